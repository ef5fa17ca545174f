/*
 * An event can stand for the day on which it began:
 *
 *	since | the war | began | in March 2011      from March 2011 to the article's date
 *	since | the outbreak of | the war            a stretch without days
 *	since | the earthquake                       the same
 *	started | in March 2011                      "the war, which started in ...": the same
 *window
 *
 * The whole clause is the moment; its days come from the time inside it and are not guessed where
 * there is none. "Since" as because ("since nobody answered") has no beginning in it and is left.
 */
#include "mark/window.h"

#include <string.h>

enum { CLAUSE = 12 };

static uint32_t preposition_end(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {"in",   "on",   "at",    "during", "around", "about",
					    "back", "late", "early", "over",   NULL};

	for (int taken = 0; taken < 3 && scan_is_any(scan, at, words); taken++)
		at++;
	return at;
}

/* A time behind the event: "in March 2011", "late on Friday", "last week". */
static bool inner_read(const struct clock *clock, uint32_t at, struct period *inner)
{
	uint32_t end = preposition_end(clock->scan, at);

	/* "in late September": the edge is the period's own */
	for (uint32_t start = at; start <= end; start++)
		if (period_read(clock, start, inner) && inner->shape != MOMENT_LENGTH &&
		    inner->grain != GRAIN_PART)
			return true;
	return false;
}

static void window_set(const struct clock *clock, uint32_t first, uint32_t end,
		       const struct period *inner, struct moment *moment)
{
	const struct token *tokens = clock->scan->tokens;

	*moment = (struct moment){
		.span = {tokens[first].start, tokens[end - 1].end},
		.core = {tokens[first].start, tokens[end - 1].end},
		.first = first,
		.end = end,
		.days = DAYS_NONE,
		.shape = MOMENT_STRETCH,
		.relative = true,
		.loose = true,
	};
	if (!inner)
		return;
	moment->days.from = inner->days.from;
	moment->days.to = inner->days.from == DAY_NONE || inner->days.from > clock->published
				  ? DAY_NONE
				  : clock->published;
	moment->anchored = moment->days.from != DAY_NONE && clock->published != DAY_NONE;
	moment->loose = inner->loose;
}

/* The end of "the army's assault began" from the token behind since; 0 if nothing began there. */
static uint32_t beginning_end(const struct scan *scan, uint32_t at)
{
	for (uint32_t i = at; i < scan->end && i < at + CLAUSE; i++) {
		struct phrase phrase;
		enum calendar_class class;

		if (scan->tokens[i].kind == TOKEN_MARK && !scan_is_mark(scan, i, '"') &&
		    !scan_is_mark(scan, i, '\''))
			return 0;
		class = period_class(scan, i, &phrase);
		if (class == CALENDAR_BEGAN && i > at)
			return i + phrase.count;
	}
	return 0;
}

/* "the outbreak of the war": to the last word of the noun phrase behind it. */
static uint32_t outset_end(const struct scan *scan, uint32_t at)
{
	struct phrase phrase;
	uint32_t end;
	enum calendar_class class = period_class(scan, at, &phrase);

	if (class != CALENDAR_OUTSET && class != CALENDAR_EDGE)
		return 0;
	end = at + phrase.count;
	if (!scan_is(scan, end - 1, "of"))
		return end;
	while (scan_is_any(scan, end, (const char *const[]){"the", "its", "their", "a", NULL}))
		end++;
	for (uint32_t taken = 0; taken < 4 && scan_is_word(scan, end) &&
				 !scan_is_function(scan, end) && !scan_has(scan, LEXICON_HARM, end);
	     taken++)
		end++;
	return scan_is_word(scan, end - 1) && !scan_is_function(scan, end - 1) ? end : 0;
}

/* "the earthquake", "the government offensive": a cause within a few words behind the. */
static uint32_t cause_end(const struct scan *scan, uint32_t at)
{
	static const char *const starts[] = {"the", "that", "its",  "their",
					     "his", "last", "this", NULL};

	if (!scan_is_any(scan, at, starts))
		return 0;
	for (uint32_t i = at + 1; i < at + 5 && scan_is_word(scan, i) && !scan_is_function(scan, i);
	     i++) {
		struct phrase phrase = scan_match(scan, LEXICON_CAUSE, i);

		if (phrase.count && !scan_is_word(scan, i + phrase.count))
			return i + phrase.count;
		if (phrase.count && scan_is_function(scan, i + phrase.count))
			return i + phrase.count;
	}
	return 0;
}

static bool since_read(const struct clock *clock, uint32_t at, struct moment *moment)
{
	const struct scan *scan = clock->scan;
	struct period inner, direct;
	uint32_t end;
	bool there;

	if (!scan_is(scan, at, "since"))
		return false;
	/* A plain time behind since is no event, and longer names win: "since then". */
	if (period_read(clock, at, &direct) || inner_read(clock, at + 1, &direct))
		return false;
	end = beginning_end(scan, at + 1);
	if (!end)
		end = outset_end(scan, at + 1);
	if (!end)
		end = cause_end(scan, at + 1);
	if (!end)
		return false;
	/* "began | there | in mid-2012" */
	there = scan_is_any(scan, end, (const char *const[]){"there", "here", NULL});
	if (inner_read(clock, end + there, &inner))
		window_set(clock, at, inner.end, &inner, moment);
	else
		window_set(clock, at, end, NULL, moment);
	return true;
}

/* "started in March 2011": only months and years; on a day it is a deed like others. */
static bool started_read(const struct clock *clock, uint32_t at, struct moment *moment)
{
	const struct scan *scan = clock->scan;
	struct phrase phrase;
	struct period inner;

	if (period_class(scan, at, &phrase) != CALENDAR_BEGAN || period_value(scan, &phrase) != 1)
		return false;
	if (!inner_read(clock, at + phrase.count, &inner) || inner.grain < GRAIN_MONTH)
		return false;
	window_set(clock, at, inner.end, &inner, moment);
	return true;
}

bool window_read(const struct clock *clock, uint32_t at, uint32_t free, struct moment *moment)
{
	return at >= free && (since_read(clock, at, moment) || started_read(clock, at, moment));
}
