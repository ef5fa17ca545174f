/* Lines of an article, as the head and the foot of a report are read. */
#ifndef READ_LINE_H
#define READ_LINE_H

#include <stdbool.h>
#include <stdint.h>

#include "lexicon/lexicon.h"
#include "read/article.h"

struct line {
	struct span span;    /* without the white space around it */
	uint32_t first, end; /* tokens, never empty */
	uint32_t words;	     /* tokens that are words or numbers */
	bool apart;	     /* an empty line stands before it */
};

/* The line that begins with token `first`, which the article has. */
struct line line_from(const struct article *article, uint32_t first);
/* The line that ends before token `end`, end > 0. */
struct line line_before(const struct article *article, uint32_t end);

const char *line_text(const struct article *article, const struct line *line);

/* How many of the line's tokens from `at` on are a phrase of the list, 0 for none. */
uint32_t line_phrase(const struct article *article, const struct lexicon *lexicon,
		     enum lexicon_list list, const struct line *line, uint32_t at);
/* Whether the line is made of phrases of the list, numbers and marks alone, with at least one
 * phrase. */
bool line_is_all(const struct article *article, const struct lexicon *lexicon,
		 enum lexicon_list list, const struct line *line);
/* Whether token `at` of the line is the word (lower case ASCII); false beyond its end. */
bool line_word_is(const struct article *article, const struct line *line, uint32_t at,
		  const char *word);
bool line_mark_is(const struct article *article, const struct line *line, uint32_t at, char mark);

#endif
