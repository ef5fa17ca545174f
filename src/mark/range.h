/* Two numbers that are the ends of one: "70 to 80", "between 229 and 425". */
#ifndef MARK_RANGE_H
#define MARK_RANGE_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/numeral.h"
#include "mark/scan.h"

struct range {
	uint32_t first; /* token: "between" and "from" belong to it */
	double low, high;
	struct numeral second; /* units and what is counted stand behind it */
};

/* Whether the numeral begins a range. "rose from 12 to 15" is none: there are two counts in it. */
bool range_read(const struct scan *scan, const struct numeral *numeral, struct range *range);

#endif
