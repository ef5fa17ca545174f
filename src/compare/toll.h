/* Tolls: claims that answer one question. */
#ifndef COMPARE_TOLL_H
#define COMPARE_TOLL_H

#include "compare/block.h"
#include "compare/comparison.h"
#include "compare/dimension.h"

/* Groups all sayings: each is in one toll, but those that the reader rejected, which are in none
 * (INDEX_NONE). toll_of (one entry a saying) receives the index of its toll
 * in the array that is returned. Names, questions and arrays live in arena; verdict, low and high are
 * tolls_settle's. */
struct toll *tolls_find(const struct yardstick *yardstick, const struct blocks *blocks,
			uint32_t *toll_of, struct arena *arena, uint32_t *toll_count);

/* The number of the saying of a claim. */
typedef uint32_t saying_index(const void *context, struct claim_ref ref);

/* Fills low, high, verdict and why of each toll from its claims and the pairs that lie inside one toll. */
void tolls_settle(struct toll *tolls, uint32_t toll_count, const struct saying *sayings,
		  const uint32_t *toll_of, const struct pair *pairs, uint32_t pair_count,
		  saying_index *index, const void *context, struct arena *arena);

#endif
