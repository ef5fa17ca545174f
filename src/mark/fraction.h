/* Shares: a half, one in three, and the figure that a share is taken of. */
#ifndef MARK_FRACTION_H
#define MARK_FRACTION_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/numeral.h"
#include "mark/scan.h"

/* Whether a share in words halves nothing: "the first half", "half-time". */
bool fraction_is_idle(const struct scan *scan, const struct numeral *numeral);
/* The token of the figure that a share ending before token `at` is taken of; INDEX_NONE without. */
uint32_t fraction_whole(const struct scan *scan, uint32_t at);
/* Takes the second number of "one in three" into the numeral, which is a share then; false, and
 * nothing changed, if none stands there. */
bool fraction_read(const struct scan *scan, struct numeral *numeral);

#endif
