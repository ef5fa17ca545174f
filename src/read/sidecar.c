/*
 * A folder of reports often comes with a list of where they are from. What the list says wins over
 * what the text seems to say, because somebody wrote it down on purpose. Columns that are not known
 * are passed over, so that the list can hold more than we read.
 *
 *     file         title                source    published
 *     a.txt        Blast hits market    Courier   2016-10-12
 */
#include "read/sidecar.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "read/decode.h"
#include "read/file.h"

struct sidecar *sidecar_new(struct arena *arena, const char *folder, struct err *err)
{
	struct sidecar *sidecar = arena_get(arena, sizeof *sidecar);
	const char *path = arena_printf(arena, "%sarticles.tsv", folder);
	struct buf text;
	int file_column;

	sidecar->folder = arena_string(arena, folder, strlen(folder));
	map_init(&sidecar->rows);
	if (!file_is_there(path))
		return sidecar;
	buf_init(&text);
	if (file_read(path, &text, err))
		table_read(&sidecar->table, arena, text.bytes, text.length, path, err);
	buf_release(&text);
	file_column = table_column(&sidecar->table, "file");
	if (sidecar->table.rows && file_column < 0) {
		err_set(err, "%s: its first line names no column \"file\"", path);
		sidecar->table.rows = 0;
	}
	for (uint32_t row = 0; row < sidecar->table.rows; row++) {
		const char *name = table_cell(&sidecar->table, row, file_column);

		map_set(&sidecar->rows, name, strlen(name), row);
	}
	return sidecar;
}

void sidecar_release(struct sidecar *sidecar)
{
	map_release(&sidecar->rows);
	table_release(&sidecar->table);
}

uint32_t sidecar_find(const struct sidecar *sidecar, const char *file)
{
	if (!sidecar->table.rows)
		return MAP_MISSING;
	return map_find(&sidecar->rows, file, strlen(file));
}

/* The cell, in the article's own memory, as UTF-8; NULL where it says nothing. */
static const char *cell_copy(const struct sidecar *sidecar, uint32_t row, const char *column,
			     struct article *article)
{
	const char *cell = table_cell(&sidecar->table, row, table_column(&sidecar->table, column));
	struct buf text;
	const char *copy;

	if (!*cell)
		return NULL;
	buf_init(&text);
	decode_mend(&text, cell, strlen(cell));
	copy = arena_string(&article->arena, text.bytes, text.length);
	buf_release(&text);
	return copy;
}

void sidecar_apply(const struct sidecar *sidecar, uint32_t row, struct article *article)
{
	const char *cell;
	day published;

	if ((cell = cell_copy(sidecar, row, "title", article)))
		article->title = cell;
	if ((cell = cell_copy(sidecar, row, "source", article)))
		article->source = cell;
	if ((cell = cell_copy(sidecar, row, "url", article)))
		article->url = cell;
	if ((cell = cell_copy(sidecar, row, "byline", article)))
		article->byline = cell;
	if (!(cell = cell_copy(sidecar, row, "published", article)))
		return;
	published = day_parse(cell);
	if (published == DAY_NONE)
		article_note(article, "articles.tsv: published is no date (YYYY-MM-DD): %s", cell);
	else
		article->published = published;
}
