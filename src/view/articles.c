/*
 * The list of articles: date, outlet, how many claims, the worst sign, title. Beside or below it
 * the article under the cursor is being read already. An article that is not loaded yet has no row;
 * rows come in as workers finish.
 */
#include "config.h"

#include "view/articles.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "mark/entity.h"
#include "text/width.h"
#include "view/list.h"
#include "view/review.h"
#include "view/reader.h"
#include "view/words.h"

enum { NARROW = 60, NAMES_ROOM = 12 };

/* Where the columns stand. */
struct grid {
	uint32_t date, source, claims, sign, title;
	uint32_t year; /* characters of the date that are left out: its year, where it is narrow */
};

struct sorting {
	const struct session *session;
	uint8_t order;
};

static int row_compare(const void *a, const void *b, void *context)
{
	const struct row *left = a, *right = b;
	const struct sorting *sorting = context;
	const struct article *l = session_article(sorting->session, left->object.article);
	const struct article *r = session_article(sorting->session, right->object.article);
	int order = 0;

	if (sorting->order == 1)
		order = strcmp(words_source(l), words_source(r));
	else if (sorting->order == 2)
		order = (l->claim_count < r->claim_count) - (l->claim_count > r->claim_count);
	else if (sorting->order == 3)
		order = (int)sorting->session->standings[left->object.article].worst -
			(int)sorting->session->standings[right->object.article].worst;
	else if (sorting->order == 4)
		return left->object.article < right->object.article ? -1 : 1;
	if (!order)
		order = (l->published < r->published) - (l->published > r->published);
	return order ? order : left->object.article < right->object.article ? -1 : 1;
}

static bool article_passes(const struct session *session, const struct filter *filter, uint32_t n)
{
	const struct article *article = session_article(session, n);
	char date[DAY_TEXT], text[512];
	struct filter_row row = {.text = text, .article = article};
	enum verdict worst = session->standings[n].worst;

	if (filter_is_empty(filter))
		return true;
	snprintf(text, sizeof text, "%s %s %s %s", day_format(article->published, date),
		 words_source(article), article->title, article->name);
	if (worst < VERDICT_COUNT)
		row.verdict = verdict_name(worst);
	if (filter_passes(filter, &row))
		return true;
	for (uint32_t c = 0; c < article->claim_count; c++) {
		struct claim_ref ref = {n, c};

		row.claim = session_claim(session, ref);
		row.review = review_state(session, ref);
		row.tags = review_tags(session, ref);
		if (filter_passes(filter, &row))
			return true;
	}
	return false;
}

void articles_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	struct filter *filter = list_filter(sight);
	struct sorting sorting = {session, sight->order};

	for (uint32_t n = 0; n < session->article_count; n++)
		if (session->articles[n] && article_passes(session, filter, n))
			list_row(sight, (struct object){OBJECT_ARTICLE, n, INDEX_NONE, SPAN_NONE},
				 0);
	filter_free(filter);
	if (sight->rows.count)
		qsort_r(sight->rows.at, sight->rows.count, sizeof *sight->rows.at, row_compare,
			&sorting);
}

static struct grid grid_make(const struct session *session, const struct sight *sight,
			     const struct page *page)
{
	struct grid grid = {5, 16, 28, 34, 37, 0};
	uint32_t widest = 11;

	if (page->width < NARROW)
		return (struct grid){3, 9, 18, 22, 24, 5};
	if (!page_is_uncut(page))
		return grid;
	for (uint32_t r = 0; r < sight->rows.count; r++) {
		const char *source =
			words_source(session_article(session, sight->rows.at[r].object.article));
		uint32_t width = width_text(source, strlen(source));

		if (width > widest)
			widest = width;
	}
	grid.claims += widest - 11;
	grid.sign += widest - 11;
	grid.title += widest - 11;
	return grid;
}

static void row_draw(struct session *session, const struct grid *grid, struct page *page,
		     uint32_t line, uint32_t n)
{
	const struct article *article = session_article(session, n);
	const struct standing *standing = &session->standings[n];
	bool foreign = article->language[0] && strcmp(article->language, "en") != 0;
	char date[DAY_TEXT], text[40];
	uint32_t column = grid->title;

	if (!standing->read)
		page_put(page, line, grid->date - 2, 1, STYLE_PLAIN, "N");
	day_format(article->published, date);
	if (*date)
		page_put(page, line, grid->date, 10, STYLE_DATE, date + grid->year);
	if (article->corrected)
		page_put(page, line, grid->source - 1, 1, STYLE_MARK, "*");
	page_put(page, line, grid->source, grid->claims - grid->source - 1, STYLE_PLAIN,
		 words_source(article));
	snprintf(text, sizeof text, "%u", article->claim_count);
	page_right(page, line, grid->claims - 1, 5 - grid->year / 2, STYLE_PLAIN, text);
	page_put(page, line, grid->sign, 1,
		 verdict_is_dispute(standing->worst) ? STYLE_DISPUTED : STYLE_PLAIN,
		 words_sign(standing->worst));
	if (foreign) {
		snprintf(text, sizeof text, "[%.8s] ", article->language);
		column += page_put(page, line, column, 11, STYLE_MARK, text);
	}
	if (article->hazards) {
		snprintf(text, sizeof text, "(%u hidden) ", article->hazards);
		column += page_put(page, line, column, 24, STYLE_HAZARD, text);
	}
	page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN,
		 article->title[0] ? article->title : article->name);
}

static const char *empty_why(const struct session *session, const struct sight *sight)
{
	if (sight->filter[0])
		return "No article passes the filter; & ^U Enter shows all.";
	return session->loading ? "Reading ..."
				: "No articles here; start recount with a folder of reports.";
}

static int entity_compare(const void *a, const void *b)
{
	const struct entity *const *left = a, *const *right = b;

	if ((*left)->mentions != (*right)->mentions)
		return (*left)->mentions < (*right)->mentions ? 1 : -1;
	return strcmp((*left)->id, (*right)->id);
}

/* Names of the article under the cursor, where the list leaves room below: the most mentioned. */
static void names_draw(const struct article *article, struct page *page, uint32_t from)
{
	const struct entity **entities;
	uint32_t line = from + 1, count = article->entity_count;
	char number[16];

	if (from + NAMES_ROOM > page->height || page_is_uncut(page) || page->width < 50 || !count)
		return;
	entities = alloc_zeroed(count, sizeof *entities);
	for (uint32_t e = 0; e < count; e++)
		entities[e] = &article->entities[e];
	qsort(entities, count, sizeof *entities, entity_compare);
	page_rule(page, from, 0, page->width, "people and places", "");
	for (uint32_t e = 0; e < count && line < page->height; e++) {
		page_put(page, line, 1, 6, STYLE_DIM,
			 entities[e]->type == ENTITY_ORGANISATION
				 ? "org"
				 : entity_type_name(entities[e]->type));
		page_put(page, line, 8, page->width - 15u, STYLE_PLAIN, entities[e]->name);
		snprintf(number, sizeof number, "%u", entities[e]->mentions);
		page_right(page, line++, page->width - 6u, 4, STYLE_PLAIN, number);
	}
	free(entities);
}

void articles_build(struct session *session, struct pane *pane, struct page *page)
{
	struct window window = list_window(pane, page, 1, 0);
	struct sight *sight = pane_sight(pane);
	struct grid grid = grid_make(session, sight, page);

	page_put(page, 0, grid.date, 4, STYLE_DIM, "date");
	page_put(page, 0, grid.source, 6, STYLE_DIM, "source");
	page_put(page, 0, grid.year ? grid.claims : grid.claims - 2, 6, STYLE_DIM,
		 grid.year ? "no" : "claims");
	page_put(page, 0, grid.sign, 1, STYLE_DIM, "!");
	page_put(page, 0, grid.title, 5, STYLE_DIM, "title");
	for (uint32_t row = window.first; row < window.end; row++) {
		list_line(session, pane, page, &window, row);
		row_draw(session, &grid, page, window.line + row - window.first,
			 sight->rows.at[row].object.article);
	}
	if (!sight->rows.count)
		page_put(page, 1, 2, PAGE_UNCUT, STYLE_DIM, empty_why(session, sight));
	else
		names_draw(session_article(session, list_cursor(pane)->object.article), page,
			   window.line + window.end - window.first + 1);
}

void articles_detail(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);

	if (!row)
		return;
	reader_draw(session, page, row->object.article, 0, SPAN_NONE, NULL);
	reader_panel(session, page, row->object.article, OBJECT_INIT);
}

void articles_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct article *article;
	char head[256];

	if (!row)
		return;
	article = session_article(session, row->object.article);
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s%s%s",
		    article->title[0] ? article->title : article->name,
		    article->byline[0] ? ", by " : "", article->byline);
	if (article->note_count)
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%s: %s", article->name,
			    article->notes[0]);
	else
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS,
			    "%s  %s  %u words, %u claims, %u in dispute", article->name,
			    words_head(article, head, sizeof head), article->words,
			    article->claim_count, session->standings[row->object.article].disputed);
}

void articles_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	uint32_t rows = pane_sight(pane)->rows.count;
	char count[32], number[32];

	words_number(session->loaded, count, sizeof count);
	if (rows != session->loaded)
		snprintf(text, size, "%u of %s articles%s%s", rows, count,
			 pane_sight(pane)->filter[0] ? "  & " : "", pane_sight(pane)->filter);
	else
		snprintf(text, size, "%s article%s, %u new, %s claims", count,
			 session->loaded == 1 ? "" : "s", session->loaded - session->opened,
			 words_number(session->claims, number, sizeof number));
}
