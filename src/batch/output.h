/* Where records go: standard output, or a file that is written whole or not at all. */
#ifndef BATCH_OUTPUT_H
#define BATCH_OUTPUT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"

struct output {
	const char *path; /* NULL for standard output */
	char *draft;	  /* the file beside it that is written first */
	int file;
	struct buf buf; /* add here; output_flush empties it */
	bool failed;
};

/* path NULL: standard output. False with err when no file can be made there. */
bool output_open(struct output *output, const char *path, struct err *err);
/* Writes what buf holds, when that is much (`all`: in any case). After a first failure nothing more
 * is written. */
bool output_flush(struct output *output, bool all, struct err *err);
/* The file takes its name now. False with err when not all of it could be written; then nothing is
 * left behind, and a file that was there before is as it was. */
bool output_close(struct output *output, struct err *err);
/* Gives up: nothing is left behind. */
void output_abandon(struct output *output);

#endif
