/*
 * In news a place, a day or an actor often stands a sentence or two before its claim. The scene is
 * the incident being told. A claim lacking a role takes it from the scene, and what it names itself
 * the scene takes from it:
 *
 *	Jets hit the market of Tarnow on Friday.      place, day, actor
 *	Nine people were killed.                      takes all three
 *	In Bolkow shelling wounded two.               its own place; takes the day
 *	Fever has killed 300 since the war began.     apart: neither takes nor gives
 *
 * What is taken and given is said in scene_give.c, what sentences without a claim tell in
 * scene_event.c, what the hurt, the fled and the held know of each other in scene_family.c.
 *
 * What tells of another incident (incident.c) opens a new one that carries nothing over. Titles and
 * captions neither give nor take. Left out: two incidents told in turns.
 */
#include "claim/scene.h"

#include <string.h>

#include "claim/anew.h"
#include "claim/carry.h"
#include "claim/lead.h"
#include "claim/scene_place.h"
#include "claim/setting.h"

void scene_init(struct scene *scene, struct article *article, struct scope *scope)
{
	*scene = (struct scene){.article = article, .scope = scope};
	account_init(&scene->account, article, scope);
	timing_init(&scene->timing, article, scope);
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		scene->lead[kind] = (struct role){.entity = INDEX_NONE};
	scene->incident_of = arena_array(&scope->arena, article->claim_count + 1, sizeof(uint32_t));
}

static bool is_heading(const struct scene *scene, uint32_t token)
{
	return (scene->scope->words[token].flags & (WORD_HEADING | WORD_LABEL)) != 0;
}

void scene_open(struct scene *scene, struct incident *now)
{
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		role_clear(&now->roles[kind]);
	now->number = ++scene->opened;
}

/* Opens another incident; a deed of another doer that names neither place nor day is in the place
 * of the one before. */
static void incident_leave(struct scene *scene, struct incident *now, const struct role *own,
			   uint32_t sentence)
{
	struct role place = now->roles[ROLE_PLACE];
	bool beside = anew_is_beside_deed(scene->scope, now, own, sentence);

	scene_open(scene, now);
	if (beside)
		now->roles[ROLE_PLACE] = place;
}

/* "the army said two of its men": its own sentence names who says so. */
static bool tells_itself(const struct claim *claim)
{
	const struct role *source = &claim->roles[ROLE_ATTRIBUTION];

	return role_is_set(source) && source->sentence == claim->sentence;
}

/* "the toll could reach 900 after Friday's quake": the day is told all the same. */
static void fear_read(struct scene *scene, struct incident *now, const struct claim *claim)
{
	const struct role *window = &claim->roles[ROLE_WINDOW];
	const struct moment *moment = incident_moment(scene->scope, window);

	if (claim->status != STATUS_HYPOTHETICAL || !moment || moment->shape != MOMENT_DAY ||
	    moment->days.from > scene->article->published)
		return;
	if (incident_is_stale(now, claim->sentence, SCENE_REACH))
		scene_open(scene, now);
	if (role_is_set(&now->roles[ROLE_WINDOW]))
		return;
	now->roles[ROLE_WINDOW] = *window;
	now->touched = claim->sentence;
}

/* "the toll could reach 40": of what was told, where its own words tell of nothing else. */
static bool is_toll_to_come(const struct scene *scene, const struct incident *now,
			    const struct claim *claim)
{
	uint32_t first = scene->article->sentences[claim->sentence].first;
	bool toll = false;

	for (uint32_t i = scope_stretch(scene->scope, claim->words).first; i > first; i--)
		toll |= scope_is_one(scene->scope, i - 1, "toll number tally count");
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		toll = toll && !role_is_set(&claim->roles[kind]);
	return toll && claim->status == STATUS_HYPOTHETICAL &&
	       !incident_is_stale(now, claim->sentence, SCENE_REACH);
}

/* Whether the claim, whose own words tell the roles `own`, is of another incident. */
static bool is_another(const struct scene *scene, const struct incident *now,
		       const struct role *own, const struct claim *claim)
{
	return incident_is_stale(now, claim->sentence, SCENE_REACH) ||
	       timing_between(&scene->timing, now->touched, claim->sentence) >= ENTRY_ITEM ||
	       (now->touched != claim->sentence &&
		anew_is_separate(scene->scope, claim->sentence)) ||
	       anew_is_beside(scene->scope, now, own, claim) ||
	       (!role_is_set(&own[ROLE_WINDOW]) &&
		anew_is_elsewhere(scene->scope, now, own, claim->sentence)) ||
	       (incident_differs(scene->scope, now, own) &&
		(tells_itself(claim) || !account_goes_on(scene->scope, claim)));
}

/* "In Bolkow at least 38 were shot": set against what was told before, not where that was. */
static bool is_fronted(const struct scene *scene, const struct claim *claim,
		       const struct role *place)
{
	uint32_t first = scene->article->sentences[claim->sentence].first;

	return role_is_set(place) && place->sentence == claim->sentence &&
	       scope_stretch(scene->scope, place->words).first == first + 1 &&
	       scope_is_one(scene->scope, first, "in at");
}

static void claim_read(struct scene *scene, uint32_t k)
{
	struct claim *claim = &scene->article->claims[k];
	struct incident *now = scene_incident_for(scene, claim);
	const struct sentence *sentences = scene->article->sentences;
	struct role own[ROLE_KINDS], building = {.entity = INDEX_NONE};
	uint32_t figure = scope_stretch(scene->scope, claim->words).first;
	bool other_deed;

	if (is_heading(scene, figure)) {
		timing_give_section(&scene->timing, claim);
		if (!(scene->scope->words[figure].flags & WORD_HEADING))
			setting_label(scene->scope, claim, &claim->roles[ROLE_PLACE]);
		else if (!role_is_set(&claim->roles[ROLE_PLACE]))
			lead_label(scene, claim);
		return;
	}
	scene_war_goes_on(scene, claim);
	scene_disease_goes_on(scene, claim);
	if (is_toll_to_come(scene, now, claim)) {
		for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
			claim->roles[kind] = now->roles[kind];
		return;
	}
	if (incident_is_apart(scene->scope, claim)) {
		scene_war_subject(scene, claim);
		scene_war_read(scene, claim);
		fear_read(scene, now, claim);
		scene_place_apart(scene, claim);
		return;
	}
	if (timing_is_long_before(scene->scope, claim) || anew_came_before(scene->scope, claim))
		return;
	memcpy(own, claim->roles, sizeof own);
	if (timing_is_own(scene->scope, claim))
		role_clear(&own[ROLE_WINDOW]);
	if (scene_place_is_mere(scene, &own[ROLE_PLACE])) {
		building = own[ROLE_PLACE];
		role_clear(&own[ROLE_PLACE]);
		role_clear(&claim->roles[ROLE_PLACE]);
	}
	if (own[ROLE_PLACE].rule == role_points_back)
		role_clear(&own[ROLE_PLACE]);
	if (is_another(scene, now, own, claim))
		incident_leave(scene, now, own, claim->sentence);
	else if (role_is_set(&now->roles[ROLE_PLACE]))
		claim->roles[ROLE_PLACE] = own[ROLE_PLACE]; /* "the town": the scene knows which */
	scene->incident_of[k] = now->number;
	scene_family_take(scene, now, incident_family_of(scene->scope, claim), claim->sentence);
	scene_place_take(scene, now, claim, own);
	if (claim->status != STATUS_ZERO && carry_is_one_spot(scene->scope, now, own) &&
	    sentences[claim->sentence].paragraph == sentences[now->touched].paragraph &&
	    !is_fronted(scene, claim, &own[ROLE_PLACE]))
		scene_give_back(scene, now, own, claim->sentence, k);
	timing_give(&scene->timing, now, claim);
	other_deed = scene_is_other_deed(scene, now, claim);
	scene_give(scene, now, claim);
	if (!role_is_set(&claim->roles[ROLE_PLACE]) &&
	    !(setting_is_here(scene->scope, claim) &&
	      setting_dateline(scene->scope, &claim->roles[ROLE_PLACE])))
		claim->roles[ROLE_PLACE] = building;
	scene_place_held(scene, claim);
	timing_give_section(&scene->timing, claim);
	/* an entry of a list is a scene of its own */
	if (scene_place_is_entry(scene, claim))
		role_clear(&own[ROLE_PLACE]);
	/* where some of them were is not where the next are */
	if (claim->part_of != INDEX_NONE && role_is_set(&now->roles[ROLE_PLACE]) &&
	    claim->part_of < scene->article->claim_count &&
	    scene->article->claims[claim->part_of].sentence == claim->sentence)
		role_clear(&own[ROLE_PLACE]);
	/* where nobody was hurt is not where the rest were */
	if (claim->status == STATUS_ZERO || scene_place_is_nursed(scene, &own[ROLE_PLACE]))
		role_clear(&own[ROLE_PLACE]);
	scene_take(scene, now, own, claim->sentence);
	if (other_deed && !role_is_set(&own[ROLE_ACTOR]))
		role_clear(&now->roles[ROLE_ACTOR]);
}

/* The token behind the last claim's piece of the sentence; the sentence's end where none is. */
static uint32_t piece_behind(const struct scene *scene, uint32_t sentence,
			     const struct claim *claim)
{
	uint32_t i = scope_stretch(scene->scope, claim->words).end;
	uint32_t end = scene->article->sentences[sentence].end;

	while (i < end && scene->scope->words[i].edge != EDGE_HARD)
		i++;
	return i;
}

/* "13:55 Medics say ...": the minutes of the hour that the sentence begins with, and one. */
static uint32_t stamp_minutes(const struct scene *scene, uint32_t sentence)
{
	const struct article *article = scene->article;
	const char *text =
		article->text + scene->scope->tokens[article->sentences[sentence].first].start;
	uint32_t hour = 0, i = 0;

	while (text[i] >= '0' && text[i] <= '9')
		hour = hour * 10 + (uint32_t)(text[i++] - '0');
	return hour * 60 + (uint32_t)(text[i + 1] - '0') * 10 + (uint32_t)(text[i + 2] - '0') + 1;
}

/* A new post of a running report, an item of a list: who did it and how were told above it. */
static void post_read(struct scene *scene, uint32_t sentence)
{
	bool item = carry_is_item(scene->scope, sentence), older;
	uint32_t stamp;

	if (!item && !carry_ends_before(scene->scope, sentence))
		return;
	stamp = item ? 0 : stamp_minutes(scene, sentence);
	older = stamp && stamp < scene->stamp;
	scene->stamp = stamp;
	for (int family = 0; family < INCIDENT_FAMILIES; family++) {
		struct role *roles = scene->incidents[family].roles;
		const char *kind = incident_kind(scene->scope, &roles[ROLE_CAUSE]);

		role_clear(&roles[ROLE_ACTOR]);
		if (older)
			role_clear(&roles[ROLE_PLACE]); /* what came later says nothing of it */
		if (item || (!incident_is_doerless(kind) && !incident_is_natural(kind)))
			role_clear(&roles[ROLE_CAUSE]);
	}
}

void scene_pass(struct scene *scene, uint32_t sentence)
{
	lead_pass(scene, sentence);
	post_read(scene, sentence);
	scene_name_place(scene, sentence);
	scene_place_narrow(scene, sentence);
}

void scene_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
		uint32_t first, uint32_t end)
{
	uint32_t from = scene->article->sentences[sentence].first;
	bool hurt = false;

	post_read(scene, sentence);
	for (uint32_t k = first; k < end; k++) {
		struct claim *claim = &scene->article->claims[k];

		account_give(&scene->account, claim, reports,
			     incident_is_apart(scene->scope, claim));
		claim_read(scene, k);
		lead_give(scene, claim);
		hurt |= incident_family_of(scene->scope, claim) == FAMILY_HURT &&
			!timing_is_long_before(scene->scope, claim);
	}
	lead_read(scene, sentence, reports, first, end);
	if (hurt) /* what stands behind a lost line end has no claim */
		from = piece_behind(scene, sentence, &scene->article->claims[end - 1]);
	if (from < scene->article->sentences[sentence].end)
		scene_event_read(scene, sentence, from, reports, hurt ? end : first);
	account_read(&scene->account, sentence, reports);
}

/* A part shares the roles of its whole; words of its own stand behind it. */
static void part_share(struct scene *scene, struct claim *claim)
{
	const struct claim *whole = &scene->article->claims[claim->part_of];
	bool near = whole->sentence == claim->sentence;

	for (int kind = 0; kind < ROLE_KINDS; kind++) {
		const struct role *from = &whole->roles[kind];
		struct role *to = &claim->roles[kind];
		bool own = role_is_set(to) && to->words.start >= claim->words.end &&
			   kind != ROLE_ATTRIBUTION;

		if (!role_is_set(from) || (role_is_set(to) && !near) || (near && own))
			continue;
		*to = *from;
		to->rule = "as its whole";
	}
}

/* One figure that suffered two harms ("trapped and held captive"): what one lacks the other has. */
static void twin_share(struct claim *a, struct claim *b)
{
	for (int kind = 0; kind < ROLE_KINDS; kind++) {
		if (!role_is_set(&a->roles[kind]))
			a->roles[kind] = b->roles[kind];
		else if (!role_is_set(&b->roles[kind]))
			b->roles[kind] = a->roles[kind];
	}
}

void scene_finish(struct scene *scene)
{
	struct article *article = scene->article;

	for (uint32_t k = 1; k < article->claim_count; k++)
		if (article->claims[k].words.start == article->claims[k - 1].words.start)
			twin_share(&article->claims[k - 1], &article->claims[k]);
	for (uint32_t k = 0; k < article->claim_count; k++)
		if (article->claims[k].part_of < article->claim_count &&
		    article->claims[k].part_of != k)
			part_share(scene, &article->claims[k]);
	scene_place_last(scene);
}
