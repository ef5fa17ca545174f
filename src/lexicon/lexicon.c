/*
 * Words have properties here and nowhere else. The lists of the program are an image made with it,
 * ready as it lies there; a reader's lists make another one, of all rows. A token is looked up
 * once, by its hash, and is from then on a number.
 */
#include "lexicon/lexicon.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/map.h"

/* The built-in list as a table, for a reader's rows to be added to. */
static void table_open(struct table *table, const struct image *image, enum lexicon_list list)
{
	const struct image_list *from = &image->lists[list];

	table->rows = table->room = from->rows;
	table->column_count = (int)from->columns;
	table->cells = alloc_zeroed(from->rows + 1, sizeof *table->cells);
	for (uint32_t column = 0; column < from->columns; column++)
		table->columns[column] = image->pool + image->names[from->names + column];
	for (uint32_t row = 0; row < from->rows; row++)
		for (uint32_t column = 0; column < from->columns; column++)
			table->cells[row][column] =
				image->pool +
				image->cells[from->cells + row * from->columns + column];
}

static bool lists_add(struct lexicon *lexicon, const char *dir, struct err *err)
{
	struct table tables[LEXICON_LISTS] = {0};
	struct arena scratch = ARENA_INIT;
	bool fine = table_check_dir(dir, err);

	for (int list = 0; fine && list < LEXICON_LISTS; list++) {
		table_open(&tables[list], &image_built, (enum lexicon_list)list);
		fine = table_read_file(&tables[list], &scratch, dir, image_names[list], err);
	}
	if (fine)
		image_make(&lexicon->image, &lexicon->arena, tables);
	for (int list = 0; list < LEXICON_LISTS; list++)
		table_release(&tables[list]);
	arena_release(&scratch);
	return fine;
}

struct lexicon *lexicon_new(const char *dir, struct err *err)
{
	struct lexicon *lexicon = alloc_zeroed(1, sizeof *lexicon);

	lexicon->image = image_built;
	if (dir && !lists_add(lexicon, dir, err)) {
		lexicon_free(lexicon);
		return NULL;
	}
	return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	arena_release(&lexicon->arena);
	free(lexicon);
}

/* ---- rows ---- */

uint32_t lexicon_rows(const struct lexicon *lexicon, enum lexicon_list list)
{
	return lexicon->image.lists[list].rows;
}

int lexicon_column(const struct lexicon *lexicon, enum lexicon_list list, const char *name)
{
	const struct image *image = &lexicon->image;
	const struct image_list *from = &image->lists[list];

	for (uint32_t column = 0; column < from->columns; column++) {
		const char *said = image->pool + image->names[from->names + column];

		if (*said == *name && !strcmp(said, name))
			return (int)column;
	}
	return -1;
}

const char *lexicon_cell(const struct lexicon *lexicon, enum lexicon_list list, uint32_t row,
			 int column)
{
	const struct image *image = &lexicon->image;
	const struct image_list *from = &image->lists[list];

	assert(row < from->rows);
	if (column < 0 || (uint32_t)column >= from->columns)
		return "";
	return image->pool + image->cells[from->cells + row * from->columns + (uint32_t)column];
}

/* ---- words ---- */

static bool text_is(const struct image *image, uint32_t word, const char *folded, size_t length)
{
	uint32_t text = image->texts[word];

	return image->texts[word + 1] - text == length &&
	       !memcmp(image->pool + text, folded, length);
}

/* The first word of that hash from `word` on, 0 where there is none. */
static uint32_t hash_find(const struct image *image, uint32_t word, uint32_t hash)
{
	for (; word < image->buckets[(hash >> image->shift) + 1]; word++)
		if (image->hashes[word] == hash)
			return word;
	return 0;
}

static uint32_t word_find(const struct image *image, const char *folded, size_t length,
			  uint32_t hash)
{
	uint32_t word = hash_find(image, image->buckets[hash >> image->shift], hash);

	while (word && !text_is(image, word, folded, length))
		word = hash_find(image, word + 1, hash);
	return word;
}

uint32_t lexicon_word(const struct lexicon *lexicon, const char *folded, size_t length)
{
	return word_find(&lexicon->image, folded, length, hash_bytes(folded, length));
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

/* word_find of an ASCII word or number, folded while it is compared: all of its characters but
 * capitals have that bit. */
static uint32_t ascii_find(const struct image *image, const char *text, uint32_t length,
			   uint32_t hash)
{
	uint32_t word = hash_find(image, image->buckets[hash >> image->shift], hash);

	for (; word; word = hash_find(image, word + 1, hash)) {
		const char *said = image->pool + image->texts[word];
		uint32_t at = 0;

		if (image->texts[word + 1] - image->texts[word] != length)
			continue;
		while (at < length && (text[at] | 0x20) == said[at])
			at++;
		if (at == length)
			return word;
	}
	return 0;
}

/* Most words that no list has are known by their hash alone. Marks have no hash yet. */
static uint32_t word_of_token(const struct lexicon *lexicon, const char *text, struct token *token)
{
	const struct image *image = &lexicon->image;
	char folded[TOKEN_FOLD];
	size_t n;

	if (token->kind != TOKEN_MARK &&
	    !hash_find(image, image->buckets[token->hash >> image->shift], token->hash))
		return 0;
	if (!(token->flags & TOKEN_UNICODE) && token->kind != TOKEN_MARK)
		return ascii_find(image, text + token->start, token->end - token->start,
				  token->hash);
	n = token_fold(text + token->start, token->end - token->start, folded);
	if (token->kind == TOKEN_MARK)
		token->hash = hash_bytes(folded, n);
	return n ? word_find(image, folded, n, token->hash) : 0;
}

void lexicon_bind(const struct lexicon *lexicon, const char *text, struct token *tokens,
		  uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		struct token *token = &tokens[i];
		uint64_t set;

		token->word = token->lead = token->tail = word_of_token(lexicon, text, token);
		if (token->flags & TOKEN_HYPHEN)
			bind_parts(lexicon, text, token);
		set = lexicon_lists(lexicon, token->word);
		if (set >> LEXICON_ABBREVIATION & 1)
			token->flags |= TOKEN_ABBREVIATION;
		if (set >> LEXICON_FUNCTION & 1)
			token->flags |= TOKEN_FUNCTION;
	}
}

/* ---- phrases ---- */

/* The node behind the list's root, or a leaf; the word's set has the list. Most words are in few
 * lists. */
static uint32_t root_step(const struct image *image, enum lexicon_list list, uint32_t word)
{
	uint64_t below = image->sets[word] & ((UINT64_C(1) << list) - 1);
	uint32_t at = image->firsts[word];

	for (; below; below &= below - 1)
		at++;
	return image->roots[at];
}

/* The child of node that word leads to, 0 where there is none. */
static uint32_t step(const struct image *image, uint32_t node, uint32_t word)
{
	uint32_t low = image->nodes[node].child, high = image->nodes[node + 1].child;

	while (high - low > 4) {
		uint32_t middle = low + (high - low) / 2;

		if (image->steps[middle] <= word)
			low = middle;
		else
			high = middle;
	}
	for (; low < high; low++)
		if (image->steps[low] == word)
			return low;
	return 0;
}

struct phrase lexicon_match_begun(const struct lexicon *lexicon, enum lexicon_list list,
				  const struct token *tokens, uint32_t left)
{
	const struct image *image = &lexicon->image;
	struct phrase found = {0, 0};
	uint32_t node = root_step(image, list, tokens[0].word);

	if (node & IMAGE_LEAF)
		return (struct phrase){node & ~IMAGE_LEAF, 1};
	for (uint32_t i = 1;; i++) {
		if (image->nodes[node].row != IMAGE_NO_ROW)
			found = (struct phrase){image->nodes[node].row, i};
		if (i == left || !tokens[i].word)
			return found;
		node = step(image, node, tokens[i].word);
		if (!node)
			return found;
	}
}

struct phrase lexicon_find_begun(const struct lexicon *lexicon, enum lexicon_list list,
				 uint32_t word)
{
	const struct image *image = &lexicon->image;
	uint32_t node = root_step(image, list, word), row;

	if (node & IMAGE_LEAF)
		return (struct phrase){node & ~IMAGE_LEAF, 1};
	row = image->nodes[node].row;
	return row == IMAGE_NO_ROW ? (struct phrase){0, 0} : (struct phrase){row, 1};
}

/* Small ASCII letters with single spaces between them, as cells of one list say rows of another. */
static bool is_plain(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!(text[i] >= 'a' && text[i] <= 'z') &&
		    !(text[i] == ' ' && i && i + 1 < length && text[i - 1] != ' '))
			return false;
	return length > 0;
}

static uint32_t plain_row(const struct lexicon *lexicon, enum lexicon_list list, const char *text,
			  size_t length)
{
	const struct image *image = &lexicon->image;
	uint32_t node = 0;

	for (size_t at = 0; at < length;) {
		const char *space = memchr(text + at, ' ', length - at);
		size_t end = space ? (size_t)(space - text) : length;
		uint32_t word = lexicon_word(lexicon, text + at, end - at);

		if (at)
			node = word ? step(image, node, word) : 0;
		else if (lexicon_lists(lexicon, word) >> list & 1)
			node = root_step(image, list, word);
		if (node & IMAGE_LEAF)
			return end == length ? node & ~IMAGE_LEAF : LEXICON_NO_ROW;
		if (!node)
			return LEXICON_NO_ROW;
		at = end + 1;
	}
	return image->nodes[node].row;
}

uint32_t lexicon_row(const struct lexicon *lexicon, enum lexicon_list list, const char *text,
		     size_t length)
{
	struct arena scratch = ARENA_INIT;
	struct phrase phrase;
	struct token *tokens;
	uint32_t count;

	if (is_plain(text, length))
		return plain_row(lexicon, list, text, length);
	tokens = token_split(&scratch, text, (uint32_t)length, &count);
	lexicon_bind(lexicon, text, tokens, count);
	phrase = lexicon_match(lexicon, list, tokens, count);
	arena_release(&scratch);
	return count && phrase.count == count ? phrase.row : LEXICON_NO_ROW;
}
