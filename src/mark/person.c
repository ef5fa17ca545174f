/*
 * People's names: a first name, a title before, a surname behind. A name begun goes on over
 *capitals, initials with their points and particles (de, bin, al), and ends at a word of the
 *language, a head of bodies, or the name of something else:
 *
 *	Secretary of State | Foo B. de Bar | said
 *	title                the name
 */
#include "mark/naming.h"

#include <string.h>

enum { LONGEST_PERSON = 6 }; /* tokens */

bool person_is_initial(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];

	return t->kind == TOKEN_WORD && t->flags & TOKEN_CAPITAL &&
	       (t->end - t->start == 1 || t->flags & TOKEN_DOTTED);
}

/* The point of an initial between two words of a name: "Sergey V. Lavrov". */
bool person_initial_point(const struct naming *naming, uint32_t token)
{
	return token + 2 < naming->end && person_is_initial(naming, token) &&
	       naming->tokens[token + 1].mark == '.' && naming_capital(naming, token + 2);
}

bool person_is_suffix(const struct naming *naming, uint32_t token)
{
	static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv"};

	if (naming->tokens[token].mark == '.')
		return true;
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (token_is(naming->text, &naming->tokens[token], suffixes[i]))
			return true;
	return false;
}

bool person_is_forename(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];

	if (naming_has(naming, token, LIST_BIT(FORENAME)))
		return true;
	return t->flags & TOKEN_HYPHEN && t->flags & TOKEN_CAPITAL &&
	       lexicon_lists(naming->lexicon, t->lead) & LIST_BIT(FORENAME) &&
	       !(lexicon_lists(naming->lexicon, t->tail) & LIST_BIT(COMMON));
}

struct span person_title(const struct naming *naming, uint32_t token)
{
	for (uint32_t back = 5; back >= 1; back--) {
		struct phrase phrase;
		uint32_t first = token - back;

		if (token < naming->begin + back || !naming_has(naming, first, LIST_BIT(TITLE)))
			continue;
		phrase =
			lexicon_match(naming->lexicon, LEXICON_TITLE, naming->tokens + first, back);
		if (phrase.count == back)
			return (struct span){naming->tokens[first].start,
					     naming->tokens[token - 1].end};
	}
	return SPAN_NONE;
}

/* "Roosevelt | Hospital", not "Sam | Hall". */
static bool is_house(const struct naming *naming, uint32_t token)
{
	static const char *const surnames[] = {"hall",	  "park",  "church", "bridge", "temple",
					       "castle",  "gates", "tower",  "bar",    "palace",
					       "gardens", "pope",  "mine"};
	struct phrase phrase;

	if (!naming_has(naming, token, LIST_BIT(PLACEHEAD)) ||
	    !naming_has(naming, token, LIST_BIT(COMMON)))
		return false;
	for (size_t i = 0; i < sizeof surnames / sizeof *surnames; i++)
		if (token_is(naming->text, &naming->tokens[token], surnames[i]))
			return false;
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token, 1);
	return phrase.count &&
	       (naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_kind,
			       "building") ||
		naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_kind, "base"));
}

/* "Hassan | Sheikh | Mohamud" */
static bool is_inner_title(const struct naming *naming, uint32_t token, uint32_t first)
{
	return (token_is(naming->text, &naming->tokens[token], "sheikh") ||
		token_is(naming->text, &naming->tokens[token], "haji") ||
		token_is(naming->text, &naming->tokens[token], "prince")) &&
	       token == first + 1 && naming_plain(naming) && person_is_forename(naming, first) &&
	       naming_joined(naming, token) && naming_capital(naming, token + 1) &&
	       !naming_ordinary(naming, token + 1);
}

/* Whether the token can go on a person's name that has begun. */
static bool goes_on(const struct naming *naming, uint32_t token, uint32_t first)
{
	struct known known;

	if (!naming_capital(naming, token))
		return false;
	if (naming_has(naming, token, LIST_BIT(FORENAME)))
		return true;
	if (is_inner_title(naming, token, first))
		return true;
	if (naming_has(naming, token, LIST_BIT(TITLE)) &&
	    !person_is_initial(naming, token)) /* Alan Cook */
		return token == first + 1 && naming_plain(naming) &&
		       naming_has(naming, first, LIST_BIT(FORENAME)) &&
		       !(naming_joined(naming, token) && naming_capital(naming, token + 1));
	if ((naming_has(naming, token, LIST_BIT(ORGHEAD)) && !person_is_initial(naming, token)) ||
	    is_house(naming, token))
		return false;
	known = known_at(naming, token);
	if (known.count == 1 && known.list == LEXICON_GROUP) /* Foo Yadav: no nation */
		return token <= first + 2 && naming_plain(naming) &&
		       person_is_forename(naming, first) &&
		       naming_cell_is(naming, LEXICON_GROUP, known.row, naming->group_place, "");
	if (known.count && known.list != LEXICON_PERSON)
		return known.count == 1 && token == first + 1 && naming_plain(naming) &&
		       ((known.list == LEXICON_PLACE &&
			 !naming_cell_is(naming, LEXICON_PLACE, known.row, naming->place_kind,
					 "country")) ||
			(known.list == LEXICON_ORGANISATION && person_is_forename(naming, first) &&
			 !(naming->tokens[token].flags & TOKEN_CAPITALS)));
	if (naming_ordinary(naming, token)) /* one such word, the last: Alan Price */
		return naming_plain(naming) && token <= first + 2 &&
		       !naming_has(naming, token, LIST_BIT(FUNCTION)) &&
		       !naming_calendar(naming, token) && !naming_says(naming, token) &&
		       !(naming_joined(naming, token) && naming_capital(naming, token + 1) &&
			 naming_ordinary(naming, token + 1));
	return true;
}

uint32_t person_end(const struct naming *naming, uint32_t first)
{
	uint32_t at = first;

	while (at - first < LONGEST_PERSON) {
		uint32_t next = at + 1;

		if (person_initial_point(naming, at)) {
			at += 2;
			continue;
		}
		if (!naming_joined(naming, at))
			break;
		while (next < naming->end && next - at < 4 && !naming_capital(naming, next) &&
		       naming_in(naming, next, WORDS_PARTICLE) && naming_joined(naming, next))
			next++;
		if (!person_initial_point(naming, next) && !goes_on(naming, next, first))
			break;
		at = next;
	}
	if (at > first && at + 1 < naming->end && person_is_suffix(naming, at) &&
	    naming->tokens[at + 1].mark == '.' &&
	    (token_is(naming->text, &naming->tokens[at], "jr") ||
	     token_is(naming->text, &naming->tokens[at], "sr")))
		at++; /* the point of Jr. */
	return at + 1;
}

bool person_first_word(const struct naming *naming, uint32_t token)
{
	const struct draft *last =
		naming->drafts.count ? &naming->drafts.at[naming->drafts.count - 1] : NULL;

	return token > naming->begin && naming_joined(naming, token - 1) &&
	       naming_capital(naming, token - 1) && !(last && last->end == token) &&
	       !naming_has(naming, token - 1,
			   LIST_BIT(FUNCTION) | LIST_BIT(TITLE) | LIST_BIT(ORGHEAD) |
				   LIST_BIT(VICTIM)) &&
	       !naming_calendar(naming, token - 1);
}

bool person_before_people(const struct naming *naming, uint32_t first)
{
	uint32_t next = first + 1, behind = first + 2;
	struct known known;

	if (!naming_joined(naming, first) || !naming_capital(naming, next) ||
	    naming_starts(naming, first))
		return false;
	known = known_at(naming, next);
	return known.count == 1 && known.list == LEXICON_GROUP &&
	       naming_cell_is(naming, LEXICON_GROUP, known.row, naming->group_place, "") &&
	       (behind >= naming->end || naming->tokens[behind].kind == TOKEN_MARK ||
		naming_says(naming, behind));
}

bool person_is_korean(const struct naming *naming, uint32_t token)
{
	static const char *const surnames[] = {"kim",	"lee",	"park", "choi", "yoon", "jung",
					       "jeong", "kang", "cho",	"han",	"moon", "shin",
					       "lim",	"song", "hong", "ahn",	"oh",	"ko",
					       "seo",	"kwon", "roh"};
	const struct token *given = &naming->tokens[token + 1];
	uint32_t at;

	if (!naming_plain(naming) || !naming_joined(naming, token) ||
	    !(given->flags & TOKEN_HYPHEN) || !(given->flags & TOKEN_CAPITAL))
		return false;
	for (at = given->start; at < given->end && naming->text[at] != '-'; at++)
		;
	if (at - given->start > 6 || given->end - at > 8 || given->end - at < 3 ||
	    naming->text[at + 1] < 'a' || naming->text[at + 1] > 'z')
		return false;
	for (size_t i = 0; i < sizeof surnames / sizeof *surnames; i++)
		if (token_is(naming->text, &naming->tokens[token], surnames[i]))
			return true;
	return false;
}
