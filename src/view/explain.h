/* What a claim was read from, step by step, so that it can be checked by hand: text of one line a
 * step. The page "why" and the record `why` are made of the same steps. */
#ifndef VIEW_EXPLAIN_H
#define VIEW_EXPLAIN_H

#include "base/buf.h"
#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

/* STEP(key, what it is called on the page), in the order of the page. The keys are those of
 * records: they do not change. */
#define EXPLAIN_STEPS(STEP)                                                                        \
	STEP(sentence, "sentence")                                                                 \
	STEP(frame, "frame")                                                                       \
	STEP(word, "word of harm")                                                                 \
	STEP(bound, "bound")                                                                       \
	STEP(figure, "figure")                                                                     \
	STEP(interval, "interval")                                                                 \
	STEP(part, "part")                                                                         \
	STEP(attribution, "attribution")                                                           \
	STEP(place, "place")                                                                       \
	STEP(at, "place path")                                                                     \
	STEP(window, "window")                                                                     \
	STEP(days, "days")                                                                         \
	STEP(as_of, "as of")                                                                       \
	STEP(actor, "actor")                                                                       \
	STEP(cause, "cause")                                                                       \
	STEP(event, "event")                                                                       \
	STEP(source, "source")                                                                     \
	STEP(status, "status")

enum explain_step {
#define EXPLAIN_ENUM(key, title) EXPLAIN_##key,
	EXPLAIN_STEPS(EXPLAIN_ENUM)
#undef EXPLAIN_ENUM
		EXPLAIN_COUNT
};

const char *explain_title(enum explain_step step);
/* Adds the step's text to out, as the article has it: clean it before it is shown. Adds nothing
 * where there is nothing to say. `claim` is an index into the article's claims. */
void explain_step(struct buf *out, const struct article *article, uint32_t claim,
		  const struct lexicon *lexicon, enum explain_step step);

/* ---- between explain.c and explain_figure.c ---- */

/* "words" in double quotes, white space as single spaces. */
void explain_quote(struct buf *out, const struct article *article, struct span span);
void explain_figure(struct buf *out, const struct article *article, const struct claim *claim);
void explain_interval(struct buf *out, const struct article *article, const struct claim *claim);

#endif
