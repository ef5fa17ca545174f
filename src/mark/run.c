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
#include <string.h>

#include "mark/naming.h"

enum { LONGEST_NAME = 8 };    /* tokens; what is longer is a heading */
enum { LONGEST_ACRONYM = 8 }; /* letters; what is longer is said loudly */

uint32_t run_person(struct naming *naming, uint32_t first, uint32_t end, struct span title,
		    const char *rule)
{
	struct draft *draft = draft_add(naming, first, end, ENTITY_PERSON, rule);

	draft->title = title;
	draft->list = LEXICON_PERSON;
	return end - first;
}

uint32_t run_owned_end(const struct naming *naming, uint32_t end)
{
	uint32_t at = end + 1;

	if (end + 1 >= naming->end || naming->tokens[end].kind != TOKEN_POSSESSIVE)
		return end;
	for (; at < naming->end && at - end < 4 && naming_capital(naming, at); at++)
		if (naming_has(naming, at, LIST_BIT(PLACEHEAD)) &&
		    !(naming_joined(naming, at) && naming_capital(naming, at + 1)))
			return at + 1;
	return end;
}

/* "West", "Upper": with a capital, right before. */
static bool is_directed(const struct naming *naming, uint32_t first)
{
	static const char *const words[] = {"west",    "east",	   "north",   "south",
					    "central", "upper",	   "lower",   "western",
					    "eastern", "northern", "southern"};

	if (first == naming->begin || !naming_joined(naming, first - 1) ||
	    !(naming->tokens[first - 1].flags & TOKEN_CAPITAL) ||
	    naming_starts(naming, first - 1) || !naming_plain(naming))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(naming->text, &naming->tokens[first - 1], words[i]))
			return true;
	return false;
}

uint32_t run_place(struct naming *naming, uint32_t first, uint32_t end, const char *rule)
{
	bool apart;
	uint32_t head = head_of_place(naming, end, false, &apart);

	if (head && !apart)
		end += head;
	else
		end = run_owned_end(naming, end); /* St. John's Hospital */
	draft_add(naming, first - (head && !apart && is_directed(naming, first)), end, ENTITY_PLACE,
		  rule)
		->list = LEXICON_PLACE; /* West Foo zone */
	return end - first;
}

/* "(IHL)" behind what is no name is the short form of no name. */
static bool is_bracketed_apart(const struct naming *naming, uint32_t token)
{
	uint32_t count = naming->drafts.count;
	const struct draft *last = count ? &naming->drafts.at[count - 1] : NULL;

	return token > naming->begin && naming->tokens[token - 1].mark == '(' &&
	       token + 1 < naming->end && naming->tokens[token + 1].mark == ')' &&
	       !(last && last->end == token - 1 && last->type == ENTITY_ORGANISATION) &&
	       !(token + 3 < naming->end && token < naming->begin + 12 &&
		 (naming->tokens[token + 2].mark == '-' ||
		  (naming->tokens[token + 2].mark == '.' &&
		   naming->tokens[token + 3].mark == '-'))); /* Velm, June 3 (ABC) - */
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
uint32_t run_unknown_end(const struct naming *naming, uint32_t first)
{
	uint32_t at = first;

	while (naming_joined(naming, at) && at - first < LONGEST_NAME) {
		uint32_t next = at + 1;

		while (next < naming->end && next - at < 3 && !naming_capital(naming, next) &&
		       naming_in(naming, next, WORDS_PARTICLE) && naming_joined(naming, next))
			next++;
		if (!naming_capital(naming, next) ||
		    (next == at + 1 && naming_ordinary(naming, next)) ||
		    (next == at + 1 && known_at(naming, next).count) || /* San Foo del | Bar */
		    naming_has(naming, next, LIST_BIT(TITLE) | LIST_BIT(ORGHEAD)))
			break;
		at = next;
	}
	return at + 1;
}

/* "9th", "101st" right before. */
static bool is_ordinal_before(const struct naming *naming, uint32_t first)
{
	const struct token *t;

	if (first == naming->begin || !(naming->tokens[first].flags & TOKEN_SPACE))
		return false;
	t = &naming->tokens[first - 1];
	return t->flags & TOKEN_DIGIT && t->end - t->start > 2 && t->end - t->start < 6 &&
	       naming->text[t->end - 1] >= 'a' && naming->text[t->end - 3] <= '9';
}

uint32_t run_head(struct naming *naming, uint32_t first, uint32_t end, uint8_t type)
{
	if (type == ENTITY_ORGANISATION && end > first + 1 && is_ordinal_before(naming, first)) {
		draft_add(naming, first - 1, end, type, "head noun")->list = LEXICON_ORGANISATION;
		return end - first; /* 9th Foo Division */
	}
	draft_add(naming, first, end, type, "head noun")->list =
		type == ENTITY_PLACE ? LEXICON_PLACE : LEXICON_ORGANISATION;
	return end - first;
}

/* A word of the language with a capital, and none behind it. */
static bool is_last_word(const struct naming *naming, uint32_t token)
{
	return naming_capital(naming, token) && naming_has(naming, token, LIST_BIT(COMMON)) &&
	       !naming_has(naming, token,
			   LIST_BIT(CALENDAR) | LIST_BIT(FUNCTION) | LIST_BIT(TITLE) |
				   LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD) | LIST_BIT(PLACE)) &&
	       !naming_says(naming, token) &&
	       !(naming_joined(naming, token) && naming_capital(naming, token + 1));
}

static uint32_t single_read(struct naming *naming, uint32_t first)
{
	const struct token *t = &naming->tokens[first];
	uint32_t end = first + 1;

	if (!naming_plain(naming) || t->end - t->start < 2)
		return 1;
	if (beside_place(naming, first) && t->flags & TOKEN_CAPITALS && !naming->small &&
	    t->end - t->start > 4 && t->end - t->start <= LONGEST_ACRONYM &&
	    !(t->flags & TOKEN_HYPHEN) && !(naming->tokens[naming->begin].flags & TOKEN_CAPITALS))
		return run_head(naming, first, end, ENTITY_ORGANISATION); /* at CERMES */
	if (beside_place(naming, first)) {
		struct known behind = {LEXICON_PLACE, INDEX_NONE, 0};

		if (naming_joined(naming, first) && naming_capital(naming, end))
			behind = known_at(naming, end);
		if (behind.count && behind.list == LEXICON_PLACE)
			end += behind.count; /* in Foo Tarnow */
		else if (naming_joined(naming, first) && is_last_word(naming, end))
			end++; /* in Foo Falls */
		return run_place(naming, first, end, "word of place before it");
	}
	if (beside_listed(naming, first, end) || beside_plural(naming, end))
		return run_place(naming, first, end, "list of places");
	if (naming->small)
		return 1;
	if (person_before_people(naming, first))
		return run_person(naming, first, end + 1, SPAN_NONE, "capitals");
	if (beside_postal(naming, first) || (t->flags & TOKEN_CAPITALS && t->end - t->start <= 4 &&
					     naming_has(naming, first, LIST_BIT(TITLE))))
		return 1; /* nor "the CM" */
	if (beside_wider(naming, end))
		return run_place(naming, first, end, "wider place behind it");
	if (head_of_body_before(naming, first))
		return run_head(naming, first, end, ENTITY_ORGANISATION);
	if (t->flags & TOKEN_CAPITALS) {
		if (t->end - t->start <= LONGEST_ACRONYM && !is_roman(naming, first) &&
		    !is_bracketed_apart(naming, first))
			draft_add(naming, first, end, ENTITY_ORGANISATION, "capital letters")
				->list = LEXICON_ORGANISATION;
		return 1;
	}
	if (beside_saying(naming, first, end) && !naming_starts(naming, first) &&
	    !(end < naming->end && naming->tokens[end].kind == TOKEN_NUMBER))
		return beside_announcing(naming, end)
			       ? run_head(naming, first, end, ENTITY_ORGANISATION)
			       : run_person(naming, first, end, SPAN_NONE, "verb of saying");
	if (beside_age(naming, end) && !naming_starts(naming, first)) {
		run_person(naming, first - person_first_word(naming, first), end, SPAN_NONE,
			   "age behind it");
		return 1;
	}
	if (beside_alias(naming, first))
		return run_person(naming, first, end, SPAN_NONE, "other name");
	if (beside_body(naming, end))
		return run_head(naming, first, end, ENTITY_ORGANISATION);
	return 1;
}

/* Several unknown words and nothing else that tells. */
static uint32_t words_read(struct naming *naming, uint32_t first, uint32_t end)
{
	bool locative = beside_place(naming, first);

	bool listed = beside_listed(naming, first, end) || beside_plural(naming, end);

	if (!naming_plain(naming))
		return end - first;
	if (first > naming->begin && naming_in(naming, first - 1, WORDS_SHIP))
		return end - first;
	for (uint32_t i = first; i < end && !listed; i++)
		if (naming_has(naming, i, LIST_BIT(FORENAME)) && naming_capital(naming, i) &&
		    !(locative && i > first))
			return run_person(naming, first, person_end(naming, first), SPAN_NONE,
					  "first name");
	if (locative || listed)
		return run_place(naming, first, end,
				 listed ? "list of places" : "word of place before it");
	if (naming->small)
		return end - first;
	if (beside_wider(naming, end))
		return run_place(naming, first, end, "wider place behind it");
	if (naming->tokens[first].flags & TOKEN_CAPITALS && naming->zone == ZONE_PLAIN)
		return run_head(naming, first, end, ENTITY_ORGANISATION);
	return run_person(naming, first, person_end(naming, first), SPAN_NONE, "capitals");
}

/* Plural nouns and participles that no list has, first in their sentence: "Sprinters Foo Bar". */
static bool ends_as_word(const struct naming *naming, uint32_t token)
{
	static const char *const ends[] = {"ers",  "ors", "ists", "ians", "ants",  "ing",
					   "ings", "ed",  "ly",	  "men",  "ments", "tions"};
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
	uint32_t end = run_unknown_end(naming, first);
	uint32_t head = head_closing_end(naming, first, first, &type);
	struct span title = person_title(naming, first);
	bool apart;

	if (end == first + 1 && head <= end &&
	    naming_has(naming, first, LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD)))
		return 1; /* the Observatory: repeat.c knows which */
	if (head >= end)
		return run_head(naming, first, head, type);
	if (head_of_place(naming, end, false, &apart) || head_of_place_before(naming, first))
		return run_place(naming, first, end, "head noun of places");
	if (beside_called(naming, first, end))
		return run_head(naming, first, end, ENTITY_ORGANISATION);
	if (!span_is_empty(title) && !naming->small && !naming_has(naming, first, LIST_BIT(TITLE)))
		return run_person(naming, first, person_end(naming, first), title, "title");
	if (head_of_body_before(naming, first) && naming_plain(naming))
		return run_head(naming, first, end, ENTITY_ORGANISATION);
	if (end - first > 1 || person_initial_point(naming, first))
		return words_read(naming, first, end);
	return person_is_initial(naming, first) ? 1 : single_read(naming, first);
}

/* A first name: the name of a person if another word of it follows, or a title stands before. */
static uint32_t forename_read(struct naming *naming, uint32_t first)
{
	uint32_t end = person_end(naming, first);
	uint8_t type = ENTITY_ORGANISATION;
	uint32_t head = head_closing_end(naming, first, first + 1, &type);
	struct span title = person_title(naming, first);
	bool apart;

	if (head > end || (head > first + 1 && head == end && type == ENTITY_PLACE &&
			   beside_place(naming, first))) /* near Ava Bridge */
		return run_head(naming, first, head, type);
	if ((head_of_place(naming, end, false, &apart) && (end == first + 1 || !apart)) ||
	    (end == first + 1 && head_of_place_before(naming, first)))
		return run_place(naming, first, end, "head noun of places");
	if (end > first + 1 && beside_plural(naming, end))
		return run_place(naming, first, end, "list of places");
	if (end > first + 1 && span_is_empty(title) && beside_place(naming, first) &&
	    beside_wider(naming, end)) /* in Ava Foo, Indiana */
		return run_place(naming, first, end, "wider place behind it");
	if (beside_called(naming, first, end))
		return run_head(naming, first, end, ENTITY_ORGANISATION);
	if (end > first + 1 || !span_is_empty(title) || beside_age(naming, end))
		return run_person(naming, first, end, title, "first name");
	return naming_ordinary(naming, first) ? 1 : single_read(naming, first);
}

/* "Ministry of Foo", "Liwa Foo", "National Rescue Council". 0 where it is none. */
static uint32_t body_read(struct naming *naming, uint32_t first)
{
	uint32_t end;
	uint8_t type = ENTITY_ORGANISATION;
	struct phrase head = lexicon_match(naming->lexicon, LEXICON_ORGHEAD, naming->tokens + first,
					   naming->end - first);

	if (head.count &&
	    (naming_cell_is(naming, LEXICON_ORGHEAD, head.row, naming->org_side, "start") ||
	     naming_cell_is(naming, LEXICON_ORGHEAD, head.row, naming->org_side, "ends"))) {
		end = naming_joined(naming, first) ? run_unknown_end(naming, first) : first + 1;
		if (end == first + 1 && naming_joined(naming, first) &&
		    known_at(naming, end).list == LEXICON_PLACE)
			end += known_at(naming, end).count;	    /* Radio Foo, Ansar Foo */
		if (end > first + 1 && beside_place(naming, first)) /* in Los Foos */
			return run_place(naming, first, end, "word of place before it");
		return end == first + 1 ? 0 : run_head(naming, first, end, type);
	}
	end = head_closing_end(naming, first, first, &type);
	if (end < first + 2 && head.count && is_ordinal_before(naming, first) &&
	    naming_plain(naming) && naming_capital(naming, first) &&
	    naming_cell_is(naming, LEXICON_ORGHEAD, head.row, naming->org_kind_head, "armed")) {
		draft_add(naming, first - 1, first + head.count, type, "head noun")->list =
			LEXICON_ORGANISATION;
		return head.count; /* 1st Division */
	}
	if (end < first + 2)
		return 0;
	if (!naming_plain(naming) && naming_ordinary(naming, first) && !head.count)
		return 0;
	if (naming_starts(naming, first) && end == first + 2 && naming_ordinary(naming, first))
		return 0;
	return run_head(naming, first, end, type);
}

uint32_t run_read(struct naming *naming, uint32_t token)
{
	uint64_t lists = naming_lists(naming, token);
	bool ordinary = naming_ordinary(naming, token);
	uint32_t taken = ordinary ? 0 : beside_dateline(naming, token);

	if (taken)
		return run_place(naming, token, taken, "dateline");
	taken = opening_read(naming, token);
	if (taken)
		return taken;
	if (person_is_forename(naming, token) && naming->tokens[token].flags & TOKEN_CAPITAL &&
	    (!ordinary || (naming_plain(naming) && naming_joined(naming, token) &&
			   naming_capital(naming, token + 1))))
		return forename_read(naming, token);
	if (head_starts_place(naming, token))
		return opening_place(naming, token);
	if (!(lists & LIST_BIT(FUNCTION))) {
		taken = body_read(naming, token);
		if (taken)
			return taken;
	}
	if (!ordinary && naming_starts(naming, token) && ends_as_word(naming, token) &&
	    naming_joined(naming, token) && naming_capital(naming, token + 1))
		return 1;
	if (person_is_korean(naming, token))
		return run_person(naming, token, token + 2, person_title(naming, token),
				  "first name");
	if (ordinary) {
		struct span title = person_title(naming, token);

		/* President Bush, Mr Price */
		if (naming_plain(naming) && !span_is_empty(title) &&
		    !(lists & (LIST_BIT(FUNCTION) | LIST_BIT(TITLE) | LIST_BIT(CALENDAR))))
			return run_person(naming, token, person_end(naming, token), title, "title");
		return 1;
	}
	return unknown_read(naming, token);
}
