/*
 * A record is a row of cells that its fields make, and here the row is written: as an object of
 * JSON, as a line of a table, or held back to be set in columns. All formats come from the one
 * table of fields, so none can lack a field that another has.
 */
#include "view/record.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "view/columns.h"

static const char *const format_names[RECORD_FORMATS] = {"text", "jsonl", "csv", "tsv"};

int record_format_find(const char *name)
{
	for (int i = 0; i < RECORD_FORMATS; i++)
		if (!strcmp(format_names[i], name))
			return i;
	return -1;
}

const char *record_claim_name(const struct article *article, uint32_t claim, struct arena *arena)
{
	return arena_printf(arena, "%s:c%u", article->name, claim + 1);
}

static char between_of(enum record_format format)
{
	return format == RECORD_CSV ? ',' : '\t';
}

/* RFC 4180 ends lines with CR LF. */
static const char *end_of(enum record_format format)
{
	return format == RECORD_CSV ? "\r\n" : "\n";
}

/* Which fields are columns: those that have a width, the one that is last at the end. */
static void columns_choose(struct record_writer *writer)
{
	const struct record_type *type = writer->type;
	uint32_t last = INDEX_NONE;

	for (uint32_t i = 0; i < type->field_count; i++) {
		if (type->last && !strcmp(type->fields[i].name, type->last))
			last = i;
		else if (type->fields[i].width)
			writer->shown[writer->shown_count++] = (uint8_t)i;
	}
	if (last != INDEX_NONE)
		writer->shown[writer->shown_count++] = (uint8_t)last;
}

static void columns_begin(struct record_writer *writer)
{
	uint8_t most[RECORD_FIELDS];

	columns_choose(writer);
	for (uint32_t i = 0; i < writer->shown_count; i++)
		most[i] = writer->type->fields[writer->shown[i]].width;
	writer->columns = columns_new(writer->shown_count, most);
	for (uint32_t i = 0; i < writer->shown_count; i++) {
		const char *name = writer->type->fields[writer->shown[i]].name;

		columns_add(writer->columns, name, strlen(name), false);
	}
}

void record_begin(struct record_writer *writer, const struct record_type *type,
		  enum record_format format, struct buf *out)
{
	*writer = (struct record_writer){.type = type, .format = format, .out = out};
	arena_init(&writer->arena);
	assert(type->field_count <= RECORD_FIELDS);
	if (format == RECORD_TEXT)
		columns_begin(writer);
	if (format != RECORD_CSV && format != RECORD_TSV)
		return;
	for (uint32_t i = 0; i < type->field_count; i++) {
		if (i)
			buf_add_char(out, between_of(format));
		buf_add_string(out, type->fields[i].name);
	}
	buf_add_string(out, end_of(format));
}

static void row_json(struct record_writer *writer, const struct subject *subject)
{
	const struct record_type *type = writer->type;

	buf_add_char(writer->out, '{');
	for (uint32_t i = 0; i < type->field_count; i++) {
		struct cell cell = {0};

		buf_add_string(writer->out, i ? ", \"" : "\"");
		buf_add_string(writer->out, type->fields[i].name);
		buf_add_string(writer->out, "\": ");
		type->fields[i].get(subject, &cell);
		cell_json(&cell, writer->out);
	}
	buf_add_string(writer->out, "}\n");
}

static void row_csv(struct record_writer *writer, const struct subject *subject)
{
	const struct record_type *type = writer->type;
	char between = between_of(writer->format);

	for (uint32_t i = 0; i < type->field_count; i++) {
		struct cell cell = {0};

		if (i)
			buf_add_char(writer->out, between);
		type->fields[i].get(subject, &cell);
		cell_csv(&cell, between, writer->out);
	}
	buf_add_string(writer->out, end_of(writer->format));
}

static void row_columns(struct record_writer *writer, const struct subject *subject)
{
	struct buf text;

	buf_init(&text);
	for (uint32_t i = 0; i < writer->shown_count; i++) {
		struct cell cell = {0};

		writer->type->fields[writer->shown[i]].get(subject, &cell);
		buf_clear(&text);
		cell_plain(&cell, &text);
		columns_add(writer->columns, text.bytes, text.length, cell.kind == CELL_NUMBER || cell.kind == CELL_DECIMAL);
	}
	buf_release(&text);
}

void record_write(struct record_writer *writer, struct subject subject)
{
	subject.arena = &writer->arena;
	if (writer->format == RECORD_JSONL)
		row_json(writer, &subject);
	else if (writer->format == RECORD_TEXT)
		row_columns(writer, &subject);
	else
		row_csv(writer, &subject);
	arena_release(&writer->arena);
	arena_init(&writer->arena);
}

void record_end(struct record_writer *writer)
{
	if (writer->columns)
		columns_write(writer->columns, writer->out);
	columns_free(writer->columns);
	arena_release(&writer->arena);
}
