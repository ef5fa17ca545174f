/* Which pairs of claims are worth a verdict: never all pairs of a large corpus. */
#ifndef COMPARE_BLOCK_H
#define COMPARE_BLOCK_H

#include <stdint.h>

#include "base/arena.h"
#include "compare/incident.h"
#include "compare/saying.h"

/* All claims of a comparison, and where they meet. */
struct blocks {
	const struct saying *sayings; /* in the order of articles and claims */
	uint32_t count;
	const struct incidents *incidents;
	uint32_t *incident;   /* by saying, INDEX_NONE */
	uint32_t *before;     /* by saying: the one before it of the same incident and harms, INDEX_NONE */
	uint32_t *crowd;      /* by saying: how many are chained so */
	uint32_t *rank;       /* by saying: how many of these stand before it */
	uint32_t *beside;     /* by entry: the entry before it in the same box, INDEX_NONE */
	uint32_t *first;      /* by saying: its first entry; count + 1 of them */
	uint32_t *entry;      /* by entry: the saying */
	uint32_t *same[4];    /* by saying: one before it with the same words before, behind its figure; with
				 the smallest, the next hash of its passage's sketch */
	struct map *boxes;    /* place and days -> newest entry */
	struct arena *arena;
};

void blocks_init(struct blocks *blocks, const struct saying *sayings, uint32_t count,
		 const struct incidents *incidents, struct arena *arena);
void blocks_release(struct blocks *blocks);

/* Whom a visit met, so that a pair comes once; one a thread, zeroed before its first visit. */
struct meetings {
	struct {
		uint32_t visit, other; /* number of the visit, from 1; saying */
	} slots[2048];		       /* a power of two, several times what one visit meets */
};

/* Calls meet for each other saying that `at` is to be compared with: claims before it in its article,
 * the nearest before it of its incident, those in the same words, and claims about its place or a wider
 * one in days that meet. Each pair comes up once over all sayings. Returns how many of its incident
 * before it, of the same harms, are further away than it looks. */
uint32_t blocks_visit(const struct blocks *blocks, struct meetings *meetings, uint32_t at,
		      void (*meet)(void *context, uint32_t a, uint32_t b), void *context);

/* Killed, injured and casualties are one family of harms; each other harm is its own. */
uint8_t harm_family(uint8_t harm);

#endif
