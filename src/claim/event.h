/* Events of one article: which of its claims tell of the same attack, disaster, clash or war. */
#ifndef CLAIM_EVENT_H
#define CLAIM_EVENT_H

#include <stdbool.h>

#include "claim/claim.h"

/* Whether two kinds of cause (LEXICON_CAUSE column "kind", "" for not known) can be one event's: an
 * explosion may be an attack, a flood is no shooting. */
bool event_causes_meet(const char *a, const char *b);
/* Whether the event is a named war as a whole. */
bool event_is_war(const struct event *event);

#endif
