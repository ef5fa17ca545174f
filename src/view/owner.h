/* What the bytes of a paragraph belong to. */
#ifndef VIEW_OWNER_H
#define VIEW_OWNER_H

#include "view/passage.h"

/* A claim, a name, a date or another figure in the text. */
struct owner {
	struct span span;
	struct object object;
	uint16_t style;
};

struct owners {
	VEC(struct owner) list;
};

/* Adds the owners of the bytes of `in` to list, and writes into map, which has a number for each
 * byte and is all 0: which of them (from 1) it belongs to. */
void owners_find(struct owners *list, uint16_t *map, const struct passage_look *look,
		 const struct article *article, struct span in);
/* Writes 1 into hits, a byte for each of `in`, where look->query matches. */
void hits_find(const struct passage_look *look, const struct article *article, struct span in,
	       uint8_t *hits);

#endif
