/*
 * The finders of roles ask of many words whether they are "in", "at" or "near". Each such string is
 * cut once a thread into the hashes of its words; then a question is a few comparisons of numbers,
 * and a hit is checked by its letters. Left out: strings that are made at run time; they would fill
 * the table.
 */
#include "claim/choice.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/map.h"

enum {
	CHOICE_WORDS = 64,
	CHOICE_ROOM = 512 /* strings in the code, twice over; a power of two */
};

struct choice {
	const char *words;
	uint64_t bits; /* one for each hash's lowest six bits: most words stop here */
	uint32_t hashes[CHOICE_WORDS];
	uint16_t offsets[CHOICE_WORDS];
	uint32_t count;
};

static _Thread_local struct choice choices[CHOICE_ROOM];

static void choice_cut(struct choice *choice, const char *words)
{
	const char *at = words;

	choice->words = words;
	choice->count = 0;
	choice->bits = 0;
	while (*at) {
		size_t length = strcspn(at, " ");

		assert(choice->count < CHOICE_WORDS);
		choice->hashes[choice->count] = hash_bytes(at, length);
		choice->bits |= UINT64_C(1) << (choice->hashes[choice->count] & 63);
		choice->offsets[choice->count++] = (uint16_t)(at - words);
		at += length;
		while (*at == ' ')
			at++;
	}
}

static const struct choice *choice_find(const char *words)
{
	uint32_t slot = (uint32_t)((uintptr_t)words * 2654435761u >> 7) & (CHOICE_ROOM - 1);
	uint32_t tries = 0;

	while (choices[slot].words != words) {
		if (!choices[slot].words) {
			choice_cut(&choices[slot], words);
			break;
		}
		slot = (slot + 1) & (CHOICE_ROOM - 1);
		tries++;
		assert(tries < CHOICE_ROOM);
	}
	return &choices[slot];
}

static bool is_word(const char *text, const struct token *token, const char *word)
{
	char folded[TOKEN_FOLD];
	size_t length = token_fold(text + token->start, token->end - token->start, folded);

	return length == strcspn(word, " ") && !memcmp(folded, word, length);
}

bool choice_has(const char *text, const struct token *token, const char *words)
{
	const struct choice *choice;

	if (token->kind != TOKEN_WORD)
		return false;
	choice = choice_find(words);
	if (!(choice->bits >> (token->hash & 63) & 1))
		return false;
	for (uint32_t i = 0; i < choice->count; i++)
		if (choice->hashes[i] == token->hash &&
		    is_word(text, token, words + choice->offsets[i]))
			return true;
	return false;
}
