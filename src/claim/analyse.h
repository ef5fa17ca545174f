/* The whole pipeline of one article. */
#ifndef CLAIM_ANALYSE_H
#define CLAIM_ANALYSE_H

#include "lexicon/lexicon.h"
#include "read/article.h"

/* Takes an article that was read to its tokens, sentences, figures, moments, names and claims. Safe
 * in several threads at once for different articles. */
void analyse(struct article *article, const struct lexicon *lexicon);

#endif
