/* The lists in the program are the files of src/lexicon, laid out as image_make lays them out now.
 */
#include "tap.h"

#include <dirent.h>
#include <stdlib.h>

#include "lexicon/lexicon.h"

static const char *folder(void)
{
	static char path[4096];
	const char *top = getenv("top_srcdir");

	snprintf(path, sizeof path, "%s/src/lexicon", top != NULL ? top : ".");
	return path;
}

/* Columns and cells, one by one, as those who look them up see them. */
static bool list_equals_file(const struct lexicon *lexicon, enum lexicon_list list,
			     const struct table *table)
{
	if (lexicon_rows(lexicon, list) != table->rows || !table->rows)
		return false;
	for (int column = 0; column < table->column_count; column++) {
		if (lexicon_column(lexicon, list, table->columns[column]) != column)
			return false;
		for (uint32_t row = 0; row < table->rows; row++)
			if (strcmp(lexicon_cell(lexicon, list, row, column),
				   table_cell(table, row, column)))
				return false;
	}
	return lexicon_column(lexicon, list, "no such column") == -1;
}

static bool numbers_equal(const uint32_t *left, const uint32_t *right, uint32_t count)
{
	return !memcmp(left, right, count * sizeof *left);
}

static void test_layout(const struct table tables[LEXICON_LISTS])
{
	const struct image *built = &image_built;
	struct arena arena = ARENA_INIT;
	struct image made;

	image_make(&made, &arena, tables);
	tap_ok(made.pool_size == built->pool_size &&
		       !memcmp(made.pool, built->pool, made.pool_size),
	       "the pool is what image_make makes");
	tap_ok(made.code_count == built->code_count &&
		       !memcmp(made.codes, built->codes, made.code_count),
	       "so are the classes");
	tap_ok(made.word_count == built->word_count && made.shift == built->shift &&
		       numbers_equal(made.hashes, built->hashes, made.word_count + 1) &&
		       numbers_equal(made.texts, built->texts, made.word_count + 2) &&
		       !memcmp(made.sets, built->sets, made.word_count * sizeof *made.sets),
	       "and the words");
	tap_ok(made.node_count == built->node_count && made.root_count == built->root_count &&
		       numbers_equal(made.roots, built->roots, made.root_count) &&
		       numbers_equal(made.steps, built->steps, made.node_count) &&
		       !memcmp(made.nodes, built->nodes, (made.node_count + 1) * sizeof *made.nodes),
	       "and the phrases");
	arena_release(&arena);
}

/* Every word is found by its text, and no other. */
static void test_words(const struct lexicon *lexicon)
{
	const struct image *image = &image_built;
	uint32_t lost = 0;

	for (uint32_t word = 1; word <= image->word_count; word++) {
		uint32_t text = image->texts[word];

		lost += lexicon_word(lexicon, image->pool + text, image->texts[word + 1] - text) !=
			word;
	}
	tap_ok(image->word_count > 1000 && !lost, "each of %u words is found",
	       (unsigned)image->word_count);
	tap_int(lexicon_word(lexicon, "zzyzzx", 6), 0, "a word of no list is none");
	tap_int(lexicon_lists(lexicon, 0), 0, "and begins no phrase");
}

/* A class that its .def lacks would be no class. */
static void test_codes(const struct lexicon *lexicon, enum lexicon_list list)
{
	int column = lexicon_column(lexicon, list, "class");
	uint32_t unknown = 0;

	for (uint32_t row = 0; row < lexicon_rows(lexicon, list); row++)
		if (!lexicon_code(lexicon, list, row)) {
			printf("# no class \"%s\"\n", lexicon_cell(lexicon, list, row, column));
			unknown++;
		}
	tap_ok(column >= 0 && !unknown, "each class of %s.tsv is in %s.def", image_names[list],
	       image_names[list]);
}

/* A table without a row in lexicon.def would be left out. */
static void test_names(void)
{
	DIR *dir = opendir(folder());
	const struct dirent *entry;

	if (!tap_ok(dir != NULL, "src/lexicon is there"))
		return;
	while ((entry = readdir(dir)) != NULL) {
		size_t length = strlen(entry->d_name);
		bool known = false;

		if (length < 5 || strcmp(entry->d_name + length - 4, ".tsv"))
			continue;
		for (int list = 0; list < LEXICON_LISTS; list++)
			known |= strlen(image_names[list]) == length - 4 &&
				 !memcmp(image_names[list], entry->d_name, length - 4);
		tap_ok(known, "%s is a list of lexicon.def", entry->d_name);
	}
	closedir(dir);
}

int main(void)
{
	struct table tables[LEXICON_LISTS] = {0};
	struct arena arena = ARENA_INIT;
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);

	for (int list = 0; list < LEXICON_LISTS; list++)
		tap_ok(table_read_file(&tables[list], &arena, folder(), image_names[list], &err) &&
			       list_equals_file(lexicon, (enum lexicon_list)list, &tables[list]),
		       "%s is its file%s%s", image_names[list], *err.text ? ": " : "", err.text);
	test_layout(tables);
	test_words(lexicon);
	test_codes(lexicon, LEXICON_CALENDAR);
	test_codes(lexicon, LEXICON_NUMBER);
	tap_int(lexicon_code(lexicon, LEXICON_CALENDAR, 0), CALENDAR_MONTH,
		"the first row of calendar.tsv is a month");
	test_names();
	for (int list = 0; list < LEXICON_LISTS; list++)
		table_release(&tables[list]);
	arena_release(&arena);
	lexicon_free(lexicon);
	return tap_finish();
}
