/*
 * Names that no list has: most people, most villages, the brigade that was founded last week. What
 * they are is told by what stands in them and around them:
 *
 *	Foo Bar Brigade, Ministry of Foo     a head of organisations in it
 *	Foo district, Tal Foo, town of Foo   a head of places beside it
 *	General Foo, Ali Foo, Foo B. Bar     a title before it, a first name in it
 *	in Foo, near Foo                     a word of place before it
 *	said Foo                             a verb of saying beside it
 *
 * A run of capitals ends at a word of the language, so that headlines and first words of sentences
 * are no names. A single word without any witness is left alone: repeat.c takes it up when the
 * article names it more clearly elsewhere.
 */
#include "mark/naming.h"

#include <string.h>

enum { LONGEST_NAME = 8 }; /* tokens; what is longer is a heading */

static bool has(const struct naming *naming, uint32_t token, uint64_t bit)
{
	return (naming_lists(naming, token) & bit) != 0;
}

static bool is_initial(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];

	return t->kind == TOKEN_WORD && t->flags & TOKEN_CAPITAL &&
	       (t->end - t->start == 1 || t->flags & TOKEN_DOTTED);
}

/* The point of an initial between two words of a name: "Sergey V. Lavrov". */
static bool initial_point(const struct naming *naming, uint32_t token)
{
	return token + 2 < naming->end && is_initial(naming, token) &&
	       naming->tokens[token + 1].mark == '.' && naming_capital(naming, token + 2);
}

struct span run_title(const struct naming *naming, uint32_t token)
{
	for (uint32_t back = 5; back >= 1; back--) {
		struct phrase phrase;
		uint32_t first = token - back;

		if (token < naming->begin + back || !has(naming, first, LIST_BIT(TITLE)))
			continue;
		phrase = lexicon_match(naming->lexicon, LEXICON_TITLE, naming->tokens + first, back);
		if (phrase.count == back)
			return (struct span){naming->tokens[first].start,
					     naming->tokens[token - 1].end};
	}
	return SPAN_NONE;
}

/* Whether the token can go on a person's name that has begun. */
static bool goes_on(const struct naming *naming, uint32_t token, uint32_t first)
{
	struct known known;

	if (!naming_capital(naming, token))
		return false;
	if (has(naming, token, LIST_BIT(FORENAME)))
		return true;
	if (has(naming, token, LIST_BIT(TITLE) | LIST_BIT(ORGHEAD)) && !is_initial(naming, token))
		return false;
	known = known_at(naming, token);
	if (known.count && known.list != LEXICON_PERSON)
		return known.count == 1 && token == first + 1 && naming->zone == ZONE_PLAIN &&
		       known.list == LEXICON_PLACE &&
		       !naming_cell_is(naming, LEXICON_PLACE, known.row, naming->place_kind, "country");
	if (naming_ordinary(naming, token))
		return naming->zone == ZONE_PLAIN && token <= first + 2 &&
		       !has(naming, token, LIST_BIT(FUNCTION) | LIST_BIT(CALENDAR) | LIST_BIT(REPORT));
	return true;
}

uint32_t run_person_end(const struct naming *naming, uint32_t first)
{
	uint32_t at = first;

	while (at - first < LONGEST_NAME) {
		uint32_t next = at + 1;

		if (initial_point(naming, at)) {
			at += 2;
			continue;
		}
		if (!naming_joined(naming, at))
			break;
		while (next < naming->end && next - at < 4 && !naming_capital(naming, next) &&
		       naming_in(naming, next, WORDS_PARTICLE) && naming_joined(naming, next))
			next++;
		if (!initial_point(naming, next) && !goes_on(naming, next, first))
			break;
		at = next;
	}
	return at + 1;
}

/* Words that may stand inside an organisation's name. */
static bool fits_organisation(const struct naming *naming, uint32_t token)
{
	if (!naming_capital(naming, token))
		return false;
	if (naming->zone == ZONE_PLAIN)
		return !has(naming, token, LIST_BIT(CALENDAR) | LIST_BIT(REPORT)) ||
		       has(naming, token, LIST_BIT(ORGHEAD));
	return has(naming, token, LIST_BIT(ORGHEAD) | LIST_BIT(PLACE) | LIST_BIT(GROUP)) ||
	       !naming_ordinary(naming, token);
}

/* After a head: "of Foreign Affairs and Trade", "for the Liberation of Foo". */
static uint32_t complement_end(const struct naming *naming, uint32_t head)
{
	uint32_t end = head + 1;

	if (end >= naming->end || !naming_in(naming, end, WORDS_OF) ||
	    naming->tokens[end].flags & TOKEN_CAPITAL)
		return end;
	for (uint32_t at = end; at < naming->end && at - head < LONGEST_NAME; at++) {
		if (naming->tokens[at].flags & TOKEN_PARAGRAPH)
			break;
		if (fits_organisation(naming, at)) {
			end = at + 1;
			continue;
		}
		if (naming->tokens[at].mark == '&' || (naming_in(naming, at, WORDS_JOINT) &&
						       !(naming->tokens[at].flags & TOKEN_CAPITAL)))
			continue;
		break;
	}
	return end;
}

uint32_t run_organisation_end(const struct naming *naming, uint32_t first, uint32_t token)
{
	uint32_t head = 0;

	for (uint32_t at = token; at < naming->end && at - first < LONGEST_NAME; at++) {
		struct phrase phrase;

		if (at > first && !naming_joined(naming, at - 1))
			break;
		if (!fits_organisation(naming, at))
			break;
		if (at > token && known_at(naming, at).count && !has(naming, at, LIST_BIT(ORGHEAD)) &&
		    naming->zone != ZONE_PLAIN)
			break;
		phrase = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + at,
				       naming->end - at);
		if (!phrase.count || !naming_capital(naming, at + phrase.count - 1))
			continue;
		if (naming_cell_is(naming, LEXICON_ORGHEAD, phrase.row, naming->org_side, "start"))
			continue;
		at += phrase.count - 1;
		head = at;
	}
	return head ? complement_end(naming, head) : 0;
}

uint32_t run_place_head(const struct naming *naming, uint32_t token, bool known, bool *apart)
{
	struct phrase phrase;
	const char *kind;

	*apart = false;
	if (token >= naming->end || !naming_joined(naming, token - 1) ||
	    !has(naming, token, LIST_BIT(PLACEHEAD)))
		return 0;
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token,
			       naming->end - token);
	if (!phrase.count ||
	    naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "before") ||
	    naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "start"))
		return 0;
	*apart = naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_name, "apart");
	kind = lexicon_cell(naming->lexicon, LEXICON_PLACEHEAD, phrase.row, naming->head_kind);
	if (known && !naming_capital(naming, token) &&
	    (!strcmp(kind, "building") || !strcmp(kind, "land")))
		return 0;
	if (known && (!strcmp(kind, "base") || !strcmp(kind, "region")) &&
	    !naming_capital(naming, token) && phrase.count > 1)
		return 0;
	return phrase.count;
}

/* "town of", "the Foo district of": a head of places that ends just before token. */
static bool after_place_head(const struct naming *naming, uint32_t token)
{
	struct phrase phrase;

	if (token < naming->begin + 2 || !has(naming, token - 2, LIST_BIT(PLACEHEAD)))
		return false;
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token - 2, 2);
	return phrase.count == 2 &&
	       naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "before");
}

static bool starts_place(const struct naming *naming, uint32_t token)
{
	struct phrase phrase = {0, 0};

	if (has(naming, token, LIST_BIT(PLACEHEAD)))
		phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token, 1);
	return phrase.count == 1 && naming_joined(naming, token) &&
	       naming_capital(naming, token + 1) && !naming_ordinary(naming, token + 1) &&
	       (naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "start") ||
		naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_side, "both"));
}

static uint32_t person_add(struct naming *naming, uint32_t first, uint32_t end, struct span title,
			   const char *rule)
{
	struct draft *draft = draft_add(naming, first, end, ENTITY_PERSON, rule);

	draft->title = title;
	draft->list = LEXICON_PERSON;
	return end - first;
}

static uint32_t place_add(struct naming *naming, uint32_t first, uint32_t end, const char *rule)
{
	bool apart;
	uint32_t head = run_place_head(naming, end, false, &apart);

	if (head && !apart)
		end += head;
	draft_add(naming, first, end, ENTITY_PLACE, rule)->list = LEXICON_PLACE;
	return end - first;
}

static bool is_roman(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];

	for (uint32_t at = t->start; at < t->end; at++)
		if (!strchr("IVX", naming->text[at]))
			return false;
	return true;
}

/* The unknown words from first: where they end, as a name of any kind. */
static uint32_t unknown_end(const struct naming *naming, uint32_t first)
{
	uint32_t at = first;

	while (naming_joined(naming, at) && at - first < LONGEST_NAME) {
		uint32_t next = at + 1;

		while (next < naming->end && next - at < 3 && !naming_capital(naming, next) &&
		       naming_in(naming, next, WORDS_PARTICLE) && naming_joined(naming, next))
			next++;
		if (!naming_capital(naming, next) || naming_ordinary(naming, next) ||
		    known_at(naming, next).count ||
		    has(naming, next, LIST_BIT(TITLE) | LIST_BIT(ORGHEAD)))
			break;
		at = next;
	}
	return at + 1;
}

static bool said_beside(const struct naming *naming, uint32_t first, uint32_t end)
{
	if (end < naming->end && has(naming, end, LIST_BIT(REPORT)))
		return true;
	return first > naming->begin && has(naming, first - 1, LIST_BIT(REPORT)) &&
	       naming->tokens[first - 1].kind == TOKEN_WORD;
}

static uint32_t single_read(struct naming *naming, uint32_t first)
{
	const struct token *t = &naming->tokens[first];
	uint32_t end = first + 1;

	if (naming->zone != ZONE_PLAIN || t->end - t->start < 2)
		return 1;
	if (first > naming->begin && naming_in(naming, first - 1, WORDS_LOCATIVE))
		return place_add(naming, first, end, "word of place before it");
	if (t->flags & TOKEN_CAPITALS) {
		if (t->end - t->start <= 6 && !is_roman(naming, first))
			draft_add(naming, first, end, ENTITY_ORGANISATION, "capital letters")->list =
				LEXICON_ORGANISATION;
		return 1;
	}
	if (said_beside(naming, first, end) && !naming_starts(naming, first))
		return person_add(naming, first, end, SPAN_NONE, "verb of saying");
	return 1;
}

/* A name whose words no list has, from first. */
static uint32_t unknown_read(struct naming *naming, uint32_t first)
{
	uint32_t end = unknown_end(naming, first);
	uint32_t organisation = run_organisation_end(naming, first, first);
	struct span title = run_title(naming, first);
	bool apart;

	if (organisation > end || (organisation && organisation == end)) {
		draft_add(naming, first, organisation, ENTITY_ORGANISATION, "head noun")->list =
			LEXICON_ORGANISATION;
		return organisation - first;
	}
	if (run_place_head(naming, end, false, &apart) || after_place_head(naming, first))
		return place_add(naming, first, end, "head noun of places");
	if (!span_is_empty(title))
		return person_add(naming, first, run_person_end(naming, first), title, "title");
	if (end - first == 1 && !initial_point(naming, first) && !is_initial(naming, first))
		return single_read(naming, first);
	if (naming->zone != ZONE_PLAIN)
		return end - first;
	for (uint32_t i = first; i < end; i++)
		if (has(naming, i, LIST_BIT(FORENAME)))
			return person_add(naming, first, run_person_end(naming, first), title,
					  "first name");
	if (first > naming->begin && naming_in(naming, first - 1, WORDS_LOCATIVE))
		return place_add(naming, first, end, "word of place before it");
	return person_add(naming, first, run_person_end(naming, first), title, "capitals");
}

/* A first name: the name of a person if another word of it follows, or a title stands before. */
static uint32_t forename_read(struct naming *naming, uint32_t first)
{
	uint32_t end = run_person_end(naming, first);
	struct span title = run_title(naming, first);
	bool apart;

	if (end == first + 1 && (run_place_head(naming, end, false, &apart) ||
				 after_place_head(naming, first)))
		return place_add(naming, first, end, "head noun of places");
	if (end > first + 1 || !span_is_empty(title))
		return person_add(naming, first, end, title, "first name");
	return naming_ordinary(naming, first) ? 1 : single_read(naming, first);
}

/* "Ministry of Foo", "Liwa Foo", "National Rescue Council". 0 where it is none. */
static uint32_t organisation_read(struct naming *naming, uint32_t first)
{
	uint32_t end;
	struct phrase head = lexicon_match(naming->lexicon, LEXICON_ORGHEAD,
					   naming->tokens + first, naming->end - first);

	if (head.count && naming_cell_is(naming, LEXICON_ORGHEAD, head.row, naming->org_side, "start")) {
		end = naming_joined(naming, first) ? unknown_end(naming, first) : first + 1;
		if (end == first + 1)
			return 0;
	} else {
		end = run_organisation_end(naming, first, first);
		if (end < first + 2)
			return 0;
		if (naming->zone != ZONE_PLAIN && naming_ordinary(naming, first) && !head.count)
			return 0;
		if (naming_starts(naming, first) && end == first + 2 &&
		    naming_ordinary(naming, first))
			return 0;
	}
	draft_add(naming, first, end, ENTITY_ORGANISATION, "head noun")->list = LEXICON_ORGANISATION;
	return end - first;
}

uint32_t run_read(struct naming *naming, uint32_t token)
{
	uint64_t lists = naming_lists(naming, token);
	bool ordinary = naming_ordinary(naming, token);
	uint32_t taken;

	if (lists & LIST_BIT(TITLE)) {
		struct phrase title = lexicon_match(naming->lexicon, LEXICON_TITLE,
						    naming->tokens + token, naming->end - token);

		if (title.count && token + title.count < naming->end &&
		    naming_capital(naming, token + title.count) &&
		    !has(naming, token + title.count, LIST_BIT(ORGHEAD)))
			return title.count;
	}
	if (lists & LIST_BIT(FORENAME) &&
	    (!ordinary || (naming->zone == ZONE_PLAIN && naming_joined(naming, token) &&
			   naming_capital(naming, token + 1))))
		return forename_read(naming, token);
	if (starts_place(naming, token))
		return place_add(naming, token, unknown_end(naming, token), "head noun of places");
	if (!(lists & LIST_BIT(FUNCTION))) {
		taken = organisation_read(naming, token);
		if (taken)
			return taken;
	}
	if (ordinary) {
		struct span title = run_title(naming, token);

		/* President Bush, Mr Price */
		if (naming->zone == ZONE_PLAIN && !span_is_empty(title) &&
		    !(lists & (LIST_BIT(FUNCTION) | LIST_BIT(TITLE) | LIST_BIT(CALENDAR))))
			return person_add(naming, token, run_person_end(naming, token), title, "title");
		return 1;
	}
	return unknown_read(naming, token);
}
