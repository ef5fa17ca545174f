/* Which curses is this: asked here, because curses is included in this folder only. */
#include "tui/version.h"

#include <curses.h>

const char *version_curses(void)
{
	return curses_version();
}
