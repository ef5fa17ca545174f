/*
 * What the words around a phrase of place make of it, as a cost: nothing for "in Tarnow", much for
 * where something went, where people came from, who somebody is:
 *
 *	in, at, near | Tarnow          0      left | Tarnow       0 for those who fled
 *	the mayor of | Tarnow          some   pupils of a school in | Tarnow      much
 *	| Tarnow's | army              much   housed in | 24 camps   much for those displaced
 *
 * Left out: how far the phrase is from the claim (role_place.c).
 */
#include "claim/place_fit.h"

enum {
	COST_BUILDING = 18,
	COST_FRONTED = 4,
	COST_LANDMARK = 12, /* a building that has a name */
	COST_COUNTRY = 12,
	COST_PROVINCE = 8,
	COST_FREE = 28,	   /* a kind of place without a word that puts the claim there */
	COST_UNNAMED = 10, /* "a mountain road" */
	COST_BARE = 20,	   /* "the area" */
	COST_NEVER = 60,
	COST_NEVER_AFTER = 61, /* nothing behind it matters */
	TAKEN_REACH = 6	       /* tokens from "taken" to where */
};

uint32_t place_fit_width(const struct place_words *place)
{
	static const uint8_t costs[] = {[WIDTH_SPOT] = 0,
					[WIDTH_CITY] = FIT_CITY,
					[WIDTH_PROVINCE] = COST_PROVINCE,
					[WIDTH_COUNTRY] = COST_COUNTRY,
					[WIDTH_BUILDING] = COST_BUILDING};

	if (place->width == WIDTH_BUILDING && place->named && !place->care)
		return COST_LANDMARK;
	return costs[place->width];
}

/* "rushed to a clinic | in Tarnow": where the hurt are nursed. */
bool place_fit_taken_to(const struct role_case *at, uint32_t before)
{
	const struct scope *scope = at->scope;
	struct stretch house;
	uint32_t first;

	if (before == INDEX_NONE || !scope_is_one(scope, before, "in at") || before < 3 ||
	    (at->claim->harm != HARM_INJURED && at->claim->harm != HARM_KILLED &&
	     at->claim->harm != HARM_CASUALTIES))
		return false;
	first = scope->article->sentences[at->claim->sentence].first;
	house = scope_noun_before(scope, before - 1, first);
	if (house.first >= house.end || house.first < first + 2 ||
	    !scope_is(scope, house.first - 1, "to"))
		return false;
	for (uint32_t i = house.first - 1; i > first && house.first - i < TAKEN_REACH; i--)
		if (scope_is_one(scope, i - 1,
				 "taken rushed airlifted flown brought admitted transferred moved "
				 "evacuated transported helicoptered ferried removed carried"))
			return true;
	return false;
}

bool place_fit_nursed(const struct scope *scope, uint32_t first)
{
	return first > 2 && scope_is_one(scope, first - 1, "in at") &&
	       scope_is_one(scope, first - 2, "hospital hospitals clinic clinics infirmary ward") &&
	       scope_is_one(scope, first - 3, "in at a an the to");
}

/* What stands before the phrase, past its owner: "targets | Syria's | Qamishli". */
static uint32_t word_before(const struct role_case *at, uint32_t first)
{
	const struct scope *scope = at->scope;

	while (first > at->first + 1) {
		const struct mention *place = place_at(scope, first - 1);
		struct stretch owner;

		if (scope->tokens[first - 1].kind == TOKEN_POSSESSIVE) {
			owner = scope_noun_before(scope, first - 1, at->first);
			first = owner.first < first ? owner.first : first - 1;
		} else if (place && place->first >= at->first) {
			first = place->first; /* "in Syrias | Idlib", its apostrophe lost */
		} else if (scope->words[first - 1].class == WORD_AND &&
			   place_at(scope, first - 2) &&
			   place_at(scope, first - 2)->first >= at->first) {
			first = place_at(scope, first - 2)->first; /* "from Tarnow and | Bolkow" */
		} else {
			break;
		}
	}
	return first > at->first ? first - 1 : INDEX_NONE;
}

/* "Syria's brutal war". */
static bool is_war_behind(const struct role_case *at, uint32_t i)
{
	for (uint32_t k = i + 1; k < at->end && k < i + 4; k++)
		if (scope_is_one(at->scope, k, "war conflict"))
			return true;
	return false;
}

/* "Israel's assault" is who, "Syria's war" is where, "near McDonald's" is a name. */
static uint32_t owner_cost(const struct role_case *at, const struct place_words *place,
			   uint32_t owner)
{
	if (is_war_behind(at, owner))
		return FIT_ADJUNCT;
	if (owner + 1 >= at->end || at->scope->words[owner + 1].class != WORD_NOUN)
		return COST_NEVER_AFTER;
	return place->width == WIDTH_COUNTRY ? COST_NEVER : FIT_OTHER;
}

static uint32_t after_cost(const struct role_case *at, const struct place_words *place)
{
	const struct scope *scope = at->scope;
	uint32_t after = place->words.end;

	if (after >= at->end)
		return COST_NEVER_AFTER;
	if (scope->tokens[after].kind == TOKEN_POSSESSIVE)
		return owner_cost(at, place, after);
	if (scope_is_one(scope, after, "court courts tribunal magistrates coroner"))
		return COST_NEVER; /* "Tarnow district | court was told": where it is heard */
	if (place->width == WIDTH_COUNTRY && place_at(scope, after))
		return COST_NEVER; /* "Syrias Aleppo" */
	if (scope->words[after].class == WORD_NOUN && scope->words[after].moment == INDEX_NONE &&
	    !(scope->words[after].flags & WORD_SOURCE)) {
		/* "US air strikes": who, not where */
		if (place->width == WIDTH_COUNTRY && scope->words[place->words.first].actor.count)
			return COST_NEVER;
		/* "the Tarnow schoolgirls became a cause": where they are from */
		if (scope->words[after].victim.count && place->words.first == at->first &&
		    after + 1 < at->core.first)
			return FIT_FROM;
		return scope->words[after].cause.count ? FIT_ADJUNCT : FIT_OTHER;
	}
	return scope->tokens[after].mark == ':' ? COST_BARE : COST_NEVER_AFTER;
}

/* A road: what leaves it has an accident. */
static bool is_road_word(const struct scope *scope, const struct place_words *place)
{
	for (uint32_t i = place->words.first; i < place->words.end; i++)
		if (scope_is_one(scope, i, "road highway motorway street bridge runway track") ||
		    (scope->tokens[i].flags & TOKEN_DIGIT &&
		     scope->tokens[i].flags & TOKEN_CAPITAL))
			return true;
	return false;
}

/* What the word before makes of it. */
static uint32_t before_cost(const struct role_case *at, const struct place_words *place,
			    uint32_t before)
{
	const struct scope *scope = at->scope;

	/* "moved from": part of the harm's own words */
	if (scope_is_one(scope, before, "to into towards toward through from"))
		return place_prep_cost(at, before);
	/* "fleeing across | the lake": the way they went */
	if (before > at->first && scope_is_one(scope, before, "across over through") &&
	    scope_is_one(scope, before - 1,
			 "flee fled flees fleeing escape escaped escaping crossing crossed"))
		return FIT_MOTION;
	if (scope_is(scope, before, "between"))
		return place->words.end - place->words.first > 2 ? 0 : FIT_MOTION;
	if (scope->words[before].class == WORD_OF)
		return place_prep_of(at, before);
	if (scope->words[before].class == WORD_PREP)
		return place_prep_cost(at, before);
	if (scope->words[before].cause.count)
		return 0; /* the object of a blow */
	if (scope_is_one(scope, before, "left leaving") && is_road_word(scope, place))
		return 0; /* "a coach left | the A66 and fell" */
	if (scope_is_one(scope, before, "left leaving leave fled flee fleeing quit escaped"))
		return place_prep_leaving(at);
	if (scope_is_one(scope, before,
			 "entered entering stormed storming raided raiding attacked attacking "
			 "invaded invading overran hit hits hitting struck strikes striking "
			 "rocked shook ravaged swept lashed battered pounded devastated "
			 "flooded engulfed razed torched ransacked bury buries buried floods "
			 "engulfs sweeps rocks shakes ravages lashes batters pounds swamps "
			 "swamped devastates destroys hammers"))
		return 0; /* "gunmen entered Tarnow and killed four" */
	if (scope_is_one(scope, before,
			 "enter reach visit approach")) /* "waiting to enter Tarnow" */
		return FIT_MOTION;
	if (scope_is_one(scope, before, "cross crossing crossed"))
		return 0; /* "died trying to cross the desert" */
	if (scope->words[before].class == WORD_VERB)
		return FIT_MOTION; /* "reached Warsaw" */
	if (scope->tokens[place->words.first].kind == TOKEN_WORD && place->named &&
	    scope_is_one(scope, place->words.first, "west east north south outside"))
		return 0; /* "bombed west of Tarnow" */
	if (place->width == WIDTH_COUNTRY || place->width == WIDTH_BUILDING)
		return FIT_MOTION;
	return place->named ? FIT_OWNER : COST_FREE; /* "..., the last stronghold of the rebels" */
}

/* "out of Tarnow, | where 4,000 people are besieged": the claim stands in the clause about it. */
static bool is_where(const struct role_case *at, uint32_t end)
{
	uint32_t where = end + (end < at->end && at->scope->tokens[end].mark == ',');

	return where < at->core.first && scope_is(at->scope, where, "where");
}

static bool is_target(const struct role_case *at, uint32_t before)
{
	return before != INDEX_NONE &&
	       (at->scope->words[before].cause.count || scope_is(at->scope, before, "on"));
}

/* "a gunman killed nine | at the clinic": right behind whom he killed. */
static bool is_scene_of_deed(const struct role_case *at, uint32_t before)
{
	return at->active && at->claim->harm == HARM_KILLED && before != INDEX_NONE &&
	       before >= at->core.end && before <= at->core.end + 1 &&
	       scope_is_one(at->scope, before, "at in inside outside");
}

/* "including | a doctor | at Saint Anne Hospital": who it was. */
static bool is_workplace(const struct role_case *at, const struct place_words *place,
			 uint32_t before)
{
	const struct scope *scope = at->scope;

	return before != INDEX_NONE && before > at->first && place->named &&
	       scope_is_one(scope, before, "at from with") &&
	       (place->width == WIDTH_BUILDING || place->care) &&
	       scope_is_one(scope, before - 1,
			    "doctor nurse teacher student pupil lecturer professor surgeon "
			    "worker employee guard lawyer doctors nurses teachers students "
			    "pupils workers employees");
}

/* "in rural areas": some of many. */
static bool is_any(const struct scope *scope, const struct place_words *place)
{
	return scope->words[place->words.first].class != WORD_DET &&
	       scope->words[place->words.first].class != WORD_NUMBER &&
	       place->words.end - place->words.first > 1 &&
	       scope_is_one(scope, place->words.end - 1,
			    "areas districts villages towns cities neighbourhoods neighborhoods");
}

/* "In Velm, ... in the Zahra quarter": what stands in front holds what is told behind. */
static uint32_t fronted_cost(const struct role_case *at, const struct place_words *place,
			     uint32_t before)
{
	const struct scope *scope = at->scope;
	struct place_words found;
	bool when = false;

	if (before != at->first || place->words.end >= at->end ||
	    scope->tokens[place->words.end].mark != ',')
		return 0;
	for (uint32_t i = at->core.end; i < at->end; i++) {
		when |= scope_is_one(scope, i, "when as");
		if (when && place_may_begin(scope, i) &&
		    place_words_read(scope, i, at->first, at->end, &found) && found.named &&
		    found.words.first > at->first && found.width <= place->width &&
		    scope_is_one(scope, found.words.first - 1, "in at near on"))
			return COST_FREE; /* how it happened tells where */
	}
	return COST_FRONTED;
}

/* "across | the country", "elsewhere in": it means all of it. */
static bool is_all_over(const struct role_case *at, uint32_t before)
{
	const struct scope *scope = at->scope;

	return before != INDEX_NONE &&
	       (scope_is_one(scope, before, "across throughout outside around") ||
		(before > at->first && scope_is(scope, before - 1, "elsewhere")));
}

/* Where the displaced found shelter, not where they are from. */
static bool is_shelter(const struct role_case *at, const struct place_words *place, uint32_t before)
{
	const struct scope *scope = at->scope;

	if (at->claim->harm != HARM_DISPLACED || before == INDEX_NONE ||
	    !scope_is_one(scope, before, "in at inside"))
		return false;
	for (uint32_t i = place->words.first; i < place->words.end && !place->named; i++)
		if (scope_is_one(scope, i,
				 "camp camps centre centres center centers shelter shelters hall "
				 "halls school schools gym tents mosque mosques church churches"))
			return true;
	return before > at->first &&
	       scope_is_one(scope, before - 1,
			    "sheltering sheltered housed refuge shelter staying sleeping hosted "
			    "accommodated");
}

/* What the words around the phrase make of it. */
uint32_t place_fit_cost(const struct role_case *at, const struct place_words *place)
{
	const struct scope *scope = at->scope;
	uint32_t before = word_before(at, place->words.first);
	uint32_t after = after_cost(at, place), end = place->words.end;
	uint32_t cost;

	if (scope_is_one(scope, place->words.first, "nationwide countrywide"))
		return 0;
	if (before != INDEX_NONE && scope->words[before].edge == EDGE_WHEN)
		before = INDEX_NONE; /* "before the town was taken" */
	if (before == INDEX_NONE && place->width == WIDTH_COUNTRY && end < at->end &&
	    (scope->words[end].class == WORD_VERB || scope->words[end].class == WORD_AUX))
		return COST_NEVER; /* a state that does something */
	if (is_where(at, end))
		return place->care || place_fit_taken_to(at, before) ? COST_NEVER : 0;
	if (after == FIT_OTHER || after == FIT_ADJUNCT) {
		struct stretch noun = scope_noun_after(scope, place->words.first, at->end);

		/* "the toll from | the Tarnow bus bombing" */
		if (noun.first < noun.end && scope->words[noun.end - 1].cause.count)
			return FIT_ADJUNCT;
	}
	if (before == INDEX_NONE && place->width == WIDTH_COUNTRY && after != FIT_ADJUNCT)
		return FIT_MOTION;
	if (before == INDEX_NONE)
		cost = place->words.first == at->first ? FIT_ADJUNCT : FIT_OWNER;
	else
		cost = before_cost(at, place, before) + fronted_cost(at, place, before);
	if (is_workplace(at, place, before) && at->claim->part_of != INDEX_NONE)
		return COST_NEVER;
	if (place->care && !is_target(at, before) && !is_scene_of_deed(at, before))
		return COST_NEVER;
	if (is_shelter(at, place, before))
		return FIT_MOTION;
	if (at->claim->harm == HARM_INJURED && place_fit_nursed(scope, place->words.first))
		return COST_NEVER; /* where they lie now */
	if (place->bare && !is_all_over(at, before))
		cost += COST_BARE;
	if (!place->named &&
	    (scope_is_one(scope, place->words.first, "a an") ||
	     scope->words[place->words.first].class == WORD_NUMBER || is_any(scope, place)))
		cost += COST_UNNAMED;
	if (cost <= FIT_BESIDE && after == FIT_OTHER && scope->tokens[end].kind != TOKEN_POSSESSIVE)
		return FIT_ADJUNCT; /* "in | Tarnow | rocket attack" */
	if (after != COST_NEVER_AFTER &&
	    (after > cost || after == FIT_ADJUNCT || after == COST_BARE))
		return after;
	return cost;
}

/* "A in | B", "A, | B": whether only such words stand between the two. */
bool place_fit_around(const struct role_case *at, struct stretch inner, struct stretch outer)
{
	const struct scope *scope = at->scope;

	if (inner.end >= outer.first || outer.first - inner.end > 4 || inner.first == inner.end)
		return false;
	/* "fell into the river | near Tarnow": where it fell, not where the river is */
	if (inner.first > at->first + 1 && scope_is(scope, inner.first - 1, "into") &&
	    scope_is_one(scope, inner.end, "near off outside"))
		return false;
	for (uint32_t i = inner.end; i < outer.first; i++) {
		const struct word *word = &scope->words[i];

		if (word->class != WORD_OF && word->class != WORD_ADVERB &&
		    scope->tokens[i].mark != ',' &&
		    !scope_is_one(scope, i, "in near outside on of at along west east north south"))
			return false;
	}
	return true;
}
