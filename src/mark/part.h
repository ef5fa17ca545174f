/* The parts of which numerals are made: words, digits, and the pieces of hyphenated words. */
#ifndef MARK_PART_H
#define MARK_PART_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/scan.h"

enum part_class {
	PART_NONE, /* no number word; ends the run */
	PART_DIGITS,
	PART_ZERO,
	PART_UNIT, /* one .. nine */
	PART_TEEN, /* ten .. nineteen */
	PART_TEN,  /* twenty .. ninety */
	PART_HUNDRED,
	PART_SCALE, /* thousand, million ... */
	PART_DOZEN,
	PART_DOZENS,  /* counted dozens: "3 dozens" */
	PART_SHARE,   /* half, thirds, quarters */
	PART_SIGN,    /* ½ */
	PART_ORDINAL, /* third, 21st */
	PART_AND,
	PART_A,
	PART_OF,
	PART_POINT
};

struct part {
	uint32_t start, end; /* bytes */
	uint32_t token;	     /* the last token of it */
	double value;
	uint8_t class;	  /* enum part_class */
	bool glued;	  /* joined to the part before by a hyphen */
	bool scaled;	  /* digits with a suffix: 10k */
	bool plural;	  /* quarters, halves */
	bool group_point; /* see digits.h */
	bool plain;	  /* digits alone, no mark in them: may be a year */
	bool metre;	  /* digits with "m": millions or metres */
	bool zero_first;
	bool grouped;
	uint32_t rest; /* digits: byte where letters follow that are no scale ("20km"), or end */
};

enum { PARTS_MOST = 24 };

/* The parts from token `at` on, up to and with the first PART_NONE (the rest of a hyphenated word);
 * returns how many. */
uint32_t part_read(const struct scan *scan, uint32_t at, struct part parts[PARTS_MOST]);

#endif
