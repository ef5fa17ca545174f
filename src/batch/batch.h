/* The verbs, without a screen. */
#ifndef BATCH_BATCH_H
#define BATCH_BATCH_H

#include <stdbool.h>
#include <stdio.h>

enum { EXIT_FINE = 0, EXIT_CONFLICT = 1, EXIT_TROUBLE = 2 };

bool batch_is_verb(const char *name);
/* Does what argv says (argv[0] is a verb); returns the exit status. */
int batch_run(int argc, char **argv);
/* A line for each verb. */
void batch_help(FILE *out);
/* One line "recount: ..." on standard error, cleaned. */
void trouble_say(const char *line);

#endif
