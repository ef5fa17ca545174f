/*
 * A view as text. What is written is the page that would be painted, with all its rows and columns;
 * so the file says what the screen said. It is written beside its place and moved there when it is
 * whole: a full disk leaves no half file, and an older file stays until the new one is there.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "view/compare.h"
#include "view/export.h"
#include "view/screen.h"
#include "view/view.h"

/* A new file keeps the permissions of the one it replaces, or takes what the umask leaves. */
static mode_t mode_for(const char *path)
{
	struct stat old;
	mode_t mask;

	if (stat(path, &old) == 0)
		return old.st_mode & 0777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static bool file_put(const char *path, const struct buf *text, bool over, struct err *err)
{
	size_t size = strlen(path) + 16;
	char *draft = alloc_get(size);
	int file, why;
	bool fine;

	snprintf(draft, size, "%s.XXXXXX", path);
	file = mkstemp(draft);
	if (file < 0) {
		why = errno;
		free(draft);
		return err_set(err, "%s: cannot be written: %s", path, strerror(why));
	}
	fine = bytes_write(file, text->bytes, text->length) && fchmod(file, mode_for(path)) == 0 &&
	       fsync(file) == 0;
	why = errno;
	if (close(file) != 0 && fine) {
		why = errno;
		fine = false;
	}
	/* link fails where the name was taken meanwhile; rename would not. */
	if (fine && (over ? rename(draft, path) : link(draft, path)) != 0) {
		why = errno;
		fine = false;
		if (!over && (why == EPERM || why == ENOTSUP) && access(path, F_OK) != 0) {
			fine = rename(draft, path) == 0;
			why = errno;
		}
	}
	if (!fine || !over)
		unlink(draft);
	free(draft);
	if (!fine && why == EEXIST)
		return err_set(err, "%s is there already; with ! it is written over", path);
	return fine || err_set(err, "%s: cannot be written: %s", path, strerror(why));
}

bool export_write(const char *path, const struct buf *text, bool over, struct err *err)
{
	struct stat old;

	if (!*path)
		return err_set(err, "a file name is missing");
	if (stat(path, &old) == 0 && !S_ISREG(old.st_mode))
		return err_set(err, S_ISDIR(old.st_mode) ? "%s is a folder" : "%s is no plain file",
			       path);
	if (!over && lstat(path, &old) == 0)
		return err_set(err, "%s is there already; with ! it is written over", path);
	return file_put(path, text, over, err);
}

bool view_export(struct session *session, struct pane *pane, const char *path, bool over,
		 struct err *err)
{
	struct page page;
	struct buf text;
	bool fine;

	page_init(&page);
	page_clear(&page, PAGE_UNCUT, PAGE_UNCUT);
	view_build(session, pane, &page);
	buf_init(&text);
	page_text(&page, &text);
	fine = export_write(path, &text, over, err);
	buf_release(&text);
	page_release(&page);
	return fine;
}

bool view_size(const char *text, unsigned *columns, unsigned *rows, struct err *err)
{
	char *end;
	unsigned long c, r = 0;

	c = strtoul(text, &end, 10);
	if (end != text && *end == 'x' && end[1] >= '0' && end[1] <= '9')
		r = strtoul(end + 1, &end, 10);
	if (*end || c < 20 || c > 1000 || r < 5 || r > 1000)
		return err_set(err, "%s: a size is COLUMNSxROWS, from 20x5 to 1000x1000", text);
	*columns = (unsigned)c;
	*rows = (unsigned)r;
	return true;
}

bool view_print(struct session *session, const char *view, unsigned columns, unsigned rows,
		struct buf *out, struct err *err)
{
	enum view_id id = view_find(view);
	struct screen screen;

	if (id == VIEWS) {
		char names[256] = "";

		for (unsigned v = 0; v < VIEWS; v++)
			snprintf(names + strlen(names), sizeof names - strlen(names), " %s",
				 view_get(v)->name);
		return err_set(err, "%s: no such view; there are%s", view, names);
	}
	screen_init(&screen);
	if (id == VIEW_READER && pane_place(session->active)->article == INDEX_NONE) {
		struct object first = view_here(session, session->active);

		view_open_text(session, session->active, first);
	}
	view_open(session, session->active, id);
	/* What these show is chosen elsewhere; without a choice it is the first disagreement. */
	if ((id == VIEW_COMPARE || id == VIEW_WHY) &&
	    !session_claim(session, pane_place(session->active)->a)) {
		compare_step(session, session->active, 1);
		pane_stale(session->active);
	}
	if (id == VIEW_WHY)
		pane_place(session->active)->b = (struct claim_ref){INDEX_NONE, INDEX_NONE};
	/* Twice, as on a terminal: the first picture tells a pane how large it is. */
	screen_build(&screen, session, (uint16_t)columns, (uint16_t)rows);
	screen_build(&screen, session, (uint16_t)columns, (uint16_t)rows);
	page_text(&screen.page, out);
	screen_release(&screen);
	return true;
}
