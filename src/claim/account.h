/* Whose account an article is giving, from sentence to sentence. */
#ifndef CLAIM_ACCOUNT_H
#define CLAIM_ACCOUNT_H

#include "claim/role.h"

struct account {
	const struct article *article;
	struct scope *scope;
	struct role source;	   /* the last source that was named */
	uint32_t source_sentence;  /* where, or where it was gone on with; INDEX_NONE before the
				      first */
	uint32_t witness_sentence; /* where an eyewitness account began, INDEX_NONE outside one */
	uint32_t heard;		   /* sentences before this one are in the fields above */
};

void account_init(struct account *account, const struct article *article, struct scope *scope);
/* Gives a claim whose own words name no source the one whose account goes on; its other roles hold
 * its own words alone. */
void account_give(struct account *account, struct claim *claim, const struct report_row *reports,
		  bool apart);
/* Takes the sources of a sentence, after its claims. Sentences may be left out: what they say of
 * sources is looked up when a claim needs it. */
void account_read(struct account *account, uint32_t sentence, const struct report_row *reports);

/* Words that go on with what was told: "another 17", "fifteen of them". */
bool account_goes_on(const struct scope *scope, const struct claim *claim);

#endif
