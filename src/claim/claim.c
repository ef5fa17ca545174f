/*
 * The claims of an article: sentence by sentence, those that hold a word of harm are cut into
 * chunks, frames bind the counted people to the harm, and each binding is a claim with its bounds,
 * victims and status. Then what links claims: parts, repeats. Roles, events and the resolved fields
 * are the next stage's.
 *
 * Most sentences of a paper tell of no harm; they cost one look at each token's bits.
 */
#include "claim/claim.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "claim/added.h"
#include "claim/frame.h"
#include "claim/gate.h"
#include "claim/interval.h"
#include "claim/link.h"
#include "claim/status.h"
#include "claim/victim.h"

static const char *const relation_names[] = {NULL, "part", "fraction", "additional", "repeat"};
static const char *const role_names[ROLE_KINDS] = {"attribution", "place", "window", "actor",
						   "cause"};

const char *claim_relation_name(enum claim_relation relation)
{
	return relation_names[relation];
}

const char *role_kind_name(enum role_kind kind)
{
	return role_names[kind];
}

typedef VEC(struct claim) claim_vec;

enum {
	SAME_REACH = 2,	   /* sentences back from "both" to who they are */
	CONTINUE_REACH = 6 /* tokens to the number of the whole */
};
enum { TOLD_REACH = 2 /* sentences back to people whom a bare count may be of */ };

struct finder {
	struct article *article;
	struct look_window window;
	struct chunk_row row;
	struct binding_row bindings;
	claim_vec claims;
	uint32_t on; /* the claim that the sentence goes on about, INDEX_NONE */
};

static struct span words_span(const struct article *article, uint32_t first, uint32_t end)
{
	return (struct span){article->tokens[first].start, article->tokens[end - 1].end};
}

static struct claim claim_make(struct finder *finder, uint32_t b, uint32_t sentence)
{
	const struct binding *binding = &finder->bindings.at[b];
	const struct chunk *noun = &finder->row.at[binding->noun];
	const struct chunk *trigger = &finder->row.at[binding->trigger];
	struct status status = status_of(&finder->window, &finder->row, binding);
	struct harm_word word = {.count = 0};
	bool passed = false;
	struct claim claim = {.figure = noun->figure,
			      .sentence = sentence,
			      .trigger = trigger->trigger != INDEX_NONE ? trigger->trigger
									: trigger->first,
			      .harm_row = INDEX_NONE,
			      .group = words_span(finder->article, trigger->first, trigger->end),
			      .op = noun->op,
			      .bounds = noun->bounds,
			      .harm = binding->harm,
			      .status = (uint8_t)status.status,
			      .cue = status.cue,
			      .part_of = INDEX_NONE,
			      .repeats = INDEX_NONE,
			      .frame = binding->frame,
			      .event = INDEX_NONE,
			      .at = INDEX_NONE,
			      .at_path = "",
			      .days = {DAY_NONE, DAY_NONE},
			      .as_of = DAY_NONE,
			      .source = ""};

	if (trigger->trigger != INDEX_NONE)
		word = harm_match(finder->window.lexicon, &finder->window.harms,
				  &finder->article->tokens[claim.trigger],
				  trigger->end - claim.trigger);
	if (word.count) {
		claim.harm_row = word.row;
		if (trigger->kind == CHUNK_NOUN)
			claim.group = words_span(finder->article, claim.trigger,
						 claim.trigger + word.count);
	}
	if (binding->whole) {
		const struct figure *part = &finder->article->figures[noun->figure];

		claim.figure = part->whole;
		claim.op = finder->article->figures[part->whole].op;
		claim.bounds = finder->article->figures[part->whole].bounds;
	}
	if (claim.op == OP_AT_MOST && !strcmp(binding->frame, "toll") &&
	    token_is(finder->article->text, &finder->article->tokens[noun->words], "up")) {
		/* "took the toll up to 32": no bound */
		claim.op = OP_EQUAL;
		claim.bounds.low = claim.bounds.high = claim.bounds.about;
	}
	if (claim.op == OP_EQUAL && binding->noun > binding->trigger && claim.bounds.about >= 0 &&
	    trigger->kind == CHUNK_NOUN)
		passed = interval_rise(finder->article, noun->first, finder->window.first, &claim);
	if (claim.figure != INDEX_NONE) {
		const struct figure *figure = &finder->article->figures[claim.figure];

		claim.words = figure->span;
		if (passed)
			;
		else if (claim.op == figure->op)
			claim.interval = interval_of_figure(finder->article, figure);
		else
			claim.interval = interval_of_count(claim.bounds.about);
	} else {
		claim.words = words_span(finder->article, noun->words, noun->words_end);
		claim.interval = interval_of_count(noun->bounds.about);
	}
	if (noun->figure == INDEX_NONE && noun->noun & (NOUN_SINGLE | NOUN_MERGED))
		claim.words = words_span(finder->article, noun->first, noun->end);
	victim_find(&(struct victim_scene){&finder->window, &finder->row, &finder->bindings}, b,
		    &finder->article->arena, &claim);
	claim.same = noun->noun & NOUN_SAME && claim.victims_row == INDEX_NONE;
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		claim.roles[kind].entity = INDEX_NONE;
	if (noun->noun & NOUN_OTHERS)
		claim.relation = RELATION_ADDITIONAL;
	return claim;
}

/* Where the figure of a binding begins: a fraction before its whole. */
static uint32_t binding_start(struct finder *finder, uint32_t b)
{
	const struct chunk *noun = &finder->row.at[finder->bindings.at[b].noun];

	if (finder->bindings.at[b].whole)
		return finder->article->figures[finder->article->figures[noun->figure].whole].first;
	return noun->words;
}

/* "Half of them": a count only where that of the whole is known. */
static bool lacks_whole(struct finder *finder, const struct binding *binding, uint32_t sentence)
{
	uint32_t parent = binding->parent;

	if (!(finder->row.at[binding->noun].noun & NOUN_SHARE))
		return false;
	if (parent != INDEX_NONE && !finder->bindings.at[parent].dropped)
		return false;
	if (binding->anaphor)
		parent = link_anaphor(finder->article, finder->claims.at, finder->claims.count,
				      sentence, binding->harm, 0);
	return parent == INDEX_NONE || !binding->anaphor ||
	       finder->claims.at[parent].bounds.about < 0;
}

/* A count stated anew is of those whom the last claim that is no part tells of. */
static void victims_restate(const struct finder *finder, uint32_t base, struct claim *claim)
{
	while (base-- > 0) {
		const struct claim *whole = &finder->claims.at[base];

		if (whole->sentence + TOLD_REACH < claim->sentence)
			return;
		if (whole->part_of != INDEX_NONE || whole->status == STATUS_ZERO)
			continue;
		claim->victims = whole->victims;
		claim->victims_row = whole->victims_row;
		return;
	}
}

/* Bindings of a sentence to claims in reading order; part links by the order they get. */
static void add_claims(struct finder *finder, uint32_t sentence)
{
	uint32_t order[BINDING_MOST], place[BINDING_MOST], count = 0, base = finder->claims.count;

	for (uint32_t b = 0; b < finder->bindings.count; b++) {
		struct binding *binding = &finder->bindings.at[b];
		uint32_t k = count;

		if (!strcmp(binding->frame, FRAME_OF_VICTIMS))
			binding->harm = link_victims(finder->claims.at, base, sentence);
		if (binding->dropped || lacks_whole(finder, binding, sentence))
			continue;
		while (k > 0 && binding_start(finder, order[k - 1]) > binding_start(finder, b)) {
			order[k] = order[k - 1];
			k--;
		}
		order[k] = b;
		count++;
	}
	for (uint32_t k = 0; k < count; k++)
		place[order[k]] = base + k;
	for (uint32_t k = 0; k < count; k++) {
		const struct binding *binding = &finder->bindings.at[order[k]];
		struct claim claim = claim_make(finder, order[k], sentence);

		if (binding->parent != INDEX_NONE &&
		    !finder->bindings.at[binding->parent].dropped) {
			claim.part_of = place[binding->parent];
			claim.relation = finder->row.at[binding->noun].noun & NOUN_FRACTION
						 ? RELATION_FRACTION
						 : RELATION_PART;
		} else if (binding->anaphor) {
			/* the members of a list are no parts of each other */
			bool list = part_is_listed(binding->frame);

			claim.part_of = link_anaphor(finder->article, finder->claims.at,
						     list ? base : finder->claims.count, sentence,
						     claim.harm, claim.bounds.about);
			if (!strcmp(binding->frame, "carried on") && finder->on != INDEX_NONE &&
			    finder->claims.at[finder->on].harm == claim.harm &&
			    finder->claims.at[finder->on].part_of == INDEX_NONE)
				claim.part_of = finder->on;
			if (claim.part_of != INDEX_NONE)
				claim.relation = RELATION_PART;
		}
		if (!strcmp(binding->frame, "stated anew"))
			victims_restate(finder, base, &claim);
		vec_add(&finder->claims, claim);
	}
	for (uint32_t k = 0; k < count; k++) {
		const struct chunk *noun = &finder->row.at[finder->bindings.at[order[k]].noun];
		struct claim *claim = &finder->claims.at[base + k];

		if (!(noun->noun & NOUN_SHARE) || claim->part_of == INDEX_NONE)
			continue;
		interval_share(finder->article->figures[noun->figure].value,
			       &finder->claims.at[claim->part_of], claim);
		claim->relation = RELATION_FRACTION;
	}
}

/* Whether the sentence begins like one that goes on about the claim before it. */
static bool may_continue(struct finder *finder, uint32_t sentence)
{
	const struct article *article = finder->article;
	const struct token *token = &article->tokens[article->sentences[sentence].first];
	const struct claim *last;

	if (!finder->claims.count)
		return false;
	last = &finder->claims.at[finder->claims.count - 1];
	if (last->sentence + 1 != sentence || last->status == STATUS_ZERO ||
	    article->sentences[sentence].end - article->sentences[sentence].first < 3)
		return false;
	look_move(&finder->window, article->sentences[sentence].first,
		  article->sentences[sentence].end);
	return figure_at(&finder->window, article->sentences[sentence].first) ||
	       token_is(article->text, token, "they") || token_is(article->text, token, "of") ||
	       token_is(article->text, token, "among") ||
	       (token_is(article->text, token, "the") &&
		token_is(article->text, token + 1, "victims"));
}

/* The claim that the sentence goes on about: one of the sentence before whose number it names among
 * its first words ("Two of the three"), else the last. There is one. */
static uint32_t continued(struct finder *finder, uint32_t sentence)
{
	const struct article *article = finder->article;
	const struct claim *last = &finder->claims.at[finder->claims.count - 1];
	uint32_t first = article->sentences[sentence].first;

	for (const struct claim *claim = last;
	     claim >= finder->claims.at && claim->sentence == last->sentence; claim--) {
		for (uint32_t i = first + 1; i < first + CONTINUE_REACH; i++) {
			const struct figure *figure =
				i < finder->window.end && i >= finder->window.first
					? figure_at(&finder->window, i)
					: NULL;

			if (figure && figure->kind == FIGURE_COUNT &&
			    figure->bounds.about == claim->bounds.about)
				return (uint32_t)(claim - finder->claims.at);
		}
		if (claim == finder->claims.at)
			break;
	}
	return finder->claims.count - 1;
}

/* Whether a claim stands a sentence or two before. */
static bool is_told(const struct finder *finder, uint32_t sentence)
{
	return finder->claims.count &&
	       finder->claims.at[finder->claims.count - 1].sentence + TOLD_REACH >= sentence;
}

static void go_on(struct finder *finder)
{
	const struct claim *on = &finder->claims.at[finder->on];

	frame_continue(&finder->window, &finder->row, on->harm, on->bounds.about,
		       &finder->bindings);
}

static void find_on(struct finder *finder, uint32_t sentence)
{
	const struct sentence *at = &finder->article->sentences[sentence];

	bool goes_on = may_continue(finder, sentence);
	uint8_t harm = finder->claims.at[finder->claims.count - 1].harm;

	finder->on = goes_on ? continued(finder, sentence) : INDEX_NONE;
	chunk_read(&finder->window, at->first, at->end, &finder->row);
	finder->bindings.count = 0;
	if (goes_on)
		go_on(finder);
	frame_restate(&finder->window, &finder->row, harm, &finder->bindings);
	add_claims(finder, sentence);
}

/* "Both died": who they are, told a sentence or two before as a count of as many. */
static void same_find(struct finder *finder, uint32_t from, uint32_t sentence)
{
	uint32_t least = sentence > SAME_REACH ? sentence - SAME_REACH : 0;

	for (uint32_t c = from; c < finder->claims.count; c++) {
		struct claim *claim = &finder->claims.at[c];
		bool found = false;

		if (!claim->same)
			continue;
		for (uint32_t s = sentence; !found && s-- > least;) {
			const struct sentence *at = &finder->article->sentences[s];

			chunk_read(&finder->window, at->first, at->end, &finder->row);
			found = victim_same(&finder->window, &finder->row, &finder->article->arena,
					    claim);
		}
	}
}

static void find_in(struct finder *finder, uint32_t sentence)
{
	const struct sentence *at = &finder->article->sentences[sentence];
	uint32_t first = at->first;
	bool goes_on = may_continue(finder, sentence);

	finder->on = goes_on ? continued(finder, sentence) : INDEX_NONE;
	finder->window.heading = gate_is_heading(finder->article, sentence);
	finder->window.told = 0;
	if (is_told(finder, sentence))
		finder->window.told =
			(uint8_t)(finder->claims.at[finder->claims.count - 1].harm + 1);
	while (first < at->end) {
		uint32_t from = finder->claims.count;

		chunk_read(&finder->window, first, at->end, &finder->row);
		frame_bind(&finder->window, &finder->row, &finder->bindings);
		if (goes_on && first == at->first)
			go_on(finder);
		if (finder->window.told)
			frame_restate(&finder->window, &finder->row,
				      finder->claims.at[finder->claims.count - 1].harm,
				      &finder->bindings);
		add_claims(finder, sentence);
		first = finder->row.end;
		same_find(finder, from, sentence);
	}
	finder->window.heading = false;
}

void claim_find(struct article *article, const struct lexicon *lexicon)
{
	struct finder *finder;

	article->claims = NULL;
	article->claim_count = 0;
	if (!article->figure_count && !article->sentence_count)
		return;
	finder = alloc_get(sizeof *finder); /* large, and little of it is used: not cleared */
	finder->article = article;
	finder->row.count = finder->bindings.count = 0;
	finder->claims = (claim_vec){0};
	look_init(&finder->window, article, lexicon);
	for (uint32_t i = 0; i < article->sentence_count; i++)
		if (gate_opens(&finder->window, &article->sentences[i]))
			find_in(finder, i);
		else if (may_continue(finder, i) ||
			 (is_told(finder, i) && gate_has_figure(article, &article->sentences[i])))
			find_on(finder, i);
	link_claims(article, finder->claims.at, finder->claims.count);
	article->claim_count = finder->claims.count;
	article->claims = arena_copy(&article->arena, finder->claims.at,
				     finder->claims.count * sizeof *article->claims);
	vec_release(&finder->claims);
	free(finder);
	added_put(article, lexicon);
}
