/* From thing to thing: paragraphs, claims, names, articles, hits. (Disagreements: dispute.c.) */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "mark/entity.h"
#include "view/claims.h"
#include "view/list.h"
#include "view/reader.h"
#include "view/view.h"

void reader_go(struct session *session, struct pane *pane, struct span span)
{
	uint32_t cells = reader_cells(session, pane->columns);
	struct place *place = pane_place(pane);
	uint32_t line = reader_walk(session, place->article, span.start, 0, cells);

	place->at = span;
	/* Out of sight: a third of the window above it tells where it stands. */
	if (line < pane->text_top || line >= pane->text_end)
		place->top_at =
			reader_walk(session, place->article, line, -(pane->lines / 3), cells);
}

static bool text_go(struct session *session, struct pane *pane, struct span span)
{
	reader_go(session, pane, span);
	return true;
}

bool view_paragraph(struct session *session, struct pane *pane, int step)
{
	struct place *place = pane_place(pane);
	struct sight *sight = pane_sight(pane);
	const struct article *article = session_article(session, place->article);
	int64_t at;

	if (view_get(pane->view)->shape != SHAPE_TEXT) {
		view_list(session, pane);
		for (int64_t row = (int64_t)place->row + step; row >= 0 && row < sight->rows.count;
		     row += step)
			if (sight->rows.at[row].depth == 0) {
				view_move_to(session, pane, (uint64_t)row);
				return true;
			}
		return false;
	}
	if (!article)
		return false;
	/* A paragraph begins after an empty line, or at the start. */
	for (at = (int64_t)place->at.start + step; at >= 0 && at < article->bytes; at += step) {
		bool after_gap = at == 0 || (article->text[at - 1] == '\n' &&
					     (at == 1 || article->text[at - 2] == '\n'));

		if (after_gap && article->text[at] != '\n')
			return text_go(session, pane, (struct span){(uint32_t)at, (uint32_t)at});
	}
	return false;
}

/* The object after (before) the cursor, among n with spans in order of their start. */
struct chosen {
	bool found;
	struct span span;
};

static void choose(struct chosen *chosen, struct span at, struct span span, int step)
{
	bool beyond =
		step > 0 ? span.start > at.start || (span.start == at.start && span_is_empty(at))
			 : span.start < at.start;
	bool nearer = !chosen->found || (step > 0 ? span.start < chosen->span.start
						  : span.start > chosen->span.start);

	if (beyond && nearer)
		*chosen = (struct chosen){true, span};
}

bool reader_step(struct session *session, struct pane *pane, enum object_kind kind, int step,
		 bool disputed)
{
	struct place *place = pane_place(pane);
	const struct article *article = session_article(session, place->article);
	struct chosen chosen = {false, SPAN_NONE};

	if (!article)
		return false;
	for (uint32_t n = 0; kind == OBJECT_CLAIM && n < article->claim_count; n++)
		if (!disputed || verdict_is_dispute(session_verdict(
					 session, (struct claim_ref){place->article, n})))
			choose(&chosen, place->at, article->claims[n].words, step);
	for (uint32_t n = 0; kind == OBJECT_MENTION && n < article->mention_count; n++)
		choose(&chosen, place->at, article->mentions[n].span, step);
	return chosen.found && text_go(session, pane, chosen.span);
}

bool view_step(struct session *session, struct pane *pane, enum object_kind kind, int step)
{
	struct object here;

	if (view_get(pane->view)->shape != SHAPE_TEXT) {
		here = view_here(session, pane);
		if (here.kind != OBJECT_ARTICLE || !view_open_text(session, pane, here))
			return false;
	}
	return reader_step(session, pane, kind, step, false);
}

bool view_step_article(struct session *session, struct pane *pane, int step, uint32_t n,
		       bool unread)
{
	enum view_id shown = pane->view;
	struct sight *list = &pane->sights[VIEW_ARTICLES];
	uint32_t article;
	int64_t row = -1;

	if (shown != VIEW_ARTICLES && shown != VIEW_READER)
		return false;
	pane->view = VIEW_ARTICLES;
	view_list(session, pane);
	row = list->place.row;
	for (uint32_t r = 0; shown == VIEW_READER && r < list->rows.count; r++)
		if (list->rows.at[r].object.article == pane->sights[VIEW_READER].place.article)
			row = r;
	while (n) {
		row += step;
		if (row < 0 || row >= list->rows.count) {
			pane->view = (uint8_t)shown;
			return false;
		}
		article = list->rows.at[row].object.article;
		n -= !unread || !session->standings[article].read;
	}
	view_move_to(session, pane, (uint64_t)row);
	pane->view = (uint8_t)shown;
	if (shown == VIEW_READER) {
		struct place place = pane->sights[VIEW_READER].place;

		place.article = list->rows.at[row].object.article;
		place.at = SPAN_NONE;
		place.top_at = 0;
		pane_go(pane, place);
	}
	return true;
}

bool view_group(struct session *session, struct pane *pane, uint32_t *group)
{
	const struct row *row = list_cursor(pane);

	(void)session;
	if (!row || (pane->view != VIEW_SEARCH && pane->view != VIEW_ENTITIES))
		return false;
	*group = row->object.kind == OBJECT_HIT || row->object.kind == OBJECT_ARTICLE
			 ? row->object.article
			 : row->object.index;
	return true;
}

bool view_claim_missing(struct object object, struct err *err)
{
	if (object.kind == OBJECT_CELL || object.kind == OBJECT_TOLL)
		return err_set(err, "no claim in this cell; h and l go to the others of the row");
	if (object.kind == OBJECT_ARTICLE)
		return err_set(err, "an article is no claim; Enter opens it");
	return err_set(err, "no claim here; ]f goes to the next");
}

struct claim_ref view_claim_of(struct session *session, struct pane *pane, struct object object)
{
	const struct article *article = session_article(session, object.article);

	switch (object.kind) {
	case OBJECT_CLAIM:
		return (struct claim_ref){object.article, object.index};
	case OBJECT_TOLL:
	case OBJECT_CELL:
		return claims_worst(session, object.index,
				    object.kind == OBJECT_CELL ? object.article : INDEX_NONE);
	case OBJECT_ARTICLE:
		/* An article stands for its worst claim. */
		for (uint32_t n = 0; article && n < article->claim_count; n++)
			if ((uint8_t)session_verdict(session,
						     (struct claim_ref){object.article, n}) ==
			    session->standings[object.article].worst)
				return (struct claim_ref){object.article, n};
		break;
	case OBJECT_TEXT:
	case OBJECT_HIT:
		/* Words inside of a claim's. */
		for (uint32_t n = 0; article && n < article->claim_count; n++)
			if (span_overlaps(article->claims[n].words, object.span))
				return (struct claim_ref){object.article, n};
		break;
	default:
		break;
	}
	(void)pane;
	return (struct claim_ref){INDEX_NONE, INDEX_NONE};
}

/* A list is searched as it is shown, some rows at a time: a hit is mostly near. */
struct strip {
	struct page page;
	uint32_t first, end; /* rows that are drawn */
};

enum { STRIP_ROWS = 256, STRIP_COLUMNS = 2000 };

static void strip_draw(struct session *session, struct pane *pane, struct strip *strip,
		       uint32_t row)
{
	struct place *place = pane_place(pane), before = *place;
	uint16_t lines = pane->lines, columns = pane->columns;
	uint16_t head = view_get(pane->view)->head;

	place->row = place->top = row - row % STRIP_ROWS;
	page_clear(&strip->page, STRIP_COLUMNS, (uint16_t)(head + STRIP_ROWS));
	view_build(session, pane, &strip->page);
	strip->first = place->top;
	strip->end = strip->page.lines.count > head
			     ? place->top + (uint32_t)strip->page.lines.count - head
			     : place->top;
	*place = before;
	pane->lines = lines;
	pane->columns = columns;
}

/* The row's text, "" where it has none. */
static const char *strip_row(struct session *session, struct pane *pane, struct strip *strip,
			     uint32_t row, struct buf *text)
{
	buf_clear(text);
	if (row < strip->first || row >= strip->end)
		strip_draw(session, pane, strip, row);
	if (row >= strip->first && row < strip->end)
		page_line_text(&strip->page, row - strip->first + view_get(pane->view)->head, text);
	return text->bytes;
}

uint32_t view_tag_matching(struct session *session, struct pane *pane, const char *words)
{
	struct sight *sight = pane_sight(pane);
	struct strip strip = {.first = 0, .end = 0};
	uint32_t count = 0;
	struct buf text;

	view_list(session, pane);
	page_init(&strip.page);
	buf_init(&text);
	for (uint32_t row = 0; row < sight->rows.count; row++)
		if (strcasestr(strip_row(session, pane, &strip, row, &text), words)) {
			session_tag(session, sight->rows.at[row].object, true);
			count++;
		}
	buf_release(&text);
	page_release(&strip.page);
	return count;
}

static bool list_search(struct session *session, struct pane *pane, const struct query *query,
			struct matcher *matcher, int step, bool include, struct err *err)
{
	uint32_t count = pane_sight(pane)->rows.count;
	int64_t row = (int64_t)pane_place(pane)->row + (include ? 0 : step);
	struct strip strip = {.first = 0, .end = 0};
	enum match match = MATCH_NONE;
	struct buf text;
	struct span hit;

	buf_init(&text);
	page_init(&strip.page);
	for (uint32_t tried = 0; tried < count && match == MATCH_NONE; tried++, row += step) {
		row = (row + count) % count;
		strip_row(session, pane, &strip, (uint32_t)row, &text);
		match = query_find(query, matcher, text.bytes, (uint32_t)text.length, 0, &hit, err);
		if (match == MATCH_FOUND)
			view_move_to(session, pane, (uint64_t)row);
	}
	buf_release(&text);
	page_release(&strip.page);
	return match == MATCH_FOUND;
}

/* Backward there is no other way than to go through all of them. */
static bool text_search(struct session *session, struct pane *pane, const struct query *query,
			struct matcher *matcher, int step, bool include, struct err *err)
{
	struct place *place = pane_place(pane);
	const struct article *article = session_article(session, place->article);
	struct span hit, last = SPAN_NONE;
	uint32_t from = 0, here = place->at.start;
	enum match match;

	if (!article)
		return false;
	if (step > 0) {
		from = include || span_is_empty(place->at) ? here : place->at.end;
		match = query_find(query, matcher, article->text, article->bytes, from, &hit, err);
		if (match == MATCH_NONE)
			match = query_find(query, matcher, article->text, article->bytes, 0, &hit,
					   err);
		return match == MATCH_FOUND && text_go(session, pane, hit);
	}
	while ((match = query_find(query, matcher, article->text, article->bytes, from, &hit,
				   err)) == MATCH_FOUND) {
		if (hit.start >= here && !span_is_empty(last) && last.start < here)
			break;
		last = hit;
		from = hit.end;
	}
	return match != MATCH_ERROR && !span_is_empty(last) && text_go(session, pane, last);
}

bool view_search(struct session *session, struct pane *pane, int step, bool include,
		 struct err *err)
{
	struct query *query = query_compile(pane->pattern, QUERY_SMART, err);
	struct matcher *matcher;
	bool found;

	if (!query)
		return false;
	matcher = matcher_new(query);
	view_list(session, pane);
	found = view_get(pane->view)->shape == SHAPE_TEXT
			? text_search(session, pane, query, matcher, step, include, err)
			: list_search(session, pane, query, matcher, step, include, err);
	matcher_free(matcher);
	query_free(query);
	return found;
}

void view_click(struct session *session, struct pane *pane, uint32_t line, struct object object)
{
	const struct view_ops *view = view_get(pane->view);
	struct place *place = pane_place(pane);

	view_list(session, pane);
	if (view->shape == SHAPE_TEXT) {
		if (object.article == place->article)
			place->at = object.kind == OBJECT_TEXT
					    ? (struct span){object.span.start, object.span.start}
					    : object.span;
		return;
	}
	if (line < view->head)
		return;
	view_move_to(session, pane, (uint64_t)place->top + line - view->head);
	if (object.kind == OBJECT_CELL)
		place->column = object.article;
}
