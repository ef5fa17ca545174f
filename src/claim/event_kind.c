/*
 * What kinds of cause say of their events. Different reporters use different words for one thing:
 * an explosion, then an attack; a flood after a storm. Left out: the words themselves (cause.tsv).
 */
#include <string.h>

#include "claim/event.h"

/* Kinds that different reporters use for one thing (an explosion, then an attack; a flood after a
 * storm). A war is met by all that people do to one another. */
static const char *const families[][10] = {
	{"attack", "explosion", "shooting", "stabbing", "clash", "siege", "riot", "war", NULL},
	{"explosion", "accident", "fire", "collapse", NULL},
	{"sinking", "accident", "storm", "weather", NULL},
	{"quake", "tsunami", "landslide", "eruption", "collapse", NULL},
	{"flood", "storm", "landslide", "tsunami", "collapse", "accident", "weather", NULL},
	{"famine", "disease", "war", "siege", "weather", NULL},
	{"stampede", "accident", "riot", NULL},
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

static bool is_shot(const char *cause)
{
	return strcmp(cause, "shooting") == 0 || strcmp(cause, "stabbing") == 0;
}

bool event_blows_apart(const char *cause, const char *target, const char *other_cause,
		       const char *other_target)
{
	if (!target || !other_target || !*target || !*other_target || !*cause || !*other_cause ||
	    strcmp(target, other_target) == 0)
		return false;
	return is_shot(cause) != is_shot(other_cause);
}

/* Disasters that have one place however wide: a country and the days are enough to know them. */
bool event_is_disaster(const char *cause)
{
	static const char *const kinds[] = {"quake",	 "tsunami", "eruption", "flood", "storm",
					    "landslide", "disease", "famine",	NULL};

	return family_has(kinds, cause);
}

bool event_is_sudden(const char *cause)
{
	static const char *const kinds[] = {"quake", "tsunami", "eruption", "landslide", NULL};

	return family_has(kinds, cause);
}
