/* An arena: memory that is given out in pieces and taken back all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *block; /* the newest; older ones hang behind it */
	size_t total;              /* bytes held from the system */
};

#define ARENA_INIT {NULL, 0}

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Memory aligned for any type, zeroed; lives until arena_release. Never NULL. */
void *arena_get(struct arena *arena, size_t size);
void *arena_array(struct arena *arena, size_t count, size_t size);
void *arena_copy(struct arena *arena, const void *from, size_t size);
/* A string of our own, ended by a NUL that length does not count. */
char *arena_string(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
