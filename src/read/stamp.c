/*
 * The shapes of a date in a head line, tried one after another where a weekday, a month or a digit
 * begins:
 *
 *     [weekday] D month Y      [weekday] month D Y      Y-M-D      D.M.Y      D/M/Y or M/D/Y
 *
 * Of the last, both readings are kept unless one is no day or a weekday decides; whoever reads the
 * head may know more. Commas, points and ordinal endings between the parts are optional, because
 * they get lost. Left out: times of day and zones, which no comparison uses.
 */
#include "read/stamp.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2100, TWO_DIGITS = 70 /* 69 is 2069, 70 is 1970 */ };

static const char *const months[] = {"january",	  "february", "march",	  "april",
				     "may",	  "june",     "july",	  "august",
				     "september", "october",  "november", "december"};
static const char *const weekdays[] = {"sunday",   "monday", "tuesday", "wednesday",
				       "thursday", "friday", "saturday"};

/* Text being read from the left. */
struct cursor {
	const char *at, *end;
};

/* The word at the cursor as an index into names, whole or by its first three or four letters; -1.
 */
static int name_read(struct cursor *cursor, const char *const *names, int count)
{
	size_t n = 0;

	while (cursor->at + n < cursor->end && isalpha((unsigned char)cursor->at[n]))
		n++;
	for (int i = 0; n >= 3 && i < count; i++)
		if ((*cursor->at | 0x20) == (*names[i] | 0x20) &&
		    !strncasecmp(cursor->at, names[i], n) && (n <= 5 || n == strlen(names[i]))) {
			cursor->at += n;
			return i;
		}
	return -1;
}

/* Up to `most` digits; how many there were, 0 for none. */
static int number_read(struct cursor *cursor, int most, int *number)
{
	int n = 0;

	*number = 0;
	while (n < most && cursor->at < cursor->end && isdigit((unsigned char)*cursor->at)) {
		*number = *number * 10 + (*cursor->at++ - '0');
		n++;
	}
	return n;
}

static bool digit_is_next(const struct cursor *cursor)
{
	return cursor->at < cursor->end && isdigit((unsigned char)*cursor->at);
}

/* Spaces (any), commas, points and hyphens between the parts. */
static void gap_read(struct cursor *cursor)
{
	unsigned taken;

	while (cursor->at < cursor->end) {
		uint32_t c = utf8_get(cursor->at, (size_t)(cursor->end - cursor->at), &taken);

		if (c == '\n' || !(c == ',' || c == '.' || c == '-' || utf8_is_space(c)))
			return;
		cursor->at += taken;
	}
}

static void ordinal_read(struct cursor *cursor)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};

	for (int i = 0; i < 4 && cursor->end - cursor->at >= 2; i++)
		if (!strncasecmp(cursor->at, endings[i], 2)) {
			cursor->at += 2;
			return;
		}
}

static bool year_read(struct cursor *cursor, int *year)
{
	int digits = number_read(cursor, 4, year);

	if (digit_is_next(cursor))
		return false;
	if (digits == 2)
		*year += *year < TWO_DIGITS ? 2000 : 1900;
	return (digits == 2 || digits == 4) && *year >= YEAR_FIRST && *year <= YEAR_LAST;
}

/* 13 October 2016, 13th of Oct. 2016, 13-Oct-16 */
static day day_month_year(struct cursor *cursor)
{
	int dom, month, year;

	if (!number_read(cursor, 2, &dom))
		return DAY_NONE;
	ordinal_read(cursor);
	gap_read(cursor);
	if (cursor->end - cursor->at > 3 && !strncasecmp(cursor->at, "of ", 3))
		cursor->at += 3;
	month = name_read(cursor, months, 12);
	gap_read(cursor);
	if (month < 0 || !year_read(cursor, &year))
		return DAY_NONE;
	return day_from_civil(year, month + 1, dom);
}

/* October 13, 2016; Oct 13th 2016; and Oct 132016, whose comma and space were lost */
static day month_day_year(struct cursor *cursor)
{
	int dom, year, month = name_read(cursor, months, 12);
	const char *digits;

	if (month < 0)
		return DAY_NONE;
	gap_read(cursor);
	digits = cursor->at;
	while (digits < cursor->end && isdigit((unsigned char)*digits))
		digits++;
	if (digits - cursor->at == 4 ||
	    !number_read(cursor, digits - cursor->at == 5 ? 1 : 2, &dom))
		return DAY_NONE;
	ordinal_read(cursor);
	gap_read(cursor);
	if (!year_read(cursor, &year) || year < YEAR_FIRST)
		return DAY_NONE;
	return day_from_civil(year, month + 1, dom);
}

/* 2016-10-13, 2016/10/13, 2016.10.13 */
static day year_month_day(struct cursor *cursor)
{
	int year, month, dom;
	char between;

	if (number_read(cursor, 4, &year) != 4 || year < YEAR_FIRST || year > YEAR_LAST ||
	    cursor->at == cursor->end)
		return DAY_NONE;
	between = *cursor->at++;
	if ((between != '-' && between != '/' && between != '.') ||
	    !number_read(cursor, 2, &month) || cursor->at == cursor->end ||
	    *cursor->at++ != between || !number_read(cursor, 2, &dom) || digit_is_next(cursor))
		return DAY_NONE;
	return day_from_civil(year, month, dom);
}

/* 13.10.2016; 13/10/2016 or 10/13/2016. Points are written by those who put the day first. */
static day numbers_read(struct cursor *cursor, day *other)
{
	int first, second, year;
	char between;

	if (!number_read(cursor, 2, &first) || cursor->at == cursor->end)
		return DAY_NONE;
	between = *cursor->at++;
	if ((between != '-' && between != '/' && between != '.') ||
	    !number_read(cursor, 2, &second) || cursor->at == cursor->end ||
	    *cursor->at++ != between || !year_read(cursor, &year))
		return DAY_NONE;
	if (between != '.' && first != second)
		*other = day_from_civil(year, first, second);
	return day_from_civil(year, second, first);
}

static bool shape_read(struct cursor *cursor, struct stamp *stamp)
{
	struct cursor start = *cursor;

	stamp->other = DAY_NONE;
	if ((stamp->day = day_month_year(cursor)) != DAY_NONE)
		return true;
	*cursor = start;
	if ((stamp->day = month_day_year(cursor)) != DAY_NONE)
		return true;
	*cursor = start;
	if ((stamp->day = year_month_day(cursor)) != DAY_NONE)
		return true;
	*cursor = start;
	stamp->day = numbers_read(cursor, &stamp->other);
	if (stamp->day == DAY_NONE) {
		stamp->day = stamp->other;
		stamp->other = DAY_NONE;
	}
	return stamp->day != DAY_NONE;
}

/* A weekday that fits only one of two readings decides. */
static void weekday_decide(struct stamp *stamp, int weekday)
{
	if (weekday < 0 || stamp->other == DAY_NONE)
		return;
	if (day_weekday(stamp->day) != weekday && day_weekday(stamp->other) == weekday)
		stamp->day = stamp->other;
	else if (day_weekday(stamp->day) != weekday || day_weekday(stamp->other) == weekday)
		return;
	stamp->other = DAY_NONE;
}

struct stamp stamp_read(const char *text, size_t length)
{
	struct cursor cursor = {text, text + length};
	struct stamp stamp = {0, DAY_NONE, DAY_NONE};
	int weekday = name_read(&cursor, weekdays, 7);

	if (weekday >= 0)
		gap_read(&cursor);
	if (!shape_read(&cursor, &stamp))
		return (struct stamp){0, DAY_NONE, DAY_NONE};
	if (cursor.at < cursor.end && isalnum((unsigned char)*cursor.at) && *cursor.at != 'T')
		return (struct stamp){0, DAY_NONE, DAY_NONE};
	weekday_decide(&stamp, weekday);
	stamp.length = (size_t)(cursor.at - text);
	return stamp;
}

struct stamp stamp_find(const char *text, size_t length, size_t *at)
{
	struct stamp stamp = {0, DAY_NONE, DAY_NONE};

	for (size_t i = 0; i < length; i++) {
		bool begins = isalnum((unsigned char)text[i]) &&
			      !(i && (isalnum((unsigned char)text[i - 1]) || text[i - 1] == '/'));

		if (!begins)
			continue;
		stamp = stamp_read(text + i, length - i);
		*at = i;
		if (stamp.length)
			break;
	}
	return stamp;
}

day stamp_of_address(const char *url)
{
	for (const char *c = url; *c; c++) {
		struct cursor cursor = {c, c + strlen(c)};
		day found;

		if (!isdigit((unsigned char)*c) || (c > url && isdigit((unsigned char)c[-1])))
			continue;
		found = year_month_day(&cursor);
		if (found != DAY_NONE)
			return found;
	}
	return DAY_NONE;
}
