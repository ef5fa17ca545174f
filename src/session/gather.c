/*
 * What the articles say together, once they are there: workers read, one more thread compares, and
 * then every claim learns the worst verdict it is in and which pairs it stands in, every article
 * its worst claim and its column. Until that is done the screen shows articles without signs.
 *
 *     library -> slots -> all there? -> comparison, directory (a thread) -> standings, bonds,
 * outlets
 */
#include "session/gather.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/map.h"
#include "base/pool.h"
#include "session/library.h"

/* A claim in a pair. */
struct bond {
	struct claim_ref ref;
	uint8_t verdict;
	uint32_t pair;
};

/* The comparison while it is made: articles as they were when it began. */
struct gathering {
	const struct lexicon *lexicon;
	const struct article **articles;
	uint32_t count;
	struct pool *pool;
	struct comparison *comparison;
	struct directory directory;
};

static int ref_compare(struct claim_ref a, struct claim_ref b)
{
	if (a.article != b.article)
		return a.article < b.article ? -1 : 1;
	return (a.claim > b.claim) - (a.claim < b.claim);
}

static int bond_compare(const void *a, const void *b)
{
	const struct bond *left = a, *right = b;
	int order = ref_compare(left->ref, right->ref);

	if (order)
		return order;
	if (left->verdict != right->verdict)
		return left->verdict < right->verdict ? -1 : 1;
	return (left->pair > right->pair) - (left->pair < right->pair);
}

static void bonds_make(struct session *session)
{
	const struct comparison *comparison = session->comparison;

	free(session->bonds);
	session->bond_count = 2 * comparison->pair_count;
	session->bonds = alloc_zeroed(session->bond_count + 1, sizeof *session->bonds);
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];

		session->bonds[2 * i] = (struct bond){pair->a, pair->verdict, i};
		session->bonds[2 * i + 1] = (struct bond){pair->b, pair->verdict, i};
	}
	qsort(session->bonds, session->bond_count, sizeof *session->bonds, bond_compare);
}

const struct pair *session_pair(const struct session *session, struct claim_ref ref, uint32_t n)
{
	uint32_t low = 0, high = session->comparison ? session->bond_count : 0;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (ref_compare(session->bonds[middle].ref, ref) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (!session->comparison || n >= session->bond_count - low ||
	    ref_compare(session->bonds[low + n].ref, ref) != 0)
		return NULL;
	return &session->comparison->pairs[session->bonds[low + n].pair];
}

static void standing_meet(struct session *session, struct claim_ref ref, uint8_t verdict)
{
	struct standing *standing;

	if (!session_claim(session, ref))
		return;
	standing = &session->standings[ref.article];
	if (verdict < standing->verdicts[ref.claim])
		standing->verdicts[ref.claim] = verdict;
}

void standing_release(struct standing *standing)
{
	free(standing->verdicts);
	free(standing->answers);
	free(standing->tolls);
	standing->verdicts = standing->answers = NULL;
	standing->tolls = NULL;
}

static void standings_clear(struct session *session)
{
	for (uint32_t n = 0; n < session->article_count; n++) {
		const struct article *article = session->articles[n];
		struct standing *standing = &session->standings[n];

		standing_release(standing);
		standing->worst = VERDICT_COUNT;
		standing->disputed = 0;
		if (!article || !article->claim_count)
			continue;
		standing->verdicts = alloc_get(article->claim_count);
		standing->answers = alloc_get(article->claim_count);
		standing->tolls =
			alloc_get(alloc_product(article->claim_count, sizeof *standing->tolls));
		memset(standing->verdicts, VERDICT_COUNT, article->claim_count);
		memset(standing->answers, VERDICT_COUNT, article->claim_count);
		memset(standing->tolls, 0xff, article->claim_count * sizeof *standing->tolls);
	}
}

static uint32_t toll_of(const struct session *session, struct claim_ref ref)
{
	return session_claim(session, ref) && session->standings[ref.article].tolls
		       ? session->standings[ref.article].tolls[ref.claim]
		       : INDEX_NONE;
}

static void answers_make(struct session *session)
{
	const struct comparison *comparison = session->comparison;

	for (uint32_t t = 0; t < comparison->toll_count; t++)
		for (uint32_t i = 0; i < comparison->tolls[t].claim_count; i++) {
			struct claim_ref ref = comparison->tolls[t].claims[i];

			if (session_claim(session, ref))
				session->standings[ref.article].tolls[ref.claim] = t;
		}
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];
		uint32_t toll = toll_of(session, pair->a);
		uint8_t *a, *b;

		if (toll == INDEX_NONE || toll != toll_of(session, pair->b))
			continue;
		a = &session->standings[pair->a.article].answers[pair->a.claim];
		b = &session->standings[pair->b.article].answers[pair->b.claim];
		*a = pair->verdict < *a ? pair->verdict : *a;
		*b = pair->verdict < *b ? pair->verdict : *b;
	}
}

enum verdict session_answer(const struct session *session, struct claim_ref ref)
{
	enum verdict all = session_verdict(session, ref);
	uint8_t answer;

	if (all == VERDICT_COUNT)
		return all;
	answer = session->standings[ref.article].answers[ref.claim];
	return answer == VERDICT_COUNT ? all : (enum verdict)answer;
}

const struct pair *session_answer_pair(const struct session *session, struct claim_ref ref)
{
	uint32_t toll = toll_of(session, ref);
	const struct pair *pair;

	for (uint32_t n = 0; toll != INDEX_NONE && (pair = session_pair(session, ref, n)); n++)
		if (toll_of(session, pair->a) == toll_of(session, pair->b))
			return pair;
	return session_pair(session, ref, 0);
}

static void standings_make(struct session *session)
{
	const struct comparison *comparison = session->comparison;

	standings_clear(session);
	answers_make(session);
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		standing_meet(session, comparison->pairs[i].a, comparison->pairs[i].verdict);
		standing_meet(session, comparison->pairs[i].b, comparison->pairs[i].verdict);
	}
	for (uint32_t i = 0; i < comparison->sum_count; i++) {
		const struct sum *sum = &comparison->sums[i];

		if (sum->verdict != VERDICT_SUM_CONFLICT)
			continue;
		standing_meet(session, sum->whole, sum->verdict);
		for (uint32_t p = 0; p < sum->part_count; p++)
			standing_meet(session, sum->parts[p], sum->verdict);
	}
	for (uint32_t n = 0; n < session->article_count; n++) {
		struct standing *standing = &session->standings[n];
		uint32_t count = standing->verdicts ? session->articles[n]->claim_count : 0;

		for (uint32_t c = 0; c < count; c++) {
			if (standing->verdicts[c] < standing->worst)
				standing->worst = standing->verdicts[c];
			standing->disputed += verdict_is_dispute(standing->verdicts[c]);
		}
	}
}

static int outlet_compare(const void *a, const void *b)
{
	const struct outlet *left = a, *right = b;

	if (left->first != right->first)
		return left->first < right->first ? -1 : 1;
	return strcmp(left->name, right->name);
}

/* Articles without an outlet stand alone, each under its own name. */
static const char *outlet_name(const struct article *article)
{
	return article->source[0] ? article->source : article->name;
}

static void outlets_make(struct session *session)
{
	struct map map;

	map_init(&map);
	session->outlets.count = 0;
	for (uint32_t n = 0; n < session->article_count; n++) {
		const struct article *article = session->articles[n];
		const char *name;
		uint32_t at;

		if (!article || !article->claim_count)
			continue;
		name = outlet_name(article);
		at = map_add(&map, name, strlen(name), session->outlets.count);
		if (at == session->outlets.count)
			vec_add(&session->outlets, ((struct outlet){name, article->published}));
		else if (article->published != DAY_NONE &&
			 (session->outlets.at[at].first == DAY_NONE ||
			  article->published < session->outlets.at[at].first))
			session->outlets.at[at].first = article->published;
	}
	if (session->outlets.count)
		qsort(session->outlets.at, session->outlets.count, sizeof *session->outlets.at,
		      outlet_compare);
	for (uint32_t i = 0; i < session->outlets.count; i++)
		map_set(&map, session->outlets.at[i].name, strlen(session->outlets.at[i].name), i);
	session->outlet_of =
		alloc_resize(session->outlet_of, alloc_product(session->article_count + 1u,
							       sizeof *session->outlet_of));
	session->outlet_articles = session->article_count;
	for (uint32_t n = 0; n < session->article_count; n++) {
		const struct article *article = session->articles[n];

		session->outlet_of[n] = INDEX_NONE;
		if (article && article->claim_count)
			session->outlet_of[n] =
				map_find(&map, outlet_name(article), strlen(outlet_name(article)));
	}
	map_release(&map);
}

static void compared(struct session *session, struct comparison *comparison)
{
	comparison_free(session->comparison);
	session->comparison = comparison;
	standings_make(session);
	bonds_make(session);
	outlets_make(session);
	session->stamp++;
}

void session_compared(struct session *session, struct comparison *comparison)
{
	compared(session, comparison);
	directory_build(&session->directory, session->articles, session->article_count);
}

static void gathering_work(void *context, uint32_t n)
{
	struct gathering *gathering = context;

	(void)n;
	gathering->comparison =
		comparison_new(gathering->articles, gathering->count, gathering->lexicon);
	directory_build(&gathering->directory, gathering->articles, gathering->count);
}

static void gathering_begin(struct session *session)
{
	struct gathering *gathering = alloc_zeroed(1, sizeof *gathering);

	gathering->lexicon = session->lexicon;
	gathering->count = session->article_count;
	gathering->articles = alloc_zeroed(gathering->count + 1u, sizeof *gathering->articles);
	if (gathering->count)
		memcpy(gathering->articles, session->articles,
		       gathering->count * sizeof *gathering->articles);
	directory_init(&gathering->directory);
	gathering->pool = pool_start(1, 1, gathering_work, gathering);
	session->gathering = gathering;
	session->compared = session->loaded;
}

static void gathering_free(struct gathering *gathering)
{
	if (!gathering)
		return;
	pool_free(gathering->pool);
	directory_release(&gathering->directory);
	free(gathering->articles);
	free(gathering);
}

static bool gathering_finish(struct session *session, bool wait)
{
	struct gathering *gathering = session->gathering;

	if (!gathering || (!wait && pool_done(gathering->pool) < 1))
		return false;
	pool_free(gathering->pool);
	gathering->pool = NULL;
	directory_release(&session->directory);
	session->directory = gathering->directory;
	directory_init(&gathering->directory);
	compared(session, gathering->comparison);
	session->gathering = NULL;
	gathering_free(gathering);
	return true;
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
		if (n == session->settled && (article || library_problem(session->library, n)))
			session->settled++;
	}
	if (session->loaded == loaded)
		return false;
	session->stamp++;
	return true;
}

bool session_refresh(struct session *session)
{
	bool changed = false;

	if (session->library) {
		bool whole = library_is_whole(session->library);

		changed = slots_take(session);
		session->loading = !whole;
		if (whole && !session->gathering &&
		    (!session->comparison || session->compared != session->loaded))
			gathering_begin(session);
	} else if (!session->gathering &&
		   (!session->comparison || session->compared != session->loaded)) {
		gathering_begin(session);
	}
	return gathering_finish(session, false) || changed;
}

void session_settle(struct session *session)
{
	if (session->library)
		library_wait(session->library);
	session_refresh(session);
	gathering_finish(session, true);
}

bool session_is_busy(const struct session *session)
{
	return session->loading || session->gathering;
}

void gather_release(struct session *session)
{
	if (session->gathering) {
		pool_free(session->gathering->pool);
		session->gathering->pool = NULL;
		comparison_free(session->gathering->comparison);
		gathering_free(session->gathering);
	}
	comparison_free(session->comparison);
	free(session->bonds);
	free(session->outlet_of);
	vec_release(&session->outlets);
}
