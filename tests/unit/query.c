/* Patterns: case, Unicode where it is needed, limits that are errors and never "no hits". */
#include <stdlib.h>
#include <string.h>

#include "query/query.h"
#include "query/search.h"
#include "tap.h"

/* Hits of pattern in text; -1 for a pattern that is none, -2 for one that ran into its limits. */
static int hits(const char *pattern, unsigned flags, const char *text)
{
	struct err err = ERR_INIT;
	struct query *query = query_compile(pattern, flags, &err);
	struct matcher *matcher;
	struct span hit;
	uint32_t from = 0;
	enum match match;
	int count = 0;

	if (!query)
		return err.text[0] ? -1 : -3;
	matcher = matcher_new(query);
	while ((match = query_find(query, matcher, text, (uint32_t)strlen(text), from, &hit,
				   &err)) == MATCH_FOUND) {
		count++;
		from = hit.end;
	}
	matcher_free(matcher);
	query_free(query);
	if (match == MATCH_ERROR)
		return err.text[0] ? -2 : -3;
	return count;
}

static void test_patterns(void)
{
	tap_int(hits("civilian", QUERY_SMART, "Civilians and civilians"), 2,
		"small letters find any case");
	tap_int(hits("Civilian", QUERY_SMART, "Civilians and civilians"), 1,
		"a capital finds capitals only");
	tap_int(hits("\\bSyria\\W", QUERY_SMART, "syria, Syria."), 1,
		"\\W is no capital letter, S is");
	tap_int(hits("\\Bxy", QUERY_SMART, "aXy"), 1, "\\B is none");
	tap_int(hits("a.c", QUERY_LITERAL, "abc a.c"), 1, "literal means literal");
	tap_int(hits("the", QUERY_WORD, "the other bathe the."), 2, "whole words");
	tap_int(hits("d'\xc3\xa9tat", QUERY_SMART, "D'\xc3\x89TAT"), 1, "any case beyond ASCII");
	tap_int(hits("\\w+", 0, "\xc3\xa9t\xc3\xa9"), 1,
		"ASCII classes where the pattern is ASCII");
	tap_int(hits("\\w+\xc3\xa9", 0, "\xc3\xa9t\xc3\xa9"), 1, "Unicode ones where it is not");
	tap_int(hits("x*", 0, "aaa"), 0, "an empty match is no hit");
	tap_int(hits("^b", 0, "a\nb"), 1, "^ is the start of a line");
	tap_int(hits("(", 0, "a"), -1, "an invalid pattern is refused");
	tap_int(hits("", 0, "a"), -1, "an empty one too");
	tap_int(hits("\xff", 0, "a"), -1, "and one that is not UTF-8");
}

static void test_limits(void)
{
	char *text = malloc(400001);

	memset(text, 'a', 400000);
	text[400000] = '\0';
	tap_int(hits("(a+)+$", 0, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"), -2,
		"backtracking without end is an error");
	tap_int(hits("(?:a|(b))*\\1?c|(a|ab)*d(?1)", 0, text), -2, "so is a stack that is used up");
	tap_int(hits("a+", 0, text), 1, "a long match is fine");
	free(text);
}

static void test_search(void)
{
	struct article *articles[200];
	const struct article *list[200];
	struct search search = SEARCH_INIT;
	struct err err = ERR_INIT;
	struct query *query = query_compile("four", QUERY_SMART, &err);

	for (int i = 0; i < 200; i++) {
		articles[i] = article_new();
		articles[i]->text = i % 2 ? "Four here.\nAnd four there." : "None.";
		articles[i]->bytes = (uint32_t)strlen(articles[i]->text);
		list[i] = articles[i];
	}
	list[1] = NULL;
	tap_ok(search_run(&search, query, list, 200, 2, 0, &err), "a search over 200 articles");
	tap_int(search.hit_count, 198, "finds all");
	tap_int(search.found, 99, "says in how many");
	tap_int(search.searched, 199, "passes over what is not loaded");
	tap_int(search.hits[0].article, 3, "in order");
	tap_int(search.hits[1].span.start, 15, "and where");
	tap_int(search.hits[1].sentence.start, 11, "with the line around it");
	tap_ok(search_run(&search, query, list, 200, 2, 10, &err) && search.hit_count == 10 &&
		       search.cut,
	       "a limit holds, and is said");
	search_release(&search);
	query_free(query);
	for (int i = 0; i < 200; i++)
		article_free(articles[i]);
}

int main(void)
{
	test_patterns();
	test_limits();
	test_search();
	return tap_finish();
}
