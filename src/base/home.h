/* The reader's own folders (XDG base directory specification). */
#ifndef BASE_HOME_H
#define BASE_HOME_H

#include <stdbool.h>

#include "base/buf.h"

/* Adds VARIABLE/recount, or HOME/below/recount where the variable is none or no absolute path (then
 * it is ignored, as the specification says). False where there is no home either. */
bool home_folder(const char *variable, const char *below, struct buf *path);
/* Makes all folders of a path that are missing, each for its owner only (0700). Trouble shows when
 * a file is opened there. */
void home_make(const char *path);

#endif
