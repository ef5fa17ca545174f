#ifndef TUI_VERSION_H
#define TUI_VERSION_H

/* The name and version of the curses library in use, as it calls itself. Static. */
const char *version_curses(void);

#endif
