/* Places that no list has, known by where their words stand. Each reader fills `found`, which holds
 * nothing yet, from the phrase at token i within [first, end); false if it is none such. */
#ifndef CLAIM_PLACE_UNLISTED_H
#define CLAIM_PLACE_UNLISTED_H

#include "claim/place_words.h"

/* "in | Ramusa", "in rebel-held | Ramusa": whether it is a capital that no list knows, where a
 * place must stand; then reads it, false if it is a headline in the text. */
bool place_unlisted_is_name(const struct scope *scope, uint32_t i, uint32_t first, uint32_t last);
bool place_unlisted_name(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			 struct place_words *found);
/* "in | Foundry Nagar": what looks like a person's name. Token i is in a mention. */
bool place_unlisted_person(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			   struct place_words *found);
/* "at the | Islamic Culture Centre": the name of a body that has a house. Token i is in a mention.
 */
bool place_unlisted_house(const struct scope *scope, uint32_t i, uint32_t first,
			  struct place_words *found);
/* "the A66" */
bool place_unlisted_road(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end,
			 struct place_words *found);

#endif
