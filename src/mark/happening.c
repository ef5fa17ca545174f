/*
 * Names of events that no list has, told by a noun in them (eventhead.tsv):
 *
 *	Typhoon | Foo, Operation | Foo Bar, Battle of | Foo     the name stands behind
 *	Foo Bar | War, Foo | Fire                               the name stands before
 *
 * All words have capitals. Where the noun is small ("the Foo earthquake"), the words describe, and
 * the place in them is the name. In headlines, where all words have capitals, only the list tells.
 */
#include <string.h>

#include "mark/naming.h"

enum { LONGEST = 5 }; /* tokens */

static bool head_is(const struct naming *naming, const struct phrase *head, int column,
		    const char *word)
{
	return naming_cell_is(naming, LEXICON_EVENTHEAD, head->row, column, word);
}

static struct phrase head_at(const struct naming *naming, uint32_t token)
{
	return lexicon_match(naming->lexicon, LEXICON_EVENTHEAD, naming->tokens + token,
			     naming->end - token);
}

/* Behind "Operation", "Battle of": its words with capitals, and "the" before the first. */
static uint32_t behind_end(const struct naming *naming, uint32_t head, uint32_t first)
{
	uint32_t end = first;

	if (naming_in(naming, end, WORDS_THE) && naming_joined(naming, end))
		end++;
	if (!naming_capital(naming, end))
		return 0;
	while (naming_joined(naming, end) && naming_capital(naming, end + 1) &&
	       end + 1 - head < LONGEST &&
	       !naming_has(naming, end + 1, LIST_BIT(FUNCTION) | LIST_BIT(CALENDAR)))
		end++;
	return end + 1;
}

/* "Typhoon | Foo": one word, and no country; behind the common word no place ("Storm London")
 * unless people are called so. */
static uint32_t storm_end(const struct naming *naming, uint32_t token, bool common)
{
	struct known known;

	if (!naming_capital(naming, token) || naming_ordinary(naming, token) ||
	    (naming_joined(naming, token) && naming_capital(naming, token + 1) &&
	     !naming_calendar(naming, token + 1)))
		return 0; /* nor "Storm Prediction Center" */
	known = known_at(naming, token);
	return known.count && known.list == LEXICON_PLACE &&
			       !naming_has(naming, token, LIST_BIT(FORENAME)) &&
			       (common || naming_cell_is(naming, LEXICON_PLACE, known.row,
							 naming->place_kind, "country"))
		       ? 0
		       : token + 1;
}

static uint32_t started_end(const struct naming *naming, uint32_t token, bool *storm)
{
	struct phrase head = head_at(naming, token);
	uint32_t next = token + head.count;

	if (!head.count || !head_is(naming, &head, naming->event_side, "start") ||
	    next >= naming->end || !naming_joined(naming, next - 1))
		return 0;
	*storm = head_is(naming, &head, naming->event_kind, "storm");
	if (*storm)
		return storm_end(naming, next,
				 token_is(naming->text, &naming->tokens[next - 1], "storm"));
	if (naming_starts(naming, token) && head_is(naming, &head, naming->event_kind, "war"))
		return 0;
	return behind_end(naming, token, next);
}

/* "Foo Bar | War": words with capitals up to the noun, and none goes on behind it. */
static uint32_t closed_end(const struct naming *naming, uint32_t token)
{
	bool name = !naming_ordinary(naming, token);
	uint32_t at = token;

	while (naming_joined(naming, at) && naming_capital(naming, at + 1) &&
	       at + 1 - token < LONGEST) {
		struct phrase head = {0, 0};

		at++;
		if (naming_has(naming, at, LIST_BIT(EVENTHEAD)))
			head = head_at(naming, at);
		if (!head.count || !head_is(naming, &head, naming->event_side, "last")) {
			if (naming_has(naming, at, LIST_BIT(FUNCTION) | LIST_BIT(CALENDAR)))
				return 0;
			name = name || !naming_ordinary(naming, at);
			continue;
		}
		at += head.count - 1;
		if (!naming_capital(naming, at) ||
		    (naming_joined(naming, at) && naming_capital(naming, at + 1)) ||
		    (!name && naming_starts(naming, token)))
			return 0;
		return at + 1;
	}
	return 0;
}

uint32_t happening_end(const struct naming *naming, uint32_t token, bool *storm)
{
	uint32_t end;

	*storm = false;
	if (naming->zone != ZONE_PLAIN || !naming_capital(naming, token) ||
	    naming_has(naming, token, LIST_BIT(FUNCTION) | LIST_BIT(CALENDAR)))
		return 0;
	if (naming_has(naming, token, LIST_BIT(EVENTHEAD))) {
		end = started_end(naming, token, storm);
		if (end)
			return end;
		*storm = false;
	}
	return naming_has(naming, token, LIST_BIT(TITLE)) ? 0 : closed_end(naming, token);
}

uint32_t happening_number(struct naming *naming, uint32_t token)
{
	struct phrase phrase = lexicon_match(naming->lexicon, LEXICON_EVENT, naming->tokens + token,
					     naming->end - token);
	struct draft *draft;

	if (!phrase.count)
		return 0;
	draft = draft_add(naming, token, token + phrase.count, ENTITY_EVENT, "listed");
	draft->list = LEXICON_EVENT;
	draft->row = phrase.row;
	return phrase.count;
}
