/* All word lists as flat arrays of numbers, which is what the program holds: nothing in them is an
 * address, so that the built-in one lies in read-only pages that all processes share. */
#ifndef LEXICON_IMAGE_H
#define LEXICON_IMAGE_H

#include <stdint.h>

#include "base/arena.h"
#include "lexicon/table.h"

enum lexicon_list {
#define LEXICON(name, file) LEXICON_##name,
#include "lexicon/lexicon.def"
#undef LEXICON
	LEXICON_LISTS
};

/* Files of the lists without .tsv, by list. */
extern const char *const image_names[LEXICON_LISTS];

struct image_list {
	uint32_t rows, columns;
	uint32_t names; /* its first column's in image.names */
	uint32_t cells; /* its first row's in image.cells, columns a row */
	uint32_t codes; /* its first row's in image.codes, IMAGE_NO_CODES where it has none */
};

struct image_node {
	uint32_t row;	/* of the phrase that ends there, IMAGE_NO_ROW */
	uint32_t child; /* its first one; the next node's is the end */
};

/*
 * Words are numbered from 1 in the order of their hashes, nodes so that the children of one stand
 * together in the order of their words. A list's root is node list + 1.
 */
struct image {
	uint32_t pool_size, name_count, cell_count, code_count, root_count;
	const char *pool;      /* words without an end, then strings ended by NUL; at 0 "" */
	const uint32_t *names; /* of columns, in pool */
	const uint32_t *cells; /* in pool */
	const uint8_t *codes;  /* see code.h */
	const struct image_list *lists; /* LEXICON_LISTS */

	/* A word is found by its hash. */
	uint32_t word_count, shift;
	const uint32_t *buckets; /* by hash >> shift: its first word; one more at the end */
	const uint32_t *hashes;	 /* by word; 0 has none */
	const uint32_t *texts;	 /* by word, in pool; the next word's is the end */
	const uint64_t *sets;	 /* by word: a bit a list in which it begins a phrase */
	const uint32_t *firsts;	 /* by word: in roots, one a bit of its set */
	const uint32_t *roots;	 /* nodes, or IMAGE_LEAF with the row of one that has no child */

	/* Where its phrases go on. */
	uint32_t node_count;
	const uint32_t *steps;		/* by node: the word that leads there */
	const struct image_node *nodes; /* one more at the end */
};

#define IMAGE_NO_ROW UINT32_MAX
#define IMAGE_NO_CODES UINT32_MAX
#define IMAGE_LEAF (UINT32_C(1) << 31) /* rows are fewer: lists have at most 64 MiB */

/* The lists of src/lexicon; made by compile.c. */
extern const struct image image_built;

/* An image of tables, all of it in the arena; it needs the tables no longer. */
void image_make(struct image *image, struct arena *arena, const struct table tables[LEXICON_LISTS]);

#endif
