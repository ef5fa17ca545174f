/*
 * Days that hang on the article's date, and parts of days:
 *
 *	Friday, last Friday night, Monday, May 2   the last such day on or before it, or the next
 *	today, yesterday, overnight                so many days from it
 *	4:15 a.m. Saturday, at dawn                a part of a day, of a named one if one stands by
 *
 * and those that hang on nothing ("that day", named holidays), which stay unanchored: no date is
 * guessed. Weeks, months and lengths are read in period_span.c.
 */
#include <string.h>

#include "mark/moment.h"
#include "mark/numeral.h"
#include "mark/period.h"
#include "mark/unit.h"

/* "Friday night": the part of the day is the day's, for whole days are all there is. */
static uint32_t daypart_end(const struct scan *scan, uint32_t at)
{
	struct phrase phrase;

	if (period_class(scan, at, &phrase) == CALENDAR_DAYPART)
		return at + phrase.count;
	if (scan_is(scan, at, "early") && period_class(scan, at + 1, &phrase) == CALENDAR_DAYPART)
		return at + 1 + phrase.count;
	return at;
}

static day weekday_day(const struct clock *clock, uint32_t at, int weekday,
		       enum calendar_class adjective)
{
	int back;

	if (clock->published == DAY_NONE)
		return DAY_NONE;
	back = (day_weekday(clock->published) - weekday + 7) % 7;
	if (adjective == CALENDAR_LAST)
		return clock->published - (back ? back : 7);
	if (adjective == CALENDAR_NEXT)
		return clock->published + 7 - back;
	if (period_is_ahead(clock, at))
		return clock->published + (7 - back) % 7;
	return clock->published - back;
}

/* "Thursday, October 20" without a year: of the years beside, the one where that day is a Thursday.
 */
static void year_fit(struct period *period, int weekday)
{
	int year, month, dom;

	if (!period->relative || !period->anchored || period->days.from != period->days.to)
		return;
	day_to_civil(period->days.from, &year, &month, &dom);
	for (int step = 0; step <= 1; step++) {
		day d = day_from_civil(year + step, month, dom);

		if (d == DAY_NONE || day_weekday(d) != weekday)
			continue;
		period->days = (struct days){d, d};
		return;
	}
}

/* "Tuesday night | into Wednesday" */
static void weekday_into(const struct scan *scan, struct period *period)
{
	uint32_t next = period->end + 1;
	int value;

	if (!scan_is(scan, period->end, "into") ||
	    scan_calendar(scan, next, &value) != CALENDAR_WEEKDAY)
		return;
	period->end = daypart_end(scan, next + 1);
	if (period->days.to != DAY_NONE)
		period->days.to++;
}

/* "Friday | before last", "Thursday | last": the token behind */
static uint32_t weekday_before(const struct scan *scan, uint32_t at, day published, day *d)
{
	bool before = scan_is(scan, at, "before") && scan_is(scan, at + 1, "last");
	uint32_t end = at + 1 + before;

	if (!before && !(scan_is(scan, at, "last") &&
			 (end >= scan->end || scan->tokens[end].kind == TOKEN_MARK)))
		return at;
	if (*d != DAY_NONE)
		*d -= before || *d == published ? 7 : 0;
	return end;
}

/* "Monday | last week", "Tuesday | of this week": the token behind */
static uint32_t weekday_of_week(const struct clock *clock, uint32_t at, int weekday, day *d)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	uint32_t week = at + scan_is(scan, at, "of");
	enum calendar_class class = period_class(scan, week, &phrase);
	int step = scan_is(scan, week, "last") ? -1 : class == CALENDAR_NEXT ? 1 : 0;

	if ((step == 0 && class != CALENDAR_THIS) || !scan_is(scan, week + 1, "week"))
		return at;
	if (clock->published != DAY_NONE)
		*d = period_monday(clock->published) + 7 * step + (weekday + 6) % 7;
	return week + 2;
}

static bool weekday(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	enum calendar_class adjective = period_class(scan, at, &phrase);
	uint32_t name = at, end;
	struct period date;
	int value;
	day d;

	if (adjective == CALENDAR_LAST || adjective == CALENDAR_THIS || adjective == CALENDAR_NEXT)
		name++;
	if (scan_calendar(scan, name, &value) != CALENDAR_WEEKDAY)
		return false;
	end = name + 1;
	/* "Monday, 2 May" is the second of May. */
	if (period_read_date(clock, end + scan_is_mark(scan, end, ','), &date) &&
	    date.grain == GRAIN_DAY) {
		*period = date;
		period->first = at;
		year_fit(period, value);
		return true;
	}
	period->relative = true;
	period->grain = GRAIN_DAY;
	period->loose = name > at && adjective != CALENDAR_THIS;
	d = weekday_day(clock, at, value, name > at ? adjective : CALENDAR_NONE);
	/* "on Fridays" is no one day; "Fridays attack" has lost its apostrophe */
	if ((scan->text[scan->tokens[name].end - 1] | 0x20) == 's' &&
	    (scan_is(scan, at - 1, "on") ||
	     !(scan_has(scan, LEXICON_CAUSE, end) || scan_has(scan, LEXICON_HARM, end))))
		d = DAY_NONE;
	end = daypart_end(scan, end);
	if (name == at)
		end = weekday_of_week(clock, weekday_before(scan, end, clock->published, &d), value,
				      &d);
	period_end(period, end, (struct days){d, d}, MOMENT_DAY);
	weekday_into(scan, period);
	return true;
}

/* A day told behind a part of it: "overnight on Friday", "the early hours of Sunday", "9 a.m.
 * today". */
static bool day_behind(const struct clock *clock, uint32_t at, struct period *period)
{
	static const char *const joints[] = {"on", "of", ",", "in", "into", NULL};
	const struct scan *scan = clock->scan;
	struct period behind;

	at += scan_is_any(scan, at, joints);
	at += scan_is(scan, at, "the") ? 0 : 0;
	if (at >= scan->end ||
	    !(weekday(clock, at, (behind = (struct period){.first = at}, &behind)) ||
	      (period_read_date(clock, at, &behind) && behind.grain == GRAIN_DAY)))
		return false;
	period->relative = behind.relative;
	period->grain = GRAIN_DAY;
	period_end(period, behind.end, behind.days, MOMENT_DAY);
	return true;
}

/* today, yesterday, overnight, at dawn, that day, Boxing Day */
static bool phrase_alone(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	enum calendar_class class = period_class(scan, at, &phrase);
	const char *value;
	struct days days = DAYS_NONE;

	/* "the week before last" hangs on nothing told before */
	if (class == CALENDAR_THEN && scan_is(scan, at + phrase.count, "last"))
		return false;
	if (class == CALENDAR_THEN || class == CALENDAR_HOLIDAY) {
		if (class == CALENDAR_HOLIDAY && !(scan->tokens[at].flags & TOKEN_CAPITAL))
			return false;
		period_end(period, at + phrase.count, DAYS_NONE, MOMENT_DAY);
		return true;
	}
	if (class != CALENDAR_DAY && class != CALENDAR_PART)
		return false;
	value = lexicon_cell(scan->lexicon, LEXICON_CALENDAR, phrase.row, scan->calendar_value);
	if (*value && clock->published != DAY_NONE) {
		days.from = clock->published + period_value(scan, &phrase);
		days.to = clock->published + period_amount(scan, &phrase);
	}
	period->relative = *value != 0;
	period->loose = class == CALENDAR_PART;
	period->grain = class == CALENDAR_PART ? GRAIN_PART : GRAIN_DAY;
	period_end(period, at + phrase.count, days,
		   class == CALENDAR_PART ? MOMENT_PART : MOMENT_DAY);
	if (class == CALENDAR_PART)
		day_behind(clock, period->end, period);
	return true;
}

/* the morning of May 2 */
static bool daypart_of(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	uint32_t start = at + scan_is(scan, at, "the");

	if (period_class(scan, start, &phrase) != CALENDAR_DAYPART ||
	    !scan_is(scan, start + 1, "of"))
		return false;
	return day_behind(clock, start + 1, period);
}

/* 9:30, 4:15 a.m. (0415 GMT) Saturday, 11pm */
/* "6 this morning", "7.19 on Friday" behind "at" or "after": an hour of a day that is named */
static bool bare_hour(const struct clock *clock, uint32_t at)
{
	static const char *const before[] = {"at",    "after", "before", "around",
					     "about", "by",    "past",	 NULL};
	const struct scan *scan = clock->scan;
	struct period behind = {.first = at + 1};
	const struct token *token = &scan->tokens[at];
	struct numeral numeral;
	bool minutes;

	if (!scan_is_any(scan, at - 1, before) || !numeral_read(scan, at, &numeral) ||
	    numeral.value < 0 || numeral.value >= 24)
		return false;
	minutes = numeral.words ||
		  (token->end - token->start > 3 && scan->text[token->end - 3] == '.');
	return (phrase_alone(clock, at + 1, &behind) && behind.grain == GRAIN_DAY) ||
	       (minutes &&
		(day_behind(clock, at + 1, &behind) || phrase_alone(clock, at + 1, &behind)));
}

static bool clock_time(const struct clock *clock, uint32_t at, struct period *period)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	struct numeral numeral;
	uint32_t end = at + 1;
	bool timed = false;

	if (at >= scan->end ||
	    (!(scan->tokens[at].flags & TOKEN_DIGIT) &&
	     !(at > scan->begin && scan_has(scan, LEXICON_NUMBER, at) && bare_hour(clock, at))))
		return false;
	if (scan_is_mark(scan, end, ':') && scan_is_glued(scan, end) &&
	    scan_is_glued(scan, end + 1)) {
		end += 2;
		timed = scan->tokens[end - 1].flags & TOKEN_DIGIT;
	} else if (at > scan->begin && bare_hour(clock, at)) {
		timed = true;
	} else if (scan->tokens[at].kind == TOKEN_WORD) {
		if (!numeral_read(scan, at, &numeral) ||
		    unit_find(scan, &numeral).kind != UNIT_CLOCK)
			return false;
		timed = true;
	}
	while (unit_after(scan, end, &phrase) == UNIT_CLOCK) {
		end += phrase.count;
		timed = true;
	}
	if (!timed)
		return false;
	if (scan_is_mark(scan, end, '(') && scan_is(scan, end + 2, "gmt") &&
	    scan_is_mark(scan, end + 3, ')'))
		end += 4;
	period->grain = GRAIN_PART;
	period->loose = true;
	period_end(period, end, DAYS_NONE, MOMENT_PART);
	if (!day_behind(clock, end, period)) {
		struct period behind = {.first = at};

		if (phrase_alone(clock, end, &behind) && behind.grain == GRAIN_DAY) {
			period->relative = true;
			period_end(period, behind.end, behind.days, MOMENT_DAY);
		}
	}
	return true;
}

bool period_read_relative(const struct clock *clock, uint32_t at, struct period *period)
{
	static bool (*const readers[])(const struct clock *, uint32_t, struct period *) = {
		weekday,
		phrase_alone,
		daypart_of,
		clock_time,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		*period = (struct period){.first = at};
		if (readers[i](clock, at, period))
			return true;
	}
	return period_read_span(clock, at, period);
}
