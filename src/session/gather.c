/*
 * What the articles say together, once they are there: workers read, one more thread compares, and
 * then every claim learns the worst verdict it is in and which pairs it stands in, every article
 * its worst claim and its column. Until that is done the screen shows articles without signs.
 *
 *     library -> slots -> all there? -> a thread: articles that were corrected, read anew;
 *                                       comparison, directory, standings, bonds, outlets
 *                                    -> all of it takes the place of the old at once
 */
#include "session/gather.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/pool.h"
#include "session/keep.h"
#include "session/library.h"

static void gathering_work(void *context, uint32_t n)
{
	struct gathering *gathering = context;

	(void)n;
	corrections_carry_out(&gathering->plan, gathering->articles, gathering->lexicon);
	gathering->comparison =
		comparison_new_amended(gathering->articles, gathering->count, gathering->lexicon,
				       gathering->amendments);
	gathering_tally(gathering);
}

/* Copied, for they change while the thread compares. */
static void amendments_take(struct gathering *gathering, const struct session *session)
{
	const struct reviews *reviews = &session->reviews;
	const struct amendments amendments = {reviews->amendments.at, reviews->amendments.count,
					      reviews->kinships.at, reviews->kinships.count};

	gathering->amendments = amendments_copy(&amendments, &gathering->arena);
	gathering->amended = session->amended;
	gathering->named = session->named;
}

static struct gathering *gathering_new(const struct session *session)
{
	struct gathering *gathering = alloc_zeroed(1, sizeof *gathering);

	arena_init(&gathering->arena);
	amendments_take(gathering, session);

	gathering->lexicon = session->lexicon;
	gathering->count = session->article_count;
	gathering->articles = alloc_zeroed(gathering->count + 1u, sizeof *gathering->articles);
	if (gathering->count)
		memcpy(gathering->articles, session->articles,
		       gathering->count * sizeof *gathering->articles);
	gathering->placed = &session->corrected;
	corrections_plan(gathering->placed, &session->reviews, session_ledger(session),
			 gathering->articles, gathering->count, &gathering->arena,
			 &gathering->plan);
	directory_init(&gathering->directory);
	return gathering;
}

/* What the session has taken is no longer here. */
static void gathering_free(struct gathering *gathering)
{
	if (!gathering)
		return;
	pool_free(gathering->pool);
	comparison_free(gathering->comparison);
	directory_release(&gathering->directory);
	for (uint32_t n = 0; gathering->standings && n < gathering->count; n++)
		standing_release(&gathering->standings[n]);
	free(gathering->standings);
	free(gathering->bonds);
	free(gathering->outlet_of);
	vec_release(&gathering->outlets);
	corrections_drop(gathering->placed, &gathering->plan);
	free(gathering->articles);
	arena_release(&gathering->arena);
	free(gathering);
}

/* The old things go where the new ones were, and are freed with them. */
static void gathering_take(struct session *session, struct gathering *gathering)
{
#define SWAP(type, a, b)                                                                           \
	do {                                                                                       \
		type swapped = a;                                                                  \
		a = b;                                                                             \
		b = swapped;                                                                       \
	} while (0)
	remade_vec plan;

	for (uint32_t n = 0; n < gathering->count; n++) {
		bool read = session->standings[n].read;

		if (gathering->articles[n] && session->articles[n])
			claims_recall(session, n, session->articles[n], gathering->articles[n]);
		if (gathering->articles[n])
			session_slot(session, n, gathering->articles[n]);
		SWAP(struct standing, session->standings[n], gathering->standings[n]);
		session->standings[n].read = read;
	}
	tolls_recall(session, session->comparison, gathering->comparison);
	SWAP(struct comparison *, session->comparison, gathering->comparison);
	SWAP(struct directory, session->directory, gathering->directory);
	SWAP(struct bond *, session->bonds, gathering->bonds);
	SWAP(uint32_t *, session->outlet_of, gathering->outlet_of);
	SWAP(struct outlet *, session->outlets.at, gathering->outlets.at);
	session->outlets.count = gathering->outlets.count;
	session->outlets.room = gathering->outlets.room;
	session->bond_count = gathering->bond_count;
	session->outlet_articles = gathering->count;
	session->compared_amended = gathering->amended;
	session->stamp++;
#undef SWAP
	if (gathering->named != session->named)
		session_identify(session);
	plan = gathering->plan;
	memset(&gathering->plan, 0, sizeof gathering->plan);
	gathering_free(gathering);
	corrections_place(&session->corrected, &plan);
	/* the reviews still had claims of the articles that are gone now */
	session_heed(session);
}

void session_compared(struct session *session, struct comparison *comparison)
{
	struct gathering *gathering = gathering_new(session);

	gathering->comparison = comparison;
	session->compared = session->loaded;
	gathering_tally(gathering);
	gathering_take(session, gathering);
}

static void gathering_begin(struct session *session)
{
	session->gathering = gathering_new(session);
	session->compared = session->loaded;
	session->gathering->pool = pool_start(1, 1, gathering_work, session->gathering);
}

static bool gathering_finish(struct session *session, bool wait)
{
	struct gathering *gathering = session->gathering;

	if (!gathering || (!wait && pool_done(gathering->pool) < 1))
		return false;
	pool_free(gathering->pool);
	gathering->pool = NULL;
	session->gathering = NULL;
	gathering_take(session, gathering);
	return true;
}

static void problem_say(struct session *session, const char *problem)
{
	struct err err = ERR_INIT;

	err_set(&err, "%s", problem);
	session_alarm(session, &err);
}

/* Articles come in out of order; all below `settled` are known. */
static bool slots_take(struct session *session)
{
	uint32_t count = library_count(session->library), loaded = session->loaded;

	for (uint32_t n = session->settled; n < count; n++) {
		const struct article *article = session_article(session, n);

		if (!article)
			article = library_article(session->library, n);
		session_slot(session, n, article);
		if (n > session->settled || (!article && !library_problem(session->library, n)))
			continue;
		session->settled++;
		if (!article && library_is_trouble(session->library, n))
			problem_say(session, library_problem(session->library, n));
	}
	if (session->loaded == loaded)
		return false;
	session->stamp++;
	return true;
}

/* Whether what was compared is no longer all that there is. */
static bool is_behind(const struct session *session)
{
	return !session->gathering &&
	       (!session->comparison || session->compared != session->loaded ||
		session->compared_amended != session->amended);
}

bool session_refresh(struct session *session)
{
	bool changed = false;

	if (session->library) {
		bool whole = library_is_whole(session->library);

		changed = slots_take(session) || session->loading == whole;
		session->loading = !whole;
	}
	changed = session_heed(session) || changed;
	if (!session->loading && is_behind(session))
		gathering_begin(session);
	return gathering_finish(session, false) || changed;
}

void session_settle(struct session *session)
{
	if (session->library)
		library_wait(session->library);
	do {
		session_refresh(session);
		gathering_finish(session, true);
	} while (is_behind(session));
}

bool session_is_busy(const struct session *session)
{
	return session->loading || session->gathering;
}

void gather_release(struct session *session)
{
	gathering_free(session->gathering);
	comparison_free(session->comparison);
	free(session->bonds);
	free(session->outlet_of);
	vec_release(&session->outlets);
}
