/*
 * From strokes to commands:
 *
 *     stroke -> a line is being typed?  -> editing it (type.c)
 *            -> a command waits for it? -> m{a-z}
 *            -> digits                  -> count
 *            -> keys so far + stroke    -> a command, or the beginning of one, or nothing
 *
 * The reader's own bindings are asked first. No time is measured: Esc is a key like others.
 */
#include "command/feed.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "command/type.h"

void feed_init(struct feed *feed, struct session *session)
{
	memset(feed, 0, sizeof *feed);
	feed->session = session;
	buf_init(&feed->completions);
	command_teach(session);
	feed_show(feed);
}

void feed_release(struct feed *feed)
{
	buf_release(&feed->completions);
}

size_t feed_stroke(const char *strokes)
{
	unsigned taken;

	if (!*strokes)
		return 0;
	if (*strokes == '<') {
		size_t name =
			strspn(strokes + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
					    "0123456789");

		if (name && strokes[name + 1] == '>')
			return name + 2;
	}
	if (*strokes == '^' && strokes[1] >= '@' && strokes[1] <= '_')
		return 2;
	utf8_get(strokes, strlen(strokes), &taken);
	return taken;
}

/* Whether one of the keys in a row of the table is `keys`; *more when one goes on after it. */
static bool keys_have(const char *row, const char *keys, bool *more)
{
	size_t own = strlen(keys);

	for (; *row; row += *row == ' ') {
		size_t length = strcspn(row, " ");

		if (length == own && memcmp(row, keys, own) == 0)
			return true;
		if (length > own && memcmp(row, keys, own) == 0)
			*more = true;
		row += length;
	}
	return false;
}

const struct command *feed_lookup(const struct session *session, const char *keys, unsigned map,
				  bool *more)
{
	const struct command *found = NULL;

	for (unsigned i = 0; i < command_count; i++)
		if ((commands[i].maps & map) && keys_have(commands[i].keys, keys, more) && !found)
			found = &commands[i];
	for (uint32_t i = 0; i < session->bindings.count; i++)
		if (session->bindings.at[i].maps & map)
			keys_have(session->bindings.at[i].keys, keys, more);
	return found;
}

static const struct binding *binding_find(const struct session *session, const char *keys,
					  unsigned map)
{
	for (uint32_t i = session->bindings.count; i > 0; i--)
		if ((session->bindings.at[i - 1].maps & map) &&
		    strcmp(session->bindings.at[i - 1].keys, keys) == 0)
			return &session->bindings.at[i - 1];
	return NULL;
}

static void strokes_forget(struct feed *feed)
{
	feed->keys[0] = '\0';
	feed->count = 0;
	feed->counted = false;
	feed->waiting = NULL;
	feed->asked[0] = '\0';
}

static void command_do(struct feed *feed, const struct command *command, const char *words)
{
	struct session *session = feed->session;
	struct request request = {feed->counted ? feed->count : 1, feed->counted, false, true,
				  words};
	struct err err = ERR_INIT;

	strokes_forget(feed);
	feed->before = *pane_place(session->active);
	snprintf(feed->filter, sizeof feed->filter, "%s", pane_sight(session->active)->filter);
	if (!command_run(command, session, &request, &err))
		session_alarm(session, &err);
}

/* What takes words is asked for on the command line. */
static void command_ask(struct feed *feed, const struct command *command)
{
	char line[64];

	snprintf(line, sizeof line, "%s ", command->name);
	strokes_forget(feed);
	prompt_open(&feed->session->prompt, PROMPT_COMMAND, line);
	snprintf(feed->session->prompt.hint, sizeof feed->session->prompt.hint, "%s",
		 command->usage);
}

static void command_start(struct feed *feed, const struct command *command)
{
	if (command->takes == TAKES_KEY) {
		feed->waiting = command;
		session_say(feed->session, "%s ...", command->help);
	} else if (command->takes == TAKES_WORDS)
		command_ask(feed, command);
	else
		command_do(feed, command, "");
}

/* ^W and then a motion: it moves the other pane. */
static bool other_do(struct feed *feed, const char *stroke)
{
	struct session *session = feed->session;
	struct pane *pane = session->active, *other = pane_next(pane, 1);
	const struct command *command;
	bool more = false;

	if (strncmp(feed->keys, "^W", 2) != 0 || other == pane)
		return false;
	command = feed_lookup(session, stroke, 1u << other->view, &more);
	if (!command || strcmp(command->group, "Moving") != 0)
		return false;
	session->active = other;
	command_do(feed, command, "");
	session->active = pane;
	return true;
}

static void stroke_add(struct feed *feed, const char *stroke)
{
	struct session *session = feed->session;
	unsigned map = 1u << session->active->view;
	const struct binding *binding;
	const struct command *command;
	struct err err = ERR_INIT;
	bool more = false;

	if (strlen(feed->keys) + strlen(stroke) >= sizeof feed->keys) {
		strokes_forget(feed);
		return;
	}
	strcat(feed->keys, stroke);
	binding = binding_find(session, feed->keys, map);
	if (binding) {
		strokes_forget(feed);
		if (!command_line(session, binding->line, &err))
			session_alarm(session, &err);
		return;
	}
	command = feed_lookup(session, feed->keys, map, &more);
	if (command) {
		command_start(feed, command);
	} else if (!more && !other_do(feed, stroke)) {
		err_set(&err, "%s does nothing here; ? shows the keys", feed->keys);
		session_alarm(session, &err);
		strokes_forget(feed);
	}
}

static bool is_cancel(const char *stroke)
{
	return strcmp(stroke, "^[") == 0 || strcmp(stroke, "^G") == 0 || strcmp(stroke, "^C") == 0;
}

static bool count_add(struct feed *feed, const char *stroke)
{
	uint64_t count;

	if (feed->keys[0] || stroke[1] || *stroke < '0' || *stroke > '9')
		return false;
	if (*stroke == '0' && !feed->counted)
		return false;
	count = (uint64_t)feed->count * 10 + (uint64_t)(*stroke - '0');
	feed->count = count > 1000000000 ? 1000000000 : (uint32_t)count;
	feed->counted = true;
	return true;
}

void feed_show(struct feed *feed)
{
	struct session *session = feed->session;

	session->pending[0] = '\0';
	if (feed->counted)
		snprintf(session->pending, sizeof session->pending, "%u", feed->count);
	snprintf(session->pending + strlen(session->pending),
		 sizeof session->pending - strlen(session->pending), "%.16s", feed->keys);
}

/* A command that waits for a key gets one stroke; which gets as many as a key of the table has. */
static void waiting_feed(struct feed *feed, const char *stroke)
{
	const struct command *command = feed->waiting;
	char keys[sizeof feed->asked];
	bool more = false;

	if (strlen(feed->asked) + strlen(stroke) < sizeof feed->asked)
		strcat(feed->asked, stroke);
	snprintf(keys, sizeof keys, "%s", feed->asked);
	if (strcmp(command->name, "which") == 0 &&
	    !feed_lookup(feed->session, keys, 1u << feed->session->active->view, &more) && more)
		return;
	command_do(feed, command, keys);
}

void feed_key(struct feed *feed, const char *stroke)
{
	struct session *session = feed->session;
	bool leaving = session->leaving;

	session->message[0] = '\0';
	session->alarmed = false;
	if (session->prompt.kind) {
		type_key(feed, stroke);
	} else if (feed->waiting && !is_cancel(stroke)) {
		waiting_feed(feed, stroke);
	} else if (feed->keys[0] && is_cancel(stroke)) {
		strokes_forget(feed);
	} else if (!count_add(feed, stroke)) {
		stroke_add(feed, stroke);
	}
	if (leaving)
		session->leaving = false;
	feed_show(feed);
}

void feed_keys(struct feed *feed, const char *strokes)
{
	size_t length;

	for (; (length = feed_stroke(strokes)) > 0; strokes += length) {
		char stroke[16];

		if (length >= sizeof stroke)
			return;
		memcpy(stroke, strokes, length);
		stroke[length] = '\0';
		feed_key(feed, stroke);
	}
}

void feed_mouse(struct feed *feed, const struct screen *screen, uint32_t line, uint32_t column,
		enum feed_button button)
{
	struct session *session = feed->session;
	const struct screen_pane *at = screen_pane_at(screen, line, column);
	const struct run *run = page_at(&screen->page, line, column);

	session->message[0] = '\0';
	if (line == 0 && run && run->object.kind == OBJECT_TAB && button == BUTTON_LEFT) {
		view_open(session, session->active, run->object.index);
		feed_show(feed);
		return;
	}
	if (!at)
		return;
	if (button == BUTTON_WHEEL_UP || button == BUTTON_WHEEL_DOWN) {
		view_scroll(session, at->pane, button == BUTTON_WHEEL_UP ? -3 : 3);
		return;
	}
	session->active = at->pane;
	view_click(session, at->pane, line - at->line, run ? run->object : OBJECT_INIT);
	if (button == BUTTON_DOUBLE)
		feed_key(feed, "<Enter>");
	feed_show(feed);
}
