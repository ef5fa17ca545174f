/* What the reader says of names: that two are one thing, that two are not, that a way of writing a
 * name names something else. Kept for the session, with undo. */
#ifndef SESSION_IDENTITY_H
#define SESSION_IDENTITY_H

#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

enum identity_kind {
	IDENTITY_SAME,	  /* one and other are one thing */
	IDENTITY_APART,	  /* they are two, whatever rule says otherwise */
	IDENTITY_DETACHED /* where it is written `other`, the entity `one` is not meant */
};

struct declaration {
	uint8_t kind;
	const char *one, *other; /* ids of entities; other of a detached one: the words */
	const char *told;	 /* "Lavrov = Sergei Lavrov", for messages */
};

/* Strings live as long as the identity. */
struct identity {
	struct arena arena;
	VEC(struct declaration) declarations;
	uint32_t in_force; /* so many from the first; the rest were undone */
	uint32_t changes;  /* rises with every change */
};

void identity_init(struct identity *identity);
void identity_release(struct identity *identity);
/* Copies the strings; what was undone is forgotten. */
void identity_declare(struct identity *identity, enum identity_kind kind, const char *one,
		      const char *other, const char *told);
/* What was undone or done again; NULL if there is nothing. */
const struct declaration *identity_undo(struct identity *identity);
const struct declaration *identity_redo(struct identity *identity);

#endif
