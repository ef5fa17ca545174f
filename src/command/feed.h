/*
 * Strokes in, commands out: everything that happens between a key and a changed session, without
 * curses, so that a test can type. A stroke is a name:
 *
 *     j J ? é          the character itself, in UTF-8
 *     ^A .. ^Z ^[ ^@   control characters (^[ is Esc, ^I Tab is <Tab>, ^M and ^J are <Enter>)
 *     <Up> <Down> <Left> <Right> <Home> <End> <PgUp> <PgDn> <Enter> <Tab> <BackTab> <Backspace>
 *     <Delete> <Space> <F1> .. <F12>
 */
#ifndef COMMAND_FEED_H
#define COMMAND_FEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "command/command.h"
#include "view/screen.h"

struct feed {
	struct session *session;
	char keys[64];	/* strokes of a longer key so far */
	uint32_t count; /* typed before it */
	bool counted;
	const struct command *waiting; /* takes one more stroke as its argument */
	char asked[32];		       /* the strokes that it got so far */
	struct place before;	       /* where the pane stood before the last command */
	char filter[256];	       /* and what its list was narrowed to */
	struct buf completions;	       /* what Tab goes through, one a line */
	const char *completion;	       /* the next of them */
	size_t complete_from;	       /* where the word begins that they replace */
};

void feed_init(struct feed *feed, struct session *session);
void feed_release(struct feed *feed);
/* One stroke. What is to be told stands in session->message, what only a terminal can do in
 * session->errand. */
void feed_key(struct feed *feed, const char *stroke);
/* Several, as in the table of keys: "gg", "^Ws", "<Down>jj:save x<Enter>". */
void feed_keys(struct feed *feed, const char *strokes);
/* Pasted text: into a prompt as it is, newlines as spaces; elsewhere it is refused with a message.
 */
void feed_paste(struct feed *feed, const char *text, size_t length);

enum feed_button { BUTTON_LEFT, BUTTON_DOUBLE, BUTTON_WHEEL_UP, BUTTON_WHEEL_DOWN };
/* A click at a cell of the screen that was last built. */
void feed_mouse(struct feed *feed, const struct screen *screen, uint32_t line, uint32_t column,
		enum feed_button button);

/* The command that a key has in a map, NULL for none; *more when longer keys begin so. */
const struct command *feed_lookup(const struct session *session, const char *keys, unsigned map,
				  bool *more);
/* The length in bytes of the first stroke of strokes, 0 at the end. */
size_t feed_stroke(const char *strokes);

#endif
