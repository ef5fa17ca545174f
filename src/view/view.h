/* Views: from (session, pane) to a page. */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

enum view_shape {
	SHAPE_LIST,  /* rows; the cursor is a row */
	SHAPE_TABLE, /* rows and columns; the cursor is a cell */
	SHAPE_TEXT   /* an article's text; the cursor is a span of it */
};

/* One view. A new one is a file and a row in view.c. */
struct view_ops {
	const char *name;   /* for :view NAME and --print NAME */
	const char *title;  /* in the header; NULL when it has no tab */
	const char *key;    /* that goes there, for the header's mouse and the help */
	const char *help;   /* one line of the manual */
	uint8_t shape;	    /* enum view_shape */
	uint8_t head;	    /* lines above the rows */
	uint8_t share;	    /* of 100 columns, from 140 on, where detail stands beside; 0: 33 */
	const char *orders; /* names of its orders, in words; o goes through them */

	/* Makes sight->rows (lists and tables). NULL for texts. */
	void (*list)(struct session *session, struct pane *pane);
	/* Draws the pane into a cleared page of page->width x page->height cells; page_is_uncut:
	 * all rows and columns, nothing cut. Reads, and moves top and left so that the cursor is
	 * seen. */
	void (*build)(struct session *session, struct pane *pane, struct page *page);
	/* What is under the cursor, drawn below or beside it; NULL for none. */
	void (*detail)(struct session *session, struct pane *pane, struct page *page);
	/* Lines that detail takes where it stands below, of `lines` for both; 0: it stands beside
	 * the view from 100 columns on, and takes half of the lines below that. */
	uint16_t (*detail_lines)(uint16_t lines);
	/* Two lines of words: what is under the cursor. */
	void (*status)(struct session *session, struct pane *pane, struct page *page);
	/* At the right end of the header. */
	void (*summary)(struct session *session, struct pane *pane, char *text, size_t size);
	/* Columns of a table now. */
	uint32_t (*columns)(struct session *session, struct pane *pane);
	/* Enter: goes to what is under the cursor. */
	bool (*enter)(struct session *session, struct pane *pane, struct err *err);
	/* What the object under the cursor is; for tables its cell. */
	struct object (*here)(struct session *session, struct pane *pane);
	const char
		*keys; /* the line of keys: names of commands, in words; their keys are looked up */
};

const struct view_ops *view_get(enum view_id view);
/* VIEWS when there is none of that name. */
enum view_id view_find(const char *name);

/* Makes rows anew where they are stale, finds the cursor's object again. Call before looking at
 * sight->rows. */
void view_list(struct session *session, struct pane *pane);
/* Draws the pane's view and its detail. */
void view_build(struct session *session, struct pane *pane, struct page *page);
struct object view_here(struct session *session, struct pane *pane);
/* The article and the words that the object under the cursor leads to; article INDEX_NONE for none.
 */
struct object view_text_of(struct session *session, struct object object);
/* Goes to another view in this pane. */
void view_open(struct session *session, struct pane *pane, enum view_id view);
/* Opens the words of an object in the reader; false when it has none. */
bool view_open_text(struct session *session, struct pane *pane, struct object object);

/* Opens why the object has its sign. */
bool view_open_why(struct session *session, struct pane *pane, struct object object,
		   struct err *err);
/* The claim that an object stands for: its own, the worst of a cell, a toll; .article INDEX_NONE.
 */
struct claim_ref view_claim_of(struct session *session, struct pane *pane, struct object object);
/* Says that there is no claim at the object, and how to come to one. Returns false. */
bool view_claim_missing(struct object object, struct err *err);
/* The number of the group that the row under the cursor belongs to; false where there are none. */
bool view_group(struct session *session, struct pane *pane, uint32_t *group);
/* Tags every row whose text holds the words, any case; how many. */
uint32_t view_tag_matching(struct session *session, struct pane *pane, const char *words);

/* Moving. Each keeps the cursor inside and seen. */
void view_move(struct session *session, struct pane *pane, int64_t lines);
void view_move_to(struct session *session, struct pane *pane,
		  uint64_t row); /* from 0; past: last */
void view_move_column(struct session *session, struct pane *pane, int64_t columns);
/* Scrolls and takes the cursor along where it would leave. */
void view_scroll(struct session *session, struct pane *pane, int64_t lines);
void view_move_percent(struct session *session, struct pane *pane, uint32_t percent);
/* To the next (step 1) or previous paragraph of a text, or heading of a list; false at the end. */
bool view_paragraph(struct session *session, struct pane *pane, int step);
/* Puts the cursor's line at the top (0), the middle (1) or the bottom (2). */
void view_centre(struct session *session, struct pane *pane, int where);
/* The cursor to the first (0), middle (1), last (2) line that is seen. */
void view_move_seen(struct session *session, struct pane *pane, int where);
/* The next (step 1) or previous object of that kind in the reader; false when there is none. */
bool view_step(struct session *session, struct pane *pane, enum object_kind kind, int step);
/* To the nth next (previous) article of this pane's list, in the list and in the reader. */
bool view_step_article(struct session *session, struct pane *pane, int step, uint32_t n,
		       bool unread);
/* The same over claims in dispute, in the reader and in tables. */
bool view_step_disputed(struct session *session, struct pane *pane, int step);
/* The next match of pane->pattern; `from here` counts when include is true. False: none, or err set
 * when the pattern ran into its limits. */
bool view_search(struct session *session, struct pane *pane, int step, bool include,
		 struct err *err);

/* A click on a line of the pane's body, on that object. */
void view_click(struct session *session, struct pane *pane, uint32_t line, struct object object);

/* Writes the pane's view as text: same rows, same columns, all of them. FILE is there whole or not
 * at all; an existing one is kept unless `over`. */
bool view_export(struct session *session, struct pane *pane, const char *path, bool over,
		 struct err *err);
/* --print: the page of a screen of columns x rows that shows the view, added to out. False and err
 * when there is no such view or the size does not fit (20..1000 x 5..1000). */
bool view_print(struct session *session, const char *view, unsigned columns, unsigned rows,
		struct buf *out, struct err *err);
/* "80x24" */
bool view_size(const char *text, unsigned *columns, unsigned *rows, struct err *err);

#endif
