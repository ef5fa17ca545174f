/*
 * The scene keeps one incident for those who were hurt, one each for those who fled, are cut off or
 * are held, and one for the counts of a war. What one of them knows another may need:
 *
 *	A flood killed nine. Some 4,000 people fled.        the flood
 *	Ten died under a roof in Tarnow. Two are trapped.   Tarnow, the day
 *	The war pits two armies ... It has killed 900.      the war
 *
 * Left out: those who fled are not where the others died.
 */
#include "claim/scene.h"

#include <string.h>

#include "claim/scene_place.h"

/* Counts of a war lean on each other: "the war in Syria has killed ...; it also displaced ...". */
void scene_war_read(struct scene *scene, struct claim *claim)
{
	struct incident *war = &scene->war;

	if (strcmp(incident_kind(scene->scope, &claim->roles[ROLE_CAUSE]), "war") != 0)
		return;
	for (int kind = ROLE_PLACE; kind <= ROLE_WINDOW; kind++) {
		struct role *role = &claim->roles[kind];

		if (!role_is_set(role) && role_is_set(&war->roles[kind]) &&
		    war->touched + 1 >= claim->sentence) {
			*role = war->roles[kind];
			role->rule = "carried on";
		}
		war->roles[kind] = *role;
	}
	war->touched = claim->sentence;
}

/* What kills in a disaster drives out and cuts off too. */
static void disaster_take(const struct scene *scene, struct incident *now,
			  enum incident_family family, uint32_t sentence)
{
	const struct incident *hurt = &scene->incidents[FAMILY_HURT];

	if ((family == FAMILY_DISPLACED || family == FAMILY_TRAPPED) &&
	    !incident_is_stale(hurt, sentence, SCENE_BACK) &&
	    !role_is_set(&now->roles[ROLE_CAUSE]) &&
	    incident_is_natural(incident_kind(scene->scope, &hurt->roles[ROLE_CAUSE])))
		now->roles[ROLE_CAUSE] = hurt->roles[ROLE_CAUSE];
}

/* Those who are hurt and those who are caught in what hurt them are at one place and time. */
void scene_family_take(struct scene *scene, struct incident *now, enum incident_family family,
		       uint32_t sentence)
{
	const struct incident *other;

	disaster_take(scene, now, family, sentence);
	if (family != FAMILY_HURT && family != FAMILY_TRAPPED)
		return;
	other = &scene->incidents[family == FAMILY_HURT ? FAMILY_TRAPPED : FAMILY_HURT];
	if (incident_is_stale(other, sentence, SCENE_BACK))
		return;
	if (!role_is_set(&now->roles[ROLE_PLACE]) &&
	    !scene_place_is_wide(scene, &other->roles[ROLE_PLACE]))
		now->roles[ROLE_PLACE] = other->roles[ROLE_PLACE];
	if (!role_is_set(&now->roles[ROLE_WINDOW]))
		now->roles[ROLE_WINDOW] = other->roles[ROLE_WINDOW];
}

/* Whether the claim's words name nothing of where, when, by whom and how. */
static bool is_bare(const struct claim *claim)
{
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		if (role_is_set(&claim->roles[kind]))
			return false;
	return true;
}

/* What leaves people without a roof: not every attack. */
static bool drives_out(const struct scope *scope, const struct incident *hurt)
{
	const char *kind = incident_kind(scope, &hurt->roles[ROLE_CAUSE]);

	return incident_is_natural(kind) || incident_is_secondary(kind) ||
	       !strcmp(kind, "explosion");
}

struct incident *scene_incident_for(struct scene *scene, const struct claim *claim)
{
	struct incident *now = &scene->incidents[incident_family_of(scene->scope, claim)];
	struct incident *hurt = &scene->incidents[FAMILY_HURT];

	if ((claim->harm == HARM_ABDUCTED ||
	     (claim->harm == HARM_DISPLACED && drives_out(scene->scope, hurt))) &&
	    is_bare(claim) && incident_is_stale(now, claim->sentence, SCENE_BACK) &&
	    !incident_is_stale(hurt, claim->sentence, 1))
		return hurt;
	return now;
}

static const char war_began[] = "a war that began";

void scene_war_begin(struct scene *scene, const struct claim *event)
{
	uint32_t verb = scope_stretch(scene->scope, event->roles[ROLE_CAUSE].words).end;

	if (!role_is_set(&event->roles[ROLE_CAUSE]) || !role_is_set(&event->roles[ROLE_WINDOW]) ||
	    !scope_is_one(scene->scope, verb, "began erupted started broke"))
		return;
	scene->war.roles[ROLE_CAUSE].rule = war_began;
	scene->war.roles[ROLE_WINDOW] = event->roles[ROLE_WINDOW];
	scene->war.touched = event->sentence;
}

/* "has killed", "have been driven out". */
static bool is_perfect(const struct scope *scope, const struct claim *claim)
{
	uint32_t i = claim->trigger;

	while (i && i != INDEX_NONE && scope->words[i - 1].class == WORD_AUX) {
		if (scope_is_one(scope, i - 1, "has have"))
			return true;
		i--;
	}
	return false;
}

/* "It has killed 900 and | driven out 6,000": the claim before it in the sentence is of the war. */
static bool is_beside(const struct scene *scene, const struct claim *claim)
{
	return claim > scene->article->claims && claim[-1].sentence == claim->sentence &&
	       role_is_set(&claim[-1].roles[ROLE_CAUSE]) && claim->trigger &&
	       claim->trigger != INDEX_NONE &&
	       (scene->scope->words[claim->trigger - 1].class == WORD_AND ||
		is_perfect(scene->scope, claim)) &&
	       role_same_words(scene->scope, &claim[-1].roles[ROLE_CAUSE],
			       &scene->war.roles[ROLE_CAUSE]);
}

void scene_disease_goes_on(const struct scene *scene, struct claim *claim)
{
	const struct sentence *sentences = scene->article->sentences;
	const struct claim *before = claim;

	if (role_is_set(&claim->roles[ROLE_CAUSE]) || role_is_set(&claim->roles[ROLE_ACTOR]) ||
	    claim == scene->article->claims || claim->harm == HARM_DETAINED ||
	    claim->harm == HARM_ABDUCTED)
		return;
	before--;
	if (before->sentence + 1 < claim->sentence ||
	    sentences[before->sentence].paragraph != sentences[claim->sentence].paragraph ||
	    strcmp(incident_kind(scene->scope, &before->roles[ROLE_CAUSE]), "disease") != 0)
		return;
	claim->roles[ROLE_CAUSE] = before->roles[ROLE_CAUSE];
	claim->roles[ROLE_CAUSE].rule = "the same illness";
}

void scene_war_goes_on(const struct scene *scene, struct claim *claim)
{
	const struct role *cause = &scene->war.roles[ROLE_CAUSE];
	const struct sentence *sentences = scene->article->sentences;

	if (cause->rule != war_began || !role_is_set(cause) || !is_bare(claim) ||
	    sentences[cause->sentence].paragraph != sentences[claim->sentence].paragraph ||
	    !(is_perfect(scene->scope, claim) || is_beside(scene, claim)))
		return;
	claim->roles[ROLE_CAUSE] = *cause;
	claim->roles[ROLE_WINDOW] = scene->war.roles[ROLE_WINDOW];
}

/* "The war pits two armies against a third. | It | has claimed 40,000 lives since 1990." */
void scene_war_subject(const struct scene *scene, struct claim *claim)
{
	const struct role *cause = &scene->war.roles[ROLE_CAUSE];
	const struct sentence *at = &scene->article->sentences[claim->sentence];

	if (role_is_set(cause) && cause->sentence + 1 == claim->sentence &&
	    !role_is_set(&claim->roles[ROLE_CAUSE]) &&
	    scope_is_one(scene->scope, at->first, "it its") && claim->status != STATUS_HYPOTHETICAL)
		claim->roles[ROLE_CAUSE] = *cause;
}
