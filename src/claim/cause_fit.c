/*
 * What a phrase of cause costs where it stands: how far it is from the claim, less where it is the
 * subject of the trigger or behind by, in, from; more where it is only a weapon or a verb:
 *
 *	killed by | shelling                          little
 *	the earthquake of 1988, | which killed        nothing
 *	a rally against | the war                     much: not how it came about
 *	after | rockets | wounded two                 all: another claim's
 *
 * Left out: what is no means at all (role_cause.c).
 */
#include "claim/incident.h"
#include "claim/role.h"

enum {
	COST_WEAPON = 4,
	COST_VERB = 8,
	COST_TRIGGER = 6,
	COST_VAGUE = 6,
	COST_ASIDE = 16, /* despite, against, for: not how it came about */
	GAIN_FITS = 6,
	VERB_BEFORE = 9 /* tokens from "collapsed" to what came with it */
};

/* "accident", "tragedy", "massacre": what it was called, not how it came about. */
static bool is_vague(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "accident accidents disaster disasters massacre massacres tragedy "
			    "tragedies");
}

/* "a landslide triggered by | heavy rain": what brought about what did the harm. */
static bool is_behind_another(const struct role_case *at, struct stretch whole)
{
	const struct scope *scope = at->scope;
	uint32_t by = whole.first - 1;

	return whole.first > at->first + 2 && scope_is(scope, by, "by") &&
	       scope_is_one(scope, by - 1,
			    "triggered caused sparked unleashed brought fuelled fueled set") &&
	       scope->words[by - 2].cause.count;
}

/* "ten died of thirst | and 900 were driven out": right behind another claim's harm, in a clause of
 * its own. */
static bool is_bound_to_another(const struct role_case *at, struct stretch whole)
{
	const struct scope *scope = at->scope;
	const struct article *article = scope->article;
	uint32_t prep = whole.first - 1;
	bool right = whole.first >= at->core.end, parted = false, own = !right;

	if (!at->counts || whole.first < at->first + 2 ||
	    !scope_is_one(scope, prep, "by of from with"))
		return false;
	for (uint32_t i = right ? at->core.end : whole.end; i < (right ? prep : at->core.first);
	     i++) {
		parted |= scope->words[i].edge >= EDGE_AND;
		own |= parted && scope_is_one(scope, i, "is are was were been have has had");
	}
	if (!parted || !own)
		return false;
	for (const struct claim *other = article->claims;
	     other < article->claims + article->claim_count; other++)
		if (other != at->claim && other->sentence == at->claim->sentence &&
		    other->trigger + 1 == prep && other->trigger != at->claim->trigger)
			return true;
	return false;
}

/* Whether an edge of EDGE_WHEN or more stands on the way from one token to a later one. */
static bool is_parted(const struct scope *scope, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i <= to; i++)
		if (scope->words[i].edge >= EDGE_WHEN)
			return true;
	return false;
}

/* "a fire in 2004 | claimed 30 lives": the means before it is that count's. */
static bool takes_lives(const struct scope *scope, uint32_t from, const struct claim *other)
{
	uint32_t figure = scope_stretch(scope, other->words).first;

	return figure > from && scope_is_one(scope, figure - 1, "claimed claims took cost left") &&
	       !is_parted(scope, from, figure - 1);
}

/* "jets killed ten | after rockets wounded two": the subject of another claim's verb. */
static bool is_of_another(const struct role_case *at, struct stretch whole)
{
	const struct article *article = at->scope->article;
	const struct claim *other = at->claim + 1;

	if (at->claim < article->claims || whole.first < at->core.end ||
	    !is_parted(at->scope, at->core.end, whole.first))
		return false;
	for (; other < article->claims + article->claim_count &&
	       other->sentence == at->claim->sentence;
	     other++)
		if (takes_lives(at->scope, whole.end, other) ||
		    (other->trigger != INDEX_NONE && other->trigger >= whole.end &&
		    at->scope->tokens[other->trigger].end <= other->words.start &&
		    !role_is_ing(at->scope, other->trigger) &&
		    at->scope->words[other->trigger].class == WORD_VERB &&
		    !is_parted(at->scope, whole.end, other->trigger)))
			return true;
	return false;
}

/* "four were killed | when their helicopter crashed": the verb of the clause right behind. */
static bool opens_right_behind(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	bool when = false;

	if (i < at->core.end)
		return false;
	for (uint32_t k = at->core.end; k < i; k++) {
		if (scope_is_one(scope, k, "when as after"))
			when = true;
		else if (when &&
			 (scope->words[k].class == WORD_MARK || scope->words[k].class == WORD_VERB))
			return false;
		else if (!when && scope->words[k].class != WORD_MARK &&
			 scope->words[k].class != WORD_ADVERB && !scope_has(scope, k, LEXICON_HARM))
			return false;
	}
	return when;
}

/* "the earthquake of 1988, | which killed": what the harm's own clause hangs on. */
static bool is_what_did(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct stretch noun;

	if (!at->active || i > at->verb)
		return false;
	noun = role_antecedent(at, at->verb);
	if (noun.first < noun.end && noun.first > at->first + 1 &&
	    scope->tokens[noun.first - 1].mark == '\'')
		noun.first--; /* of '55 */
	while (noun.first < noun.end && i < noun.first && noun.first > at->first + 1 &&
	       scope->words[noun.first - 1].class == WORD_OF)
		noun = role_joined_before(scope, noun.first - 2, at->first);
	return i >= noun.first && i < noun.end;
}

/* "in | the deadliest attack of the year": how bad it was. */
static bool is_rated(const struct role_case *at, uint32_t first)
{
	uint32_t next = first + scope_is_one(at->scope, first, "the its their");

	return scope_is_one(
		at->scope, next,
		"deadliest worst bloodiest biggest largest heaviest latest second third "
		"fourth fifth most");
}

/* "sheltering from | combat", "afraid of | aftershocks": what they meant to be safe from. */
static bool is_kept_from(const struct role_case *at, uint32_t first)
{
	const struct scope *scope = at->scope;

	if (first > at->first && scope_is_one(scope, first - 1, "fearing expecting awaiting"))
		return true;
	if (first > at->first + 1 && scope_is(scope, first - 1, "of") &&
	    scope_is_one(scope, first - 2, "afraid fear fears scared wary terrified"))
		return true;
	return first > at->first + 1 && scope_is(scope, first - 1, "from") &&
	       scope_is_one(scope, first - 2,
			    "sheltering sheltered shelter hiding refuge protection escape safe");
}

/* "a stage collapsed | in | strong winds": what befell a thing did the harm, not what came about
 * with it. */
static bool is_circumstance(const struct role_case *at, struct stretch whole)
{
	const struct scope *scope = at->scope;

	if (whole.first < at->first + 2 ||
	    !scope_is_one(scope, whole.first - 1, "in amid during") ||
	    !incident_is_natural(
		    incident_kind_of(scope, &scope->words[whole.end - 1].cause)))
		return false;
	for (uint32_t i = whole.first - 1; i > at->first && whole.first - i < VERB_BEFORE; i--)
		if (scope->words[i - 1].cause.count)
			return scope_code(scope, TABLE_CAUSE, scope->words[i - 1].cause.row) ==
			       CAUSE_VERB;
		else if (scope->words[i - 1].edge >= EDGE_WHEN)
			return false;
	return false;
}

uint32_t cause_fit_cost(const struct role_case *at, uint32_t i, struct stretch whole)
{
	const struct scope *scope = at->scope;
	uint8_t use = scope_code(scope, TABLE_CAUSE, scope->words[i].cause.row);
	uint32_t cost = role_cost(at, whole);
	uint32_t before = whole.first > at->first ? whole.first - 1 : UINT32_MAX;

	if (at->claim->trigger >= whole.first && at->claim->trigger < whole.end)
		cost += COST_TRIGGER;
	if (use == CAUSE_WEAPON)
		cost += COST_WEAPON;
	if (use == CAUSE_VERB && opens_right_behind(at, i))
		return cost;
	if (use == CAUSE_VERB)
		cost += COST_VERB;
	if (is_what_did(at, i))
		return 0;
	if (is_vague(scope, whole.end - 1) || is_rated(at, whole.first))
		cost += COST_VAGUE;
	if (is_behind_another(at, whole) || is_circumstance(at, whole))
		cost += COST_ASIDE;
	if (is_kept_from(at, whole.first))
		cost += CAUSE_COST_MOST;
	if (is_of_another(at, whole) || is_bound_to_another(at, whole))
		cost += CAUSE_COST_MOST;
	if (before == UINT32_MAX)
		return cost + (at->active && whole.end <= at->core.first ? 0 : GAIN_FITS);
	if (scope_is_one(scope, before, "despite against for to until about amid ending halting"))
		return cost + COST_ASIDE;
	if (scope_is_one(scope, before, "by in from during after of under when"))
		return cost;
	return cost + (at->active && whole.end <= at->core.first ? 0 : GAIN_FITS);
}
