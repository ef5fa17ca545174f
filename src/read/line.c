/*
 * A line is a run of tokens between line ends. The head of a report is read line by line, because
 * what makes "Courier, 12 May 2016" a line about the report is that nothing else stands in it.
 */
#include "read/line.h"

static void line_close(const struct article *article, struct line *line)
{
	line->span.start = article->tokens[line->first].start;
	line->span.end = article->tokens[line->end - 1].end;
	line->apart = line->first == 0 || article->tokens[line->first].flags & TOKEN_PARAGRAPH;
	for (uint32_t i = line->first; i < line->end; i++)
		line->words += article->tokens[i].kind <= TOKEN_NUMBER;
}

struct line line_from(const struct article *article, uint32_t first)
{
	struct line line = {.first = first, .end = first + 1};

	while (line.end < article->token_count && !(article->tokens[line.end].flags & TOKEN_LINE))
		line.end++;
	line_close(article, &line);
	return line;
}

struct line line_before(const struct article *article, uint32_t end)
{
	struct line line = {.first = end - 1, .end = end};

	while (line.first && !(article->tokens[line.first].flags & TOKEN_LINE))
		line.first--;
	line_close(article, &line);
	return line;
}

const char *line_text(const struct article *article, const struct line *line)
{
	return article->text + line->span.start;
}

uint32_t line_phrase(const struct article *article, const struct lexicon *lexicon,
		     enum lexicon_list list, const struct line *line, uint32_t at)
{
	if (at >= line->end)
		return 0;
	return lexicon_match(lexicon, list, &article->tokens[at], line->end - at).count;
}

bool line_is_all(const struct article *article, const struct lexicon *lexicon,
		 enum lexicon_list list, const struct line *line)
{
	bool any = false;

	for (uint32_t i = line->first; i < line->end;) {
		uint32_t count = line_phrase(article, lexicon, list, line, i);

		if (!count && article->tokens[i].kind == TOKEN_WORD)
			return false;
		any |= count > 0;
		i += count ? count : 1;
	}
	return any;
}

bool line_word_is(const struct article *article, const struct line *line, uint32_t at,
		  const char *word)
{
	return at < line->end && token_is(article->text, &article->tokens[at], word);
}

bool line_mark_is(const struct article *article, const struct line *line, uint32_t at, char mark)
{
	return at < line->end && article->tokens[at].kind == TOKEN_MARK &&
	       article->tokens[at].mark == mark;
}
