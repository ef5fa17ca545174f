/*
 * The formats meet here: a record's fields make cells, and a cell knows how it looks as JSON, in a
 * table for spreadsheets, and to a person. Left out: which fields there are (record_*.c).
 */
#include "view/cell.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

void cell_text(struct cell *cell, const char *text)
{
	cell->kind = text && *text ? CELL_TEXT : CELL_NULL;
	cell->text = text;
	cell->length = text ? strlen(text) : 0;
}

void cell_number(struct cell *cell, int64_t number)
{
	cell->kind = CELL_NUMBER;
	cell->number = number;
}

void cell_count(struct cell *cell, int64_t number)
{
	cell->kind = number < 0 ? CELL_NULL : CELL_NUMBER;
	cell->number = number;
}

/* Without printf's %f: its point hangs on the locale. */
void cell_decimal(struct cell *cell, double number)
{
	double size = fabs(number);
	int64_t millionths;
	int length;

	if (isnan(number) || size > 9e18) {
		cell_text(cell, NULL);
		return;
	}
	if (number == floor(number)) {
		cell_number(cell, (int64_t)number);
		return;
	}
	millionths = (int64_t)((size - floor(size)) * 1e6 + 0.5);
	if (millionths == 1000000) {
		cell_number(cell, (int64_t)floor(number + 0.5));
		return;
	}
	length = snprintf(cell->made, sizeof cell->made, "%s%" PRId64 ".%06" PRId64,
			  number < 0 ? "-" : "", (int64_t)size, millionths);
	while (length > 1 && cell->made[length - 1] == '0')
		cell->made[--length] = '\0';
	if (length > 0 && cell->made[length - 1] == '.')
		cell->made[--length] = '\0';
	cell_text(cell, cell->made);
	cell->kind = CELL_DECIMAL;
}

void cell_flag(struct cell *cell, bool flag)
{
	cell->kind = CELL_FLAG;
	cell->number = flag;
}

void cell_day(struct cell *cell, day d)
{
	cell_text(cell, day_format(d, cell->made));
}

void cell_list(struct cell *cell, const char *const *values, uint32_t count)
{
	cell->kind = CELL_LIST;
	cell->values = values;
	cell->count = count;
}

void cell_object(struct cell *cell, const char *const *keys, const char *const *values,
		 uint32_t count)
{
	cell->kind = CELL_OBJECT;
	cell->keys = keys;
	cell->values = values;
	cell->count = count;
}

/* \uXXXX, with a surrogate pair for what does not fit. */
static void json_escape(struct buf *out, uint32_t c)
{
	if (c >= 0x10000) {
		buf_printf(out, "\\u%04x", 0xd800 + ((c - 0x10000) >> 10));
		c = 0xdc00 + (c & 0x3ff);
	}
	buf_printf(out, "\\u%04x", c);
}

static bool json_is_plain(unsigned char c)
{
	return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* One character that is not json_is_plain. */
static void json_character(struct buf *out, uint32_t c)
{
	static const char short_ones[] = "\b\f\n\r\t\"\\", names[] = "bfnrt\"\\";
	const char *found = c && c < 0x80 ? strchr(short_ones, (int)c) : NULL;
	char bytes[4];

	if (found) {
		buf_add_char(out, '\\');
		buf_add_char(out, names[found - short_ones]);
	} else if (c < 0x20 || c == 0x7f || utf8_is_hazard(c)) {
		json_escape(out, c);
	} else {
		buf_add(out, bytes, utf8_put(c, bytes));
	}
}

void json_string(struct buf *out, const char *text, size_t length)
{
	unsigned taken;

	buf_reserve(out, length + 2);
	buf_add_char(out, '"');
	for (size_t at = 0; at < length; at += taken) {
		size_t plain = at;

		while (plain < length && json_is_plain((unsigned char)text[plain]))
			plain++;
		buf_add(out, text + at, plain - at);
		at = plain;
		taken = 0;
		if (at < length)
			json_character(out, utf8_get(text + at, length - at, &taken));
	}
	buf_add_char(out, '"');
}

void cell_json(const struct cell *cell, struct buf *out)
{
	bool object = cell->kind == CELL_OBJECT;

	switch (cell->kind) {
	case CELL_NULL:
		buf_add_string(out, "null");
		break;
	case CELL_TEXT:
		json_string(out, cell->text, cell->length);
		break;
	case CELL_NUMBER:
		buf_add_number(out, cell->number);
		break;
	case CELL_DECIMAL:
		buf_add(out, cell->text, cell->length);
		break;
	case CELL_FLAG:
		buf_add_string(out, cell->number ? "true" : "false");
		break;
	case CELL_LIST:
	case CELL_OBJECT:
		buf_add_char(out, object ? '{' : '[');
		for (uint32_t i = 0; i < cell->count; i++) {
			if (i)
				buf_add_string(out, ", ");
			if (object) {
				json_string(out, cell->keys[i], strlen(cell->keys[i]));
				buf_add_string(out, ": ");
			}
			json_string(out, cell->values[i], strlen(cell->values[i]));
		}
		buf_add_char(out, object ? '}' : ']');
		break;
	}
}

/* The cell's words as they are, before any format cleans or quotes them. */
static void cell_words(const struct cell *cell, struct buf *out)
{
	switch (cell->kind) {
	case CELL_NULL:
		break;
	case CELL_TEXT:
	case CELL_DECIMAL:
		buf_add(out, cell->text, cell->length);
		break;
	case CELL_NUMBER:
		buf_add_number(out, cell->number);
		break;
	case CELL_FLAG:
		buf_add_string(out, cell->number ? "true" : "false");
		break;
	case CELL_LIST:
	case CELL_OBJECT:
		for (uint32_t i = 0; i < cell->count; i++) {
			if (i)
				buf_add_string(out, "; ");
			if (cell->kind == CELL_OBJECT)
				buf_printf(out, "%s ", cell->keys[i]);
			buf_add_string(out, cell->values[i]);
		}
		break;
	}
}

static bool is_formula(char c)
{
	return c == '=' || c == '+' || c == '-' || c == '@';
}

void cell_csv(const struct cell *cell, char between, struct buf *out)
{
	struct buf words, clean;

	buf_init(&words);
	buf_init(&clean);
	cell_words(cell, &words);
	if (cell->kind != CELL_NUMBER && cell->kind != CELL_DECIMAL && words.length && is_formula(words.bytes[0]))
		buf_add_char(&clean, '\'');
	utf8_clean(&clean, words.bytes, words.length);
	if (strpbrk(clean.bytes, "\"\r\n") || strchr(clean.bytes, between)) {
		buf_add_char(out, '"');
		for (const char *c = clean.bytes; *c; c++) {
			if (*c == '"')
				buf_add_char(out, '"');
			buf_add_char(out, *c);
		}
		buf_add_char(out, '"');
	} else {
		buf_add(out, clean.bytes, clean.length);
	}
	buf_release(&clean);
	buf_release(&words);
}

void cell_plain(const struct cell *cell, struct buf *out)
{
	struct buf words;
	size_t start = out->length;

	buf_init(&words);
	cell_words(cell, &words);
	utf8_clean(out, words.bytes, words.length);
	for (char *c = out->bytes + start; *c; c++)
		if ((unsigned char)*c < ' ')
			*c = ' ';
	buf_release(&words);
}
