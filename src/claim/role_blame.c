/*
 * Who is blamed:
 *
 *	blamed on | the army |              accused | the rebels | of
 *	blamed | the Black Banner |         | Militants | were blamed
 *
 * Left out: whether the blame is just, and blame by hints.
 */
#include "claim/role.h"

/* "blamed | the Black Banner": a name of no list, behind its article. */
static bool is_strange_name(const struct scope *scope, struct stretch noun)
{
	uint32_t end = noun.end;

	if (end > noun.first && scope->words[end - 1].mention != INDEX_NONE)
		return false;
	if (end > noun.first &&
	    scope_is_one(scope, end - 1,
			 "movement group network organisation organization militia gang cartel"))
		end--;
	for (uint32_t i = noun.first + 1; i < end; i++)
		if (!(scope->tokens[i].flags & TOKEN_CAPITAL) || scope->words[i].cause.count)
			return false;
	return end > noun.first + 1 && scope_is(scope, noun.first, "the");
}

/* Somebody, not "Saudi mismanagement". */
static bool is_blameable(const struct scope *scope, struct stretch noun)
{
	return noun.first < noun.end &&
	       (role_is_human(scope, noun) || role_names_actor(scope, noun.end - 1) ||
		scope->words[noun.end - 1].mention != INDEX_NONE);
}

/* "accused | government | planes of": whose they were. */
static bool blame_take(const struct role_case *at, struct role *role, struct stretch noun)
{
	if (noun.first < noun.end && !role_is_claims_own(at, noun) &&
	    (role_is_cause(at->scope, noun) ||
	     scope_is_one(at->scope, noun.end - 1,
			  "planes jets warplanes aircraft helicopters drones artillery tanks")))
		noun = role_actor_words(at->scope, noun);
	if (is_strange_name(at->scope, noun) && !role_is_claims_own(at, noun)) {
		role_set(at, role, noun, "blamed");
		return true;
	}
	/* "accused | the riot squad | of firing": only somebody does */
	if (noun.first < noun.end && !role_is_claims_own(at, noun) && noun.end + 1 < at->end &&
	    scope_is(at->scope, noun.end, "of") && role_is_ing(at->scope, noun.end + 1) &&
	    at->scope->words[noun.first].class != WORD_PRONOUN) {
		role_set(at, role, noun, "blamed");
		return true;
	}
	return is_blameable(at->scope, noun) && role_actor_take(at, role, noun, "blamed");
}

/* "| Militants | were blamed". */
static bool was_blamed(const struct role_case *at, uint32_t i)
{
	return i > at->first && scope_is_one(at->scope, i, "blamed accused") &&
	       scope_is_one(at->scope, i - 1, "was were been is are") &&
	       !scope_is(at->scope, i + 1, "on");
}

/* "blamed on | the army", "accused | the rebels of". */
bool role_blame_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;

	for (uint32_t i = at->first; i + 1 < at->end; i++) {
		uint32_t k = i + 1;

		if (!(scope->words[i].senses & SENSE_BLAME))
			continue;
		if (scope_is_one(scope, i, "finger") && scope_is(scope, k, "at"))
			k++;
		else if (!scope_is_one(scope, i,
				       "blamed blames blame blaming accuse accused accuses "
				       "accusing"))
			continue;
		else if (scope_is(scope, k, "on"))
			k++;
		if (was_blamed(at, i) &&
		    role_actor_take(at, role, role_subject(at, i), "was blamed"))
			return true;
		if (k < at->end && blame_take(at, role, role_coordinated_after(scope, k, at->end)))
			return true;
	}
	return false;
}
