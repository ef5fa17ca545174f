/*
 * The verb casebook: what readers decided, out of its file, into it, and for people.
 *
 *	recount casebook log [PATH]...        what was decided about a corpus, in its order
 *	recount casebook export [PATH]...     the same for another casebook, as JSON Lines
 *	recount casebook import FILE...       another's judgements into one's own
 *	recount casebook where [PATH]...      the name of its file
 *
 * Lines that are no judgements are told and passed over; the others come in all together or not at
 * all.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/vec.h"
#include "batch/verb.h"
#include "casebook/casebook.h"
#include "casebook/corpus.h"
#include "casebook/dispute.h"
#include "casebook/line.h"
#include "read/file.h"
#include "view/record.h"

enum { LINE_LONGEST = 1 << 17 }; /* bytes; all strings of a judgement at their longest, escaped */

static void say(struct run *run, const struct err *err)
{
	trouble_say(err->text);
	run->trouble = true;
}

/* Of --casebook, or of the corpus that was named (of import: the current folder). To free(). */
static char *path_of(const struct options *options, bool importing)
{
	if (options->casebook)
		return alloc_string(options->casebook);
	return corpus_casebook((const char *const *)options->paths,
			       importing ? 0 : (uint32_t)options->path_count, importing);
}

static struct casebook *casebook_get(struct run *run, enum casebook_mode mode)
{
	char *path = path_of(run->options, mode == CASEBOOK_WRITE);
	char *who = corpus_reader();
	struct casebook *casebook = NULL;
	struct err err = ERR_INIT;

	if (path)
		casebook = casebook_open(path, mode, who, &err);
	else
		err_set(&err, "there is no home for a casebook; name one with --casebook");
	if (err.text[0])
		say(run, &err);
	if (casebook && casebook_strange(casebook)) {
		err_set(&err, "%s: passed over, as no judgements: %u row%s", path,
			casebook_strange(casebook), casebook_strange(casebook) == 1 ? "" : "s");
		say(run, &err);
	}
	free(path);
	free(who);
	return casebook;
}

/* By row: the row that it is in conflict with, or INDEX_NONE. To free(). */
static uint32_t *conflicts_of(struct run *run, const struct ledger *ledger)
{
	uint32_t *other = alloc_get(alloc_product(ledger->rows.count, sizeof *other));
	dispute_list disputes = {0};

	for (uint32_t i = 0; i < ledger->rows.count; i++)
		other[i] = INDEX_NONE;
	disputes_find(ledger, &disputes);
	for (uint32_t i = 0; i < disputes.count; i++) {
		other[disputes.at[i].last] = disputes.at[i].other;
		other[disputes.at[i].other] = disputes.at[i].last;
		run->conflict = true;
	}
	vec_release(&disputes);
	return other;
}

static void rows_print(struct run *run, const struct ledger *ledger, enum record_format format,
		       bool conflicts_only)
{
	uint32_t *other = conflicts_of(run, ledger);
	struct record_writer writer;

	if (conflicts_only && format == RECORD_TEXT && !run->conflict) {
		free(other);
		return; /* a head without rows tells nothing */
	}
	record_begin(&writer, &record_judgement, format, &run->output.buf);
	for (uint32_t i = 0; i < ledger->rows.count; i++) {
		struct subject subject = {.ledger = ledger, .index = i};

		if (other[i] != INDEX_NONE)
			subject.against = &ledger->rows.at[other[i]];
		else if (conflicts_only)
			continue;
		record_write(&writer, subject);
	}
	record_end(&writer);
	free(other);
}

static void log_print(struct run *run, enum record_format format)
{
	struct casebook *casebook = casebook_get(run, CASEBOOK_READ);

	if (casebook)
		rows_print(run, casebook_ledger(casebook), format, false);
	casebook_free(casebook);
}

/* ---- import ---- */

struct arrival {
	struct arena arena;
	VEC(struct judgement) judgements;
};

static void line_take(struct run *run, struct arrival *arrival, const char *path, uint32_t number,
		      const char *line, size_t length)
{
	struct err err = ERR_INIT, told = ERR_INIT;
	struct judgement judgement;

	if (strspn(line, " \t\r\n") >= length)
		return;
	if (length > LINE_LONGEST)
		err_set(&err, "a line of more than %d bytes", LINE_LONGEST);
	else if (line_judgement(line, length, &judgement, &arrival->arena, &err)) {
		vec_add(&arrival->judgements, judgement);
		return;
	}
	err_set(&told, "%s:%u: %s; not imported", path, number, err.text);
	say(run, &told);
}

static void file_take(struct run *run, struct arrival *arrival, const char *path)
{
	struct err err = ERR_INIT;
	uint32_t number = 0;
	struct buf bytes;

	buf_init(&bytes);
	if (!file_read(path, &bytes, &err))
		say(run, &err);
	for (const char *at = bytes.bytes, *end = at + bytes.length; at < end;) {
		const char *line = at, *stop = memchr(at, '\n', (size_t)(end - at));

		at = stop ? stop + 1 : end;
		line_take(run, arrival, path, ++number, line, (size_t)((stop ? stop : end) - line));
	}
	buf_release(&bytes);
}

static void arrival_merge(struct run *run, struct arrival *arrival, struct casebook *casebook)
{
	uint32_t count = arrival->judgements.count, added, differ;
	struct err err = ERR_INIT;

	if (!casebook_merge(casebook, arrival->judgements.at, count, &added, &differ, &err)) {
		say(run, &err);
		return;
	}
	if (differ) {
		err_set(&err,
			"%u judgement%s with other contents under the same uuid; not imported",
			differ, differ == 1 ? "" : "s");
		say(run, &err);
	}
	if (run->options->format == RECORD_TEXT)
		buf_printf(&run->output.buf, "%u added, %u known already\n", added,
			   count - added - differ);
	rows_print(run, casebook_ledger(casebook), run->options->format, true);
}

static void import_run(struct run *run)
{
	struct arrival arrival = {0};
	struct casebook *casebook;
	struct err err = ERR_INIT;

	if (!run->options->path_count) {
		err_set(&err,
			"casebook import: the file to import is missing (- is standard input)");
		say(run, &err);
		return;
	}
	casebook = casebook_get(run, CASEBOOK_WRITE);
	if (!casebook)
		return;
	arena_init(&arrival.arena);
	for (int i = 0; i < run->options->path_count; i++)
		file_take(run, &arrival, run->options->paths[i]);
	arrival_merge(run, &arrival, casebook);
	vec_release(&arrival.judgements);
	arena_release(&arrival.arena);
	casebook_free(casebook);
}

static void where_print(struct run *run)
{
	char *path = path_of(run->options, false);
	struct err err = ERR_INIT;

	if (path)
		buf_printf(&run->output.buf, "%s\n", path);
	else {
		err_set(&err, "there is no home for a casebook; name one with --casebook");
		say(run, &err);
	}
	free(path);
}

void verb_casebook(struct run *run)
{
	enum record_format format = run->options->format;
	const char *task = run->options->pattern;
	struct err err = ERR_INIT;

	if (!strcmp(task, "log"))
		log_print(run, format);
	else if (!strcmp(task, "export"))
		log_print(run, run->options->formatted ? format : RECORD_JSONL);
	else if (!strcmp(task, "import"))
		import_run(run);
	else if (!strcmp(task, "where"))
		where_print(run);
	else {
		err_set(&err, "casebook: %s is none of log, export, import, where", task);
		say(run, &err);
	}
}
