/*
 * One arena holds one article (or one comparison, or one page): everything in it dies together, so
 * nothing is freed piece by piece and nothing can be freed twice.
 *
 *	arena -> [newest block | used....free] -> [older] -> [oldest]
 *
 * A block doubles in size up to a megabyte, so that a short article costs little and a long one few
 * calls; a piece larger than that gets a block to itself. Left out: giving back a single piece.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, ALIGNMENT = 16 };

struct arena_block {
	struct arena_block *older;
	size_t size, used;
	_Alignas(ALIGNMENT) unsigned char bytes[];
};

void arena_init(struct arena *arena)
{
	arena->block = NULL;
	arena->total = 0;
}

void arena_release(struct arena *arena)
{
	struct arena_block *block = arena->block;

	while (block) {
		struct arena_block *older = block->older;

		free(block);
		block = older;
	}
	arena_init(arena);
}

static struct arena_block *block_new(struct arena *arena, size_t need)
{
	size_t size = arena->block ? arena->block->size * 2 : FIRST_BLOCK;
	struct arena_block *block;

	if (size > LARGEST_BLOCK)
		size = LARGEST_BLOCK;
	if (size < need)
		size = need;
	block = alloc_get(sizeof *block + size);
	block->older = arena->block;
	block->size = size;
	block->used = 0;
	arena->block = block;
	arena->total += sizeof *block + size;
	return block;
}

/* Not zeroed: for what is written whole at once. */
static void *piece_get(struct arena *arena, size_t size)
{
	size_t need = (alloc_product(size, 1) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
	struct arena_block *block = arena->block;
	void *piece;

	if (!block || block->size - block->used < need)
		block = block_new(arena, need);
	piece = block->bytes + block->used;
	block->used += need;
	return piece;
}

void *arena_get(struct arena *arena, size_t size)
{
	return memset(piece_get(arena, size), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	return arena_get(arena, alloc_product(count, size));
}

void *arena_copy(struct arena *arena, const void *from, size_t size)
{
	void *piece = piece_get(arena, size);

	if (size)
		memcpy(piece, from, size);
	return piece;
}

char *arena_string(struct arena *arena, const char *text, size_t length)
{
	char *piece = piece_get(arena, length + 1);

	if (length)
		memcpy(piece, text, length);
	piece[length] = '\0';
	return piece;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *piece;
	int length;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		length = 0;
	piece = piece_get(arena, (size_t)length + 1);
	*piece = '\0';
	va_start(args, format);
	vsnprintf(piece, (size_t)length + 1, format, args);
	va_end(args);
	return piece;
}
