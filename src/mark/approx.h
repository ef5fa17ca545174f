/* What bounds a number: "at least" before it, "or more" behind it. */
#ifndef MARK_APPROX_H
#define MARK_APPROX_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/scan.h"

struct approx {
	uint32_t first,
		end; /* tokens that belong to the figure's phrase, half open, number included */
	uint8_t op;  /* enum figure_op */
	bool bound;  /* some word set op */
	bool nearly, soft, additional;
};

/* Reads the words before token `first` and from token `end` on (the number stands between them). */
void approx_read(const struct scan *scan, uint32_t first, uint32_t end, struct approx *approx);
/* The same for a word that is hyphenated to the number: "100-plus"; false if it bounds nothing. */
bool approx_read_word(const struct scan *scan, struct span word, struct approx *approx);

#endif
