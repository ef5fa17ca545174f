/*
 * Who struck, where the harm itself names nobody:
 *
 *	Nine died when | Russian jets | raided the village      the subject of a blow
 *	| Gunmen | fired a dozen rockets                        of the verb that has it for its
 *object | a gunman in a lorry | ploughed into a crowd           somebody who drove
 *
 * Left out: blows that somebody suffers ("was hit"), and those of another claim's harm.
 */
#include "claim/incident.h"
#include "claim/role.h"

enum { BLOW_COST_MOST = 28 };

/* Verbs that do what their object says: "committed a massacre", "resorted to shelling". */
static const char does_means[] =
	"committed commits commit perpetrated waged wages wage began begin begins started starts "
	"resorted resorts resort used uses executed undertook intensified escalated resumed "
	"continued";

/* The verb that has the means at i for its object: "fired | a dozen rockets", "goes on | a
 * rampage". */
static uint32_t verb_of_object(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct stretch noun = scope_noun_before(scope, i, at->first);
	uint32_t verb = noun.first;

	if (noun.first <= at->first)
		return INDEX_NONE;
	if (scope_is_one(scope, verb - 1, "on out down of to") && verb > at->first + 1)
		verb--;
	verb--;
	if (!(scope->words[verb].cause.count || scope_is_one(scope, verb, does_means)) ||
	    scope->words[verb].class != WORD_VERB || role_is_ing(scope, verb) ||
	    (scope->words[verb].flags & WORD_SOURCE) ||
	    (verb > at->first && scope->words[verb - 1].class == WORD_AUX &&
	     !scope_is_one(scope, verb - 1, "has have had to will would")))
		return INDEX_NONE;
	return verb;
}

/* "a bomb killed four | and gunmen shot a judge": the harm of another clause. */
static bool is_others_harm(const struct role_case *at, uint32_t i)
{
	const struct article *article = at->scope->article;
	bool parted = false;

	if (!at->counts || i < at->core.end)
		return false;
	for (uint32_t k = at->core.end; k <= i; k++)
		parted |= at->scope->words[k].edge >= EDGE_AND;
	for (const struct claim *other = article->claims;
	     parted && other < article->claims + article->claim_count; other++)
		if (other != at->claim && other->trigger == i && at->claim->trigger != i)
			return true;
	return false;
}

/* "they had been taken from the ward | and shot": whom it befell, its "been" a verb before. */
static bool is_joined_passive(const struct role_case *at, uint32_t blow)
{
	const struct scope *scope = at->scope;

	if (blow <= at->first || !scope_is(scope, blow - 1, "and") ||
	    !scope_is_one(scope, blow, "shot stabbed beaten bombed hanged beheaded burned") ||
	    (blow + 1 < at->end && scope->words[blow + 1].class != WORD_MARK &&
	     scope->words[blow + 1].class != WORD_PREP))
		return false;
	for (uint32_t i = blow - 1; i > at->first && scope->words[i - 1].class != WORD_MARK; i--)
		if (scope_is_one(scope, i - 1, "been were was"))
			return true;
	return false;
}

bool role_blow_subject(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t least = BLOW_COST_MOST, blow = INDEX_NONE;

	for (uint32_t i = at->first; i < at->end; i++) {
		const struct hit *hit = &scope->words[i].cause;
		uint32_t cost, verb;

		if (!hit->count || hit->back)
			continue;
		if (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_BLAME ||
		    (i + 1 < at->end && scope->words[i + 1].class == WORD_NUMBER &&
		     scope_is_one(scope, i, "hit hits")))
			continue; /* "the toll hits 43" */
		if (scope_is(scope, i, "hacked") && scope_is_one(scope, i + 1, "at through into"))
			continue; /* "firemen hacked at the door" */
		if (i + 1 < at->end && scope_is_one(scope, i, "shot stabbed") &&
		    scope_is_one(scope, i + 1, "on in near outside by during"))
			continue; /* "two teens shot on Elm Street" */
		if (i > at->first && scope->words[i - 1].cause.count &&
		    scope_is_one(scope, i, "fired launched dropped planted lobbed") &&
		    scope_is_one(scope, i + 1, "from by at into on in"))
			continue; /* "rockets fired from the shore" */
		if (i > at->first && scope_is_one(scope, i - 1, "was were been being be"))
			continue; /* whom it befell */
		if (is_joined_passive(at, i))
			continue;
		verb = role_is_verb(scope, i, at->first, at->end) ? i : verb_of_object(at, i);
		if (verb == INDEX_NONE || is_others_harm(at, i) ||
		    (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB &&
		     incident_is_doerless(incident_kind_of(scope, hit))))
			continue;
		cost = role_cost(at, (struct stretch){i, i + hit->count});
		if (cost < least) {
			struct stretch noun = role_subject(at, verb);

			if (noun.first == noun.end || role_overlaps(noun, at->core))
				continue;
			least = cost;
			blow = verb;
		}
	}
	return blow != INDEX_NONE &&
	       role_actor_take(at, role, role_subject(at, blow), "subject of the blow");
}

bool role_blow_driver(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t verb = at->cause.first;
	struct stretch noun;

	if (verb >= at->cause.end || scope->words[verb].class != WORD_VERB ||
	    !(scope_is(scope, at->cause.end - 1, "into") ||
	      scope_is_one(scope, verb, "rammed mowed mows ran runs running")))
		return false;
	noun = role_subject(at, verb);
	return noun.first < noun.end && role_is_human(scope, noun) &&
	       !scope_is(scope, noun.end - 1, "coach") &&
	       role_actor_take(at, role, noun, "drove into");
}
