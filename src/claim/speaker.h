/* Who speaks with a verb of saying. */
#ifndef CLAIM_SPEAKER_H
#define CLAIM_SPEAKER_H

#include "claim/report.h"

/* The source that the verb at `verb` has for its subject, `kind` of enum report_kind; empty when
 * nobody speaks. */
struct stretch speaker_of(struct hearing *hearing, uint32_t verb, uint8_t kind);

#endif
