/* A moment in time, for the order of judgements. */
#ifndef CASEBOOK_INSTANT_H
#define CASEBOOK_INSTANT_H

#include <stdbool.h>
#include <stdint.h>

typedef int64_t instant; /* milliseconds since 1970-01-01, UTC; of the years 1970 to 9999 */

enum { INSTANT_TEXT = 32 }; /* room for one as text, and its NUL */

#define INSTANT_DAY ((instant)86400000)

instant instant_now(void);
bool instant_is_fine(instant when);
/* "2026-11-24T15:04:05.678Z" (ISO 8601), "" for one out of range; and back, false for anything
 * else. */
char *instant_format(instant when, char text[INSTANT_TEXT]);
bool instant_parse(const char *text, instant *when);

#endif
