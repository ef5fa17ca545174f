/* What "the city" stands for. */
#ifndef CLAIM_PLACE_BACK_H
#define CLAIM_PLACE_BACK_H

#include "claim/place_words.h"

/* The name before the phrase that it points back to, empty where none is. */
struct span place_back_find(struct scope *scope, const struct place_words *found);

#endif
