/*
 * Periods: what a time is called, and which days that is. Here stand the arithmetic and the edges
 * ("early June", "the first half of 2016", "mid-2012"), which cut a part out of another period:
 *
 *	late   | September 2016        the last third of its days
 *	the first half of | 2016       January to June
 *
 * period_part.c cuts parts by units, period_date.c reads dates, months and years, period_relative.c
 *what hangs on the article's date.
 */
#include "mark/period.h"

#include <stdlib.h>
#include <string.h>

#include "mark/moment.h"

enum { MONTH = 30 };

static struct phrase calendar_match(const struct scan *scan, uint32_t at)
{
	struct scan_kept *kept = scan->kept;
	uint32_t place = at % SCAN_KEPT;

	if (!kept)
		return scan_match(scan, LEXICON_CALENDAR, at);
	if (kept->at[place] != at || kept->end[place] != scan->end) {
		kept->phrase[place] = scan_match(scan, LEXICON_CALENDAR, at);
		kept->at[place] = at;
		kept->end[place] = scan->end;
	}
	return kept->phrase[place];
}

static enum calendar_class row_class(const struct scan *scan, const struct phrase *phrase)
{
	return phrase->count ? (enum calendar_class)lexicon_code(scan->lexicon, LEXICON_CALENDAR,
								 phrase->row)
			     : CALENDAR_NONE;
}

enum calendar_class period_class(const struct scan *scan, uint32_t at, struct phrase *phrase)
{
	*phrase = scan_has(scan, LEXICON_CALENDAR, at) ? calendar_match(scan, at)
						       : (struct phrase){0, 0};
	return row_class(scan, phrase);
}

int period_value(const struct scan *scan, const struct phrase *phrase)
{
	return atoi(
		lexicon_cell(scan->lexicon, LEXICON_CALENDAR, phrase->row, scan->calendar_value));
}

int period_amount(const struct scan *scan, const struct phrase *phrase)
{
	return atoi(
		lexicon_cell(scan->lexicon, LEXICON_CALENDAR, phrase->row, scan->calendar_amount));
}

struct days days_of_months(int year, int month, int count)
{
	int last = month + count; /* the month behind the last */
	struct days days;

	days.from = day_from_civil(year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
	days.to = day_from_civil(year + (last - 1) / 12, (last - 1) % 12 + 1, 1);
	if (days.from == DAY_NONE || days.to == DAY_NONE)
		return DAYS_NONE;
	days.to--;
	return days;
}

struct days days_of_month(int year, int month)
{
	return days_of_months(year, month, 1);
}

struct days days_of_year(int year)
{
	return days_of_months(year, 1, 12);
}

void period_end(struct period *period, uint32_t end, struct days days, uint8_t shape)
{
	period->end = end;
	period->days = days;
	period->shape = shape;
	period->anchored = days.from != DAY_NONE && days.to != DAY_NONE;
}

/* "said on Saturday that it would": the day of the saying, whatever is to come. */
static bool is_said_before(const struct scan *scan, uint32_t at)
{
	/* "said Saturday's talks would help" */
	if (scan_holds(scan, at + 1) && scan->tokens[at + 1].kind == TOKEN_POSSESSIVE)
		return false;
	for (uint32_t back = 1; back <= 3 && at >= scan->begin + back; back++)
		if (scan_match(scan, LEXICON_REPORT, at - back).count &&
		    !scan_is_function(scan, at - back))
			return true;
	return false;
}

/* "began on Saturday, will go on": the day is behind */
static bool is_begun_before(const struct scan *scan, uint32_t at)
{
	static const char *const begun[] = {"began", "started", "begun", "opened", "ended", NULL};

	return scan_is_any(scan, at - 1 - scan_is(scan, at - 1, "on"), begun);
}

bool period_is_ahead(const struct clock *clock, uint32_t at)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	uint32_t commas = 0;

	if (is_said_before(scan, at) || is_begun_before(scan, at))
		return false;
	/* Forward to the end of the clause: "on Friday, they will meet". */
	for (uint32_t i = at; i < scan->end && i < at + 7; i++) {
		commas += scan_is_mark(scan, i, ',');
		if (commas > 1 || scan_match(scan, LEXICON_HARM, i).count)
			break;
		if (period_class(scan, i, &phrase) == CALENDAR_AHEAD)
			return true;
	}
	for (uint32_t i = at, looked = 0; i > scan->begin && looked < 14; i--, looked++) {
		if (scan_is_mark(scan, i - 1, ';') || scan_is_mark(scan, i - 1, '-') ||
		    scan_is(scan, i - 1, "said"))
			return false;
		/* "will hold talks" holds nobody */
		if (scan_match(scan, LEXICON_HARM, i - 1).count)
			return i > scan->begin + 1 &&
			       period_class(scan, i - 2, &phrase) == CALENDAR_AHEAD;
		if (period_class(scan, i - 1, &phrase) == CALENDAR_AHEAD)
			return true;
	}
	return false;
}

/* The part of the days from low to high hundredths. Thirds of a month are ten days, and what is
 * left. */
static struct days days_cut(struct days days, int low, int high)
{
	int64_t length = (int64_t)days.to - days.from + 1;

	if (days.from == DAY_NONE || days.to == DAY_NONE)
		return DAYS_NONE;
	if (length >= MONTH - 2 && length <= MONTH + 1)
		return (struct days){
			(day)(days.from + (MONTH * low + 50) / 100),
			high == 100 ? days.to : (day)(days.from + (MONTH * high + 50) / 100 - 1)};
	return (struct days){(day)(days.from + length * low / 100),
			     (day)(days.from + length * high / 100 - 1)};
}

/* The parts of a year end with a month, those of a decade with a year. */
static struct days months_cut(struct days days, int low, int high)
{
	int year, month, dom, years = (days.to - days.from + 100) / 365;
	int count = years > 1 ? years : 12, unit = years > 1 ? 12 : 1;
	int from = (low * count + 50) / 100, to = (high * count + 50) / 100;

	day_to_civil(days.from, &year, &month, &dom);
	return days_of_months(year, month + from * unit, (to - from) * unit);
}

static void edge_end(struct period *period, const struct period *inner, int low, int high)
{
	*period = *inner;
	if (inner->grain == GRAIN_DAY || inner->grain == GRAIN_PART)
		return;
	period->loose = true;
	if (!inner->anchored)
		return;
	if (inner->grain == GRAIN_YEAR) {
		period->days = months_cut(inner->days, low, high);
		period->loose = low % 25 != 0 || high % 25 != 0;
	} else {
		period->days = days_cut(inner->days, low, high);
	}
}

/* What can no reader begin with, of the words that are asked most often: a word that no list of
 * times and numbers has alone, but for those that some reader begins with, and what stands before
 * times. */
static bool is_hopeless(const struct scan *scan, uint32_t at)
{
	static const char *const starts[] = {
		"the",	"a",	"an",	   "few",  "couple", "opening", "initial", "last",
		"this", "next", "holiday", "long", "bank",   "final",	"closing", NULL};
	const uint64_t lists = UINT64_C(1) << LEXICON_CALENDAR | UINT64_C(1) << LEXICON_NUMBER;
	const struct token *token = &scan->tokens[at];
	struct phrase phrase;
	enum calendar_class class;

	if (token->kind != TOKEN_WORD || token->flags & (TOKEN_DIGIT | TOKEN_HYPHEN))
		return false;
	class = period_class(scan, at, &phrase);
	if (!phrase.count && (scan_is(scan, at, "a") || scan_is(scan, at, "an")))
		return !scan_has_number_or(scan, at + 1, lists) &&
		       !scan_match(scan, LEXICON_NUMBER, at).count &&
		       !scan_is(scan, at + 1, "single") && !period_is_stretched(scan, at + 1);
	if (scan_has(scan, LEXICON_NUMBER, at))
		return false;
	if (!phrase.count && scan_is(scan, at, "the"))
		return !scan_has_number_or(scan, at + 1, lists) &&
		       !scan_is_any(scan, at + 1, starts);
	if (!phrase.count)
		return !scan_is_any(scan, at, starts);
	return phrase.count == 1 &&
	       (class == CALENDAR_ON || class == CALENDAR_SINCE || class == CALENDAR_UNTIL ||
		class == CALENDAR_BY || class == CALENDAR_ASOF || class == CALENDAR_AFTER ||
		class == CALENDAR_LEAD || class == CALENDAR_AHEAD || class == CALENDAR_BEGAN);
}

/* Any period but one with an edge, so that "early early early" ends. */
static bool plain_read(const struct clock *clock, uint32_t at, struct period *period)
{
	struct period other;

	if (at >= clock->scan->end || at < clock->scan->begin || is_hopeless(clock->scan, at))
		return false;
	if (period_read_part(clock, at, period))
		return true;
	if (!period_read_date(clock, at, period))
		return period_read_relative(clock, at, period) ||
		       period_read_vague(clock, at, period);
	if (period_read_relative(clock, at, &other) && other.end > period->end)
		*period = other;
	return true;
}

bool period_unit_now(const struct clock *clock, uint32_t at, struct period *period)
{
	struct phrase phrase;

	*period = (struct period){.first = at, .relative = true};
	if (period_class(clock->scan, at, &phrase) != CALENDAR_UNIT ||
	    !period_days_now(clock, period_value(clock->scan, &phrase), 0, period))
		return false;
	period_end(period, at + 1, period->days, MOMENT_STRETCH);
	return true;
}

/* early June, the end of last month */
static bool edge_words(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	struct period inner;
	uint32_t next;
	int low, high;
	bool whole;

	if (period_class(scan, at, &phrase) != CALENDAR_EDGE)
		return false;
	next = at + phrase.count;
	low = period_value(scan, &phrase);
	high = period_amount(scan, &phrase);
	next += scan_is(scan, next, "the");
	/* "early this month" is a part of all of it */
	whole = period_class(scan, next, &phrase) == CALENDAR_THIS &&
		period_unit_now(clock, next + 1, &inner);
	if (!whole && !plain_read(clock, next, &inner) && !period_unit_now(clock, next, &inner))
		return false;
	if (inner.shape == MOMENT_LENGTH)
		return false;
	edge_end(period, &inner, low, high);
	if (whole && inner.anchored && clock->published >= period->days.from &&
	    clock->published < period->days.to && !period_is_ahead(clock, at))
		period->days.to = clock->published;
	period->first = at;
	period->needs = false;
	return true;
}

/* mid-2012, mid-May: one token whose first part is an edge */
static bool edge_token(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at];
	struct phrase lead;
	struct period inner = {.first = at};
	uint32_t start;
	int month = 0, year = 0, this_month, dom;

	if (!(token->flags & TOKEN_HYPHEN))
		return false;
	lead = lexicon_match_lead(scan->lexicon, LEXICON_CALENDAR, token);
	if (row_class(scan, &lead) != CALENDAR_EDGE)
		return false;
	for (start = token->end;
	     start > token->start && scan->text[start - 1] >= '0' && scan->text[start - 1] <= '9';)
		start--;
	if (token->end - start == 4) {
		year = atoi(scan->text + start);
		inner.grain = GRAIN_YEAR;
		period_end(&inner, at + 1, days_of_year(year), MOMENT_STRETCH);
	} else {
		struct phrase tail = lexicon_match_tail(scan->lexicon, LEXICON_CALENDAR, token);

		if (row_class(scan, &tail) != CALENDAR_MONTH)
			return false;
		month = period_value(scan, &tail);
		inner.grain = GRAIN_MONTH;
		inner.relative = true;
		period_end(&inner, at + 1, DAYS_NONE, MOMENT_STRETCH);
		if (at + 1 < scan->end && scan->tokens[at + 1].kind == TOKEN_NUMBER &&
		    scan->tokens[at + 1].end - scan->tokens[at + 1].start == 4) {
			year = atoi(scan->text + scan->tokens[at + 1].start);
			inner.relative = false;
			period_end(&inner, at + 2, days_of_month(year, month), MOMENT_STRETCH);
		} else if (clock->published != DAY_NONE) {
			day_to_civil(clock->published, &year, &this_month, &dom);
			year -= month > this_month;
			period_end(&inner, at + 1, days_of_month(year, month), MOMENT_STRETCH);
		}
	}
	edge_end(period, &inner, period_value(scan, &lead), period_amount(scan, &lead));
	period->first = at;
	return true;
}

bool period_read(const struct clock *clock, uint32_t at, struct period *period)
{
	if (at >= clock->scan->end || at < clock->scan->begin)
		return false;
	return edge_words(clock, at, period) || edge_token(clock, at, period) ||
	       plain_read(clock, at, period);
}
