/*
 * What stands around a place's name and makes it smaller. A holder is an actor of a side before
 * "held" or behind "held by"; a direction is a word of the compass; the edge is anything outside or
 * near. Left out: the name itself (locate.c).
 */
#include "claim/narrow.h"

#include <string.h>

#include "mark/entity.h"

/* Whether the text of the last part of a hyphenated word is one of words: "rebel-held". */
static bool tail_is_one(const struct article *article, uint32_t token, const char *words)
{
	const struct token *t = &article->tokens[token];
	char folded[TOKEN_FOLD + 1];
	const char *tail;
	size_t n;

	if (!(t->flags & TOKEN_HYPHEN))
		return false;
	n = token_fold(article->text + t->start, t->end - t->start, folded);
	folded[n] = '\0';
	tail = strrchr(folded, '-');
	for (n = tail ? strlen(++tail) : 0; tail && *words; words += strspn(words, " ")) {
		size_t length = strcspn(words, " ");

		if (length == n && !memcmp(tail, words, n))
			return true;
		words += length;
	}
	return false;
}

static const char holding[] = "held controlled run occupied dominated";
/* "government territory", "rebel areas" */
static const char grounds[] = "territory areas area districts neighbourhoods neighborhoods "
			      "zones suburbs";
static const char areas[] = "area areas district districts neighbourhood neighbourhoods "
			    "neighborhood neighborhoods part parts side sides half "
			    "quarter quarters suburb suburbs zone zones territory "
			    "territories place places sector sectors east west north "
			    "south towns villages";

static const char *side_of(const struct locator *locator, uint32_t row)
{
	return lexicon_cell(locator->lexicon, LEXICON_ACTOR, row, locator->side);
}

/* The side of the first actor within a few tokens, NULL. */
static const char *side_near(const struct locator *locator, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end && i < first + 4; i++) {
		struct phrase actor = lexicon_match(locator->lexicon, LEXICON_ACTOR,
						    &locator->article->tokens[i], end - i);

		if (actor.count && *side_of(locator, actor.row))
			return side_of(locator, actor.row);
	}
	return NULL;
}

/* "under rebel control" */
static bool names_control(const struct article *article, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (token_is(article->text, &article->tokens[i], "control"))
			return true;
	return false;
}

const char *narrow_holder(const struct locator *locator, struct token_run words)
{
	const struct article *article = locator->article;

	for (uint32_t i = words.first; i < words.end; i++) {
		struct phrase lead;
		const char *side;

		if (tail_is_one(article, i, holding)) {
			lead = lexicon_match_lead(locator->lexicon, LEXICON_ACTOR,
						  &article->tokens[i]);
			if (lead.count && *side_of(locator, lead.row))
				return side_of(locator, lead.row);
		} else if (i + 1 < words.end && locate_is_one(article, i + 1, grounds)) {
			side = side_near(locator, i, i + 1);
			if (side)
				return side;
		} else if (token_is(article->text, &article->tokens[i], "under")) {
			side = side_near(locator, i + 1, words.end);
			if (side && names_control(article, i + 1, words.end))
				return side;
		} else if (locate_is_one(article, i, holding) && i + 2 < words.end &&
			   token_is(article->text, &article->tokens[i + 1], "by")) {
			side = side_near(locator, i + 2, words.end);
			if (side)
				return side;
		}
	}
	return NULL;
}

bool narrow_names_area(const struct article *article, struct token_run words)
{
	for (uint32_t i = words.first; i < words.end; i++)
		if (locate_is_one(article, i, areas))
			return true;
	return false;
}

static const struct {
	const char *word, *direction;
} directions[] = {
	{"east", "east"},
	{"eastern", "east"},
	{"west", "west"},
	{"western", "west"},
	{"north", "north"},
	{"northern", "north"},
	{"south", "south"},
	{"southern", "south"},
	{"northeast", "north-east"},
	{"northeastern", "north-east"},
	{"north-east", "north-east"},
	{"north-eastern", "north-east"},
	{"northwest", "north-west"},
	{"northwestern", "north-west"},
	{"north-west", "north-west"},
	{"north-western", "north-west"},
	{"southeast", "south-east"},
	{"southeastern", "south-east"},
	{"south-east", "south-east"},
	{"south-eastern", "south-east"},
	{"southwest", "south-west"},
	{"southwestern", "south-west"},
	{"south-west", "south-west"},
	{"south-western", "south-west"},
	{"centre", "centre"},
	{"center", "centre"},
	{"central", "centre"},
	{"downtown", "centre"},
};

static bool in_name(const struct article *article, const uint32_t *mentions, int count,
		    uint32_t token)
{
	for (int i = 0; i < count; i++)
		if (token >= article->mentions[mentions[i]].first &&
		    token < article->mentions[mentions[i]].end)
			return true;
	return false;
}

static const char edges[] = "outside outskirts near countryside around";

const char *narrow_direction(const struct article *article, struct token_run words,
			     const uint32_t *mentions, int count)
{
	for (uint32_t i = words.first; i < words.end; i++) {
		if (in_name(article, mentions, count, i))
			continue;
		if (locate_is_one(article, i, edges))
			return "outskirts";
		for (size_t k = 0; k < sizeof directions / sizeof *directions; k++) {
			static const char the[] = "the";
			bool of = i + 1 < words.end &&
				  token_is(article->text, &article->tokens[i + 1], "of");

			if (!token_is(article->text, &article->tokens[i], directions[k].word))
				continue;
			if (of && !(i > 0 && locate_is_one(article, i - 1, the)) &&
			    strcmp(directions[k].direction, "centre") != 0)
				return "outskirts";
			return directions[k].direction;
		}
	}
	return NULL;
}

/* "Areas of [Tarnow] held by the army" */
static const char *holder_behind(const struct locator *locator, uint32_t end)
{
	const struct article *article = locator->article;
	enum { REACH = 6 };
	struct token_run behind = {end, end};

	while (behind.end < article->token_count && behind.end < end + REACH &&
	       article->tokens[behind.end].kind != TOKEN_MARK)
		behind.end++;
	return behind.end > end && locate_is_one(article, end, holding)
		       ? narrow_holder(locator, behind)
		       : NULL;
}

/* "Areas held by the army in [Tarnow]" */
static const char *holder_before(const struct locator *locator, uint32_t first)
{
	static const char joints[] = "in of inside";
	const struct article *article = locator->article;
	enum { REACH = 8 };
	struct token_run before = {first, first};

	if (!first || !locate_is_one(article, first - 1, joints))
		return NULL;
	for (int back = 0; back < REACH && before.first; back++) {
		before.first--;
		if (article->tokens[before.first].kind == TOKEN_MARK)
			return NULL;
		if (locate_is_one(article, before.first, holding) ||
		    tail_is_one(article, before.first, holding))
			return narrow_holder(locator, before);
	}
	return NULL;
}

const char *narrow_holder_beside(const struct locator *locator, struct token_run words)
{
	const char *holder = holder_behind(locator, words.end);

	return holder ? holder : holder_before(locator, words.first);
}
