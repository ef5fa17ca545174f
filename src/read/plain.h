/* What a plain text says of itself: title, outlet, byline, agencies, date, address. */
#ifndef READ_PLAIN_H
#define READ_PLAIN_H

#include "lexicon/lexicon.h"
#include "read/article.h"

/* Fills what stands in the text; what does not stand there stays as it is. */
void plain_read(struct article *article, const struct lexicon *lexicon);

#endif
