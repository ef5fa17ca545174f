/* Provisional: finds nothing yet. */
#include "mark/figure.h"

void figure_mark(struct article *article, const struct lexicon *lexicon)
{
	(void)article;
	(void)lexicon;
}
