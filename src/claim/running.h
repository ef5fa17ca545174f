/* Words of a count that moves. */
#ifndef CLAIM_RUNNING_H
#define CLAIM_RUNNING_H

#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

/* enum running, of the claim's sentence and, for what may follow, the next few. */
uint8_t running_of(const struct article *article, const struct lexicon *lexicon,
		   const struct claim *claim);

#endif
