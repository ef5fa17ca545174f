/*
 * Lines that were typed are kept as one file, a line each, the sign of its prompt before it:
 *
 *     :save matrix.txt
 *     /civilian
 *
 * It is written beside its place and moved there, so that two programs that leave at once do not
 * mix theirs. Where no folder can be had nothing is kept.
 */
#include "config.h"

#include "session/remember.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/home.h"
#include "base/utf8.h"

static const char signs[PROMPT_KINDS] = {
	[PROMPT_COMMAND] = ':', [PROMPT_SEARCH] = '/', [PROMPT_FILTER] = '&'};

char *remember_config(void)
{
	struct buf path;

	buf_init(&path);
	if (!home_folder("XDG_CONFIG_HOME", ".config", &path)) {
		buf_release(&path);
		return NULL;
	}
	buf_add_string(&path, "/config");
	return buf_detach(&path, NULL);
}

static void line_take(struct session *session, char *line)
{
	line[strcspn(line, "\n")] = '\0';
	if (utf8_check(line, strlen(line)) != strlen(line) || utf8_hazards(line, strlen(line)))
		return;
	for (unsigned kind = 0; kind < PROMPT_KINDS; kind++)
		if (signs[kind] && line[0] == signs[kind] && line[1])
			history_add(&session->histories[kind], line + 1);
}

void remember_read(struct session *session)
{
	struct buf path;
	char line[1024];
	FILE *file;

	buf_init(&path);
	if (home_folder("XDG_STATE_HOME", ".local/state", &path)) {
		buf_add_string(&path, "/history");
		file = fopen(path.bytes, "r");
		while (file && fgets(line, sizeof line, file))
			line_take(session, line);
		if (file)
			fclose(file);
	}
	buf_release(&path);
}

static bool lines_write(const struct session *session, const char *path)
{
	FILE *file = fopen(path, "w");
	bool fine = file != NULL;

	for (unsigned kind = 0; file && kind < PROMPT_KINDS; kind++)
		for (uint32_t i = 0; signs[kind] && i < session->histories[kind].lines.count; i++)
			fprintf(file, "%c%s\n", signs[kind], session->histories[kind].lines.at[i]);
	if (file)
		fine = !ferror(file) & (fclose(file) == 0);
	return fine;
}

void remember_write(const struct session *session)
{
	struct buf path, draft;
	bool any = false;

	for (unsigned kind = 0; kind < PROMPT_KINDS; kind++)
		any = any || session->histories[kind].lines.count;
	buf_init(&path);
	buf_init(&draft);
	if (any && home_folder("XDG_STATE_HOME", ".local/state", &path)) {
		home_make(path.bytes);
		buf_add_string(&path, "/history");
		buf_printf(&draft, "%s.%ld", path.bytes, (long)getpid());
		if (!lines_write(session, draft.bytes) || rename(draft.bytes, path.bytes) != 0)
			unlink(draft.bytes);
	}
	buf_release(&path);
	buf_release(&draft);
}
