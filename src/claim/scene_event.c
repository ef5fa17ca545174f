/*
 * Sentences that tell of the incident and count nobody. Each word of a means or a blow in them is
 * read as the trigger of a claim is, with the same finders; what they find goes to the incident and
 * back to the claims before it:
 *
 *	Nine people were killed in a raid.
 *	Jets | hit | the market on Friday, and tanks | shelled | it.     jets, the market, Friday
 *	Tarnow lies in the west.                                         which town it was
 *
 * Left out: what is said aside behind although, and more than three such words of one sentence.
 */
#include "claim/scene.h"

#include <string.h>

#include "claim/anew.h"
#include "claim/place_words.h"
#include "claim/scene_place.h"

static const char by_suspicion[] = "held for it";

enum {
	NAME_REACH = 5, /* tokens at the start of a sentence in which a place is its subject */
	EVENT_WORDS = 3 /* words of incident that are read in one sentence */
};

/* A word that tells of an incident, from `first` on: a means or a blow; INDEX_NONE without one.
 * What stands behind although is said aside. */
static uint32_t event_word(const struct scene *scene, uint32_t first, uint32_t end)
{
	bool aside = false;

	for (uint32_t i = first; i < end; i++) {
		const struct word *word = &scene->scope->words[i];

		if (word->edge >= EDGE_WHEN)
			aside = word->edge == EDGE_BUT && word->class == WORD_CLAUSE;
		if (word->cause.count && !word->cause.back && !aside &&
		    !(word->flags & (WORD_HEADING | WORD_LABEL | WORD_SOURCE)))
			return i;
	}
	return INDEX_NONE;
}

/* "Tarnow lies in the west": which town it was, told by a sentence of its own. */
void scene_name_place(struct scene *scene, uint32_t sentence)
{
	const struct sentence *at = &scene->article->sentences[sentence];
	struct incident *now = &scene->incidents[FAMILY_HURT];
	struct role *place = &now->roles[ROLE_PLACE];
	struct place_words found;

	if (incident_is_stale(now, sentence, SCENE_BACK) ||
	    !incident_is_unnamed(scene->scope, place))
		return;
	report_get(scene->scope, sentence);
	for (uint32_t i = at->first; i < at->end && i < at->first + NAME_REACH; i++) {
		if (!place_words_read(scene->scope, i, at->first, at->end, &found) ||
		    found.words.first != at->first || !found.named || found.width > WIDTH_CITY)
			continue;
		place->words = scope_span(scene->scope, found.words);
		place->sentence = sentence;
		place->rule = "named afterwards";
		return;
	}
}

/* "it was not clear whether jets of the army had carried out the strikes". */
static bool is_doubted(const struct scene *scene, uint32_t sentence)
{
	const struct sentence *at = &scene->article->sentences[sentence];

	for (uint32_t i = at->first; i < at->end; i++)
		if (scene->scope->words[i].senses & SENSE_DOUBT)
			return true;
	return false;
}

/* Roles that are set are not looked for again. */
void scene_event_bind(struct scene *scene, struct claim *event, uint32_t word,
		      const struct report_row *reports)
{
	struct role roles[ROLE_KINDS];
	struct role_case at;

	for (int kind = 0; kind < ROLE_KINDS; kind++)
		role_clear(&roles[kind]);
	event->trigger = word;
	event->words = token_span(&scene->scope->tokens[word]);
	role_case_set(&at, scene->scope, event, reports);
	role_cause_find(&at, &roles[ROLE_CAUSE]);
	if (!role_is_set(&event->roles[ROLE_ACTOR]) && !is_doubted(scene, event->sentence))
		role_actor_find(&at, &roles[ROLE_ACTOR]);
	if (!role_is_set(&event->roles[ROLE_WINDOW]) || role_is_set(&roles[ROLE_ACTOR]))
		role_window_find(&at, &roles[ROLE_WINDOW]);
	if (role_is_set(&roles[ROLE_ACTOR]) && scene_doer_is_own(scene, &roles[ROLE_ACTOR]) &&
	    !role_is_set(&roles[ROLE_WINDOW]))
		role_clear(&roles[ROLE_ACTOR]); /* "the government offensive": about the times */
	if (!role_is_set(&event->roles[ROLE_PLACE]))
		role_place_find(&at, &roles[ROLE_PLACE]);
	if (roles[ROLE_PLACE].rule == role_points_back)
		role_clear(&roles[ROLE_PLACE]);
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		if (!role_is_set(&event->roles[kind]))
			event->roles[kind] = roles[kind];
}

/* An event told whole: where, when and by whom. */
static bool is_whole(const struct role *roles)
{
	return role_is_set(&roles[ROLE_PLACE]) && role_is_set(&roles[ROLE_WINDOW]) &&
	       role_is_set(&roles[ROLE_ACTOR]);
}

/* "A typhoon passed. In Sarn | a storm surge | swallowed the chapel": told for the first time. */
static bool is_next_disaster(const struct scene *scene, const struct incident *now,
			     const struct role *roles, uint32_t least)
{
	return role_is_set(&roles[ROLE_CAUSE]) &&
	       incident_is_natural(incident_kind(scene->scope, &now->roles[ROLE_CAUSE])) &&
	       incident_is_natural(incident_kind(scene->scope, &roles[ROLE_CAUSE])) &&
	       anew_is_first(scene->scope, &roles[ROLE_CAUSE], least);
}

/* "An air strike hit ... Two missiles | tore through tents": what it was done with. */
static bool is_weapon_of(const struct scope *scope, const struct incident *now,
			 const struct role *roles)
{
	struct stretch words = scope_stretch(scope, roles[ROLE_CAUSE].words);
	const struct hit *hit = words.first < words.end ? &scope->words[words.end - 1].cause : NULL;

	return hit && hit->count && scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_WEAPON &&
	       role_is_set(&now->roles[ROLE_CAUSE]) && !role_is_set(&roles[ROLE_ACTOR]) &&
	       !role_is_set(&roles[ROLE_WINDOW]) &&
	       !strcmp(incident_kind(scope, &now->roles[ROLE_CAUSE]),
		       incident_kind_of(scope, hit));
}

static bool is_blame(const struct role *actor)
{
	return role_is_set(actor) && actor->rule &&
	       (!strcmp(actor->rule, "blamed") || !strcmp(actor->rule, "was blamed") ||
		!strcmp(actor->rule, by_suspicion));
}

/* "Police arrested | a man of 20. | He is believed to have fired the shots": whom they hold. */
static struct role suspect_of(const struct scene *scene, uint32_t sentence)
{
	const struct article *article = scene->article;
	const struct scope *scope = scene->scope;
	const struct sentence *at = &article->sentences[sentence];
	struct role none = {.entity = INDEX_NONE};
	bool he = false, doubted = false, did = false;

	for (uint32_t i = at->first; i < at->end; i++) {
		he |= scope_is_one(scope, i, "he she suspect");
		doubted |=
			he && scope_is_one(scope, i,
					   "believed suspected accused alleged allegedly thought "
					   "confessed admitted charged");
		did |= doubted && (scope->words[i].cause.count ||
				   scope_is_one(scope, i, "fired killed stabbed driven planted"));
	}
	if (!did)
		return none;
	for (uint32_t k = article->claim_count; k-- > 0;) {
		const struct claim *claim = &article->claims[k];

		if (claim->sentence >= sentence || claim->harm != HARM_DETAINED ||
		    claim->interval.min != 1 || claim->interval.max != 1)
			continue;
		if (claim->sentence + SCENE_BACK < sentence)
			return none;
		return (struct role){.words = claim->words,
				     .sentence = claim->sentence,
				     .entity = INDEX_NONE,
				     .rule = by_suspicion};
	}
	return none;
}

/* "Gunmen stormed a school. Thirty pupils were led away": theirs too. */
static void held_take(struct scene *scene, const struct role *actor, uint32_t sentence)
{
	struct incident *held = &scene->incidents[FAMILY_HELD];

	if (incident_is_stale(held, sentence, SCENE_BACK) ||
	    !incident_same_actor(scene->scope, actor, &held->roles[ROLE_ACTOR]))
		scene_open(scene, held);
	held->roles[ROLE_ACTOR] = *actor;
	held->touched = sentence;
}

/* The incident takes what it lacks, and what is told nearer. */
static void event_take(const struct scene *scene, struct incident *now, const struct role *roles,
		       uint32_t least)
{
	bool narrows;

	/* "in northern India"; it was "in the Kangra district": one spot, if nothing spreads */
	narrows = scene_place_is_wide(scene, &now->roles[ROLE_PLACE]) &&
		  !scene_place_is_wide(scene, &roles[ROLE_PLACE]) &&
		  !incident_is_natural(incident_kind(scene->scope, &now->roles[ROLE_CAUSE]));
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		if (!role_is_set(&now->roles[kind]) ||
		    (kind == ROLE_CAUSE && is_next_disaster(scene, now, roles, least)) ||
		    (kind == ROLE_PLACE && role_is_set(&roles[kind]) &&
		     (incident_is_unnamed(scene->scope, &now->roles[kind]) || narrows)))
			now->roles[kind] = roles[kind];
}

void scene_event_read(struct scene *scene, uint32_t sentence, uint32_t from,
		      const struct report_row *reports, uint32_t claim_end)
{
	const struct sentence *at = &scene->article->sentences[sentence];
	struct incident *now = &scene->incidents[FAMILY_HURT];
	struct claim event = {.figure = INDEX_NONE, .sentence = sentence, .part_of = INDEX_NONE};
	uint32_t word = event_word(scene, from, at->end);
	struct stretch attackers = role_attackers(scene->scope, from, at->end);

	scene_name_place(scene, sentence);
	if (word == INDEX_NONE && attackers.first < attackers.end)
		word = attackers.end - 1;
	if (word == INDEX_NONE || claim_end == 0 ||
	    scene->article->claims[claim_end - 1].sentence != sentence)
		scene_place_narrow(scene, sentence);
	if (word == INDEX_NONE)
		return;
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		role_clear(&event.roles[kind]);
	for (int k = 0; k < EVENT_WORDS && word != INDEX_NONE; k++) {
		scene_event_bind(scene, &event, word, reports);
		word = event_word(scene, word + 1, at->end);
	}
	if (!role_is_set(&event.roles[ROLE_ACTOR]) && attackers.first < attackers.end)
		event.roles[ROLE_ACTOR] =
			(struct role){.words = scope_span(scene->scope, attackers),
				      .sentence = sentence,
				      .entity = INDEX_NONE,
				      .rule = "attackers act"};
	if (attackers.first < attackers.end)
		held_take(scene, &event.roles[ROLE_ACTOR], sentence);
	if (!role_is_set(&event.roles[ROLE_ACTOR]))
		event.roles[ROLE_ACTOR] = suspect_of(scene, sentence);
	if (is_blame(&event.roles[ROLE_ACTOR]) &&
	    !incident_is_stale(now, sentence, SCENE_REACH)) {
		scene_blame_back(scene, &event.roles[ROLE_ACTOR], sentence);
		if (!role_is_set(&now->roles[ROLE_ACTOR]))
			now->roles[ROLE_ACTOR] = event.roles[ROLE_ACTOR];
		if (incident_is_stale(now, sentence, SCENE_BACK) ||
		    incident_is_apart(scene->scope, &event)) {
			now->touched = sentence;
			return;
		}
	}
	if (incident_is_apart(scene->scope, &event)) {
		scene->war.roles[ROLE_CAUSE] = event.roles[ROLE_CAUSE];
		scene_war_begin(scene, &event);
		return;
	}
	if (incident_is_stale(now, sentence, SCENE_BACK) ||
	    timing_between(&scene->timing, now->touched, sentence) >= ENTRY_ITEM ||
	    (now->touched != sentence && anew_is_separate(scene->scope, sentence)) ||
	    (anew_is_elsewhere(scene->scope, now, event.roles, sentence) &&
	     !is_weapon_of(scene->scope, now, event.roles)) ||
	    (incident_differs(scene->scope, now, event.roles) && is_whole(event.roles)))
		scene_open(scene, now);
	else if (incident_differs(scene->scope, now, event.roles))
		return;
	else
		scene_give_back(scene, now, event.roles, sentence, claim_end);
	event_take(scene, now, event.roles, at->first);
	now->touched = sentence;
}
