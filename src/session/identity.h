/* What the reader says of names: that two are one thing, that two are not, that a way of writing a
 * name names something else. Taken from the judgements of a casebook. */
#ifndef SESSION_IDENTITY_H
#define SESSION_IDENTITY_H

#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "casebook/ledger.h"

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

/* Strings live until identity_release: a directory that is being made may hold those of before. */
struct identity {
	struct arena arena;
	VEC(struct declaration) declarations; /* those in force, a later one before an earlier one */
	uint32_t changes;		      /* rises with every change */
};

void identity_init(struct identity *identity);
void identity_release(struct identity *identity);
/* Copies the strings. */
void identity_declare(struct identity *identity, enum identity_kind kind, const char *one,
		      const char *other, const char *told);
/* Takes what a ledger has in force of names (field "entity") in the place of all declarations. */
void identity_take(struct identity *identity, const struct ledger *ledger);
/* The declaration as a judgement; its strings are those given. */
struct judgement identity_judgement(enum identity_kind kind, const char *one, const char *other,
				    const char *told);

#endif
