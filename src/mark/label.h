/* Numbers that name, date or rank something instead of counting it. */
#ifndef MARK_LABEL_H
#define MARK_LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/numeral.h"
#include "mark/scan.h"

/* Whether the numeral is a part of a date, a year, a time of day, a road, a resolution, a result, a
 * telephone number, an address of the web ...; then *end is the token behind all of it. */
bool label_covers(const struct scan *scan, const struct numeral *numeral, uint32_t *end);

/* A number of four digits that stands where a year stands. */
bool label_is_year(const struct scan *scan, const struct numeral *numeral);

#endif
