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
	if (has(naming, token, LIST_BIT(TITLE)) && !is_initial(naming, token)) /* Alan Cook */
		return token == first + 1 && naming_plain(naming) &&
		       has(naming, first, LIST_BIT(FORENAME)) &&
		       !(naming_joined(naming, token) && naming_capital(naming, token + 1));
	if (has(naming, token, LIST_BIT(ORGHEAD)) && !is_initial(naming, token))
		return false;
	known = known_at(naming, token);
	if (known.count && known.list != LEXICON_PERSON)
		return known.count == 1 && token == first + 1 && naming_plain(naming) &&
		       known.list == LEXICON_PLACE &&
		       !naming_cell_is(naming, LEXICON_PLACE, known.row, naming->place_kind, "country");
	if (naming_ordinary(naming, token))
		return naming_plain(naming) && token <= first + 2 &&
		       !has(naming, token, LIST_BIT(FUNCTION) | LIST_BIT(CALENDAR)) && !naming_says(naming, token);
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

/* Words that may stand inside the name of a body or building. */
static bool fits_name(const struct naming *naming, uint32_t token)
{
	if (!naming_capital(naming, token) ||
	    (has(naming, token, LIST_BIT(FUNCTION)) &&
	     !(naming->tokens[token].flags & (TOKEN_CAPITALS | TOKEN_DOTTED))))
		return false;
	if (naming_plain(naming))
		return !has(naming, token, LIST_BIT(CALENDAR)) && !naming_says(naming, token);
	return has(naming, token, LIST_BIT(ORGHEAD) | LIST_BIT(PLACE) | LIST_BIT(GROUP)) ||
	       !naming_ordinary(naming, token);
}

/* After a head: "of Foreign Affairs and Trade", "for the Liberation of Foo". */
static uint32_t complement_end(const struct naming *naming, uint32_t head)
{
	uint32_t end = head + 1;
	struct phrase phrase;

	if (end >= naming->end || !naming_in(naming, end, WORDS_OF) ||
	    naming->tokens[end].flags & TOKEN_CAPITAL)
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
		if (naming->tokens[at].mark == '&' || (naming_in(naming, at, WORDS_JOINT) &&
						       !(naming->tokens[at].flags & TOKEN_CAPITAL)))
			continue;
		break;
	}
	return end;
}

/* The head at token that can close a name, of either list: how many tokens, and what it heads. */
static uint32_t closing_head(const struct naming *naming, uint32_t token, uint8_t *type)
{
	uint32_t left = naming->end - token;
	struct phrase body, place;

	if (!has(naming, token, LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD)))
		return 0;
	body = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + token, left);
	place = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token, left);
	if (body.count &&
	    (naming_cell_is(naming, LEXICON_ORGHEAD, body.row, naming->org_side, "start") ||
	     naming_cell_is(naming, LEXICON_ORGHEAD, body.row, naming->org_side, "before") ||
	     (!naming_plain(naming) && !naming_cell_is(naming, LEXICON_ORGHEAD, body.row,
						       naming->org_headline, "yes"))))
		body.count = 0;
	if (place.count &&
	    !naming_cell_is(naming, LEXICON_PLACEHEAD, place.row, naming->head_side, "after") &&
	    !naming_cell_is(naming, LEXICON_PLACEHEAD, place.row, naming->head_side, "both"))
		place.count = 0;
	if (place.count && naming_cell_is(naming, LEXICON_PLACEHEAD, place.row, naming->head_name, "apart"))
		place.count = 0;
	*type = place.count > body.count ? ENTITY_PLACE : ENTITY_ORGANISATION;
	if (place.count > body.count)
		body.count = place.count;
	if (body.count && !naming_capital(naming, token + body.count - 1))
		return 0;
	return body.count;
}

uint32_t run_head_end(const struct naming *naming, uint32_t first, uint32_t token, uint8_t *type)
{
	uint32_t head = 0;
	uint8_t kind;

	if (naming->small)
		return 0;
	for (uint32_t at = token; at < naming->end && at - first < LONGEST_NAME; at++) {
		uint32_t count;

		if (at > first && !naming_joined(naming, at - 1))
			break;
		if (!fits_name(naming, at))
			break;
		if (at > token && !naming_plain(naming) && !has(naming, at, LIST_BIT(ORGHEAD)) &&
		    known_at(naming, at).count)
			break;
		count = closing_head(naming, at, &kind);
		if (!count)
			continue;
		at += count - 1;
		head = at;
		*type = kind;
	}
	if (!head)
		return 0;
	return *type == ENTITY_ORGANISATION ? complement_end(naming, head) : head + 1;
}

bool run_after_place(const struct naming *naming, uint32_t token)
{
	const struct draft *last;
	const struct token *joint = &naming->tokens[token - 1];

	if (!naming->drafts.count || token < naming->begin + 2 || !naming_plain(naming))
		return false;
	last = &naming->drafts.at[naming->drafts.count - 1];
	if (last->type != ENTITY_PLACE || last->end != token - 1 || last->part)
		return false;
	if (last->first == naming->begin || last->sentence != naming->sentence ||
	    !(naming_in(naming, last->first - 1, WORDS_LOCATIVE) ||
	      naming_in(naming, last->first - 1, WORDS_TOWARD) ||
	      naming->tokens[last->first - 1].mark == ','))
		return false;
	return token_is(naming->text, joint, "and") || token_is(naming->text, joint, "or");
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
	*apart = naming_cell_is(naming, LEXICON_PLACEHEAD, phrase.row, naming->head_name, "apart") &&
		 !(naming_capital(naming, token) && !known && naming_plain(naming));
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
	uint32_t next = token + 1;

	if (has(naming, token, LIST_BIT(PLACEHEAD)) && !naming->small)
		phrase = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + token, 1);
	if (phrase.count == 1 && next + 1 < naming->end && naming->tokens[next].mark == '.')
		next++; /* St. */
	else if (!naming_joined(naming, token))
		return false;
	return phrase.count == 1 && naming_capital(naming, next) && !naming_ordinary(naming, next) &&
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
	else if (end + 1 < naming->end && naming->tokens[end].kind == TOKEN_POSSESSIVE &&
		 naming_capital(naming, end + 1) && has(naming, end + 1, LIST_BIT(PLACEHEAD)))
		end += 2; /* St. John's Hospital */
	draft_add(naming, first, end, ENTITY_PLACE, rule)->list = LEXICON_PLACE;
	return end - first;
}

/* "(IHL)" behind what is no name is the short form of no name. */
static bool is_bracketed_apart(const struct naming *naming, uint32_t token)
{
	const struct draft *last = naming->drafts.at + naming->drafts.count - 1;

	return token > naming->begin && naming->tokens[token - 1].mark == '(' &&
	       token + 1 < naming->end && naming->tokens[token + 1].mark == ')' &&
	       !(naming->drafts.count && last->end == token - 1 && last->type == ENTITY_ORGANISATION);
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
	return (end < naming->end && naming_says(naming, end)) ||
	       (first > naming->begin && naming_says(naming, first - 1));
}

static uint32_t head_add(struct naming *naming, uint32_t first, uint32_t end, uint8_t type)
{
	draft_add(naming, first, end, type, "head noun")->list =
		type == ENTITY_PLACE ? LEXICON_PLACE : LEXICON_ORGANISATION;
	return end - first;
}

/* "the daily Foo", "militant group Foo Bar": the body's noun stands before its name. */
static bool after_body_noun(const struct naming *naming, uint32_t first)
{
	struct phrase phrase;

	if (first == naming->begin || !has(naming, first - 1, LIST_BIT(ORGHEAD)) ||
	    naming->tokens[first - 1].flags & TOKEN_CAPITAL || !naming_joined(naming, first - 1))
		return false;
	phrase = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + first - 1, 1);
	return phrase.count && naming_cell_is(naming, LEXICON_ORGHEAD, phrase.row, naming->org_before, "yes");
}

static uint32_t single_read(struct naming *naming, uint32_t first)
{
	const struct token *t = &naming->tokens[first];
	uint32_t end = first + 1;

	if (!naming_plain(naming) || t->end - t->start < 2)
		return 1;
	if (first > naming->begin && naming_in(naming, first - 1, WORDS_LOCATIVE))
		return place_add(naming, first, end, "word of place before it");
	if (run_after_place(naming, first))
		return place_add(naming, first, end, "list of places");
	if (naming->small)
		return 1;
	if (after_body_noun(naming, first))
		return head_add(naming, first, end, ENTITY_ORGANISATION);
	if (t->flags & TOKEN_CAPITALS) {
		if (t->end - t->start <= 6 && !is_roman(naming, first) &&
		    !is_bracketed_apart(naming, first))
			draft_add(naming, first, end, ENTITY_ORGANISATION, "capital letters")->list =
				LEXICON_ORGANISATION;
		return 1;
	}
	if (said_beside(naming, first, end) && !naming_starts(naming, first))
		return person_add(naming, first, end, SPAN_NONE, "verb of saying");
	return 1;
}

/* Several unknown words and nothing else that tells. */
static uint32_t words_read(struct naming *naming, uint32_t first, uint32_t end)
{
	bool locative = first > naming->begin && naming_in(naming, first - 1, WORDS_LOCATIVE);

	if (!naming_plain(naming))
		return end - first;
	for (uint32_t i = first; i < end && !run_after_place(naming, first); i++)
		if (has(naming, i, LIST_BIT(FORENAME)) && !(locative && i > first))
			return person_add(naming, first, run_person_end(naming, first), SPAN_NONE,
					  "first name");
	if (locative || run_after_place(naming, first))
		return place_add(naming, first, end, "word of place before it");
	if (naming->small)
		return end - first;
	return person_add(naming, first, run_person_end(naming, first), SPAN_NONE, "capitals");
}

/* Plural nouns and participles that no list has, first in their sentence: "Sprinters Foo Bar". */
static bool ends_as_word(const struct naming *naming, uint32_t token)
{
	static const char *const ends[] = {"ers", "ors", "ists", "ians", "ants", "ing", "ings",
					   "ed",  "ly",	 "men",	 "ments", "tions"};
	const struct token *t = &naming->tokens[token];

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t length = strlen(ends[i]);

		if (t->end - t->start > length + 2 &&
		    !memcmp(naming->text + t->end - length, ends[i], length))
			return true;
	}
	return false;
}

/* A name whose words no list has, from first. */
static uint32_t unknown_read(struct naming *naming, uint32_t first)
{
	uint8_t type = ENTITY_ORGANISATION;
	uint32_t end = unknown_end(naming, first);
	uint32_t head = run_head_end(naming, first, first, &type);
	struct span title = run_title(naming, first);
	bool apart;

	if (head >= end)
		return head_add(naming, first, head, type);
	if (run_place_head(naming, end, false, &apart) || after_place_head(naming, first))
		return place_add(naming, first, end, "head noun of places");
	if (!span_is_empty(title))
		return person_add(naming, first, run_person_end(naming, first), title, "title");
	if (after_body_noun(naming, first) && naming_plain(naming))
		return head_add(naming, first, end, ENTITY_ORGANISATION);
	if (end - first > 1 || initial_point(naming, first))
		return words_read(naming, first, end);
	return is_initial(naming, first) ? 1 : single_read(naming, first);
}

/* A first name: the name of a person if another word of it follows, or a title stands before. */
static uint32_t forename_read(struct naming *naming, uint32_t first)
{
	uint32_t end = run_person_end(naming, first);
	uint8_t type = ENTITY_ORGANISATION;
	uint32_t head = run_head_end(naming, first, first + 1, &type);
	struct span title = run_title(naming, first);
	bool apart;

	if (head > end)
		return head_add(naming, first, head, type);
	if ((run_place_head(naming, end, false, &apart) && (end == first + 1 || !apart)) ||
	    (end == first + 1 && after_place_head(naming, first)))
		return place_add(naming, first, end, "head noun of places");
	if (end > first + 1 || !span_is_empty(title))
		return person_add(naming, first, end, title, "first name");
	return naming_ordinary(naming, first) ? 1 : single_read(naming, first);
}

/* "Ministry of Foo", "Liwa Foo", "National Rescue Council". 0 where it is none. */
static uint32_t body_read(struct naming *naming, uint32_t first)
{
	uint32_t end;
	uint8_t type = ENTITY_ORGANISATION;
	struct phrase head = lexicon_match(naming->lexicon, LEXICON_ORGHEAD,
					   naming->tokens + first, naming->end - first);

	if (head.count && naming_cell_is(naming, LEXICON_ORGHEAD, head.row, naming->org_side, "start")) {
		end = naming_joined(naming, first) ? unknown_end(naming, first) : first + 1;
		return end == first + 1 ? 0 : head_add(naming, first, end, type);
	}
	end = run_head_end(naming, first, first, &type);
	if (end < first + 2)
		return 0;
	if (!naming_plain(naming) && naming_ordinary(naming, first) && !head.count)
		return 0;
	if (naming_starts(naming, first) && end == first + 2 && naming_ordinary(naming, first))
		return 0;
	return head_add(naming, first, end, type);
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
	if (lists & LIST_BIT(FORENAME) && naming->tokens[token].flags & TOKEN_CAPITAL &&
	    (!ordinary || (naming_plain(naming) && naming_joined(naming, token) &&
			   naming_capital(naming, token + 1))))
		return forename_read(naming, token);
	if (starts_place(naming, token))
		return place_add(naming, token, unknown_end(naming, token), "head noun of places");
	if (!(lists & LIST_BIT(FUNCTION))) {
		taken = body_read(naming, token);
		if (taken)
			return taken;
	}
	if (!ordinary && naming_starts(naming, token) && ends_as_word(naming, token) &&
	    naming_joined(naming, token) && naming_capital(naming, token + 1))
		return 1;
	if (ordinary) {
		struct span title = run_title(naming, token);

		/* President Bush, Mr Price */
		if (naming_plain(naming) && !span_is_empty(title) &&
		    !(lists & (LIST_BIT(FUNCTION) | LIST_BIT(TITLE) | LIST_BIT(CALENDAR))))
			return person_add(naming, token, run_person_end(naming, token), title, "title");
		return 1;
	}
	return unknown_read(naming, token);
}
