/*
 * Makes made/lexicon_tables.c on standard output, while the program is built:
 *
 *	compile src/lexicon
 *
 * An image of the lists in that folder, as arrays of numbers: C promises no string over 4095 bytes.
 * The same image_make serves a reader's lists at run time, so the two cannot differ.
 */
#include <stdio.h>

#include "base/err.h"
#include "lexicon/image.h"

enum { A_LINE = 16 };

static void bytes_write(const char *name, const void *bytes, uint32_t count)
{
	printf("static const unsigned char %s[] = {", name);
	for (uint32_t i = 0; i < count; i++)
		printf("%s%u,", i % A_LINE ? "" : "\n", ((const unsigned char *)bytes)[i]);
	printf("\n};\n");
}

static void numbers_write(const char *name, const uint32_t *numbers, uint32_t count)
{
	printf("static const uint32_t %s[] = {", name);
	for (uint32_t i = 0; i < count; i++)
		printf("%s%uu,", i % A_LINE ? "" : "\n", (unsigned)numbers[i]);
	printf("\n};\n");
}

static void nodes_write(const struct image_node *nodes, uint32_t count)
{
	printf("static const struct image_node nodes[] = {");
	for (uint32_t i = 0; i < count; i++)
		printf("%s{%uu,%uu},", i % A_LINE ? "" : "\n", (unsigned)nodes[i].row,
		       (unsigned)nodes[i].child);
	printf("\n};\n");
}

static void lists_write(const struct image *image)
{
	printf("static const struct image_list lists[] = {\n");
	for (int i = 0; i < LEXICON_LISTS; i++)
		printf("\t{%u, %u, %u, %u, %uu}, /* %s */\n", (unsigned)image->lists[i].rows,
		       (unsigned)image->lists[i].columns, (unsigned)image->lists[i].names,
		       (unsigned)image->lists[i].cells, (unsigned)image->lists[i].codes,
		       image_names[i]);
	printf("};\nstatic const uint64_t sets[] = {");
	for (uint32_t i = 0; i <= image->word_count; i++)
		printf("%s%lluu,", i % A_LINE ? "" : "\n", (unsigned long long)image->sets[i]);
	printf("\n};\n");
}

static void image_write(const struct image *image)
{
	uint32_t buckets = UINT32_C(1) << (32 - image->shift);

	printf("/* Made by compile.c from the lists of src/lexicon. */\n"
	       "#include \"lexicon/image.h\"\n\n");
	bytes_write("pool", image->pool, image->pool_size);
	numbers_write("names", image->names, image->name_count);
	numbers_write("cells", image->cells, image->cell_count);
	bytes_write("codes", image->codes, image->code_count);
	lists_write(image);
	numbers_write("buckets", image->buckets, buckets + 1);
	numbers_write("hashes", image->hashes, image->word_count + 1);
	numbers_write("texts", image->texts, image->word_count + 2);
	numbers_write("firsts", image->firsts, image->word_count + 1);
	numbers_write("roots", image->roots, image->root_count);
	numbers_write("steps", image->steps, image->node_count);
	nodes_write(image->nodes, image->node_count + 1);
	printf("\nconst struct image image_built = {\n"
	       "\t.pool_size = %u, .name_count = %u, .cell_count = %u, .code_count = %u,\n"
	       "\t.root_count = %u, .word_count = %u, .shift = %u, .node_count = %u,\n",
	       (unsigned)image->pool_size, (unsigned)image->name_count, (unsigned)image->cell_count,
	       (unsigned)image->code_count, (unsigned)image->root_count,
	       (unsigned)image->word_count, (unsigned)image->shift, (unsigned)image->node_count);
	printf("\t.pool = (const char *)pool, .names = names, .cells = cells, .codes = codes,\n"
	       "\t.lists = lists, .buckets = buckets, .hashes = hashes, .texts = texts,\n"
	       "\t.sets = sets, .firsts = firsts, .roots = roots, .steps = steps,\n"
	       "\t.nodes = nodes,\n};\n");
}

int main(int argc, char *argv[])
{
	struct table tables[LEXICON_LISTS] = {0};
	struct arena arena = ARENA_INIT;
	struct err err = ERR_INIT;
	struct image image;
	bool fine =
		argc == 2 ? table_check_dir(argv[1], &err) : err_set(&err, "usage: compile FOLDER");

	for (int list = 0; fine && list < LEXICON_LISTS; list++) {
		fine = table_read_file(&tables[list], &arena, argv[1], image_names[list], &err);
		if (fine && !tables[list].rows)
			fine = err_set(&err, "%s/%s.tsv: missing, or has no row", argv[1],
				       image_names[list]);
	}
	if (fine) {
		image_make(&image, &arena, tables);
		image_write(&image);
		if (fflush(stdout) || ferror(stdout))
			fine = err_set(&err, "standard output: cannot be written");
	}
	if (!fine)
		fprintf(stderr, "compile: %s\n", err.text);
	for (int list = 0; list < LEXICON_LISTS; list++)
		table_release(&tables[list]);
	arena_release(&arena);
	return fine ? 0 : 1;
}
