/* A place in an article that is found again when the file has moved, or its text has changed. */
#ifndef CASEBOOK_ANCHOR_H
#define CASEBOOK_ANCHOR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/span.h"
#include "read/article.h"

enum {
	ANCHOR_QUOTE = 1000, /* bytes of a quote, at most; of a longer passage its beginning */
	ANCHOR_AROUND = 40   /* bytes kept on each side */
};

/* Strings are UTF-8, "" or NULL where there are none. The span is empty where all of the article is
 * meant. */
struct anchor {
	const char *sha256; /* of the file's bytes, lower case hex */
	const char *path;   /* the article's name (RECORDS.md `article`) */
	struct span span;
	const char *quote; /* its words, as they stand in the text */
	const char *before, *after;
};

/* Strings are in arena. */
struct anchor anchor_make(const struct article *article, struct span span, struct arena *arena);
static inline bool anchor_is_empty(const struct anchor *anchor)
{
	return !anchor->sha256 || !*anchor->sha256;
}

enum anchor_state {
	ANCHOR_KEPT,	/* the same bytes, whatever the file is called now */
	ANCHOR_MOVED,	/* another text: the words stand there once with what stood around them; a
			 * whole article: the file has its name still */
	ANCHOR_CHANGED, /* another text in which the words are gone, or stand several times: the
			 * article is known, the place is not */
	ANCHOR_ABSENT	/* no such article is open */
};

struct whereabouts {
	enum anchor_state state;
	uint32_t article; /* INDEX_NONE when absent */
	struct span span; /* empty unless kept or moved */
};

/* The articles by their bytes and names. */
struct shelf {
	const struct article *const *articles; /* not owned; NULL ones are passed over */
	uint32_t count;
	struct map bytes;		  /* sha256 -> the first article with it */
	struct map names;		  /* name -> article */
	struct map lasts;		  /* the last part of a name -> the first article with it */
	uint32_t *next_bytes, *next_last; /* by article: the next with the same, INDEX_NONE */
};

/* The articles must outlive the shelf. */
void shelf_init(struct shelf *shelf, const struct article *const *articles, uint32_t count);
void shelf_release(struct shelf *shelf);
struct whereabouts shelf_find(const struct shelf *shelf, const struct anchor *anchor);

#endif
