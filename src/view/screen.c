/*
 * The whole screen is one page, so that what a reader sees can be printed and tested:
 *
 *     line 0      header: views, and what the active one says of itself
 *     ...         the panes, each with what is under its cursor below or beside it
 *     -4          rule
 *     -3 -2       what is under the cursor, in words
 *     -1          keys, or the line being typed, or a message
 *
 * Small windows give up the keys, then the rule and one line of words, then what is beside the
 * list.
 */
#include "view/screen.h"

#include <stdio.h>
#include <string.h>

#include "text/width.h"
#include "view/review.h"

enum {
	KEYS_COLUMNS = 60, /* from here on there is a line of keys */
	KEYS_LINES = 16,
	BESIDE_FROM = 100, /* columns from which the detail stands beside */
	DETAIL_LINES = 12, /* lines of a pane from which it stands below */
	DETAIL_COLUMNS = 50
};

void screen_init(struct screen *screen)
{
	memset(screen, 0, sizeof *screen);
	page_init(&screen->page);
	page_init(&screen->body);
	page_init(&screen->detail);
}

void screen_release(struct screen *screen)
{
	page_release(&screen->page);
	page_release(&screen->body);
	page_release(&screen->detail);
}

static void header_draw(struct screen *screen, struct session *session)
{
	struct page *page = &screen->page;
	struct pane *pane = session->active;
	uint32_t column = 0;
	char text[256] = "";

	for (unsigned v = 0; v < VIEWS; v++) {
		const struct view_ops *view = view_get(v);
		bool shown = v == pane->view || (v == VIEW_ARTICLES && pane->view == VIEW_READER);
		struct object tab = {OBJECT_TAB, INDEX_NONE, v, SPAN_NONE};

		if (!view->title)
			continue;
		snprintf(text, sizeof text, shown ? "[%s]" : " %s ", view->title);
		if (column + strlen(text) > page->width)
			break;
		column += page_add(page, 0, column, PAGE_UNCUT, shown ? STYLE_TAB : STYLE_BAR, tab,
				   text, strlen(text));
	}
	text[0] = '\0';
	view_list(session, pane); /* what the view says of itself counts its rows */
	if (view_get(pane->view)->summary)
		view_get(pane->view)->summary(session, pane, text, sizeof text);
	if (page->width > column + 2u)
		page_right(page, 0, column + 2, page->width - column - 2u, STYLE_BAR, text);
}

/* How the room of a pane is shared between its view and what is under the cursor. */
struct shares {
	uint16_t lines, columns;	       /* of the view */
	uint16_t detail_lines, detail_columns; /* 0: none */
};

static struct shares shares_of(const struct session *session, const struct view_ops *view,
			       uint16_t lines, uint16_t columns)
{
	struct shares all = {lines, columns, 0, 0}, shares = all;
	int choice = session->settings.beside;
	bool beside = choice == BESIDE_ALWAYS || (choice == BESIDE_AUTO && columns >= BESIDE_FROM);

	if (!view->detail || lines < DETAIL_LINES || columns < DETAIL_COLUMNS)
		return all;
	if (view->detail_lines) {
		shares.detail_lines = view->detail_lines(lines);
		shares.detail_columns = columns;
		shares.lines = (uint16_t)(lines - shares.detail_lines);
		return shares;
	}
	if (beside) {
		shares.columns =
			(uint16_t)(columns >= 140 ? columns * (view->share ? view->share : 33) / 100
						  : columns / 2);
		shares.detail_lines = lines;
		shares.detail_columns = (uint16_t)(columns - shares.columns - 2);
	} else {
		shares.detail_lines = (uint16_t)(lines - lines * 2 / 5);
		shares.detail_columns = columns;
		shares.lines = (uint16_t)(lines - shares.detail_lines);
	}
	return shares;
}

static void pane_draw(struct screen *screen, struct session *session, struct pane *pane,
		      uint16_t line, uint16_t column, uint16_t lines, uint16_t columns)
{
	const struct view_ops *view = view_get(pane->view);
	struct shares shares = shares_of(session, view, lines, columns);
	struct page *page = &screen->page;
	bool below = shares.detail_columns == columns;

	if (screen->pane_count < PANE_MOST)
		screen->panes[screen->pane_count++] =
			(struct screen_pane){pane, line, column, shares.lines, shares.columns};
	page_clear(&screen->body, shares.columns, shares.lines);
	view_build(session, pane, &screen->body);
	if (pane != session->active)
		screen->body.cursor_line = -1;
	page_place(page, line, column, &screen->body);
	if (!shares.detail_lines)
		return;
	page_clear(&screen->detail, shares.detail_columns, shares.detail_lines);
	view->detail(session, pane, &screen->detail);
	screen->detail.cursor_line = -1;
	if (below) {
		page_place(page, line + shares.lines, column, &screen->detail);
		return;
	}
	for (uint16_t l = 0; l < lines; l++)
		page_put(page, (uint32_t)line + l, (uint32_t)column + shares.columns, 1, STYLE_RULE,
			 "|");
	page_place(page, line, (uint32_t)column + shares.columns + 2, &screen->detail);
}

static void split_draw(struct screen *screen, struct session *session, struct pane *pane,
		       uint16_t line, uint16_t column, uint16_t lines, uint16_t columns)
{
	struct page *page = &screen->page;
	uint16_t first;

	if (pane->split == PANE_LEAF) {
		pane_draw(screen, session, pane, line, column, lines, columns);
		return;
	}
	if (pane->split == PANE_BESIDE) {
		first = (uint16_t)((columns - 1u) * pane->share / PANE_SHARE);
		if (first < 1 || columns < 3) {
			split_draw(screen, session, pane->first, line, column, lines, columns);
			return;
		}
		for (uint16_t l = 0; l < lines; l++)
			page_put(page, (uint32_t)line + l, (uint32_t)column + first, 1, STYLE_RULE,
				 "|");
		split_draw(screen, session, pane->first, line, column, lines, first);
		split_draw(screen, session, pane->second, line, (uint16_t)(column + first + 1),
			   lines, (uint16_t)(columns - first - 1));
		return;
	}
	first = (uint16_t)((lines - 1u) * pane->share / PANE_SHARE);
	if (first < 1 || lines < 3) {
		split_draw(screen, session, pane->first, line, column, lines, columns);
		return;
	}
	page_fill(page, (uint32_t)line + first, column, columns, STYLE_RULE, "=");
	split_draw(screen, session, pane->first, line, column, first, columns);
	split_draw(screen, session, pane->second, (uint16_t)(line + first + 1), column,
		   (uint16_t)(lines - first - 1), columns);
}

static const char *prompt_sign(enum prompt_kind kind)
{
	return kind == PROMPT_COMMAND  ? ":"
	       : kind == PROMPT_SEARCH ? "/"
	       : kind == PROMPT_FILTER ? "&"
				       : "";
}

/* The line being typed; its end is what is seen when it is long. */
static void prompt_draw(struct page *page, const struct prompt *prompt, uint32_t line)
{
	const char *text = prompt->text.bytes;
	uint32_t before = width_text(text, prompt->cursor), skip = 0, column;
	uint32_t room = page->width > 3 ? page->width - 3u : 1;
	size_t from = 0;

	while (before - skip > room) {
		size_t step = width_fit(text + from, prompt->text.length - from, room / 2, &column);

		from += step ? step : 1;
		skip += step ? column : 1;
	}
	column = page_put(page, line, 0, 2, STYLE_PLAIN, prompt_sign(prompt->kind));
	page->cursor_line = (int)line;
	page->cursor_column = (int)(column + before - skip);
	column += page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text + from);
	page_put(page, line, column + 2, PAGE_UNCUT, STYLE_DIM, prompt->hint);
}

/* The keys that a view names for its last line, "open:open compare:compare", by the live table. */
static void keys_draw(struct page *page, const struct session *session, uint32_t line)
{
	const char *names = view_get(session->active->view)->keys;
	unsigned map = 1u << session->active->view;
	uint32_t column = 1;

	while (names && *names) {
		size_t length = strcspn(names, " "), name = strcspn(names, ":");

		for (unsigned i = 0; i < session->topic_count; i++) {
			const struct topic *topic = &session->topics[i];
			int key = (int)strcspn(topic->keys, " ");
			bool named = topic->keys[0] == '<' && key > 2;

			if (!(topic->maps & map) || strlen(topic->name) != name ||
			    memcmp(topic->name, names, name) != 0)
				continue;
			/* <Enter> is a stroke's name; readers know it without the brackets. */
			column +=
				page_printf(page, line, column, PAGE_UNCUT, STYLE_KEYS, "%.*s %.*s",
					    named ? key - 2 : key, topic->keys + named,
					    (int)(length - name - 1), names + name + 1) +
				2u;
		}
		names += length + (names[length] == ' ');
	}
}

static void foot_draw(struct screen *screen, struct session *session, bool keys)
{
	struct page *page = &screen->page;
	struct pane *pane = session->active;
	const struct view_ops *view = view_get(pane->view);
	uint32_t last = page->height - 1u;
	char progress[64];

	page_clear(&screen->detail, page->width, keys ? 2 : 1);
	view_list(session, pane);
	if (view->status)
		view->status(session, pane, &screen->detail);
	screen->detail.cursor_line = -1;
	if (keys) {
		bool reviewed = session->reviews.accepted + session->reviews.rejected > 0;

		page_rule(page, last - 3, 0, page->width, "",
			  reviewed ? review_progress(session, progress, sizeof progress) : "");
		page_place(page, last - 2, 0, &screen->detail);
	}
	if (session->prompt.kind) {
		prompt_draw(page, &session->prompt, last);
		return;
	}
	if (session->message[0])
		page_put(page, last, 1, PAGE_UNCUT, session->alarmed ? STYLE_ALARM : STYLE_MESSAGE,
			 session->message);
	else if (keys)
		keys_draw(page, session, last);
	else
		page_place(page, last, 0, &screen->detail);
	if (session->pending[0])
		page_right(page, last, page->width - 12u, 11, STYLE_MESSAGE, session->pending);
}

void screen_build(struct screen *screen, struct session *session, uint16_t columns, uint16_t lines)
{
	struct page *page = &screen->page;
	bool keys = columns >= KEYS_COLUMNS && lines >= KEYS_LINES;
	uint16_t foot = keys ? 4 : 1;

	page_clear(page, columns, lines);
	screen->pane_count = 0;
	if (columns < SCREEN_LEAST_COLUMNS || lines < SCREEN_LEAST_LINES) {
		page_put(page, 0, 0, columns, STYLE_ALARM, "too small: 20x5");
		return;
	}
	header_draw(screen, session);
	split_draw(screen, session, session->zoomed ? session->active : session->root, 1, 0,
		   (uint16_t)(lines - 1 - foot), columns);
	page_line(page, lines - 1u);
	foot_draw(screen, session, keys);
}

const struct screen_pane *screen_pane_at(const struct screen *screen, uint32_t line,
					 uint32_t column)
{
	for (unsigned n = 0; n < screen->pane_count; n++) {
		const struct screen_pane *at = &screen->panes[n];

		if (line >= at->line && line < (uint32_t)at->line + at->lines &&
		    column >= at->column && column < (uint32_t)at->column + at->columns)
			return at;
	}
	return NULL;
}
