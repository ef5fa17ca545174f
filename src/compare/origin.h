/* Whose word a count is, and whether two counts are one word said twice. */
#ifndef COMPARE_ORIGIN_H
#define COMPARE_ORIGIN_H

#include "compare/saying.h"

/* The same sentence again, around the same figure: a headline printed twice, a caption, agency copy. */
bool origin_repeats(const struct saying *a, const struct saying *b);
/* A number that two claims share when the words right before (step -1) or behind (step 1) their figures are
 * the same, and the figures; 0 where there are too few words. */
uint32_t origin_shingle(const struct saying *saying, int step);
/* Both counts are one source's, or one says so and the other names none. */
bool origin_is_one(const struct saying *a, const struct saying *b);
/* The passages of two reports are one text with small edits. */
bool origin_is_copied(const struct saying *a, const struct saying *b);

/* How many saw it: what two outlets take from one monitor, or from one text, was counted once. */
enum witnesses { WITNESS_UNKNOWN, WITNESS_ONE, WITNESS_TWO };

enum witnesses origin_witnesses(const struct saying *a, const struct saying *b);

#endif
