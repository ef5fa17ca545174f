/*
 * The gazetteer as an article sees it: rows as paths, the mentions of places with their rows, and
 * the place that the article, or a passage of it, is about. That is told by how places are said
 * ("in Tarnow" is a scene, "from Tarnow" is not) and most of all by the claims that name them. Left
 * out: the words around a name (spot.c, narrow.c), and which of two places of one name is meant
 * (mark/).
 */
#include "claim/locate.h"

#include <string.h>

#include "claim/event.h"
#include "claim/narrow.h"
#include "mark/entity.h"

enum { PATH = 512 };

const struct location locate_nowhere = {"", "", "", INDEX_NONE};

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

const char *locate_kind(const struct locator *locator, uint32_t row)
{
	return row == INDEX_NONE
		       ? ""
		       : lexicon_cell(locator->lexicon, LEXICON_PLACE, row, locator->kind);
}

bool locate_is_town(const struct locator *locator, uint32_t row)
{
	return kind_is(locate_kind(locator, row), town_kinds);
}

bool locate_is_wide(const struct locator *locator, uint32_t row)
{
	return kind_is(locate_kind(locator, row), wide_kinds);
}

uint32_t locate_parent(const struct locator *locator, uint32_t row)
{
	const char *parent = lexicon_cell(locator->lexicon, LEXICON_PLACE, row, locator->parent);

	return lexicon_row(locator->lexicon, LEXICON_PLACE, parent, strlen(parent));
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
	if (locate_is_wide(locator, row))
		return location;
	/* Of a district the town, of a place without one itself. */
	location.town = last_of(location.path);
	for (uint32_t up = row, depth = 0; up != INDEX_NONE && depth < 8; depth++) {
		if (locate_is_town(locator, up)) {
			entity_place_path(locator->lexicon, up, path, sizeof path);
			location.town = keep(locator, last_of(path));
			break;
		}
		up = locate_parent(locator, up);
	}
	return location;
}

struct location locate_row(struct locator *locator, uint32_t row)
{
	if (row == INDEX_NONE)
		return locate_nowhere;
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

bool locate_inside(const char *path, const char *wider)
{
	size_t n = strlen(wider);

	return n && strncmp(path, wider, n) == 0 && path[n] == '/';
}

/* ---- mentions ---- */

const struct entity *locate_entity(const struct locator *locator, uint32_t mention)
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

/* The kind of a head noun at that token, NULL where it is none. */
const char *locate_head(const struct locator *locator, uint32_t token)
{
	struct phrase head = lexicon_match(locator->lexicon, LEXICON_PLACEHEAD,
					   &locator->article->tokens[token], 1);

	return head.count ? lexicon_cell(locator->lexicon, LEXICON_PLACEHEAD, head.row,
					 locator->head_kind)
			  : NULL;
}

/* "the Mashhad neighbourhood": a quarter of some town by that name. */
static bool is_quarter(const struct article *article, const struct mention *m)
{
	static const char quarters[] = "neighbourhood neighborhood quarter suburb township";

	return (m->end < article->token_count && locate_is_one(article, m->end, quarters)) ||
	       (m->end > m->first + 1 && locate_is_one(article, m->end - 1, quarters));
}

/* A building called after a town is not the town, and "Tarnow neighbourhoods" are Tarnow's. */
static struct location name_location(struct locator *locator, uint32_t mention,
				     const struct entity *entity)
{
	const struct article *article = locator->article;
	const struct mention *m = &article->mentions[mention];
	const char *head = m->end > m->first + 1 ? locate_head(locator, m->end - 1) : NULL;
	struct location location = locate_row(locator, entity->place);
	struct phrase whole;

	if (is_quarter(article, m) && locate_is_town(locator, entity->place) &&
	    locator->main.row != INDEX_NONE && entity->place != locator->main.row &&
	    !locate_inside(locator->main.path, location.path))
		return locate_nowhere;
	if (head && strcmp(head, "building") == 0 && locate_is_town(locator, entity->place))
		return locate_nowhere;
	if (!head || *location.path || is_quarter(article, m))
		return location;
	whole = lexicon_match(locator->lexicon, LEXICON_PLACE, &article->tokens[m->first],
			      m->end - m->first);
	return whole.count && whole.count == m->end - m->first - 1 && strcmp(head, "district") == 0
		       ? locate_row(locator, whole.row)
		       : location;
}

int locate_names(struct locator *locator, struct span words, struct named names[NAMES])
{
	const struct article *article = locator->article;
	int count = 0;

	for (uint32_t i = locate_mention(article, words.start);
	     i < article->mention_count && article->mentions[i].span.start < words.end &&
	     count < NAMES;
	     i++) {
		const struct entity *entity = locate_entity(locator, i);

		if (entity)
			names[count++] = (struct named){i, name_location(locator, i, entity)};
	}
	return count;
}

/* How much a mention tells of where things happen: 2 for "in Tarnow", 0 for "from Tarnow". */
static uint32_t said_as_scene(const struct article *article, uint32_t mention)
{
	static const char at[] = "in at near outside inside across around into hit";
	static const char tellers[] = "source sources official officials reporter correspondent "
				      "activist activists resident residents doctor doctors "
				      "spokesman spokeswoman office based bureau";
	static const char away[] = "from leave left fled to";
	uint32_t first = article->mentions[mention].first;

	for (uint32_t back = 1; back <= 5 && back <= first; back++) {
		if (locate_is_one(article, first - back, at))
			return back < first && locate_is_one(article, first - back - 1, tellers)
				       ? 0
				       : 2;
		if (locate_is_one(article, first - back, away))
			return 0;
		if (article->tokens[first - back].kind == TOKEN_MARK)
			break;
	}
	return 1;
}

struct token_run locate_tokens(const struct article *article, struct span span)
{
	struct token_run words = {article_token_at(article, span.start), 0};

	words.end = words.first;
	while (words.end < article->token_count && article->tokens[words.end].start < span.end)
		words.end++;
	return words;
}

bool locate_quarters(const struct article *article, struct token_run words)
{
	static const char quarters[] = "neighbourhood neighbourhoods neighborhood neighborhoods "
				       "district districts quarter quarters";

	for (uint32_t i = words.first; i < words.end; i++)
		if (locate_is_one(article, i, quarters))
			return true;
	return false;
}

/* "In 1998, ... in Bolkow": the sentence of a mention tells of a year long past. */
static bool is_long_past(const struct article *article, uint32_t mention)
{
	const struct sentence *at = &article->sentences[sentence_of_token(
		article->sentences, article->sentence_count, article->mentions[mention].first)];
	int year, month, dom;

	if (article->published == DAY_NONE)
		return false;
	day_to_civil(article->published, &year, &month, &dom);
	for (uint32_t i = at->first; i + 1 < at->end; i++) {
		const struct token *token = &article->tokens[i + 1];
		int number = 0;

		if (token->kind != TOKEN_NUMBER || token->end - token->start != 4 ||
		    !(token_is(article->text, token - 1, "in") ||
		      token_is(article->text, token - 1, "since")))
			continue;
		for (uint32_t k = token->start; k < token->end; k++)
			number = article->text[k] >= '0' && article->text[k] <= '9'
					 ? number * 10 + (article->text[k] - '0')
					 : 0;
		if (number > 1900 && number + 1 < year)
			return true;
	}
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
		    locate_quarters(article, locate_tokens(article, words)))
			continue;
		if (locate_mention(article, words.start) < article->mention_count &&
		    is_long_past(article, locate_mention(article, words.start)))
			continue;
		for (uint32_t k = locate_mention(article, words.start);
		     k < article->mention_count && article->mentions[k].span.start < words.end; k++)
			if (locate_entity(locator, k))
				weights[article->mentions[k].entity] += WITNESS;
	}
}

void locator_init(struct locator *locator, struct article *article, const struct lexicon *lexicon)
{
	uint32_t best = 0, wide = 0, *weights;

	*locator = (struct locator){.article = article, .lexicon = lexicon, .main = locate_nowhere};
	locator->kind = lexicon_column(lexicon, LEXICON_PLACE, "kind");
	locator->parent = lexicon_column(lexicon, LEXICON_PLACE, "parent");
	locator->side = lexicon_column(lexicon, LEXICON_ACTOR, "side");
	locator->head_kind = lexicon_column(lexicon, LEXICON_PLACEHEAD, "kind");
	if (!article->entity_count)
		return;
	weights = arena_array(&article->arena, article->entity_count, sizeof *weights);
	weigh_roles(locator, weights);
	for (uint32_t i = 0; i < article->mention_count; i++) {
		const struct entity *entity = locate_entity(locator, i);
		uint32_t *weight;

		if (!entity || entity->place == INDEX_NONE ||
		    is_quarter(article, &article->mentions[i]) || is_long_past(article, i))
			continue;
		weight = &weights[article->mentions[i].entity];
		*weight += 1 + said_as_scene(article, i);
		if (span_overlaps(article->mentions[i].span, article->title_span))
			*weight += 3;
		/* A country's name is often a government; what happens, happens in towns. */
		if (*weight > best && !locate_is_wide(locator, entity->place)) {
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
	struct location nearest = locate_nowhere;
	uint32_t best = 0, scene;

	for (uint32_t back = 0;
	     back <= REACH && back <= sentence && sentence < article->sentence_count; back++) {
		struct span span =
			sentence_span(&article->sentences[sentence - back], article->tokens);
		struct named names[NAMES];
		int count = locate_names(locator, span, names);

		for (int i = 0; i < count; i++) {
			struct location here = names[i].location;

			if (!*here.path || strcmp(locate_kind(locator, here.row), "country") == 0 ||
			    span_contains(but, article->mentions[names[i].mention].span))
				continue;
			/* What the report is about, once it was named near by, goes before "a
			 * source in". */
			if (here.row == locator->main.row ||
			    locate_inside(locator->main.path, here.path))
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
