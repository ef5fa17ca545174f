/*
 * Figures are read in three rings around a number:
 *
 *	at least [two-thirds of [the estimated [250]]] civilian casualties
 *	                                        ^ numeral.c, part.c: the number itself
 *	                        ^ approx.c, range.c: what bounds it; unit.c: what it measures
 *	         ^ fraction.c: a share of another figure, taken here
 *	                                               ^ counted.c: what it counts
 *
 * Numbers that count nothing (dates, roads, results) are no figures at all: label.c. "One" is a
 * figure, "a" is none (whether a soldier was counted is for the claims to say). Left out:
 * Roman numerals.
 */
#include "mark/figure.h"

#include <math.h>
#include <string.h>

#include "base/vec.h"
#include "mark/approx.h"
#include "mark/counted.h"
#include "mark/fraction.h"
#include "mark/label.h"
#include "mark/numeral.h"
#include "mark/range.h"
#include "mark/scan.h"
#include "mark/sign.h"
#include "mark/unit.h"

typedef VEC(struct figure) figure_vec;

struct marker {
	struct scan scan;
	figure_vec figures;
	uint32_t free; /* the first token of the sentence that no figure has */
};

const char *figure_kind_name(enum figure_kind kind)
{
	static const char *const names[FIGURE_KINDS] = {"count", "ordinal", "percent",	"fraction",
							"money", "measure", "duration", "age"};

	return names[kind];
}

const char *figure_op_name(enum figure_op op)
{
	static const char *const names[OP_COUNT] = {"=", ">=",	  ">",	   "<=",      "<",
						    "~", "range", "vague", "fraction"};

	return names[op];
}

/* "the one", "which one", "one another", "one-sided": a pronoun or part of a word, no number. */
static bool is_pronoun_one(const struct scan *scan, const struct numeral *numeral)
{
	static const char *const before[] = {"the",	"this",	 "that", "which", "no",
					     "any",	"every", "each", "some",  "not",
					     "another", "as",	 NULL};
	static const char *const after[] = {"another", "by", "'s", NULL};
	static const char *const article[] = {"a", "an", "the", NULL};
	static const char *const sole[] = {"only",  "single", "sole", "last",
					   "first", "other",  NULL};
	struct unit unit;

	if (!numeral->one_part || !numeral->words || numeral->value != 1 ||
	    numeral->form != NUMERAL_AMOUNT)
		return false;
	unit = unit_find(scan, numeral);
	if (!span_is_empty(numeral->rest) || unit.kind != UNIT_NONE)
		return unit.kind == UNIT_PLAIN;
	/* "and that one soldier had died" */
	if (scan_is(scan, numeral->first - 1, "that") &&
	    scan_has(scan, LEXICON_VICTIM, numeral->end))
		return false;
	/* "a Russian one": what is spoken of */
	if (numeral->first >= scan->begin + 2 && scan_is_any(scan, numeral->first - 2, article) &&
	    scan_is_word(scan, numeral->first - 1) &&
	    !scan_is_any(scan, numeral->first - 1, sole) &&
	    !scan_has(scan, LEXICON_VICTIM, numeral->end))
		return true;
	return (scan_is_any(scan, numeral->first - 1, before) &&
		!scan_is(scan, numeral->end, "of")) || /* "said that one of them" */
	       scan_is_any(scan, numeral->end, after);
}

static uint8_t kind_of(const struct numeral *numeral, const struct unit *unit)
{
	static const uint8_t kinds[] = {
		[UNIT_NONE] = FIGURE_COUNT,    [UNIT_PERCENT] = FIGURE_PERCENT,
		[UNIT_MONEY] = FIGURE_MONEY,   [UNIT_DURATION] = FIGURE_DURATION,
		[UNIT_AGE] = FIGURE_AGE,       [UNIT_MEASURE] = FIGURE_MEASURE,
		[UNIT_PLAIN] = FIGURE_MEASURE, [UNIT_CLOCK] = FIGURE_MEASURE,
		[UNIT_LABEL] = FIGURE_MEASURE, [UNIT_SCORE] = FIGURE_MEASURE,
	};

	if (numeral->form == NUMERAL_ORDINAL)
		return FIGURE_ORDINAL;
	if (unit->kind == UNIT_NONE && numeral->value < 0)
		return FIGURE_MEASURE;
	if (unit->kind == UNIT_NONE && numeral->form == NUMERAL_SHARE)
		return FIGURE_FRACTION;
	return kinds[unit->kind];
}

/* Digits whose reading hangs on what they count: "1.200 people", "5m people", "5m deep". */
static void digits_settle(const struct scan *scan, struct numeral *numeral, struct unit *unit)
{
	bool people =
		scan_has(scan, LEXICON_VICTIM, numeral->end) || scan_is_plural(scan, numeral->end);

	if (numeral->group_point && unit->kind == UNIT_NONE && people)
		numeral->value = floor(numeral->value * 1000 + 0.5);
	if (numeral->metre && unit->kind == UNIT_NONE && !people &&
	    !scan_is(scan, numeral->end, "of")) {
		numeral->value /= 1e6;
		numeral->span.end--;
		unit->kind = UNIT_MEASURE;
		unit->span = (struct span){numeral->span.end, numeral->span.end + 1};
	}
}

static void op_settle(struct figure *figure, const struct numeral *numeral,
		      const struct approx *approx)
{
	bool bounded = approx->op != OP_EQUAL;

	figure->op = approx->op;
	figure->nearly = approx->nearly;
	figure->approximate = approx->soft;
	figure->additional = approx->additional;
	if (numeral->form == NUMERAL_VAGUE && (!bounded || approx->op == OP_ABOUT))
		figure->op = OP_VAGUE;
	else if (numeral->form == NUMERAL_DOZEN && !approx->bound)
		figure->op = OP_ABOUT;
}

/* The phrase's bytes: from its first token, or the number's own start, to the unit inside a word.
 */
static void span_settle(const struct scan *scan, struct figure *figure, uint32_t number_end)
{
	const struct token *last = &scan->tokens[figure->end - 1];

	figure->span.start = scan->tokens[figure->first].start;
	figure->span.end = last->end;
	if (figure->kind == FIGURE_COUNT && number_end > last->start && number_end < last->end &&
	    figure->op != OP_AT_LEAST && figure->op != OP_ABOUT)
		figure->span.end = number_end;
}

static bool figure_read(struct marker *marker, uint32_t at, bool inside);

/* "two-thirds of the estimated 250": reads the whole behind it and takes the product. */
static void fraction_settle(struct marker *marker, uint32_t index, uint32_t end)
{
	uint32_t at = fraction_whole(&marker->scan, end);
	uint32_t inner = marker->figures.count;
	struct figure *figure, *whole;

	if (at == INDEX_NONE || !figure_read(marker, at, true) || marker->figures.count <= inner)
		return;
	figure = &marker->figures.at[index];
	whole = &marker->figures.at[inner];
	if (whole->kind != FIGURE_COUNT || isnan(whole->value)) {
		marker->figures.count = inner;
		return;
	}
	figure->whole = inner;
	figure->op = OP_FRACTION;
	figure->end = whole->end;
	figure->span.end = whole->span.end;
	figure->of = whole->of;
	figure->bounds = (struct bounds){COUNT_NONE, COUNT_NONE,
					 (int64_t)(figure->value * whole->value + 0.5)};
	figure->exact = (struct amounts){NAN, NAN, (double)figure->bounds.about};
}

static void counted_settle(const struct scan *scan, struct figure *figure, uint32_t at,
			   const struct numeral *numeral)
{
	bool more = scan_is(scan, at, "more") && !scan_is(scan, at + 1, "than");

	if (numeral->form == NUMERAL_ORDINAL) {
		at += scan_is(scan, at, "such");
		if (scan_is_word(scan, at) && !scan_is_function(scan, at))
			figure->of = token_span(&scan->tokens[at]); /* the ninth day */
		return;
	}
	figure->of = counted_find(scan, at, &figure->additional);
	if (more && numeral->form == NUMERAL_VAGUE && figure->kind == FIGURE_COUNT) {
		figure->end = at + 1;
		figure->span.end = scan->tokens[at].end;
	}
}

/* Adds the figure of this numeral; the token behind it is its end. */
static void figure_add(struct marker *marker, struct numeral *numeral)
{
	const struct scan *scan = &marker->scan;
	struct numeral last = *numeral;
	struct figure figure = {
		.whole = INDEX_NONE, .value = numeral->value, .number = numeral->span};
	struct range range = {0};
	struct unit unit;
	struct approx approx;
	bool ranged = range_read(scan, numeral, &range);
	uint32_t first, index;

	if (ranged)
		last = range.second;
	unit = last.form == NUMERAL_ORDINAL ? (struct unit){.first = last.first, .end = last.end}
					    : unit_find(scan, &last);
	digits_settle(scan, &last, &unit);
	figure.kind = kind_of(&last, &unit);
	if (!ranged)
		figure.value = last.value, figure.number = last.span;
	else
		figure.number = span_join(numeral->span, last.span);
	first = ranged ? range.first : numeral->first;
	if (unit.first < last.first && !ranged)
		first = unit.first;
	/* A bound stands between the number and what is counted, or behind the unit. */
	approx_read(scan, first, last.end, &approx);
	if (unit.end > approx.end)
		approx.end = unit.end;
	if (unit.kind == UNIT_PLAIN && approx_read_word(scan, last.rest, &approx)) {
		unit.kind = UNIT_NONE;
		unit.span = SPAN_NONE;
		figure.kind = FIGURE_COUNT;
	}
	op_settle(&figure, &last, &approx);
	if (ranged)
		figure.op = OP_RANGE;
	figure.first = approx.first;
	figure.end = approx.end;
	figure.unit = unit.span;
	span_settle(scan, &figure, last.span.end);
	if (figure.kind == FIGURE_PERCENT)
		figure.value /= 100;
	if (ranged)
		figure_bound(&figure, range.low / (figure.kind == FIGURE_PERCENT ? 100 : 1),
			     range.high / (figure.kind == FIGURE_PERCENT ? 100 : 1));
	else if (last.form == NUMERAL_VAGUE)
		figure_bound(&figure, last.low, last.high);
	else
		figure_bound(&figure, figure.value, figure.value);
	if (ranged)
		figure.value = figure.exact.about;
	if (last.form == NUMERAL_VAGUE)
		figure.value = NAN, figure.bounds.about = COUNT_NONE;
	if (figure.kind != FIGURE_AGE)
		counted_settle(scan, &figure, figure.end, &last);
	index = marker->figures.count;
	vec_add(&marker->figures, figure);
	if (figure.kind == FIGURE_FRACTION || figure.kind == FIGURE_PERCENT)
		fraction_settle(marker, index, figure.end);
}

/* Whether the token can begin a numeral; the cheap test that most tokens fail. */
static bool is_candidate(const struct scan *scan, uint32_t at)
{
	const struct token *token = &scan->tokens[at];
	uint64_t bit = UINT64_C(1) << LEXICON_NUMBER;

	if (token->kind == TOKEN_NUMBER)
		return true;
	if (token->flags & TOKEN_DIGIT)
		return scan->text[token->start] >= '0' && scan->text[token->start] <= '9';
	if (lexicon_lists(scan->lexicon, token->word) & bit)
		return true;
	return (token->flags & TOKEN_HYPHEN) && (lexicon_lists(scan->lexicon, token->lead) & bit);
}

/* Reads the figure that begins with the numeral at token `at`, if there is one. */
static bool figure_read(struct marker *marker, uint32_t at, bool inside)
{
	const struct scan *scan = &marker->scan;
	struct numeral numeral;
	uint32_t end;

	if (!numeral_read(scan, at, &numeral))
		return false;
	if (!inside)
		sign_read(scan, marker->free, &numeral);
	if (is_pronoun_one(scan, &numeral) || fraction_is_idle(scan, &numeral) ||
	    label_covers(scan, &numeral, &end))
		return false;
	if (inside && numeral.form != NUMERAL_AMOUNT && numeral.form != NUMERAL_DOZEN)
		return false;
	fraction_read(scan, &numeral);
	figure_add(marker, &numeral);
	return true;
}

/* The token behind what begins at `at` and is no figure. */
static uint32_t passed_end(const struct scan *scan, uint32_t at)
{
	struct numeral numeral;
	uint32_t end;

	if (!numeral_read(scan, at, &numeral))
		return at + 1;
	if (label_covers(scan, &numeral, &end) && end > at)
		return end;
	return numeral.one_part ? at + 1 : numeral.end;
}

/* "more than 10 and less than 20": the two bounds are the ends of one range. */
static void bounds_join(struct marker *marker)
{
	const struct scan *scan = &marker->scan;
	struct figure *a, *b;
	double low, high;
	bool below;

	if (marker->figures.count < 2)
		return;
	a = &marker->figures.at[marker->figures.count - 2];
	b = &marker->figures.at[marker->figures.count - 1];
	below = a->op == OP_AT_LEAST || a->op == OP_MORE;
	if (a->first < scan->begin || a->end + 1 != b->first || a->kind != b->kind ||
	    (a->kind != FIGURE_COUNT && a->kind != FIGURE_FRACTION) ||
	    !scan_is_any(scan, a->end, (const char *const[]){"and", "but", ",", NULL}) ||
	    (below ? b->op != OP_AT_MOST && b->op != OP_LESS
		   : (a->op != OP_AT_MOST && a->op != OP_LESS) ||
			     (b->op != OP_AT_LEAST && b->op != OP_MORE)))
		return;
	low = below ? a->exact.low : b->exact.low;
	high = below ? b->exact.high : a->exact.high;
	if (low > high)
		return;
	a->span.end = b->span.end;
	a->number.end = b->number.end;
	a->end = b->end;
	a->of = b->of;
	a->op = OP_RANGE;
	figure_bound(a, low, high);
	a->value = a->exact.about;
	marker->figures.count--;
}

static void sentence_mark(struct marker *marker)
{
	const struct scan *scan = &marker->scan;
	uint32_t at = scan->begin;

	marker->free = scan->begin;
	while (at < scan->end) {
		uint32_t index = marker->figures.count;

		if (!is_candidate(scan, at)) {
			at++;
		} else if (figure_read(marker, at, false)) {
			uint32_t end = marker->figures.at[index].end;

			bounds_join(marker);
			marker->free = at = end > at ? end : at + 1;
		} else {
			at = passed_end(scan, at);
		}
	}
}

void figure_mark(struct article *article, const struct lexicon *lexicon)
{
	struct marker marker = {0};

	scan_init(&marker.scan, article, lexicon);
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		scan_set_sentence(&marker.scan, article, i);
		sentence_mark(&marker);
	}
	article->figure_count = marker.figures.count;
	article->figures = arena_copy(&article->arena, marker.figures.at,
				      marker.figures.count * sizeof *marker.figures.at);
	vec_release(&marker.figures);
}
