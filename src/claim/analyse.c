/*
 * The way of the data on one screen: text to tokens, tokens to sentences, then the marks that need
 * nothing but sentences, then the claims that need all of them.
 */
#include "claim/analyse.h"

#include "claim/claim.h"
#include "claim/resolve.h"
#include "claim/role.h"
#include "mark/entity.h"
#include "mark/figure.h"
#include "mark/moment.h"
#include "read/read.h"

void analyse(struct article *article, const struct lexicon *lexicon)
{
	article_cut(article, lexicon);
	figure_mark(article, lexicon);
	moment_mark(article, lexicon);
	entity_mark(article, lexicon);
	claim_find(article, lexicon);
	role_bind(article, lexicon);
	resolve_claims(article, lexicon);
}
