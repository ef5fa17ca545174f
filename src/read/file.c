/*
 * One way to read whatever a path leads to: a file whose size is known in one read, a pipe or a
 * device piece by piece. Nothing is mapped and nothing stays open: a file that is cut short while
 * it is mapped kills the program, and a corpus has more files than a process may hold.
 */
#include "read/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/decode.h"

enum { PIECE = 1 << 16 };

bool file_is_there(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* How many bytes to ask for next: all that the file is said to have, and then a piece more, because
 * files grow and devices say 0. */
static size_t room_next(const struct stat *status, size_t have)
{
	size_t size = 0;

	if (S_ISREG(status->st_mode) && status->st_size > 0)
		size = (size_t)status->st_size < FILE_LONGEST ? (size_t)status->st_size
							      : FILE_LONGEST;
	return size > have ? size - have + 1 : PIECE;
}

static bool descriptor_read(int file, const char *path, struct buf *out, struct err *err)
{
	struct stat status;
	size_t before = out->length;

	if (fstat(file, &status))
		return err_set(err, "%s: %s", path, strerror(errno));
	if (S_ISDIR(status.st_mode))
		return err_set(err, "%s: a folder, not a file", path);
	for (;;) {
		size_t have = out->length - before, room = room_next(&status, have);
		ssize_t n;

		buf_reserve(out, room);
		n = read(file, out->bytes + out->length, room);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(err, "%s: %s", path, strerror(errno));
		if (n == 0)
			return true;
		out->length += (size_t)n;
		out->bytes[out->length] = '\0';
		if (!have && decode_is_binary(out->bytes + before, (size_t)n))
			return true;
		if (out->length - before > FILE_LONGEST)
			return err_set(err, "%s: longer than %zu MiB", path, FILE_LONGEST >> 20);
	}
}

bool file_read(const char *path, struct buf *out, struct err *err)
{
	int file;
	bool fine;

	if (!strcmp(path, "-"))
		return descriptor_read(STDIN_FILENO, "standard input", out, err);
	file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (file < 0)
		return err_set(err, "%s: %s", path, strerror(errno));
	fine = descriptor_read(file, path, out, err);
	close(file);
	return fine;
}
