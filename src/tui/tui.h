/*
 * The screen: the only code that knows curses. It paints pages and turns keys into strokes; what a
 * stroke does, and what is on the page, is decided before it, and tested without it.
 *
 * What it has to do:
 *
 *     start    setlocale is main's; newterm (a TERM that is unknown: one line that names it and
 *              suggests TERM=xterm-256color, status 2), raw, noecho, nonl, keypad, ESCDELAY 25
 *              unless the environment sets it, mousemask and mouseinterval(0), bracketed paste
 *              (?2004h and define_key), roles of enum style to fewer than 64 pairs (theme),
 * NO_COLOR. loop     session_refresh; screen_build(&screen, session, COLS, LINES); paint; poll on
 * the terminal (and, while articles load, every 100 ms); wget_wch; feed_key. Idle it sleeps in
 * poll(-1). First paint does not wait for articles. paint    every line of screen.page: each run by
 * wmove(line, run.column) and waddnstr of its bytes in the attributes of its style, clrtoeol; one
 * doupdate. A line that did not change since the last picture need not be sent: curses sees to it.
 * Cursor to page.cursor_line/_column (curs_set 1 always), on the prompt while one is open. Text of
 * a page is clean already: no byte of an article comes any other way. keys     curses codes and
 * characters to the stroke names of command/feed.h. KEY_RESIZE: swallow repeats, resize_term is
 * done by curses, build anew. KEY_MOUSE: feed_mouse. A paste: feed_paste. errands  session->errand
 * after each stroke, then ERRAND_NONE. QUIT ends the loop. SUSPEND: paste, mouse and title off,
 * endwin, raise(SIGTSTP), all on again. SHELL, PIPE: the same around fork and exec of /bin/sh.
 * COPY: OSC 52 with base64 of cleaned text. BARE: endwin, page_text of a screen without borders, a
 * key, back. end      the terminal as it was, on every way out: return, exit (atexit), SIGTERM,
 * SIGHUP, and crash (SIGSEGV, SIGABRT ...: write() the reset bytes, then the default action). input
 * where standard input is not a terminal, keys come from /dev/tty.
 *
 * It changes nothing in the session but by feed and session_refresh.
 */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include "base/err.h"
#include "session/session.h"

/* Runs until the reader leaves. False and err where no screen can be had. */
bool tui_run(struct session *session, struct err *err);

#endif
