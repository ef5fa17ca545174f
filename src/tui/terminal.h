/* The terminal itself: taken, lent to others for a while, and given back as it was. */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* Key codes of our own, above those that curses gives out at run time (from KEY_MAX, 0777, upwards), and
 * within 16 bits: ncurses cuts a larger one, and a paste would come as keys. */
enum { KEY_PASTE_BEGIN = 0777 + 256, KEY_PASTE_END };

/* Takes the terminal. False and err when there is none, or TERM is not known. */
bool terminal_open(bool mouse, struct err *err);
/* Gives it back; fine at any time, twice too. */
void terminal_close(void);
/* Lends it out: the shell's screen until terminal_take. */
void terminal_lend(void);
void terminal_take(void);
void terminal_mouse(bool on);
/* Whether a signal said that the program has to end; poll ends early then. */
bool terminal_is_ending(void);
/* Waits for a key, at most `milliseconds` (-1: for ever), or for a signal. True when there may be a key. */
bool terminal_wait(int milliseconds);
/* Writes bytes as they are, past curses: only for what has been cleaned or encoded. */
void terminal_write(const char *bytes, size_t length);
/* Waits for one byte while the terminal is lent. */
void terminal_pause(void);

#endif
