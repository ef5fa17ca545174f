/*
 * A line is what fits, cut back to the last place where a line may break. Most text is ASCII, where
 * a table of two rules says all: after a space, after a hyphen between letters. Where a byte over
 * 127 is near, libunistring is asked, and its answer is held back where it would tear what readers
 * take for one thing: a number (25-30), a name (al-Shaar), a URL.
 */
#include "text/wrap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "base/alloc.h"
#include "text/width.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* A hyphen may end a line only where three letters or more stand before it: not al-, el-, re-. */
static bool hyphen_breaks(const char *text, size_t length, size_t at)
{
	size_t letters = 0;

	if (at < 4 || at >= length || text[at - 1] != '-' || !is_letter(text[at]))
		return false;
	while (letters < 3 && is_letter(text[at - 2 - letters]))
		letters++;
	return letters == 3;
}

/* Whether the word around `at` is an address. */
static bool in_address(const char *text, size_t length, size_t at)
{
	size_t start = at, end = at;

	while (start && text[start - 1] != ' ' && at - start < 256)
		start--;
	while (end < length && text[end] != ' ' && end - at < 16)
		end++;
	for (size_t i = start; i + 3 <= end; i++)
		if (memcmp(text + i, "://", 3) == 0 || memcmp(text + i, "www", 3) == 0)
			return true;
	return false;
}

static bool has_unicode(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] >= 0x80)
			return true;
	return false;
}

/* What stands before `at` is a dash of any kind or a sign that numbers are joined by. */
static bool in_number(const char *text, size_t length, size_t at)
{
	bool joined = text[at - 1] == '-' || text[at - 1] == '/' ||
		      (at >= 3 && memcmp(text + at - 3, "\xe2\x80", 2) == 0);

	return joined && at < length && text[at] >= '0' && text[at] <= '9';
}

static size_t break_unicode(const char *text, size_t length, size_t from, size_t fit,
			    const char *keep)
{
	size_t end = fit + 8 < length ? fit + 8 : length;
	char *breaks = alloc_get(end - from);
	size_t at = fit;

	while (end < length && ((unsigned char)text[end] & 0xc0) == 0x80)
		end++;
	breaks = alloc_resize(breaks, end - from);
	u8_possible_linebreaks((const uint8_t *)text + from, end - from, "UTF-8", breaks);
	for (; at > from; at--) {
		if (breaks[at - from] != UC_BREAK_POSSIBLE || (keep && keep[at]))
			continue;
		if (text[at - 1] == ' ')
			break;
		if (text[at - 1] == '-'
			    ? hyphen_breaks(text, length, at)
			    : !in_number(text, length, at) && !in_address(text, length, at))
			break;
	}
	free(breaks);
	return at;
}

static size_t break_plain(const char *text, size_t length, size_t from, size_t fit,
			  const char *keep)
{
	size_t at = fit;

	for (; at > from; at--) {
		if (keep && keep[at])
			continue;
		if (text[at - 1] == ' ')
			break;
		if (hyphen_breaks(text, length, at) && !in_address(text, length, at))
			break;
	}
	return at;
}

size_t wrap_line(const char *text, size_t length, size_t from, uint32_t cells, const char *keep)
{
	size_t fit = from + width_fit(text + from, length - from, cells, NULL);
	size_t at;

	if (fit >= length)
		return length;
	if (fit == from) { /* not even one character fits: it goes out all the same */
		fit++;
		while (fit < length && ((unsigned char)text[fit] & 0xc0) == 0x80)
			fit++;
		return fit;
	}
	/* Spaces may stand beyond the edge; what follows them begins the next line. */
	if (text[fit] == ' ' && !(keep && keep[fit])) {
		while (fit < length && text[fit] == ' ')
			fit++;
		return fit;
	}
	at = has_unicode(text + from, (fit + 4 < length ? fit + 4 : length) - from)
		     ? break_unicode(text, length, from, fit, keep)
		     : break_plain(text, length, from, fit, keep);
	return at > from ? at : fit;
}
