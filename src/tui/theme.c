/*
 * Colours, in one table: a row is a role of the page, a column a kind of terminal. Colour is the
 * third cue after sign and word, so a role never differs from another by colour alone where it
 * matters: mono has its own column, not a leftover. The numbers are Okabe and Ito's palette moved to
 * the nearest of xterm's 256 and checked for contrast against #1e1e1e and #ffffff. Colours are never
 * redefined (init_color), and pairs stay below 64.
 */
#include "tui/theme.h"

#include <stdlib.h>
#include <string.h>

#include "view/page.h"

struct shade {
	short dark, light, few; /* of 256 on dark, of 256 on light, of 8; -1: the terminal's own */
	attr_t colour, mono;    /* attributes with colours, and without */
};

static const struct shade shades[STYLES] = {
	[STYLE_PLAIN] = {-1, -1, -1, A_NORMAL, A_NORMAL},
	[STYLE_BAR] = {-1, -1, -1, A_REVERSE, A_REVERSE},
	[STYLE_TAB] = {-1, -1, -1, A_BOLD, A_BOLD},
	[STYLE_TITLE] = {-1, -1, -1, A_BOLD, A_BOLD},
	[STYLE_DIM] = {-1, -1, -1, A_DIM, A_NORMAL},
	[STYLE_RULE] = {-1, -1, -1, A_DIM, A_NORMAL},
	[STYLE_KEYS] = {-1, -1, -1, A_REVERSE, A_REVERSE},
	[STYLE_STATUS] = {-1, -1, -1, A_NORMAL, A_NORMAL},
	[STYLE_MESSAGE] = {-1, -1, -1, A_BOLD, A_BOLD},
	[STYLE_ALARM] = {166, 130, COLOR_RED, A_BOLD, A_BOLD | A_REVERSE},
	[STYLE_FIGURE] = {214, 94, COLOR_YELLOW, A_BOLD, A_BOLD},
	[STYLE_DISPUTED] = {166, 130, COLOR_RED, A_BOLD, A_REVERSE},
	[STYLE_PERSON] = {74, 24, COLOR_CYAN, A_NORMAL, A_UNDERLINE},
	[STYLE_ORGANISATION] = {175, 96, COLOR_MAGENTA, A_NORMAL, A_UNDERLINE},
	[STYLE_PLACE] = {36, 29, COLOR_GREEN, A_NORMAL, A_UNDERLINE},
	[STYLE_GROUP] = {-1, -1, -1, A_UNDERLINE, A_UNDERLINE},
	[STYLE_WEAPON] = {180, 95, -1, A_UNDERLINE, A_UNDERLINE},
	[STYLE_EVENT] = {147, 61, -1, A_UNDERLINE, A_UNDERLINE},
	[STYLE_DATE] = {-1, -1, -1, A_DIM, A_NORMAL},
	[STYLE_PEOPLE] = {214, 94, COLOR_YELLOW, A_BOLD, A_BOLD},
	[STYLE_AMOUNT] = {-1, -1, -1, A_NORMAL, A_NORMAL},
	[STYLE_MARK] = {-1, -1, -1, A_BOLD, A_BOLD},
	[STYLE_HAZARD] = {-1, -1, -1, A_REVERSE, A_REVERSE},
};

static bool mono;

/* rxvt, konsole and others tell their colours as "foreground;background". */
static bool is_light(int theme)
{
	const char *told = getenv("COLORFGBG");
	const char *last = told ? strrchr(told, ';') : NULL;

	if (theme == THEME_LIGHT)
		return true;
	return theme == THEME_DEFAULT && last && (!strcmp(last, ";15") || !strcmp(last, ";7"));
}

void theme_apply(int theme)
{
	const char *no_color = getenv("NO_COLOR");
	bool light = is_light(theme);
	short background = -1, foreground = -1;

	mono = theme == THEME_MONO || (no_color && *no_color) || !has_colors() || COLORS < 8;
	if (mono)
		return;
	start_color();
	use_default_colors();
	if (theme == THEME_DARK || theme == THEME_CONTRAST)
		background = COLOR_BLACK, foreground = COLOR_WHITE;
	if (theme == THEME_LIGHT)
		background = COLOR_WHITE, foreground = COLOR_BLACK;
	if (COLORS >= 256 && background == COLOR_BLACK)
		background = theme == THEME_CONTRAST ? 16 : 234, foreground = 231;
	if (COLORS >= 256 && background == COLOR_WHITE)
		background = 231, foreground = 16;
	for (short style = 0; style < STYLES; style++) {
		const struct shade *shade = &shades[style];
		short colour = COLORS < 256 ? shade->few : light ? shade->light : shade->dark;

		init_pair((short)(style + 1), colour < 0 ? foreground : colour, background);
	}
	bkgd((chtype)COLOR_PAIR(1));
}

void theme_get(unsigned style, attr_t *attributes, short *pair)
{
	unsigned role = style & STYLE_ROLE;
	const struct shade *shade = &shades[role < STYLES ? role : STYLE_PLAIN];

	*attributes = mono ? shade->mono : shade->colour;
	*pair = mono ? 0 : (short)(role + 1);
	if (style & STYLE_TAGGED)
		*attributes |= A_BOLD;
	if (style & STYLE_HIT)
		*attributes ^= A_REVERSE;
	/* A hit under the cursor must not turn back to plain. */
	if (style & STYLE_CURSOR)
		*attributes = (*attributes | A_REVERSE) | (style & STYLE_HIT ? A_UNDERLINE : 0);
}
