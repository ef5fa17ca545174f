/*
 * By whom. Tried in this order, the first that names an actor wins:
 *
 *	Russian and government | bombardment killed        before the means
 *	killed by | militants                              behind by
 *	Gunmen | killed                                    the subject of the trigger
 *	when | Russian jets | raided the village           the subject of the blow (role_blow.c)
 *
 * An actor is a word of LEXICON_ACTOR, a nation, a group or body by name, or a person where he is
 * said to do the deed. Things that fly or burn are none by themselves. Left out: whether the blame
 * is just.
 */
#include "claim/incident.h"
#include "claim/role.h"

#include <string.h>

enum {
	BY_COST_MOST = 30,
	COST_OTHER_HARM = 20,
	DEED_REACH = 12 /* tokens from the deed to "by" */
};

/* Whether the words are those of the harm itself or of who suffered it. */
bool role_is_claims_own(const struct role_case *at, struct stretch noun)
{
	struct stretch figure = scope_stretch(at->scope, at->claim->words);
	uint32_t trigger = at->claim->trigger;

	/* "the number of killings by | soldiers | at 40" */
	if (trigger < noun.first && noun.end <= figure.first &&
	    scope_is(at->scope, noun.first - 1, "by"))
		return false;
	return role_overlaps(noun, at->core);
}

/* "the government | of a president", "units | of the army". */
static uint32_t with_whose(const struct role_case *at, struct stretch noun)
{
	const struct scope *scope = at->scope;
	struct stretch whose;

	if (noun.end + 1 >= at->end || scope->words[noun.end].class != WORD_OF ||
	    !scope_is_one(scope, noun.end - 1,
			  "government regime army forces troops military police units members "
			  "fighters supporters loyalists followers"))
		return noun.end;
	whose = scope_noun_after(scope, noun.end + 1, at->end);
	return whose.first < whose.end && scope->words[whose.end - 1].mention != INDEX_NONE
		       ? whose.end
		       : noun.end;
}

/* A whole noun phrase as the actor, if it is one. */
bool role_actor_take(const struct role_case *at, struct role *role, struct stretch noun,
		     const char *rule)
{
	const struct scope *scope = at->scope;

	if (noun.first >= noun.end || role_is_claims_own(at, noun) || role_is_cause(scope, noun))
		return false;
	if (scope->words[noun.first].class == WORD_PRONOUN ||
	    scope_is_one(scope, noun.first, "no none nobody") ||
	    (scope->words[noun.end - 1].flags & WORD_SOURCE))
		return false;
	if (!role_can_act(scope, noun)) {
		/* "jets from | the army" */
		if (noun.end + 1 >= at->end || !scope_is(scope, noun.end, "from"))
			return false;
		noun = scope_noun_after(scope, noun.end + 1, at->end);
		if (noun.first >= noun.end || !role_can_act(scope, noun))
			return false;
	}
	noun.end = with_whose(at, noun);
	role_set(at, role, noun, rule);
	return true;
}

/* "Shelling by rebel and jihadist groups", "the Assad regime and Russia air forces". */
struct stretch role_coordinated_after(const struct scope *scope, uint32_t first, uint32_t most)
{
	struct stretch noun = scope_noun_after(scope, first, most);

	while (noun.end > noun.first && noun.end + 1 < most &&
	       scope->words[noun.end].class == WORD_AND) {
		struct stretch next = scope_noun_after(scope, noun.end + 1, most);

		if (next.first == next.end ||
		    (role_actor_words(scope, next).first == role_actor_words(scope, next).end &&
		     !scope_is_one(scope, next.end - 1,
				   "forces troops groups fighters militias allies")))
			break;
		noun.end = next.end;
	}
	return noun;
}

static bool before_means(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct stretch noun = at->cause, words;

	if (noun.first >= noun.end)
		return false;
	/* "US-led coalition's bombing" */
	if (noun.first > at->first && scope->tokens[noun.first].kind == TOKEN_POSSESSIVE)
		noun.first = scope_noun_before(scope, noun.first - 1, at->first).first;
	while (noun.end > noun.first + 1 && scope->words[noun.end - 1].cause.count)
		noun.end--;
	words = role_actor_words(scope, noun);
	if (words.first >= words.end)
		words = role_owner_of_means(at);
	if (words.first >= words.end)
		return false;
	if (words.first > noun.first && scope->words[words.first - 1].class == WORD_DET &&
	    scope->tokens[words.end].kind == TOKEN_POSSESSIVE)
		words.first--; /* "the | enemy's artillery" */
	role_set(at, role, words, "before the means");
	return true;
}

/* "led | away": the last word of a harm that has several. */
static bool is_end_of_trigger(const struct role_case *at, uint32_t i)
{
	uint32_t trigger = at->claim->trigger;

	return trigger != INDEX_NONE && i > trigger && i + 1 == trigger + role_harm_length(at);
}

/* "in Sarn | , Velm and Tarnow by gunmen": a comma between two names. */
static bool parts_names(const struct scope *scope, uint32_t i)
{
	return scope->tokens[i].mark == ',' && i + 1 < scope->article->token_count && i &&
	       (scope->tokens[i - 1].flags & scope->tokens[i + 1].flags & TOKEN_CAPITAL);
}

/* Whether a word that can be of harm stands there; "in captivity", not every "in". */
static bool tells_harm(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct phrase found;

	if (!scope_has(scope, i, LEXICON_HARM))
		return false;
	if (scope->words[i].class != WORD_PREP)
		return true;
	found = lexicon_match(scope->lexicon, LEXICON_HARM, &scope->tokens[i], at->end - i);
	return found.count && scope_code(scope, TABLE_HARM, found.row);
}

/* Whether "by" at i tells who did the deed: "killed by", "shelling by", "carried out on Monday by";
 * not "areas held by", "calls by". */
static bool is_of_deed(const struct role_case *at, uint32_t by, uint32_t *extra)
{
	const struct scope *scope = at->scope;

	*extra = 0;
	if (by > at->first &&
	    scope_is_one(scope, by - 1, "claim claims report reports count estimate"))
		return false; /* "a claim by the council" */
	if (is_end_of_trigger(at, by - 1))
		return true;
	for (uint32_t i = by; i > at->first && by - i < DEED_REACH; i--) {
		const struct word *word = &scope->words[i - 1];

		if (word->cause.count || i - 1 == at->claim->trigger)
			return true;
		if (scope_is_one(scope, i - 1,
				 "conducted perpetrated caused staged committed done blamed fueled "
				 "fuelled"))
			return true;
		if (scope_is_one(scope, i - 1,
				 "driven flown airlifted rescued treated freed recovered brought "
				 "evacuated carried pulled saved plucked ferried winched"))
			return false; /* "a coach that was driven by", "airlifted by" */
		if (tells_harm(at, i - 1)) {
			*extra = COST_OTHER_HARM; /* "a town besieged by" */
			return i < at->first + 2 || !(scope->words[i - 2].head.count ||
						      scope->words[i - 2].mention != INDEX_NONE);
		}
		if (parts_names(scope, i - 1))
			continue;
		if (word->class == WORD_VERB || word->class == WORD_CLAUSE ||
		    word->edge >= EDGE_WHEN || word->class == WORD_MARK)
			return false;
	}
	return false;
}

/* "by | army helicopter", "by | a police car": what carries, not who. */
static bool is_conveyance(const struct scope *scope, struct stretch noun)
{
	return (scope->words[noun.first].class != WORD_DET &&
		scope_is_one(scope, noun.end - 1,
			     "helicopter plane aircraft boat ambulance air road")) ||
	       scope_is_one(scope, noun.end - 1,
			    "car lorry truck bus van train tram vehicle motorcycle");
}

/* "arrested by | the State Security Bureau": who holds people is a body. */
static bool is_holder(const struct role_case *at, struct stretch noun)
{
	uint32_t mention = at->scope->words[noun.end - 1].mention;

	if (at->claim->harm != HARM_DETAINED && at->claim->harm != HARM_ABDUCTED)
		return false;
	return (mention != INDEX_NONE &&
		at->scope->article->mentions[mention].type == ENTITY_ORGANISATION) ||
	       scope_has(at->scope, noun.end - 1, LEXICON_ORGHEAD);
}

static bool behind_by(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t least = BY_COST_MOST;
	struct stretch best = {0, 0};

	for (uint32_t i = at->first; i + 1 < at->end; i++) {
		struct stretch noun;
		uint32_t cost, extra;

		if (!(scope->words[i].senses & SENSE_BY) || (scope->words[i].flags & WORD_SOURCE) ||
		    !is_of_deed(at, i, &extra) || role_is_answered(at, i))
			continue;
		noun = role_coordinated_after(scope, i + 1, at->end);
		/* "by | government | artillery" */
		if (noun.first < noun.end && role_is_cause(scope, noun))
			noun = role_actor_words(scope, noun);
		if (noun.first >= noun.end || role_is_cause(scope, noun) ||
		    scope->words[noun.first].moment != INDEX_NONE)
			continue;
		if ((!role_can_act(scope, noun) && !is_holder(at, noun)) ||
		    is_conveyance(scope, noun))
			continue;
		cost = role_cost(at, (struct stretch){i, i + 1}) + extra;
		if (at->cause.first < at->cause.end && at->cause.end == i)
			cost = 0;
		if (cost < least) {
			least = cost;
			best = noun;
		}
	}
	return best.first < best.end && role_actor_take(at, role, best, "behind by");
}

/* "clashes with | rebels": the other side of those who were harmed. */
static bool behind_with(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t with = at->cause.end;

	if (at->cause.first >= at->cause.end || with + 1 >= at->end ||
	    !scope_is_one(scope, with, "with against") ||
	    strcmp(incident_kind_of(scope, &scope->words[with - 1].cause), "clash") != 0 ||
	    !scope->words[with - 1].cause.count)
		return false;
	return role_actor_take(at, role, role_coordinated_after(scope, with + 1, at->end),
			       "clashed with");
}

/* The source, where it names one that acts; empty otherwise. */
static struct stretch actor_of(const struct scope *scope, struct stretch source)
{
	struct stretch words = role_actor_words(scope, source);

	return words.first < words.end ? source : words;
}

/* "the army said | it had killed ten", "its troops had": who speaks. */
static bool speaker_itself(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct stretch subject = role_subject(at, at->verb), source;
	const struct report *report =
		report_of(at->reports, scope_stretch(scope, at->claim->words).first);

	if (!(subject.first + 1 == subject.end && scope_is_one(scope, subject.first, "it they")) &&
	    !(subject.first + 1 < subject.end && scope_is_one(scope, subject.first, "its their") &&
	      scope_is_one(scope, subject.end - 1,
			   "troops forces jets warplanes planes aircraft soldiers men fighters "
			   "officers drones gunners helicopters artillery navy")))
		return false;
	if (!report || report->pronoun || report->cue > subject.first ||
	    report->source.end > subject.first)
		return false;
	source = actor_of(scope, report->source);
	if (source.first >= source.end)
		return false;
	role_set(at, role, source, "who says so");
	return true;
}

static bool subject_of_trigger(const struct role_case *at, struct role *role)
{
	/* who tends or loses them has not harmed them */
	if (at->claim->trigger != INDEX_NONE &&
	    scope_is_one(at->scope, at->claim->trigger,
			 "treated treating treat received receiving admitted hospitalised "
			 "hospitalized lost losing loses buried recovered"))
		return false;
	/* "it has taken 30 people to hospitals" */
	if (at->claim->harm == HARM_INJURED &&
	    scope_is_one(at->scope, at->claim->trigger,
			 "taken took taking transferred moved transported rushed ferried brought"))
		return false;
	/* who leads people out has not driven them out */
	if (at->claim->harm == HARM_DISPLACED &&
	    scope_is_one(at->scope, at->claim->trigger, "evacuated evacuate evacuating evacuates"))
		return false;
	return role_doer_told(at, role) ||
	       (at->active &&
		(speaker_itself(at, role) ||
		 role_actor_take(at, role, role_subject(at, at->verb), "subject of the trigger") ||
		 role_doer_by_look(at, role)));
}

/* "hurt by stones | protesters | had thrown": who threw them. */
static bool behind_thrown(const struct role_case *at, struct role *role)
{
	static const char throws[] =
		"threw thrown hurled fired lobbed launched planted laid dropped "
		"set detonated throwing hurling";
	const struct scope *scope = at->scope;
	uint32_t i = at->cause.end;
	struct stretch noun;

	if (at->cause.first >= at->cause.end || i >= at->end)
		return false;
	if (scope_is_one(scope, i, "that which"))
		i++;
	noun = scope_noun_after(scope, i, at->end);
	i = noun.end;
	while (i < at->end && scope_is_one(scope, i, "had have has were was are"))
		i++;
	if (noun.first >= noun.end || i >= at->end || !scope_is_one(scope, i, throws) ||
	    !role_is_human(scope, noun) || role_is_claims_own(at, noun))
		return false;
	role_set(at, role, noun, "threw it");
	return true;
}

void role_actor_find(const struct role_case *at, struct role *role)
{
	if (at->doerless) {
		(void)role_blow_driver(at, role);
		return;
	}
	(void)(before_means(at, role) || behind_thrown(at, role) || behind_with(at, role) ||
	       behind_by(at, role) || subject_of_trigger(at, role) || role_blow_subject(at, role) ||
	       role_blame_find(at, role) || role_doer_behind(at, role));
}
