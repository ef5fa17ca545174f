/* A tab separated table with a header row: the word lists, and articles.tsv. */
#ifndef LEXICON_TABLE_H
#define LEXICON_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

enum { TABLE_COLUMNS = 16 };

struct table {
	const char *columns[TABLE_COLUMNS];
	int column_count;
	const char *(*cells)[TABLE_COLUMNS]; /* strings in the arena; NULL where the row is short */
	uint32_t rows, room;
};

/* Adds the rows of text (length bytes) to the table; its columns are matched by name with those
 * that the table has, and make its columns when it has none. name is for messages. A UTF-8 byte
 * order mark and CR before the line end are passed over. */
bool table_read(struct table *table, struct arena *arena, const char *text, size_t length,
		const char *name, struct err *err);
/* Adds DIR/NAME.tsv where there is one. */
bool table_read_file(struct table *table, struct arena *arena, const char *dir, const char *name,
		     struct err *err);
bool table_check_dir(const char *dir, struct err *err);
void table_release(struct table *table);

int table_column(const struct table *table, const char *name);
/* "" for an empty cell, a short row or column -1. row < rows. */
const char *table_cell(const struct table *table, uint32_t row, int column);

#endif
