/*
 * The numbers that dates are made of, with what else they may end in:
 *
 *	21   21st   (May) 2016   May, 2016   May of 2016   Oct. 12   (in May) last year
 *
 * Left out: which of them stand together (period_date.c).
 */
#include <string.h>

#include "mark/digits.h"
#include "mark/period.h"

int period_number(const struct scan *scan, uint32_t at, int low, int high)
{
	struct digits digits;
	const struct token *token;
	uint32_t rest;

	if (at < scan->begin || at >= scan->end || !(scan->tokens[at].flags & TOKEN_DIGIT))
		return -1;
	token = &scan->tokens[at];
	if (!digits_read(scan->text, token->start, token->end, &digits) || digits.grouped ||
	    digits.decimals || digits.value < low || digits.value > high)
		return -1;
	rest = token->end - digits.end;
	if (rest && (high > 31 || rest != 2 || token->kind != TOKEN_WORD))
		return -1;
	if (rest && !strchr("snrtSNRT", scan->text[digits.end]))
		return -1;
	return (int)digits.value;
}

int period_year(const struct scan *scan, uint32_t at)
{
	int year = period_number(scan, at, 1800, 2100);

	return year > 0 && scan->tokens[at].end - scan->tokens[at].start == 4 ? year : -1;
}

int period_year_after(const struct scan *scan, uint32_t at, uint32_t *end)
{
	uint32_t next = at;

	if (scan_is_mark(scan, at, ',') || scan_is(scan, at, "of") || scan_is_mark(scan, at, '.'))
		next++;
	if (period_year(scan, next) < 0)
		return -1;
	*end = next + 1;
	return period_year(scan, next);
}

int period_month(const struct scan *scan, uint32_t at, uint32_t *end)
{
	int value;

	if (!scan_is_month(scan, at))
		return -1;
	scan_calendar(scan, at, &value);
	/* "Oct. 12": the point belongs to the short form */
	*end = at + 1;
	if (scan_is_mark(scan, at + 1, '.') && scan_is_glued(scan, at + 1) &&
	    scan->tokens[at].end - scan->tokens[at].start <= 4 &&
	    (period_number(scan, at + 2, 1, 31) > 0 || period_year(scan, at + 2) > 0))
		++*end;
	return value;
}

int period_last_year(const struct clock *clock, uint32_t at, uint32_t *end)
{
	static const char *const back[] = {"last", NULL};
	static const char *const now[] = {"this", NULL};
	const struct scan *scan = clock->scan;
	int year, month, dom;

	at += scan_is(scan, at, "of");
	if (!scan_is(scan, at + 1, "year") || clock->published == DAY_NONE)
		return -1;
	day_to_civil(clock->published, &year, &month, &dom);
	if (scan_is_any(scan, at, back))
		year--;
	else if (!scan_is_any(scan, at, now))
		return -1;
	*end = at + 2;
	return year;
}
