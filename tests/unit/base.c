/* The ground: strings that grow, tables, days, characters of any bytes, workers. */
#include "tap.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/err.h"
#include "base/map.h"
#include "base/pool.h"
#include "base/utf8.h"
#include "base/vec.h"

static void test_arena(void)
{
	struct arena arena = ARENA_INIT;
	bool aligned = true, zeroed = true;
	unsigned char *large;

	for (size_t size = 0; size < 3000; size++) {
		unsigned char *piece = arena_get(&arena, size);

		aligned &= (uintptr_t)piece % _Alignof(max_align_t) == 0;
		for (size_t i = 0; i < size; i++)
			zeroed &= piece[i] == 0;
		memset(piece, 0xff, size);
	}
	tap_ok(aligned, "every piece of an arena is aligned for any type");
	tap_ok(zeroed, "every piece of an arena begins zeroed");
	large = arena_get(&arena, 5 << 20);
	large[(5 << 20) - 1] = 1;
	tap_str(arena_printf(&arena, "%d %s", 7, "dead"), "7 dead", "an arena prints");
	tap_str(arena_string(&arena, "wounded", 5), "wound", "an arena ends a string it cut");
	arena_release(&arena);
	tap_int((intmax_t)arena.total, 0, "a released arena holds nothing");
}

static void test_buf(void)
{
	struct buf buf;
	char *bytes;
	size_t length;

	buf_init(&buf);
	tap_str(buf.bytes, "", "a new buf is the empty string");
	for (int i = 0; i < 1000; i++)
		buf_printf(&buf, "%d,", i);
	tap_int((intmax_t)buf.length, 10 * 2 + 90 * 3 + 900 * 4,
		"a buf grows with what is printed");
	buf_cut(&buf, 4);
	buf_add_char(&buf, '!');
	tap_str(buf.bytes, "0,1,!", "a cut buf goes on at the cut");
	bytes = buf_detach(&buf, &length);
	tap_ok(length == 5 && strcmp(bytes, "0,1,!") == 0 && buf.length == 0,
	       "detached bytes leave the buf empty");
	free(bytes);
	buf_clear(&buf);
	buf_add_number(&buf, INT64_MIN);
	buf_add_char(&buf, ' ');
	buf_add_number(&buf, 0);
	buf_add_char(&buf, ' ');
	buf_add_number(&buf, 1203);
	tap_str(buf.bytes, "-9223372036854775808 0 1203", "numbers in digits");
	buf_release(&buf);
}

static void test_map(void)
{
	enum { KEYS = 5000 };
	static char keys[KEYS][8];
	struct map map;
	uint32_t wrong = 0;

	map_init(&map);
	tap_ok(map_find(&map, "a", 1) == MAP_MISSING, "an empty map finds nothing");
	for (uint32_t i = 0; i < KEYS; i++) {
		snprintf(keys[i], sizeof keys[i], "k%u", (unsigned)i);
		map_add(&map, keys[i], strlen(keys[i]), i);
	}
	for (uint32_t i = 0; i < KEYS; i++)
		wrong += map_find(&map, keys[i], strlen(keys[i])) != i;
	tap_int(wrong, 0, "a map finds every key after it grew");
	tap_int(map.count, KEYS, "a map counts its keys");
	tap_int(map_add(&map, "k7", 2, 99), 7, "adding a key again keeps its value");
	map_set(&map, "k7", 2, 99);
	tap_int(map_find(&map, "k7", 2), 99, "setting a key changes its value");
	tap_ok(map_find(&map, "k70000", 6) == MAP_MISSING, "a prefix of a key is not the key");
	map_release(&map);
}

static void test_day(void)
{
	char text[DAY_TEXT];
	bool whole = true;
	day previous = day_from_civil(1899, 12, 31);

	tap_int(day_from_civil(1970, 1, 1), 0, "days count from 1970");
	tap_int(day_from_civil(2016, 2, 29) - day_from_civil(2016, 2, 28), 1,
		"2016 is a leap year");
	tap_ok(day_from_civil(1900, 2, 29) == DAY_NONE, "1900 is none");
	tap_ok(day_from_civil(2016, 4, 31) == DAY_NONE, "April has 30 days");
	tap_int(day_weekday(day_from_civil(2016, 5, 1)), 0, "1 May 2016 was a Sunday");
	tap_int(day_weekday(day_from_civil(1969, 12, 31)), 3, "31 December 1969 was a Wednesday");
	tap_str(day_format(day_parse("2016-10-13T08:00"), text), "2016-10-13",
		"a date is read up to what follows it");
	tap_ok(day_parse("2016-10-133") == DAY_NONE && day_parse("2016-1-3") == DAY_NONE &&
		       day_parse("") == DAY_NONE,
	       "what is no ISO date is no day");
	for (int y = 1900; y <= 2100; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= 31; d++) {
				int year, month, dom;
				day n = day_from_civil(y, m, d);

				if (n == DAY_NONE)
					continue;
				day_to_civil(n, &year, &month, &dom);
				whole &= n == previous + 1 && year == y && month == m && dom == d;
				previous = n;
			}
	tap_ok(whole, "two centuries of days follow one another, there and back");
}

static const char *cleaned(struct buf *buf, const char *bytes, size_t length)
{
	buf_clear(buf);
	utf8_clean(buf, bytes, length);
	return buf->bytes;
}

static void test_utf8(void)
{
	static const char clipped[] = "a\xe2\x82";
	struct buf buf;
	unsigned taken;
	size_t steps = 0;

	buf_init(&buf);
	for (size_t at = 0; at < sizeof clipped - 1; at += taken, steps++)
		utf8_get(clipped + at, sizeof clipped - 1 - at, &taken);
	tap_ok(steps >= 2, "a character cut short by the end is read to the end and no further");
	tap_int((intmax_t)utf8_check("ab\xff", 3), 2, "the first wrong byte is found");
	tap_int((intmax_t)utf8_check("\xed\xa0\x80", 3), 0, "a surrogate is no character");
	tap_str(cleaned(&buf, "a\x1b[2Jb", 6), "a<U+001B>[2Jb", "an escape is written out");
	tap_str(cleaned(&buf, "a\0b", 3), "a<U+0000>b", "a NUL is written out");
	tap_str(cleaned(&buf,
			"1\xe2\x80\xae"
			"2",
			5),
		"1<U+202E>2", "an override is written out");
	tap_str(cleaned(&buf, "\xc2\x9b", 2), "<U+009B>", "a C1 control is written out");
	tap_str(cleaned(&buf,
			"a\xff"
			"b",
			3),
		"a\xef\xbf\xbd"
		"b",
		"a wrong byte becomes U+FFFD");
	tap_str(cleaned(&buf, "a\tb\r\nc", 6), "a\tb\nc", "tab and line end stay");
	tap_str(cleaned(&buf,
			"Deir al-Z\xc5\xab"
			"r",
			12),
		"Deir al-Z\xc5\xab"
		"r",
		"letters stay");
	tap_int(utf8_hazards("\x1b \xe2\x80\xae \x7f a", 9), 3, "hazards are counted");
	buf_release(&buf);
}

static void test_err(void)
{
	struct err err = ERR_INIT;
	char name[2000];

	memset(name, 'x', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	tap_ok(!err_set(&err, "%s", name) && strlen(err.text) == sizeof err.text - 1,
	       "a line that is too long is cut");
	err_set(&err, "a\nb\x1b");
	tap_str(err.text, "a?b?", "controls in an error are not printed");
	tap_ok(!err_set(NULL, "nobody asks"), "an error that nobody asks for is still an error");
}

enum { PIECES = 500 };

static void piece_count(void *context, uint32_t n)
{
	atomic_uint *counts = context;

	atomic_fetch_add(&counts[n], 1);
}

static void test_pool(void)
{
	static atomic_uint counts[PIECES];
	bool once = true;
	struct pool *pool;

	pool_run(4, PIECES, piece_count, counts);
	for (int i = 0; i < PIECES; i++)
		once &= atomic_load(&counts[i]) == 1;
	tap_ok(once, "a pool does each piece of work once");
	pool_run(0, 0, piece_count, counts);
	tap_ok(true, "a pool without work ends");
	pool = pool_start(2, PIECES, piece_count, counts);
	pool_cancel(pool);
	pool_free(pool);
	once = true;
	for (int i = 0; i < PIECES; i++)
		once &= atomic_load(&counts[i]) <= 2;
	tap_ok(once, "a cancelled pool does no piece twice");
}

static void test_vec(void)
{
	VEC(int) vec = {0};
	int wrong = 0;

	for (int i = 0; i < 1000; i++)
		vec_add(&vec, i);
	for (int i = 0; i < 1000; i++)
		wrong += vec.at[i] != i;
	tap_ok(vec.count == 1000 && wrong == 0, "a vec keeps what was added, in order");
	vec_release(&vec);
}

int main(void)
{
	test_arena();
	test_buf();
	test_map();
	test_day();
	test_utf8();
	test_err();
	test_pool();
	test_vec();
	return tap_finish();
}
