/* The five dimensions along which two claims are set against each other. */
#ifndef COMPARE_DIMENSION_H
#define COMPARE_DIMENSION_H

#include <stdbool.h>

#include "compare/saying.h"

/* One comparison on its way to a verdict. */
struct weighing {
	const struct yardstick *yardstick;
	const struct saying *a, *b;
	bool one_event;
	char dims[DIM_COUNT];    /* enum relation, a to b, with the rule of one event applied */
	char literal[DIM_COUNT]; /* by the words alone */
	int later;               /* 1: b's count was made on a later day, -1: a's, 0: not known to differ */
	bool by_as_of;           /* the window differs by the day of counting alone */
	bool by_cause;           /* the actors are apart by what did it: a quake, a bomb */
	bool doubted;            /* all equal, but nothing shows that it is one event: place made '?' */
	bool declared;           /* the reader says that it is the same: doubts are out of place */
	/* the verdict, by verdict.c */
	enum verdict verdict;
	uint8_t rule;
	const char *rule_name;
	int part;                /* 1: a is told or found to be a part of b, -1: b of a, else 0 */
	const char *cue;         /* why a rule fitted, where the numbers do not say it; a literal */
};

static inline bool weighing_has(const struct weighing *w, char relation)
{
	return w->dims[0] == relation || w->dims[1] == relation || w->dims[2] == relation ||
	       w->dims[3] == relation || w->dims[4] == relation;
}

/* Fills one_event, dims, literal, later. */
void dimension_weigh(struct weighing *weighing);
/* By the words alone: days with a day's slack where they are loose. */
char dimension_days(struct days a, struct days b, bool loose);

#endif
