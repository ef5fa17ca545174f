/* What links the claims of one article: parts across sentences, and the same words again. */
#ifndef CLAIM_LINK_H
#define CLAIM_LINK_H

#include "claim/claim.h"

/* The claim that "of them" in the sentence refers to, INDEX_NONE when none is near. */
uint32_t link_anaphor(const struct article *article, const struct claim *claims, uint32_t count,
		      uint32_t sentence, uint8_t harm, int64_t number);
/* The harm of "the victims": injured where the last sentence that told of dead or hurt told of the
 * hurt alone, else killed. */
uint8_t link_victims(const struct claim *claims, uint32_t count, uint32_t sentence);
/* Sets `part_of` of what remains of a whole, and `repeats` of each claim whose words stood in the
 * article before. */
void link_claims(const struct article *article, struct claim *claims, uint32_t count);

#endif
