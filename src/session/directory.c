/*
 * Names over all articles, in three passes:
 *
 *	articles -> things     an id each, joined where they are one (compare/thing)
 *	things -> listings     one for each group; likenesses that are not certain become proposals
 *	articles -> namings    each way of writing, counted under its listing
 *
 * Made anew whenever the articles or the declarations changed. What is a part of what is said by
 * the reader, else by the gazetteer (session/inside). Left out: which names of one article are one (mark/entity
 * says that, by id).
 */
#include "session/directory.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "claim/claim.h"
#include "mark/entity.h"
#include "compare/thing.h"
#include "session/inside.h"

/* Namings of all listings in one array, chained. */
struct draft {
	struct naming naming;
	uint32_t next, last_article;
};

struct work {
	struct directory *directory;
	struct map names;
	struct things things;
	VEC(struct listing) listings;
	VEC(uint32_t) firsts; /* of listing: first draft, INDEX_NONE */
	VEC(uint32_t) last_articles;
	VEC(struct draft) drafts;
};

void directory_init(struct directory *directory)
{
	memset(directory, 0, sizeof *directory);
	arena_init(&directory->arena);
	map_init(&directory->things);
}

void directory_release(struct directory *directory)
{
	map_release(&directory->things);
	arena_release(&directory->arena);
	directory_init(directory);
}

static void listings_make(struct work *work)
{
	for (uint32_t n = 0; n < work->things.things.count; n++) {
		const struct thing *thing = &work->things.things.at[n];
		struct listing listing = {
			.id = thing->id, .name = thing->name, .type = thing->type};

		if (thing->leader != n)
			continue;
		work->things.things.at[n].listing = work->listings.count;
		vec_add(&work->listings, listing);
		vec_add(&work->firsts, INDEX_NONE);
		vec_add(&work->last_articles, INDEX_NONE);
	}
	for (uint32_t n = 0; n < work->things.things.count; n++) {
		struct thing *thing = &work->things.things.at[n];

		thing->listing = work->things.things.at[things_leader(&work->things, n)].listing;
		if (thing->detached)
			work->listings.at[thing->listing].detached = true;
	}
}

static void naming_meet(struct work *work, uint32_t n, const struct article *article,
			uint32_t number, uint32_t mention, const char *name)
{
	const struct thing *thing = &work->things.things.at[n];
	char *key = arena_printf(&work->directory->arena, "%u %s", thing->listing, name);
	uint32_t d = map_add(&work->names, key, strlen(key), work->drafts.count);
	struct draft *draft;

	if (d == work->drafts.count) {
		struct draft fresh = {{name,
				       thing->rule ? thing->rule : article->mentions[mention].rule,
				       thing->id, 0, 0, number, mention},
				      work->firsts.at[thing->listing],
				      INDEX_NONE};

		vec_add(&work->drafts, fresh);
		work->firsts.at[thing->listing] = d;
	}
	draft = &work->drafts.at[d];
	draft->naming.mentions++;
	if (draft->last_article != number)
		draft->naming.articles++;
	draft->last_article = number;
}

static void article_count(struct work *work, const struct article *article, uint32_t number)
{
	for (uint32_t m = 0; m < article->mention_count; m++) {
		const struct mention *mention = &article->mentions[m];
		const char *name;
		uint32_t n, listing;

		if (mention->entity >= article->entity_count)
			continue;
		name = article_words(article, mention->span, &work->directory->arena);
		n = things_find(&work->things, article->entities[mention->entity].id, name);
		listing = work->things.things.at[n].listing;
		work->listings.at[listing].mentions++;
		if (work->last_articles.at[listing] != number)
			work->listings.at[listing].articles++;
		work->last_articles.at[listing] = number;
		naming_meet(work, n, article, number, m, name);
	}
	for (uint32_t c = 0; c < article->claim_count; c++) {
		const struct role *roles = article->claims[c].roles;
		static const uint8_t kinds[] = {ROLE_ATTRIBUTION, ROLE_PLACE};

		for (int k = 0; k < 2; k++) {
			const struct role *role = &roles[kinds[k]];
			uint32_t n = things_of_role(&work->things, article, role, role->entity);

			if (n == INDEX_NONE)
				continue;
			if (k)
				work->listings.at[work->things.things.at[n].listing].place_of++;
			else
				work->listings.at[work->things.things.at[n].listing].source_of++;
		}
	}
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

static void proposals_take(struct work *work, const struct likeness *likenesses, uint32_t count)
{
	struct directory *directory = work->directory;
	VEC(struct likeness) open = {0};

	for (uint32_t i = 0; i < count; i++) {
		struct likeness next = likenesses[i];
		uint32_t a = things_leader(&work->things, next.one),
			 b = things_leader(&work->things, next.other);
		bool known = false;

		if (a == b || next.certain || things_barred(&work->things, a, b))
			continue;
		next.one = directory->listing_of[next.one];
		next.other = directory->listing_of[next.other];
		for (uint32_t k = open.count; k > 0 && k + 8 > open.count && !known; k--)
			known = open.at[k - 1].one == next.one &&
				open.at[k - 1].other == next.other;
		if (known)
			continue;
		directory->listings[next.one].proposal_count++;
		directory->listings[next.other].proposal_count++;
		vec_add(&open, next);
	}
	for (uint32_t n = 0; n < directory->count; n++) {
		struct listing *listing = &directory->listings[n];

		listing->proposals = arena_array(&directory->arena, listing->proposal_count,
						 sizeof *listing->proposals);
		listing->proposal_count = 0;
	}
	for (uint32_t i = 0; i < open.count; i++) {
		struct listing *one = &directory->listings[open.at[i].one];
		struct listing *other = &directory->listings[open.at[i].other];

		one->proposals[one->proposal_count++] =
			(struct proposal){open.at[i].other, open.at[i].rule};
		other->proposals[other->proposal_count++] =
			(struct proposal){open.at[i].one, open.at[i].rule};
	}
	directory->proposals = open.count;
	vec_release(&open);
}

/* The listings in the order of the list, and where each thing went. */
static void listings_order(struct work *work)
{
	struct directory *directory = work->directory;
	uint32_t *moved = alloc_zeroed(work->listings.count + 1, sizeof *moved);

	directory->count = work->listings.count;
	directory->listings =
		arena_array(&directory->arena, directory->count, sizeof *directory->listings);
	if (directory->count) {
		memcpy(directory->listings, work->listings.at,
		       directory->count * sizeof *directory->listings);
		qsort(directory->listings, directory->count, sizeof *directory->listings,
		      listing_compare);
	}
	for (uint32_t n = 0; n < directory->count; n++) {
		const char *id = directory->listings[n].id;

		moved[work->things.things.at[map_find(&directory->things, id, strlen(id))]
			      .listing] = n;
	}
	directory->listing_of = arena_array(&directory->arena, work->things.things.count,
					    sizeof *directory->listing_of);
	for (uint32_t n = 0; n < work->things.things.count; n++)
		directory->listing_of[n] = moved[work->things.things.at[n].listing];
	free(moved);
}

void directory_build(struct directory *directory, const struct article *const *articles,
		     uint32_t count, const struct lexicon *lexicon,
		     const struct kinship *kinships, uint32_t kinship_count)
{
	struct work work = {.directory = directory};
	struct likeness *likenesses;
	uint32_t alike;

	directory_release(directory);
	map_init(&work.names);
	work.things = (struct things){.arena = &directory->arena,
				      .ids = &directory->things,
				      .kinships = kinships,
				      .kinship_count = kinship_count};
	for (uint32_t n = 0; n < count; n++)
		if (articles[n])
			things_meet(&work.things, articles[n]);
	alike = things_join(&work.things, &likenesses);
	directory->has_detached = work.things.has_detached;
	listings_make(&work);
	for (uint32_t n = 0; n < count; n++)
		if (articles[n])
			article_count(&work, articles[n], n);
	for (uint32_t n = 0; n < work.listings.count; n++)
		namings_take(&work, n);
	listings_order(&work);
	proposals_take(&work, likenesses, alike);
	inside_find(directory, &work.things, lexicon);
	map_release(&work.names);
	vec_release(&work.things.things);
	vec_release(&work.listings);
	vec_release(&work.firsts);
	vec_release(&work.last_articles);
	vec_release(&work.drafts);
}

uint32_t directory_find(const struct directory *directory, const char *id, const char *written)
{
	uint32_t n =
		things_number(&directory->things, id, directory->has_detached ? written : NULL);

	return n == MAP_MISSING ? INDEX_NONE : directory->listing_of[n];
}
