/*
 * Errands that commands leave for the terminal: to stop, to run a shell, to give text to another
 * program or to the clipboard. A table, since each is the same: lend the terminal, do one thing,
 * take it back. Whatever goes to the terminal here goes past curses, so it is cleaned or encoded
 * first.
 */
#include "tui/errand.h"

#include <curses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "tui/terminal.h"

enum { LARGEST_COPY = 75000 }; /* bytes; most terminals take up to 100,000 of base64 */

static void run_suspend(void)
{
	terminal_lend();
	raise(SIGTSTP);
	terminal_take();
}

/* Only what execl needs between fork and it. */
static _Noreturn void child_run(const char *line, const int pipes[2])
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	signal(SIGPIPE, SIG_DFL);
	if (pipes) {
		dup2(pipes[0], STDIN_FILENO);
		close(pipes[0]);
		close(pipes[1]);
	}
	execl("/bin/sh", "sh", "-c", line, (char *)NULL);
	_exit(127);
}

static void run_shell(struct session *session, const struct buf *input)
{
	int pipes[2], status = 0;
	pid_t child;

	if (input && pipe(pipes)) {
		session_say(session, "no pipe to be had");
		return;
	}
	terminal_lend();
	child = fork();
	if (child == 0)
		child_run(session->errand_text.bytes, input ? pipes : NULL);
	if (input) {
		close(pipes[0]);
		if (child > 0)
			/* it may stop reading: its right */
			bytes_write(pipes[1], input->bytes, input->length);
		close(pipes[1]);
	}
	if (child > 0)
		waitpid(child, &status, 0);
	if (child < 0)
		session_say(session, "no process to be had");
	else if (!WIFEXITED(status) || WEXITSTATUS(status))
		session_say(session, "it ended with status %d",
			    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
	fputs("\n[any key: back to recount]", stdout);
	fflush(stdout);
	terminal_pause();
	terminal_take();
}

static void run_bare(const struct screen *screen)
{
	struct buf text;

	buf_init(&text);
	page_text(&screen->page, &text);
	terminal_lend();
	bytes_write(STDOUT_FILENO, text.bytes, text.length);
	terminal_pause();
	terminal_take();
	buf_release(&text);
}

static void base64_add(struct buf *out, const char *bytes, size_t length)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t at = 0; at < length; at += 3) {
		uint32_t piece = (uint32_t)(unsigned char)bytes[at] << 16;
		size_t left = length - at;

		if (left > 1)
			piece |= (uint32_t)(unsigned char)bytes[at + 1] << 8;
		if (left > 2)
			piece |= (unsigned char)bytes[at + 2];
		buf_add_char(out, digits[piece >> 18]);
		buf_add_char(out, digits[piece >> 12 & 63]);
		buf_add_char(out, left > 1 ? digits[piece >> 6 & 63] : '=');
		buf_add_char(out, left > 2 ? digits[piece & 63] : '=');
	}
}

static void run_copy(struct session *session)
{
	struct buf clean, message;

	buf_init(&clean);
	buf_init(&message);
	utf8_clean(&clean, session->errand_text.bytes, session->errand_text.length);
	if (clean.length > LARGEST_COPY) {
		session_say(session, "too much for the clipboard of a terminal; save it with s");
	} else {
		buf_add_string(&message, "\033]52;c;");
		base64_add(&message, clean.bytes, clean.length);
		buf_add_string(&message, "\033\\");
		terminal_write(message.bytes, message.length);
	}
	buf_release(&clean);
	buf_release(&message);
}

bool errand_run(struct session *session, const struct screen *screen)
{
	enum errand errand = (enum errand)session->errand;

	session->errand = ERRAND_NONE;
	switch (errand) {
	case ERRAND_QUIT:
		return false;
	case ERRAND_REDRAW:
		clearok(curscr, TRUE);
		break;
	case ERRAND_SUSPEND:
		run_suspend();
		break;
	case ERRAND_BARE:
		run_bare(screen);
		break;
	case ERRAND_SHELL:
		run_shell(session, NULL);
		break;
	case ERRAND_PIPE:
		run_shell(session, &session->errand_input);
		break;
	case ERRAND_COPY:
		run_copy(session);
		break;
	case ERRAND_NONE:
		break;
	}
	return true;
}
