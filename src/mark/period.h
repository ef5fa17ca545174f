/* A time as words name it, without the preposition before it: "Friday", "the last 10 days". */
#ifndef MARK_PERIOD_H
#define MARK_PERIOD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/day.h"
#include "mark/scan.h"

struct period {
	uint32_t first, end; /* tokens, half open */
	struct days days;    /* inclusive; none where unanchored */
	uint8_t shape;	     /* enum moment_shape */
	bool anchored, relative, loose;
	bool needs;    /* a length, a bare year: only a time behind a preposition or "of" */
	uint8_t grain; /* enum period_grain */
};

enum period_grain { GRAIN_NONE, GRAIN_PART, GRAIN_DAY, GRAIN_WEEK, GRAIN_MONTH, GRAIN_YEAR };

/* Which number stands first in the article's dates of the kind 12/10/2016. */
enum date_order { ORDER_NONE, ORDER_DAY, ORDER_MONTH };
/* By those of its dates that can be read one way only; NONE where there are none, or they differ. */
enum date_order period_order(const char *text, const struct token *tokens, uint32_t count);

/* Where a reader stands. published is DAY_NONE when the article's date is not known. */
struct clock {
	const struct scan *scan;
	day published;
	enum date_order order;
};

/* The class of the CALENDAR phrase at the token, CALENDAR_NONE if none; phrase is set. */
enum calendar_class period_class(const struct scan *scan, uint32_t at, struct phrase *phrase);
/* A cell of its row as a number. */
int period_value(const struct scan *scan, const struct phrase *phrase);
int period_amount(const struct scan *scan, const struct phrase *phrase);

/* The longest time that begins with token `at`. */
bool period_read(const struct clock *clock, uint32_t at, struct period *period);

/* The readers that period_read asks, each in its file. What a reader begins with must be let through
 * by is_hopeless in period.c: a phrase of CALENDAR or NUMBER, or a word that stands there. */
bool period_read_digits(const struct clock *clock, uint32_t at, struct period *period);
bool period_read_date(const struct clock *clock, uint32_t at, struct period *period);
bool period_read_relative(const struct clock *clock, uint32_t at, struct period *period);
bool period_read_span(const struct clock *clock, uint32_t at, struct period *period);
bool period_read_part(const struct clock *clock, uint32_t at, struct period *period);
bool period_read_vague(const struct clock *clock, uint32_t at, struct period *period);

/* period_number.c: -1 where none stands there; *end, where it is asked for, moves behind it. */
/* The number of digits at the token in [low, high], also with st, nd, rd, th. */
int period_number(const struct scan *scan, uint32_t at, int low, int high);
/* A year of four digits; the year behind a day or month, past a comma or "of". */
int period_year(const struct scan *scan, uint32_t at);
int period_year_after(const struct scan *scan, uint32_t at, uint32_t *end);
/* A month, 1 to 12, with the point of its short form. */
int period_month(const struct scan *scan, uint32_t at, uint32_t *end);
/* "last year", "this year" behind a day or month. */
int period_last_year(const struct clock *clock, uint32_t at, uint32_t *end);

/* "three | straight | days": a word between an amount and its unit. */
bool period_is_stretched(const struct scan *scan, uint32_t at);
/* How many units a number or "a few" before one says; 0 if none stands there, 0.5 for some. *end is
 * behind it. */
double period_amount_of(const struct scan *scan, uint32_t at, uint32_t *end, bool *loose);
/* The unit (days, weeks ...) at the token: its length in days, and whether it is hours. */
bool period_unit(const struct scan *scan, uint32_t at, int *length, bool *hours);
/* The day so many units from d; months and years keep the day of the month where there is one. */
day period_shift(day d, double units, int length, bool hours);
/* "the storm", "its short war": the token behind such a noun phrase, or 0. */
uint32_t period_event_end(const struct scan *scan, uint32_t at);
/* "the year", "the month" behind "of": this one. */
bool period_unit_now(const struct clock *clock, uint32_t at, struct period *period);
/* The Monday of a day's week. */
static inline day period_monday(day d)
{
	return d - (day_weekday(d) + 6) % 7;
}
/* Whether words around the token make it a time to come. */
bool period_is_ahead(const struct clock *clock, uint32_t at);

/* Days of a month or a year; DAYS_NONE where there is none such. */
struct days days_of_month(int year, int month);
struct days days_of_year(int year);
/* A run of months, from month of year on. */
struct days days_of_months(int year, int month, int count);

/* The calendar week, month or year (by its length in days) that is `step` from the article's own;
 * sets days and grain. False for other lengths; days are none where the date is not known. */
bool period_days_now(const struct clock *clock, int length, int step, struct period *period);

/* Ends a period: its last token but one is `end`; unanchored where days are not known. */
void period_end(struct period *period, uint32_t end, struct days days, uint8_t shape);

#endif
