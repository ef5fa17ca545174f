/* The screen from the command line: options, config, library, session; or one page of it printed.
 */
#ifndef BATCH_START_H
#define BATCH_START_H

#include <stdio.h>

/* Whether argv asks for something that is answered here without reading articles or with a screen:
 * anything but a verb, --help and --version. Returns the exit status. */
int start_run(int argc, char **argv);
/* What its options are, for --help. */
void start_help(FILE *out);

#endif
