/*
 * A moment is a period with the words around it that say how it bounds:
 *
 *	in       | the last 10 days                         those days
 *	since    | late on | Friday                         from then to the article's date
 *	as of    | Sunday                                   the day of a count
 *	from     | Friday | to | Sunday                     both together
 *	since    | the war began | in March 2011            an event's window (window.c)
 *
 * Whether a day is the day of the harm or of its telling ("said on Monday", a dateline) is told by
 * the words near it, as far as words can. Left out: what a time is called (period.c), which claim
 * it belongs to (claim/).
 */
#include "mark/moment.h"

#include <string.h>

#include "base/vec.h"
#include "mark/period.h"
#include "mark/scan.h"
#include "mark/window.h"

typedef VEC(struct moment) moment_vec;

struct marker {
	struct scan scan;
	struct scan_kept kept;
	struct clock clock;
	moment_vec moments;
	uint32_t free; /* the first token that no moment has */
};

/* What the words before a period say; the CALENDAR classes that stand before. */
struct prefix {
	uint32_t first;
	bool on, since, until, by, asof, after, between;
};

static bool prefix_take(struct prefix *prefix, enum calendar_class class)
{
	switch (class) {
	case CALENDAR_ON:
		return prefix->on = true;
	case CALENDAR_SINCE:
		return prefix->since = true;
	case CALENDAR_UNTIL:
		return prefix->until = true;
	case CALENDAR_BY:
		return prefix->by = true;
	case CALENDAR_ASOF:
		return prefix->asof = true;
	case CALENDAR_AFTER:
		return prefix->after = true;
	default:
		return class == CALENDAR_LATE || class == CALENDAR_LEAD;
	}
}

static void prefix_read(const struct marker *marker, const struct period *period,
			struct prefix *prefix)
{
	const struct scan *scan = &marker->scan;
	uint32_t first = period->first;

	*prefix = (struct prefix){.first = first};
	/* "in | less than | a month" */
	if (period->shape == MOMENT_LENGTH) {
		struct phrase bound = scan_match_back(scan, LEXICON_APPROX, first);

		if (bound.count && first >= marker->free + bound.count)
			first -= bound.count;
	}
	if (first > marker->free && scan_is(scan, first - 1, "the"))
		first--;
	for (int taken = 0; taken < 3; taken++) {
		struct phrase phrase = scan_match_back(scan, LEXICON_CALENDAR, first);
		enum calendar_class class;

		if (!phrase.count || first - phrase.count < marker->free ||
		    first - phrase.count < scan->begin ||
		    (scan_is(scan, first, "that") && scan_is(scan, first - 1, "in") &&
		     scan_is(scan, first + 1, "evening")))
			break;
		class = lexicon_code(scan->lexicon, LEXICON_CALENDAR, phrase.row);
		if (!prefix_take(prefix, class))
			break;
		first -= phrase.count;
		prefix->first = first;
	}
	if (first > marker->free && scan_is(scan, first - 1, "between"))
		prefix->between = true, prefix->first = first - 1;
}

static bool is_prefixed(const struct prefix *prefix)
{
	return prefix->on || prefix->since || prefix->until || prefix->by || prefix->asof ||
	       prefix->after || prefix->between;
}

/* "in March 2011" behind "from March": the year of the end is the year of the start. */
static struct days days_joined(const struct period *from, const struct period *to)
{
	struct days days = {from->days.from, to->days.to};
	int year, month, dom, end_year, end_month, end_dom;

	if (!from->relative || to->relative || days.from == DAY_NONE || days.to == DAY_NONE)
		return days;
	day_to_civil(days.from, &year, &month, &dom);
	day_to_civil(days.to, &end_year, &end_month, &end_dom);
	if (from->grain == GRAIN_MONTH || from->grain == GRAIN_DAY)
		days.from =
			day_from_civil(month <= end_month ? end_year : end_year - 1, month, dom);
	return days;
}

/* from Friday to Sunday, between 2011 and 2016, May-July */
static void range_join(const struct marker *marker, const struct prefix *prefix,
		       struct period *period)
{
	static const char *const joints[] = {"to", "until", "till", "through", "-", NULL};
	const struct scan *scan = &marker->scan;
	struct period second, start;
	uint32_t at = period->end;

	if (prefix->between ? !scan_is(scan, at, "and") : !scan_is_any(scan, at, joints))
		return;
	if (period->shape == MOMENT_LENGTH || !period_read(&marker->clock, at + 1, &second) ||
	    second.grain != period->grain || period->grain == GRAIN_NONE ||
	    period->grain == GRAIN_PART)
		return;
	/* "on Friday to Sunday" is said by nobody; "from" is in the class since. */
	if (!prefix->since && !prefix->between && !scan_is_mark(scan, at, '-') &&
	    !scan_is(scan, at, "through") && period->grain != GRAIN_YEAR)
		return;
	if (period->days.from == DAY_NONE && !second.relative && second.days.to != DAY_NONE) {
		/* where the article's date is not known, the end stands for it */
		struct clock then = {&marker->scan, second.days.to, marker->clock.order};
		uint32_t end = period->end;

		if (!period_read(&then, period->first, &start) || start.end != end)
			return;
		period->days = start.days;
		period->relative = false;
	}
	period->days = days_joined(period, &second);
	if (period->days.to < period->days.from && period->days.to != DAY_NONE &&
	    period->relative && second.relative && period->days.from != DAY_NONE)
		period->days = DAYS_NONE;
	period->anchored = period->days.from != DAY_NONE && period->days.to != DAY_NONE;
	period->loose |= second.loose;
	period->end = second.end;
	period->shape = MOMENT_STRETCH;
}

/* A word of saying; not one that names who speaks ("police", "officials"). */
static bool is_report(const struct scan *scan, uint32_t at)
{
	struct phrase phrase;

	if (!scan_has(scan, LEXICON_REPORT, at) || !scan_is_word(scan, at) ||
	    scan_is_function(scan, at))
		return false;
	phrase = scan_match(scan, LEXICON_REPORT, at);
	return phrase.count &&
	       strcmp(lexicon_cell(scan->lexicon, LEXICON_REPORT, phrase.row, scan->report_kind),
		      "source");
}

/* A word of harm or of its cause: the day behind it is the day of that. */
static bool is_deed(const struct scan *scan, uint32_t at)
{
	return scan_has(scan, LEXICON_HARM, at) || scan_has(scan, LEXICON_CAUSE, at);
}

/* "said on Monday", "told reporters Friday", "said in a statement on Monday"; not "bodies were
 * found on Monday" */
static bool is_said_before(const struct scan *scan, uint32_t first)
{
	static const char *const be[] = {"was", "were", "been", "being", NULL};
	static const char *const found[] = {"found", "seen", "counted", "recorded", NULL};

	for (uint32_t back = 1; back <= 7 && first >= scan->begin + back; back++) {
		uint32_t at = first - back;

		if (scan_is_any(scan, at - 1, be) && scan_is_any(scan, at, found))
			return false;
		if (is_report(scan, at))
			return true;
		if (scan->tokens[at].kind == TOKEN_MARK || is_deed(scan, at) ||
		    scan_is(scan, at, "that"))
			return false;
	}
	return false;
}

/* "On Monday, the ministry said" */
static bool is_said_behind(const struct scan *scan, uint32_t first, uint32_t end)
{
	if (first != scan->begin)
		return false;
	for (uint32_t at = end; at < scan->end && at < end + 9; at++) {
		if (is_report(scan, at))
			return true;
		if (is_deed(scan, at))
			return false;
	}
	return false;
}

/* The head of a report: "ALEPPO, 13 October (Agency) -", "Published: 13 October 2016". */
static bool is_dateline(const struct scan *scan, uint32_t first, uint32_t end)
{
	static const char *const stamps[] = {"published", "updated", "posted", "modified",
					     "date",	  "edited",  NULL};

	if (!(scan->tokens[scan->begin].flags & TOKEN_PARAGRAPH) || end > scan->begin + 16)
		return false;
	for (uint32_t at = scan->begin; at < first; at++) {
		if (scan_is_any(scan, at, stamps))
			return true;
		if (is_deed(scan, at) ||
		    (scan_is_word(scan, at) && !(scan->tokens[at].flags & TOKEN_CAPITAL)))
			return false;
	}
	if (end == scan->end)
		return first == scan->begin;
	return scan_is_mark(scan, end, '(') || scan_is_mark(scan, end, '-') ||
	       (scan_is_mark(scan, end, ')') && scan_is_mark(scan, end + 1, '-'));
}

/* "Saturday's | deadly quake" */
static bool is_owner_of_deed(const struct scan *scan, uint32_t end)
{
	if (end >= scan->end || scan->tokens[end - 1].kind != TOKEN_POSSESSIVE)
		return false;
	return is_deed(scan, end) || (end + 1 < scan->end && is_deed(scan, end + 1));
}

/* The days that the words before the period make of it. */
static void days_bound(const struct marker *marker, const struct prefix *prefix, uint8_t grain,
		       struct moment *moment)
{
	day published = marker->clock.published;

	if (prefix->since && moment->shape != MOMENT_LENGTH &&
	    !(grain == GRAIN_DAY && moment->shape == MOMENT_STRETCH)) {
		moment->shape = MOMENT_STRETCH;
		/* "will be shut from Monday": nobody says until when */
		moment->days.to = moment->days.from == DAY_NONE || moment->days.from > published
					  ? DAY_NONE
					  : published;
		moment->anchored &= published != DAY_NONE;
		moment->relative = true;
	} else if (prefix->until && moment->shape != MOMENT_PART) {
		moment->shape = MOMENT_STRETCH;
		if (scan_is(&marker->scan, prefix->first, "before") &&
		    moment->days.from != DAY_NONE)
			moment->days.to = moment->days.from - 1;
		moment->days.from = DAY_NONE;
	} else if (prefix->after && moment->shape != MOMENT_LENGTH) {
		moment->shape = MOMENT_STRETCH;
		moment->days.to = DAY_NONE;
	}
}

/* "in 2013 and | 2014" */
static bool is_second_year(const struct marker *marker, const struct period *period)
{
	uint32_t before = period->first - 1;

	return period->grain == GRAIN_YEAR && period->first >= marker->scan.begin + 2 &&
	       before == marker->free && scan_is(&marker->scan, before, "and") &&
	       period_year(&marker->scan, before - 1) > 0;
}

static void moment_add(struct marker *marker, const struct period *read)
{
	const struct scan *scan = &marker->scan;
	struct period period = *read;
	struct prefix prefix;
	struct moment moment;
	uint32_t core, end, whole_end = period.end;

	prefix_read(marker, &period, &prefix);
	range_join(marker, &prefix, &period);
	if (period.needs && !is_prefixed(&prefix) && !is_second_year(marker, &period))
		return;
	if (period.end > whole_end)
		prefix.since &= false;
	core = period.first;
	if (core > marker->free && scan_is(scan, core - 1, "the") && prefix.first < core)
		core--;
	end = period.end;
	if (end < scan->end && scan->tokens[end].kind == TOKEN_POSSESSIVE) {
		end++; /* "from Saturday's quake": the day bounds nothing */
		prefix.since = prefix.until = prefix.by = prefix.after = false;
	}
	moment = (struct moment){
		.span = {scan->tokens[prefix.first].start, scan->tokens[end - 1].end},
		.core = {scan->tokens[core].start, scan->tokens[end - 1].end},
		.first = prefix.first,
		.end = end,
		.days = period.days,
		.shape = period.shape,
		.anchored = period.anchored,
		.relative = period.relative,
		.loose = period.loose,
		.as_of = prefix.asof || (prefix.by && period.grain == GRAIN_DAY),
	};
	days_bound(marker, &prefix, period.grain, &moment);
	if (period.grain == GRAIN_DAY && moment.shape == MOMENT_DAY && !moment.as_of &&
	    !is_owner_of_deed(scan, end))
		moment.of_report = is_said_before(scan, prefix.first) ||
				   is_said_behind(scan, prefix.first, end) ||
				   is_dateline(scan, prefix.first, end);
	marker->free = end;
	vec_add(&marker->moments, moment);
}

/* Whether a time can begin at the token: the cheap test that most tokens fail. */
static bool is_candidate(const struct scan *scan, uint32_t at)
{
	const struct token *token = &scan->tokens[at];
	uint64_t bits = UINT64_C(1) << LEXICON_CALENDAR | UINT64_C(1) << LEXICON_NUMBER;

	if (token->kind == TOKEN_NUMBER || (token->flags & TOKEN_DIGIT))
		return true;
	if (lexicon_lists(scan->lexicon, token->word) & bits)
		return true;
	return (token->flags & TOKEN_HYPHEN) && (lexicon_lists(scan->lexicon, token->lead) & bits);
}

static bool window_add(struct marker *marker, uint32_t at)
{
	struct moment moment;

	if (!window_read(&marker->clock, at, marker->free, &moment))
		return false;
	marker->free = moment.end;
	vec_add(&marker->moments, moment);
	return true;
}

static void sentence_mark(struct marker *marker)
{
	const struct scan *scan = &marker->scan;
	struct period period;

	for (uint32_t at = scan->begin; at < scan->end;) {
		if (!is_candidate(scan, at)) {
			at++;
			continue;
		}
		if (!window_add(marker, at) && period_read(&marker->clock, at, &period))
			moment_add(marker, &period);
		at = marker->free > at ? marker->free : at + 1;
	}
}

void moment_mark(struct article *article, const struct lexicon *lexicon)
{
	struct marker marker = {0};

	scan_init(&marker.scan, article, lexicon);
	marker.scan.kept = &marker.kept;
	marker.clock =
		(struct clock){&marker.scan, article->published,
			       period_order(article->text, article->tokens, article->token_count)};
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		scan_set_sentence(&marker.scan, article, i);
		if (marker.free < marker.scan.begin)
			marker.free = marker.scan.begin;
		sentence_mark(&marker);
	}
	article->moment_count = marker.moments.count;
	article->moments = arena_copy(&article->arena, marker.moments.at,
				      marker.moments.count * sizeof *marker.moments.at);
	vec_release(&marker.moments);
}
