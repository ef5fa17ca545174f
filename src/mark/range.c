/*
 * Ranges: an opener, two numbers, a joint between them, in the right order.
 *
 *	between 229 and 425    opener between, joint and
 *	from 12 to 15          opener from, joint to; none where something rose or fell
 *	rose by 12 to 300      no range: by how much, and to what
 *	70 to 80, 70-80        a joint alone
 *	five or six            or: neighbours in counting, or a third apart at most
 *	2 to 3 million         the scale of the second is the first's too
 *	$10m to $12m, 10% - 12%   a unit may stand at both
 */
#include "mark/range.h"

#include <string.h>

#include "mark/label.h"
#include "mark/unit.h"

static bool is_motion_before(const struct scan *scan, uint32_t from)
{
	static const char *const verbs[] = {
		"rose",	    "risen",	  "rise",      "rises",	    "rising",  "increased",
		"increase", "increases",  "climbed",   "climbs",    "jumped",  "jumps",
		"grew",	    "grown",	  "grow",      "grows",	    "went",    "gone",
		"up",	    "down",	  "fell",      "fallen",    "falls",   "dropped",
		"drops",    "drop",	  "revised",   "raised",    "lowered", "cut",
		"surged",   "soared",	  "decreased", "declined",  "reduced", "changed",
		"moved",    "increasing", "updated",   "shot",	    "swelled", "rises",
		"revise",   "raises",	  "doubled",   "corrected", "shrank",  "slipped",
		"decline",  NULL};

	for (uint32_t back = 1; back <= 4 && from >= scan->begin + back; back++)
		if (scan_is_any(scan, from - back, verbs))
			return true;
	return false;
}

/* "$10m to $12m": passes over the unit's sign before the second number. */
static uint32_t unit_passed(const struct scan *scan, uint32_t at)
{
	struct phrase phrase = scan_match(scan, LEXICON_UNIT, at);
	struct phrase before;

	if (phrase.count && unit_before(scan, at + phrase.count, &before) == UNIT_MONEY)
		return at + phrase.count;
	return at;
}

static bool is_fit(const struct numeral *numeral)
{
	return (numeral->form == NUMERAL_AMOUNT || numeral->form == NUMERAL_DOZEN) &&
	       span_is_empty(numeral->rest);
}

/* The second number behind the joint; its approximators ("between 10 and about 20") are left out.
 */
static bool second_read(const struct scan *scan, uint32_t at, struct numeral *second)
{
	uint32_t end;

	at = unit_passed(scan, at);
	return at < scan->end && numeral_read(scan, at, second) &&
	       (second->form == NUMERAL_AMOUNT || second->form == NUMERAL_DOZEN) &&
	       (second->plain || !label_covers(scan, second, &end)) && !label_is_year(scan, second);
}

static bool is_neighbour(double low, double high)
{
	return high - low <= 1 || (high - low) * 3 <= high;
}

static uint32_t joint_length(const struct scan *scan, uint32_t at, bool between, bool * or)
{
	* or = false;
	if (between)
		return scan_is(scan, at, "and") || scan_is(scan, at, "to") ||
		       scan_is_mark(scan, at, '-');
	if (scan_is(scan, at, "or")) {
		* or = true;
		return 1;
	}
	if (scan_is(scan, at, "to") || scan_is(scan, at, "through") ||
	    scan_is_mark(scan, at, '-') || scan_is_mark(scan, at, '~'))
		return 1;
	return 0;
}

/* "3% to 840 billion euros": the second is measured by something else. */
static bool is_other_unit(const struct scan *scan, const struct numeral *second, uint32_t row)
{
	struct phrase phrase;

	if (unit_after(scan, second->end, &phrase) != UNIT_NONE)
		return phrase.row != row;
	return unit_before(scan, second->first, &phrase) == UNIT_MONEY && phrase.row != row;
}

bool range_read(const struct scan *scan, const struct numeral *numeral, struct range *range)
{
	uint32_t opener = numeral->first, at = numeral->end;
	struct phrase phrase;
	bool between, from, or ;
	uint8_t kind;

	if (!is_fit(numeral))
		return false;
	switch (unit_before(scan, opener, &phrase)) {
	case UNIT_MONEY:
		opener -= phrase.count;
		break;
	case UNIT_AGE:
		opener -= phrase.count;
		opener -= scan_is(scan, opener - 1, "the");
		break;
	default:
		break;
	}
	phrase = scan_match_back(scan, LEXICON_APPROX, opener);
	between = scan_is(scan, numeral->first - 1, "between") || /* "aged between" */
		  scan_is(scan, opener - phrase.count - 1, "between") ||
		  scan_is(scan, opener - 1, "between");
	from = scan_is(scan, opener - 1, "from");
	kind = unit_after(scan, at, &phrase);
	if (kind != UNIT_NONE)
		at += phrase.count;
	if ((from || scan_is(scan, opener - 1, "by")) && is_motion_before(scan, opener - 1) &&
	    !scan_is_mark(scan, at, '-'))
		return false;
	if (!joint_length(scan, at, between, & or) || !second_read(scan, at + 1, &range->second))
		return false;
	if (kind != UNIT_NONE && is_other_unit(scan, &range->second, phrase.row))
		return false;
	/* "fell 12 percent to 3,200": by how much, and to what */
	if (kind == UNIT_PERCENT && unit_after(scan, range->second.end, &phrase) != UNIT_PERCENT)
		return false;
	range->low = numeral->value;
	range->high = range->second.value;
	if (numeral->scale == 1 && range->second.scale > 1 &&
	    range->low * range->second.scale < range->high)
		range->low *= range->second.scale;
	if (range->low >= range->high || (or &&!is_neighbour(range->low, range->high)))
		return false;
	range->first = opener - (between || from);
	if (between && !scan_is(scan, range->first, "between"))
		range->first = opener;
	return true;
}
