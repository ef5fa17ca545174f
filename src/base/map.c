/*
 * Open addressing with linear steps, at most two thirds full. Words of the lexicon, names and
 * spellings are looked up here once a token, so a slot keeps the hash beside the key and a miss
 * ends at the first empty slot. The hash is FNV-1a with a final mix (the low bits choose the slot).
 * Left out: removing a key; tables that shrink are rebuilt.
 */
#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

struct map_slot {
	const void *key; /* NULL when empty */
	uint32_t length, hash, value;
};

uint32_t hash_bytes(const void *bytes, size_t length)
{
	const unsigned char *at = bytes;
	uint32_t hash = HASH_START;

	for (size_t i = 0; i < length; i++)
		hash = hash_step(hash, at[i]);
	return hash_end(hash);
}

void map_init(struct map *map)
{
	map->slots = NULL;
	map->count = map->room = 0;
}

void map_release(struct map *map)
{
	free(map->slots);
	map_init(map);
}

/* The slot that holds the key, or the empty one where it belongs. */
static struct map_slot *slot_get(const struct map *map, const void *key, size_t length, uint32_t hash)
{
	uint32_t mask = map->room - 1;

	for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
		struct map_slot *slot = &map->slots[at];

		if (!slot->key)
			return slot;
		if (slot->hash == hash && slot->length == length && !memcmp(slot->key, key, length))
			return slot;
	}
}

static void map_grow(struct map *map)
{
	struct map old = *map;

	map->room = old.room ? old.room * 2 : 64;
	map->slots = alloc_zeroed(map->room, sizeof *map->slots);
	for (uint32_t i = 0; i < old.room; i++) {
		const struct map_slot *slot = &old.slots[i];

		if (slot->key)
			*slot_get(map, slot->key, slot->length, slot->hash) = *slot;
	}
	free(old.slots);
}

static struct map_slot *slot_add(struct map *map, const void *key, size_t length)
{
	uint32_t hash = hash_bytes(key, length);
	struct map_slot *slot;

	if ((uint64_t)map->count * 3 >= (uint64_t)map->room * 2)
		map_grow(map);
	slot = slot_get(map, key, length, hash);
	if (!slot->key) {
		*slot = (struct map_slot){key, (uint32_t)length, hash, MAP_MISSING};
		map->count++;
	}
	return slot;
}

uint32_t map_add(struct map *map, const void *key, size_t length, uint32_t value)
{
	struct map_slot *slot = slot_add(map, key, length);

	if (slot->value == MAP_MISSING)
		slot->value = value;
	return slot->value;
}

void map_set(struct map *map, const void *key, size_t length, uint32_t value)
{
	slot_add(map, key, length)->value = value;
}

uint32_t map_find_hashed(const struct map *map, const void *key, size_t length, uint32_t hash)
{
	const struct map_slot *slot;

	if (!map->room)
		return MAP_MISSING;
	slot = slot_get(map, key, length, hash);
	return slot->key ? slot->value : MAP_MISSING;
}

bool map_may_hold(const struct map *map, uint32_t hash)
{
	uint32_t mask = map->room - 1;

	if (!map->room)
		return false;
	for (uint32_t at = hash & mask; map->slots[at].key; at = (at + 1) & mask)
		if (map->slots[at].hash == hash)
			return true;
	return false;
}

uint32_t map_find(const struct map *map, const void *key, size_t length)
{
	return map_find_hashed(map, key, length, hash_bytes(key, length));
}
