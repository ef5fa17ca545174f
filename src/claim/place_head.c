/*
 * What kind of place a word names: a row of LEXICON_PLACEHEAD (village, camp), a part of a place
 * (edge, districts), a street; and how wide the kinds are.
 */
#include "claim/place_head.h"

#include <string.h>

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

const char *place_head_cell(const struct scope *scope, uint32_t i, const char *column)
{
	const struct hit *hit = &scope->words[i].head;

	if (!hit->count)
		return "";
	return lexicon_cell(scope->lexicon, LEXICON_PLACEHEAD, hit->row,
			    lexicon_column(scope->lexicon, LEXICON_PLACEHEAD, column));
}

const struct mention *place_at(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;
	const struct mention *mention;

	if (index == INDEX_NONE)
		return NULL;
	mention = &scope->article->mentions[index];
	return mention->type == ENTITY_PLACE ? mention : NULL;
}

const char *place_kind(const struct scope *scope, const struct mention *mention)
{
	uint32_t row = scope->article->entities[mention->entity].place;

	if (row == INDEX_NONE)
		return "";
	return lexicon_cell(scope->lexicon, LEXICON_PLACE, row,
			    lexicon_column(scope->lexicon, LEXICON_PLACE, "kind"));
}

bool place_is_city(const struct scope *scope, const struct mention *mention)
{
	return one_of(place_kind(scope, mention), "city town");
}

enum place_width place_width_kind(const char *kind)
{
	if (one_of(kind, "country continent sea ocean"))
		return WIDTH_COUNTRY;
	if (one_of(kind, "province governorate region state county department oblast prefecture "
			 "division river land"))
		return WIDTH_PROVINCE;
	if (one_of(kind, "city"))
		return WIDTH_CITY;
	return one_of(kind, "building") ? WIDTH_BUILDING : WIDTH_SPOT;
}

/* Heads that no list of kinds has: what parts of a place are called. */
bool place_is_part(const struct scope *scope, uint32_t i)
{
	return scope->words[i].class == WORD_NOUN && scope->words[i].senses & SENSE_PLACE_PART;
}

bool place_is_kind(const struct scope *scope, uint32_t i)
{
	return scope->words[i].class == WORD_NOUN && scope->words[i].head.count &&
	       strcmp(place_head_cell(scope, i, "side"), "start") != 0 &&
	       scope->words[i].mention == INDEX_NONE;
}

bool place_is_head(const struct scope *scope, uint32_t i)
{
	return place_is_kind(scope, i) || place_is_part(scope, i);
}

/* Streets and squares are spots of their own, whatever stands on them. */
bool place_is_street(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "street road highway avenue boulevard square roundabout junction "
			    "bridge park lane block checkpoint");
}
