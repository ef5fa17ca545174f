/* The timeline in its other form: numbers up, days across. */
#ifndef VIEW_COURSE_H
#define VIEW_COURSE_H

#include "session/session.h"
#include "view/page.h"

enum {
	COURSE_LINES = 8,     /* it needs, */
	COURSE_COLUMNS = 20,  /* and so many columns */
	COURSE_UNDER = 18,    /* it takes at least below the rows */
	COURSE_AND_ROWS = 28, /* both need */
};

/* Draws the rows of the pane's timeline, which are in the order of their days, into a page of at least
 * COURSE_LINES lines. */
void course_build(struct session *session, struct pane *pane, struct page *page);
/* The same below rows that end before `line`. */
void course_under(struct session *session, struct pane *pane, struct page *page, uint32_t line);

#endif
