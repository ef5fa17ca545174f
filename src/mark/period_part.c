/*
 * Parts of a stretch that has a name, counted in its own units, and stretches up to a day:
 *
 *	the first five weeks of | 2016        from the first day of it
 *	the last week of | May                back from its last day
 *	the second day of | June              one unit of it
 *	the first Sunday of | May             the same by the days of the week
 *	the week ending | 14 April            back from that day; so is the year to | April
 *	the week of | 2 May                   the one that has the day in it, from Monday
 *	Q3 | 2016                             a quarter of a calendar year; without a year no days
 *
 * Left out: parts by hundredths, "the first half of" (period.c).
 */
#include <string.h>

#include "mark/moment.h"
#include "mark/numeral.h"
#include "mark/period.h"

/* A time with a name of its own behind "of": a month or longer. */
static bool whole_read(const struct clock *clock, uint32_t at, struct period *whole)
{
	return (period_read_date(clock, at, whole) || period_read_relative(clock, at, whole) ||
		(scan_is(clock->scan, at, "the") && period_unit_now(clock, at + 1, whole))) &&
	       whole->grain >= GRAIN_MONTH;
}

/* How many units stand before the part that is meant, and from which end: "first" 0, "third" 2. */
static bool place_read(const struct scan *scan, uint32_t at, uint32_t *end, int *before, bool *back)
{
	static const char *const firsts[] = {"first", "opening", "initial", NULL};
	static const char *const lasts[] = {"last", "final", "closing", NULL};
	struct numeral numeral;

	*before = 0;
	*back = scan_is_any(scan, at, lasts);
	*end = at + 1;
	if (*back || scan_is_any(scan, at, firsts))
		return true;
	if (at >= scan->end || !numeral_read(scan, at, &numeral) ||
	    numeral.form != NUMERAL_ORDINAL || numeral.value < 2 || numeral.value > 31 ||
	    !span_is_empty(numeral.rest))
		return false;
	*before = (int)numeral.value - 1;
	*end = numeral.end;
	return true;
}

static day shifted(day d, double units, int length, bool hours)
{
	return units > 0 || units < 0 ? period_shift(d, units, length, hours) : d;
}

/* The days of `amount` units within the whole. */
static struct days part_days(struct days whole, int before, double amount, bool back, int length,
			     bool hours)
{
	struct days days;

	if (back) {
		days.to = whole.to;
		days.from = shifted(whole.to + 1, -amount, length, hours);
	} else {
		days.from = shifted(whole.from, before, length, hours);
		days.to = shifted(whole.from, before + amount, length, hours);
		days.to -= days.to != DAY_NONE;
	}
	if (days.from == DAY_NONE || days.to == DAY_NONE || days.from < whole.from ||
	    days.from > days.to || days.to > whole.to)
		return DAYS_NONE;
	return days;
}

/* the first five weeks, the opening days, the last week of May; "of 2016" behind them tells which
 * days */
static bool first_units(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t start = at + scan_is(scan, at, "the"), end;
	struct period whole;
	struct phrase part;
	bool loose = false, hours, back;
	double amount;
	int length, before;

	if (!place_read(scan, start, &end, &before, &back))
		return false;
	amount = before ? 0 : period_amount_of(scan, end, &end, &loose);
	/* "on the first morning" */
	if (!before && !back && end == start + 1 &&
	    period_class(scan, end, &part) == CALENDAR_DAYPART) {
		period->loose = period->needs = true;
		period_end(period, end + part.count, DAYS_NONE, MOMENT_DAY);
		return true;
	}
	if (!period_unit(scan, end, &length, &hours))
		return false;
	if (scan_is(scan, end + 1, "of") && whole_read(clock, end + 2, &whole)) {
		bool one = amount < 1 && !scan_is_plural(scan, end);

		period->relative = whole.relative;
		period->loose = length > 1;
		period->needs = true;
		period->grain = one && length == 1 && !hours ? GRAIN_DAY : GRAIN_NONE;
		period_end(period, whole.end,
			   whole.anchored && (one || amount >= 1)
				   ? part_days(whole.days, before, one ? 1 : amount, back, length,
					       hours)
				   : DAYS_NONE,
			   period->grain == GRAIN_DAY ? MOMENT_DAY : MOMENT_STRETCH);
		return true;
	}
	if (before || back ||
	    (amount < 1 && length == 1 && !hours && !scan_is_plural(scan, end) &&
	     !(scan_is(scan, end + 1, "of") && period_event_end(scan, end + 2))))
		return false;
	end++;
	if (scan_is(scan, end, "of") && period_event_end(scan, end + 1))
		end = period_event_end(scan, end + 1);
	period->loose = true;
	period->needs = true;
	period_end(period, end, DAYS_NONE, MOMENT_STRETCH);
	return true;
}

/* the first Sunday of May, the last weekend in April */
static bool weekday_of(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const joints[] = {"of", "in", NULL};
	const struct scan *scan = clock->scan;
	uint32_t start = at + scan_is(scan, at, "the"), name;
	struct period whole;
	struct days days = DAYS_NONE;
	int before, weekday = 6, step;
	bool back, weekend;

	if (!place_read(scan, start, &name, &before, &back))
		return false;
	weekend = scan_is(scan, name, "weekend");
	if ((!weekend && scan_calendar(scan, name, &weekday) != CALENDAR_WEEKDAY) ||
	    !scan_is_any(scan, name + 1, joints) || !period_read_date(clock, name + 2, &whole) ||
	    whole.grain != GRAIN_MONTH)
		return false;
	if (whole.anchored) {
		step = back ? -(day_weekday(whole.days.to) - weekday + 7) % 7
			    : (weekday - day_weekday(whole.days.from) + 7) % 7 + 7 * before;
		days.from = (back ? whole.days.to : whole.days.from) + step;
		if (days.from > whole.days.to)
			return false;
		days.to = days.from + weekend;
	}
	period->relative = whole.relative;
	period->grain = weekend ? GRAIN_NONE : GRAIN_DAY;
	period_end(period, whole.end, days, weekend ? MOMENT_STRETCH : MOMENT_DAY);
	return true;
}

/* the week ending 14 April, the seven days to Sunday, the year to April */
static bool unit_ending(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const joints[] = {"ending", "ended", "to", "through", NULL};
	const struct scan *scan = clock->scan;
	uint32_t start = at + scan_is(scan, at, "the"), end = start;
	struct period last;
	bool loose = false, hours;
	double amount = period_amount_of(scan, start, &end, &loose);
	int length;

	if (!period_unit(scan, end, &length, &hours) || !scan_is_any(scan, end + 1, joints) ||
	    !(period_read_relative(clock, end + 2, &last) ||
	      period_read_date(clock, end + 2, &last)) ||
	    !(last.grain == GRAIN_DAY || (last.grain == GRAIN_MONTH && length >= 30)))
		return false;
	period->relative = last.relative;
	period->needs = last.grain == GRAIN_MONTH;
	period_end(period, last.end,
		   last.anchored
			   ? (struct days){period_shift(last.days.to + 1,
							amount >= 1 ? -amount : -1, length, hours),
					   last.days.to}
			   : DAYS_NONE,
		   MOMENT_STRETCH);
	return true;
}

/* the week of May 2 */
static bool week_of(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t start = at + scan_is(scan, at, "the");
	struct period inner;
	struct days days = DAYS_NONE;

	if (!scan_is(scan, start, "week") || !scan_is(scan, start + 1, "of") ||
	    !period_read_date(clock, start + 2, &inner) || inner.grain != GRAIN_DAY)
		return false;
	if (inner.anchored && inner.days.from == inner.days.to) {
		days.from = period_monday(inner.days.from);
		days.to = days.from + 6;
	}
	period->relative = inner.relative;
	period->loose = true;
	period->grain = GRAIN_WEEK;
	period_end(period, inner.end, days, MOMENT_STRETCH);
	return true;
}

/* Q3 2016, Q1 of 2015 */
static bool quarter(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at];
	uint32_t end;
	int year, number;

	if (at >= scan->end || token->end - token->start != 2 ||
	    scan->text[token->start] != 'Q')
		return false;
	number = scan->text[token->start + 1] - '0';
	if (number < 1 || number > 4)
		return false;
	year = period_year_after(scan, at + 1, &end);
	if (year < 0)
		return false;
	period_end(period, end, days_of_months(year, 3 * number - 2, 3), MOMENT_STRETCH);
	return true;
}

bool period_read_part(const struct clock *clock, uint32_t at, struct period *period)
{
	static bool (*const readers[])(const struct clock *, uint32_t, struct period *) = {
		first_units, weekday_of, unit_ending, week_of, quarter,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		*period = (struct period){.first = at};
		if (readers[i](clock, at, period))
			return true;
	}
	return false;
}
