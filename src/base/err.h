/* What went wrong, as one line that a reader can act on. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

struct err {
	char text[512]; /* UTF-8, no newline; empty while nothing went wrong */
};

#define ERR_INIT {{0}}

/* Fills err (which may be NULL) and returns false, so that a failing function can end with
 * `return err_set(err, ...)`. Control characters (a path may hold them) become '?'. */
bool err_set(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
