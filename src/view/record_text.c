/* The record `text`, where the exact text is asked for as a record. */
#include "view/field.h"

#define TEXT_FIELDS(FIELD)                                                                         \
	FIELD(article, 32, cell_text(cell, s->article->name))                                      \
	FIELD(text, 255, cell_text(cell, s->article->text))

RECORD_TYPE(record_text, "text", TEXT_FIELDS)
