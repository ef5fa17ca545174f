/* Intervals: meeting, common part, gap, ratio, sum, remainder. */
#include "tap.h"

#include <math.h>

#include "compare/range.h"

#define EXACT(n) ((struct interval){(n), (n), false})
#define FROM(n) ((struct interval){(n), COUNT_NONE, false})
#define BETWEEN(a, b) ((struct interval){(a), (b), true})

static void test_meeting(void)
{
	struct interval common;

	tap_int(range_meet(FROM(300001), FROM(300001)), MEETING_EQUAL, "equal open intervals");
	tap_int(range_meet(EXACT(44), FROM(44)), MEETING_OVERLAP, "44 lies in at least 44");
	tap_int(range_meet(EXACT(250), FROM(251)), MEETING_ADJACENT,
		"250 and more than 250 are adjacent");
	tap_int(range_meet(EXACT(249), FROM(251)), MEETING_APART, "249 and more than 250 are not");
	tap_int(range_meet(FROM(251), EXACT(250)), MEETING_ADJACENT,
		"adjacent the other way round");
	tap_ok(range_common(BETWEEN(225, 275), FROM(251), &common),
	       "about 250 meets more than 250");
	tap_int(common.min, 251, "the common part begins at 251");
	tap_int(common.max, 275, "and ends at 275");
	tap_ok(common.soft, "and is soft, as one of the two is");
	tap_ok(!range_common(EXACT(24), FROM(100), &common),
	       "24 and at least 100 have nothing in common");
	tap_ok(range_common(FROM(5), FROM(9), &common) && common.max == COUNT_NONE,
	       "two open ends stay open");
}

static void test_distance(void)
{
	tap_int(range_gap(EXACT(24), FROM(100)), 76, "gap from 24 to at least 100");
	tap_int(range_gap(FROM(100), EXACT(24)), 76, "the same from the other side");
	tap_int(range_gap(EXACT(44), FROM(44)), 0, "no gap where they meet");
	tap_int((long)(range_ratio(BETWEEN(150, 184), EXACT(145)) * 100), 103,
		"ratio of 150 to 145");
	tap_int((long)range_ratio(EXACT(44), FROM(44)), 1, "ratio 1 where they meet");
	tap_ok(isinf(range_ratio(EXACT(0), FROM(3))), "nothing is infinitely far from none");
}

static void test_sums(void)
{
	struct interval sum = range_sum(EXACT(145), FROM(100));
	struct interval rest = range_rest(FROM(251), sum);

	tap_int(sum.min, 245, "145 and at least 100 are at least 245");
	tap_int(sum.max, COUNT_NONE, "without an upper end");
	tap_int(rest.min, 0, "of more than 250 perhaps nothing is left");
	tap_int(rest.max, COUNT_NONE, "or any number");
	rest = range_rest(BETWEEN(40, 99), EXACT(44));
	tap_int(rest.min, 0, "44 of scores may be all");
	tap_int(rest.max, 55, "or leave 55");
	rest = range_rest(FROM(112), EXACT(98));
	tap_int(rest.min, 14, "98 of at least 112 leave 14 or more");
	sum = range_sum(EXACT(COUNT_MOST), EXACT(COUNT_MOST));
	tap_int(sum.max, COUNT_MOST, "a sum beyond all numbers is cut");
}

static void test_round(void)
{
	static const struct {
		int64_t number;
		bool round;
	} each[] = {{90, true},	    {83, false}, {140, false}, {150, true},
		    {250, true},    {10, false}, {20, true},   {301781, false},
		    {300000, true}, {0, false},	 {68, false},  {12500, false}};

	for (size_t i = 0; i < sizeof each / sizeof *each; i++)
		tap_int(range_is_round(each[i].number), each[i].round, "%d is %sround",
			(int)each[i].number, each[i].round ? "" : "not ");
}

int main(void)
{
	test_meeting();
	test_distance();
	test_sums();
	test_round();
	return tap_finish();
}
