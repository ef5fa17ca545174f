/* What the verdicts of a comparison were made from; for the files that make it and answer for it. */
#ifndef COMPARE_COMPARING_H
#define COMPARE_COMPARING_H

#include "base/vec.h"
#include "compare/alias.h"
#include "compare/block.h"
#include "compare/kin.h"
#include "compare/sum.h"
#include "compare/verdict.h"

struct comparing {
	struct yardstick yardstick;
	const struct article **articles;
	uint32_t article_count;
	uint32_t *first; /* by article: the number of its first saying */
	struct saying *sayings;
	uint32_t count;
	const struct amendments *amendments; /* NULL for none */
	struct aliases aliases;
	struct kins kins;
	const struct event **events; /* by article */
	struct incidents incidents;
	struct blocks blocks;
	struct share *shares; /* while pairs are judged */
	uint32_t share_count, pair_count;
	uint64_t unmet;
	VEC(struct parthood) parthoods;
};

/* The number of the claim's saying; context is a struct comparing. */
uint32_t comparing_index(const void *context, struct claim_ref ref);
/* The pair that was weighed, without its words. */
struct pair pair_of(const struct weighing *w);

#endif
