/* Words that narrow a place: who holds it, which side of it, its edge. */
#ifndef CLAIM_NARROW_H
#define CLAIM_NARROW_H

#include <stdbool.h>
#include <stdint.h>

#include "claim/locate.h"

/* Who holds the area, a name of LEXICON_SIDE, or NULL: "rebel-held", "held by rebels". */
const char *narrow_holder(const struct locator *locator, struct token_run words);
/* The same of the words around a place: "held by the army in [Tarnow]", "[areas] controlled by rebels". */
const char *narrow_holder_beside(const struct locator *locator, struct token_run words);
/* Whether the words speak of areas, parts, districts: not of a whole town. */
bool narrow_names_area(const struct article *article, struct token_run words);
/* "east", "centre", "outskirts" ... or NULL, from words outside of the mentions. "west of Tarnow" is outside
 * it, "the west of Tarnow" is not. */
const char *narrow_direction(const struct article *article, struct token_run words,
			     const uint32_t *mentions, int count);

#endif
