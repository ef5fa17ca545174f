/* Sides of conflicts, and the actors who are named as having done harm. */
#ifndef COMPARE_SIDE_H
#define COMPARE_SIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

/* LEXICON_SIDE and LEXICON_ACTOR, made ready. A side is its row in LEXICON_SIDE. */
struct sides {
	const struct lexicon *lexicon;
	uint32_t *within;      /* by side: the camp that contains it, INDEX_NONE */
	uint64_t *against;     /* by side: bits of sides that fight it, both ways; at most 64 sides */
	uint32_t count;
	uint32_t *actor_side;  /* by row of LEXICON_ACTOR, INDEX_NONE */
	uint8_t *actor_kind;   /* enum actor_kind */
	uint32_t actors;
};

enum actor_kind { ACTOR_SIDE, ACTOR_FORCE, ACTOR_NAME, ACTOR_VAGUE };

void sides_init(struct sides *sides, const struct lexicon *lexicon, struct arena *arena);
/* The side by its name, INDEX_NONE where there is none. */
uint32_t sides_find(const struct sides *sides, const char *name, size_t length);
/* Whether the two, or camps that contain them, fight one another. */
bool sides_oppose(const struct sides *sides, uint32_t a, uint32_t b);
/* Whether a is the camp of b, or its camp's. */
bool sides_contain(const struct sides *sides, uint32_t a, uint32_t b);

enum { ACTORS = 4 };

/* Who is named by the words of one actor role: rows of LEXICON_ACTOR, or a name that it does not have. */
struct actors {
	uint32_t rows[ACTORS];
	uint8_t count;      /* 0: nobody is named */
	uint32_t other;     /* hash of a name that no row has, 0 for none */
};

/* Reads the words of a role; tokens of the article are bound to the lexicon. */
struct actors actors_of(const struct sides *sides, const struct article *article, struct span words);
/* Names all of both. */
void actors_join(struct actors *actors, struct actors more);
/* enum relation: nobody named contains all; of one side the named is inside the side. */
char actors_relate(const struct sides *sides, const struct actors *a, const struct actors *b);

#endif
