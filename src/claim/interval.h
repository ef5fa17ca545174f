/* The interval that comparison uses for the words of a count. */
#ifndef CLAIM_INTERVAL_H
#define CLAIM_INTERVAL_H

#include "claim/claim.h"

/* Of a figure of the article, by its words. */
struct interval interval_of_figure(const struct article *article, const struct figure *figure);
/* Of people counted by words alone. */
struct interval interval_of_count(int64_t n);

#endif
