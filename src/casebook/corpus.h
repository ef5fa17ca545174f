/* Which casebook belongs to what was opened. */
#ifndef CASEBOOK_CORPUS_H
#define CASEBOOK_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

/* The path of the casebook, in the reader's own folders, of the folder that holds all of the paths;
 * "-" and paths that are not there are passed over, and none stands for the current folder. To
 * free(); NULL where there is no home for it. make: its folder is made where it is missing. */
char *corpus_casebook(const char *const *paths, uint32_t count, bool make);
/* Whether a casebook would be read as an article by its place and name. That must not be: closing a
 * file that SQLite has open takes its locks away (POSIX: of all of a process), and with them what
 * keeps two programs apart. */
bool corpus_reads(const char *const *paths, uint32_t count, const char *file);
/* The name that the reader's judgements are signed with: of the account. To free(). */
char *corpus_reader(void);

#endif
