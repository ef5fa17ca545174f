/* Every row of every word list is found where its own example says it, and a reader's rows join. */
#include "tap.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "lexicon/table.h"

enum { SHOWN = 20 }; /* complaints printed for one list */

/* Whether the text says the row's phrase somewhere, as words or as a hyphenated part. */
static bool row_is_said(const struct lexicon *lexicon, enum lexicon_list list, uint32_t row,
			const char *text)
{
	struct arena arena = ARENA_INIT;
	uint32_t count;
	struct token *tokens = token_split(&arena, text, (uint32_t)strlen(text), &count);
	bool said = false;

	lexicon_bind(lexicon, text, tokens, count);
	for (uint32_t i = 0; i < count && !said; i++) {
		const struct phrase found[] = {
			lexicon_match(lexicon, list, &tokens[i], count - i),
			lexicon_match_tail(lexicon, list, &tokens[i]),
			lexicon_match_lead(lexicon, list, &tokens[i]),
		};

		for (size_t k = 0; k < sizeof found / sizeof *found; k++)
			said |= found[k].count > 0 && found[k].row == row;
	}
	arena_release(&arena);
	return said;
}

/* Lists of thousands of names: a row without an example must be found by its own first form. */
static bool is_names(enum lexicon_list list)
{
	return list == LEXICON_PLACE || list == LEXICON_PERSON || list == LEXICON_GROUP ||
	       list == LEXICON_ORGANISATION || list == LEXICON_FORENAME || list == LEXICON_COMMON;
}

static void test_list(const struct lexicon *lexicon, enum lexicon_list list)
{
	int column = lexicon_column(lexicon, list, "example");
	uint32_t rows = lexicon_rows(lexicon, list), wrong = 0;

	for (uint32_t row = 0; column >= 0 && row < rows; row++) {
		const char *example = lexicon_cell(lexicon, list, row, column);
		char name[256];

		if (!*example && is_names(list)) {
			const char *form = lexicon_cell(lexicon, list, row, 0);

			snprintf(name, sizeof name, "%.*s", (int)strcspn(form, "|"), form);
			example = name;
		}
		if (row_is_said(lexicon, list, row, example))
			continue;
		if (wrong++ < SHOWN)
			printf("# %s.tsv: \"%s\" is not found in its example \"%s\"\n",
			       image_names[list], lexicon_cell(lexicon, list, row, 0), example);
	}
	tap_ok(column >= 0 && rows > 0 && wrong == 0, "%s.tsv: %u rows found in their examples",
	       image_names[list], (unsigned)rows);
}

static bool file_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	if (file == NULL)
		return false;
	fputs(text, file);
	return fclose(file) == 0;
}

static void test_reader_rows(void)
{
	const char *top = getenv("TMPDIR");
	char dir[4096], path[4200];
	struct err err = ERR_INIT;
	struct lexicon *lexicon;

	snprintf(dir, sizeof dir, "%s/lists", top != NULL ? top : "/tmp");
	snprintf(path, sizeof path, "%s/hedge.tsv", dir);
	mkdir(dir, 0700);
	tap_ok(file_write(path, "phrase\tstatus\texample\r\n# a remark\n"
				"zorbed|was zorbed\thedged\tNine were zorbed.\n"),
	       "a list of the reader is written");
	lexicon = lexicon_new(dir, &err);
	if (tap_ok(lexicon != NULL, "it is read: %s", err.text)) {
		tap_ok(lexicon_rows(lexicon, LEXICON_HEDGE) > 0 &&
			       row_is_said(lexicon, LEXICON_HEDGE,
					   lexicon_rows(lexicon, LEXICON_HEDGE) - 1,
					   "It was zorbed there"),
		       "its phrase is found");
	}
	lexicon_free(lexicon);
	snprintf(path, sizeof path, "%s/none", dir);
	tap_ok(lexicon_new(path, &err) == NULL && strstr(err.text, "none") != NULL,
	       "a folder that does not exist is an error that names it");
}

/* One list's cell says a row of another by its words, however they are written. */
static void test_row(const struct lexicon *lexicon)
{
	uint32_t row = lexicon_row(lexicon, LEXICON_PLACE, "new york", 8);

	tap_ok(row != LEXICON_NO_ROW, "a phrase of two words says its row");
	tap_int(lexicon_row(lexicon, LEXICON_PLACE, "New  York", 9), row, "in capitals too");
	tap_int(lexicon_row(lexicon, LEXICON_PLACE, "new york y", 10), LEXICON_NO_ROW,
		"more than a phrase says none");
	tap_int(lexicon_row(lexicon, LEXICON_PLACE, "new", 3), LEXICON_NO_ROW,
		"nor does the beginning of one");
	tap_int(lexicon_row(lexicon, LEXICON_CALENDAR, "new york", 8), LEXICON_NO_ROW,
		"nor a phrase of another list");
	tap_int(lexicon_row(lexicon, LEXICON_PLACE, "", 0), LEXICON_NO_ROW, "nor nothing");
}

static void test_table(void)
{
	static const char text[] = "\xef\xbb\xbf"
				   "file\tsource\n\n# remark\na.txt\tOne\nb.txt\n";
	struct table table = {0};
	struct arena arena = ARENA_INIT;
	struct err err = ERR_INIT;

	tap_ok(table_read(&table, &arena, text, sizeof text - 1, "t", &err), "a table is read");
	tap_int(table.rows, 2, "remarks and empty lines are no rows");
	tap_str(table_cell(&table, 0, table_column(&table, "source")), "One",
		"a cell by its column");
	tap_str(table_cell(&table, 1, table_column(&table, "source")), "", "a short row");
	tap_str(table_cell(&table, 0, table_column(&table, "url")), "",
		"a column that is not there");
	tap_ok(!table_read(&table, &arena, "a\0b", 3, "t.tsv", &err) &&
		       strncmp(err.text, "t.tsv", 5) == 0,
	       "bytes that are no text are refused by name");
	table_release(&table);
	arena_release(&arena);
}

int main(void)
{
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);

	if (!tap_ok(lexicon != NULL, "the lexicon loads: %s", err.text))
		return tap_finish();
	for (int list = 0; list < LEXICON_LISTS; list++)
		if (lexicon_rows(lexicon, (enum lexicon_list)list) > 0)
			test_list(lexicon, (enum lexicon_list)list);
	test_row(lexicon);
	lexicon_free(lexicon);
	test_reader_rows();
	test_table();
	return tap_finish();
}
