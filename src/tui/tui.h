/*
 * The screen: the only code that knows curses. It paints pages and turns keys into strokes; what a
 * stroke does, and what is on the page, is decided before it, and tested without it.
 *
 * clang-format off
 *
 *   start    newterm (a TERM that is unknown: one line that names it, status 2), raw, ESCDELAY 25
 *            unless the environment sets it, mouse, bracketed paste, styles to fewer than 64 pairs
 *   loop     session_refresh; screen_build; paint; poll (every 100 ms while articles load, else for
 *            ever); feed. The first paint does not wait for articles
 *   paint    each run at its own column; the cursor where the page says. A page's text is clean
 *   keys     curses codes to the names of command/feed.h; a paste as one piece; resizes swallowed
 *   errands  session->errand after each stroke: stop, shell, pipe, clipboard, bare screen, quit
 *   end      the terminal as it was on every way out: return, exit, SIGTERM, SIGHUP, a crash
 *   input    where standard input is no terminal, keys come from /dev/tty
 *
 * clang-format on
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
