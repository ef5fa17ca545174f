/* Place words to gazetteer paths. */
#ifndef CLAIM_LOCATE_H
#define CLAIM_LOCATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "claim/choice.h"
#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

/* All strings live in the article's arena, "" where nothing is known. */
struct location {
	const char *path; /* see resolve.h */
	const char *base; /* its part in the gazetteer */
	const char
		*town; /* name of its element of town size, or a narrower one where it has none */
	uint32_t row;  /* LEXICON_PLACE, of base; INDEX_NONE */
};

/* What is looked up again and again in one article. */
struct locator {
	struct article *article;
	const struct lexicon *lexicon;
	struct location *rows; /* locations of the rows seen so far */
	uint32_t row_count, row_room;
	struct location main; /* the place that the article is about, narrower than a country where
				 it can */
	bool quarters;	      /* the words in work speak of quarters of a town */
	int kind, parent, side, head_kind; /* columns */
};

void locator_init(struct locator *locator, struct article *article, const struct lexicon *lexicon);
/* The first mention that ends behind byte `at`. */
uint32_t locate_mention(const struct article *article, uint32_t at);
/* The location of a row of LEXICON_PLACE. */
struct location locate_row(struct locator *locator, uint32_t row);
/* What the words of a place role name; back is the name they stand for, or empty. */
struct location locate_words(struct locator *locator, const struct role *role, uint32_t sentence);
/* The place that the passage around a sentence is about, without what is named inside `but`. */
struct location locate_around(struct locator *locator, uint32_t sentence, struct span but);

/* ---- between locate.c, spot.c and narrow.c ---- */

extern const struct location locate_nowhere;

/* Tokens, half open. */
struct token_run {
	uint32_t first, end;
};

enum { NAMES = 6 }; /* looked at in one role */

/* A name of the words, with what it is in the gazetteer. */
struct named {
	uint32_t mention;
	struct location location; /* path "" where the gazetteer does not have it */
};

/* The names of places in the words; returns how many. */
int locate_names(struct locator *locator, struct span words, struct named names[NAMES]);
/* What the mention names, where it is a place; else NULL. */
const struct entity *locate_entity(const struct locator *locator, uint32_t mention);
/* The column "kind" of the row, "" for INDEX_NONE; and whether it is of the size of a town, or
 * wider. */
const char *locate_kind(const struct locator *locator, uint32_t row);
bool locate_is_town(const struct locator *locator, uint32_t row);
bool locate_is_wide(const struct locator *locator, uint32_t row);
/* The row that contains it, INDEX_NONE. */
uint32_t locate_parent(const struct locator *locator, uint32_t row);
/* Whether path lies properly below wider. */
bool locate_inside(const char *path, const char *wider);
/* The kind of a head noun (district, camp, building ...) at that token, NULL where it is none. */
const char *locate_head(const struct locator *locator, uint32_t token);

struct token_run locate_tokens(const struct article *article, struct span span);
/* Whether the token is one of words (choice.h). */
static inline bool locate_is_one(const struct article *article, uint32_t token, const char *words)
{
	return choice_has(article->text, &article->tokens[token], words);
}
/* Whether the words speak of quarters of a town: neighbourhoods, districts. */
bool locate_quarters(const struct article *article, struct token_run words);

#endif
