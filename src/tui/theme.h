/* From the roles of a page to the attributes of a terminal. */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <curses.h>

#include "session/settings.h"

/* Sets the colour pairs for a theme; call after the screen is there, and when the setting changes.
 * NO_COLOR (set and not empty) means mono whatever the theme. */
void theme_apply(int theme);
/* Attributes and pair for a run's style (enum style with its flags). */
void theme_get(unsigned style, attr_t *attributes, short *pair);

#endif
