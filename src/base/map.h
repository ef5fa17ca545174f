/* A hash table from byte strings to numbers. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct map_slot;

struct map {
	struct map_slot *slots;
	uint32_t count, room; /* room is 0 or a power of two */
};

#define MAP_MISSING UINT32_MAX

void map_init(struct map *map);
void map_release(struct map *map);
/* Makes room for count keys at once, so that filling the map does not move it. */
void map_reserve(struct map *map, uint32_t count);
/* Keys are not copied: they must live as long as the map. value is not MAP_MISSING.
 * Returns the value that the key has now: the old one where the key was there already. */
uint32_t map_add(struct map *map, const void *key, size_t length, uint32_t value);
/* Sets the value, whether the key was there or not. */
void map_set(struct map *map, const void *key, size_t length, uint32_t value);
uint32_t map_find(const struct map *map, const void *key, size_t length);

uint32_t hash_bytes(const void *bytes, size_t length);
/* Byte by byte, for hashing while reading: h = HASH_START; h = hash_step(h, c); hash_end(h). */
#define HASH_START 2166136261u
static inline uint32_t hash_step(uint32_t hash, unsigned char c)
{
	return (hash ^ c) * 16777619u;
}
static inline uint32_t hash_end(uint32_t hash)
{
	hash ^= hash >> 15;
	hash *= 0x2c1b3c6du;
	return hash ^ (hash >> 13);
}

#endif
