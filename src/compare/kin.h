/* Values of dimensions that the reader declared to be the same, apart, or one a part of the other:
 * "since late September" and the days of it, two spellings of a place that no list has, medics and
 * nurses, two tellings of one attack. */
#ifndef COMPARE_KIN_H
#define COMPARE_KIN_H

#include "base/buf.h"
#include "base/map.h"
#include "compare/saying.h"

enum { KIN_KINDS = DIM_COUNT + 1, KIN_EVENT = DIM_COUNT }; /* the dimensions, and the event */

/* Which declared value each dimension of a saying has: a number, 0 for none. */
struct kin {
	uint32_t values[KIN_KINDS];
};

struct kins {
	struct map values;    /* kind and value -> its group, from 1 */
	struct map relations; /* two groups -> enum relation */
	const char **leaders; /* by group: the value that stands for all of them */
	uint32_t count;
};

/* Nothing of it is to be released: all lives in arena. Kinships of entities are passed over. */
void kins_init(struct kins *kins, const struct amendments *amendments, struct arena *arena);
void kins_release(struct kins *kins);
/* The value of the leader takes the place of the saying's own, so that it is compared as that. */
void kins_apply(const struct kins *kins, const struct yardstick *yardstick, struct saying *saying,
		struct arena *arena);
/* enum relation of a to b where that was declared, else 0. */
char kins_relate(const struct kins *kins, const struct saying *a, const struct saying *b,
		 unsigned kind);
/* The value without the article that it is of. */
const char *kin_plain(const char *value, unsigned kind);
/* Adds what is declared of, by its article where it is no place: the noun of the victims, the path
 * of the place, the days of the window or its words, the words of the actor, the event by its
 * article; nothing where there is none. */
void kin_value(const struct saying *saying, unsigned kind, struct buf *out);

#endif
