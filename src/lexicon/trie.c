/*
 * A trie whose edges live in one hash table: following a phrase is one probe a word, and several
 * thousand phrases fit in some hundred kilobytes. A node's row is TRIE_NO_ROW where no phrase ends.
 */
#include "lexicon/trie.h"

#include <assert.h>
#include <stdlib.h>

#include "base/alloc.h"

static uint32_t edge_hash(uint32_t from, uint32_t word)
{
	uint32_t hash = from * 0x9e3779b1u ^ word * 0x85ebca77u;

	return hash ^ (hash >> 15);
}

static uint32_t node_new(struct trie *trie)
{
	if (trie->node_count == trie->node_room) {
		trie->node_room = trie->node_room ? trie->node_room * 2 : 1024;
		trie->rows = alloc_resize(trie->rows,
					  alloc_product(trie->node_room, sizeof *trie->rows));
	}
	trie->rows[trie->node_count] = TRIE_NO_ROW;
	return trie->node_count++;
}

void trie_init(struct trie *trie, uint32_t roots)
{
	*trie = (struct trie){0};
	for (uint32_t i = 0; i <= roots; i++)
		node_new(trie);
}

void trie_release(struct trie *trie)
{
	free(trie->edges);
	free(trie->rows);
	*trie = (struct trie){0};
}

static struct trie_edge *edge_get(const struct trie *trie, uint32_t from, uint32_t word)
{
	uint32_t mask = trie->edge_room - 1;

	for (uint32_t at = edge_hash(from, word) & mask;; at = (at + 1) & mask) {
		struct trie_edge *edge = &trie->edges[at];

		if (!edge->to || (edge->from == from && edge->word == word))
			return edge;
	}
}

static void trie_resize(struct trie *trie, uint32_t room)
{
	struct trie old = *trie;

	trie->edge_room = room;
	trie->edges = alloc_zeroed(trie->edge_room, sizeof *trie->edges);
	for (uint32_t i = 0; i < old.edge_room; i++)
		if (old.edges[i].to)
			*edge_get(trie, old.edges[i].from, old.edges[i].word) = old.edges[i];
	free(old.edges);
}

void trie_reserve(struct trie *trie, uint32_t edges)
{
	uint32_t room = trie->edge_room ? trie->edge_room : 2048;

	while (edges >= room / 2 && room < UINT32_MAX / 2)
		room *= 2;
	if (room != trie->edge_room)
		trie_resize(trie, room);
}

uint32_t trie_add(struct trie *trie, uint32_t from, uint32_t word)
{
	struct trie_edge *edge;

	if (trie->edge_count * 2 >= trie->edge_room)
		trie_resize(trie, trie->edge_room ? trie->edge_room * 2 : 2048);
	edge = edge_get(trie, from, word);
	if (!edge->to) {
		*edge = (struct trie_edge){from, word, node_new(trie)};
		trie->edge_count++;
	}
	return edge->to;
}

void trie_set_row(struct trie *trie, uint32_t node, uint32_t row)
{
	assert(node < trie->node_count);
	trie->rows[node] = row;
}

uint32_t trie_row(const struct trie *trie, uint32_t node)
{
	assert(node < trie->node_count);
	return trie->rows[node];
}
