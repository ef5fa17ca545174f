/* What the articles say together, kept up to date as they come in. */
#ifndef SESSION_GATHER_H
#define SESSION_GATHER_H

#include "session/session.h"

/* What is made of the articles as they were when it began; all of it in one thread, so that the
 * screen never waits. */
struct gathering {
	const struct lexicon *lexicon;
	const struct article **articles;
	uint32_t count;
	struct pool *pool;
	struct arena arena;		/* of amendments and plan */
	struct amendments *amendments;	/* what was decided when it began */
	uint32_t amended, named;	/* how often that had changed */
	remade_vec plan;		/* the articles that are corrected */
	const remade_vec *placed;	/* the session's */
	struct comparison *comparison;
	struct directory directory;
	struct standing *standings;
	struct bond *bonds;
	uint32_t bond_count;
	VEC(struct outlet) outlets;
	uint32_t *outlet_of;
};

/* Fills standings, bonds, outlets and directory from articles and comparison; in any thread. */
void gathering_tally(struct gathering *gathering);
void standing_release(struct standing *standing);
/* Frees all that is made of the articles together; part of session_free. */
void gather_release(struct session *session);

/* The numbers of questions that the session remembers, from one comparison to the next. Either may be
 * NULL. */
void tolls_recall(struct session *session, const struct comparison *old,
		  const struct comparison *now);
/* The same of claims, where article n was read anew. */
void claims_recall(struct session *session, uint32_t n, const struct article *old,
		   const struct article *now);

#endif
