/*
 * What is rare in news and common in tables and reports of measurements:
 *
 *	minus 5, -5      below zero; such a number is a measure, never a count
 *	.08              a decimal without its zero
 *	1.3e6, 10^6, 1.3x10^6
 *	one over three   only where no noun follows: "one over three years" tells two numbers
 *
 * A dash before a number is a sign only where nothing that can be counted follows: "-12 people
 * killed" opens a row of a list. Powers are read from the bytes, for tokens cut them anyhow.
 */
#include "mark/sign.h"

#include <math.h>
#include <string.h>

#include "mark/label.h"
#include "mark/unit.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* ".08": the point belongs to the number. */
static void point_read(const struct scan *scan, uint32_t free, struct numeral *numeral)
{
	uint32_t first = numeral->first, digits;

	if (!numeral->plain || first <= free || !scan_is_mark(scan, first - 1, '.') ||
	    !scan_is_glued(scan, first) ||
	    (first - 1 > scan->begin && scan_is_glued(scan, first - 1)))
		return;
	digits = span_length(numeral->span);
	if (scan->tokens[first].kind != TOKEN_NUMBER || digits > 15)
		return;
	numeral->value /= pow(10, digits);
	numeral->first--;
	numeral->span.start = scan->tokens[first - 1].start;
	numeral->plain = numeral->zero_first = false;
}

/* The number from byte `at`: signs and digits; the byte behind it, or `at` if there is none. */
static uint32_t exponent_read(const char *text, uint32_t at, uint32_t end, double *exponent)
{
	uint32_t start = at;
	double sign = 1;

	for (; at < end && (text[at] == '+' || text[at] == '-'); at++)
		if (text[at] == '-')
			sign = -1;
	/* two signs, as in "1.1^--23", cancel out */
	if (at - start == 2 && sign < 0)
		sign = 1;
	if (at - start > 2 || at >= end || !is_digit(text[at]))
		return start;
	for (*exponent = 0; at < end && is_digit(text[at]); at++)
		*exponent = *exponent < 1000 ? *exponent * 10 + (text[at] - '0') : *exponent;
	*exponent *= sign;
	return at;
}

/* 1e10, 1.1^23, 1.3x10^6 behind the digits. */
static void power_read(const struct scan *scan, struct numeral *numeral)
{
	uint32_t at = numeral->span.end, end = scan->tokens[scan->end - 1].end, stop;
	const char *text = scan->text;
	double base = numeral->value, factor = 1, exponent = 0;

	if (numeral->words || numeral->form != NUMERAL_AMOUNT || end - at < 2)
		return;
	if (end - at >= 5 && !memcmp(text + at, "x10^", 4)) {
		factor = base;
		base = 10;
		at += 4;
	} else if (text[at] == '^') {
		at++;
	} else if (text[at] == 'e') {
		factor = base;
		base = 10;
		at++;
	} else {
		return;
	}
	stop = exponent_read(text, at, end, &exponent);
	if (stop == at || !isfinite(pow(base, exponent)))
		return;
	numeral->value = factor * pow(base, exponent);
	numeral->span.end = stop;
	numeral->rest = SPAN_NONE;
	numeral->plain = numeral->glued = false;
	while (numeral->end < scan->end && scan->tokens[numeral->end].start < stop)
		numeral->end++;
}

/* "1 over 3" */
static void over_read(const struct scan *scan, struct numeral *numeral)
{
	struct numeral below;
	uint32_t end;

	if (numeral->form != NUMERAL_AMOUNT || !span_is_empty(numeral->rest) ||
	    !scan_is(scan, numeral->end, "over") || numeral->end + 1 >= scan->end ||
	    !numeral_read(scan, numeral->end + 1, &below) || below.form != NUMERAL_AMOUNT ||
	    below.value == 0 || !span_is_empty(below.rest) || scan_is_word(scan, below.end) ||
	    label_covers(scan, &below, &end))
		return;
	numeral->value /= below.value;
	numeral->end = below.end;
	numeral->span.end = below.span.end;
	numeral->form = NUMERAL_SHARE;
	numeral->one_part = numeral->plain = false;
}

static void minus_read(const struct scan *scan, uint32_t free, struct numeral *numeral)
{
	uint32_t first = numeral->first;
	bool word, dash;

	if (first <= free || numeral->form == NUMERAL_VAGUE || numeral->form == NUMERAL_ORDINAL)
		return;
	word = scan_is(scan, first - 1, "minus") || scan_is(scan, first - 1, "negative");
	dash = scan_is_mark(scan, first - 1, '-') && scan_is_glued(scan, first) &&
	       (first - 1 == scan->begin || !scan_is_glued(scan, first - 1) ||
		scan_has(scan, LEXICON_APPROX, first - 2)) &&
	       !scan_is_counting(scan, numeral->end) && !scan_has(scan, LEXICON_HARM, numeral->end);
	/* "- 5" with a space is a sign where it is all there is. */
	dash |= scan_is_mark(scan, first - 1, '-') && first - 1 == scan->begin &&
		numeral->end == scan->end;
	if (!word && !dash)
		return;
	numeral->value = -numeral->value;
	numeral->first--;
	numeral->span.start = scan->tokens[first - 1].start;
	numeral->plain = numeral->one_part = false;
}

void sign_read(const struct scan *scan, uint32_t free, struct numeral *numeral)
{
	point_read(scan, free, numeral);
	power_read(scan, numeral);
	over_read(scan, numeral);
	minus_read(scan, free, numeral);
}
