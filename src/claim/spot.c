/*
 * Place words name a place, and narrow it:
 *
 *	opposition-held areas of [Aleppo]     Syria/Aleppo (province)/Aleppo (city)/opposition-held
 *	eastern [Aleppo]                      .../Aleppo (city)/east
 *	a field west of [Aleppo]              .../Aleppo (city)/outskirts
 *	the [Harbour] district                the passage's town/'Harbour district'
 *	[Madaya] and [Zabadani]               Syria/.../Madaya; Syria/.../Zabadani
 *	the two villages                      the nearest list of two places
 *
 * The names are mentions that were found already; here is what stands around them. Where no name
 * stands, the passage's place is narrowed.
 */
#include <string.h>

#include "claim/locate.h"
#include "claim/narrow.h"
#include "mark/entity.h"

static struct location narrowed(const struct locator *locator, struct location location,
				const char *step)
{
	if (!*location.path || !step)
		return location;
	location.path = arena_printf(&locator->article->arena, "%s/%s", location.path, step);
	return location;
}

/* The head noun beside an unknown name, as its kind: district, camp, building ... or NULL. */
static const char *head_beside(const struct locator *locator, const struct mention *mention)
{
	const struct article *article = locator->article;
	struct phrase head = {0, 0};

	if (mention->end < article->token_count)
		head = lexicon_match(locator->lexicon, LEXICON_PLACEHEAD,
				     &article->tokens[mention->end],
				     article->token_count - mention->end);
	for (uint32_t back = 2; !head.count && back <= 3 && mention->first >= back; back++)
		head = lexicon_match(locator->lexicon, LEXICON_PLACEHEAD,
				     &article->tokens[mention->first - back], back);
	return head.count ? lexicon_cell(locator->lexicon, LEXICON_PLACEHEAD, head.row,
					 locator->head_kind)
			  : NULL;
}

/* A name that the gazetteer does not have, below the place that it is said to be in. */
static struct location quoted_words(struct locator *locator, struct span words, const char *head,
				    struct location below)
{
	struct article *article = locator->article;
	struct location location = below;
	char *name = article_words(article, words, &article->arena);

	for (char *c = name; *c; c++)
		if (*c == '/' || *c == ';' || *c == '\'')
			*c = ' ';
	/* A street is in a town, seldom in the district that was named last. */
	while (location.row != INDEX_NONE && locate_parent(locator, location.row) != INDEX_NONE &&
	       !locate_is_town(locator, location.row) && !locate_is_wide(locator, location.row) &&
	       below.path == below.base)
		location = locate_row(locator, locate_parent(locator, location.row));
	/* A town lies beside the passage's town, not in it. */
	if (head && strcmp(head, "town") == 0 && *below.town && below.row != INDEX_NONE) {
		location = locate_row(locator, locate_parent(locator, below.row));
		location.town = name;
	}
	location.path =
		arena_printf(&article->arena, "%s%s'%s%s%s'", location.path,
			     *location.path ? "/" : "", name, head ? " " : "", head ? head : "");
	if (!*location.town)
		location.town = name;
	return location;
}

static struct location quoted(struct locator *locator, uint32_t mention, struct location below)
{
	const struct article *article = locator->article;
	const struct mention *m = &article->mentions[mention];
	const char *head = locator->quarters ? "district" : head_beside(locator, m);
	struct span words = m->span;

	/* "Harbour district" is one name with its head. */
	if (m->end > m->first + 1 && locate_head(locator, m->end - 1)) {
		head = locate_head(locator, m->end - 1);
		words.end = article->tokens[m->end - 2].end;
	}
	return quoted_words(locator, words, head, below);
}

/* Between two names nothing but "and" and commas: 2 with "and", 1 without, 0 when it is no list. */
static int list_joint(const struct article *article, uint32_t a, uint32_t b)
{
	static const char joints[] = "and or";
	static const char the[] = "the";
	int joint = 0;

	for (uint32_t i = article->mentions[a].end; i < article->mentions[b].first; i++) {
		if (locate_is_one(article, i, joints) || article->tokens[i].mark == '&')
			joint = 2;
		else if (article->tokens[i].mark == ',' && !joint)
			joint = 1;
		else if (article->tokens[i].mark != ',' && !locate_is_one(article, i, the))
			return 0;
	}
	return joint;
}

/* "A and B", "A, B and C"; not "A, B", which says where A is. */
static bool is_list(const struct article *article, const struct named *names, int count)
{
	int joint = 0;

	for (int i = 0; i + 1 < count; i++) {
		int here = list_joint(article, names[i].mention, names[i + 1].mention);

		if (!here)
			return false;
		joint = here > joint ? here : joint;
	}
	return count > 1 && joint == 2;
}

/* In the order of their paths, so that "A and B" is "B and A". */
static struct location union_of(struct locator *locator, const struct named *names, int count,
				struct location around)
{
	struct location each[NAMES] = {locate_nowhere}, all;

	for (int i = 0; i < count; i++) {
		struct location here = *names[i].location.path
					       ? names[i].location
					       : quoted(locator, names[i].mention, around);
		int k = i;

		for (; k && strcmp(each[k - 1].path, here.path) > 0; k--)
			each[k] = each[k - 1];
		each[k] = here;
	}
	all = each[0];
	for (int i = 1; i < count; i++) {
		all.path = arena_printf(&locator->article->arena, "%s; %s", all.path, each[i].path);
		/* Another report may tell of one of the towns alone. */
		if (*each[i].town && strcmp(each[i].town, each[i - 1].town) != 0)
			all.town = arena_printf(&locator->article->arena, "%s%s%s", all.town,
						*all.town ? "; " : "", each[i].town);
	}
	all.base = all.path;
	return all;
}

static const char settlements[] = "towns villages cities districts suburbs camps neighbourhoods "
				  "neighborhoods";

/* "the two villages": how many places, 0 when it is not such words. */
static int counted_places(const struct article *article, struct token_run words)
{
	static const char *const numbers[] = {"two", "three", "four", "five", NULL};
	int number = 0;

	for (uint32_t i = words.first; i < words.end; i++) {
		for (int n = 0; numbers[n]; n++)
			if (token_is(article->text, &article->tokens[i], numbers[n]))
				number = n + 2;
		if (number && locate_is_one(article, i, settlements))
			return number;
	}
	return 0;
}

/* The nearest list of exactly that many places, those before the sentence first. */
static struct location listed(struct locator *locator, int number, uint32_t at)
{
	const struct article *article = locator->article;
	enum { FAR = 6000 }; /* bytes */
	uint32_t best = INDEX_NONE, best_distance = UINT32_MAX;
	struct named names[NAMES];

	for (uint32_t i = locate_mention(article, at > FAR ? at - FAR : 0);
	     i < article->mention_count && article->mentions[i].span.start < at + FAR; i++) {
		uint32_t k = i, start = article->mentions[i].span.start, distance;

		if (!locate_entity(locator, i))
			continue;
		while (k + 1 < article->mention_count && locate_entity(locator, k + 1) &&
		       k < i + NAMES && list_joint(article, k, k + 1))
			k++;
		distance = start < at ? at - start : (start - at) * 8;
		if ((int)(k - i) + 1 == number && distance < best_distance) {
			best = i;
			best_distance = distance;
		}
		i = k;
	}
	if (best == INDEX_NONE)
		return locate_nowhere;
	for (int n = 0; n < number; n++)
		names[n] = (struct named){
			best + (uint32_t)n,
			locate_row(locator, locate_entity(locator, best + (uint32_t)n)->place)};
	return union_of(locator, names, number, locator->main);
}

/* Of several names the one that the others only say more about: "Harbour, in the east of Tarnow".
 */
static struct location name_of(struct locator *locator, const struct named *names, int count,
			       struct location around, uint32_t *chosen)
{
	struct location first = names[0].location;

	*chosen = names[0].mention;
	if (!*first.path) {
		for (int i = 1; i < count; i++)
			if (*names[i].location.path)
				return quoted(locator, names[0].mention, names[i].location);
		return quoted(locator, names[0].mention, around);
	}
	for (int i = 1; i < count; i++) {
		if (*names[i].location.path && locate_inside(names[i].location.path, first.path)) {
			first = names[i].location;
			*chosen = names[i].mention;
		} else if (!*names[i].location.path) {
			*chosen = names[i].mention;
			return quoted(locator, names[i].mention, first);
		}
	}
	return first;
}

/* "A transit point west of Tarnow", of which the role has "a transit point": the name follows. */
static struct location name_behind(struct locator *locator, struct token_run words,
				   struct location around)
{
	enum { REACH = 5 };
	const struct article *article = locator->article;

	for (uint32_t i = words.end; i < article->token_count && i < words.end + REACH; i++) {
		uint32_t mention = locate_mention(article, article->tokens[i].start);
		const struct entity *entity;

		if (article->tokens[i].kind == TOKEN_MARK)
			break;
		if (mention >= article->mention_count || article->mentions[mention].first != i)
			continue;
		entity = locate_entity(locator, mention);
		if (entity && entity->place != INDEX_NONE)
			return locate_row(locator, entity->place);
	}
	return around;
}

/* "The besieged districts [of Tarnow]": the town that they are of is all that is known of them. */
static int names_behind_of(struct locator *locator, struct token_run words, struct named *names)
{
	static const char heads[] = "districts quarters neighbourhoods neighborhoods suburbs areas "
				    "parts villages";
	const struct article *article = locator->article;
	uint32_t mention, at = words.end + 1;

	if (words.first >= words.end || at >= article->token_count ||
	    !locate_is_one(article, words.end - 1, heads) ||
	    !locate_is_one(article, words.end, "of"))
		return 0;
	mention = locate_mention(article, article->tokens[at].start);
	if (mention >= article->mention_count || article->mentions[mention].first != at)
		return 0;
	return locate_names(locator, article->mentions[mention].span, names);
}

/* "The neighbourhoods of X and Y" are none of the towns called X: names of the passage's town. */
static bool quarters_unknown(const struct locator *locator, struct token_run words,
			     struct named *names, int count, struct location around)
{
	bool said = locate_quarters(locator->article, words);

	for (int i = 0; said && i < count; i++)
		if (locate_is_town(locator, names[i].location.row) &&
		    names[i].location.row != around.row &&
		    names[i].location.row != locator->main.row)
			names[i].location = locate_nowhere;
	return said;
}

/* "The Harbour district" where the name was not marked: its capital words, empty where there are
 * none. */
static struct span unmarked_quarter(const struct article *article, struct token_run words,
				    const uint32_t *mentions, int count)
{
	static const char heads[] = "district neighbourhood neighborhood quarter suburb";
	uint32_t head = words.first, first;

	while (head < words.end && !locate_is_one(article, head, heads))
		head++;
	for (first = head; head < words.end && first > words.first; first--) {
		const struct token *token = &article->tokens[first - 1];
		bool marked = false;

		for (int i = 0; i < count; i++)
			marked |= first - 1 >= article->mentions[mentions[i]].first &&
				  first - 1 < article->mentions[mentions[i]].end;
		if (marked || token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL) ||
		    (token->flags & TOKEN_FUNCTION))
			break;
	}
	if (head >= words.end || first == head)
		return SPAN_NONE;
	return (struct span){article->tokens[first].start, article->tokens[head - 1].end};
}

struct location locate_words(struct locator *locator, const struct role *role, uint32_t sentence)
{
	const struct article *article = locator->article;
	struct token_run words = locate_tokens(article, role->words);
	struct location around = locate_around(locator, sentence, role->words), found;
	struct named names[NAMES];
	int count = locate_names(locator, role->words, names), number;
	const char *holder, *direction;
	struct span quarter;
	uint32_t chosen = 0;
	uint32_t said[NAMES] = {0};
	bool named = count > 0, wide;

	for (int i = 0; i < count; i++)
		said[i] = names[i].mention;
	locator->quarters = quarters_unknown(locator, words, names, count, around);
	if (!count && !span_is_empty(role->back))
		count = locate_names(locator, role->back, names);
	if (!count)
		count = names_behind_of(locator, words, names);
	number = count ? 0 : counted_places(article, words);
	if (number) {
		found = listed(locator, number, role->words.start);
		if (*found.path)
			return found;
	}
	holder = narrow_holder(locator, words);
	if (!holder &&
	    role->words.start >= article->tokens[article->sentences[sentence].first].start)
		holder = narrow_holder_beside(locator, words);
	if (is_list(article, names, count))
		return union_of(locator, names, count, around);
	quarter = unmarked_quarter(article, words, said, named ? count : 0);
	if (!count && !holder && span_is_empty(quarter) &&
	    !narrow_direction(article, words, said, 0))
		return locate_nowhere;
	if (!count)
		around = name_behind(locator, words, around);
	found = count ? name_of(locator, names, count, around, &chosen) : around;
	if (!span_is_empty(quarter))
		return quoted_words(locator, quarter, "district", found);
	/* What stands behind the name says where it is, not which part of it is meant. */
	if (named && article->mentions[chosen].first < words.end)
		words.end = article->mentions[chosen].end;
	direction = narrow_direction(article, words, said, named ? count : 0);
	/* "rebel-held Madaya" says who holds the town, "rebel-held Aleppo" which part of the city.
	 */
	wide = !named || narrow_names_area(article, words) ||
	       strcmp(locate_kind(locator, found.row), "city") == 0 ||
	       locate_is_wide(locator, found.row);
	if (holder && wide)
		return narrowed(locator, found,
				arena_printf(&locator->article->arena, "%s-held", holder));
	return narrowed(locator, found, direction);
}
