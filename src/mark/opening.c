/*
 * Words that begin a name, or stand before one, and say what it is:
 *
 *	MV | Foo Bar                 a ship, which is passed over
 *	told | The Herald            an outlet
 *	President | Foo              a title: the name's turn is next
 *	Sheikh Foo | Hospital        a title that belongs to a building
 *	Tal | Foo, Wadi | Foo        a noun of places
 */
#include <string.h>

#include "mark/naming.h"

/* "Sheikh Foo Hospital", "Sir Foo Bar Stadium": the title of whom it is named after belongs to it.
 */
static bool building_end(const struct naming *naming, uint32_t token, const struct phrase *title,
			 uint32_t *end)
{
	uint32_t next = token + title->count;
	const char *kind =
		lexicon_cell(naming->lexicon, LEXICON_TITLE, title->row, naming->title_kind);
	uint8_t type = ENTITY_PERSON;

	if (!naming_capital(naming, token) || !naming_capital(naming, next) ||
	    (strcmp(kind, "form") && strcmp(kind, "religious") && strcmp(kind, "ruler")))
		return false;
	*end = head_closing_end(naming, next, next, &type);
	return *end > next + 1 && type == ENTITY_PLACE;
}

/* "President Foo": passes over the title, since the name's turn is next. "Mr de Foo": the name
 * begins with a small word. 0 where no name follows. */
static uint32_t title_read(struct naming *naming, uint32_t token)
{
	struct phrase title = lexicon_match(naming->lexicon, LEXICON_TITLE, naming->tokens + token,
					    naming->end - token);
	uint32_t next = token + title.count, end = next;

	if (!title.count || next >= naming->end)
		return 0;
	if (building_end(naming, token, &title, &end)) {
		draft_add(naming, token, end, ENTITY_PLACE, "head noun of places")->list =
			LEXICON_PLACE;
		return end - token;
	}
	end = next;
	while (end < naming->end && end - next < 2 && !naming_capital(naming, end) &&
	       naming_in(naming, end, WORDS_PARTICLE) && naming_joined(naming, end))
		end++;
	if (end > next && end < naming->end && naming_capital(naming, end) &&
	    !naming_ordinary(naming, end))
		return title.count + run_person(naming, next, person_end(naming, end),
						person_title(naming, next), "title");
	return naming_capital(naming, next) && !naming_has(naming, next, LIST_BIT(ORGHEAD))
		       ? title.count
		       : 0;
}

/* Ships have people's names: "MV Foo Bar" is passed over. 0 where there is none. */
static uint32_t ship_read(const struct naming *naming, uint32_t token)
{
	uint32_t end = token + 1;

	if (!naming_in(naming, token, WORDS_HULL) || !naming_joined(naming, token) ||
	    !naming_capital(naming, end) || !(naming->tokens[token].flags & TOKEN_CAPITALS))
		return 0;
	while (end - token < 5 && naming_joined(naming, end - 1) && naming_capital(naming, end))
		end++;
	return end - token;
}

/* "Dean Foo": a first name that is a title too, where no other name goes before or behind. */
static bool is_dean(const struct naming *naming, uint32_t token)
{
	return naming_has(naming, token, LIST_BIT(FORENAME)) && naming_plain(naming) &&
	       naming->tokens[token].flags & TOKEN_CAPITAL && naming_joined(naming, token) &&
	       naming_capital(naming, token + 1) &&
	       !naming_has(naming, token + 1, LIST_BIT(FORENAME));
}

uint32_t opening_read(struct naming *naming, uint32_t token)
{
	uint32_t taken;

	taken = ship_read(naming, token);
	if (taken)
		return taken;
	taken = naming_has(naming, token, LIST_BIT(OUTLET)) ? beside_outlet(naming, token) : 0;
	if (taken)
		return run_head(naming, token, token + taken, ENTITY_ORGANISATION);
	if (naming_has(naming, token, LIST_BIT(TITLE)) && !is_dean(naming, token)) {
		taken = title_read(naming, token);
		if (taken)
			return taken;
	}
	return 0;
}

/* "Mt. Foo", "Ft. Foo": a head of places cut short, with its point. */
static bool is_cut_short(const struct naming *naming, uint32_t first)
{
	static const char *const heads[] = {"mt", "mts", "ft", "pt", "st", "sta", "sto"};

	if (first + 2 >= naming->end || naming->tokens[first + 1].mark != '.' ||
	    naming->tokens[first + 1].flags & TOKEN_SPACE || !naming_capital(naming, first + 2))
		return false;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (token_is(naming->text, &naming->tokens[first], heads[i]))
			return true;
	return false;
}

/* "Tal Foo", "Wadi | Derna"; "Santa Foo de Bar | Cartel" is a body. */
uint32_t opening_place(struct naming *naming, uint32_t first)
{
	uint32_t end = run_unknown_end(naming, is_cut_short(naming, first) ? first + 2 : first);
	uint8_t type = ENTITY_PLACE;
	uint32_t closing;

	if (end == first + 1 && naming_joined(naming, first)) {
		struct known known = known_at(naming, end);

		if (known.count && known.list == LEXICON_PLACE)
			end += known.count;
	}
	closing = naming_joined(naming, end - 1) ? head_closing_end(naming, first, end, &type) : 0;
	if (closing > end)
		return run_head(naming, first, closing, type);
	if (token_is(naming->text, &naming->tokens[first], "el") &&
	    beside_alias(naming, first)) /* alias El Foo */
		return run_person(naming, first, end, SPAN_NONE, "other name");
	return run_place(naming, first, end, "head noun of places");
}
