/* Phrases of place: names and kinds of place, cut to the words that a role keeps. */
#ifndef CLAIM_PLACE_WORDS_H
#define CLAIM_PLACE_WORDS_H

#include "claim/scope.h"

/* How wide a place is, widest last. */
enum place_width { WIDTH_SPOT, WIDTH_CITY, WIDTH_PROVINCE, WIDTH_COUNTRY, WIDTH_BUILDING };

struct place_words {
	struct stretch words;
	uint8_t width; /* enum place_width */
	uint32_t head; /* token of its kind, where it has no name */
	bool named;    /* holds a name */
	bool care;     /* a hospital, a morgue: where people are taken */
	bool bare;     /* "the area", "the town": points back */
	const char *rule;
};

/* The mention of a place that token i is in, NULL if it is in none. */
const struct mention *place_at(const struct scope *scope, uint32_t i);
enum place_width place_width_of(const struct scope *scope, const struct mention *mention);
bool place_is_country(const struct scope *scope, const struct mention *mention);
bool place_is_city(const struct scope *scope, const struct mention *mention);
/* Whether a phrase may begin or have its head at i: cheap, and false for most words. */
static inline bool place_may_begin(const struct scope *scope, uint32_t i)
{
	const struct word *word = &scope->words[i];

	return word->mention != INDEX_NONE || word->head.count || word->senses & SENSE_PLACE_PART ||
	       scope->tokens[i].flags & TOKEN_CAPITAL;
}
/* Reads the phrase whose name begins, or whose head is, at i, within [first, end); false if none.
 */
bool place_words_read(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
		      struct place_words *found);

#endif
