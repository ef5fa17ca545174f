/* Whether a word is one of a few that stand in the code, fast: "in at near". */
#ifndef CLAIM_CHOICE_H
#define CLAIM_CHOICE_H

#include <stdbool.h>
#include <stdint.h>

#include "text/token.h"

/* A string cut into its words: a hash table of them, where the words begin, and one less than its
 * room, which is a power of two. */
struct choice {
	const char *words;
	const uint32_t *hashes; /* 0 where no word is */
	const uint16_t *starts;
	uint32_t mask;
};

enum { CHOICE_ROOM = 2048 }; /* several times the strings in the code; a power of two */

/* ---- what choice_has is made of ---- */

extern _Thread_local struct choice choice_kept[CHOICE_ROOM];

static inline uint32_t choice_slot(const char *words)
{
	return (uint32_t)((uintptr_t)words * 2654435761u >> 9) & (CHOICE_ROOM - 1);
}

const struct choice *choice_find(const char *words);
/* Whether the token's folded word is `word`, which a space or NUL ends. */
bool choice_is(const char *text, const struct token *token, const char *word);
bool choice_match(const struct choice *choice, const char *text, const struct token *token);

/* words: a string literal, lower case words parted by one space each; its address is its name, so
 * it must live for ever. */
static inline bool choice_has(const char *text, const struct token *token, const char *words)
{
	const struct choice *choice = &choice_kept[choice_slot(words)];

	if (token->kind != TOKEN_WORD)
		return false;
	if (choice->words != words)
		choice = choice_find(words);
	/* most words are in none: the first place they could be in is empty */
	return choice->hashes[token->hash & choice->mask] && choice_match(choice, text, token);
}

#endif
