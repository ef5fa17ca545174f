/* Claims of many articles set side by side: pairs, sums and tolls. */
#ifndef COMPARE_COMPARISON_H
#define COMPARE_COMPARISON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

/* Worst first, as lists are sorted. */
enum verdict {
	VERDICT_CONFLICT,
	VERDICT_SUM_CONFLICT,
	VERDICT_TENSION,
	VERDICT_UNRESOLVED,
	VERDICT_UPDATE,
	VERDICT_PART,
	VERDICT_CONSISTENT,
	VERDICT_AGREE,
	VERDICT_REPEAT,
	VERDICT_SUM_OK,
	VERDICT_INCOMPARABLE,
	VERDICT_NOT_COUNTED,
	VERDICT_COUNT
};

enum dimension { DIM_HARM, DIM_VICTIMS, DIM_PLACE, DIM_WINDOW, DIM_ACTOR, DIM_COUNT };

/* From a's side: '<' a is inside b, '>' a contains b. */
enum relation { REL_SAME = '=', REL_INSIDE = '<', REL_CONTAINS = '>', REL_DISJOINT = '#', REL_UNKNOWN = '?' };

/* One claim among all articles of a comparison. */
struct claim_ref {
	uint32_t article, claim;
};

struct pair {
	struct claim_ref a, b;      /* a stands before b in the order of articles and claims */
	uint8_t verdict;            /* enum verdict */
	uint8_t rule;               /* 1..10 of DESIGN.md */
	char dims[DIM_COUNT];       /* enum relation */
	bool same_origin;           /* both lean on one original source: one witness, not two */
	const char *why;            /* by comparison_judge; NULL among a comparison's pairs, which are many:
	                               ask comparison_why */
};

struct sum {
	struct claim_ref whole;
	const struct claim_ref *parts;
	uint32_t part_count;
	uint8_t verdict;            /* VERDICT_SUM_OK or VERDICT_SUM_CONFLICT */
	const char *why;
};

struct toll {
	const char *name;           /* stable id: made of event, harm, victims, place, window; "killed-person-aleppo-2016-10-12" */
	const char *question;       /* for people: "killed, civilians, Aleppo, 22 Apr - 1 May 2016" */
	const char *event;
	uint8_t harm;
	const char *victims, *place;
	struct days days;
	const struct claim_ref *claims; /* in order of as-of, then article */
	uint32_t claim_count;
	uint32_t parent;            /* toll that this one is a part of, else INDEX_NONE */
	int64_t low, high;          /* over the claims that count; COUNT_NONE */
	uint8_t verdict;            /* the worst among its pairs; AGREE for a single claim */
	const char *why;
};

struct comparing;
struct amendments;

/* Rebuilt, never patched: everything in its arena. */
struct comparison {
	struct arena arena;
	struct comparing *comparing; /* what the verdicts were made from; private */
	struct pair *pairs;         /* by a, then b */
	uint32_t pair_count;
	uint64_t unmet;             /* pairs of one event and one family of harms that were left out: where many
	                               count one event, each claim is set against the nearest before it */
	struct sum *sums;
	uint32_t sum_count;
	struct toll *tolls;         /* parts directly after their parent */
	uint32_t toll_count;
};

/* Compares the claims of count articles; NULL entries (not loaded yet) are passed over. Takes time
 * near linear in the number of claims. */
struct comparison *comparison_new(const struct article *const *articles, uint32_t count,
				  const struct lexicon *lexicon);
/* The same with what the reader decided (compare/amendment.h), which is copied; NULL for nothing. */
struct comparison *comparison_new_amended(const struct article *const *articles, uint32_t count,
					  const struct lexicon *lexicon,
					  const struct amendments *amendments);
void comparison_free(struct comparison *comparison);

/* The words for people of a pair of this comparison: dimension values as they stand in the texts, the
 * arithmetic, who counted as of when, the rule. Lives in arena. */
const char *comparison_why(const struct comparison *comparison, const struct pair *pair,
			   struct arena *arena);

/* What can be declared of a claim's value in a dimension, or of its event (DIM_COUNT): compare/kin.h. "" for
 * none. In arena. */
const char *comparison_value(const struct comparison *comparison, struct claim_ref ref,
			     enum dimension dimension, struct arena *arena);

/* The verdict on any two claims, whether or not it is among the pairs; `why` lives in arena. */
struct pair comparison_judge(const struct article *const *articles, struct claim_ref a,
			     struct claim_ref b, const struct lexicon *lexicon, struct arena *arena);

/* The same of two claims of a comparison, with all that the reader decided. */
struct pair comparison_judge_two(const struct comparison *comparison, struct claim_ref a,
				 struct claim_ref b, struct arena *arena);

/* Whose count the claim is, under the name that all names of that source have; NULL where the
 * comparison is without it. */
const char *comparison_source(const struct comparison *comparison, struct claim_ref ref);

const char *verdict_name(enum verdict verdict); /* "agree" ... of RECORDS.md */
char verdict_sign(enum verdict verdict);        /* = ~ < ^ % ! ? # " S; '-' for not-counted */
const char *dimension_name(enum dimension dimension);

#endif
