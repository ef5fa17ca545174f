/* Commands that go somewhere: into what is under the cursor, back out, to a view, a step, a mark.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "command/run.h"
#include "view/compare.h"
#include "view/view.h"

RUN(open)
{
	const struct view_ops *view = view_get(pane->view);

	view_list(session, pane);
	if (view->enter)
		return view->enter(session, pane, err);
	if (!view_open_text(session, pane, view_here(session, pane)))
		return err_set(err, "nothing to open here");
	return true;
}

RUN(in)
{
	return command_open(session, pane, request, err);
}

RUN(out)
{
	if (pane_jump(pane, -1))
		return true;
	if (pane->view == VIEW_ARTICLES)
		return err_set(err, "nowhere to go back to");
	view_open(session, pane, VIEW_ARTICLES);
	return true;
}

RUN(leave)
{
	return command_out(session, pane, request, err);
}

RUN(close)
{
	if (pane->parent)
		return command_close_pane(session, pane, request, err);
	if (pane_jump(pane, -1))
		return true;
	if (pane->view != VIEW_ARTICLES) {
		view_open(session, pane, VIEW_ARTICLES);
		pane->back.count = 0;
		return true;
	}
	if (session->leaving) {
		session->errand = ERRAND_QUIT;
		return true;
	}
	session->leaving = true;
	session_say(session, "q once more leaves");
	return true;
}

RUN(quit)
{
	session->errand = ERRAND_QUIT;
	return true;
}

RUN(articles)
{
	view_open(session, pane, VIEW_ARTICLES);
	return true;
}

RUN(claims)
{
	view_open(session, pane, VIEW_CLAIMS);
	return true;
}

RUN(entities)
{
	view_open(session, pane, VIEW_ENTITIES);
	return true;
}

/* The toll of the cell, the row or the claim under the cursor. */
static const struct toll *toll_here(struct session *session, struct pane *pane)
{
	struct object here = view_here(session, pane);
	const struct comparison *comparison = session->comparison;
	struct claim_ref ref;
	const uint32_t *tolls;

	if (!comparison || pane->view == VIEW_TIMELINE || here.kind == OBJECT_ARTICLE)
		return NULL;
	if (here.kind == OBJECT_CELL || here.kind == OBJECT_TOLL ||
	    (here.kind == OBJECT_HEADING && pane->view == VIEW_CLAIMS))
		return here.index < comparison->toll_count ? &comparison->tolls[here.index] : NULL;
	ref = view_claim_of(session, pane, here);
	if (!session_claim(session, ref))
		return NULL;
	tolls = session->standings[ref.article].tolls;
	return tolls && tolls[ref.claim] < comparison->toll_count
		       ? &comparison->tolls[tolls[ref.claim]]
		       : NULL;
}

RUN(timeline)
{
	const struct toll *toll = toll_here(session, pane);
	struct sight *sight = &pane->sights[VIEW_TIMELINE];

	snprintf(sight->about, sizeof sight->about, "%s", toll ? toll->name : "");
	sight->stamp = 0;
	view_open(session, pane, VIEW_TIMELINE);
	return true;
}

RUN(casebook)
{
	view_open(session, pane, VIEW_CASEBOOK);
	return true;
}

RUN(results)
{
	if (!session->pattern[0])
		return err_set(err, "nothing was searched for yet: * or :grep");
	view_open(session, pane, VIEW_SEARCH);
	return true;
}

static bool ref_same(struct claim_ref a, struct claim_ref b)
{
	return a.article == b.article && a.claim == b.claim;
}

/* Two of what is tagged; asked again, the next two, through all of them. */
static bool compare_tagged(struct session *session, struct pane *pane, struct err *err)
{
	struct claim_ref *refs = alloc_zeroed(session->tags.count + 1u, sizeof *refs);
	uint32_t count = 0, pairs, at = UINT32_MAX, number = 0;
	struct place *place = &pane->sights[VIEW_COMPARE].place;

	for (uint32_t i = 0; i < session->tags.count; i++) {
		struct claim_ref ref = view_claim_of(session, pane, session->tags.at[i]);
		uint32_t k = 0;

		while (k < count && !ref_same(refs[k], ref))
			k++;
		if (session_claim(session, ref) && k == count)
			refs[count++] = ref;
	}
	pairs = count * (count - (count > 0)) / 2;
	for (uint32_t turn = 0; turn < 2 && pairs && at == UINT32_MAX; turn++) {
		bool passed = turn || pane->view != VIEW_COMPARE;

		number = 0;
		for (uint32_t i = 0; i < count && at == UINT32_MAX; i++)
			for (uint32_t k = i + 1; k < count; k++) {
				number++;
				if (passed) {
					compare_open(pane, refs[i], refs[k]);
					at = number;
					break;
				}
				passed = (ref_same(refs[i], place->a) &&
					  ref_same(refs[k], place->b)) ||
					 (ref_same(refs[k], place->a) &&
					  ref_same(refs[i], place->b));
			}
	}
	free(refs);
	if (!pairs)
		return err_set(err, "two claims are compared; t tags one");
	session_say(session, "pair %u of %u of what is tagged; ;d goes on", number, pairs);
	return true;
}

RUN(compare)
{
	struct object here = view_here(session, pane);
	struct claim_ref a, b;

	if (session->applying)
		return compare_tagged(session, pane, err);
	if (*request->words) {
		if (!compare_read(session, request->words, &a, &b, err))
			return false;
	} else if (!compare_partner(session, here, request->count - 1, &a, &b, err)) {
		return false;
	}
	compare_open(pane, a, b);
	return true;
}

RUN(why)
{
	return view_open_why(session, pane, view_here(session, pane), err);
}

RUN(view)
{
	enum view_id view = view_find(request->words);

	if (view == VIEWS)
		return err_set(err, "%s: no such view", request->words);
	view_open(session, pane, view);
	return true;
}

static bool step_times(struct session *session, struct pane *pane, enum object_kind kind, int step,
		       uint32_t count, const char *what, struct err *err)
{
	for (uint32_t i = 0; i < count; i++)
		if (!view_step(session, pane, kind, step))
			return i > 0 || err_set(err, "no %s %s here", what,
						step > 0 ? "further down" : "further up");
	return true;
}

RUN(next_figure)
{
	return step_times(session, pane, OBJECT_CLAIM, 1, request->count, "claim", err);
}

RUN(previous_figure)
{
	return step_times(session, pane, OBJECT_CLAIM, -1, request->count, "claim", err);
}

RUN(next_entity)
{
	return step_times(session, pane, OBJECT_MENTION, 1, request->count, "name", err);
}

RUN(previous_entity)
{
	return step_times(session, pane, OBJECT_MENTION, -1, request->count, "name", err);
}

static bool dispute_missing(const struct session *session, int step, struct err *err)
{
	const struct comparison *comparison = session->comparison;

	if (!comparison)
		return err_set(err, "the articles are not compared yet");
	for (uint32_t i = 0; i < comparison->pair_count; i++)
		if (verdict_is_dispute(comparison->pairs[i].verdict))
			return err_set(err, "no disagreement %s here",
				       step > 0 ? "further down" : "further up");
	return err_set(err, "no two counts of these articles disagree");
}

static bool dispute_times(struct session *session, struct pane *pane, int step, uint32_t count,
			  struct err *err)
{
	for (uint32_t i = 0; i < count; i++)
		if (!view_step_disputed(session, pane, step))
			return i > 0 || dispute_missing(session, step, err);
	return true;
}

RUN(next_dispute)
{
	return dispute_times(session, pane, 1, request->count, err);
}

RUN(previous_dispute)
{
	return dispute_times(session, pane, -1, request->count, err);
}

/* The next article of the list of this pane, in the reader too; unread ones only where asked. */
static bool article_step(struct session *session, struct pane *pane, int step, uint32_t count,
			 bool unread, struct err *err)
{
	if (!view_step_article(session, pane, step, count, unread))
		return err_set(err, "no %sarticle %s", unread ? "unread " : "",
			       step > 0 ? "further down" : "further up");
	return true;
}

RUN(next_unread)
{
	return article_step(session, pane, 1, request->count, true, err);
}

RUN(previous_unread)
{
	return article_step(session, pane, -1, request->count, true, err);
}

RUN(next_article)
{
	return article_step(session, pane, 1, request->count, false, err);
}

RUN(previous_article)
{
	return article_step(session, pane, -1, request->count, false, err);
}

RUN(mark)
{
	unsigned n = (unsigned)(request->words[0] - 'a');

	if (n >= SESSION_MARKS || request->words[1])
		return err_set(err, "a mark is a letter from a to z");
	session->marks[n] = *pane_place(pane);
	session->marked[n] = true;
	session_say(session, "marked %s", request->words);
	return true;
}

RUN(to_mark)
{
	unsigned n = (unsigned)(request->words[0] - 'a');

	if (strcmp(request->words, "'") == 0)
		return command_back(session, pane, request, err);
	if (n >= SESSION_MARKS || request->words[1])
		return err_set(err, "a mark is a letter from a to z");
	if (!session->marked[n])
		return err_set(err, "nothing is marked %s", request->words);
	pane_go(pane, session->marks[n]);
	return true;
}

RUN(back)
{
	for (uint32_t i = 0; i < request->count; i++)
		if (!pane_jump(pane, -1))
			return i > 0 || err_set(err, "nowhere to go back to");
	return true;
}

RUN(forward)
{
	for (uint32_t i = 0; i < request->count; i++)
		if (!pane_jump(pane, 1))
			return i > 0 || err_set(err, "nowhere to go forward to");
	return true;
}
