/* Places as paths, and how two stand to one another. */
#ifndef COMPARE_PLACE_H
#define COMPARE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "compare/side.h"

/*
 * A path is what claim.at_path holds: elements parted by "/", widest first, several places parted by "; ".
 * Elements are names of the gazetteer; or, below them, who holds the area ("opposition-held"), a direction
 * ("east"), "outskirts", or a name in single quotes that the gazetteer does not have ("'Fardous district'").
 */

/* enum relation of a to b; unknown where a path is empty. */
char place_relate(const char *a, const char *b, const struct sides *sides);
/* The same for paths that are known to be one place each is measured against: see dimension.c. */
bool place_contains_or_is(const char *a, const char *b);
/* The longest path that contains both (its length in bytes of a); for lists of places, of all of them. */
size_t place_shared(const char *a, const char *b);
/* Whether each is one place, named by itself (not by who holds it, or a direction), and the names differ. */
bool place_names_differ(const char *a, const char *b);
/* The place for people: "Aleppo (city)", "Aleppo (city), opposition-held", "Madaya and Zabadani"; in arena. */
const char *place_label(const char *path, struct arena *arena);
/* The last element, for people; length is given back. */
const char *place_last(const char *path, size_t *length);

#endif
