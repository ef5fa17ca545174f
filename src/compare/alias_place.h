/* Places that are one, or part of another by the reader's word: the paths that they get. Between
 * the files of compare/alias. */
#ifndef COMPARE_ALIAS_PLACE_H
#define COMPARE_ALIAS_PLACE_H

#include "compare/alias.h"

/* Finds which paths are to be written otherwise. */
void alias_places_make(struct aliases *aliases, const struct article *const *articles,
		       uint32_t count);
/* The path as it is to be compared: the same pointer where nothing changes, else in the arena. */
const char *alias_path(struct aliases *aliases, const char *path);
/* The same of what an event is known by: "Aleppo; convoy". */
const char *alias_anchor(struct aliases *aliases, const char *anchor);

#endif
