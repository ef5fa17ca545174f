/*
 * Out of memory has one answer everywhere: put the terminal back, say one line, leave. So no caller
 * has a branch for it, and no branch for it goes untested. What was confirmed to the reader is on
 * disk by then, because confirming means written.
 */
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*exhaustion_hook)(void);

void alloc_on_exhaustion(void (*hook)(void))
{
	exhaustion_hook = hook;
}

static _Noreturn void leave(void)
{
	static const char line[] = "recount: out of memory\n";

	if (exhaustion_hook)
		exhaustion_hook();
	if (write(STDERR_FILENO, line, sizeof line - 1) < 0)
		_exit(2);
	_exit(2);
}

size_t alloc_product(size_t count, size_t size)
{
	size_t product;

	if (__builtin_mul_overflow(count, size, &product))
		leave();
	return product;
}

void *alloc_get(size_t size)
{
	void *memory = malloc(size ? size : 1);

	if (!memory)
		leave();
	return memory;
}

void *alloc_zeroed(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);

	if (!memory)
		leave();
	return memory;
}

void *alloc_resize(void *old, size_t size)
{
	void *memory = realloc(old, size ? size : 1);

	if (!memory)
		leave();
	return memory;
}

char *alloc_string_n(const char *text, size_t length)
{
	char *copy = alloc_get(length + 1);

	if (length)
		memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *alloc_string(const char *text)
{
	return alloc_string_n(text, strlen(text));
}
