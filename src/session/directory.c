/*
 * Names over all articles: entities of one id are one listing, and each way it is written is a
 * naming under it. Made anew whenever the articles changed; nothing here decides which names are
 * one (mark/entity does, by id).
 */
#include "session/directory.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "claim/claim.h"
#include "mark/entity.h"

/* While building: namings of all listings in one array, chained. */
struct draft {
	struct naming naming;
	uint32_t next, last_article;
};

struct work {
	struct directory *directory;
	struct map ids, names;
	VEC(struct listing) listings;
	VEC(uint32_t) firsts; /* of listing: first draft, INDEX_NONE */
	VEC(uint32_t) last_articles;
	VEC(struct draft) drafts;
};

void directory_init(struct directory *directory)
{
	memset(directory, 0, sizeof *directory);
	arena_init(&directory->arena);
}

void directory_release(struct directory *directory)
{
	arena_release(&directory->arena);
	directory_init(directory);
}

static uint32_t listing_of(struct work *work, const struct entity *entity)
{
	uint32_t n = map_find(&work->ids, entity->id, strlen(entity->id));
	struct listing listing = {.id = entity->id, .name = entity->name, .type = entity->type};

	if (n != MAP_MISSING)
		return n;
	map_add(&work->ids, entity->id, strlen(entity->id), work->listings.count);
	vec_add(&work->listings, listing);
	vec_add(&work->firsts, INDEX_NONE);
	vec_add(&work->last_articles, INDEX_NONE);
	return work->listings.count - 1;
}

static void naming_meet(struct work *work, uint32_t listing, const struct article *article,
			uint32_t number, uint32_t mention)
{
	struct arena *arena = &work->directory->arena;
	const char *name = article_words(article, article->mentions[mention].span, arena);
	char *key = arena_printf(arena, "%u %s", listing, name);
	uint32_t n = map_add(&work->names, key, strlen(key), work->drafts.count);
	struct draft *draft;

	if (n == work->drafts.count) {
		struct draft fresh = {
			{name, article->mentions[mention].rule, 0, 0, number, mention},
			work->firsts.at[listing],
			INDEX_NONE};

		vec_add(&work->drafts, fresh);
		work->firsts.at[listing] = n;
	}
	draft = &work->drafts.at[n];
	draft->naming.mentions++;
	if (draft->last_article != number)
		draft->naming.articles++;
	draft->last_article = number;
}

static void article_meet(struct work *work, const struct article *article, uint32_t number)
{
	uint32_t *numbers = alloc_zeroed(article->entity_count + 1, sizeof *numbers);

	for (uint32_t e = 0; e < article->entity_count; e++) {
		numbers[e] = listing_of(work, &article->entities[e]);
		if (strlen(article->entities[e].name) > strlen(work->listings.at[numbers[e]].name))
			work->listings.at[numbers[e]].name = article->entities[e].name;
	}
	for (uint32_t m = 0; m < article->mention_count; m++) {
		uint32_t entity = article->mentions[m].entity;

		if (entity >= article->entity_count)
			continue;
		work->listings.at[numbers[entity]].mentions++;
		if (work->last_articles.at[numbers[entity]] != number)
			work->listings.at[numbers[entity]].articles++;
		work->last_articles.at[numbers[entity]] = number;
		naming_meet(work, numbers[entity], article, number, m);
	}
	for (uint32_t c = 0; c < article->claim_count; c++) {
		const struct role *roles = article->claims[c].roles;

		if (roles[ROLE_ATTRIBUTION].entity < article->entity_count)
			work->listings.at[numbers[roles[ROLE_ATTRIBUTION].entity]].source_of++;
		if (roles[ROLE_PLACE].entity < article->entity_count)
			work->listings.at[numbers[roles[ROLE_PLACE].entity]].place_of++;
	}
	free(numbers);
}

static int naming_compare(const void *a, const void *b)
{
	const struct naming *left = a, *right = b;

	if (left->mentions != right->mentions)
		return left->mentions < right->mentions ? 1 : -1;
	return strcmp(left->name, right->name);
}

static int listing_compare(const void *a, const void *b)
{
	const struct listing *left = a, *right = b;

	if (left->mentions != right->mentions)
		return left->mentions < right->mentions ? 1 : -1;
	return strcmp(left->id, right->id);
}

/* Its own name is the line itself; the other ways to write it follow. */
static void namings_take(struct work *work, uint32_t n)
{
	struct listing *listing = &work->listings.at[n];
	uint32_t count = 0;

	for (uint32_t d = work->firsts.at[n]; d != INDEX_NONE; d = work->drafts.at[d].next)
		count++;
	listing->namings = arena_array(&work->directory->arena, count, sizeof *listing->namings);
	for (uint32_t d = work->firsts.at[n]; d != INDEX_NONE; d = work->drafts.at[d].next)
		if (strcmp(work->drafts.at[d].naming.name, listing->name) != 0)
			listing->namings[listing->naming_count++] = work->drafts.at[d].naming;
	if (listing->naming_count)
		qsort(listing->namings, listing->naming_count, sizeof *listing->namings,
		      naming_compare);
}

void directory_build(struct directory *directory, const struct article *const *articles,
		     uint32_t count)
{
	struct work work = {.directory = directory};

	directory_release(directory);
	map_init(&work.ids);
	map_init(&work.names);
	for (uint32_t n = 0; n < count; n++)
		if (articles[n])
			article_meet(&work, articles[n], n);
	for (uint32_t n = 0; n < work.listings.count; n++)
		namings_take(&work, n);
	directory->count = work.listings.count;
	directory->listings =
		arena_array(&directory->arena, directory->count, sizeof *directory->listings);
	if (directory->count) {
		memcpy(directory->listings, work.listings.at,
		       directory->count * sizeof *directory->listings);
		qsort(directory->listings, directory->count, sizeof *directory->listings,
		      listing_compare);
	}
	map_release(&work.ids);
	map_release(&work.names);
	vec_release(&work.listings);
	vec_release(&work.firsts);
	vec_release(&work.last_articles);
	vec_release(&work.drafts);
}

