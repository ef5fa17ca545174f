/*
 * A question is asked by an event, a harm, victims, a place and days. Claims of one incident and
 *one harm are set against the first claim of each question that was met so far, and join the first
 *that is the same in all five dimensions; where none is, they open a question:
 *
 *	incident, killed:   [31, 44, at least 44, 48]   [98 evacuees]   [several rebels]
 *	                     the toll                     its parts
 *
 * Questions of one incident are few, so this is near linear. A claim without an event, or one that
 *is not counted, stands alone. Then each question whose first claim is a part of another's hangs
 *below it.
 */
#include "compare/toll.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "compare/question.h"
#include "compare/verdict.h"

enum { LEADERS = 24 };

/* A question on its way to a toll. */
struct question {
	uint32_t leader;	 /* saying */
	uint32_t last, count;	 /* its sayings, chained by `next`, newest first */
	uint32_t parent;	 /* question */
	uint32_t before;	 /* the question before it of the same incident and harms */
	uint32_t child, sibling; /* for the order of parts after wholes */
};

struct grouping {
	const struct yardstick *yardstick;
	const struct blocks *blocks;
	VEC(struct question) questions;
	uint32_t *next;	       /* by saying */
	uint32_t *newest;      /* by incident and harm: newest question */
	uint32_t *question_of; /* by saying */
};

static bool answers(const struct grouping *g, uint32_t leader, uint32_t at)
{
	const struct saying *a = &g->blocks->sayings[leader], *b = &g->blocks->sayings[at];
	struct weighing w = {.yardstick = g->yardstick, .a = a, .b = b};

	if (saying_counts(a) != saying_counts(b) || a->claim->harm != b->claim->harm)
		return false;
	/* What a report tells as more people, or as some of them, is no answer to the same
	 * question. */
	if (b->claim->part_of != INDEX_NONE && a->ref.article == b->ref.article &&
	    b->claim->part_of == a->ref.claim && b->claim->relation != RELATION_REPEAT)
		return false;
	verdict_find(&w);
	if (w.by_as_of)
		return false;
	for (int i = 0; i < DIM_COUNT; i++)
		if (w.dims[i] != REL_SAME)
			return false;
	return true;
}

static uint32_t bucket_of(const struct grouping *g, uint32_t at)
{
	uint32_t incident = g->blocks->incident[at];

	return incident == INDEX_NONE
		       ? INDEX_NONE
		       : incident * HARM_COUNT + harm_family(g->blocks->sayings[at].claim->harm);
}

static void question_join(struct grouping *g, uint32_t question, uint32_t at)
{
	g->next[at] = g->questions.at[question].last;
	g->questions.at[question].last = at;
	g->questions.at[question].count++;
	g->question_of[at] = question;
}

static void question_find(struct grouping *g, uint32_t at)
{
	uint32_t bucket = bucket_of(g, at);
	struct question fresh = {at, INDEX_NONE, 0, INDEX_NONE, INDEX_NONE, INDEX_NONE, INDEX_NONE};
	int seen = 0;

	if (bucket != INDEX_NONE) {
		for (uint32_t q = g->newest[bucket]; q != INDEX_NONE && seen < LEADERS; seen++) {
			if (answers(g, g->questions.at[q].leader, at)) {
				question_join(g, q, at);
				return;
			}
			q = g->questions.at[q].before;
		}
		fresh.before = g->newest[bucket];
		g->newest[bucket] = g->questions.count;
	}
	vec_add(&g->questions, fresh);
	question_join(g, g->questions.count - 1, at);
}

static bool is_part(const struct grouping *g, uint32_t part, uint32_t whole)
{
	struct weighing w = {.yardstick = g->yardstick,
			     .a = &g->blocks->sayings[g->questions.at[part].leader],
			     .b = &g->blocks->sayings[g->questions.at[whole].leader]};

	if (w.a->claim->harm != w.b->claim->harm &&
	    !harm_contains(w.b->claim->harm, w.a->claim->harm))
		return false;
	verdict_find(&w);
	return w.part > 0;
}

/* Parents are looked for among the questions of the incident only, so that there are no rings: a
 * part's dimensions lie inside its parent's. */
static void question_find_parent(struct grouping *g, uint32_t question)
{
	uint32_t bucket = bucket_of(g, g->questions.at[question].leader);
	int seen = 0;

	if (bucket == INDEX_NONE ||
	    !saying_counts(&g->blocks->sayings[g->questions.at[question].leader]))
		return;
	for (uint32_t q = g->newest[bucket]; q != INDEX_NONE && seen < LEADERS;
	     q = g->questions.at[q].before, seen++) {
		uint32_t up = q;
		int depth = 0;

		if (q == question || !is_part(g, question, q))
			continue;
		while (up != INDEX_NONE && up != question && depth++ < LEADERS)
			up = g->questions.at[up].parent;
		if (up != INDEX_NONE)
			continue;
		/* The smaller of two wholes is the nearer one. */
		if (g->questions.at[question].parent == INDEX_NONE ||
		    is_part(g, q, g->questions.at[question].parent))
			g->questions.at[question].parent = q;
	}
}

struct member {
	day as_of;
	uint32_t saying;
};

/* By as-of, then as they stand. */
static int member_order(const void *x, const void *y)
{
	const struct member *a = x, *b = y;

	if (a->as_of != b->as_of)
		return a->as_of < b->as_of ? -1 : 1;
	return a->saying < b->saying ? -1 : a->saying > b->saying;
}

static void toll_fill(struct toll *toll, const struct grouping *g, const struct question *question,
		      struct map *names, struct arena *arena)
{
	const struct saying *sayings = g->blocks->sayings, *leader = &sayings[question->leader];
	struct member *members = alloc_zeroed(question->count, sizeof *members);
	struct claim_ref *claims = arena_array(arena, question->count, sizeof *claims);
	uint32_t n = 0;

	for (uint32_t i = question->last; i != INDEX_NONE; i = g->next[i])
		members[n++] = (struct member){sayings[i].claim->as_of, i};
	qsort(members, n, sizeof *members, member_order);
	for (uint32_t i = 0; i < n; i++)
		claims[i] = sayings[members[i].saying].ref;
	free(members);
	*toll = (struct toll){
		.name = question_name(leader, names, arena),
		.question = question_words(leader, arena),
		.event = leader->event ? leader->event->name : "",
		.harm = leader->claim->harm,
		.victims = leader->claim->victims,
		.place = leader->claim->at_path,
		.days = leader->claim->days,
		.claims = claims,
		.claim_count = n,
		.parent = INDEX_NONE,
		.low = COUNT_NONE,
		.high = COUNT_NONE,
		.why = "",
	};
}

/* Depth first: each question, then its parts. Recursion would follow input, so there is none. */
static uint32_t *order_questions(struct grouping *g)
{
	uint32_t n = g->questions.count, at = 0, root = INDEX_NONE;
	uint32_t *order = alloc_zeroed((size_t)n + 1, sizeof *order);
	struct question *all = g->questions.at;

	for (uint32_t i = n; i-- > 0;) {
		uint32_t *list = all[i].parent == INDEX_NONE ? &root : &all[all[i].parent].child;

		all[i].sibling = *list;
		*list = i;
	}
	for (uint32_t i = root; i != INDEX_NONE;) {
		order[at++] = i;
		if (all[i].child != INDEX_NONE) {
			i = all[i].child;
			continue;
		}
		while (i != INDEX_NONE && all[i].sibling == INDEX_NONE)
			i = all[i].parent;
		if (i != INDEX_NONE)
			i = all[i].sibling;
	}
	assert(at == n);
	return order;
}

static struct toll *tolls_write(struct grouping *g, uint32_t *toll_of, struct arena *arena)
{
	uint32_t n = g->questions.count, *order = order_questions(g);
	uint32_t *place = alloc_zeroed((size_t)n + 1, sizeof *place);
	struct toll *tolls = arena_array(arena, (size_t)n + 1, sizeof *tolls);
	struct map names;

	map_init(&names);
	for (uint32_t i = 0; i < n; i++)
		place[order[i]] = i;
	for (uint32_t i = 0; i < n; i++) {
		const struct question *question = &g->questions.at[order[i]];

		toll_fill(&tolls[i], g, question, &names, arena);
		if (question->parent != INDEX_NONE)
			tolls[i].parent = place[question->parent];
	}
	for (uint32_t i = 0; i < g->blocks->count; i++)
		toll_of[i] = g->question_of[i] == INDEX_NONE ? INDEX_NONE
							     : place[g->question_of[i]];
	map_release(&names);
	free(place);
	free(order);
	return tolls;
}

struct toll *tolls_find(const struct yardstick *yardstick, const struct blocks *blocks,
			uint32_t *toll_of, struct arena *arena, uint32_t *toll_count)
{
	size_t buckets = (size_t)blocks->incidents->count * HARM_COUNT + 1;
	struct grouping g = {.yardstick = yardstick, .blocks = blocks};
	struct toll *tolls;

	g.next = alloc_zeroed((size_t)blocks->count + 1, sizeof *g.next);
	g.question_of = alloc_zeroed((size_t)blocks->count + 1, sizeof *g.question_of);
	g.newest = alloc_zeroed(buckets, sizeof *g.newest);
	memset(g.newest, 0xff, buckets * sizeof *g.newest);
	for (uint32_t i = 0; i < blocks->count; i++)
		if (saying_is_rejected(&blocks->sayings[i]))
			g.question_of[i] = INDEX_NONE;
		else
			question_find(&g, i);
	for (uint32_t i = 0; i < g.questions.count; i++)
		question_find_parent(&g, i);
	*toll_count = g.questions.count;
	tolls = tolls_write(&g, toll_of, arena);
	vec_release(&g.questions);
	free(g.next);
	free(g.question_of);
	free(g.newest);
	return tolls;
}

static void toll_bounds(struct toll *toll, const struct saying *sayings, saying_index *index,
			const void *context)
{
	for (uint32_t i = 0; i < toll->claim_count; i++) {
		const struct saying *saying = &sayings[index(context, toll->claims[i])];
		struct interval interval = saying->claim->interval;
		int64_t high = interval.max != COUNT_NONE ? interval.max : saying_number(saying);

		if (high < interval.min) /* "more than 40": 41 at least */
			high = interval.min;

		if (!saying_counts(saying))
			continue;
		if (toll->low == COUNT_NONE || interval.min < toll->low)
			toll->low = interval.min;
		if (high > toll->high)
			toll->high = high;
	}
}

/* "conflict: '24' against 'at least 100', the worst of 3 pairs among 3 claims" */
static const char *toll_why(const struct toll *toll, uint32_t pairs_in, const struct pair *worst,
			    const struct saying *sayings, saying_index *index, const void *context,
			    struct arena *arena)
{
	const struct saying *a, *b;

	if (!worst)
		return toll->claim_count == 1
			       ? "one claim; no other answers this question"
			       : arena_printf(arena, "%u claims, not set against one another",
					      (unsigned)toll->claim_count);
	a = &sayings[index(context, worst->a)];
	b = &sayings[index(context, worst->b)];
	return arena_printf(arena, "%s: '%s' against '%s', the worst of %u pairs among %u claims",
			    verdict_name((enum verdict)toll->verdict),
			    article_words(a->article, a->claim->words, arena),
			    article_words(b->article, b->claim->words, arena), (unsigned)pairs_in,
			    (unsigned)toll->claim_count);
}

void tolls_settle(struct toll *tolls, uint32_t toll_count, const struct saying *sayings,
		  const uint32_t *toll_of, const struct pair *pairs, uint32_t pair_count,
		  saying_index *index, const void *context, struct arena *arena)
{
	uint32_t *pairs_in = alloc_zeroed((size_t)toll_count + 1, sizeof *pairs_in);
	uint32_t *worst = alloc_zeroed((size_t)toll_count + 1, sizeof *worst);

	for (uint32_t i = 0; i < toll_count; i++) {
		tolls[i].verdict = VERDICT_AGREE;
		toll_bounds(&tolls[i], sayings, index, context);
	}
	for (uint32_t i = 0; i < pair_count; i++) {
		uint32_t a = toll_of[index(context, pairs[i].a)];

		if (a == INDEX_NONE || a != toll_of[index(context, pairs[i].b)] ||
		    pairs[i].verdict == VERDICT_NOT_COUNTED)
			continue;
		if (!pairs_in[a]++ || pairs[i].verdict < tolls[a].verdict) {
			tolls[a].verdict = pairs[i].verdict;
			worst[a] = i;
		}
	}
	for (uint32_t i = 0; i < toll_count; i++)
		tolls[i].why =
			toll_why(&tolls[i], pairs_in[i], pairs_in[i] ? &pairs[worst[i]] : NULL,
				 sayings, index, context, arena);
	free(worst);
	free(pairs_in);
}
