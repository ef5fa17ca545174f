/* Keys of the terminal as the names that command/feed.h knows. */
#ifndef TUI_STROKE_H
#define TUI_STROKE_H

#include <stdbool.h>

#include "command/feed.h"
#include "view/screen.h"

/* Takes all keys that wait and gives them to feed, but stops where one leaves an errand, so that
 * the errand is done first. Returns whether anything came. */
bool stroke_read(struct feed *feed, const struct screen *screen);

#endif
