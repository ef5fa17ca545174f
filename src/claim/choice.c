/*
 * The finders of roles ask of many words whether they are "in", "at" or "near". Each such string is
 * cut once a thread into a hash table of its words; then a question is a look at one place of it,
 * mostly an empty one, and a hit is checked by its letters:
 *
 *	"in at near"   ->   [ at | . | . | . | in | near | . | . ]      1/4 full
 *
 * Left out: strings that are made at run time; they would fill the table.
 */
#include "claim/choice.h"

#include <assert.h>
#include <string.h>

#include "base/map.h"

enum {
	WORDS_MOST = 64,    /* in one string */
	HASHES_ROOM = 32768 /* of all strings together */
};

_Thread_local struct choice choice_kept[CHOICE_ROOM];

/* What the choices of the thread point into; it lives as long as they. */
static _Thread_local struct {
	uint32_t hashes[HASHES_ROOM];
	uint16_t starts[HASHES_ROOM];
	uint32_t used;
} room;

static uint32_t words_count(const char *words)
{
	uint32_t count = 1;

	for (const char *at = words; *at; at++)
		count += *at == ' ';
	return count;
}

static void word_add(uint32_t *hashes, uint16_t *starts, uint32_t mask, const char *words,
		     size_t start, size_t length)
{
	uint32_t hash = hash_bytes(words + start, length), k = hash & mask;

	assert(hash);
	while (hashes[k])
		k = (k + 1) & mask;
	hashes[k] = hash;
	starts[k] = (uint16_t)start;
}

static void choice_cut(struct choice *choice, const char *words)
{
	uint32_t count = words_count(words), size = 4;
	uint32_t *hashes = room.hashes + room.used;
	uint16_t *starts = room.starts + room.used;

	while (size < 4 * count)
		size *= 2;
	assert(count <= WORDS_MOST && room.used + size <= HASHES_ROOM);
	room.used += size;
	for (size_t at = 0; words[at];) {
		size_t length = strcspn(words + at, " ");

		word_add(hashes, starts, size - 1, words, at, length);
		at += length;
		while (words[at] == ' ')
			at++;
	}
	*choice = (struct choice){words, hashes, starts, size - 1};
}

const struct choice *choice_find(const char *words)
{
	uint32_t slot = choice_slot(words), tries = 0;

	while (choice_kept[slot].words != words) {
		if (!choice_kept[slot].words) {
			choice_cut(&choice_kept[slot], words);
			break;
		}
		slot = (slot + 1) & (CHOICE_ROOM - 1);
		tries++;
		assert(tries < CHOICE_ROOM);
	}
	return &choice_kept[slot];
}

bool choice_is(const char *text, const struct token *token, const char *word)
{
	char folded[TOKEN_FOLD];
	size_t length = token->end - token->start;

	if (token->flags & TOKEN_UNICODE) {
		length = token_fold(text + token->start, length, folded);
		return length == strcspn(word, " ") && !memcmp(folded, word, length);
	}
	for (size_t i = 0; i < length; i++) {
		char c = text[token->start + i];

		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != word[i])
			return false;
	}
	return !word[length] || word[length] == ' ';
}

bool choice_match(const struct choice *choice, const char *text, const struct token *token)
{
	for (uint32_t k = token->hash & choice->mask; choice->hashes[k]; k = (k + 1) & choice->mask)
		if (choice->hashes[k] == token->hash &&
		    choice_is(text, token, choice->words + choice->starts[k]))
			return true;
	return false;
}
