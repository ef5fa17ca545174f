/*
 * Words have properties here and nowhere else. All lists share one vocabulary, word -> number, so
 * that a token is looked up once; a list's phrases hang in one trie over those numbers:
 *
 *	"at least"   word 17 -> node 3,  (node 3, word 42) -> node 9: row 5 of list APPROX
 *
 * The trie is one hash table from (node, word) to node for all lists, each list having its own
 * root. lists[word] has a bit for each list in which the word begins a phrase: a token without a
 * bit costs one load. Left out: inflection (forms are written out in the rows), and any meaning.
 */
#include "lexicon/lexicon.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "lexicon/table.h"
#include "lexicon/trie.h"

struct lexicon {
	struct arena arena;
	struct map words;         /* folded word -> number */
	struct trie trie;
	uint64_t *lists;          /* by word number */
	uint32_t word_count, word_room;
	struct table tables[LEXICON_LISTS];
	int function_class;
};

/* Somewhat more than the embedded lists hold: measured, and wrong only in time spent. */
enum { EMBEDDED_WORDS = 24000, EMBEDDED_STEPS = 30000 };

static const char *const list_names[LEXICON_LISTS] = {
#define LEXICON(name, file) #file,
#include "lexicon/lexicon.def"
#undef LEXICON
};

/* The word must live as long as the lexicon. */
static uint32_t word_add(struct lexicon *lexicon, const char *word, size_t length)
{
	uint32_t number = map_add(&lexicon->words, word, length, lexicon->word_count + 1);

	if (number <= lexicon->word_count)
		return number;
	lexicon->word_count = number;
	if (number >= lexicon->word_room) {
		lexicon->word_room = lexicon->word_room ? lexicon->word_room * 2 : 4096;
		lexicon->lists = alloc_resize(lexicon->lists,
					      alloc_product(lexicon->word_room, sizeof(uint64_t)));
	}
	lexicon->lists[number] = 0;
	return number;
}

static uint32_t step_add(struct lexicon *lexicon, enum lexicon_list list, uint32_t node,
			 const char *word, size_t length)
{
	uint32_t number = word_add(lexicon, word, length);

	if (node == list + 1u)
		lexicon->lists[number] |= UINT64_C(1) << list;
	return trie_add(&lexicon->trie, node, number);
}

/* Most forms are small ASCII letters and single spaces, need no cutting to be cut, and stay in the
 * table's text: 0 where this one is not such, else the node of its last word. */
static uint32_t plain_add(struct lexicon *lexicon, enum lexicon_list list, const char *form,
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
		node = step_add(lexicon, list, node, form + start, end - start);
		start = end + 1;
	}
	return length ? node : 0;
}

/* Adds one form ("air strike") of a row: tokens of the form, as a text would be cut. */
static void phrase_add(struct lexicon *lexicon, enum lexicon_list list, uint32_t row,
		       const char *form, size_t length)
{
	struct arena scratch = ARENA_INIT;
	uint32_t count, node = plain_add(lexicon, list, form, length);
	struct token *tokens;

	if (node) {
		trie_set_row(&lexicon->trie, node, row);
		return;
	}
	node = list + 1u;
	tokens = token_split(&scratch, form, (uint32_t)length, &count);
	for (uint32_t i = 0; i < count; i++) {
		char folded[TOKEN_FOLD];
		size_t n = token_fold(form + tokens[i].start, tokens[i].end - tokens[i].start, folded);

		if (!n)
			break;
		node = step_add(lexicon, list, node, arena_string(&lexicon->arena, folded, n), n);
	}
	if (count)
		trie_set_row(&lexicon->trie, node, row);
	arena_release(&scratch);
}

static void rows_add(struct lexicon *lexicon, enum lexicon_list list, uint32_t from)
{
	const struct table *table = &lexicon->tables[list];

	for (uint32_t row = from; row < table->rows; row++) {
		const char *form = table_cell(table, row, 0);

		while (*form) {
			size_t length = strcspn(form, "|");

			phrase_add(lexicon, list, row, form, length);
			form += length + (form[length] == '|');
		}
	}
}

static bool list_load(struct lexicon *lexicon, enum lexicon_list list, const char *dir,
		      struct err *err)
{
	struct table *table = &lexicon->tables[list];

	for (size_t i = 0; i < lexicon_embedded_count; i++)
		if (!strcmp(lexicon_embedded[i].name, list_names[list]))
			table_read_embedded(table, &lexicon->arena, &lexicon_embedded[i]);
	rows_add(lexicon, list, 0);
	if (dir) {
		uint32_t from = table->rows;

		if (!table_read_file(table, &lexicon->arena, dir, list_names[list], err))
			return false;
		rows_add(lexicon, list, from);
	}
	return true;
}

struct lexicon *lexicon_new(const char *dir, struct err *err)
{
	struct lexicon *lexicon = alloc_zeroed(1, sizeof *lexicon);

	_Static_assert(LEXICON_LISTS <= 64, "one bit a list");
	trie_init(&lexicon->trie, LEXICON_LISTS + 1);
	map_reserve(&lexicon->words, EMBEDDED_WORDS);
	trie_reserve(&lexicon->trie, EMBEDDED_STEPS);
	if (dir && !table_check_dir(dir, err)) {
		lexicon_free(lexicon);
		return NULL;
	}
	for (int list = 0; list < LEXICON_LISTS; list++) {
		if (!list_load(lexicon, (enum lexicon_list)list, dir, err)) {
			lexicon_free(lexicon);
			return NULL;
		}
	}
	if (!lexicon->lists)
		lexicon->lists = alloc_zeroed(1, sizeof *lexicon->lists);
	lexicon->lists[0] = 0;
	return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	for (int list = 0; list < LEXICON_LISTS; list++)
		table_release(&lexicon->tables[list]);
	trie_release(&lexicon->trie);
	map_release(&lexicon->words);
	arena_release(&lexicon->arena);
	free(lexicon->lists);
	free(lexicon);
}

uint32_t lexicon_rows(const struct lexicon *lexicon, enum lexicon_list list)
{
	return lexicon->tables[list].rows;
}

int lexicon_column(const struct lexicon *lexicon, enum lexicon_list list, const char *name)
{
	return table_column(&lexicon->tables[list], name);
}

const char *lexicon_cell(const struct lexicon *lexicon, enum lexicon_list list, uint32_t row,
			 int column)
{
	return table_cell(&lexicon->tables[list], row, column);
}

uint32_t lexicon_word(const struct lexicon *lexicon, const char *folded, size_t length)
{
	uint32_t word = map_find(&lexicon->words, folded, length);

	return word == MAP_MISSING ? 0 : word;
}

uint64_t lexicon_lists(const struct lexicon *lexicon, uint32_t word)
{
	return word <= lexicon->word_count ? lexicon->lists[word] : 0;
}

static uint32_t part_word(const struct lexicon *lexicon, const char *text, uint32_t start,
			  uint32_t end)
{
	char folded[TOKEN_FOLD];
	size_t n = token_fold(text + start, end - start, folded);

	return n ? lexicon_word(lexicon, folded, n) : 0;
}

/* The bytes of a hyphen at `at`: '-', or U+2010 or U+2011; 0 where there is none. */
static uint32_t hyphen_at(const char *text, uint32_t at, uint32_t end)
{
	if (text[at] == '-')
		return 1;
	return end - at >= 3 && !memcmp(text + at, "\xe2\x80", 2) &&
			       (text[at + 2] == '\x90' || text[at + 2] == '\x91')
		       ? 3
		       : 0;
}

static void bind_parts(const struct lexicon *lexicon, const char *text, struct token *token)
{
	uint32_t first = token->end, last = token->start;
	bool any = false;

	for (uint32_t at = token->start; at < token->end; at++) {
		uint32_t hyphen = hyphen_at(text, at, token->end);

		if (!hyphen)
			continue;
		if (!any)
			first = at;
		any = true;
		last = at + hyphen;
	}
	token->lead = part_word(lexicon, text, token->start, first);
	token->tail = part_word(lexicon, text, last, token->end);
}

/* Marks have no hash yet; most words that no list has are known by their hash alone. */
static uint32_t word_of_token(const struct lexicon *lexicon, const char *text, struct token *token)
{
	char folded[TOKEN_FOLD];
	uint32_t word;
	size_t n;

	if (token->kind != TOKEN_MARK && !map_may_hold(&lexicon->words, token->hash))
		return 0;
	n = token_fold(text + token->start, token->end - token->start, folded);
	if (token->kind == TOKEN_MARK)
		token->hash = hash_bytes(folded, n);
	word = n ? map_find_hashed(&lexicon->words, folded, n, token->hash) : MAP_MISSING;
	return word == MAP_MISSING ? 0 : word;
}

void lexicon_bind(const struct lexicon *lexicon, const char *text, struct token *tokens,
		  uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		struct token *token = &tokens[i];

		token->word = token->lead = token->tail = word_of_token(lexicon, text, token);
		if (token->flags & TOKEN_HYPHEN)
			bind_parts(lexicon, text, token);
		if (lexicon->lists[token->word] & (UINT64_C(1) << LEXICON_ABBREVIATION))
			token->flags |= TOKEN_ABBREVIATION;
		if (lexicon->lists[token->word] & (UINT64_C(1) << LEXICON_FUNCTION))
			token->flags |= TOKEN_FUNCTION;
	}
}

struct phrase lexicon_match(const struct lexicon *lexicon, enum lexicon_list list,
			    const struct token *tokens, uint32_t left)
{
	struct phrase found = {0, 0};
	uint32_t node = list + 1;

	if (!left || !(lexicon_lists(lexicon, tokens[0].word) & (UINT64_C(1) << list)))
		return found;
	for (uint32_t i = 0; i < left && tokens[i].word; i++) {
		uint32_t row;

		node = trie_find(&lexicon->trie, node, tokens[i].word);
		if (!node)
			break;
		row = trie_row(&lexicon->trie, node);
		if (row != TRIE_NO_ROW)
			found = (struct phrase){row, i + 1};
	}
	return found;
}

struct phrase lexicon_find(const struct lexicon *lexicon, enum lexicon_list list, uint32_t word)
{
	uint32_t node, row;

	if (!(lexicon_lists(lexicon, word) & (UINT64_C(1) << list)))
		return (struct phrase){0, 0};
	node = trie_find(&lexicon->trie, list + 1, word);
	row = node ? trie_row(&lexicon->trie, node) : TRIE_NO_ROW;
	return row == TRIE_NO_ROW ? (struct phrase){0, 0} : (struct phrase){row, 1};
}

struct phrase lexicon_match_tail(const struct lexicon *lexicon, enum lexicon_list list,
				 const struct token *token)
{
	return lexicon_find(lexicon, list, token->tail);
}

struct phrase lexicon_match_lead(const struct lexicon *lexicon, enum lexicon_list list,
				 const struct token *token)
{
	return lexicon_find(lexicon, list, token->lead);
}
