/* The judgements of a casebook in their order, and which of them count. */
#ifndef CASEBOOK_LEDGER_H
#define CASEBOOK_LEDGER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/span.h"
#include "base/vec.h"
#include "casebook/judgement.h"

/* Whoever acts on judgements goes through the rows in order and takes those in force: a later one
 * takes the place of an earlier one. */
struct ledger {
	struct arena arena;
	VEC(struct judgement) rows; /* by when, then uuid: the same wherever they are */
	bool *in_force;	    /* by row: not undone, known, and more than an undo itself */
	uint32_t *touched;  /* by row: the last row about it, an undo or redo, or itself */
	uint32_t folded;    /* rows that were there at the last fold */
	bool waiting;	    /* an undo or redo stands here whose judgement does not yet */
	struct map numbers; /* uuid -> row */
	uint32_t changes;   /* rises whenever rows came */
};

typedef VEC(uint32_t) row_list;

void ledger_init(struct ledger *ledger);
void ledger_release(struct ledger *ledger);
/* Copies it. False, and nothing happens, where its uuid is there. ledger_fold makes it count. */
bool ledger_add(struct ledger *ledger, const struct judgement *judgement);
/* Sorts the rows, and finds which are in force. */
void ledger_fold(struct ledger *ledger);
/* The row of a uuid, INDEX_NONE for none. */
uint32_t ledger_find(const struct ledger *ledger, const char *uuid);

/* Writes what `who` would undo next: all judgements of his last act (those of one time), none where
 * there is nothing. */
void ledger_undoable(const struct ledger *ledger, const char *who, row_list *act);
/* What he would do again next: what he undid last, if he did nothing else since. */
void ledger_redoable(const struct ledger *ledger, const char *who, row_list *act);

#endif
