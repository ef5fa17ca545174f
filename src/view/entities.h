/* The view "entities"; its functions are rows of view.c. */
#ifndef VIEW_ENTITIES_H
#define VIEW_ENTITIES_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void entities_list(struct session *session, struct pane *pane);
void entities_build(struct session *session, struct pane *pane, struct page *page);
void entities_detail(struct session *session, struct pane *pane, struct page *page);
void entities_status(struct session *session, struct pane *pane, struct page *page);
void entities_summary(struct session *session, struct pane *pane, char *text, size_t size);
/* The listing that a row of names is about; NULL where the object is none. */
const struct listing *entities_listing(const struct session *session, struct object object);
/* The name that a row of the list shows; NULL where the object is no such row. */
const char *entities_name(const struct session *session, struct object object);
bool entities_enter(struct session *session, struct pane *pane, struct err *err);

#endif
