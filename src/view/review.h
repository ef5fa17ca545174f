/* What the reader decided about claims, in few words. */
#ifndef VIEW_REVIEW_H
#define VIEW_REVIEW_H

#include <stddef.h>

#include "session/session.h"

/* What stands behind a claim's number in a text: "", " ok", " rejected", " corrected". */
const char *review_mark(const struct session *session, struct claim_ref ref);
/* "rejected: a drill; note: ask again", "" where nothing was decided. Returns text. */
char *review_words(const struct session *session, struct claim_ref ref, char *text, size_t size);
/* "rejected: a drill", "ok", "corrected", "ok, note: ask again": what must be seen first. Returns
 * text. */
char *review_brief(const struct session *session, struct claim_ref ref, char *text, size_t size);
/* "reviewed 12 of 34". Returns text. */
char *review_progress(const struct session *session, char *text, size_t size);
bool review_is_done(const struct session *session, struct claim_ref ref);
static inline bool review_is_rejected(const struct session *session, struct claim_ref ref)
{
	const struct review *review = reviews_claim(&session->reviews, ref);

	return review && review->opinion == OPINION_REJECTED;
}
/* For filters: "accepted", "rejected", "none", with "corrected", "noted" behind it; and the tags. */
const char *review_state(const struct session *session, struct claim_ref ref);
const char *review_tags(const struct session *session, struct claim_ref ref);

/* To the next (previous) claim that nobody accepted or rejected, behind the last from the first on:
 * by cell in the matrix, by row in the timeline, else by article. False when there is none. */
bool review_step(struct session *session, struct pane *pane, int step);

#endif
