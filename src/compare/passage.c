/*
 * An agency's text is printed by one outlet as it came, and by the next with a word put in, a
 * clause cut, another headline. Every four words in a row become a number, and of each passage the
 * smallest few of these numbers are kept; two passages hold about as much in common as their small
 * numbers do (Broder's sketch):
 *
 *	a bomb killed nine people at the mill on Monday    ->   7 12 30 31 48 ...
 *	a bomb killed nine people at a mill on Monday      ->   7 12 25 31 48 ...      alike
 *
 * So all passages of a corpus are set side by side by looking up small numbers, none by reading it
 * again. Left out: passages that were retold in other words; they are two reports of one source.
 */
#include "compare/passage.h"

#include <string.h>

enum {
	WORDS = 4,
	FEWEST = 20, /* shingles: shorter passages are alike by chance */
	MOST = 200   /* words of a sentence without end that are read */
};

static bool is_word(const struct token *token)
{
	return token->kind != TOKEN_MARK;
}

/* Keeps the smallest, each once. */
static void sketch_add(uint32_t *sketch, uint32_t *count, uint32_t hash)
{
	uint32_t at = *count;

	while (at && sketch[at - 1] > hash)
		at--;
	if (at == PASSAGE_SKETCH || (at && sketch[at - 1] == hash))
		return;
	if (*count < PASSAGE_SKETCH)
		++*count;
	memmove(sketch + at + 1, sketch + at, (*count - at - 1) * sizeof *sketch);
	sketch[at] = hash;
}

/* Spreads the bits, so that small ones are drawn from all. */
static uint32_t mixed(uint32_t hash)
{
	hash ^= hash >> 16;
	hash *= 0x7feb352du;
	hash ^= hash >> 15;
	hash *= 0x846ca68bu;
	return hash ^ hash >> 16;
}

const uint32_t *passage_sketch(const struct article *article, uint32_t sentence,
			       struct arena *arena)
{
	const struct sentence *all = article->sentences, *own = &all[sentence];
	uint32_t first = own->first, end = own->end, count = 0, shingles = 0, n = 0;
	uint32_t sketch[PASSAGE_SKETCH], row[WORDS] = {0};

	if (sentence && all[sentence - 1].paragraph == own->paragraph)
		first = all[sentence - 1].first;
	if (sentence + 1 < article->sentence_count && all[sentence + 1].paragraph == own->paragraph)
		end = all[sentence + 1].end;
	for (uint32_t i = first; i < end && n < MOST; i++) {
		uint32_t hash = 0;

		if (!is_word(&article->tokens[i]))
			continue;
		row[n++ % WORDS] = article->tokens[i].hash;
		if (n < WORDS)
			continue;
		for (uint32_t k = 0; k < WORDS; k++)
			hash = hash * 31 + row[(n + k) % WORDS];
		sketch_add(sketch, &count, mixed(hash));
		shingles++;
	}
	return shingles < FEWEST || count < PASSAGE_SKETCH
		       ? NULL
		       : arena_copy(arena, sketch, sizeof sketch);
}

bool passage_alike(const uint32_t *a, const uint32_t *b)
{
	uint32_t i = 0, k = 0, common = 0;

	if (!a || !b || a == b)
		return a && b;
	/* The smallest of both together, and how many of these are in both. */
	for (uint32_t n = 0; n < PASSAGE_SKETCH; n++) {
		if (a[i] == b[k]) {
			common++;
			i++;
			k++;
		} else if (a[i] < b[k]) {
			i++;
		} else {
			k++;
		}
	}
	return common * 2 >= PASSAGE_SKETCH;
}
