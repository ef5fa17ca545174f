/* A day of the Gregorian calendar as a number, so that windows are arithmetic. */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t day; /* days since 1970-01-01; may be negative */

#define DAY_NONE INT32_MIN

/* Both ends inclusive. DAY_NONE at an end means that end is not known. */
struct days {
	day from, to;
};

#define DAYS_NONE ((struct days){DAY_NONE, DAY_NONE})

enum { DAY_TEXT = 16 }; /* room for an ISO date and its NUL */

/* month 1-12, dom 1-31; DAY_NONE when there is no such day or the year is outside 1..9999. */
day day_from_civil(int year, int month, int dom);
void day_to_civil(day d, int *year, int *month, int *dom);
/* 0 Sunday .. 6 Saturday */
int day_weekday(day d);
/* YYYY-MM-DD at the start of text, nothing or a non-digit after it; DAY_NONE otherwise. */
day day_parse(const char *text);
/* Writes YYYY-MM-DD, or nothing but a NUL for DAY_NONE; returns text. */
char *day_format(day d, char text[DAY_TEXT]);

#endif
