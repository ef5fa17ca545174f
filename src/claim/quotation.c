/*
 * A quotation may run over several sentences; who speaks stands behind its end, or before its
 * beginning, once:
 *
 *	"They came in two groups. One killed eight people. We hid," | a resident | recalled.
 *	A nurse said: | "We took in 46 wounded. Nine of them died."
 *
 * Marks are counted from the beginning of the paragraph: behind an odd one the quotation is open,
 * also where a paragraph ends without closing it. Left out: quotations within quotations.
 */
#include "claim/quotation.h"

enum { SENTENCES_MOST = 40, SCARE_LONGEST = 6 };

static struct stretch paragraph_of(const struct scope *scope, uint32_t sentence)
{
	const struct article *article = scope->article;
	uint32_t first = sentence, end = sentence + 1;

	while (first && sentence - first < SENTENCES_MOST &&
	       article->sentences[first - 1].paragraph == article->sentences[sentence].paragraph)
		first--;
	while (end < article->sentence_count && end - sentence < SENTENCES_MOST &&
	       article->sentences[end].paragraph == article->sentences[sentence].paragraph)
		end++;
	return (struct stretch){first, end};
}

static uint32_t sentence_of(const struct scope *scope, uint32_t token)
{
	return article_sentence_at(scope->article, scope->tokens[token].start);
}

/* The report of the sentence at `token` that speaks before, or behind, the quotation. */
static const struct report *speaks(struct scope *scope, uint32_t sentence, struct stretch words,
				   bool before)
{
	const struct report_row *row = report_get(scope, sentence);

	for (uint32_t i = 0; i < row->count; i++) {
		const struct report *report = &row->at[i];

		if (before ? report->cue < words.first : report->cue >= words.end)
			return report;
	}
	return NULL;
}

struct quotation quotation_at(struct scope *scope, uint32_t token)
{
	const struct sentence *sentences = scope->article->sentences;
	struct stretch paragraph = paragraph_of(scope, sentence_of(scope, token));
	uint32_t last = sentences[paragraph.end - 1].end, open = INDEX_NONE, i;
	struct quotation found = {.words = {0, 0}};

	for (i = sentences[paragraph.first].first; i < token; i++)
		if (scope->tokens[i].mark == '"')
			open = open == INDEX_NONE ? i : INDEX_NONE;
	if (open == INDEX_NONE)
		return found;
	while (i < last && scope->tokens[i].mark != '"')
		i++;
	if (i - open < SCARE_LONGEST && i < last)
		return found; /* a word or two in marks */
	found.words = (struct stretch){open + 1, i};
	if (i < last) {
		found.sentence = sentence_of(scope, i);
		found.report = speaks(scope, found.sentence, found.words, false);
	}
	if (!found.report) {
		found.sentence = sentence_of(scope, open);
		found.report = speaks(scope, found.sentence, found.words, true);
	}
	return found;
}
