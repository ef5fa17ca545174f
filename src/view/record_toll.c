/* The record `tolls`. */
#include <string.h>

#include "view/field.h"

const struct toll *toll_of(const struct subject *s)
{
	return &s->comparison->tolls[s->index];
}

void cell_claims(struct cell *cell, const struct subject *s)
{
	const struct toll *toll = toll_of(s);
	const char **names = arena_array(s->arena, toll->claim_count, sizeof *names);

	for (uint32_t i = 0; i < toll->claim_count; i++)
		names[i] = record_claim_name(s->articles[toll->claims[i].article],
					     toll->claims[i].claim, s->arena);
	cell_list(cell, names, toll->claim_count);
}

/* Whose counts they are, each once, in order of the claims. */
static void sources_cell(struct cell *cell, const struct subject *s)
{
	const struct toll *toll = toll_of(s);
	const char **sources = arena_array(s->arena, toll->claim_count, sizeof *sources);
	uint32_t count = 0;

	for (uint32_t i = 0; i < toll->claim_count; i++) {
		const struct claim_ref *ref = &toll->claims[i];
		const char *source = s->articles[ref->article]->claims[ref->claim].source;
		uint32_t k = 0;

		while (source && k < count && strcmp(sources[k], source))
			k++;
		if (source && *source && k == count)
			sources[count++] = source;
	}
	cell_list(cell, sources, count);
}

#define TOLL_FIELDS(FIELD)                                                                         \
	FIELD(toll, 0, cell_text(cell, toll_of(s)->name))                                          \
	FIELD(question, 52, cell_text(cell, toll_of(s)->question))                                 \
	FIELD(event, 0, cell_text(cell, toll_of(s)->event))                                        \
	FIELD(harm, 0, cell_text(cell, harm_name(toll_of(s)->harm)))                               \
	FIELD(victims, 0, cell_text(cell, toll_of(s)->victims))                                    \
	FIELD(place, 0, cell_text(cell, toll_of(s)->place))                                        \
	FIELD(from, 0, cell_day(cell, toll_of(s)->days.from))                                      \
	FIELD(to, 0, cell_day(cell, toll_of(s)->days.to))                                          \
	FIELD(claims, 0, cell_claims(cell, s))                                                     \
	FIELD(sources, 32, sources_cell(cell, s))                                                  \
	FIELD(low, 9, cell_count(cell, toll_of(s)->low))                                           \
	FIELD(high, 9, cell_count(cell, toll_of(s)->high))                                         \
	FIELD(verdict, 12, cell_text(cell, verdict_name(toll_of(s)->verdict)))                     \
	FIELD(why, 200, cell_text(cell, toll_of(s)->why))

RECORD_TYPE(record_toll, "tolls", TOLL_FIELDS)
