/* Names over all articles: each entity once, with its names and where they stand. */
#ifndef SESSION_DIRECTORY_H
#define SESSION_DIRECTORY_H

#include <stdint.h>

#include "base/arena.h"
#include "read/article.h"

struct naming {
	const char *name; /* as written, white space as one space */
	const char *rule; /* the rule that linked it, of its first mention */
	uint32_t mentions, articles;
	uint32_t article, mention; /* the first */
};

struct listing {
	const char *id, *name;
	uint8_t type; /* enum entity_type */
	uint32_t mentions, articles;
	uint32_t source_of;	/* claims whose attribution it is */
	uint32_t place_of;	/* claims whose place it is */
	struct naming *namings; /* most mentioned first; its own name is not among them */
	uint32_t naming_count;
};

struct directory {
	struct arena arena;
	struct listing *listings; /* most mentioned first */
	uint32_t count;
};

void directory_init(struct directory *directory);
void directory_release(struct directory *directory);
/* Made anew from all articles; NULL ones are passed over. */
void directory_build(struct directory *directory, const struct article *const *articles,
		     uint32_t count);

#endif
