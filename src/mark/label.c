/*
 * Most false counts are numbers that count nothing. Each kind has its own marks:
 *
 *	May 21, 21 May, 12/10/2016, in 2016    dates, by the month, the slashes, the words before
 *	9:30, 9 a.m., 0930 GMT                 times of day
 *	Resolution 1234, Highway 5, No. 12     a label before it, with a capital or alone
 *	3-1, won 70-80                         results: the second number is lower, or a word says
 *so +1-222-2222, 10.0.0.1, x.org/12        telephone numbers and addresses
 *
 * A bare year is the hard one ("in 2000 people fled"): what stands before decides, then what
 * stands behind. Left out: names that begin with a letter (F-16, M4), which are no numerals.
 */
#include "mark/label.h"

#include <math.h>
#include <string.h>

#include "mark/unit.h"

enum { YEAR_FIRST = 1500, YEAR_LAST = 2100 };

static bool is_number(const struct scan *scan, uint32_t at)
{
	return at >= scan->begin && at < scan->end && scan->tokens[at].kind == TOKEN_NUMBER;
}

/* Glued to its left to something that only addresses and formulas have. */
static bool is_address(const struct scan *scan, uint32_t first)
{
	static const char marks[] = "/\\=&_@#:%^*";

	if (first == scan->begin || !scan_is_glued(scan, first) ||
	    scan->tokens[first - 1].kind != TOKEN_MARK)
		return false;
	return scan->tokens[first - 1].mark && strchr(marks, scan->tokens[first - 1].mark);
}

/* Numbers joined by a mark without spaces; the token behind the last. */
static uint32_t chain_end(const struct scan *scan, uint32_t at, char mark, uint32_t *count)
{
	*count = 1;
	while (scan_is_mark(scan, at, mark) && scan_is_glued(scan, at) && is_number(scan, at + 1) &&
	       scan_is_glued(scan, at + 1)) {
		at += 2;
		++*count;
	}
	return at;
}

static bool is_chain(const struct scan *scan, const struct numeral *numeral, uint32_t *end)
{
	uint32_t count;

	if (numeral->form != NUMERAL_AMOUNT || numeral->words)
		return false;
	*end = chain_end(scan, numeral->end, ':', &count);
	if (count > 1)
		return true;
	*end = chain_end(scan, numeral->end, '/', &count);
	if (count > 1)
		return true;
	*end = chain_end(scan, numeral->end, '-', &count);
	return count > 2 || (count > 1 && numeral->zero_first);
}

static bool is_label_before(const struct scan *scan, const struct numeral *numeral)
{
	/* What opens a sentence as a deed too: "Train 12 guards". Others name: "Flight 12 lands".
	 */
	static const char *const deeds[] = {"building", "call", "phone", "fax",	   "train", "page",
					    "figure",	"bill", "rule",	 "mark",   "exit",  "table",
					    "act",	"box",	"no",	 "number", "camp",  NULL};
	struct phrase phrase;
	uint32_t first = numeral->first;
	const struct token *label;

	/* "Resolutions 1234 and 1235": the label is the second's too. */
	if (is_number(scan, first - 2) &&
	    scan_is_any(scan, first - 1, (const char *const[]){"and", ",", "or", NULL}) &&
	    unit_before(scan, first - 2, &phrase) == UNIT_LABEL &&
	    (scan->tokens[first - 2 - phrase.count].flags & TOKEN_CAPITAL) &&
	    !scan_is_counting(scan, numeral->end))
		return true;
	if (unit_after(scan, numeral->end, &phrase) == UNIT_LABEL && numeral->plain)
		return true;
	if (numeral->form != NUMERAL_AMOUNT || unit_before(scan, first, &phrase) != UNIT_LABEL)
		return false;
	label = &scan->tokens[first - phrase.count];
	/* "the dead numbered 12" */
	if (scan_is(scan, first - 1, "numbered") && first >= scan->begin + 2 &&
	    (scan_has(scan, LEXICON_HARM, first - 2) || scan_has(scan, LEXICON_VICTIM, first - 2)))
		return false;
	if (label->kind == TOKEN_MARK || (label->flags & TOKEN_DOTTED))
		return true;
	if (scan_is_counting(scan, numeral->end) && !(label->flags & TOKEN_CAPITAL))
		return false;
	if (label->flags & TOKEN_CAPITAL)
		return !(scan->capitals || (first - phrase.count == scan->begin &&
					    scan_is_any(scan, scan->begin, deeds))) ||
		       !scan_is_counting(scan, numeral->end);
	return phrase.count == 1 && numeral->plain;
}

static bool is_score_word_near(const struct scan *scan, uint32_t first, uint32_t end)
{
	for (uint32_t at = first > scan->begin + 4 ? first - 4 : scan->begin; at < end + 2; at++) {
		struct phrase phrase = {0, 0};

		if (at >= first && at < end)
			continue;
		if (unit_after(scan, at, &phrase) == UNIT_SCORE ||
		    unit_before(scan, at + 1, &phrase) == UNIT_SCORE)
			return true;
	}
	return false;
}

/* "3-1" */
static bool is_score(const struct scan *scan, const struct numeral *numeral, uint32_t *end)
{
	struct numeral second;

	if (!numeral->plain || !scan_is_mark(scan, numeral->end, '-') ||
	    !is_number(scan, numeral->end + 1) || !scan_is_glued(scan, numeral->end) ||
	    !scan_is_glued(scan, numeral->end + 1) ||
	    !numeral_read(scan, numeral->end + 1, &second) || !second.plain)
		return false;
	*end = second.end;
	return second.value <= numeral->value ||
	       is_score_word_near(scan, numeral->first, second.end);
}

/* "12.15 Two boys ...": a point between two digits at the start of a paragraph, before a capital, a
 * number or the line's end, is that of a log or a live page. */
static bool is_entry_time(const struct scan *scan, const struct numeral *numeral)
{
	const struct token *next = &scan->tokens[numeral->end];
	const char *text = scan->text + numeral->span.start;
	uint32_t n = numeral->span.end - numeral->span.start;

	if (numeral->words || !(scan->tokens[numeral->first].flags & TOKEN_PARAGRAPH) || n < 4 ||
	    n > 5 || text[n - 3] != '.' || text[n - 2] > '5' || numeral->value >= 24)
		return false;
	return numeral->end >= scan->end || next->flags & (TOKEN_CAPITAL | TOKEN_LINE) ||
	       next->kind == TOKEN_NUMBER || scan_has(scan, LEXICON_NUMBER, numeral->end);
}

static bool is_clock(const struct scan *scan, const struct numeral *numeral)
{
	struct phrase phrase;

	if (numeral->form != NUMERAL_AMOUNT)
		return false;
	if (is_entry_time(scan, numeral))
		return true;
	if (!span_is_empty(numeral->rest))
		return unit_find(scan, numeral).kind == UNIT_CLOCK;
	/* "from 1130 to 1215 GMT" */
	if (is_number(scan, numeral->end + 1) &&
	    (scan_is(scan, numeral->end, "to") || scan_is(scan, numeral->end, "and") ||
	     scan_is_mark(scan, numeral->end, '-')) &&
	    unit_after(scan, numeral->end + 2, &phrase) == UNIT_CLOCK)
		return true;
	/* "at 1459": four digits as a clock shows them */
	if (numeral->plain && numeral->span.end - numeral->span.start == 4 &&
	    numeral->value < 2400 && fmod(numeral->value, 100) < 60 &&
	    scan_is(scan, numeral->first - 1, "at") && !scan_is_counting(scan, numeral->end))
		return true;
	return unit_after(scan, numeral->end, &phrase) == UNIT_CLOCK ||
	       unit_before(scan, numeral->first, &phrase) == UNIT_CLOCK;
}

static bool is_day_of_month(const struct scan *scan, const struct numeral *numeral)
{
	uint32_t first = numeral->first, before = first;

	if (numeral->value < 1 || numeral->value > 31 ||
	    (numeral->form == NUMERAL_AMOUNT && !numeral->plain) || numeral->form == NUMERAL_SHARE)
		return false;
	if (before > scan->begin &&
	    (scan_is_mark(scan, before - 1, '.') || scan_is(scan, before - 1, "the")))
		before--;
	if (before > scan->begin && scan_is_month(scan, before - 1) &&
	    (before == first || !scan_is_mark(scan, before, '.') || scan_is_glued(scan, before)))
		return !scan_is_month_counted(scan, before - 1, numeral->end);
	if (numeral->form == NUMERAL_ORDINAL && scan_is(scan, numeral->end, "of"))
		return scan_is_month(scan, numeral->end + 1);
	/* "70 to 80 May": both days of a stretch are met one by one */
	if ((scan_is_mark(scan, numeral->end, '-') || scan_is(scan, numeral->end, "to") ||
	     scan_is(scan, numeral->end, "and")) &&
	    is_number(scan, numeral->end + 1) && scan_is_month(scan, numeral->end + 2))
		return true;
	return scan_is_month(scan, numeral->end);
}

static bool is_year_word_before(const struct scan *scan, uint32_t first)
{
	static const char *const words[] = {
		"in",	  "since",  "until", "till",   "during",     "through", "late",
		"early",  "mid",    "year",  "years",  "spring",     "summer",	"autumn",
		"winter", "fall",   "the",   "its",    "their",	     "his",	"her",
		"this",	  "that",   "a",     "before", "throughout", "season",	"class",
		"circa",  "year's", "back",  "ad",     NULL};
	int value;

	return scan_is_any(scan, first - 1, words) ||
	       scan_calendar(scan, first - 1, &value) == CALENDAR_MONTH ||
	       scan_calendar(scan, first - 1, &value) == CALENDAR_SEASON;
}

static bool is_year_number(const struct scan *scan, uint32_t at)
{
	const struct token *token;
	char c;

	if (!is_number(scan, at))
		return false;
	token = &scan->tokens[at];
	c = scan->text[token->start];
	return token->end - token->start == 4 && (c == '1' || c == '2') &&
	       !memchr(scan->text + token->start, ',', 4) &&
	       !memchr(scan->text + token->start, '.', 4);
}

/* "May 21, 2016", "2015 and 2016", "2011-2016" */
static bool is_year_chained(const struct scan *scan, const struct numeral *numeral)
{
	static const char *const joints[] = {"and", "or",      "to",	",", "-",
					     "/",   "through", "until", NULL};
	uint32_t first = numeral->first, end = numeral->end;

	/* "July 29 2016", "30th September 2015" */
	if (first > scan->begin + 1 && (scan->tokens[first - 1].flags & TOKEN_DIGIT) &&
	    scan_is_month(scan, first - 2))
		return true;
	if (first > scan->begin + 1 && scan_is_any(scan, first - 1, joints)) {
		if (is_year_number(scan, first - 2))
			return true;
		if (scan_is_mark(scan, first - 1, ',') &&
		    (scan_is_month(scan, first - 2) ||
		     (first > scan->begin + 2 && scan_is_month(scan, first - 3))))
			return true;
	}
	return scan_is_any(scan, end, joints) && is_year_number(scan, end + 1);
}

bool label_is_year(const struct scan *scan, const struct numeral *numeral)
{
	static const char *const loose[] = {"of", "by",	     "from", "to", "after", "for", "with",
					    "on", "between", "and",  "or", "at",    NULL};
	uint32_t first = numeral->first;
	struct phrase phrase;

	if (numeral->form != NUMERAL_AMOUNT || !numeral->plain || numeral->zero_first ||
	    numeral->value < YEAR_FIRST || numeral->value > YEAR_LAST)
		return false;
	if (is_year_chained(scan, numeral))
		return true;
	if (first > scan->begin && is_year_word_before(scan, first))
		return true;
	phrase = scan_match_back(scan, LEXICON_APPROX, first);
	if (phrase.count)
		return false;
	if (unit_before(scan, first, &phrase) == UNIT_MONEY)
		return false;
	if (scan_is_counting(scan, numeral->end))
		return false;
	if (unit_after(scan, numeral->end, &phrase) != UNIT_NONE)
		return false;
	if (first > scan->begin && scan_is_any(scan, first - 1, loose))
		return true;
	if (first > scan->begin && scan_is_mark(scan, first - 1, '('))
		return true;
	if (scan_has(scan, LEXICON_HARM, numeral->end) ||
	    (first > scan->begin && scan_has(scan, LEXICON_HARM, first - 1)))
		return false;
	return (uint32_t)numeral->value % 100 != 0 || !scan_is_word(scan, first - 1);
}

/* "the 1990s", "18s": a decade or people of an age, no amount. */
static bool is_decade(const struct scan *scan, const struct numeral *numeral)
{
	return numeral->glued && span_length(numeral->rest) == 1 &&
	       (scan->text[numeral->rest.start] | 0x20) == 's';
}

/* "48.138N": a place on the globe */
static bool is_coordinate(const struct scan *scan, const struct numeral *numeral)
{
	return numeral->glued && !numeral->plain && span_length(numeral->rest) == 1 &&
	       strchr("NSEW", scan->text[numeral->rest.start]) && numeral->value <= 180 &&
	       memchr(scan->text + numeral->span.start, '.', span_length(numeral->span));
}

bool label_covers(const struct scan *scan, const struct numeral *numeral, uint32_t *end)
{
	uint32_t past = numeral->end;
	bool covers;

	if (is_chain(scan, numeral, &past) || is_score(scan, numeral, &past)) {
		*end = past;
		return true;
	}
	*end = numeral->end;
	covers = is_address(scan, numeral->first) || is_label_before(scan, numeral) ||
		 is_clock(scan, numeral) || is_day_of_month(scan, numeral) ||
		 is_decade(scan, numeral) || is_coordinate(scan, numeral) ||
		 label_is_year(scan, numeral);
	if (covers || numeral->words)
		return covers;
	return numeral->zero_first ||
	       (numeral->first > scan->begin && scan_is_glued(scan, numeral->first) &&
		scan_is_mark(scan, numeral->first - 1, '+'));
}
