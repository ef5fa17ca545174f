/* The value of the parts of a numeral. */
#ifndef MARK_SUM_H
#define MARK_SUM_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/part.h"

struct sum {
	double total, group, scale; /* scale: the smallest so far; 0 before the first */
	uint8_t last;		    /* enum part_class */
	bool share, ordinal, dozen;
	uint32_t taken; /* parts */
};

double sum_value(const struct sum *sum);
/* Takes parts from the first on, as long as they fit; alone: nothing else stands in the sentence,
 * so that "a fifth" is a share and no fifth one. taken is 0 or last PART_NONE where they are no
 * number. */
void sum_read_parts(struct sum *sum, const struct part *parts, uint32_t count, bool alone);

#endif
