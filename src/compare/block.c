/*
 * A claim meets four kinds of others:
 *
 *	in its article     the claims before it, as far as REACH
 *	of its incident    the claims of the same harms before it, the newest REACH of them; fewer
 *	                   where an incident has a crowd of claims
 *	in other papers    the newest before it whose words beside the figure are the same
 *	in its boxes       claims about its own place, or a wider one that contains it, in days that
 *meet
 *
 * A box is a place, a family of harms and a stretch of eight days; a claim stands in the boxes of
 *its own place, and looks into those of every place that contains its own. Claims over long
 *stretches (a war) stand in one box without days. Each list is read from its newest entry and no
 *further than SEEN, so that all of it takes time in proportion to the number of claims. Left out:
 *judging.
 */
#include "compare/block.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/map.h"
#include "compare/origin.h"

enum {
	REACH = 48,
	CROWD = 96,
	CROWD_REACH = 6,
	SEEN = 4,
	COPIES = 4,
	LOOKS = 32,
	BOX_DAYS = 8,
	LONGEST = 32,
	BOXES = 6,
	KEY = 256
};

uint8_t harm_family(uint8_t harm)
{
	return harm == HARM_INJURED || harm == HARM_CASUALTIES ? HARM_KILLED : harm;
}

struct stretch {
	long from, to; /* boxes; from > to: the box without days */
};

static struct stretch stretch_of(const struct claim *claim)
{
	struct days days = claim->days;

	if (days.from == DAY_NONE || days.to == DAY_NONE || days.to - days.from > LONGEST)
		return (struct stretch){1, 0};
	return (struct stretch){(days.from + INT64_C(800000)) / BOX_DAYS,
				(days.to + INT64_C(800000)) / BOX_DAYS};
}

static size_t key_write(char *key, const char *path, size_t length, uint8_t harm, long box)
{
	int n = snprintf(key, KEY, "%.*s|%d|%ld", (int)(length < 200 ? length : 200), path, harm,
			 box);

	return n < KEY ? (size_t)n : KEY - 1;
}

static void box_add(struct blocks *blocks, uint32_t at, uint32_t entry, long box)
{
	const struct claim *claim = blocks->sayings[at].claim;
	char key[KEY];
	size_t length = key_write(key, claim->at_path, strlen(claim->at_path),
				  harm_family(claim->harm), box);
	uint32_t head = map_find(blocks->boxes, key, length);

	blocks->entry[entry] = at;
	blocks->beside[entry] = head == MAP_MISSING ? INDEX_NONE : head;
	if (head == MAP_MISSING)
		map_add(blocks->boxes, arena_string(blocks->arena, key, length), length, entry);
	else
		map_set(blocks->boxes, key, length, entry);
}

static uint32_t boxes_add(struct blocks *blocks, uint32_t at, uint32_t entry)
{
	const struct claim *claim = blocks->sayings[at].claim;
	struct stretch stretch = stretch_of(claim);

	if (!*claim->at_path)
		return entry;
	if (stretch.from > stretch.to) {
		box_add(blocks, at, entry++, -1);
		return entry;
	}
	for (long box = stretch.from; box <= stretch.to && box < stretch.from + BOXES; box++)
		box_add(blocks, at, entry++, box);
	return entry;
}

static void chain_incidents(struct blocks *blocks)
{
	uint32_t size = blocks->incidents->count * HARM_COUNT, n = blocks->count;
	uint32_t *newest = arena_array(blocks->arena, (size_t)size + 1, sizeof *newest);

	memset(newest, 0xff, (size_t)size * sizeof *newest);
	for (uint32_t i = 0; i < n; i++) {
		const struct saying *saying = &blocks->sayings[i];
		uint32_t at;

		blocks->before[i] = INDEX_NONE;
		blocks->incident[i] = INDEX_NONE;
		if (!saying->event)
			continue;
		blocks->incident[i] =
			incidents_get(blocks->incidents, saying->ref.article, saying->claim->event);
		at = blocks->incident[i] * HARM_COUNT + harm_family(saying->claim->harm);
		blocks->before[i] = newest[at];
		blocks->rank[i] = newest[at] == INDEX_NONE ? 0 : blocks->rank[newest[at]] + 1;
		blocks->crowd[i] = blocks->rank[i] + 1;
		newest[at] = i;
	}
	/* Each knows how many there are in all. */
	for (uint32_t i = n; i-- > 0;)
		if (blocks->before[i] != INDEX_NONE)
			blocks->crowd[blocks->before[i]] = blocks->crowd[i];
}

/* By what a claim meets its copies: the words beside its figure, or two shingles of its passage. */
static uint32_t copy_hash(const struct saying *saying, int way)
{
	if (way < 2)
		return origin_shingle(saying, way ? 1 : -1);
	return saying->sketch ? saying->sketch[way - 2] ^ hash_bytes(&saying->claim->bounds,
								     sizeof saying->claim->bounds)
			      : 0;
}

/* Agency copy is met by its words, wherever its event was put. */
static void chain_words(struct blocks *blocks)
{
	for (int side = 0; side < COPIES; side++) {
		uint32_t *hashes =
			arena_array(blocks->arena, (size_t)blocks->count + 1, sizeof *hashes);
		struct map newest;

		map_init(&newest);
		blocks->same[side] =
			arena_array(blocks->arena, (size_t)blocks->count + 1, sizeof(uint32_t));
		for (uint32_t i = 0; i < blocks->count; i++) {
			uint32_t found = MAP_MISSING;

			hashes[i] = copy_hash(&blocks->sayings[i], side);
			if (hashes[i]) {
				found = map_find(&newest, &hashes[i], sizeof *hashes);
				map_set(&newest, &hashes[i], sizeof *hashes, i);
			}
			blocks->same[side][i] = found == MAP_MISSING ? INDEX_NONE : found;
		}
		map_release(&newest);
	}
}

void blocks_init(struct blocks *blocks, const struct saying *sayings, uint32_t count,
		 const struct incidents *incidents, struct arena *arena)
{
	uint32_t entry = 0;

	*blocks = (struct blocks){
		.sayings = sayings, .count = count, .incidents = incidents, .arena = arena};
	blocks->incident = arena_array(arena, (size_t)count + 1, sizeof(uint32_t));
	blocks->crowd = arena_array(arena, (size_t)count + 1, sizeof(uint32_t));
	blocks->rank = arena_array(arena, (size_t)count + 1, sizeof(uint32_t));
	blocks->before = arena_array(arena, (size_t)count + 1, sizeof(uint32_t));
	blocks->beside = arena_array(arena, (size_t)count * BOXES + 1, sizeof(uint32_t));
	blocks->first = arena_array(arena, (size_t)count + 2, sizeof(uint32_t));
	blocks->entry = arena_array(arena, (size_t)count * BOXES + 1, sizeof(uint32_t));
	blocks->boxes = arena_get(arena, sizeof *blocks->boxes);
	map_init(blocks->boxes);
	chain_incidents(blocks);
	chain_words(blocks);
	for (uint32_t i = 0; i < count; i++) {
		blocks->first[i] = entry;
		entry = boxes_add(blocks, i, entry);
	}
	blocks->first[count] = entry;
}

void blocks_release(struct blocks *blocks)
{
	map_release(blocks->boxes);
}

struct visit {
	const struct blocks *blocks;
	struct meetings *meetings;
	uint32_t at;
	void (*meet)(void *context, uint32_t a, uint32_t b);
	void *context;
};

/* Whether it was not met on this visit yet. */
static bool meetings_add(struct meetings *meetings, uint32_t visit, uint32_t other)
{
	const uint32_t most = sizeof meetings->slots / sizeof *meetings->slots;
	uint32_t slot = other * 2654435761u >> 16;

	for (uint32_t i = 0; i < most; i++, slot++) {
		uint32_t k = slot & (most - 1);

		if (meetings->slots[k].visit != visit) {
			meetings->slots[k].visit = visit;
			meetings->slots[k].other = other;
			return true;
		}
		if (meetings->slots[k].other == other)
			return false;
	}
	assert(!"a visit meets fewer than there are slots");
	return false;
}

static void visit_pair(struct visit *visit, uint32_t other)
{
	if (other == visit->at || !meetings_add(visit->meetings, visit->at + 1, other))
		return;
	visit->meet(visit->context, other < visit->at ? other : visit->at,
		    other < visit->at ? visit->at : other);
}

static bool met_elsewhere(const struct blocks *blocks, uint32_t a, uint32_t b)
{
	return blocks->sayings[a].ref.article == blocks->sayings[b].ref.article ||
	       (blocks->incident[a] != INDEX_NONE && blocks->incident[a] == blocks->incident[b]);
}

/* Claims of one box, from the entry `from` on. */
static void visit_entries(struct visit *visit, uint32_t from)
{
	const struct blocks *blocks = visit->blocks;
	int seen = 0;

	for (int looks = 0; from != INDEX_NONE && seen < SEEN && looks < LOOKS; looks++) {
		uint32_t other = blocks->entry[from];

		from = blocks->beside[from];
		if (met_elsewhere(blocks, visit->at, other))
			continue;
		visit_pair(visit, other);
		seen++;
	}
}

static void visit_box(struct visit *visit, const char *path, size_t length, uint8_t harm, long box)
{
	char key[KEY];
	uint32_t head =
		map_find(visit->blocks->boxes, key, key_write(key, path, length, harm, box));

	visit_entries(visit, head == MAP_MISSING ? INDEX_NONE : head);
}

/* Its own boxes are read from itself backwards, so that a pair of one place comes from the later
 * one; those of wider places from their newest entry. */
static void visit_boxes(struct visit *visit, const struct claim *claim)
{
	const struct blocks *blocks = visit->blocks;
	struct stretch stretch = stretch_of(claim);
	uint8_t harm = harm_family(claim->harm);
	size_t length = strlen(claim->at_path);

	for (uint32_t i = blocks->first[visit->at]; i < blocks->first[visit->at + 1]; i++)
		visit_entries(visit, blocks->beside[i]);
	if (length && stretch.from <= stretch.to)
		visit_box(visit, claim->at_path, length, harm, -1);
	while (length) {
		while (length && claim->at_path[--length] != '/')
			;
		if (!length)
			break;
		visit_box(visit, claim->at_path, length, harm, -1);
		for (long box = stretch.from; box <= stretch.to && box < stretch.from + BOXES;
		     box++)
			visit_box(visit, claim->at_path, length, harm, box);
	}
}

/* Claims before it in its article. In a crowd the nearest, and those that it is tied to. */
static void visit_article(struct visit *visit)
{
	const struct saying *sayings = visit->blocks->sayings, *saying = &sayings[visit->at];
	uint32_t most = visit->blocks->crowd[visit->at] > CROWD ? CROWD_REACH : REACH;
	uint32_t index = saying->ref.claim, first = visit->at - index;
	const struct claim *claim = saying->claim;

	for (uint32_t i = 1; i <= index && i <= most; i++)
		visit_pair(visit, visit->at - i);
	if (claim->part_of < index)
		visit_pair(visit, first + claim->part_of);
	if (claim->repeats < index)
		visit_pair(visit, first + claim->repeats);
}

uint32_t blocks_visit(const struct blocks *blocks, struct meetings *meetings, uint32_t at,
		      void (*meet)(void *context, uint32_t a, uint32_t b), void *context)
{
	struct visit visit = {blocks, meetings, at, meet, context};
	uint32_t most = blocks->crowd[at] > CROWD ? CROWD_REACH : REACH, reach = 0;

	visit_article(&visit);
	for (uint32_t i = blocks->before[at]; i != INDEX_NONE && reach < most; reach++) {
		visit_pair(&visit, i);
		i = blocks->before[i];
	}
	for (int side = 0; side < COPIES; side++) {
		uint32_t i = blocks->same[side][at];

		for (reach = 0; i != INDEX_NONE && reach < SEEN; reach++) {
			if (!met_elsewhere(blocks, at, i))
				visit_pair(&visit, i);
			i = blocks->same[side][i];
		}
	}
	visit_boxes(&visit, blocks->sayings[at].claim);
	return blocks->rank[at] > most ? blocks->rank[at] - most : 0;
}
