/* What the reader says of articles that they do not say rightly themselves: when one was published,
 * by whom, under which title. Taken from the judgements of a casebook. */
#ifndef SESSION_CORRECTION_H
#define SESSION_CORRECTION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "casebook/ledger.h"
#include "lexicon/lexicon.h"
#include "read/article.h"
#include "session/review.h"

/* An article that is corrected: as it was read, and as it was read anew. */
struct remade {
	uint32_t article;
	const struct article *original;
	uint8_t heads; /* bits of enum article_head: which of these are corrected */
	day published;
	const char *source, *title;
	const struct added *added; /* claims that the reader points out, in arena */
	uint32_t added_count;
	struct article *made; /* NULL until it was read anew */
};

typedef VEC(struct remade) remade_vec;

/* Adds what is corrected to plan, with `made` where it is among the placed already, and puts the
 * originals of all others among the articles; strings are in arena. */
void corrections_plan(const remade_vec *placed, const struct reviews *reviews,
		      const struct ledger *ledger, const struct article **articles, uint32_t count,
		      struct arena *arena, remade_vec *plan);
/* Reads anew what the plan still wants, and puts it among the articles; in any thread. */
void corrections_carry_out(remade_vec *plan, const struct article **articles,
			   const struct lexicon *lexicon);
/* When nothing looks any more at what stood before: the plan takes its place, and is empty then. */
void corrections_place(remade_vec *placed, remade_vec *plan);
/* Frees a plan, and the articles of it that are not among the placed. */
void corrections_drop(const remade_vec *placed, remade_vec *plan);
/* The judgement that a head is this, for an anchor. */
enum judgement_kind correction_kind(enum article_head head);

#endif
