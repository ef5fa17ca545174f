/*
 * All lists share one vocabulary, word -> number, so that a token is looked up once; a list's
 * phrases hang in one trie over those numbers:
 *
 *	"at least"   word 17 -> node 3,  (node 3, word 42) -> node 9: row 5 of list APPROX
 *
 * Left out: inflection (forms are written out in the rows), and any meaning.
 */
#include "lexicon/phrase.h"

#include <string.h>

#include "text/token.h"

/* Somewhat more than the lists hold: measured, and wrong only in time spent. */
enum { USUAL_WORDS = 24000, USUAL_STEPS = 30000 };

void phrase_set_init(struct phrase_set *set)
{
	struct phrase_word none = {.text = ""};

	*set = (struct phrase_set){0};
	trie_init(&set->trie, LEXICON_LISTS);
	map_reserve(&set->words, USUAL_WORDS);
	trie_reserve(&set->trie, USUAL_STEPS);
	vec_add(&set->found, none);
}

void phrase_set_release(struct phrase_set *set)
{
	trie_release(&set->trie);
	map_release(&set->words);
	vec_release(&set->found);
	arena_release(&set->arena);
}

/* The word must live as long as the set. */
static uint32_t word_add(struct phrase_set *set, const char *word, size_t length)
{
	uint32_t number = map_add(&set->words, word, length, set->found.count);

	if (number == set->found.count) {
		struct phrase_word new = {.text = word,
					  .length = (uint32_t)length,
					  .hash = hash_bytes(word, length),
					  .number = number};

		vec_add(&set->found, new);
	}
	return number;
}

static uint32_t step_add(struct phrase_set *set, enum lexicon_list list, uint32_t node,
			 const char *word, size_t length)
{
	uint32_t number = word_add(set, word, length);

	if (node == list + 1u)
		set->found.at[number].lists |= UINT64_C(1) << list;
	return trie_add(&set->trie, node, number);
}

/* Most forms are small ASCII letters and single spaces, need no cutting to be cut, and stay in the
 * table's text: 0 where this one is not such, else the node of its last word. */
static uint32_t plain_add(struct phrase_set *set, enum lexicon_list list, const char *form,
			  size_t length)
{
	uint32_t node = list + 1u;
	size_t start = 0;

	for (size_t i = 0; i < length; i++)
		if (!(form[i] >= 'a' && form[i] <= 'z') &&
		    !(form[i] == ' ' && i && i + 1 < length && form[i - 1] != ' '))
			return 0;
	while (start < length) {
		const char *space = memchr(form + start, ' ', length - start);
		size_t end = space ? (size_t)(space - form) : length;

		if (end - start > TOKEN_FOLD)
			return 0;
		node = step_add(set, list, node, form + start, end - start);
		start = end + 1;
	}
	return length ? node : 0;
}

/* Adds one form ("air strike") of a row: tokens of the form, as a text would be cut. */
static void form_add(struct phrase_set *set, enum lexicon_list list, uint32_t row, const char *form,
		     size_t length)
{
	struct arena scratch = ARENA_INIT;
	uint32_t count, node = plain_add(set, list, form, length);
	struct token *tokens;

	if (node) {
		trie_set_row(&set->trie, node, row);
		return;
	}
	node = list + 1u;
	tokens = token_split(&scratch, form, (uint32_t)length, &count);
	for (uint32_t i = 0; i < count; i++) {
		char folded[TOKEN_FOLD];
		size_t n =
			token_fold(form + tokens[i].start, tokens[i].end - tokens[i].start, folded);

		if (!n)
			break;
		node = step_add(set, list, node, arena_string(&set->arena, folded, n), n);
	}
	if (count)
		trie_set_row(&set->trie, node, row);
	arena_release(&scratch);
}

void phrase_set_add(struct phrase_set *set, enum lexicon_list list, const struct table *table)
{
	for (uint32_t row = 0; row < table->rows; row++) {
		const char *form = table_cell(table, row, 0);

		while (*form) {
			size_t length = strcspn(form, "|");

			form_add(set, list, row, form, length);
			form += length + (form[length] == '|');
		}
	}
}
