/* Names of files that begin as what was typed. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command/command.h"

enum { FILES_MOST = 200 };

static int name_compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void command_complete_file(const char *begun, struct buf *out)
{
	const char *slash = strrchr(begun, '/');
	char *folder =
		slash ? alloc_string_n(begun, (size_t)(slash - begun) + 1) : alloc_string("./");
	const char *rest = slash ? slash + 1 : begun;
	DIR *dir = opendir(folder);
	VEC(char *) names = {0};
	struct dirent *entry;

	while (dir && names.count < FILES_MOST && (entry = readdir(dir)))
		if (strncmp(entry->d_name, rest, strlen(rest)) == 0 &&
		    (entry->d_name[0] != '.' || rest[0] == '.')) {
			char *name = alloc_string(entry->d_name);

			vec_add(&names, name);
		}
	if (dir)
		closedir(dir);
	if (names.count)
		qsort(names.at, names.count, sizeof *names.at, name_compare);
	for (uint32_t i = 0; i < names.count; i++) {
		/* A newline in a name would look like two. */
		if (!strchr(names.at[i], '\n'))
			buf_printf(out, "%s%s\n", slash ? folder : "", names.at[i]);
		free(names.at[i]);
	}
	vec_release(&names);
	free(folder);
}
