/* The records `articles` and `text`. */
#include "view/field.h"

#define ARTICLE_FIELDS(FIELD)                                                                      \
	FIELD(article, 32, cell_text(cell, s->article->name))                                      \
	FIELD(path, 0, cell_text(cell, s->article->path))                                          \
	FIELD(title, 60, cell_text(cell, s->article->title))                                       \
	FIELD(source, 20, cell_text(cell, s->article->source))                                     \
	FIELD(published, 10, cell_day(cell, s->article->published))                                \
	FIELD(byline, 0, cell_text(cell, s->article->byline))                                      \
	FIELD(credits, 0, cell_list(cell, s->article->credits, s->article->credit_count))          \
	FIELD(language, 8, cell_text(cell, s->article->language))                                  \
	FIELD(url, 0, cell_text(cell, s->article->url))                                            \
	FIELD(format, 0, cell_text(cell, s->article->format))                                      \
	FIELD(bytes, 0, cell_number(cell, s->article->bytes))                                      \
	FIELD(words, 8, cell_number(cell, s->article->words))                                      \
	FIELD(sha256, 0, cell_text(cell, s->article->sha256))                                      \
	FIELD(figures, 8, cell_number(cell, s->article->figure_count))                             \
	FIELD(claims, 8, cell_number(cell, s->article->claim_count))                               \
	FIELD(hazards, 0, cell_number(cell, s->article->hazards))                                  \
	FIELD(notes, 80,                                                                           \
	      cell_list(cell, (const char *const *)s->article->notes, s->article->note_count))

RECORD_TYPE(record_article, "articles", ARTICLE_FIELDS)
