/*
 * Nouns that say what a name names, beside it or in it: "Foo district", "town of Foo", "Tal Foo"
 * for places, "Foo Brigade", "Ministry of Foo", "the daily Foo" for bodies. Whether the noun is
 * part of the name is a column of its list. A noun closes a name only with a capital, and in a
 * headline only where it is a noun of names alone ("Ministry", not "Forces").
 */
#include "mark/naming.h"

#include <string.h>

enum { LONGEST_NAME = 8 }; /* tokens; what is longer is a heading */

/* Words that may stand inside the name of a body or building. */
static bool fits_name(const struct naming *naming, uint32_t token)
{
	if (!naming_capital(naming, token) ||
	    (naming_has(naming, token, LIST_BIT(FUNCTION)) &&
	     !(naming->tokens[token].flags & (TOKEN_CAPITALS | TOKEN_DOTTED))))
		return false;
	if (naming_plain(naming))
		return !naming_calendar(naming, token) && !naming_says(naming, token);
	return naming_has(naming, token, LIST_BIT(ORGHEAD) | LIST_BIT(PLACE) | LIST_BIT(GROUP)) ||
	       !naming_ordinary(naming, token);
}

/* "Commission | on Human Rights", "Committee | to Protect Foo": words of the language follow. */
static bool is_about(const struct naming *naming, uint32_t token)
{
	return naming_plain(naming) &&
	       (token_is(naming->text, &naming->tokens[token], "on") ||
		token_is(naming->text, &naming->tokens[token], "to") ||
		token_is(naming->text, &naming->tokens[token], "against")) &&
	       naming_joined(naming, token) && naming_capital(naming, token + 1) &&
	       naming_has(naming, token + 1, LIST_BIT(COMMON)) &&
	       !naming_has(naming, token + 1, LIST_BIT(CALENDAR) | LIST_BIT(PLACE));
}

static bool is_of_country(const struct naming *naming, uint32_t token)
{
	struct known known;

	if (!token_is(naming->text, &naming->tokens[token], "of") || token + 1 >= naming->end ||
	    !naming_capital(naming, token + 1))
		return false;
	known = known_at(naming, token + 1);
	return known.count && known.list == LEXICON_PLACE &&
	       naming_cell_is(naming, LEXICON_PLACE, known.row, naming->place_kind, "country");
}

/* After a head: "of Foreign Affairs and Trade", "for the Liberation of Foo". */
static uint32_t complement_end(const struct naming *naming, uint32_t head)
{
	uint32_t end = head + 1;
	struct phrase phrase;

	if (end >= naming->end || naming->tokens[end].flags & TOKEN_CAPITAL ||
	    (!naming_in(naming, end, WORDS_OF) && !is_about(naming, end)))
		return end;
	phrase = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + head, 1);
	if (phrase.count &&
	    naming_cell_is(naming, LEXICON_ORGHEAD, phrase.row, naming->org_side, "last") &&
	    token_is(naming->text, &naming->tokens[end], "of"))
		return end;
	for (uint32_t at = end; at < naming->end && at - head < LONGEST_NAME; at++) {
		if (naming->tokens[at].flags & TOKEN_PARAGRAPH)
			break;
		if (fits_name(naming, at)) {
			end = at + 1;
			continue;
		}
		if (at > head + 1 && is_of_country(naming, at))
			break; /* "Ministry of Health | of Foo" */
		if (token_is(naming->text, &naming->tokens[at], "and") && at + 1 < naming->end &&
		    naming_in(naming, at + 1, WORDS_THE))
			break; /* "the Association of Foo and the Bar" */
		if (at == head + 1 || naming->tokens[at].mark == '&' ||
		    (naming_in(naming, at, WORDS_JOINT) &&
		     !(naming->tokens[at].flags & TOKEN_CAPITAL)))
			continue;
		break;
	}
	return end;
}

/* "in Tarnow | department": a name of one word that no list has, where a place stands. */
static bool is_behind_in(const struct naming *naming, uint32_t token)
{
	return token >= naming->begin + 2 && naming_joined(naming, token - 1) &&
	       naming_capital(naming, token - 1) &&
	       !naming_has(naming, token - 1, LIST_BIT(COMMON)) &&
	       token_is(naming->text, &naming->tokens[token - 2], "in");
}

/* The head at token that can close a name, of either list: how many tokens, and what it heads. */
static uint32_t closing_head(const struct naming *naming, uint32_t token, uint8_t *type)
{
	uint32_t left = naming->end - token;
	struct phrase body, place;

	if (!naming_has(naming, token, LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD)))
		return 0;
	body = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + token, left);
	place = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token, left);
	if (body.count &&
	    (naming_cell_is(naming, LEXICON_ORGHEAD, body.row, naming->org_side, "start") ||
	     naming_cell_is(naming, LEXICON_ORGHEAD, body.row, naming->org_side, "before") ||
	     (!naming_plain(naming) &&
	      !naming_cell_is(naming, LEXICON_ORGHEAD, body.row, naming->org_headline, "yes"))))
		body.count = 0;
	if (place.count &&
	    !naming_cell_is(naming, LEXICON_PLACEHEAD, place.row, naming->head_side, "after") &&
	    !naming_cell_is(naming, LEXICON_PLACEHEAD, place.row, naming->head_side, "both"))
		place.count = 0;
	if (place.count &&
	    naming_cell_is(naming, LEXICON_PLACEHEAD, place.row, naming->head_name, "apart"))
		place.count = 0;
	if (place.count && place.count == body.count && is_behind_in(naming, token))
		body.count = 0;
	*type = place.count > body.count ? ENTITY_PLACE : ENTITY_ORGANISATION;
	if (place.count > body.count)
		body.count = place.count;
	if (body.count && !naming_capital(naming, token + body.count - 1))
		return 0;
	return body.count;
}

/* The "and" of "Disaster Management and Relief Agency": between words of the language, since
 * between names it parts them. */
static bool joins_words(const struct naming *naming, uint32_t at, uint32_t token)
{
	if (at > token && naming_plain(naming) &&
	    token_is(naming->text, &naming->tokens[at], "and") && naming_joined(naming, at) &&
	    token_is(naming->text, &naming->tokens[at - 1], "college"))
		return token_is(naming->text, &naming->tokens[at + 1], "hospital") &&
		       naming_capital(naming, at + 1); /* Foo Medical College and Hospital */
	return at > token && naming_plain(naming) &&
	       token_is(naming->text, &naming->tokens[at], "and") && naming_joined(naming, at) &&
	       naming_has(naming, at - 1, LIST_BIT(COMMON)) &&
	       naming_has(naming, at + 1, LIST_BIT(COMMON)) && naming_capital(naming, at + 1) &&
	       !lexicon_find(naming->lexicon, LEXICON_ORGHEAD, naming->tokens[at - 1].word).count &&
	       !lexicon_find(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens[at - 1].word).count;
}

/* A noun of buildings that closes a name. */
static bool is_building(const struct naming *naming, uint32_t token)
{
	struct phrase phrase;

	if (!naming_has(naming, token, LIST_BIT(PLACEHEAD)))
		return false;
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token, 1);
	return phrase.count &&
	       naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_kind, "building");
}

/* The apostrophe of "Foo Students' | Union": behind a word of the language, before a capital. */
static bool is_owned(const struct naming *naming, uint32_t at)
{
	const struct token *t = &naming->tokens[at];

	return at > naming->begin && at + 1 < naming->end && naming_plain(naming) &&
	       (t->kind == TOKEN_POSSESSIVE || t->mark == '\'') && !(t->flags & TOKEN_SPACE) &&
	       naming_capital(naming, at - 1) && naming_capital(naming, at + 1) &&
	       naming->tokens[at + 1].flags & TOKEN_SPACE &&
	       naming_has(naming, at - 1, LIST_BIT(COMMON)) &&
	       !naming_has(naming, at - 1, LIST_BIT(ORGHEAD));
}

uint32_t head_closing_end(const struct naming *naming, uint32_t first, uint32_t token,
			  uint8_t *type)
{
	uint32_t head = 0, at;
	uint8_t kind;

	if (naming->small)
		return 0;
	for (at = token; at < naming->end && at - first < LONGEST_NAME; at++) {
		uint32_t count;

		if (at > token && is_owned(naming, at))
			continue;
		if (at > first && !naming_joined(naming, at - 1) &&
		    !(at > token && is_owned(naming, at - 1)))
			break;
		if (joins_words(naming, at, token))
			continue;
		if (naming->zone == ZONE_CAPITAL && naming->tokens[at].flags & TOKEN_FUNCTION &&
		    !token_is(naming->text, &naming->tokens[at], "of"))
			break;
		if (!fits_name(naming, at))
			break;
		if (at > token && !naming_plain(naming) &&
		    !naming_has(naming, at, LIST_BIT(ORGHEAD)) && known_at(naming, at).count)
			break;
		count = closing_head(naming, at, &kind);
		if (!count)
			continue;
		if (kind == ENTITY_PLACE && at == first) { /* "Secondary School" by itself */
			at += count - 1;
			continue;
		}
		at += count - 1;
		head = at;
		*type = kind;
	}
	if (!head)
		return 0;
	if (*type != ENTITY_ORGANISATION)
		return head + 1;
	at = complement_end(naming, head);
	if (at > head + 1 && is_building(naming, at - 1))
		*type = ENTITY_PLACE; /* University of Foo Hospital */
	return at;
}

uint32_t head_of_place(const struct naming *naming, uint32_t token, bool known, bool *apart)
{
	struct phrase phrase;
	const char *kind;
	bool of = false;

	*apart = false;
	if (token >= naming->end || !naming_joined(naming, token - 1) ||
	    !naming_has(naming, token, LIST_BIT(PLACEHEAD)))
		return 0;
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token,
			       naming->end - token);
	if (phrase.count > 1 &&
	    naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "before") &&
	    naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_kind, "region")) {
		phrase = lexicon_find(naming->lexicon, LEXICON_PLACEHEAD,
				      naming->tokens[token].word);
		of = true; /* the Foo | quarter of Bar */
	}
	if (!phrase.count ||
	    naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "before") ||
	    naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "start"))
		return 0;
	*apart =
		naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_name, "apart") &&
		!(naming_capital(naming, token) && !known && naming_plain(naming));
	*apart = *apart || of;
	kind = lexicon_cell(naming->lexicon, LEXICON_PLACEHEAD, phrase.row, naming->head_kind);
	if (!known || naming_capital(naming, token))
		return phrase.count;
	if (!strcmp(kind, "building") || !strcmp(kind, "land"))
		return 0; /* the hospital of the town has no name of its own */
	if (token + phrase.count < naming->end && naming_in(naming, token + phrase.count, WORDS_OF))
		return 0; /* "the Foo district of Bar" */
	return phrase.count;
}

/* "town of", "the Foo district of": a head of places that ends just before token. */
bool head_of_place_before(const struct naming *naming, uint32_t token)
{
	struct phrase phrase;

	if (token < naming->begin + 2 || !naming_has(naming, token - 2, LIST_BIT(PLACEHEAD)))
		return false;
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token - 2, 2);
	return phrase.count == 2 &&
	       naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "before");
}

bool head_starts_place(const struct naming *naming, uint32_t token)
{
	struct phrase phrase = {0, 0};
	uint32_t next = token + 1;

	if (naming_has(naming, token, LIST_BIT(PLACEHEAD)) && !naming->small)
		phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token,
				       1);
	if (phrase.count == 1 && next + 1 < naming->end && naming->tokens[next].mark == '.')
		next++; /* St. */
	else if (!naming_joined(naming, token))
		return false;
	return phrase.count == 1 && naming_capital(naming, next) &&
	       !naming_ordinary(naming, next) &&
	       (naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "start") ||
		naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "both"));
}

/* "the daily Foo", "militant group Foo Bar": the body's noun stands before its name. */
bool head_of_body_before(const struct naming *naming, uint32_t first)
{
	struct phrase phrase;

	if (first == naming->begin || !naming_has(naming, first - 1, LIST_BIT(ORGHEAD)) ||
	    naming->tokens[first - 1].flags & TOKEN_CAPITAL || !naming_joined(naming, first - 1))
		return false;
	phrase = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + first - 1, 1);
	return phrase.count &&
	       naming_cell_is(naming, LEXICON_ORGHEAD, phrase.row, naming->org_before, "yes");
}
