/* The view "casebook"; its functions are rows of view.c. */
#ifndef VIEW_CASEBOOK_H
#define VIEW_CASEBOOK_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void casebook_list(struct session *session, struct pane *pane);
void casebook_build(struct session *session, struct pane *pane, struct page *page);
void casebook_detail(struct session *session, struct pane *pane, struct page *page);
void casebook_status(struct session *session, struct pane *pane, struct page *page);
void casebook_summary(struct session *session, struct pane *pane, char *text, size_t size);
struct object casebook_here(struct session *session, struct pane *pane);
bool casebook_enter(struct session *session, struct pane *pane, struct err *err);

#endif
