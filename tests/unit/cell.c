/* One value in every format: escapes, quotes, formulas, cleaning. */
#include "tap.h"

#include "view/cell.h"
#include "view/columns.h"

static struct buf out;

static const char *json(const struct cell *cell)
{
	buf_clear(&out);
	cell_json(cell, &out);
	return out.bytes;
}

static const char *csv(const struct cell *cell, char between)
{
	buf_clear(&out);
	cell_csv(cell, between, &out);
	return out.bytes;
}

static const char *plain(const struct cell *cell)
{
	buf_clear(&out);
	cell_plain(cell, &out);
	return out.bytes;
}

static struct cell text_of(const char *text)
{
	struct cell cell = {0};

	cell_text(&cell, text);
	return cell;
}

static void test_json(void)
{
	static const struct {
		const char *text, *json;
	} texts[] = {
		{"nine dead", "\"nine dead\""},
		{"a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""},
		{"one\ntwo\r\tthree", "\"one\\ntwo\\r\\tthree\""},
		{"\x01\x1b[31m\x7f", "\"\\u0001\\u001b[31m\\u007f\""},
		{"caf\xc3\xa9", "\"caf\xc3\xa9\""},
		{"a\xe2\x80\xae"
		 "b",
		 "\"a\\u202eb\""},
		{"\xf3\xa0\x81\x81", "\"\\udb40\\udc41\""},
		{"\xc2\x9b", "\"\\u009b\""},
		{"\xff", "\"\xef\xbf\xbd\""},
		{"", "null"},
	};
	struct cell cell = {0};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		cell = text_of(texts[i].text);
		tap_str(json(&cell), texts[i].json, "JSON text %zu", i);
	}
	cell_number(&cell, -3);
	tap_str(json(&cell), "-3", "JSON number");
	cell_count(&cell, -1);
	tap_str(json(&cell), "null", "a count that is not known");
	cell_flag(&cell, true);
	tap_str(json(&cell), "true", "JSON flag");
	cell_day(&cell, 0);
	tap_str(json(&cell), "\"1970-01-01\"", "JSON day");
	cell_day(&cell, DAY_NONE);
	tap_str(json(&cell), "null", "a day that is not known");
}

static void test_many(void)
{
	static const char *const keys[] = {"harm", "place"};
	static const char *const values[] = {"=", "a \"b\""};
	struct cell cell = {0};

	cell_list(&cell, values, 2);
	tap_str(json(&cell), "[\"=\", \"a \\\"b\\\"\"]", "JSON list");
	tap_str(csv(&cell, ','), "\"'=; a \"\"b\"\"\"", "a list in a table");
	cell_list(&cell, values, 0);
	tap_str(json(&cell), "[]", "an empty list is a list");
	cell_object(&cell, keys, values, 2);
	tap_str(json(&cell), "{\"harm\": \"=\", \"place\": \"a \\\"b\\\"\"}", "JSON object");
	tap_str(csv(&cell, '\t'), "\"harm =; place a \"\"b\"\"\"", "an object in a table");
}

static void test_csv(void)
{
	static const struct {
		const char *text, *csv;
	} texts[] = {
		{"nine dead", "nine dead"},
		{"one, two", "\"one, two\""},
		{"say \"no\"", "\"say \"\"no\"\"\""},
		{"one\ntwo", "\"one\ntwo\""},
		{"=1+1", "'=1+1"},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@a", "'@a"},
		{">=", ">="},
		{"a=b", "a=b"},
		{"a\xe2\x80\xae", "a<U+202E>"},
		{"", ""},
	};
	struct cell cell;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		cell = text_of(texts[i].text);
		tap_str(csv(&cell, ','), texts[i].csv, "CSV of text %zu", i);
	}
	cell = text_of("one, two");
	tap_str(csv(&cell, '\t'), "one, two", "a comma needs no quotes between tabs");
	cell = text_of("one\ttwo");
	tap_str(csv(&cell, '\t'), "\"one\ttwo\"", "a tab does");
	cell_number(&cell, -5);
	tap_str(csv(&cell, ','), "-5", "a number is no formula");
}

static void test_plain(void)
{
	static const uint8_t most[] = {6, 8, 1};
	struct columns *columns = columns_new(3, most);
	struct cell cell = text_of("a\nb\x1b[2J\tc");

	tap_str(plain(&cell), "a b<U+001B>[2J c", "for people: one line, cleaned");
	columns_add(columns, "name", 4, false);
	columns_add(columns, "n", 1, true);
	columns_add(columns, "rest", 4, false);
	columns_add(columns, "too long", 8, false);
	columns_add(columns, "12", 2, true);
	columns_add(columns, "", 0, false);
	columns_add(columns, "\xe6\xbc\xa2\xe5\xad\x97", 6, false);
	columns_add(columns, "7", 1, true);
	columns_add(columns, "never cut", 9, false);
	buf_clear(&out);
	columns_write(columns, &out);
	tap_str(out.bytes,
		"name     n  rest\n"
		"too l~  12\n"
		"\xe6\xbc\xa2\xe5\xad\x97     7  never cut\n",
		"columns: cut, right, wide characters, no blanks at the end");
	columns_free(columns);
}

int main(void)
{
	buf_init(&out);
	test_json();
	test_many();
	test_csv();
	test_plain();
	buf_release(&out);
	return tap_finish();
}
