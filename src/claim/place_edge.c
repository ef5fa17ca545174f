/*
 * Where a phrase of place begins and ends: what belongs to a name before it, the names joined to
 * it, the kind behind it, and the phrase that tells where an unnamed place is:
 *
 *	| rebel-held | Tarnow      Tarnow | and Bolkow |      Tarnow | province |
 *	| the town of | Tarnow     a camp | near the border |
 *
 * Left out: which of these a role keeps (place_words.c).
 */
#include "claim/place_edge.h"

#include "claim/place_head.h"

enum { STEPS_MOST = 4, LIST_MOST = 8 };

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
			 "besieged old downtown opposition rebel regime government outer inner "
			 "neighbouring neighboring mainland coastal mountainous remote landlocked "
			 "far distant adjacent adjoining"))
		return true;
	return lexicon_find(scope->lexicon, LEXICON_GROUP, token->word).count != 0;
}

uint32_t place_edge_modifiers(const struct scope *scope, uint32_t first, uint32_t least)
{
	/* "in New | Tarnow": a capital that belongs to the name */
	if (first > least + 1 && scope_is_one(scope, first - 1, "new old upper lower greater"))
		first--;
	while (first > least && is_modifier(scope, first - 1)) {
		first--;
		if (scope->words[first].class == WORD_DET)
			break;
	}
	return first;
}

static bool is_held_word(const struct scope *scope, uint32_t i)
{
	return ((scope->tokens[i].flags & TOKEN_HYPHEN) && !scope_ends_in(scope, i, "-hit")) ||
	       scope_is_one(scope, i, "besieged liberated occupied captured controlled held");
}

/* Told apart by who holds it: "rebel-held". */
bool place_edge_held(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		if (is_held_word(scope, i))
			return true;
	return false;
}

bool place_edge_direction(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "west east north south southeast northeast southwest northwest "
			    "south-east north-east south-west north-west");
}

bool place_edge_is_town(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "town towns city village villages hamlet suburb district enclave "
			    "neighbourhood neighborhood quarter province") &&
	       scope->words[i + 1].class == WORD_OF && place_edge_capital(scope, i + 2);
}

/* Joins "the town of" | name, "parts of" | name. */
uint32_t place_edge_heads(const struct scope *scope, uint32_t first, uint32_t least)
{
	for (int steps = 0; steps < STEPS_MOST && first > least + 1; steps++) {
		uint32_t of = first - 1;
		struct stretch noun;

		if (scope->words[of].class != WORD_OF || !place_is_head(scope, of - 1))
			break;
		noun = scope_noun_before(scope, of - 1, least);
		if ((place_edge_held(scope, noun) && !place_edge_is_town(scope, of - 1)) ||
		    place_width_kind(place_head_kind(scope, of - 1)) == WIDTH_BUILDING)
			break;
		for (uint32_t i = noun.first; i < noun.end; i++)
			if (scope->words[i].cause.count || scope->words[i].victim.count)
				return first;
		first = noun.first;
	}
	return first;
}

bool place_edge_capital(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	return token->kind == TOKEN_WORD && (token->flags & (TOKEN_CAPITAL | TOKEN_HYPHEN)) &&
	       scope->words[i].class == WORD_NOUN && scope->words[i].moment == INDEX_NONE;
}

/* "The towns of | Tarnow": others must follow. */
static bool is_of_several(const struct scope *scope, uint32_t end)
{
	const struct mention *name = end ? place_at(scope, end - 1) : NULL;
	uint32_t first = name ? name->first : end ? end - 1 : 0;

	return first >= 2 && scope->words[first - 1].class == WORD_OF &&
	       scope_is_one(scope, first - 2,
			    "towns villages cities districts neighbourhoods neighborhoods suburbs "
			    "provinces camps enclaves hamlets");
}

/* Behind a name: "A, B and C"; not the wider one behind a comma ("Newtown, Connecticut"). */
uint32_t place_edge_list(const struct scope *scope, uint32_t end, uint32_t most)
{
	uint32_t taken = end;

	for (int steps = 0; steps < LIST_MOST && end + 1 < most; steps++) {
		bool comma = scope->tokens[end].mark == ',';
		uint32_t k = end + comma;
		bool joined = k < most && scope->words[k].class == WORD_AND;
		struct stretch noun;

		k += joined;
		if (k == end || k >= most || !place_edge_capital(scope, k) ||
		    ((scope->tokens[k].flags & TOKEN_CAPITALS) && !place_at(scope, k)) ||
		    (scope->words[k].mention != INDEX_NONE && !place_at(scope, k) &&
		     !(scope->tokens[k].flags & TOKEN_HYPHEN)))
			break;
		noun = scope_noun_after(scope, k, most);
		if (joined && noun.end < most && !is_of_several(scope, taken) &&
		    (scope->words[noun.end].class == WORD_VERB ||
		     scope->words[noun.end].class == WORD_AUX) &&
		    (scope->words[noun.end].report.count || scope->words[k].actor.count ||
		     scope->words[k].mention != INDEX_NONE))
			break; /* "Aleppo and Russia said" */
		end = noun.end;
		if (joined)
			return end; /* the list is whole */
		if (!comma)
			break;
	}
	return taken;
}

uint32_t place_edge_kinds(const struct scope *scope, uint32_t end, uint32_t most)
{
	while (end < most && place_is_kind(scope, end) && !scope->words[end].cause.count)
		end++;
	return end;
}

/* The phrase that tells where an unnamed place is, behind `end`; its end, or end. */
static uint32_t tail_step(const struct scope *scope, uint32_t end, uint32_t most)
{
	struct stretch noun;
	uint32_t from = end;
	bool held = false, of;

	if (end + 1 >= most)
		return end;
	if (scope_is(scope, end, "around") && scope->words[end + 1].class == WORD_PRONOUN)
		return end + 2;
	if (scope_is_one(scope, end, "held controlled run ruled besieged covered")) {
		held = scope_is(scope, end + 1, "by");
		from = held ? end + 2 : most;
	} else if (scope_is_one(scope, end, "west east north south northeast northwest")) {
		from = scope_is(scope, end + 1, "of") ? end + 2 : most;
	} else if (scope_is_one(scope, end, "in near of on outside at under along around")) {
		held = scope_is(scope, end, "under");
		from = end + 1;
	} else {
		return end;
	}
	if (from >= most)
		return end;
	of = scope_is(scope, from - 1, "of");
	noun = scope_noun_after(scope, from, most);
	if (noun.first == noun.end || scope->words[noun.first].moment != INDEX_NONE)
		return end;
	if (of && place_edge_capital(scope, noun.end - 1))
		return place_edge_list(scope, noun.end, most);
	/* "Syria's northern Aleppo province" goes on behind its possessive: the noun holds it */
	if (held || place_at(scope, noun.end - 1) || place_is_head(scope, noun.end - 1) ||
	    (place_edge_capital(scope, noun.end - 1) &&
	     scope->words[noun.end - 1].mention == INDEX_NONE))
		return noun.end;
	return end;
}

uint32_t place_edge_tail(const struct scope *scope, uint32_t end, uint32_t most)
{
	for (int steps = 0; steps < STEPS_MOST; steps++) {
		uint32_t next = tail_step(scope, end, most);
		bool of = end < most && scope_is(scope, end, "of");

		if (next == end)
			break;
		end = next;
		if (of)
			break; /* "the village of Tarnow | in the north": it has its name */
	}
	return end;
}
