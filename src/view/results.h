/* The view "results"; its functions are rows of view.c. */
#ifndef VIEW_RESULTS_H
#define VIEW_RESULTS_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void results_list(struct session *session, struct pane *pane);
void results_build(struct session *session, struct pane *pane, struct page *page);
void results_detail(struct session *session, struct pane *pane, struct page *page);
void results_status(struct session *session, struct pane *pane, struct page *page);
void results_summary(struct session *session, struct pane *pane, char *text, size_t size);

#endif
