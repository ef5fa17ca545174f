/* The view "timeline"; its functions are rows of view.c. */
#ifndef VIEW_TIMELINE_H
#define VIEW_TIMELINE_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void timeline_list(struct session *session, struct pane *pane);
void timeline_build(struct session *session, struct pane *pane, struct page *page);
void timeline_detail(struct session *session, struct pane *pane, struct page *page);
uint16_t timeline_detail_lines(uint16_t lines);
void timeline_status(struct session *session, struct pane *pane, struct page *page);
void timeline_summary(struct session *session, struct pane *pane, char *text, size_t size);

/* The day of a row's count, or of its report. */
day timeline_day(const struct session *session, const struct row *row);
bool timeline_is_log(const struct sight *sight);

#endif
