/* The record `figures`. */
#include "mark/figure.h"
#include "view/field.h"

static const struct figure *figure_of(const struct subject *s)
{
	return &s->article->figures[s->index];
}

#define FIGURE_FIELDS(FIELD)                                                                       \
	FIELD(article, 32, cell_text(cell, s->article->name))                                      \
	FIELD(start, 8, cell_number(cell, figure_of(s)->span.start))                               \
	FIELD(end, 8, cell_number(cell, figure_of(s)->span.end))                                   \
	FIELD(text, 32, cell_span(cell, s, figure_of(s)->span))                                    \
	FIELD(kind, 10, cell_text(cell, figure_kind_name(figure_of(s)->kind)))                     \
	FIELD(op, 8, cell_text(cell, figure_op_name(figure_of(s)->op)))                            \
	FIELD(low, 12, cell_decimal(cell, figure_of(s)->exact.low))                                 \
	FIELD(high, 12, cell_decimal(cell, figure_of(s)->exact.high))                               \
	FIELD(about, 12, cell_decimal(cell, figure_of(s)->exact.about))                             \
	FIELD(unit, 16, cell_span(cell, s, figure_of(s)->unit))                                    \
	FIELD(of, 32, cell_span(cell, s, figure_of(s)->of))

RECORD_TYPE(record_figure, "figures", FIGURE_FIELDS)
