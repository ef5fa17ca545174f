/*
 * A file is written beside its place, synced, and renamed over it: whoever looks sees the old file
 * or the whole new one. Standard output cannot be taken back, but a failure is said once and
 * loudly: a full disk behind a pipe must not look like a short list of claims.
 */
#include "config.h"

#include "batch/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/bytes.h"

enum { MUCH = 1 << 16 };

static bool draft_open(struct output *output, struct err *err)
{
	size_t size = strlen(output->path) + 16;
	const char *slash = strrchr(output->path, '/');
	const char *name = slash ? slash + 1 : output->path;
	struct stat status;
	mode_t mask;

	if (stat(output->path, &status) == 0 && !S_ISREG(status.st_mode)) {
		/* a device or a pipe has no whole, and must not be replaced by a file */
		output->file = open(output->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
		return output->file >= 0 || err_set(err, "%s: %s", output->path, strerror(errno));
	}
	output->draft = alloc_get(size);
	snprintf(output->draft, size, "%.*s.%s.XXXXXX", (int)(name - output->path), output->path,
		 name);
	output->file = mkostemp(output->draft, O_CLOEXEC);
	if (output->file < 0) {
		free(output->draft);
		output->draft = NULL;
		return err_set(err, "%s: %s", output->path, strerror(errno));
	}
	mask = umask(0);
	umask(mask);
	fchmod(output->file, 0666 & ~mask);
	return true;
}

bool output_open(struct output *output, const char *path, struct err *err)
{
	*output = (struct output){.path = path, .file = STDOUT_FILENO};
	buf_init(&output->buf);
	return !path || draft_open(output, err);
}

bool output_flush(struct output *output, bool all, struct err *err)
{
	if (output->failed)
		return false;
	if (!all && output->buf.length < MUCH)
		return true;
	if (!bytes_write(output->file, output->buf.bytes, output->buf.length)) {
		output->failed = true;
		return err_set(err, "%s: %s", output->path ? output->path : "standard output",
			       strerror(errno));
	}
	buf_clear(&output->buf);
	return true;
}

void output_abandon(struct output *output)
{
	if (output->draft)
		unlink(output->draft);
	if (output->path && output->file >= 0)
		close(output->file);
	free(output->draft);
	buf_release(&output->buf);
	*output = (struct output){.file = -1};
	buf_init(&output->buf);
}

bool output_close(struct output *output, struct err *err)
{
	bool fine = output_flush(output, true, err);

	if (fine && output->draft && fsync(output->file) != 0)
		fine = err_set(err, "%s: %s", output->path, strerror(errno));
	if (fine && output->path) {
		fine = close(output->file) == 0 ||
		       err_set(err, "%s: %s", output->path, strerror(errno));
		output->file = -1;
	}
	if (fine && output->draft) {
		fine = rename(output->draft, output->path) == 0 ||
		       err_set(err, "%s: %s", output->path, strerror(errno));
		if (fine) {
			free(output->draft);
			output->draft = NULL;
		}
	}
	output_abandon(output);
	return fine;
}
