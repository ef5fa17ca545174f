/* A casebook: one SQLite file that judgements are added to, and nothing is ever taken from.
 *
 *     struct judgement reject = {.kind = JUDGEMENT_CLAIM_REJECT, .reason = "a drill"};
 *     reject.anchor = anchor_make(article, claim->span, &arena);
 *     if (!casebook_put(casebook, &reject, 1, &err)) ... err.text says what to do, nothing was kept
 *
 * When a function returns true, what it wrote is on the disk, and in the ledger. */
#ifndef CASEBOOK_CASEBOOK_H
#define CASEBOOK_CASEBOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "casebook/ledger.h"

enum casebook_mode {
	CASEBOOK_WRITE, /* made where there is none */
	CASEBOOK_READ	/* must be there; what can be read of a damaged one is read */
};

enum { CASEBOOK_VERSION = 1 }; /* of the file, PRAGMA user_version */

struct casebook;

/* "SQLite 3.40.1" */
const char *casebook_library(void);

/* path: a file, or ":memory:" for one that is gone with the program. who: the name that judgements
 * are signed with. NULL with err where it cannot be opened. In CASEBOOK_READ err may be filled
 * beside a casebook: it is damaged, and not all of it is there. */
struct casebook *casebook_open(const char *path, enum casebook_mode mode, const char *who,
			       struct err *err);
void casebook_free(struct casebook *casebook); /* NULL is fine */

const char *casebook_path(const struct casebook *casebook);
const char *casebook_who(const struct casebook *casebook);
const struct ledger *casebook_ledger(const struct casebook *casebook);
/* Rows that are no judgements: passed over. */
uint32_t casebook_strange(const struct casebook *casebook);

/* Adds judgements as one act in one transaction: all or none, undone together. Also takes over what
 * other programs wrote. */
bool casebook_put(struct casebook *casebook, const struct judgement *judgements, uint32_t count,
		  struct err *err);
/* Takes back, or does again, an act of who. *row is a judgement of it (its number in the ledger
 * from then on), INDEX_NONE where there is nothing. False where it cannot be written. */
bool casebook_undo(struct casebook *casebook, uint32_t *row, struct err *err);
bool casebook_redo(struct casebook *casebook, uint32_t *row, struct err *err);
/* Adds judgements of others as they are, all or none; those that are there are passed over. *added:
 * how many were not. *differ: uuids that are there with other contents; what was there stays. */
bool casebook_merge(struct casebook *casebook, const struct judgement *judgements, uint32_t count,
		    uint32_t *added, uint32_t *differ, struct err *err);
/* Takes over what other programs wrote since. Cheap where they wrote nothing. The ledger's
 * `changes` tells whether there was anything. */
bool casebook_refresh(struct casebook *casebook, struct err *err);

#endif
