/*
 * What do these bytes spell? A byte order mark is believed. Bytes that are valid UTF-8 are UTF-8:
 * no other encoding looks like that by chance. What is left is a western text of older days, which
 * is Windows-1252 (a page that says ISO 8859-1 is, too), or UTF-8 that was damaged on its way:
 *
 *     bytes over 127            valid groups prevail      damaged UTF-8, U+FFFD for the rest
 *                               letters and quotes of 1252 between ASCII   WINDOWS-1252
 *                               anything else             U+FFFD for all of them
 *
 * Left out: other 8-bit encodings. Telling them apart needs a model of languages, and a wrong guess
 * reads like text; the replacement character says at least that something is wrong.
 */
#include "read/decode.h"

#include <stdlib.h>
#include <string.h>
#include <uniconv.h>
#include <unistr.h>

#include "base/alloc.h"
#include "base/utf8.h"

enum {
	SNIFFED = 1 << 16,	/* bytes looked at to tell text from the rest */
	CONTROLS_TOLERATED = 32 /* one control character in that many bytes is still text */
};

static bool is_utf16(const unsigned char *b, size_t length)
{
	return length >= 2 && ((b[0] == 0xff && b[1] == 0xfe) || (b[0] == 0xfe && b[1] == 0xff));
}

bool decode_is_binary(const char *bytes, size_t length)
{
	size_t looked = length < SNIFFED ? length : SNIFFED, controls = 0;

	if (is_utf16((const unsigned char *)bytes, length))
		return false;
	if (memchr(bytes, '\0', looked))
		return true;
	for (size_t i = 0; i < looked; i++) {
		unsigned char c;

		i += utf8_plain(bytes + i, looked - i);
		if (i == looked)
			break;
		c = (unsigned char)bytes[i];
		controls += c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1b;
	}
	return controls > looked / CONTROLS_TOLERATED;
}

/* How many bytes at the start of wrong bytes are one mistake: a beginning of a character that does
 * not go on, or one byte that begins none. */
static size_t mistake_length(const unsigned char *b, size_t length)
{
	size_t want = b[0] >= 0xf0 ? 4 : b[0] >= 0xe0 ? 3 : b[0] >= 0xc2 ? 2 : 1, n = 1;
	unsigned char low = 0x80, high = 0xbf;

	if (b[0] > 0xf4)
		return 1;
	if (b[0] == 0xe0)
		low = 0xa0;
	if (b[0] == 0xed)
		high = 0x9f;
	if (b[0] == 0xf0)
		low = 0x90;
	if (b[0] == 0xf4)
		high = 0x8f;
	while (n < want && n < length && b[n] >= low && b[n] <= high) {
		n++;
		low = 0x80;
		high = 0xbf;
	}
	return n;
}

uint32_t decode_mend(struct buf *out, const char *bytes, size_t length)
{
	uint32_t invalid = 0;
	size_t fine;

	buf_reserve(out, length);
	while ((fine = utf8_check(bytes, length)) < length) {
		size_t wrong = mistake_length((const unsigned char *)bytes + fine, length - fine);

		buf_add(out, bytes, fine);
		buf_add(out, "\xef\xbf\xbd", 3);
		invalid++;
		bytes += fine + wrong;
		length -= fine + wrong;
	}
	buf_add(out, bytes, length);
	return invalid;
}

/* Code units to characters; a surrogate without its other half, or half a unit, is U+FFFD. */
static uint32_t utf16_read(struct buf *out, const unsigned char *b, size_t length, bool big)
{
	uint32_t invalid = length % 2;

	buf_reserve(out, length / 2 * 3);
	for (size_t i = 0; i + 1 < length; i += 2) {
		uint32_t c = (uint32_t)b[i + big] | (uint32_t)b[i + !big] << 8, low;
		char put[4];

		if (c >= 0xd800 && c < 0xdc00 && i + 3 < length) {
			low = (uint32_t)b[i + 2 + big] | (uint32_t)b[i + 2 + !big] << 8;
			if (low >= 0xdc00 && low < 0xe000) {
				c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
				i += 2;
			}
		}
		invalid += c >= 0xd800 && c < 0xe000;
		buf_add(out, put, utf8_put(c, put));
	}
	if (length % 2)
		buf_add(out, "\xef\xbf\xbd", 3);
	return invalid;
}

/* What the bytes over 127 look like, seen both ways. */
struct guess {
	size_t groups;	/* valid UTF-8 characters of several bytes */
	size_t wrong;	/* places that are not */
	size_t letters; /* bytes over 127 that are letters in Windows-1252, among the wrong ones */
	size_t marks;	/* quotes, dashes, spaces and the like there */
	size_t ascii;	/* ASCII letters */
	bool undefined; /* a byte that Windows-1252 does not have */
};

static struct guess guess_make(const unsigned char *b, size_t length)
{
	struct guess guess = {0};

	for (size_t i = 0; i < length;) {
		ucs4_t c;
		int n = b[i] < 0x80 ? 1 : u8_mbtoucr(&c, b + i, length - i);

		guess.ascii += (unsigned)(b[i] | 0x20) - 'a' < 26;
		if (n > 1)
			guess.groups++;
		if (n > 0) {
			i += (size_t)n;
			continue;
		}
		guess.wrong++;
		if (b[i] >= 0xc0 && b[i] != 0xd7 && b[i] != 0xf7)
			guess.letters++;
		else
			guess.marks++;
		if (b[i] == 0x81 || b[i] == 0x8d || b[i] == 0x8f || b[i] == 0x90 || b[i] == 0x9d)
			guess.undefined = true;
		i++;
	}
	return guess;
}

/* In no western language are a quarter of the letters accented; in others all of them are. */
static bool guess_is_western(const struct guess *guess)
{
	return !guess->undefined && guess->groups < guess->wrong &&
	       guess->letters * 4 <= guess->ascii && guess->marks * 4 <= guess->ascii;
}

static bool windows1252_read(struct buf *out, const char *bytes, size_t length)
{
	size_t n = 0;
	uint8_t *text = u8_conv_from_encoding("WINDOWS-1252", iconveh_question_mark, bytes, length,
					      NULL, NULL, &n);

	if (!text)
		return false; /* this C library has no such table */
	buf_add(out, text, n);
	free(text);
	return true;
}

struct decoded decode(const char *bytes, size_t length, struct buf *out)
{
	struct decoded decoded = {.encoding = "UTF-8"};
	const unsigned char *b = (const unsigned char *)bytes;
	struct guess guess;

	if (is_utf16(b, length)) {
		decoded.encoding = b[0] == 0xfe ? "UTF-16BE" : "UTF-16LE";
		decoded.skip = 2;
		decoded.copied = true;
		decoded.invalid = utf16_read(out, b + 2, length - 2, b[0] == 0xfe);
		return decoded;
	}
	if (length >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3))
		decoded.skip = 3;
	bytes += decoded.skip;
	length -= decoded.skip;
	if (utf8_check(bytes, length) == length)
		return decoded;
	decoded.copied = true;
	guess = guess_make(b + decoded.skip, length);
	if (!decoded.skip && guess_is_western(&guess) && windows1252_read(out, bytes, length)) {
		decoded.encoding = "WINDOWS-1252";
		return decoded;
	}
	decoded.invalid = decode_mend(out, bytes, length);
	return decoded;
}
