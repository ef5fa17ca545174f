/* The record `compare`: a pair of claims, or a whole with its parts; what only the other kind has
 * is null. */
#include "view/field.h"

static void ref_cell(struct cell *cell, const struct subject *s, const struct claim_ref *ref)
{
	cell_text(cell,
		  ref ? record_claim_name(s->articles[ref->article], ref->claim, s->arena) : "");
}

static void parts_cell(struct cell *cell, const struct subject *s)
{
	const char **names;

	if (!s->sum) {
		cell_text(cell, "");
		return;
	}
	names = arena_array(s->arena, s->sum->part_count, sizeof *names);
	for (uint32_t i = 0; i < s->sum->part_count; i++)
		names[i] = record_claim_name(s->articles[s->sum->parts[i].article],
					     s->sum->parts[i].claim, s->arena);
	cell_list(cell, names, s->sum->part_count);
}

static void dims_cell(struct cell *cell, const struct subject *s)
{
	const char **keys, **values;

	if (!s->pair) {
		cell_text(cell, "");
		return;
	}
	keys = arena_array(s->arena, DIM_COUNT, sizeof *keys);
	values = arena_array(s->arena, DIM_COUNT, sizeof *values);
	for (int i = 0; i < DIM_COUNT; i++) {
		keys[i] = dimension_name((enum dimension)i);
		values[i] = arena_printf(s->arena, "%c", s->pair->dims[i]);
	}
	cell_object(cell, keys, values, DIM_COUNT);
}

static void verdict_cell(struct cell *cell, const struct subject *s)
{
	cell_text(cell, verdict_name(s->pair ? s->pair->verdict : s->sum->verdict));
}

static void rule_cell(struct cell *cell, const struct subject *s)
{
	if (s->pair)
		cell_number(cell, s->pair->rule);
}

static void origin_cell(struct cell *cell, const struct subject *s)
{
	if (s->pair)
		cell_flag(cell, s->pair->same_origin);
}

static void why_cell(struct cell *cell, const struct subject *s)
{
	cell_text(cell, s->pair ? comparison_why(s->comparison, s->pair, s->arena) : s->sum->why);
}

#define PAIR_FIELDS(FIELD)                                                                         \
	FIELD(a, 30, ref_cell(cell, s, s->pair ? &s->pair->a : NULL))                              \
	FIELD(b, 30, ref_cell(cell, s, s->pair ? &s->pair->b : NULL))                              \
	FIELD(verdict, 12, verdict_cell(cell, s))                                                  \
	FIELD(dims, 0, dims_cell(cell, s))                                                         \
	FIELD(rule, 0, rule_cell(cell, s))                                                         \
	FIELD(why, 200, why_cell(cell, s))                                                         \
	FIELD(same_origin, 0, origin_cell(cell, s))                                                \
	FIELD(whole, 30, ref_cell(cell, s, s->sum ? &s->sum->whole : NULL))                        \
	FIELD(parts, 30, parts_cell(cell, s))

RECORD_TYPE_LAST(record_pair, "compare", PAIR_FIELDS, "why")
