/*
 * Kinds of events, the column "kind" of LEXICON_CAUSE: which have no doer, which bring others
 * about, and which one event may be called in turn. Left out: causes that no list has.
 */
#include "claim/incident.h"

#include <string.h>

/* Kinds that one attack may be called in turn. */
static bool is_violent(const char *kind)
{
	return !strcmp(kind, "attack") || !strcmp(kind, "explosion") || !strcmp(kind, "clash") ||
	       !strcmp(kind, "shooting");
}

bool incident_is_natural(const char *kind)
{
	static const char *const kinds[] = {"quake",   "tsunami",   "eruption", "flood",
					    "storm",   "landslide", "famine",	"weather",
					    "disease", "sinking"};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kind, kinds[i]))
			return true;
	return false;
}

bool incident_is_doerless(const char *kind)
{
	/* floods may be made: by those who open a dam */
	return (incident_is_natural(kind) && strcmp(kind, "flood") != 0) ||
	       !strcmp(kind, "accident") || !strcmp(kind, "collapse") || !strcmp(kind, "stampede");
}

bool incident_is_secondary(const char *kind)
{
	return !strcmp(kind, "collapse") || !strcmp(kind, "fire") || !strcmp(kind, "stampede");
}

/* "a gas explosion ... the blast": an accident by its own name. */
static bool names_accident(const char *a, const char *b)
{
	if (!strcmp(a, "explosion"))
		return incident_is_secondary(b);
	return !strcmp(a, "accident") &&
	       (!strcmp(b, "explosion") || !strcmp(b, "sinking") || incident_is_secondary(b));
}

bool incident_is_one_accident(const char *a, const char *b)
{
	return names_accident(a, b) || names_accident(b, a);
}

bool incident_is_brought_down(const char *kind)
{
	return incident_is_secondary(kind) || !strcmp(kind, "landslide");
}

bool incident_same_kind(const char *a, const char *b)
{
	return !*a || !*b || !strcmp(a, b) || (is_violent(a) && is_violent(b)) ||
	       incident_is_one_accident(a, b) ||
	       (incident_is_natural(a) && incident_is_natural(b)) ||
	       (incident_is_natural(a) && incident_is_secondary(b)) ||
	       (incident_is_natural(b) && incident_is_secondary(a));
}

bool incident_is_ailment(const struct scope *scope, const struct role *cause)
{
	struct stretch words = scope_stretch(scope, cause->words);

	return words.first < words.end &&
	       scope_is_one(scope, words.end - 1,
			    "hypothermia shock burns exposure dehydration exhaustion inhalation "
			    "frostbite asphyxia asphyxiation suffocation fatigue");
}
