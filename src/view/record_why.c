/* The record `why`: the steps of view/explain.h by their keys, and the pairs and sums that the
 * claim stands in, each as one line: other claim, rule, verdict and why. */
#include "view/explain.h"
#include "view/field.h"

static void step_cell(struct cell *cell, const struct subject *s, enum explain_step step)
{
	struct buf text;

	buf_init(&text);
	explain_step(&text, s->article, s->index, s->lexicon, step);
	cell_text(cell, arena_string(s->arena, text.bytes, text.length));
	buf_release(&text);
}

static bool is_mine(const struct subject *s, struct claim_ref ref)
{
	return s->articles[ref.article] == s->article && ref.claim == s->index;
}

static void pairs_cell(struct cell *cell, const struct subject *s)
{
	const struct comparison *comparison = s->comparison;
	const char **lines;
	uint32_t count = 0;

	for (uint32_t i = 0; i < comparison->pair_count; i++)
		count += is_mine(s, comparison->pairs[i].a) || is_mine(s, comparison->pairs[i].b);
	lines = arena_array(s->arena, count ? count : 1, sizeof *lines);
	count = 0;
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];
		bool first = is_mine(s, pair->a);
		struct claim_ref other = first ? pair->b : pair->a;

		if (first || is_mine(s, pair->b))
			lines[count++] = arena_printf(s->arena, "%s, rule %u, %s",
						      record_claim_name(s->articles[other.article],
									other.claim, s->arena),
						      pair->rule,
						      comparison_why(comparison, pair, s->arena));
	}
	cell_list(cell, lines, count);
}

static void sums_cell(struct cell *cell, const struct subject *s)
{
	const struct comparison *comparison = s->comparison;
	const char **lines = arena_array(
		s->arena, comparison->sum_count ? comparison->sum_count : 1, sizeof *lines);
	uint32_t count = 0;

	for (uint32_t i = 0; i < comparison->sum_count; i++) {
		const struct sum *sum = &comparison->sums[i];
		bool in = is_mine(s, sum->whole);

		for (uint32_t p = 0; p < sum->part_count; p++)
			in = in || is_mine(s, sum->parts[p]);
		if (in)
			lines[count++] = arena_printf(s->arena, "%s: %s",
						      verdict_name(sum->verdict), sum->why);
	}
	cell_list(cell, lines, count);
}

/* The text format is the page; see verbs_why.c. */
#define STEP_FIELD_FUNCTION(key, title) FIELD_FUNCTION(key, 0, step_cell(cell, s, EXPLAIN_##key))
#define STEP_FIELD_ROW(key, title) FIELD_ROW(key, 0, )

FIELD_FUNCTION(claim, 0, cell_text(cell, record_claim_name(s->article, s->index, s->arena)))
EXPLAIN_STEPS(STEP_FIELD_FUNCTION)
FIELD_FUNCTION(sums, 0, sums_cell(cell, s))
FIELD_FUNCTION(pairs, 0, pairs_cell(cell, s))

static const struct record_field fields[] = {FIELD_ROW(claim, 0, ) EXPLAIN_STEPS(STEP_FIELD_ROW)
						     FIELD_ROW(sums, 0, ) FIELD_ROW(pairs, 0, )};

const struct record_type record_why = {"why", fields, sizeof fields / sizeof *fields, NULL};
