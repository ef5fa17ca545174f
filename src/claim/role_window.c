/*
 * When. The moments of the claim's piece of the sentence are the candidates, but for the day of the
 * report, of other deeds (role_moment.c) and of how rare a thing is; the nearest by clause edges
 * wins:
 *
 *	the ministry said on Monday | six had died on Sunday       Sunday
 *	the deadliest quake since 1931 | killed 63 on Tuesday       Tuesday
 *
 * Left out: days that only the dateline tells; how far the words reach (window_words.c).
 */
#include "claim/role.h"
enum {
	COST_MOST = 48,
	COST_OF_WHO = 16, /* it is told of people, not of the harm */
	COST_PART = 4,
	COST_LENGTH = 6,
	COST_ELIDED = 6, /* another count stands between */
	COST_STATE = 24, /* it tells when people were missing, not since when */
	COST_VERB = 3,	 /* a verb stands between it and the claim behind it */
	STATE_REACH = 4,
	RECORD_REACH = 9,
	TOLL_REACH = 6 /* tokens from "rose" to its figure */
};

/* "the | Monday | Market": a name. */
static bool is_in_name(const struct role_case *at, const struct moment *moment)
{
	return moment->end < at->end && at->scope->tokens[moment->end].flags & TOKEN_CAPITAL &&
	       !(at->scope->words[moment->end].flags & WORD_HEADING) &&
	       scope_is_one(at->scope, moment->end, "market bazaar mosque church club school");
}

/* "the February ceasefire": of another thing than the harm or its means. */
static bool is_attribute(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	struct stretch noun;

	/* "a court jails 12 | over January riots" */
	if (at->claim->harm == HARM_DETAINED && scope_is(scope, moment->first, "over") &&
	    moment->end == moment->first + 2 && moment->end < at->end &&
	    scope->words[moment->end].class == WORD_NOUN &&
	    scope->tokens[moment->end - 1].kind != TOKEN_POSSESSIVE)
		return true;
	if (moment->first <= at->first || scope->words[moment->first - 1].class != WORD_DET ||
	    moment->end >= at->end || scope->words[moment->end].class != WORD_NOUN ||
	    scope->tokens[moment->end - 1].kind == TOKEN_POSSESSIVE)
		return false;
	noun = scope_noun_after(scope, moment->end, at->end);
	return noun.first < noun.end && !scope->words[noun.end - 1].cause.count &&
	       (noun.end <= at->core.first || noun.first >= at->core.end);
}

/* "90 were let go on Monday but 40 | remain in jail": how it stands now. */
static bool is_before_rest(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	struct stretch figure = scope_stretch(scope, at->claim->words);
	uint32_t i = figure.end;

	while (i < at->end && i < figure.end + 2 && !scope_is_one(scope, i, "remain remains"))
		i++;
	if (!scope_is_one(scope, i, "remain remains") || moment->end > figure.first)
		return false;
	for (i = moment->end; i < figure.first; i++)
		if (scope->words[i].senses & SENSE_BUT || scope_is(scope, i, "but"))
			return true;
	return false;
}

static bool is_ordinal(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i, "second third fourth fifth sixth seventh eighth ninth tenth");
}

/* "the worst floods | in a century", "the deadliest quake | since 1931": how rare it is, not when.
 */
static bool is_record(const struct role_case *at, uint32_t first, uint32_t end, bool is_length)
{
	const struct scope *scope = at->scope;
	bool since = (scope->words[first].senses & SENSE_SINCE) != 0;

	/* "the attack, | the third this week" */
	if (first > at->first && is_ordinal(scope, first - 1) && !since)
		return true;
	if ((since && window_is_then(at, end)) || (!since && !scope_is_one(scope, first, "in for")))
		return false;
	for (uint32_t i = first; i > at->first && first - i < RECORD_REACH; i--) {
		/* "in the first wave in April" */
		if (scope_is(scope, i - 1, "first") && !since && !is_length)
			continue;
		if (scope_is_one(scope, i - 1,
				 "worst first biggest deadliest highest largest bloodiest "
				 "strongest heaviest lowest") ||
		    (!since && scope_is(scope, i - 1, "most")))
			return true;
		if (scope->words[i - 1].class == WORD_VERB ||
		    scope->words[i - 1].class == WORD_AUX || scope->words[i - 1].class == WORD_MARK)
			return false;
	}
	return false;
}

/* Whether only marks and adverbs stand between the moment and the source: "In April, | the envoy".
 */
static bool is_fronted(const struct scope *scope, uint32_t end, uint32_t source)
{
	if (end > source)
		return true; /* between the source and its verb */
	for (uint32_t i = end; i < source; i++)
		if (scope->words[i].class != WORD_MARK && scope->words[i].class != WORD_ADVERB &&
		    scope->words[i].class != WORD_DET && !(scope->words[i].flags & WORD_SOURCE))
			return false;
	return true;
}

/* "the toll rose to 43 | on Monday": when it was counted, not when they died. */
static bool is_of_toll(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	struct stretch figure = scope_stretch(scope, at->claim->words);
	uint32_t toll = at->first;

	if ((moment->shape != MOMENT_DAY && moment->shape != MOMENT_PART) ||
	    scope_is(scope, moment->first, "by"))
		return false;
	while (toll < figure.first && !scope_is_one(scope, toll, "toll tally count number"))
		toll++;
	for (uint32_t i = figure.first; i > toll + 1 && figure.first - i < TOLL_REACH; i--) {
		if (!scope_is_one(scope, i - 1,
				  "rose rises risen climbed climbs climbing jumped jumps reached "
				  "reaches soared stands stood hit hits passed passes topped tops "
				  "mounted mounts increased grew grows"))
			continue;
		for (uint32_t k = figure.end; k < moment->first; k++)
			if (scope->words[k].edge >= EDGE_COMMA)
				return false;
		return moment->first >= figure.end || moment->end <= toll;
	}
	return false;
}

static bool is_of_former(const struct role_case *at, const struct moment *moment)
{
	return moment->first >= at->first + 2 && scope_is(at->scope, moment->first - 2, "from") &&
	       at->scope->words[moment->first - 1].class == WORD_NUMBER;
}

/* "in the first five weeks | the ministry recorded 730 deaths": it counted those of that time. */
static bool is_counted(const struct role_case *at, const struct moment *moment,
		       const struct report *report)
{
	return moment->shape == MOMENT_STRETCH &&
	       scope_is_one(at->scope, report->cue,
			    "recorded counted documented registered logged tallied verified "
			    "records counts documents registers logs tallies verifies");
}

/* The day of the saying: in the words of the source, right behind its verb, or before a source that
 * speaks first ("In April the envoy put the dead at 400,000"). */
static bool is_of_report(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	const struct report *report =
		report_of(at->reports, scope_stretch(scope, at->claim->words).first);

	/* "said after | Friday's quake" */
	if (scope->tokens[moment->end - 1].kind == TOKEN_POSSESSIVE && moment->end < at->end &&
	    scope->words[moment->end].cause.count)
		return false;
	if (scope->words[moment->first].flags & (WORD_SOURCE | WORD_LABEL))
		return true;
	/* "claimed | in May | that 60 had drowned" */
	if (moment->first > at->first && moment->end <= at->core.first &&
	    scope->words[moment->first - 1].report.count && scope_is(scope, moment->end, "that"))
		return true;
	/* "according to cuttings | from that week" */
	if (moment->first > at->first && scope_is_one(scope, moment->first, "from of") &&
	    scope->words[moment->first - 1].flags & WORD_SOURCE)
		return true;
	if (is_attribute(at, moment) || is_before_rest(at, moment) || is_in_name(at, moment) ||
	    is_record(at, moment->first, moment->end, moment->shape == MOMENT_LENGTH) ||
	    is_of_toll(at, moment))
		return true;
	/* "the Christmas | market" */
	if (scope_is_one(scope, moment->end - 1, "christmas easter ramadan") &&
	    moment->end < at->end &&
	    scope_is_one(scope, moment->end,
			 "market markets fair parade party concert tree lights shopping dinner "
			 "lunch service mass gathering celebrations"))
		return true;
	/* "a three-minute silence", "the week-long truce" */
	if (moment->shape == MOMENT_LENGTH && (scope->tokens[moment->first].flags & TOKEN_HYPHEN))
		return true;
	/* "up from 90 | a day earlier": of the 90 alone */
	if (is_of_former(at, moment))
		return moment->first != scope_stretch(scope, at->claim->words).end;
	if (moment->as_of)
		return scope_is(scope, moment->first, "as");
	if (moment->end == moment->first + 1 && scope_is(scope, moment->first, "may"))
		return true; /* "May God": a month has more about it */
	if (report && report->kind != REPORT_PREP && report->kind != REPORT_CITE)
		return report->cue < at->core.first && moment->end <= report->cue &&
		       !scope_is_one(scope, moment->first, "over during within throughout since") &&
		       !is_counted(at, moment, report) &&
		       is_fronted(scope, moment->end, report->source.first) &&
		       !(moment->end <= report->source.first &&
			 scope_has_verb(scope, (struct stretch){at->first, moment->first}));
	return moment->of_report && !at->reports->count;
}

/* "four died there in 1997 | and nine | in 1988" */
static bool is_before_elided(const struct role_case *at, struct stretch words)
{
	uint32_t figure = scope_stretch(at->scope, at->claim->words).first;

	if (words.first < at->core.first || words.end > figure)
		return false;
	return figure > words.end && at->scope->words[figure - 1].class == WORD_AND;
}

/* "were missing on Thursday | after a boat sank on Wednesday" */
static bool is_state_day(const struct role_case *at, const struct moment *moment)
{
	uint32_t trigger = at->claim->trigger;

	return moment && (at->claim->harm == HARM_MISSING || at->claim->harm == HARM_TRAPPED) &&
	       (moment->shape == MOMENT_DAY || moment->shape == MOMENT_PART) &&
	       trigger != INDEX_NONE && moment->first > trigger &&
	       moment->first - trigger < STATE_REACH;
}

/* "4,000 people who had been besieged for two years | left on Friday": behind it goes on what those
 * people did. */
static bool is_of_who(const struct role_case *at, struct stretch words)
{
	const struct scope *scope = at->scope;

	if (at->claim->trigger == INDEX_NONE || words.end > at->claim->trigger ||
	    words.first < at->core.first || scope->words[words.end].class != WORD_VERB)
		return false;
	for (uint32_t i = at->core.first; i < words.first; i++)
		if (scope->words[i].edge == EDGE_RELATIVE)
			return true;
	return false;
}

/* "fought on Tuesday | fires that have killed 30": the perfect is of no day told before. */
static bool is_before_perfect(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t verb = at->claim->trigger;
	bool relative = false;

	if (!at->counts || verb == INDEX_NONE || verb < at->first + 2 || moment->end > verb ||
	    (moment->shape != MOMENT_DAY && moment->shape != MOMENT_PART) ||
	    !scope_is_one(scope, verb - 1, "have has"))
		return false;
	for (uint32_t i = moment->end; i < verb; i++)
		relative |= scope->words[i].edge == EDGE_RELATIVE;
	return relative;
}

/* "lit candles on Sunday | for the nine who were killed": the day of the ceremony. */
static bool is_before_who(const struct role_case *at, struct stretch words)
{
	uint32_t figure = scope_stretch(at->scope, at->claim->words).first;

	if (at->claim->trigger == INDEX_NONE || words.end > figure || at->claim->trigger < figure)
		return false;
	for (uint32_t i = figure; i < at->claim->trigger; i++)
		if (at->scope->words[i].edge == EDGE_RELATIVE)
			return true;
	return false;
}

void role_window_find(const struct role_case *at, struct role *role)
{
	const struct article *article = at->scope->article;
	struct stretch best = {0, 0};
	uint32_t least = COST_MOST;

	for (uint32_t i = at->first; i < at->end; i++) {
		uint32_t index = at->scope->words[i].moment;
		const struct moment *moment = index == INDEX_NONE ? NULL : &article->moments[index];
		struct stretch words;
		uint32_t cost;

		if (moment && moment->first == i && !is_of_report(at, moment) &&
		    !role_moment_is_other(at, moment) && !is_before_perfect(at, moment))
			words = window_moment_words(at, moment);
		else if (!moment && at->scope->words[i].senses & SENSE_SINCE)
			words = window_since_words(at, i);
		else if (!moment && at->scope->words[i].senses & SENSE_PERIOD &&
			 window_same_time(at, i) > i)
			words = (struct stretch){i, window_same_time(at, i)};
		else
			continue;
		if (!moment && i > at->first && scope_is_one(at->scope, i - 1, "has have had"))
			continue; /* "has since killed" */
		if (!moment && is_record(at, i, words.end, false))
			continue;
		if (!moment && (words.end - words.first < 2 || window_is_since_told(at, words.end)))
			continue;
		cost = role_cost(at, (struct stretch){words.first, words.end});
		if (moment && moment->shape == MOMENT_PART &&
		    !scope_is_one(at->scope, moment->first, "by until till"))
			cost += COST_PART;
		if (moment && moment->shape == MOMENT_LENGTH)
			cost += COST_LENGTH;
		if (words.end <= at->core.first &&
		    scope_has_verb(at->scope, (struct stretch){words.end, at->core.first}))
			cost += COST_VERB;
		if (is_before_who(at, words))
			cost += COST_VERB;
		if (moment && is_of_former(at, moment))
			cost = 0;
		if (is_of_who(at, words))
			cost += COST_OF_WHO;
		if (is_before_elided(at, words))
			cost += COST_ELIDED;
		if (is_state_day(at, moment))
			cost += COST_STATE;
		if (cost < least ||
		    (cost == least && best.end <= at->core.first && words.first >= at->core.end)) {
			least = cost;
			best = words;
		}
	}
	if (best.first < best.end)
		role_set(at, role, best, "time in the clause");
}
