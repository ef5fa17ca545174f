/* How a record type is written down: one row a field, in the order of RECORDS.md.
 *
 *     #define TOLL_FIELDS(FIELD)                                      \
 *             FIELD(toll, 30, cell_text(cell, toll_of(s)->name))      \
 *             FIELD(low, 8, cell_count(cell, toll_of(s)->low))
 *     RECORD_TYPE(record_toll, "tolls", TOLL_FIELDS)
 *
 * name, width in columns of text (0: not shown there), and what fills `cell` from the subject `s`.
 */
#ifndef VIEW_FIELD_H
#define VIEW_FIELD_H

#include "view/record.h"

#define FIELD_FUNCTION(name, width, fill)                                                          \
	static void field_##name(const struct subject *s, struct cell *cell)                       \
	{                                                                                          \
		fill;                                                                              \
	}
#define FIELD_ROW(name, width, fill) {#name, field_##name, width},

#define RECORD_TYPE(type, verb, LIST) RECORD_TYPE_LAST(type, verb, LIST, NULL)

/* The same with the name of the field that ends a line of text. */
#define RECORD_TYPE_LAST(type, verb, LIST, last)                                                   \
	LIST(FIELD_FUNCTION)                                                                       \
	static const struct record_field fields[] = {LIST(FIELD_ROW)};                             \
	const struct record_type type = {verb, fields, sizeof fields / sizeof *fields, last};

/* The words of a span as one line; null where it is empty. */
static inline void cell_span(struct cell *cell, const struct subject *s, struct span span)
{
	cell_text(cell, span_is_empty(span) ? "" : article_words(s->article, span, s->arena));
}

/* Of a subject that is a toll: the toll, and the names of its claims as a list. In record_toll.c. */
const struct toll *toll_of(const struct subject *s);
void cell_claims(struct cell *cell, const struct subject *s);

#endif
