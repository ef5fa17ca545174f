/*
 * Which of several places of one name is meant. The gazetteer finds the one that news means most
 * often; namesake.tsv says which other rows have that name. What else the article names decides:
 *
 *	Foo, Bar            the place of that name in Bar, wherever Bar stands behind it
 *	Bar, a place in it, its neighbours, its people      speak for the Foo of Bar (3 each)
 *	other places of the same country                    speak for it less (2)
 *	the country, its people, cities that stand for it   least (1)
 *
 * Each thing counts once however often it is named, so that one chatty paragraph decides nothing.
 * The usual place gives way only to more than speaks for it, and never to a country alone.
 * Left out: two places of one name in one article, but for those told by the words behind them.
 */
#include <string.h>

#include "mark/naming.h"

enum { DEEPEST = 8, OPTIONS = 6, MOST_WITNESSES = 256 };
enum { NEAR = 3, ABROAD = 2, FAR = 1 };

/* A row and the rows that contain it, narrowest first. */
struct path {
	uint32_t rows[DEEPEST];
	uint32_t depth;
};

/* Something else that the article names. */
struct witness {
	enum lexicon_list list;
	uint32_t row;
	struct path path; /* of a people: of its country, or empty */
};

struct reading {
	struct naming *naming;
	struct witness *witnesses;
	uint32_t count;
};

static struct path path_of(const struct lexicon *lexicon, uint32_t row)
{
	struct path path = {.depth = 0};

	while (row != INDEX_NONE && path.depth < DEEPEST) {
		path.rows[path.depth++] = row;
		row = place_parent(lexicon, row);
	}
	return path;
}

static bool path_has(const struct path *path, uint32_t row)
{
	for (uint32_t i = 0; i < path->depth; i++)
		if (path->rows[i] == row)
			return true;
	return false;
}

/* The rows of that name, the usual one first; 0 where only one has it. */
static uint32_t options_of(const struct naming *naming, const struct draft *draft,
			   uint32_t rows[static OPTIONS])
{
	const struct token *tokens = naming->tokens + draft->first;
	uint32_t length = draft->end - draft->first, count = 0;
	struct phrase phrase, usual;

	if (draft->type != ENTITY_PLACE || draft->list != LEXICON_PLACE ||
	    draft->row == INDEX_NONE || draft->part ||
	    !naming_has(naming, draft->first, LIST_BIT(NAMESAKE)))
		return 0;
	phrase = lexicon_match(naming->lexicon, LEXICON_NAMESAKE, tokens, length);
	usual = lexicon_match(naming->lexicon, LEXICON_PLACE, tokens, length);
	if (phrase.count != length || usual.count != length)
		return 0;
	rows[count++] = usual.row;
	for (const char *form =
		     lexicon_cell(naming->lexicon, LEXICON_NAMESAKE, phrase.row,
				  lexicon_column(naming->lexicon, LEXICON_NAMESAKE, "place"));
	     *form && count < OPTIONS;) {
		size_t bytes = strcspn(form, "|");
		uint32_t row = place_row(naming->lexicon, form, bytes);

		if (row != INDEX_NONE)
			rows[count++] = row;
		form += bytes + (form[bytes] == '|');
	}
	return count > 1 ? count : 0;
}

static void witness_add(struct reading *reading, const struct draft *draft)
{
	const struct naming *naming = reading->naming;
	struct witness witness = {.list = draft->list, .row = draft->row, .path.depth = 0};

	if (draft->list == LEXICON_PLACE && witness.row == INDEX_NONE)
		witness.row = draft->base;
	if ((draft->list != LEXICON_PLACE && draft->list != LEXICON_GROUP) ||
	    witness.row == INDEX_NONE || reading->count == MOST_WITNESSES ||
	    naming->zones[draft->first] & NAMING_ASIDE)
		return;
	for (uint32_t i = 0; i < reading->count; i++)
		if (reading->witnesses[i].row == witness.row &&
		    reading->witnesses[i].list == witness.list)
			return;
	if (witness.list == LEXICON_PLACE) {
		witness.path = path_of(naming->lexicon, witness.row);
	} else {
		const char *place = lexicon_cell(naming->lexicon, LEXICON_GROUP, witness.row,
						 naming->group_place);
		uint32_t row = place_row(naming->lexicon, place, strlen(place));

		if (row == INDEX_NONE)
			return;
		witness.path = path_of(naming->lexicon, row);
	}
	reading->witnesses[reading->count++] = witness;
}

/* How much a witness speaks for the place of that path. */
static uint32_t witness_weight(const struct witness *witness, const struct path *path)
{
	const struct path *other = &witness->path;
	uint32_t row = path->rows[0], parent = path->depth > 1 ? path->rows[1] : INDEX_NONE;
	uint32_t country = path->rows[path->depth - 1];

	if (path_has(other, row) || other->rows[0] == parent)
		return NEAR;
	if (other->rows[other->depth - 1] != country)
		return 0;
	if (other->depth == 1)
		return FAR;
	if (path_has(path, other->rows[0]) || (other->rows[1] == parent && path->depth > 2))
		return NEAR;
	return other->depth > 2 ? ABROAD : FAR;
}

/* The option for which the article speaks most; rows[0] unless another has clearly more. */
static uint32_t option_choose(const struct reading *reading, const uint32_t *rows, uint32_t count)
{
	uint32_t usual = 0, most = 0, best = rows[0];

	for (uint32_t i = 0; i < count; i++) {
		struct path path = path_of(reading->naming->lexicon, rows[i]);
		uint32_t weight = 0, nearest = 0;

		for (uint32_t w = 0; w < reading->count; w++) {
			uint32_t one = witness_weight(&reading->witnesses[w], &path);

			weight += one;
			if (one > nearest)
				nearest = one;
		}
		if (!i)
			usual = weight;
		else if (weight > most && weight > usual &&
			 (nearest == NEAR || (!usual && nearest == ABROAD))) {
			most = weight;
			best = rows[i];
		}
	}
	return best;
}

/* "Foo, Bar": the options of both of which one contains the other. */
static bool behind_choose(struct naming *naming, struct draft *draft, struct draft *behind)
{
	uint32_t rows[OPTIONS], wider[OPTIONS] = {behind->row};
	uint32_t count = options_of(naming, draft, rows), others;

	if (!count || draft->placed || behind->type != ENTITY_PLACE ||
	    behind->list != LEXICON_PLACE || behind->row == INDEX_NONE ||
	    draft->end >= naming->count || naming->tokens[draft->end].mark != ',' ||
	    behind->first != draft->end + 1)
		return false;
	others = options_of(naming, behind, wider);
	for (uint32_t k = 0; k < (others ? others : 1); k++) {
		for (uint32_t i = 0; i < count; i++) {
			struct path path = path_of(naming->lexicon, rows[i]);

			if (rows[i] != wider[k] && path_has(&path, wider[k])) {
				draft->row = rows[i];
				behind->row = wider[k];
				draft->placed = behind->placed = true;
				return true;
			}
		}
	}
	return false;
}

void namesake_resolve(struct naming *naming)
{
	struct witness witnesses[MOST_WITNESSES];
	struct reading reading = {naming, witnesses, 0};
	uint32_t rows[OPTIONS], open = 0;

	for (uint32_t i = 0; i < naming->drafts.count && !open; i++)
		open = options_of(naming, &naming->drafts.at[i], rows);
	if (!open)
		return;
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		struct draft *draft = &naming->drafts.at[i];

		if (i + 1 < naming->drafts.count)
			behind_choose(naming, draft, draft + 1);
		if (!options_of(naming, draft, rows) || draft->placed)
			witness_add(&reading, draft);
	}
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		struct draft *draft = &naming->drafts.at[i];
		uint32_t count = options_of(naming, draft, rows);

		if (count && !draft->placed && draft->row == rows[0])
			draft->row = option_choose(&reading, rows, count);
	}
}
