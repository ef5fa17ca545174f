/* A claim as comparison sees it: what its article says, with the words made comparable. */
#ifndef COMPARE_SAYING_H
#define COMPARE_SAYING_H

#include <stdbool.h>
#include <stdint.h>

#include "compare/amendment.h"
#include "compare/comparison.h"
#include "compare/side.h"
#include "compare/victims.h"

struct aliases;
struct kin;
struct kins;

/* What comparing needs of the lexicon, made ready once. */
struct yardstick {
	const struct lexicon *lexicon;
	struct victims victims;
	struct sides sides;
	const struct aliases *aliases; /* NULL where two claims alone are compared */
	const struct kins *kins;       /* the same */
};

/* What the words of a saying name: a number of compare/alias, INDEX_NONE. */
enum named { NAMED_SOURCE, NAMED_PLACE, NAMED_ACTOR, NAMED_COUNT };

void yardstick_init(struct yardstick *yardstick, const struct lexicon *lexicon, struct arena *arena);

struct saying {
	struct claim_ref ref;
	const struct article *article;
	const struct claim *claim; /* as it was read, or as the reader corrected it */
	const struct amendment *amendment; /* NULL where the reader decided nothing */
	const struct kin *kin;	   /* which of its values the reader declared, NULL for none */
	const struct event *event; /* NULL where the claim has none */
	const char *source;	   /* whose count it is, under the name that all of its names have */
	uint32_t named[NAMED_COUNT];
	bool moved;		   /* its place is another's by name, or by the reader's word */
	struct actors actors;
	bool hidden;               /* a part by its report's link alone: its victims, place and actor are
	                              those of its whole */
	const uint32_t *sketch;    /* of its passage (passage.h), NULL */
	uint32_t first, end;       /* tokens of the figure */
	int64_t dead;              /* the number killed that stands beside it: same sentence, else same
	                              event; COUNT_NONE. Tells which of two reports of a day is older */
};

/* The one of a claim of a comparison. */
const struct saying *comparison_saying(const struct comparison *comparison, struct claim_ref ref);

struct saying saying_of(const struct yardstick *yardstick, const struct article *article,
			struct claim_ref ref);
/* The actors that words name which stand in no article. */
struct actors actors_read(const struct yardstick *yardstick, const char *words,
			  struct arena *arena);
/* Sketches its passage in arena; one before it of the same sentence, NULL for none, lends its own. */
void saying_sketch(struct saying *saying, const struct saying *before, struct arena *arena);
/* Takes over what was decided of it; the amendment outlives the saying. */
void saying_amend(struct saying *saying, const struct yardstick *yardstick,
		  const struct amendment *amendment, struct arena *arena);
/* Whether the reader corrected that dimension, or the number. */
static inline bool saying_is_amended(const struct saying *saying, enum amended field)
{
	return saying->amendment && saying->amendment->fields & 1u << field;
}
/* Whether the reader rejected it: it is in no toll. */
static inline bool saying_is_rejected(const struct saying *saying)
{
	return saying->amendment && saying->amendment->rejected;
}
/* The number as stated: 250 of "more than 250", the lower end of a vague word. */
int64_t saying_number(const struct saying *saying);
/* Whether it is neither denied nor only possible, nor rejected by the reader. */
bool saying_counts(const struct saying *saying);
/* Whether the number itself was said, not only a vague word. */
bool saying_is_vague(const struct saying *saying);

#endif
