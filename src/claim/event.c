/*
 * What the causes of one event may be called. Kinds come from the list of causes; two that stand in
 * one row here are seen as one thing by different reporters (an explosion, then an attack; a flood
 * after a storm). A war is met by all that people do to one another; a cause that is not known, by
 * all.
 */
#include "claim/event.h"

#include <string.h>

static const char *const families[][10] = {
	{"attack", "explosion", "shooting", "stabbing", "clash", "siege", "riot", "war", "massacre",
	 NULL},
	{"explosion", "accident", "fire", "crash", "collapse", NULL},
	{"quake", "tsunami", "landslide", "eruption", "collapse", NULL},
	{"flood", "storm", "landslide", "tsunami", "collapse", "accident", NULL},
	{"famine", "epidemic", "war", "siege", "drought", NULL},
	{"stampede", "accident", "riot", "crush", NULL},
};

static bool family_has(const char *const *family, const char *kind)
{
	for (; *family; family++)
		if (strcmp(*family, kind) == 0)
			return true;
	return false;
}

bool event_causes_meet(const char *a, const char *b)
{
	if (!*a || !*b || strcmp(a, b) == 0)
		return true;
	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (family_has(families[i], a) && family_has(families[i], b))
			return true;
	return false;
}

bool event_is_war(const struct event *event)
{
	return event->campaign && strcmp(event->cause, "war") == 0 && event->anchor[0] == 'w' &&
	       strncmp(event->anchor, "war in ", 7) == 0;
}
