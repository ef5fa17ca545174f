/* Which language is it: enough to say that a text is not English. */
#ifndef READ_LANGUAGE_H
#define READ_LANGUAGE_H

#include "lexicon/lexicon.h"
#include "read/article.h"

/* Sets language where the article's text (its beginning) tells, and adds a note when that is not
 * English. */
void language_tell(struct article *article, const struct lexicon *lexicon);

#endif
