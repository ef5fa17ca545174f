/* The arithmetic of two intervals of whole numbers. */
#ifndef COMPARE_RANGE_H
#define COMPARE_RANGE_H

#include <stdbool.h>
#include <stdint.h>

#include "claim/claim.h"

/* How two intervals stand to one another. */
enum meeting {
	MEETING_EQUAL,    /* the same numbers */
	MEETING_OVERLAP,  /* some number is in both */
	MEETING_ADJACENT, /* none is, but no whole number lies between them */
	MEETING_APART
};

enum meeting range_meet(struct interval a, struct interval b);
/* The numbers in both; false where there are none. */
bool range_common(struct interval a, struct interval b, struct interval *common);
/* Whole numbers from the end of one to the start of the other; 0 unless apart or adjacent. */
int64_t range_gap(struct interval a, struct interval b);
/* The start of the upper over the end of the lower, 1 where they meet, infinite over 0. */
double range_ratio(struct interval a, struct interval b);
struct interval range_sum(struct interval a, struct interval b);
/* What is left of whole when part is taken from it, not below 0; max COUNT_NONE without upper end. */
struct interval range_rest(struct interval whole, struct interval part);

/* A number that is often written for one near it: tens from 20, fifties from 100, ten
 * thousands from 10,000. */
bool range_is_round(int64_t number);

#endif
