/*
 * Which rows the matrix has, and their order: each question with its parts directly under it, a
 * heading wherever what the rows share changes, and below all what was rejected.
 *
 *     killed, civilians, Aleppo         heading: harm, victims, place
 *       22 Apr - 1 May 2016             a question
 *       : children                      its part
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "view/claims.h"
#include "view/list.h"
#include "view/review.h"
#include "view/words.h"

enum { ROWS_MOST = 1 << 20 };

/* What was rejected stands below the questions, and answers none. */
static bool toll_is_rejected(const struct session *session, const struct toll *toll)
{
	for (uint32_t i = 0; i < toll->claim_count; i++)
		if (!review_is_rejected(session, toll->claims[i]))
			return false;
	return toll->claim_count > 0;
}

static bool toll_passes(const struct session *session, const struct filter *filter,
			const struct toll *toll)
{
	struct filter_row row = {.text = toll->question,
				 .verdict = verdict_name(toll->verdict)};

	if (toll_is_rejected(session, toll))
		return false;
	if (filter_is_empty(filter))
		return true;
	for (uint32_t i = 0; i < toll->claim_count; i++) {
		row.article = session_article(session, toll->claims[i].article);
		row.claim = session_claim(session, toll->claims[i]);
		row.source = comparison_source(session->comparison, toll->claims[i]);
		row.review = review_state(session, toll->claims[i]);
		row.tags = review_tags(session, toll->claims[i]);
		if (row.claim && filter_passes(filter, &row))
			return true;
	}
	return false;
}

/* What the rows under one heading share. */
static bool heads_same(const struct toll *a, const struct toll *b)
{
	return a->harm == b->harm && strcmp(a->victims, b->victims) == 0 &&
	       strcmp(a->place, b->place) == 0;
}

/* A root toll with its parts behind it, while they are put in order. */
struct bundle {
	uint32_t first, end;
	uint32_t claims, outlets;
	int64_t most; /* the largest number of its questions */
	uint8_t verdict;
};

/* The places of the view's orders in view.c. */
enum { ORDER_OUTLETS, ORDER_VERDICT, ORDER_CLAIMS, ORDER_QUESTION, ORDER_DATE, ORDER_NUMBER };

struct sorting {
	const struct comparison *comparison;
	uint8_t order;
};

static int bundle_compare(const void *a, const void *b, void *context)
{
	const struct bundle *left = a, *right = b;
	const struct sorting *sorting = context;
	const struct toll *l = &sorting->comparison->tolls[left->first];
	const struct toll *r = &sorting->comparison->tolls[right->first];
	int order = 0;

	if (sorting->order == ORDER_OUTLETS)
		order = (left->outlets < right->outlets) - (left->outlets > right->outlets);
	if (sorting->order == ORDER_CLAIMS)
		order = (left->claims < right->claims) - (left->claims > right->claims);
	if (sorting->order == ORDER_DATE)
		order = (l->days.from < r->days.from) - (l->days.from > r->days.from);
	if (sorting->order == ORDER_NUMBER)
		order = (left->most < right->most) - (left->most > right->most);
	if (!order && sorting->order != ORDER_QUESTION)
		order = left->verdict - right->verdict;
	if (!order)
		order = l->harm - r->harm;
	if (!order)
		order = strcmp(l->place, r->place);
	if (!order)
		order = strcmp(l->victims, r->victims);
	if (!order && l->days.from != r->days.from)
		order = l->days.from < r->days.from ? -1 : 1;
	return order ? order : left->first < right->first ? -1 : 1;
}

static void toll_row(struct sight *sight, uint32_t n, uint8_t depth)
{
	list_row(sight, (struct object){OBJECT_TOLL, INDEX_NONE, n, SPAN_NONE}, depth);
}

static void bundle_add(struct session *session, struct sight *sight, const struct filter *filter,
		       const struct bundle *bundle, const struct toll **head)
{
	const struct toll *tolls = session->comparison->tolls;

	for (uint32_t n = bundle->first; n < bundle->end; n++) {
		if (!toll_passes(session, filter, &tolls[n]))
			continue;
		if (!*head || !heads_same(*head, &tolls[bundle->first]))
			list_row(sight,
				 (struct object){OBJECT_HEADING, INDEX_NONE, bundle->first,
						 SPAN_NONE},
				 0);
		*head = &tolls[bundle->first];
		toll_row(sight, n, n == bundle->first ? 1 : 2);
	}
}

static uint32_t first_column(const struct session *session, uint32_t n)
{
	const struct toll *toll = claims_toll(session, n);
	uint32_t first = INDEX_NONE;

	for (uint32_t i = 0; toll && i < toll->claim_count; i++)
		if (session_outlet(session, toll->claims[i].article) < first)
			first = session_outlet(session, toll->claims[i].article);
	return first == INDEX_NONE ? 0 : first;
}

/* How many outlets answer the questions of the bundle; seen has a place for each, with the number
 * of the last bundle it was counted for. */
static uint32_t bundle_outlets(const struct session *session, const struct bundle *bundle,
			       uint32_t number, uint32_t *seen)
{
	uint32_t count = 0;

	for (uint32_t n = bundle->first; n < bundle->end; n++) {
		const struct toll *toll = claims_toll(session, n);

		for (uint32_t i = 0; i < toll->claim_count; i++) {
			uint32_t outlet = session_outlet(session, toll->claims[i].article);

			if (outlet == INDEX_NONE || seen[outlet] == number + 1)
				continue;
			seen[outlet] = number + 1;
			count++;
		}
	}
	return count;
}

/* What was rejected answers no question; it stays in sight below them. */
static void rejected_add(struct session *session, struct sight *sight, const struct filter *filter)
{
	bool headed = false;
	char text[512];

	for (uint32_t i = 0; i < session->reviews.claims.count; i++) {
		struct claim_ref ref = session->reviews.claims.at[i].ref;
		struct filter_row row = {.text = text,
					 .article = session_article(session, ref.article),
					 .claim = session_claim(session, ref),
					 .source = comparison_source(session->comparison, ref),
					 .review = review_state(session, ref),
					 .tags = review_tags(session, ref)};

		words_claim(session, ref, text, sizeof text);
		if (!review_is_rejected(session, ref) || !filter_passes(filter, &row))
			continue;
		if (!headed)
			list_row(sight,
				 (struct object){OBJECT_HEADING, INDEX_NONE, INDEX_NONE, SPAN_NONE},
				 0);
		headed = true;
		list_row(sight,
			 (struct object){OBJECT_CLAIM, ref.article, ref.claim, row.claim->words},
			 1);
	}
}

static void bundle_meet(struct bundle *bundle, uint32_t n, const struct toll *toll)
{
	bundle->end = n + 1;
	if (toll->verdict < bundle->verdict)
		bundle->verdict = toll->verdict;
	if (toll->low != COUNT_NONE && toll->low > bundle->most)
		bundle->most = toll->low;
	if (toll->high != COUNT_NONE && toll->high > bundle->most)
		bundle->most = toll->high;
}

/* Turned over: the questions stand across, the outlets down. */
static void rows_turn(const struct session *session, struct sight *sight)
{
	for (uint32_t r = 0; r < sight->rows.count; r++)
		if (sight->rows.at[r].object.kind == OBJECT_TOLL)
			vec_add(&sight->across, sight->rows.at[r]);
	sight->rows.count = 0;
	for (uint32_t o = 0; sight->across.count && o < session->outlets.count; o++)
		list_row(sight, (struct object){OBJECT_OUTLET, INDEX_NONE, o, SPAN_NONE}, 0);
}

void claims_list(struct session *session, struct pane *pane)
{
	const struct comparison *comparison = session->comparison;
	struct sight *sight = pane_sight(pane);
	struct filter *filter = list_filter(sight);
	struct sorting sorting = {comparison, sight->order};
	const struct toll *head = NULL;
	VEC(struct bundle) bundles = {0};
	uint32_t *seen = alloc_zeroed(session->outlets.count + 1u, sizeof *seen);

	for (uint32_t n = 0; comparison && n < comparison->toll_count; n++) {
		const struct toll *toll = &comparison->tolls[n];

		if (toll->parent == INDEX_NONE || !bundles.count)
			vec_add(&bundles,
				((struct bundle){n, n + 1, toll->claim_count, 0,
						 COUNT_NONE, toll->verdict}));
		bundle_meet(&bundles.at[bundles.count - 1], n, toll);
	}
	for (uint32_t i = 0; i < bundles.count; i++)
		bundles.at[i].outlets = bundle_outlets(session, &bundles.at[i], i, seen);
	free(seen);
	if (bundles.count)
		qsort_r(bundles.at, bundles.count, sizeof *bundles.at, bundle_compare, &sorting);
	for (uint32_t i = 0; i < bundles.count && sight->rows.count < ROWS_MOST; i++)
		bundle_add(session, sight, filter, &bundles.at[i], &head);
	vec_release(&bundles);
	rejected_add(session, sight, filter);
	filter_free(filter);
	sight->across.count = 0;
	if (sight->flipped) {
		rows_turn(session, sight);
		return;
	}
	/* The cursor begins on a cell that says something, not on the heading above it. */
	if (sight->place.row == 0 && sight->rows.count > 1 && !sight->place.here.kind) {
		sight->place.row = 1;
		sight->place.column = first_column(session, sight->rows.at[1].object.index);
	}
}
