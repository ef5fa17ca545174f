/*
 * All words of sense.def in one hash table, each with a bit for every line it stands in: "since"
 * has those of WHEN and SINCE. Left out: questions that are asked of a few words only; those are
 * choices (choice.c).
 */
#include "claim/sense.h"

#include <assert.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

#include "base/map.h"
#include "claim/choice.h"

static struct sense_table table;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static const char *const lines[SENSES] = {
#define SENSE(name, words) words,
#include "claim/sense.def"
#undef SENSE
};

static size_t word_length(const char *word)
{
	return strcspn(word, " ");
}

static void word_add(const char *word, size_t length, uint32_t bit)
{
	uint32_t hash = hash_bytes(word, length), k = hash & (SENSE_ROOM - 1);

	assert(hash);
	while (table.hashes[k] &&
	       !(table.hashes[k] == hash && word_length(table.words[k]) == length &&
		 !memcmp(table.words[k], word, length)))
		k = (k + 1) & (SENSE_ROOM - 1);
	table.hashes[k] = hash;
	table.words[k] = word;
	table.bits[k] |= bit;
}

static void table_make(void)
{
	_Static_assert(SENSES <= 31, "one bit a line of an int");
	for (uint32_t i = 0; i < SENSES; i++)
		for (const char *at = lines[i]; *at; at += *at == ' ') {
			size_t length = word_length(at);

			word_add(at, length, UINT32_C(1) << i);
			at += length;
		}
}

const struct sense_table *sense_table(void)
{
	pthread_once(&once, table_make);
	return &table;
}

uint32_t sense_match(const struct sense_table *senses, const char *text, const struct token *token)
{
	for (uint32_t k = token->hash & (SENSE_ROOM - 1); senses->hashes[k];
	     k = (k + 1) & (SENSE_ROOM - 1))
		if (senses->hashes[k] == token->hash && choice_is(text, token, senses->words[k]))
			return senses->bits[k];
	return 0;
}
