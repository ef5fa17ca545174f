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
 * stands, the passage's place is narrowed. Left out: which of two places of one name is meant
 *(mark/).
 */
#include "claim/locate.h"

#include <string.h>

#include "claim/event.h"
#include "claim/narrow.h"
#include "mark/entity.h"

enum { NAMES = 6, PATH = 512 };

static const struct location nowhere = {"", "", "", INDEX_NONE};

/* ---- rows ---- */

static bool kind_is(const char *kind, const char *const *kinds)
{
	for (; *kinds; kinds++)
		if (strcmp(kind, *kinds) == 0)
			return true;
	return false;
}

static const char *const town_kinds[] = {"city", "town", "village", "camp", "municipality", NULL};
static const char *const wide_kinds[] = {
	"country",    "province", "state",	"region", "governorate", "continent", "county",
	"department", "division", "prefecture", "oblast", "sea",	 "river",     NULL};

static const char *kind_of(const struct locator *locator, uint32_t row)
{
	return row == INDEX_NONE
		       ? ""
		       : lexicon_cell(locator->lexicon, LEXICON_PLACE, row, locator->kind);
}

static uint32_t parent_of(const struct locator *locator, uint32_t row)
{
	const char *parent = lexicon_cell(locator->lexicon, LEXICON_PLACE, row, locator->parent);
	struct arena arena = ARENA_INIT;
	struct phrase phrase = {INDEX_NONE, 0};
	uint32_t count = 0;

	if (*parent) {
		struct token *tokens =
			token_split(&arena, parent, (uint32_t)strlen(parent), &count);

		lexicon_bind(locator->lexicon, parent, tokens, count);
		phrase = lexicon_match(locator->lexicon, LEXICON_PLACE, tokens, count);
	}
	arena_release(&arena);
	return phrase.count && phrase.count == count ? phrase.row : INDEX_NONE;
}

static const char *keep(const struct locator *locator, const char *text)
{
	return arena_string(&locator->article->arena, text, strlen(text));
}

static const char *last_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static struct location row_read(const struct locator *locator, uint32_t row)
{
	struct location location = {.row = row, .town = ""};
	char path[PATH];

	entity_place_path(locator->lexicon, row, path, sizeof path);
	location.path = location.base = keep(locator, path);
	if (kind_is(kind_of(locator, row), wide_kinds))
		return location;
	/* Of a district the town, of a place without one itself. */
	location.town = last_of(location.path);
	for (uint32_t up = row, depth = 0; up != INDEX_NONE && depth < 8; depth++) {
		if (kind_is(kind_of(locator, up), town_kinds)) {
			entity_place_path(locator->lexicon, up, path, sizeof path);
			location.town = keep(locator, last_of(path));
			break;
		}
		up = parent_of(locator, up);
	}
	return location;
}

struct location locate_row(struct locator *locator, uint32_t row)
{
	if (row == INDEX_NONE)
		return nowhere;
	for (uint32_t i = 0; i < locator->row_count; i++)
		if (locator->rows[i].row == row)
			return locator->rows[i];
	if (locator->row_count == locator->row_room) {
		uint32_t room = locator->row_room ? locator->row_room * 2 : 8;
		struct location *rows = arena_array(&locator->article->arena, room, sizeof *rows);

		if (locator->row_count)
			memcpy(rows, locator->rows, locator->row_count * sizeof *rows);
		locator->rows = rows;
		locator->row_room = room;
	}
	return locator->rows[locator->row_count++] = row_read(locator, row);
}

static bool inside(const char *path, const char *wider)
{
	size_t n = strlen(wider);

	return n && strncmp(path, wider, n) == 0 && path[n] == '/';
}

/* ---- mentions ---- */

static const struct entity *place_entity(const struct locator *locator, uint32_t mention)
{
	const struct article *article = locator->article;
	const struct mention *m = &article->mentions[mention];

	if (m->type != ENTITY_PLACE || m->entity >= article->entity_count)
		return NULL;
	return &article->entities[m->entity];
}

uint32_t locate_mention(const struct article *article, uint32_t at)
{
	uint32_t low = 0, high = article->mention_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->mentions[middle].span.end > at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* A name of the words, with what it is in the gazetteer. */
struct named {
	uint32_t mention;
	struct location location; /* path "" where the gazetteer does not have it */
};

/* The kind of a head noun at that token, NULL where it is none. */
static const char *head_at(const struct locator *locator, uint32_t token)
{
	struct phrase head = lexicon_match(locator->lexicon, LEXICON_PLACEHEAD,
					   &locator->article->tokens[token], 1);

	return head.count ? lexicon_cell(locator->lexicon, LEXICON_PLACEHEAD, head.row,
					 locator->head_kind)
			  : NULL;
}

/* A building called after a town is not the town, and "Tarnow neighbourhoods" are Tarnow's. */
static struct location name_location(struct locator *locator, uint32_t mention,
				     const struct entity *entity)
{
	const struct article *article = locator->article;
	const struct mention *m = &article->mentions[mention];
	const char *head = m->end > m->first + 1 ? head_at(locator, m->end - 1) : NULL;
	struct location location = locate_row(locator, entity->place);
	struct phrase whole;

	if (head && strcmp(head, "building") == 0 &&
	    kind_is(kind_of(locator, entity->place), town_kinds))
		return nowhere;
	if (!head || *location.path)
		return location;
	whole = lexicon_match(locator->lexicon, LEXICON_PLACE, &article->tokens[m->first],
			      m->end - m->first);
	return whole.count && whole.count == m->end - m->first - 1 && strcmp(head, "district") == 0
		       ? locate_row(locator, whole.row)
		       : location;
}

static int names_in(struct locator *locator, struct span words, struct named names[NAMES])
{
	const struct article *article = locator->article;
	int count = 0;

	for (uint32_t i = locate_mention(article, words.start);
	     i < article->mention_count && article->mentions[i].span.start < words.end &&
	     count < NAMES;
	     i++) {
		const struct entity *entity = place_entity(locator, i);

		if (entity)
			names[count++] = (struct named){i, name_location(locator, i, entity)};
	}
	return count;
}

static bool token_is_one(const struct article *article, uint32_t token, const char *const *words)
{
	for (; *words; words++)
		if (token_is(article->text, &article->tokens[token], *words))
			return true;
	return false;
}

/* How much a mention tells of where things happen: 2 for "in Tarnow", 0 for "from Tarnow". */
static uint32_t said_as_scene(const struct article *article, uint32_t mention)
{
	static const char *const at[] = {"in",	   "at",     "near", "outside", "inside",
					 "across", "around", "into", "hit",	NULL};
	static const char *const tellers[] = {
		"source",    "sources",	    "official", "officials", "reporter", "correspondent",
		"activist",  "activists",   "resident", "residents", "doctor",	 "doctors",
		"spokesman", "spokeswoman", "office",	"based",     "bureau",	 NULL};
	static const char *const away[] = {"from", "leave", "left", "fled", "to", NULL};
	uint32_t first = article->mentions[mention].first;

	for (uint32_t back = 1; back <= 5 && back <= first; back++) {
		if (token_is_one(article, first - back, at))
			return back < first && token_is_one(article, first - back - 1, tellers) ? 0
												: 2;
		if (token_is_one(article, first - back, away))
			return 0;
		if (article->tokens[first - back].kind == TOKEN_MARK)
			break;
	}
	return 1;
}

static struct token_run tokens_of(const struct article *article, struct span span)
{
	struct token_run words = {article_token_at(article, span.start), 0};

	words.end = words.first;
	while (words.end < article->token_count && article->tokens[words.end].start < span.end)
		words.end++;
	return words;
}

static bool speaks_of_quarters(const struct article *article, struct token_run words)
{
	static const char *const quarters[] = {"neighbourhood", "neighbourhoods", "neighborhood",
					       "neighborhoods", "district",	  "districts",
					       "quarter",	"quarters",	  NULL};

	for (uint32_t i = words.first; i < words.end; i++)
		if (token_is_one(article, i, quarters))
			return true;
	return false;
}

/* The places that claims are said to be about are the best witnesses of what an article is about.
 */
static void weigh_roles(struct locator *locator, uint32_t *weights)
{
	enum { WITNESS = 6 };
	const struct article *article = locator->article;

	for (uint32_t i = 0; i < article->claim_count; i++) {
		struct span words = article->claims[i].roles[ROLE_PLACE].words;

		if (span_is_empty(words) || event_counts_movement(article->claims[i].harm) ||
		    speaks_of_quarters(article, tokens_of(article, words)))
			continue;
		for (uint32_t k = locate_mention(article, words.start);
		     k < article->mention_count && article->mentions[k].span.start < words.end; k++)
			if (place_entity(locator, k))
				weights[article->mentions[k].entity] += WITNESS;
	}
}

void locator_init(struct locator *locator, struct article *article, const struct lexicon *lexicon)
{
	uint32_t best = 0, wide = 0, *weights;

	*locator = (struct locator){.article = article, .lexicon = lexicon, .main = nowhere};
	locator->kind = lexicon_column(lexicon, LEXICON_PLACE, "kind");
	locator->parent = lexicon_column(lexicon, LEXICON_PLACE, "parent");
	locator->side = lexicon_column(lexicon, LEXICON_ACTOR, "side");
	locator->head_kind = lexicon_column(lexicon, LEXICON_PLACEHEAD, "kind");
	if (!article->entity_count)
		return;
	weights = arena_array(&article->arena, article->entity_count, sizeof *weights);
	weigh_roles(locator, weights);
	for (uint32_t i = 0; i < article->mention_count; i++) {
		const struct entity *entity = place_entity(locator, i);
		uint32_t *weight;

		if (!entity || entity->place == INDEX_NONE)
			continue;
		weight = &weights[article->mentions[i].entity];
		*weight += 1 + said_as_scene(article, i);
		if (span_overlaps(article->mentions[i].span, article->title_span))
			*weight += 3;
		/* A country's name is often a government; what happens, happens in towns. */
		if (*weight > best && !kind_is(kind_of(locator, entity->place), wide_kinds)) {
			best = *weight;
			locator->main = locate_row(locator, entity->place);
		}
	}
	for (uint32_t i = 0; !best && i < article->entity_count; i++)
		if (weights[i] > wide && article->entities[i].place != INDEX_NONE) {
			wide = weights[i];
			locator->main = locate_row(locator, article->entities[i].place);
		}
}

struct location locate_around(struct locator *locator, uint32_t sentence, struct span but)
{
	const struct article *article = locator->article;
	enum { REACH = 3 };
	struct location nearest = nowhere;
	uint32_t best = 0, scene;

	for (uint32_t back = 0;
	     back <= REACH && back <= sentence && sentence < article->sentence_count; back++) {
		struct span span =
			sentence_span(&article->sentences[sentence - back], article->tokens);
		struct named names[NAMES];
		int count = names_in(locator, span, names);

		for (int i = 0; i < count; i++) {
			struct location here = names[i].location;

			if (!*here.path || strcmp(kind_of(locator, here.row), "country") == 0 ||
			    span_contains(but, article->mentions[names[i].mention].span))
				continue;
			/* What the report is about, once it was named near by, goes before "a
			 * source in". */
			if (here.row == locator->main.row || inside(locator->main.path, here.path))
				return locator->main;
			scene = said_as_scene(article, names[i].mention) + 1;
			if (scene > best) {
				nearest = here;
				best = scene;
			}
		}
		if (best > 1)
			break;
	}
	return *nearest.path ? nearest : locator->main;
}

/* ---- composing ---- */

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
static struct location quoted(const struct locator *locator, uint32_t mention,
			      struct location below)
{
	struct article *article = locator->article;
	const struct mention *m = &article->mentions[mention];
	const char *head = locator->quarters ? "district" : head_beside(locator, m);
	struct span words = m->span;
	char *name;
	struct location location = below;

	/* "Harbour district" is one name with its head. */
	if (m->end > m->first + 1 && head_at(locator, m->end - 1)) {
		head = head_at(locator, m->end - 1);
		words.end = article->tokens[m->end - 2].end;
	}
	name = article_words(article, words, &article->arena);
	for (char *c = name; *c; c++)
		if (*c == '/' || *c == ';' || *c == '\'')
			*c = ' ';
	/* A street is in a town, seldom in the district that was named last. */
	while (location.row != INDEX_NONE && parent_of(locator, location.row) != INDEX_NONE &&
	       !kind_is(kind_of(locator, location.row), town_kinds) &&
	       !kind_is(kind_of(locator, location.row), wide_kinds) && below.path == below.base)
		location = locate_row((struct locator *)locator, parent_of(locator, location.row));
	/* A town lies beside the passage's town, not in it. */
	if (head && strcmp(head, "town") == 0 && *below.town && below.row != INDEX_NONE) {
		location = locate_row((struct locator *)locator, parent_of(locator, below.row));
		location.town = keep(locator, name);
	}
	location.path =
		arena_printf(&article->arena, "%s%s'%s%s%s'", location.path,
			     *location.path ? "/" : "", name, head ? " " : "", head ? head : "");
	if (!*location.town)
		location.town = name;
	return location;
}

/* Between two names nothing but "and" and commas: 2 with "and", 1 without, 0 when it is no list. */
static int list_joint(const struct article *article, uint32_t a, uint32_t b)
{
	static const char *const joints[] = {"and", "or", NULL}, *const the[] = {"the", NULL};
	int joint = 0;

	for (uint32_t i = article->mentions[a].end; i < article->mentions[b].first; i++) {
		if (token_is_one(article, i, joints) || article->tokens[i].mark == '&')
			joint = 2;
		else if (article->tokens[i].mark == ',' && !joint)
			joint = 1;
		else if (article->tokens[i].mark != ',' && !token_is_one(article, i, the))
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
	struct location each[NAMES] = {nowhere}, all;

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
	for (int i = 1; i < count; i++)
		all.path = arena_printf(&locator->article->arena, "%s; %s", all.path, each[i].path);
	all.base = all.path;
	return all;
}

static const char *const settlements[] = {"towns",	    "villages",	     "cities",
					  "districts",	    "suburbs",	     "camps",
					  "neighbourhoods", "neighborhoods", NULL};

/* "the two villages": how many places, 0 when it is not such words. */
static int counted_places(const struct article *article, struct token_run words)
{
	static const char *const numbers[] = {"two", "three", "four", "five", NULL};
	int number = 0;

	for (uint32_t i = words.first; i < words.end; i++) {
		for (int n = 0; numbers[n]; n++)
			if (token_is(article->text, &article->tokens[i], numbers[n]))
				number = n + 2;
		if (number && token_is_one(article, i, settlements))
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

		if (!place_entity(locator, i))
			continue;
		while (k + 1 < article->mention_count && place_entity(locator, k + 1) &&
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
		return nowhere;
	for (int n = 0; n < number; n++)
		names[n] = (struct named){
			best + (uint32_t)n,
			locate_row(locator, place_entity(locator, best + (uint32_t)n)->place)};
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
		if (*names[i].location.path && inside(names[i].location.path, first.path)) {
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
		entity = place_entity(locator, mention);
		if (entity && entity->place != INDEX_NONE)
			return locate_row(locator, entity->place);
	}
	return around;
}

/* "The neighbourhoods of X and Y" are none of the towns called X: names of the passage's town. */
static bool quarters_unknown(const struct locator *locator, struct token_run words,
			     struct named *names, int count, struct location around)
{
	bool said = speaks_of_quarters(locator->article, words);

	for (int i = 0; said && i < count; i++)
		if (kind_is(kind_of(locator, names[i].location.row), town_kinds) &&
		    names[i].location.row != around.row &&
		    names[i].location.row != locator->main.row)
			names[i].location = nowhere;
	return said;
}

struct location locate_words(struct locator *locator, const struct role *role, uint32_t sentence)
{
	const struct article *article = locator->article;
	struct token_run words = tokens_of(article, role->words);
	struct location around = locate_around(locator, sentence, role->words), found;
	struct named names[NAMES];
	int count = names_in(locator, role->words, names), number;
	const char *holder, *direction;
	uint32_t chosen = 0;
	uint32_t said[NAMES] = {0};
	bool named = count > 0, wide;

	for (int i = 0; i < count; i++)
		said[i] = names[i].mention;
	locator->quarters = quarters_unknown(locator, words, names, count, around);
	if (!count && !span_is_empty(role->back))
		count = names_in(locator, role->back, names);
	number = count ? 0 : counted_places(article, words);
	if (number) {
		found = listed(locator, number, role->words.start);
		if (*found.path)
			return found;
	}
	holder = narrow_holder(locator, words);
	if (!holder &&
	    role->words.start >= article->tokens[article->sentences[sentence].first].start)
		holder = narrow_holder_before(locator, words);
	if (is_list(article, names, count))
		return union_of(locator, names, count, around);
	if (!count && !holder && !narrow_direction(article, words, said, 0))
		return nowhere;
	if (!count)
		around = name_behind(locator, words, around);
	found = count ? name_of(locator, names, count, around, &chosen) : around;
	/* What stands behind the name says where it is, not which part of it is meant. */
	if (named && article->mentions[chosen].first < words.end)
		words.end = article->mentions[chosen].end;
	direction = narrow_direction(article, words, said, named ? count : 0);
	/* "rebel-held Madaya" says who holds the town, "rebel-held Aleppo" which part of the city.
	 */
	wide = !named || narrow_names_area(article, words) ||
	       strcmp(kind_of(locator, found.row), "city") == 0 ||
	       kind_is(kind_of(locator, found.row), wide_kinds);
	if (holder && wide)
		return narrowed(locator, found,
				arena_printf(&locator->article->arena, "%s-held", holder));
	return narrowed(locator, found, direction);
}
