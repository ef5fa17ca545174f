/*
 * A report saved as text begins with its title.
 */
#include "read/plain.h"

#include <string.h>

void plain_read(struct article *article, const struct lexicon *lexicon)
{
	const char *text = article->text, *line = text + strspn(text, " \t\r\n");
	size_t length = strcspn(line, "\r\n");

	(void)lexicon;
	if (length < 200 && line[length] && line[length - 1] != '.') {
		article->title_span = (struct span){(uint32_t)(line - text),
						    (uint32_t)(line - text + (long)length)};
		article->title = article_words(article, article->title_span, &article->arena);
	}
}
