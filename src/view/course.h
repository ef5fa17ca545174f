/* The timeline in its other form: numbers up, days across. */
#ifndef VIEW_COURSE_H
#define VIEW_COURSE_H

#include "session/session.h"
#include "view/page.h"

/* Draws the rows of the pane's timeline, which are in the order of their days, into a page of at least
 * COURSE_LINES lines. */
void course_build(struct session *session, struct pane *pane, struct page *page);

enum { COURSE_LINES = 8 };

#endif
