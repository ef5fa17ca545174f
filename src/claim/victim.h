/* Who suffered, as a record prints it. */
#ifndef CLAIM_VICTIM_H
#define CLAIM_VICTIM_H

#include <stdbool.h>

#include "claim/frame.h"

/* The sentence that a claim stands in. */
struct victim_scene {
	struct look_window *window;
	const struct chunk_row *row;
	const struct binding_row *bindings;
};

/* Fills the victims of the claim made of binding b: the head noun, singular and lower case
 * ("person" where the words name none and no claim beside it lends its own), its row and its words.
 */
void victim_find(const struct victim_scene *scene, uint32_t b, struct arena *arena,
		 struct claim *claim);

/* Gives a claim of "both" or "all three" the victims of the last count of as many in an earlier
 * sentence; false where none is of as many. */
bool victim_same(struct look_window *window, const struct chunk_row *row, struct arena *arena,
		 struct claim *claim);

/* ---- victim_near.c: the noun phrase that says who a bare count is of, NULL where none does ----
 */

const struct chunk *victim_set_before(const struct victim_scene *scene, uint32_t noun);
const struct chunk *victim_target_before(const struct victim_scene *scene, uint32_t b);
const struct chunk *victim_all_are(const struct victim_scene *scene, uint32_t b);
const struct chunk *victim_first_people(const struct victim_scene *scene, const struct chunk *noun);

#endif
