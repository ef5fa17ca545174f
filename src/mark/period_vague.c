/*
 * Times that name no day by themselves, or only with the words before them:
 *
 *	hours before, weeks later             hang on what was just told
 *	every year, each month                a rate: no days of its own
 *	on | the 19th                         the last such day on or before the article's date
 *	by | midday, until | late evening     a part of an unnamed day
 *	the tornado of | '55                  a year without its century
 *	at | the height of the storm          a time that an event lends its name to
 *	in | the Troubles                     named times (class era)
 *
 * Most count only behind a preposition (needs). Left out: what these words mean for a count.
 */
#include <string.h>

#include "mark/moment.h"
#include "mark/numeral.h"
#include "mark/period.h"

enum { EVENT_LONGEST = 4, DAY_NAME_MOST = 4, CENTURY = 100 };

static bool ends_here(const struct scan *scan, uint32_t at)
{
	return at >= scan->end || scan->tokens[at].kind == TOKEN_MARK;
}

uint32_t period_event_end(const struct scan *scan, uint32_t at)
{
	static const char *const starts[] = {"the", "its", "their", "that", "this", "a", NULL};
	uint32_t end = at;

	if (!scan_is_any(scan, at, starts))
		return 0;
	for (end++; end <= at + EVENT_LONGEST && scan_is_word(scan, end) &&
		    !scan_is_function(scan, end) && !scan_has(scan, LEXICON_HARM, end);
	     end++)
		;
	return end > at + 1 ? end : 0;
}

/* "hours before", "weeks later", without a number */
static bool units_before(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const loose[] = {"earlier", "later", NULL};
	static const char *const tied[] = {"before", "after", "afterwards", NULL};
	const struct scan *scan = clock->scan;
	int length;
	bool hours;

	if (!period_unit(scan, at, &length, &hours) || !scan_is_plural(scan, at) ||
	    (at > scan->begin && scan->tokens[at - 1].kind == TOKEN_NUMBER))
		return false;
	if (!scan_is_any(scan, at + 1, loose) &&
	    !(scan_is_any(scan, at + 1, tied) && ends_here(scan, at + 2)))
		return false;
	period->loose = true;
	period_end(period, at + 2, DAYS_NONE, MOMENT_DAY);
	return true;
}

/* "within hours of the quake" */
static bool units_of_event(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const before[] = {"within", "in", NULL};
	const struct scan *scan = clock->scan;
	uint32_t end;
	int length;
	bool hours;

	if (at <= scan->begin || !scan_is_any(scan, at - 1, before) ||
	    !period_unit(scan, at, &length, &hours) || !scan_is(scan, at + 1, "of"))
		return false;
	end = period_event_end(scan, at + 2);
	if (!end)
		return false;
	period->loose = true;
	period->needs = true;
	period_end(period, end, DAYS_NONE, MOMENT_DAY);
	return true;
}

static bool every_unit(const struct clock *clock, uint32_t at, struct period *period)
{
	struct phrase phrase;
	int length;
	bool hours;

	if (period_class(clock->scan, at, &phrase) != CALENDAR_EVERY ||
	    !period_unit(clock->scan, at + 1, &length, &hours))
		return false;
	period->loose = true;
	period_end(period, at + 2, DAYS_NONE, MOMENT_STRETCH);
	return true;
}

/* "on the 19th": of the month in which it was the last time */
static bool ordinal_day(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const before[] = {"on", "since", "until", "by", NULL};
	static const char *const counted[] = {
		"floor", "day",	   "anniversary", "century", "birthday", "parallel", "minute",
		"lap",	 "street", "avenue",	  "round",   "attempt",	 "district", "storey",
		"night", "ballot", "hole",	  "mile",    NULL};
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at];
	int dom = 0, year, month, this_dom;
	uint32_t i = token->start;
	day d = DAY_NONE;

	if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_DIGIT) ||
	    !scan_is(scan, at - 1, "the") || !scan_is_any(scan, at - 2, before))
		return false;
	/* "On the 20th raiders burned"; not "on the 20th floor" */
	if (scan_is_word(scan, at + 1) && !scan_is_function(scan, at + 1) &&
	    (at != scan->begin + 2 || scan_is_any(scan, at + 1, counted)))
		return false;
	for (; i < token->end && scan->text[i] >= '0' && scan->text[i] <= '9' && dom < 32; i++)
		dom = dom * 10 + scan->text[i] - '0';
	if (dom < 1 || dom > 31 || token->end - i != 2 || !strchr("snrtSNRT", scan->text[i]))
		return false;
	if (clock->published != DAY_NONE) {
		day_to_civil(clock->published, &year, &month, &this_dom);
		if (dom > this_dom && --month < 1) {
			month = 12;
			year--;
		}
		d = day_from_civil(year, month, dom);
	}
	period->relative = true;
	period->grain = GRAIN_DAY;
	period_end(period, at + 1, (struct days){d, d}, MOMENT_DAY);
	return true;
}

/* by midday, until late evening, since mid-morning */
static bool part_alone(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const before[] = {"by",     "until", "till", "since",
					     "before", "after", NULL};
	static const char *const edges[] = {"early", "late", "mid", NULL};
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	uint32_t start = at + scan_is_any(scan, at, edges);

	if (period_class(scan, start, &phrase) != CALENDAR_DAYPART || at <= scan->begin ||
	    !scan_is_any(scan, at - 1, before))
		return false;
	period->loose = true;
	period->grain = GRAIN_PART;
	period_end(period, start + phrase.count, DAYS_NONE, MOMENT_PART);
	return true;
}

/* "the floods of '55", "in '87": the last such year */
static bool short_year(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const before[] = {"of", "in", "since", "the", NULL};
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at + 1];
	int year = 2000, month, dom, value;

	if (at + 1 >= scan->end || scan->tokens[at].kind != TOKEN_MARK ||
	    scan->tokens[at].mark != '\'' || token->kind != TOKEN_NUMBER ||
	    !scan_is_glued(scan, at + 1) || token->end - token->start != 2 || at <= scan->begin ||
	    !scan_is_any(scan, at - 1, before))
		return false;
	value = (scan->text[token->start] - '0') * 10 + scan->text[token->start + 1] - '0';
	if (clock->published != DAY_NONE)
		day_to_civil(clock->published, &year, &month, &dom);
	value += year / CENTURY * CENTURY;
	if (value > year)
		value -= CENTURY;
	period->relative = true;
	period->grain = GRAIN_YEAR;
	period_end(period, at + 2, days_of_year(value), MOMENT_STRETCH);
	return true;
}

/* the height of the storm, the final days of the siege, the night of the attack */
static bool event_time(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	enum calendar_class class = period_class(scan, at, &phrase);
	uint32_t end = at + phrase.count;
	bool whole = false;

	if (scan_is(scan, at, "the") && !phrase.count) {
		class = period_class(scan, at + 1, &phrase);
		end = at + 1 + phrase.count;
	}
	if (class == CALENDAR_DAYPART || (class == CALENDAR_UNIT && scan_is(scan, end - 1, "day")))
		whole = scan_is(scan, end, "of") && ++end;
	else if ((class != CALENDAR_EDGE && class != CALENDAR_HEIGHT) ||
		 !scan_is(scan, end - 1, "of"))
		return false;
	end = !whole && class != CALENDAR_EDGE && class != CALENDAR_HEIGHT
		      ? 0
		      : period_event_end(scan, end);
	if (!end || (whole && !scan_has(scan, LEXICON_CAUSE, end - 1)))
		return false;
	period->loose = true;
	period->needs = true;
	period_end(period, end, DAYS_NONE, whole ? MOMENT_DAY : MOMENT_STRETCH);
	return true;
}

/* "- 1974: Twelve die ..." at the start of a line: the year of an entry */
static bool year_label(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	const struct token *token = &scan->tokens[at];
	int year = 0;

	if (token->kind != TOKEN_NUMBER || token->end - token->start != 4 ||
	    !(scan_is_mark(scan, at + 1, ':') ||
	      (scan_is_mark(scan, at + 1, '-') && !scan_is_glued(scan, at + 1))) ||
	    !(scan->tokens[scan->begin].flags & (TOKEN_PARAGRAPH | TOKEN_LINE)) ||
	    scan_is_glued(scan, at + 2))
		return false;
	for (uint32_t i = scan->begin; i < at; i++)
		if (scan->tokens[i].kind != TOKEN_MARK)
			return false;
	for (uint32_t i = token->start; i < token->end; i++)
		year = year * 10 + (scan->text[i] - '0');
	if (year < 1500 || year > 2100)
		return false;
	period->grain = GRAIN_YEAR;
	period_end(period, at + 1, days_of_year(year), MOMENT_STRETCH);
	return true;
}

/* "on Valentine's Day", "since Republic Day": a day by its name, read from its last word */
static bool named_day(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const before[] = {"on",     "since", "until", "by",
					     "before", "after", "of",	 NULL};
	const struct scan *scan = clock->scan;
	uint32_t first = at;

	if (!scan_is_any(scan, at, (const char *const[]){"day", "eve", NULL}) ||
	    !(scan->tokens[at].flags & TOKEN_CAPITAL))
		return false;
	while (first > scan->begin && first + DAY_NAME_MOST > at &&
	       ((scan->tokens[first - 1].flags & TOKEN_CAPITAL) ||
		scan->tokens[first - 1].kind == TOKEN_POSSESSIVE))
		first--;
	if (first == at || first == scan->begin || !scan_is_any(scan, first - 1, before))
		return false;
	period->first = first;
	period->grain = GRAIN_DAY;
	period_end(period, at + 1, DAYS_NONE, MOMENT_DAY);
	return true;
}

static bool era(const struct clock *clock, uint32_t at, struct period *period)
{
	struct phrase phrase;

	if (period_class(clock->scan, at, &phrase) != CALENDAR_ERA ||
	    !(clock->scan->tokens[at].flags & TOKEN_CAPITAL))
		return false;
	period->loose = true;
	period->needs = true;
	period_end(period, at + phrase.count, DAYS_NONE, MOMENT_STRETCH);
	return true;
}

bool period_read_vague(const struct clock *clock, uint32_t at, struct period *period)
{
	static bool (*const readers[])(const struct clock *, uint32_t, struct period *) = {
		units_before, units_of_event, every_unit, ordinal_day, part_alone,
		short_year,   event_time,     era,	  named_day,   year_label,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		*period = (struct period){.first = at};
		if (readers[i](clock, at, period))
			return true;
	}
	return false;
}
