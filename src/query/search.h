/* One pattern over many articles, in threads. */
#ifndef QUERY_SEARCH_H
#define QUERY_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "query/query.h"
#include "read/article.h"

struct hit {
	uint32_t article; /* its number among those searched */
	struct span span;
	struct span sentence; /* the bytes of the sentence it stands in; of its line where the
				 article has no sentences */
};

struct search {
	struct hit *hits; /* by article, then place; owned */
	uint32_t hit_count;
	uint32_t found;	   /* articles with a hit */
	uint32_t searched; /* articles looked at */
	bool cut;	   /* there are more than `limit` */
};

#define SEARCH_INIT                                                                                \
	{                                                                                          \
		NULL, 0, 0, 0, false                                                               \
	}

/* Fills search (released first). NULL articles are passed over. workers 0: one a processor. limit
 * 0: all hits. False and err when the pattern ran into its limits; search then holds what was
 * found, and must not be shown as if it were all. */
bool search_run(struct search *search, const struct query *query,
		const struct article *const *articles, uint32_t count, unsigned workers,
		uint32_t limit, struct err *err);
/* The sentence around a hit, or its line. */
struct span search_sentence(const struct article *article, struct span hit);
void search_release(struct search *search);

#endif
