/*
 * Units stand in three places: hyphenated or glued to the number (five-year, 20km, 45-year-old),
 * behind it (12 miles, 12 straight days, 20 percent), or before it ($12, aged 12, magnitude 7.1).
 * A person's age may have no word at all: ", 37," behind a name. A hyphenated word that is no unit
 * still says that the number counts no people by itself (17-nation). Left out: labels and clocks
 * are found here but judged in label.c.
 */
#include "mark/unit.h"

#include <string.h>

#include "mark/figure.h"

static uint8_t kind_of(const struct scan *scan, uint32_t row)
{
	static const struct {
		const char *cell;
		uint8_t kind;
	} kinds[] = {
		{"percent", UNIT_PERCENT}, {"money", UNIT_MONEY},     {"duration", UNIT_DURATION},
		{"age", UNIT_AGE},	   {"measure", UNIT_MEASURE}, {"rate", UNIT_MEASURE},
		{"clock", UNIT_CLOCK},	   {"label", UNIT_LABEL},     {"score", UNIT_SCORE}};
	const char *cell = lexicon_cell(scan->lexicon, LEXICON_UNIT, row, scan->unit_kind);

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(cell, kinds[i].cell))
			return kinds[i].kind;
	return UNIT_NONE;
}

static const char *side_of(const struct scan *scan, uint32_t row)
{
	return lexicon_cell(scan->lexicon, LEXICON_UNIT, row, scan->unit_side);
}

uint8_t unit_before(const struct scan *scan, uint32_t at, struct phrase *phrase)
{
	*phrase = scan_match_back(scan, LEXICON_UNIT, at);
	if (!phrase->count || !strcmp(side_of(scan, phrase->row), "after"))
		return UNIT_NONE;
	return kind_of(scan, phrase->row);
}

uint8_t unit_after(const struct scan *scan, uint32_t at, struct phrase *phrase)
{
	*phrase = scan_match(scan, LEXICON_UNIT, at);
	if (!phrase->count || !strcmp(side_of(scan, phrase->row), "before"))
		return UNIT_NONE;
	return kind_of(scan, phrase->row);
}

/* The row of a hyphenated rest: "year-old", else its first piece: "year" of "year-long". */
static struct phrase rest_phrase(const struct scan *scan, struct span rest)
{
	char folded[TOKEN_FOLD];
	struct phrase phrase = {0, 0};
	size_t n = token_fold(scan->text + rest.start, span_length(rest), folded);

	for (; n; n--) {
		if (phrase.count || !folded[0])
			break;
		phrase = lexicon_find(scan->lexicon, LEXICON_UNIT,
				      lexicon_word(scan->lexicon, folded, n));
		while (n > 1 && folded[n - 1] != '-')
			n--;
	}
	return phrase;
}

static bool rest_unit(const struct scan *scan, const struct numeral *numeral, struct unit *unit)
{
	struct phrase phrase;

	if (span_is_empty(numeral->rest))
		return false;
	phrase = rest_phrase(scan, numeral->rest);
	unit->kind = phrase.count ? kind_of(scan, phrase.row) : (uint8_t)UNIT_PLAIN;
	unit->row = phrase.count ? phrase.row : INDEX_NONE;
	if (phrase.count && !strcmp(side_of(scan, phrase.row), "before"))
		unit->kind = UNIT_PLAIN;
	unit->span = numeral->rest;
	return true;
}

/* Words that may stand between a number and its unit. */
static bool is_between(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {
		"straight",   "consecutive", "full",	"whole",   "long",   "more",  "other",
		"successive", "solid",	     "short",	"further", "bloody", "extra", "past",
		"additional", "calendar",    "working", "square",  NULL};

	return scan_is_any(scan, at, words);
}

static bool after_unit(const struct scan *scan, const struct numeral *numeral, struct unit *unit)
{
	static const char *const sterling[] = {"pound", "pounds", NULL};
	uint32_t at = numeral->end;
	struct phrase phrase;
	uint8_t kind = unit_after(scan, at, &phrase);

	/* "square kilometres" is a unit, "square" no word between */
	if (kind == UNIT_NONE && is_between(scan, at))
		kind = unit_after(scan, ++at, &phrase);
	if (at > numeral->end && kind != UNIT_DURATION)
		kind = UNIT_NONE;
	/* "half an hour" */
	if (kind == UNIT_NONE && numeral->form == NUMERAL_SHARE &&
	    (scan_is(scan, at, "a") || scan_is(scan, at, "an"))) {
		kind = unit_after(scan, ++at, &phrase);
		if (kind != UNIT_DURATION && kind != UNIT_MEASURE)
			kind = UNIT_NONE;
	}
	if (kind == UNIT_NONE && numeral->form == NUMERAL_VAGUE && scan_is(scan, at, "of")) {
		kind = unit_after(scan, ++at, &phrase); /* millions of dollars */
		if (kind == UNIT_PERCENT)
			kind = UNIT_NONE;
	}
	if (kind == UNIT_NONE || kind == UNIT_LABEL || kind == UNIT_SCORE)
		return false;
	/* Nobody weighs in millions of pounds. */
	if (kind == UNIT_MEASURE && numeral->scale >= 1e6 && scan_is_any(scan, at, sterling))
		kind = UNIT_MONEY;
	unit->kind = kind;
	unit->row = phrase.row;
	unit->end = at + phrase.count;
	unit->span = (struct span){scan->tokens[at].start, scan->tokens[unit->end - 1].end};
	return true;
}

/* "ages 6 and | 7", "aged 12, 13 and | 15" */
static bool is_age_listed(const struct scan *scan, const struct numeral *numeral)
{
	static const char *const joints[] = {"and", "or", "to", "-", ",", NULL};
	struct phrase phrase;
	uint32_t at = numeral->first;

	if (scan_is_mark(scan, at - 1, ',') && scan_is_counting(scan, numeral->end))
		return false;
	for (; at >= scan->begin + 2 && scan_is_any(scan, at - 1, joints) &&
	       scan->tokens[at - 2].kind == TOKEN_NUMBER;
	     at -= 2)
		if (unit_before(scan, at - 2, &phrase) == UNIT_AGE)
			return true;
	return false;
}

static bool before_unit(const struct scan *scan, const struct numeral *numeral, struct unit *unit)
{
	struct phrase phrase;
	uint8_t kind = unit_before(scan, numeral->first, &phrase);

	/* "percent of 10" alone labels a row; behind other words the 10 is a whole. */
	if (kind == UNIT_NONE && unit_after(scan, scan->begin, &phrase) == UNIT_PERCENT &&
	    scan->begin + phrase.count + 1 == numeral->first &&
	    scan_is(scan, numeral->first - 1, "of")) {
		kind = UNIT_PERCENT;
		phrase.count++;
	}
	if (kind == UNIT_NONE && numeral->plain && is_age_listed(scan, numeral)) {
		unit->kind = UNIT_AGE;
		return true;
	}
	if (kind != UNIT_MONEY && kind != UNIT_AGE && kind != UNIT_MEASURE && kind != UNIT_PERCENT)
		return false;
	unit->kind = kind;
	unit->row = phrase.row;
	unit->first = numeral->first - phrase.count;
	unit->span = (struct span){scan->tokens[unit->first].start,
				   scan->tokens[numeral->first - 1].end};
	return true;
}

/* "the gunman", "a teacher": one person by a common noun. */
static bool is_one_person(const struct scan *scan, uint32_t at)
{
	static const char *const starts[] = {"the", "a", "an", "his", "her", "one", NULL};

	return scan_is_word(scan, at) && !scan_is_plural(scan, at) && !scan_is_function(scan, at) &&
	       scan_is_any(scan, at - 1, starts) &&
	       (scan_has(scan, LEXICON_VICTIM, at) || scan_has(scan, LEXICON_ACTOR, at));
}

/* Where commas or capitals were lost: "Amina Yusuf 37 said", "amina yusuf, 37, said". */
static bool is_age_bare(const struct scan *scan, const struct numeral *numeral)
{
	uint32_t first = numeral->first, end = numeral->end;

	if (scan_is_mark(scan, first - 1, ',') && scan_is_mark(scan, end, ',') &&
	    is_one_person(scan, first - 2))
		return true;
	if (scan_is_mark(scan, first - 1, ',') && scan_is_mark(scan, end, ','))
		return !(scan->tokens[scan->begin].flags & TOKEN_CAPITAL) &&
		       scan_is_word(scan, first - 2) && !scan_is_function(scan, first - 2);
	return scan_is_word(scan, first - 1) && (scan->tokens[first - 1].flags & TOKEN_CAPITAL) &&
	       !scan_is_function(scan, first - 1) && !scan->capitals &&
	       scan_match(scan, LEXICON_REPORT, end).count && scan_is_word(scan, end) &&
	       !scan_is_function(scan, end);
}

/* "Amina Yusuf, 37, said": a name, a comma, a number of a person's age, and a comma or the end. */
static bool is_age_by_place(const struct scan *scan, const struct numeral *numeral)
{
	uint32_t first = numeral->first, end = numeral->end;
	int value;

	if (!numeral->plain || numeral->value < 1 || numeral->value > 112 ||
	    first < scan->begin + 2)
		return false;
	if (!scan_is_word(scan, first - 2) || !(scan->tokens[first - 2].flags & TOKEN_CAPITAL) ||
	    scan_is_function(scan, first - 2) || scan_calendar(scan, first - 2, &value))
		return is_age_bare(scan, numeral);
	if (scan_is_mark(scan, first - 1, '('))
		return scan_is_mark(scan, end, ')');
	return (scan_is_mark(scan, first - 1, ',') &&
		(scan_is_mark(scan, end, ',') || scan_is_mark(scan, end, ';'))) ||
	       is_age_bare(scan, numeral);
}

/* "most of them under | 30", "children under | five": people and a bound on their age. */
static bool is_age_bound(const struct scan *scan, const struct numeral *numeral)
{
	static const char *const bounds[] = {"under", "over", "below", "above", NULL};
	static const char *const people[] = {
		"them",	  "whom",	"those",    "children", "people",   "men",    "women",
		"girls",  "boys",	"adults",   "anyone",	"everyone", "babies", "infants",
		"youths", "youngsters", "patients", "victims",	NULL};
	uint32_t first = numeral->first, end = numeral->end;

	return numeral->plain && numeral->value >= 1 && numeral->value <= 100 &&
	       first >= scan->begin + 2 && scan_is_any(scan, first - 1, bounds) &&
	       scan_is_any(scan, first - 2, people) &&
	       (!scan_is_word(scan, end) || scan_is_function(scan, end) ||
		scan_match(scan, LEXICON_HARM, end).count);
}

struct unit unit_find(const struct scan *scan, const struct numeral *numeral)
{
	struct unit unit = {.first = numeral->first, .end = numeral->end, .row = INDEX_NONE};

	if (rest_unit(scan, numeral, &unit) || after_unit(scan, numeral, &unit) ||
	    before_unit(scan, numeral, &unit))
		return unit;
	if (is_age_by_place(scan, numeral) || is_age_bound(scan, numeral))
		unit.kind = UNIT_AGE;
	return unit;
}
