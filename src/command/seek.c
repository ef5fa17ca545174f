/* Commands that search: in the pane, over all articles, and by narrowing a list. */
#include <stdio.h>
#include <string.h>

#include "claim/claim.h"
#include "command/run.h"
#include "mark/entity.h"
#include "query/filter.h"
#include "view/entities.h"
#include "view/mentions.h"
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

static void found_note(struct session *session, const char *pattern, unsigned flags)
{
	session->pattern_flags = flags;
	snprintf(session->pattern, sizeof session->pattern, "%s", pattern);
	session->stamp++;
	for (unsigned n = 0; n < pane_count(session->root); n++)
		pane_leaf(session->root, n)->sights[VIEW_SEARCH].place.here = OBJECT_INIT;
}

static void found_open(struct session *session, struct pane *pane)
{
	pane->sights[VIEW_SEARCH].place.row = 0;
	view_open(session, pane, VIEW_SEARCH);
	pane_stale(pane);
	session_say(session, "%u match%s in %u of %u articles%s", session->results.hit_count,
		    session->results.hit_count == 1 ? "" : "es", session->results.found,
		    session->results.searched, session->results.cut ? ", and more" : "");
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
	found_note(session, pattern, flags);
	if (!fine)
		return err_set(err, "%s", failed.text);
	found_open(session, pane);
	return true;
}

RUN(grep)
{
	if (strlen(request->words) >= sizeof session->pattern)
		return err_set(err, "the pattern is longer than %zu bytes",
			       sizeof session->pattern - 1);
	return search_all(session, pane, request->words, QUERY_SMART, err);
}

/* The word under the cursor. */
static bool word_here(struct session *session, struct pane *pane, char *word, size_t size)
{
	struct object text = view_text_of(session, view_here(session, pane));
	const struct article *article;
	uint32_t token;

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

/* The listing of an entity of an article, where the words write it so. */
static const struct listing *listing_of(const struct session *session,
					const struct article *article, uint32_t entity,
					struct span words)
{
	char text[256];
	uint32_t n;

	if (!article || entity >= article->entity_count)
		return NULL;
	n = directory_find(&session->directory, article->entities[entity].id,
			   words_span(article, words, text, sizeof text));
	return n == INDEX_NONE ? NULL : &session->directory.listings[n];
}

/* The name under the cursor: on the list of names, of a mention, of the source of a claim where
 * claims stand in a table. */
static const struct listing *name_here(struct session *session, struct pane *pane)
{
	struct object here = view_here(session, pane);
	const struct listing *listing = entities_listing(session, here);
	const struct article *article = session_article(session, here.article);
	struct claim_ref ref;

	if (listing || pane->view == VIEW_SEARCH)
		return listing;
	if (here.kind == OBJECT_MENTION && article && here.index < article->mention_count) {
		const struct mention *mention = &article->mentions[here.index];

		return listing_of(session, article, mention->entity, mention->span);
	}
	if (view_get(pane->view)->shape != SHAPE_TABLE)
		return NULL;
	ref = view_claim_of(session, pane, here);
	if (!session_claim(session, ref))
		return NULL;
	return listing_of(session, session_article(session, ref.article),
			  session_claim(session, ref)->roles[ROLE_ATTRIBUTION].entity, SPAN_NONE);
}

RUN(everywhere)
{
	const struct listing *listing = name_here(session, pane);
	char word[200];

	if (listing) {
		mentions_search(session, listing);
		found_note(session, listing->name, QUERY_LITERAL | QUERY_SMART | QUERY_WORD);
		found_open(session, pane);
		return true;
	}
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
