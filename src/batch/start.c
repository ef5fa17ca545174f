/*
 * From the command line to the screen. The config is lines as typed after `:`; then come --set and
 * --command, then the screen, or with --print the page that it would show, on standard output. What
 * cannot be read is said on standard error, after the screen was given back.
 */
#include "batch/start.h"

#include <errno.h>
#include <getopt.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch/batch.h"
#include "batch/options.h"
#include "casebook/corpus.h"
#include "command/command.h"
#include "session/keep.h"
#include "session/library.h"
#include "session/remember.h"
#include "tui/tui.h"
#include "view/view.h"

enum { COMMANDS_MOST = 64 };

struct start {
	const char *print, *size, *list, *lexicon, *config;
	const char *lines[COMMANDS_MOST]; /* of --command and --set, in order */
	bool sets[COMMANDS_MOST];
	unsigned line_count, jobs;
	const char *casebook, *who;
	bool keys, plain, forgetful; /* --list-keys, --no-config, --no-casebook */
	char **paths;
	int path_count;
};

enum long_only {
	START_PRINT = 256,
	START_SIZE,
	START_LIST,
	START_LEXICON,
	START_KEYS,
	START_SET,
	START_PLAIN,
	START_CONFIG,
	START_CASEBOOK,
	START_FORGET,
	START_WHO
};

static const struct option long_options[] = {
	{"print", required_argument, NULL, START_PRINT},
	{"size", required_argument, NULL, START_SIZE},
	{"files-from", required_argument, NULL, START_LIST},
	{"lexicon", required_argument, NULL, START_LEXICON},
	{"list-keys", no_argument, NULL, START_KEYS},
	{"set", required_argument, NULL, START_SET},
	{"command", required_argument, NULL, 'c'},
	{"config", required_argument, NULL, START_CONFIG},
	{"no-config", no_argument, NULL, START_PLAIN},
	{"casebook", required_argument, NULL, START_CASEBOOK},
	{"who", required_argument, NULL, START_WHO},
	{"no-casebook", no_argument, NULL, START_FORGET},
	{"jobs", required_argument, NULL, 'j'},
	{NULL, 0, NULL, 0},
};

void start_help(FILE *out)
{
	fputs("  -c, --command=LINE     run LINE as if typed after \":\" (any number of times)\n"
	      "      --set=SETTING      the same as --command=\"set SETTING\"\n"
	      "      --print=VIEW       print the page that the screen would show, and leave;\n"
	      "                         VIEW is articles, reader, claims, compare, entities,\n"
	      "                         timeline, search, help, why or casebook\n"
	      "      --size=COLSxROWS   the size of that page (80x24)\n"
	      "      --list-keys        print all keys, and leave\n"
	      "      --config=FILE      read FILE instead of the config\n"
	      "      --no-config        read no config\n"
	      "      --casebook=FILE    keep what is decided in FILE\n"
	      "      --who=NAME         sign what is decided with NAME\n"
	      "      --no-casebook      decisions last until the program is left\n"
	      "  -j, --jobs=N           use N threads\n"
	      "      --files-from=FILE  read the paths in FILE too, one a line\n"
	      "      --lexicon=DIR      add the word lists in DIR\n",
	      out);
}

static bool line_add(struct start *start, const char *line, bool set, struct err *err)
{
	if (start->line_count == COMMANDS_MOST)
		return err_set(err, "%d commands are the most", COMMANDS_MOST);
	start->sets[start->line_count] = set;
	start->lines[start->line_count++] = line;
	return true;
}

static bool option_take(struct start *start, int option, const char *value, struct err *err)
{
	switch (option) {
	case START_PRINT:
		start->print = value;
		return true;
	case START_SIZE:
		start->size = value;
		return true;
	case START_LIST:
		start->list = value;
		return true;
	case START_LEXICON:
		start->lexicon = value;
		return true;
	case START_KEYS:
		return start->keys = true;
	case START_PLAIN:
		return start->plain = true;
	case START_CONFIG:
		start->config = value;
		return true;
	case START_CASEBOOK:
		start->casebook = value;
		return true;
	case START_WHO:
		start->who = value;
		return true;
	case START_FORGET:
		return start->forgetful = true;
	case START_SET:
		return line_add(start, value, true, err);
	case 'c':
		return line_add(start, value, false, err);
	default:
		return options_jobs(&start->jobs, value, err);
	}
}

static bool start_read(struct start *start, int argc, char **argv, struct err *err)
{
	int option;

	*start = (struct start){.size = "80x24"};
	opterr = 0;
	while ((option = getopt_long(argc, argv, ":c:j:", long_options, NULL)) != -1) {
		if (option == '?')
			return err_set(err, "%s: no such option; see recount --help",
				       argv[optind - 1]);
		if (option == ':')
			return err_set(err, "%s: a value is missing; see recount --help",
				       argv[optind - 1]);
		if (!option_take(start, option, optarg, err))
			return false;
	}
	start->paths = argv + optind;
	start->path_count = argc - optind;
	return true;
}

/* Where none of the paths is there, that is better said before a screen is opened for nothing. */
static bool paths_check(const struct start *start)
{
	struct err err = ERR_INIT;

	if (start->list || !start->path_count)
		return true;
	for (int i = 0; i < start->path_count; i++)
		if (strcmp(start->paths[i], "-") == 0 || access(start->paths[i], R_OK) == 0)
			return true;
	for (int i = 0; i < start->path_count; i++) {
		if (access(start->paths[i], R_OK) == 0)
			continue;
		err_set(&err, "%s: %s", start->paths[i], strerror(errno));
		trouble_say(err.text);
	}
	return false;
}

static bool casebook_check(const struct start *start, struct err *err)
{
	if (!start->casebook || !corpus_reads((const char *const *)start->paths,
					      (uint32_t)start->path_count, start->casebook))
		return true;
	return err_set(err,
		       "--casebook: %s stands among the articles and would be read as one; call it "
		       "%s.casebook",
		       start->casebook, start->casebook);
}

static bool lines_run(const struct start *start, struct session *session, struct err *err)
{
	for (unsigned i = 0; i < start->line_count; i++) {
		if (start->sets[i] ? !settings_set(&session->settings, start->lines[i], err)
				   : !command_line(session, start->lines[i], err))
			return false;
		/* what was decided counts before the next line, and before a page is printed */
		if (start->print)
			session_settle(session);
	}
	return true;
}

/* A line of the config that is wrong is said, and passed over. */
static void config_run(const char *path, bool named, struct session *session)
{
	FILE *file = fopen(path, "r");
	struct err err = ERR_INIT, told = ERR_INIT;
	char line[1024];
	unsigned number = 0;

	if (!file) {
		err_set(&err, "%s: %s", path, strerror(errno));
		if (named || errno != ENOENT)
			trouble_say(err.text);
		return;
	}
	while (fgets(line, sizeof line, file)) {
		number++;
		line[strcspn(line, "\r\n")] = '\0';
		if (!line[0] || line[0] == '#' || command_line(session, line, &err))
			continue;
		err_set(&told, "%s:%u: %s", path, number, err.text);
		trouble_say(told.text);
	}
	fclose(file);
}

static bool problems_say(const struct library *library)
{
	bool trouble = false;

	for (uint32_t n = 0; n < library_count(library); n++)
		if (library_problem(library, n)) {
			trouble_say(library_problem(library, n));
			trouble = trouble || library_is_trouble(library, n);
		}
	return trouble;
}

static int print_page(const struct start *start, struct session *session)
{
	struct err err = ERR_INIT;
	unsigned columns, rows;
	struct buf out;
	int status = EXIT_FINE;

	session_settle(session);
	buf_init(&out);
	if (!view_size(start->size, &columns, &rows, &err) || !lines_run(start, session, &err) ||
	    !view_print(session, start->print, columns, rows, &out, &err)) {
		trouble_say(err.text);
		status = EXIT_TROUBLE;
	} else if (fwrite(out.bytes, 1, out.length, stdout) != out.length || fflush(stdout) != 0) {
		trouble_say("standard output cannot be written");
		status = EXIT_TROUBLE;
	}
	buf_release(&out);
	return status;
}

static int screen_run(const struct start *start, struct session *session)
{
	struct err err = ERR_INIT;
	bool fine;

	remember_read(session);
	/* A command that needs articles finds them: they are few, or it is said that they are
	 * missing. */
	if (start->line_count)
		session_settle(session);
	fine = lines_run(start, session, &err) && tui_run(session, &err);
	if (!fine)
		trouble_say(err.text);
	remember_write(session);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

/* Where no casebook can be used the screen says so, and goes on; a page that is printed is trouble. */
static bool casebook_start(const struct start *start, struct session *session, struct err *err)
{
	char *path;

	if (start->who && !session_sign(session, start->who, err)) {
		session_alarm(session, err);
		return false;
	}
	if (start->forgetful)
		return true;
	path = start->casebook ? alloc_string(start->casebook)
			       : corpus_casebook((const char *const *)start->paths,
						 (uint32_t)start->path_count, !start->print);
	if (path)
		session_keep(session, path, start->print ? KEEP_COPY : KEEP_FILE, err);
	if (path && err->text[0])
		session_alarm_casebook(session, path, err);
	free(path);
	return !err->text[0];
}

static int session_start(const struct start *start, const struct lexicon *lexicon)
{
	static const char *const here[] = {"."};
	bool none = start->path_count == 0 && !start->list;
	struct library_request request = {
		.paths = none ? here : (const char *const *)start->paths,
		.path_count = none ? 1 : (uint32_t)start->path_count,
		.list = start->list,
		.workers = start->jobs,
	};
	struct session *session = session_new(lexicon);
	char *config = start->config ? alloc_string(start->config) : remember_config();
	struct err err = ERR_INIT;
	struct library *library;
	bool noted;
	int status;

	command_teach(session);
	if (config && !start->plain)
		config_run(config, start->config != NULL, session);
	free(config);
	noted = casebook_start(start, session, &err);
	session->library = library_open(&request, lexicon);
	status = start->print ? print_page(start, session) : screen_run(start, session);
	if (!noted)
		trouble_say(err.text);
	if ((problems_say(session->library) || !noted) && status == EXIT_FINE)
		status = EXIT_TROUBLE;
	/* A comparison of many articles may take seconds more; who leaves does not wait for it. */
	if (session_is_busy(session)) {
		fflush(NULL);
		_exit(status);
	}
	library = session->library;
	session_free(session);
	library_free(library);
	return status;
}

/* Widths are those of UTF-8, whatever the locale says, where a page is printed. */
static void locale_start(bool print)
{
	setlocale(LC_ALL, "");
	if (print && strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
}

int start_run(int argc, char **argv)
{
	struct err err = ERR_INIT;
	struct lexicon *lexicon;
	struct start start;
	int status;

	if (!start_read(&start, argc, argv, &err) || !casebook_check(&start, &err)) {
		trouble_say(err.text);
		return EXIT_TROUBLE;
	}
	locale_start(start.print != NULL);
	if (start.keys) {
		struct buf out;

		buf_init(&out);
		command_list_keys(&out);
		fwrite(out.bytes, 1, out.length, stdout);
		buf_release(&out);
		if (fflush(stdout) == 0 && !ferror(stdout))
			return EXIT_FINE;
		trouble_say("standard output cannot be written");
		return EXIT_TROUBLE;
	}
	if (!paths_check(&start))
		return EXIT_TROUBLE;
	lexicon = lexicon_new(start.lexicon, &err);
	if (!lexicon) {
		trouble_say(err.text);
		return EXIT_TROUBLE;
	}
	status = session_start(&start, lexicon);
	lexicon_free(lexicon);
	return status;
}
