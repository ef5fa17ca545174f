/*
 * Patterns are PCRE2's, compiled once and run by its JIT. Two things are decided here. Unicode
 * classes are switched on only where the pattern itself needs them, for they cost twenty times as
 * much. And a pattern that backtracks without end, or needs more stack than it gets, is an error
 * that is said: it must never look like "no hits".
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "query/query.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/utf8.h"

enum {
	STACK_FIRST = 32 * 1024,
	STACK_MOST = 1024 * 1024, /* PCRE2's own advice is "more than 1 MiB is hardly needed" */
	MATCH_LIMIT = 10000000,
	DEPTH_LIMIT = 100000,
	HEAP_LIMIT = 64 * 1024 /* KiB, without JIT */
};

struct query {
	pcre2_code *code;
	bool jit;
};

struct matcher {
	pcre2_match_data *found;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
};

static bool has_unicode(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80)
			return true;
	return false;
}

/* A capital letter that stands for itself: \B, \S, \W are no letters. */
static bool has_capital(const char *pattern)
{
	for (; *pattern; pattern++) {
		if (*pattern == '\\' && pattern[1])
			pattern++;
		else if (*pattern >= 'A' && *pattern <= 'Z')
			return true;
		else if ((unsigned char)*pattern == 0xc3 && (unsigned char)pattern[1] >= 0x80 &&
			 (unsigned char)pattern[1] <= 0x9e)
			return true;
	}
	return false;
}

/* Classes that ask for Unicode in so many words. */
static bool wants_properties(const char *pattern)
{
	return has_unicode(pattern) || strstr(pattern, "(*UCP)") || strstr(pattern, "[:alpha:]") ||
	       strstr(pattern, "[:upper:]") || strstr(pattern, "[:lower:]") ||
	       strstr(pattern, "[:alnum:]");
}

static uint32_t options_of(const char *pattern, unsigned flags)
{
	uint32_t options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_MULTILINE;
	bool literal = flags & QUERY_LITERAL;

	if ((flags & QUERY_ANY_CASE) || ((flags & QUERY_SMART) && !has_capital(pattern)))
		options |= PCRE2_CASELESS;
	if (literal) {
		options &= ~(uint32_t)PCRE2_MULTILINE;
		options |= PCRE2_LITERAL;
	} else if (!(flags & QUERY_NO_UNICODE) && wants_properties(pattern)) {
		options |= PCRE2_UCP;
	}
	return options;
}

/* A word is not told from its neighbours by \b when it begins or ends with another sign. */
static void word_wrap(struct buf *out, const char *pattern, bool literal)
{
	buf_add_string(out, "(?<!\\w)(?:");
	if (literal)
		buf_add_string(out, "\\Q");
	buf_add_string(out, pattern);
	if (literal)
		buf_add_string(out, "\\E");
	buf_add_string(out, ")(?!\\w)");
}

struct query *query_compile(const char *pattern, unsigned flags, struct err *err)
{
	size_t length = strlen(pattern);
	struct query *query;
	pcre2_code *code;
	PCRE2_SIZE at;
	struct buf words;
	int error;

	if (!length) {
		err_set(err, "empty pattern");
		return NULL;
	}
	if (utf8_check(pattern, length) != length) {
		err_set(err, "invalid pattern: it is not UTF-8");
		return NULL;
	}
	buf_init(&words);
	if (flags & QUERY_WORD) {
		uint32_t options = options_of(pattern, flags & ~(unsigned)QUERY_LITERAL);

		word_wrap(&words, pattern, flags & QUERY_LITERAL);
		code = pcre2_compile((PCRE2_SPTR)words.bytes, words.length, options, &error, &at,
				     NULL);
	} else {
		code = pcre2_compile((PCRE2_SPTR)pattern, length, options_of(pattern, flags),
				     &error, &at, NULL);
	}
	buf_release(&words);
	if (!code) {
		PCRE2_UCHAR text[256];

		pcre2_get_error_message(error, text, sizeof text);
		err_set(err, "invalid pattern at %zu: %s", at + 1, (const char *)text);
		return NULL;
	}
	query = alloc_zeroed(1, sizeof *query);
	query->code = code;
	query->jit = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
	return query;
}

void query_free(struct query *query)
{
	if (!query)
		return;
	pcre2_code_free(query->code);
	free(query);
}

struct matcher *matcher_new(const struct query *query)
{
	struct matcher *matcher = alloc_zeroed(1, sizeof *matcher);

	matcher->found = pcre2_match_data_create_from_pattern(query->code, NULL);
	matcher->context = pcre2_match_context_create(NULL);
	if (!matcher->found || !matcher->context)
		alloc_product(SIZE_MAX, 2); /* leaves as on exhaustion */
	pcre2_set_match_limit(matcher->context, MATCH_LIMIT);
	pcre2_set_depth_limit(matcher->context, DEPTH_LIMIT);
	pcre2_set_heap_limit(matcher->context, HEAP_LIMIT);
	if (query->jit) {
		matcher->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
		if (matcher->stack)
			pcre2_jit_stack_assign(matcher->context, NULL, matcher->stack);
	}
	return matcher;
}

void matcher_free(struct matcher *matcher)
{
	if (!matcher)
		return;
	pcre2_jit_stack_free(matcher->stack);
	pcre2_match_context_free(matcher->context);
	pcre2_match_data_free(matcher->found);
	free(matcher);
}

static enum match match_failed(int error, struct err *err)
{
	PCRE2_UCHAR text[256];

	if (error == PCRE2_ERROR_NOMATCH)
		return MATCH_NONE;
	switch (error) {
	case PCRE2_ERROR_MATCHLIMIT:
		err_set(err, "the pattern backtracks too much: make it simpler");
		break;
	case PCRE2_ERROR_JIT_STACKLIMIT:
	case PCRE2_ERROR_DEPTHLIMIT:
	case PCRE2_ERROR_HEAPLIMIT:
		err_set(err, "the pattern needs too much memory: make it simpler");
		break;
	default:
		pcre2_get_error_message(error, text, sizeof text);
		err_set(err, "the pattern cannot be searched for: %s", (const char *)text);
	}
	return MATCH_ERROR;
}

enum match query_find(const struct query *query, struct matcher *matcher, const char *text,
		      uint32_t length, uint32_t from, struct span *hit, struct err *err)
{
	while (from < length) {
		int count = pcre2_match(query->code, (PCRE2_SPTR)text, length, from,
					PCRE2_NO_UTF_CHECK, matcher->found, matcher->context);
		PCRE2_SIZE *at = pcre2_get_ovector_pointer(matcher->found);

		if (count < 0)
			return match_failed(count, err);
		/* \K may put the start beyond the end; such a match shows nothing. */
		if (at[1] > at[0]) {
			*hit = (struct span){(uint32_t)at[0], (uint32_t)at[1]};
			return MATCH_FOUND;
		}
		from = (uint32_t)(at[1] > from ? at[1] : from) + 1;
		while (from < length && ((unsigned char)text[from] & 0xc0) == 0x80)
			from++;
	}
	return MATCH_NONE;
}
