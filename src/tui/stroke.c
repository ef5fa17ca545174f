/*
 * curses gives characters, key codes, mouse events and the two marks around a paste; the commands
 * know names of strokes. Here is the table between them, and nothing of what a key does. A paste is
 * read to its end before it is given on, so that its newlines run nothing. Resizes come in swarms
 * while a window is dragged: all but the last are swallowed by the loop, which builds the page anew
 * only when no key waits.
 */
#include "tui/stroke.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "tui/terminal.h"

enum {
	DOUBLE_CLICK = 350,    /* milliseconds between two clicks that are one double click */
	LONGEST_PASTE = 65536, /* bytes; what is longer is cut */
	PASTE_PAUSE = 500      /* milliseconds: a paste that stops this long has lost its end */
};

static const struct {
	int code;
	const char *name;
} keys[] = {
	{KEY_UP, "<Up>"},	{KEY_DOWN, "<Down>"},	    {KEY_LEFT, "<Left>"},
	{KEY_RIGHT, "<Right>"}, {KEY_HOME, "<Home>"},	    {KEY_END, "<End>"},
	{KEY_PPAGE, "<PgUp>"},	{KEY_NPAGE, "<PgDn>"},	    {KEY_ENTER, "<Enter>"},
	{KEY_BTAB, "<BackTab>"}, {KEY_BACKSPACE, "<Backspace>"}, {KEY_DC, "<Delete>"},
	{KEY_F(1), "<F1>"},	{KEY_F(2), "<F2>"},	    {KEY_F(3), "<F3>"},
	{KEY_F(4), "<F4>"},	{KEY_F(5), "<F5>"},	    {KEY_F(6), "<F6>"},
	{KEY_F(7), "<F7>"},	{KEY_F(8), "<F8>"},	    {KEY_F(9), "<F9>"},
	{KEY_F(10), "<F10>"},	{KEY_F(11), "<F11>"},	    {KEY_F(12), "<F12>"},
};

static const char *code_name(int code)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].code == code)
			return keys[i].name;
	return NULL;
}

/* The name of a character, in name[8]. */
static void character_name(wint_t character, char name[8])
{
	unsigned n;

	if (character == '\r' || character == '\n')
		strcpy(name, "<Enter>");
	else if (character == '\t')
		strcpy(name, "<Tab>");
	else if (character == ' ')
		strcpy(name, "<Space>");
	else if (character < 0x20)
		snprintf(name, 8, "^%c", (char)('@' + character));
	else {
		n = utf8_put((uint32_t)character, name);
		name[n] = '\0';
	}
}

static void read_paste(struct feed *feed)
{
	struct buf text;
	wint_t key;

	buf_init(&text);
	for (;;) {
		int kind = get_wch(&key);
		char bytes[4];

		if (kind == KEY_CODE_YES && key == KEY_PASTE_END)
			break;
		if (kind == ERR) {
			if (!terminal_wait(PASTE_PAUSE) || terminal_is_ending())
				break;
			continue;
		}
		if (kind == OK && text.length < LONGEST_PASTE)
			buf_add(&text, bytes, utf8_put((uint32_t)key, bytes));
	}
	feed_paste(feed, text.bytes, text.length);
	buf_release(&text);
}

static int64_t milliseconds_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void read_mouse(struct feed *feed, const struct screen *screen)
{
	static int64_t last;
	static int last_x = -1, last_y = -1;
	MEVENT event;
	int64_t now = milliseconds_now();
	enum feed_button button;

	if (getmouse(&event) != OK || event.x < 0 || event.y < 0)
		return;
	if (event.bstate & BUTTON4_PRESSED) {
		button = BUTTON_WHEEL_UP;
	} else if (event.bstate & BUTTON5_PRESSED) {
		button = BUTTON_WHEEL_DOWN;
	} else if (event.bstate & BUTTON1_RELEASED) {
		bool same = event.x == last_x && event.y == last_y;

		button = same && now - last < DOUBLE_CLICK ? BUTTON_DOUBLE : BUTTON_LEFT;
		last = now;
		last_x = event.x;
		last_y = event.y;
	} else {
		return;
	}
	feed_mouse(feed, screen, (uint32_t)event.y, (uint32_t)event.x, button);
}

static void read_code(struct feed *feed, const struct screen *screen, int code)
{
	const char *name = code_name(code);

	if (code == KEY_MOUSE)
		read_mouse(feed, screen);
	else if (code == KEY_PASTE_BEGIN)
		read_paste(feed);
	else if (name)
		feed_key(feed, name);
}

bool stroke_read(struct feed *feed, const struct screen *screen)
{
	bool any = false;
	wint_t key;
	int kind;

	while (feed->session->errand == ERRAND_NONE && (kind = get_wch(&key)) != ERR) {
		char name[8];

		any = true;
		if (kind == KEY_CODE_YES) {
			read_code(feed, screen, (int)key);
			continue;
		}
		if (key == 0x7f || key == 0x08) {
			feed_key(feed, "<Backspace>");
			continue;
		}
		character_name(key, name);
		feed_key(feed, name);
	}
	return any;
}
