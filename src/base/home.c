/* Where a reader's files stand. Nothing is kept in memory: the environment is asked each time. */
#include "base/home.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/alloc.h"

bool home_folder(const char *variable, const char *below, struct buf *path)
{
	const char *value = getenv(variable), *home = getenv("HOME");

	if (value && value[0] == '/')
		buf_printf(path, "%s/recount", value);
	else if (home && home[0] == '/')
		buf_printf(path, "%s/%s/recount", home, below);
	else
		return false;
	return true;
}

void home_make(const char *path)
{
	char *copy = alloc_string(path);

	for (char *slash = *copy ? strchr(copy + 1, '/') : NULL; slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(copy, 0700);
		*slash = '/';
	}
	mkdir(copy, 0700);
	free(copy);
}
