/* Events of one article: which of its claims tell of the same attack, disaster, clash or war. */
#ifndef CLAIM_EVENT_H
#define CLAIM_EVENT_H

#include <stdbool.h>

#include "claim/claim.h"

/* Whether two kinds of cause (LEXICON_CAUSE column "kind", "" for not known) can be one event's: an
 * explosion may be an attack, a flood is no shooting. */
bool event_causes_meet(const char *a, const char *b);
/* Whether shots at one target and a bomb at another were told: two attacks, though of one day and town. */
bool event_blows_apart(const char *cause, const char *target, const char *other_cause,
		       const char *other_target);
/* Disasters that have one place however wide: a country and the days are enough to know them. */
bool event_is_disaster(const char *cause);
/* Of those the ones that take minutes, and whose dead are counted for days. */
bool event_is_sudden(const char *cause);
/* Whether people are counted where they are or went, not where a blow fell. */
bool event_counts_movement(uint8_t harm);
/* Whether the event is a named war as a whole. */
bool event_is_war(const struct event *event);

/* What event_find needs to know of each claim, filled by resolve.c. */
struct trace {
	const char *path;       /* of its own place words, "" where it has none */
	const char *base;       /* the same without holders, directions and quoted names */
	struct days days;       /* of its own window words, DAY_NONE where it has none */
	bool loose;             /* the window's words are */
	bool weak;              /* its window's words stand in a later sentence */
	bool stretch;           /* its window is a stretch */
	bool war;               /* its cause is a war as a whole */
	bool anew;              /* its sentence tells of another one: an aftershock, a second quake */
	bool single;            /* its cause is told as one blow */
	bool heading;           /* it stands in the title or is one of its repeats */
	const char *cause;      /* kind of cause, "" */
	const char *cause_word; /* for people: "bombing" */
	const char *town;       /* name of the town-size element of path, "" */
	const char *target;     /* convoy, market ... that was hit, "" */
};

/* Groups the claims into the article's events and sets claim.event; around holds the path of the place that
 * each claim's passage is about. Events live in the article's arena. */
void event_find(struct article *article, const struct trace *traces, const char *const *around,
		const char *const *around_town);

#endif
