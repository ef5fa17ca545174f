/*
 * Text will stand in cells as curses lays it out, and curses asks wcwidth; so does this. What
 * curses would drop or join in its own way is taken out or written so that every character keeps
 * the width it has alone: joiners and variation selectors go, marks are counted. Left out: what the
 * terminal itself thinks of a character; pieces of a page are placed by column, so that a
 * difference stays inside its piece.
 */
#include "config.h"

#include "text/width.h"

#include <stdbool.h>
#include <wchar.h>

#include "base/utf8.h"

enum { MARKS_MOST = 4 }; /* CCHARW_MAX of ncurses is 5: a character and 4 marks */

unsigned width_character(uint32_t character)
{
	int width;

	if (character >= 0x20 && character < 0x7f)
		return 1;
	width = wcwidth((wchar_t)character);
	return width < 0 ? 1 : width > 2 ? 2 : (unsigned)width;
}

uint32_t width_text(const char *text, size_t length)
{
	uint32_t width = 0;
	unsigned taken;

	for (size_t at = 0; at < length; at += taken)
		width += width_character(utf8_get(text + at, length - at, &taken));
	return width;
}

size_t width_fit(const char *text, size_t length, uint32_t cells, uint32_t *taken)
{
	uint32_t width = 0;
	size_t at = 0;
	unsigned bytes;

	while (at < length) {
		unsigned more = width_character(utf8_get(text + at, length - at, &bytes));

		if (width + more > cells)
			break;
		width += more;
		at += bytes;
	}
	if (taken)
		*taken = width;
	return at;
}

static bool is_selector(uint32_t c)
{
	return c == 0x200b || c == 0x200c || c == 0x200d || c == 0x2060 ||
	       (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

static void mark_add(struct buf *out, const char *bytes, unsigned taken, bool *stands,
		     unsigned *marks)
{
	if (!*stands) {
		buf_add_string(out, "\xe2\x97\x8c");
		*stands = true;
		*marks = 0;
	}
	if (*marks < MARKS_MOST)
		buf_add(out, bytes, taken);
	else if (*marks == MARKS_MOST)
		buf_add_char(out, '+');
	++*marks;
}

void width_clean(struct buf *out, const char *text, size_t length)
{
	bool stands = false;
	unsigned marks = 0, taken;

	for (size_t at = 0; at < length; at += taken) {
		uint32_t c = utf8_get(text + at, length - at, &taken);

		if (c >= 0x20 && c < 0x7f) {
			buf_add_char(out, (char)c);
			stands = c != ' ';
			marks = 0;
		} else if (c == '\n' || c == '\t' || c == 0x2028) {
			buf_add_char(out, ' ');
			stands = false;
		} else if (utf8_is_hazard(c)) {
			utf8_clean(out, text + at, taken);
			stands = false;
		} else if (is_selector(c)) {
			continue;
		} else if (c >= 0x300 && width_character(c) == 0 && c != 0xfffd) {
			mark_add(out, text + at, taken, &stands, &marks);
		} else {
			utf8_clean(out, text + at, taken);
			stands = true;
			marks = 0;
		}
	}
}
