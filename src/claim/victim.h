/* Who suffered, as a record prints it. */
#ifndef CLAIM_VICTIM_H
#define CLAIM_VICTIM_H

#include "claim/chunk.h"

/* The head noun of the victims of a counted chunk, singular and lower case, in the arena or the
 * lexicon; NULL where its words name none ("at least 75", "40 others"). */
const char *victim_name(struct look_window *reader, const struct chunk *chunk,
			struct arena *arena);
/* Whether "40 others" behind a count of these may be taken for the same: soldiers, civilians; not
 * women or children. */
bool victim_is_shared(struct look_window *reader, uint32_t row);

#endif
