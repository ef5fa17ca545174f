/*
 * The one place where the cells of a class are compared. A list is coded by a row in `coded`; its
 * classes stand in a .def, so that their enum and their cells cannot part. Left out: columns that
 * hold names or numbers.
 */
#include "lexicon/code.h"

#include <string.h>

static const char *const calendar_cells[] = {
#define CALENDAR_CLASS(name, cell) cell,
#include "lexicon/calendar.def"
#undef CALENDAR_CLASS
	NULL};

static const char *const number_cells[] = {
#define NUMBER_CLASS(name, cell) cell,
#include "lexicon/number.def"
#undef NUMBER_CLASS
	NULL};

static const struct {
	enum lexicon_list list;
	const char *column;
	const char *const *cells;
} coded[] = {
	{LEXICON_CALENDAR, "class", calendar_cells},
	{LEXICON_NUMBER, "class", number_cells},
};

static uint8_t code_of(const char *const *cells, const char *cell)
{
	for (uint8_t i = 0; cells[i]; i++)
		if (!strcmp(cells[i], cell))
			return (uint8_t)(i + 1);
	return 0;
}

uint8_t *code_list(struct arena *arena, enum lexicon_list list, const struct table *table)
{
	for (size_t i = 0; i < sizeof coded / sizeof *coded; i++) {
		int column = table_column(table, coded[i].column);
		uint8_t *codes;

		if (coded[i].list != list)
			continue;
		codes = arena_array(arena, table->rows, sizeof *codes);
		for (uint32_t row = 0; row < table->rows; row++)
			codes[row] = code_of(coded[i].cells, table_cell(table, row, column));
		return codes;
	}
	return NULL;
}
