/*
 * A page is a stack of lines, each a chain of runs:
 *
 *     column  0          12             40
 *     line 3  [AFP      ][145 civilians][?]        run -> bytes in page->text, style, object
 *
 * Everything that is written passes the cleaning of text/width.h, here and nowhere else, so that
 * what a page holds may go to a terminal or a file as it is. Columns are kept, not spaces: a
 * character that a terminal draws wider than it said moves nothing but its own run.
 */
#include "view/page.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/width.h"

enum { LINES_MOST = 4000000 };

void page_init(struct page *page)
{
	memset(page, 0, sizeof *page);
	buf_init(&page->text);
	page_clear(page, 80, 24);
}

void page_release(struct page *page)
{
	buf_release(&page->text);
	vec_release(&page->runs);
	vec_release(&page->lines);
}

void page_clear(struct page *page, uint16_t width, uint16_t height)
{
	page->width = width;
	page->height = height;
	buf_clear(&page->text);
	page->runs.count = page->lines.count = 0;
	page->cursor_line = page->cursor_column = -1;
}

bool page_line(struct page *page, uint32_t line)
{
	uint32_t most = page->height == PAGE_UNCUT ? LINES_MOST : page->height;

	if (line >= most)
		return false;
	while (page->lines.count <= line)
		vec_add(&page->lines,
			((struct page_line){INDEX_NONE, INDEX_NONE, OBJECT_INIT, false}));
	return true;
}

void page_line_object(struct page *page, uint32_t line, struct object object, bool cursor)
{
	if (!page_line(page, line))
		return;
	page->lines.at[line].object = object;
	page->lines.at[line].cursor = cursor;
	if (cursor) {
		page->cursor_line = (int)line;
		page->cursor_column = 0;
	}
}

static void run_add(struct page *page, uint32_t line, struct run run)
{
	uint32_t n = page->runs.count;
	struct page_line *to = &page->lines.at[line];

	run.next = INDEX_NONE;
	vec_add(&page->runs, run);
	if (to->last == INDEX_NONE)
		to->first = n;
	else
		page->runs.at[to->last].next = n;
	to->last = n;
}

uint16_t page_add(struct page *page, uint32_t line, uint32_t column, uint32_t room, unsigned style,
		  struct object object, const char *text, size_t length)
{
	uint32_t start = (uint32_t)page->text.length, width;
	size_t fits;

	if (column >= page->width || !page_line(page, line))
		return 0;
	if (room > (uint32_t)page->width - column)
		room = (uint32_t)page->width - column;
	/* A character is at most 8 bytes clean for each byte; no need to clean what cannot show. */
	if (length > (size_t)room * 64 + 256)
		length = (size_t)room * 64 + 256;
	width_clean(&page->text, text, length);
	length = page->text.length - start;
	fits = width_fit(page->text.bytes + start, length, room, &width);
	if (fits < length) {
		fits = width_fit(page->text.bytes + start, length, room ? room - 1 : 0, &width);
		buf_cut(&page->text, start + fits);
		if (room) {
			buf_add_char(&page->text, '~');
			fits++;
			width++;
		}
	}
	if (!fits)
		return 0;
	run_add(page, line,
		(struct run){start, (uint32_t)fits, (uint16_t)column, (uint16_t)width,
			     (uint16_t)style, INDEX_NONE, object});
	return (uint16_t)width;
}

uint16_t page_put(struct page *page, uint32_t line, uint32_t column, uint32_t room, unsigned style,
		  const char *text)
{
	return page_add(page, line, column, room, style, OBJECT_INIT, text, strlen(text));
}

uint16_t page_printf(struct page *page, uint32_t line, uint32_t column, uint32_t room,
		     unsigned style, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	return page_put(page, line, column, room, style, text);
}

uint16_t page_right(struct page *page, uint32_t line, uint32_t column, uint32_t room,
		    unsigned style, const char *text)
{
	struct buf clean;
	uint32_t width;

	buf_init(&clean);
	width_clean(&clean, text, strlen(text));
	width = width_text(clean.bytes, clean.length);
	buf_release(&clean);
	return page_put(page, line, width < room ? column + room - width : column, room, style,
			text);
}

void page_fill(struct page *page, uint32_t line, uint32_t column, uint32_t count, unsigned style,
	       const char *character)
{
	uint32_t start = (uint32_t)page->text.length;

	if (column >= page->width || !page_line(page, line))
		return;
	if (count > (uint32_t)page->width - column)
		count = (uint32_t)page->width - column;
	if (!count)
		return;
	for (uint32_t i = 0; i < count; i++)
		buf_add_string(&page->text, character);
	run_add(page, line,
		(struct run){start, (uint32_t)page->text.length - start, (uint16_t)column,
			     (uint16_t)count, (uint16_t)style, INDEX_NONE, OBJECT_INIT});
}

void page_rule(struct page *page, uint32_t line, uint32_t column, uint32_t width,
	       const char *caption, const char *right)
{
	uint32_t at = column, end = column + width;

	if (*caption && width > 8) {
		page_put(page, line, at, 3, STYLE_RULE, "-- ");
		at += 3;
		at += page_put(page, line, at, end - at - 4, STYLE_TITLE, caption);
		at += page_put(page, line, at, 1, STYLE_RULE, " ");
	}
	if (*right) {
		uint32_t size = width_text(right, strlen(right));

		if (at + size + 6 < end) {
			page_fill(page, line, at, end - size - 4 - at, STYLE_RULE, "-");
			at = end - size - 4;
			at += page_put(page, line, at, 1, STYLE_RULE, " ");
			at += page_put(page, line, at, size, STYLE_DIM, right);
			at += page_put(page, line, at, 1, STYLE_RULE, " ");
		}
	}
	page_fill(page, line, at, end - at, STYLE_RULE, "-");
}

void page_place(struct page *page, uint32_t line, uint32_t column, const struct page *from)
{
	for (uint32_t n = 0; n < from->lines.count; n++) {
		const struct page_line *old = &from->lines.at[n];

		if (!page_line(page, line + n))
			break;
		if (old->object.kind)
			page->lines.at[line + n].object = old->object;
		page->lines.at[line + n].cursor |= old->cursor;
		for (uint32_t r = old->first; r != INDEX_NONE; r = from->runs.at[r].next) {
			struct run run = from->runs.at[r];
			uint32_t start = (uint32_t)page->text.length;

			if (column + run.column + run.width > page->width)
				continue;
			buf_add(&page->text, from->text.bytes + run.text, run.length);
			run.text = start;
			run.column = (uint16_t)(run.column + column);
			run_add(page, line + n, run);
		}
	}
	if (from->cursor_line >= 0) {
		page->cursor_line = from->cursor_line + (int)line;
		page->cursor_column = from->cursor_column + (int)column;
	}
}

const struct run *page_at(const struct page *page, uint32_t line, uint32_t column)
{
	if (line >= page->lines.count)
		return NULL;
	for (uint32_t r = page->lines.at[line].first; r != INDEX_NONE; r = page->runs.at[r].next) {
		const struct run *run = &page->runs.at[r];

		if (run->column <= column && column < (uint32_t)run->column + run->width)
			return run;
	}
	return NULL;
}

static int run_compare(const void *a, const void *b)
{
	const struct run *const *left = a, *const *right = b;

	return ((*left)->column > (*right)->column) - ((*left)->column < (*right)->column);
}

void page_line_text(const struct page *page, uint32_t line, struct buf *out)
{
	VEC(const struct run *) runs = {0};
	uint32_t column = 0;
	size_t start = out->length;

	assert(line < page->lines.count);
	for (uint32_t r = page->lines.at[line].first; r != INDEX_NONE; r = page->runs.at[r].next)
		vec_add(&runs, &page->runs.at[r]);
	if (runs.count)
		qsort(runs.at, runs.count, sizeof *runs.at, run_compare);
	for (uint32_t i = 0; i < runs.count; i++) {
		for (; column < runs.at[i]->column; column++)
			buf_add_char(out, ' ');
		buf_add(out, page->text.bytes + runs.at[i]->text, runs.at[i]->length);
		column += runs.at[i]->width;
	}
	while (out->length > start && out->bytes[out->length - 1] == ' ')
		buf_cut(out, out->length - 1);
	vec_release(&runs);
}

void page_text(const struct page *page, struct buf *out)
{
	for (uint32_t n = 0; n < page->lines.count; n++) {
		page_line_text(page, n, out);
		buf_add_char(out, '\n');
	}
}
