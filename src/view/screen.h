/* The whole screen as one page: header, panes, status, keys or prompt. */
#ifndef VIEW_SCREEN_H
#define VIEW_SCREEN_H

#include "view/page.h"
#include "view/view.h"

struct screen_pane {
	struct pane *pane;
	uint16_t line, column, lines, columns; /* where its body stands */
};

struct screen {
	struct page page;
	struct page body, detail; /* room to draw in */
	struct screen_pane panes[PANE_MOST];
	unsigned pane_count;
};

/* Below this a message is all there is. */
enum { SCREEN_LEAST_COLUMNS = 20, SCREEN_LEAST_LINES = 5 };

void screen_init(struct screen *screen);
void screen_release(struct screen *screen);
/* screen->page is what to paint from now on, until the next call. */
void screen_build(struct screen *screen, struct session *session, uint16_t columns, uint16_t lines);
/* The pane whose body holds the cell, or NULL. */
const struct screen_pane *screen_pane_at(const struct screen *screen, uint32_t line,
					 uint32_t column);

#endif
