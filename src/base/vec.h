/* A growing array of one type, for code that builds; finished arrays go into an arena. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/alloc.h"

/* VEC(struct token) tokens = {0}; members: at (the elements), count, room. */
#define VEC(type)                                                                                  \
	struct {                                                                                   \
		type *at;                                                                          \
		uint32_t count, room;                                                              \
	}

/* Adds a value; count stays below 2^31. */
#define vec_add(vec, value)                                                                        \
	do {                                                                                       \
		if ((vec)->count == (vec)->room) {                                                 \
			(vec)->room = vec_grown((vec)->room);                                      \
			(vec)->at = alloc_resize(                                                  \
				(vec)->at, alloc_product((vec)->room, sizeof *(vec)->at));         \
		}                                                                                  \
		(vec)->at[(vec)->count++] = (value);                                               \
	} while (0)

/* Room for `more` values at once, so that adding them moves nothing. */
#define vec_reserve(vec, more)                                                                     \
	do {                                                                                       \
		(vec)->room = (vec)->count + (more);                                               \
		(vec)->at = alloc_resize((vec)->at,                                                \
					 alloc_product((vec)->room, sizeof *(vec)->at));           \
	} while (0)

#define vec_release(vec)                                                                           \
	do {                                                                                       \
		free((vec)->at);                                                                   \
		(vec)->at = NULL;                                                                  \
		(vec)->count = (vec)->room = 0;                                                    \
	} while (0)

static inline uint32_t vec_grown(uint32_t room)
{
	if (room >= UINT32_MAX / 2)
		alloc_product(SIZE_MAX, 2); /* leaves: no array of ours is that long */
	return room ? room * 2 : 16;
}

#endif
