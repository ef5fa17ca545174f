/* Tolls as data sets of organised violence have events: one number with its ends, and how many stand
 * behind it. The names of the columns are those of UCDP GED where it has them. */
#include <string.h>

#include "compare/best.h"
#include "view/field.h"

static struct best best_of(const struct subject *s)
{
	return best_find(s->comparison, s->index);
}

/* The highest number that was said, never below the best. */
static int64_t high_of(const struct subject *s)
{
	int64_t high = toll_of(s)->high, best = best_of(s).number;

	return best != COUNT_NONE && best > high ? best : high;
}

/* The first step of the path: mostly the country. */
static void country_cell(struct cell *cell, const struct subject *s)
{
	const char *place = toll_of(s)->place;

	cell_text(cell, arena_printf(s->arena, "%.*s", (int)strcspn(place, "/;"), place));
}

static void parent_cell(struct cell *cell, const struct subject *s)
{
	uint32_t parent = toll_of(s)->parent;

	cell_text(cell, parent == INDEX_NONE ? "" : s->comparison->tolls[parent].name);
}

#define UCDP_FIELDS(FIELD)                                                                         \
	FIELD(id, 0, cell_text(cell, toll_of(s)->name))                                            \
	FIELD(part_of, 0, parent_cell(cell, s))                                                    \
	FIELD(date_start, 0, cell_day(cell, toll_of(s)->days.from))                                \
	FIELD(date_end, 0, cell_day(cell, toll_of(s)->days.to))                                    \
	FIELD(country, 0, country_cell(cell, s))                                                   \
	FIELD(where_description, 0, cell_text(cell, toll_of(s)->place))                            \
	FIELD(harm, 0, cell_text(cell, harm_name(toll_of(s)->harm)))                               \
	FIELD(victims, 0, cell_text(cell, toll_of(s)->victims))                                    \
	FIELD(low, 0, cell_count(cell, toll_of(s)->low))                                           \
	FIELD(best, 0, cell_count(cell, best_of(s).number))                                        \
	FIELD(high, 0, cell_count(cell, high_of(s)))                                               \
	FIELD(best_rule, 0, cell_text(cell, best_rule_name(best_of(s).rule)))                      \
	FIELD(number_of_sources, 0, cell_number(cell, best_of(s).sources))                         \
	FIELD(number_of_origins, 0, cell_number(cell, best_of(s).origins))                         \
	FIELD(verdict, 0, cell_text(cell, verdict_name(toll_of(s)->verdict)))                      \
	FIELD(source_article, 0, cell_claims(cell, s))

RECORD_TYPE(record_ucdp, "ucdp", UCDP_FIELDS)
