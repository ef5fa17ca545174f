/* Sentences and paragraphs, as runs of tokens. */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "text/token.h"

struct sentence {
	uint32_t first, end; /* tokens, half open, never empty */
	uint32_t paragraph;  /* counted from 0 */
	uint64_t lists;	     /* set by article_cut: lexicon_lists of all its words together */
};

/* Cuts the tokens of an article into sentences: each token is in exactly one. The tokens must have
 * been through lexicon_bind, which marks abbreviations and function words. */
struct sentence *sentence_split(struct arena *arena, const char *text, const struct token *tokens,
				uint32_t token_count, uint32_t *count);

/* The bytes from its first token to the end of its last. */
static inline struct span sentence_span(const struct sentence *sentence, const struct token *tokens)
{
	return (struct span){tokens[sentence->first].start, tokens[sentence->end - 1].end};
}

/* The sentence that holds the token. count > 0, token below the token count. */
uint32_t sentence_of_token(const struct sentence *sentences, uint32_t count, uint32_t token);

#endif
