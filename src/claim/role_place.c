/*
 * Where. Candidates are names of places and noun phrases whose head is a kind of place (district,
 *camp, areas); each is cut to the words of the role and costed by clause edges, by the preposition
 *before it, and by how wide it is, so that the narrowest of the clause wins:
 *
 *	In [the northern countryside] ten died when raids hit [the village of Tarnow]
 *	    wide, +8                                           object of a blow, narrow
 *
 * Buildings stand back until nothing else is there. "The city" is looked up: the last city named
 *before. Left out: "there", which the scene answers, and places that only a map could narrow.
 */
#include "claim/role.h"

#include <string.h>

enum {
	COST_MOST = 42,
	COST_BUILDING = 18,
	COST_COUNTRY = 12,
	COST_PROVINCE = 8,
	COST_CITY = 4,
	COST_MOTION = 10, /* to, into: where something went */
	COST_OTHER = 14,  /* by, for, with */
	COST_OWNER = 8,	  /* of, 's, subject of a verb */
	COST_ADJUNCT = 4, /* "the Aleppo bombing" */
	STEPS_MOST = 4
};

/* ---- kinds ---- */

static const char *head_kind(const struct scope *scope, uint32_t i)
{
	const struct hit *hit = &scope->words[i].head;

	if (!hit->count)
		return "";
	return lexicon_cell(scope->lexicon, LEXICON_PLACEHEAD, hit->row,
			    lexicon_column(scope->lexicon, LEXICON_PLACEHEAD, "kind"));
}

static const struct mention *place_at(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;
	const struct mention *mention;

	if (index == INDEX_NONE)
		return NULL;
	mention = &scope->article->mentions[index];
	return mention->type == ENTITY_PLACE ? mention : NULL;
}

static const char *place_kind(const struct scope *scope, const struct mention *mention)
{
	uint32_t row = scope->article->entities[mention->entity].place;

	if (row == INDEX_NONE)
		return "";
	return lexicon_cell(scope->lexicon, LEXICON_PLACE, row,
			    lexicon_column(scope->lexicon, LEXICON_PLACE, "kind"));
}

static bool one_of(const char *word, const char *words)
{
	size_t length = strlen(word);

	for (const char *at = words; length && at; at = strchr(at, ' ')) {
		while (*at == ' ')
			at++;
		if (!strncmp(at, word, length) && (at[length] == ' ' || !at[length]))
			return true;
	}
	return false;
}

static uint32_t width_cost(const char *kind)
{
	if (one_of(kind, "country continent sea"))
		return COST_COUNTRY;
	if (one_of(kind, "province governorate region state county department oblast prefecture "
			 "division river"))
		return COST_PROVINCE;
	if (one_of(kind, "city"))
		return COST_CITY;
	if (one_of(kind, "building"))
		return COST_BUILDING;
	return 0;
}

/* Heads that no list of kinds has: what parts of a place are called. */
static bool is_part_head(const struct scope *scope, uint32_t i)
{
	return scope->words[i].class == WORD_NOUN &&
	       scope_is_one(scope, i,
			    "parts part places point points edge edges side half centre center "
			    "territory outskirts countryside west east north south sites");
}

static bool is_place_head(const struct scope *scope, uint32_t i)
{
	return (scope->words[i].class == WORD_NOUN && scope->words[i].head.count &&
		strcmp(head_kind(scope, i), "")) ||
	       is_part_head(scope, i);
}

/* ---- words ---- */

/* "rebel-held", "northern", "the", "Syrian": what may stand before the name. */
static bool is_modifier(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	if (scope->words[i].moment != INDEX_NONE || token->kind == TOKEN_POSSESSIVE)
		return false;
	if (scope->words[i].class == WORD_DET || (token->flags & TOKEN_HYPHEN))
		return true;
	if (scope_is_one(scope, i,
			 "northern southern eastern western central north south east west "
			 "northeastern northwestern southeastern southwestern northeast "
			 "northwest southeast southwest upper lower greater rural nearby "
			 "besieged old opposition rebel regime government outer inner"))
		return true;
	return lexicon_find(scope->lexicon, LEXICON_GROUP, token->word).count != 0;
}

static uint32_t modifiers_before(const struct scope *scope, uint32_t first, uint32_t least)
{
	while (first > least && is_modifier(scope, first - 1) &&
	       scope->words[first - 1].edge < EDGE_HARD) {
		first--;
		if (scope->words[first].class == WORD_DET)
			break;
	}
	return first;
}

/* Joins "the town of" | name, "parts of" | name; not where the head is told apart by itself. */
static uint32_t heads_before(const struct scope *scope, uint32_t first, uint32_t least)
{
	for (int steps = 0; steps < STEPS_MOST && first > least + 1; steps++) {
		uint32_t of = first - 1;
		struct stretch noun;

		if (scope->words[of].class != WORD_OF || !is_place_head(scope, of - 1))
			break;
		noun = scope_noun_before(scope, of - 1, least);
		for (uint32_t i = noun.first; i < noun.end; i++)
			if (scope->words[i].cause.count || scope->words[i].victim.count)
				return first;
		first = noun.first;
	}
	return first;
}

/* Behind a name: "Tarnow district", and "A, B and C". */
static uint32_t names_after(const struct scope *scope, uint32_t end, uint32_t most)
{
	while (end < most && scope->words[end].head.count && scope->words[end].class == WORD_NOUN &&
	       !scope->words[end].cause.count)
		end++;
	for (int steps = 0; steps < 8 && end + 1 < most; steps++) {
		uint32_t k = end;
		const struct mention *next;

		if (scope->tokens[k].mark == ',')
			k++;
		if (k < most && scope->words[k].class == WORD_AND)
			k++;
		if (k == end || k >= most)
			break;
		next = place_at(scope, k);
		if (!next || next->first != k)
			break;
		/* "Newtown, Connecticut": the wider one behind a comma is no second place */
		if (scope->tokens[k - 1].mark == ',' &&
		    !(next->end < most && (scope->words[next->end].class == WORD_AND ||
					   scope->tokens[next->end].mark == ',')))
			break;
		if (scope->tokens[k - 1].mark == ',' &&
		    width_cost(place_kind(scope, next)) >= COST_PROVINCE)
			break;
		end = next->end;
	}
	return end;
}

/* An unnamed head takes in where it is: "a camp near the border", "areas held by rebels". */
static uint32_t tail_after(const struct scope *scope, uint32_t end, uint32_t most)
{
	for (int steps = 0; steps < 3 && end + 1 < most; steps++) {
		struct stretch noun;

		if (scope_is_one(scope, end, "held controlled run ruled besieged") &&
		    end + 2 < most && scope_is(scope, end + 1, "by"))
			noun = scope_noun_after(scope, end + 2, most);
		else if (scope_is_one(scope, end, "west east north south") && end + 2 < most &&
			 scope->words[end + 1].class == WORD_OF)
			noun = scope_noun_after(scope, end + 2, most);
		else if (scope_is_one(scope, end, "in near of on outside at under along around"))
			noun = scope_noun_after(scope, end + 1, most);
		else
			break;
		if (noun.first == noun.end || scope->words[noun.first].moment != INDEX_NONE)
			break;
		if (!place_at(scope, noun.end - 1) && !is_place_head(scope, noun.end - 1) &&
		    !scope->words[noun.end - 1].actor.count &&
		    !scope_is(scope, noun.end - 1, "control"))
			break;
		end = noun.end;
	}
	return end;
}

/* ---- candidates ---- */

struct candidate {
	struct stretch words;
	uint32_t width;
	const char *rule;
};

static struct candidate candidate_named(const struct role_case *at, const struct mention *mention)
{
	const struct scope *scope = at->scope;
	struct candidate found = {.rule = "place by name"};

	found.words.end = names_after(scope, mention->end, at->end);
	found.words.first = modifiers_before(scope, mention->first, at->first);
	found.width = width_cost(place_kind(scope, mention));
	if (found.words.end > mention->end && found.width < COST_BUILDING) {
		uint32_t head = width_cost(head_kind(scope, found.words.end - 1));

		found.width = head ? head : found.width;
	}
	if (found.words.first > at->first + 1 &&
	    scope->words[found.words.first - 1].class == WORD_OF) {
		uint32_t first = heads_before(scope, found.words.first, at->first);

		if (first < found.words.first) {
			found.width = found.width > COST_CITY ? COST_CITY : 0;
			found.words.first = first;
		}
	}
	return found;
}

static bool is_distinguished(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		if ((scope->tokens[i].flags & TOKEN_HYPHEN) || scope->words[i].actor.count)
			return true;
	return false;
}

static struct candidate candidate_headed(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct candidate found = {.rule = "place by its kind"};

	found.words = scope_noun_before(scope, i, at->first);
	found.width = width_cost(head_kind(scope, i));
	if (!is_distinguished(scope, found.words) || scope_is_one(scope, i, "parts part half side"))
		found.words.end = tail_after(scope, i + 1, at->end);
	return found;
}

/* What the words around the candidate make of it. */
static uint32_t fit_cost(const struct role_case *at, struct stretch words)
{
	const struct scope *scope = at->scope;
	uint32_t before = words.first > at->first ? words.first - 1 : INDEX_NONE;
	uint32_t after = words.end < at->end ? words.end : INDEX_NONE;

	if (before != INDEX_NONE) {
		if (scope_is_one(scope, before,
				 "in at near on outside across around inside over off "
				 "along throughout within beside amid"))
			return 0;
		if (scope_is(scope, before, "from"))
			return at->claim->harm == HARM_DISPLACED ? 0 : COST_OWNER;
		if (scope->words[before].class == WORD_OF)
			return scope->words[before - (before > at->first)].cause.count ? 0
										       : COST_OWNER;
		if (scope_is_one(scope, before, "to into towards toward through"))
			return COST_MOTION;
		if (scope->words[before].class == WORD_PREP)
			return COST_OTHER;
		if (scope->words[before].cause.count)
			return 0; /* the object of a blow */
	}
	if (after != INDEX_NONE) {
		if (scope->words[after].cause.count || scope->tokens[after].mark == ':')
			return COST_ADJUNCT;
		if (scope->words[after].class == WORD_NOUN)
			return scope->tokens[after].kind == TOKEN_POSSESSIVE ? COST_OWNER
									     : COST_OTHER;
	}
	return before == INDEX_NONE ? COST_ADJUNCT : COST_OWNER;
}

static bool is_the_city(const struct scope *scope, struct stretch words)
{
	return words.end - words.first == 2 && scope_is(scope, words.first, "the") &&
	       scope_is(scope, words.first + 1, "city");
}

/* The last city that was named before token i. */
static const struct mention *city_before(const struct scope *scope, uint32_t i)
{
	for (uint32_t k = i; k-- > 0;) {
		const struct mention *mention = place_at(scope, k);

		if (mention && one_of(place_kind(scope, mention), "city town"))
			return mention;
	}
	return NULL;
}

static void place_set(const struct role_case *at, struct role *role, const struct candidate *found)
{
	const struct scope *scope = at->scope;
	const struct mention *city =
		is_the_city(scope, found->words) ? city_before(scope, found->words.first) : NULL;

	if (city) {
		role_set(at, role, (struct stretch){city->first, city->end},
			 "the city named before");
		role->back = scope_span(scope, found->words);
		return;
	}
	role_set(at, role, found->words, found->rule);
}

static bool is_open(const struct role_case *at, uint32_t i)
{
	const struct word *word = &at->scope->words[i];

	return !(word->flags & (WORD_SOURCE | WORD_LABEL)) && word->moment == INDEX_NONE &&
	       (i < at->core.first || i >= at->core.end || !word->victim.count);
}

void role_place_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct candidate best = {.words = {0, 0}};
	uint32_t least = COST_MOST;

	for (uint32_t i = at->first; i < at->end; i++) {
		const struct mention *mention = place_at(scope, i);
		struct candidate found;
		uint32_t cost;

		if (!is_open(at, i))
			continue;
		if (mention && mention->first == i)
			found = candidate_named(at, mention);
		else if (!mention && is_place_head(scope, i) &&
			 (i + 1 >= at->end || scope->words[i + 1].class != WORD_NOUN))
			found = candidate_headed(at, i);
		else
			continue;
		cost = role_cost(at, found.words) + found.width + fit_cost(at, found.words);
		if (cost < least) {
			least = cost;
			best = found;
		}
	}
	if (best.words.first < best.words.end)
		place_set(at, role, &best);
}
