/* What the judgements of a casebook are about today: which article, which claim, and what the last
 * word on each is. Made anew whenever articles or judgements came. */
#ifndef SESSION_REVIEW_H
#define SESSION_REVIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "casebook/ledger.h"
#include "claim/claim.h"
#include "compare/amendment.h"
#include "compare/comparison.h"

enum opinion { OPINION_NONE, OPINION_ACCEPTED, OPINION_REJECTED };

/* What was said of one claim. Rows are those of the ledger, INDEX_NONE for none. */
struct review {
	struct claim_ref ref;
	uint8_t opinion;      /* enum opinion */
	uint32_t opinion_row; /* the reason stands there */
	uint32_t note_row;    /* the last note */
	const char *tags;     /* " tag1 tag2 ", "" for none: strstr finds one with its spaces */
	struct amendment amended;
	struct claim corrected; /* as it is with all corrections, where amended.fields says there are some */
	uint32_t rows[AMENDED_COUNT]; /* the row of each corrected field */
};

/* The same of a whole article. */
struct remark {
	uint32_t article;
	uint32_t date_row, source_row, title_row, note_row; /* corrections, INDEX_NONE */
	const char *tags;
	bool read;
};

/* A passage that the reader says is a claim: session/correction makes it one. */
struct addition {
	uint32_t article;
	struct span span;
	uint32_t row;
	uint8_t harm;
};

/* A judgement whose place is no longer certain. */
struct stray {
	uint32_t row;
	uint32_t article; /* INDEX_NONE where it is not open */
	uint8_t state; /* enum anchor_state; KEPT and MOVED: the passage is there, and no claim in
			  it */
};

/* Where a row's anchor was found; kept while it is the same row and the same articles. */
struct finding {
	const char *uuid;
	struct whereabouts where;
};

struct reviews {
	struct arena arena;
	VEC(struct review) claims;	/* by article, then claim */
	VEC(struct remark) remarks;	/* by article */
	VEC(struct addition) additions; /* in the order of the ledger */
	VEC(struct stray) strays;
	VEC(struct amendment) amendments; /* of claims, for comparison */
	VEC(struct kinship) kinships;
	VEC(struct finding) findings; /* by row */
	VEC(uint32_t) against;	      /* by row: the row that it is in conflict with, INDEX_NONE */
	struct shelf shelf;
	uint32_t shelved; /* of how many articles; 0 for no shelf */
	uint32_t accepted, rejected;
};

void reviews_init(struct reviews *reviews);
void reviews_release(struct reviews *reviews);
/* Where articles were replaced by others: all is looked up again. */
void reviews_forget(struct reviews *reviews);
/* Fills `corrected` of each review. Part of reviews_make. */
void reviews_correct(struct reviews *reviews, const struct article *const *articles);
/* Strings of what it makes are the ledger's. loaded: how many of the articles are there, to tell
 * whether more came. */
void reviews_make(struct reviews *reviews, const struct ledger *ledger,
		  const struct article *const *articles, uint32_t count, uint32_t loaded);
/* What became of a row of the ledger. */
enum judgement_state {
	STATE_COUNTS,
	STATE_CONFLICT, /* counts, or does not, and another says otherwise: `against` */
	STATE_CHANGED,	/* the text changed under it */
	STATE_ASTRAY,	/* its words are there, and no claim is read in them */
	STATE_ABSENT,	/* its article is not open */
	STATE_UNDONE,
	STATE_STEP,    /* is an undo or redo itself */
	STATE_UNKNOWN, /* of a kind of a later version */
	STATES
};
enum judgement_state reviews_state(const struct reviews *reviews, const struct ledger *ledger,
				   uint32_t row);

/* The claim as it was read, or as it was corrected. */
const struct claim *reviews_corrected(const struct reviews *reviews, const struct article *article,
				      struct claim_ref ref);
/* NULL where nothing was said of it. */
const struct review *reviews_claim(const struct reviews *reviews, struct claim_ref ref);
const struct remark *reviews_article(const struct reviews *reviews, uint32_t article);

/* ---- between review.c and review_take.c ---- */

/* Adds what a judgement, the row of the ledger, says to what was said before it. */
void review_take(struct reviews *reviews, const struct judgement *judgement, uint32_t row,
		 struct review *review);
/* state: whether the article is the one that was judged. */
void remark_take(struct reviews *reviews, const struct judgement *judgement, uint32_t row,
		 enum anchor_state state, struct remark *remark);
/* Values of a dimension, or names. */
void kinship_take(struct reviews *reviews, const struct judgement *judgement);

#endif
