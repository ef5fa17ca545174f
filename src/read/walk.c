/*
 * Folders are read name by name in byte order, a folder's name compared as if it ended in '/', so
 * that the list comes out in the byte order of whole paths and can be used while it grows:
 *
 *     a-b.txt    a/x.txt    a/y/z.txt    a0.txt        ('-' < '/' < '0')
 *
 * Folders are entered through links too; of a folder reached twice below one PATH the second time
 * is left out, which ends loops and keeps a nest of links from growing without end. No folder stays
 * open while another is read.
 */
#include "read/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/map.h"
#include "base/vec.h"
#include "read/decode.h"
#include "read/file.h"

/* What may not be a report, in a folder; it can still be named itself. */
enum kind { KIND_FILE, KIND_FOLDER, KIND_UNKNOWN, KIND_SILENT, KIND_BROKEN };

struct entry {
	char *name; /* ended by '/' for a folder */
	int error;  /* errno of KIND_BROKEN */
	enum kind kind;
};

typedef VEC(struct entry) entries;

/* One PATH while it is walked. */
struct descent {
	struct walk *walk;
	struct map seen;	/* device and inode of the folders so far */
	size_t root;		/* length of the PATH with its '/' */
	uint32_t passed, found; /* files of unknown kinds; inputs and problems */
};

void walk_init(struct walk *walk, void (*found)(void *context, const struct input *input),
	       void *context)
{
	*walk = (struct walk){.found = found, .context = context};
	arena_init(&walk->arena);
	map_init(&walk->folders);
}

void walk_release(struct walk *walk)
{
	for (uint32_t i = 0; i < walk->sidecars.count; i++)
		sidecar_release(walk->sidecars.at[i]);
	vec_release(&walk->sidecars);
	map_release(&walk->folders);
	arena_release(&walk->arena);
}

__attribute__((format(printf, 3, 4))) static void problem_report(struct walk *walk, bool trouble,
								 const char *format, ...)
{
	struct input input = {.name = "", .path = "", .trouble = trouble};
	struct err err = ERR_INIT;
	char line[sizeof err.text];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	err_set(&err, "%s", line);
	input.problem = arena_string(&walk->arena, err.text, strlen(err.text));
	walk->found(walk->context, &input);
}

static const struct sidecar *sidecar_of(struct walk *walk, const char *folder)
{
	struct err err = ERR_INIT;
	uint32_t number = map_find(&walk->folders, folder, strlen(folder));
	struct sidecar *sidecar;

	if (number != MAP_MISSING)
		return walk->sidecars.at[number];
	sidecar = sidecar_new(&walk->arena, folder, &err);
	map_add(&walk->folders, sidecar->folder, strlen(folder), walk->sidecars.count);
	vec_add(&walk->sidecars, sidecar);
	if (*err.text)
		problem_report(walk, true, "%s", err.text);
	return sidecar;
}

/* The record's name: what stands below the root, without .txt, as UTF-8 whatever the file's name
 * is. */
static const char *name_make(struct walk *walk, const char *below)
{
	size_t length = strlen(below);
	struct buf name;
	const char *kept;

	if (length > 4 && !strcmp(below + length - 4, ".txt") && below[length - 5] != '/')
		length -= 4;
	buf_init(&name);
	decode_mend(&name, below, length);
	kept = arena_string(&walk->arena, name.bytes, name.length);
	buf_release(&name);
	return kept;
}

/* path is cut into folder and file to ask the folder's list. */
static void file_found(struct walk *walk, const char *path, const char *below,
		       const struct sidecar *sidecar)
{
	struct input input = {.path = arena_string(&walk->arena, path, strlen(path)),
			      .name = name_make(walk, below)};
	const char *slash = strrchr(path, '/');

	input.row = sidecar_find(sidecar, slash ? slash + 1 : path);
	input.sidecar = input.row == MAP_MISSING ? NULL : sidecar;
	walk->found(walk->context, &input);
}

/* What the name and the kind of file say about an entry of a folder. */
static enum kind kind_of(const char *name, mode_t mode)
{
	const char *dot = strrchr(name, '.');

	if (S_ISDIR(mode))
		return KIND_FOLDER;
	if (!strcmp(name, "articles.tsv") || !strncmp(name, "README", 6))
		return KIND_SILENT;
	if (!S_ISREG(mode))
		return KIND_UNKNOWN;
	return !dot || !strcmp(dot, ".txt") || !strcmp(dot, ".text") ? KIND_FILE : KIND_UNKNOWN;
}

static struct entry entry_make(int folder, const struct dirent *dirent)
{
	struct entry entry = {.kind = KIND_BROKEN};
	struct stat status = {0};
	size_t length = strlen(dirent->d_name);

	entry.name = alloc_get(length + 2);
	memcpy(entry.name, dirent->d_name, length + 1);
	if (dirent->d_type == DT_REG)
		status.st_mode = S_IFREG;
	else if (dirent->d_type == DT_DIR)
		status.st_mode = S_IFDIR;
	else if (fstatat(folder, dirent->d_name, &status, 0)) {
		entry.error = errno;
		return entry;
	}
	entry.kind = kind_of(entry.name, status.st_mode);
	if (entry.kind == KIND_FOLDER)
		memcpy(entry.name + length, "/", 2);
	return entry;
}

static int entry_compare(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

/* All entries of the folder in order, none that starts with a dot; false when it cannot be read. */
static bool folder_list(const char *path, entries *list)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *stream = folder < 0 ? NULL : fdopendir(folder);
	const struct dirent *dirent;
	int error;

	if (!stream) {
		error = errno;
		if (folder >= 0)
			close(folder);
		errno = error;
		return false;
	}
	while (errno = 0, (dirent = readdir(stream)))
		if (dirent->d_name[0] != '.')
			vec_add(list, entry_make(folder, dirent));
	error = errno;
	closedir(stream);
	if (list->count)
		qsort(list->at, list->count, sizeof *list->at, entry_compare);
	errno = error;
	return !error;
}

/* Whether this folder was there before, below the same PATH. */
static bool folder_is_new(struct descent *descent, const char *path)
{
	struct stat status;
	struct {
		dev_t device;
		ino_t inode;
	} key;

	if (stat(path, &status))
		return true; /* the reading will say what is wrong */
	memset(&key, 0, sizeof key);
	key.device = status.st_dev;
	key.inode = status.st_ino;
	const void *kept = arena_copy(&descent->walk->arena, &key, sizeof key);
	uint32_t number = descent->seen.count;
	return map_add(&descent->seen, kept, sizeof key, number) == number;
}

/* path ends in '/' and is what it was before when this returns. */
static void folder_walk(struct descent *descent, struct buf *path)
{
	struct walk *walk = descent->walk;
	size_t length = path->length;
	const struct sidecar *sidecar;
	entries list = {0};

	if (!folder_is_new(descent, path->bytes)) {
		problem_report(walk, false, "%s: this folder was reached before; left out",
			       path->bytes);
		return;
	}
	if (!folder_list(path->bytes, &list)) {
		descent->found++;
		problem_report(walk, true, "%s: %s", path->bytes, strerror(errno));
	}
	sidecar = sidecar_of(walk, path->bytes);
	for (uint32_t i = 0; i < list.count; i++) {
		buf_add_string(path, list.at[i].name);
		descent->found += list.at[i].kind == KIND_FILE || list.at[i].kind == KIND_BROKEN;
		descent->passed += list.at[i].kind == KIND_UNKNOWN;
		if (list.at[i].kind == KIND_FOLDER)
			folder_walk(descent, path);
		else if (list.at[i].kind == KIND_FILE)
			file_found(walk, path->bytes, path->bytes + descent->root, sidecar);
		else if (list.at[i].kind == KIND_BROKEN)
			problem_report(walk, true, "%s: %s", path->bytes,
				       strerror(list.at[i].error));
		buf_cut(path, length);
		free(list.at[i].name);
	}
	vec_release(&list);
}

static void root_walk(struct walk *walk, const char *path)
{
	struct descent descent = {.walk = walk};
	struct buf buf;

	buf_init(&buf);
	map_init(&descent.seen);
	buf_add_string(&buf, path);
	if (path[strlen(path) - 1] != '/')
		buf_add_char(&buf, '/');
	descent.root = buf.length;
	folder_walk(&descent, &buf);
	if (descent.passed)
		problem_report(walk, false, "%s: %u file%s of a kind that is not read, passed over",
			       path, descent.passed, descent.passed == 1 ? "" : "s");
	if (!descent.found)
		problem_report(walk, false, "%s: no articles in this folder", path);
	map_release(&descent.seen);
	buf_release(&buf);
}

void walk_path(struct walk *walk, const char *path)
{
	struct stat status;
	const char *slash = strrchr(path, '/');
	const char *folder;

	if (!strcmp(path, "-")) {
		struct input input = {.name = "-", .path = "-"};

		walk->found(walk->context, &input);
	} else if (!*path) {
		problem_report(walk, true, "an empty name is no path");
	} else if (stat(path, &status)) {
		problem_report(walk, true, "%s: %s", path, strerror(errno));
	} else if (S_ISDIR(status.st_mode)) {
		root_walk(walk, path);
	} else {
		folder = arena_string(&walk->arena, path, slash ? (size_t)(slash + 1 - path) : 0);
		file_found(walk, path, slash ? slash + 1 : path, sidecar_of(walk, folder));
	}
}

void walk_list(struct walk *walk, const char *file)
{
	struct err err = ERR_INIT;
	struct buf text;
	char *end;

	buf_init(&text);
	if (!file_read(file, &text, &err))
		problem_report(walk, true, "%s", err.text);
	else if (memchr(text.bytes, '\0', text.length))
		problem_report(walk, true, "%s: holds NUL bytes, so it is no list of paths", file);
	else
		for (char *line = text.bytes; *line; line = end) {
			end = line + strcspn(line, "\n");
			if (*end)
				*end++ = '\0';
			if (*line)
				walk_path(walk, line);
		}
	buf_release(&text);
}
