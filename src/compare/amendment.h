/* What a reader decided about claims and names, as comparison is given it. Comparison reads claims
 * from articles that never change; what stands here takes the place of what they say. */
#ifndef COMPARE_AMENDMENT_H
#define COMPARE_AMENDMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "claim/claim.h"
#include "compare/comparison.h"

/* What of a claim can be corrected, in the order of `field` names: amendment_field. */
enum amended {
	AMENDED_FIGURE, /* low, high */
	AMENDED_HARM,
	AMENDED_VICTIMS,
	AMENDED_PLACE,
	AMENDED_WINDOW, /* days */
	AMENDED_ACTOR,
	AMENDED_SOURCE, /* whose count it is */
	AMENDED_COUNT
};

/* Of one claim. Strings live as long as the comparison. */
struct amendment {
	struct claim_ref ref;
	bool rejected; /* counts in no verdict but incomparable ones, and in no toll */
	uint32_t
		fields; /* bits 1 << enum amended: which of these take the place of what was read */
	int64_t low, high;   /* high may be COUNT_NONE: no upper end */
	uint8_t harm;	     /* enum harm */
	const char *victims; /* head noun, singular: "civilian" */
	const char *place;   /* words, or a path of the gazetteer */
	struct days days;
	const char *actor; /* words, or the id of an entity */
	const char *source;
};

/* Where it is written `other`, the entity `one` is not meant. */
enum { KINSHIP_DETACHED = '-' };
/* A dimension: whether two tellings are of one event. */
enum { KINSHIP_EVENT = DIM_COUNT + 1 };

/* How two ids of entities, or two values of a dimension, are declared to stand to each other. */
struct kinship {
	uint8_t dimension; /* enum dimension; DIM_COUNT for entities wherever they stand, or EVENT */
	char relation;	   /* enum relation, of one to other: same, disjoint, inside; or DETACHED */
	const char *one, *other;
};

struct amendments {
	const struct amendment *claims; /* by article, then claim */
	uint32_t claim_count;
	const struct kinship *kinships; /* a later one takes the place of an earlier one */
	uint32_t kinship_count;
};

/* "figure", "harm", "victims", "place", "window", "actor", "source"; AMENDED_COUNT for no such. */
const char *amendment_field_name(enum amended field);
enum amended amendment_field_find(const char *name);
/* Reads a field's value into the amendment, which keeps the pointer: "40", "40-50", ">=40", "<=40";
 * the name of a harm; a day, or two parted by ".."; any words for the others. False with err where
 * it is none. */
bool amendment_set(struct amendment *amendment, enum amended field, const char *value,
		   struct err *err);

/* Gives the claim all that was corrected, but place and actor, whose words have to be read. The claim
 * keeps the strings. */
void amendment_apply(const struct amendment *amendment, struct claim *claim);

/* A copy of all of it, strings too. */
struct amendments *amendments_copy(const struct amendments *from, struct arena *arena);
/* The one of a claim, NULL for none; amendments may be NULL. */
const struct amendment *amendment_find(const struct amendments *amendments, struct claim_ref ref);

#endif
