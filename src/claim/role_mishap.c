/*
 * What befell things: a vehicle and what it ran against, what went where, a dam that broke, and
 * what was laden with what blew up:
 *
 *	when | a train hit a truck |            | a lift fell from the top floor |
 *	after | a dyke was breached |           | a van packed with explosives | blew up
 *
 * Left out: things by a name alone (the Espoir II went down), and subjects behind their verb.
 */
#include "claim/role.h"

enum {
	COMPLEMENT_LONGEST = 4, /* tokens of what a vehicle went into */
	LOAD_LONGEST = 10	/* tokens from what it carries to what befell it */
};

static const char carries[] =
	"bus buses boat boats ship ships ferry ferries truck trucks lorries train trains plane "
	"planes airliner airliners jet canoe canoes dinghy dinghies pickup pickups minivan "
	"tram trams coach coaches van vans minibus minibuses lorry jeep trawler freighter tanker "
	"helicopter helicopters ambulance ambulances car cars convoy convoys vehicle vehicles";

bool role_mishap_carries(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i, carries);
}

/* "| a boat | carrying migrants | sank": the vehicle that what befell it stands behind; INDEX_NONE
 * for none. */
uint32_t role_mishap_loaded(const struct scope *scope, uint32_t verb, uint32_t least)
{
	for (uint32_t i = verb; i > least + 1 && verb - i < LOAD_LONGEST; i--) {
		if (scope->words[i - 1].edge >= EDGE_AND)
			break;
		if (scope_is_one(scope, i - 1, "carrying taking ferrying transporting bringing") &&
		    role_mishap_carries(scope, i - 2))
			return scope_noun_before(scope, i - 2, least).first;
	}
	return INDEX_NONE;
}

/* Whether a clause opens at `first`: behind when, behind where and when it was, or at the start. */
static bool opens(const struct role_case *at, uint32_t first)
{
	const struct scope *scope = at->scope;
	uint32_t i = first;

	if (i == at->first || scope_is_one(scope, i - 1, "when as after because"))
		return true;
	/* "In June 1998 | a plane" */
	while (i > at->first &&
	       (scope->words[i - 1].moment != INDEX_NONE || scope->tokens[i - 1].mark == ','))
		i--;
	return i == at->first;
}

/* "when | a train hit a truck": one vehicle and what it ran against. */
static struct stretch vehicle_hit(const struct role_case *at)
{
	static const char drives[] = "bus coach minibus van car lorry truck train tram boat ferry "
				     "ship trawler freighter barge jeep taxi motorcycle plane "
				     "helicopter airliner aircraft speedboat pickup tanker";
	const struct scope *scope = at->scope;

	for (uint32_t i = at->first + 1; i + 1 < at->end; i++) {
		struct stretch who, what;

		if (!scope_is_one(scope, i, "hit hits struck strikes clipped") ||
		    !scope_is_one(scope, i - 1, drives))
			continue;
		who = scope_noun_before(scope, i - 1, at->first);
		what = scope_noun_after(scope, i + 1, at->end);
		if (who.first < who.end && what.first < what.end && !role_overlaps(who, at->core) &&
		    !role_overlaps(what, at->core) && what.end - what.first <= COMPLEMENT_LONGEST &&
		    opens(at, who.first) && role_is_thing(scope, what))
			return (struct stretch){who.first, what.end};
	}
	return (struct stretch){0, 0};
}

/* "when | their car slid into a canal", "a lift fell from the top floor": what breaks or drives,
 * any verb, and where to. */
static struct stretch thing_went(const struct role_case *at)
{
	static const char things[] =
		"bus coach minibus van car lorry truck train tram boat jeep taxi "
		"motorcycle lift crane wall roof ceiling balcony tree boulder "
		"platform scaffold scaffolding vehicle tractor balloon";
	const struct scope *scope = at->scope;

	for (uint32_t i = at->first + 2; i + 2 < at->end; i++) {
		struct stretch who, where;

		if (!scope_is_one(scope, i - 1, things) || scope->tokens[i].kind != TOKEN_WORD ||
		    !(scope_ends_in(scope, i, "ed") ||
		      scope_is_one(scope, i,
				   "slid fell ran went flew spun drove sank came broke")) ||
		    !scope_is_one(scope, i + 1, "into off from through onto down"))
			continue;
		who = scope_noun_before(scope, i - 1, at->first);
		where = scope_noun_after(scope, i + 2, at->end);
		if (who.first < who.end && where.first == i + 2 && where.first < where.end &&
		    opens(at, who.first) &&
		    where.end - where.first <= COMPLEMENT_LONGEST &&
		    !role_overlaps(who, at->core) && !role_overlaps(where, at->core) &&
		    scope->words[where.end - 1].moment == INDEX_NONE)
			return (struct stretch){who.first, where.end};
	}
	return (struct stretch){0, 0};
}

/* "after | an embankment was breached": what holds back water or bears a load, and broke. */
static struct stretch thing_broke(const struct role_case *at)
{
	static const char things[] = "dyke dike dam embankment levee dykes dikes dams embankments "
				     "levees bund cable rope bridge pipeline reservoir scaffold";
	const struct scope *scope = at->scope;

	for (uint32_t i = at->first + 1; i < at->end; i++) {
		uint32_t last = scope_subject(scope, i, at->first);
		struct stretch who;

		if (!scope_is_one(scope, i, "breached failed fails broke breaks snapped ruptured"))
			continue;
		if (last == INDEX_NONE && i > at->first + 1 &&
		    scope_is_one(scope, i - 1, "was were"))
			last = i - 2;
		if (last == INDEX_NONE || !scope_is_one(scope, last, things))
			continue;
		who = scope_noun_before(scope, last, at->first);
		if (who.first < who.end && opens(at, who.first) && !role_overlaps(who, at->core))
			return (struct stretch){who.first, i + 1};
	}
	return (struct stretch){0, 0};
}

struct stretch role_mishap_find(const struct role_case *at)
{
	struct stretch found = vehicle_hit(at);

	if (found.first >= found.end)
		found = thing_went(at);
	return found.first < found.end ? found : thing_broke(at);
}

struct stretch role_mishap_laden(const struct role_case *at, struct stretch load)
{
	const struct scope *scope = at->scope;
	struct stretch noun;

	if (load.first < at->first + 3 || !scope_is(scope, load.first - 1, "with") ||
	    !scope_is_one(scope, load.first - 2,
			  "packed laden loaded filled rigged stuffed crammed"))
		return load;
	noun = scope_noun_before(scope, load.first - 3, at->first);
	if (noun.first >= noun.end ||
	    !(role_mishap_carries(scope, noun.end - 1) ||
	      scope_is_one(scope, noun.end - 1,
			   "vest belt suitcase bag backpack cart rickshaw motorcycle bicycle "
			   "motorbike tractor drone barrow")) ||
	    role_overlaps(noun, at->core))
		return load;
	return (struct stretch){noun.first, load.end};
}
