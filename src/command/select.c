/*
 * Commands that select words of a text, so that `add` can say what they are. The cursor of the reader
 * is a span; selecting is making it longer, word by word.
 *
 *     v      the word at the cursor, then one word more each time; behind ]f or / from there on
 *     w W    the next word, the one before
 *     V      the whole sentence
 */
#include "command/run.h"
#include "view/reader.h"
#include "view/view.h"

static bool is_word(const struct article *article, uint32_t token)
{
	uint8_t kind = article->tokens[token].kind;

	return kind == TOKEN_WORD || kind == TOKEN_NUMBER;
}

/* The first word from a token on, in one direction; token_count for none. */
static uint32_t word_from(const struct article *article, int64_t token, int step)
{
	for (; token >= 0 && token < article->token_count; token += step)
		if (is_word(article, (uint32_t)token))
			return (uint32_t)token;
	return article->token_count;
}

static void select_span(struct session *session, struct pane *pane, struct span span)
{
	reader_go(session, pane, span);
	session->selected =
		(struct object){OBJECT_TEXT, pane_place(pane)->article, INDEX_NONE, span};
}

static const struct article *article_here(const struct session *session, struct pane *pane,
					  struct err *err)
{
	const struct article *article = session_article(session, pane_place(pane)->article);

	if (!article)
		err_set(err, "no article is open");
	return article;
}

RUN(select)
{
	const struct article *article = article_here(session, pane, err);
	struct span at = pane_place(pane)->at;

	for (uint32_t n = 0; article && n < request->count; n++) {
		uint32_t from = span_is_empty(at) ? at.start : at.end;
		uint32_t token = word_from(article, article_token_at(article, from), 1);

		if (token == article->token_count)
			return n > 0 || err_set(err, "no word further down");
		if (span_is_empty(at))
			at.start = article->tokens[token].start;
		at.end = article->tokens[token].end;
		select_span(session, pane, at);
	}
	return article != NULL;
}

RUN(select_sentence)
{
	const struct article *article = article_here(session, pane, err);
	uint32_t sentence;

	if (!article)
		return false;
	if (!article->sentence_count)
		return err_set(err, "no sentence here");
	sentence = article_sentence_at(article, pane_place(pane)->at.start);
	select_span(session, pane,
		    sentence_span(&article->sentences[sentence], article->tokens));
	return true;
}

static bool word_step(struct session *session, struct pane *pane, int step, uint32_t count,
		      struct err *err)
{
	const struct article *article = article_here(session, pane, err);

	for (uint32_t n = 0; article && n < count; n++) {
		struct span at = pane_place(pane)->at;
		int64_t from = article_token_at(article, at.start);
		uint32_t token;

		if (step < 0)
			from--;
		else if (!span_is_empty(at))
			from++;
		token = word_from(article, from, step);
		if (token == article->token_count)
			return n > 0 ||
			       err_set(err, "no word further %s", step > 0 ? "down" : "up");
		select_span(session, pane, token_span(&article->tokens[token]));
	}
	return article != NULL;
}

RUN(next_word)
{
	return word_step(session, pane, 1, request->count, err);
}

RUN(previous_word)
{
	return word_step(session, pane, -1, request->count, err);
}
