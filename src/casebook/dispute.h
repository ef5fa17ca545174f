/* Where two people decided otherwise. */
#ifndef CASEBOOK_DISPUTE_H
#define CASEBOOK_DISPUTE_H

#include "casebook/ledger.h"

/* Rows of the ledger about one thing, each the last word of its author there; `last` is the later
 * one, which is in force. */
struct dispute {
	uint32_t last, other;
};

typedef VEC(struct dispute) dispute_list;

/* Adds all of them: of each thing its last word with everyone who differs from it. */
void disputes_find(const struct ledger *ledger, dispute_list *disputes);

#endif
