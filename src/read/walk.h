/* From the paths that were named to the ordered list of what is to be read. */
#ifndef READ_WALK_H
#define READ_WALK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "read/sidecar.h"

/* One thing to be read, or one line about a thing that cannot be. Strings live as long as the walk.
 */
struct input {
	const char *name;	       /* RECORDS.md `article`; UTF-8 */
	const char *path;	       /* to be opened; "-" for standard input */
	const struct sidecar *sidecar; /* what its folder's articles.tsv says about it, or NULL */
	uint32_t row;
	const char
		*problem; /* "PATH: what is wrong"; then there is nothing to open. NULL usually */
	bool trouble;	  /* the problem is one that the exit status tells */
};

struct walk {
	struct arena arena;
	void (*found)(void *context, const struct input *input); /* called in order of the list */
	void *context;
	VEC(struct sidecar *) sidecars; /* those read so far */
	struct map folders;		/* their numbers by folder */
};

void walk_init(struct walk *walk, void (*found)(void *context, const struct input *input),
	       void *context);
void walk_release(struct walk *walk);

/* A file, "-", or a folder with all below it: files whose names end in .txt, or have no ending, in
 * the byte order of their paths. Of a folder that is reached twice the second time is left out. */
void walk_path(struct walk *walk, const char *path);
/* The paths that stand in a file ("-": standard input), one a line. */
void walk_list(struct walk *walk, const char *file);

#endif
