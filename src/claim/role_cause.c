/*
 * By what means. Every phrase of LEXICON_CAUSE in the claim's piece of the sentence is a candidate;
 * its cost is how far it stands from the claim, less where it is the subject of the trigger or
 * behind by, in, from; more where it is only a weapon or a verb. The words are the noun phrase up
 *to the head, without a day or an owner before it:
 *
 *	Saturday's | heavy air strikes        Syrian regime | shelling        a rebel rocket
 *
 * One adjective of who did it stays in, longer ones are the actor's alone. What no list knows is
 * read by role_means.c. People held or taken have none. Left out: which of two causes came first.
 */
#include "claim/incident.h"
#include "claim/role.h"

enum {
	COST_MOST = 40,
	COST_WEAPON = 4,
	COST_VERB = 8,
	COST_TRIGGER = 6,
	COST_VAGUE = 6,
	COST_ASIDE = 16, /* despite, against, for: not how it came about */
	GAIN_FITS = 6,
	VERB_REACH = 4,	   /* tokens from "drove" to whom it drove */
	SINCE_LONGEST = 20 /* tokens that a clause behind since may have */
};

static bool is_actor_word(const struct scope *scope, uint32_t i)
{
	return scope->words[i].actor.count ||
	       lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i].word).count;
}

static bool is_place_name(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;

	return index != INDEX_NONE && scope->article->mentions[index].type == ENTITY_PLACE;
}

/* The tokens right before `end` that name who did it: "Russian and government". */
static struct stretch actors_before(const struct scope *scope, uint32_t end, uint32_t least)
{
	uint32_t first = end;

	while (first > least) {
		uint32_t i = first - 1;

		if (is_actor_word(scope, i) || (first < end && is_place_name(scope, i)) ||
		    (first < end && first > least + 1 && scope->words[i].class == WORD_AND &&
		     is_actor_word(scope, i - 1)))
			first = i;
		else
			break;
	}
	return (struct stretch){first, end};
}

/* "a series of | air strikes". */
static uint32_t measure_before(const struct scope *scope, uint32_t first, uint32_t least)
{
	if (first >= least + 2 && scope->words[first - 1].class == WORD_OF &&
	    scope_is_one(scope, first - 2,
			 "series wave waves string spate barrage volley hail round"))
		return scope_noun_before(scope, first - 2, least).first;
	return first;
}

/* The noun phrase whose head is the cause at `i`, cut to the words of the role. */
static struct stretch cause_words(const struct scope *scope, uint32_t i, uint32_t least,
				  struct stretch *whole)
{
	uint32_t head_first = i, end = i + scope->words[i].cause.count;
	struct stretch noun = scope_noun_before(scope, end - 1, least);
	uint32_t first = head_first;

	*whole = noun;
	while (first > noun.first) {
		uint32_t k = first - 1;
		struct stretch actors;

		if (scope->tokens[k].kind == TOKEN_POSSESSIVE ||
		    scope->words[k].moment != INDEX_NONE ||
		    (scope->words[k].victim.count && !is_actor_word(scope, k)))
			break;
		if (is_actor_word(scope, k)) {
			actors = actors_before(scope, first, least);
			if (actors.first < whole->first)
				whole->first = actors.first;
			if (actors.end - actors.first > 1)
				break;
			first = k;
			continue;
		}
		if (scope->words[k].mention != INDEX_NONE &&
		    scope->article->mentions[scope->words[k].mention].type == ENTITY_PLACE)
			break;
		if ((scope->tokens[k].flags & TOKEN_CAPITAL) && k > least &&
		    !(scope->words[k].flags & WORD_HEADING) && !scope->words[k].cause.count &&
		    !(scope->tokens[k].flags & TOKEN_HYPHEN) && scope->words[k].class != WORD_DET)
			break; /* a name, or what lost its full stop */
		first = k;
	}
	first = measure_before(scope, first, least);
	/* "14 new | cholera | deaths": how many and which is said of the deaths */
	if (scope_is_one(scope, end,
			 "death deaths fatalities case cases victims patients infections"))
		while (first < head_first &&
		       (scope->words[first].class == WORD_NUMBER ||
			scope->words[first].class == WORD_DET ||
			scope_is_one(scope, first,
				     "new more fresh further additional confirmed suspected")))
			first++;
	return (struct stretch){first, end};
}

/* Joins "shells, homemade rockets and explosive cylinders". */
static uint32_t causes_after(const struct scope *scope, uint32_t end, uint32_t most)
{
	for (int steps = 0; steps < 4 && end + 1 < most; steps++) {
		uint32_t k = end + 1;
		struct stretch noun;

		if (scope->words[end].class != WORD_AND && scope->tokens[end].mark != ',')
			break;
		if (scope->tokens[end].mark == ',' && scope->words[k].class == WORD_AND)
			k++;
		noun = scope_noun_after(scope, k, most);
		while (noun.end > noun.first && scope->words[noun.end - 1].class == WORD_NUMBER)
			noun.end--;
		if (noun.first == noun.end || !scope->words[noun.end - 1].cause.count ||
		    scope->words[noun.first].class == WORD_NUMBER)
			break;
		end = noun.end;
	}
	/* "fighting | between the army and rebels" */
	if (end + 3 < most && scope_is(scope, end, "between")) {
		struct stretch one = scope_noun_after(scope, end + 1, most), two;

		if (one.first < one.end && one.end + 1 < most &&
		    scope->words[one.end].class == WORD_AND) {
			two = scope_noun_after(scope, one.end + 1, most);
			if (two.first < two.end)
				return two.end;
		}
	}
	return end;
}

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
		if (other->trigger != INDEX_NONE && other->trigger >= whole.end &&
		    at->scope->tokens[other->trigger].end <= other->words.start &&
		    !role_is_ing(at->scope, other->trigger) &&
		    at->scope->words[other->trigger].class == WORD_VERB &&
		    !is_parted(at->scope, whole.end, other->trigger))
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

/* "sheltering from | combat": what they meant to be safe from. */
static bool is_kept_from(const struct role_case *at, uint32_t first)
{
	const struct scope *scope = at->scope;

	return first > at->first + 1 && scope_is(scope, first - 1, "from") &&
	       scope_is_one(scope, first - 2,
			    "sheltering sheltered shelter hiding refuge protection escape safe");
}

static uint32_t candidate_cost(const struct role_case *at, uint32_t i, struct stretch whole)
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
	if (is_vague(scope, whole.end - 1))
		cost += COST_VAGUE;
	if (is_behind_another(at, whole) || is_kept_from(at, whole.first))
		cost += COST_ASIDE;
	if (is_of_another(at, whole) || is_bound_to_another(at, whole))
		cost += COST_MOST;
	if (before == UINT32_MAX)
		return cost + (at->active && whole.end <= at->core.first ? 0 : GAIN_FITS);
	if (scope_is_one(scope, before, "despite against for to until about amid ending halting"))
		return cost + COST_ASIDE;
	if (scope_is_one(scope, before, "by in from during after of under when"))
		return cost;
	return cost + (at->active && whole.end <= at->core.first ? 0 : GAIN_FITS);
}

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
	return !scope->words[last].cause.count && !is_place_name(scope, last) &&
	       (scope->words[last].head.count || scope_has(scope, last, LEXICON_ORGHEAD) ||
		scope_is_one(scope, last,
			     "wall walls chief chiefs squad truck trucks engine engines alarm "
			     "crew crews disposal season crime crimes cabinet zone zones plane "
			     "planes treatment response relief vaccine vaccines warning warnings "
			     "fighters expert experts shop shops permit permits laws law"));
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
	return whole.first <= at->first + 1 ||
	       !scope_is_one(scope, whole.first - 1,
			     "with by from using of pelted pelting threw throwing hurled hurling "
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
	return whole.first > at->first &&
	       scope_is_one(scope, whole.first - 1,
			    "by from after amid during in of following to "
			    "flee fled fleeing escape escaping");
}

void role_cause_find(struct role_case *at, struct role *role)
{
	struct scope *scope = at->scope;
	struct stretch best = {0, 0};
	uint32_t least = COST_MOST;

	best = role_means_behind(at);
	if (best.first < best.end) {
		role_set(at, role, best, role_what_did_it);
		at->cause = best;
		return;
	}
	for (uint32_t i = at->first; i < at->end; i++) {
		const struct hit *hit = &scope->words[i].cause;
		struct stretch whole, words;
		uint32_t cost;

		if (!hit->count || hit->back ||
		    scope_code(scope, TABLE_CAUSE, hit->row) >= CAUSE_BLOW ||
		    (scope->words[i].flags & WORD_SOURCE && !at->told) || in_since(at, i) ||
		    is_no_illness(at, i))
			continue;
		if (role_is_answered(at, i))
			continue;
		if (is_behind_mean(at, i + hit->count))
			continue; /* "suicide | car bomb attack": the last one is the head */
		words = cause_words(scope, i, at->first, &whole);
		if (is_bare_harm(at, i) || is_in_name_of_thing(at, i) || !is_tied(at, i, whole) ||
		    is_idle_weapon(at, i, whole) ||
		    (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB &&
		     is_in_other_clause(at, whole)))
			continue;
		cost = candidate_cost(at, i, whole);
		if (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_EVENT &&
		    role_is_verb(scope, i, at->first, at->end))
			continue;
		if (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB)
			words = whole = role_means_verb(at, i);
		if (cost >= least)
			continue;
		least = cost;
		words.end = causes_after(scope, words.end, at->end);
		best = words;
		at->cause = whole;
		at->cause_cost = cost;
	}
	if (best.first >= best.end && at->counts) {
		best = role_means_struck(at);
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
