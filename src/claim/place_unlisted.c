/*
 * Places that no list has, known by where their words stand:
 *
 *	in | Ramusa           a capital where a place must stand
 *	south of | Kilo 9     the same behind a direction or a distance
 *	in | Foundry Nagar    a name like a person's: nobody is in a person
 *	at the | Grain Hall   the name of a body that has a house
 *	on the | A66          a road by its letters and number
 *	a storm hit | Ramusa  what a disaster of nature strikes
 *
 * Left out: names behind words that other things have too (for, with, by).
 */
#include "claim/place_unlisted.h"

#include <string.h>

#include "claim/incident.h"
#include "claim/place_edge.h"

enum {
	UNKNOWN_LONGEST = 2,
	ROAD_LONGEST = 6,
	STRIKER_REACH = 8 /* tokens from the storm to its blow */
};

/* "south | of", "six miles | from": what stands behind it is a place. */
static bool is_away(const struct scope *scope, uint32_t i)
{
	if (scope_is(scope, i, "of"))
		return scope_is_one(scope, i - 1,
				    "west east north south northeast northwest southeast southwest "
				    "outside");
	return scope_is(scope, i, "from") &&
	       scope_is_one(scope, i - 1,
			    "mile miles km kms kilometre kilometres kilometer "
			    "kilometers metres meters yards");
}

/* "al-Kallan": a name behind its article. */
static bool has_article(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];
	const char *word = scope->article->text + token->start;
	uint32_t k = 0, length = token->end - token->start;

	if (!(token->flags & TOKEN_HYPHEN) || !strchr("ae", word[0]))
		return false;
	while (k < length && k < 4 && word[k] != '-')
		k++;
	return k > 1 && k < 4 && k + 1 < length && word[k + 1] >= 'A' && word[k + 1] <= 'Z';
}

/* "the storm hit | Ramusa": disasters, fires and blasts strike places. `before` is behind the blow.
 */
static bool is_struck(const struct scope *scope, uint32_t before, uint32_t first)
{
	uint32_t verb = before - 1, i;
	const char *kind;

	if (!(scope->words[verb].cause.count && scope->words[verb].class != WORD_NOUN) &&
	    !scope_is_one(scope, verb, "hit hits hitting struck strikes striking shook rocked"))
		return false;
	for (i = verb; i > first && verb - i < STRIKER_REACH; i--) {
		const struct hit *hit = &scope->words[i - 1].cause;

		if (scope->words[i - 1].edge > EDGE_RELATIVE)
			return false;
		kind = hit->count ? incident_kind_of(scope, hit) : "";
		if (incident_is_natural(kind) || !strcmp(kind, "fire") ||
		    (hit->count && scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_WEAPON &&
		     !strcmp(kind, "attack")) ||
		    !strcmp(kind, "explosion"))
			return true;
	}
	return false;
}

/* A capital of no list with nothing of its name or phrase behind it. */
static bool is_alone(const struct scope *scope, uint32_t i, uint32_t last)
{
	return !(lexicon_lists(scope->lexicon, scope->tokens[i].word) &
		 UINT64_C(1) << LEXICON_COMMON) &&
	       !(scope->tokens[i].flags & TOKEN_CAPITALS) &&
	       !scope_has(scope, i, LEXICON_ORGHEAD) && !scope->words[i].report.count &&
	       !lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i].word).count &&
	       (i + 1 >= last || scope->words[i + 1].class == WORD_MARK ||
		scope->words[i + 1].class == WORD_PREP || scope->words[i + 1].class == WORD_AND ||
		scope->words[i + 1].moment != INDEX_NONE);
}

bool place_unlisted_is_name(const struct scope *scope, uint32_t i, uint32_t first, uint32_t last)
{
	uint32_t before;

	if (scope->words[i].mention != INDEX_NONE || !place_edge_capital(scope, i) ||
	    !((scope->tokens[i].flags & TOKEN_CAPITAL) || has_article(scope, i)) ||
	    (scope->words[i].flags & WORD_HEADING) || scope->words[i].actor.count ||
	    scope->words[i].victim.count || scope->words[i].head.count ||
	    scope->words[i].cause.count)
		return false;
	if (scope->tokens[i].flags & TOKEN_CAPITALS &&
	    (scope->tokens[i].flags & TOKEN_FUNCTION ||
	     lexicon_lists(scope->lexicon, scope->tokens[i].word) & UINT64_C(1) << LEXICON_COMMON))
		return false; /* where all is written so, capitals make no name */
	before = place_edge_modifiers(scope, i, first);
	/* "in | the Sauerland" */
	if (before + 1 == i && before > first && scope_is(scope, before, "the") &&
	    scope_is(scope, before - 1, "in") && is_alone(scope, i, last))
		return true;
	if (before < i && scope->words[before].class == WORD_DET)
		return false;
	if (before > first && scope_is_one(scope, before - 1, "in near outside above off at"))
		return true;
	if (before > first && scope_is_one(scope, before - 1, "on from over"))
		return !(lexicon_lists(scope->lexicon, scope->tokens[i].word) &
			 UINT64_C(1) << LEXICON_COMMON);
	if (before > first && scope_is(scope, before - 1, "between") && i + 2 < last &&
	    scope->words[i + 1].class == WORD_AND && place_edge_capital(scope, i + 2))
		return true;
	if (before > first + 1 && scope->words[i].moment == INDEX_NONE &&
	    is_struck(scope, before, first))
		return !(lexicon_lists(scope->lexicon, scope->tokens[i].word) &
			 UINT64_C(1) << LEXICON_COMMON);
	return before > first + 1 && is_away(scope, before - 1);
}

/* "in | Foundry Nagar": nobody is in a person. */
static bool is_no_person(const struct scope *scope, uint32_t i, uint32_t first)
{
	const struct mention *name = &scope->article->mentions[scope->words[i].mention];

	return name->first == i && name->type == ENTITY_PERSON && i > first &&
	       (scope_is_one(scope, i - 1, "in near outside over off around") ||
		(i > first + 1 && scope_is_one(scope, i - 1, "nearby neighbouring neighboring") &&
		 scope_is_one(scope, i - 2, "in at"))) &&
	       !scope_has(scope, i, LEXICON_TITLE) && !scope_has(scope, i, LEXICON_FORENAME);
}

bool place_unlisted_house(const struct scope *scope, uint32_t i, uint32_t first,
			  struct place_words *found)
{
	const struct mention *body = &scope->article->mentions[scope->words[i].mention];
	uint32_t before = place_edge_modifiers(scope, body->first, first);

	if (body->first != i || body->type != ENTITY_ORGANISATION || before == first ||
	    !scope_is_one(scope, before - 1, "at in inside near outside") ||
	    !scope_is_one(scope, body->end - 1,
			  "centre center school college university institute academy church club "
			  "hotel museum library hall hospital clinic seminary bank"))
		return false;
	*found = (struct place_words){.words = {before, body->end},
				      .width = WIDTH_BUILDING,
				      .named = true,
				      .care = scope_is_one(scope, body->end - 1, "hospital clinic"),
				      .rule = "the house of a body"};
	return true;
}

/* "the A66", "NH44": a road by its letters and number. */
static bool is_road(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];
	const char *text = scope->article->text;
	uint32_t at = token->start;

	if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_DIGIT) ||
	    token->end - token->start > ROAD_LONGEST || scope->words[i].moment != INDEX_NONE)
		return false;
	while (at < token->end && text[at] >= 'A' && text[at] <= 'Z')
		at++;
	if (at == token->start || at == token->end || at > token->start + 2)
		return false;
	at += text[at] == '-';
	for (; at < token->end; at++)
		if (text[at] < '0' || text[at] > '9')
			return false;
	return i > 0 && (scope_is(scope, i - 1, "the") || scope_is(scope, i - 1, "on"));
}

bool place_unlisted_name(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			 struct place_words *found)
{
	uint32_t after = i + 1;

	while (after < end && place_edge_capital(scope, after) &&
	       scope->words[after].mention == INDEX_NONE)
		after++;
	if (after < end && after == i + 1 && is_away(scope, i - 1) &&
	    scope->tokens[after].kind == TOKEN_NUMBER)
		after++; /* "south of | Kilo 9" */
	if (after > i + UNKNOWN_LONGEST)
		return false; /* a headline in the text */
	found->words = (struct stretch){place_edge_modifiers(scope, i, first),
					place_edge_kinds(scope, after, end)};
	found->words.end = place_edge_list(scope, found->words.end, end);
	if (found->words.first > first + 1 && is_away(scope, found->words.first - 1) &&
	    place_edge_direction(scope, found->words.first - 2))
		found->words.first -= 2; /* "south of | Tarnow" */
	found->rule = "unknown name behind a preposition";
	found->named = true;
	return true;
}

bool place_unlisted_person(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			   struct place_words *found)
{
	uint32_t after;

	if (!is_no_person(scope, i, first))
		return false;
	after = scope->article->mentions[scope->words[i].mention].end;
	found->words = (struct stretch){i, place_edge_kinds(scope, after, end)};
	found->named = true;
	found->rule = "unknown name behind a preposition";
	return true;
}

bool place_unlisted_road(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			 struct place_words *found)
{
	if (!is_road(scope, i))
		return false;
	found->words = (struct stretch){i, place_edge_tail(scope, i + 1, end)};
	found->words.first -= i > first && scope_is(scope, i - 1, "the");
	found->rule = "road by its number";
	found->named = true;
	return true;
}
