/* Why a verdict: a few sentences that a reader can check by hand against the texts. */
#ifndef COMPARE_WHY_H
#define COMPARE_WHY_H

#include "base/buf.h"
#include "compare/dimension.h"

/* The verdict, the words of both figures, what each dimension holds, the arithmetic, who counted as of
 * when, and the rule. The words are as in the texts: clean them before they are shown. */
void why_pair(struct buf *buf, const struct weighing *weighing);
/* The arithmetic of parts against their whole. */
void why_sum(struct buf *buf, const struct saying *whole, const struct saying *const *parts,
	     uint32_t count, enum dimension apart, enum verdict verdict);

#endif
