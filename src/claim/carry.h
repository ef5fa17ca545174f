/* Whether the doer and the means of an incident are those of a claim told after it. */
#ifndef CLAIM_CARRY_H
#define CLAIM_CARRY_H

#include "claim/incident.h"

/* Whether the claim tells more of what was told before: not of another spot. */
bool carry_is_one_spot(const struct scope *scope, const struct incident *now,
		       const struct role *own);
/* Whether the claim, which has no doer (no means) of its own, has the incident's. */
/* "none of the guards was hurt": of those who were there. */
bool carry_is_none_of(const struct scope *scope, const struct claim *claim);
bool carry_actor(const struct scope *scope, const struct incident *now, const struct claim *claim);
bool carry_cause(const struct scope *scope, const struct incident *now, const struct claim *claim);
/* Whether the sentence begins what stands apart from the text above it: a stamp of the hour. Works
 * on sentences that were not read. */
bool carry_ends_before(const struct scope *scope, uint32_t sentence);
/* Whether the sentence opens an item of a list: "2. Losses", "(b) In the south". */
bool carry_is_item(const struct scope *scope, uint32_t sentence);

/* "Three died and | eight were hurt, two badly, | when a bus overturned": gives the counts of one
 * sentence what the one behind them has from the clause behind both. */
void carry_from_behind(const struct scope *scope, struct claim *claims, uint32_t count);

#endif
