/* The view "reader": an article's text with its claims, names and dates. */
#ifndef VIEW_READER_H
#define VIEW_READER_H

#include "query/query.h"
#include "session/session.h"
#include "view/page.h"

void reader_build(struct session *session, struct pane *pane, struct page *page);
void reader_status(struct session *session, struct pane *pane, struct page *page);
void reader_summary(struct session *session, struct pane *pane, char *text, size_t size);
bool reader_enter(struct session *session, struct pane *pane, struct err *err);
struct object reader_here(struct session *session, struct pane *pane);

/* Draws article n from the line that holds byte `top` on, with a rule above; `cursor` is the span
 * under the cursor. Returns the first byte that is not drawn. */
uint32_t reader_draw(struct session *session, struct page *page, uint32_t n, uint32_t top,
		     struct span cursor, const struct query *query);
/* Draws the claims of article n right of its text on a page that is wide enough; where `here` is
 * one of them, it in full. */
void reader_panel(struct session *session, struct page *page, uint32_t n, struct object here);
/* The start of the line `lines` lines after (before: negative) the one that holds byte `at`, in
 * lines of `cells`. */
uint32_t reader_walk(struct session *session, uint32_t n, uint32_t at, int64_t lines,
		     uint32_t cells);
/* Cells of a line of text in a page of that width. */
uint32_t reader_cells(const struct session *session, uint32_t width);

/* Puts the cursor on a span of the text, and scrolls to it. In step.c. */
void reader_go(struct session *session, struct pane *pane, struct span span);
/* To the next (previous) object of a kind; disputed: only claims in dispute. In step.c. */
bool reader_step(struct session *session, struct pane *pane, enum object_kind kind, int step,
		 bool disputed);

#endif
