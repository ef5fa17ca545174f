/* The interval that comparison uses for the words of a count. */
#ifndef CLAIM_INTERVAL_H
#define CLAIM_INTERVAL_H

#include "claim/claim.h"

/* Of a figure of the article, by its words. */
struct interval interval_of_figure(const struct article *article, const struct figure *figure);
/* Of people counted by words alone. */
struct interval interval_of_count(int64_t n);

/* "The toll passed 300": bounds the claim's count by the word before its first token `before` (not
 * before token `least`); false where that bounds nothing. */
bool interval_rise(const struct article *article, uint32_t before, uint32_t least,
		   struct claim *claim);

/* "Half of them": the claim's count and interval as that share of the whole's. */
void interval_share(double share, const struct claim *whole, struct claim *claim);

#endif
