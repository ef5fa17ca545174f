/*
 * What a preposition makes of the place behind it:
 *
 *	in, at, near | Tarnow              nothing: there it was
 *	fired rockets into | Tarnow        nearly nothing
 *	went to | Tarnow                   much: where something went
 *	from | Tarnow                      nothing for those who fled, all for the dead
 *	pupils of a school in | Tarnow     all: where they belong
 *
 * Left out: verbs that do without one (place_fit.c).
 */
#include "claim/place_fit.h"

enum {
	ORIGIN_REACH = 6, /* tokens from "home from" to "in" */
	BLOW_REACH = 6	  /* tokens from "fired" to "into" */
};

bool place_prep_blow(const struct role_case *at, uint32_t i)
{
	for (uint32_t k = i; k > at->first && i - k < BLOW_REACH; k--)
		if (at->scope->words[k - 1].cause.count)
			return true;
	return false;
}

/* "out of", "from", "left": good for those who were driven out or taken away. */
uint32_t place_prep_leaving(const struct role_case *at)
{
	switch (at->claim->harm) {
	case HARM_DISPLACED:
	case HARM_ABDUCTED:
	case HARM_MISSING:
		return 0;
	default:
		return FIT_FROM;
	}
}

uint32_t place_prep_of(const struct role_case *at, uint32_t of)
{
	const struct scope *scope = at->scope;

	if (of == at->first)
		return FIT_OWNER;
	if (scope_is(scope, of - 1, "out"))
		return place_prep_leaving(at);
	if (scope_is_one(scope, of - 1, "outside west east north south"))
		return FIT_ADJUNCT;
	return scope->words[of - 1].cause.count ? 0 : FIT_OWNER;
}

/* "walked | into a bar and shot", "crashed into": where it was done. */
static bool is_broken_into(const struct role_case *at, uint32_t into)
{
	const struct scope *scope = at->scope;

	return scope_is_one(scope, into, "into through") && into > at->first &&
	       scope_is_one(
		       scope, into - 1,
		       "walked burst drove broke stormed barged smashed crashed slammed ploughed "
		       "plowed rammed ran tore ripped swept raced");
}

/* "the hearing | in Tarnow was told": where it is heard, not where it was. */
static bool is_hearing(const struct role_case *at, uint32_t before)
{
	return before > at->first && scope_is_one(at->scope, before, "in at") &&
	       scope_is_one(at->scope, before - 1,
			    "hearing hearings inquest inquests court trial tribunal courtroom");
}

/* "were pupils of a school | in Tarnow": where they belong. */
static bool is_origin(const struct role_case *at, uint32_t before)
{
	const struct scope *scope = at->scope;
	struct stretch house;

	if (!scope_is_one(scope, before, "in at") || before < at->first + 3)
		return false;
	house = scope_noun_before(scope, before - 1, at->first);
	/* "on the way home from a fair | in Tarnow" */
	for (uint32_t i = before; i > at->first + 1 && before - i < ORIGIN_REACH; i--)
		if (scope_is(scope, i - 1, "from"))
			return scope_is_one(scope, i - 2,
					    "home returning returned back way travelling coming");
	return scope->words[before - 1].head.count && house.first > at->first + 1 &&
	       scope->words[house.first - 1].class == WORD_OF &&
	       scope->words[house.first - 2].victim.count &&
	       scope_is_one(scope, house.first, "a an");
}

uint32_t place_prep_cost(const struct role_case *at, uint32_t before)
{
	const struct scope *scope = at->scope;

	/* "fired from across | the border" */
	if (before > at->first && scope_is_one(scope, before, "across over beyond") &&
	    scope_is(scope, before - 1, "from"))
		return FIT_FROM;
	if (is_origin(at, before) || is_hearing(at, before) || place_fit_taken_to(at, before))
		return FIT_FROM;
	if (scope_is_one(scope, before,
			 "in at near on outside across around inside over off along throughout "
			 "above below "
			 "within beside amid"))
		return 0;
	if (scope_is(scope, before, "of"))
		return place_prep_of(at, before); /* "out of", "west of" */
	if (scope_is(scope, before, "from"))
		return before > at->first &&
				       scope_is_one(scope, before - 1,
						    "mile miles km kms kilometre kilometres "
						    "kilometer kilometers metres meters yards")
			       ? FIT_BESIDE
			       : place_prep_leaving(at);
	if (scope_is_one(scope, before, "to into towards toward through"))
		return place_prep_blow(at, before) || is_broken_into(at, before) ? FIT_BESIDE
										 : FIT_MOTION;
	return scope_is_one(scope, before, "by for with against between than like") ? FIT_MOTION
										    : FIT_OTHER;
}
