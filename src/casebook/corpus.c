/*
 * Without --casebook a corpus has a casebook of its own:
 *
 *	recount ~/reports/aleppo/a.txt ~/reports/aleppo/b.txt
 *	        folder  /home/ana/reports/aleppo      the lowest that holds all of them
 *	        file    DATA/recount/aleppo-4f1d20a97c3b5e88.casebook
 *
 * The last name is for people, the hash (the first 64 bits of the SHA-256 of the folder's absolute
 * path) tells corpora of one name apart. Left out: following a folder that is moved; its casebook
 * can be named.
 */
#include "casebook/corpus.h"

#include <limits.h>
#include <nettle/sha2.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/home.h"
#include "base/utf8.h"

enum { NAME_LONGEST = 40, HASH_BYTES = 8 };

/* Cuts a path to the folder it is in; "" stands for the root. */
static void last_cut(char *path)
{
	char *slash = strrchr(path, '/');

	*(slash ? slash : path) = '\0';
}

/* The absolute path of the folder that path is, or is in; NULL where it is not there. */
static char *folder_of(const char *path)
{
	char *whole = realpath(path, NULL);
	struct stat status;

	if (whole && (stat(whole, &status) != 0 || !S_ISDIR(status.st_mode)))
		last_cut(whole);
	else if (whole && !strcmp(whole, "/"))
		*whole = '\0';
	return whole;
}

/* Whether other is folder, or below it. */
static bool folder_holds(const char *folder, const char *other)
{
	size_t length = strlen(folder);

	return strncmp(folder, other, length) == 0 && (other[length] == '/' || !other[length]);
}

/* Cuts folder until it holds other too. */
static void folder_join(char *folder, const char *other)
{
	while (*folder && !folder_holds(folder, other))
		last_cut(folder);
}

static char *folder_find(const char *const *paths, uint32_t count)
{
	char *folder = NULL;

	for (uint32_t i = 0; i < count; i++) {
		char *other = strcmp(paths[i], "-") != 0 ? folder_of(paths[i]) : NULL;

		if (other && folder)
			folder_join(folder, other);
		else if (other) {
			folder = other;
			continue;
		}
		free(other);
	}
	return folder ? folder : folder_of(".");
}

static void name_add(struct buf *path, const char *folder)
{
	const char *slash = strrchr(folder, '/'), *name = slash ? slash + 1 : "root";
	struct sha256_ctx context;
	uint8_t digest[HASH_BYTES];

	for (size_t i = 0; name[i] && i < NAME_LONGEST; i++)
		buf_add_char(
			path,
			strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-",
			       name[i])
				? name[i]
				: '_');
	sha256_init(&context);
	sha256_update(&context, strlen(folder), (const uint8_t *)folder);
	sha256_digest(&context, sizeof digest, digest);
	buf_add_char(path, '-');
	for (size_t i = 0; i < sizeof digest; i++)
		buf_printf(path, "%02x", digest[i]);
	buf_add_string(path, ".casebook");
}

char *corpus_casebook(const char *const *paths, uint32_t count, bool make)
{
	char *folder = folder_find(paths, count);
	struct buf path;

	buf_init(&path);
	if (!folder || !home_folder("XDG_DATA_HOME", ".local/share", &path)) {
		free(folder);
		buf_release(&path);
		return NULL;
	}
	if (make)
		home_make(path.bytes);
	buf_add_char(&path, '/');
	name_add(&path, folder);
	free(folder);
	return buf_detach(&path, NULL);
}

bool corpus_reads(const char *const *paths, uint32_t count, const char *file)
{
	static const char *const here[] = {"."};
	const char *slash = strrchr(file, '/'), *name = slash ? slash + 1 : file;
	const char *ending = strrchr(name, '.');
	char *near = slash ? alloc_string_n(file, (size_t)(slash - file) + 1) : alloc_string(".");
	char *folder = folder_of(near);
	bool reads = false;

	for (uint32_t i = 0; folder && !reads && i < (count ? count : 1); i++) {
		char *top = folder_of(count ? paths[i] : here[0]);

		reads = top && folder_holds(top, folder);
		free(top);
	}
	free(folder);
	free(near);
	return reads && (!ending || !strcmp(ending, ".txt"));
}

char *corpus_reader(void)
{
	const struct passwd *account = getpwuid(getuid());
	const char *name = account ? account->pw_name : getenv("LOGNAME");

	if (!name || !*name || strlen(name) > 100 || utf8_check(name, strlen(name)) != strlen(name))
		name = "reader";
	return alloc_string(name);
}
