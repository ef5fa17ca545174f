/*
 * A share is written as a number and says nothing until it is known of what:
 *
 *	[half] of the estimated [250]      a share, and the whole it is taken of
 *	[one in three] pupils              two numbers that are one share
 *	the first [half], halfway          no share at all
 *
 * Left out: the product of the two (figure.c), and per cent, whose sign says it (unit.c).
 */
#include "mark/fraction.h"

#include "mark/label.h"
#include "mark/unit.h"

/* "the first half", "half-time", "halfway": half counts only before what it halves, or bounded. */
bool fraction_is_idle(const struct scan *scan, const struct numeral *numeral)
{
	static const char *const after[] = {"of",  "the", "a",	   "an",    "its",  "their", "his",
					    "her", "our", "those", "these", "all",  "were",  "are",
					    "was", "is",  "have",  "had",   "that", NULL};
	struct phrase phrase;

	if (numeral->form != NUMERAL_SHARE || !numeral->one_part || !numeral->words)
		return false;
	if (!span_is_empty(numeral->rest))
		return true;
	phrase = scan_match_back(scan, LEXICON_APPROX, numeral->first);
	if (phrase.count || scan_is(scan, numeral->first - 1, "a"))
		return false;
	if (scan_is_any(scan, numeral->first - 1,
			(const char *const[]){"the", "first", "second", NULL}))
		return true;
	return !scan_is_any(scan, numeral->end, after);
}

/* Before "of", the figure that a share is taken of: "of [the estimated 250]", "of the 40". */
uint32_t fraction_whole(const struct scan *scan, uint32_t at)
{
	static const char *const passed[] = {"the", "its",   "their", "all", "his",
					     "her", "those", "these", "our", NULL};
	uint32_t limit;

	if (scan_is(scan, at, "of"))
		at++;
	else if (!scan_is(scan, at - 1, "half") || !scan_is(scan, at, "the"))
		return INDEX_NONE; /* "half the 40 pupils" */
	for (limit = at + 6; at < limit && at < scan->end; at++) {
		struct phrase phrase;

		if (scan->tokens[at].kind == TOKEN_NUMBER || scan_has(scan, LEXICON_NUMBER, at))
			if (!scan_is_any(scan, at, (const char *const[]){"a", "an", NULL}))
				return at;
		phrase = scan_match(scan, LEXICON_APPROX, at);
		if (phrase.count)
			at += phrase.count - 1;
		else if (at + 1 < scan->end && scan->tokens[at + 1].kind == TOKEN_POSSESSIVE)
			at++; /* "a third of the town's 900 people" */
		else if (!scan_is_any(scan, at, passed))
			return INDEX_NONE;
	}
	return INDEX_NONE;
}

/* "one in three", "two out of five". */
bool fraction_read(const struct scan *scan, struct numeral *numeral)
{
	uint32_t at = numeral->end;
	struct numeral below;
	bool out = false;

	if (numeral->form != NUMERAL_AMOUNT || numeral->value > 9 || !span_is_empty(numeral->rest))
		return false;
	if (scan_is(scan, at, "out") && scan_is(scan, at + 1, "of")) {
		out = true;
		at++;
	}
	else if (!scan_is(scan, at, "in"))
		return false;
	at++;
	if (scan_is(scan, at, "every"))
		at++;
	if (at >= scan->end || !numeral_read(scan, at, &below) || below.form != NUMERAL_AMOUNT ||
	    below.value <= numeral->value || label_is_year(scan, &below) ||
	    !span_is_empty(below.rest))
		return false;
	/* "nine out of twelve passengers" is nine of them, "nine out of ten" a share of all */
	if (out && below.value > 10 && (int64_t)below.value % 10 != 0 &&
	    scan_has(scan, LEXICON_VICTIM, below.end))
		return false;
	/* "one in two attacks" tells where, "one in two people" how many. */
	if (unit_find(scan, &below).kind != UNIT_NONE || scan_has(scan, LEXICON_CAUSE, below.end) ||
	    (scan_is_plural(scan, below.end) && !scan_has(scan, LEXICON_VICTIM, below.end) &&
	     !scan_has(scan, LEXICON_HARM, below.end)))
		return false;
	numeral->value /= below.value;
	numeral->end = below.end;
	numeral->span.end = below.span.end;
	numeral->form = NUMERAL_SHARE;
	return true;
}
