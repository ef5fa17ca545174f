/* Numbers in a text, with what their words bound. */
#ifndef MARK_FIGURE_H
#define MARK_FIGURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

enum figure_kind {
	FIGURE_COUNT,
	FIGURE_ORDINAL,
	FIGURE_PERCENT,
	FIGURE_FRACTION,
	FIGURE_MONEY,
	FIGURE_MEASURE,
	FIGURE_DURATION,
	FIGURE_AGE,
	FIGURE_KINDS
};

enum figure_op {
	OP_EQUAL,    /* 47 */
	OP_AT_LEAST, /* at least 47 */
	OP_MORE,     /* more than 47 */
	OP_AT_MOST,  /* up to 47 */
	OP_LESS,     /* fewer than 47 */
	OP_ABOUT,    /* about 47, nearly 47: see `near` */
	OP_RANGE,    /* 70 to 80 */
	OP_VAGUE,    /* hundreds, several */
	OP_FRACTION, /* two-thirds of 250 */
	OP_COUNT
};

/* No number: unbounded, or not stated. Counts are never negative. */
#define COUNT_NONE INT64_C(-1)
#define COUNT_MOST INT64_C(1000000000000000) /* larger numbers are cut to this */

/* What the words bound, literally: gold/GUIDELINES.md `low`, `high`, `about`. */
struct bounds {
	int64_t low, high, about;
};

/* The same for what may be no whole number; NAN where unbounded or not stated. */
struct amounts {
	double low, high, about;
};

struct figure {
	struct span span;    /* with its approximators: "at least 47", "the estimated 250" */
	struct span number;  /* the number's own words: "47", "250", "hundreds" */
	uint32_t first, end; /* tokens of span, half open */
	uint8_t kind, op;
	bool nearly;	  /* OP_ABOUT from below: nearly, almost, close to */
	bool additional;  /* another four, four others, dozens more */
	bool approximate; /* also "estimated", "some" on top of a bound: comparison is soft */
	struct bounds bounds;
	double value; /* the number itself: 4.5; the share of a percent or fraction (0.95) */
	struct amounts exact; /* as bounds, for what is no count: 2.5, a percent's 95 */
	uint32_t whole; /* OP_FRACTION or percent "of N": index of the figure of N, else INDEX_NONE
			 */
	struct span unit; /* "percent", "km", "$"; empty for a count */
	struct span of;	  /* what is counted: the noun phrase's head word; empty if not known */
};

/* Fills bounds and exact from op, nearly, value and, for a range or a vague word, its ends. */
void figure_bound(struct figure *figure, double low, double high);

/* Finds all figures of the article (which has sentences); in order of their start; they do not
 * overlap, but that the whole of a fraction lies inside it ("two-thirds of [250]") and stands after
 * it in the array. */
void figure_mark(struct article *article, const struct lexicon *lexicon);

/* "count", "ordinal" ... and "=", ">=", ... "range", "vague", "fraction" of RECORDS.md. */
const char *figure_kind_name(enum figure_kind kind);
const char *figure_op_name(enum figure_op op);

#endif
