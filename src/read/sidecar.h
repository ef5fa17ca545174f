/* articles.tsv: what a folder says about the articles in it. */
#ifndef READ_SIDECAR_H
#define READ_SIDECAR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"
#include "lexicon/table.h"
#include "read/article.h"

struct sidecar {
	const char *folder; /* "" for the current one, else ended by '/' */
	struct table table; /* no rows where the folder has no articles.tsv */
	struct map rows;    /* by the cell `file` */
};

/* Reads FOLDER/articles.tsv; strings and the sidecar itself live in arena, sidecar_release frees
 * the rest. A sidecar without rows where there is no such file; the same with err filled where it
 * cannot be read or is no table. */
struct sidecar *sidecar_new(struct arena *arena, const char *folder, struct err *err);
void sidecar_release(struct sidecar *sidecar);

/* The row about a file of the folder, MAP_MISSING when there is none. */
uint32_t sidecar_find(const struct sidecar *sidecar, const char *file);
/* Lets the row's cells take the place of what the article has; empty cells change nothing. */
void sidecar_apply(const struct sidecar *sidecar, uint32_t row, struct article *article);

#endif
