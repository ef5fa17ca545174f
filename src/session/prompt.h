/* A line being typed, and the lines typed before it. Plain data: the screen draws it, command/
 * feeds it. */
#ifndef SESSION_PROMPT_H
#define SESSION_PROMPT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_COMMAND, /* : */
	PROMPT_SEARCH,	/* / */
	PROMPT_FILTER,	/* & */
	PROMPT_ASK,	/* one key answers */
	PROMPT_KINDS
};

struct prompt {
	uint8_t kind;
	struct buf text;
	size_t cursor;	  /* byte of text */
	uint32_t old;	  /* which line of the history is shown, history.count for the new one */
	struct buf typed; /* what was typed before looking at old ones */
	char hint[256];	  /* shown after it: completions, "no match" */
};

struct history {
	VEC(char *) lines; /* oldest first, no line twice */
};

enum { HISTORY_MOST = 500 };

void prompt_init(struct prompt *prompt);
void prompt_release(struct prompt *prompt);
void prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *text);
void prompt_close(struct prompt *prompt);
void prompt_insert(struct prompt *prompt, const char *text, size_t length);
/* Moves over characters, not bytes; false at an end. */
bool prompt_move(struct prompt *prompt, int step);
bool prompt_rub(struct prompt *prompt); /* backspace */
void prompt_rub_word(struct prompt *prompt);
/* Up (-1) and down (1) over old lines that begin with what was typed. */
void prompt_recall(struct prompt *prompt, const struct history *history, int step);

void history_add(struct history *history, const char *line);
void history_release(struct history *history);

#endif
