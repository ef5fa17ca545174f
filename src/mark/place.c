/*
 * The gazetteer: the written name of a row, and its path. A row says its parent by the parent's
 * first form; the path follows that upward until a row has none. A province is often called as its
 * city: the words around tell which. Left out: coordinates, and every
 * place smaller than news of one place needs.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "mark/naming.h"

enum { DEEPEST_PATH = 8 }; /* a reader's own rows may run in a circle */

/* Words that stay small inside a name. */
static bool is_small(const char *word, size_t length)
{
	static const char *const small[] = {"of", "the", "and", "de",  "du",  "la", "le",
					    "da", "do",	 "dos", "del", "al",  "el", "ez",
					    "ar", "as",	 "ash", "at",  "az",  "ad", "an",
					    "es", "en",	 "on",	"sur", "bin", "in"};

	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (strlen(small[i]) == length && !memcmp(small[i], word, length))
			return true;
	return false;
}

const char *place_name(struct arena *arena, const struct lexicon *lexicon, uint32_t row)
{
	const char *cell = lexicon_cell(lexicon, LEXICON_PLACE, row,
					lexicon_column(lexicon, LEXICON_PLACE, "id"));
	char *name;

	if (*cell)
		return cell;
	cell = lexicon_cell(lexicon, LEXICON_PLACE, row, 0);
	name = arena_string(arena, cell, strcspn(cell, "|"));
	for (char *word = name; *word;) {
		size_t length = strcspn(word, " -");

		if (word == name || !is_small(word, length))
			*word = (char)toupper((unsigned char)*word);
		word += length + (word[length] != '\0');
	}
	return name;
}

uint32_t place_row(const struct lexicon *lexicon, const char *form, size_t length)
{
	_Static_assert(LEXICON_NO_ROW == INDEX_NONE, "no row is no index");
	return lexicon_row(lexicon, LEXICON_PLACE, form, length);
}

uint32_t place_parent(const struct lexicon *lexicon, uint32_t row)
{
	const char *parent = lexicon_cell(lexicon, LEXICON_PLACE, row,
					  lexicon_column(lexicon, LEXICON_PLACE, "parent"));

	return *parent ? place_row(lexicon, parent, strlen(parent)) : INDEX_NONE;
}

uint32_t place_country(const struct lexicon *lexicon, uint32_t row)
{
	for (int depth = 0; depth < DEEPEST_PATH; depth++) {
		uint32_t parent = place_parent(lexicon, row);

		if (parent == INDEX_NONE)
			break;
		row = parent;
	}
	return row;
}

bool place_is_of(const struct naming *naming, enum lexicon_list list, uint32_t row,
		 uint32_t country)
{
	const char *people, *first;
	size_t length;

	if (row == INDEX_NONE || (list != LEXICON_PLACE && list != LEXICON_GROUP))
		return false;
	if (list == LEXICON_PLACE)
		return place_country(naming->lexicon, row) == country;
	people = lexicon_cell(naming->lexicon, LEXICON_GROUP, row, naming->group_place);
	first = lexicon_cell(naming->lexicon, LEXICON_PLACE, country, 0);
	length = strcspn(first, "|");
	return *people && !strncmp(people, first, length) && !people[length];
}

void entity_place_path(const struct lexicon *lexicon, uint32_t row, char *path, size_t size)
{
	const char *names[DEEPEST_PATH];
	int depth = 0, column = lexicon_column(lexicon, LEXICON_PLACE, "parent");
	struct arena arena = ARENA_INIT;
	size_t length = 0;

	while (row != INDEX_NONE && depth < DEEPEST_PATH) {
		const char *parent = lexicon_cell(lexicon, LEXICON_PLACE, row, column);

		names[depth++] = place_name(&arena, lexicon, row);
		row = *parent ? place_row(lexicon, parent, strlen(parent)) : INDEX_NONE;
	}
	if (size)
		*path = '\0';
	while (depth-- && length < size) {
		int n = snprintf(path + length, size - length, "%s%s", length ? "/" : "",
				 names[depth]);

		length += n > 0 ? (size_t)n : 0;
	}
	arena_release(&arena);
}

/* "Foo province" where Foo is the phrase of these tokens, in any of the words for it. */
static uint32_t region_row(const struct naming *naming, uint32_t first, uint32_t end)
{
	enum { LONGEST = 6 };
	static const char *const words[] = {"province", "governorate", "state",	    "region",
					    "oblast",	"department",  "prefecture"};
	struct token tokens[LONGEST + 1];
	uint32_t count = end - first;

	if (count > LONGEST)
		return INDEX_NONE;
	memcpy(tokens, naming->tokens + first, count * sizeof *tokens);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct phrase phrase;

		tokens[count] = (struct token){
			.kind = TOKEN_WORD,
			.word = lexicon_word(naming->lexicon, words[i], strlen(words[i]))};
		phrase = lexicon_match(naming->lexicon, LEXICON_PLACE, tokens, count + 1);
		if (phrase.count == count + 1)
			return phrase.row;
	}
	return INDEX_NONE;
}

/* "... and Bar provinces": a plural of them ends the list of names that goes on at token. */
static bool plural_follows(const struct naming *naming, uint32_t token)
{
	enum { LONGEST_LIST = 14 };

	for (uint32_t i = token; i < naming->end && i - token < LONGEST_LIST; i++) {
		const struct token *t = &naming->tokens[i];

		if (naming_in(naming, i, WORDS_REGIONS))
			return true;
		if (!naming_capital(naming, i) && t->mark != ',' &&
		    !token_is(naming->text, t, "and") && !token_is(naming->text, t, "or"))
			return false;
	}
	return false;
}

/* "the provinces of Foo and Bar", "rural Foo". */
static bool region_before(const struct naming *naming, uint32_t first)
{
	uint32_t at = first;

	if (at > naming->begin && naming_in(naming, at - 1, WORDS_RURAL))
		return true;
	for (uint32_t i = 0; i < 8 && at > naming->begin + 1; i++, at--) {
		const struct token *t = &naming->tokens[at - 1];

		if (naming_in(naming, at - 1, WORDS_OF))
			return naming_in(naming, at - 2, WORDS_REGIONS) ||
			       naming_in(naming, at - 2, WORDS_REGION);
		if (!naming_capital(naming, at - 1) && t->mark != ',' &&
		    !token_is(naming->text, t, "and"))
			return false;
	}
	return false;
}

uint32_t place_sense(const struct naming *naming, uint32_t row, uint32_t first, uint32_t end)
{
	uint32_t region;

	if (!region_before(naming, first) && !plural_follows(naming, end) &&
	    !(end < naming->end && naming_in(naming, end, WORDS_RURAL)))
		return row;
	region = region_row(naming, first, end);
	return region == INDEX_NONE ? row : region;
}

/* What the article has said of a name that a city and its province share. */
struct shared {
	uint32_t province;
	bool wide; /* the last that was said in full is the province */
};

enum { SHARED = 32 };

static struct shared *shared_find(struct shared *list, uint32_t *count, uint32_t province)
{
	uint32_t at = 0;

	while (at < *count && list[at].province != province)
		at++;
	if (at == SHARED)
		return NULL;
	if (at == *count) {
		list[at] = (struct shared){province, false};
		++*count;
	}
	return &list[at];
}

/* "Foo city", "the city of Foo". */
static bool is_city_said(const struct naming *naming, const struct draft *draft)
{
	return (draft->end < naming->count &&
		token_is(naming->text, &naming->tokens[draft->end], "city")) ||
	       (draft->first > 1 &&
		token_is(naming->text, &naming->tokens[draft->first - 1], "of") &&
		(token_is(naming->text, &naming->tokens[draft->first - 2], "city") ||
		 token_is(naming->text, &naming->tokens[draft->first - 2], "town")));
}

/* How much of a region stands before the name: "villages in Foo" 2, a province; "most of Foo",
 * "across Foo" 1, one if the article speaks of that. */
static int width_before(const struct naming *naming, uint32_t token)
{
	static const char *const spots[] = {"towns", "villages", "hamlets"};
	static const char *const shares[] = {"most", "much", "parts", "rest"};
	const struct token *before = token > 1 ? &naming->tokens[token - 2] : NULL;
	bool of, in;

	if (!before)
		return 0;
	of = token_is(naming->text, before + 1, "of");
	in = token_is(naming->text, before + 1, "in");
	for (size_t i = 0; in && i < sizeof spots / sizeof *spots; i++)
		if (token_is(naming->text, before, spots[i]))
			return 2;
	for (size_t i = 0; of && i < sizeof shares / sizeof *shares; i++)
		if (token_is(naming->text, before, shares[i]))
			return 1;
	return token_is(naming->text, before + 1, "across") ||
	       token_is(naming->text, before + 1, "throughout");
}

/* A name that a city and its province share means the province where words of width stand before it
 * and the article has spoken of the province last, not of the city. */
void place_settle(struct naming *naming)
{
	struct shared list[SHARED], *shared;
	uint32_t count = 0;

	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		struct draft *draft = &naming->drafts.at[i];
		uint32_t province;

		if (draft->list != LEXICON_PLACE || draft->row == INDEX_NONE || draft->part)
			continue;
		if (naming_cell_is(naming, LEXICON_PLACE, draft->row, naming->place_kind,
				   "province")) {
			shared = shared_find(list, &count, draft->row);
			if (shared)
				shared->wide = true;
			continue;
		}
		if (!naming_cell_is(naming, LEXICON_PLACE, draft->row, naming->place_kind, "city"))
			continue;
		province = region_row(naming, draft->first, draft->end);
		if (province == INDEX_NONE)
			continue;
		shared = shared_find(list, &count, province);
		if (!shared)
			continue;
		if (is_city_said(naming, draft))
			shared->wide = false;
		else if (width_before(naming, draft->first) > !shared->wide)
			draft->row = province;
	}
}
