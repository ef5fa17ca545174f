/*
 * Times that name a month, a year or a day by number:
 *
 *	21 May (2016)   May 21(st)(, 2016)   3-5 May   the 21st of May   the third of May
 *	May (2016)      spring (of) 2014     2016      mid-2012          the 1990s
 *
 * Without a year it is the last such time on or before the article's date, or the next where the
 * words say it is to come. Left out: dates of digits alone (period_digits.c).
 */
#include "mark/moment.h"
#include "mark/numeral.h"
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

/* "the third | of May": its number, or -1 */
static int ordinal_of(const struct scan *scan, uint32_t at, uint32_t *end)
{
	struct numeral numeral;

	if (!scan_has(scan, LEXICON_NUMBER, at) || !numeral_read(scan, at, &numeral) ||
	    numeral.form != NUMERAL_ORDINAL || numeral.value < 1 || numeral.value > 31 ||
	    !span_is_empty(numeral.rest) || !scan_is(scan, numeral.end, "of"))
		return -1;
	*end = numeral.end;
	return (int)numeral.value;
}

/* 21 May 2016, 3-5 May, the 21st of May */
static bool day_month(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	uint32_t end, month_end;
	int dom, last, month, year;

	at += scan_is(scan, at, "the");
	dom = period_number(scan, at, 1, 31);
	end = at + 1;
	if (dom < 0 && at > period->first)
		dom = ordinal_of(scan, at, &end);
	if (dom < 0)
		return false;
	last = dom;
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

/* "May | and June 2014": the year that both have, or -1 */
static int year_shared(const struct scan *scan, uint32_t at, int month)
{
	static const char *const joints[] = {"and", "or", NULL};
	uint32_t end;

	if (!scan_is_any(scan, at, joints) || period_month(scan, at + 1, &end) <= month)
		return -1;
	return period_year_after(scan, end, &end);
}

/* "Mr May", "Theresa May": a name, by the word with a capital before it */
static bool is_named_so(const struct scan *scan, uint32_t at)
{
	struct phrase phrase;

	return at > scan->begin && scan_is_word(scan, at - 1) && !scan->capitals &&
	       (scan->tokens[at - 1].flags & TOKEN_CAPITAL) && !scan_is_function(scan, at - 1) &&
	       period_class(scan, at - 1, &phrase) == CALENDAR_NONE;
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
	if (year < 0 && (is_named_so(scan, at) || scan_is(scan, end, "day")))
		return false;
	if (year < 0)
		year = year_shared(scan, end, month);
	period->grain = GRAIN_MONTH;
	if (year < 0) {
		period->relative = true;
		if (clock->published == DAY_NONE) {
			period_end(period, end, DAYS_NONE, MOMENT_STRETCH);
			return true;
		}
		day_to_civil(clock->published, &this_year, &this_month, &dom);
		year = this_year;
		if (scan_is(scan, at - 1, "next") ||
		    (!scan_is(scan, at - 1, "last") && period_is_ahead(clock, at)))
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
	if (scan_is(scan, at, "this") && period->relative && !period_is_ahead(clock, at) &&
	    clock->published >= period->days.from && clock->published < period->days.to)
		period->days.to = clock->published;
	return true;
}

/* Whether the word before makes a number a year by itself. */
static bool is_year_place(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {
		"in",	   "since", "until", "during", "early", "late",	      "mid", "from",
		"between", "of",    "by",    "before", "after", "throughout", "for", "through",
		"till",	   "year",  "years", "the",    "to",	"and",	      NULL};

	/* "2011-2014" */
	if (at >= scan->begin + 2 && scan_is_mark(scan, at - 1, '-') && scan_is_glued(scan, at))
		return period_year(scan, at - 2) > 0;
	return scan_is_any(scan, at - 1, words);
}

/* 2016 and "mid-2012" as one token; needs a preposition. */
static bool year_alone(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	int year = period_year(scan, at);

	if (year < 0)
		return false;
	/* "the | 2014 | floods", not "the 2014 people" */
	period->needs = !(scan_is(scan, at - 1, "the") && scan_has(scan, LEXICON_CAUSE, at + 1));
	if (period->needs && scan_is_plural(scan, at + 1) &&
	    scan_is_any(scan, at - 1,
			(const char *const[]){"the", "of", "to", "and", "by", "from", NULL}))
		return false;
	if (!is_year_place(scan, at))
		return false;
	period->grain = GRAIN_YEAR;
	period_end(period, at + 1, days_of_year(year), MOMENT_STRETCH);
	return true;
}

/* "the year 2016" */
static bool year_named(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	int year;

	if (!scan_is(scan, at, "the") ||
	    !scan_is_any(scan, at + 1, (const char *const[]){"year", "years", NULL}))
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
		period_read_digits, month_day, day_month,  month_alone, season,
		year_alone,	    decade,    year_named,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		*period = (struct period){.first = at};
		if (readers[i](clock, at, period))
			return true;
	}
	return false;
}
