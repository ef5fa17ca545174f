/*
 * Weapons that have a name: a make (Kalashnikov), a designation (AK-47, S-300), an agent (sarin).
 * weapon.tsv has those that are known. Of names that mean other things too it says that a noun of
 * weapons must follow, and the same noun tells names that no list has:
 *
 *	Grad, AK-47                  listed
 *	Patriot | missile            listed, with the noun it needs
 *	Foo-2 | drone, Foo | rockets the noun tells
 *
 * Left out: kinds of weapon in small letters (barrel bomb, mine), which are causes and no names.
 */
#include <string.h>

#include "mark/naming.h"

static bool has_need(const struct naming *naming, const struct known *known, const char *need)
{
	return naming_cell_is(naming, LEXICON_WEAPON, known->row, naming->weapon_need, need);
}

static bool is_before_noun(const struct naming *naming, uint32_t end)
{
	static const char *const more[] = {
		"explosive", "explosives", "aircraft", "plane",	      "planes",
		"warplane",  "warplanes",  "bomb",     "bombs",	      "gas",
		"shotgun",   "vehicle",	   "vehicles", "battery",     "batteries",
		"system",    "systems",	   "bomber",   "bombers",     "fighter",
		"nerve",     "carbine",	   "carbines", "interceptor", "interceptors"};

	if (end >= naming->end || !naming_joined(naming, end - 1))
		return false;
	if (naming_in(naming, end, WORDS_ARM))
		return true;
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		if (token_is(naming->text, &naming->tokens[end], more[i]))
			return true;
	return false;
}

bool weapon_fits(const struct naming *naming, const struct known *known, uint32_t token)
{
	return !has_need(naming, known, "noun") || is_before_noun(naming, token + known->count);
}

/* A name of one word that nothing else claims. */
static bool is_unknown(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	bool digits = (t->flags & TOKEN_DIGIT) != 0;

	return t->flags & TOKEN_CAPITAL && naming_plain(naming) &&
	       (digits || !(t->flags & (TOKEN_CAPITALS | TOKEN_HYPHEN))) &&
	       !naming_starts(naming, token) && !naming_ordinary(naming, token) &&
	       !naming_has(naming, token,
			   LIST_BIT(FORENAME) | LIST_BIT(TITLE) | LIST_BIT(ORGHEAD)) &&
	       !(token > naming->begin && naming_joined(naming, token - 1) &&
		 naming_capital(naming, token - 1) &&
		 !naming_has(naming, token - 1, LIST_BIT(FUNCTION)));
}

uint32_t weapon_read(struct naming *naming, uint32_t token)
{
	struct phrase phrase = lexicon_match(naming->lexicon, LEXICON_WEAPON,
					     naming->tokens + token, naming->end - token);
	struct known known = {LEXICON_WEAPON, phrase.row, phrase.count};
	struct draft *draft;

	if (known.count && has_need(naming, &known, "small")) {
		draft = draft_add(naming, token, token + known.count, ENTITY_WEAPON, "listed");
		draft->list = LEXICON_WEAPON;
		draft->row = known.row;
		return known.count;
	}
	if (!is_unknown(naming, token) || !naming_joined(naming, token) ||
	    !naming_in(naming, token + 1, WORDS_ARM) || naming_capital(naming, token + 1))
		return 0;
	draft = draft_add(naming, token, token + 1, ENTITY_WEAPON, "noun of weapons");
	draft->list = LEXICON_WEAPON;
	return 1;
}
