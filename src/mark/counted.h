/* What a number counts: the head of the noun phrase behind it. */
#ifndef MARK_COUNTED_H
#define MARK_COUNTED_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/figure.h"
#include "mark/scan.h"

/* The head word of what is counted from token `at` on ("of", "more", "other" and adjectives are
 * passed over); empty if nothing is named there. *additional is set by more, other and others. */
struct span counted_find(const struct scan *scan, uint32_t at, bool *additional);

/* Whether the figure is a number of people: not of things, of money, of days. */
bool counted_people(const struct lexicon *lexicon, const struct article *article,
		    const struct figure *figure);

#endif
