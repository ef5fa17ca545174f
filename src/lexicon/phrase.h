/* Rows of the lists as paths of words, while an image is made. */
#ifndef LEXICON_PHRASE_H
#define LEXICON_PHRASE_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "lexicon/image.h"
#include "lexicon/trie.h"

struct phrase_word {
	const char *text;
	uint32_t length, hash;
	uint32_t number; /* in the order they came, from 1 */
	uint64_t lists;
};

struct phrase_set {
	struct arena arena;
	struct map words;
	VEC(struct phrase_word) found; /* by number; the first is none */
	struct trie trie;
};

void phrase_set_init(struct phrase_set *set);
void phrase_set_release(struct phrase_set *set);
/* All forms of all rows; of two rows with one form the later has it. The table must live as long.
 */
void phrase_set_add(struct phrase_set *set, enum lexicon_list list, const struct table *table);

#endif
