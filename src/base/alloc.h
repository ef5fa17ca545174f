/* Allocation that does not fail: where memory ends, the program says so and leaves. */
#ifndef BASE_ALLOC_H
#define BASE_ALLOC_H

#include <stddef.h>

/* Each returns memory that the caller frees with free(); none returns NULL (a size of 0 gives a
 * pointer that may be freed). On exhaustion the hook runs (the terminal is put back there), one
 * line goes to standard error and the process exits with status 2. */
void *alloc_get(size_t size);
void *alloc_zeroed(size_t count, size_t size);
void *alloc_resize(void *old, size_t size);
char *alloc_string(const char *text);
char *alloc_string_n(const char *text, size_t length);

/* What runs before the message; NULL for nothing. Set once at start. */
void alloc_on_exhaustion(void (*hook)(void));

/* count * size, or leaves as on exhaustion when the product does not fit. */
size_t alloc_product(size_t count, size_t size);

#endif
