/* The tables in the program are the files of src/lexicon, byte for byte. */
#include "tap.h"

#include <stdlib.h>

#include "lexicon/embedded.h"

/* Compares one table with its file; a file longer than the table is a difference too. */
static bool table_equals_file(const struct lexicon_embedded *table, const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t at = 0;
	int byte;

	if (file == NULL)
		return false;
	while ((byte = getc(file)) != EOF && at < table->size && table->bytes[at] == byte)
		at++;
	fclose(file);
	return byte == EOF && at == table->size;
}

int main(void)
{
	const char *top = getenv("top_srcdir");
	char path[4096];
	size_t i;

	for (i = 0; i < lexicon_embedded_count; i++) {
		const struct lexicon_embedded *table = &lexicon_embedded[i];

		snprintf(path, sizeof path, "%s/src/lexicon/%s.tsv", top != NULL ? top : ".",
			 table->name);
		tap_ok(table_equals_file(table, path), "%s is its file", table->name);
	}
	tap_ok(lexicon_embedded[i].name == NULL && lexicon_embedded[i].bytes == NULL,
	       "the last row is no table");
	return tap_finish();
}
