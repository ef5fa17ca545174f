/* The command line of a verb. */
#ifndef BATCH_OPTIONS_H
#define BATCH_OPTIONS_H

#include <stdbool.h>

#include "base/err.h"
#include "view/annotation.h"
#include "view/record.h"

struct options {
	enum record_format format;
	const char *output;  /* NULL: standard output */
	const char *list;    /* --files-from */
	const char *lexicon; /* --lexicon */
	unsigned jobs;	     /* 0: as many as there are processors */
	bool check, help;
	const struct annotation_format *annotation; /* --format named one of these; NULL */
	bool ucdp;	/* --format=ucdp */
	bool formatted; /* --format was given */
	unsigned pattern_flags; /* enum query_flag */
	const char *casebook; /* NULL: that of the corpus for the verb casebook, none for others */
	const char *pattern;	/* what stands before the paths, of verbs that take one: pattern, claim, task */
	char **paths;		/* within argv */
	int path_count;
};

/* Reads argv (argv[0] is the verb). False with err when it cannot be understood. */
bool options_read(struct options *options, int argc, char **argv, struct err *err);
/* Reads the number of --jobs; also of the screen. */
bool options_jobs(unsigned *jobs, const char *text, struct err *err);
/* What the options are, for --help. */
extern const char options_help[], options_pattern_help[], options_casebook_help[],
	options_judged_help[];

#endif
