/* Bytes of every origin become UTF-8, and what cannot is counted. */
#include "tap.h"

#include <stdlib.h>

#include "read/decode.h"

/* The text that comes out; freed at the next call. */
static const char *decoded(const char *bytes, size_t length, struct decoded *how)
{
	static struct buf out;
	static bool there;

	if (there)
		buf_release(&out);
	buf_init(&out);
	there = true;
	*how = decode(bytes, length, &out);
	if (!how->copied)
		buf_add(&out, bytes + how->skip, length - how->skip);
	return out.bytes;
}

static void expect(const char *name, const char *bytes, size_t length, const char *text,
		   const char *encoding, uint32_t invalid)
{
	struct decoded how;

	tap_str(decoded(bytes, length, &how), text, "%s: text", name);
	tap_str(how.encoding, encoding, "%s: encoding", name);
	tap_int(how.invalid, invalid, "%s: invalid places", name);
}

#define EXPECT(name, bytes, ...) expect(name, bytes, sizeof(bytes) - 1, __VA_ARGS__)

static void test_mend(void)
{
	EXPECT("a byte that begins nothing", "caf\xc3\xa9 a\xff b\xc3\xa9",
	       "caf\xc3\xa9 a\xef\xbf\xbd b\xc3\xa9", "UTF-8", 1);
	/* Unicode 15, table 3-8: a maximal subpart is one replacement */
	EXPECT("a character cut short", "\xc3\xa9\xc3\xa9 \xe2\x80 x",
	       "\xc3\xa9\xc3\xa9 \xef\xbf\xbd x", "UTF-8", 1);
	EXPECT("an overlong form", "\xc3\xa9\xc3\xa9\xc3\xa9 \xc0\xaf",
	       "\xc3\xa9\xc3\xa9\xc3\xa9 \xef\xbf\xbd\xef\xbf\xbd", "UTF-8", 2);
	EXPECT("a surrogate", "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xed\xa0\x80",
	       "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", "UTF-8", 3);
	EXPECT("cut at the end", "\xc3\xa9 fin\xc3", "\xc3\xa9 fin\xef\xbf\xbd", "UTF-8", 1);
}

static void test_utf16(void)
{
	EXPECT("little end first",
	       "\xff\xfe"
	       "A\0\xe9\0",
	       "A\xc3\xa9", "UTF-16LE", 0);
	EXPECT("big end first", "\xfe\xff\0A\0\xe9", "A\xc3\xa9", "UTF-16BE", 0);
	EXPECT("a pair of surrogates", "\xff\xfe\x3d\xd8\x00\xde", "\xf0\x9f\x98\x80", "UTF-16LE",
	       0);
	EXPECT("half a pair",
	       "\xff\xfe\x3d\xd8"
	       "A\0",
	       "\xef\xbf\xbd"
	       "A",
	       "UTF-16LE", 1);
	EXPECT("half a unit",
	       "\xff\xfe"
	       "A\0B",
	       "A\xef\xbf\xbd", "UTF-16LE", 1);
}

static void test_binary(void)
{
	char noise[256];

	for (size_t i = 0; i < sizeof noise; i++)
		noise[i] = (char)(i % 31 + 1);
	tap_ok(decode_is_binary("a\0b", 3), "a NUL is binary");
	tap_ok(decode_is_binary(noise, sizeof noise), "many controls are binary");
	tap_ok(!decode_is_binary("\xff\xfe"
				 "a\0",
				 4),
	       "UTF-16 by its mark is not");
	tap_ok(!decode_is_binary("", 0), "nothing is not");
	tap_ok(!decode_is_binary(
		       "One \x1b[31mred\x1b[0m word, and a bell \a in a long line of text.", 58),
	       "a stray control is not");
}

int main(void)
{
	EXPECT("ASCII", "Nine dead.\r\n", "Nine dead.\r\n", "UTF-8", 0);
	EXPECT("UTF-8", "na\xc3\xafve", "na\xc3\xafve", "UTF-8", 0);
	EXPECT("a byte order mark", "\xef\xbb\xbfNine", "Nine", "UTF-8", 0);
	EXPECT("nothing", "", "", "UTF-8", 0);
	EXPECT("western letters and quotes", "The caf\xe9 was \x93shut\x94 \x96 for good.",
	       "The caf\xc3\xa9 was \xe2\x80\x9cshut\xe2\x80\x9d \xe2\x80\x93 for good.",
	       "WINDOWS-1252", 0);
	EXPECT("letters of another alphabet", "\xcf\xf0\xe8\xe2\xe5\xf2",
	       "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", "UTF-8",
	       6);
	test_mend();
	test_utf16();
	test_binary();
	return tap_finish();
}
