/*
 * The drawing of the matrix: which columns fit, what stands in a cell, the line of what is common.
 *
 *     | 225-275 ~|[145    ?]| 62*     !|      a cell is "| text s"; the one under the cursor in
 *                                             brackets; * where more was said than fits
 *
 * Left out: which rows there are and what they are called (claims.c).
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "view/claims.h"
#include "view/list.h"
#include "view/review.h"
#include "view/words.h"

enum { COMMON_FROM = 120, COMMON = 17 };

/* The intervals of one cell that differ, in the order of their counts. */
enum verdict claims_cell(const struct session *session, uint32_t n, uint32_t column, char *text,
			 size_t size)
{
	const struct toll *toll = claims_toll(session, n);
	unsigned worst = VERDICT_COUNT + 1;
	size_t at = 0;

	*text = '\0';
	for (uint32_t i = 0; i < toll->claim_count; i++) {
		struct claim_ref ref = toll->claims[i];
		const struct claim *claim = session_claim(session, ref);
		unsigned verdict = session_answer(session, ref);
		char number[64], *there;

		if (!claim || session_outlet(session, ref.article) != column)
			continue;
		if (verdict < worst)
			worst = verdict;
		words_interval(claim->interval, number, sizeof number);
		there = strstr(text, number);
		if (there && (there == text || there[-1] == ' ') &&
		    (!there[strlen(number)] || there[strlen(number)] == ','))
			continue;
		if (at < size)
			at += (size_t)snprintf(text + at, size - at, "%s%s", at ? ", " : "",
					       number);
	}
	return worst > VERDICT_COUNT ? VERDICT_COUNT : (enum verdict)worst;
}

/* What stands at the left of a row. */
static void label_make(const struct session *session, struct object object, char *text, size_t size)
{
	const struct claim *claim;
	char number[64];

	if (object.kind == OBJECT_HEADING && object.index == INDEX_NONE) {
		snprintf(text, size, "rejected by you");
	} else if (object.kind == OBJECT_HEADING) {
		claims_heading(claims_toll(session, object.index), text, size);
	} else if (object.kind == OBJECT_CLAIM) {
		claim = session_claim(session,
				      (struct claim_ref){object.article, object.index});
		snprintf(text, size, "x %s %s, %s",
			 words_interval(claim->interval, number, sizeof number),
			 harm_name(claim->harm), claim->victims);
	} else {
		claims_label(session, object.index, text, size);
	}
}

/* Where the columns of the matrix stand. */
struct grid {
	uint32_t label, cell; /* widths; a cell is "| text s" */
	uint32_t first, end;  /* outlets that are shown */
	bool common;	      /* the last column is there */
};

static uint32_t widest_cell(const struct session *session, struct sight *sight)
{
	uint32_t widest = 8;
	char text[512];

	for (uint32_t r = 0; r < sight->rows.count; r++)
		for (uint32_t o = 0;
		     sight->rows.at[r].object.kind == OBJECT_TOLL && o < session->outlets.count;
		     o++) {
			claims_cell(session, sight->rows.at[r].object.index, o, text, sizeof text);
			if (strlen(text) > widest)
				widest = (uint32_t)strlen(text);
		}
	for (uint32_t o = 0; o < session->outlets.count; o++)
		if (strlen(session->outlets.at[o].name) > widest)
			widest = (uint32_t)strlen(session->outlets.at[o].name);
	return widest + 4;
}

static uint32_t widest_label(const struct session *session, struct sight *sight)
{
	uint32_t widest = 20;
	char text[512];

	for (uint32_t r = 0; r < sight->rows.count; r++) {
		label_make(session, sight->rows.at[r].object, text, sizeof text);
		if (strlen(text) + 4 > widest)
			widest = (uint32_t)strlen(text) + 4;
	}
	return widest + 1;
}

static struct grid grid_make(struct session *session, struct sight *sight, const struct page *page)
{
	uint32_t count = session->outlets.count, fit;
	struct columns columns;
	struct grid grid = {0};

	if (page_is_uncut(page)) {
		grid = (struct grid){widest_label(session, sight), widest_cell(session, sight), 0,
				     count, true};
		return grid;
	}
	grid.label = page->width >= COMMON_FROM ? 46
		     : page->width >= 70	? 31
						: page->width * 2u / 5;
	grid.cell = page->width >= COMMON_FROM ? 18 : 12;
	grid.common = page->width >= COMMON_FROM;
	fit = (page->width - grid.label - (grid.common ? COMMON : 0)) / grid.cell;
	columns = list_columns(&sight->place, count, fit);
	grid.first = columns.first;
	grid.end = columns.end;
	return grid;
}

static void head_draw(struct session *session, const struct grid *grid, struct page *page)
{
	uint32_t column = grid->label;

	page_put(page, 0, 1, grid->label - 1, STYLE_DIM, "question");
	for (uint32_t o = grid->first; o < grid->end; o++, column += grid->cell) {
		page_put(page, 0, column, 1, STYLE_RULE, "|");
		page_put(page, 0, column + 2, grid->cell - 3, STYLE_TITLE,
			 session->outlets.at[o].name);
	}
	page_put(page, 0, column, 1, STYLE_RULE, "|");
	if (grid->common)
		page_put(page, 0, column + 2, COMMON - 2, STYLE_DIM, "common, outlets");
	page_fill(page, 1, 0, grid->label, STYLE_RULE, "-");
	column = grid->label;
	for (uint32_t o = grid->first; o < grid->end; o++, column += grid->cell) {
		page_put(page, 1, column, 1, STYLE_RULE, "+");
		page_fill(page, 1, column + 1, grid->cell - 1, STYLE_RULE, "-");
	}
	page_put(page, 1, column, 1, STYLE_RULE, "+");
	if (grid->common)
		page_fill(page, 1, column + 1, COMMON - 1, STYLE_RULE, "-");
}

static unsigned verdict_style(enum verdict verdict)
{
	return verdict_is_dispute(verdict) ? STYLE_DISPUTED : STYLE_FIGURE;
}

/* Cuts text to room cells between its values, never within one: half a number is another number.
 * '*' says that there is more. The text is ASCII. */
static void cell_fit(char *text, uint32_t room)
{
	size_t end = strlen(text);

	if (end <= room)
		return;
	do
		end--;
	while (end > 0 && (strncmp(text + end, ", ", 2) != 0 || end + 1 > room));
	strcpy(text + end, "*");
}

void claims_cell_draw(struct session *session, struct page *page, uint32_t line, uint32_t column,
		      uint32_t width, struct object object, bool cursor)
{
	char text[512];
	enum verdict verdict =
		claims_cell(session, object.index, object.article, text, sizeof text);
	uint32_t room = width - 3;

	page_put(page, line, column, 1, STYLE_RULE, "|");
	if (cursor) {
		page_put(page, line, column + 1, 1, STYLE_CURSOR, "[");
		page_put(page, line, column + width - 1, 1, STYLE_CURSOR, "]");
		page->cursor_line = (int)line;
		page->cursor_column = (int)column + 2;
	} else if (session->tags.count && session_is_tagged(session, object)) {
		page_put(page, line, column + 1, 1, STYLE_TAGGED, "*");
	}
	if (!*text) {
		page_add(page, line, column + 2, 1, STYLE_DIM, object, ".", 1);
		return;
	}
	room -= verdict < VERDICT_COUNT;
	cell_fit(text, room);
	page_add(page, line, column + 2, room, verdict_style(verdict), object, text, strlen(text));
	if (verdict < VERDICT_COUNT)
		page_add(page, line, column + width - 2, 1, verdict_style(verdict), object,
			 words_sign(verdict), 1);
}

static void rejected_draw(struct session *session, const struct grid *grid, struct page *page,
			  uint32_t line, uint32_t column, uint32_t outlet, struct object object)
{
	struct claim_ref ref = {object.article, object.index};
	char text[64];

	page_put(page, line, column, 1, STYLE_RULE, "|");
	if (session_outlet(session, ref.article) != outlet)
		return;
	words_interval(session_claim(session, ref)->interval, text, sizeof text);
	cell_fit(text, grid->cell - 4);
	page_add(page, line, column + 2, grid->cell - 4, STYLE_DIM, object, text, strlen(text));
	page_add(page, line, column + grid->cell - 2, 1, STYLE_DIM, object, "x", 1);
}

static void common_draw(struct session *session, struct page *page, uint32_t line, uint32_t column,
			uint32_t n)
{
	const struct toll *toll = claims_toll(session, n);
	VEC(uint32_t) seen = {0};
	char text[64], number[16];

	for (uint32_t i = 0; i < toll->claim_count; i++) {
		uint32_t outlet = session_outlet(session, toll->claims[i].article), k = 0;

		while (k < seen.count && seen.at[k] != outlet)
			k++;
		if (k == seen.count)
			vec_add(&seen, outlet);
	}
	words_range(toll->low, toll->high, text, sizeof text);
	cell_fit(text, 10);
	page_put(page, line, column + 2, 10, STYLE_PLAIN, text);
	page_put(page, line, column + 12, 1, verdict_style(toll->verdict),
		 toll->claim_count > 1 ? words_sign(toll->verdict) : "");
	snprintf(number, sizeof number, "%u", seen.count);
	page_put(page, line, column + 14, 3, STYLE_PLAIN, number);
	vec_release(&seen);
}

static void row_draw(struct session *session, struct pane *pane, const struct grid *grid,
		     struct page *page, uint32_t line, uint32_t row)
{
	struct sight *sight = pane_sight(pane);
	struct object object = sight->rows.at[row].object;
	bool here = row == sight->place.row && !page_is_uncut(page);
	uint32_t column = grid->label;
	char text[512];

	label_make(session, object, text, sizeof text);
	if (object.kind == OBJECT_HEADING)
		page_put(page, line, 1, grid->label - 2, STYLE_TITLE, text);
	else
		page_put(page, line, 1 + 2u * (sight->rows.at[row].depth > 0), grid->label - 4,
			 STYLE_PLAIN, text);
	for (uint32_t o = grid->first; o < grid->end; o++, column += grid->cell) {
		if (object.kind == OBJECT_CLAIM)
			rejected_draw(session, grid, page, line, column, o, object);
		else if (object.kind == OBJECT_HEADING)
			page_put(page, line, column, 1, STYLE_RULE, "|");
		else
			claims_cell_draw(session, page, line, column, grid->cell,
					 (struct object){OBJECT_CELL, o, object.index, SPAN_NONE},
					 here && o == sight->place.column);
	}
	page_put(page, line, column, 1, STYLE_RULE, "|");
	if (grid->common && object.kind == OBJECT_TOLL)
		common_draw(session, page, line, column, object.index);
}

void claims_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	struct window window = list_window(pane, page, 2, 0);
	struct grid grid;

	if (sight->flipped && sight->rows.count) {
		turned_build(session, pane, page);
		return;
	}
	grid = grid_make(session, sight, page);
	if (!sight->rows.count) {
		page_put(page, 1, 2, PAGE_UNCUT, STYLE_DIM,
			 sight->filter[0] ? "No question passes the filter; & ^U Enter shows all."
			 : session->comparison ? "No claims in these articles."
					       : "Comparing ...");
		return;
	}
	head_draw(session, &grid, page);
	for (uint32_t row = window.first; row < window.end; row++) {
		list_line(session, pane, page, &window, row);
		row_draw(session, pane, &grid, page, window.line + row - window.first, row);
	}
}
