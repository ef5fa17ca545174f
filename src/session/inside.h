/* Which places of a directory are parts of which. */
#ifndef SESSION_INSIDE_H
#define SESSION_INSIDE_H

#include "compare/thing.h"
#include "session/directory.h"

/* Fills whole and parts of each listing, when all listings are made; lexicon may be NULL. */
void inside_find(struct directory *directory, const struct things *things,
		 const struct lexicon *lexicon);

#endif
