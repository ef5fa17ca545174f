/* Bytes to a file that is open. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

/* Writes all of them, over interruptions. False, with errno set by write, where that cannot be. */
bool bytes_write(int file, const void *bytes, size_t length);

#endif
