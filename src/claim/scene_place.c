/*
 * Which place a claim takes that names none: one told nearer than the scene's, the place before its
 * entry of a list, the one told last where its own incident has none, or where the report opens. A
 * building without a name yields to all of them:
 *
 *	In Tarnow, a wall of mud came down. Nine died.      Tarnow, though no blow is told there
 *	Shells hit Tarnow ... three in a weighing hall.     Tarnow
 *
 * Left out: people who fled or are held, who may be anywhere.
 */
#include "claim/scene_place.h"

#include <string.h>

#include "claim/place_fit.h"
#include "claim/place_words.h"
#include "claim/setting.h"

enum {
	APART_REACH = 2, /* sentences from the place of a count of a war to the count, and one */
	THING_REACH = 5	 /* tokens of a sentence in which its subject is named */
};

/* Whether an earlier claim in the sentence of the role counts a war, a season. */
static bool holds_apart(const struct scene *scene, const struct claim *claim,
			const struct role *role)
{
	if (role->rule == setting_by_label)
		return false;
	while (claim > scene->article->claims && claim[-1].sentence >= role->sentence) {
		claim--;
		if (claim->sentence == role->sentence && incident_is_apart(scene->scope, claim))
			return true;
	}
	return false;
}

bool scene_place_is_wide(const struct scene *scene, const struct role *place)
{
	struct stretch words = scope_stretch(
		scene->scope, span_is_empty(place->back) ? place->words : place->back);
	const struct mention *mention = NULL;

	for (uint32_t i = words.first; i < words.end && !mention; i++)
		mention = place_at(scene->scope, i);
	return mention && place_width_of(scene->scope, mention) == WIDTH_COUNTRY;
}

/* Behind which sentence a place may be told: "On 14 January, | a strike on a mill" tells of another
 * day than what stands before it. */
static uint32_t setting_after(const struct scene *scene, const struct role *place,
			      const struct claim *claim)
{
	const struct role *window = &claim->roles[ROLE_WINDOW];
	const struct moment *moment = incident_moment(scene->scope, window);
	uint32_t first = scene->article->sentences[claim->sentence].first;

	if (role_is_set(place))
		return place->sentence;
	return moment && moment->shape == MOMENT_DAY && moment->first <= first + 1 &&
			       claim->sentence
		       ? claim->sentence - 1
		       : INDEX_NONE;
}

/* A place named between the scene's and the claim is nearer than the scene's. What a count of a
 * war names is no scene: it is given to the next claim at most. */
void scene_place_take(struct scene *scene, struct incident *now, struct claim *claim,
		      const struct role *own)
{
	struct role *place = &now->roles[ROLE_PLACE];
	struct role nearer;

	if (role_is_set(&own[ROLE_PLACE]))
		return;
	nearer = setting_before(scene->scope, claim, setting_after(scene, place, claim));
	if (!role_is_set(&nearer) || (role_is_set(place) && holds_apart(scene, claim, &nearer)))
		return;
	if (!holds_apart(scene, claim, &nearer) && nearer.rule != setting_by_label)
		*place = nearer;
	claim->roles[ROLE_PLACE] = nearer;
}

/* "the weighing hall": a building without a name is a place where nothing else is told. */
bool scene_place_is_mere(const struct scene *scene, const struct role *place)
{
	struct stretch words = scope_stretch(scene->scope, place->words);

	if (!role_is_set(place) || place->rule != role_building)
		return false;
	for (uint32_t i = words.first; i < words.end; i++)
		if (lexicon_find(scene->scope->lexicon, LEXICON_GROUP,
				 scene->scope->tokens[i].word)
			    .count)
			continue; /* "an Italian nightclub" */
		else if (scene->scope->words[i].mention != INDEX_NONE ||
		    ((scene->scope->tokens[i].flags & (TOKEN_CAPITAL | TOKEN_HYPHEN)) &&
		     scene->scope->words[i].class != WORD_DET))
			return false;
	return true;
}

void scene_place_apart(struct scene *scene, struct claim *claim)
{
	struct role *place = &claim->roles[ROLE_PLACE], told;

	if ((role_is_set(place) && !scene_place_is_mere(scene, place)) ||
	    (claim->status == STATUS_HYPOTHETICAL && claim->harm != HARM_TRAPPED))
		return;
	told = setting_before(scene->scope, claim,
			      claim->sentence < APART_REACH ? INDEX_NONE
							    : claim->sentence - APART_REACH);
	if (!role_is_set(&told) && scene_place_is_wide(scene, &scene->lead[ROLE_PLACE]) &&
	    !strcmp(incident_kind(scene->scope, &claim->roles[ROLE_CAUSE]), "war")) {
		told = scene->lead[ROLE_PLACE]; /* "Yemen: raid kills nine ... the conflict" */
		told.rule = "of the headings";
	}
	if (role_is_set(&told))
		*place = told;
}

bool scene_place_is_nursed(const struct scene *scene, const struct role *place)
{
	return role_is_set(place) &&
	       place_fit_nursed(scene->scope, scope_stretch(scene->scope, place->words).first);
}

void scene_place_held(const struct scene *scene, struct claim *claim)
{
	const struct incident *hurt = &scene->incidents[FAMILY_HURT];
	struct stretch actor = scope_stretch(scene->scope, claim->roles[ROLE_ACTOR].words);

	if (claim->harm != HARM_DETAINED || role_is_set(&claim->roles[ROLE_PLACE]) ||
	    claim->status != STATUS_ASSERTED || !role_is_set(&claim->roles[ROLE_ACTOR]) ||
	    claim->roles[ROLE_ACTOR].sentence != claim->sentence ||
	    !scope_is_one(scene->scope, actor.end - 1,
			  "police cops deputies officers detectives investigators prosecutors "
			  "gendarmes troopers constables") ||
	    incident_is_stale(hurt, claim->sentence, SCENE_REACH))
		return;
	claim->roles[ROLE_PLACE] = hurt->roles[ROLE_PLACE];
	claim->roles[ROLE_PLACE].rule = "where the rest happened";
}

/* Whether the sentence opens with "the" and the thing that the cause tells of. */
static bool opens_with_thing(const struct scene *scene, uint32_t sentence, const struct role *cause)
{
	const struct scope *scope = scene->scope;
	const struct sentence *at = &scene->article->sentences[sentence];
	struct stretch words = scope_stretch(scope, cause->words);

	if (!scope_is_one(scope, at->first, "the it its"))
		return false;
	if (scope_is_one(scope, at->first, "it its"))
		return true;
	for (uint32_t i = at->first + 1; i < at->end && i < at->first + THING_REACH; i++)
		for (uint32_t k = words.first; k < words.end; k++)
			if (scope->tokens[i].hash == scope->tokens[k].hash &&
			    scope->tokens[i].kind == TOKEN_WORD &&
			    (role_mishap_carries(scope, k) || scope->words[k].cause.count))
				return true;
	return scope_is_one(scope, at->first + 1,
			    "accident crash blast explosion collision incident attack shooting "
			    "collapse fire vehicle vessel bus coach");
}

void scene_place_narrow(struct scene *scene, uint32_t sentence)
{
	struct incident *now = &scene->incidents[FAMILY_HURT];
	struct role *place = &now->roles[ROLE_PLACE], next = {.entity = INDEX_NONE};
	const struct role *cause = &now->roles[ROLE_CAUSE];
	const struct mention *mention = NULL;
	struct stretch words = scope_stretch(scene->scope, place->words);

	if (incident_is_stale(now, sentence, SCENE_BACK) || !role_is_set(place) ||
	    !role_is_set(cause) || incident_is_natural(incident_kind(scene->scope, cause)))
		return;
	for (uint32_t i = words.first; i < words.end; i++)
		mention = place_at(scene->scope, i) ? place_at(scene->scope, i) : mention;
	if (!mention || place_is_city(scene->scope, mention) ||
	    !opens_with_thing(scene, sentence, cause) ||
	    !setting_tells(scene->scope, sentence, &next) ||
	    role_same_words(scene->scope, place, &next))
		return;
	*place = next;
	place->rule = "told of the thing";
	now->touched = sentence;
}

bool scene_place_is_entry(struct scene *scene, const struct claim *claim)
{
	struct role label;

	return setting_label(scene->scope, claim, &label);
}

/* "burned 14 in Velm, two of whom died": where those are that they are of. */
static void of_whom_share(const struct scope *scope, const struct claim *before,
			  struct claim *claim)
{
	struct stretch words = scope_stretch(scope, claim->words);
	struct role *place = &claim->roles[ROLE_PLACE];

	if (before->sentence == claim->sentence && scope_is(scope, words.end, "of") &&
	    scope_is_one(scope, words.end + 1, "whom them which") &&
	    role_is_set(&before->roles[ROLE_PLACE]) &&
	    (!role_is_set(place) || place->words.end <= claim->words.start))
		*place = before->roles[ROLE_PLACE];
}

/* Whether the words of the place stand in the claim's own sentence. */
static bool is_own(const struct claim *claim)
{
	const struct role *place = &claim->roles[ROLE_PLACE];

	return role_is_set(place) && place->sentence == claim->sentence &&
	       place->rule != role_building;
}

static bool is_of_nature(const struct scene *scene, const struct claim *claim)
{
	return incident_is_natural(incident_kind(scene->scope, &claim->roles[ROLE_CAUSE]));
}

/* Whether the paragraph of a sentence counts those of two places at least, none of them `whole`. */
static bool tells_parts(const struct scene *scene, uint32_t sentence, const struct role *whole)
{
	const struct article *article = scene->article;
	const struct role *one = NULL;

	for (uint32_t k = 0; k < article->claim_count; k++) {
		const struct claim *claim = &article->claims[k];
		const struct role *place = &claim->roles[ROLE_PLACE];

		if (article->sentences[claim->sentence].paragraph !=
			    article->sentences[sentence].paragraph ||
		    !is_own(claim) || role_same_words(scene->scope, place, whole))
			continue;
		if (one && !role_same_words(scene->scope, place, one))
			return true;
		one = place;
	}
	return false;
}

/* "In all, 23 died", "across the province 23 died". */
static bool is_whole(const struct scope *scope, const struct claim *claim)
{
	const struct sentence *at = &scope->article->sentences[claim->sentence];

	for (uint32_t i = at->first; i + 1 < at->end; i++)
		if (scope_is_one(scope, i, "altogether overall") ||
		    (scope_is(scope, i, "in") && scope_is_one(scope, i + 1, "all total")) ||
		    (scope_is_one(scope, i, "across throughout") &&
		     scope_is_one(scope, i + 1, "the") && !place_at(scope, i + 2)))
			return true;
	return false;
}

/* A disaster struck a region; a paragraph counted the dead of its towns. What the next one counts
 * without a place is of the region again:
 *
 *	A quake in the south killed 46.      the south
 *	In Velm 31 died, in Tarnow 15.
 *	More than 380 people were hurt.      the south, not Tarnow
 */
static void parts_leave(struct scene *scene)
{
	struct article *article = scene->article;
	const struct claim *lead = NULL;

	for (uint32_t k = 0; k < article->claim_count; k++) {
		struct claim *claim = &article->claims[k];
		struct role *place = &claim->roles[ROLE_PLACE];

		if (!scene->incident_of[k])
			continue;
		if (!lead) {
			if (!role_is_set(place) || place->rule == role_building ||
			    !is_of_nature(scene, claim))
				return;
			lead = claim;
			continue;
		}
		if (!role_is_set(place) || place->rule == setting_by_label ||
		    !is_of_nature(scene, claim) || claim->part_of != INDEX_NONE)
			continue;
		if (!(is_whole(scene->scope, claim) && place->sentence != claim->sentence) &&
		    (article->sentences[place->sentence].paragraph ==
			     article->sentences[claim->sentence].paragraph ||
		     !tells_parts(scene, place->sentence, &lead->roles[ROLE_PLACE])))
			continue;
		*place = lead->roles[ROLE_PLACE];
		place->rule = "where the whole is told";
	}
}

/* "In | Bolkow eight died", told behind the claim: set against it. */
static bool opens_later(const struct scene *scene, const struct claim *claim,
			const struct role *place)
{
	uint32_t first;

	if (!role_is_set(place))
		return false;
	/* of a newer entry of a live page, which stands above */
	if (place->sentence < claim->sentence)
		return timing_between(&scene->timing, place->sentence, claim->sentence) ==
		       ENTRY_CLOCK;
	if (place->sentence == claim->sentence)
		return false;
	if (timing_between(&scene->timing, claim->sentence, place->sentence) >= ENTRY_CLOCK)
		return true; /* of another entry */
	first = scene->article->sentences[place->sentence].first;
	return scope_stretch(scene->scope, place->words).first == first + 1 &&
	       scope_is_one(scene->scope, first, "in at");
}

/* "On 14 January, a strike on a mill killed three": its own sentence tells another day. */
static bool has_own_day(const struct scene *scene, const struct claim *claim)
{
	const struct role *window = &claim->roles[ROLE_WINDOW];
	const struct moment *moment = incident_moment(scene->scope, window);
	uint32_t k = (uint32_t)(claim - scene->article->claims);

	return moment && window->sentence == claim->sentence && moment->shape == MOMENT_DAY && k &&
	       scene->incident_of[k] != scene->incident_of[k - 1];
}

/* What no sentence of its incident tells: the place told last before it, or where the report opens.
 * People who fled or are held may be anywhere. */
void scene_place_last(struct scene *scene)
{
	struct article *article = scene->article;
	const struct role *last = NULL;
	struct role opening = {.entity = INDEX_NONE};
	bool told = false;

	parts_leave(scene);
	for (uint32_t k = 1; k < article->claim_count; k++)
		of_whom_share(scene->scope, &article->claims[k - 1], &article->claims[k]);
	for (uint32_t k = 0; k < article->claim_count; k++) {
		struct claim *claim = &article->claims[k];
		struct role *place = &claim->roles[ROLE_PLACE];
		enum incident_family family = incident_family_of(scene->scope, claim);

		if (!scene->incident_of[k])
			continue; /* a heading, or a count of a war */
		if (last && scene_place_is_mere(scene, place) &&
		    !has_own_day(scene, claim) &&
		    last->sentence + SCENE_BACK >= claim->sentence) {
			*place = *last;
			place->rule = "told last";
		} else if (role_is_set(place)) {
			last = place->rule == role_building || scene_place_is_wide(scene, place)
				       ? NULL
				       : place;
			told |= !scene_place_is_mere(scene, place);
		}
		if (role_is_set(place))
			continue;
		if (family == FAMILY_DISPLACED || family == FAMILY_HELD ||
		    claim->status == STATUS_ZERO || claim->status == STATUS_DENIED ||
		    (told && role_is_set(&claim->roles[ROLE_ACTOR]) &&
		     claim->roles[ROLE_ACTOR].sentence == claim->sentence))
			continue;
		if (!last && !told) {
			opening = setting_opening(scene->scope);
			if (opens_later(scene, claim, &opening))
				role_clear(&opening);
			last = &opening;
		}
		told = true;
		if (!last || !role_is_set(last) || last->sentence + SCENE_REACH < claim->sentence ||
		    (has_own_day(scene, claim) && role_is_set(&claim->roles[ROLE_CAUSE]) &&
		     claim->roles[ROLE_CAUSE].sentence == claim->sentence))
			continue;
		*place = *last;
		place->rule = "told last";
	}
}
