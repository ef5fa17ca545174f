/* Classes of the lists whose rows fall into few: a number a row, found when the image is made, so
 * that nobody compares the cells. 0 for an empty cell and for one that no class has. */
#ifndef LEXICON_CODE_H
#define LEXICON_CODE_H

#include <stdint.h>

#include "base/arena.h"
#include "lexicon/image.h"

enum calendar_class {
	CALENDAR_NONE,
#define CALENDAR_CLASS(name, cell) CALENDAR_##name,
#include "lexicon/calendar.def"
#undef CALENDAR_CLASS
};

enum number_class {
	NUMBER_NONE,
#define NUMBER_CLASS(name, cell) NUMBER_##name,
#include "lexicon/number.def"
#undef NUMBER_CLASS
};

/* The codes of a list's rows, in the arena; NULL for a list that has none. */
uint8_t *code_list(struct arena *arena, enum lexicon_list list, const struct table *table);

#endif
