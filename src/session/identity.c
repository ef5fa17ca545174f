/*
 * The reader's declarations about names, in the order in which they were made:
 *
 *	declarations   SAME  APART  DETACHED | SAME
 *	               in force              | undone, may be done again
 *
 * Nothing is changed by a declaration itself: the directory is made anew from the articles and what
 * is in force, so that undoing is only moving the line. Left out: keeping them over sessions.
 */
#include "session/identity.h"

#include <string.h>

void identity_init(struct identity *identity)
{
	memset(identity, 0, sizeof *identity);
	arena_init(&identity->arena);
}

void identity_release(struct identity *identity)
{
	arena_release(&identity->arena);
	vec_release(&identity->declarations);
	identity_init(identity);
}

static const char *kept(struct identity *identity, const char *text)
{
	return arena_string(&identity->arena, text, strlen(text));
}

void identity_declare(struct identity *identity, enum identity_kind kind, const char *one,
		      const char *other, const char *told)
{
	struct declaration declaration = {(uint8_t)kind, kept(identity, one), kept(identity, other),
					  kept(identity, told)};

	identity->declarations.count = identity->in_force;
	vec_add(&identity->declarations, declaration);
	identity->in_force++;
	identity->changes++;
}

const struct declaration *identity_undo(struct identity *identity)
{
	if (!identity->in_force)
		return NULL;
	identity->changes++;
	return &identity->declarations.at[--identity->in_force];
}

const struct declaration *identity_redo(struct identity *identity)
{
	if (identity->in_force == identity->declarations.count)
		return NULL;
	identity->changes++;
	return &identity->declarations.at[identity->in_force++];
}
