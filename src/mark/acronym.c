/*
 * Short forms that several bodies share (acronym.tsv). organisation.tsv knows one of them; what
 * else the article names decides whether it means another:
 *
 *	RSF ... Reporters Without Borders     a full name says it
 *	RSF ... Sudan ... Sudanese            so does the country that is named most
 *
 * An agency in brackets at the head of a report, "(AFP) -", is the agency wherever that happened.
 */
#include <string.h>

#include "mark/naming.h"

enum { COUNTRIES = 64 };

struct tally {
	uint32_t rows[COUNTRIES], counts[COUNTRIES], used, most;
};

static uint32_t country_of(const struct naming *naming, const struct draft *draft)
{
	const char *place;
	uint32_t row;

	if (draft->row == INDEX_NONE)
		return INDEX_NONE;
	if (draft->list == LEXICON_PLACE)
		return place_country(naming->lexicon, draft->row);
	if (draft->list != LEXICON_GROUP)
		return INDEX_NONE;
	place = lexicon_cell(naming->lexicon, LEXICON_GROUP, draft->row, naming->group_place);
	row = *place ? place_row(naming->lexicon, place, strlen(place)) : INDEX_NONE;
	return row == INDEX_NONE ? row : place_country(naming->lexicon, row);
}

static void tally_fill(struct tally *tally, const struct naming *naming)
{
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		uint32_t row = country_of(naming, &naming->drafts.at[i]), at = 0;

		if (row == INDEX_NONE)
			continue;
		while (at < tally->used && tally->rows[at] != row)
			at++;
		if (at == COUNTRIES)
			continue;
		if (at == tally->used) {
			tally->rows[tally->used++] = row;
			tally->counts[at] = 0;
		}
		if (++tally->counts[at] > tally->most)
			tally->most = tally->counts[at];
	}
}

/* One of the countries (parted by +, length bytes) is named as often as any. */
static bool is_theirs(const struct tally *tally, const struct lexicon *lexicon, const char *places,
		      size_t length)
{
	for (size_t at = 0; at < length;) {
		size_t bytes = 0;
		uint32_t row;

		while (at + bytes < length && places[at + bytes] != '+')
			bytes++;
		row = place_row(lexicon, places + at, bytes);
		for (uint32_t i = 0; i < tally->used; i++)
			if (tally->rows[i] == row && tally->counts[i] == tally->most)
				return true;
		at += bytes + 1;
	}
	return false;
}

/* The row is named by more words than this short form. */
static bool is_in_full(const struct naming *naming, uint32_t row)
{
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		const struct draft *draft = &naming->drafts.at[i];

		if (draft->list == LEXICON_ORGANISATION && draft->row == row &&
		    draft->end - draft->first > 1)
			return true;
	}
	return false;
}

static bool is_credit(const struct naming *naming, const struct draft *draft)
{
	return draft->first > 0 && naming->tokens[draft->first - 1].mark == '(' &&
	       draft->end + 1 < naming->count && naming->tokens[draft->end].mark == ')' &&
	       naming->tokens[draft->end + 1].mark == '-';
}

/* The other body that row of acronym.tsv means here; usual where none fits. */
static uint32_t body_choose(const struct naming *naming, const struct tally *tally, uint32_t row,
			    uint32_t usual)
{
	const struct lexicon *lexicon = naming->lexicon;
	const char *body = lexicon_cell(lexicon, LEXICON_ACRONYM, row,
					lexicon_column(lexicon, LEXICON_ACRONYM, "body"));
	const char *places = lexicon_cell(lexicon, LEXICON_ACRONYM, row,
					  lexicon_column(lexicon, LEXICON_ACRONYM, "place"));

	while (*body) {
		size_t length = strcspn(body, "|"), reach = strcspn(places, "|");
		uint32_t other = lexicon_row(lexicon, LEXICON_ORGANISATION, body, length);

		if (other != LEXICON_NO_ROW &&
		    (is_in_full(naming, other) ||
		     (!is_in_full(naming, usual) && is_theirs(tally, lexicon, places, reach))))
			return other;
		body += length + (body[length] != '\0');
		places += reach + (places[reach] != '\0');
	}
	return usual;
}

void acronym_resolve(struct naming *naming)
{
	struct tally tally = {.used = 0, .most = 0};
	bool counted = false;

	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		struct draft *draft = &naming->drafts.at[i];
		struct phrase shared;

		if (draft->list != LEXICON_ORGANISATION || draft->row == INDEX_NONE ||
		    draft->end - draft->first > 1 || draft->part ||
		    !naming_has(naming, draft->first, LIST_BIT(ACRONYM)) ||
		    is_credit(naming, draft))
			continue;
		shared = lexicon_match(naming->lexicon, LEXICON_ACRONYM,
				       naming->tokens + draft->first, 1);
		if (!shared.count)
			continue;
		if (!counted)
			tally_fill(&tally, naming);
		counted = true;
		draft->row = body_choose(naming, &tally, shared.row, draft->row);
	}
}
