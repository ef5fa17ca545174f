/*
 * Two parts of one whole may be added when nobody can be in both: children and women, the dead and
 * the wounded, two areas that opposing sides hold. They must not come to more than the whole:
 *
 *	more than 250 = 145 (rebel-held areas) + at least 100 (government-held areas) + the
 *remainder
 *
 * Parts that may overlap are never added. For each dimension the parts of one article are taken
 * in the order in which a breakdown is told (after the whole, nearest first), each that is disjoint
 * from all that were taken. Left out: parts of several articles together.
 */
#include "compare/sum.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "compare/range.h"
#include "compare/why.h"

enum { PARTS = 24 };

static int parthood_order(const void *x, const void *y)
{
	const struct parthood *a = x, *b = y;

	if (a->whole != b->whole)
		return a->whole < b->whole ? -1 : 1;
	return a->part < b->part ? -1 : a->part > b->part;
}

/* The parts of one whole in one article. */
struct group {
	const struct saying *whole;
	const struct saying *parts[PARTS];
	uint32_t count;
};

static bool stands_before(const struct group *group, const struct saying *a, const struct saying *b)
{
	uint32_t whole = group->whole->ref.claim;
	bool a_after, b_after;

	if (a->ref.article != group->whole->ref.article)
		return false;
	a_after = a->ref.claim > whole;
	b_after = b->ref.claim > whole;
	if (a_after != b_after)
		return a_after;
	return a_after ? a->ref.claim < b->ref.claim : a->ref.claim > b->ref.claim;
}

static void group_sort(struct group *group)
{
	for (uint32_t i = 1; i < group->count; i++)
		for (uint32_t k = i;
		     k && stands_before(group, group->parts[k], group->parts[k - 1]); k--) {
			const struct saying *swap = group->parts[k];

			group->parts[k] = group->parts[k - 1];
			group->parts[k - 1] = swap;
		}
}

static bool apart(const struct yardstick *yardstick, const struct saying *a, const struct saying *b,
		  enum dimension dimension)
{
	struct weighing w = {.yardstick = yardstick, .a = a, .b = b};

	dimension_weigh(&w);
	return w.literal[dimension] == REL_DISJOINT;
}

/* What is carried from elsewhere proves nothing. */
static bool says(const struct saying *part, enum dimension dimension)
{
	const struct role *roles = part->claim->roles;

	if (dimension == DIM_PLACE)
		return !span_is_empty(roles[ROLE_PLACE].words);
	return dimension != DIM_WINDOW || !span_is_empty(roles[ROLE_WINDOW].words);
}

/* Whether the part is narrower than the whole along that dimension, by the words. */
static bool narrower(const struct yardstick *yardstick, const struct group *group,
		     const struct saying *part, enum dimension dimension)
{
	struct weighing w = {.yardstick = yardstick, .a = part, .b = group->whole};

	if (!says(part, dimension))
		return false;
	dimension_weigh(&w);
	return w.literal[dimension] == REL_INSIDE;
}

static uint32_t choose(const struct yardstick *yardstick, const struct group *group,
		       enum dimension dimension, const struct saying *chosen[PARTS])
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < group->count; i++) {
		bool free = narrower(yardstick, group, group->parts[i], dimension);

		for (uint32_t k = 0; k < count && free; k++)
			free = apart(yardstick, group->parts[i], chosen[k], dimension);
		if (free)
			chosen[count++] = group->parts[i];
	}
	return count;
}

static struct sum sum_make(const struct group *group, const struct saying *const *parts,
			   uint32_t count, enum dimension dimension, struct arena *arena)
{
	struct interval total = parts[0]->claim->interval;
	int64_t most = group->whole->claim->interval.max;
	struct claim_ref *refs = arena_array(arena, count, sizeof *refs);
	struct sum sum = {.whole = group->whole->ref, .parts = refs, .part_count = count};
	struct buf buf;

	for (uint32_t i = 0; i < count; i++) {
		refs[i] = parts[i]->ref;
		if (i)
			total = range_sum(total, parts[i]->claim->interval);
	}
	sum.verdict =
		most != COUNT_NONE && total.min > most ? VERDICT_SUM_CONFLICT : VERDICT_SUM_OK;
	buf_init(&buf);
	why_sum(&buf, group->whole, parts, count, dimension, (enum verdict)sum.verdict);
	sum.why = arena_string(arena, buf.bytes, buf.length);
	buf_release(&buf);
	return sum;
}

static bool same_choice(const struct saying *const *a, uint32_t a_count,
			const struct saying *const *b, uint32_t b_count)
{
	return a_count == b_count && memcmp(a, b, a_count * sizeof *a) == 0;
}

struct sum *sums_find(const struct yardstick *yardstick, const struct saying *sayings,
		      struct parthood *parthoods, uint32_t count, struct arena *arena,
		      uint32_t *sum_count)
{
	VEC(struct sum) sums = {0};
	struct sum *kept;

	if (count)
		qsort(parthoods, count, sizeof *parthoods, parthood_order);
	for (uint32_t i = 0; i < count;) {
		struct group group = {.whole = &sayings[parthoods[i].whole]};
		uint32_t whole = parthoods[i].whole,
			 article = sayings[parthoods[i].part].ref.article;
		const struct saying *last[PARTS];
		uint32_t last_count = 0;

		for (; i < count && parthoods[i].whole == whole &&
		       sayings[parthoods[i].part].ref.article == article;
		     i++)
			if (group.count < PARTS)
				group.parts[group.count++] = &sayings[parthoods[i].part];
		if (group.count < 2)
			continue;
		group_sort(&group);
		for (int d = 0; d < DIM_COUNT; d++) {
			const struct saying *chosen[PARTS];
			uint32_t n = choose(yardstick, &group, (enum dimension)d, chosen);

			if (n < 2 || same_choice(chosen, n, last, last_count))
				continue;
			vec_add(&sums, sum_make(&group, chosen, n, (enum dimension)d, arena));
			memcpy(last, chosen, n * sizeof *chosen);
			last_count = n;
		}
	}
	*sum_count = sums.count;
	kept = sums.count ? arena_copy(arena, sums.at, sums.count * sizeof *sums.at) : NULL;
	vec_release(&sums);
	return kept;
}
