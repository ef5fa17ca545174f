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
/* "signalman", "cardiologist": a trade that no list has, by its ending. */
struct head head_of_trade(struct look_window *window, uint32_t i);
/* "killed 40 | Residents fled": a common noun with a capital opens a sentence whose point was lost,
 * where the words around it have none. */
bool head_opens_sentence(struct look_window *window, uint32_t i);
/* How many tokens at i can stand in a noun phrase before its head, 0 for none. */
uint32_t head_plain_words(struct look_window *window, uint32_t i);
/* Reads words from i to the head into chunk. `many`: the first known plural is the head; else the
 * last singular one. `definite`: behind "the", where a harm may be a noun ("the wounded"). Returns
 * the token behind the head, i when none was found. */
uint32_t head_find(struct look_window *window, uint32_t i, bool many, bool definite,
		   struct chunk *chunk);

/* "the number of" before i: a harm there stands before its head ("wounded men"). */
bool head_of_number(const struct look_window *window, uint32_t i);

/* Counts the phrase by the figure of that index, or by words: n people, told in tokens
 * [first, end). */
void noun_count_by(struct chunk *chunk, const struct figure *figure, uint32_t index);
void noun_count_words(struct chunk *chunk, int64_t n, uint32_t first, uint32_t end);
/* What "of" at i adds to a count: "of them", "of the victims", "of people"; returns the token
 * behind it, i when it adds nothing. */
uint32_t noun_of_read(struct look_window *window, uint32_t i, struct chunk *chunk);
/* Reads a phrase without a figure of its own: first token i, the words behind its determiners (of
 * that class) at `at`. */
bool noun_plain_read(struct look_window *window, uint32_t i, uint32_t at, enum grammar_class class,
		     struct chunk *chunk);

#endif
