/* The view "why"; its functions are rows of view.c. */
#ifndef VIEW_WHY_H
#define VIEW_WHY_H

#include "base/buf.h"
#include "base/err.h"
#include "session/session.h"

struct page;

/* The whole page of one claim, uncut, as text. */
void why_text(struct session *session, struct claim_ref ref, struct buf *out);
void why_list(struct session *session, struct pane *pane);
void why_build(struct session *session, struct pane *pane, struct page *page);
void why_summary(struct session *session, struct pane *pane, char *text, size_t size);
struct object why_here(struct session *session, struct pane *pane);

#endif
