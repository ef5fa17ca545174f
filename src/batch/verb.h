/* What the verbs share. */
#ifndef BATCH_VERB_H
#define BATCH_VERB_H

#include <stdbool.h>

#include "batch/batch.h"
#include "batch/options.h"
#include "batch/output.h"
#include "lexicon/lexicon.h"
#include "session/library.h"

/* One run of a verb. */
struct run {
	const struct options *options;
	const struct lexicon *lexicon;
	struct library *library;
	struct output output;
	struct err err; /* of the output, once it failed */
	bool trouble;	/* something could not be read or written */
	bool conflict;	/* a conflict was found */
};

/* Calls each(run, article) for the articles in order, as they come, and frees each after that. Says
 * what is wrong with the others. */
void run_articles(struct run *run,
		  void (*each)(struct run *run, struct article *article, void *context),
		  void *context);

struct session;
/* What the casebook of --casebook says is taken into the session; nothing where there is none. */
void run_casebook(struct run *run, struct session *session);

/* Says what is wrong with the articles of a library that is whole. */
void run_problems(struct run *run);

/* A verb writes its records to run->output. */
#define VERB(name, function, traits, about) void function(struct run *run);
#include "batch/verbs.def"
#undef VERB

#endif
