/*
 * The way of the data on one screen: text to tokens, tokens to sentences, then the marks that need
 * nothing but sentences, then the claims that need all of them. Several articles go through a stage
 * one after another: its code and its lists are at hand for all but the first.
 */
#include "claim/analyse.h"

#include "claim/claim.h"
#include "claim/resolve.h"
#include "claim/role.h"
#include "mark/entity.h"
#include "mark/figure.h"
#include "mark/moment.h"
#include "read/read.h"

void analyse_all(struct article *const *articles, uint32_t count, const struct lexicon *lexicon)
{
	static void (*const stages[])(struct article *, const struct lexicon *) = {
		article_cut, figure_mark, moment_mark,	 entity_mark,
		claim_find,  role_bind,	  resolve_claims};

	for (size_t stage = 0; stage < sizeof stages / sizeof *stages; stage++)
		for (uint32_t i = 0; i < count; i++)
			stages[stage](articles[i], lexicon);
}

void analyse(struct article *article, const struct lexicon *lexicon)
{
	analyse_all(&article, 1, lexicon);
}
