/* Windows that an event opens: "since the war began", "started in March 2011". */
#ifndef MARK_WINDOW_H
#define MARK_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "mark/moment.h"
#include "mark/period.h"

/* Reads the window that begins with token `at`, which no word before `free` belongs to. */
bool window_read(const struct clock *clock, uint32_t at, uint32_t free, struct moment *moment);

#endif
