/* Place words to gazetteer paths. */
#ifndef CLAIM_LOCATE_H
#define CLAIM_LOCATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

/* All strings live in the article's arena, "" where nothing is known. */
struct location {
	const char *path; /* see resolve.h */
	const char *base; /* its part in the gazetteer */
	const char *town; /* name of its element of town size, or a narrower one where it has none */
	uint32_t row;     /* LEXICON_PLACE, of base; INDEX_NONE */
};

/* What is looked up again and again in one article. */
struct locator {
	struct article *article;
	const struct lexicon *lexicon;
	struct location *rows;  /* locations of the rows seen so far */
	uint32_t row_count, row_room;
	struct location main;   /* the place that the article is about, narrower than a country where it can */
	bool quarters;          /* the words in work speak of quarters of a town */
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

#endif
