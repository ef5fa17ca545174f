/* The record `search`. Its text is the sentence that holds the hit, or the hit alone where no
 * sentence does. */
#include "view/field.h"

static void sentence_cell(struct cell *cell, const struct subject *s)
{
	const struct article *article = s->article;
	struct span span = s->hit;

	if (article->sentence_count)
		span = span_join(
			span,
			sentence_span(&article->sentences[article_sentence_at(article, span.start)],
				      article->tokens));
	cell_span(cell, s, span);
}

#define HIT_FIELDS(FIELD)                                                                          \
	FIELD(article, 32, cell_text(cell, s->article->name))                                      \
	FIELD(start, 0, cell_number(cell, s->hit.start))                                           \
	FIELD(end, 0, cell_number(cell, s->hit.end))                                               \
	FIELD(line, 6, cell_number(cell, article_line(s->article, s->hit.start)))                  \
	FIELD(text, 255, sentence_cell(cell, s))

RECORD_TYPE(record_hit, "search", HIT_FIELDS)
