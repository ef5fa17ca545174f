/*
 * Two readings of each dimension. By the words alone:
 *
 *	harm     killed < casualties          window   12 Oct < since late September
 *	victims  children < people            actor    the army < the government < unnamed
 *	place    Fardous < Aleppo < Syria
 *
 * and then, where both tell of one event, as counts of the same set, unless the words narrow it.
 *What narrows depends on the event. One blow (a bomb, a crash) has one place, one day and one
 *actor, however exactly each report names them: all of that reads "=". A wide event (a quake, a day
 *of air strikes) has parts, so that a place inside it narrows. A campaign counts the harm of
 *several actors over days: there an actor narrows too, and so does a window that starts later.
 */
#include "compare/dimension.h"

#include <string.h>

#include "claim/event.h"
#include "compare/alias.h"
#include "compare/incident.h"
#include "compare/kin.h"
#include "compare/place.h"

static char harm_relate(uint8_t a, uint8_t b)
{
	if (a == b)
		return REL_SAME;
	if (harm_contains(a, b))
		return REL_CONTAINS;
	return harm_contains(b, a) ? REL_INSIDE : REL_DISJOINT;
}

static bool near(day a, day b, int slack)
{
	return a != DAY_NONE && b != DAY_NONE && (a > b ? a - b : b - a) <= slack;
}

char dimension_days(struct days a, struct days b, bool loose)
{
	int slack = loose ? 1 : 0;

	if (a.from == DAY_NONE || a.to == DAY_NONE || b.from == DAY_NONE || b.to == DAY_NONE)
		return REL_UNKNOWN;
	if (near(a.from, b.from, slack) && near(a.to, b.to, slack))
		return REL_SAME;
	if (a.to < b.from - slack || b.to < a.from - slack)
		return REL_DISJOINT;
	if (a.from >= b.from - slack && a.to <= b.to + slack)
		return REL_INSIDE;
	if (b.from >= a.from - slack && b.to <= a.to + slack)
		return REL_CONTAINS;
	return REL_UNKNOWN;
}

/* What did it is told by the cause too: a quake's dead are not a bomb's, nor those that gunmen shot
 * in a mosque those that a bomb killed at a market. */
static bool causes_apart(const struct event *a, const struct event *b)
{
	if (!a || !b || a == b)
		return false;
	return !event_causes_meet(a->cause, b->cause) ||
	       (!a->campaign && !b->campaign &&
		event_blows_apart(a->cause, a->target, b->cause, b->target));
}

static char actor_relate(const struct weighing *w)
{
	if (w->by_cause)
		return REL_DISJOINT;
	return actors_relate(&w->yardstick->sides, &w->a->actors, &w->b->actors);
}

/* The dead of a war whose beginning is not told are those of all days up to the count. */
static struct days days_of(const struct saying *saying)
{
	enum { LONG_AGO = -100000 };
	struct days days = saying->claim->days;

	if (days.from == DAY_NONE && saying->event && event_is_war(saying->event) &&
	    saying->claim->as_of != DAY_NONE)
		return (struct days){LONG_AGO, saying->claim->as_of};
	return days;
}

/* Where one sentence counts at two spots ("eight in Bustan and six in Kallas"), they are two,
 * whether the gazetteer has them or not. */
static bool tells_spots_apart(const struct weighing *w)
{
	const struct claim *a = w->a->claim, *b = w->b->claim;
	const struct role *here = &a->roles[ROLE_PLACE], *there = &b->roles[ROLE_PLACE];

	return w->a->ref.article == w->b->ref.article && a->sentence == b->sentence &&
	       !span_is_empty(here->words) && !span_is_empty(there->words) &&
	       here->sentence == a->sentence && there->sentence == b->sentence &&
	       place_names_differ(a->at_path, b->at_path);
}

static void weigh_words(struct weighing *w)
{
	const struct claim *a = w->a->claim, *b = w->b->claim;

	w->literal[DIM_HARM] = harm_relate(a->harm, b->harm);
	w->literal[DIM_VICTIMS] = victims_relate(&w->yardstick->victims, a->victims_row, a->victims,
						 b->victims_row, b->victims);
	w->literal[DIM_PLACE] = place_relate(a->at_path, b->at_path, &w->yardstick->sides);
	if (w->literal[DIM_PLACE] == REL_UNKNOWN && tells_spots_apart(w))
		w->literal[DIM_PLACE] = REL_DISJOINT;
	w->literal[DIM_WINDOW] =
		dimension_days(days_of(w->a), days_of(w->b), a->days_loose || b->days_loose);
	w->by_cause = causes_apart(w->a->event, w->b->event);
	w->literal[DIM_ACTOR] = actor_relate(w);
}

/* What the reader declared to be two is two, whatever the words. */
static bool are_apart(const struct weighing *w, enum named named)
{
	const struct aliases *aliases = w->yardstick->aliases;

	return aliases && aliases->apart_count &&
	       aliases_are_apart(aliases, w->a->named[named], w->b->named[named]);
}

static void weigh_apart(struct weighing *w)
{
	if (are_apart(w, NAMED_PLACE))
		w->literal[DIM_PLACE] = REL_DISJOINT;
	if (are_apart(w, NAMED_ACTOR))
		w->literal[DIM_ACTOR] = REL_DISJOINT;
}

static bool says_anyone(const struct weighing *w, const struct saying *saying)
{
	const struct victims *victims = &w->yardstick->victims;
	const struct claim *claim = saying->claim;

	if (victims_are_anyone(victims, claim->victims_row, claim->victims) ||
	    victims_are_civilians(victims, claim->victims_row))
		return true;
	/* Of people who were moved or cut off, evacuees, refugees and residents are all of them. */
	return (claim->harm == HARM_DISPLACED || claim->harm == HARM_TRAPPED) &&
	       victims_are_movers(victims, claim->victims_row);
}

/* Harm that is counted where people are or went, not where one blow fell. */
static bool counts_movement(const struct weighing *w)
{
	uint8_t a = w->a->claim->harm, b = w->b->claim->harm;

	return a == HARM_DISPLACED || a == HARM_TRAPPED || a == HARM_DETAINED ||
	       b == HARM_DISPLACED || b == HARM_TRAPPED || b == HARM_DETAINED;
}

static bool is_blow(const struct weighing *w)
{
	return (w->a->event->blow || w->b->event->blow) && !counts_movement(w);
}

/* Whether the claim names a place inside that of its event. */
static bool names_spot(const struct saying *saying)
{
	return !span_is_empty(saying->claim->roles[ROLE_PLACE].words) &&
	       place_contains_or_is(saying->event->at_path, saying->claim->at_path);
}

/* One report tells of the whole country, the other of a town in it, and both say so beside their
 * counts. */
static bool tells_town_of_wide(const struct weighing *w)
{
	const char *ea = w->a->event->at_path, *eb = w->b->event->at_path;
	const struct claim *a = w->a->claim, *b = w->b->claim;

	return strcmp(ea, eb) != 0 && strcmp(a->at_path, ea) == 0 && strcmp(b->at_path, eb) == 0 &&
	       !span_is_empty(a->roles[ROLE_PLACE].words) &&
	       !span_is_empty(b->roles[ROLE_PLACE].words) &&
	       (w->literal[DIM_PLACE] == REL_INSIDE || w->literal[DIM_PLACE] == REL_CONTAINS);
}

/* A place as wide as the event's, or wider, is the event's; only what lies inside it narrows. */
static char place_in_event(const struct weighing *w)
{
	const char *a = w->a->claim->at_path, *b = w->b->claim->at_path;
	const char *ea = w->a->event->at_path, *eb = w->b->event->at_path;
	const char *joint = place_contains_or_is(ea, eb) ? eb : ea;
	bool a_all = !*a || place_contains_or_is(a, joint),
	     b_all = !*b || place_contains_or_is(b, joint);

	if (tells_town_of_wide(w))
		return w->literal[DIM_PLACE];
	if (a_all && b_all)
		return REL_SAME;
	if (a_all || b_all) {
		char relation =
			place_relate(a_all ? joint : a, b_all ? joint : b, &w->yardstick->sides);

		return relation;
	}
	return w->literal[DIM_PLACE];
}

static void weigh_place(struct weighing *w)
{
	char literal = w->literal[DIM_PLACE];
	bool one_text = w->a->ref.article == w->b->ref.article;

	if (literal == REL_DISJOINT && tells_spots_apart(w))
		return;
	if (are_apart(w, NAMED_PLACE))
		return;
	if (!is_blow(w)) {
		w->dims[DIM_PLACE] = place_in_event(w);
		return;
	}
	/* One report that tells two spots apart means two counts. */
	if (one_text && names_spot(w->a) && names_spot(w->b) &&
	    (literal == REL_DISJOINT || literal == REL_UNKNOWN))
		return;
	if (literal != REL_DISJOINT)
		w->dims[DIM_PLACE] = REL_SAME;
}

static void weigh_window(struct weighing *w)
{
	const struct claim *a = w->a->claim, *b = w->b->claim;
	enum {
		WAR_SLACK = 450,
		CAMPAIGN_SLACK = 3
	}; /* "nine days", "more than a week": starts are told roughly */

	if (!w->a->event->campaign || !w->b->event->campaign ||
	    w->literal[DIM_WINDOW] == REL_UNKNOWN) {
		w->dims[DIM_WINDOW] = REL_SAME;
		return;
	}
	/* The years of a war are told roughly, or not at all. */
	if (near(a->days.from, b->days.from,
		 event_is_war(w->a->event) ? WAR_SLACK : CAMPAIGN_SLACK) ||
	    (event_is_war(w->a->event) && (a->days.from == DAY_NONE || b->days.from == DAY_NONE)))
		w->dims[DIM_WINDOW] = REL_SAME;
}

static void weigh_actor(struct weighing *w)
{
	bool unnamed = !(w->a->actors.count || w->a->actors.other) ||
		       !(w->b->actors.count || w->b->actors.other);
	bool campaign = w->a->event->campaign || w->b->event->campaign;

	if (is_blow(w)) {
		if (w->literal[DIM_ACTOR] != REL_DISJOINT)
			w->dims[DIM_ACTOR] = REL_SAME;
	} else if (unnamed && !campaign) {
		w->dims[DIM_ACTOR] = REL_SAME;
	}
}

static void weigh_one_event(struct weighing *w)
{
	/* In an attack, reporters say people and civilians of the same dead; of a war's they do
	 * not. */
	if (says_anyone(w, w->a) && says_anyone(w, w->b) && !event_is_war(w->a->event))
		w->dims[DIM_VICTIMS] = REL_SAME;
	weigh_place(w);
	weigh_window(w);
	weigh_actor(w);
}

static bool has(const struct weighing *w, char relation)
{
	return weighing_has(w, relation);
}

static void weigh_as_of(struct weighing *w)
{
	day a = w->a->claim->as_of, b = w->b->claim->as_of;

	bool one_text = w->a->ref.article == w->b->ref.article;

	/* Within one report, only words tell which count is the later one. */
	if (one_text && !(w->a->claim->as_of_said && w->b->claim->as_of_said))
		return;
	if (a != DAY_NONE && b != DAY_NONE && a != b)
		w->later = b > a ? 1 : -1;
	/* A running count covers the days up to its making: a later part may hold people that an
	 * earlier whole had not counted yet. Where the rest is crossed already, that changes
	 * nothing. */
	if (w->one_event && w->later && !counts_movement(w) && w->dims[DIM_WINDOW] == REL_SAME &&
	    !has(w, REL_DISJOINT) && has(w, REL_INSIDE) != has(w, REL_CONTAINS)) {
		w->dims[DIM_WINDOW] = w->later > 0 ? REL_INSIDE : REL_CONTAINS;
		w->by_as_of = true;
	}
}

/* What the reader declared of two values holds whatever they are. */
static void weigh_declared(const struct weighing *w, char *dims)
{
	for (unsigned dimension = 0; dimension < DIM_COUNT; dimension++) {
		char relation = kins_relate(w->yardstick->kins, w->a, w->b, dimension);

		if (relation)
			dims[dimension] = relation;
	}
}

static bool tells_one_event(const struct weighing *w)
{
	char declared = kins_relate(w->yardstick->kins, w->a, w->b, KIN_EVENT);

	if (!w->a->event || !w->b->event)
		return false;
	if (declared)
		return declared == REL_SAME;
	if (w->a->ref.article == w->b->ref.article)
		return w->a->event == w->b->event;
	return incident_same(w->a->event, w->b->event, &w->yardstick->sides);
}

void dimension_weigh(struct weighing *w)
{
	w->one_event = tells_one_event(w);
	weigh_words(w);
	weigh_apart(w);
	weigh_declared(w, w->literal);
	memcpy(w->dims, w->literal, sizeof w->dims);
	if (w->one_event)
		weigh_one_event(w);
	weigh_declared(w, w->dims);
	/* A part by its report's word stays one beside other reports. */
	if (w->dims[DIM_VICTIMS] == REL_SAME && (w->a->hidden || w->b->hidden))
		w->dims[DIM_VICTIMS] = w->a->hidden && w->b->hidden ? REL_UNKNOWN
				       : w->a->hidden		    ? REL_INSIDE
								    : REL_CONTAINS;
	weigh_as_of(w);
	if (!w->one_event && !has(w, REL_INSIDE) && !has(w, REL_CONTAINS) &&
	    !has(w, REL_DISJOINT) && !has(w, REL_UNKNOWN)) {
		w->doubted = true;
		w->dims[DIM_PLACE] = REL_UNKNOWN;
	}
}
