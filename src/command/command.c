/*
 * The table of commands, and the way from a line to one of them. A command is found by its name, or
 * by the beginning of it where that is enough. Left out: what commands do (move.c, go.c, pane.c,
 * seek.c, out.c, look.c), keys (feed.c).
 */
#include "command/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/run.h"
#include "query/filter.h"
#include "view/export.h"
#include "view/view.h"

const struct command commands[] = {
#define COMMAND(id, name, group, maps, keys, takes, usage, help, manual)                           \
	{name, group, maps, keys, takes, usage, help, manual, command_##id},
#include "command/commands.def"
#undef COMMAND
};

const unsigned command_count = sizeof commands / sizeof *commands;

static const struct topic topics[] = {
#define COMMAND(id, name, group, maps, keys, takes, usage, help, manual)                           \
	{name, group, keys, usage, help, manual, maps},
#include "command/commands.def"
#undef COMMAND
};

void command_teach(struct session *session)
{
	session->topics = topics;
	session->topic_count = sizeof topics / sizeof *topics;
}

/* Names that fingers know from elsewhere. */
static const char *const aliases[][2] = {
	{"log", "casebook"}, {"q", "close"},	     {"w", "save"},
	{"e", "edit"},	     {"vs", "split-beside"}, {"sp", "split"},
};

const struct command *command_find(const char *name, struct err *err)
{
	const struct command *found = NULL;
	size_t length = strlen(name);
	unsigned count = 0;

	for (unsigned i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (strcmp(aliases[i][0], name) == 0) {
			name = aliases[i][1];
			length = strlen(name);
		}
	for (unsigned i = 0; i < command_count; i++) {
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
		if (strncmp(commands[i].name, name, length) == 0) {
			found = &commands[i];
			count++;
		}
	}
	if (count == 1)
		return found;
	if (count)
		err_set(err, "%s: more than one command begins so", name);
	else
		err_set(err, "%s: no such command", name);
	return NULL;
}

bool command_run(const struct command *command, struct session *session,
		 const struct request *request, struct err *err)
{
	return command->run(session, session->active, request, err);
}

/* What stands in a line: "12save! words". */
struct line {
	char name[32];
	struct request request;
};

static bool line_read(const char *text, struct line *line, struct err *err)
{
	unsigned long count;
	char *end;
	size_t length;

	while (*text == ' ' || *text == ':')
		text++;
	line->request = (struct request){1, false, false, false, ""};
	if (*text >= '0' && *text <= '9') {
		count = strtoul(text, &end, 10);
		line->request.count = count > INT32_MAX ? INT32_MAX : (uint32_t)count;
		line->request.counted = true;
		text = end;
	}
	length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
	if (length >= sizeof line->name)
		return err_set(err, "%.20s...: no such command", text);
	memcpy(line->name, text, length);
	line->name[length] = '\0';
	text += length;
	if (*text == '!' && length) {
		line->request.bang = true;
		text++;
	}
	while (*text == ' ')
		text++;
	line->request.words = text;
	return true;
}

bool command_line(struct session *session, const char *text, struct err *err)
{
	const struct command *command;
	struct line line;

	if (!line_read(text, &line, err))
		return false;
	if (!line.name[0] && line.request.counted && !*line.request.words)
		snprintf(line.name, sizeof line.name, "last");
	if (!line.name[0])
		return !*line.request.words || err_set(err, "%s: no such command", text);
	command = command_find(line.name, err);
	if (!command)
		return false;
	if (command->takes == TAKES_NOTHING && *line.request.words)
		return err_set(err, "%s takes nothing after it", command->name);
	if ((command->takes == TAKES_WORDS || command->takes == TAKES_KEY) && !*line.request.words)
		return err_set(err, "%s: %s belongs after it", command->name,
			       command->takes == TAKES_KEY ? "a key" : command->usage);
	/* q! and quit! leave; close! too. */
	if (line.request.bang && strcmp(command->name, "close") == 0)
		command = command_find("quit", err);
	return command_run(command, session, &line.request, err);
}

static void offer(struct buf *out, const char *word, const char *begun, size_t length)
{
	if (strncmp(word, begun, length) != 0)
		return;
	buf_add_string(out, word);
	buf_add_char(out, '\n');
}

/* Words of the casebook's commands, in the order in which they are typed. */
static bool offer_judged(const char *name, const char *begun, size_t length, struct buf *out)
{
	static const char *const declared[] = {"victims", "place", "window", "actor",
					       "event",	  "same",  "apart",  "part"};
	static const char *const corrected[] = {"figure", "low",     "high",  "op",
						"harm",	  "victims", "place", "window",
						"from",	  "to",	     "actor", "source"};

	if (strcmp(name, "declare") == 0)
		for (unsigned i = 0; i < sizeof declared / sizeof *declared; i++)
			offer(out, declared[i], begun, length);
	else if (strcmp(name, "correct") == 0)
		for (unsigned i = 0; i < sizeof corrected / sizeof *corrected; i++)
			offer(out, corrected[i], begun, length);
	else
		return false;
	return true;
}

static void offer_words(struct session *session, const struct command *command, const char *begun,
			size_t length, struct buf *out)
{
	const char *name = command->name;

	if (offer_judged(name, begun, length, out))
		return;
	if (strcmp(name, "set") == 0) {
		for (unsigned i = 0; settings_name(i); i++)
			offer(out, settings_name(i), begun, length);
	} else if (strcmp(name, "view") == 0 || strncmp(name, "split", 5) == 0) {
		for (unsigned v = 0; v < VIEWS; v++)
			offer(out, view_get(v)->name, begun, length);
	} else if (strcmp(name, "filter") == 0) {
		for (unsigned i = 0; filter_term_name(i); i++)
			offer(out, filter_term_name(i), begun, length);
	} else if (strcmp(name, "export") == 0) {
		for (unsigned i = 0; export_format_name(i); i++)
			offer(out, export_format_name(i), begun, length);
		if (length)
			command_complete_file(begun, out);
	} else if (strcmp(name, "help") == 0) {
		for (unsigned i = 0; i < command_count; i++)
			offer(out, commands[i].name, begun, length);
	} else if ((strcmp(name, "grep") == 0 || strcmp(name, "same") == 0 ||
		    strcmp(name, "part") == 0) &&
		   length) {
		for (uint32_t i = 0; i < session->directory.count; i++)
			if (strncasecmp(session->directory.listings[i].name, begun, length) == 0)
				buf_printf(out, "%s\n", session->directory.listings[i].name);
	}
}

void command_complete(struct session *session, const char *text, size_t cursor, size_t *start,
		      struct buf *out)
{
	const struct command *command = NULL;
	char *head = alloc_string_n(text, cursor);
	struct line line;

	*start = cursor;
	while (*start && head[*start - 1] != ' ')
		--*start;
	if (strspn(head, " :0123456789") >= *start) {
		*start = strspn(head, " :0123456789");
		for (unsigned i = 0; i < command_count; i++)
			offer(out, commands[i].name, head + *start, cursor - *start);
	} else if (line_read(head, &line, NULL)) {
		command = command_find(line.name, NULL);
	}
	/* names of more than one word: all that was typed begins them */
	if (command && (strcmp(command->name, "same") == 0 || strcmp(command->name, "part") == 0))
		*start = (size_t)(line.request.words - head);
	if (command && (strcmp(command->name, "save") == 0 || strcmp(command->name, "edit") == 0))
		command_complete_file(head + *start, out);
	else if (command)
		offer_words(session, command, head + *start, cursor - *start, out);
	free(head);
}

/* "all", "table" or the names of views. */
static void maps_name(unsigned maps, char *text, size_t size)
{
	*text = '\0';
	if (maps == MAP_ALL) {
		snprintf(text, size, "all");
		return;
	}
	for (unsigned v = 0; v < VIEWS; v++)
		if (maps & 1u << v)
			snprintf(text + strlen(text), size - strlen(text), "%s%s", *text ? "," : "",
				 view_get(v)->name);
}

void command_list_keys(struct buf *out)
{
	for (unsigned i = 0; i < command_count; i++) {
		const char *keys = commands[i].keys;
		char maps[128];

		maps_name(commands[i].maps, maps, sizeof maps);
		while (*keys) {
			size_t length = strcspn(keys, " ");

			buf_printf(out, "%s\t%.*s\t%s\t%s\n", maps, (int)length, keys,
				   commands[i].name, commands[i].help);
			keys += length + (keys[length] == ' ');
		}
	}
}
