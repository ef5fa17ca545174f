/* Dates of head lines, in the shapes that outlets write. */
#include "tap.h"

#include "read/stamp.h"

static const struct {
	const char *text, *day, *other;
	size_t length;
} shapes[] = {
	{"16 April 2017", "2017-04-16", "", 13},
	{"Sunday, 16 April 2017 19:11", "2017-04-16", "", 21},
	{"Sun 16 Apr 2017 and so on", "2017-04-16", "", 15},
	{"16th of April, 2017", "2017-04-16", "", 19},
	{"April 16, 2017", "2017-04-16", "", 14},
	{"Apr. 16th 2017", "2017-04-16", "", 14},
	{"Sept 9 2016", "2016-09-09", "", 11},
	{"16-Apr-17", "2017-04-16", "", 9},
	{"2017-04-16T10:00:00Z", "2017-04-16", "", 10},
	{"2017/4/16", "2017-04-16", "", 9},
	{"16.04.2017", "2017-04-16", "", 10},
	{"05.04.2017", "2017-04-05", "", 10},
	{"16/04/2017", "2017-04-16", "", 10},
	{"4/16/17", "2017-04-16", "", 7},
	{"4/5/2017", "2017-05-04", "2017-04-05", 8},
	{"4/4/2017", "2017-04-04", "", 8},
	{"Wednesday 4/5/2017", "2017-04-05", "", 18},
	{"Thursday 4/5/2017", "2017-05-04", "", 17},
	{"Friday 4/5/2017", "2017-05-04", "2017-04-05", 15},
	{"Nov 012017", "2017-11-01", "", 10},
	{"September 2016, when", "", "", 0},
	{"31 April 2017", "", "", 0},
	{"16 April", "", "", 0},
	{"16 April 20171", "", "", 0},
	{"13/13/2017", "", "", 0},
	{"May 12 3030", "", "", 0},
	{"Mayor 12 2017", "", "", 0},
	{"12 people", "", "", 0},
	{"1,200", "", "", 0},
	{"", "", "", 0},
};

static void test_shape(const char *text, const char *want, const char *other, size_t length)
{
	struct stamp stamp = stamp_read(text, strlen(text));
	char found[DAY_TEXT];

	tap_str(day_format(stamp.day, found), want, "\"%s\": the day", text);
	tap_str(day_format(stamp.other, found), other, "\"%s\": the other reading", text);
	tap_int((intmax_t)stamp.length, (intmax_t)length, "\"%s\": its length", text);
}

int main(void)
{
	static const char line[] = "Courier | Last updated: 3 May 2016, 14:03";
	char found[DAY_TEXT];
	size_t at = 0;

	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		test_shape(shapes[i].text, shapes[i].day, shapes[i].other, shapes[i].length);
	tap_str(day_format(stamp_find(line, strlen(line), &at).day, found), "2016-05-03",
		"a date inside a line");
	tap_int((intmax_t)at, 24, "where it begins");
	tap_str(day_format(stamp_of_address("https://courier.example/world/2016/05/03/flood"),
			   found),
		"2016-05-03", "an address with a date");
	tap_str(day_format(stamp_of_address("https://courier.example/story-20160503"), found), "",
		"digits that are no date");
	return tap_finish();
}
