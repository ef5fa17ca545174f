/* The record `entities`: a mention, and what it names. */
#include "mark/entity.h"
#include "view/field.h"

static const struct mention *mention_of(const struct subject *s)
{
	return &s->article->mentions[s->index];
}

static const struct entity *entity_of(const struct subject *s)
{
	return &s->article->entities[mention_of(s)->entity];
}

#define ENTITY_FIELDS(FIELD)                                                                       \
	FIELD(article, 32, cell_text(cell, s->article->name))                                      \
	FIELD(start, 8, cell_number(cell, mention_of(s)->span.start))                              \
	FIELD(end, 8, cell_number(cell, mention_of(s)->span.end))                                  \
	FIELD(text, 40, cell_span(cell, s, mention_of(s)->span))                                   \
	FIELD(type, 12, cell_text(cell, entity_type_name(mention_of(s)->type)))                    \
	FIELD(entity, 40, cell_text(cell, entity_of(s)->id))                                       \
	FIELD(name, 40, cell_text(cell, entity_of(s)->name))                                       \
	FIELD(rule, 20, cell_text(cell, mention_of(s)->rule))

RECORD_TYPE(record_entity, "entities", ENTITY_FIELDS)
