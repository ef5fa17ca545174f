/* Who contains whom: people contain civilians contain children; soldiers are no civilians. */
#ifndef COMPARE_VICTIMS_H
#define COMPARE_VICTIMS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "lexicon/lexicon.h"

/* What LEXICON_VICTIM says, made ready: by row, the row that contains it. */
struct victims {
	uint32_t *parent;  /* INDEX_NONE at the top */
	uint32_t *group;   /* bits of what the row is known to be: see victims.c */
	uint32_t rows;
	uint32_t person, civilian; /* rows, INDEX_NONE where the list has none */
};

/* Reads the list; the arrays live in arena. */
void victims_init(struct victims *victims, const struct lexicon *lexicon, struct arena *arena);

/* enum relation of a to b. A row of INDEX_NONE is a word that the list does not know: inside people,
 * the same only when the words are the same. */
char victims_relate(const struct victims *victims, uint32_t a, const char *a_word, uint32_t b,
		    const char *b_word);
/* "people", "victims" and what else says nothing about who they were. */
bool victims_are_anyone(const struct victims *victims, uint32_t row, const char *word);
bool victims_are_civilians(const struct victims *victims, uint32_t row);
/* People told by how they were moved (evacuees, refugees) or where they lived: of the displaced, anyone. */
bool victims_are_movers(const struct victims *victims, uint32_t row);

#endif
