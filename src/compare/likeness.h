/* Names with two ids that may be one thing's: spelled otherwise, shortened in another report. */
#ifndef COMPARE_LIKENESS_H
#define COMPARE_LIKENESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* One thing as the articles call it. */
struct called {
	const char *id; /* "person:sergei-lavrov": its type, and its words without case and marks */
	const char *title; /* the words of rank and office beside it, "" if none */
	bool listed;	   /* a word list has it: two of those are two things */
};

struct likeness {
	uint32_t one, other; /* which of the given, one < other */
	bool certain;	     /* by how names are spelled alone; else only to be proposed */
	const char *rule;    /* a literal */
};

/* The likenesses among count names, in their order, no two of one pair; *likenesses lives in arena.
 * Returns how many. Two persons of one surname whose first names differ are never alike. */
uint32_t likeness_find(const struct called *called, uint32_t count, struct arena *arena,
		       struct likeness **likenesses);

#endif
