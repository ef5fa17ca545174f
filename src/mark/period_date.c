/*
 * Times that name a month, a year or a day by number:
 *
 *	21 May (2016)   May 21(st)(, 2016)   3-5 May   the 21st of May   12/10/2016   12.10.2016
 *	May (2016)      spring (of) 2014     2016      mid-2012          the 1990s
 *
 * Without a year it is the last such time on or before the article's date, or the next where the
 * words say it is to come. 12/10/2016 may be either order and stays unanchored; 21/10/2016 may not.
 */
#include "mark/moment.h"
#include "mark/period.h"

/* A day without a year up to a month ahead is the coming one: last year's would be told with its
 * year. */
enum { SOON = 31, HALF_YEAR = 183 };

static bool date_end(const struct clock *clock, struct period *period, uint32_t end, int month,
		     int dom, int last, int year)
{
	int this_year, this_month, this_dom;
	struct days days;

	if (year < 0)
		year = period_last_year(clock, end, &end);
	if (year < 0 && clock->published == DAY_NONE) {
		period->relative = true;
		period->grain = GRAIN_DAY;
		period_end(period, end, DAYS_NONE, MOMENT_DAY);
		return true;
	}
	if (year < 0) {
		period->relative = true;
		day_to_civil(clock->published, &this_year, &this_month, &this_dom);
		year = this_year;
		days.from = day_from_civil(year, month, dom);
		if (period_is_ahead(clock, period->first))
			year += days.from != DAY_NONE && days.from < clock->published - HALF_YEAR;
		else
			year -= days.from != DAY_NONE && days.from > clock->published + SOON;
	}
	days.from = day_from_civil(year, month, dom);
	days.to = day_from_civil(year, month, last);
	if (days.from == DAY_NONE || days.to == DAY_NONE || days.to < days.from)
		return false;
	period->grain = GRAIN_DAY;
	period_end(period, end, days, last > dom ? MOMENT_STRETCH : MOMENT_DAY);
	return true;
}

/* May 21, May 21-23, May 21st, 2016 */
static bool month_day(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t end;
	int month = period_month(scan, at, &end), dom, last, year;

	if (month < 0)
		return false;
	dom = period_number(scan, end, 1, 31);
	if (dom < 0 || scan_is_month_counted(scan, at, end + 1))
		return false;
	last = dom;
	end++;
	if ((scan_is_mark(scan, end, '-') || scan_is(scan, end, "and") ||
	     scan_is(scan, end, "to")) &&
	    period_number(scan, end + 1, dom + 1, 31) > 0 &&
	    (scan_is_glued(scan, end) || !scan_is_word(scan, end + 2) ||
	     scan_is_function(scan, end + 2))) {
		last = period_number(scan, end + 1, dom + 1, 31);
		end += 2;
	}
	year = period_year_after(scan, end, &end);
	return date_end(clock, period, end, month, dom, last, year);
}

/* 21 May 2016, 3-5 May, the 21st of May */
static bool day_month(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t end, month_end;
	int dom, last, month, year;

	at += scan_is(scan, at, "the");
	dom = period_number(scan, at, 1, 31);
	if (dom < 0)
		return false;
	last = dom;
	end = at + 1;
	if ((scan_is_mark(scan, end, '-') || scan_is(scan, end, "to") ||
	     scan_is(scan, end, "and")) &&
	    period_number(scan, end + 1, dom + 1, 31) > 0) {
		last = period_number(scan, end + 1, dom + 1, 31);
		end += 2;
	}
	end += scan_is(scan, end, "of");
	month = period_month(scan, end, &month_end);
	if (month < 0)
		return false;
	year = period_year_after(scan, month_end, &month_end);
	return date_end(clock, period, month_end, month, dom, last, year);
}

/* 2016-10-13, 12/10/2016, 12.10.2016 */
static bool numeric(const struct clock *clock, uint32_t at, struct period *period)
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
		else if (b > 12)
			d = day_from_civil(year, a, b);
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

/* May, May 2016, May last year, last May */
static bool month_alone(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	static const char *const nearer[] = {"last", "this", "next", NULL};
	uint32_t end;
	int month, year, this_year, this_month, dom;

	at += scan_is_any(scan, at, nearer);
	month = period_month(scan, at, &end);

	if (month < 0)
		return false;
	year = period_year_after(scan, end, &end);
	if (year < 0)
		year = period_last_year(clock, end, &end);
	period->grain = GRAIN_MONTH;
	if (year < 0) {
		period->relative = true;
		if (clock->published == DAY_NONE) {
			period_end(period, end, DAYS_NONE, MOMENT_STRETCH);
			return true;
		}
		day_to_civil(clock->published, &this_year, &this_month, &dom);
		year = this_year;
		if (period_is_ahead(clock, at) || scan_is(scan, at - 1, "next"))
			year += month < this_month;
		else
			year -= month > this_month ||
				(month == this_month && scan_is(scan, at - 1, "last"));
	}
	period_end(period, end, days_of_month(year, month), MOMENT_STRETCH);
	return true;
}

/* spring 2014, the summer of 2014; without a year: the last one that had begun */
static bool season(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const over[] = {"over", "during", "throughout", "in", NULL};
	const struct scan *scan = clock->scan;
	static const char *const nearer[] = {"the", "last", "this", NULL};
	struct phrase phrase;
	uint32_t start = at + scan_is_any(scan, at, nearer), end;
	int year, month, last, this_month, dom;

	if (period_class(scan, start, &phrase) != CALENDAR_SEASON)
		return false;
	end = start + 1;
	month = period_value(scan, &phrase);
	last = month + period_amount(scan, &phrase);
	/* "the spring and summer of 1994" */
	if (scan_is(scan, end, "and") && period_class(scan, end + 1, &phrase) == CALENDAR_SEASON &&
	    period_value(scan, &phrase) > month) {
		last = period_value(scan, &phrase) + period_amount(scan, &phrase);
		end += 2;
	}
	year = period_year_after(scan, end, &end);
	period->grain = GRAIN_MONTH;
	period->loose = true;
	if (year < 0) {
		if (start == at && !(scan_is_any(scan, at - 1, over) &&
				     (!scan_is_word(scan, end) || scan_is_function(scan, end))))
			return false;
		period->relative = true;
		if (clock->published == DAY_NONE) {
			period_end(period, end, DAYS_NONE, MOMENT_STRETCH);
			return true;
		}
		day_to_civil(clock->published, &year, &this_month, &dom);
		year -= month > this_month || (scan_is(scan, at, "last") && this_month < month + 3);
	}
	period_end(period, end, days_of_months(year, month, last - month), MOMENT_STRETCH);
	return true;
}

/* Whether the word before makes a number a year by itself. */
static bool is_year_place(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {
		"in",	   "since", "until", "during", "early", "late",	      "mid", "from",
		"between", "of",    "by",    "before", "after", "throughout", "for", "through",
		"till",	   "year",  "the",   "to",     "and",	NULL};

	return scan_is_any(scan, at - 1, words);
}

/* 2016 and "mid-2012" as one token; needs a preposition. */
static bool year_alone(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at];
	int year = period_year(scan, at);

	if (year < 0)
		return false;
	if (scan_is_plural(scan, at + 1) &&
	    scan_is_any(scan, at - 1,
			(const char *const[]){"the", "of", "to", "and", "by", "from", NULL}))
		return false;
	if (!is_year_place(scan, at))
		return false;
	(void)token;
	period->grain = GRAIN_YEAR;
	period->needs = true;
	period_end(period, at + 1, days_of_year(year), MOMENT_STRETCH);
	return true;
}

/* "the year 2016" */
static bool year_named(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	int year;

	if (!scan_is(scan, at, "the") || !scan_is(scan, at + 1, "year"))
		return false;
	year = period_year(scan, at + 2);
	if (year < 0)
		return false;
	period->grain = GRAIN_YEAR;
	period_end(period, at + 3, days_of_year(year), MOMENT_STRETCH);
	return true;
}

/* the 1990s */
static bool decade(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t start = at + scan_is(scan, at, "the");
	const struct token *token;
	int year;

	if (start >= scan->end)
		return false;
	token = &scan->tokens[start];
	if (token->end - token->start != 5 || !(token->flags & TOKEN_DIGIT) ||
	    (scan->text[token->end - 1] | 0x20) != 's')
		return false;
	year = 0;
	for (uint32_t i = token->start; i < token->end - 1; i++) {
		if (scan->text[i] < '0' || scan->text[i] > '9')
			return false;
		year = year * 10 + (scan->text[i] - '0');
	}
	if (year < 1800 || year > 2090 || year % 10)
		return false;
	period->grain = GRAIN_YEAR;
	period->loose = true;
	period_end(period, start + 1,
		   (struct days){day_from_civil(year, 1, 1), day_from_civil(year + 9, 12, 31)},
		   MOMENT_STRETCH);
	return true;
}

bool period_read_date(const struct clock *clock, uint32_t at, struct period *period)
{
	static bool (*const readers[])(const struct clock *, uint32_t, struct period *) = {
		numeric, dotted,     month_day, day_month,  month_alone,
		season,	 year_alone, decade,	year_named,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		*period = (struct period){.first = at};
		if (readers[i](clock, at, period))
			return true;
	}
	return false;
}
