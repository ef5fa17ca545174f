/* A page: lines of clean text with styles, and what stands behind each piece. The screen paints it,
 * export writes it, tests compare it. */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "session/place.h"

/* Roles, not colours: tui/theme maps them. */
enum style {
	STYLE_PLAIN,
	STYLE_BAR,    /* header line */
	STYLE_TAB,    /* the view that is shown, in the header */
	STYLE_TITLE,  /* headings, questions */
	STYLE_DIM,    /* what is there for orientation only */
	STYLE_RULE,   /* lines between things */
	STYLE_KEYS,   /* the line of keys */
	STYLE_STATUS, /* what is under the cursor, in words */
	STYLE_MESSAGE,
	STYLE_ALARM,	/* what went wrong */
	STYLE_FIGURE,	/* a claim */
	STYLE_DISPUTED, /* a claim in conflict, tension or unresolved */
	STYLE_PERSON,
	STYLE_ORGANISATION,
	STYLE_PLACE,
	STYLE_GROUP,
	STYLE_WEAPON,
	STYLE_EVENT,
	STYLE_DATE,
	STYLE_PEOPLE, /* a number of people, no claim */
	STYLE_AMOUNT, /* any other figure: of things, money, measures, days, shares */
	STYLE_MARK,   /* what we write into a text: number and sign after a figure */
	STYLE_HAZARD, /* <U+202E> */
	STYLES,
	/* on top of one of these */
	STYLE_HIT = 0x20,    /* a search found it: reverse */
	STYLE_CURSOR = 0x40, /* under the cursor of the pane */
	STYLE_TAGGED = 0x80,
	STYLE_ROLE = 0x1f /* mask of the role */
};

/* A piece of one line in one style. */
struct run {
	uint32_t text, length; /* bytes of page->text: UTF-8, no control characters, clean */
	uint16_t column,
		width; /* cells by wcwidth: paint it at column, do not rely on what stands before */
	uint16_t style;	      /* enum style */
	uint32_t next;	      /* the next run of the line, INDEX_NONE; in order of adding */
	struct object object; /* what it stands for */
};

struct page_line {
	uint32_t first, last; /* runs, INDEX_NONE for an empty line */
	struct object object; /* what the whole line stands for */
	bool cursor;	      /* the cursor's line */
};

struct page {
	uint16_t width, height; /* the room, in cells; UINT16_MAX is "as much as it takes" */
	struct buf text;
	VEC(struct run) runs;
	VEC(struct page_line) lines;	/* at most height */
	int cursor_line, cursor_column; /* where the terminal's cursor belongs; -1 for nowhere */
};

#define PAGE_UNCUT UINT16_MAX

void page_init(struct page *page);
void page_release(struct page *page);
/* Empties it; its memory is kept for the next picture. */
void page_clear(struct page *page, uint16_t width, uint16_t height);
static inline bool page_is_uncut(const struct page *page)
{
	return page->width == PAGE_UNCUT;
}

/* Lines up to `line` are there from now on; false when it is past the page's height. */
bool page_line(struct page *page, uint32_t line);
void page_line_object(struct page *page, uint32_t line, struct object object, bool cursor);

/*
 * Writes `text` at line and column, at most `room` cells wide, after the one cleaning of
 * text/width.h; what does not fit is cut and ends in '~'. Never past the page's width. Returns the
 * cells taken. Runs of a line must not overlap.
 */
uint16_t page_add(struct page *page, uint32_t line, uint32_t column, uint32_t room, unsigned style,
		  struct object object, const char *text, size_t length);
uint16_t page_put(struct page *page, uint32_t line, uint32_t column, uint32_t room, unsigned style,
		  const char *text);
uint16_t page_printf(struct page *page, uint32_t line, uint32_t column, uint32_t room,
		     unsigned style, const char *format, ...) __attribute__((format(printf, 6, 7)));
/* Flush right: ends before column + room. */
uint16_t page_right(struct page *page, uint32_t line, uint32_t column, uint32_t room,
		    unsigned style, const char *text);
/* `count` times one character, for rules. */
void page_fill(struct page *page, uint32_t line, uint32_t column, uint32_t count, unsigned style,
	       const char *character);
/* A rule with a caption in it: "-- caption ------". */
void page_rule(struct page *page, uint32_t line, uint32_t column, uint32_t width,
	       const char *caption, const char *right);

/* Copies all of `from` to line and column, cut at columns. */
void page_place(struct page *page, uint32_t line, uint32_t column, const struct page *from);

/* The run at a cell, or NULL. */
const struct run *page_at(const struct page *page, uint32_t line, uint32_t column);

/* Adds the text of a line, its runs at their columns, without spaces at its end. */
void page_line_text(const struct page *page, uint32_t line, struct buf *out);
/* All lines, each ended by a newline. */
void page_text(const struct page *page, struct buf *out);

#endif
