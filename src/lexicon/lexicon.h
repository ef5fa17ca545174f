/* All word lists, and the numbers that words have in them. */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "text/token.h"

enum lexicon_list {
#define LEXICON(name, file) LEXICON_##name,
#include "lexicon/lexicon.def"
#undef LEXICON
	LEXICON_LISTS
};

/* Never changes once made, so that threads share it. */
struct lexicon;

/* The embedded lists, with the rows of DIR/NAME.tsv added where dir is not NULL: a row whose first
 * column is there already takes its place. NULL and err when dir or a file in it cannot be read. */
struct lexicon *lexicon_new(const char *dir, struct err *err);
void lexicon_free(struct lexicon *lexicon);

/* How many rows a list has, rows counted from 0; those that were replaced are still counted, but
 * no phrase finds them. */
uint32_t lexicon_rows(const struct lexicon *lexicon, enum lexicon_list list);
/* The column's number by its name in the header row, -1 where the list has none of that name. */
int lexicon_column(const struct lexicon *lexicon, enum lexicon_list list, const char *name);
/* The cell's text, "" where it is empty, the row is short or column is -1. Lives as long as lexicon. */
const char *lexicon_cell(const struct lexicon *lexicon, enum lexicon_list list, uint32_t row,
			 int column);

/* The number of a folded word, 0 where no phrase of any list holds it (words in cells other than the
 * first have no number). */
uint32_t lexicon_word(const struct lexicon *lexicon, const char *folded, size_t length);
/* One bit a list (1 << list): the lists in which a phrase begins with this word. 0 for word 0. */
uint64_t lexicon_lists(const struct lexicon *lexicon, uint32_t word);

/* Gives every token its word numbers, and the flags TOKEN_ABBREVIATION and TOKEN_FUNCTION. */
void lexicon_bind(const struct lexicon *lexicon, const char *text, struct token *tokens,
		  uint32_t count);

struct phrase {
	uint32_t row;
	uint32_t count; /* tokens it took, at least 1; 0 where none was found */
};

/* The longest phrase of the list that begins with tokens[0], of `left` tokens (they must be bound).
 * Marks are part of phrases only where the row has them. A possessive ends a phrase. */
struct phrase lexicon_match(const struct lexicon *lexicon, enum lexicon_list list,
			    const struct token *tokens, uint32_t left);
/* The same by the last (tail) part of one hyphenated token: "rebel-held" by "held"; count is 1. */
struct phrase lexicon_match_tail(const struct lexicon *lexicon, enum lexicon_list list,
				 const struct token *token);
struct phrase lexicon_match_lead(const struct lexicon *lexicon, enum lexicon_list list,
				 const struct token *token);
/* By words alone: the row of a one-word phrase, or count 0. */
struct phrase lexicon_find(const struct lexicon *lexicon, enum lexicon_list list, uint32_t word);

#endif
