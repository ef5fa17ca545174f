/*
 * From judgements to what they are about today:
 *
 *	ledger rows in force -> where is the passage? -> which claim stands there? -> its last words
 *	                        (casebook/anchor)        (same words, same harm)
 *
 * A claim is known by the words of its number and by its harm. Where the text changed under a
 * judgement, or a claim is no longer read there, it is a stray: shown, and acted on nowhere. Where a
 * passage stands is looked up once for every row, for a changed text has to be searched.
 */
#include "session/review.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "casebook/dispute.h"
#include "claim/claim.h"

struct making {
	struct reviews *reviews;
	const struct ledger *ledger;
	const struct article *const *articles;
	struct map claims, remarks; /* -> index */
};

void reviews_init(struct reviews *reviews)
{
	memset(reviews, 0, sizeof *reviews);
	arena_init(&reviews->arena);
}

static void lists_clear(struct reviews *reviews)
{
	arena_release(&reviews->arena);
	arena_init(&reviews->arena);
	reviews->claims.count = reviews->remarks.count = reviews->additions.count = 0;
	reviews->strays.count = reviews->amendments.count = reviews->kinships.count = 0;
	reviews->accepted = reviews->rejected = 0;
}

void reviews_forget(struct reviews *reviews)
{
	if (reviews->shelved)
		shelf_release(&reviews->shelf);
	reviews->shelved = 0;
	reviews->findings.count = 0;
}

void reviews_release(struct reviews *reviews)
{
	reviews_forget(reviews);
	arena_release(&reviews->arena);
	vec_release(&reviews->claims);
	vec_release(&reviews->remarks);
	vec_release(&reviews->additions);
	vec_release(&reviews->strays);
	vec_release(&reviews->amendments);
	vec_release(&reviews->kinships);
	vec_release(&reviews->findings);
	vec_release(&reviews->against);
	reviews_init(reviews);
}

/* ---- where a judgement belongs ---- */

/* Rows move only when an older one comes in between, so most findings stay where they are. */
static void findings_make(struct making *making)
{
	struct reviews *reviews = making->reviews;
	const struct judgement *rows = making->ledger->rows.at;

	for (uint32_t i = 0; i < making->ledger->rows.count; i++) {
		struct finding *finding;

		if (i == reviews->findings.count)
			vec_add(&reviews->findings, ((struct finding){NULL, {0, 0, SPAN_NONE}}));
		finding = &reviews->findings.at[i];
		if (finding->uuid == rows[i].uuid)
			continue;
		finding->uuid = rows[i].uuid;
		finding->where = shelf_find(&reviews->shelf, &rows[i].anchor);
	}
}

static bool is_anchored(const struct ledger *ledger)
{
	for (uint32_t i = 0; i < ledger->rows.count; i++)
		if (!anchor_is_empty(&ledger->rows.at[i].anchor))
			return true;
	return false;
}

/* The claim in those words; of several the one of that harm. */
static uint32_t claim_at(const struct article *article, struct span span, const char *harm)
{
	uint32_t found = INDEX_NONE, count = 0;

	for (uint32_t c = 0; c < article->claim_count; c++) {
		const struct claim *claim = &article->claims[c];

		if (claim->words.start != span.start || claim->words.end != span.end)
			continue;
		if (!strcmp(harm_name((enum harm)claim->harm), harm))
			return c;
		found = c;
		count++;
	}
	return count == 1 ? found : INDEX_NONE;
}

static struct review *review_of(struct making *making, struct claim_ref ref)
{
	struct reviews *reviews = making->reviews;
	const void *key = arena_copy(&reviews->arena, &ref, sizeof ref);
	uint32_t at = map_add(&making->claims, key, sizeof ref, reviews->claims.count);

	if (at == reviews->claims.count) {
		struct review review = {.ref = ref,
					.opinion_row = INDEX_NONE,
					.note_row = INDEX_NONE,
					.tags = "",
					.amended = {.ref = ref}};

		for (int i = 0; i < AMENDED_COUNT; i++)
			review.rows[i] = INDEX_NONE;
		vec_add(&reviews->claims, review);
	}
	return &reviews->claims.at[at];
}

static struct remark *remark_of(struct making *making, uint32_t article)
{
	struct reviews *reviews = making->reviews;
	const void *key = arena_copy(&reviews->arena, &article, sizeof article);
	uint32_t at = map_add(&making->remarks, key, sizeof article, reviews->remarks.count);

	if (at == reviews->remarks.count)
		vec_add(&reviews->remarks, ((struct remark){.article = article,
							    .date_row = INDEX_NONE,
							    .source_row = INDEX_NONE,
							    .title_row = INDEX_NONE,
							    .note_row = INDEX_NONE,
							    .tags = ""}));
	return &reviews->remarks.at[at];
}

static void addition_take(struct reviews *reviews, uint32_t row, const char *harm,
			  const struct whereabouts *where)
{
	for (unsigned h = 0; h < HARM_COUNT; h++)
		if (!strcmp(harm_name((enum harm)h), harm))
			vec_add(&reviews->additions,
				((struct addition){where->article, where->span, row, (uint8_t)h}));
}

static void passage_take(struct making *making, uint32_t row, const struct whereabouts *where)
{
	const struct judgement *judgement = &making->ledger->rows.at[row];
	bool added = judgement->kind == JUDGEMENT_CLAIM_ADD && !span_is_empty(where->span);
	struct reviews *reviews = making->reviews;
	uint32_t claim = INDEX_NONE;

	if (added)
		addition_take(reviews, row, judgement->value, where);
	if (!span_is_empty(where->span))
		claim = claim_at(making->articles[where->article], where->span, judgement->subject);
	if (claim != INDEX_NONE)
		review_take(reviews, judgement, row,
			    review_of(making, (struct claim_ref){where->article, claim}));
	else if (!added)
		vec_add(&reviews->strays,
			((struct stray){row, where->article, (uint8_t)where->state}));
}

static void row_take(struct making *making, uint32_t row)
{
	const struct judgement *judgement = &making->ledger->rows.at[row];
	const struct whereabouts *where;

	if (judgement->kind == JUDGEMENT_SAME || judgement->kind == JUDGEMENT_APART ||
	    judgement->kind == JUDGEMENT_PART_OF || judgement->kind == JUDGEMENT_DETACHED)
		kinship_take(making->reviews, judgement);
	if (anchor_is_empty(&judgement->anchor))
		return;
	where = &making->reviews->findings.at[row].where;
	if (!span_is_empty(judgement->anchor.span))
		passage_take(making, row, where);
	else if (where->article != INDEX_NONE)
		remark_take(making->reviews, judgement, row, where->state,
			    remark_of(making, where->article));
	else
		vec_add(&making->reviews->strays, ((struct stray){row, INDEX_NONE, ANCHOR_ABSENT}));
}

/* ---- all of it ---- */

static int review_compare(const void *a, const void *b)
{
	const struct claim_ref one = ((const struct review *)a)->ref,
			       other = ((const struct review *)b)->ref;

	if (one.article != other.article)
		return one.article < other.article ? -1 : 1;
	return (one.claim > other.claim) - (one.claim < other.claim);
}

static int remark_compare(const void *a, const void *b)
{
	uint32_t one = ((const struct remark *)a)->article,
		 other = ((const struct remark *)b)->article;

	return (one > other) - (one < other);
}

static void reviews_sort(struct reviews *reviews)
{
	if (reviews->claims.count)
		qsort(reviews->claims.at, reviews->claims.count, sizeof *reviews->claims.at,
		      review_compare);
	if (reviews->remarks.count)
		qsort(reviews->remarks.at, reviews->remarks.count, sizeof *reviews->remarks.at,
		      remark_compare);
	for (uint32_t i = 0; i < reviews->claims.count; i++) {
		const struct review *review = &reviews->claims.at[i];

		reviews->accepted += review->opinion == OPINION_ACCEPTED;
		reviews->rejected += review->opinion == OPINION_REJECTED;
		if (review->amended.rejected || review->amended.fields)
			vec_add(&reviews->amendments, review->amended);
	}
}

static void conflicts_make(struct making *making)
{
	struct reviews *reviews = making->reviews;
	dispute_list disputes = {0};

	reviews->against.count = 0;
	for (uint32_t i = 0; i < making->ledger->rows.count; i++)
		vec_add(&reviews->against, INDEX_NONE);
	disputes_find(making->ledger, &disputes);
	for (uint32_t i = 0; i < disputes.count; i++) {
		reviews->against.at[disputes.at[i].last] = disputes.at[i].other;
		reviews->against.at[disputes.at[i].other] = disputes.at[i].last;
	}
	vec_release(&disputes);
}

void reviews_make(struct reviews *reviews, const struct ledger *ledger,
		  const struct article *const *articles, uint32_t count, uint32_t loaded)
{
	struct making making = {.reviews = reviews, .ledger = ledger, .articles = articles};

	lists_clear(reviews);
	if (reviews->shelved != loaded)
		reviews_forget(reviews);
	if (!reviews->shelved && loaded && is_anchored(ledger)) {
		shelf_init(&reviews->shelf, articles, count);
		reviews->shelved = loaded;
	}
	if (reviews->shelved) {
		reviews->shelf.articles = articles; /* the list may have moved */
		findings_make(&making);
	}
	map_init(&making.claims);
	map_init(&making.remarks);
	for (uint32_t i = 0; i < ledger->rows.count; i++)
		if (ledger->in_force[i] &&
		    (reviews->shelved || anchor_is_empty(&ledger->rows.at[i].anchor)))
			row_take(&making, i);
	map_release(&making.claims);
	map_release(&making.remarks);
	reviews_sort(reviews);
	reviews_correct(reviews, articles);
	conflicts_make(&making);
}

static int stray_compare(const void *a, const void *b)
{
	uint32_t one = ((const struct stray *)a)->row, other = ((const struct stray *)b)->row;

	return (one > other) - (one < other);
}

enum judgement_state reviews_state(const struct reviews *reviews, const struct ledger *ledger,
				   uint32_t row)
{
	const struct judgement *judgement = &ledger->rows.at[row];
	const struct stray key = {.row = row}, *stray = NULL;

	if (judgement->kind == JUDGEMENT_UNKNOWN)
		return STATE_UNKNOWN;
	if (judgement->kind == JUDGEMENT_UNDO || judgement->kind == JUDGEMENT_REDO)
		return STATE_STEP;
	if (!ledger->in_force[row])
		return STATE_UNDONE;
	if (reviews->strays.count)
		stray = bsearch(&key, reviews->strays.at, reviews->strays.count, sizeof key,
				stray_compare);
	if (stray)
		return stray->state == ANCHOR_ABSENT	? STATE_ABSENT
		       : stray->state == ANCHOR_CHANGED ? STATE_CHANGED
							: STATE_ASTRAY;
	if (row < reviews->against.count && reviews->against.at[row] != INDEX_NONE)
		return STATE_CONFLICT;
	return STATE_COUNTS;
}

const struct review *reviews_claim(const struct reviews *reviews, struct claim_ref ref)
{
	const struct review key = {.ref = ref};

	return reviews->claims.count ? bsearch(&key, reviews->claims.at, reviews->claims.count,
					       sizeof key, review_compare)
				     : NULL;
}

const struct remark *reviews_article(const struct reviews *reviews, uint32_t article)
{
	const struct remark key = {.article = article};

	return reviews->remarks.count ? bsearch(&key, reviews->remarks.at, reviews->remarks.count,
						sizeof key, remark_compare)
				      : NULL;
}
