/* Provisional: finds nothing yet. */
#include "claim/claim.h"

void claim_find(struct article *article, const struct lexicon *lexicon)
{
	(void)article;
	(void)lexicon;
}
