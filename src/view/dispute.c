/*
 * From one disagreement to the next, wherever the reader is: rows in dispute in a list or a table; in
 * a text its claims in dispute, then those of the next text; and where a view has no claims, the
 * pairs of all reports side by side.
 */
#include "view/claims.h"
#include "view/compare.h"
#include "view/list.h"
#include "view/reader.h"
#include "view/view.h"

/* Past the last disagreement of a text: the next text of the list that has one. */
static bool text_step_disputed(struct session *session, struct pane *pane, int step)
{
	struct place before = *pane_place(pane), *place = pane_place(pane);

	while (!reader_step(session, pane, OBJECT_CLAIM, step, true)) {
		if (!view_step_article(session, pane, step, 1, false)) {
			*place = before;
			return false;
		}
		if (step < 0)
			place->at.start = place->at.end =
				session_article(session, place->article)
					? session_article(session, place->article)->bytes
					: 0;
	}
	return true;
}

/* Where a view has no claims, what all reports disagree on is gone through side by side. */
static bool elsewhere_step_disputed(struct session *session, struct pane *pane, int step)
{
	struct sight *compare = &pane->sights[VIEW_COMPARE];
	struct place before = compare->place;
	uint8_t shown = pane->view;
	bool found;

	pane->view = VIEW_COMPARE;
	found = compare_step(session, pane, step);
	if (!found) {
		compare->place.a = compare->place.b = (struct claim_ref){INDEX_NONE, INDEX_NONE};
		found = compare_step(session, pane, step);
	}
	pane->view = shown;
	if (found) {
		struct place place = compare->place;

		compare->place = before;
		compare_open(pane, place.a, place.b);
	}
	return found;
}

static bool view_has_claims(enum view_id view)
{
	return view == VIEW_ARTICLES || view == VIEW_CLAIMS || view == VIEW_TIMELINE;
}

bool view_step_disputed(struct session *session, struct pane *pane, int step)
{
	struct place *place = pane_place(pane);
	struct sight *sight = pane_sight(pane);

	view_list(session, pane);
	if (pane->view == VIEW_COMPARE)
		return compare_step(session, pane, step);
	if (pane->view == VIEW_READER)
		return text_step_disputed(session, pane, step);
	if (!view_has_claims(pane->view))
		return elsewhere_step_disputed(session, pane, step);
	if (pane->view == VIEW_CLAIMS && sight->flipped)
		return claims_step_across(session, pane, step);
	for (int64_t row = (int64_t)place->row + step; row >= 0 && row < sight->rows.count;
	     row += step) {
		struct object object = sight->rows.at[row].object;
		struct claim_ref ref = {object.article, object.index};
		bool disputed = false;

		if (object.kind == OBJECT_TOLL)
			disputed = claims_disputed(session, object.index, &place->column);
		else if (object.kind == OBJECT_CLAIM)
			disputed = verdict_is_dispute(session_verdict(session, ref));
		else if (object.kind == OBJECT_ARTICLE)
			disputed = verdict_is_dispute(session->standings[object.article].worst);
		if (disputed) {
			view_move_to(session, pane, (uint64_t)row);
			return true;
		}
	}
	return false;
}
