/*
 * The way of the data on one screen: text to tokens, tokens to sentences, then the marks that need
 * nothing but sentences, then the claims that need all of them.
 */
#include "claim/analyse.h"

#include "claim/claim.h"
#include "mark/entity.h"
#include "mark/figure.h"
#include "mark/moment.h"

void analyse(struct article *article, const struct lexicon *lexicon)
{
	if (!article->tokens) { /* read/ has cut them, where the article comes from a file */
		article->tokens = token_split(&article->arena, article->text, article->bytes,
					      &article->token_count);
		lexicon_bind(lexicon, article->text, article->tokens, article->token_count);
	}
	article->sentences = sentence_split(&article->arena, article->text, article->tokens,
					    article->token_count, &article->sentence_count);
	figure_mark(article, lexicon);
	moment_mark(article, lexicon);
	entity_mark(article, lexicon);
	claim_find(article, lexicon);
}
