/* Options of a verb, read by getopt_long; the messages are ours, because they name the verb's own
 * terms and stand on one line. */
#include "batch/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "query/query.h"

enum { JOBS_MOST = 64 };

enum long_only {
	OPTION_LIST = 256,
	OPTION_LEXICON,
	OPTION_AS,
	OPTION_CHECK,
	OPTION_HELP,
	OPTION_ASCII,
	OPTION_CASEBOOK
};

static const struct option long_options[] = {
	{"format", required_argument, NULL, 'f'},
	{"output", required_argument, NULL, 'o'},
	{"jobs", required_argument, NULL, 'j'},
	{"files-from", required_argument, NULL, OPTION_LIST},
	{"lexicon", required_argument, NULL, OPTION_LEXICON},
	{"as", required_argument, NULL, OPTION_AS},
	{"check", no_argument, NULL, OPTION_CHECK},
	{"help", no_argument, NULL, OPTION_HELP},
	{"ignore-case", no_argument, NULL, 'i'},
	{"fixed-strings", no_argument, NULL, 'F'},
	{"word", no_argument, NULL, 'w'},
	{"casebook", required_argument, NULL, OPTION_CASEBOOK},
	{"no-unicode", no_argument, NULL, OPTION_ASCII},
	{NULL, 0, NULL, 0},
};

const char options_help[] =
	"  -f, --format=FORMAT    text (for people, the default), jsonl, csv or tsv;\n"
	"                         claims also brat and webannotation, tolls also ucdp\n"
	"  -o, --output=FILE      write FILE, whole or not at all\n"
	"  -j, --jobs=N           use N threads\n"
	"      --files-from=FILE  read the paths in FILE too, one a line (-: stdin)\n"
	"      --lexicon=DIR      add the word lists in DIR\n"
	"      --as=FORMAT        take the files for what FORMAT says: text\n"
	"      --check            end with status 1 when a conflict was found\n"
	"      --help             this text\n"
	"\n"
	"A PATH is a file, a folder with all below it, or - for standard input; without\n"
	"one the current folder is read.\n";

const char options_pattern_help[] =
	"  -i, --ignore-case      small and capital letters are the same\n"
	"  -F, --fixed-strings    PATTERN is the very words, no pattern\n"
	"  -w, --word             whole words only\n"
	"      --no-unicode       \\d, \\w and \\b know ASCII only: faster\n";

const char options_judged_help[] =
	"      --casebook=FILE    with what was decided in FILE\n";

const char options_casebook_help[] =
	"TASK is log (what was decided about the PATHs), export (the same as jsonl), import\n"
	"(the PATHs are files that export wrote), or where (the name of the file).\n"
	"\n"
	"      --casebook=FILE    the casebook, instead of the one that the PATHs have; of\n"
	"                         import: that the current folder has\n";

bool options_jobs(unsigned *jobs, const char *text, struct err *err)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(text, &end, 10);
	if (errno || end == text || *end || n < 1 || n > JOBS_MOST)
		return err_set(err, "--jobs: %s is no number from 1 to %d", text, JOBS_MOST);
	*jobs = (unsigned)n;
	return true;
}

static bool format_read(struct options *options, const char *value, struct err *err)
{
	int format = record_format_find(value);

	options->annotation = annotation_find(value);
	options->ucdp = !strcmp(value, "ucdp");
	options->formatted = true;
	if (options->ucdp)
		options->format = RECORD_CSV;
	else if (format >= 0)
		options->format = (enum record_format)format;
	else if (!options->annotation)
		return err_set(err,
			       "--format: %s is none of text, jsonl, csv, tsv; brat, webannotation "
			       "(of claims), ucdp (of tolls)",
			       value);
	return true;
}

static bool option_take(struct options *options, int option, const char *value, struct err *err)
{
	switch (option) {
	case 'f':
		return format_read(options, value, err);
	case 'o':
		options->output = value;
		return true;
	case 'j':
		return options_jobs(&options->jobs, value, err);
	case OPTION_LIST:
		options->list = value;
		return true;
	case OPTION_LEXICON:
		options->lexicon = value;
		return true;
	case OPTION_AS:
		return !strcmp(value, "text") ||
		       err_set(err, "--as: %s is no format that can be read; text can", value);
	case OPTION_CASEBOOK:
		options->casebook = value;
		return true;
	case OPTION_CHECK:
		return options->check = true;
	case 'i':
		options->pattern_flags |= QUERY_ANY_CASE;
		return true;
	case 'F':
		options->pattern_flags |= QUERY_LITERAL;
		return true;
	case 'w':
		options->pattern_flags |= QUERY_WORD;
		return true;
	case OPTION_ASCII:
		options->pattern_flags |= QUERY_NO_UNICODE;
		return true;
	default:
		return options->help = true;
	}
}

bool options_read(struct options *options, int argc, char **argv, struct err *err)
{
	int option;

	*options = (struct options){.format = RECORD_TEXT};
	opterr = 0;
	optind = 0; /* GNU and musl: start again */
	while ((option = getopt_long(argc, argv, ":f:o:j:iFw", long_options, NULL)) != -1) {
		if (option == '?')
			return err_set(err, "%s: no such option; see recount %s --help",
				       argv[optind - 1], argv[0]);
		if (option == ':')
			return err_set(err, "%s: a value is missing; see recount %s --help",
				       argv[optind - 1], argv[0]);
		if (!option_take(options, option, optarg, err))
			return false;
	}
	options->paths = argv + optind;
	options->path_count = argc - optind;
	return true;
}
