/* The command by which the reader says that words are a claim which was not found: a harm, and
 * words that stand in the article under the cursor. They are looked for from the cursor's paragraph
 * on, then from the beginning, with any white space for a space, since lines break anywhere in a
 * text. */
#include <string.h>

#include "base/utf8.h"
#include "claim/claim.h"
#include "command/run.h"
#include "session/keep.h"
#include "view/passage.h"
#include "view/view.h"

/* Where the words end that begin at `at`; 0 where others stand there. */
static uint32_t words_end(const struct article *article, uint32_t at, const char *words)
{
	size_t length = strlen(words);

	for (size_t i = 0; i < length;) {
		unsigned taken, spaces = 0;

		if (words[i] != ' ') {
			if (at >= article->bytes || article->text[at++] != words[i++])
				return 0;
			continue;
		}
		while (at < article->bytes &&
		       utf8_is_space(utf8_get(article->text + at, article->bytes - at, &taken))) {
			at += taken;
			spaces++;
		}
		if (!spaces)
			return 0;
		i += strspn(words + i, " ");
	}
	return at;
}

static bool is_letter(const struct article *article, uint32_t at)
{
	unsigned char c = at < article->bytes ? (unsigned char)article->text[at] : ' ';

	return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Whole words only. */
static struct span words_find(const struct article *article, uint32_t from, const char *words)
{
	for (uint32_t at = from; at < article->bytes; at++) {
		uint32_t end = words_end(article, at, words);

		if (end && !(at && is_letter(article, at - 1) && is_letter(article, at)) &&
		    !(is_letter(article, end) && is_letter(article, end - 1)))
			return (struct span){at, end};
	}
	return SPAN_NONE;
}

/* The harm that the words begin with; they go on behind it. HARM_COUNT where it is none. */
static unsigned harm_take(const char **words)
{
	size_t length = strcspn(*words, " ");

	for (unsigned harm = 0; harm < HARM_COUNT; harm++)
		if (strlen(harm_name((enum harm)harm)) == length &&
		    !memcmp(harm_name((enum harm)harm), *words, length)) {
			*words += length + strspn(*words + length, " ");
			return harm;
		}
	return HARM_COUNT;
}

RUN(add)
{
	struct object here = view_text_of(session, view_here(session, pane));
	const struct article *article = session_article(session, here.article);
	const char *words = request->words;
	unsigned harm = harm_take(&words);
	struct judgement judgement = {.kind = JUDGEMENT_CLAIM_ADD};
	struct span span = SPAN_NONE;

	if (!article)
		return err_set(err, "no article here");
	if (!*words && harm != HARM_COUNT && here.kind == OBJECT_TEXT)
		span = here.span;
	if (harm == HARM_COUNT || (!*words && span_is_empty(span)))
		return err_set(err,
			       "add wants a harm and words of the article: killed sixteen more");
	if (span_is_empty(span) && (!span_is_empty(here.span) || here.kind == OBJECT_TEXT))
		span = words_find(article, passage_span(article, here.span.start).start, words);
	if (span_is_empty(span))
		span = words_find(article, 0, words);
	if (span_is_empty(span))
		return err_set(err, "the article has no such words: %s", words);
	judgement.anchor = session_anchor(session, here.article, span);
	judgement.subject = judgement.value = harm_name((enum harm)harm);
	if (!session_judge(session, &judgement, 1, err))
		return false;
	session_say(session, "a claim: %s, %s (u undoes)",
		    *words ? words : judgement.anchor.quote, judgement.value);
	return true;
}
