/* What lists and tables have in common: the window on their rows, the cursor's sign, filtering. */
#ifndef VIEW_LIST_H
#define VIEW_LIST_H

#include "query/filter.h"
#include "session/session.h"
#include "view/page.h"

/* Which rows a page shows, from a line on. */
struct window {
	uint32_t first, end; /* of sight->rows */
	uint32_t line;	     /* that row `first` stands on */
};

/* Between `head` lines above and `foot` below. Moves place->top so that the cursor is seen; leaves
 * it alone on an uncut page, which shows all rows. */
struct window list_window(struct pane *pane, const struct page *page, uint32_t head, uint32_t foot);
/* Which of `count` columns a table shows when `fit` (at least one is taken) stand side by side; end
 * excluded. Moves place->column into the table and place->left so that the column is seen. */
struct columns {
	uint32_t first, end;
};
struct columns list_columns(struct place *place, uint32_t count, uint32_t fit);
/* Names the line's object, writes '>' under the cursor and '*' for a tagged row in column 0. */
void list_line(struct session *session, struct pane *pane, struct page *page,
	       const struct window *window, uint32_t row);

/* The pane's filter; one that passes all where its text is not understood (the command that set it
 * has said so). Free it. */
struct filter *list_filter(const struct sight *sight);
void list_row(struct sight *sight, struct object object, uint8_t depth);
/* The row under the cursor, NULL for none. */
const struct row *list_cursor(struct pane *pane);

#endif
