/*
 * Two tellings are of one incident until something speaks against it: another day, another actor
 * with a means of his own, another kind of cause. Attack, blast, clash and shooting are names that
 * one incident may have in turn; sides of one camp may be one actor. Left out: places. A strike has
 * several spots, so a new place alone is no new incident; only a full telling (place, actor, means)
 * is.
 */
#include "claim/incident.h"

#include <string.h>
#include <strings.h>

enum {
	SHORT_STRETCH = 3, /* days that one attack may last */
	LONG_OVER = 45,	   /* days after which what spreads is not going on any more */
	RUBBLE_REACH = 7   /* tokens from "trapped" to "rubble" */
};

bool role_is_set(const struct role *role)
{
	return !span_is_empty(role->words);
}

void role_clear(struct role *role)
{
	*role = (struct role){.entity = INDEX_NONE};
}

bool role_same_words(const struct scope *scope, const struct role *a, const struct role *b)
{
	const char *text = scope->article->text;

	return span_length(a->words) == span_length(b->words) &&
	       !memcmp(text + a->words.start, text + b->words.start, span_length(a->words));
}

/* ---- what a role means ---- */

const struct moment *incident_moment(const struct scope *scope, const struct role *window)
{
	struct stretch words = scope_stretch(scope, window->words);

	for (uint32_t i = words.first; i < words.end; i++)
		if (scope->words[i].moment != INDEX_NONE)
			return &scope->article->moments[scope->words[i].moment];
	return NULL;
}

const char *incident_kind_of(const struct scope *scope, const struct hit *cause)
{
	return lexicon_cell(scope->lexicon, LEXICON_CAUSE, cause->row,
			    lexicon_column(scope->lexicon, LEXICON_CAUSE, "kind"));
}

const char *incident_kind(const struct scope *scope, const struct role *cause)
{
	struct stretch words = scope_stretch(scope, cause->words);

	for (uint32_t i = words.end; i-- > words.first;) {
		const struct hit *hit = &scope->words[i].cause;

		if (hit->count)
			return lexicon_cell(scope->lexicon, LEXICON_CAUSE, hit->row,
					    scope->columns.cause_kind);
	}
	return "";
}

/* "the accident", "this tragedy": what was told before, by another name. */
static bool is_called_so(const struct scope *scope, const struct role *cause)
{
	struct stretch words = scope_stretch(scope, cause->words);

	return words.first < words.end && scope_is_one(scope, words.first, "the this that") &&
	       scope_is_one(scope, words.end - 1,
			    "accident disaster tragedy catastrophe incident calamity");
}

static bool has_weekday(const struct scope *scope, const struct moment *moment)
{
	for (uint32_t i = moment->first; i < moment->end; i++)
		if (scope_is_one(scope, i,
				 "monday tuesday wednesday thursday friday saturday sunday"))
			return true;
	return false;
}

static bool has_clock(const struct scope *scope, const struct moment *moment)
{
	for (uint32_t i = moment->first; i < moment->end; i++)
		if (scope_is_one(scope, i, "a.m p.m a.m. p.m. am pm"))
			return true;
	return false;
}

/* "the past 24 hours" */
static bool is_running(const struct scope *scope, const struct moment *moment)
{
	bool past = false, hours = false;

	for (uint32_t i = moment->first; i < moment->end; i++) {
		past |= scope_is_one(scope, i, "past last previous");
		hours |= scope_is_one(scope, i, "hours days");
	}
	return past && hours;
}

/* The 14 of "on 14 January", told without a year; 0 where no number stands. */
static uint32_t day_number(const struct scope *scope, const struct moment *moment)
{
	for (uint32_t i = moment->first; i < moment->end; i++) {
		const char *text = scope->article->text + scope->tokens[i].start;
		uint32_t length = scope->tokens[i].end - scope->tokens[i].start, number = 0;

		if (scope->tokens[i].kind != TOKEN_NUMBER || length > 2)
			continue;
		for (uint32_t k = 0; k < length && text[k] >= '0' && text[k] <= '9'; k++)
			number = number * 10 + (uint32_t)(text[k] - '0');
		return number;
	}
	return 0;
}

static bool same_day(const struct scope *scope, const struct role *a, const struct role *b)
{
	const struct moment *first = incident_moment(scope, a), *second = incident_moment(scope, b);

	if (role_same_words(scope, a, b))
		return true;
	if (!first || !second)
		return false;
	if (has_clock(scope, first) && has_clock(scope, second))
		return false;
	if (first->shape == MOMENT_PART || second->shape == MOMENT_PART)
		return true;
	/* "on Wednesday", "in the past 24 hours": a count that runs on beside a day */
	if ((is_running(scope, first) && has_weekday(scope, second)) ||
	    (is_running(scope, second) && has_weekday(scope, first)))
		return false;
	if (first->days.from == DAY_NONE && second->days.from == DAY_NONE &&
	    first->shape == MOMENT_DAY && second->shape == MOMENT_DAY &&
	    day_number(scope, first) && day_number(scope, second))
		return day_number(scope, first) == day_number(scope, second);
	if (first->days.from == DAY_NONE || second->days.from == DAY_NONE)
		return !has_weekday(scope, first) || !has_weekday(scope, second);
	return first->days.from == second->days.from && first->days.to == second->days.to;
}

/* The side that an actor's words name, by the first of them in the list: "the rebel coalition". */
static const char *side_of(const struct scope *scope, const struct role *actor)
{
	struct stretch words = scope_stretch(scope, actor->words);

	for (uint32_t i = words.first; i < words.end; i++) {
		const struct hit *hit = &scope->words[i].actor;

		if (hit->count)
			return lexicon_cell(scope->lexicon, LEXICON_ACTOR, hit->row,
					    scope->columns.actor_side);
	}
	return "";
}

/* The camp that a side belongs to, or the side itself. */
static const char *camp_of(const struct scope *scope, const char *side)
{
	uint32_t word = lexicon_word(scope->lexicon, side, strlen(side));
	struct phrase found = lexicon_find(scope->lexicon, LEXICON_SIDE, word);
	const char *camp = "";

	if (found.count)
		camp = lexicon_cell(scope->lexicon, LEXICON_SIDE, found.row, scope->columns.within);
	return *camp ? camp : side;
}

bool incident_same_actor(const struct scope *scope, const struct role *a, const struct role *b)
{
	const char *first = camp_of(scope, side_of(scope, a));
	const char *second = camp_of(scope, side_of(scope, b));

	return role_same_words(scope, a, b) || !*first || !*second || !strcmp(first, second);
}

bool incident_is_one_actor(const struct scope *scope, const struct role *a, const struct role *b)
{
	return role_same_words(scope, a, b) ||
	       (*camp_of(scope, side_of(scope, a)) && incident_same_actor(scope, a, b) &&
		*camp_of(scope, side_of(scope, b)));
}

/* The length of a word without its plural s. */
static uint32_t stem_length(const char *text, const struct token *token)
{
	uint32_t length = token->end - token->start;

	return length > 3 && text[token->end - 1] == 's' ? length - 1 : length;
}

bool incident_same_means(const struct scope *scope, const struct role *a, const struct role *b)
{
	struct stretch first = scope_stretch(scope, a->words),
		       second = scope_stretch(scope, b->words);
	const char *text = scope->article->text;
	const struct token *one, *two;
	uint32_t length;

	if (first.first >= first.end || second.first >= second.end)
		return false;
	one = &scope->tokens[first.end - 1];
	two = &scope->tokens[second.end - 1];
	length = stem_length(text, one);
	return length == stem_length(text, two) &&
	       !strncasecmp(text + one->start, text + two->start, length);
}

bool incident_is_unnamed(const struct scope *scope, const struct role *place)
{
	return role_is_set(place) &&
	       scope_is_one(scope, scope_stretch(scope, place->words).first, "a an");
}

/* ---- apart from any incident ---- */

/* "since dawn", "since this morning": the day of the report, not a stretch. */
static bool is_since_today(const struct scope *scope, uint32_t since)
{
	uint32_t i = since + 1;

	if (scope_is_one(scope, i, "this early the last late"))
		i++;
	return scope_is_one(
		scope, i,
		"morning dawn midnight yesterday noon midday sunrise daybreak afternoon "
		"evening night");
}

bool incident_is_stretch(const struct scope *scope, const struct role *window)
{
	const struct moment *moment;

	if (!role_is_set(window))
		return false;
	if (scope_is(scope, scope_stretch(scope, window->words).first, "since"))
		return !is_since_today(scope, scope_stretch(scope, window->words).first);
	moment = incident_moment(scope, window);
	if (!moment || (moment->shape != MOMENT_STRETCH && moment->shape != MOMENT_LENGTH))
		return false;
	if (moment->days.from != DAY_NONE && moment->days.to != DAY_NONE)
		return moment->days.to - moment->days.from > SHORT_STRETCH;
	for (uint32_t i = moment->first; i < moment->end; i++)
		if (scope_is_one(scope, i, "hour hours"))
			return false; /* "in the last 48 hours" */
	return true;
}

/* "under fire": the bare word may be of guns. */
static bool is_shooting(const struct scope *scope, const struct claim *claim)
{
	struct stretch words = scope_stretch(scope, claim->roles[ROLE_CAUSE].words);

	return words.first < words.end && scope_is(scope, words.end - 1, "fire");
}

/* "in 2013", told weeks or years later: looked back upon. */
static bool is_long_over(const struct scope *scope, const struct role *window)
{
	const struct moment *moment = incident_moment(scope, window);

	return moment && moment->days.to != DAY_NONE && scope->article->published != DAY_NONE &&
	       moment->days.to + LONG_OVER < scope->article->published;
}

bool incident_is_apart(const struct scope *scope, const struct claim *claim)
{
	const char *kind = incident_kind(scope, &claim->roles[ROLE_CAUSE]);

	/* fevers and fires go on for weeks, and what is told next is of them; hunger is of a war */
	bool goes_on = ((!strcmp(kind, "fire") && !is_shooting(scope, claim)) ||
			!strcmp(kind, "poisoning") ||
			(incident_is_natural(kind) && strcmp(kind, "famine") != 0)) &&
		       !is_long_over(scope, &claim->roles[ROLE_WINDOW]);

	return claim->status == STATUS_HYPOTHETICAL || !strcmp(kind, "war") ||
	       (incident_is_stretch(scope, &claim->roles[ROLE_WINDOW]) && !goes_on);
}

enum incident_family incident_family_of(const struct scope *scope, const struct claim *claim)
{
	switch (claim->harm) {
	case HARM_DISPLACED:
		/* a flood drives out and drowns, a treaty only moves people */
		return incident_is_natural(incident_kind(scope, &claim->roles[ROLE_CAUSE]))
			       ? FAMILY_HURT
			       : FAMILY_DISPLACED;
	case HARM_TRAPPED:
		if (scope_is(scope, claim->trigger, "buried"))
			return FAMILY_HURT;
		for (uint32_t i = claim->trigger; i < claim->trigger + RUBBLE_REACH; i++)
			if (scope_is_one(scope, i,
					 "rubble debris wreckage ruins underground roof collapsed "
					 "mud snow avalanche landslide shaft tunnel mine wreck"))
				return FAMILY_HURT;
		return FAMILY_TRAPPED;
	case HARM_ABDUCTED:
	case HARM_DETAINED:
		return FAMILY_HELD;
	default:
		return FAMILY_HURT;
	}
}

/* ---- one or two ---- */

/* A full telling of its own: place, actor and means, where the incident has no actor and another
 * place. */
static bool is_told_anew(const struct scope *scope, const struct role *now,
			 const struct role *roles)
{
	return role_is_set(&roles[ROLE_ACTOR]) && role_is_set(&roles[ROLE_PLACE]) &&
	       role_is_set(&now[ROLE_PLACE]) &&
	       (!role_is_set(&now[ROLE_ACTOR]) ||
		!incident_same_actor(scope, &roles[ROLE_ACTOR], &now[ROLE_ACTOR])) &&
	       !role_same_words(scope, &roles[ROLE_PLACE], &now[ROLE_PLACE]);
}

bool incident_differs(const struct scope *scope, const struct incident *incident,
		      const struct role *roles)
{
	const struct role *now = incident->roles;

	if (role_is_set(&roles[ROLE_WINDOW]) && role_is_set(&now[ROLE_WINDOW]) &&
	    !same_day(scope, &roles[ROLE_WINDOW], &now[ROLE_WINDOW]))
		return true;
	if (role_is_set(&roles[ROLE_ACTOR]) && role_is_set(&now[ROLE_ACTOR]) &&
	    role_is_set(&roles[ROLE_CAUSE]) &&
	    !incident_same_actor(scope, &roles[ROLE_ACTOR], &now[ROLE_ACTOR]))
		return true;
	if (is_told_anew(scope, now, roles))
		return true;
	if (is_called_so(scope, &roles[ROLE_CAUSE]) ||
	    (role_is_set(&now[ROLE_CAUSE]) && incident_is_ailment(scope, &roles[ROLE_CAUSE])))
		return false;
	/* debris of a crash, a wall that fell in a blast: with no place and no day of its own */
	if (!role_is_set(&roles[ROLE_WINDOW]) && !role_is_set(&roles[ROLE_PLACE]) &&
	    strcmp(incident_kind(scope, &now[ROLE_CAUSE]), "shooting") != 0 &&
	    incident_is_brought_down(incident_kind(scope, &roles[ROLE_CAUSE])))
		return false;
	return !incident_same_kind(incident_kind(scope, &roles[ROLE_CAUSE]),
				   incident_kind(scope, &now[ROLE_CAUSE]));
}

bool incident_is_stale(const struct incident *now, uint32_t sentence, uint32_t reach)
{
	return !now->number || now->touched + reach < sentence;
}
