/* What a toll asks, for people, and its name for programs. */
#ifndef COMPARE_QUESTION_H
#define COMPARE_QUESTION_H

#include "base/arena.h"
#include "base/map.h"
#include "compare/saying.h"

/* "killed-person-qamishli-2016-07-27", made unique among names (which counts them); in arena. */
const char *question_name(const struct saying *saying, struct map *names, struct arena *arena);
/* "killed, civilian, Aleppo (city), 2016-04-22 to 2016-05-01"; in arena. */
const char *question_words(const struct saying *saying, struct arena *arena);

#endif
