/* A pattern made ready for searching (PCRE2 with its JIT). */
#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/span.h"

enum query_flag {
	QUERY_SMART = 1 << 0,	   /* ignore case unless the pattern has a capital letter */
	QUERY_ANY_CASE = 1 << 1,   /* ignore case always */
	QUERY_LITERAL = 1 << 2,	   /* no signs of patterns: the very words */
	QUERY_NO_UNICODE = 1 << 3, /* \d, \w, \b know ASCII only, whatever the pattern holds */
	QUERY_WORD = 1 << 4	   /* whole words only */
};

struct query;

/* NULL and err ("invalid pattern at 4: ...") when it is none. Never changes once made, so that
 * threads share it. Unicode classes are on only where the pattern needs them: they are 20 times
 * slower (PERFORMANCE.md). */
struct query *query_compile(const char *pattern, unsigned flags, struct err *err);
void query_free(struct query *query);

/* What one thread needs for matching: stacks and results. */
struct matcher;
struct matcher *matcher_new(const struct query *query);
void matcher_free(struct matcher *matcher);

enum match { MATCH_FOUND, MATCH_NONE, MATCH_ERROR };

/* The first match at or after `from` in text (checked UTF-8). An empty match is none. MATCH_ERROR
 * and err when the pattern ran into its limits: that is not "no hits". */
enum match query_find(const struct query *query, struct matcher *matcher, const char *text,
		      uint32_t length, uint32_t from, struct span *hit, struct err *err);

#endif
