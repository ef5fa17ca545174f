/* All bytes of a file. */
#ifndef READ_FILE_H
#define READ_FILE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

/* Longer than any report; offsets stay well inside 32 bits. */
#define FILE_LONGEST ((size_t)1 << 30)

/* False only where there is nothing of that name. */
bool file_is_there(const char *path);

/* Adds the bytes of a file, a pipe or a device ("-": standard input) to out. err is "PATH: what is
 * wrong" for one that cannot be read, is a folder, or is longer than FILE_LONGEST. Reading stops
 * early, without an error, at a first piece that is plainly no text (decode_is_binary). */
bool file_read(const char *path, struct buf *out, struct err *err);

#endif
