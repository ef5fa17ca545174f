/*
 * The matrix turned over: outlets down, questions across. A question takes two lines of the head, what
 * its rows share and what it is; in full both stand in the status line.
 *
 *     outlet            | killed, people, ~ | killed, people, ~ |
 *                       | 22 Apr - 1 May ~  | : children        |
 *      Euronews         |[225-275          ~]| 40+             ~|
 */
#include <stdio.h>
#include <string.h>

#include "view/claims.h"
#include "view/list.h"
#include "view/view.h"

enum { LABEL = 18, CELL = 20, WIDE = 24, WIDE_FROM = 120 };

struct turned {
	uint32_t label, cell;
	uint32_t first, end; /* questions that are shown */
};

static uint32_t widest_head(const struct session *session, const struct sight *sight)
{
	uint32_t widest = CELL;
	char text[512];

	for (uint32_t q = 0; q < sight->across.count; q++) {
		uint32_t toll = sight->across.at[q].object.index;

		claims_heading(claims_toll(session, toll), text, sizeof text);
		if (strlen(text) + 3 > widest)
			widest = (uint32_t)strlen(text) + 3;
		claims_label(session, toll, text, sizeof text);
		if (strlen(text) + 3 > widest)
			widest = (uint32_t)strlen(text) + 3;
	}
	return widest;
}

static uint32_t widest_name(const struct session *session)
{
	uint32_t widest = LABEL;

	for (uint32_t o = 0; o < session->outlets.count; o++)
		if (strlen(session->outlets.at[o].name) + 4 > widest)
			widest = (uint32_t)strlen(session->outlets.at[o].name) + 4;
	return widest;
}

static struct turned turned_make(const struct session *session, struct sight *sight,
				 const struct page *page)
{
	uint32_t count = sight->across.count, fit;
	struct columns columns;
	struct turned turned = {LABEL, page->width >= WIDE_FROM ? WIDE : CELL, 0, count};

	if (page_is_uncut(page)) {
		turned.label = widest_name(session);
		turned.cell = widest_head(session, sight);
		return turned;
	}
	if (page->width < 2 * CELL + LABEL)
		turned.label = page->width * 2u / 5;
	fit = page->width > turned.label ? (page->width - turned.label) / turned.cell : 1;
	columns = list_columns(&sight->place, count, fit);
	turned.first = columns.first;
	turned.end = columns.end;
	return turned;
}

static void head_draw(struct session *session, const struct sight *sight,
		      const struct turned *turned, struct page *page)
{
	uint32_t column = turned->label;
	char text[512];

	page_put(page, 0, 1, turned->label - 1, STYLE_DIM, "outlet");
	for (uint32_t q = turned->first; q < turned->end; q++, column += turned->cell) {
		uint32_t toll = sight->across.at[q].object.index;

		page_put(page, 0, column, 1, STYLE_RULE, "|");
		page_put(page, 1, column, 1, STYLE_RULE, "|");
		claims_heading(claims_toll(session, toll), text, sizeof text);
		page_put(page, 0, column + 2, turned->cell - 3, STYLE_TITLE, text);
		claims_label(session, toll, text, sizeof text);
		page_put(page, 1, column + 2, turned->cell - 3, STYLE_TITLE, text);
	}
	page_put(page, 0, column, 1, STYLE_RULE, "|");
	page_put(page, 1, column, 1, STYLE_RULE, "|");
}

void turned_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	struct window window = list_window(pane, page, 2, 0);
	struct turned turned = turned_make(session, sight, page);

	head_draw(session, sight, &turned, page);
	for (uint32_t row = window.first; row < window.end; row++) {
		uint32_t line = window.line + row - window.first, column = turned.label;
		uint32_t outlet = sight->rows.at[row].object.index;
		bool here = row == sight->place.row && !page_is_uncut(page);

		list_line(session, pane, page, &window, row);
		page_put(page, line, 1, turned.label - 2, STYLE_TITLE,
			 session->outlets.at[outlet].name);
		for (uint32_t q = turned.first; q < turned.end; q++, column += turned.cell)
			claims_cell_draw(session, page, line, column, turned.cell,
					 (struct object){OBJECT_CELL, outlet,
							 sight->across.at[q].object.index,
							 SPAN_NONE},
					 here && q == sight->place.column);
		page_put(page, line, column, 1, STYLE_RULE, "|");
	}
}

bool claims_step_across(struct session *session, struct pane *pane, int step)
{
	struct sight *sight = pane_sight(pane);
	uint32_t outlet;

	for (int64_t q = (int64_t)sight->place.column + step; q >= 0 && q < sight->across.count;
	     q += step)
		if (claims_disputed(session, sight->across.at[q].object.index, &outlet)) {
			sight->place.column = (uint32_t)q;
			if (outlet < sight->rows.count)
				sight->place.row = outlet;
			if (outlet < sight->rows.count)
				sight->place.here = sight->rows.at[outlet].object;
			return true;
		}
	return false;
}

void claims_go(struct session *session, struct pane *pane, struct object cell)
{
	struct sight *sight = pane_sight(pane);

	view_list(session, pane);
	for (uint32_t q = 0; q < sight->across.count; q++)
		if (sight->across.at[q].object.index == cell.index) {
			sight->place.column = q;
			view_move_to(session, pane, cell.article);
		}
	for (uint32_t r = 0; r < sight->rows.count; r++)
		if (sight->rows.at[r].object.kind == OBJECT_TOLL &&
		    sight->rows.at[r].object.index == cell.index) {
			sight->place.column = cell.article;
			view_move_to(session, pane, r);
		}
}
