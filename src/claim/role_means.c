/*
 * Means that no list knows, by where they stand, and the words of those that are verbs:
 *
 *	crushed by | a wardrobe        died of | gangrene        hacked with | a spade
 *	| a rubber boat overturned |   | capsized |               a | collapsed | stairwell
 *
 * What stands behind "by" and is neither somebody nor a day is what did it; "of" and "from" say so
 * behind dying, "with" behind deeds of the hand and illness. Left out: "in" and "at", which are
 * places as often.
 */
#include "claim/incident.h"
#include "claim/role.h"

enum {
	BEHIND_REACH = 6,      /* tokens from the harm to its preposition */
	COMPLEMENT_LONGEST = 4 /* tokens of what a vehicle went into */
};

static const char of_dying[] = "died die dies dying dead deaths perished";
static const char of_hand[] =
	"killed murdered slain slaughtered hacked beaten attacked stabbed clubbed bludgeoned "
	"burned "
	"burnt hospitalised hospitalized ill sick infected diagnosed afflicted treated struck";

/* Days, adverbs and whoever was harmed between the harm and its preposition. */
static bool is_between(const struct scope *scope, const struct role_case *at, uint32_t i)
{
	const struct word *word = &scope->words[i];

	return word->moment != INDEX_NONE || word->class == WORD_ADVERB ||
	       scope_is_one(scope, i, "ill sick dead to death") ||
	       (at->active && (word->victim.count || word->actor.count));
}

/* A wound, an age: what they died of is not how it came. */
static bool is_no_means(const struct scope *scope, uint32_t last)
{
	return scope_is_one(scope, last,
			    "wounds wound injuries injury age causes cause hand hands time times "
			    "way end name names mistake accident phone foot night case cases "
			    "respect impunity help support backing aim hope relatives families "
			    "family authorities people");
}

bool role_is_thing(const struct scope *scope, struct stretch noun)
{
	uint32_t last = noun.end - 1;
	const struct word *word = &scope->words[last];
	struct stretch actor = role_actor_words(scope, noun);

	if ((word->class != WORD_NOUN && !scope_is_one(scope, noun.first, "a an")) ||
	    word->flags & WORD_SOURCE || word->moment != INDEX_NONE ||
	    scope->words[noun.first].moment != INDEX_NONE || role_is_human(scope, noun) ||
	    actor.first < actor.end || word->victim.count || word->report.count ||
	    scope->tokens[last].kind != TOKEN_WORD ||
	    (role_is_ing(scope, noun.first) && scope->words[noun.first].class == WORD_VERB) ||
	    is_no_means(scope, last))
		return false;
	/* names are somebody's, but for rivers and the like */
	return !(scope->tokens[last].flags & TOKEN_CAPITAL) ||
	       (word->head.count && scope->words[noun.first].class == WORD_DET);
}

/* What shuts people in without anybody's doing. */
static bool cuts_off(const struct scope *scope, uint32_t last)
{
	return scope->words[last].head.count ||
	       scope_is_one(scope, last, "water waters snow mud rubble debris ice sand rocks");
}

struct stretch role_means_behind(const struct role_case *at)
{
	const struct scope *scope = at->scope;
	uint32_t trigger = at->claim->trigger, i;
	struct stretch noun, none = {0, 0};

	/* people hold and take people */
	if (!at->counts || trigger == INDEX_NONE || at->claim->harm == HARM_DETAINED ||
	    at->claim->harm == HARM_ABDUCTED || at->claim->harm == HARM_MISSING)
		return none;
	i = trigger + role_harm_length(at);
	for (i = i > at->core.end ? i : at->core.end;
	     i < at->end && i < at->core.end + BEHIND_REACH && is_between(scope, at, i); i++)
		;
	if (i + 1 >= at->end)
		return none;
	if (!((scope->words[i].senses & SENSE_BY && !at->active &&
	       scope->words[trigger].class == WORD_VERB &&
	       !scope_is_one(scope, trigger, of_dying)) ||
	      (scope_is_one(scope, i, "of from") && scope_is_one(scope, trigger, of_dying)) ||
	      (scope_is(scope, i, "with") &&
	       (scope_is_one(scope, trigger, of_hand) || scope_is_one(scope, i - 1, "ill sick")))))
		return none;
	noun = scope_noun_after(scope, i + 1, at->end);
	if (noun.first >= noun.end || !role_is_thing(scope, noun) ||
	    (at->claim->harm == HARM_TRAPPED && !cuts_off(scope, noun.end - 1)) ||
	    (noun.end + 1 < at->end && scope->words[noun.end].class == WORD_AND &&
	     scope->words[noun.end + 1].class == WORD_NOUN))
		return none;
	/* "by boat", "moved by buses" */
	if (scope->words[i].senses & SENSE_BY &&
	    ((scope->words[noun.first].class != WORD_DET &&
	      !scope_ends_in(scope, noun.end - 1, "s") &&
	      !scope_is_one(scope, noun.end - 1,
			    "gas water mud lava debris rubble snow ice methane chlorine "
			    "ammonia electricity")) ||
	     (at->claim->harm == HARM_DISPLACED && role_mishap_carries(scope, noun.end - 1))))
		return none;
	for (uint32_t k = noun.first; k < noun.end; k++)
		if (scope->words[k].cause.count)
			return none; /* the list knows better which words */
	return noun;
}

struct stretch role_means_struck(const struct role_case *at)
{
	const struct scope *scope = at->scope;

	uint32_t from = at->core.end;

	if (at->claim->trigger < from && at->claim->trigger >= at->core.first)
		from = at->claim->trigger;
	for (uint32_t i = from; i + 3 < at->end; i++) {
		struct stretch noun;

		if (!(scope->words[i + 1].senses & SENSE_BY) ||
		    !scope_is_one(scope, i, "struck hit over crushed down buried engulfed rammed"))
			continue;
		/* "hit by a train" may be a harm of the list, all of it */
		noun = scope_is_one(scope, i + 2, "a an") ? (struct stretch){i + 2, i + 4}
							  : scope_noun_after(scope, i + 2, at->end);
		if (noun.first < noun.end && role_is_thing(scope, noun))
			return scope_noun_after(scope, i + 2, at->end).end > i + 4
				       ? scope_noun_after(scope, i + 2, at->end)
				       : noun;
	}
	return (struct stretch){0, 0};
}

struct stretch role_means_taken(const struct role_case *at)
{
	const struct scope *scope = at->scope;

	struct stretch hit = role_mishap_find(at);

	if (hit.first < hit.end || at->active || at->claim->harm == HARM_DISPLACED ||
	    at->claim->harm == HARM_MISSING)
		return hit;
	for (uint32_t i = at->core.end; i + 2 < at->end; i++) {
		struct stretch noun;
		uint32_t first;

		if (!scope_is_one(scope, i, "after from by") ||
		    !scope_is_one(scope, i + 1,
				  "drinking eating consuming inhaling ingesting swallowing "
				  "breathing"))
			continue;
		/* "illegally brewed liquor" */
		for (first = i + 2;
		     first + 1 < at->end && (scope->words[first].class == WORD_ADVERB ||
					     scope_ends_in(scope, first, "ed"));
		     first++)
			;
		noun = scope_noun_after(scope, first, at->end);
		if (noun.first < noun.end && role_is_thing(scope, noun))
			return (struct stretch){i + 2, noun.end};
	}
	return (struct stretch){0, 0};
}

/* Whether a thing that breaks, falls or sinks is told by its verb. */
static bool befalls_things(const char *kind)
{
	return !strcmp(kind, "accident") || !strcmp(kind, "collapse") ||
	       !strcmp(kind, "explosion") || !strcmp(kind, "sinking") || !strcmp(kind, "fire") ||
	       !strcmp(kind, "flood");
}

/* "| a boat | carrying migrants | sank": what carries, not what it carries. */
static struct stretch with_load(const struct role_case *at, struct stretch noun, uint32_t *last)
{
	const struct scope *scope = at->scope;
	uint32_t i = noun.first;
	struct stretch thing;

	if (i < at->first + 2)
		return noun;
	if (scope_is_one(scope, i - 1, "with of") &&
	    scope_is_one(scope, i - 2, "packed loaded laden crammed full filled crowded"))
		i--;
	else if (!scope_is_one(scope, i - 1, "carrying transporting ferrying taking bringing"))
		return noun;
	i--;
	if (i < at->first + 1 || !role_mishap_carries(scope, i - 1))
		return noun;
	thing = scope_noun_before(scope, i - 1, at->first);
	if (thing.first >= thing.end)
		return noun;
	*last = i - 1;
	return (struct stretch){thing.first, noun.end};
}

/* "| a block of flats | collapsed": all of it. */
static struct stretch with_what_it_is_of(const struct role_case *at, struct stretch noun)
{
	const struct scope *scope = at->scope;
	struct stretch what;

	if (noun.first < at->first + 2 || scope->words[noun.first - 1].class != WORD_OF ||
	    !scope_is_one(scope, noun.first - 2,
			  "block roof wall floor stand section part parts side balcony ceiling "
			  "convoy row tower floors coaches carriages wagons bogies"))
		return noun;
	what = scope_noun_before(scope, noun.first - 2, at->first);
	return what.first < what.end ? (struct stretch){what.first, noun.end} : noun;
}

/* "| a rubber boat | overturned": the thing that it befell, right before its verb. */
static uint32_t thing_before(const struct role_case *at, uint32_t verb)
{
	const struct scope *scope = at->scope;
	uint32_t last = scope_subject(scope, verb, at->first), loaded;
	const char *kind = incident_kind_of(scope, &scope->words[verb].cause);
	struct stretch noun;

	if (last == INDEX_NONE || scope->words[last].class != WORD_NOUN || !befalls_things(kind))
		return verb;
	loaded = role_mishap_loaded(scope, verb, at->first);
	if (loaded != INDEX_NONE && !role_overlaps((struct stretch){loaded, verb}, at->core))
		return loaded;
	for (uint32_t i = last + 1; i < verb; i++)
		if (scope->words[i].moment != INDEX_NONE ||
		    (scope_is_one(scope, i, "is are was were be been being to") &&
		     !(scope_is_one(scope, i, "was were") &&
		       scope_is_one(scope, verb, "swept flooded"))))
			return verb;
	noun = scope_noun_before(scope, last, at->first);
	noun = with_load(at, noun, &last);
	noun = with_what_it_is_of(at, noun);
	if (noun.first >= noun.end || role_overlaps(noun, at->core) ||
	    scope->words[last].flags & WORD_SOURCE || scope->words[last].mention != INDEX_NONE ||
	    (!role_mishap_carries(scope, last) &&
	     (role_is_human(scope, noun) || scope->words[last].actor.count ||
	      (role_is_cause(scope, noun) && strcmp(kind, "explosion") != 0) ||
	      scope->words[last].victim.count)) ||
	    (noun.first > at->first && scope->words[noun.first - 1].edge < EDGE_WHEN &&
	     (scope->words[noun.first - 1].class == WORD_PREP ||
	      scope->words[noun.first - 1].class == WORD_OF)))
		return verb;
	return noun.first;
}

/* "plunged | into a ravine", "collided | head-on with a tanker", "veered off | the road": where a
 * vehicle went, or against what, is of how it came; no more than a few words. */
static uint32_t complement_end(const struct role_case *at, uint32_t verb, uint32_t end)
{
	static const char goes[] = "into off onto through with against down from";
	const struct scope *scope = at->scope;
	const char *kind = incident_kind_of(scope, &scope->words[verb].cause);
	uint32_t prep = end;
	struct stretch noun;

	if (strcmp(kind, "accident") != 0 && strcmp(kind, "collapse") != 0)
		return end;
	if (prep < at->end && scope->words[prep].class == WORD_ADVERB)
		prep++;
	if (prep >= at->end || !scope_is_one(scope, prep, goes)) {
		prep = end - 1;
		if (prep == verb ||
		    !scope_is_one(scope, prep, "into off onto on through of down with"))
			return end;
	}
	noun = scope_noun_after(scope, prep + 1, at->end);
	/* "the North Sea | 20 miles off": a measure goes on by itself */
	for (uint32_t i = noun.first + 1; i < noun.end; i++)
		if (scope->words[i].class == WORD_NUMBER)
			noun.end = i;
	if (noun.first >= noun.end || noun.first != prep + 1 ||
	    noun.end - noun.first > COMPLEMENT_LONGEST || role_overlaps(noun, at->core) ||
	    scope->words[noun.end - 1].moment != INDEX_NONE ||
	    scope->words[noun.end - 1].flags & WORD_SOURCE ||
	    (scope_is_one(scope, prep, "off from") &&
	     scope->words[noun.end - 1].mention != INDEX_NONE) || /* where, at sea */
	    scope->tokens[noun.end - 1].kind != TOKEN_WORD)
		return end;
	return noun.end;
}

struct stretch role_means_verb(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct stretch words = {i, i + scope->words[i].cause.count}, noun;

	if (scope->words[i].class == WORD_VERB) {
		words.first = thing_before(at, i);
		words.end = complement_end(at, i, words.end);
		/* "a ferry went down | in rough waters" */
		if (words.end == i + scope->words[i].cause.count && words.end > i + 2 &&
		    scope_is_one(scope, words.end - 1, "in off"))
			words.end--;
	}
	if (scope->words[i].class != WORD_NOUN || words.end >= at->end ||
	    scope->words[words.end].class != WORD_NOUN)
		return words;
	noun = scope_noun_after(scope, i, at->end);
	words.first = scope_noun_before(scope, noun.end - 1, at->first).first;
	words.end = noun.end;
	return words;
}
