/* analyse PATH...: how long each stage of the analysis takes on one core, over files that are in
 * memory already: nanoseconds of its processor a byte, median of the passes, and the megabytes a
 * second of the whole. The stages are those of src/claim/analyse.c. Not part of make check. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/alloc.h"
#include "base/vec.h"
#include "claim/claim.h"
#include "claim/resolve.h"
#include "claim/role.h"
#include "mark/entity.h"
#include "mark/figure.h"
#include "mark/moment.h"
#include "read/file.h"
#include "read/read.h"

enum { PASSES = 25, GROUP = 32 };

enum stage { TAKE, CUT, FIGURE, MOMENT, ENTITY, CLAIM, ROLE, RESOLVE, FREE, STAGES };

static const char *const names[STAGES] = {"article_take", "article_cut",    "figure_mark",
					  "moment_mark",  "entity_mark",    "claim_find",
					  "role_bind",	  "resolve_claims", "article_free"};

struct file {
	struct buf raw;
	const char *name;
};

struct bench {
	VEC(struct file) files;
	size_t bytes;
	const struct lexicon *lexicon;
	double times[STAGES][PASSES];
	uint32_t claims;
};

static void file_add(void *context, const struct input *input)
{
	struct bench *bench = context;
	struct file file = {.name = alloc_string(input->name ? input->name : "")};
	struct err err = ERR_INIT;

	buf_init(&file.raw);
	if (!input->problem && file_read(input->path, &file.raw, &err)) {
		bench->bytes += file.raw.length;
		vec_add(&bench->files, file);
	}
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

typedef void (*stage_function)(struct article *article, const struct lexicon *lexicon);

static const stage_function functions[STAGES] = {
	[CUT] = article_cut,	   [FIGURE] = figure_mark, [MOMENT] = moment_mark,
	[ENTITY] = entity_mark,	   [CLAIM] = claim_find,   [ROLE] = role_bind,
	[RESOLVE] = resolve_claims};

/* Some articles through all stages, as a worker of the library takes them. */
static void group_pass(struct bench *bench, uint32_t first, int pass)
{
	struct article *articles[GROUP];
	uint32_t count = 0;
	double from = now(), to;

	for (uint32_t i = first; i < bench->files.count && i < first + GROUP; i++) {
		struct article *article = article_new();

		article->name = article->path = bench->files.at[i].name;
		if (article_take(article, &bench->files.at[i].raw, bench->lexicon, DEPTH_ALL))
			article_free(article);
		else
			articles[count++] = article;
	}
	for (int stage = TAKE; stage < STAGES; stage++) {
		for (uint32_t i = 0; functions[stage] && i < count; i++)
			functions[stage](articles[i], bench->lexicon);
		for (uint32_t i = 0; stage == FREE && i < count; i++) {
			bench->claims += pass ? 0 : articles[i]->claim_count;
			article_free(articles[i]);
		}
		to = now();
		bench->times[stage][pass] += to - from;
		from = to;
	}
}

static int by_time(const void *a, const void *b)
{
	const double *left = a, *right = b;

	return (*left > *right) - (*left < *right);
}

static void bench_print(struct bench *bench)
{
	double bytes = (double)bench->bytes, whole = 0, median[STAGES];

	for (int stage = 0; stage < STAGES; stage++) {
		qsort(bench->times[stage], PASSES, sizeof(double), by_time);
		median[stage] = bench->times[stage][PASSES / 2] / bytes;
		whole += median[stage];
	}
	for (int stage = 0; stage < STAGES; stage++)
		printf("%-16s %7.2f ns a byte  %5.1f %%\n", names[stage], median[stage],
		       100 * median[stage] / whole);
	printf("%-16s %7.2f ns a byte  %5.1f MB/s; %u articles, %.1f MB, %u claims\n", "all", whole,
	       1e3 / whole, bench->files.count, bytes / 1e6, bench->claims);
}

int main(int argc, char **argv)
{
	static struct bench bench;
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);
	struct walk walk;

	if (!lexicon || argc < 2)
		return 1;
	bench.lexicon = lexicon;
	walk_init(&walk, file_add, &bench);
	for (int i = 1; i < argc; i++)
		walk_path(&walk, argv[i]);
	for (int pass = 0; pass < PASSES && bench.bytes; pass++)
		for (uint32_t i = 0; i < bench.files.count; i += GROUP)
			group_pass(&bench, i, pass);
	if (bench.bytes)
		bench_print(&bench);
	for (uint32_t i = 0; i < bench.files.count; i++) {
		buf_release(&bench.files.at[i].raw);
		free((char *)bench.files.at[i].name);
	}
	vec_release(&bench.files);
	walk_release(&walk);
	lexicon_free(lexicon);
	return 0;
}
