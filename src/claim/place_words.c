/*
 * Two kinds of phrase are places: a name, with what belongs to it, and a noun that is a kind of
 * place:
 *
 *	[the village of [Tarnow]]   [Tarnow] province   rebel-held [Tarnow] and [Bolkow]
 *	[rebel-held districts] of Tarnow     [a camp near the border]     [areas held by rebels]
 *
 * A kind that is told apart (rebel-held) stands alone, one that is not takes in where it is. Names
 * that no list has are read in place_unlisted.c. Left out: streets by number, and directions
 * without a place (ten miles on).
 */
#include "claim/place_edge.h"
#include "claim/place_head.h"
#include "claim/place_unlisted.h"

#include <string.h>

#include "claim/source.h"

static bool is_owned(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (scope->tokens[i].kind == TOKEN_POSSESSIVE)
			return true;
	return false;
}

/* "Agra's | Foundry Nagar": what belongs to a town, by a name that no list has. */
static bool owns_place(const struct scope *scope, uint32_t after, uint32_t end,
		       struct place_words *found)
{
	struct stretch noun;

	if (after + 1 >= end || scope->tokens[after].kind != TOKEN_POSSESSIVE ||
	    found->width > WIDTH_CITY || found->words.first == 0 ||
	    !scope_is_one(scope, found->words.first - 1, "in at near outside"))
		return false;
	noun = scope_noun_after(scope, after + 1, end);
	if (noun.first >= noun.end)
		return false;
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (!place_edge_capital(scope, i) || scope->words[i].actor.count ||
		    scope->words[i].cause.count ||
		    (source_is_name(scope, i) && !source_is_person(scope, i)))
			return false;
	found->words.end = noun.end;
	found->width = WIDTH_SPOT;
	return true;
}

static bool named_read(const struct scope *scope, const struct mention *mention, uint32_t first,
		       uint32_t end, struct place_words *found)
{
	uint32_t after = place_edge_kinds(scope, mention->end, end);
	uint32_t heads;

	/* "a | Tarnow | hostel": the town says more than one of its buildings */
	if (after > mention->end && mention->first > first &&
	    scope_is_one(scope, mention->first - 1, "a an") &&
	    place_width_kind(place_head_kind(scope, after - 1)) == WIDTH_BUILDING)
		after = mention->end;
	found->rule = "place by name";
	found->named = true;
	found->width = (uint8_t)place_width_kind(
		*place_kind(scope, mention) ? place_kind(scope, mention)
					    : place_head_kind(scope, mention->end - 1));
	if (place_is_street(scope, mention->end - 1))
		found->width = WIDTH_SPOT;
	if (after > mention->end) {
		const char *kind = place_head_kind(scope, after - 1);

		found->width = (uint8_t)place_width_kind(kind);
		if (scope_is(scope, after - 1, "countryside"))
			found->width = WIDTH_PROVINCE;
	}
	found->words.end = place_edge_list(scope, after, end);
	found->words.first = place_edge_modifiers(scope, mention->first, first);
	if (after == mention->end && owns_place(scope, after, end, found))
		return true;
	/* "in rebel-held | Atareb": a small place is held as a whole; "in rebel-held Aleppo" is a
	 * part */
	while (found->words.first < mention->first && found->width == WIDTH_SPOT &&
	       (scope->tokens[found->words.first].flags & TOKEN_HYPHEN))
		found->words.first++;
	if (scope_is_one(scope, found->words.first, "a an") && found->words.first < mention->first)
		found->words.first++;
	found->care = scope_is_one(scope, after - 1, "hospital clinic morgue infirmary") ||
		      scope_is_one(scope, after, "hospital clinic morgue infirmary");
	if (found->words.first > first + 1 && scope_is(scope, found->words.first - 1, "of") &&
	    place_edge_direction(scope, found->words.first - 2) &&
	    scope->words[found->words.first - 2].class != WORD_NOUN)
		found->words.first -= 2; /* "west of Tarnow" */
	heads = place_edge_heads(scope, found->words.first, first);
	if (heads < found->words.first) {
		found->width = found->width > WIDTH_CITY ? WIDTH_CITY : WIDTH_SPOT;
		if (scope_is_one(scope, found->words.first - 2,
				 "province state region governorate country"))
			found->width = WIDTH_PROVINCE;
		found->words.first = heads;
	}
	return true;
}

/* "the Islamic Culture | Centre" */
static bool is_house(const struct scope *scope, uint32_t i)
{
	return i && scope_is_one(scope, i, "centre center") &&
	       scope->tokens[i].flags & scope->tokens[i - 1].flags & TOKEN_CAPITAL &&
	       !(scope->words[i].flags & WORD_HEADING);
}

/* Whether a part ("side", "points") says where by itself. */
static bool part_stands(const struct scope *scope, uint32_t i, struct stretch noun, uint32_t tail)
{
	bool det = scope->words[noun.first].class == WORD_DET;
	uint32_t modifiers = noun.end - noun.first - 1 - det;

	if (scope_is_one(scope, noun.first, "this that"))
		return false;
	if (is_house(scope, i))
		return true;
	if (tail > i + 1 || place_edge_held(scope, noun) || is_owned(scope, noun))
		return true;
	if (place_edge_direction(scope, i))
		return det;
	if (scope_is_one(scope, i, "points point"))
		return modifiers > 0;
	/* "the Iraqi side" */
	if (scope_is(scope, i, "side") && det && modifiers &&
	    lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i - 1].word).count)
		return true;
	if (scope_is(scope, i, "community"))
		return modifiers && scope_is_one(scope, i - 1,
						 "neighbouring neighboring nearby farming fishing "
						 "mining rural remote coastal border");
	return scope_is_one(scope, i,
			    "country towns cities neighborhoods quarters enclaves camps bases "
			    "territory prisons jails markets mosques churches streets plant") &&
	       modifiers + det > 0;
}

/* "a centre in | Tarnow": a building or base without a name in a named town says less than the
 * town. */
static bool is_inside_town(const struct scope *scope, uint32_t i, struct stretch noun, uint32_t end)
{
	enum place_width width = place_width_kind(place_head_kind(scope, i));
	const struct mention *town = NULL;
	/* "a gorge in northern India": one of many */
	bool land = scope_is_one(scope, noun.first, "a an") &&
		    (!strcmp(place_head_kind(scope, i), "land") || place_is_street(scope, i));

	/* "a | Tarnow | hostel" */
	for (uint32_t k = noun.first + 1; k < i && width == WIDTH_BUILDING; k++)
		if (scope_is_one(scope, noun.first, "a an") && place_at(scope, k))
			return true;
	if ((width != WIDTH_BUILDING && !land && !scope_is_one(scope, i, "base center centre")) ||
	    !scope_is(scope, i + 1, "in") || i + 2 >= end)
		return false;
	for (uint32_t k = noun.first + 1; k < i; k++)
		if (scope->tokens[k].flags & TOKEN_CAPITAL)
			return false;
	for (uint32_t k = i + 2; k < end && k < i + 6 && !town; k++)
		town = place_at(scope, k);
	if (!town && land && place_edge_capital(scope, i + 2))
		return true;
	return town && (land || place_width_kind(place_kind(scope, town)) <= WIDTH_CITY);
}

/* "in theatre", "at school": what is done there, not where. */
static bool is_mere_kind(const struct scope *scope, uint32_t i, struct stretch noun, uint32_t tail)
{
	return noun.end == noun.first + 1 && tail == i + 1 && !place_is_plural(scope, i) &&
	       !(scope->tokens[i].flags & TOKEN_CAPITAL) &&
	       (place_width_kind(place_head_kind(scope, i)) == WIDTH_BUILDING ||
		!strcmp(place_head_kind(scope, i), "base"));
}

static bool headed_read(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			struct place_words *found)
{
	struct stretch noun = scope_noun_before(scope, i, first);
	uint32_t tail = place_edge_tail(scope, i + 1, end);
	bool held = place_edge_held(scope, noun);

	if (place_is_part(scope, i) && !part_stands(scope, i, noun, tail))
		return false;
	if (scope->words[i].cause.count && tail == i + 1)
		return false; /* "a volcano": what did it */
	/* "the worst affected areas": which, is not said */
	if (tail == i + 1 && !held && !is_owned(scope, noun) &&
	    scope_is_one(scope, i, "areas parts places spots localities communities") &&
	    scope_is_one(scope, i - 1,
			 "affected hit other many some several various worst-hit hardest-hit "
			 "worst-affected stricken flooded disaster-hit quake-hit rural remote "
			 "different these those"))
		return false;
	if (scope_is_one(scope, i, "bank banks") && scope_is_one(scope, noun.first, "its their"))
		return false; /* "rivers burst their banks" */
	if (is_inside_town(scope, i, noun, end) || is_mere_kind(scope, i, noun, tail))
		return false;
	found->rule = "place by its kind";
	found->words = noun;
	found->width = (uint8_t)place_width_kind(place_head_kind(scope, i));
	found->care = scope_is_one(scope, i,
				   "hospital hospitals clinic clinics morgue mortuary infirmary");
	found->head = i;
	if (noun.first > first && noun.end == noun.first + 1 && place_is_plural(scope, i) &&
	    scope->words[noun.first - 1].class == WORD_NUMBER)
		found->words.first--; /* "from | eleven villages" */
	found->bare =
		((noun.end - noun.first == 2 && scope_is(scope, noun.first, "the")) ||
		 (noun.end - noun.first == 1 && noun.first > first + 1 &&
		  place_is_plural(scope, i) && scope->words[noun.first - 1].class == WORD_NUMBER &&
		  scope_is(scope, noun.first - 2, "the")) ||
		 (noun.end - noun.first == 3 && scope_is(scope, noun.first + 1, "same")));
	if (scope_is_one(scope, i, "countryside"))
		found->width = WIDTH_PROVINCE;
	else if (scope_is_one(scope, i, "country"))
		found->width = WIDTH_COUNTRY;
	else if (scope_is_one(scope, i, "hospitals schools plant") || is_house(scope, i))
		found->width = WIDTH_BUILDING;
	else if (place_is_street(scope, i))
		found->width = WIDTH_SPOT;
	if (!held || scope_is_one(scope, i, "part parts half side") ||
	    (i + 2 < end && place_edge_is_town(scope, i)))
		found->words.end = tail;
	if (place_is_street(scope, i) && scope->tokens[i].flags & TOKEN_CAPITAL &&
	    found->words.end == i + 1 && i + 1 < end && scope->tokens[i + 1].kind == TOKEN_NUMBER)
		found->words.end++; /* "Highway | 33" */
	found->bare &= found->words.end == noun.end && !place_edge_direction(scope, i) &&
		       scope->words[i].class == WORD_NOUN;
	for (uint32_t k = found->words.first; k < found->words.end; k++)
		found->named |=
			place_at(scope, k) != NULL ||
			(k > found->words.first && k < noun.end && place_edge_capital(scope, k));
	return true;
}

enum place_width place_width_of(const struct scope *scope, const struct mention *mention)
{
	return place_width_kind(place_kind(scope, mention));
}

bool place_words_read(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
		      struct place_words *found)
{
	const struct mention *mention = place_at(scope, i);

	*found = (struct place_words){.words = {0, 0}};
	if (mention)
		return mention->first == i && named_read(scope, mention, first, end, found);
	if (i > first && scope_is(scope, i, "sea") && scope_is_one(scope, i - 1, "at by"))
		return false; /* "accidents at sea": which, is not said */
	if (place_unlisted_road(scope, i, first, end, found))
		return true;
	if (place_unlisted_is_name(scope, i, first, end))
		return place_unlisted_name(scope, i, first, end, found);
	if (scope_is_one(scope, i, "nationwide countrywide") &&
	    (i + 1 >= end || scope->words[i + 1].class != WORD_NOUN)) {
		found->words = (struct stretch){i, i + 1};
		found->width = WIDTH_COUNTRY;
		found->named = true;
		found->rule = "all over a country";
		return true;
	}
	if (scope->words[i].mention != INDEX_NONE &&
	    (place_unlisted_person(scope, i, first, end, found) ||
	     place_unlisted_house(scope, i, first, found)))
		return true;
	if (scope->words[i].mention != INDEX_NONE || !place_is_head(scope, i))
		return false;
	if (i + 1 < end && scope->words[i + 1].class == WORD_NOUN &&
	    !(scope->words[i + 1].flags & WORD_SOURCE) &&
	    scope->words[i + 1].moment == INDEX_NONE &&
	    !(scope->words[i + 1].head.count == 0 &&
	      scope_is_one(scope, i + 1, "west east north south")))
		return false; /* "market traders" */
	return headed_read(scope, i, first, end, found);
}
