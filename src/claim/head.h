/* The head of a noun phrase. */
#ifndef CLAIM_HEAD_H
#define CLAIM_HEAD_H

#include "claim/chunk.h"

/* A noun of victim.tsv; token is INDEX_NONE where none stands. */
struct head {
	uint32_t token, end, victim;
	bool plural, known;
};

/* The victim noun that begins at i. */
struct head head_at(struct look_window *window, uint32_t i);
/* How many tokens at i can stand in a noun phrase before its head, 0 for none. */
uint32_t head_plain_words(struct look_window *window, uint32_t i);
/* Reads words from i to the head into chunk. `many`: the first known plural is the head; else the
 * last singular one. `definite`: behind "the", where a harm may be a noun ("the wounded"). Returns
 * the token behind the head, i when none was found. */
uint32_t head_find(struct look_window *window, uint32_t i, bool many, bool definite,
		   struct chunk *chunk);

#endif
