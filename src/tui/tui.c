/*
 * The loop: look, build, paint, wait, feed.
 *
 *	session_refresh -> screen_build -> paint_page -> terminal_wait -> stroke_read -> errand_run
 *	      ^                                                                            |
 *	      +----------------------------------------------------------------------------+
 *
 * It sleeps in poll until a key, a signal, or, while articles still come in, a tenth of a second.
 * All keys that wait are fed before the next picture, so a key held down never runs behind. Left
 * out: everything that a key does.
 */
#include "tui/tui.h"

#include <curses.h>

#include "command/feed.h"
#include "tui/errand.h"
#include "tui/paint.h"
#include "tui/stroke.h"
#include "tui/terminal.h"
#include "tui/theme.h"
#include "view/screen.h"

enum { LOOK_AGAIN = 100 }; /* milliseconds, while articles come in */

/* Settings that the terminal has to follow. */
static void settings_follow(const struct session *session, int *theme)
{
	if (*theme != session->settings.theme) {
		*theme = session->settings.theme;
		theme_apply(*theme);
	}
	terminal_mouse(session->settings.mouse);
}

static void loop(struct session *session, struct feed *feed, struct screen *screen)
{
	int theme = -1;
	bool waited = true; /* still to paint */

	while (!terminal_is_ending()) {
		if (session_refresh(session) || waited) {
			settings_follow(session, &theme);
			screen_build(screen, session, (uint16_t)COLS, (uint16_t)LINES);
			paint_page(&screen->page);
		}
		waited = terminal_wait(session_is_busy(session) ? LOOK_AGAIN : -1);
		if (!waited)
			continue;
		stroke_read(feed, screen);
		if (!errand_run(session, screen))
			break;
	}
}

bool tui_run(struct session *session, struct err *err)
{
	struct screen screen;
	struct feed feed;

	if (!terminal_open(session->settings.mouse, err))
		return false;
	screen_init(&screen);
	feed_init(&feed, session);
	loop(session, &feed, &screen);
	terminal_close();
	feed_release(&feed);
	screen_release(&screen);
	return true;
}
