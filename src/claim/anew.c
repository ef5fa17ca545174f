/*
 * What is told next may go on with an incident or leave it. It goes on while its words point back,
 * and while a disaster of nature spreads; a means and a place of its own, told in a new paragraph,
 * are another incident:
 *
 *	Floods swept the delta. In Bolkow a wall collapsed, killing two.     goes on
 *	A bus hit a wall in Tarnow. The vehicle overturned near the mill.    goes on
 *	A bomb killed nine in Tarnow. In Bolkow a mine wounded two.          another
 *
 * Left out: incidents told in turns.
 */
#include "claim/anew.h"

#include <string.h>

enum {
	OPENING = 5, /* tokens at the start of a sentence in which it is called separate */
	CAME_REACH = 10,
	AFTER_REACH = 6 /* "came | less than two weeks | after" */
};

bool anew_is_separate(const struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];

	for (uint32_t i = at->first; i < at->end && i < at->first + OPENING; i++)
		if (scope_is_one(scope, i, "separate separately") ||
		    (i + 1 < at->end && scope_is(scope, i, "elsewhere") &&
		     scope_is(scope, i + 1, "in")) ||
		    (i + 1 < at->end && scope_is_one(scope, i, "another different") &&
		     scope_is_one(scope, i + 1,
				  "incident attack accident case shooting strike raid blast "
				  "explosion crash collision")))
			return i == at->first || scope_is_one(scope, at->first, "in");
	return false;
}

bool anew_came_before(const struct scope *scope, const struct claim *claim)
{
	const struct sentence *at = &scope->article->sentences[claim->sentence];
	uint32_t figure = scope_stretch(scope, claim->words).first;

	for (uint32_t i = at->first + 1; i < figure && i < at->first + CAME_REACH; i++) {
		if (!scope_is_one(scope, i, "came comes coming"))
			continue;
		for (uint32_t k = i + 2; k < figure && k < i + AFTER_REACH; k++)
			if (scope_is(scope, k, "after"))
				return true;
	}
	return false;
}

/* Whether the noun phrase or the verb of a cause is told for the first time: "a bomb", "clashes",
 * "a lorry overturned"; not "the blast", "the vehicle overturned". */
static bool is_new_noun(const struct scope *scope, uint32_t first)
{
	if (scope_is(scope, first, "similar"))
		return false;
	return scope->words[first].class != WORD_DET || scope_is_one(scope, first, "a an another");
}

bool anew_is_first(const struct scope *scope, const struct role *cause, uint32_t least)
{
	struct stretch words = scope_stretch(scope, cause->words);
	uint32_t last;

	const struct hit *hit = &scope->words[words.first].cause;

	/* the list knows verbs that their looks do not tell: "veered off" */
	if (scope->words[words.first].class != WORD_VERB &&
	    !(hit->count && scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB))
		return is_new_noun(scope, words.first);
	last = scope_subject(scope, words.first, least);
	if (last == INDEX_NONE || scope->words[last].class == WORD_PRONOUN)
		return false;
	return is_new_noun(scope, scope_noun_before(scope, last, least).first);
}

/* A disaster goes on under other names, and brings walls down. */
static bool goes_on(const struct scope *scope, const struct role *now, const struct role *next,
		    bool told_anew)
{
	const char *before = incident_kind(scope, now), *after = incident_kind(scope, next);

	if (incident_is_natural(before))
		return incident_is_natural(after) || incident_is_secondary(after) ||
		       (*after && !told_anew); /* "the waves smashed into" */
	/* attacks are of many kinds, of shootings one place has one */
	return !told_anew && *after && strcmp(after, "attack") != 0 &&
	       (!strcmp(before, after) || incident_is_one_accident(before, after));
}

/* Another place and another means. */
static bool is_other(const struct scope *scope, const struct incident *now,
		     const struct role *roles, uint32_t least)
{
	const struct role *place = &now->roles[ROLE_PLACE];
	bool told_anew;

	if (!role_is_set(&roles[ROLE_PLACE]) || !role_is_set(&roles[ROLE_CAUSE]) ||
	    role_same_words(scope, &roles[ROLE_PLACE], place) ||
	    incident_same_means(scope, &roles[ROLE_CAUSE], &now->roles[ROLE_CAUSE]))
		return false;
	told_anew = anew_is_first(scope, &roles[ROLE_CAUSE], least);
	if (!role_is_set(place) || incident_is_unnamed(scope, place))
		return false;
	return !goes_on(scope, &now->roles[ROLE_CAUSE], &roles[ROLE_CAUSE], told_anew);
}

bool anew_is_elsewhere(const struct scope *scope, const struct incident *now,
		       const struct role *roles, uint32_t sentence)
{
	const struct sentence *sentences = scope->article->sentences;

	return sentences[sentence].paragraph != sentences[now->touched].paragraph &&
	       is_other(scope, now, roles, sentences[sentence].first);
}

bool anew_is_beside(const struct scope *scope, const struct incident *now, const struct role *roles,
		    const struct claim *claim)
{
	const struct sentence *at = &scope->article->sentences[claim->sentence];
	uint32_t i = scope_stretch(scope, claim->words).first;

	if (now->touched != claim->sentence)
		return false;
	while (i > at->first && scope->words[i].edge < EDGE_WHEN)
		i--;
	return scope->words[i].edge >= EDGE_WHEN && scope->words[i].edge != EDGE_RELATIVE &&
	       is_other(scope, now, roles, at->first);
}

bool anew_is_beside_deed(const struct scope *scope, const struct incident *now,
			 const struct role *roles, uint32_t sentence)
{
	return now->number && now->touched + 1 >= sentence && role_is_set(&roles[ROLE_ACTOR]) &&
	       !role_is_set(&roles[ROLE_PLACE]) && !role_is_set(&roles[ROLE_WINDOW]) &&
	       !anew_is_separate(scope, sentence);
}
