/* A page keeps columns, cleans what is written, and says what stands where. */
#include <locale.h>

#include "tap.h"
#include "text/width.h"
#include "view/page.h"

static const char *line_of(const struct page *page, uint32_t line)
{
	static struct buf out;
	static bool ready;

	if (!ready)
		buf_init(&out);
	ready = true;
	buf_clear(&out);
	page_line_text(page, line, &out);
	return out.bytes;
}

static const char *cleaned(const char *text)
{
	static struct buf out;
	static bool ready;

	if (!ready)
		buf_init(&out);
	ready = true;
	buf_clear(&out);
	width_clean(&out, text, strlen(text));
	return out.bytes;
}

static void test_clean(void)
{
	tap_str(cleaned("a\tb\nc"), "a b c", "tabs and line ends are spaces");
	tap_str(cleaned("a\x1b[31mb"), "a<U+001B>[31mb", "an escape is written out");
	tap_str(cleaned("a\xe2\x80\xae"
			"b"),
		"a<U+202E>b", "a direction sign is written out");
	tap_str(cleaned("so\xc2\xad"
			"ft"),
		"soft", "a soft hyphen is left out");
	tap_str(cleaned("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"),
		"\xf0\x9f\x91\xa9\xf0\x9f\x91\xa7", "a joiner is left out");
	tap_str(cleaned("e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81x"),
		"e\xcc\x81\xcc\x81\xcc\x81\xcc\x81+x", "the fifth mark is a plus");
	tap_str(cleaned("\xcc\x81"), "\xe2\x97\x8c\xcc\x81", "a mark alone stands on a ring");
	tap_int(width_text("\xe6\xbc\xa2", 3), 2, "a wide character takes two cells");
	tap_int(width_text("e\xcc\x81", 3), 1, "a mark takes none");
	tap_int((intmax_t)width_fit("e\xcc\x81z", 4, 1, NULL), 3,
		"marks stay with what they stand on");
}

static void test_place(void)
{
	struct page page, part;
	struct object object = {OBJECT_TEXT, 3, INDEX_NONE, {1, 4}};
	const struct run *run;

	page_init(&page);
	page_init(&part);
	page_clear(&page, 20, 3);
	tap_int(page_add(&page, 0, 4, 5, STYLE_FIGURE, object, "civilians", 9), 5,
		"a text is cut to its room");
	tap_int(page_put(&page, 0, 12, PAGE_UNCUT, STYLE_PLAIN, "abcdefghijkl"), 8,
		"and to the page");
	tap_str(line_of(&page, 0), "    civi~   abcdefg~", "a cut is seen, columns are kept");
	tap_int(page_put(&page, 3, 0, 5, STYLE_PLAIN, "x"), 0, "nothing is put below the page");
	tap_int(page_put(&page, 1, 20, 5, STYLE_PLAIN, "x"), 0, "nor beside it");
	page_right(&page, 1, 0, 20, STYLE_PLAIN, "27%");
	tap_str(line_of(&page, 1), "                 27%", "flush right");
	run = page_at(&page, 0, 6);
	tap_ok(run && object_same(run->object, object), "a cell knows its object");
	tap_ok(!page_at(&page, 0, 2), "a gap has none");
	page_clear(&part, 10, 2);
	page_put(&part, 0, 1, 9, STYLE_PLAIN, "in");
	page_line_object(&part, 1, object, true);
	page_place(&page, 1, 3, &part);
	tap_str(line_of(&page, 1), "    in           27%", "a page is placed in a page");
	tap_int(page.cursor_line, 2, "and its cursor with it");
	tap_int(page.lines.at[2].object.article, 3, "and its objects");
	page_clear(&page, PAGE_UNCUT, PAGE_UNCUT);
	page_put(&page, 100, 0, PAGE_UNCUT, STYLE_PLAIN, "far");
	tap_int(page.lines.count, 101, "an uncut page has no end");
	page_release(&page);
	page_release(&part);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	test_clean();
	test_place();
	return tap_finish();
}
