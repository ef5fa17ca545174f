/*
 * From tables to an image, once: at build time for the lists of the program, at run time only where
 * a reader has lists. Phrases are gathered in hash tables, then laid out for looking up:
 *
 *	hash >> shift -> bucket -> words with such hashes, in order, each with its text
 *	word -> set (a bit a list), first -> roots: the node behind each list's root, in list order
 *	node -> row, child: the first of the nodes of the words that can follow, in their order
 *
 * so that most questions are answered by a bit, and a phrase of one word by three loads. Left out:
 * changing an image.
 */
#include "lexicon/image.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "lexicon/code.h"
#include "lexicon/phrase.h"

const char *const image_names[LEXICON_LISTS] = {
#define LEXICON(name, file) #file,
#include "lexicon/lexicon.def"
#undef LEXICON
};

_Static_assert(LEXICON_LISTS <= 64, "one bit a list");

/* ---- strings ---- */

struct pool {
	struct buf bytes;
	struct map places; /* of strings ended by NUL, by what they say */
};

static uint32_t pool_add(struct pool *pool, const char *text)
{
	size_t length = strlen(text);
	uint32_t place = map_add(&pool->places, text, length, (uint32_t)pool->bytes.length);

	if (place == pool->bytes.length)
		buf_add(&pool->bytes, text, length + 1);
	return place;
}

/* A list's cells, the last column left for later: it holds the examples, which nobody looks up, so
 * that their pages are never read. */
static void cells_fill(struct pool *pool, const struct table *table, uint32_t *cells, bool last)
{
	uint32_t columns = (uint32_t)table->column_count;

	for (uint32_t column = 0; column < columns; column++) {
		if ((column + 1 == columns) != last)
			continue;
		for (uint32_t row = 0; row < table->rows; row++)
			cells[row * columns + column] =
				pool_add(pool, table_cell(table, row, (int)column));
	}
}

static void codes_fill(struct image *image, struct arena *arena, struct image_list lists[],
		       const struct table tables[LEXICON_LISTS])
{
	struct arena scratch = ARENA_INIT;
	struct buf codes;

	buf_init(&codes);
	for (int i = 0; i < LEXICON_LISTS; i++) {
		const uint8_t *list = code_list(&scratch, (enum lexicon_list)i, &tables[i]);

		lists[i].codes = list ? (uint32_t)codes.length : IMAGE_NO_CODES;
		if (list)
			buf_add(&codes, list, tables[i].rows);
	}
	image->codes = arena_copy(arena, codes.bytes, codes.length);
	image->code_count = (uint32_t)codes.length;
	buf_release(&codes);
	arena_release(&scratch);
}

static void lists_fill(struct image *image, struct arena *arena, struct pool *pool,
		       const struct table tables[LEXICON_LISTS])
{
	struct image_list *lists = arena_array(arena, LEXICON_LISTS, sizeof *lists);
	uint32_t name_count = 0, *names, *cells;
	size_t cell_count = 0;

	for (int i = 0; i < LEXICON_LISTS; i++) {
		uint32_t columns = (uint32_t)tables[i].column_count;

		lists[i] = (struct image_list){tables[i].rows, columns, name_count,
					       (uint32_t)cell_count, IMAGE_NO_CODES};
		name_count += columns;
		cell_count += alloc_product(columns, tables[i].rows);
	}
	names = arena_array(arena, name_count, sizeof *names);
	cells = arena_array(arena, cell_count, sizeof *cells);
	for (int i = 0; i < LEXICON_LISTS; i++)
		for (uint32_t k = 0; k < lists[i].columns; k++)
			names[lists[i].names + k] = pool_add(pool, tables[i].columns[k]);
	for (int i = 0; i < LEXICON_LISTS; i++)
		cells_fill(pool, &tables[i], cells + lists[i].cells, false);
	for (int i = 0; i < LEXICON_LISTS; i++)
		cells_fill(pool, &tables[i], cells + lists[i].cells, true);
	codes_fill(image, arena, lists, tables);
	image->lists = lists;
	image->names = names;
	image->cells = cells;
	image->cell_count = (uint32_t)cell_count;
	image->name_count = name_count;
}

/* ---- words ---- */

static int word_compare(const void *left, const void *right)
{
	const struct phrase_word *a = left, *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

/* Buckets about as many as words, so that most have one or none. */
static void buckets_fill(struct image *image, struct arena *arena)
{
	uint32_t bits = 1, word = 1, *buckets;

	while (bits < 31 && (UINT32_C(1) << bits) < image->word_count)
		bits++;
	buckets = arena_array(arena, ((size_t)1 << bits) + 1, sizeof *buckets);
	image->shift = 32 - bits;
	for (uint32_t bucket = 0; bucket < UINT32_C(1) << bits; bucket++) {
		buckets[bucket] = word;
		while (word <= image->word_count && image->hashes[word] >> image->shift == bucket)
			word++;
	}
	buckets[UINT32_C(1) << bits] = word;
	image->buckets = buckets;
}

/* Sorts the words by hash; numbers[old] is a word's number in the image. */
static void words_fill(struct image *image, struct arena *arena, struct pool *pool,
		       struct phrase_set *set, uint32_t numbers[])
{
	uint32_t count = set->found.count - 1;
	uint32_t *hashes = arena_array(arena, count + 1, sizeof *hashes);
	uint32_t *texts = arena_array(arena, count + 2, sizeof *texts);
	uint64_t *sets = arena_array(arena, count + 1, sizeof *sets);

	qsort(set->found.at + 1, count, sizeof *set->found.at, word_compare);
	for (uint32_t i = 1; i <= count; i++) {
		const struct phrase_word *word = &set->found.at[i];

		numbers[word->number] = i;
		hashes[i] = word->hash;
		texts[i] = (uint32_t)pool->bytes.length;
		sets[i] = word->lists;
		buf_add(&pool->bytes, word->text, word->length);
	}
	texts[count + 1] = (uint32_t)pool->bytes.length;
	image->word_count = count;
	image->hashes = hashes;
	image->texts = texts;
	image->sets = sets;
	buckets_fill(image, arena);
}

/* ---- phrases ---- */

static int edge_compare(const void *left, const void *right)
{
	const struct trie_edge *a = left, *b = right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->word < b->word ? -1 : a->word > b->word;
}

/* The edges with the words' new numbers, by node and word; begins[node] is its first one. */
static struct trie_edge *edges_sort(const struct trie *trie, const uint32_t numbers[],
				    struct arena *scratch, uint32_t **begins)
{
	struct trie_edge *edges = arena_array(scratch, trie->edge_count, sizeof *edges);
	uint32_t count = 0, node = 0;

	for (uint32_t i = 0; i < trie->edge_room; i++) {
		if (!trie->edges[i].to)
			continue;
		edges[count] = trie->edges[i];
		edges[count].word = numbers[edges[count].word];
		count++;
	}
	qsort(edges, count, sizeof *edges, edge_compare);
	*begins = arena_array(scratch, trie->node_count + 1, sizeof **begins);
	for (uint32_t i = 0; i < count; i++)
		while (node <= edges[i].from)
			(*begins)[node++] = i;
	while (node <= trie->node_count)
		(*begins)[node++] = count;
	return edges;
}

/* Where the nodes behind the lists' roots begin for each word; their count. */
static uint32_t firsts_fill(struct image *image, struct arena *arena)
{
	uint32_t *firsts = arena_array(arena, image->word_count + 1, sizeof *firsts), at = 0;

	for (uint32_t word = 1; word <= image->word_count; word++) {
		firsts[word] = at;
		at += (uint32_t)__builtin_popcountll(image->sets[word]);
	}
	image->firsts = firsts;
	return at;
}

/* Numbers the nodes anew, level by level from the roots, so that children follow each other. Most
 * words are a phrase alone and go on to none: those need no node. */
static void nodes_fill(struct image *image, struct arena *arena, const struct trie *trie,
		       const uint32_t numbers[])
{
	struct arena scratch = ARENA_INIT;
	uint32_t count = trie->node_count, next = LEXICON_LISTS + 1, *begins;
	const struct trie_edge *edges = edges_sort(trie, numbers, &scratch, &begins);
	uint32_t *old = arena_array(&scratch, count, sizeof *old);
	uint32_t *filled =
		arena_copy(&scratch, image->firsts, (image->word_count + 1) * sizeof *filled);
	uint32_t *roots = arena_array(arena, image->root_count, sizeof *roots);
	uint32_t *steps = arena_array(arena, count, sizeof *steps);
	struct image_node *nodes = arena_array(arena, count + 1, sizeof *nodes);

	for (uint32_t node = 0; node <= LEXICON_LISTS; node++)
		old[node] = node;
	for (uint32_t node = 0; node < next; node++) {
		nodes[node] = (struct image_node){trie_row(trie, old[node]), next};
		for (uint32_t i = begins[old[node]]; i < begins[old[node] + 1]; i++) {
			uint32_t to = edges[i].to, row = trie_row(trie, to);
			bool root = node <= LEXICON_LISTS, leaf = begins[to] == begins[to + 1];

			if (root)
				roots[filled[edges[i].word]++] =
					leaf && row < IMAGE_LEAF ? IMAGE_LEAF | row : next;
			if (root && leaf && row < IMAGE_LEAF)
				continue;
			steps[next] = edges[i].word;
			old[next++] = to;
		}
	}
	nodes[next] = (struct image_node){IMAGE_NO_ROW, next};
	image->node_count = next;
	image->steps = steps;
	image->nodes = nodes;
	image->roots = roots;
	arena_release(&scratch);
}

void image_make(struct image *image, struct arena *arena, const struct table tables[LEXICON_LISTS])
{
	struct phrase_set set;
	struct pool pool;
	uint32_t *numbers;

	*image = (struct image){0};
	phrase_set_init(&set);
	for (int list = 0; list < LEXICON_LISTS; list++)
		phrase_set_add(&set, (enum lexicon_list)list, &tables[list]);
	buf_init(&pool.bytes);
	map_init(&pool.places);
	buf_add_char(&pool.bytes, '\0');
	numbers = alloc_zeroed(set.found.count, sizeof *numbers);
	words_fill(image, arena, &pool, &set, numbers);
	image->root_count = firsts_fill(image, arena);
	nodes_fill(image, arena, &set.trie, numbers);
	lists_fill(image, arena, &pool, tables);
	image->pool = arena_string(arena, pool.bytes.bytes, pool.bytes.length);
	image->pool_size = (uint32_t)pool.bytes.length;
	free(numbers);
	map_release(&pool.places);
	buf_release(&pool.bytes);
	phrase_set_release(&set);
}
