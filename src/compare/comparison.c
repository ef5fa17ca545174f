/*
 * The whole comparison on one screen:
 *
 *	claims -> sayings -> incidents -> blocks -> pairs -> tolls, sums
 *	          (what       (events     (who is   (one
 *	           compares)   that are    worth a   verdict
 *	                       one)        verdict)  each)
 *
 * Every step takes time near linear in the number of claims. Left out: the words of the pairs, which
 * are written when they are asked for (answer.c).
 */
#include "compare/comparison.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/pool.h"
#include "base/vec.h"
#include "claim/event.h"
#include "compare/comparing.h"
#include "compare/origin.h"
#include "compare/toll.h"

struct pair pair_of(const struct weighing *w)
{
	struct pair pair = {.a = w->a->ref,
			    .b = w->b->ref,
			    .verdict = (uint8_t)w->verdict,
			    .rule = w->rule,
			    .same_origin = w->verdict == VERDICT_REPEAT ||
					   origin_witnesses(w->a, w->b) == WITNESS_ONE};

	memcpy(pair.dims, w->dims, sizeof pair.dims);
	return pair;
}

/* Equal figures of different people invite a mistake; small ones are equal by chance. */
static bool equal_figures(const struct weighing *w)
{
	enum { TELLING = 5 };
	int64_t a = w->a->claim->bounds.about, b = w->b->claim->bounds.about;

	return a >= TELLING && a == b;
}

/* What cannot be compared is not printed, but where the figures are equal. */
static bool worth_printing(const struct weighing *w)
{
	return equal_figures(w) ||
	       (w->verdict != VERDICT_INCOMPARABLE && w->dims[DIM_HARM] != REL_DISJOINT);
}

/* A pair as it is kept while there are all of them twice. */
struct finding {
	uint32_t a, b; /* sayings */
	uint8_t verdict, rule;
	char dims[DIM_COUNT];
	bool same_origin;
};

static struct finding finding_of(const struct pair *pair, uint32_t a, uint32_t b)
{
	struct finding finding = {a, b, pair->verdict, pair->rule, {0}, pair->same_origin};

	memcpy(finding.dims, pair->dims, sizeof finding.dims);
	return finding;
}

/* What one worker judges: a run of sayings, each with those it meets. */
struct share {
	const struct comparing *comparing;
	VEC(struct finding) findings;
	VEC(struct parthood) parthoods;
	uint64_t unmet;
};

enum { SHARE = 16384 }; /* sayings */

static bool is_war(const struct saying *saying)
{
	return saying->event && event_is_war(saying->event);
}

static void share_meet(void *context, uint32_t a, uint32_t b)
{
	struct share *share = context;
	const struct comparing *c = share->comparing;
	struct weighing w = {.yardstick = &c->yardstick, .a = &c->sayings[a], .b = &c->sayings[b]};
	struct pair pair;

	if (harm_family(w.a->claim->harm) != harm_family(w.b->claim->harm) && !equal_figures(&w))
		return;
	verdict_find(&w);
	if (!worth_printing(&w))
		return;
	pair = pair_of(&w);
	vec_add(&share->findings, finding_of(&pair, a, b));
	/* Every attack is a part of its war; sums of attacks under such a total would say nothing.
	 */
	if (w.part && (w.one_event || !is_war(w.part > 0 ? &c->sayings[b] : &c->sayings[a])))
		vec_add(&share->parthoods,
			((struct parthood){w.part > 0 ? b : a, w.part > 0 ? a : b}));
}

static void share_work(void *context, uint32_t n)
{
	struct share *share = (struct share *)context + n;
	const struct comparing *c = share->comparing;
	struct meetings *meetings = alloc_zeroed(1, sizeof *meetings);

	for (uint32_t i = n * SHARE; i < c->count && i < (n + 1) * SHARE; i++)
		share->unmet += blocks_visit(&c->blocks, meetings, i, share_meet, share);
	free(meetings);
}

/* Judges all pairs, on all processors where there are many; in the same order however many they
 * are. */
static void comparing_judge(struct comparing *c)
{
	uint32_t count = c->count / SHARE + 1;
	struct share *shares = alloc_zeroed(count, sizeof *shares);

	for (uint32_t i = 0; i < count; i++)
		shares[i].comparing = c;
	pool_run(count == 1 ? 1 : 0, count, share_work, shares);
	c->shares = shares;
	c->share_count = count;
	for (uint32_t i = 0; i < count; i++) {
		c->pair_count += shares[i].findings.count;
		c->unmet += shares[i].unmet;
		for (uint32_t k = 0; k < shares[i].parthoods.count; k++)
			vec_add(&c->parthoods, shares[i].parthoods.at[k]);
		vec_release(&shares[i].parthoods);
	}
}

uint32_t comparing_index(const void *context, struct claim_ref ref)
{
	const struct comparing *c = context;

	return c->first[ref.article] + ref.claim;
}

const struct saying *comparison_saying(const struct comparison *comparison, struct claim_ref ref)
{
	const struct comparing *c = comparison->comparing;

	return &c->sayings[comparing_index(c, ref)];
}

static int pair_order_b(const void *x, const void *y)
{
	const struct pair *a = x, *b = y;

	if (a->b.article != b->b.article)
		return a->b.article < b->b.article ? -1 : 1;
	return a->b.claim < b->b.claim ? -1 : a->b.claim > b->b.claim;
}

static struct pair pair_from(const struct comparing *c, const struct finding *finding)
{
	struct pair pair = {.a = c->sayings[finding->a].ref,
			    .b = c->sayings[finding->b].ref,
			    .verdict = finding->verdict,
			    .rule = finding->rule,
			    .same_origin = finding->same_origin};

	memcpy(pair.dims, finding->dims, sizeof pair.dims);
	return pair;
}

/* Pairs of one a by b; they come nearly so. */
static void run_sort(struct pair *run, uint32_t count)
{
	uint32_t i = 1;

	while (i < count && pair_order_b(&run[i - 1], &run[i]) <= 0)
		i++;
	if (i < count)
		qsort(run, count, sizeof *run, pair_order_b);
}

/* By a, by counting; then each short run by b. Takes the findings from the shares. */
static struct pair *pairs_sorted(struct comparing *c, struct arena *arena)
{
	struct pair *sorted = arena_array(arena, (size_t)c->pair_count + 1, sizeof *sorted);
	uint32_t *start = alloc_zeroed((size_t)c->count + 2, sizeof *start);

	for (uint32_t s = 0; s < c->share_count; s++)
		for (uint32_t i = 0; i < c->shares[s].findings.count; i++)
			start[c->shares[s].findings.at[i].a + 1]++;
	for (uint32_t i = 0; i < c->count; i++)
		start[i + 1] += start[i];
	for (uint32_t s = 0; s < c->share_count; s++) {
		for (uint32_t i = 0; i < c->shares[s].findings.count; i++) {
			const struct finding *finding = &c->shares[s].findings.at[i];

			sorted[start[finding->a]++] = pair_from(c, finding);
		}
		vec_release(&c->shares[s].findings);
	}
	for (uint32_t i = 0, from = 0; i < c->count; i++) {
		run_sort(sorted + from, start[i] - from);
		from = start[i];
	}
	free(start);
	free(c->shares);
	c->shares = NULL;
	return sorted;
}

static void comparing_read(struct comparing *c, const struct article *const *articles,
			   uint32_t count, struct arena *arena)
{
	c->articles = arena_array(arena, (size_t)count + 1, sizeof *c->articles);
	c->article_count = count;
	c->first = arena_array(arena, (size_t)count + 1, sizeof *c->first);
	for (uint32_t i = 0; i < count; i++) {
		c->articles[i] = articles[i];
		c->first[i] = c->count;
		c->count += articles[i] ? articles[i]->claim_count : 0;
	}
	c->first[count] = c->count;
	c->sayings = arena_array(arena, (size_t)c->count + 1, sizeof *c->sayings);
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t k = 0; articles[i] && k < articles[i]->claim_count; k++) {
			struct saying *saying = &c->sayings[c->first[i] + k];

			*saying = saying_of(&c->yardstick, articles[i], (struct claim_ref){i, k});
			saying_sketch(saying, k ? saying - 1 : NULL, arena);
		}
}

static void comparing_amend(struct comparing *c, struct arena *arena)
{
	for (uint32_t i = 0; c->amendments && i < c->amendments->claim_count; i++) {
		const struct amendment *amendment = &c->amendments->claims[i];
		const struct claim_ref ref = amendment->ref;

		/* the article may have been read anew since, with other claims */
		if (!c->articles[ref.article] || ref.claim >= c->articles[ref.article]->claim_count)
			continue;
		saying_amend(&c->sayings[c->first[ref.article] + ref.claim], &c->yardstick,
			     amendment, arena);
	}
}

/* Puts values that were declared the same in one's place. */
static void comparing_declare(struct comparing *c, struct arena *arena)
{
	kins_init(&c->kins, c->amendments, arena);
	c->yardstick.kins = &c->kins;
	for (uint32_t i = 0; c->kins.count && i < c->count; i++)
		kins_apply(&c->kins, &c->yardstick, &c->sayings[i], arena);
}

/* Puts names that are one in one's place. */
static void comparing_alias(struct comparing *c, uint32_t count, struct arena *arena)
{
	aliases_init(&c->aliases, &c->yardstick, c->articles, count, c->amendments, arena);
	c->yardstick.aliases = &c->aliases;
	c->events = arena_array(arena, (size_t)count + 1, sizeof *c->events);
	for (uint32_t i = 0; i < count; i++)
		c->events[i] =
			c->articles[i] ? aliases_events(&c->aliases, c->articles[i]) : NULL;
	for (uint32_t i = 0; i < c->count; i++) {
		struct saying *saying = &c->sayings[i];

		aliases_apply(&c->aliases, saying);
		if (saying->event)
			saying->event = &c->events[saying->ref.article][saying->claim->event];
	}
	aliases_settle(&c->aliases);
}

struct comparison *comparison_new(const struct article *const *articles, uint32_t count,
				  const struct lexicon *lexicon)
{
	return comparison_new_amended(articles, count, lexicon, NULL);
}

struct comparison *comparison_new_amended(const struct article *const *articles, uint32_t count,
					  const struct lexicon *lexicon,
					  const struct amendments *amendments)
{
	struct comparison *comparison = alloc_zeroed(1, sizeof *comparison);
	struct arena *arena = &comparison->arena;
	struct comparing *c;
	uint32_t *toll_of;

	arena_init(arena);
	c = comparison->comparing = arena_get(arena, sizeof *c);
	yardstick_init(&c->yardstick, lexicon, arena);
	c->amendments = amendments ? amendments_copy(amendments, arena) : NULL;
	comparing_read(c, articles, count, arena);
	comparing_amend(c, arena);
	comparing_declare(c, arena);
	comparing_alias(c, count, arena);
	incidents_find(&c->incidents, articles, c->events, count, &c->yardstick.sides, arena);
	blocks_init(&c->blocks, c->sayings, c->count, &c->incidents, arena);
	comparing_judge(c);
	blocks_release(&c->blocks);

	comparison->pairs = pairs_sorted(c, arena);
	comparison->pair_count = c->pair_count;
	comparison->unmet = c->unmet;
	toll_of = arena_array(arena, (size_t)c->count + 1, sizeof *toll_of);
	comparison->tolls =
		tolls_find(&c->yardstick, &c->blocks, toll_of, arena, &comparison->toll_count);
	tolls_settle(comparison->tolls, comparison->toll_count, c->sayings, toll_of,
		     comparison->pairs, comparison->pair_count, comparing_index, c, arena);
	comparison->sums = sums_find(&c->yardstick, c->sayings, c->parthoods.at, c->parthoods.count,
				     arena, &comparison->sum_count);
	vec_release(&c->parthoods);
	return comparison;
}

void comparison_free(struct comparison *comparison)
{
	if (!comparison)
		return;
	if (comparison->comparing)
		kins_release(&comparison->comparing->kins);
	arena_release(&comparison->arena);
	free(comparison);
}
