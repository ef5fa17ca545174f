/*
 * Names that a list has. A phrase of a list is a name in the text only with the capitals that names
 * have: "us" is no country, "reading" no town, "the white house on the corner" no government. Words
 * that are names and words ("Turkey", "Hit", "IS") need more: their capitals in full, or "in"
 * before them (column "need" of the gazetteer), or a place in the sentence where capitals mean
 * something.
 *
 * Hyphens tie two names or a name and a participle: "US-Russian" holds two names, "Iran-backed"
 * one, "al-Nusra" is one. Left out: which of two places of one name is meant (chain.c).
 */
#include <string.h>

#include "mark/naming.h"

static const enum lexicon_list name_lists[] = {LEXICON_PLACE,  LEXICON_ORGANISATION, LEXICON_GROUP,
					       LEXICON_PERSON, LEXICON_WEAPON,	     LEXICON_EVENT};
enum { NAME_LISTS = sizeof name_lists / sizeof *name_lists };

static const uint64_t name_bits = LIST_BIT(PLACE) | LIST_BIT(ORGANISATION) | LIST_BIT(GROUP) |
				  LIST_BIT(PERSON) | LIST_BIT(WEAPON) | LIST_BIT(EVENT);

uint8_t known_type(const struct known *known)
{
	switch (known->list) {
	case LEXICON_PLACE:
		return ENTITY_PLACE;
	case LEXICON_ORGANISATION:
		return ENTITY_ORGANISATION;
	case LEXICON_GROUP:
		return ENTITY_GROUP;
	case LEXICON_WEAPON:
		return ENTITY_WEAPON;
	case LEXICON_EVENT:
		return ENTITY_EVENT;
	default:
		return ENTITY_PERSON;
	}
}

struct draft *draft_add(struct naming *naming, uint32_t first, uint32_t end, uint8_t type,
			const char *rule)
{
	struct draft draft = {
		.span = {naming->tokens[first].start, naming->tokens[end - 1].end},
		.first = first,
		.end = end,
		.sentence = naming->sentence,
		.row = INDEX_NONE,
		.base = INDEX_NONE,
		.entity = INDEX_NONE,
		.serial = naming->drafts.count,
		.like = INDEX_NONE,
		.type = type,
		.rule = rule,
	};

	vec_add(&naming->drafts, draft);
	return &naming->drafts.at[naming->drafts.count - 1];
}

/* What a gazetteer row demands of the words before it. */
static bool need_is_met(const struct naming *naming, uint32_t token, uint32_t row)
{
	const char *need = lexicon_cell(naming->lexicon, LEXICON_PLACE, row, naming->place_need);

	if (!*need)
		return true;
	if (token == naming->begin)
		return false;
	if (!strcmp(need, "in"))
		return naming_plain(naming) && (naming_in(naming, token - 1, WORDS_LOCATIVE) ||
						naming_in(naming, token - 1, WORDS_TOWARD));
	if (!strcmp(need, "comma")) /* Mobile, Ala. */
		return token > naming->begin + 1 && naming->tokens[token - 1].mark == ',' &&
		       naming_capital(naming, token - 2);
	if (!strcmp(need, "the"))
		return naming_in(naming, token - 1, WORDS_THE);
	return false;
}

/* Whether the list writes this name as the first of its row, in one word. */
static bool is_whole_first(const struct naming *naming, const struct known *known, uint32_t token)
{
	const char *first = lexicon_cell(naming->lexicon, known->list, known->row, 0);
	const struct token *t = &naming->tokens[token];
	size_t length = strcspn(first, "|");

	return length == t->end - t->start && !memchr(first, ' ', length);
}

/* One word that is a name and a word of the language. */
static bool word_is_name(const struct naming *naming, const struct known *known, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	uint64_t lists = naming_lists(naming, token);
	bool capitals = t->flags & (TOKEN_CAPITALS | TOKEN_DOTTED);

	if (lists & LIST_BIT(FUNCTION)) /* US, IS, WHO */
		return capitals && (naming->zone != ZONE_CAPITAL || known->list == LEXICON_PLACE);
	if (known->list == LEXICON_ORGANISATION && t->end - t->start <= 3 && !capitals)
		return false; /* AFP, but not Afp: so short a word is also something else */
	if (!(lists & LIST_BIT(COMMON)))
		return true;
	if (naming->small)
		return false;
	if (naming->zone == ZONE_CAPITAL && known->list == LEXICON_PLACE)
		return is_whole_first(naming, known, token); /* A CAR BOMB */
	if (known->list == LEXICON_PLACE || known->list == LEXICON_GROUP)
		return naming->zone != ZONE_TITLE || !naming_starts(naming, token) ||
		       naming_cell_is(naming, LEXICON_PLACE, known->row, naming->place_kind,
				      "country");
	if (known->list == LEXICON_ORGANISATION && capitals && naming->zone != ZONE_CAPITAL)
		return true;
	return is_whole_first(naming, known, token) && naming_plain(naming) &&
	       !naming_starts(naming, token);
}

/* "northern Syria" has its small word; "Western Aleppo" has a capital that makes no people. */
static bool is_direction(const struct naming *naming, const struct known *known, uint32_t token)
{
	if (known->count > 1)
		return false;
	return ((known->list == LEXICON_GROUP &&
		 naming_cell_is(naming, LEXICON_GROUP, known->row, naming->group_id, "Western")) ||
		(known->list == LEXICON_PLACE && /* "the West Foo zone" */
		 (token_is(naming->text, &naming->tokens[token], "west") ||
		  token_is(naming->text, &naming->tokens[token], "east")))) &&
	       naming_joined(naming, token) && naming_capital(naming, token + 1);
}

/* Twitter, Facebook: names that a page also has as its buttons; a name only among words. */
static bool is_button(const struct naming *naming, const struct known *known, uint32_t token)
{
	uint32_t next = token + known->count;

	if (known->list != LEXICON_ORGANISATION || known->count > 1 ||
	    !(naming_lists(naming, token) & LIST_BIT(FURNITURE)))
		return false;
	if (token > naming->begin && naming->tokens[token - 1].kind == TOKEN_WORD &&
	    !(naming->tokens[token - 1].flags & TOKEN_CAPITAL))
		return false;
	return next >= naming->end || naming->tokens[next].kind != TOKEN_WORD ||
	       naming->tokens[next].flags & TOKEN_CAPITAL;
}

/* "the Foo massacre" in small letters describes what was done at Foo. */
static bool is_described(const struct naming *naming, const struct known *known, uint32_t token)
{
	uint32_t last = token + known->count - 1;

	return known->count > 1 && !naming->small && naming_has(naming, token, LIST_BIT(PLACE)) &&
	       naming->tokens[last].kind == TOKEN_WORD && !naming_capital(naming, last);
}

static bool capitals_fit(const struct naming *naming, const struct known *known, uint32_t token)
{
	uint32_t last = token + known->count - 1;

	if (is_button(naming, known, token) ||
	    (known->list == LEXICON_WEAPON && !weapon_fits(naming, known, token)) ||
	    (known->list == LEXICON_EVENT && is_described(naming, known, token)))
		return false;
	if (known->count == 1)
		return word_is_name(naming, known, token) && !is_direction(naming, known, token);
	if (naming->small)
		return true;
	for (uint32_t i = token + 1; i <= last; i++) {
		const struct token *t = &naming->tokens[i];

		if (t->kind != TOKEN_WORD || naming_capital(naming, i) ||
		    t->flags & TOKEN_FUNCTION || naming_in(naming, i, WORDS_ARTICLE) ||
		    naming_in(naming, i, WORDS_PARTICLE))
			continue;
		if (i == last && known->list != LEXICON_ORGANISATION &&
		    naming_lists(naming, i) &
			    (LIST_BIT(PLACEHEAD) | LIST_BIT(ORGHEAD) | LIST_BIT(COMMON)))
			continue;
		return false;
	}
	return true;
}

/* SANA is the agency, Sana the city. */
static bool is_acronym(const struct naming *naming, const struct known *known, uint32_t token)
{
	return known->list == LEXICON_ORGANISATION && known->count == 1 &&
	       naming->zone != ZONE_CAPITAL && naming->tokens[token].flags & TOKEN_CAPITALS;
}

/* "Ala." stands for its parent. */
static struct known known_in_full(const struct naming *naming, struct known known)
{
	if (known.count &&
	    naming_cell_is(naming, LEXICON_PLACE, known.row, naming->place_kind, "short"))
		known.row = place_parent(naming->lexicon, known.row);
	return known;
}

/* The longest phrase of one list that is a name there; a shorter one where the longest lacks its
 * capitals ("Interfax news agency"). */
static struct known known_in(const struct naming *naming, enum lexicon_list list, uint32_t token)
{
	struct known known = {list, INDEX_NONE, 0};

	for (uint32_t left = naming->end - token; left; left = known.count - 1) {
		struct phrase phrase =
			lexicon_match(naming->lexicon, list, naming->tokens + token, left);

		known.row = phrase.row;
		known.count = phrase.count;
		if (!known.count ||
		    (capitals_fit(naming, &known, token) &&
		     (list != LEXICON_PLACE || need_is_met(naming, token, known.row))))
			return list == LEXICON_PLACE ? known_in_full(naming, known) : known;
	}
	known.count = 0;
	return known;
}

/* "al-Foua" and "Al Foua" where the gazetteer has "foua". */
static struct known known_after_article(const struct naming *naming, uint32_t token)
{
	struct known known = {LEXICON_PLACE, INDEX_NONE, 0};
	const struct token *t = &naming->tokens[token];
	struct phrase phrase = {0, 0};

	if (t->flags & TOKEN_HYPHEN && t->end - t->start > 5 && naming->text[t->start + 2] == '-') {
		phrase = lexicon_match_tail(naming->lexicon, LEXICON_PLACE, t);
		known.count = phrase.count;
	} else if (naming_in(naming, token, WORDS_ARTICLE) &&
		   !(naming_lists(naming, token) & LIST_BIT(FUNCTION)) &&
		   naming_joined(naming, token) && naming_capital(naming, token + 1)) {
		phrase = lexicon_match(naming->lexicon, LEXICON_PLACE, t + 1,
				       naming->end - token - 1);
		known.count = phrase.count ? phrase.count + 1 : 0;
	}
	if (known.count &&
	    naming_cell_is(naming, LEXICON_PLACE, phrase.row, naming->place_kind, "country"))
		known.count = 0;
	known.row = phrase.row;
	return known;
}

struct known known_at(const struct naming *naming, uint32_t token)
{
	struct known best = {LEXICON_PLACE, INDEX_NONE, 0};
	uint64_t lists = naming_lists(naming, token) & name_bits;

	if (!naming->small && !naming_capital(naming, token))
		return best;
	for (int i = 0; i < NAME_LISTS; i++) {
		struct known known = {name_lists[i], INDEX_NONE, 0};

		if (!(lists & (UINT64_C(1) << name_lists[i])))
			continue;
		known = known_in(naming, name_lists[i], token);
		if (known.count && known.count == best.count && known.list == LEXICON_GROUP &&
		    token > naming->begin &&
		    token_is(naming->text, &naming->tokens[token - 1], "ethnic"))
			best = known; /* ethnic Amhara */
		if (known.count > best.count ||
		    (known.count && known.count == best.count && is_acronym(naming, &known, token)))
			best = known;
	}
	return best.count ? best : known_after_article(naming, token);
}

/* The listed name that is text[start, end), of one word. */
static struct known known_part(const struct naming *naming, uint32_t start, uint32_t end)
{
	struct known known = {LEXICON_PLACE, INDEX_NONE, 0};
	char folded[TOKEN_FOLD];
	size_t n = token_fold(naming->text + start, end - start, folded);
	uint32_t word = n ? lexicon_word(naming->lexicon, folded, n) : 0;
	char first = naming->text[start];

	if (!word || (first >= 'a' && first <= 'z' && !memchr(folded, '-', n)))
		return known;
	for (int i = 0; i < NAME_LISTS; i++) {
		struct phrase phrase = lexicon_find(naming->lexicon, name_lists[i], word);

		if (!phrase.count)
			continue;
		known = (struct known){name_lists[i], phrase.row, 1};
		if (known.list == LEXICON_PLACE &&
		    *lexicon_cell(naming->lexicon, LEXICON_PLACE, known.row, naming->place_need))
			known.count = 0;
		else
			break;
	}
	return known;
}

static void part_add(struct naming *naming, uint32_t token, const struct known *known,
		     uint32_t start, uint32_t end)
{
	struct draft *draft =
		draft_add(naming, token, token + 1, known_type(known), "part of a word");

	draft->span = (struct span){start, end};
	draft->list = known->list;
	draft->row = known->row;
	draft->part = true;
}

bool known_with_s(struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	struct known known;

	if (!(t->flags & TOKEN_CAPITAL) || t->end - t->start < 5 ||
	    naming->text[t->end - 1] != 's' || t->flags & TOKEN_HYPHEN ||
	    naming_lists(naming, token) & (LIST_BIT(COMMON) | LIST_BIT(FORENAME)))
		return false;
	known = known_part(naming, t->start, t->end - 1);
	if (!known.count || known.list == LEXICON_GROUP ||
	    (token > naming->begin && naming_capital(naming, token - 1) &&
	     !(known.list == LEXICON_PLACE &&
	       naming_cell_is(naming, LEXICON_PLACE, known.row, naming->place_kind, "country"))))
		return false; /* nor "West Midlands" */
	part_add(naming, token, &known, t->start, t->end - 1);
	return true;
}

bool known_parts(struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	uint32_t start = t->start;
	bool any = false;

	if (!(t->flags & TOKEN_HYPHEN))
		return false;
	while (start < t->end) {
		uint32_t best = 0;
		struct known found = {LEXICON_PLACE, INDEX_NONE, 0};

		/* The longest run of parts that is a name: "al-Qaeda" of "al-Qaeda-linked". */
		for (uint32_t at = start + 1; at <= t->end && at - start <= TOKEN_FOLD; at++) {
			struct known known;

			if (at < t->end && naming->text[at] != '-')
				continue;
			known = known_part(naming, start, at);
			if (known.count) {
				found = known;
				best = at;
			}
		}
		if (best && best < t->end && found.list == LEXICON_ORGANISATION &&
		    (naming_cell_is(naming, LEXICON_ORGANISATION, found.row, naming->org_kind,
				    "media") ||
		     t->flags & TOKEN_CAPITALS) && /* ABC-IO */
		    naming->text[best + 1] >= 'A' &&
		    naming->text[best + 1] <= 'Z')
			best = t->end; /* Interfax-Ukraine */
		if (best) {
			part_add(naming, token, &found, start, best);
			any = true;
			start = best + 1;
			continue;
		}
		while (start < t->end && naming->text[start] != '-')
			start++;
		start++;
	}
	return any;
}
