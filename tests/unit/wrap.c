/* Where lines break, and where they must not. */
#include <locale.h>
#include <string.h>

#include "base/buf.h"
#include "tap.h"
#include "text/wrap.h"

static struct buf out;

/* The lines of a text, joined by '|', without the spaces at their ends. */
static const char *wrapped(const char *text, uint32_t cells)
{
	size_t length = strlen(text), at = 0, end;

	buf_clear(&out);
	while (at < length) {
		end = wrap_line(text, length, at, cells, NULL);
		if (end <= at)
			return "does not go forward";
		buf_add(&out, text + at, end - at);
		while (out.length && out.bytes[out.length - 1] == ' ')
			buf_cut(&out, out.length - 1);
		at = end;
		if (at < length)
			buf_add_char(&out, '|');
	}
	return out.bytes;
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	buf_init(&out);
	tap_str(wrapped("one two three", 7), "one two|three", "at a space");
	tap_str(wrapped("one two three", 3), "one|two|thr|ee", "a word too long is broken");
	tap_str(wrapped("rebel-held areas", 8), "rebel-|held|areas", "after a hyphen");
	tap_str(wrapped("in al-Shaar now", 6), "in|al-Sha|ar now", "not after a short prefix");
	tap_str(wrapped("some 25-30 people", 8), "some|25-30|people", "not inside a number");
	tap_str(wrapped("some 25\xe2\x80\x93"
			"30 people",
			8),
		"some|25\xe2\x80\x93"
		"30|people",
		"not after the dash of a number");
	tap_str(wrapped("see https://a.example/b-cdef/x now", 12),
		"see|https://a.ex|ample/b-cdef|/x now",
		"an address is broken only where nothing else is left");
	tap_str(wrapped("12\xc2\xa0killed today", 10), "12\xc2\xa0killed|today",
		"a no-break space holds");
	tap_str(wrapped("\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2", 4),
		"\xe6\xbc\xa2\xe5\xad\x97|\xe6\xbc\xa2", "wide characters count two");
	tap_str(wrapped("\xe6\xbc\xa2\xe5\xad\x97", 1), "\xe6\xbc\xa2|\xe5\xad\x97",
		"a character wider than the line goes out");
	tap_str(wrapped("", 5), "", "nothing gives nothing");
	buf_release(&out);
	return tap_finish();
}
