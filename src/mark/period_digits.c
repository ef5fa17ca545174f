/*
 * Dates of digits alone:
 *
 *	2016-10-13   2016/10/13     year, month, day
 *	12/10/2016   12-10-2016     either order: no days, unless one number is above 12, or the
 *	                            article has such dates, and all of them in one order
 *	12.10.2016                  day, month, year, wherever dots are used
 */
#include "mark/moment.h"
#include "mark/period.h"

enum date_order period_order(const char *text, const struct token *tokens, uint32_t count)
{
	const struct scan scan = {.text = text, .tokens = tokens, .end = count};
	bool seen[3] = {false};

	for (uint32_t at = 0; at + 4 < count; at++) {
		int a, b;

		if (tokens[at].kind != TOKEN_NUMBER || !scan_is_mark(&scan, at + 1, '/') ||
		    !scan_is_mark(&scan, at + 3, '/') || period_year(&scan, at + 4) < 0)
			continue;
		a = period_number(&scan, at, 1, 31);
		b = period_number(&scan, at + 2, 1, 31);
		if (a > 0 && b > 0 && (a > 12) != (b > 12))
			seen[a > 12 ? ORDER_DAY : ORDER_MONTH] = true;
	}
	if (seen[ORDER_DAY] == seen[ORDER_MONTH])
		return ORDER_NONE;
	return seen[ORDER_DAY] ? ORDER_DAY : ORDER_MONTH;
}

/* 2016-10-13, 12/10/2016, 12.10.2016 */
static bool parted(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	int a, b, year;
	day d = DAY_NONE;
	char mark;

	if (!scan_is_glued(scan, at + 1) || scan->tokens[at + 1].kind != TOKEN_MARK)
		return false;
	mark = scan->tokens[at + 1].mark;
	if ((mark != '-' && mark != '/') || !scan_is_mark(scan, at + 3, mark) ||
	    !scan_is_glued(scan, at + 2) || !scan_is_glued(scan, at + 3) ||
	    !scan_is_glued(scan, at + 4))
		return false;
	year = period_year(scan, at);
	if (year > 0) {
		a = period_number(scan, at + 2, 1, 12);
		b = period_number(scan, at + 4, 1, 31);
		if (a < 0 || b < 0)
			return false;
		d = day_from_civil(year, a, b);
	} else {
		a = period_number(scan, at, 1, 31);
		b = period_number(scan, at + 2, 1, 31);
		year = period_year(scan, at + 4);
		if (a < 0 || b < 0 || year < 0)
			return false;
		if (a > 12 || a == b)
			d = day_from_civil(year, b, a);
		else if (b > 12 || clock->order == ORDER_MONTH)
			d = day_from_civil(year, a, b);
		else if (clock->order == ORDER_DAY)
			d = day_from_civil(year, b, a);
	}
	period->grain = GRAIN_DAY;
	period_end(period, at + 5, (struct days){d, d}, MOMENT_DAY);
	return true;
}

/* 12.03.2014, one token: dots part a day, a month and a year in this order. */
static bool dotted(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at];
	int numbers[3] = {0}, digits[3] = {0}, part = 0;
	day d;

	if (at >= scan->end || token->kind != TOKEN_NUMBER || token->end - token->start > 10)
		return false;
	for (uint32_t i = token->start; i < token->end; i++) {
		char c = scan->text[i];

		if (c == '.' && part < 2) {
			part++;
		} else if (c >= '0' && c <= '9') {
			numbers[part] = numbers[part] * 10 + (c - '0');
			digits[part]++;
		} else {
			return false;
		}
	}
	if (digits[0] < 1 || digits[0] > 2 || digits[1] < 1 || digits[1] > 2 || digits[2] != 4)
		return false;
	d = day_from_civil(numbers[2], numbers[1], numbers[0]);
	if (d == DAY_NONE)
		return false;
	period->grain = GRAIN_DAY;
	period_end(period, at + 1, (struct days){d, d}, MOMENT_DAY);
	return true;
}

bool period_read_digits(const struct clock *clock, uint32_t at, struct period *period)
{
	*period = (struct period){.first = at};
	return parted(clock, at, period) || dotted(clock, at, period);
}
