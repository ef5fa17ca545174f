/* The articles that were opened, loaded by workers while others look at them. */
#ifndef SESSION_LIBRARY_H
#define SESSION_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

#include "lexicon/lexicon.h"
#include "read/article.h"

struct library;

/* What is to be opened; the strings must live as long as the library. */
struct library_request {
	const char *const *paths; /* in this order */
	uint32_t path_count;
	const char *list; /* --files-from: a file of further paths, NULL for none */
	unsigned workers; /* 0: as many as there are processors */
	bool text_only;	  /* articles are read and not analysed: they have nothing but their text */
};

/* Begins to load and returns at once. The lexicon must outlive the library. */
struct library *library_open(const struct library_request *request, const struct lexicon *lexicon);
/* Stops what still loads and frees all articles. NULL is fine. */
void library_free(struct library *library);

/* Places for articles, in order of the paths. The count grows while folders are read, a place never
 * moves. */
uint32_t library_count(const struct library *library);
/* NULL while it is not loaded, and for ever where there is none (see library_problem). From then on
 * the same until library_free or library_take. Safe from any thread. */
const struct article *library_article(const struct library *library, uint32_t n);
/* What is wrong with place n, one line "PATH: ..."; NULL when nothing is, or it is not loaded yet.
 */
const char *library_problem(const struct library *library, uint32_t n);
/* Whether the problem is trouble that the exit status tells, and not just a note. */
bool library_is_trouble(const struct library *library, uint32_t n);

/* How many places are settled: loaded, or known to hold nothing. */
uint32_t library_done(const struct library *library);
/* Everything is settled, and no more places will come. */
bool library_is_whole(const struct library *library);

/* Waits until place n is settled; false when there is no such place and never will be. */
bool library_wait_for(struct library *library, uint32_t n);
/* Waits until the library is whole. */
void library_wait(struct library *library);
/* The article at place n, now the caller's to change and to free; NULL where there is none. For
 * those who go through the library once, alone. */
struct article *library_take(struct library *library, uint32_t n);

/* Writes the articles of places 0..count-1 (NULL where there is none) for comparison_new. */
void library_list(const struct library *library, const struct article **articles, uint32_t count);

#endif
