/* Breaking text into lines of a width. */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include <stddef.h>
#include <stdint.h>

/*
 * The end of the line that begins at `from` of text (clean UTF-8 without newlines) and is at most
 * `cells` wide: the byte after its last one; spaces at the break belong to the line and do not
 * count. `keep` (may be NULL) has a byte for each byte of text: not 0 forbids a break before it; a
 * line without any other place to break is broken between characters. Always goes forward. Breaks
 * by Unicode's rules (libunistring) where a byte over 127 is near, at spaces and after hyphens
 * elsewhere; never inside a URL or a number.
 */
size_t wrap_line(const char *text, size_t length, size_t from, uint32_t cells, const char *keep);

#endif
