#ifndef TESTS_UNIT_TAP_H
#define TESTS_UNIT_TAP_H

/* What a unit test says: one TAP line a check, with both values where they differ.
 *
 *     int main(void)
 *     {
 *             tap_ok(map_find(&map, "a") == NULL, "an empty map finds nothing");
 *             tap_int(map.count, 0, "an empty map counts 0");
 *             return tap_finish();
 *     }
 *
 * Names are printf formats. A program that dies before tap_finish has printed no plan, and fails.
 */

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static struct {
	int run;
	int failed;
} tap;

/* One line; returns OK, so that a test can stop where going on makes no sense. */
__attribute__((format(printf, 4, 0))) static inline bool
tap_report(bool ok, const char *file, int line, const char *name, va_list args)
{
	tap.run++;
	printf("%sok %d - ", ok ? "" : "not ", tap.run);
	vprintf(name, args);
	putchar('\n');
	if (!ok) {
		tap.failed++;
		printf("#   at %s:%d\n", file, line);
	}
	fflush(stdout);
	return ok;
}

__attribute__((format(printf, 4, 5))) static inline bool tap_ok_at(const char *file, int line,
								   bool ok, const char *name, ...)
{
	va_list args;

	va_start(args, name);
	tap_report(ok, file, line, name, args);
	va_end(args);
	return ok;
}

__attribute__((format(printf, 5, 6))) static inline bool
tap_int_at(const char *file, int line, intmax_t got, intmax_t want, const char *name, ...)
{
	va_list args;

	va_start(args, name);
	tap_report(got == want, file, line, name, args);
	va_end(args);
	if (got != want)
		printf("#   got %" PRIdMAX ", expected %" PRIdMAX "\n", got, want);
	return got == want;
}

/* A string in a diagnostic: quoted, on one line, NULL told from "NULL". */
static inline void tap_show(const char *label, const char *text)
{
	printf("#   %s ", label);
	if (text == NULL) {
		puts("NULL");
		return;
	}
	putchar('"');
	for (; *text != '\0'; text++) {
		if (*text == '\n')
			fputs("\\n", stdout);
		else if (*text == '"' || *text == '\\')
			printf("\\%c", *text);
		else
			putchar(*text);
	}
	puts("\"");
}

__attribute__((format(printf, 5, 6))) static inline bool
tap_str_at(const char *file, int line, const char *got, const char *want, const char *name, ...)
{
	bool same = got != NULL && want != NULL ? strcmp(got, want) == 0 : got == want;
	va_list args;

	va_start(args, name);
	tap_report(same, file, line, name, args);
	va_end(args);
	if (!same) {
		tap_show("got     ", got);
		tap_show("expected", want);
	}
	return same;
}

#define tap_ok(...) tap_ok_at(__FILE__, __LINE__, __VA_ARGS__)
#define tap_int(...) tap_int_at(__FILE__, __LINE__, __VA_ARGS__)
#define tap_str(...) tap_str_at(__FILE__, __LINE__, __VA_ARGS__)

/* The plan, and the exit status for main. */
static inline int tap_finish(void)
{
	printf("1..%d\n", tap.run);
	return tap.failed == 0 && tap.run > 0 ? 0 : 1;
}

#endif
