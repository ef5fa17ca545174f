/* Phrases as paths of word numbers, while they are gathered. */
#ifndef LEXICON_TRIE_H
#define LEXICON_TRIE_H

#include <stdint.h>

struct trie_edge {
	uint32_t from, word, to; /* to is 0 in an empty place */
};

struct trie {
	struct trie_edge *edges; /* hash table, room a power of two */
	uint32_t edge_count, edge_room;
	uint32_t *rows; /* by node */
	uint32_t node_count, node_room;
};

#define TRIE_NO_ROW UINT32_MAX

/* Nodes 1..roots are there from the start. */
void trie_init(struct trie *trie, uint32_t roots);
void trie_release(struct trie *trie);
/* Makes room for that many edges at once. */
void trie_reserve(struct trie *trie, uint32_t edges);
/* The node behind `word` from `from`, made if it is not there. */
uint32_t trie_add(struct trie *trie, uint32_t from, uint32_t word);
void trie_set_row(struct trie *trie, uint32_t node, uint32_t row);
uint32_t trie_row(const struct trie *trie, uint32_t node);

#endif
