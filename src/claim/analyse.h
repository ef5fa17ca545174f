/* The whole pipeline of one article. */
#ifndef CLAIM_ANALYSE_H
#define CLAIM_ANALYSE_H

#include "lexicon/lexicon.h"
#include "read/article.h"

/* Takes an article that was read to its tokens, sentences, figures, moments, names and claims. Safe
 * in several threads at once for different articles. */
void analyse(struct article *article, const struct lexicon *lexicon);
/* The same for several articles, which is faster than one after another. */
void analyse_all(struct article *const *articles, uint32_t count, const struct lexicon *lexicon);

#endif
