/* The record `dates`: a time expression. */
#include "mark/moment.h"
#include "view/field.h"

static const struct moment *moment_of(const struct subject *s)
{
	return &s->article->moments[s->index];
}

#define DATE_FIELDS(FIELD)                                                                         \
	FIELD(article, 32, cell_text(cell, s->article->name))                                      \
	FIELD(start, 8, cell_number(cell, moment_of(s)->span.start))                               \
	FIELD(end, 8, cell_number(cell, moment_of(s)->span.end))                                   \
	FIELD(text, 40, cell_span(cell, s, moment_of(s)->span))                                    \
	FIELD(from, 10, cell_day(cell, moment_of(s)->days.from))                                   \
	FIELD(to, 10, cell_day(cell, moment_of(s)->days.to))                                       \
	FIELD(anchored, 8, cell_flag(cell, moment_of(s)->anchored))

RECORD_TYPE(record_date, "dates", DATE_FIELDS)
