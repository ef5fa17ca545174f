/* The record `casebook`: a judgement as it was made, and what became of it. The lines that export writes
 * are read again by import (casebook/line). */
#include <string.h>

#include "casebook/ledger.h"
#include "view/field.h"

static const struct judgement *judgement_of(const struct subject *s)
{
	return &s->ledger->rows.at[s->index];
}

static void when_cell(struct cell *cell, const struct subject *s)
{
	instant_format(judgement_of(s)->when, cell->made);
	cell_text(cell, cell->made);
}

/* Null for what is not in force or out of it: undo and redo, and kinds that are not known. */
static void force_cell(struct cell *cell, const struct subject *s)
{
	uint8_t kind = judgement_of(s)->kind;

	if (kind != JUDGEMENT_UNDO && kind != JUDGEMENT_REDO && kind != JUDGEMENT_UNKNOWN)
		cell_flag(cell, s->ledger->in_force[s->index]);
}

static void offset_cell(struct cell *cell, const struct subject *s, uint32_t offset)
{
	if (!span_is_empty(judgement_of(s)->anchor.span))
		cell_number(cell, offset);
}

#define JUDGEMENT_FIELDS(FIELD)                                                                    \
	FIELD(uuid, 0, cell_text(cell, judgement_of(s)->uuid))                                     \
	FIELD(when, 24, when_cell(cell, s))                                                        \
	FIELD(who, 12, cell_text(cell, judgement_of(s)->who))                                      \
	FIELD(kind, 14, cell_text(cell, judgement_word(judgement_of(s))))                          \
	FIELD(in_force, 8, force_cell(cell, s))                                                    \
	FIELD(path, 24, cell_text(cell, judgement_of(s)->anchor.path))                             \
	FIELD(sha256, 0, cell_text(cell, judgement_of(s)->anchor.sha256))                          \
	FIELD(start, 0, offset_cell(cell, s, judgement_of(s)->anchor.span.start))                  \
	FIELD(end, 0, offset_cell(cell, s, judgement_of(s)->anchor.span.end))                      \
	FIELD(before, 0, cell_text(cell, judgement_of(s)->anchor.before))                          \
	FIELD(quote, 24, cell_text(cell, judgement_of(s)->anchor.quote))                           \
	FIELD(after, 0, cell_text(cell, judgement_of(s)->anchor.after))                            \
	FIELD(subject, 24, cell_text(cell, judgement_of(s)->subject))                              \
	FIELD(field, 10, cell_text(cell, judgement_of(s)->field))                                  \
	FIELD(value, 24, cell_text(cell, judgement_of(s)->value))                                  \
	FIELD(reason, 60, cell_text(cell, judgement_of(s)->reason))                                \
	FIELD(of, 0, cell_text(cell, judgement_of(s)->of))                                         \
	FIELD(conflict, 0, cell_text(cell, s->against ? s->against->uuid : ""))                    \
	FIELD(against, 12, cell_text(cell, s->against ? s->against->who : ""))

RECORD_TYPE_LAST(record_judgement, "casebook", JUDGEMENT_FIELDS, "reason")
