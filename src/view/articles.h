/* The view "articles"; its functions are rows of view.c. */
#ifndef VIEW_ARTICLES_H
#define VIEW_ARTICLES_H

#include "session/session.h"
#include "view/page.h"

void articles_list(struct session *session, struct pane *pane);
void articles_build(struct session *session, struct pane *pane, struct page *page);
void articles_detail(struct session *session, struct pane *pane, struct page *page);
void articles_status(struct session *session, struct pane *pane, struct page *page);
void articles_summary(struct session *session, struct pane *pane, char *text, size_t size);

#endif
