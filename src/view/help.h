/* The view "help"; its functions are rows of view.c. */
#ifndef VIEW_HELP_H
#define VIEW_HELP_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void help_list(struct session *session, struct pane *pane);
void help_build(struct session *session, struct pane *pane, struct page *page);
void help_status(struct session *session, struct pane *pane, struct page *page);
void help_summary(struct session *session, struct pane *pane, char *text, size_t size);

#endif
