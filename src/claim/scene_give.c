/*
 * What goes from the incident to a claim, from a claim to the incident, and back to the claims that
 * were told before:
 *
 *	Jets hit Tarnow on Friday. Nine died.            given: place, day, doer
 *	"by a bullet", "for nine hours"                  not taken: the claim's own alone
 *	Four died in a town. | The town was Bolkow.      given back
 *
 * Left out: whether they are of one incident at all (scene.c, anew.c), whether its doer and means
 * are the claim's (carry.c), its time (timing_carry.c).
 */
#include "claim/scene.h"

#include <string.h>

#include "claim/anew.h"
#include "claim/carry.h"
#include "claim/setting.h"

static bool is_verb(const struct scope *scope, const struct role *cause)
{
	struct stretch words = scope_stretch(scope, cause->words);

	for (uint32_t i = words.first; i < words.end; i++)
		if (scope->words[i].cause.count &&
		    scope_code(scope, TABLE_CAUSE, scope->words[i].cause.row) == CAUSE_VERB)
			return true;
	return false;
}

/* Floods struck the district. "when | their car was swept away": of those in the car. */
static bool is_mishap_in(const struct scope *scope, const struct role *now,
			 const struct role *cause)
{
	return incident_is_natural(incident_kind(scope, now)) && !is_verb(scope, now) &&
	       is_verb(scope, cause);
}

enum { BLAME_BACK = 14 }; /* sentences from a blame to the counts that it is about */

/* A wall that fell in a quake, a bullet in a leg: how one came to harm, not the rest. */
static bool is_of_one(const struct scene *scene, const struct role *now, const struct role *cause)
{
	uint32_t end = scope_stretch(scene->scope, cause->words).end;

	if (end && scope_is_one(scene->scope, end - 1,
				"bullet bullets stab gunshot alive beheaded hanged strangled death "
				"lynched electrocuted teargassed shot dead"))
		return true;
	if (role_is_set(now) && (cause->rule == role_what_did_it ||
				 incident_is_ailment(scene->scope, cause) ||
				 is_mishap_in(scene->scope, now, cause)))
		return true;
	return role_is_set(now) && incident_is_brought_down(incident_kind(scene->scope, cause));
}

/* What only the claim itself can use: a building where the town is known, a length ("for nine
 * hours"). */
static bool is_own_alone(const struct scene *scene, const struct incident *now,
			 const struct role *roles, int kind)
{
	const struct moment *moment;

	if (kind == ROLE_CAUSE)
		return is_of_one(scene, &now->roles[kind], &roles[kind]);
	if (kind == ROLE_PLACE)
		return roles[kind].rule == role_building && role_is_set(&now->roles[kind]);
	/* "since the storm made land on Monday": a sum of its own */
	if (kind == ROLE_WINDOW) {
		uint32_t first = scope_stretch(scene->scope, roles[kind].words).first;

		if (scope_is(scene->scope, first, "since") &&
		    (scene->scope->words[first].moment == INDEX_NONE ||
		     scope_is(scene->scope, first + 1, "the")))
			return true;
	}
	moment = kind == ROLE_WINDOW ? incident_moment(scene->scope, &roles[kind]) : NULL;
	/* "at dawn" does not unsay the day */
	return moment && (moment->shape == MOMENT_LENGTH ||
			  (moment->shape == MOMENT_PART && role_is_set(&now->roles[kind])));
}

void scene_take(const struct scene *scene, struct incident *now, const struct role *roles,
		uint32_t sentence)
{
	/* another's deed of unknown means */
	if (role_is_set(&roles[ROLE_ACTOR]) && !role_is_set(&roles[ROLE_CAUSE]) &&
	    role_is_set(&now->roles[ROLE_ACTOR]) &&
	    !incident_same_actor(scene->scope, &roles[ROLE_ACTOR], &now->roles[ROLE_ACTOR]))
		role_clear(&now->roles[ROLE_CAUSE]);
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		if (role_is_set(&roles[kind]) && !is_own_alone(scene, now, roles, kind))
			now->roles[kind] = roles[kind];
	now->touched = sentence;
}

/* "a gunman ploughed into the crowd": an accident by its word alone. */
static bool is_driver(const struct incident *now)
{
	const char *rule = now->roles[ROLE_ACTOR].rule;

	return rule && !strcmp(rule, "drove into");
}

static uint32_t sentence_first(const struct scene *scene, const struct claim *claim)
{
	return scene->article->sentences[claim->sentence].first;
}

bool scene_is_other_deed(const struct scene *scene, const struct incident *now,
			 const struct claim *claim)
{
	const struct scope *scope = scene->scope;
	const struct role *cause = &claim->roles[ROLE_CAUSE];

	return role_is_set(cause) && role_is_set(&claim->roles[ROLE_PLACE]) &&
	       !incident_same_means(scope, cause, &now->roles[ROLE_CAUSE]) &&
	       anew_is_first(scope, cause, sentence_first(scene, claim)) &&
	       !role_same_words(scope, &claim->roles[ROLE_PLACE], &now->roles[ROLE_PLACE]);
}

void scene_give(const struct scene *scene, const struct incident *now, struct claim *claim)
{
	const struct scope *scope = scene->scope;
	const struct role *actor = &claim->roles[ROLE_ACTOR];
	bool acts = role_is_set(actor) && !role_is_set(&claim->roles[ROLE_CAUSE]) &&
		    !incident_is_one_actor(scope, actor, &now->roles[ROLE_ACTOR]);
	const struct role *cause = role_is_set(&claim->roles[ROLE_CAUSE])
					   ? &claim->roles[ROLE_CAUSE]
					   : &now->roles[ROLE_CAUSE];
	bool doerless = incident_is_doerless(incident_kind(scope, cause));
	bool same_deed = incident_same_means(scope, cause, &now->roles[ROLE_CAUSE]);
	bool other_deed = scene_is_other_deed(scene, now, claim);
	bool does = carry_actor(scope, now, claim), means = carry_cause(scope, now, claim);

	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++) {
		struct role *role = &claim->roles[kind];

		if (role_is_set(role) || !role_is_set(&now->roles[kind]) ||
		    (kind == ROLE_CAUSE && (acts || !means)) ||
		    (kind == ROLE_WINDOW && !timing_holds(&scene->timing, now, claim)) ||
		    (kind == ROLE_ACTOR &&
		     (!does || other_deed || (doerless && !(same_deed && is_driver(now))))))
			continue;
		*role = now->roles[kind];
		role->rule = "carried on";
	}
}

/* "terrorist explosions", told later, does not say who did it. */
static bool is_adjective(const struct role *actor)
{
	return actor->rule && !strcmp(actor->rule, "before the means");
}

/* An actor that is told of his own deed alone, or who died in it. */
bool scene_doer_is_own(const struct scene *scene, const struct role *actor)
{
	uint32_t end = scope_stretch(scene->scope, actor->words).end;

	return is_adjective(actor) ||
	       (end && scope_is_one(scene->scope, end - 1, "bomber bombers")) ||
	       (actor->rule && !strcmp(actor->rule, "subject of the trigger"));
}

/* What happened on another day at another place, told in another paragraph. */
static bool is_day_elsewhere(const struct scene *scene, const struct incident *now,
			     const struct claim *claim, uint32_t sentence)
{
	const struct sentence *sentences = scene->article->sentences;
	const struct role *place = &claim->roles[ROLE_PLACE];

	return sentences[claim->sentence].paragraph != sentences[sentence].paragraph &&
	       role_is_set(place) && role_is_set(&now->roles[ROLE_PLACE]) &&
	       !role_same_words(scene->scope, place, &now->roles[ROLE_PLACE]);
}

/* "Four died. Soldiers are using grenades": how, told in the next words. */
static bool is_right_behind(const struct scene *scene, const struct claim *claim, uint32_t sentence)
{
	const struct sentence *sentences = scene->article->sentences;

	return claim->sentence + 1 == sentence && !role_is_set(&claim->roles[ROLE_ACTOR]) &&
	       claim->harm != HARM_DETAINED && claim->harm != HARM_ABDUCTED &&
	       claim->status != STATUS_ZERO && claim->status != STATUS_DENIED &&
	       sentences[claim->sentence].paragraph == sentences[sentence].paragraph;
}

/* "a town in the north": what is named behind it is that town. */
static bool names_town(const struct scene *scene, const struct role *place, const struct role *next)
{
	struct stretch words = scope_stretch(scene->scope, place->words);
	bool town = false;

	for (uint32_t i = words.first; i < words.end && !town; i++)
		town = scope_is_one(scene->scope, i, "town village city suburb hamlet");
	return town && incident_is_unnamed(scene->scope, place) &&
	       !incident_is_unnamed(scene->scope, next) && next->rule != role_building;
}

/* "- 118 dead. | - 14 more in Tarnow.": a point of a list says nothing of the points above it. */
static bool is_point_before(const struct scene *scene, const struct claim *claim, uint32_t sentence)
{
	const struct sentence *sentences = scene->article->sentences;

	if (sentences[claim->sentence].paragraph == sentences[sentence].paragraph)
		return false;
	while (!timing_opens_paragraph(scene->article, sentence))
		sentence--;
	return setting_is_point(scene->scope, sentence);
}

/* "Officials blamed the Front", told at the end: it holds for all that was told of the deed. */
void scene_blame_back(struct scene *scene, const struct role *actor, uint32_t sentence)
{
	const struct incident *now = &scene->incidents[FAMILY_HURT];

	for (uint32_t k = scene->article->claim_count; k-- > 0;) {
		struct claim *claim = &scene->article->claims[k];

		if (claim->sentence >= sentence || scene->incident_of[k] != now->number ||
		    claim->sentence + BLAME_BACK < sentence)
			continue;
		if (role_is_set(&claim->roles[ROLE_ACTOR]) ||
		    !carry_actor(scene->scope, now, claim) ||
		    incident_is_doerless(incident_kind(scene->scope, &claim->roles[ROLE_CAUSE])))
			continue;
		claim->roles[ROLE_ACTOR] = *actor;
		claim->roles[ROLE_ACTOR].rule = "blamed afterwards";
	}
}

/* What a sentence names gives claims of the incident before it what they lack. */
void scene_give_back(struct scene *scene, const struct incident *now, const struct role *roles,
		     uint32_t sentence, uint32_t end)
{
	for (uint32_t k = end; k-- > 0;) {
		struct claim *claim = &scene->article->claims[k];

		if (claim->sentence + SCENE_BACK < sentence)
			break;
		if (scene->incident_of[k] != now->number || claim->sentence == sentence ||
		    is_point_before(scene, claim, sentence))
			continue;
		for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
			if ((!role_is_set(&claim->roles[kind]) ||
			     (kind == ROLE_PLACE &&
			      names_town(scene, &claim->roles[kind], &roles[kind]))) &&
			    role_is_set(&roles[kind]) &&
			    !(kind == ROLE_WINDOW &&
			      (timing_between(&scene->timing, claim->sentence, sentence) ==
				       ENTRY_CLOCK ||
			       is_day_elsewhere(scene, now, claim, sentence) ||
			       timing_turns(&scene->timing, claim->sentence, sentence) ||
			       timing_hangs(scene->scope, &roles[kind]))) &&
			    !(kind == ROLE_CAUSE &&
			      (!is_right_behind(scene, claim, sentence) ||
			       is_of_one(scene, &claim->roles[kind], &roles[kind]))) &&
			    !(kind == ROLE_ACTOR &&
			      (scene_doer_is_own(scene, &roles[kind]) ||
			       incident_is_doerless(
				       incident_kind(scene->scope, &claim->roles[ROLE_CAUSE]))))) {
				claim->roles[kind] = roles[kind];
				claim->roles[kind].rule = "told afterwards";
			}
	}
}
