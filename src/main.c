/* The door: what was asked for, and who answers it.
 *
 *     recount [PATH]...             -> the screen
 *     recount VERB [OPTION]... ...  -> records, without a screen
 *     recount --help, --version     -> answered here
 *
 * No work is done here; options of a verb are read where the verb stands.
 */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <unistring/version.h>

#include "batch/batch.h"
#include "batch/start.h"
#include "casebook/casebook.h"
#include "tui/version.h"
#include "view/record.h"

static void help_print(FILE *out)
{
	fputs("Usage: recount [OPTION]... [PATH]...\n"
	      "       recount VERB [OPTION]... [PATH]...\n"
	      "\n"
	      "Reads news reports, finds every count of people harmed in them, and sets the\n"
	      "counts side by side.\n"
	      "\n"
	      "  --help     this text, or with a VERB its options\n"
	      "  --version  versions of the program, its libraries and its records\n"
	      "\n",
	      out);
	start_help(out);
	fputs("\n"
	      "Verbs print records, and need no screen:\n",
	      out);
	batch_help(out);
}

static void version_print(FILE *out)
{
	char pcre2[64] = "";

	pcre2_config(PCRE2_CONFIG_VERSION, pcre2);
	fprintf(out, "recount %s, record format %d\n", PACKAGE_VERSION, RECORD_VERSION);
	fprintf(out, "%s; PCRE2 %s; %s; libunistring %d.%d.%d\n", version_curses(), pcre2,
		casebook_library(),
		_libunistring_version >> 16, _libunistring_version >> 8 & 0xff,
		_libunistring_version & 0xff);
	fputs("Licence ISC: free to use, change and share, without any warranty.\n", out);
}

/* What was written may not have arrived: a full disk or a closed output is trouble. */
static int output_finish(void)
{
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fputs("recount: standard output cannot be written\n", stderr);
		return EXIT_TROUBLE;
	}
	return EXIT_FINE;
}

/* A file must not be opened under the number of a standard stream that the caller closed: then
 * records would go into it. Reading and writing these fails, as it should. */
static void streams_hold(void)
{
	int file;

	do
		file = open("/dev/null", O_RDONLY);
	while (file >= 0 && file <= STDERR_FILENO);
	if (file >= 0)
		close(file);
}

int main(int argc, char **argv)
{
	streams_hold();
	signal(SIGPIPE, SIG_IGN); /* an output that is gone is an error like others */
	signal(SIGXFSZ, SIG_IGN); /* and one that may not grow */
	if (argc > 1 && strcmp(argv[1], "--version") == 0) {
		version_print(stdout);
		return output_finish();
	}
	if (argc > 1 && strcmp(argv[1], "--help") == 0) {
		help_print(stdout);
		return output_finish();
	}
	if (argc > 1 && batch_is_verb(argv[1]))
		return batch_run(argc - 1, argv + 1);
	return start_run(argc, argv);
}
