/*
 * A count is never one number here: "more than 250" is everything from 251 on, "about 250" is 225
 * to 275 without promise. Two counts are set against each other as the stretches that they allow:
 *
 *      a  |-----|                a  |-----|              a  |-----|
 *      b     |-----|  overlap    b         |---| adjacent  b           |---|  apart: gap, ratio
 *
 * Left out: which words allow what (claim/interval), and which of two counts is right.
 */
#include "compare/range.h"

#include <assert.h>
#include <math.h>

static bool starts_after(struct interval a, struct interval b)
{
	return b.max != COUNT_NONE && a.min > b.max;
}

enum meeting range_meet(struct interval a, struct interval b)
{
	if (a.min == b.min && a.max == b.max)
		return MEETING_EQUAL;
	if (!starts_after(a, b) && !starts_after(b, a))
		return MEETING_OVERLAP;
	return range_gap(a, b) <= 1 ? MEETING_ADJACENT : MEETING_APART;
}

bool range_common(struct interval a, struct interval b, struct interval *common)
{
	if (starts_after(a, b) || starts_after(b, a))
		return false;
	common->min = a.min > b.min ? a.min : b.min;
	common->max = a.max == COUNT_NONE || (b.max != COUNT_NONE && b.max < a.max) ? b.max : a.max;
	common->soft = a.soft || b.soft;
	return true;
}

int64_t range_gap(struct interval a, struct interval b)
{
	if (starts_after(a, b))
		return a.min - b.max;
	return starts_after(b, a) ? b.min - a.max : 0;
}

double range_ratio(struct interval a, struct interval b)
{
	if (starts_after(b, a))
		return range_ratio(b, a);
	if (!starts_after(a, b))
		return 1;
	return b.max == 0 ? INFINITY : (double)a.min / (double)b.max;
}

static int64_t plus(int64_t a, int64_t b)
{
	if (a == COUNT_NONE || b == COUNT_NONE)
		return COUNT_NONE;
	assert(a >= 0 && b >= 0);
	return a > COUNT_MOST - b ? COUNT_MOST : a + b;
}

struct interval range_sum(struct interval a, struct interval b)
{
	return (struct interval){plus(a.min, b.min), plus(a.max, b.max), a.soft || b.soft};
}

struct interval range_rest(struct interval whole, struct interval part)
{
	struct interval rest = {0, COUNT_NONE, whole.soft || part.soft};

	if (part.max != COUNT_NONE && whole.min > part.max)
		rest.min = whole.min - part.max;
	if (whole.max != COUNT_NONE)
		rest.max = whole.max > part.min ? whole.max - part.min : 0;
	return rest;
}

bool range_is_round(int64_t number)
{
	if (number >= 10000)
		return number % 10000 == 0;
	return number >= 100 ? number % 50 == 0 : number >= 20 && number % 10 == 0;
}
