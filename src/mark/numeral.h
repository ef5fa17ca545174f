/* One number of a text, in words or digits, without what bounds it or what it counts. */
#ifndef MARK_NUMERAL_H
#define MARK_NUMERAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "mark/scan.h"

enum numeral_form {
	NUMERAL_AMOUNT, /* 47, forty-seven, 1.2 million, two dozen */
	NUMERAL_DOZEN,	/* a dozen, half a dozen: exact only where something bounds it */
	NUMERAL_VAGUE,	/* hundreds, several: from low to high */
	NUMERAL_PAIR,	/* a couple: two */
	NUMERAL_SHARE,	/* two-thirds, half, 3/4: value is below or about 1 */
	NUMERAL_ORDINAL
};

struct numeral {
	uint32_t first, end; /* tokens, half open */
	struct span span;    /* its bytes; may end inside a hyphenated token */
	struct span rest; /* what follows in its last token: "year-old", "km", "plus"; else empty */
	double value;
	double low, high; /* of NUMERAL_VAGUE */
	double scale;	  /* the last power it was multiplied with (million), 1 for none */
	uint8_t form;
	bool words;	  /* in words */
	bool plain;	  /* digits alone, no mark in them: may be a year */
	bool glued;	  /* rest follows digits without a hyphen: "20km" */
	bool group_point; /* "1.200": where people are counted it is 1200 */
	bool metre;	  /* "5m": millions, or metres */
	bool zero_first;
	bool one_part; /* a single word or digits: no "a", no second part */
};

/* Reads the longest numeral that begins with token `at`. */
bool numeral_read(const struct scan *scan, uint32_t at, struct numeral *numeral);

#endif
