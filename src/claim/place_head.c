/*
 * What kind of place a word names: a row of LEXICON_PLACEHEAD (village, camp), a part of a place
 * (edge, districts), a street; and how wide the kinds are.
 */
#include "claim/place_head.h"

#include <string.h>

const char *place_head_kind(const struct scope *scope, uint32_t i)
{
	const struct hit *hit = &scope->words[i].head;

	return hit->count ? lexicon_cell(scope->lexicon, LEXICON_PLACEHEAD, hit->row,
					 scope->columns.head_kind)
			  : "";
}

/* Stands before a name alone: "Mount". */
static bool is_start(const struct scope *scope, uint32_t i)
{
	return !strcmp(lexicon_cell(scope->lexicon, LEXICON_PLACEHEAD, scope->words[i].head.row,
				    scope->columns.head_side),
		       "start");
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
	return lexicon_cell(scope->lexicon, LEXICON_PLACE, row, scope->columns.place_kind);
}

bool place_is_city(const struct scope *scope, const struct mention *mention)
{
	const char *kind = place_kind(scope, mention);

	return !strcmp(kind, "city") || !strcmp(kind, "town");
}

bool place_is_country(const struct scope *scope, const struct mention *mention)
{
	return !strcmp(place_kind(scope, mention), "country");
}

enum place_width place_width_kind(const char *kind)
{
	static const struct {
		const char *kind;
		enum place_width width;
	} widths[] = {
		{"city", WIDTH_CITY},	      {"building", WIDTH_BUILDING},
		{"country", WIDTH_COUNTRY},   {"continent", WIDTH_COUNTRY},
		{"sea", WIDTH_COUNTRY},	      {"ocean", WIDTH_COUNTRY},
		{"province", WIDTH_PROVINCE}, {"governorate", WIDTH_PROVINCE},
		{"region", WIDTH_PROVINCE},   {"state", WIDTH_PROVINCE},
		{"county", WIDTH_PROVINCE},   {"department", WIDTH_PROVINCE},
		{"oblast", WIDTH_PROVINCE},   {"prefecture", WIDTH_PROVINCE},
		{"division", WIDTH_PROVINCE}, {"river", WIDTH_PROVINCE},
		{"land", WIDTH_PROVINCE},
	};

	for (size_t i = 0; *kind && i < sizeof widths / sizeof *widths; i++)
		if (widths[i].kind[0] == *kind && !strcmp(widths[i].kind, kind))
			return widths[i].width;
	return WIDTH_SPOT;
}

/* Heads that no list of kinds has: what parts of a place are called. */
bool place_is_part(const struct scope *scope, uint32_t i)
{
	return scope->words[i].class == WORD_NOUN && scope->words[i].senses & SENSE_PLACE_PART;
}

bool place_is_kind(const struct scope *scope, uint32_t i)
{
	return scope->words[i].class == WORD_NOUN && scope->words[i].head.count &&
	       !is_start(scope, i) && scope->words[i].mention == INDEX_NONE;
}

bool place_is_head(const struct scope *scope, uint32_t i)
{
	return place_is_kind(scope, i) || place_is_part(scope, i);
}

bool place_is_plural(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	return token->end - token->start > 3 && scope->article->text[token->end - 1] == 's';
}

/* Streets and squares are spots of their own, whatever stands on them. */
bool place_is_street(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "street road highway avenue boulevard square roundabout junction "
			    "bridge park lane block checkpoint");
}
