/*
 * Open addressing with linear steps, at most two thirds full. Names and spellings are looked
 * up here, so a slot keeps the hash beside the key and a miss ends at the first empty slot. The hash
 * is FNV-1a with a final mix (the low bits choose the slot). Left out: removing a key; tables that shrink are
 * rebuilt.
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

static void map_resize(struct map *map, uint32_t room)
{
	struct map old = *map;

	map->room = room;
	map->slots = alloc_zeroed(map->room, sizeof *map->slots);
	for (uint32_t i = 0; i < old.room; i++) {
		const struct map_slot *slot = &old.slots[i];

		if (slot->key)
			*slot_get(map, slot->key, slot->length, slot->hash) = *slot;
	}
	free(old.slots);
}

void map_reserve(struct map *map, uint32_t count)
{
	uint32_t room = map->room ? map->room : 64;

	while ((uint64_t)count * 3 >= (uint64_t)room * 2 && room < UINT32_MAX / 2)
		room *= 2;
	if (room != map->room)
		map_resize(map, room);
}

static struct map_slot *slot_add(struct map *map, const void *key, size_t length)
{
	uint32_t hash = hash_bytes(key, length);
	struct map_slot *slot;

	if ((uint64_t)map->count * 3 >= (uint64_t)map->room * 2)
		map_resize(map, map->room ? map->room * 2 : 64);
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

uint32_t map_find(const struct map *map, const void *key, size_t length)
{
	const struct map_slot *slot;

	if (!map->room)
		return MAP_MISSING;
	slot = slot_get(map, key, length, hash_bytes(key, length));
	return slot->key ? slot->value : MAP_MISSING;
}
