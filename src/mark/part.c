/*
 * Numerals cross the borders of tokens ("one hundred and four", "1 200") and end inside them
 * ("five-year", "20km"), so they are read over parts:
 *
 *	twenty-five million        ten | unit | scale
 *	a 45-year-old              a | digits 45 | none ("year-old" is what the number measures)
 *	1 200,  10k,  21st         digits 1200,  digits 10000,  ordinal 21
 *
 * A part has its class from list NUMBER. Left out: which parts fit each other (numeral.c).
 */
#include "mark/part.h"

#include <stdlib.h>
#include <string.h>

#include "mark/digits.h"

static enum part_class class_of(const struct scan *scan, uint32_t row)
{
	static const uint8_t classes[] = {
		[NUMBER_UNIT] = PART_UNIT,	 [NUMBER_TEEN] = PART_TEEN,
		[NUMBER_TEN] = PART_TEN,	 [NUMBER_HUNDRED] = PART_HUNDRED,
		[NUMBER_SCALE] = PART_SCALE,	 [NUMBER_DOZEN] = PART_DOZEN,
		[NUMBER_DOZENS] = PART_DOZENS,	 [NUMBER_PART] = PART_SHARE,
		[NUMBER_ZERO] = PART_ZERO,	 [NUMBER_SIGN] = PART_SIGN,
		[NUMBER_ORDINAL] = PART_ORDINAL,
	};
	uint8_t code = lexicon_code(scan->lexicon, LEXICON_NUMBER, row);

	return code < sizeof classes ? (enum part_class)classes[code] : PART_NONE;
}

static uint32_t word_of(const struct scan *scan, uint32_t start, uint32_t end)
{
	char folded[TOKEN_FOLD];
	size_t n = token_fold(scan->text + start, end - start, folded);

	return n ? lexicon_word(scan->lexicon, folded, n) : 0;
}

static const char *cell_of(const struct scan *scan, uint32_t row, int column)
{
	return lexicon_cell(scan->lexicon, LEXICON_NUMBER, row, column);
}

static bool is_text(const struct scan *scan, const struct part *part, const char *word)
{
	size_t n = strlen(word);

	if (part->end - part->start != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((scan->text[part->start + i] | 0x20) != word[i])
			return false;
	return true;
}

static void word_class(const struct scan *scan, uint32_t word, struct part *part)
{
	struct phrase phrase = lexicon_find(scan->lexicon, LEXICON_NUMBER, word);

	part->rest = part->end;
	if (phrase.count) {
		part->class = class_of(scan, phrase.row);
		part->value = strtod(cell_of(scan, phrase.row, scan->number_value), NULL);
		part->plural = (scan->text[part->end - 1] | 0x20) == 's';
	}
	if (is_text(scan, part, "dozens"))
		part->class = PART_DOZENS, part->value = 12;
	else if (is_text(scan, part, "and"))
		part->class = PART_AND;
	else if (is_text(scan, part, "a") || is_text(scan, part, "an"))
		part->class = PART_A;
	else if (is_text(scan, part, "of"))
		part->class = PART_OF;
	else if (is_text(scan, part, "point"))
		part->class = PART_POINT;
}

/* 21st, 22nd, 3rd, 9th */
static bool is_ordinal_suffix(const char *text, uint32_t length)
{
	static const char *const suffixes[] = {"st", "nd", "rd", "th"};

	for (size_t i = 0; length == 2 && i < 4; i++)
		if ((text[0] | 0x20) == suffixes[i][0] && (text[1] | 0x20) == suffixes[i][1])
			return true;
	return false;
}

/* "7.62mm" is a bore, "$1MM" millions. */
static bool is_millimetres(const struct scan *scan, uint32_t start, uint32_t end)
{
	return end - start == 2 && !memcmp(scan->text + start, "mm", 2);
}

static void digits_class(const struct scan *scan, struct part *part)
{
	struct digits digits;
	uint32_t length;
	struct phrase phrase;

	part->rest = part->end;
	if (!digits_read(scan->text, part->start, part->end, &digits))
		return;
	part->class = PART_DIGITS;
	part->value = digits.value;
	part->group_point = digits.group_point;
	part->grouped = digits.grouped;
	part->zero_first = digits.zero_first;
	part->plain = !digits.grouped && !digits.decimals;
	part->rest = digits.end;
	length = part->end - digits.end;
	if (!length)
		return;
	if (is_ordinal_suffix(scan->text + digits.end, length)) {
		part->class = PART_ORDINAL;
		part->rest = part->end;
		return;
	}
	if (is_millimetres(scan, digits.end, part->end))
		return;
	phrase = lexicon_find(scan->lexicon, LEXICON_NUMBER, word_of(scan, digits.end, part->end));
	if (phrase.count &&
	    lexicon_code(scan->lexicon, LEXICON_NUMBER, phrase.row) == NUMBER_SUFFIX) {
		part->value *= strtod(cell_of(scan, phrase.row, scan->number_value), NULL);
		part->scaled = true;
		part->plain = false;
		part->metre = length == 1 && scan->text[digits.end] == 'm';
		part->rest = part->end;
	}
}

/* One white space character that parts groups: a space, or a no-break or thin one. */
static bool is_group_space(const char *text, uint32_t start, uint32_t end)
{
	uint32_t length = end - start;

	return (length == 1 && text[start] == ' ') ||
	       (length == 2 && !memcmp(text + start, "\xc2\xa0", 2)) ||
	       (length == 3 && (!memcmp(text + start, "\xe2\x80\x89", 3) ||
				!memcmp(text + start, "\xe2\x80\xaf", 3)));
}

/* "1 200 000": further groups of three digits behind a number of one to three. */
static void groups_join(const struct scan *scan, uint32_t at, struct part *part)
{
	const struct token *tokens = scan->tokens;

	if (!part->plain || part->zero_first || scan->text[part->start] == '0' ||
	    part->end - part->start > 3 || (at > scan->begin && scan_is_month(scan, at - 1)))
		return;
	while (part->token + 1 < scan->end) {
		const struct token *next = &tokens[part->token + 1];
		struct digits digits;

		if (next->kind != TOKEN_NUMBER ||
		    !is_group_space(scan->text, part->end, next->start) ||
		    !digits_read(scan->text, next->start, next->end, &digits) ||
		    digits.leading != 3 || digits.grouped)
			return;
		part->value = part->value * 1000 + digits.value;
		part->grouped = true;
		part->plain = false;
		part->end = part->rest = next->end;
		part->token++;
		if (digits.decimals)
			return;
	}
}

static uint32_t hyphen_after(const char *text, uint32_t at, uint32_t end, uint32_t *width)
{
	for (; at < end; at++) {
		*width = text[at] == '-' ? 1
			 : end - at >= 3 && (!memcmp(text + at, "\xe2\x80\x90", 3) ||
					     !memcmp(text + at, "\xe2\x80\x91", 3))
				 ? 3
				 : 0;
		if (*width)
			return at;
	}
	return end;
}

/* The parts of one token, added to parts; returns the new count. */
static uint32_t token_parts(const struct scan *scan, uint32_t at, struct part parts[PARTS_MOST],
			    uint32_t count)
{
	const struct token *token = &scan->tokens[at];
	uint32_t start = token->start, width = 0;
	bool whole = !(token->flags & TOKEN_HYPHEN);

	while (start < token->end && count < PARTS_MOST) {
		struct part *part = &parts[count++];
		uint32_t end =
			whole ? token->end : hyphen_after(scan->text, start, token->end, &width);

		*part = (struct part){.start = start, .end = end, .token = at};
		part->glued = start > token->start;
		if (scan->text[start] >= '0' && scan->text[start] <= '9')
			digits_class(scan, part);
		else
			word_class(scan, whole ? token->word : word_of(scan, start, end), part);
		if (part->class == PART_NONE || part->rest < part->end)
			break;
		start = end + (whole ? 0 : width);
		if (whole)
			break;
	}
	return count;
}

/* "10 bn", "1,200 k": the suffix as a word of its own; single letters only where nothing follows.
 */
static void suffix_join(const struct scan *scan, struct part *part)
{
	uint32_t at = part->token + 1;
	const struct token *next = &scan->tokens[at];
	struct phrase phrase;

	if (at >= scan->end || next->kind != TOKEN_WORD || (next->flags & TOKEN_LINE) ||
	    is_millimetres(scan, next->start, next->end))
		return;
	phrase = lexicon_find(scan->lexicon, LEXICON_NUMBER, next->word);
	if (!phrase.count ||
	    lexicon_code(scan->lexicon, LEXICON_NUMBER, phrase.row) != NUMBER_SUFFIX ||
	    (next->end - next->start == 1 && scan_is_word(scan, at + 1)))
		return;
	part->value *= strtod(cell_of(scan, phrase.row, scan->number_value), NULL);
	part->scaled = true;
	part->plain = false;
	part->end = part->rest = next->end;
	part->token = at;
}

/* "fifty - two", "five - eighths": a hyphen with spaces around it between words of one numeral. */
static bool is_spaced_hyphen(const struct scan *scan, uint32_t at, const struct part *before)
{
	struct part after[PARTS_MOST];
	uint32_t count;

	if (!scan_is_mark(scan, at, '-') || scan_is_glued(scan, at) ||
	    scan_is_glued(scan, at + 1) ||
	    (before->class != PART_TEN && before->class != PART_UNIT) || at + 1 >= scan->end ||
	    scan->tokens[at + 1].kind != TOKEN_WORD)
		return false;
	count = token_parts(scan, at + 1, after, 0);
	if (!count)
		return false;
	return before->class == PART_TEN
		       ? after[0].class == PART_UNIT
		       : after[0].class == PART_SHARE || after[0].class == PART_ORDINAL;
}

uint32_t part_read(const struct scan *scan, uint32_t at, struct part parts[PARTS_MOST])
{
	uint32_t count = 0;

	while (at < scan->end && count < PARTS_MOST) {
		const struct token *token = &scan->tokens[at];
		struct part *part = &parts[count];

		if (count && is_spaced_hyphen(scan, at, &parts[count - 1])) {
			at++;
			token++;
		}
		if (token->kind == TOKEN_POSSESSIVE ||
		    (token->kind == TOKEN_MARK && !(scan_has(scan, LEXICON_NUMBER, at))))
			break;
		if (token->kind == TOKEN_NUMBER) {
			*part = (struct part){
				.start = token->start, .end = token->end, .token = at};
			digits_class(scan, part);
			if (part->class != PART_NONE) {
				groups_join(scan, at, part);
				suffix_join(scan, part);
			}
			at = part->token + 1;
			count++;
		} else {
			uint32_t before = count;

			count = token_parts(scan, at, parts, count);
			at++;
			if (count == before)
				break;
		}
		if (parts[count - 1].class == PART_NONE ||
		    parts[count - 1].rest < parts[count - 1].end)
			break;
	}
	return count;
}
