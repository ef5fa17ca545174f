/*
 * The one reader of .tsv. A cell is whatever stands between two tabs; nothing is quoted, nothing is
 * escaped, so that a row can be read and written with any tool. Rows of a reader's own list are
 * matched to the columns by name, so that an old list still fits when a column is added.
 */
#include "lexicon/table.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/alloc.h"
#include "base/buf.h"

enum { LARGEST_LIST = 64 << 20 };

int table_column(const struct table *table, const char *name)
{
	for (int i = 0; i < table->column_count; i++)
		if (!strcmp(table->columns[i], name))
			return i;
	return -1;
}

const char *table_cell(const struct table *table, uint32_t row, int column)
{
	const char *cell;

	assert(row < table->rows);
	if (column < 0 || column >= TABLE_COLUMNS)
		return "";
	cell = table->cells[row][column];
	return cell ? cell : "";
}

/* Cuts a line in the arena at its tabs; returns how many cells. */
static int line_cut(char *line, char *cells[TABLE_COLUMNS])
{
	int count = 0;

	while (count < TABLE_COLUMNS) {
		char *tab = strchr(line, '\t');

		cells[count++] = line;
		if (!tab)
			break;
		*tab = '\0';
		line = tab + 1;
	}
	return count;
}

static void row_add(struct table *table, char *cells[], int count, const int places[])
{
	if (table->rows == table->room) {
		table->room = table->room ? table->room * 2 : 64;
		table->cells = alloc_resize(table->cells,
					    alloc_product(table->room, sizeof *table->cells));
	}
	memset(table->cells[table->rows], 0, sizeof *table->cells);
	for (int i = 0; i < count; i++)
		if (places[i] >= 0)
			table->cells[table->rows][places[i]] = cells[i];
	table->rows++;
}

/* Which column of the table each column of this header is; unknown ones -1. */
static void header_read(struct table *table, char *cells[], int count, int places[TABLE_COLUMNS])
{
	bool first = !table->column_count;

	for (int i = 0; i < TABLE_COLUMNS; i++)
		places[i] = -1;
	for (int i = 0; i < count; i++) {
		if (first)
			table->columns[table->column_count++] = cells[i];
		places[i] = table_column(table, cells[i]);
	}
}

/* Room for as many rows as the text can have: growing would touch all pages anew. */
static void rows_reserve(struct table *table, const char *text, size_t length)
{
	const char *end = text + length, *at = text;
	uint32_t lines = 1;

	for (; (at = memchr(at, '\n', (size_t)(end - at))); at++)
		lines += at + 1 < end && at[1] != '\n' && at[1] != '#';
	table->room = table->rows + lines;
	table->cells =
		alloc_resize(table->cells, alloc_product(table->room, sizeof *table->cells));
}

bool table_read(struct table *table, struct arena *arena, const char *text, size_t length,
		const char *name, struct err *err)
{
	int places[TABLE_COLUMNS];
	bool header = false;
	char *copy = arena_string(arena, text, length), *end;

	if (memchr(text, '\0', length))
		return err_set(err, "%s: holds NUL bytes, so it is no table", name);
	if (!strncmp(copy, "\xef\xbb\xbf", 3))
		copy += 3;
	rows_reserve(table, text, length);
	for (char *line = copy; *line; line = end) {
		char *cells[TABLE_COLUMNS];
		int count;

		end = line + strcspn(line, "\n");
		if (*end)
			*end++ = '\0';
		if (strlen(line) && line[strlen(line) - 1] == '\r')
			line[strlen(line) - 1] = '\0';
		if (!*line || *line == '#')
			continue;
		count = line_cut(line, cells);
		if (header)
			row_add(table, cells, count, places);
		else
			header_read(table, cells, count, places);
		header = true;
	}
	return true;
}

bool table_check_dir(const char *dir, struct err *err)
{
	struct stat status;

	if (stat(dir, &status))
		return err_set(err, "%s: %s", dir, strerror(errno));
	if (!S_ISDIR(status.st_mode))
		return err_set(err, "%s: not a folder", dir);
	return true;
}

bool table_read_file(struct table *table, struct arena *arena, const char *dir, const char *name,
		     struct err *err)
{
	char *path = arena_printf(arena, "%s/%s.tsv", dir, name);
	FILE *file = fopen(path, "rb");
	struct buf text;
	char piece[65536];
	size_t n;
	bool fine;

	if (!file)
		return errno == ENOENT ? true : err_set(err, "%s: %s", path, strerror(errno));
	buf_init(&text);
	while ((n = fread(piece, 1, sizeof piece, file)) > 0 && text.length < LARGEST_LIST)
		buf_add(&text, piece, n);
	if (ferror(file))
		fine = err_set(err, "%s: %s", path, strerror(errno));
	else if (text.length >= LARGEST_LIST)
		fine = err_set(err, "%s: larger than 64 MiB", path);
	else
		fine = table_read(table, arena, text.bytes, text.length, path, err);
	fclose(file);
	buf_release(&text);
	return fine;
}

void table_release(struct table *table)
{
	free(table->cells);
	*table = (struct table){0};
}
