/*
 * Weeks, months and other stretches by their length:
 *
 *	last week, this month, next year           calendar weeks (from Monday), months and years
 *	the last 10 days, the past 48 hours        back from the article's date
 *	three days ago, a week ago                 a day, or the month or year that day is in
 *	the weekend                                the last that had begun, or the next
 *	nine days of rain, a 48-hour               a length alone: no days
 *
 * "Recent days" and "the past months" have no end that is known, and stay unanchored.
 */
#include <math.h>
#include <string.h>

#include "mark/moment.h"
#include "mark/numeral.h"
#include "mark/period.h"
#include "mark/unit.h"

enum { HOURS = 24, LENGTH_MOST = 36525 };

bool period_days_now(const struct clock *clock, int length, int step, struct period *period)
{
	int year, month, dom;
	day d = clock->published;

	if (length != 7 && length != 30 && length != 365)
		return false;
	period->grain = length == 7 ? GRAIN_WEEK : length == 30 ? GRAIN_MONTH : GRAIN_YEAR;
	period->days = DAYS_NONE;
	if (d == DAY_NONE)
		return true;
	day_to_civil(d, &year, &month, &dom);
	if (length == 7) {
		day monday = period_monday(d) + 7 * step;

		period->days = (struct days){monday, monday + 6};
	} else if (length == 30) {
		int months = year * 12 + month - 1 + step;

		period->days = days_of_month(months / 12, months % 12 + 1);
	} else {
		period->days = days_of_year(year + step);
	}
	return true;
}

static double amount_read(const struct scan *scan, uint32_t at, uint32_t *end, bool *loose)
{
	struct numeral numeral;

	if ((scan_is(scan, at, "a") || scan_is(scan, at, "one")) &&
	    scan_is(scan, at + 1, "single")) {
		*end = at + 2;
		return 1;
	}
	if (scan_is(scan, at, "a") || scan_is(scan, at, "an")) {
		bool read = numeral_read(scan, at, &numeral);

		if (read && numeral.form == NUMERAL_PAIR) {
			*end = numeral.end + scan_is(scan, numeral.end, "of");
			return 2;
		}
		if (!read) {
			*end = at + 1;
			return 1;
		}
	}
	if (scan_is(scan, at, "few") || scan_is(scan, at, "couple")) {
		*end = at + 1 + scan_is(scan, at + 1, "of");
		*loose = true;
		return scan_is(scan, at, "few") ? 0.5 : 2;
	}
	if (at >= scan->end || !numeral_read(scan, at, &numeral) || !span_is_empty(numeral.rest) ||
	    numeral.form == NUMERAL_ORDINAL || numeral.form == NUMERAL_SHARE)
		return 0;
	*end = numeral.end;
	if (numeral.form == NUMERAL_VAGUE) {
		*loose = true;
		return 0.5; /* some, of which no end is known */
	}
	return numeral.value;
}

double period_amount_of(const struct scan *scan, uint32_t at, uint32_t *end, bool *loose)
{
	struct scan_amount one = {0}, *amount = scan->kept ? &scan->kept->amount : &one;

	if (amount->at != at || amount->sentence_end != scan->end) {
		*amount = (struct scan_amount){at, scan->end, INDEX_NONE, false, 0};
		amount->value = amount_read(scan, at, &amount->end, &amount->loose);
	}
	if (amount->end != INDEX_NONE)
		*end = amount->end;
	*loose |= amount->loose;
	return amount->value;
}

day period_shift(day d, double units, int length, bool hours)
{
	int year, month, dom;
	double n = hours ? ceil(units / HOURS) : units;

	if (d == DAY_NONE || fabs(n) * length > LENGTH_MOST * 10.0)
		return DAY_NONE;
	if (hours || length < 30 || length == 91)
		return d + (day)(n * length);
	day_to_civil(d, &year, &month, &dom);
	month += (int)(n * (length == 30 ? 1 : length == 365 ? 12 : length == 3652 ? 120 : 1200));
	month--;
	year += month >= 0 ? month / 12 : (month - 11) / 12;
	month = (month % 12 + 12) % 12 + 1;
	for (; dom > 27; dom--)
		if (day_from_civil(year, month, dom) != DAY_NONE)
			break;
	return day_from_civil(year, month, dom);
}

bool period_unit(const struct scan *scan, uint32_t at, int *length, bool *hours)
{
	struct phrase phrase;

	if (period_class(scan, at, &phrase) != CALENDAR_UNIT)
		return false;
	*length = period_value(scan, &phrase);
	*hours = period_amount(scan, &phrase) > 0;
	return true;
}

/* the last 10 days, the past 48 hours, the next two weeks, recent days */
static bool stretch(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	uint32_t start = at + scan_is(scan, at, "the"), end;
	enum calendar_class class = period_class(scan, start, &phrase);
	bool hours, loose = false, next = class == CALENDAR_NEXT;
	struct days days = DAYS_NONE;
	int length;
	double amount;

	if (class != CALENDAR_LAST && !next && class != CALENDAR_RECENT)
		return false;
	end = start + 1;
	amount = period_amount_of(scan, end, &end, &loose);
	period->relative = true;
	period->loose = true;
	if (!period_unit(scan, end, &length, &hours))
		return false;
	if (class == CALENDAR_RECENT) {
		period_end(period, end + 1, DAYS_NONE, MOMENT_STRETCH);
		return true;
	}
	/* "last week" is a calendar week, "the last week" and "past week" seven days. */
	if (amount == 0 && start == at && !scan_is(scan, start, "past"))
		return false;
	if (amount == 0) /* "the past months" are nobody knows how many */
		amount = (scan->text[scan->tokens[end].end - 1] | 0x20) == 's' ? 0.5 : 1;
	if (clock->published != DAY_NONE && amount >= 1 && !scan_is(scan, start, "previous") &&
	    !scan_is(scan, start, "preceding") && !scan_is(scan, start, "following")) {
		day other = period_shift(clock->published, next ? amount : -amount, length, hours);

		if (other != DAY_NONE)
			days = next ? (struct days){clock->published, other}
				    : (struct days){other, clock->published};
	}
	period_end(period, end + 1, days, MOMENT_STRETCH);
	return true;
}

/* last week, this month, next year */
static bool calendar_unit(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	enum calendar_class class = period_class(scan, at, &phrase);
	int length, step;
	bool hours;

	if (class == CALENDAR_LAST && scan_is(scan, at, "last"))
		step = -1;
	else if (class == CALENDAR_THIS)
		step = 0;
	else if (class == CALENDAR_NEXT)
		step = 1;
	else
		return false;
	if (!period_unit(scan, at + 1, &length, &hours) || hours ||
	    !period_days_now(clock, length, step, period))
		return false;
	period->relative = true;
	period->loose = step < 0 && length == 7;
	if (step == 0 && clock->published != DAY_NONE) {
		if (scan_is(scan, at - 1, "later") || period_is_ahead(clock, at))
			period->days.from = clock->published;
		else
			period->days.to = clock->published;
	}
	period_end(period, at + 2, period->days, MOMENT_STRETCH);
	return true;
}

/* the week before last */
static bool unit_before_last(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	int length;
	bool hours;

	if (!scan_is(scan, at, "the") || !scan_is(scan, at + 2, "before") ||
	    !scan_is(scan, at + 3, "last") || !period_unit(scan, at + 1, &length, &hours) ||
	    hours || !period_days_now(clock, length, -2, period))
		return false;
	period->relative = true;
	period_end(period, at + 4, period->days, MOMENT_STRETCH);
	return true;
}

/* the weekend: the last that had begun, or the next */
static bool weekend(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	enum calendar_class class = period_class(scan, at, &phrase);
	uint32_t name = at;
	day saturday = DAY_NONE;
	int since;

	if (class == CALENDAR_LAST || class == CALENDAR_THIS || class == CALENDAR_NEXT ||
	    scan_is(scan, at, "the"))
		name++;
	/* "the long holiday weekend" */
	while (name > at && name < at + 3 && scan_is_word(scan, name) &&
	       !scan_is_function(scan, name) && period_class(scan, name, &phrase) == CALENDAR_NONE)
		name++;
	if (period_class(scan, name, &phrase) != CALENDAR_WEEKEND || name == at)
		return false;
	period->relative = period->loose = true;
	if (clock->published != DAY_NONE) {
		since = (day_weekday(clock->published) + 1) % 7; /* days since Saturday */
		saturday = clock->published - since;
		if (class == CALENDAR_NEXT || (since > 1 && period_is_ahead(clock, at)))
			saturday += 7;
		else if (class == CALENDAR_LAST && since <= 1)
			saturday -= 7;
	}
	period_end(period, name + 1,
		   saturday == DAY_NONE ? DAYS_NONE : (struct days){saturday, saturday + 1},
		   MOMENT_STRETCH);
	return true;
}

/* "a week ago | today", "two weeks ago | on Friday": the day itself, of the week so long ago */
static void ago_day(const struct scan *scan, day d, int length, struct period *period)
{
	uint32_t at = period->end + scan_is(scan, period->end, "on");
	int weekday;

	if (scan_is(scan, period->end, "today"))
		at = period->end;
	else if (length != 7 || scan_calendar(scan, at, &weekday) != CALENDAR_WEEKDAY)
		return;
	else if (d != DAY_NONE)
		d = period_monday(d) + (weekday + 6) % 7;
	period->loose = false;
	period_end(period, at + 1, (struct days){d, d}, MOMENT_DAY);
}

/* three days ago, a week ago; "two days earlier" hangs on another time */
static bool ago(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const other[] = {"earlier", "later", "before", "after", NULL};
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	uint32_t end;
	int length, year, month, dom;
	bool hours, loose = false;
	double amount = period_amount_of(scan, at, &end, &loose);
	day d = DAY_NONE;
	struct days days;

	if (amount == 0 || !period_unit(scan, end, &length, &hours))
		return false;
	end++;
	if (scan_is_any(scan, end, other) &&
	    (!(scan_is(scan, end, "after") || scan_is(scan, end, "before")) ||
	     end + 1 >= scan->end || scan->tokens[end + 1].kind == TOKEN_MARK)) {
		period_end(period, end + 1, DAYS_NONE, MOMENT_DAY);
		return true;
	}
	if (period_class(scan, end, &phrase) != CALENDAR_AGO)
		return false;
	if (amount >= 1)
		d = period_shift(clock->published, -amount, length, hours);
	days = (struct days){d, d};
	period->relative = true;
	period->loose = loose || length > 1;
	period->grain = GRAIN_DAY;
	if (d != DAY_NONE && length >= 30) {
		day_to_civil(d, &year, &month, &dom);
		days = length == 30 ? days_of_month(year, month) : days_of_year(year);
	}
	period_end(period, end + 1, days, length >= 30 ? MOMENT_STRETCH : MOMENT_DAY);
	ago_day(scan, d, length, period);
	return true;
}

bool period_is_stretched(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {"straight", "consecutive", "full", "long",
					    "whole",	"successive",  NULL};

	return scan_is_any(scan, at, words);
}

/* "nine days of rain", "10 days" behind a preposition; "48-hour" as one word */
static bool length(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t end;
	int unit;
	bool hours, loose = true;
	double amount;

	if (scan_is(scan, at, "the"))
		return false;
	amount = period_amount_of(scan, at, &end, &loose);
	if (amount == 0)
		return false;
	while (period_is_stretched(scan, end))
		end++;
	if (scan_is_any(scan, end, (const char *const[]){"night", "nights", NULL}))
		unit = 1;
	else if (!period_unit(scan, end, &unit, &hours))
		return false;
	end++;
	/* "under five years of age", "two years old" */
	if (scan_is(scan, end, "old") ||
	    (scan_is(scan, end, "of") && scan_is(scan, end + 1, "age")))
		return false;
	period->needs = true;
	period->loose = true;
	if (scan_is(scan, end, "of") && scan_is_word(scan, end + 1) &&
	    !scan_is_function(scan, end + 1)) {
		period->needs = false;
		for (end += 2; scan_is_word(scan, end) && scan_has(scan, LEXICON_CAUSE, end); end++)
			;
	}
	period_end(period, end, DAYS_NONE, MOMENT_LENGTH);
	return true;
}

static bool length_word(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct numeral numeral;
	struct unit unit;

	if (!(scan->tokens[at].flags & TOKEN_HYPHEN) || !numeral_read(scan, at, &numeral) ||
	    numeral.end != at + 1 || span_is_empty(numeral.rest) || numeral.form != NUMERAL_AMOUNT)
		return false;
	unit = unit_find(scan, &numeral);
	if (unit.kind != UNIT_DURATION)
		return false;
	period->loose = true;
	period_end(period, at + 1, DAYS_NONE, MOMENT_LENGTH);
	return true;
}

bool period_read_span(const struct clock *clock, uint32_t at, struct period *period)
{
	static bool (*const readers[])(const struct clock *, uint32_t, struct period *) = {
		weekend, unit_before_last, stretch, calendar_unit, ago, length, length_word,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		*period = (struct period){.first = at};
		if (readers[i](clock, at, period))
			return true;
	}
	return false;
}
