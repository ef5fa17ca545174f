/*
 * Two looks at the rows: one to learn the widths, one to write. What is longer than its column may
 * be is cut and ends in ~. Widths are those of libunistring, which knows no terminal.
 */
#include "view/columns.h"

#include <stdlib.h>
#include <string.h>
#include <uniwidth.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "base/vec.h"

struct column_cell {
	size_t at, length; /* in texts */
	uint32_t width;
	bool right;
};

struct columns {
	uint32_t count;
	uint8_t *most;
	struct buf texts;
	VEC(struct column_cell) cells;
};

struct columns *columns_new(uint32_t count, const uint8_t *most)
{
	struct columns *columns = alloc_zeroed(1, sizeof *columns);

	columns->count = count;
	columns->most = alloc_get(count);
	memcpy(columns->most, most, count);
	buf_init(&columns->texts);
	return columns;
}

void columns_free(struct columns *columns)
{
	if (!columns)
		return;
	buf_release(&columns->texts);
	vec_release(&columns->cells);
	free(columns->most);
	free(columns);
}

/* Writes text to out up to a width; returns the width it took. */
static uint32_t text_cut(struct buf *out, const char *text, size_t length, uint32_t most)
{
	uint32_t width = 0;
	unsigned taken;

	for (size_t at = 0; at < length; at += taken) {
		uint32_t c = utf8_get(text + at, length - at, &taken);
		int w = uc_width(c, "UTF-8");
		uint32_t room = at + taken < length ? most - 1 : most;

		w = w < 0 ? 0 : w;
		if (width + (uint32_t)w > room) {
			buf_add_char(out, '~');
			return width + 1;
		}
		buf_add(out, text + at, taken);
		width += (uint32_t)w;
	}
	return width;
}

void columns_add(struct columns *columns, const char *text, size_t length, bool right)
{
	uint32_t column = columns->cells.count % columns->count;
	struct column_cell cell = {.at = columns->texts.length, .right = right};
	bool last = column + 1 == columns->count;

	cell.width =
		text_cut(&columns->texts, text, length, last ? UINT32_MAX : columns->most[column]);
	cell.length = columns->texts.length - cell.at;
	vec_add(&columns->cells, cell);
}

static void blanks_add(struct buf *out, uint32_t count)
{
	while (count--)
		buf_add_char(out, ' ');
}

static void cell_write(const struct columns *columns, const struct column_cell *cell,
		       uint32_t width, bool last, struct buf *out)
{
	if (cell->right)
		blanks_add(out, width - cell->width);
	buf_add(out, columns->texts.bytes + cell->at, cell->length);
	if (!cell->right && !last)
		blanks_add(out, width - cell->width);
	if (!last)
		blanks_add(out, 2);
}

void columns_write(const struct columns *columns, struct buf *out)
{
	uint32_t *widths = alloc_zeroed(columns->count, sizeof *widths);

	for (uint32_t i = 0; i < columns->cells.count; i++)
		if (columns->cells.at[i].width > widths[i % columns->count])
			widths[i % columns->count] = columns->cells.at[i].width;
	for (uint32_t i = 0; i < columns->cells.count; i++) {
		uint32_t column = i % columns->count;
		bool last = column + 1 == columns->count;

		cell_write(columns, &columns->cells.at[i], widths[column], last, out);
		if (last) {
			while (out->length && out->bytes[out->length - 1] == ' ')
				buf_cut(out, out->length - 1);
			buf_add_char(out, '\n');
		}
	}
	free(widths);
}
