/* Commands that search: in the pane, over all articles, and by narrowing a list. */
#include <stdio.h>
#include <string.h>

#include "command/run.h"
#include "query/filter.h"
#include "view/entities.h"
#include "view/view.h"
#include "view/words.h"

static bool pattern_put(char *to, size_t size, const char *pattern, struct err *err)
{
	struct query *query;

	if (strlen(pattern) >= size)
		return err_set(err, "the pattern is longer than %zu bytes", size - 1);
	query = query_compile(pattern, QUERY_SMART, err);
	if (!query)
		return false;
	query_free(query);
	memmove(to, pattern, strlen(pattern) + 1);
	return true;
}

static bool hit_step(struct session *session, struct pane *pane, int step, uint32_t count,
		     struct err *err)
{
	struct err failed = ERR_INIT;

	if (!pane->pattern[0])
		return err_set(err, "nothing was searched for here yet: /");
	for (uint32_t i = 0; i < count; i++)
		if (!view_search(session, pane, step, false, &failed))
			return err_set(err, "%s%s", failed.text[0] ? failed.text : "no hit for ",
				       failed.text[0] ? "" : pane->pattern);
	return true;
}

RUN(search)
{
	struct err failed = ERR_INIT;

	if (!*request->words) {
		prompt_open(&session->prompt, PROMPT_SEARCH, "");
		return true;
	}
	if (!pattern_put(pane->pattern, sizeof pane->pattern, request->words, err))
		return false;
	pane_mark(pane);
	if (!view_search(session, pane, 1, true, &failed))
		return err_set(err, "%s%s", failed.text[0] ? failed.text : "no hit for ",
			       failed.text[0] ? "" : pane->pattern);
	return true;
}

RUN(next_hit)
{
	return hit_step(session, pane, 1, request->count, err);
}

RUN(previous_hit)
{
	return hit_step(session, pane, -1, request->count, err);
}

/* What was found stays in sight when the pattern ran into its limits, and so does the reason. */
static bool search_all(struct session *session, struct pane *pane, const char *pattern,
		       unsigned flags, struct err *err)
{
	struct query *query = query_compile(pattern, flags, err);
	struct err failed = ERR_INIT;
	bool fine;

	if (!query)
		return false;
	fine = search_run(&session->results, query, session->articles, session->article_count, 0,
			  SESSION_HITS, &failed);
	query_free(query);
	session->pattern_flags = flags;
	snprintf(session->pattern, sizeof session->pattern, "%s", pattern);
	session->stamp++;
	for (unsigned n = 0; n < pane_count(session->root); n++)
		pane_leaf(session->root, n)->sights[VIEW_SEARCH].place.here = OBJECT_INIT;
	if (!fine)
		return err_set(err, "%s", failed.text);
	pane->sights[VIEW_SEARCH].place.row = 0;
	view_open(session, pane, VIEW_SEARCH);
	pane_stale(pane);
	session_say(session, "%u match%s in %u of %u articles%s", session->results.hit_count,
		    session->results.hit_count == 1 ? "" : "es", session->results.found,
		    session->results.searched, session->results.cut ? ", and more" : "");
	return true;
}

RUN(grep)
{
	if (strlen(request->words) >= sizeof session->pattern)
		return err_set(err, "the pattern is longer than %zu bytes",
			       sizeof session->pattern - 1);
	return search_all(session, pane, request->words, QUERY_SMART, err);
}

/* The name's own words, or the word under the cursor. */
static bool word_here(struct session *session, struct pane *pane, char *word, size_t size)
{
	struct object here = view_here(session, pane), text;
	const struct article *article;
	uint32_t token;

	if (entities_name(session, here)) {
		snprintf(word, size, "%s", entities_name(session, here));
		return true;
	}
	text = view_text_of(session, here);
	article = session_article(session, text.article);
	if (!article)
		return false;
	if (text.kind == OBJECT_ARTICLE)
		return false;
	if (span_is_empty(text.span)) {
		token = article_token_at(article, text.span.start);
		while (token < article->token_count && article->tokens[token].kind != TOKEN_WORD)
			token++;
		if (token == article->token_count)
			return false;
		text.span = token_span(&article->tokens[token]);
	}
	words_span(article, text.span, word, size);
	return *word != '\0';
}

RUN(everywhere)
{
	char word[200];

	if (!word_here(session, pane, word, sizeof word))
		return err_set(err, "no word here to search for");
	return search_all(session, pane, word, QUERY_LITERAL | QUERY_SMART | QUERY_WORD, err);
}

RUN(filter)
{
	struct sight *sight = pane_sight(pane);
	struct filter *filter;

	if (view_get(pane->view)->shape == SHAPE_TEXT)
		return err_set(err, "a text cannot be narrowed; / searches it");
	/* By key it asks; the line alone, `:filter`, shows all again. */
	if (request->asked) {
		prompt_open(&session->prompt, PROMPT_FILTER, sight->filter);
		return true;
	}
	filter = filter_new(request->words, err);
	if (!filter)
		return false;
	filter_free(filter);
	if (strlen(request->words) >= sizeof sight->filter)
		return err_set(err, "the filter is longer than %zu bytes",
			       sizeof sight->filter - 1);
	memmove(sight->filter, request->words, strlen(request->words) + 1);
	pane_stale(pane);
	return true;
}
