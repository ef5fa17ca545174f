/*
 * By what means. Every phrase of LEXICON_CAUSE in the claim's piece of the sentence is a candidate;
 * the one that costs least where it stands (cause_fit.c) is the cause, in the words that belong to
 * it (cause_words.c). No candidate is
 *
 *	fire | service                     a word in the name of something else
 *	since | the war began              a time
 *	armed with | rifles                what somebody has
 *	a strike ... 900 were held         what is not tied to a leaving, a taking
 *
 * Left out: causes told by a whole sentence (a wall gave way), and which of two causes came first.
 */
#include "claim/incident.h"
#include "claim/role.h"

#include <string.h>

enum {
	VERB_REACH = 4,	   /* tokens from "drove" to whom it drove */
	SINCE_LONGEST = 20 /* tokens that a clause behind since may have */
};

/* "since the war began": a window, and then no cause. A flood has its day, and stays one. */
static bool in_since(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	const char *kind = incident_kind_of(scope, &scope->words[i].cause);

	for (uint32_t k = i; k > at->first && i - k < SINCE_LONGEST; k--) {
		if (scope->words[k - 1].senses & SENSE_SINCE)
			/* "since June floods have": of a season */
			return !incident_is_natural(kind) ||
			       (scope->words[k].moment != INDEX_NONE &&
				scope->words[k].class != WORD_DET);
		if (scope->words[k - 1].class == WORD_MARK || scope->words[k - 1].edge >= EDGE_AND)
			return false;
		/* "since Monday | in clashes" */
		if (k > at->first + 1 && scope_is_one(scope, k - 1, "in during by") &&
		    scope->words[k - 1].moment == INDEX_NONE &&
		    (scope->words[k - 2].moment != INDEX_NONE ||
		     scope->tokens[k - 2].flags & TOKEN_CAPITAL)) /* "since New Year" */
			return false;
	}
	return false;
}

/* "since the hurricane | 600 have fallen ill": no storm makes ill. */
static bool is_no_illness(const struct role_case *at, uint32_t i)
{
	const char *kind = incident_kind_of(at->scope, &at->scope->words[i].cause);
	uint32_t trigger = at->claim->trigger;

	if (!at->counts || trigger == INDEX_NONE)
		return false;
	for (uint32_t k = trigger; k < trigger + role_harm_length(at); k++)
		if (scope_is_one(at->scope, k, "ill sick infected sickened"))
			return !strcmp(kind, "storm") || !strcmp(kind, "quake") ||
			       !strcmp(kind, "landslide") || !strcmp(kind, "eruption") ||
			       !strcmp(kind, "tsunami");
	return false;
}

/* "ten were hurt | and houses collapsed": a clause beside the claim's. */
static bool is_in_other_clause(const struct role_case *at, struct stretch words)
{
	bool right = words.first >= at->core.end;
	uint32_t from = right ? at->core.end : words.end;
	uint32_t to = right ? words.first : at->core.first;

	bool other = false;

	for (uint32_t i = from; i <= to; i++) {
		if (right && at->scope->words[i].edge == EDGE_WHEN)
			return false; /* "when a lorry with food and water was hit" */
		other |= at->scope->words[i].edge >= EDGE_AND;
	}
	return other && right; /* "a ferry capsized and ten drowned" */
}

/* "skidded off the road and | rolled down a slope": the same accident goes on. */
static bool goes_on(const struct role_case *at, uint32_t i, struct stretch best)
{
	const struct scope *scope = at->scope;
	const struct hit *hit = &scope->words[i].cause;
	uint32_t told = best.end;
	const char *kind = incident_kind_of(scope, hit);

	if (scope_code(scope, TABLE_CAUSE, hit->row) != CAUSE_VERB || i < best.end + 1 ||
	    scope->words[i].class != WORD_VERB ||
	    !(scope->words[i - 1].class == WORD_AND || scope_is_one(scope, i - 1, "before then")))
		return false;
	for (uint32_t k = best.first; k < best.end; k++)
		if (scope->words[k].cause.count && scope->words[k].class == WORD_VERB)
			told = k;
	return told < best.end &&
	       scope_code(scope, TABLE_CAUSE, scope->words[told].cause.row) == CAUSE_VERB &&
	       !strcmp(incident_kind_of(scope, &scope->words[told].cause), kind) &&
	       !strcmp(kind, "accident");
}

/* "somebody shouted | fire": a cry, no fire. */
static bool is_cry(const struct role_case *at, uint32_t i)
{
	for (uint32_t k = i; k > at->first && i - k < 3; k--)
		if (scope_is_one(at->scope, k - 1,
				 "shouted yelled cried screamed shouting "
				 "yelling screaming crying"))
			return true;
	return false;
}

/* "firemen | hacked | at the grilles": a way in, no blow. */
static bool is_rescue_work(const struct scope *scope, uint32_t i)
{
	/* "fighting | for their lives", "fighting the blaze" */
	if (scope_is(scope, i, "fighting"))
		return scope_is(scope, i + 1, "for") ||
		       (scope_is_one(scope, i + 1, "the a fires flames") &&
			scope_is_one(scope, i + 2, "fire fires blaze blazes flames inferno virus"));
	return scope_is(scope, i, "hacked") && scope_is_one(scope, i + 1, "at through into away");
}

/* "after drinking | poisoned | tea": the tea (role_means.c). */
static bool is_in_drink(const struct scope *scope, uint32_t i)
{
	return i && scope_is_one(scope, i, "poisoned tainted contaminated") &&
	       scope_is_one(scope, i - 1, "drinking eating consuming swallowing") &&
	       scope->words[i + 1].class == WORD_NOUN;
}

/* Whether the word at i is a means too, and a noun: "suicide | car bomb attack". */
static bool is_behind_mean(const struct role_case *at, uint32_t i)
{
	const struct hit *hit;

	if (i >= at->end || at->scope->words[i].class != WORD_NOUN)
		return false;
	hit = &at->scope->words[i].cause;
	return hit->count && scope_code(at->scope, TABLE_CAUSE, hit->row) <= CAUSE_WEAPON;
}

/* A means that is the very word of the harm: only where it says how ("shot"), not "massacred". */
static bool is_bare_harm(const struct role_case *at, uint32_t i)
{
	const struct hit *hit = &at->scope->words[i].cause;

	if (scope_is_one(at->scope, i + hit->count, "wounds wound injuries"))
		return false; /* "gunshot | wounds" */
	return at->counts && at->claim->trigger >= i && at->claim->trigger < i + hit->count &&
	       scope_code(at->scope, TABLE_CAUSE, hit->row) <= CAUSE_WEAPON;
}

/* "fire | service", "stone | wall", "Ebola treatment | centre": the head of the noun phrase is no
 * means. */
static bool is_in_name_of_thing(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct stretch noun;
	uint32_t last;

	if (scope->words[i].class != WORD_NOUN)
		return false;
	noun = scope_noun_after(scope, i, at->end);
	if (noun.end <= i + scope->words[i].cause.count)
		return false;
	last = noun.end - 1;
	return !scope->words[last].cause.count && !cause_words_place(scope, last) &&
	       (scope->words[last].head.count || scope_has(scope, last, LEXICON_ORGHEAD) ||
		scope_is_one(scope, last,
			     "wall walls chief chiefs squad truck trucks engine engines alarm "
			     "crew crews disposal season crime crimes cabinet zone zones plane "
			     "planes treatment response relief vaccine vaccines warning warnings "
			     "fighters stage stages leader leaders expert experts shop shops "
			     "permit permits laws law"));
}

/* Arms of one man say how where they are tied to the harm, "with knives", "by a bullet"; else they
 * are what somebody has, "armed with rifles". */
static bool is_idle_weapon(const struct role_case *at, uint32_t i, struct stretch whole)
{
	const struct scope *scope = at->scope;
	const struct hit *hit = &scope->words[i].cause;
	const char *kind = incident_kind_of(scope, hit);

	if (scope_code(scope, TABLE_CAUSE, hit->row) != CAUSE_WEAPON || !strcmp(kind, "attack"))
		return false;
	if (whole.first > at->first + 1 &&
	    scope_is_one(scope, whole.first - 2,
			 "armed equipped fitted loaded laden searched seized men man"))
		return true;
	if (at->active && whole.end <= at->verb)
		return false;
	/* "stepped on | a landmine" */
	if (whole.first > at->first && !strcmp(kind, "explosion") &&
	    scope_is_one(scope, whole.first - 1, "hit struck hitting striking triggered on over"))
		return false;
	return whole.first <= at->first + 1 ||
	       !scope_is_one(
		       scope, whole.first - 1,
		       "with by from using of firing pelted pelting threw throwing hurled hurling "
		       "fired");
}

/* People leave, are held or cut off for many reasons: a means must be tied to it by a preposition,
 * or be its subject. */
static bool is_tied(const struct role_case *at, uint32_t i, struct stretch whole)
{
	const struct scope *scope = at->scope;
	const char *kind = incident_kind_of(scope, &scope->words[i].cause);

	if (at->claim->harm != HARM_DISPLACED && at->claim->harm != HARM_TRAPPED &&
	    at->claim->harm != HARM_ABDUCTED && at->claim->harm != HARM_DETAINED)
		return true;
	if (at->active && whole.end <= at->verb)
		return true;
	/* "the war has killed 900 and | driven 6,000 from their homes" */
	if (!strcmp(kind, "war") && at->claim->trigger > at->first &&
	    at->claim->trigger != INDEX_NONE && whole.end <= at->claim->trigger &&
	    at->scope->words[at->claim->trigger - 1].class == WORD_AND)
		return true;
	/* disasters drive out and cut off without further words */
	if (incident_is_natural(kind) || !strcmp(kind, "fire"))
		return true;
	/* "the storm | drove 4,000 families out" */
	if (whole.end < at->core.end && scope->words[whole.end].class == WORD_VERB &&
	    !scope_is_one(scope, whole.end, "took came happened occurred went began") &&
	    whole.end + VERB_REACH > scope_stretch(scope, at->claim->words).first)
		return true;
	if (at->claim->harm == HARM_TRAPPED && whole.first > at->first &&
	    scope_is(scope, whole.first - 1, "under"))
		return true;
	/* "were trapped | when a wall collapsed" */
	for (uint32_t k = i; k > at->core.end && i - k < VERB_REACH; k--) {
		if (scope_is_one(scope, k - 1, "when as after because"))
			return true;
		if (scope->words[k - 1].class == WORD_VERB ||
		    scope->words[k - 1].class == WORD_MARK)
			break;
	}
	return whole.first > at->first &&
	       scope_is_one(scope, whole.first - 1,
			    "by from after amid during in of following to "
			    "flee fled fleeing escape escaping");
}

/* "a bus | plunged | into a ravine": whole, without where it went. */
static struct stretch verb_words(const struct role_case *at, uint32_t i, struct stretch *whole)
{
	struct stretch words = role_means_verb(at, i);
	uint32_t end = i + at->scope->words[i].cause.count;

	*whole = words;
	if (at->scope->words[i].class == WORD_VERB)
		whole->end = end;
	return words;
}

void role_cause_find(struct role_case *at, struct role *role)
{
	struct scope *scope = at->scope;
	struct stretch best = {0, 0};
	uint32_t least = CAUSE_COST_MOST;

	best = role_means_behind(at);
	if (best.first < best.end) {
		role_set(at, role, best, role_what_did_it);
		at->cause = best;
		return;
	}
	for (uint32_t i = at->first; i < at->end; i++) {
		const struct hit *hit = &scope->words[i].cause;
		struct stretch whole, words, laden;
		uint32_t cost;

		if (!hit->count || hit->back ||
		    scope_code(scope, TABLE_CAUSE, hit->row) >= CAUSE_BLOW ||
		    (scope->words[i].flags & WORD_SOURCE && !at->told) || in_since(at, i) ||
		    is_no_illness(at, i))
			continue;
		if (role_is_answered(at, i) || is_in_drink(scope, i))
			continue;
		if (is_behind_mean(at, i + hit->count))
			continue; /* "suicide | car bomb attack": the last one is the head */
		words = cause_words_of(scope, i, at->first, &whole);
		laden = role_mishap_laden(at, words);
		if (is_cry(at, i) || is_bare_harm(at, i) || is_in_name_of_thing(at, i) ||
		    !is_tied(at, i, whole) || is_rescue_work(scope, i) ||
		    (laden.first == words.first && is_idle_weapon(at, i, whole)) ||
		    (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB &&
		     is_in_other_clause(at, whole)))
			continue;
		if (laden.first < words.first)
			words = whole = laden;
		cost = cause_fit_cost(at, i, whole);
		if (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_EVENT &&
		    role_is_verb(scope, i, at->first, at->end))
			continue;
		if (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB)
			words = verb_words(at, i, &whole);
		if (cost >= least || (best.first < best.end && goes_on(at, i, best)))
			continue;
		least = cost;
		words.end = cause_words_joined(scope, words.end, at->end);
		best = words;
		at->cause = whole;
		at->cause_cost = cost;
	}
	if (best.first >= best.end && at->counts) {
		best = role_means_struck(at);
		if (best.first >= best.end)
			best = role_means_taken(at);
		at->cause = best;
	}
	/* "the 250,000 | war deaths" */
	if (best.first < best.end && at->claim->figure != INDEX_NONE &&
	    span_overlaps(scope_span(scope, best), at->claim->words)) {
		uint32_t after = scope_stretch(scope, at->claim->words).end;

		if (after < best.end)
			best.first = after;
	}
	/* who takes and holds people has no means to tell of */
	if (at->counts && (at->claim->harm == HARM_DETAINED || at->claim->harm == HARM_ABDUCTED))
		return;
	if (best.first < best.end) {
		role_set(at, role, best, "means near the trigger");
		at->doerless = incident_is_doerless(incident_kind(scope, role));
	}
}
