/* All word lists, and the numbers that words have in them. */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "lexicon/code.h"
#include "lexicon/image.h"
#include "text/token.h"

/* Never changes once made, so that threads share it. Its members are for the functions below. */
struct lexicon {
	struct image image; /* its arrays are image_built's, or in the arena */
	struct arena arena;
};

/* The built-in lists, with the rows of DIR/NAME.tsv added where dir is not NULL: a row whose first
 * column is there already takes its place. NULL and err when dir or a file in it cannot be read. */
struct lexicon *lexicon_new(const char *dir, struct err *err);
void lexicon_free(struct lexicon *lexicon);

/* How many rows a list has, rows counted from 0; those that were replaced are still counted, but
 * no phrase finds them. */
uint32_t lexicon_rows(const struct lexicon *lexicon, enum lexicon_list list);
/* The column's number by its name in the header row, -1 where the list has none of that name. */
int lexicon_column(const struct lexicon *lexicon, enum lexicon_list list, const char *name);
/* The cell's text, "" where it is empty, the row is short or column is -1. Lives as long as
 * lexicon. */
const char *lexicon_cell(const struct lexicon *lexicon, enum lexicon_list list, uint32_t row,
			 int column);

/* The class of a row of a coded list, see code.h: enum calendar_class, number_class. */
static inline uint8_t lexicon_code(const struct lexicon *lexicon, enum lexicon_list list,
				   uint32_t row)
{
	return lexicon->image.codes[lexicon->image.lists[list].codes + row];
}

/* The number of a folded word, 0 where no phrase of any list holds it (words in cells other than
 * the first have no number). */
uint32_t lexicon_word(const struct lexicon *lexicon, const char *folded, size_t length);

/* Gives every token its word numbers, and the flags TOKEN_ABBREVIATION and TOKEN_FUNCTION. */
void lexicon_bind(const struct lexicon *lexicon, const char *text, struct token *tokens,
		  uint32_t count);

/* One bit a list (1 << list): the lists in which a phrase begins with this word. 0 for word 0. */
static inline uint64_t lexicon_lists(const struct lexicon *lexicon, uint32_t word)
{
	return lexicon->image.sets[word];
}

struct phrase {
	uint32_t row;
	uint32_t count; /* tokens it took, at least 1; 0 where none was found */
};

/* lexicon_match and lexicon_find where the word's bit of the list is known to be set. */
struct phrase lexicon_match_begun(const struct lexicon *lexicon, enum lexicon_list list,
				  const struct token *tokens, uint32_t left);
struct phrase lexicon_find_begun(const struct lexicon *lexicon, enum lexicon_list list,
				 uint32_t word);

/* The longest phrase of the list that begins with tokens[0], of `left` tokens (they must be bound).
 * Marks are part of phrases only where the row has them. A possessive ends a phrase. */
static inline struct phrase lexicon_match(const struct lexicon *lexicon, enum lexicon_list list,
					  const struct token *tokens, uint32_t left)
{
	if (!left || !(lexicon_lists(lexicon, tokens[0].word) >> list & 1))
		return (struct phrase){0, 0};
	return lexicon_match_begun(lexicon, list, tokens, left);
}

/* The row whose phrase the text is, whole, cut as the text of an article would be; LEXICON_NO_ROW
 * where it is none. */
uint32_t lexicon_row(const struct lexicon *lexicon, enum lexicon_list list, const char *text,
		     size_t length);
#define LEXICON_NO_ROW IMAGE_NO_ROW

/* By words alone: the row of a one-word phrase, or count 0. */
static inline struct phrase lexicon_find(const struct lexicon *lexicon, enum lexicon_list list,
					 uint32_t word)
{
	if (!(lexicon_lists(lexicon, word) >> list & 1))
		return (struct phrase){0, 0};
	return lexicon_find_begun(lexicon, list, word);
}

/* The same by the last (tail) part of one hyphenated token: "rebel-held" by "held"; count is 1. */
static inline struct phrase lexicon_match_tail(const struct lexicon *lexicon,
					       enum lexicon_list list, const struct token *token)
{
	return lexicon_find(lexicon, list, token->tail);
}

static inline struct phrase lexicon_match_lead(const struct lexicon *lexicon,
					       enum lexicon_list list, const struct token *token)
{
	return lexicon_find(lexicon, list, token->lead);
}

#endif
