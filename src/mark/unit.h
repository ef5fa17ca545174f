/* What a number measures. */
#ifndef MARK_UNIT_H
#define MARK_UNIT_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/numeral.h"
#include "mark/scan.h"

enum unit_kind {
	UNIT_NONE,
	UNIT_PERCENT,
	UNIT_MONEY,
	UNIT_DURATION,
	UNIT_AGE,
	UNIT_MEASURE,
	UNIT_PLAIN, /* a word hyphenated to it that is no unit: 17-nation, three-storey */
	UNIT_CLOCK, /* a time of day: no figure */
	UNIT_LABEL, /* a name's number: no figure */
	UNIT_SCORE  /* a result: no figure */
};

struct unit {
	uint8_t kind;	     /* enum unit_kind */
	struct span span;    /* its words */
	uint32_t first, end; /* tokens of number and unit together */
	uint32_t row;	     /* of UNIT, INDEX_NONE for UNIT_PLAIN and ages by place */
};

/* The unit hyphenated to the numeral, behind it, or before it, in this order. */
struct unit unit_find(const struct scan *scan, const struct numeral *numeral);

/* The kind of the UNIT phrase that ends before the token, or begins at it; UNIT_NONE if none. */
uint8_t unit_before(const struct scan *scan, uint32_t at, struct phrase *phrase);
uint8_t unit_after(const struct scan *scan, uint32_t at, struct phrase *phrase);

#endif
