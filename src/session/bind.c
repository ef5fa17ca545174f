/* Keys of the reader's own, from the config or from :bind. What they run is looked at when they are
 * pressed, so that a config may name a command of a later version. */
#include <stdio.h>
#include <string.h>

#include "session/session.h"

static const struct {
	const char *name;
	unsigned maps;
} maps[] = {
	{"all", (1u << VIEWS) - 1},	   {"articles", 1u << VIEW_ARTICLES},
	{"reader", 1u << VIEW_READER},	   {"claims", 1u << VIEW_CLAIMS},
	{"compare", 1u << VIEW_COMPARE},   {"entities", 1u << VIEW_ENTITIES},
	{"timeline", 1u << VIEW_TIMELINE}, {"search", 1u << VIEW_SEARCH},
	{"help", 1u << VIEW_HELP},	   {"why", 1u << VIEW_WHY},
	{"casebook", 1u << VIEW_CASEBOOK},
};

bool session_bind(struct session *session, const char *text, struct err *err)
{
	struct binding binding = {0};
	size_t map = strcspn(text, " "), key;
	const char *keys = text + map + strspn(text + map, " "), *line;

	key = strcspn(keys, " ");
	line = keys + key + strspn(keys + key, " ");
	if (*line == ':')
		line++;
	if (!map || !key || !*line)
		return err_set(err, "bind wants MAP KEY COMMAND");
	for (unsigned i = 0; i < sizeof maps / sizeof *maps; i++)
		if (strlen(maps[i].name) == map && memcmp(maps[i].name, text, map) == 0)
			binding.maps = maps[i].maps;
	if (!binding.maps)
		return err_set(err, "bind: %.*s is no view, and not all", (int)map, text);
	if (key >= sizeof binding.keys || strlen(line) >= sizeof binding.line)
		return err_set(err, "bind: too long");
	memcpy(binding.keys, keys, key);
	snprintf(binding.line, sizeof binding.line, "%s", line);
	vec_add(&session->bindings, binding);
	return true;
}
