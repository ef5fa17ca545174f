/*
 * Pages to cells. Each run is put at its own column, never behind what was painted before it, so
 * that a character whose width the terminal sees otherwise moves nothing but itself. The text is
 * clean when it comes here. Where the locale has no UTF-8, what is not ASCII is written in letters
 * that are near it: curses would paint nothing at all.
 */
#include "tui/paint.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "tui/theme.h"

/* What stands for a character where only ASCII can be shown. */
static const struct {
	uint32_t from, to;
	const char *text;
} plain_forms[] = {
	{0x00a0, 0x00a0, " "},	 {0x2010, 0x2013, "-"},	  {0x2014, 0x2015, "-"},
	{0x2018, 0x201b, "'"},	 {0x201c, 0x201f, "\""},  {0x2022, 0x2022, "*"},
	{0x2026, 0x2026, "."},	 {0x2500, 0x2501, "-"},	  {0x2502, 0x2503, "|"},
	{0x250c, 0x254b, "+"},	 {0x25b2, 0x25b2, "^"},	  {0x25b6, 0x25b6, ">"},
	{0x25cf, 0x25cf, "o"},
};

static const char *plain_form(uint32_t character)
{
	for (size_t i = 0; i < sizeof plain_forms / sizeof *plain_forms; i++)
		if (character >= plain_forms[i].from && character <= plain_forms[i].to)
			return plain_forms[i].text;
	return "#";
}

static void add_plain(const char *text, uint32_t length)
{
	unsigned taken;

	for (uint32_t at = 0; at < length; at += taken) {
		uint32_t character = utf8_get(text + at, length - at, &taken);

		if (character < 0x80)
			addch((chtype)character);
		else
			addstr(plain_form(character));
	}
}

static void paint_run(int line, const struct page *page, const struct run *run, bool wide)
{
	const char *text = page->text.bytes + run->text;
	attr_t attributes;
	short pair;

	theme_get(run->style, &attributes, &pair);
	attr_set(attributes, pair, NULL);
	move(line, run->column);
	if (wide)
		addnstr(text, (int)run->length);
	else
		add_plain(text, run->length);
}

void paint_page(const struct page *page)
{
	bool wide = MB_CUR_MAX > 1;

	attr_set(A_NORMAL, 0, NULL);
	erase();
	for (uint32_t line = 0; line < page->lines.count && line < (uint32_t)LINES; line++)
		for (uint32_t at = page->lines.at[line].first; at != INDEX_NONE;
		     at = page->runs.at[at].next)
			paint_run((int)line, page, &page->runs.at[at], wide);
	if (page->cursor_line >= 0 && page->cursor_line < LINES && page->cursor_column < COLS) {
		curs_set(1);
		move(page->cursor_line, page->cursor_column < 0 ? 0 : page->cursor_column);
	} else {
		curs_set(0);
	}
	wnoutrefresh(stdscr);
	doupdate();
}
