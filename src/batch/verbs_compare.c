/* The verbs that need all articles at once: tolls and compare. */
#include <stdio.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "batch/verb.h"
#include "compare/comparison.h"
#include "session/session.h"
#include "view/record.h"

/* All articles, and their comparison. */
struct bench {
	const struct article **articles;
	const struct comparison *comparison;
	struct comparison *own;	 /* the same, where no session has it */
	struct session *session; /* of a run with a casebook, NULL */
	struct record_writer writer;
};

static void articles_compare(struct bench *bench, struct run *run)
{
	uint32_t count;

	library_wait(run->library);
	run_problems(run);
	count = library_count(run->library);
	bench->articles = alloc_zeroed(count, sizeof *bench->articles);
	library_list(run->library, bench->articles, count);
	bench->comparison = bench->own = comparison_new(bench->articles, count, run->lexicon);
}

/* Never in silence: what a reader could take for agreement may only not have been looked at. */
static void unmet_say(const struct comparison *comparison)
{
	char line[160];

	if (!comparison->unmet)
		return;
	snprintf(line, sizeof line,
		 "%llu pairs of one event left out: where many count it, each claim meets the "
		 "nearest "
		 "before it; see VERDICTS in recount(1)",
		 (unsigned long long)comparison->unmet);
	trouble_say(line);
}

static void bench_open(struct bench *bench, struct run *run, const struct record_type *type)
{
	*bench = (struct bench){0};
	if (run->options->casebook) {
		bench->session = session_new(run->lexicon);
		bench->session->library = run->library;
		run_casebook(run, bench->session);
		session_settle(bench->session);
		run_problems(run);
		bench->articles = bench->session->articles;
		bench->comparison = bench->session->comparison;
	} else {
		articles_compare(bench, run);
	}
	unmet_say(bench->comparison);
	record_begin(&bench->writer, type, run->options->format, &run->output.buf);
}

static void bench_close(struct bench *bench)
{
	record_end(&bench->writer);
	comparison_free(bench->own);
	if (bench->session)
		session_free(bench->session);
	else
		free(bench->articles);
}

/* Writes one record; false when no more can be written. */
static bool bench_write(struct bench *bench, struct run *run, struct subject subject,
			uint8_t verdict)
{
	subject.articles = bench->articles;
	subject.comparison = bench->comparison;
	run->conflict |= verdict == VERDICT_CONFLICT || verdict == VERDICT_SUM_CONFLICT;
	record_write(&bench->writer, subject);
	return output_flush(&run->output, false, &run->err);
}

void verb_tolls(struct run *run)
{
	const struct comparison *comparison;
	struct bench bench;

	bench_open(&bench, run, run->options->ucdp ? &record_ucdp : &record_toll);
	comparison = bench.comparison;
	for (uint32_t i = 0; i < comparison->toll_count; i++)
		if (!bench_write(&bench, run, (struct subject){.index = i},
				 comparison->tolls[i].verdict))
			break;
	bench_close(&bench);
}

void verb_compare(struct run *run)
{
	const struct comparison *comparison;
	struct bench bench;

	bench_open(&bench, run, &record_pair);
	comparison = bench.comparison;
	for (uint32_t i = 0; i < comparison->pair_count; i++)
		if (!bench_write(&bench, run, (struct subject){.pair = &comparison->pairs[i]},
				 comparison->pairs[i].verdict))
			break;
	for (uint32_t i = 0; i < comparison->sum_count; i++)
		if (!bench_write(&bench, run, (struct subject){.sum = &comparison->sums[i]},
				 comparison->sums[i].verdict))
			break;
	bench_close(&bench);
}
