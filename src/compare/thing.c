/*
 * What the articles name, an id each, and which ids are one thing:
 *
 *	declared the same      sergei-kuralenko <- sergei-kurylenko     by the reader, first
 *	likenesses             dmitri-orlov <- dmitriy-orlov            by a certain rule, after
 *
 * Each points to one that leads it, the most mentioned. Two that the reader declared apart are
 * never brought together, by no chain of rules. Left out: what is shown of them (directory.c).
 */
#include "compare/thing.h"

#include <stdlib.h>
#include <string.h>

#include "claim/claim.h"
#include "mark/entity.h"

enum { DETACHED = '#' }; /* no id holds it by itself */

static uint32_t thing_of(struct things *things, const char *id, const char *name, uint8_t type)
{
	uint32_t n = map_add(things->ids, id, strlen(id), things->things.count);
	struct thing thing = {.id = id,
			      .name = name,
			      .title = "",
			      .leader = n,
			      .place = INDEX_NONE,
			      .type = type};

	if (n == things->things.count)
		vec_add(&things->things, thing);
	return n;
}

/* The thing that is named when an entity is written so. */
static const char *detached_id(struct arena *arena, const char *id, const char *written)
{
	return arena_printf(arena, "%s%c%s", id, DETACHED, written);
}

void things_meet(struct things *things, const struct article *article)
{
	for (uint32_t e = 0; e < article->entity_count; e++) {
		const struct entity *entity = &article->entities[e];
		uint32_t n = thing_of(things, entity->id, entity->name, entity->type);
		struct thing *thing = &things->things.at[n];

		thing->mentions += entity->mentions;
		if (strlen(entity->name) > strlen(thing->name))
			thing->name = entity->name;
		if (thing->place == INDEX_NONE)
			thing->place = entity->place;
	}
	for (uint32_t m = 0; m < article->mention_count; m++) {
		const struct mention *mention = &article->mentions[m];
		struct thing *thing;

		if (mention->entity >= article->entity_count)
			continue;
		thing = &things->things
				 .at[map_find(things->ids, article->entities[mention->entity].id,
					      strlen(article->entities[mention->entity].id))];
		if (mention->rule && !strcmp(mention->rule, "listed"))
			thing->listed = true;
		if (!*thing->title && !span_is_empty(mention->title))
			thing->title = article_words(article, mention->title, things->arena);
	}
}

/* Ids of a kinship about values of a dimension are none. */
static bool is_of_names(const struct kinship *kinship, char relation)
{
	return kinship->dimension == DIM_COUNT && kinship->relation == relation;
}

static void detached_meet(struct things *things)
{
	for (uint32_t i = 0; i < things->kinship_count; i++) {
		const struct kinship *kinship = &things->kinships[i];
		uint32_t n = map_find(things->ids, kinship->one, strlen(kinship->one));

		if (!is_of_names(kinship, KINSHIP_DETACHED) || n == MAP_MISSING)
			continue;
		n = thing_of(things, detached_id(things->arena, kinship->one, kinship->other),
			     arena_string(things->arena, kinship->other, strlen(kinship->other)),
			     things->things.at[n].type);
		things->things.at[n].detached = true;
		things->has_detached = true;
	}
}

uint32_t things_leader(struct things *things, uint32_t n)
{
	while (things->things.at[n].leader != n)
		n = things->things.at[n].leader =
			things->things.at[things->things.at[n].leader].leader;
	return n;
}

/* The last word on the pair is that they are apart. */
static bool is_apart(const struct things *things, uint32_t i)
{
	const struct kinship *apart = &things->kinships[i];

	if (!is_of_names(apart, REL_DISJOINT))
		return false;
	for (uint32_t k = i + 1; k < things->kinship_count; k++) {
		const struct kinship *later = &things->kinships[k];

		if (is_of_names(later, REL_SAME) &&
		    ((!strcmp(later->one, apart->one) && !strcmp(later->other, apart->other)) ||
		     (!strcmp(later->one, apart->other) && !strcmp(later->other, apart->one))))
			return false;
	}
	return true;
}

/* Whether joining the groups of two leaders would bring together what was declared apart. */
bool things_barred(struct things *things, uint32_t one, uint32_t other)
{
	for (uint32_t i = 0; i < things->kinship_count; i++) {
		const struct kinship *apart = &things->kinships[i];
		uint32_t a, b;

		if (!is_apart(things, i))
			continue;
		a = map_find(things->ids, apart->one, strlen(apart->one));
		b = map_find(things->ids, apart->other, strlen(apart->other));
		if (a == MAP_MISSING || b == MAP_MISSING)
			continue;
		a = things_leader(things, a);
		b = things_leader(things, b);
		if ((a == one && b == other) || (a == other && b == one))
			return true;
	}
	return false;
}

static void pair_join(struct things *things, uint32_t one, uint32_t other, const char *rule)
{
	uint32_t a = things_leader(things, one), b = things_leader(things, other);
	struct thing *all = things->things.at;

	if (a == b || things_barred(things, a, b))
		return;
	if (all[a].mentions < all[b].mentions || (all[a].mentions == all[b].mentions && a > b)) {
		uint32_t swapped = a;

		a = b;
		b = swapped;
	}
	all[b].leader = a;
	all[b].rule = rule;
}

static void declared_join(struct things *things)
{
	for (uint32_t i = things->kinship_count; i-- > 0;) {
		const struct kinship *same = &things->kinships[i];
		uint32_t one, other;

		if (!is_of_names(same, REL_SAME))
			continue;
		one = map_find(things->ids, same->one, strlen(same->one));
		other = map_find(things->ids, same->other, strlen(same->other));
		if (one != MAP_MISSING && other != MAP_MISSING)
			pair_join(things, one, other, "declared the same");
	}
}

static uint32_t likenesses_find(struct things *things, struct likeness **likenesses)
{
	struct called *called = alloc_zeroed(things->things.count + 1, sizeof *called);
	uint32_t count;

	for (uint32_t n = 0; n < things->things.count; n++) {
		const struct thing *thing = &things->things.at[n];

		called[n] = (struct called){thing->detached ? "" : thing->id, thing->title,
					    thing->listed};
	}
	count = likeness_find(called, things->things.count, things->arena, likenesses);
	free(called);
	return count;
}

uint32_t things_join(struct things *things, struct likeness **likenesses)
{
	uint32_t count;

	detached_meet(things);
	declared_join(things);
	count = likenesses_find(things, likenesses);
	for (uint32_t i = 0; i < count; i++)
		if ((*likenesses)[i].certain)
			pair_join(things, (*likenesses)[i].one, (*likenesses)[i].other,
				  (*likenesses)[i].rule);
	return count;
}

uint32_t things_number(const struct map *ids, const char *id, const char *written)
{
	uint32_t n = MAP_MISSING;

	if (written) {
		struct arena arena = ARENA_INIT;
		const char *detached = detached_id(&arena, id, written);

		n = map_find(ids, detached, strlen(detached));
		arena_release(&arena);
	}
	return n != MAP_MISSING ? n : map_find(ids, id, strlen(id));
}

uint32_t things_find(const struct things *things, const char *id, const char *written)
{
	return things_number(things->ids, id, things->has_detached ? written : NULL);
}

/* The mention of the entity that lies in the words, NULL for none. */
static const struct mention *mention_in(const struct article *article, struct span words,
					uint32_t entity)
{
	uint32_t low = 0, high = article->mention_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->mentions[middle].span.start < words.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < article->mention_count && article->mentions[low].span.start < words.end; low++)
		if (article->mentions[low].entity == entity)
			return &article->mentions[low];
	return NULL;
}

uint32_t things_of_role(const struct things *things, const struct article *article,
			const struct role *role, uint32_t entity)
{
	struct arena arena = ARENA_INIT;
	const struct mention *mention = NULL;
	const char *written = NULL;
	uint32_t n;

	if (entity >= article->entity_count)
		return INDEX_NONE;
	if (things->has_detached) {
		mention = mention_in(article, role->words, entity);
		if (!mention && !span_is_empty(role->back))
			mention = mention_in(article, role->back, entity);
	}
	if (mention)
		written = article_words(article, mention->span, &arena);
	n = things_find(things, article->entities[entity].id, written);
	arena_release(&arena);
	return n == MAP_MISSING ? INDEX_NONE : n;
}
