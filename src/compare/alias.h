/* Names that are one thing in other words, as comparison takes them: whose count it is, where, by
 * whom. By the certain rules and by the reader's word (compare/thing). */
#ifndef COMPARE_ALIAS_H
#define COMPARE_ALIAS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"
#include "compare/saying.h"
#include "compare/thing.h"

/* Two groups that the reader declared apart: numbers of the things that lead them. */
struct apart {
	uint32_t one, other;
};

struct aliases {
	struct arena *arena;
	const struct yardstick *yardstick;
	struct things things;
	struct map ids;
	uint32_t *leader, *next, *size; /* by thing: of its group; the next in it, INDEX_NONE; how many */
	uint32_t *moved_at;		/* by leader: where it is in moved, INDEX_NONE */
	VEC(uint32_t) moved;		/* leaders of the groups of places that need a path */
	struct map moves;		/* a path, or a name in single quotes -> index into moved */
	struct map anchors;		/* a name in small letters -> the same */
	const char **bases, **paths;	/* by moved: what its names stand below; the path they get */
	struct apart *apart;
	uint32_t apart_count;
};

/* Reads the names of all articles, NULL ones passed over. The amendments (NULL for none) and arena
 * outlive it. */
void aliases_init(struct aliases *aliases, const struct yardstick *yardstick,
		  const struct article *const *articles, uint32_t count,
		  const struct amendments *amendments, struct arena *arena);
/* What is left: aliases_are_apart. */
void aliases_settle(struct aliases *aliases);
/* Gives the saying its things, and the source, the place and the actors that they stand for. */
void aliases_apply(struct aliases *aliases, struct saying *saying);
/* The events of an article with the places that theirs stand for. */
const struct event *aliases_events(struct aliases *aliases, const struct article *article);
/* Whether the reader said that two things are two; INDEX_NONE is no thing. */
bool aliases_are_apart(const struct aliases *aliases, uint32_t one, uint32_t other);

#endif
