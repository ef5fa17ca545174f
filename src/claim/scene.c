/*
 * In news a place, a day or a source often stands a sentence or two before its claim. The scene is
 *the incident being told: where, when, by whom, by what. A claim lacking a role takes it from the
 *scene, and what it names itself the scene takes from it:
 *
 *	Jets hit the market of Tarnow on Friday.      place, day, actor
 *	Nine people were killed.                      takes all three
 *	In Bolkow shelling wounded two.               its own place; takes the day
 *	Fever has killed 300 since the war began.     apart: neither takes nor gives
 *
 * Another day, or another actor with another kind of cause, opens a new scene that carries nothing
 *over. Titles and captions neither give nor take. Left out: two incidents told in turns.
 */
#include "claim/scene.h"

#include <string.h>

#include "claim/place_words.h"

enum {
	SCENE_REACH = 9,  /* sentences after which nothing is carried on */
	BACK_REACH = 3,	  /* sentences after a claim from which it still takes what it lacks */
	SOURCE_REACH = 4, /* sentences after which "it said" has no one to stand for */
	WITNESS_REACH = 6,
	EVENT_WORDS = 3 /* words of incident that are read in one sentence */
};

void scene_init(struct scene *scene, struct article *article, struct scope *scope)
{
	*scene = (struct scene){.article = article,
				.scope = scope,
				.witness_sentence = INDEX_NONE,
				.source_sentence = INDEX_NONE};
	scene->scenes = arena_array(&scope->arena, article->claim_count + 1, sizeof(uint32_t));
}

static bool has(const struct role *role)
{
	return !span_is_empty(role->words);
}

static bool same_words(const struct article *article, struct span a, struct span b)
{
	return span_length(a) == span_length(b) &&
	       !memcmp(article->text + a.start, article->text + b.start, span_length(a));
}

/* ---- what a role means ---- */

static const struct moment *moment_of(const struct scene *scene, const struct role *role)
{
	struct stretch words = scope_stretch(scene->scope, role->words);

	for (uint32_t i = words.first; i < words.end; i++)
		if (scene->scope->words[i].moment != INDEX_NONE)
			return &scene->article->moments[scene->scope->words[i].moment];
	return NULL;
}

static const char *kind_of(const struct scene *scene, const struct role *cause)
{
	const struct lexicon *lexicon = scene->scope->lexicon;
	struct stretch words = scope_stretch(scene->scope, cause->words);

	for (uint32_t i = words.end; i-- > words.first;) {
		const struct hit *hit = &scene->scope->words[i].cause;

		if (hit->count)
			return lexicon_cell(lexicon, LEXICON_CAUSE, hit->row,
					    lexicon_column(lexicon, LEXICON_CAUSE, "kind"));
	}
	return "";
}

/* Kinds that one attack may be called in turn. */
static bool is_violent(const char *kind)
{
	return !strcmp(kind, "attack") || !strcmp(kind, "explosion") || !strcmp(kind, "clash") ||
	       !strcmp(kind, "shooting");
}

static bool same_kind(const char *a, const char *b)
{
	return !*a || !*b || !strcmp(a, b) || (is_violent(a) && is_violent(b));
}

static bool same_day(const struct scene *scene, const struct role *a, const struct role *b)
{
	const struct moment *first = moment_of(scene, a), *second = moment_of(scene, b);

	if (same_words(scene->article, a->words, b->words))
		return true;
	if (!first || !second)
		return false;
	if (first->shape == MOMENT_PART || second->shape == MOMENT_PART)
		return true;
	return first->days.from == second->days.from && first->days.to == second->days.to &&
	       first->days.from != DAY_NONE;
}

/* The side that an actor's words name: the row of its last word in the list. */
static const char *side_of(const struct scene *scene, const struct role *actor)
{
	const struct lexicon *lexicon = scene->scope->lexicon;
	struct stretch words = scope_stretch(scene->scope, actor->words);

	for (uint32_t i = words.end; i-- > words.first;) {
		const struct hit *hit = &scene->scope->words[i].actor;

		if (hit->count)
			return lexicon_cell(lexicon, LEXICON_ACTOR, hit->row,
					    lexicon_column(lexicon, LEXICON_ACTOR, "side"));
	}
	return "";
}

static bool same_actor(const struct scene *scene, const struct role *a, const struct role *b)
{
	const char *first = side_of(scene, a), *second = side_of(scene, b);

	return same_words(scene->article, a->words, b->words) || !*first || !*second ||
	       !strcmp(first, second);
}

/* ---- apart from the scene ---- */

static bool is_stretch(const struct scene *scene, const struct role *window)
{
	const struct moment *moment = has(window) ? moment_of(scene, window) : NULL;

	if (has(window) &&
	    scope_is(scene->scope, scope_stretch(scene->scope, window->words).first, "since"))
		return true;
	return moment && (moment->shape == MOMENT_STRETCH || moment->shape == MOMENT_LENGTH);
}

static bool is_apart(const struct scene *scene, const struct claim *claim)
{
	return claim->status == STATUS_HYPOTHETICAL ||
	       is_stretch(scene, &claim->roles[ROLE_WINDOW]) ||
	       !strcmp(kind_of(scene, &claim->roles[ROLE_CAUSE]), "war");
}

static bool is_heading(const struct scene *scene, uint32_t token)
{
	return (scene->scope->words[token].flags & (WORD_HEADING | WORD_LABEL)) != 0;
}

/* Harms that one incident brings together; people who leave or are held are another matter. */
static int family_of(const struct claim *claim)
{
	switch (claim->harm) {
	case HARM_DISPLACED:
		return 1;
	case HARM_TRAPPED:
		return 2;
	case HARM_ABDUCTED:
	case HARM_DETAINED:
		return 3;
	default:
		return 0;
	}
}

/* Words that go on with what was told: "another 17", "fifteen of them", "they included". */
static bool goes_on(const struct scene *scene, const struct claim *claim)
{
	const struct article *article = scene->article;
	struct stretch words = scope_stretch(scene->scope, claim->words);
	uint32_t k = words.end;

	if (claim->figure != INDEX_NONE && article->figures[claim->figure].additional)
		return true;
	if (claim->part_of != INDEX_NONE &&
	    article->claims[claim->part_of].sentence != claim->sentence)
		return true;
	if (scope_is_one(scene->scope, words.first, "another further"))
		return true;
	return k + 1 < article->token_count && scope_is(scene->scope, k, "of") &&
	       scope_is_one(scene->scope, k + 1, "them these those whom its their his");
}

/* ---- the incident ---- */

/* Whether the roles tell of another incident than the scene's. */
static bool is_other(const struct scene *scene, const struct role *roles)
{
	const struct role *now = scene->roles;
	bool kind = same_kind(kind_of(scene, &roles[ROLE_CAUSE]), kind_of(scene, &now[ROLE_CAUSE]));

	if (has(&roles[ROLE_WINDOW]) && has(&now[ROLE_WINDOW]) &&
	    !same_day(scene, &roles[ROLE_WINDOW], &now[ROLE_WINDOW]))
		return true;
	if (has(&roles[ROLE_ACTOR]) && has(&now[ROLE_ACTOR]) &&
	    !same_actor(scene, &roles[ROLE_ACTOR], &now[ROLE_ACTOR]) && has(&roles[ROLE_CAUSE]))
		return true;
	return !kind;
}

static void scene_open(struct scene *scene)
{
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		scene->roles[kind] = (struct role){.entity = INDEX_NONE};
	scene->number++;
}

/* "a town in the north": a later name says which. */
static bool is_unnamed(const struct scene *scene, const struct role *place)
{
	return has(place) &&
	       scope_is_one(scene->scope, scope_stretch(scene->scope, place->words).first, "a an");
}

static void scene_take(struct scene *scene, const struct role *roles, uint32_t sentence)
{
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		if (has(&roles[kind]))
			scene->roles[kind] = roles[kind];
	scene->touched = sentence;
}

static void scene_give(const struct scene *scene, struct claim *claim)
{
	bool cause = has(&claim->roles[ROLE_CAUSE]);

	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++) {
		struct role *role = &claim->roles[kind];

		if (has(role) || !has(&scene->roles[kind]))
			continue;
		if (kind == ROLE_CAUSE && has(&claim->roles[ROLE_ACTOR]) && !cause &&
		    !same_actor(scene, &claim->roles[ROLE_ACTOR], &scene->roles[ROLE_ACTOR]))
			continue;
		*role = scene->roles[kind];
		role->rule = "carried on";
	}
}

/* What a sentence names gives claims of the scene before it what they lack. */
static void give_back(struct scene *scene, const struct role *roles, uint32_t sentence,
		      uint32_t end)
{
	for (uint32_t k = end; k-- > 0;) {
		struct claim *claim = &scene->article->claims[k];

		if (claim->sentence + BACK_REACH < sentence)
			break;
		if (scene->scenes[k] != scene->number || claim->sentence == sentence)
			continue;
		for (int kind = ROLE_PLACE; kind <= ROLE_ACTOR; kind++)
			if (!has(&claim->roles[kind]) && has(&roles[kind])) {
				claim->roles[kind] = roles[kind];
				claim->roles[kind].rule = "told afterwards";
			}
	}
}

/* Counts of a war lean on each other: "the war in Syria has killed ...; it also displaced ...". */
static void war_read(struct scene *scene, struct claim *claim)
{
	if (strcmp(kind_of(scene, &claim->roles[ROLE_CAUSE]), "war") != 0)
		return;
	for (int kind = ROLE_PLACE; kind <= ROLE_WINDOW; kind++) {
		struct role *role = &claim->roles[kind];

		if (!has(role) && has(&scene->war[kind]) &&
		    scene->war_sentence + 1 >= claim->sentence) {
			*role = scene->war[kind];
			role->rule = "carried on";
		}
		scene->war[kind] = *role;
	}
	scene->war_sentence = claim->sentence;
}

static void claim_read(struct scene *scene, uint32_t k)
{
	struct claim *claim = &scene->article->claims[k];
	struct stretch words = scope_stretch(scene->scope, claim->words);
	struct role own[ROLE_KINDS];

	if (is_heading(scene, words.first))
		return;
	if (is_apart(scene, claim)) {
		war_read(scene, claim);
		return;
	}
	memcpy(own, claim->roles, sizeof own);
	if (own[ROLE_PLACE].rule == role_points_back) {
		own[ROLE_PLACE] = (struct role){.entity = INDEX_NONE};
		if (scene->number && has(&scene->roles[ROLE_PLACE]) &&
		    scene->touched + SCENE_REACH >= claim->sentence && !is_other(scene, own))
			claim->roles[ROLE_PLACE] = own[ROLE_PLACE];
	}
	if (!scene->number || scene->touched + SCENE_REACH < claim->sentence ||
	    scene->family != family_of(claim) || (is_other(scene, own) && !goes_on(scene, claim)))
		scene_open(scene);
	scene->family = family_of(claim);
	scene->scenes[k] = scene->number;
	if (claim->status != STATUS_ZERO &&
	    (!has(&own[ROLE_ACTOR]) || has(&scene->roles[ROLE_ACTOR])))
		give_back(scene, own, claim->sentence, k);
	scene_give(scene, claim);
	scene_take(scene, own, claim->sentence);
}

/* ---- sentences without claims ---- */

/* A word that tells of an incident, from `first` on: a means or a blow; INDEX_NONE without one. */
static uint32_t event_word(const struct scene *scene, uint32_t first, uint32_t end)
{
	const struct scope *scope = scene->scope;

	for (uint32_t i = first; i < end; i++) {
		const struct word *word = &scope->words[i];

		if (word->cause.count && !word->cause.back &&
		    !(word->flags & (WORD_HEADING | WORD_LABEL | WORD_SOURCE)))
			return i;
	}
	return INDEX_NONE;
}

/* "Tarnow lies in the west": which town it was, told by a sentence of its own. */
static void name_place(struct scene *scene, uint32_t sentence)
{
	const struct sentence *at = &scene->article->sentences[sentence];
	struct role *place = &scene->roles[ROLE_PLACE];
	struct place_words found;

	if (!scene->number || !is_unnamed(scene, place) || scene->touched + BACK_REACH < sentence)
		return;
	for (uint32_t i = at->first; i < at->end && i < at->first + 5; i++) {
		if (!place_words_read(scene->scope, i, at->first, at->end, &found) ||
		    found.words.first != at->first || !found.named || found.width > WIDTH_CITY)
			continue;
		place->words = scope_span(scene->scope, found.words);
		place->sentence = sentence;
		place->rule = "named afterwards";
		return;
	}
}

/* What the sentence says of the incident around its word `word`; roles that are set are kept. */
static void event_bind(struct scene *scene, struct claim *event, uint32_t word,
		       const struct report_row *reports)
{
	struct role roles[ROLE_KINDS];
	struct role_case at;

	for (int kind = 0; kind < ROLE_KINDS; kind++)
		roles[kind] = (struct role){.entity = INDEX_NONE};
	event->trigger = word;
	event->words = token_span(&scene->scope->tokens[word]);
	role_case_set(&at, scene->scope, event, reports);
	role_cause_find(&at, &roles[ROLE_CAUSE]);
	role_actor_find(&at, &roles[ROLE_ACTOR]);
	role_place_find(&at, &roles[ROLE_PLACE]);
	role_window_find(&at, &roles[ROLE_WINDOW]);
	if (roles[ROLE_PLACE].rule == role_points_back)
		roles[ROLE_PLACE] = (struct role){.entity = INDEX_NONE};
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		if (!has(&event->roles[kind]))
			event->roles[kind] = roles[kind];
}

static void sentence_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
			  uint32_t claim_end)
{
	const struct sentence *at = &scene->article->sentences[sentence];
	struct claim event = {.figure = INDEX_NONE, .sentence = sentence, .part_of = INDEX_NONE};
	uint32_t word = event_word(scene, at->first, at->end);

	name_place(scene, sentence);
	if (word == INDEX_NONE)
		return;
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		event.roles[kind] = (struct role){.entity = INDEX_NONE};
	for (int k = 0; k < EVENT_WORDS && word != INDEX_NONE; k++) {
		event_bind(scene, &event, word, reports);
		word = event_word(scene, word + 1, at->end);
	}
	if (is_apart(scene, &event))
		return;
	if (!scene->number || scene->touched + BACK_REACH < sentence)
		scene_open(scene);
	else if (is_other(scene, event.roles))
		return;
	else
		give_back(scene, event.roles, sentence, claim_end);
	for (int kind = ROLE_PLACE; kind < ROLE_KINDS; kind++)
		if (!has(&scene->roles[kind]) ||
		    (kind == ROLE_PLACE && is_unnamed(scene, &scene->roles[kind]) &&
		     has(&event.roles[kind])))
			scene->roles[kind] = event.roles[kind];
	scene->touched = sentence;
}

/* ---- sources ---- */

static void source_set(struct scene *scene, const struct report *report, uint32_t sentence)
{
	scene->roles[ROLE_ATTRIBUTION] =
		(struct role){.words = scope_span(scene->scope, report->source),
			      .sentence = sentence,
			      .entity = INDEX_NONE,
			      .rule = "named before"};
	scene->source_sentence = sentence;
}

/* The report that a pronoun's words hang on: "the Observatory said [it had documented 47]". */
static const struct report *report_around(const struct report_row *reports,
					  const struct report *inner)
{
	for (uint32_t i = reports->count; i-- > 0;) {
		const struct report *report = &reports->at[i];

		if (!report->pronoun && report->cue < inner->cue)
			return report;
	}
	return NULL;
}

static bool opens_with_quote(const struct scene *scene, uint32_t sentence)
{
	return scene->scope->tokens[scene->article->sentences[sentence].first].mark == '"';
}

static void attribution_carry(struct scene *scene, struct claim *claim,
			      const struct report_row *reports)
{
	struct role *role = &claim->roles[ROLE_ATTRIBUTION];
	struct stretch words = scope_stretch(scene->scope, claim->words);
	const struct report *report = report_of(reports, words.first);
	const struct sentence *sentences = scene->article->sentences;
	uint32_t since;

	if (has(role) || is_heading(scene, words.first))
		return;
	if (report && !report->pronoun)
		return; /* what it says is background */
	if (report && report->pronoun && (report = report_around(reports, report))) {
		struct role_case at = {.scope = scene->scope, .claim = claim};

		role_set(&at, role, report->source, "pronoun, same sentence");
		return;
	}
	if (scene->source_sentence == INDEX_NONE)
		return;
	since = claim->sentence - scene->source_sentence;
	report = report_of(reports, words.first);
	if (report && report->pronoun && since <= SOURCE_REACH) {
		*role = scene->roles[ROLE_ATTRIBUTION];
		role->back = role->words;
		role->words = scope_span(scene->scope, report->source);
		role->sentence = claim->sentence;
		role->rule = "pronoun";
		return;
	}
	if (report || is_apart(scene, claim))
		return;
	if (scene->witness_sentence != INDEX_NONE &&
	    claim->sentence - scene->witness_sentence <= WITNESS_REACH && !reports->count &&
	    !has(&claim->roles[ROLE_WINDOW]) && !has(&claim->roles[ROLE_PLACE])) {
		*role = scene->roles[ROLE_ATTRIBUTION];
		role->rule = "eyewitness account goes on";
		return;
	}
	if (claim > scene->article->claims && claim[-1].sentence == claim->sentence) {
		if (has(&claim[-1].roles[ROLE_ATTRIBUTION]) && goes_on(scene, claim))
			*role = claim[-1].roles[ROLE_ATTRIBUTION];
		return;
	}
	if (since == 1 &&
	    (goes_on(scene, claim) || (opens_with_quote(scene, claim->sentence) &&
				       sentences[claim->sentence].paragraph ==
					       sentences[scene->source_sentence].paragraph))) {
		*role = scene->roles[ROLE_ATTRIBUTION];
		role->rule = "same account goes on";
		scene->source_sentence = claim->sentence;
	}
}

static void sources_read(struct scene *scene, uint32_t sentence, const struct report_row *reports)
{
	for (uint32_t i = 0; i < reports->count; i++) {
		const struct report *report = &reports->at[i];

		if (is_heading(scene, report->cue))
			continue;
		if (!report->pronoun)
			source_set(scene, report, sentence);
		else if (scene->source_sentence != INDEX_NONE)
			scene->source_sentence = sentence;
		scene->witness_sentence = report->eyewitness ? sentence : INDEX_NONE;
	}
}

/* ---- reading ---- */

void scene_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
		uint32_t first, uint32_t end)
{
	for (uint32_t k = first; k < end; k++) {
		attribution_carry(scene, &scene->article->claims[k], reports);
		claim_read(scene, k);
	}
	if (first == end)
		sentence_read(scene, sentence, reports, first);
	sources_read(scene, sentence, reports);
}

/* A part shares the roles of its whole; words of its own stand behind it. */
static void part_share(struct scene *scene, struct claim *claim)
{
	const struct claim *whole = &scene->article->claims[claim->part_of];
	bool near = whole->sentence == claim->sentence;

	for (int kind = 0; kind < ROLE_KINDS; kind++) {
		const struct role *from = &whole->roles[kind];
		struct role *to = &claim->roles[kind];
		bool own =
			has(to) && to->words.start >= claim->words.end && kind != ROLE_ATTRIBUTION;

		if (!has(from) || (has(to) && !near) || (near && own))
			continue;
		*to = *from;
		to->rule = "as its whole";
	}
}

void scene_finish(struct scene *scene)
{
	struct article *article = scene->article;

	for (uint32_t k = 0; k < article->claim_count; k++)
		if (article->claims[k].part_of < article->claim_count &&
		    article->claims[k].part_of != k)
			part_share(scene, &article->claims[k]);
}
