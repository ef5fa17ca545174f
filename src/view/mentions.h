/* A name beside the list of names, and all places where it stands. */
#ifndef VIEW_MENTIONS_H
#define VIEW_MENTIONS_H

#include "session/session.h"
#include "view/page.h"

/* The mentions of a listing, or of one way to write it (else NULL), from a line on; returns the
 * line after the last. */
uint32_t mentions_draw(struct session *session, struct page *page, uint32_t line,
		       const struct listing *listing, const struct naming *naming);
/* The page beside the list. */
void mentions_detail(struct session *session, struct page *page, const struct listing *listing,
		     const struct naming *naming);
/* Makes the mentions what the last search over all articles found. */
void mentions_search(struct session *session, const struct listing *listing);

#endif
