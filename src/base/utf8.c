/*
 * Reading characters from bytes that nobody promised anything about, and the one cleaning step that
 * stands between an article and a terminal: what could move the cursor, turn the line around or hide
 * is written out as <U+202E>. Left out: width and line breaking (text/wrap), conversion from other
 * encodings (read/decode).
 */
#include "base/utf8.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

uint32_t utf8_get_wide(const char *bytes, size_t length, unsigned *taken)
{
	ucs4_t character;
	int n = u8_mbtoucr(&character, (const uint8_t *)bytes, length);

	if (n <= 0) {
		*taken = 1;
		return 0xFFFD;
	}
	*taken = (unsigned)n;
	return character;
}

/* Eight bytes at once, by their high bits: set where a byte is over 127, set by adding 1 where it is
 * 127, not set by adding 0x60 where it is under a space. A carry needs a byte over 127. */
size_t utf8_plain(const char *bytes, size_t length)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
	size_t at = 0;

	for (; at + 8 <= length; at += 8) {
		uint64_t eight;

		memcpy(&eight, bytes + at, sizeof eight);
		if ((eight | (eight + ones) | ~(eight + ones * 0x60)) & highs)
			break;
	}
	return at;
}

unsigned utf8_put(uint32_t character, char bytes[4])
{
	int n = u8_uctomb((uint8_t *)bytes, character, 4);

	if (n <= 0)
		n = u8_uctomb((uint8_t *)bytes, 0xFFFD, 4);
	return (unsigned)n;
}

size_t utf8_check(const char *bytes, size_t length)
{
	size_t at = 0;

	while (at < length) {
		ucs4_t character;
		int n = 1;

		if ((unsigned char)bytes[at] >= 0x80)
			n = u8_mbtoucr(&character, (const uint8_t *)bytes + at, length - at);
		if (n <= 0)
			return at;
		at += (size_t)n;
		at += utf8_plain(bytes + at, length - at);
	}
	return length;
}

bool utf8_is_hazard(uint32_t c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	if (c < 0x7f)
		return false;
	if (c < 0xa0)
		return true;
	return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
	       (c >= 0xe0000 && c <= 0xe007f) || (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

bool utf8_is_space_wide(uint32_t c)
{
	return uc_is_property_white_space(c);
}

bool utf8_is_invisible(uint32_t c)
{
	return c >= 0x80 && uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cf);
}

void utf8_clean(struct buf *out, const char *bytes, size_t length)
{
	unsigned taken;

	for (size_t at = 0; at < length; at += taken) {
		uint32_t c = utf8_get(bytes + at, length - at, &taken);

		if (c == 0xad)
			continue;
		if (utf8_is_hazard(c))
			buf_printf(out, "<U+%04X>", (unsigned)c);
		else if (c == 0xfffd)
			buf_add_string(out, "\xef\xbf\xbd");
		else if (c != '\r')
			buf_add(out, bytes + at, taken);
	}
}

uint32_t utf8_hazards(const char *bytes, size_t length)
{
	uint32_t count = 0;
	unsigned taken;

	for (size_t at = 0; at < length; at += taken) {
		at += utf8_plain(bytes + at, length - at);
		if (at == length)
			break;
		count += utf8_is_hazard(utf8_get(bytes + at, length - at, &taken));
	}
	return count;
}
