/* The view "compare": two passages side by side, the dimensions under them. */
#ifndef VIEW_COMPARE_H
#define VIEW_COMPARE_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void compare_build(struct session *session, struct pane *pane, struct page *page);
void compare_status(struct session *session, struct pane *pane, struct page *page);
void compare_summary(struct session *session, struct pane *pane, char *text, size_t size);
bool compare_enter(struct session *session, struct pane *pane, struct err *err);
struct object compare_here(struct session *session, struct pane *pane);

/* "004:4 001:3": the fourth claim of the article whose name begins with or holds 004, and so on. */
bool compare_read(const struct session *session, const char *text, struct claim_ref *a,
		  struct claim_ref *b, struct err *err);
/* The object's claim and the nth (from 0) that it is paired with, worst first. */
bool compare_partner(struct session *session, struct object here, uint32_t n, struct claim_ref *a,
		     struct claim_ref *b, struct err *err);
void compare_open(struct pane *pane, struct claim_ref a, struct claim_ref b);
/* The next (previous) pair in dispute. */
bool compare_step(struct session *session, struct pane *pane, int step);

/* Writes the dimensions of a pair into a page, from `line` on; returns the line after them. */
uint32_t compare_dimensions(struct session *session, const struct pair *pair, struct page *page,
			    uint32_t line, uint32_t width);

#endif
