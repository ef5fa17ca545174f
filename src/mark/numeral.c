/*
 * One number where it stands: a phrase of list NUMBER that is vague by itself ("hundreds"), a
 * fraction of digits ("3/4"), or the sum of its parts (sum.c), with its place in the tokens and
 * what is left of its last one ("year-old", "km"). Left out: signs and powers (sign.c), Roman
 * numerals, and whether the number is an amount at all (unit.c, label.c).
 */
#include "mark/numeral.h"

#include <stdlib.h>
#include <string.h>

#include "mark/part.h"
#include "mark/sum.h"

static void numeral_place(const struct scan *scan, uint32_t at, const struct part *last,
			  struct numeral *numeral)
{
	const struct token *token = &scan->tokens[last->token];

	numeral->first = at;
	numeral->end = last->token + 1;
	numeral->span = (struct span){scan->tokens[at].start, last->rest};
	if (last->rest < token->end) {
		bool glued = last->rest < last->end;
		uint32_t width = glued ? 0 : (unsigned char)scan->text[last->rest] >= 0x80 ? 3 : 1;

		numeral->glued = glued;
		numeral->rest = (struct span){last->rest + width, token->end};
	}
}

/* "tens of", "scores of", "scores more": alone they are other words. */
static bool is_amount_of(const struct scan *scan, uint32_t at, uint32_t next)
{
	static const char *const words[] = {"of",   "more", "others", "were",
					    "have", "are",  "dead",   "remain", "remained", "had", "fear", NULL};

	if (scan_is_any(scan, next, words))
		return !(scan_is(scan, next, "of") && next + 1 < scan->end &&
			 scan->tokens[next + 1].kind == TOKEN_NUMBER);
	/* "injured scores": what a harm has behind it is its victims */
	return scan_has(scan, LEXICON_HARM, next) || scan_has(scan, LEXICON_VICTIM, next) ||
	       (at > scan->begin && scan_has(scan, LEXICON_HARM, at - 1));
}

static bool vague_read(const struct scan *scan, uint32_t at, struct numeral *numeral)
{
	struct phrase phrase = scan_match(scan, LEXICON_NUMBER, at);
	uint8_t class;

	if (!phrase.count)
		return false;
	class = lexicon_code(scan->lexicon, LEXICON_NUMBER, phrase.row);
	if (class == NUMBER_OF) {
		if (!is_amount_of(scan, at, at + phrase.count))
			return false;
	} else if (class != NUMBER_VAGUE && class != NUMBER_PAIR) {
		return false;
	}
	*numeral = (struct numeral){
		.first = at,
		.end = at + phrase.count,
		.span = {scan->tokens[at].start, scan->tokens[at + phrase.count - 1].end},
		.form = class == NUMBER_PAIR ? NUMERAL_PAIR : NUMERAL_VAGUE,
		.scale = 1,
		.words = true,
	};
	numeral->low = strtod(
		lexicon_cell(scan->lexicon, LEXICON_NUMBER, phrase.row, scan->number_value), NULL);
	numeral->high = strtod(
		lexicon_cell(scan->lexicon, LEXICON_NUMBER, phrase.row, scan->number_high), NULL);
	numeral->value = numeral->low;
	return true;
}

/* 3/4 and 2 1/4; not 9/11, 24/7 or a date. */
static bool slash_read(const struct scan *scan, uint32_t at, struct numeral *numeral)
{
	struct part above[PARTS_MOST], below[PARTS_MOST];

	if (!scan_is_mark(scan, at + 1, '/') || !scan_is_glued(scan, at + 1) ||
	    !scan_is_glued(scan, at + 2) || scan_is_mark(scan, at + 3, '/') ||
	    scan->tokens[at].kind != TOKEN_NUMBER || scan->tokens[at + 2].kind != TOKEN_NUMBER ||
	    (at > scan->begin && scan_is_mark(scan, at - 1, '/')))
		return false;
	if (!part_read(scan, at, above) || !part_read(scan, at + 2, below))
		return false;
	if (above[0].class != PART_DIGITS || below[0].class != PART_DIGITS || !above[0].plain ||
	    !below[0].plain || above[0].value >= below[0].value || below[0].value > 10)
		return false;
	numeral_place(scan, at, &below[0], numeral);
	numeral->value = above[0].value / below[0].value;
	numeral->form = NUMERAL_SHARE;
	return true;
}

/* A numeral begins with digits, with a word of NUMBER, or with "a" before one: most do not. */
static bool can_begin(const struct scan *scan, uint32_t at)
{
	at += scan_is(scan, at, "a") || scan_is(scan, at, "an");
	return scan_has_number_or(scan, at, UINT64_C(1) << LEXICON_NUMBER);
}

bool numeral_read(const struct scan *scan, uint32_t at, struct numeral *numeral)
{
	struct part parts[PARTS_MOST];
	struct sum sum = {0};
	uint32_t count;
	struct numeral share = {.scale = 1};

	if (vague_read(scan, at, numeral))
		return true;
	*numeral = (struct numeral){.scale = 1};
	if (!can_begin(scan, at))
		return false;
	if (slash_read(scan, at, numeral))
		return true;
	count = part_read(scan, at, parts);
	if (!count)
		return false;
	sum_read_parts(&sum, parts, count,
		       at == scan->begin && parts[count - 1].token + 1 == scan->end);
	if (!sum.taken || sum.last == PART_NONE)
		return false;
	numeral_place(scan, at, &parts[sum.taken - 1], numeral);
	numeral->value = sum_value(&sum);
	numeral->scale = sum.scale > 0 ? sum.scale : 1;
	numeral->form = sum.ordinal			     ? NUMERAL_ORDINAL
			: sum.share			     ? NUMERAL_SHARE
			: sum.dozen && sum_value(&sum) <= 12 ? NUMERAL_DOZEN
							     : NUMERAL_AMOUNT;
	numeral->words = parts[0].class != PART_DIGITS && parts[0].class != PART_SIGN;
	numeral->one_part = sum.taken == 1;
	numeral->plain = parts[0].plain && sum.taken == 1;
	numeral->group_point = parts[0].group_point && sum.taken == 1;
	numeral->metre = parts[0].metre && sum.taken == 1;
	numeral->zero_first = parts[0].zero_first;
	if (numeral->plain && slash_read(scan, numeral->end, &share)) {
		numeral->value += share.value;
		numeral->end = share.end;
		numeral->span.end = share.span.end;
		numeral->plain = false;
	}
	return true;
}
