/* Characters of UTF-8 text that may be anything. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* utf8_get where the first byte is over 127. */
uint32_t utf8_get_wide(const char *bytes, size_t length, unsigned *taken);
/* The character at bytes (length > 0) and how many bytes it takes, at least 1. A byte that starts no
 * character gives U+FFFD and 1. */
static inline uint32_t utf8_get(const char *bytes, size_t length, unsigned *taken)
{
	if ((unsigned char)*bytes >= 0x80)
		return utf8_get_wide(bytes, length, taken);
	*taken = 1;
	return (unsigned char)*bytes;
}
/* How many bytes at the start, eight by eight, are all of a space to '~': what most text is. */
size_t utf8_plain(const char *bytes, size_t length);
/* Writes the character (any value up to 0x10FFFF; others as U+FFFD); returns how many bytes. */
unsigned utf8_put(uint32_t character, char bytes[4]);
/* The place of the first byte that is not UTF-8, or length. */
size_t utf8_check(const char *bytes, size_t length);

/* Characters that can change how other text is shown without being seen themselves: C0 but tab and
 * line ends, DEL, C1, direction marks, separators U+2028/9, tags, U+FEFF (Unicode 15, and
 * "Trojan Source", 2021). */
bool utf8_is_hazard(uint32_t character);
/* utf8_is_space over 127. */
bool utf8_is_space_wide(uint32_t character);
/* Any white space a reader sees as a gap, no-break spaces too. */
static inline bool utf8_is_space(uint32_t character)
{
	if (character < 0x80)
		return character == ' ' || (character >= '\t' && character <= '\r');
	return utf8_is_space_wide(character);
}
/* Inside a word: straight, curly, and the letter U+02BC. */
static inline bool utf8_is_apostrophe(uint32_t character)
{
	return character == '\'' || character == 0x2019 || character == 0x02bc;
}
/* Inside a word: ASCII, U+2010 and the one that does not break; a dash is none. */
static inline bool utf8_is_hyphen(uint32_t character)
{
	return character == '-' || character == 0x2010 || character == 0x2011;
}
/* Not seen at all: format characters (soft hyphen, joiners, direction marks). */
bool utf8_is_invisible(uint32_t character);

/* Adds text to out with every hazard written as <U+202E>, and soft hyphens left out; tab and newline
 * stay. The one way from an article to a terminal. Bytes that are no UTF-8 become U+FFFD. */
void utf8_clean(struct buf *out, const char *bytes, size_t length);
/* How many hazards text holds. */
uint32_t utf8_hazards(const char *bytes, size_t length);

#endif
