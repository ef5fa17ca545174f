/*
 * What a search over all articles found: a line for each article, and under it a line for each hit
 * with the words around it. Articles fold. Beside or below: the passage of the hit under the
 * cursor.
 */
#include "config.h"

#include "view/results.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/list.h"
#include "view/passage.h"
#include "view/view.h"
#include "view/words.h"

/* The hits of one article in the order of the results. */
struct group {
	uint32_t article, first, end;
};

struct sorting {
	const struct session *session;
	uint8_t order;
};

static int group_compare(const void *a, const void *b, void *context)
{
	const struct group *left = a, *right = b;
	const struct sorting *sorting = context;
	const struct article *l = session_article(sorting->session, left->article);
	const struct article *r = session_article(sorting->session, right->article);
	uint32_t few = left->end - left->first, many = right->end - right->first;
	int order = 0;

	if (sorting->order == 1)
		order = strcmp(words_source(l), words_source(r));
	else if (sorting->order == 2)
		order = (few < many) - (few > many);
	if (!order)
		order = (l->published > r->published) - (l->published < r->published);
	return order ? order : left->article < right->article ? -1 : 1;
}

static bool hit_passes(const struct session *session, const struct filter *filter, uint32_t n)
{
	const struct hit *hit = &session->results.hits[n];
	const struct article *article = session_article(session, hit->article);
	char text[1024];
	struct filter_row row = {.text = text, .article = article};

	if (filter_is_empty(filter))
		return true;
	words_span(article, hit->sentence, text, sizeof text);
	if (filter_passes(filter, &row))
		return true;
	for (uint32_t c = 0; c < article->claim_count; c++) {
		row.claim = &article->claims[c];
		if (span_overlaps(row.claim->words, hit->sentence) && filter_passes(filter, &row))
			return true;
	}
	return false;
}

void results_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	struct filter *filter = list_filter(sight);
	struct sorting sorting = {session, sight->order};
	VEC(struct group) groups = {0};

	for (uint32_t n = 0; n < session->results.hit_count; n++) {
		uint32_t article = session->results.hits[n].article;

		if (!groups.count || groups.at[groups.count - 1].article != article)
			vec_add(&groups, ((struct group){article, n, n}));
		groups.at[groups.count - 1].end = n + 1;
	}
	if (groups.count)
		qsort_r(groups.at, groups.count, sizeof *groups.at, group_compare, &sorting);
	for (uint32_t g = 0; g < groups.count; g++) {
		struct group group = groups.at[g];
		uint32_t head = sight->rows.count, passed = 0;

		list_row(sight,
			 (struct object){OBJECT_ARTICLE, group.article, INDEX_NONE, SPAN_NONE}, 0);
		for (uint32_t n = group.first; n < group.end; n++) {
			struct hit *hit = &session->results.hits[n];

			if (!hit_passes(session, filter, n))
				continue;
			passed++;
			if (!sight_is_folded(sight, group.article))
				list_row(sight,
					 (struct object){OBJECT_HIT, group.article, n, hit->span},
					 1);
		}
		if (!passed)
			sight->rows.count = head;
		else
			sight->rows.at[head].object.index = passed;
	}
	vec_release(&groups);
	filter_free(filter);
}

static void group_draw(struct session *session, struct sight *sight, struct page *page,
		       uint32_t line, struct object object)
{
	const struct article *article = session_article(session, object.article);
	bool uncut = page_is_uncut(page);
	char date[DAY_TEXT], number[16];
	uint32_t column = 2;

	page_put(page, line, 1, 1, STYLE_DIM, sight_is_folded(sight, object.article) ? ">" : "v");
	column += 1;
	page_put(page, line, column, 10, STYLE_DATE, day_format(article->published, date));
	page_put(page, line, column + 11, 11, STYLE_PLAIN, words_source(article));
	snprintf(number, sizeof number, "%u", object.index);
	if (!uncut && page->width > 40)
		page_put(page, line, column + 23, page->width - column - 23u - 6u, STYLE_TITLE,
			 article->title[0] ? article->title : article->name);
	else
		page_put(page, line, column + 23, PAGE_UNCUT, STYLE_TITLE,
			 article->title[0] ? article->title : article->name);
	if (!uncut)
		page_right(page, line, page->width - 5u, 4, STYLE_PLAIN, number);
}

/* The sentence around the hit; where that is too long, from a little before the hit on. */
static void hit_draw(struct session *session, struct page *page, uint32_t line, uint32_t n)
{
	const struct hit *hit = &session->results.hits[n];
	const struct article *article = session_article(session, hit->article);
	struct object object = {OBJECT_HIT, hit->article, n, hit->span};
	uint32_t column = 8, start = hit->sentence.start, before, end = hit->sentence.end;
	uint32_t room = page_is_uncut(page) ? UINT16_MAX : page->width > 10 ? page->width - 10u : 1;
	char text[2048];

	page_printf(page, line, 2, 6, STYLE_DIM, "%5u", article_line(article, hit->span.start));
	before = hit->span.start - start;
	if (before > room / 2) {
		start = hit->span.start - room / 3;
		while (start < hit->span.start && article->text[start] != ' ')
			start++;
		column += page_put(page, line, column, 1, STYLE_DIM, "~");
	}
	words_span(article, (struct span){start, hit->span.start}, text, sizeof text);
	column += page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text);
	if (*text && hit->span.start && article->text[hit->span.start - 1] == ' ')
		column++;
	words_span(article, hit->span, text, sizeof text);
	column += page_add(page, line, column, PAGE_UNCUT, STYLE_PLAIN | STYLE_HIT, object, text,
			   strlen(text));
	if (hit->span.end < end && article->text[hit->span.end] == ' ')
		column++;
	words_span(article, (struct span){hit->span.end, end > hit->span.end ? end : hit->span.end},
		   text, sizeof text);
	page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text);
}

void results_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	struct window window = list_window(pane, page, 1, 0);
	const char *order = sight->order == 1 ? "source" : sight->order == 2 ? "hits" : "date";

	if (!session->pattern[0]) {
		page_put(page, 0, 1, PAGE_UNCUT, STYLE_DIM,
			 "Nothing was searched for yet: * on a word, or :grep PATTERN.");
		return;
	}
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_DIM, "%u matches in %u of %u articles%s, by %s",
		    session->results.hit_count, session->results.found, session->results.searched,
		    session->results.cut ? ", and more" : "", order);
	for (uint32_t row = window.first; row < window.end; row++) {
		struct object object = sight->rows.at[row].object;
		uint32_t line = window.line + row - window.first;

		list_line(session, pane, page, &window, row);
		if (object.kind == OBJECT_ARTICLE)
			group_draw(session, sight, page, line, object);
		else
			hit_draw(session, page, line, object.index);
	}
}

void results_detail(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	struct passage_look look = {session, 0, page->width > 4 ? page->width - 4u : 1, NULL, NULL};
	struct span span = SPAN_NONE;
	char left[256];

	if (!row || !session_article(session, row->object.article))
		return;
	look.article = row->object.article;
	if (row->object.kind == OBJECT_HIT)
		span = row->object.span;
	snprintf(left, sizeof left, "%s, line %u",
		 words_source(session_article(session, look.article)),
		 article_line(session_article(session, look.article), span.start));
	page_rule(page, 0, 0, page->width, left, "");
	look.query = query_compile(session->pattern, session->pattern_flags, NULL);
	look.matcher = look.query ? matcher_new(look.query) : NULL;
	passage_quote(&look, span, page, 1, page->height, 2);
	matcher_free(look.matcher);
	query_free((struct query *)look.query);
}

void results_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);

	if (!row)
		return;
	if (row->object.kind == OBJECT_HIT)
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "match %u of %u",
			    row->object.index + 1, session->results.hit_count);
	page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%s",
		    session_article(session, row->object.article)->name);
}

void results_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	(void)pane;
	if (session->pattern[0])
		snprintf(text, size, "/%s/", session->pattern);
}
