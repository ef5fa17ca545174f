/*
 * The matrix: each row a question (a toll), each column an outlet, in a cell what that outlet said
 * and the worst verdict it is in.
 *
 *      question                          | Euronews | AlJazeera|
 *      killed, civilians, Aleppo         |          |          |    a heading: what the rows share
 *        22 Apr - 1 May 2016             | 225-275 ~| 251+    ~|
 *        : children                      | 40+     ~| 49      ~|    a part says where it differs
 *
 * Cells hold intervals as said, those that differ side by side. Nothing is added up, nothing is
 * decided: the last column of a wide screen is what compare/ found common.
 */
#include "config.h"

#include "view/claims.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/wrap.h"
#include "view/list.h"
#include "view/view.h"
#include "view/words.h"

enum { ROWS_MOST = 1 << 20 };

const struct toll *claims_toll(const struct session *session, uint32_t n)
{
	return session->comparison && n < session->comparison->toll_count
		       ? &session->comparison->tolls[n]
		       : NULL;
}

struct claim_ref claims_worst(const struct session *session, uint32_t n, uint32_t column)
{
	const struct toll *toll = claims_toll(session, n);
	struct claim_ref worst = {INDEX_NONE, INDEX_NONE};
	unsigned least = VERDICT_COUNT + 1;

	for (uint32_t i = 0; toll && i < toll->claim_count; i++) {
		struct claim_ref ref = toll->claims[i];
		unsigned verdict = session_answer(session, ref);

		if (column != INDEX_NONE && session_outlet(session, ref.article) != column)
			continue;
		if (verdict < least) {
			least = verdict;
			worst = ref;
		}
	}
	return worst;
}

bool claims_disputed(const struct session *session, uint32_t n, uint32_t *column)
{
	struct claim_ref worst = claims_worst(session, n, INDEX_NONE);

	if (!verdict_is_dispute(session_answer(session, worst)))
		return false;
	*column = session_outlet(session, worst.article);
	return true;
}

static bool toll_passes(const struct session *session, const struct filter *filter,
			const struct toll *toll)
{
	struct filter_row row = {toll->question, NULL, NULL, NULL, verdict_name(toll->verdict)};

	if (filter_is_empty(filter))
		return true;
	for (uint32_t i = 0; i < toll->claim_count; i++) {
		row.article = session_article(session, toll->claims[i].article);
		row.claim = session_claim(session, toll->claims[i]);
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
	uint8_t verdict;
};

/* The places of the view's orders in view.c. */
enum { ORDER_OUTLETS, ORDER_VERDICT, ORDER_CLAIMS, ORDER_QUESTION };

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
				((struct bundle){n, n + 1, toll->claim_count, 0, toll->verdict}));
		bundles.at[bundles.count - 1].end = n + 1;
		if (toll->verdict < bundles.at[bundles.count - 1].verdict)
			bundles.at[bundles.count - 1].verdict = toll->verdict;
	}
	for (uint32_t i = 0; i < bundles.count; i++)
		bundles.at[i].outlets = bundle_outlets(session, &bundles.at[i], i, seen);
	free(seen);
	if (bundles.count)
		qsort_r(bundles.at, bundles.count, sizeof *bundles.at, bundle_compare, &sorting);
	for (uint32_t i = 0; i < bundles.count && sight->rows.count < ROWS_MOST; i++)
		bundle_add(session, sight, filter, &bundles.at[i], &head);
	vec_release(&bundles);
	filter_free(filter);
	/* The cursor begins on a cell that says something, not on the heading above it. */
	if (sight->place.row == 0 && sight->rows.count > 1 && !sight->place.here.kind) {
		sight->place.row = 1;
		sight->place.column = first_column(session, sight->rows.at[1].object.index);
	}
}

/* A part that differs in none of these differs in who did it, or in how it is counted. */
static void part_name(const struct session *session, const struct toll *toll, char *text,
		      size_t size)
{
	char words[96] = "";

	for (uint32_t i = 0; i < toll->claim_count && !*words; i++) {
		const struct claim *claim = session_claim(session, toll->claims[i]);
		const struct article *article = session_article(session, toll->claims[i].article);

		words_span(article, claim->roles[ROLE_ACTOR].words, words, sizeof words);
		if (!*words)
			words_span(article, claim->roles[ROLE_CAUSE].words, words, sizeof words);
	}
	snprintf(text, size, ": %s", *words ? words : "a part");
}

/* Where a part differs from what it is a part of; a whole says its days. */
void claims_label(const struct session *session, uint32_t n, char *text, size_t size)
{
	const struct toll *toll = claims_toll(session, n);
	const struct toll *whole =
		toll->parent != INDEX_NONE ? claims_toll(session, toll->parent) : NULL;
	char days[64], place[160];
	size_t at = 0;

	words_days(toll->days, days, sizeof days);
	if (!whole) {
		snprintf(text, size, "%s", *days ? days : "no date");
		return;
	}
	at = (size_t)snprintf(text, size, ":");
	if (toll->harm != whole->harm)
		at += (size_t)snprintf(text + at, size - at, " %s", harm_name(toll->harm));
	if (strcmp(toll->victims, whole->victims) != 0 && at < size)
		at += (size_t)snprintf(text + at, size - at, "%s%s", at > 1 ? ", " : " ",
				       toll->victims);
	if (strcmp(toll->place, whole->place) != 0 && at < size)
		at += (size_t)snprintf(text + at, size - at, "%s%s", at > 1 ? ", " : " ",
				       words_place(toll->place, place, sizeof place));
	if ((toll->days.from != whole->days.from || toll->days.to != whole->days.to) && *days &&
	    at < size)
		at += (size_t)snprintf(text + at, size - at, "%s%s", at > 1 ? ", " : " ", days);
	if (at <= 1)
		part_name(session, toll, text, size);
}

void claims_heading(const struct toll *toll, char *text, size_t size)
{
	char place[160];

	snprintf(text, size, "%s, %s%s%s", harm_name(toll->harm), toll->victims,
		 *toll->place ? ", " : "", words_place(toll->place, place, sizeof place));
}

uint16_t claims_detail_lines(uint16_t lines)
{
	return lines >= 30 ? 12 : 5;
}

/* Words over several lines; returns the line after them. */
static uint32_t words_wrap(struct page *page, uint32_t line, uint32_t column, unsigned style,
			   const char *text)
{
	size_t length = strlen(text), at = 0, end;

	while (at < length && line < page->height) {
		end = wrap_line(text, length, at,
				page->width > column + 1 ? page->width - column - 1 : 1, NULL);
		page_add(page, line++, column, PAGE_UNCUT, style, OBJECT_INIT, text + at, end - at);
		at = end;
	}
	return line;
}

static void quote_draw(struct session *session, struct page *page, uint32_t line,
		       struct claim_ref ref)
{
	const struct article *article = session_article(session, ref.article);
	const struct claim *claim = session_claim(session, ref);
	char head[128], text[1024];
	struct span span;

	words_short(session, ref, head, sizeof head);
	page_put(page, line, 3, 30, STYLE_TITLE, head);
	if (claim->sentence >= article->sentence_count)
		return;
	span = sentence_span(&article->sentences[claim->sentence], article->tokens);
	words_span(article, span, text, sizeof text);
	page_put(page, line, 34, PAGE_UNCUT, STYLE_PLAIN, text);
}

void claims_detail(struct session *session, struct pane *pane, struct page *page)
{
	struct object here = claims_here(session, pane);
	struct claim_ref ref = view_claim_of(session, pane, here), other;
	const struct pair *pair = session_answer_pair(session, ref);
	uint32_t line = 1;
	char a[256], b[256], why[1200], text[1800];

	page_fill(page, 0, 0, page->width, STYLE_RULE, "-");
	if (!session_claim(session, ref))
		return;
	if (!pair) {
		page_printf(page, line++, 1, PAGE_UNCUT, STYLE_STATUS, "%s",
			    words_claim(session, ref, text, sizeof text));
		quote_draw(session, page, line, ref);
		return;
	}
	other = pair->a.article == ref.article && pair->a.claim == ref.claim ? pair->b : pair->a;
	snprintf(text, sizeof text, "%s %s: %s v %s. %s", words_sign(pair->verdict),
		 verdict_name(pair->verdict), words_short(session, ref, a, sizeof a),
		 words_short(session, other, b, sizeof b),
		 words_why(session, pair, why, sizeof why));
	line = words_wrap(page, line, 1, STYLE_STATUS, text);
	if (page->height < 9)
		return;
	quote_draw(session, page, line++, ref);
	quote_draw(session, page, line, other);
}

void claims_status(struct session *session, struct pane *pane, struct page *page)
{
	struct object here = claims_here(session, pane);
	struct claim_ref ref = view_claim_of(session, pane, here);
	char text[512];

	if (session_claim(session, ref))
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s: %s",
			    words_source(session_article(session, ref.article)),
			    words_claim(session, ref, text, sizeof text));
	else if (here.kind == OBJECT_CELL && claims_toll(session, here.index))
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s: nothing by %s",
			    claims_toll(session, here.index)->question,
			    session->outlets.at[here.article].name);
	page_put(page, 1, 1, PAGE_UNCUT, STYLE_DIM,
		 "= agree ~ fits < part ^ update % tension ! conflict ? unresolved # other * more");
}

void claims_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	struct sight *sight = pane_sight(pane);
	uint32_t questions = 0, count = session->outlets.count;

	for (uint32_t r = 0; r < sight->rows.count; r++)
		questions += sight->rows.at[r].object.kind == OBJECT_TOLL;
	snprintf(text, size, "%u questions x %u outlets%s%s", questions, count,
		 sight->filter[0] ? "  & " : "", sight->filter);
}

uint32_t claims_columns(struct session *session, struct pane *pane)
{
	(void)pane;
	return session->outlets.count;
}

bool claims_enter(struct session *session, struct pane *pane, struct err *err)
{
	struct claim_ref ref = view_claim_of(session, pane, claims_here(session, pane));
	const struct claim *claim = session_claim(session, ref);

	if (!claim)
		return err_set(err, "nothing was said here");
	return view_open_text(session, pane,
			      (struct object){OBJECT_CLAIM, ref.article, ref.claim, claim->words});
}

struct object claims_here(struct session *session, struct pane *pane)
{
	const struct row *row = list_cursor(pane);

	(void)session;
	if (!row)
		return OBJECT_INIT;
	if (row->object.kind != OBJECT_TOLL)
		return row->object;
	return (struct object){OBJECT_CELL, pane_place(pane)->column, row->object.index, SPAN_NONE};
}
