/*
 * Digits with their commas and points. The last mark decides: groups of three behind each mark are
 * thousands, anything else behind a single last mark is a decimal.
 *
 *	1,200  12,34,567 (lakhs)  1.234.567   groups
 *	4.5  2,5  1,674.5  1.111,11           a decimal mark, groups before it
 *	1.200                                 a decimal, but may be a group: see group_point
 *
 * Groups parted by spaces are several tokens, and joined in part.c.
 */
#include "mark/digits.h"

#include <string.h>

enum { MARKS = 8, DIGITS_MOST = 24 };

struct groups {
	uint32_t lengths[MARKS + 1];
	char marks[MARKS];
	uint32_t count; /* of marks */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether marks[from, to) are one kind of mark with groups of thousands (or lakhs) behind them. */
static bool are_groups(const struct groups *groups, uint32_t from, uint32_t to)
{
	if (groups->lengths[0] > 3 || groups->lengths[0] == 0)
		return false;
	for (uint32_t i = from; i < to; i++) {
		uint32_t length = groups->lengths[i + 1];

		if (groups->marks[i] != groups->marks[from])
			return false;
		if (i + 1 == to ? length != 3 : length != 3 && length != 2)
			return false;
	}
	return true;
}

static bool groups_split(const char *text, uint32_t start, uint32_t end, struct groups *groups)
{
	*groups = (struct groups){0};
	for (uint32_t at = start; at < end; at++) {
		if (is_digit(text[at])) {
			groups->lengths[groups->count]++;
		} else {
			if (groups->count == MARKS)
				return false;
			groups->marks[groups->count++] = text[at];
		}
	}
	return true;
}

/* The value of the digits, those behind the decimal mark (the last of all marks) as decimals. */
static double digits_value(const char *text, uint32_t start, uint32_t end, uint32_t decimals)
{
	double value = 0, unit = 1;

	for (uint32_t at = start; at < end; at++)
		if (is_digit(text[at]))
			value = value * 10 + (text[at] - '0');
	while (decimals--)
		unit *= 10;
	return value / unit;
}

static bool groups_judge(const struct groups *groups, struct digits *digits)
{
	uint32_t count = groups->count, last;

	if (!count)
		return true;
	last = groups->lengths[count];
	if (are_groups(groups, 0, count) && !(count == 1 && groups->marks[0] == '.')) {
		digits->grouped = true;
		return true;
	}
	if (count > 1 && !are_groups(groups, 0, count - 1))
		return false;
	if (count > 1 && groups->marks[count - 1] == groups->marks[0])
		return false;
	/* "12,2016" is a day and a year run together. */
	if (groups->marks[count - 1] == ',' && (last > 2 || count > 1) && !(count > 1 && last <= 2))
		return false;
	digits->grouped = count > 1;
	digits->decimals = (uint8_t)last;
	digits->group_point = count == 1 && last == 3 && groups->lengths[0] <= 3;
	return true;
}

bool digits_read(const char *text, uint32_t start, uint32_t end, struct digits *digits)
{
	struct groups groups;
	uint32_t stop = start;

	*digits = (struct digits){0};
	while (stop < end && (is_digit(text[stop]) || ((text[stop] == ',' || text[stop] == '.') &&
						       stop + 1 < end && is_digit(text[stop + 1]))))
		stop++;
	if (stop == start || stop - start > DIGITS_MOST ||
	    !groups_split(text, start, stop, &groups))
		return false;
	if (!groups_judge(&groups, digits))
		return false;
	digits->end = stop;
	digits->leading = (uint8_t)groups.lengths[0];
	digits->zero_first = text[start] == '0' && groups.lengths[0] > 1;
	digits->group_point &= text[start] != '0';
	digits->value = digits_value(text, start, stop, digits->decimals);
	return true;
}
