/* Provisional: finds nothing yet. */
#include "mark/moment.h"

void moment_mark(struct article *article, const struct lexicon *lexicon)
{
	(void)article;
	(void)lexicon;
}
