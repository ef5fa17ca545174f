/*
 * What follows from a comparison for each claim, article and outlet: the worst verdict a claim is
 * in, among all claims and among those that answer the same question; the pairs it stands in, worst
 * first; the worst claim of an article; the outlets as columns, by their first date. All of it is
 * arrays by number, so that a view finds what it draws without a search. Left out: when it is made
 * (session/gather).
 */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/map.h"
#include "session/gather.h"

/* Two counts that differ in more dimensions than this are hardly counts of one thing: what is
 * unresolved between them is no dispute to show a reader at the figure. */
enum { RIVALS_APART = 2 };

/* A claim in a pair. */
struct bond {
	struct claim_ref ref;
	uint8_t verdict; /* as it counts for the claim */
	uint8_t apart;	 /* dimensions that are not the same */
	uint32_t pair;
};

static uint8_t pair_apart(const struct pair *pair)
{
	unsigned apart = 0;

	for (int i = 0; i < DIM_COUNT; i++)
		apart += pair->dims[i] != REL_SAME;
	return (uint8_t)apart;
}

/* The verdict as it counts for the claims of the pair. */
static uint8_t pair_weight(const struct pair *pair)
{
	if (pair->verdict == VERDICT_UNRESOLVED && pair_apart(pair) > RIVALS_APART)
		return VERDICT_INCOMPARABLE;
	return pair->verdict;
}

static const struct claim *claim_of(const struct gathering *gathering, struct claim_ref ref)
{
	const struct article *article =
		ref.article < gathering->count ? gathering->articles[ref.article] : NULL;

	return article && ref.claim < article->claim_count ? &article->claims[ref.claim] : NULL;
}

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
	if (left->apart != right->apart)
		return left->apart < right->apart ? -1 : 1;
	return (left->pair > right->pair) - (left->pair < right->pair);
}

static void bonds_make(struct gathering *gathering)
{
	const struct comparison *comparison = gathering->comparison;

	gathering->bond_count = 2 * comparison->pair_count;
	gathering->bonds = alloc_zeroed(gathering->bond_count + 1, sizeof *gathering->bonds);
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];

		uint8_t verdict = pair_weight(pair), apart = pair_apart(pair);

		gathering->bonds[2 * i] = (struct bond){pair->a, verdict, apart, i};
		gathering->bonds[2 * i + 1] = (struct bond){pair->b, verdict, apart, i};
	}
	qsort(gathering->bonds, gathering->bond_count, sizeof *gathering->bonds, bond_compare);
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

static void standing_meet(struct gathering *gathering, struct claim_ref ref, uint8_t verdict)
{
	struct standing *standing;

	if (!claim_of(gathering, ref))
		return;
	standing = &gathering->standings[ref.article];
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

static void standings_new(struct gathering *gathering)
{
	gathering->standings = alloc_zeroed(gathering->count + 1u, sizeof *gathering->standings);
	for (uint32_t n = 0; n < gathering->count; n++) {
		const struct article *article = gathering->articles[n];
		struct standing *standing = &gathering->standings[n];

		standing->worst = VERDICT_COUNT;
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

static uint32_t toll_of(const struct gathering *gathering, struct claim_ref ref)
{
	return claim_of(gathering, ref) && gathering->standings[ref.article].tolls
		       ? gathering->standings[ref.article].tolls[ref.claim]
		       : INDEX_NONE;
}

static void answers_make(struct gathering *gathering)
{
	const struct comparison *comparison = gathering->comparison;

	for (uint32_t t = 0; t < comparison->toll_count; t++)
		for (uint32_t i = 0; i < comparison->tolls[t].claim_count; i++) {
			struct claim_ref ref = comparison->tolls[t].claims[i];

			if (claim_of(gathering, ref))
				gathering->standings[ref.article].tolls[ref.claim] = t;
		}
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];
		uint32_t toll = toll_of(gathering, pair->a);
		uint8_t *a, *b;

		if (toll == INDEX_NONE || toll != toll_of(gathering, pair->b))
			continue;
		a = &gathering->standings[pair->a.article].answers[pair->a.claim];
		b = &gathering->standings[pair->b.article].answers[pair->b.claim];
		*a = pair->verdict < *a ? pair->verdict : *a;
		*b = pair->verdict < *b ? pair->verdict : *b;
	}
}

static void standings_make(struct gathering *gathering)
{
	const struct comparison *comparison = gathering->comparison;

	standings_new(gathering);
	answers_make(gathering);
	for (uint32_t i = 0; i < comparison->pair_count; i++) {
		uint8_t verdict = pair_weight(&comparison->pairs[i]);

		standing_meet(gathering, comparison->pairs[i].a, verdict);
		standing_meet(gathering, comparison->pairs[i].b, verdict);
	}
	for (uint32_t i = 0; i < comparison->sum_count; i++) {
		const struct sum *sum = &comparison->sums[i];

		if (sum->verdict != VERDICT_SUM_CONFLICT)
			continue;
		standing_meet(gathering, sum->whole, sum->verdict);
		for (uint32_t p = 0; p < sum->part_count; p++)
			standing_meet(gathering, sum->parts[p], sum->verdict);
	}
	for (uint32_t n = 0; n < gathering->count; n++) {
		struct standing *standing = &gathering->standings[n];
		uint32_t count = standing->verdicts ? gathering->articles[n]->claim_count : 0;

		for (uint32_t c = 0; c < count; c++) {
			if (standing->verdicts[c] < standing->worst)
				standing->worst = standing->verdicts[c];
			standing->disputed += verdict_is_dispute(standing->verdicts[c]);
		}
	}
}

/* Few outlets stand by their first report; of many, those with most counts come first, since they
 * do not fit side by side. */
enum { OUTLETS_BY_DATE = 6 };

static int outlet_compare(const void *a, const void *b)
{
	const struct outlet *left = a, *right = b;

	if (left->weight != right->weight)
		return left->weight > right->weight ? -1 : 1;
	if (left->first != right->first)
		return left->first < right->first ? -1 : 1;
	return strcmp(left->name, right->name);
}

/* Articles without an outlet stand alone, each under its own name. */
static const char *outlet_name(const struct article *article)
{
	return article->source[0] ? article->source : article->name;
}

static void outlets_make(struct gathering *gathering)
{
	struct map map;

	map_init(&map);
	for (uint32_t n = 0; n < gathering->count; n++) {
		const struct article *article = gathering->articles[n];
		const char *name;
		uint32_t at;

		if (!article || !article->claim_count)
			continue;
		name = outlet_name(article);
		at = map_add(&map, name, strlen(name), gathering->outlets.count);
		if (at == gathering->outlets.count)
			vec_add(&gathering->outlets,
				((struct outlet){name, article->published, 0}));
		else if (article->published != DAY_NONE &&
			 (gathering->outlets.at[at].first == DAY_NONE ||
			  article->published < gathering->outlets.at[at].first))
			gathering->outlets.at[at].first = article->published;
		gathering->outlets.at[at].weight += article->claim_count;
	}
	for (uint32_t i = 0;
	     gathering->outlets.count <= OUTLETS_BY_DATE && i < gathering->outlets.count; i++)
		gathering->outlets.at[i].weight = 0;
	if (gathering->outlets.count)
		qsort(gathering->outlets.at, gathering->outlets.count,
		      sizeof *gathering->outlets.at, outlet_compare);
	for (uint32_t i = 0; i < gathering->outlets.count; i++)
		map_set(&map, gathering->outlets.at[i].name, strlen(gathering->outlets.at[i].name),
			i);
	gathering->outlet_of =
		alloc_resize(gathering->outlet_of,
			     alloc_product(gathering->count + 1u, sizeof *gathering->outlet_of));
	for (uint32_t n = 0; n < gathering->count; n++) {
		const struct article *article = gathering->articles[n];

		gathering->outlet_of[n] = INDEX_NONE;
		if (article && article->claim_count)
			gathering->outlet_of[n] =
				map_find(&map, outlet_name(article), strlen(outlet_name(article)));
	}
	map_release(&map);
}

static uint32_t answers_toll(const struct session *session, struct claim_ref ref)
{
	return session_claim(session, ref) && session->standings[ref.article].tolls
		       ? session->standings[ref.article].tolls[ref.claim]
		       : INDEX_NONE;
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
	uint32_t toll = answers_toll(session, ref);
	const struct pair *pair;

	for (uint32_t n = 0; toll != INDEX_NONE && (pair = session_pair(session, ref, n)); n++)
		if (answers_toll(session, pair->a) == answers_toll(session, pair->b))
			return pair;
	return session_pair(session, ref, 0);
}

void gathering_tally(struct gathering *gathering)
{
	standings_make(gathering);
	bonds_make(gathering);
	outlets_make(gathering);
	directory_build(&gathering->directory, gathering->articles, gathering->count,
			gathering->lexicon, gathering->amendments->kinships,
			gathering->amendments->kinship_count);
}
