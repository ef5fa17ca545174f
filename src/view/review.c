/*
 * What the reader decided about claims, as all views write it: a word behind the claim, never a
 * colour alone; and the way to the next one that waits. Left out: deciding (command/review.c), the
 * list of decisions (casebook.c).
 */
#include "view/review.h"

#include <stdio.h>
#include <string.h>

#include "session/keep.h"
#include "view/claims.h"
#include "view/list.h"
#include "view/reader.h"
#include "view/view.h"

static const struct review *review_at(const struct session *session, struct claim_ref ref)
{
	return reviews_claim(&session->reviews, ref);
}

const char *review_mark(const struct session *session, struct claim_ref ref)
{
	const struct review *review = review_at(session, ref);

	if (!review)
		return "";
	if (review->opinion == OPINION_REJECTED)
		return " rejected";
	if (review->amended.fields)
		return review->opinion ? " corrected ok" : " corrected";
	return review->opinion ? " ok" : "";
}

static void words_add(char *text, size_t size, const char *name, const char *words)
{
	size_t at = strlen(text);

	if (at < size)
		snprintf(text + at, size - at, "%s%s%s%s", at ? "; " : "", name, *words ? ": " : "",
			 words);
}

char *review_words(const struct session *session, struct claim_ref ref, char *text, size_t size)
{
	const struct review *review = review_at(session, ref);
	const struct judgement *rows = session_ledger(session)->rows.at;
	char field[64];

	*text = '\0';
	if (!review)
		return text;
	if (review->opinion == OPINION_REJECTED)
		words_add(text, size, "rejected", rows[review->opinion_row].reason);
	else if (review->opinion)
		words_add(text, size, "accepted", rows[review->opinion_row].reason);
	for (unsigned f = 0; f < AMENDED_COUNT; f++)
		if (review->rows[f] != INDEX_NONE) {
			snprintf(field, sizeof field, "%s corrected", amendment_field_name(f));
			words_add(text, size, field, rows[review->rows[f]].value);
		}
	if (review->note_row != INDEX_NONE)
		words_add(text, size, "note", rows[review->note_row].value);
	if (*review->tags)
		words_add(text, size, "labels", review->tags + 1);
	return text;
}

char *review_brief(const struct session *session, struct claim_ref ref, char *text, size_t size)
{
	const struct review *review = review_at(session, ref);
	const struct judgement *rows = session_ledger(session)->rows.at;
	const char *mark = review_mark(session, ref);

	snprintf(text, size, "%s%s%s", *mark ? mark + 1 : "",
		 review && review->opinion == OPINION_REJECTED ? ": " : "",
		 review && review->opinion == OPINION_REJECTED ? rows[review->opinion_row].reason
							       : "");
	if (review && review->note_row != INDEX_NONE)
		words_add(text, size, "note", rows[review->note_row].value);
	return text;
}

char *review_progress(const struct session *session, char *text, size_t size)
{
	snprintf(text, size, "reviewed %u of %u",
		 session->reviews.accepted + session->reviews.rejected, session->claims);
	return text;
}

bool review_is_done(const struct session *session, struct claim_ref ref)
{
	const struct review *review = review_at(session, ref);

	return review && review->opinion;
}

const char *review_state(const struct session *session, struct claim_ref ref)
{
	static const char *const states[3][2] = {{"none", "none corrected"},
						 {"accepted", "accepted corrected"},
						 {"rejected", "rejected corrected"}};
	const struct review *review = review_at(session, ref);

	return review ? states[review->opinion][review->amended.fields != 0] : "none";
}

const char *review_tags(const struct session *session, struct claim_ref ref)
{
	const struct review *review = review_at(session, ref);

	return review ? review->tags : "";
}

/* ---- the next one that waits ---- */

/* Where the cursor stands among all claims: at this one, or beyond the ends of its article; article
 * -1 for nowhere. */
struct stand {
	int64_t article, claim;
};

static struct stand stand_of(struct session *session, struct pane *pane, int step)
{
	struct object here = view_here(session, pane);
	struct claim_ref ref = view_claim_of(session, pane, here);
	const struct article *article = session_article(session, here.article);
	struct stand stand = {-1, -1};

	if (here.kind == OBJECT_ARTICLE)
		return (struct stand){here.article, step > 0 ? -1 : INT32_MAX};
	if (session_claim(session, ref))
		return (struct stand){ref.article, ref.claim};
	if (!article || here.kind == OBJECT_CELL)
		return stand;
	stand.article = here.article;
	stand.claim = step > 0 ? -1 : (int64_t)article->claim_count;
	for (uint32_t c = 0; c < article->claim_count; c++) {
		bool before = article->claims[c].words.start < here.span.start;

		if (step > 0 && before)
			stand.claim = c;
		if (step < 0 && !before && c < stand.claim)
			stand.claim = c;
	}
	return stand;
}

/* A list that has a row for it keeps the reader where he is; else the text is opened. */
static bool claim_go(struct session *session, struct pane *pane, struct claim_ref ref)
{
	struct object object = {OBJECT_CLAIM, ref.article, ref.claim,
				session->articles[ref.article]->claims[ref.claim].words};
	struct sight *sight = pane_sight(pane);

	if (view_get(pane->view)->shape != SHAPE_TEXT)
		for (uint32_t row = 0; row < sight->rows.count; row++)
			if (object_same(sight->rows.at[row].object, object)) {
				view_move_to(session, pane, row);
				return true;
			}
	return view_open_text(session, pane, object);
}

/* In a list of claims its own order counts; behind its end it begins again. */
static bool row_step(struct session *session, struct pane *pane, int step)
{
	struct sight *sight = pane_sight(pane);
	int64_t count = sight->rows.count;

	for (int64_t n = 1; n <= count; n++) {
		int64_t row = (((int64_t)sight->place.row + n * step) % count + count) % count;
		struct object object = sight->rows.at[row].object;

		if (object.kind != OBJECT_CLAIM ||
		    review_is_done(session, (struct claim_ref){object.article, object.index}))
			continue;
		view_move_to(session, pane, (uint64_t)row);
		return true;
	}
	return false;
}

/* The nearest claim of a question that waits, in a column beyond `column`. */
static struct claim_ref toll_waiting(const struct session *session, uint32_t n, int64_t column,
				     int step)
{
	const struct toll *toll = claims_toll(session, n);
	struct claim_ref found = {INDEX_NONE, INDEX_NONE};

	for (uint32_t i = 0; toll && i < toll->claim_count; i++) {
		struct claim_ref ref = toll->claims[i];
		int64_t at = session_outlet(session, ref.article), nearest;

		if (review_is_done(session, ref) || (at - column) * step <= 0)
			continue;
		nearest = found.article == INDEX_NONE
				  ? -1
				  : (int64_t)session_outlet(session, found.article);
		if (nearest < 0 || (nearest - at) * step > 0)
			found = ref;
	}
	return found;
}

/* In the matrix from cell to cell. A cell stands for its worst claim; where that is done and another
 * waits, its text is opened. */
static bool cell_step(struct session *session, struct pane *pane, int step)
{
	struct sight *sight = pane_sight(pane);
	int64_t count = sight->rows.count;

	for (int64_t n = 0; n <= count && count; n++) {
		int64_t row = (((int64_t)sight->place.row + n * step) % count + count) % count;
		int64_t column = n ? (step > 0 ? -1 : INT64_MAX / 2) : sight->place.column;
		struct object object = sight->rows.at[row].object;
		struct claim_ref ref, worst;

		if (object.kind != OBJECT_TOLL)
			continue;
		ref = toll_waiting(session, object.index, column, step);
		if (!session_claim(session, ref))
			continue;
		worst = claims_worst(session, object.index, session_outlet(session, ref.article));
		sight->place.column = session_outlet(session, ref.article);
		view_move_to(session, pane, (uint64_t)row);
		if (!review_is_done(session, worst))
			return true;
		return claim_go(session, pane, ref);
	}
	return false;
}

/* The articles as their list has them. */
static const struct sight *articles_of(struct session *session, struct pane *pane)
{
	uint8_t shown = pane->view;

	pane->view = VIEW_ARTICLES;
	view_list(session, pane);
	pane->view = shown;
	return &pane->sights[VIEW_ARTICLES];
}

/* The first claim that waits in an article, from `claim` on. */
static bool article_step(struct session *session, struct claim_ref *ref, int64_t claim, int step)
{
	int64_t count = session->articles[ref->article]->claim_count;

	if (claim >= count && step < 0)
		claim = count - 1;
	for (; claim >= 0 && claim < count; claim += step) {
		ref->claim = (uint32_t)claim;
		if (!review_is_done(session, *ref))
			return true;
	}
	return false;
}

bool review_step(struct session *session, struct pane *pane, int step)
{
	struct stand stand = stand_of(session, pane, step);
	const struct sight *articles = articles_of(session, pane);
	int64_t count = articles->rows.count, row = step > 0 ? count - 1 : 0;

	if (pane->view == VIEW_TIMELINE)
		return row_step(session, pane, step);
	if (pane->view == VIEW_CLAIMS && !pane_sight(pane)->flipped)
		return cell_step(session, pane, step);
	for (uint32_t r = 0; r < articles->rows.count; r++)
		if (articles->rows.at[r].object.article == stand.article)
			row = r;
	for (int64_t n = 0; n <= count && count; n++) {
		int64_t at = ((row + n * step) % count + count) % count;
		struct claim_ref ref = {articles->rows.at[at].object.article, 0};
		int64_t from = n == 0 && ref.article == stand.article ? stand.claim + step
			       : step > 0			      ? 0
								      : INT32_MAX;

		if (n == 0 && ref.article != stand.article)
			continue;
		if (article_step(session, &ref, from, step))
			return claim_go(session, pane, ref);
	}
	return false;
}
