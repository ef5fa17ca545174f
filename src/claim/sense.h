/* The words that are asked of every word of a sentence, as bits: one lookup a word instead of one a
 * question. */
#ifndef CLAIM_SENSE_H
#define CLAIM_SENSE_H

#include <stdint.h>

#include "text/token.h"

enum sense_number {
#define SENSE(name, words) SENSE_NUMBER_##name,
#include "claim/sense.def"
#undef SENSE
	SENSES
};

enum sense {
#define SENSE(name, words) SENSE_##name = 1 << SENSE_NUMBER_##name,
#include "claim/sense.def"
#undef SENSE
};

enum { SENSE_ROOM = 1024 }; /* eight times the words of sense.def; a power of two */

struct sense_table {
	uint32_t hashes[SENSE_ROOM]; /* 0 where no word is */
	uint32_t bits[SENSE_ROOM];
	const char *words[SENSE_ROOM]; /* ended by a space or NUL */
};

/* The only one; made at the first call. Safe in several threads at once. */
const struct sense_table *sense_table(void);

uint32_t sense_match(const struct sense_table *table, const char *text, const struct token *token);

/* The senses of the token, 0 for most. */
static inline uint32_t sense_of(const struct sense_table *table, const char *text,
				const struct token *token)
{
	return token->kind == TOKEN_WORD && table->hashes[token->hash & (SENSE_ROOM - 1)]
		       ? sense_match(table, text, token)
		       : 0;
}

#endif
