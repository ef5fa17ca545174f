/*
 * What stands beside a name that no list has, and so what it is:
 *
 *	in, near, residents of, 20 km from | Foo       a place
 *	from | Foo | to | Bar                          two
 *	Foo | , Bar province                           a place in the wider one
 *	Larkana, Foo and | Baz;  Foo and Bar | districts   places in a list
 *	told | The Herald;  said | Foo                 an outlet, a person
 *
 * Nothing here looks into the name: that is run.c.
 */
#include <string.h>

#include "mark/naming.h"

enum { LONGEST_LIST = 24 }; /* tokens up to the noun that ends it */

static bool is_move(const struct naming *naming, const struct token *token)
{
	static const char *const verbs[] = {
		"came",	     "come",	 "hail",    "hailed",	  "hails",     "returned",
		"returning", "fled",	 "fleeing", "moved",	  "arrived",   "arriving",
		"travelled", "traveled", "drove",   "originally", "displaced", "evacuated"};

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (token_is(naming->text, token, verbs[i]))
			return true;
	return false;
}

/* "residents of | Foo", "km from | Foo", "fled from | Foo", "Anna Bar, 47, of | Foo". */
static bool is_measured(const struct naming *naming, uint32_t token)
{
	const char *text = naming->text;
	const struct token *before;

	if (token < naming->begin + 2 ||
	    (token + 1 < naming->end && naming->tokens[token + 1].kind == TOKEN_NUMBER))
		return false; /* "south of Kilo 9" */
	before = &naming->tokens[token - 2];
	if (token_is(text, before + 1, "of"))
		return naming_in(naming, token - 2, WORDS_SIDE) ||
		       (before->mark == ',' && token > naming->begin + 3 &&
			naming->tokens[token - 3].kind == TOKEN_NUMBER); /* , 47, of Foo */
	if (token_is(text, before + 1, "from") &&
	    (is_move(naming, before) || (before->mark == ',' && token > naming->begin + 3 &&
					 naming->tokens[token - 3].kind == TOKEN_NUMBER)))
		return true; /* , 24, from Foo */
	return token_is(text, before + 1, "from") &&
	       (token_is(text, before, "km") || token_is(text, before, "miles") ||
		token_is(text, before, "kilometres") || token_is(text, before, "kilometers"));
}

/* "from | Foo to Bar", "from Foo to | Bar": journeys. */
static bool is_journey(const struct naming *naming, uint32_t token)
{
	const char *text = naming->text;
	const struct draft *last =
		naming->drafts.count ? &naming->drafts.at[naming->drafts.count - 1] : NULL;

	if (last && last->type == ENTITY_PERSON && last->end == token - 1 &&
	    token_is(text, &naming->tokens[token - 1], "from"))
		return true; /* Anna Bar from | Foo */
	if (token_is(text, &naming->tokens[token - 1], "from"))
		return token + 2 < naming->end &&
		       token_is(text, &naming->tokens[token + 1], "to") &&
		       naming_capital(naming, token + 2);
	return token > naming->begin + 2 && token_is(text, &naming->tokens[token - 1], "to") &&
	       last && last->type == ENTITY_PLACE && last->end == token - 1 &&
	       last->first > naming->begin &&
	       token_is(text, &naming->tokens[last->first - 1], "from");
}

/* "ran between | Foo and | Bar": behind a word of ways and journeys. */
static bool is_between(const struct naming *naming, uint32_t token)
{
	static const char *const ways[] = {
		"ran",	   "run",      "running",   "runs",   "plying",	 "road",    "highway",
		"route",   "line",     "railway",   "flying", "sailing", "stretch", "travelling",
		"another", "collided", "traveling", "ferry",  "border",	 "crash"};
	uint32_t between = token - 1;

	if (!token_is(naming->text, &naming->tokens[between], "between"))
		between = token_is(naming->text, &naming->tokens[between], "and") &&
					  token > naming->begin + 3
				  ? token - 3
				  : naming->begin;
	if (between == naming->begin ||
	    !token_is(naming->text, &naming->tokens[between], "between"))
		return false;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (token_is(naming->text, &naming->tokens[between - 1], ways[i]))
			return true;
	return false;
}

/* "rushed to | Foo", "bound for | Foo". */
static bool is_goal(const struct naming *naming, uint32_t token)
{
	static const char *const verbs[] = {
		"taken",    "went",    "flown",	     "rushed",	  "moved",     "flew",
		"fled",	    "headed",  "travelled",  "drove",	  "marched",   "transferred",
		"referred", "shifted", "airlifted",  "evacuated", "returned",  "sailed",
		"bound",    "driving", "travelling", "heading",	  "traveling", "traveled"};

	if (token < naming->begin + 2 ||
	    !(token_is(naming->text, &naming->tokens[token - 1], "to") ||
	      token_is(naming->text, &naming->tokens[token - 1], "for")))
		return false;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (token_is(naming->text, &naming->tokens[token - 2], verbs[i]))
			return true;
	return false;
}

bool beside_place(const struct naming *naming, uint32_t token)
{
	return token > naming->begin &&
	       (naming_in(naming, token - 1, WORDS_LOCATIVE) ||
		naming_in(naming, token - 1, WORDS_ONTO) || is_measured(naming, token) ||
		is_journey(naming, token) || is_between(naming, token) || is_goal(naming, token));
}

bool beside_listed(const struct naming *naming, uint32_t token, uint32_t end)
{
	const struct draft *last;
	const struct token *joint;

	if (!naming->drafts.count || token < naming->begin + 2 || !naming_plain(naming))
		return false;
	joint = &naming->tokens[token - 1];
	last = &naming->drafts.at[naming->drafts.count - 1];
	if (last->type != ENTITY_PLACE || last->end != token - 1 || last->part ||
	    last->sentence != naming->sentence)
		return false;
	if (joint->mark == ',') /* in the midst of a list */
		return end < naming->end &&
		       (naming->tokens[end].mark == ',' ||
			token_is(naming->text, &naming->tokens[end], "and")) &&
		       (strcmp(last->rule, "listed") != 0 || beside_place(naming, last->first));
	if (!token_is(naming->text, joint, "and") && !token_is(naming->text, joint, "or"))
		return false;
	if (last->row != INDEX_NONE &&
	    !naming_cell_is(naming, LEXICON_PLACE, last->row, naming->place_kind, "country") &&
	    !naming_cell_is(naming, LEXICON_PLACE, last->row, naming->place_parent, ""))
		return true; /* Larkana and Foo; but "Moscow and Foo" may be a person */
	return last->first > naming->begin && (naming_in(naming, last->first - 1, WORDS_LOCATIVE) ||
					       naming_in(naming, last->first - 1, WORDS_TOWARD) ||
					       naming->tokens[last->first - 1].mark == ',');
}

/* Wider than a town: what a town's name has behind a comma. */
static bool is_wide(const struct naming *naming, uint32_t row)
{
	static const char *const kinds[] = {"province", "state",      "region",	     "county",
					    "district", "department", "governorate", "prefecture",
					    "oblast",	"division",   "country"};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (naming_cell_is(naming, LEXICON_PLACE, row, naming->place_kind, kinds[i]))
			return true;
	return false;
}

bool beside_wider(const struct naming *naming, uint32_t end)
{
	struct known known;
	uint32_t next = end + 1;

	if (end + 1 >= naming->end || naming->tokens[end].mark != ',' ||
	    naming->tokens[end + 1].flags & TOKEN_PARAGRAPH || !naming_plain(naming))
		return false;
	known = known_at(naming, next);
	next += known.count;
	return known.count && known.list == LEXICON_PLACE && is_wide(naming, known.row) &&
	       (next >= naming->end ||
		(naming->tokens[next].kind == TOKEN_MARK && naming->tokens[next].mark != '-') ||
		(naming->tokens[next].kind == TOKEN_WORD &&
		 naming_has(naming, next, LIST_BIT(FUNCTION) | LIST_BIT(PLACEHEAD))));
}

/* The plural of a noun of places: dams, bridges. */
static bool is_dams(const struct naming *naming, const struct token *token)
{
	static const char *const nouns[] = {
		"dams",	   "villages",	 "towns",   "camps",	"bridges",   "suburbs",
		"areas",   "cities",	 "rivers",  "hamlets",	"barrages",  "valleys",
		"islands", "localities", "hotels",  "churches", "hospitals", "markets",
		"schools", "airports",	 "prisons", "wards"};

	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (token_is(naming->text, token, nouns[i]))
			return true;
	return false;
}

bool beside_plural(const struct naming *naming, uint32_t end)
{
	struct phrase head;

	for (uint32_t at = end; at < naming->end && at - end < LONGEST_LIST; at++) {
		const struct token *t = &naming->tokens[at];

		if (t->mark == ',' || token_is(naming->text, t, "and") ||
		    naming_capital(naming, at))
			continue;
		head = lexicon_match(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens + at, 1);
		return (head.count ? naming_cell_is(naming, LEXICON_PLACEHEAD, head.row,
						    naming->head_kind, "province")
				   : is_dams(naming, t)) &&
		       (at > end || !head.count) && naming->text[t->end - 1] == 's' &&
		       naming->tokens[end].kind != TOKEN_POSSESSIVE;
	}
	return false;
}

bool beside_saying(const struct naming *naming, uint32_t first, uint32_t end)
{
	const char *text = naming->text;

	if (end < naming->end && naming_says(naming, end))
		return true; /* but "recalled | Foo" says nothing of Foo */
	if (end < naming->end &&
	    (naming->tokens[end].kind != TOKEN_MARK ||
	     (naming->tokens[end].mark == ',' && end + 1 < naming->end &&
	      naming_capital(naming, end + 1))) &&
	    !naming_calendar(naming, end))
		return false; /* "said | Foo was", "said | Foo, Bar and" */
	return first > naming->begin && (token_is(text, &naming->tokens[first - 1], "said") ||
					 token_is(text, &naming->tokens[first - 1], "says") ||
					 token_is(text, &naming->tokens[first - 1], "added"));
}

bool beside_age(const struct naming *naming, uint32_t end)
{
	const struct token *age;

	if (end + 2 >= naming->end || naming->tokens[end].mark != ',' || !naming_plain(naming))
		return false;
	age = &naming->tokens[end + 1];
	return age->kind == TOKEN_NUMBER && age->end - age->start <= 2 &&
	       (naming->tokens[end + 2].mark == ',' || naming->tokens[end + 2].mark == '.' ||
		naming->tokens[end + 2].mark == ';' ||
		token_is(naming->text, &naming->tokens[end + 2], "and"));
}

bool beside_called(const struct naming *naming, uint32_t first, uint32_t end)
{
	static const char *const nouns[] = {"gang",	 "cartel",    "militia",   "brigade",
					    "faction",	 "group",     "battalion", "party",
					    "movement",	 "syndicate", "company",   "airline",
					    "newspaper", "network",   "daily"};

	if (!naming_plain(naming) || first == naming->begin || end >= naming->end ||
	    !naming_joined(naming, end - 1) || !naming_in(naming, first - 1, WORDS_ONE))
		return false;
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (token_is(naming->text, &naming->tokens[end], nouns[i]))
			return !naming_capital(naming, end);
	return false;
}

bool beside_announcing(const struct naming *naming, uint32_t end)
{
	static const char *const verbs[] = {"reported",	 "reports",   "announced",
					    "announces", "estimates", "estimated"};

	for (size_t i = 0; end < naming->end && i < sizeof verbs / sizeof *verbs; i++)
		if (token_is(naming->text, &naming->tokens[end], verbs[i]))
			return true;
	return false;
}

bool beside_alias(const struct naming *naming, uint32_t first)
{
	const struct draft *last =
		naming->drafts.count ? &naming->drafts.at[naming->drafts.count - 1] : NULL;

	if (first < naming->begin + 3 || !last || last->type != ENTITY_PERSON ||
	    last->sentence != naming->sentence || first - last->end > 6)
		return false;
	first -= naming->tokens[first - 1].mark == '"';
	if (token_is(naming->text, &naming->tokens[first - 1], "alias") ||
	    token_is(naming->text, &naming->tokens[first - 1], "nicknamed"))
		return true;
	return token_is(naming->text, &naming->tokens[first - 1], "as") &&
	       token_is(naming->text, &naming->tokens[first - 2], "known");
}

bool beside_body(const struct naming *naming, uint32_t end)
{
	uint32_t at = end + 2;

	if (end + 3 >= naming->end || naming->tokens[end].mark != ',' ||
	    !naming_in(naming, end + 1, WORDS_ONE))
		return false;
	for (; at < naming->end && at - end < 6; at++) {
		if (naming->tokens[at].kind != TOKEN_WORD ||
		    naming->tokens[at].flags & TOKEN_FUNCTION)
			return false;
		if (naming_has(naming, at, LIST_BIT(ORGHEAD)) &&
		    !(naming->tokens[at].flags & TOKEN_CAPITAL) &&
		    !(at + 1 < naming->end && naming->tokens[at + 1].kind == TOKEN_WORD &&
		      !(naming->tokens[at + 1].flags & TOKEN_FUNCTION)))
			return true;
	}
	return false;
}

uint32_t beside_outlet(const struct naming *naming, uint32_t first)
{
	struct phrase phrase = lexicon_match(naming->lexicon, LEXICON_OUTLET,
					     naming->tokens + first, naming->end - first);
	uint32_t last = first + phrase.count - 1;

	if (!phrase.count || first == naming->begin || !naming_plain(naming) ||
	    !(naming->tokens[last].flags & TOKEN_CAPITAL) ||
	    !token_is(naming->text, &naming->tokens[first - 1], "told"))
		return 0;
	if (naming_joined(naming, last) && naming_capital(naming, last + 1))
		return 0;
	return phrase.count;
}

uint32_t beside_dateline(const struct naming *naming, uint32_t first)
{
	uint32_t end = first;
	char mark;

	if (!(naming->tokens[first].flags & TOKEN_PARAGRAPH) || naming->zone == ZONE_CAPITAL)
		return 0;
	while (end < naming->end && end - first < 3 && naming->tokens[end].kind == TOKEN_WORD &&
	       naming->tokens[end].flags & TOKEN_CAPITALS)
		end++;
	if (end == first || end + 1 >= naming->end)
		return 0;
	mark = naming->tokens[end].mark;
	if (mark == '(')
		return known_at(naming, end + 1).count ? end : 0;
	if (mark == ',')
		return naming_capital(naming, end + 1) ? end : 0;
	return (mark == '-' || mark == ':') && end - first < 3 &&
			       naming->tokens[end].flags & (TOKEN_SPACE | TOKEN_UNICODE)
		       ? end
		       : 0;
}

bool beside_postal(const struct naming *naming, uint32_t token)
{
	const struct draft *last =
		naming->drafts.count ? &naming->drafts.at[naming->drafts.count - 1] : NULL;

	return last && last->type == ENTITY_PLACE && last->end + 1 == token &&
	       naming->tokens[last->end].mark == ',' &&
	       naming->tokens[token].flags & TOKEN_CAPITALS &&
	       naming->tokens[token].end - naming->tokens[token].start == 2;
}
