/* Commands: one row of commands.def is the command, its keys, its help and its manual entry. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "session/session.h"

/* Where a key counts. A key may stand in several rows as long as their maps do not meet. */
enum command_map {
	MAP_ARTICLES = 1 << VIEW_ARTICLES,
	MAP_READER = 1 << VIEW_READER,
	MAP_CLAIMS = 1 << VIEW_CLAIMS,
	MAP_COMPARE = 1 << VIEW_COMPARE,
	MAP_ENTITIES = 1 << VIEW_ENTITIES,
	MAP_TIMELINE = 1 << VIEW_TIMELINE,
	MAP_SEARCH = 1 << VIEW_SEARCH,
	MAP_HELP = 1 << VIEW_HELP,
	MAP_WHY = 1 << VIEW_WHY,
	MAP_CASEBOOK = 1 << VIEW_CASEBOOK,
	MAP_ALL = (1 << VIEWS) - 1,
	MAP_TEXT = MAP_READER | MAP_COMPARE | MAP_WHY,
	MAP_TABLE = MAP_CLAIMS,
	MAP_LIST = MAP_ALL & ~(MAP_TEXT | MAP_TABLE)
};

enum command_takes {
	TAKES_NOTHING,
	TAKES_KEY,   /* the next key is its argument: m{a-z} */
	TAKES_WORDS, /* :NAME WORDS; by key it opens the : line with its name */
	TAKES_MAYBE  /* words or none */
};

/* What a command is called with. */
struct request {
	uint32_t count;	   /* 1 where none was given */
	bool counted;	   /* a count was given */
	bool bang;	   /* :save! */
	bool asked;	   /* by key: what takes words may ask for them */
	const char *words; /* "" where there are none */
};

struct command {
	const char *name;   /* :NAME */
	const char *group;  /* heading in help and manual */
	unsigned maps;	    /* enum command_map */
	const char *keys;   /* "j ^N <Down>", "" for none; a key is the names of its strokes put
			       together */
	uint8_t takes;	    /* enum command_takes */
	const char *usage;  /* what stands after :NAME, "" for nothing: "FILE" */
	const char *help;   /* a few words */
	const char *manual; /* a sentence or more */
	bool (*run)(struct session *session, struct pane *pane, const struct request *request,
		    struct err *err);
};

extern const struct command commands[];
extern const unsigned command_count;

/* Gives the session what its help and its line of keys are made from. */
void command_teach(struct session *session);
/* By name, or by the beginning of a name that only one has; NULL and err otherwise. */
const struct command *command_find(const char *name, struct err *err);
/* Runs the command; false and err: say it. */
bool command_run(const struct command *command, struct session *session,
		 const struct request *request, struct err *err);
/* A line as typed after `:`: "[count]name[!] words", or a number alone (goes there). */
bool command_line(struct session *session, const char *line, struct err *err);
/* The ways to complete the word that ends at `cursor`; they are added to out, one a line; *start is
 * where that word begins. */
void command_complete(struct session *session, const char *line, size_t cursor, size_t *start,
		      struct buf *out);
/* The same for names of files. */
void command_complete_file(const char *begun, struct buf *out);
/* --list-keys: "MAP<tab>KEY<tab>COMMAND<tab>help", in the order of the table. */
void command_list_keys(struct buf *out);

#endif
