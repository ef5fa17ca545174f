/*
 * Who has the terminal. Every way out gives it back: a return, exit() by atexit, SIGTERM and SIGHUP
 * by a flag that the loop looks at, running out of memory by alloc's hook, and a crash by a handler
 * that only writes bytes and sets the line's modes, which is all that is safe there.
 *
 *	open -> [ours] -> lend -> [the shell's] -> take -> [ours] -> close
 *
 * TERM and HUP are blocked but while poll sleeps, so that none comes between looking at the flag
 * and going to sleep. Keys come from /dev/tty where standard input is something else (zcat x |
 * recount -). Left out: what keys mean (stroke.c), what is painted (paint.c).
 */
#include "tui/terminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/bytes.h"

static struct {
	SCREEN *screen;
	FILE *input;
	int in, out;
	bool ours, mouse, paste;
	struct termios before;
	volatile sig_atomic_t ending;
	sigset_t asleep; /* signals blocked while poll sleeps: those of the caller */
} terminal = {.in = -1, .out = -1};

/* Paste and mouse modes off, alternate screen left, cursor shown, colours as they were. */
static const char reset_bytes[] =
	"\033[?2004l\033[?1000l\033[?1002l\033[?1006l\033[?1049l\033[?25h\033[0m";

void terminal_write(const char *bytes, size_t length)
{
	bytes_write(terminal.out, bytes, length);
}

static void on_crash(int number)
{
	if (terminal.ours) {
		if (write(terminal.out, reset_bytes, sizeof reset_bytes - 1) >= 0)
			tcsetattr(terminal.in, TCSANOW, &terminal.before);
	}
	raise(number); /* the default action: the handler was for one time */
}

static void on_end(int number)
{
	(void)number;
	terminal.ending = 1;
}

static void signals_set(void)
{
	static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
	struct sigaction action = {.sa_handler = on_crash, .sa_flags = (int)SA_RESETHAND};
	sigset_t ends;

	for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++)
		sigaction(crashes[i], &action, NULL);
	action = (struct sigaction){.sa_handler = on_end};
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGHUP, &action, NULL);
	sigemptyset(&ends);
	sigaddset(&ends, SIGTERM);
	sigaddset(&ends, SIGHUP);
	sigaddset(&ends, SIGWINCH);
	pthread_sigmask(SIG_BLOCK, &ends, &terminal.asleep);
}

static void modes_set(bool on)
{
	if (terminal.paste)
		terminal_write(on ? "\033[?2004h" : "\033[?2004l", 8);
	mousemask(on && terminal.mouse
			  ? BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED
			  : 0,
		  NULL);
}

/* Only terminals of the xterm kind know the mode; to others the bytes could be rubbish. */
static void paste_prepare(void)
{
	const char *mouse = tigetstr("kmous");

	terminal.paste = mouse && mouse != (char *)-1;
	if (!terminal.paste)
		return;
	define_key("\033[200~", KEY_PASTE_BEGIN);
	define_key("\033[201~", KEY_PASTE_END);
}

static bool input_open(struct err *err)
{
	if (!isatty(STDOUT_FILENO))
		return err_set(err,
			       "standard output is no terminal; see --help for the verbs, which "
			       "need none");
	terminal.out = STDOUT_FILENO;
	terminal.input = stdin;
	if (!isatty(STDIN_FILENO))
		terminal.input = fopen("/dev/tty", "r");
	if (!terminal.input)
		return err_set(err, "no terminal to take keys from");
	terminal.in = fileno(terminal.input);
	tcgetattr(terminal.in, &terminal.before);
	return true;
}

bool terminal_open(bool mouse, struct err *err)
{
	const char *name = getenv("TERM");
	int status = 0;

	if (!input_open(err))
		return false;
	/* newterm may leave the program by itself where TERM is not known: ask first. */
	if (setupterm(NULL, STDOUT_FILENO, &status) != OK)
		return err_set(err,
			       "the terminal kind %s is not known here; try TERM=xterm-256color",
			       name && *name ? name : "(TERM is not set)");
	if (!cursor_address) {
		del_curterm(cur_term);
		return err_set(
			err, "the terminal kind %s cannot place a cursor; try TERM=xterm-256color",
			name ? name : "");
	}
	signals_set();
	del_curterm(cur_term); /* newterm makes its own */
	terminal.screen = newterm(NULL, stdout, terminal.input);
	if (!terminal.screen)
		return err_set(err,
			       "the terminal kind %s cannot show a screen; try "
			       "TERM=xterm-256color",
			       name ? name : "");
	terminal.ours = true;
	terminal.mouse = mouse;
	atexit(terminal_close);
	alloc_on_exhaustion(terminal_close);
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	if (!getenv("ESCDELAY"))
		set_escdelay(25);
	mouseinterval(0);
	paste_prepare();
	modes_set(true);
	return true;
}

void terminal_close(void)
{
	if (!terminal.ours)
		return;
	modes_set(false);
	endwin();
	terminal.ours = false;
}

void terminal_lend(void)
{
	modes_set(false);
	endwin();
	terminal.ours = false;
}

void terminal_take(void)
{
	terminal.ours = true;
	reset_prog_mode();
	refresh();
	modes_set(true);
	clearok(curscr, TRUE);
}

void terminal_mouse(bool on)
{
	if (on == terminal.mouse)
		return;
	terminal.mouse = on;
	modes_set(true);
}

bool terminal_is_ending(void)
{
	return terminal.ending;
}

bool terminal_wait(int milliseconds)
{
	struct pollfd keys = {.fd = terminal.in, .events = POLLIN};
	struct timespec time = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000};
	int ready = ppoll(&keys, 1, milliseconds < 0 ? NULL : &time, &terminal.asleep);

	/* The terminal is gone; it may say that there is something to read, which is its end. */
	if (ready > 0 && (keys.revents & (POLLHUP | POLLERR | POLLNVAL)))
		terminal.ending = 1;
	return ready != 0;
}

void terminal_pause(void)
{
	char byte;
	struct termios line;

	if (tcgetattr(terminal.in, &line))
		return;
	line.c_lflag &= (tcflag_t) ~(ICANON | ECHO);
	line.c_cc[VMIN] = 1;
	line.c_cc[VTIME] = 0;
	tcsetattr(terminal.in, TCSANOW, &line);
	while (read(terminal.in, &byte, 1) < 0 && errno == EINTR)
		;
	tcsetattr(terminal.in, TCSANOW, &terminal.before);
}
