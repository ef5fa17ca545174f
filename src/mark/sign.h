/* Signs, leading points and powers around a numeral. */
#ifndef MARK_SIGN_H
#define MARK_SIGN_H

#include <stdbool.h>

#include "mark/numeral.h"
#include "mark/scan.h"

/* Takes into the numeral what belongs to it: minus 5, -5, .08, 1e10, 10^6, one over three. Words in
 * front of the token `free` belong to what was read before. */
void sign_read(const struct scan *scan, uint32_t free, struct numeral *numeral);

#endif
