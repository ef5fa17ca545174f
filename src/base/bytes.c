/*
 * write may take less than it is given, or be interrupted; whoever writes wants neither to matter.
 */
#include "base/bytes.h"

#include <errno.h>
#include <unistd.h>

bool bytes_write(int file, const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length) {
		ssize_t n = write(file, at, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		at += n;
		length -= (size_t)n;
	}
	return true;
}
