/*
 * The table of views, and what they have in common: making rows, moving, opening. A view is a row
 * here and a file beside; moving is the same in all of one shape, so it stands here once.
 */
#include "view/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/articles.h"
#include "view/list.h"
#include "view/reader.h"

static const struct view_ops views[VIEWS] = {
	[VIEW_ARTICLES] = {.name = "articles",
			   .title = "Articles",
			   .key = "A",
			   .help = "The articles: date, outlet, number of claims, worst verdict, "
				   "title; the text of the one under the cursor beside it.",
			   .shape = SHAPE_LIST,
			   .head = 1,
			   .orders = "date source claims verdict path",
			   .list = articles_list,
			   .build = articles_build,
			   .detail = articles_detail,
			   .status = articles_status,
			   .summary = articles_summary,
			   .keys = "open next-figure next-dispute search filter save command help"},
	[VIEW_READER] =
		{.name = "reader",
		 .title = NULL,
		 .key = "",
		 .help = "One article: claims in brackets with their number and the sign of "
			 "their worst verdict, names and dates in colour.",
		 .shape = SHAPE_TEXT,
		 .head = 1,
		 .build = reader_build,
		 .status = reader_status,
		 .summary = reader_summary,
		 .here = reader_here,
		 .keys = "compare why next-figure next-dispute search everywhere save command "
			 "help"},
};

const struct view_ops *view_get(enum view_id view)
{
	return views[view].name ? &views[view] : &views[VIEW_ARTICLES];
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
