/* One number for a toll, for data sets that want one, with the rule that chose it; none where no rule
 * does. Verdicts know nothing of it. */
#ifndef COMPARE_BEST_H
#define COMPARE_BEST_H

#include <stdint.h>

#include "compare/comparison.h"

enum best_rule {
	BEST_NONE,    /* the counts disagree, and none is later or better witnessed */
	BEST_LATEST,  /* the counts of the latest day have an interval in common */
	BEST_ORIGINS, /* an interval that more independent origins share than any other, two at least */
	BEST_RULES
};

struct best {
	int64_t number;	  /* COUNT_NONE where no rule applies */
	uint8_t rule;	  /* enum best_rule */
	uint32_t sources; /* articles' outlets and those whose count it is, each once */
	uint32_t origins; /* independent ones: counts that lean on one source, or repeat one, are one */
};

/* `toll` is an index into the comparison's tolls. */
struct best best_find(const struct comparison *comparison, uint32_t toll);
const char *best_rule_name(enum best_rule rule); /* "latest", "origins", "" */

#endif
