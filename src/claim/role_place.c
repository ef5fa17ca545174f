/*
 * Where. The phrases of place in the claim's piece of the sentence are costed by clause edges, by
 * the preposition before them, and by how wide they are, so that the narrowest of the clause wins:
 *
 *	In [the northern countryside] ten died when raids hit [the village of Tarnow]
 *	    wide, +8                                           object of a blow, narrow
 *
 * What stands "in" another place is the narrower one. Buildings stand back until nothing else is
 * there, hospitals where people are taken count for nothing. "The city" and "there" are looked up:
 * the last city, the last place named before. Left out: places that only a map could narrow.
 */
#include "claim/role.h"

#include "claim/place_words.h"

enum {
	BACK_LONGEST = 4096, /* tokens that "the city" is looked up in: more than a report has */
	BACK_PHRASE = 16 /* tokens around its head that are looked at there: more than one has */
};

enum {
	COST_MOST = 42,
	COST_BUILDING = 18,
	COST_FRONTED = 4,
	COST_LANDMARK = 12, /* a building that has a name */
	COST_COUNTRY = 12,
	COST_PROVINCE = 8,
	COST_CITY = 4,
	COST_AROUND = 12,  /* "A in | B": B holds what was told already */
	COST_BESIDE = 2,   /* held, but not by the word before */
	COST_MOTION = 45,  /* to, into: where something went */
	COST_OTHER = 14,   /* by, for, with */
	COST_OWNER = 8,	   /* of, 's, subject of a verb */
	COST_ADJUNCT = 4,  /* "the Aleppo bombing" */
	COST_FROM = 45,	   /* where the dead had come from */
	COST_FREE = 28,	   /* a kind of place without a word that puts the claim there */
	COST_UNNAMED = 10, /* "a mountain road" */
	COST_BARE = 20,	   /* "the area" */
	COST_NEVER = 60,
	COST_NEVER_AFTER = 61, /* nothing behind it matters */
	THERE_REACH = 4,       /* tokens from the claim to "there" */
	OWNER_REACH = 4,       /* tokens from "had" to the figure */
	ORIGIN_REACH = 6,      /* tokens from "home from" to "in" */
	BLOW_REACH = 6	       /* tokens from "fired" to "into" */
};

static uint32_t width_cost(const struct place_words *place)
{
	static const uint8_t costs[] = {[WIDTH_SPOT] = 0,
					[WIDTH_CITY] = COST_CITY,
					[WIDTH_PROVINCE] = COST_PROVINCE,
					[WIDTH_COUNTRY] = COST_COUNTRY,
					[WIDTH_BUILDING] = COST_BUILDING};

	if (place->width == WIDTH_BUILDING && place->named && !place->care)
		return COST_LANDMARK;
	return costs[place->width];
}

/* Whether something was fired or dropped a few words before token i. */
static bool behind_blow(const struct role_case *at, uint32_t i)
{
	for (uint32_t k = i; k > at->first && i - k < BLOW_REACH; k--)
		if (at->scope->words[k - 1].cause.count)
			return true;
	return false;
}

/* "out of", "from", "left": good for those who were driven out or taken away. */
static uint32_t leaving_cost(const struct role_case *at)
{
	switch (at->claim->harm) {
	case HARM_DISPLACED:
	case HARM_ABDUCTED:
	case HARM_MISSING:
		return 0;
	default:
		return COST_FROM;
	}
}

static uint32_t of_cost(const struct role_case *at, uint32_t of)
{
	const struct scope *scope = at->scope;

	if (of == at->first)
		return COST_OWNER;
	if (scope_is(scope, of - 1, "out"))
		return leaving_cost(at);
	if (scope_is_one(scope, of - 1, "outside west east north south"))
		return COST_ADJUNCT;
	return scope->words[of - 1].cause.count ? 0 : COST_OWNER;
}

/* "walked | into a bar and shot", "crashed into": where it was done. */
static bool is_broken_into(const struct role_case *at, uint32_t into)
{
	const struct scope *scope = at->scope;

	return scope_is_one(scope, into, "into through") && into > at->first &&
	       scope_is_one(
		       scope, into - 1,
		       "walked burst drove broke stormed barged smashed crashed slammed ploughed "
		       "plowed rammed ran tore ripped swept raced");
}

/* "were pupils of a school | in Tarnow": where they belong. */
static bool is_origin(const struct role_case *at, uint32_t before)
{
	const struct scope *scope = at->scope;
	struct stretch house;

	if (!scope_is_one(scope, before, "in at") || before < at->first + 3)
		return false;
	house = scope_noun_before(scope, before - 1, at->first);
	/* "on the way home from a fair | in Tarnow" */
	for (uint32_t i = before; i > at->first + 1 && before - i < ORIGIN_REACH; i--)
		if (scope_is(scope, i - 1, "from"))
			return scope_is_one(scope, i - 2,
					    "home returning returned back way travelling coming");
	return scope->words[before - 1].head.count && house.first > at->first + 1 &&
	       scope->words[house.first - 1].class == WORD_OF &&
	       scope->words[house.first - 2].victim.count &&
	       scope_is_one(scope, house.first, "a an");
}

static uint32_t preposition_cost(const struct role_case *at, uint32_t before)
{
	const struct scope *scope = at->scope;

	if (is_origin(at, before))
		return COST_FROM;
	if (scope_is_one(scope, before,
			 "in at near on outside across around inside over off along throughout "
			 "above below "
			 "within beside amid"))
		return 0;
	if (scope_is(scope, before, "of"))
		return of_cost(at, before); /* "out of", "west of" */
	if (scope_is(scope, before, "from"))
		return before > at->first &&
				       scope_is_one(scope, before - 1,
						    "mile miles km kms kilometre kilometres "
						    "kilometer kilometers metres meters yards")
			       ? COST_BESIDE
			       : leaving_cost(at);
	if (scope_is(scope, before, "between"))
		return 0; /* "between Tarnow and Bolkow" */
	if (scope_is_one(scope, before, "to into towards toward through"))
		return behind_blow(at, before) || is_broken_into(at, before) ? COST_BESIDE
									     : COST_MOTION;
	return scope_is_one(scope, before, "by for with against between than like") ? COST_MOTION
										    : COST_OTHER;
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
		return COST_ADJUNCT;
	if (owner + 1 >= at->end || at->scope->words[owner + 1].class != WORD_NOUN)
		return COST_NEVER_AFTER;
	return place->width == WIDTH_COUNTRY ? COST_NEVER : COST_OTHER;
}

static uint32_t after_cost(const struct role_case *at, const struct place_words *place)
{
	const struct scope *scope = at->scope;
	uint32_t after = place->words.end;

	if (after >= at->end)
		return COST_NEVER_AFTER;
	if (scope->tokens[after].kind == TOKEN_POSSESSIVE)
		return owner_cost(at, place, after);
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
			return COST_FROM;
		return scope->words[after].cause.count ? COST_ADJUNCT : COST_OTHER;
	}
	return scope->tokens[after].mark == ':' ? COST_BARE : COST_NEVER_AFTER;
}

/* What the word before makes of it. */
static uint32_t before_cost(const struct role_case *at, const struct place_words *place,
			    uint32_t before)
{
	const struct scope *scope = at->scope;

	if (scope_is_one(scope, before, "to into towards toward through"))
		return preposition_cost(at, before);
	if (scope->words[before].class == WORD_OF)
		return of_cost(at, before);
	if (scope->words[before].class == WORD_PREP)
		return preposition_cost(at, before);
	if (scope->words[before].cause.count)
		return 0; /* the object of a blow */
	if (scope_is_one(scope, before, "left leaving leave fled flee fleeing quit escaped"))
		return leaving_cost(at);
	if (scope_is_one(scope, before,
			 "entered entering stormed storming raided raiding attacked attacking "
			 "invaded invading overran hit hits hitting struck strikes striking "
			 "rocked shook ravaged swept lashed battered pounded devastated "
			 "flooded engulfed razed torched ransacked"))
		return 0; /* "gunmen entered Tarnow and killed four" */
	if (scope_is_one(scope, before,
			 "enter reach visit approach")) /* "waiting to enter Tarnow" */
		return COST_MOTION;
	if (scope_is_one(scope, before, "cross crossing crossed"))
		return 0; /* "died trying to cross the desert" */
	if (scope->words[before].class == WORD_VERB)
		return COST_MOTION; /* "reached Warsaw" */
	if (scope->tokens[place->words.first].kind == TOKEN_WORD && place->named &&
	    scope_is_one(scope, place->words.first, "west east north south outside"))
		return 0; /* "bombed west of Tarnow" */
	if (place->width == WIDTH_COUNTRY || place->width == WIDTH_BUILDING)
		return COST_MOTION;
	return place->named ? COST_OWNER : COST_FREE; /* "..., the last stronghold of the rebels" */
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

/* "in rural areas": some of many. */
static bool is_any(const struct scope *scope, const struct place_words *place)
{
	return scope->words[place->words.first].class != WORD_DET &&
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
static uint32_t fit_cost(const struct role_case *at, const struct place_words *place)
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
		return 0;
	if (after == COST_OTHER || after == COST_ADJUNCT) {
		struct stretch noun = scope_noun_after(scope, place->words.first, at->end);

		/* "the toll from | the Tarnow bus bombing" */
		if (noun.first < noun.end && scope->words[noun.end - 1].cause.count)
			return COST_ADJUNCT;
	}
	if (before == INDEX_NONE && place->width == WIDTH_COUNTRY && after != COST_ADJUNCT)
		return COST_MOTION;
	if (before == INDEX_NONE)
		cost = place->words.first == at->first ? COST_ADJUNCT : COST_OWNER;
	else
		cost = before_cost(at, place, before) + fronted_cost(at, place, before);
	if (place->care && !is_target(at, before))
		return COST_NEVER;
	if (is_shelter(at, place, before))
		return COST_MOTION;
	if (place->bare && !is_all_over(at, before))
		cost += COST_BARE;
	if (!place->named &&
	    (scope_is_one(scope, place->words.first, "a an") ||
	     scope->words[place->words.first].class == WORD_NUMBER || is_any(scope, place)))
		cost += COST_UNNAMED;
	if (cost <= COST_BESIDE && after == COST_OTHER &&
	    scope->tokens[end].kind != TOKEN_POSSESSIVE)
		return COST_ADJUNCT; /* "in | Tarnow | rocket attack" */
	if (after != COST_NEVER_AFTER &&
	    (after > cost || after == COST_ADJUNCT || after == COST_BARE))
		return after;
	return cost;
}

/* "A in | B", "A, | B": whether only such words stand between the two. */
static bool is_around(const struct role_case *at, struct stretch inner, struct stretch outer)
{
	const struct scope *scope = at->scope;

	if (inner.end >= outer.first || outer.first - inner.end > 4 || inner.first == inner.end)
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

static bool is_open(const struct role_case *at, uint32_t i)
{
	const struct word *word = &at->scope->words[i];

	return !(word->flags & (WORD_SOURCE | WORD_LABEL)) && word->moment == INDEX_NONE;
}

/* From the claim, or from its cause, whichever is nearer. */
static uint32_t distance(const struct role_case *at, struct stretch words)
{
	uint32_t cost = role_cost(at, words), other;

	if (at->cause.first >= at->cause.end || words.first < at->cause.end)
		return cost;
	other = scope_cost(at->scope, at->cause, words) + at->cause_cost / 2 + COST_BESIDE;
	return other < cost ? other : cost;
}

/* ---- words that point back ---- */

/* The place of this width that was named most before token i, of equals the last. */
static const struct mention *most_named(struct scope *scope, uint32_t i, enum place_width width)
{
	const struct mention *best = NULL;
	uint32_t most = 0;

	for (uint32_t k = i; k-- > 0 && i - k < BACK_LONGEST;) {
		const struct mention *mention = place_at(scope, k);
		uint32_t count;

		if (!mention || mention->first != k)
			continue;
		count = scope->article->entities[mention->entity].mentions;
		if (count <= most || (width == WIDTH_COUNTRY ? !place_is_country(scope, mention)
							     : !place_is_city(scope, mention)))
			continue;
		report_get_tokens(scope, k, k + 1);
		if (!(scope->words[k].flags & (WORD_SOURCE | WORD_LABEL))) {
			most = count;
			best = mention;
		}
	}
	return best;
}

/* "the governorate": the last phrase with a name that ends in the same word. */
static struct stretch same_head(struct scope *scope, uint32_t head)
{
	for (uint32_t i = head; i-- > 1 && head - i < BACK_LONGEST;) {
		struct stretch noun;

		if (scope->tokens[i].hash != scope->tokens[head].hash)
			continue;
		report_get_tokens(scope, i > BACK_PHRASE ? i - BACK_PHRASE : 0, i + 1);
		if (scope->words[i].class != WORD_NOUN || (scope->words[i].flags & WORD_SOURCE))
			continue;
		noun = scope_noun_before(scope, i, 0);
		if (i + 2 < head && scope_is(scope, i + 1, "of") && place_at(scope, i + 2))
			return (struct stretch){
				noun.first,
				scope->article->mentions[scope->words[i + 2].mention].end};
		if (place_at(scope, i - 1) || place_at(scope, i))
			return noun;
	}
	return (struct stretch){0, 0};
}

/* "the mountain": the last Mount named. */
static struct span mount_before(const struct scope *scope, uint32_t head)
{
	for (uint32_t i = head; i-- > 0 && head - i < BACK_LONGEST;)
		if (place_at(scope, i) && scope_is_one(scope, i, "mount mt mt. mont"))
			return place_at(scope, i)->span;
	return SPAN_NONE;
}

/* "the same region": the last place named before. */
static struct span last_named(struct scope *scope, uint32_t before)
{
	for (uint32_t i = before; i-- > 0 && before - i < BACK_LONGEST;) {
		const struct mention *mention = place_at(scope, i);

		if (!mention)
			continue;
		report_get_tokens(scope, i, i + 1);
		if (!(scope->words[i].flags & (WORD_SOURCE | WORD_LABEL)))
			return mention->span;
	}
	return SPAN_NONE;
}

/* A place that points back, looked up: "the city", "the country", "the governorate". */
static struct span looked_up(struct scope *scope, const struct place_words *found)
{
	const struct mention *named = NULL;
	struct stretch found_before;
	uint32_t head = found->words.end - 1;

	if (scope_is(scope, head, "city") || scope_is(scope, head, "country")) {
		named = most_named(scope, found->words.first,
				   scope_is(scope, head, "city") ? WIDTH_CITY : WIDTH_COUNTRY);
		return named ? named->span : SPAN_NONE;
	}
	if (scope_is_one(scope, head, "mountain peak volcano"))
		return mount_before(scope, head);
	if (head && scope_is(scope, head - 1, "same") &&
	    scope_is_one(scope, head,
			 "region area district province town village city neighbourhood "
			 "neighborhood country state place spot"))
		return last_named(scope, found->words.first);
	found_before = same_head(scope, head);
	if (found_before.first >= found_before.end && scope_is_one(scope, head, "town village")) {
		named = most_named(scope, found->words.first, WIDTH_CITY);
		if (named)
			return named->span;
	}
	return scope_span(scope, found_before);
}

static void place_set(const struct role_case *at, struct role *role,
		      const struct place_words *found)
{
	role_set(at, role, found->words, found->rule);
	if (found->width == WIDTH_BUILDING)
		role->rule = role_building;
	if (!found->bare)
		return;
	role->rule = role_points_back;
	role->back = looked_up(at->scope, found);
	if (!span_is_empty(role->back))
		role->rule = "named before";
	else if (scope_is_one(at->scope, found->words.end - 1,
			      "forest bush jungle desert mountains hills river lake sea valley "
			      "border"))
		role->rule = found->rule; /* there may be one only */
}

/* "there" behind the claim: the last phrase of place before it in the piece. */
static bool there_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t there = at->core.end;
	struct place_words found, last = {.words = {0, 0}};

	while (there < at->end && there <= at->core.end + THERE_REACH &&
	       !(scope->words[there].senses & SENSE_THERE))
		there++;
	if (there >= at->end || there > at->core.end + THERE_REACH)
		return false;
	for (uint32_t i = at->first; i < there; i++)
		if (is_open(at, i) && place_words_read(scope, i, at->first, there, &found) &&
		    found.named)
			last = found;
	if (last.words.first == last.words.end && at->claim->sentence) {
		const struct sentence *before = &scope->article->sentences[at->claim->sentence - 1];

		report_get(at->scope, at->claim->sentence - 1);
		for (uint32_t i = before->first; i < before->end; i++)
			if (is_open(at, i) &&
			    place_words_read(scope, i, before->first, before->end, &found) &&
			    (found.named || found.words.end - found.words.first > 1))
				last = found;
	}
	if (last.words.first == last.words.end)
		return false;
	role_set(at, role, (struct stretch){there, there + 1}, "there");
	role->back = scope_span(scope, last.words);
	return true;
}

/* "driven to | the border at Tarnow": where they went. */
static bool is_goal(const struct role_case *at, uint32_t first)
{
	return first > at->first && scope_is_one(at->scope, first - 1, "to towards toward") &&
	       !behind_blow(at, first - 1);
}

static bool covers(struct stretch a, struct stretch b)
{
	return b.first < b.end && a.first <= b.first && b.end <= a.end;
}

/* "Velm, just across the river, | had five murders": whose count it is. */
static bool owner_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, at->claim->words).first, verb = figure;
	struct place_words found;

	while (verb > at->first && figure - verb < OWNER_REACH &&
	       !scope_is_one(scope, verb, "had has saw sees suffered recorded registered counted"))
		verb--;
	if (verb <= at->first || figure - verb >= OWNER_REACH ||
	    scope->words[verb].report.count > 1 || !is_open(at, at->first) ||
	    scope->words[verb + 1].class == WORD_VERB)
		return false;
	if (!place_words_read(scope, at->first, at->first, at->end, &found) ||
	    found.words.first != at->first || !found.named || found.width == WIDTH_BUILDING)
		return false;
	if (found.words.end != verb &&
	    (scope->tokens[found.words.end].mark != ',' || scope->tokens[verb - 1].mark != ','))
		return false;
	role_set(at, role, found.words, "has the count");
	return true;
}

void role_place_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct place_words best = {.words = {0, 0}}, found;
	struct stretch before = {0, 0}, earlier = {0, 0};
	uint32_t least = COST_MOST, fit = 0;
	bool told_by_kind = false;

	if (there_find(at, role) || owner_find(at, role))
		return;
	for (uint32_t i = at->first; i < at->end; i++) {
		uint32_t cost;

		if (!place_may_begin(scope, i) || !is_open(at, i) || i == at->claim->trigger ||
		    !place_words_read(scope, i, at->first, at->end, &found))
			continue;
		if (before.first < found.words.first && found.words.end <= before.end &&
		    (told_by_kind || is_goal(at, before.first)))
			fit = is_goal(at, before.first)
				      ? COST_MOTION
				      : fit_cost(at, &found) +
						COST_AROUND; /* "a camp near | the border" */
		else if (is_around(at, covers(found.words, before) ? earlier : before, found.words))
			fit = fit >= COST_MOTION ? fit : fit_cost(at, &found) + COST_AROUND;
		else
			fit = fit_cost(at, &found);
		cost = distance(at, found.words) + width_cost(&found) + fit;
		if (covers(found.words, before)) {
			before = found.words; /* "Tarnow's | suburbs" */
		} else if (found.words.first >= before.end) {
			earlier = before;
			before = found.words;
			told_by_kind = !found.named && found.width != WIDTH_BUILDING && !found.care;
		}
		/* "the edge of the town | of Tarnow": the whole of it */
		if (cost < least ||
		    (best.words.first < best.words.end && cost <= least + COST_CITY &&
		     found.words.first == best.words.first && found.words.end > best.words.end)) {
			least = cost;
			best = found;
		}
	}
	if (best.words.first < best.words.end)
		place_set(at, role, &best);
}

/* A place where the passage is: said to be in, at or near it, by name. */
static bool is_setting(const struct place_words *place, uint32_t fit)
{
	return place->named && !place->care && !place->bare && place->width != WIDTH_BUILDING &&
	       fit <= COST_ADJUNCT;
}

bool role_place_setting(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct place_words best = {.words = {0, 0}}, found;
	struct stretch before = {0, 0};
	uint32_t least = COST_MOST;

	for (uint32_t i = at->first; i < at->end; i++) {
		uint32_t fit;

		if (scope->words[i].relative)
			continue;

		if (!place_may_begin(scope, i) || !is_open(at, i) ||
		    !place_words_read(scope, i, at->first, at->end, &found))
			continue;
		if (found.words.first < before.end && found.words.end <= before.end)
			continue; /* "Velm and | Tarnow" */
		fit = fit_cost(at, &found);
		if (is_setting(&found, fit)) {
			fit += width_cost(&found);
			if (is_around(at, before, found.words))
				fit += COST_AROUND;
			if (fit <= least) {
				least = fit;
				best = found;
			}
		}
		if (found.words.first >= before.end)
			before = found.words;
	}
	if (best.words.first >= best.words.end)
		return false;
	role_set(at, role, best.words, "set before");
	return true;
}
