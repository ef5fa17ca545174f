/*
 * A line being typed: editing, history, completion; a search looks while it is typed, a filter
 * narrows while it is typed, and both put everything back when they are given up.
 */
#include "command/type.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "query/filter.h"

static void search_look(struct feed *feed)
{
	struct session *session = feed->session;
	struct pane *pane = session->active;
	struct prompt *prompt = &session->prompt;
	struct err err = ERR_INIT;

	*pane_place(pane) = feed->before;
	prompt->hint[0] = '\0';
	pane->pattern[0] = '\0';
	if (!prompt->text.length)
		return;
	if (prompt->text.length >= sizeof pane->pattern) {
		snprintf(prompt->hint, sizeof prompt->hint, "too long");
		return;
	}
	snprintf(pane->pattern, sizeof pane->pattern, "%s", prompt->text.bytes);
	if (!view_search(session, pane, 1, true, &err))
		snprintf(prompt->hint, sizeof prompt->hint, "%.200s",
			 err.text[0] ? err.text : "no hit");
}

static void filter_look(struct feed *feed)
{
	struct session *session = feed->session;
	struct sight *sight = pane_sight(session->active);
	struct prompt *prompt = &session->prompt;
	struct err err = ERR_INIT;
	struct filter *filter = filter_new(prompt->text.bytes, &err);

	prompt->hint[0] = '\0';
	if (!filter || prompt->text.length >= sizeof sight->filter) {
		snprintf(prompt->hint, sizeof prompt->hint, "%.200s",
			 filter ? "too long" : err.text);
		filter_free(filter);
		return;
	}
	filter_free(filter);
	snprintf(sight->filter, sizeof sight->filter, "%s", prompt->text.bytes);
	sight->stamp = 0;
	view_list(session, session->active);
	snprintf(prompt->hint, sizeof prompt->hint, "%u rows", sight->rows.count);
}

static void line_changed(struct feed *feed)
{
	if (feed->session->prompt.kind == PROMPT_SEARCH)
		search_look(feed);
	else if (feed->session->prompt.kind == PROMPT_FILTER)
		filter_look(feed);
	else
		feed->session->prompt.hint[0] = '\0';
}

static void line_cancel(struct feed *feed)
{
	struct session *session = feed->session;
	struct sight *sight = pane_sight(session->active);

	if (session->prompt.kind == PROMPT_SEARCH) {
		*pane_place(session->active) = feed->before;
		session->active->pattern[0] = '\0';
	} else if (session->prompt.kind == PROMPT_FILTER) {
		snprintf(sight->filter, sizeof sight->filter, "%s", feed->filter);
		sight->stamp = 0;
	}
	prompt_close(&session->prompt);
}

static void search_finish(struct feed *feed, struct err *err)
{
	struct session *session = feed->session;
	struct pane *pane = session->active;
	struct place found = *pane_place(pane);

	if (!session->prompt.text.length)
		return;
	search_look(feed);
	if (session->prompt.hint[0]) {
		err_set(err, "%s: %s", pane->pattern, session->prompt.hint);
		return;
	}
	/* So that '' and ^O come back to where it began. */
	found = *pane_place(pane);
	*pane_place(pane) = feed->before;
	pane_go(pane, found);
	pane_sight(pane)->stamp = session->stamp;
}

static void line_finish(struct feed *feed)
{
	struct session *session = feed->session;
	struct prompt *prompt = &session->prompt;
	enum prompt_kind kind = prompt->kind;
	char *line = alloc_string(prompt->text.bytes);
	struct err err = ERR_INIT;

	history_add(&session->histories[kind], line);
	if (kind == PROMPT_SEARCH)
		search_finish(feed, &err);
	else if (kind == PROMPT_FILTER && prompt->hint[0] &&
		 strcmp(pane_sight(session->active)->filter, line) != 0)
		err_set(&err, "%s", prompt->hint);
	prompt_close(prompt);
	if (kind == PROMPT_COMMAND && !command_line(session, line, &err) && !err.text[0])
		err_set(&err, "%s: failed", line);
	if (err.text[0])
		session_alarm(session, &err);
	free(line);
}

/* Tab goes through what the word may become; a stroke other than Tab ends that. */
static void line_complete(struct feed *feed)
{
	struct session *session = feed->session;
	struct prompt *prompt = &session->prompt;
	const char *line, *end;
	size_t start = feed->complete_from;

	if (prompt->kind == PROMPT_SEARCH)
		return;
	if (!feed->completions.length) {
		char *text;
		size_t lead = prompt->kind == PROMPT_FILTER ? 7 : 0;
		struct buf whole;

		buf_init(&whole);
		buf_add(&whole, "filter ", lead);
		buf_add(&whole, prompt->text.bytes, prompt->cursor);
		text = whole.bytes;
		command_complete(session, text, whole.length, &start, &feed->completions);
		buf_release(&whole);
		feed->complete_from = start -= lead;
		feed->completion = feed->completions.bytes;
	}
	if (!feed->completions.length) {
		snprintf(prompt->hint, sizeof prompt->hint, "no completion");
		return;
	}
	line = feed->completion;
	if (!*line)
		line = feed->completions.bytes;
	end = strchr(line, '\n');
	while (prompt->cursor > start)
		prompt_rub(prompt);
	prompt_insert(prompt, line, (size_t)(end - line));
	feed->completion = end + 1;
	snprintf(prompt->hint, sizeof prompt->hint, "%.200s", feed->completion);
	for (char *c = prompt->hint; *c; c++)
		if (*c == '\n')
			*c = ' ';
}

/* ^R: the last old line that has what was typed anywhere in it. */
static void history_search(struct feed *feed)
{
	struct prompt *prompt = &feed->session->prompt;
	const struct history *history = &feed->session->histories[prompt->kind];
	uint32_t at = prompt->old == UINT32_MAX ? history->lines.count : prompt->old;

	if (prompt->old == UINT32_MAX) {
		buf_clear(&prompt->typed);
		buf_add_string(&prompt->typed, prompt->text.bytes);
	}
	while (at > 0)
		if (strstr(history->lines.at[--at], prompt->typed.bytes)) {
			buf_clear(&prompt->text);
			buf_add_string(&prompt->text, history->lines.at[at]);
			prompt->cursor = prompt->text.length;
			prompt->old = at;
			return;
		}
	snprintf(prompt->hint, sizeof prompt->hint, "no older line has it");
}

static bool line_edit(struct feed *feed, const char *stroke)
{
	struct prompt *prompt = &feed->session->prompt;
	const struct history *history = &feed->session->histories[prompt->kind];

	if (strcmp(stroke, "<Left>") == 0 || strcmp(stroke, "^B") == 0) {
		prompt_move(prompt, -1);
	} else if (strcmp(stroke, "<Right>") == 0 || strcmp(stroke, "^F") == 0) {
		prompt_move(prompt, 1);
	} else if (strcmp(stroke, "<Home>") == 0 || strcmp(stroke, "^A") == 0) {
		prompt->cursor = 0;
	} else if (strcmp(stroke, "<End>") == 0 || strcmp(stroke, "^E") == 0) {
		prompt->cursor = prompt->text.length;
	} else if (strcmp(stroke, "<Up>") == 0 || strcmp(stroke, "^P") == 0) {
		prompt_recall(prompt, history, -1);
		line_changed(feed);
	} else if (strcmp(stroke, "<Down>") == 0 || strcmp(stroke, "^N") == 0) {
		prompt_recall(prompt, history, 1);
		line_changed(feed);
	} else if (strcmp(stroke, "^R") == 0) {
		history_search(feed);
	} else if (strcmp(stroke, "<Delete>") == 0 || strcmp(stroke, "^D") == 0) {
		if (prompt_move(prompt, 1))
			prompt_rub(prompt);
		line_changed(feed);
	} else if (strcmp(stroke, "^W") == 0) {
		prompt_rub_word(prompt);
		line_changed(feed);
	} else if (strcmp(stroke, "^U") == 0) {
		while (prompt_rub(prompt))
			;
		line_changed(feed);
	} else if (strcmp(stroke, "^K") == 0) {
		buf_cut(&prompt->text, prompt->cursor);
		line_changed(feed);
	} else {
		return false;
	}
	return true;
}

void type_key(struct feed *feed, const char *stroke)
{
	struct prompt *prompt = &feed->session->prompt;

	if (strcmp(stroke, "<Tab>") == 0) {
		line_complete(feed);
		return;
	}
	buf_clear(&feed->completions);
	if (strcmp(stroke, "<Enter>") == 0) {
		line_finish(feed);
	} else if (strcmp(stroke, "^[") == 0 || strcmp(stroke, "^G") == 0 ||
		   strcmp(stroke, "^C") == 0) {
		line_cancel(feed);
	} else if (strcmp(stroke, "<Backspace>") == 0) {
		if (prompt_rub(prompt))
			line_changed(feed);
		else if (!prompt->text.length)
			line_cancel(feed);
	} else if (!line_edit(feed, stroke)) {
		bool named = (stroke[0] == '<' || stroke[0] == '^') && stroke[1];

		if (strcmp(stroke, "<Space>") == 0)
			stroke = " ";
		else if (named)
			return;
		prompt_insert(prompt, stroke, strlen(stroke));
		line_changed(feed);
	}
}

void feed_paste(struct feed *feed, const char *text, size_t length)
{
	struct prompt *prompt = &feed->session->prompt;

	if (!prompt->kind) {
		session_say(feed->session,
			    "pasted text is taken in a line that is being typed only");
		return;
	}
	for (size_t at = 0; at < length; at++) {
		char c = (unsigned char)text[at] < 0x20 || text[at] == 0x7f ? ' ' : text[at];

		prompt_insert(prompt, &c, 1);
	}
	line_changed(feed);
	feed_show(feed);
}
