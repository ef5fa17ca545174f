/* Which casebook belongs to what was opened. */
#ifndef CASEBOOK_CORPUS_H
#define CASEBOOK_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

/* The path of the casebook, in the reader's own folders, of the folder that holds all of the paths;
 * "-" and paths that are not there are passed over, and none stands for the current folder. To
 * free(); NULL where there is no home for it. make: its folder is made where it is missing. */
char *corpus_casebook(const char *const *paths, uint32_t count, bool make);
/* The name that the reader's judgements are signed with: of the account. To free(). */
char *corpus_reader(void);

#endif
