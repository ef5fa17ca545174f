/* Events of several articles that are one. */
#ifndef COMPARE_INCIDENT_H
#define COMPARE_INCIDENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "claim/claim.h"
#include "compare/side.h"

/* DESIGN.md "One event": the days overlap, the places meet, the kind of cause is not a different one, and
 * there is an anchor that both share. */
bool incident_same(const struct event *a, const struct event *b, const struct sides *sides);
/* Which of the tests fails for two that are not one; a literal. */
const char *incident_doubt(const struct event *a, const struct event *b, const struct sides *sides);

/* All events of a comparison, each with the incident it belongs to. */
struct incidents {
	uint32_t *first; /* by article: the number of its first event among all; count + 1 entries */
	uint32_t *of;    /* by event: its incident */
	uint32_t count;  /* incidents */
};

/* Puts each event with the first one before it that it is one with, looking only at those that share
 * an anchor and a stretch of days, and at the newest of them where they are very many. NULL articles
 * are passed over. events: those of each article. Arrays live in arena. */
void incidents_find(struct incidents *incidents, const struct article *const *articles,
		    const struct event *const *events, uint32_t count, const struct sides *sides,
		    struct arena *arena);
uint32_t incidents_get(const struct incidents *incidents, uint32_t article, uint32_t event);

#endif
