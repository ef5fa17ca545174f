/*
 * A verb from the command line to the exit status: options, word lists, library, records, output.
 * What a verb prints stands in its own function; the table of verbs is verbs.def.
 */
#include "batch/batch.h"

#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "batch/verb.h"
#include "session/keep.h"

enum trait { CHECKS = 1, TEXT = 2, PATTERN = 4, CLAIM = 8, TASK = 16, JUDGED = 32, ANNOTATES = 64 };

static const struct verb {
	const char *name;
	void (*run)(struct run *run);
	unsigned traits;
	const char *about;
} verbs[] = {
#define VERB(name, function, traits, about) {#name, function, traits, about},
#include "batch/verbs.def"
#undef VERB
};

enum { VERBS = sizeof verbs / sizeof *verbs };

static const struct verb *verb_find(const char *name)
{
	for (size_t i = 0; i < VERBS; i++)
		if (!strcmp(verbs[i].name, name))
			return &verbs[i];
	return NULL;
}

bool batch_is_verb(const char *name)
{
	return verb_find(name) != NULL;
}

void batch_help(FILE *out)
{
	for (size_t i = 0; i < VERBS; i++)
		fprintf(out, "  %-9s %s\n", verbs[i].name, verbs[i].about);
}

void trouble_say(const char *line)
{
	struct buf clean;

	buf_init(&clean);
	utf8_clean(&clean, line, strlen(line));
	fprintf(stderr, "recount: %s\n", clean.bytes);
	buf_release(&clean);
}

static int verb_help(const struct verb *verb)
{
	bool pattern = verb->traits & PATTERN;

	printf("Usage: recount %s [OPTION]... %s[PATH]...\n\nPrints %s.\n\n%s%s", verb->name,
	       pattern		      ? "PATTERN "
	       : verb->traits & CLAIM ? "CLAIM "
	       : verb->traits & TASK  ? "TASK "
				      : "",
	       verb->about,
	       pattern		     ? options_pattern_help
	       : verb->traits & TASK   ? options_casebook_help
	       : verb->traits & JUDGED ? options_judged_help
				       : "",
	       options_help);
	if (fflush(stdout) == 0 && !ferror(stdout))
		return EXIT_FINE;
	trouble_say("standard output cannot be written");
	return EXIT_TROUBLE;
}

/* The current folder is what a verb without paths is about. */
static struct library *library_of(const struct verb *verb, const struct options *options,
				  const struct lexicon *lexicon)
{
	static const char *const here[] = {"."};
	bool none = options->path_count == 0 && !options->list;
	struct library_request request = {
		.paths = none ? here : (const char *const *)options->paths,
		.path_count = none ? 1 : (uint32_t)options->path_count,
		.list = options->list,
		.workers = options->jobs,
		.text_only = verb->traits & TEXT,
	};

	return library_open(&request, lexicon);
}

static int run_end(struct run *run)
{
	if (!output_close(&run->output, &run->err)) {
		trouble_say(run->err.text);
		return EXIT_TROUBLE;
	}
	if (run->trouble)
		return EXIT_TROUBLE;
	return run->options->check && run->conflict ? EXIT_CONFLICT : EXIT_FINE;
}

static int verb_run(const struct verb *verb, const struct options *options)
{
	struct run run = {.options = options};
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(options->lexicon, &err);
	int status;

	if (!lexicon) {
		trouble_say(err.text);
		return EXIT_TROUBLE;
	}
	if (!output_open(&run.output, options->output, &err)) {
		trouble_say(err.text);
		lexicon_free(lexicon);
		return EXIT_TROUBLE;
	}
	run.lexicon = lexicon;
	if (!(verb->traits & TASK))
		run.library = library_of(verb, options, lexicon);
	verb->run(&run);
	status = run_end(&run);
	library_free(run.library);
	lexicon_free(lexicon);
	return status;
}

/* Whether the verb can do what the options ask for; takes the pattern from the paths. */
static bool options_fit(const struct verb *verb, struct options *options, struct err *err)
{
	bool pattern = verb->traits & PATTERN;

	if (options->check && !(verb->traits & CHECKS))
		return err_set(err,
			       "--check: tolls, compare and casebook find conflicts, %s does not",
			       verb->name);
	if (options->annotation && !(verb->traits & ANNOTATES))
		return err_set(err, "%s: only claims are printed in that format",
			       options->annotation->name);
	if (options->ucdp && strcmp(verb->name, "tolls") != 0)
		return err_set(err, "ucdp: only tolls are printed in that format");
	if (options->pattern_flags && !pattern)
		return err_set(err, "%s takes no pattern; see recount %s --help", verb->name,
			       verb->name);
	if (options->casebook && !(verb->traits & (TASK | JUDGED)))
		return err_set(err, "%s takes no casebook; see recount %s --help", verb->name,
			       verb->name);
	if (!(verb->traits & (PATTERN | CLAIM | TASK)))
		return true;
	if (!options->path_count)
		return err_set(err,
			       pattern		      ? "%s: what to look for is missing"
			       : verb->traits & CLAIM ? "%s: the claim is missing, as in NAME:c4"
						      : "%s: say log, export, import or where",
			       verb->name);
	options->pattern = *options->paths++;
	options->path_count--;
	return true;
}

int batch_run(int argc, char **argv)
{
	const struct verb *verb = verb_find(argv[0]);
	struct options options;
	struct err err = ERR_INIT;

	if (!options_read(&options, argc, argv, &err)) {
		trouble_say(err.text);
		return EXIT_TROUBLE;
	}
	if (options.help)
		return verb_help(verb);
	if (!options_fit(verb, &options, &err)) {
		trouble_say(err.text);
		return EXIT_TROUBLE;
	}
	return verb_run(verb, &options);
}

static void problem_say(struct run *run, uint32_t n)
{
	const char *problem = library_problem(run->library, n);

	if (problem)
		trouble_say(problem);
	run->trouble |= library_is_trouble(run->library, n);
}

void run_problems(struct run *run)
{
	for (uint32_t n = 0; n < library_count(run->library); n++)
		problem_say(run, n);
}

void run_casebook(struct run *run, struct session *session)
{
	const char *casebook = run->options->casebook;
	struct err err = ERR_INIT;

	if (casebook && access(casebook, F_OK) != 0)
		err_set(&err, "%s: there is no such casebook", casebook);
	else if (casebook)
		session_keep(session, casebook, KEEP_COPY, &err);
	if (!err.text[0])
		return;
	trouble_say(err.text);
	run->trouble = true;
}

void run_articles(struct run *run,
		  void (*each)(struct run *run, struct article *article, void *context),
		  void *context)
{
	for (uint32_t n = 0; library_wait_for(run->library, n); n++) {
		struct article *article = library_take(run->library, n);

		problem_say(run, n);
		if (article)
			each(run, article, context);
		article_free(article);
		if (!output_flush(&run->output, false, &run->err))
			return; /* run_end says what is wrong */
	}
}
