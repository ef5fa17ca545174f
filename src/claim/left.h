/* The way left from a verb or a state to its subject: between left.c and left_noun.c. */
#ifndef CLAIM_LEFT_H
#define CLAIM_LEFT_H

#include "claim/frame.h"

struct left {
	struct look_window *window;
	const struct chunk_row *row;
	uint32_t t, commas, apposed;
	bool relative, joined;
	bool own;     /* the relative clause is the trigger's: "33 who died" */
	bool crosses; /* may pass one finite verb: "walked in after being shot" */
	bool lone;    /* the trigger has no auxiliary: "12 dead" */
};

enum left_step { LEFT_ON, LEFT_STOP, LEFT_TAKEN };

/* The noun chunk at *j: adds it to the walk, or moves *j over what stands aside. */
enum left_step left_noun(struct left *left, uint32_t *j, struct walk *walk);
/* Whether the token is one of the words, which stand between blanks. */
bool left_token_is(const struct left *left, uint32_t token, const char *words);

#endif
