/*
 * Binds the roles of the claims, sentence by sentence. Each claim's own words come first: its piece
 * of the sentence (between hard edges) is read by the five finders. What they leave open, the scene
 * fills (scene.c), and a part takes the roles of its whole.
 *
 * Left out: comparing places or days; that is resolve.c.
 */
#include "claim/role.h"

#include "claim/carry.h"
#include "claim/scene.h"

enum {
	COST_OVER_CLAIM = 5,
	COST_BEFORE_ELIDED = 8,
	COST_OVER_OTHER = 20, /* a claim of another kind of harm stands between */
	VERB_REACH = 6,	      /* tokens from "left" to "four dead" */
	COST_OF_PART = 14,    /* it belongs to a part of the claim */
	COST_OF_OTHER = 6     /* another claim of the sentence is nearer */
};

const char role_points_back[] = "points back";
const char role_building[] = "building";
const char role_what_did_it[] = "what did it";

void role_set(const struct role_case *at, struct role *role, struct stretch words, const char *rule)
{
	const struct scope *scope = at->scope;
	uint32_t mention = INDEX_NONE;

	*role = (struct role){.words = scope_span(scope, words),
			      .sentence = at->claim->sentence,
			      .entity = INDEX_NONE,
			      .rule = rule};
	if (words.first < words.end)
		role->sentence = sentence_of_token(scope->article->sentences,
						   scope->article->sentence_count, words.first);
	for (uint32_t i = words.first; i < words.end; i++)
		if (scope->words[i].mention != INDEX_NONE)
			mention = scope->words[i].mention;
	if (mention != INDEX_NONE)
		role->entity = scope->article->mentions[mention].entity;
}

/* Whether another claim's figure stands between two tokens: "killed ten here and | six there". */
static bool claim_between(const struct article *article, const struct claim *claim, uint32_t start,
			  uint32_t end)
{
	if (claim < article->claims || claim >= article->claims + article->claim_count)
		return false;
	for (const struct claim *other = claim; other > article->claims;) {
		other--;
		if (other->sentence != claim->sentence)
			break;
		if (other->part_of == INDEX_NONE && other->words.start >= start &&
		    other->words.end <= end)
			return true;
	}
	return false;
}

/* "were killed in Tarnow and | six in Bolkow": the verb is another claim's, the place its own. */
static bool is_elided(const struct scope *scope, const struct claim *claim, struct stretch words)
{
	const struct claim *claims = scope->article->claims;
	uint32_t i = words.first;

	if (claim <= claims || claim >= claims + scope->article->claim_count || !i ||
	    claim[-1].trigger != claim->trigger || claim[-1].sentence != claim->sentence)
		return false;
	return (scope->words[i - 1].class == WORD_AND || scope->tokens[i - 1].mark == ',') &&
	       scope_is_one(scope, words.end, "in at near on off outside around");
}

static struct stretch core_find(const struct scope *scope, const struct claim *claim)
{
	struct stretch words = scope_stretch(scope, claim->words);

	if (claim->trigger == INDEX_NONE)
		return words;
	if (claim->trigger < words.first && is_elided(scope, claim, words))
		return words;
	if (claim->trigger < words.first &&
	    claim_between(scope->article, claim, scope->tokens[claim->trigger].end,
			  claim->words.start))
		return words;
	if (claim->trigger < words.first)
		words.first = claim->trigger;
	if (claim->trigger + 1 > words.end)
		words.end = claim->trigger + 1;
	return words;
}

/* Every place that a claim could have asks it of all claims of the sentence. */
static struct stretch core_of(struct scope *scope, const struct claim *claim)
{
	const struct article *article = scope->article;
	struct stretch *core;

	if (claim < article->claims || claim >= article->claims + article->claim_count)
		return core_find(scope, claim);
	if (!scope->cores)
		scope->cores =
			arena_array(&scope->arena, article->claim_count, sizeof *scope->cores);
	core = &scope->cores[claim - article->claims];
	if (!core->end)
		*core = core_find(scope, claim);
	return *core;
}

/* From the core; between trigger and figure, the way to the figure counts. */
static uint32_t core_cost(const struct role_case *at, struct stretch candidate)
{
	struct stretch figure;

	if (candidate.first < at->core.first || candidate.end > at->core.end)
		return scope_cost(at->scope, at->core, candidate);
	figure = scope_stretch(at->scope, at->claim->words);
	if (candidate.end <= figure.first)
		return (figure.first - candidate.end) / 3;
	return candidate.first >= figure.end ? (candidate.first - figure.end) / 3 : 0;
}

uint32_t role_cost(const struct role_case *at, struct stretch candidate)
{
	const struct article *article = at->scope->article;
	uint32_t own = core_cost(at, candidate), cost = own;
	const struct claim *other = at->claim;

	if (!at->counts)
		return cost;
	/* claims stand in the order of their sentences */
	while (other > article->claims && other[-1].sentence == at->claim->sentence)
		other--;
	for (; other < article->claims + article->claim_count &&
	       other->sentence == at->claim->sentence;
	     other++) {
		struct stretch core;

		if (other == at->claim)
			continue;
		core = core_of(at->scope, other);
		if ((candidate.first >= core.end && core.first >= at->core.end) ||
		    (candidate.end <= core.first && core.end <= at->core.first))
			cost += other->part_of < article->claim_count &&
						&article->claims[other->part_of] == at->claim
					? COST_OF_PART
				: incident_family_of(at->scope, other) !=
						incident_family_of(at->scope, at->claim)
					? COST_OVER_OTHER
					: COST_OVER_CLAIM;
		else if (other->part_of == INDEX_NONE && at->claim->part_of == INDEX_NONE &&
			 scope_cost(at->scope, core, candidate) < own)
			cost += COST_OF_OTHER;
	}
	/* "ten in Tarnow and six in Bolkow": what is elided has its own words behind it */
	if (at->claim->trigger < at->core.first && candidate.end <= at->core.first)
		cost += COST_BEFORE_ELIDED;
	return cost;
}

static bool is_be(const struct scope *scope, uint32_t i, uint32_t first)
{
	if (role_is_ing(scope, i))
		return false; /* "are holding four" */
	while (i > first && scope->words[i - 1].class == WORD_ADVERB)
		i--;
	return i > first && scope_is_one(scope, i - 1, "is are was were been be being");
}

/* "an official | claimed | as many as 60 perished": he says so. */
static bool is_saying(const struct scope *scope, uint32_t verb, uint32_t trigger)
{
	return scope_is_one(scope, verb, "claimed claiming claims") && trigger > verb &&
	       scope_is_one(scope, trigger, "perished died drowned were was had perish dead");
}

/* The verb that has the doer for its subject: "killed four", "killing four", "left four dead",
 * "claimed four lives"; not "were killed", nor "carries the body". INDEX_NONE without one. */
static uint32_t active_verb(const struct scope *scope, const struct claim *claim, uint32_t figure,
			    uint32_t first)
{
	uint32_t i = claim->trigger;
	struct phrase found;

	if (i == INDEX_NONE || (claim->frame && !strcmp(claim->frame, "number of")))
		return INDEX_NONE; /* "the number of Kurds killed" */
	if (figure < i && is_be(scope, i, first))
		return INDEX_NONE; /* "claimed forty were killed" */
	for (uint32_t k = figure; k > first && figure - k < VERB_REACH; k--)
		if ((claim->harm == HARM_ABDUCTED && scope_is(scope, k - 1, "taking")) ||
		    (scope_is_one(scope, k - 1,
				  "left leaving leaves leave claimed claiming claims cost "
				  "costing took takes") &&
		     !scope_is_one(scope, k, "to that it they") &&
		     !is_saying(scope, k - 1, i)))
			return is_be(scope, k - 1, first) ? INDEX_NONE : k - 1;
	/* "the four teachers | they | kidnapped" */
	if (figure < i && i > first && scope_is_one(scope, i - 1, "they he she") &&
	    scope->words[i].class == WORD_VERB)
		return i;
	if (figure < i || is_be(scope, i, first))
		return INDEX_NONE;
	if (claim->harm == HARM_DETAINED || claim->harm == HARM_ABDUCTED) {
		uint32_t verb = i + scope_is_one(scope, i, "is are was were");

		if (scope->words[verb].class == WORD_VERB && !is_be(scope, verb, first) &&
		    verb < figure)
			return verb; /* "are holding four", "seize four" */
	}
	found = lexicon_match(scope->lexicon, LEXICON_HARM, &scope->tokens[i],
			      scope->article->token_count - i);
	return found.count && scope_code(scope, TABLE_HARM, found.row) &&
			       scope_code(scope, TABLE_HARM, found.row) < HARM_INTRANSITIVE
		       ? i
		       : INDEX_NONE;
}

void role_case_set(struct role_case *at, struct scope *scope, const struct claim *claim,
		   const struct report_row *reports)
{
	const struct sentence *sentence = &scope->article->sentences[claim->sentence];

	*at = (struct role_case){.scope = scope, .claim = claim, .reports = reports};
	at->told =
		(scope->words[scope_stretch(scope, claim->words).first].flags & WORD_SOURCE) != 0;
	at->counts = claim >= scope->article->claims &&
		     claim < scope->article->claims + scope->article->claim_count;
	at->core = core_of(scope, claim);
	at->first = at->core.first;
	at->end = at->core.end;
	while (at->first > sentence->first && scope->words[at->first].edge != EDGE_HARD)
		at->first--;
	while (at->end < sentence->end && scope->words[at->end].edge != EDGE_HARD)
		at->end++;
	at->heading = (scope->words[at->core.first].flags & WORD_HEADING) != 0;
	at->verb = active_verb(scope, claim, scope_stretch(scope, claim->words).first, at->first);
	at->active = at->verb != INDEX_NONE;
}

static void own_bind(struct role_case *at, struct claim *claim)
{
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		claim->roles[kind] = (struct role){.entity = INDEX_NONE};
	role_attribution_find(at, &claim->roles[ROLE_ATTRIBUTION]);
	role_cause_find(at, &claim->roles[ROLE_CAUSE]);
	role_actor_find(at, &claim->roles[ROLE_ACTOR]);
	role_place_find(at, &claim->roles[ROLE_PLACE]);
	role_told_place(at, claim);
	role_window_find(at, &claim->roles[ROLE_WINDOW]);
}

/* Whether a means, a blow or attackers are named in the sentence. */
static bool tells_of_event(const struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];

	if (role_may_attack(scope->article, scope->lexicon, sentence))
		return true;
	if (!(at->lists >> LEXICON_CAUSE & 1))
		return false;
	for (uint32_t i = at->first; i < at->end; i++)
		if (lexicon_match(scope->lexicon, LEXICON_CAUSE, &scope->tokens[i], at->end - i)
			    .count)
			return true;
	return false;
}

/*
 * Which sentences are to be read: those with a claim, and those that may tell of an event as long
 *as a claim can take from it, or from what that took over:
 *
 *	claim T   <- events of the nine sentences before it   <- events at most three before those
 *	          -> events of the three sentences behind it
 */
static bool *sentences_choose(const struct scope *scope, struct arena *arena)
{
	const struct article *article = scope->article;
	bool *chosen = arena_array(arena, article->sentence_count, sizeof *chosen);
	uint32_t claim = article->claim_count, ahead = INDEX_NONE, event = INDEX_NONE;

	for (uint32_t c = 0; c < claim; c++) {
		uint32_t from = article->claims[c].sentence;

		for (uint32_t i = from; i <= from + SCENE_BACK && i < article->sentence_count; i++)
			chosen[i] = true;
	}
	for (uint32_t i = article->sentence_count; i-- > 0;) {
		bool told = false;

		while (claim && article->claims[claim - 1].sentence == i) {
			told = true;
			claim--;
		}
		if (told)
			ahead = event = i;
		chosen[i] = told ||
			    ((chosen[i] || i + SCENE_REACH >= ahead || i + SCENE_BACK >= event) &&
			     tells_of_event(scope, i));
		if (chosen[i])
			event = i;
	}
	return chosen;
}

static void sentences_read(struct scene *scene, const bool *chosen, uint32_t count)
{
	struct article *article = scene->article;
	uint32_t claim = 0;

	for (uint32_t i = 0; i < count; i++) {
		const struct report_row *reports;
		uint32_t first = claim;

		if (chosen && !chosen[i]) {
			scene_pass(scene, i);
			continue;
		}
		reports = report_get(scene->scope, i);
		for (; claim < article->claim_count && article->claims[claim].sentence == i;
		     claim++) {
			struct role_case at;

			role_case_set(&at, scene->scope, &article->claims[claim], reports);
			own_bind(&at, &article->claims[claim]);
		}
		carry_from_behind(scene->scope, article->claims + first, claim - first);
		scene_read(scene, i, reports, first, claim);
	}
	scene_finish(scene);
}

void role_bind(struct article *article, const struct lexicon *lexicon)
{
	struct scope scope;
	struct scene scene;
	uint32_t count = article->sentence_count, last;

	if (!article->claim_count)
		return;
	last = article->claims[article->claim_count - 1].sentence + SCENE_BACK;
	scope_init(&scope, article, lexicon);
	scene_init(&scene, article, &scope);
	sentences_read(&scene, sentences_choose(&scope, &scope.arena),
		       last < count ? last + 1 : count);
	scope_release(&scope);
}

void role_bind_whole(struct article *article, const struct lexicon *lexicon)
{
	struct scope scope;
	struct scene scene;

	if (!article->claim_count)
		return;
	scope_init(&scope, article, lexicon);
	scene_init(&scene, article, &scope);
	sentences_read(&scene, NULL, article->sentence_count);
	scope_release(&scope);
}
