/*
 * How far the time of an incident is carried. It goes on with the incident, but not
 *
 *	over the head of a new entry of a live page        14:55 ...
 *	over a turn of the telling                         Meanwhile, in the north ...
 *	to another place, in another paragraph             In Bolkow, six died.
 *	                                                   (a disaster of nature spreads)
 *	to what did not happen, in another paragraph       Nobody was hurt there.
 *	from a time that hangs on another                  hours before, two days later
 *	far beyond its paragraph, when it is a stretch     since June floods have ...
 *	from the finding of the dead                       two bodies were recovered on Thursday
 *
 * A nearer time of the passage wins over the incident's (timing.c).
 */
#include "claim/carry.h"
#include "claim/timing.h"

#include <string.h>

#include "claim/anew.h"
#include "claim/setting.h"

enum {
	FIND_REACH = 7,	  /* tokens around a figure */
	NAME_REACH = 800, /* tokens */
	WOUNDS_REACH = 4, /* tokens from "died" to "of her wounds" */
	TURN_REACH = 40,  /* sentences */
	STATE_REACH = 4,
	YEAR_REACH = 4, /* sentences */
	RAISE_REACH = 8 /* tokens before one */
};

bool timing_is_long_before(const struct scope *scope, const struct claim *claim)
{
	uint32_t first = scope->article->sentences[claim->sentence].first;

	for (uint32_t i = scope_stretch(scope, claim->words).first; i > first + 1; i--) {
		if (scope->tokens[i - 1].kind == TOKEN_MARK)
			return false;
		if (scope_is_one(scope, i - 1, "after since") &&
		    scope_is_one(scope, i - 2, "years months weeks decades year decade"))
			return true;
	}
	return false;
}

/* "were missing on Sunday": how things stood. */
static bool is_of_state(const struct scope *scope, const struct claim *claim,
			const struct moment *moment)
{
	uint32_t trigger = claim->trigger;

	return (claim->harm == HARM_MISSING || claim->harm == HARM_TRAPPED) &&
	       trigger != INDEX_NONE && trigger > 0 && moment->first > trigger &&
	       moment->first - trigger < STATE_REACH &&
	       scope_is_one(scope, trigger - 1, "were was are is still remain remained be feared");
}

/* "A second girl died on Monday night", "succumbed": when one more of them died. */
static bool is_later_death(const struct scope *scope, const struct claim *claim)
{
	const struct sentence *at = &scope->article->sentences[claim->sentence];
	struct stretch figure = scope_stretch(scope, claim->words);

	if (claim->harm != HARM_KILLED || claim->trigger == INDEX_NONE)
		return false;
	for (uint32_t i = claim->trigger; i < at->end && i < claim->trigger + WOUNDS_REACH; i++)
		if (scope_is_one(scope, i, "succumbed succumbs") ||
		    (scope_is_one(scope, i, "injuries wounds burns") &&
		     scope_is_one(scope, i - 1, "his her their the") &&
		     scope_is_one(scope, i - 2, "of from to")))
			return true;
	for (uint32_t i = figure.first > at->first ? figure.first - 1 : at->first; i < figure.end;
	     i++)
		if (scope_is_one(scope, i, "second third fourth fifth another further other"))
			return scope_is_one(scope, claim->trigger, "died dies death");
	return false;
}

bool timing_is_own(const struct scope *scope, const struct claim *claim)
{
	const struct moment *moment = incident_moment(scope, &claim->roles[ROLE_WINDOW]);

	return moment && (scope_is_one(scope, moment->first, "by until till") ||
			  is_later_death(scope, claim) ||
			  is_of_state(scope, claim, moment) || timing_is_of_finding(scope, claim));
}

bool timing_is_of_finding(const struct scope *scope, const struct claim *claim)
{
	uint32_t figure = scope_stretch(scope, claim->words).first;
	bool bodies = false, found = false, buried = false;

	for (uint32_t i = figure > FIND_REACH ? figure - FIND_REACH : 0; i < figure + FIND_REACH;
	     i++) {
		bodies |= scope_is_one(scope, i, "body bodies remains corpse corpses");
		buried |= scope_is_one(scope, i, "buried cremated interred funerals");
		found |= scope_is_one(scope, i,
				      "pulled recovered found retrieved discovered exhumed "
				      "unearthed dug recover find brought");
	}
	return (bodies && found) || buried;
}

bool timing_hangs(const struct scope *scope, const struct role *window)
{
	const struct moment *moment = incident_moment(scope, window);

	return moment &&
	       (scope_is_one(scope, moment->end - 1, "before earlier later after afterwards") ||
		scope_is_one(scope, moment->first, "that same") ||
		scope_is(scope, moment->first + 1, "same"));
}

/* "two died on Monday, bringing to nine the number": a sum. */
static bool is_sum(const struct scope *scope, const struct claim *claim)
{
	uint32_t figure = scope_stretch(scope, claim->words).first;
	uint32_t first = scope->article->sentences[claim->sentence].first;

	for (uint32_t i = figure; i > first && figure - i < RAISE_REACH; i--)
		if (scope_is_one(scope, i - 1, "bringing raising lifting taking pushing"))
			return true;
	return false;
}

static bool is_none(const struct claim *claim)
{
	return claim->status == STATUS_ZERO || claim->status == STATUS_DENIED;
}

/* Whether a name in the place's words stands before it, from the sentence on. */
static bool is_told_of(const struct scope *scope, const struct role *place, uint32_t from)
{
	const struct token *tokens = scope->tokens;
	struct stretch words = scope_stretch(scope, place->words);
	uint32_t first = scope->article->sentences[from].first;

	if (first + NAME_REACH < words.first)
		first = words.first - NAME_REACH;
	for (uint32_t i = words.first; i < words.end; i++) {
		if (!(tokens[i].flags & TOKEN_CAPITAL))
			continue;
		for (uint32_t k = first; k < words.first; k++)
			if (tokens[k].hash == tokens[i].hash && (tokens[k].flags & TOKEN_CAPITAL))
				return true;
	}
	return false;
}

/* "has since killed 20": another time, that is not told. */
static bool is_since_then(const struct scope *scope, const struct claim *claim)
{
	uint32_t i = claim->trigger;

	return i != INDEX_NONE && i > 1 && scope_is(scope, i - 1, "since") &&
	       scope_is_one(scope, i - 2, "has have had");
}

/* Whether a paragraph turns to something else between the sentences: "Meanwhile, ...". */
bool timing_turns(const struct timing *timing, uint32_t from, uint32_t to)
{
	const struct sentence *sentences = timing->article->sentences;

	if (to > TURN_REACH && from < to - TURN_REACH)
		from = to - TURN_REACH;
	for (uint32_t i = from + 1; i <= to; i++)
		if (sentences[i].paragraph != sentences[i - 1].paragraph &&
		    scope_is_one(timing->scope, sentences[i].first,
				 "meanwhile separately elsewhere turning correction clarification "
				 "editor"))
			return true;
	return false;
}

/* "the blast", "the four who were hurt": what was told before. */
static bool points_back(const struct scope *scope, const struct claim *claim)
{
	uint32_t figure = scope_stretch(scope, claim->words).first;
	const struct role *cause = &claim->roles[ROLE_CAUSE];

	return scope_is_one(scope, figure - 1, "the these those all") ||
	       (role_is_set(cause) && cause->sentence == claim->sentence &&
		!anew_is_first(scope, cause, scope->article->sentences[claim->sentence].first));
}

/* "As of 6 August the number of cases stands at 1,779": since the beginning, whenever that was. */
static bool is_cumulative(const struct timing *timing, uint32_t sentence)
{
	const struct article *article = timing->article;
	const struct sentence *at = &article->sentences[sentence];

	for (uint32_t i = at->first; i < at->end; i++) {
		uint32_t index = timing->scope->words[i].moment;

		if (scope_is_one(timing->scope, i, "cumulative cumulatively") ||
		    (index != INDEX_NONE && article->moments[index].as_of &&
		     scope_is(timing->scope, article->moments[index].first, "as")))
			return true;
	}
	return false;
}

/* A stretch is over with its paragraph; one that lasts ("since Monday") with the next sentence. */
static bool is_over(const struct timing *timing, const struct role *window,
		    const struct claim *claim)
{
	const struct sentence *sentences = timing->article->sentences;
	uint32_t first = scope_stretch(timing->scope, window->words).first;

	return sentences[window->sentence].paragraph != sentences[claim->sentence].paragraph &&
	       incident_is_stretch(timing->scope, window) &&
	       !(window->sentence + 1 == claim->sentence &&
		 scope_is_one(timing->scope, first, "since from"));
}

/* "crews dug on Thursday after a quake two days earlier": a time that its own sentence tells. */
static bool is_anchored(const struct scope *scope, const struct incident *now)
{
	const struct role *window = &now->roles[ROLE_WINDOW];
	const struct role *cause = &now->roles[ROLE_CAUSE];
	const struct moment *moment = incident_moment(scope, window);

	return moment && moment > scope->article->moments && role_is_set(cause) &&
	       cause->sentence == window->sentence &&
	       moment[-1].first >= scope->article->sentences[window->sentence].first;
}

/* The place that a paragraph begins with: "Velm: Nine deaths". */
static bool is_labelled(struct scope *scope, uint32_t sentence)
{
	const struct sentence *sentences = scope->article->sentences;
	struct claim first = {.figure = INDEX_NONE};
	struct role label;

	while (sentence && sentences[sentence - 1].paragraph == sentences[sentence].paragraph)
		sentence--;
	first.sentence = sentence;
	return setting_label(scope, &first, &label);
}

bool timing_holds(const struct timing *timing, const struct incident *now,
		  const struct claim *claim)
{
	const struct role *window = &now->roles[ROLE_WINDOW];
	const struct role *place = &claim->roles[ROLE_PLACE];
	const struct sentence *sentences = timing->article->sentences;
	uint32_t paragraph = sentences[claim->sentence].paragraph;

	if (claim->status == STATUS_HYPOTHETICAL || is_since_then(timing->scope, claim) ||
	    (window->sentence == claim->sentence && is_sum(timing->scope, claim)) ||
	    (is_none(claim) && !carry_is_none_of(timing->scope, claim) &&
	     sentences[window->sentence].paragraph != paragraph))
		return false;
	if (window->sentence != claim->sentence &&
	    (is_over(timing, window, claim) || is_cumulative(timing, claim->sentence) ||
	     timing_turns(timing, window->sentence, claim->sentence) ||
	     (timing_hangs(timing->scope, window) && !is_anchored(timing->scope, now)) ||
	     (sentences[window->sentence].paragraph != paragraph &&
	      is_labelled(timing->scope, window->sentence) &&
	      is_labelled(timing->scope, claim->sentence)) ||
	     timing_between(timing, window->sentence, claim->sentence) != ENTRY_NONE))
		return false;
	return sentences[now->touched].paragraph == paragraph || !role_is_set(place) ||
	       place->sentence != claim->sentence || place->rule == role_building ||
	       !role_is_set(&now->roles[ROLE_PLACE]) || points_back(timing->scope, claim) ||
	       incident_is_natural(incident_kind(timing->scope, &now->roles[ROLE_CAUSE])) ||
	       is_told_of(timing->scope, place, window->sentence);
}

/* "The bomb also hurt 26": the year of the deaths that were told just before. */
static struct role year_of_deed(const struct timing *timing, const struct claim *claim)
{
	const struct scope *scope = timing->scope;
	const struct role *cause = &claim->roles[ROLE_CAUSE];
	const struct claim *other = claim;
	struct role none = {.entity = INDEX_NONE};

	if (!role_is_set(cause) || cause->sentence != claim->sentence || is_none(claim) ||
	    !scope_is(scope, scope_stretch(scope, cause->words).first, "the") ||
	    (role_is_set(&claim->roles[ROLE_PLACE]) &&
	     claim->roles[ROLE_PLACE].sentence == claim->sentence))
		return none;
	while (other > timing->article->claims &&
	       other[-1].sentence + YEAR_REACH > claim->sentence) {
		const struct role *window = &(--other)->roles[ROLE_WINDOW];
		const struct moment *moment = incident_moment(scope, window);

		if (!moment)
			continue;
		if (role_is_set(&other->roles[ROLE_CAUSE]) &&
		    strcmp(incident_kind(scope, &other->roles[ROLE_CAUSE]),
			   incident_kind(scope, cause)) != 0)
			return none;
		if (moment->shape == MOMENT_STRETCH && scope_is(scope, moment->first, "in") &&
		    incident_family_of(scope, other) == incident_family_of(scope, claim)) {
			struct role role = *window;

			role.rule = "year of the deed";
			return role;
		}
		return none;
	}
	return none;
}

void timing_give(const struct timing *timing, const struct incident *now, struct claim *claim)
{
	struct role *window = &claim->roles[ROLE_WINDOW];
	const struct role *told = &now->roles[ROLE_WINDOW];

	struct role entry = timing_of_entry(timing, claim->sentence);

	/* "Feb 6: ... in the morning" */
	if (role_is_set(window) && role_is_set(&entry)) {
		const struct moment *moment = incident_moment(timing->scope, window);

		if (moment && moment->shape == MOMENT_PART)
			*window = entry;
	}
	if (role_is_set(window))
		return;
	*window = entry;
	if (is_sum(timing->scope, claim) || is_cumulative(timing, claim->sentence))
		return;
	if (!role_is_set(window) && claim->status != STATUS_HYPOTHETICAL)
		*window = timing_of_paragraph(timing, claim,
					      now->number && role_is_set(told) ? told->sentence
									       : INDEX_NONE);
	if (!role_is_set(window) && !role_is_set(told))
		*window = year_of_deed(timing, claim);
}

void timing_give_section(const struct timing *timing, struct claim *claim)
{
	struct role *window = &claim->roles[ROLE_WINDOW];

	if (!role_is_set(window))
		*window = timing_of_section(timing, claim);
}
