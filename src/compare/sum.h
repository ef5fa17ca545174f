/* Parts that cannot overlap, against their whole. */
#ifndef COMPARE_SUM_H
#define COMPARE_SUM_H

#include "compare/comparison.h"
#include "compare/dimension.h"

/* A pair that was judged a part: indexes of sayings. */
struct parthood {
	uint32_t whole, part;
};

/* For each whole and each article, the parts that are disjoint from one another along one dimension; two
 * or more make a sum. Arrays and words live in arena. */
struct sum *sums_find(const struct yardstick *yardstick, const struct saying *sayings,
		      struct parthood *parthoods, uint32_t count, struct arena *arena,
		      uint32_t *sum_count);

#endif
