/* What the articles name, and which of it is one: by certain rules, and by the reader's word. */
#ifndef COMPARE_THING_H
#define COMPARE_THING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "compare/amendment.h"
#include "compare/likeness.h"
#include "read/article.h"

/* An id, or a way of writing it that was detached from it. */
struct thing {
	const char *id, *name, *title;
	const char *rule; /* why it stands under its leader */
	uint32_t leader;  /* a thing nearer to, or itself: the one whose listing it is in */
	uint32_t mentions, listing;
	uint32_t place; /* row of LEXICON_PLACE, as entity.place; INDEX_NONE */
	uint8_t type;
	bool listed;   /* a word list has it */
	bool detached; /* a way of writing that was taken from its entity */
};

struct things {
	struct arena *arena;
	struct map *ids; /* id, or id and words of what was detached -> number of the thing */
	VEC(struct thing) things;
	const struct kinship *kinships; /* what the reader declared; those of names count */
	uint32_t kinship_count;
	bool has_detached;
};

void things_meet(struct things *things, const struct article *article);
/* Joins what is one, after all articles were met; returns how many likenesses were found. */
uint32_t things_join(struct things *things, struct likeness **likenesses);
/* The thing that leads the group of thing n. */
uint32_t things_leader(struct things *things, uint32_t n);
/* Whether joining the groups of two leaders would bring together what was declared apart. */
bool things_barred(struct things *things, uint32_t one, uint32_t other);
/* The thing of an id where it is written so; written NULL: anyhow. MAP_MISSING for none. */
uint32_t things_number(const struct map *ids, const char *id, const char *written);
uint32_t things_find(const struct things *things, const char *id, const char *written);
/* The thing that the words of a role name: its entity where the words write it so. INDEX_NONE. */
uint32_t things_of_role(const struct things *things, const struct article *article,
			const struct role *role, uint32_t entity);

#endif
