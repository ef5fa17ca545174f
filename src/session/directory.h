/* Names over all articles: each thing once, with its names and where they stand. */
#ifndef SESSION_DIRECTORY_H
#define SESSION_DIRECTORY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "lexicon/lexicon.h"
#include "read/article.h"
#include "compare/amendment.h"

struct naming {
	const char *name; /* as written, white space as one space */
	const char *rule; /* why it is a name of this: of its first mention, or of the merge */
	const char *id;	  /* the entity that it names in its articles */
	uint32_t mentions, articles;
	uint32_t article, mention; /* the first */
};

/* Another listing that may be the same thing, or that is a part of this one. */
struct proposal {
	uint32_t listing;
	const char *rule;
};

struct listing {
	const char *id, *name;
	uint8_t type;  /* enum entity_type */
	bool detached; /* some of it was taken from an entity: ids alone do not find all of it */
	uint32_t mentions, articles;
	uint32_t source_of;	/* claims whose attribution it is */
	uint32_t place_of;	/* claims whose place it is */
	struct naming *namings; /* most mentioned first; its own name is not among them */
	uint32_t naming_count;
	struct proposal *proposals; /* on both sides of a likeness */
	uint32_t proposal_count;
	uint32_t whole;	       /* the listing that it is a part of, INDEX_NONE */
	bool whole_declared;   /* by the reader's word; else the gazetteer has it so */
	struct proposal *parts; /* what it is the whole of, most mentioned first; not of countries */
	uint32_t part_count;
};

extern const char directory_declared[]; /* the rule of a part by the reader's word */

struct directory {
	struct arena arena;
	struct listing *listings; /* most mentioned first */
	uint32_t count;
	uint32_t proposals; /* pairs of listings */
	struct map things;  /* id, or id and words of what was detached -> index into listing_of */
	uint32_t *listing_of;
	bool has_detached;
};

void directory_init(struct directory *directory);
void directory_release(struct directory *directory);
/* Made anew from all articles, NULL ones passed over, and what the reader declared of names. With
 * a lexicon (else NULL) it knows what the gazetteer puts inside what. */
void directory_build(struct directory *directory, const struct article *const *articles,
		     uint32_t count, const struct lexicon *lexicon,
		     const struct kinship *kinships, uint32_t kinship_count);
/* The listing of an entity's id, where it is written so (NULL: anyhow); INDEX_NONE for none. */
uint32_t directory_find(const struct directory *directory, const char *id, const char *written);

#endif
