/* Claims that the reader points out, beside those that were found. */
#ifndef CLAIM_ADDED_H
#define CLAIM_ADDED_H

#include "claim/claim.h"

/* Puts the article's `added` among its claims, in reading order, where no claim of that harm stands
 * in the same words; roles are bound and resolved for them as for the others. */
void added_put(struct article *article, const struct lexicon *lexicon);

#endif
