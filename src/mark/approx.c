/*
 * Words that bound a number, read outward from it. Several may stand together; the one that sets a
 * bound wins, the others make it soft:
 *
 *	at least | an estimated | 300        >= 300, soft
 *	another 12                           additional; the word is no part of the phrase
 *	a total of 12                        passed over
 *
 * A word behind the number bounds it only if no number follows: in "12 at least 40" it is the next
 * one's, and so is "more" in "12 and more than 40". Left out: ranges (figure.c), what the bound is
 *(bound.c).
 */
#include "mark/approx.h"

#include <string.h>

#include "mark/figure.h"

static const char *cell_of(const struct scan *scan, uint32_t row, int column)
{
	return lexicon_cell(scan->lexicon, LEXICON_APPROX, row, column);
}

/* Takes the row's op into approx; false if the row is not part of the figure's phrase. */
static bool op_take(struct approx *approx, const char *op)
{
	static const struct {
		const char *op;
		uint8_t value;
	} ops[] = {{">=", OP_AT_LEAST}, {">", OP_MORE},	    {"<=", OP_AT_MOST}, {"<", OP_LESS},
		   {"~", OP_ABOUT},	{"near", OP_ABOUT}, {"=", OP_EQUAL},	{"soft", OP_EQUAL}};
	bool weak = approx->op == OP_EQUAL || approx->op == OP_ABOUT;

	if (!strcmp(op, "additional"))
		approx->additional = true;
	for (size_t i = 0; i < sizeof ops / sizeof *ops; i++) {
		if (strcmp(op, ops[i].op))
			continue;
		if (ops[i].value == OP_ABOUT && approx->bound && approx->op != OP_EQUAL) {
			approx->soft = true;
		} else if (weak && ops[i].value != OP_EQUAL) {
			approx->soft |= approx->bound && approx->op == OP_ABOUT;
			approx->op = ops[i].value;
			approx->nearly = !strcmp(op, "near");
		}
		approx->soft |= !strcmp(op, "soft");
		approx->bound = true;
		return true;
	}
	return false;
}

static void before_read(const struct scan *scan, struct approx *approx)
{
	uint32_t at = approx->first;

	for (;;) {
		struct phrase phrase = scan_match_back(scan, LEXICON_APPROX, at);

		if (!phrase.count || !strcmp(cell_of(scan, phrase.row, scan->approx_side), "after"))
			return;
		at -= phrase.count;
		if (op_take(approx, cell_of(scan, phrase.row, scan->approx_op)))
			approx->first = at;
	}
}

static bool is_number(const struct scan *scan, uint32_t at)
{
	return at < scan->end &&
	       (scan->tokens[at].kind == TOKEN_NUMBER || scan_has(scan, LEXICON_NUMBER, at));
}

static void after_read(const struct scan *scan, struct approx *approx)
{
	struct phrase phrase = scan_match(scan, LEXICON_APPROX, approx->end);

	if (!phrase.count || !strcmp(cell_of(scan, phrase.row, scan->approx_side), "before") ||
	    is_number(scan, approx->end + phrase.count) ||
	    scan_is(scan, approx->end + phrase.count, "than"))
		return;
	if (op_take(approx, cell_of(scan, phrase.row, scan->approx_op)))
		approx->end += phrase.count;
}

void approx_read(const struct scan *scan, uint32_t first, uint32_t end, struct approx *approx)
{
	*approx = (struct approx){.first = first, .end = end, .op = OP_EQUAL};
	before_read(scan, approx);
	after_read(scan, approx);
}

bool approx_read_word(const struct scan *scan, struct span word, struct approx *approx)
{
	char folded[TOKEN_FOLD];
	size_t n = token_fold(scan->text + word.start, span_length(word), folded);
	struct phrase phrase;

	if (!n)
		return false;
	phrase =
		lexicon_find(scan->lexicon, LEXICON_APPROX, lexicon_word(scan->lexicon, folded, n));
	return phrase.count && op_take(approx, cell_of(scan, phrase.row, scan->approx_op));
}
