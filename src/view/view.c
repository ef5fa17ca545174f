/*
 * The table of views, and what they have in common: making rows, moving, opening. A view is a row
 * here and a file beside; moving is the same in all of one shape, so it stands here once.
 */
#include "view/view.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/articles.h"
#include "view/casebook.h"
#include "view/claims.h"
#include "view/compare.h"
#include "view/entities.h"
#include "view/help.h"
#include "view/list.h"
#include "view/reader.h"
#include "view/results.h"
#include "view/timeline.h"
#include "view/why.h"

/* clang-format off */
static const struct view_ops views[VIEWS] = {
	[VIEW_ARTICLES] = {.name = "articles", .title = "Articles", .key = "A",
			   .help = "The articles: date, outlet, number of claims, worst verdict, title; "
				   "the text of the one under the cursor beside it.",
			   .shape = SHAPE_LIST, .head = 1,
			   .orders = "date source claims verdict path",
			   .list = articles_list, .build = articles_build, .detail = articles_detail,
			   .status = articles_status, .summary = articles_summary,
			   .keys = "open:open next-figure:figure next-dispute:conflict search:search "
				   "filter:narrow order:order save:save command:cmd help:help"},
	[VIEW_READER] = {.name = "reader", .title = NULL, .key = "",
			 .help = "One article: claims in brackets with their number and the sign of "
				 "their worst verdict, names and dates in colour.",
			 .shape = SHAPE_TEXT, .head = 1,
			 .build = reader_build, .status = reader_status, .summary = reader_summary,
			 .here = reader_here, .enter = reader_enter,
			 .keys = "compare:compare why:why next-figure:figure next-dispute:conflict "
				 "everywhere:everywhere search:search save:save command:cmd help:help"},
	[VIEW_CLAIMS] = {.name = "claims", .title = "Claims", .key = "C",
			 .help = "The questions down, the outlets across; in each cell the intervals "
				 "as said and the sign of the worst verdict; under them why.",
			 .shape = SHAPE_TABLE, .head = 2, .orders = "outlets verdict claims question date number",
			 .list = claims_list, .build = claims_build, .detail = claims_detail,
			 .detail_lines = claims_detail_lines, .status = claims_status,
			 .summary = claims_summary, .columns = claims_columns,
			 .enter = claims_enter, .here = claims_here,
			 .keys = "open:passage compare:compare next-dispute:next why:why filter:narrow "
				 "order:order save:save command:cmd help:help"},
	[VIEW_COMPARE] = {.name = "compare", .title = NULL, .key = "d",
			  .help = "Two claims in their own words, under them each dimension with its "
				  "sign, the rule, and why.",
			  .shape = SHAPE_LIST, .build = compare_build, .status = compare_status,
			  .summary = compare_summary, .enter = compare_enter, .here = compare_here,
			  .keys = "next-dispute:next previous-dispute:previous declare:same? why:why "
				  "save:save out:back command:cmd help:help"},
	[VIEW_ENTITIES] = {.name = "entities", .title = "Entities", .key = "E",
			   .help = "Names over all articles with the ways they are written, and the "
				   "words around each mention.",
			   .shape = SHAPE_LIST, .head = 1, .share = 48,
			   .orders = "mentions name kind source",
			   .list = entities_list, .build = entities_build,
			   .detail = entities_detail, .status = entities_status,
			   .summary = entities_summary, .enter = entities_enter,
			   .keys = "open:passage same:same part:part detach:another everywhere:search-all "
				   "fold:fold filter:narrow "
				   "order:order save:save command:cmd help:help"},
	[VIEW_TIMELINE] = {.name = "timeline", .title = "Timeline", .key = "T",
			   .help = "Claims by the day of their count, each as a bar from its low to its "
				   "high, those of a question where one was under the cursor; T again is "
				   "for all. In the order \"time\" numbers stand up and days across. "
				   ":set nobars writes words instead.",
			   .shape = SHAPE_LIST, .head = 2, .orders = "date source number time",
			   .list = timeline_list, .build = timeline_build,
			   .detail = timeline_detail, .detail_lines = timeline_detail_lines,
			   .status = timeline_status, .summary = timeline_summary,
			   .keys = "open:passage compare:compare flip:log filter:narrow order:order "
				   "save:save command:cmd help:help"},
	[VIEW_SEARCH] = {.name = "search", .title = "Search", .key = "S",
			 .help = "What the last search over all articles found, article by article.",
			 .shape = SHAPE_LIST, .head = 1, .orders = "date source hits",
			 .list = results_list, .build = results_build, .detail = results_detail,
			 .status = results_status, .summary = results_summary,
			 .keys = "open:open fold:fold filter:narrow order:order tag:tag save:save "
				 "command:cmd help:help"},
	[VIEW_HELP] = {.name = "help", .title = NULL, .key = "?",
		       .help = "Keys, commands and settings, from the live tables.",
		       .shape = SHAPE_LIST, .list = help_list, .build = help_build,
		       .status = help_status, .summary = help_summary,
		       .keys = "filter:narrow which:which-key? search:search out:back close:close"},
	[VIEW_WHY] = {.name = "why", .title = NULL, .key = "i",
		      .help = "Why a claim has its sign: every claim it is compared with, worst first.",
		      .shape = SHAPE_LIST, .list = why_list, .build = why_build,
		      .summary = why_summary, .here = why_here,
		      .keys = "open:passage compare:compare save:save out:back command:cmd help:help"},
	[VIEW_CASEBOOK] = {.name = "casebook", .title = NULL, .key = "B",
			   .help = "What was decided: when, by whom, about what, and whether it counts.",
			   .shape = SHAPE_LIST, .head = 1, .orders = "time who kind article",
			   .list = casebook_list, .build = casebook_build, .detail = casebook_detail,
			   .status = casebook_status, .summary = casebook_summary, .here = casebook_here,
			   .enter = casebook_enter,
			   .keys = "open:passage undo:undo redo:redo filter:narrow order:order save:save "
				   "out:back command:cmd help:help"},
};
/* clang-format on */

const struct view_ops *view_get(enum view_id view)
{
	assert(view < VIEWS);
	return &views[view];
}

enum view_id view_find(const char *name)
{
	for (unsigned v = 0; v < VIEWS; v++)
		if (views[v].name && strcmp(views[v].name, name) == 0)
			return v;
	return VIEWS;
}

/* The cursor stays on what it was on; where that is gone, on the same row. */
static void cursor_find(struct sight *sight)
{
	struct place *place = &sight->place;

	if (!place->here.kind)
		return;
	if (place->row < sight->rows.count &&
	    object_same(sight->rows.at[place->row].object, place->here))
		return;
	for (uint32_t n = 0; n < sight->rows.count; n++)
		if (object_same(sight->rows.at[n].object, place->here)) {
			/* The window moves with it, so that the row stays where the eye is. */
			place->top = place->top + n > place->row ? place->top + n - place->row : 0;
			place->row = n;
			return;
		}
}

void view_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	const struct view_ops *view = view_get(pane->view);

	if (!view->list || sight->stamp == session->stamp)
		return;
	sight->rows.count = 0;
	view->list(session, pane);
	sight->stamp = session->stamp;
	cursor_find(sight);
	if (sight->place.row >= sight->rows.count)
		sight->place.row = sight->rows.count ? sight->rows.count - 1 : 0;
}

static void cursor_keep(struct pane *pane)
{
	const struct row *row = list_cursor(pane);

	if (row)
		pane_place(pane)->here = row->object;
}

struct object view_here(struct session *session, struct pane *pane)
{
	const struct view_ops *view = view_get(pane->view);
	const struct row *row;

	view_list(session, pane);
	if (view->here)
		return view->here(session, pane);
	row = list_cursor(pane);
	return row ? row->object : OBJECT_INIT;
}

struct object view_text_of(struct session *session, struct object object)
{
	const struct article *article = session_article(session, object.article);
	const struct comparison *comparison = session->comparison;

	switch (object.kind) {
	case OBJECT_ARTICLE:
	case OBJECT_TEXT:
	case OBJECT_CLAIM:
	case OBJECT_MENTION:
	case OBJECT_MOMENT:
	case OBJECT_HIT:
	case OBJECT_JUDGEMENT:
		if (!article)
			return OBJECT_INIT;
		return object;
	case OBJECT_PAIR:
		if (!comparison || object.index >= comparison->pair_count)
			return OBJECT_INIT;
		return (struct object){
			OBJECT_CLAIM, comparison->pairs[object.index].a.article,
			comparison->pairs[object.index].a.claim,
			session_claim(session, comparison->pairs[object.index].a)->words};
	default:
		return OBJECT_INIT;
	}
}

void view_open(struct session *session, struct pane *pane, enum view_id view)
{
	struct place place;

	if (pane->view == view)
		return;
	place = pane->sights[view].place;
	pane_go(pane, place);
	view_list(session, pane);
}

bool view_open_text(struct session *session, struct pane *pane, struct object object)
{
	struct object text = view_text_of(session, object);
	struct place place = pane->sights[VIEW_READER].place;

	if (!text.kind)
		return false;
	if (place.article != text.article || text.kind != OBJECT_ARTICLE) {
		place.article = text.article;
		place.at = text.kind == OBJECT_ARTICLE ? SPAN_NONE : text.span;
		place.top_at = place.at.start;
	}
	pane_go(pane, place);
	session_open(session, text.article);
	if (!span_is_empty(place.at))
		view_centre(session, pane, 1);
	return true;
}

void view_move(struct session *session, struct pane *pane, int64_t lines)
{
	struct place *place = pane_place(pane);
	struct sight *sight = pane_sight(pane);
	int64_t row;

	view_list(session, pane);
	if (view_get(pane->view)->shape == SHAPE_TEXT) {
		uint32_t at;

		if (!session_article(session, place->article))
			return;
		at = reader_walk(session, place->article, place->at.start, lines,
				 reader_cells(session, pane->columns));
		place->at = (struct span){at, at};
		return;
	}
	row = (int64_t)place->row + lines;
	if (row >= sight->rows.count)
		row = (int64_t)sight->rows.count - 1;
	place->row = row < 0 ? 0 : (uint32_t)row;
	cursor_keep(pane);
}

void view_move_to(struct session *session, struct pane *pane, uint64_t row)
{
	struct place *place = pane_place(pane);
	const struct article *article;
	uint32_t at = 0;

	if (view_get(pane->view)->shape != SHAPE_TEXT) {
		pane_place(pane)->row = 0;
		view_move(session, pane, row > INT64_MAX ? INT64_MAX / 2 : (int64_t)row);
		return;
	}
	article = session_article(session, place->article);
	if (!article)
		return;
	/* A number is a line of the file, as references give it. */
	for (const char *end; row && at < article->bytes; row--) {
		end = memchr(article->text + at, '\n', article->bytes - at);
		if (!end || end + 1 >= article->text + article->bytes)
			break;
		at = (uint32_t)(end - article->text) + 1;
	}
	place->at = (struct span){at, at};
}

void view_move_column(struct session *session, struct pane *pane, int64_t columns)
{
	const struct view_ops *view = view_get(pane->view);
	struct place *place = pane_place(pane);
	int64_t most = view->columns ? view->columns(session, pane) : 0;
	int64_t column = (int64_t)place->column + columns;

	if (column >= most)
		column = most - 1;
	place->column = column < 0 ? 0 : (uint32_t)column;
}

void view_move_percent(struct session *session, struct pane *pane, uint32_t percent)
{
	struct place *place = pane_place(pane);
	const struct article *article;
	uint32_t at;

	view_list(session, pane);
	if (view_get(pane->view)->shape != SHAPE_TEXT) {
		uint64_t count = pane_sight(pane)->rows.count;

		view_move_to(session, pane, count ? (count - 1) * percent / 100 : 0);
		return;
	}
	article = session_article(session, place->article);
	if (!article)
		return;
	at = (uint32_t)((uint64_t)article->bytes * percent / 100);
	at = reader_walk(session, place->article, at, 0, reader_cells(session, pane->columns));
	place->at = (struct span){at, at};
}

void view_scroll(struct session *session, struct pane *pane, int64_t lines)
{
	struct place *place = pane_place(pane);
	struct sight *sight = pane_sight(pane);
	int64_t top;

	view_list(session, pane);
	if (view_get(pane->view)->shape == SHAPE_TEXT) {
		uint32_t cells = reader_cells(session, pane->columns), last;

		if (!session_article(session, place->article))
			return;
		place->top_at = reader_walk(session, place->article, place->top_at, lines, cells);
		last = reader_walk(session, place->article, place->top_at, pane->lines - 1, cells);
		if (place->at.start < place->top_at)
			place->at = (struct span){place->top_at, place->top_at};
		else if (place->at.start > last &&
			 reader_walk(session, place->article, place->at.start, 0, cells) > last)
			place->at = (struct span){last, last};
		return;
	}
	top = (int64_t)place->top + lines;
	if (top + pane->lines > sight->rows.count)
		top = (int64_t)sight->rows.count - pane->lines;
	place->top = top < 0 ? 0 : (uint32_t)top;
	if (place->row < place->top)
		place->row = place->top;
	if (place->row >= place->top + pane->lines)
		place->row = place->top + pane->lines - 1;
	cursor_keep(pane);
}

void view_centre(struct session *session, struct pane *pane, int where)
{
	struct place *place = pane_place(pane);
	int64_t above = where == 0 ? 0 : where == 1 ? pane->lines / 2 : pane->lines - 1;

	if (view_get(pane->view)->shape == SHAPE_TEXT) {
		if (session_article(session, place->article))
			place->top_at = reader_walk(session, place->article, place->at.start,
						    -above, reader_cells(session, pane->columns));
		return;
	}
	place->top = place->row > above ? place->row - (uint32_t)above : 0;
}

void view_move_seen(struct session *session, struct pane *pane, int where)
{
	struct place *place = pane_place(pane);
	uint32_t below = where == 0 ? 0 : where == 1 ? pane->lines / 2u : pane->lines - 1u;

	view_list(session, pane);
	if (view_get(pane->view)->shape == SHAPE_TEXT) {
		uint32_t at;

		if (!session_article(session, place->article))
			return;
		at = reader_walk(session, place->article, place->top_at, below,
				 reader_cells(session, pane->columns));
		place->at = (struct span){at, at};
		return;
	}
	place->row = place->top + below;
	view_move(session, pane, 0);
}

void view_build(struct session *session, struct pane *pane, struct page *page)
{
	view_list(session, pane);
	view_get(pane->view)->build(session, pane, page);
}
