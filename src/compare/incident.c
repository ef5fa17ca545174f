/*
 * When do two reports tell of one attack? Four tests, each of which a reader can make by hand: days
 * that overlap, places of which one contains the other (or that lie in one town), causes of one
 * kind, and an anchor that both name. The anchors of an event are its town, its target and its
 * war's name, in one string ("Aleppo; convoy"). A campaign and an attack are never one: the
 * campaign contains it.
 */
#include "compare/incident.h"

#include <stdio.h>
#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "claim/event.h"
#include "compare/comparison.h"
#include "compare/place.h"

static bool anchors_share(const char *a, const char *b)
{
	while (*a) {
		size_t n = strcspn(a, ";");
		const char *other = b;

		while (n && *other) {
			size_t m = strcspn(other, ";");

			if (n == m && strncmp(a, other, n) == 0)
				return true;
			other += m + strspn(other + m, "; ");
		}
		a += n + strspn(a + n, "; ");
	}
	return false;
}

static bool days_known(struct days days)
{
	return days.from != DAY_NONE && days.to != DAY_NONE;
}

static int days_length(struct days days)
{
	return days.to - days.from + 1;
}

enum { DISASTER_DAYS = 21, DISASTER_GAP = 3 };

static bool is_disaster(const struct event *event)
{
	return event_is_disaster(event->cause) && days_known(event->days) &&
	       days_length(event->days) <= DISASTER_DAYS;
}

/* Some reports count the dead of a flood on a day, others since it came. */
static bool of_one_disaster(const struct event *a, const struct event *b)
{
	return is_disaster(a) && is_disaster(b) && strcmp(a->cause, b->cause) == 0;
}

static bool days_meet(const struct event *a, const struct event *b)
{
	enum { MOVE = 2 }; /* people are counted as they leave and as they arrive */
	day from, to;
	int shorter;

	if (!days_known(a->days) || !days_known(b->days))
		return false;
	from = a->days.from > b->days.from ? a->days.from : b->days.from;
	to = a->days.to < b->days.to ? a->days.to : b->days.to;
	if (of_one_disaster(a, b))
		return from <= to + DISASTER_GAP;
	if (from > to + (a->moved && b->moved ? MOVE : 0))
		return false;
	if (!a->campaign)
		return true;
	/* Campaigns are one when most of the shorter lies in the longer. */
	shorter = days_length(a->days) < days_length(b->days) ? days_length(a->days)
							      : days_length(b->days);
	return to - from + 1 >= (shorter + 1) / 2;
}

static bool places_meet(const struct event *a, const struct event *b, const struct sides *sides)
{
	switch (place_relate(a->at_path, b->at_path, sides)) {
	case REL_SAME:
	case REL_INSIDE:
	case REL_CONTAINS:
		return true;
	case REL_DISJOINT:
		return false;
	default:
		/* Spots of one town: the anchor decides. */
		return place_shared(a->at_path, b->at_path) > 0;
	}
}

/* "Since September 27", in two reports of one region: the day on which it began is a name of its
 * own. */
static bool starts_share(const struct event *a, const struct event *b)
{
	return a->campaign && b->campaign && !event_is_war(a) && !event_is_war(b) && *a->cause &&
	       *b->cause && a->days.from != DAY_NONE && a->days.from == b->days.from &&
	       *a->at_path && strcmp(a->at_path, b->at_path) == 0;
}

bool incident_same(const struct event *a, const struct event *b, const struct sides *sides)
{
	if ((a->campaign != b->campaign && !of_one_disaster(a, b)) || a->moved != b->moved ||
	    !event_causes_meet(a->cause, b->cause))
		return false;
	if (!anchors_share(a->anchor, b->anchor) && !starts_share(a, b))
		return false;
	if (!places_meet(a, b, sides))
		return false;
	if (!a->campaign && event_blows_apart(a->cause, a->target, b->cause, b->target))
		return false;
	return event_is_war(a) || event_is_war(b) ? event_is_war(a) && event_is_war(b)
						  : days_meet(a, b);
}

const char *incident_doubt(const struct event *a, const struct event *b, const struct sides *sides)
{
	if (a->campaign != b->campaign && !of_one_disaster(a, b))
		return "the one counts over a stretch of days, the other one attack or disaster";
	if (a->moved != b->moved)
		return "the one counts who was moved or held, the other who was harmed";
	if (!event_is_war(a) && !days_meet(a, b))
		return "the days of what they tell of do not meet";
	if (!anchors_share(a->anchor, b->anchor) && !starts_share(a, b))
		return "no town, target or name is common to them";
	return places_meet(a, b, sides) ? "what happened is not told alike"
					: "their places do not meet";
}

/*
 * Finding them among many: an event stands in a box for each of its anchors and each eight days
 * that it lasts (a war in one box for all time), and is set against the leaders of those boxes.
 */
enum { BOX_DAYS = 8, BOXES_OF_EVENT = 8, LEADERS_SEEN = 24, KEY = 160 };

struct leader {
	const struct event *event;
	uint32_t incident;
	uint32_t next; /* the leader before it in its box, INDEX_NONE */
};

struct boxes {
	struct map heads; /* key -> newest leader */
	VEC(struct leader) leaders;
	struct arena keys;
};

static size_t box_key(char *key, const char *anchor, size_t length, const char *sort, long box)
{
	int n = snprintf(key, KEY, "%.*s|%s|%ld", (int)(length < 100 ? length : 100), anchor, sort,
			 box);

	return n < KEY ? (size_t)n : KEY - 1;
}

static long floor_box(day d)
{
	return d >= 0 ? d / BOX_DAYS : -((-(long)d + BOX_DAYS - 1) / BOX_DAYS);
}

/* Calls visit for each box of the event until it answers true. */
static bool boxes_visit(struct boxes *boxes, const struct event *event, uint32_t incident,
			bool (*visit)(struct boxes *boxes, const struct event *event,
				      uint32_t incident, const char *key, size_t length,
				      void *context),
			void *context)
{
	bool war = event_is_war(event);
	const char *sort = is_disaster(event) ? "d" : event->campaign ? "c" : "e";
	long from = 0, to = 0;

	if (!war) {
		if (!days_known(event->days))
			return false;
		int slack = is_disaster(event) ? DISASTER_GAP : 0;

		from = floor_box(event->days.from - slack);
		to = floor_box(event->days.to + slack);
		/* A very long stretch is found by its last days. */
		if (to - from >= BOXES_OF_EVENT)
			from = to - BOXES_OF_EVENT + 1;
	}
	for (const char *anchor = event->anchor; *anchor;) {
		size_t n = strcspn(anchor, ";");

		for (long box = from; n && box <= to; box++) {
			char key[KEY];
			size_t length = box_key(key, anchor, n, sort, box);

			if (visit(boxes, event, incident, key, length, context))
				return true;
		}
		anchor += n + strspn(anchor + n, "; ");
	}
	if (event->campaign && !war) {
		char key[KEY];
		size_t length = box_key(key, event->at_path, strlen(event->at_path), "start",
					event->days.from);

		return visit(boxes, event, incident, key, length, context);
	}
	return false;
}

struct finding {
	const struct sides *sides;
	uint32_t incident;
};

static bool box_search(struct boxes *boxes, const struct event *event, uint32_t incident,
		       const char *key, size_t length, void *context)
{
	struct finding *finding = context;
	uint32_t at = map_find(&boxes->heads, key, length);

	(void)incident;
	for (int seen = 0; at != MAP_MISSING && seen < LEADERS_SEEN; seen++) {
		const struct leader *leader = &boxes->leaders.at[at];

		if (incident_same(leader->event, event, finding->sides)) {
			finding->incident = leader->incident;
			return true;
		}
		at = leader->next;
	}
	return false;
}

static bool box_add(struct boxes *boxes, const struct event *event, uint32_t incident,
		    const char *key, size_t length, void *context)
{
	uint32_t head = map_find(&boxes->heads, key, length);
	struct leader leader = {event, incident, head};

	(void)context;
	vec_add(&boxes->leaders, leader);
	if (head == MAP_MISSING)
		key = arena_string(&boxes->keys, key, length);
	map_set(&boxes->heads, key, length, boxes->leaders.count - 1);
	return false;
}

void incidents_find(struct incidents *incidents, const struct article *const *articles,
		    const struct event *const *events, uint32_t count, const struct sides *sides,
		    struct arena *arena)
{
	struct boxes boxes = {.keys = ARENA_INIT};
	uint32_t total = 0;

	map_init(&boxes.heads);
	incidents->first = arena_array(arena, (size_t)count + 1, sizeof *incidents->first);
	for (uint32_t i = 0; i < count; i++) {
		incidents->first[i] = total;
		total += articles[i] ? articles[i]->event_count : 0;
	}
	incidents->first[count] = total;
	incidents->of = arena_array(arena, (size_t)total + 1, sizeof *incidents->of);
	incidents->count = 0;
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t k = 0; articles[i] && k < articles[i]->event_count; k++) {
			const struct event *event = &events[i][k];
			struct finding finding = {sides, incidents->count};

			if (!boxes_visit(&boxes, event, 0, box_search, &finding)) {
				incidents->count++;
				boxes_visit(&boxes, event, finding.incident, box_add, NULL);
			}
			incidents->of[incidents->first[i] + k] = finding.incident;
		}
	map_release(&boxes.heads);
	vec_release(&boxes.leaders);
	arena_release(&boxes.keys);
}

uint32_t incidents_get(const struct incidents *incidents, uint32_t article, uint32_t event)
{
	uint32_t at = incidents->first[article] + event;

	return at < incidents->first[article + 1] ? incidents->of[at] : INDEX_NONE;
}
