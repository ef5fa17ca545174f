/* Commands on panes: split, walk, resize, close. */
#include "command/run.h"
#include "view/view.h"

enum { STEP = 50 }; /* thousandths of the room at a stroke */

static bool split(struct session *session, struct pane *pane, enum pane_split how,
		  const struct request *request, struct err *err)
{
	enum view_id view = *request->words ? view_find(request->words) : VIEWS;
	struct pane *fresh;

	if (*request->words && view == VIEWS)
		return err_set(err, "%s: no such view", request->words);
	fresh = pane_split(pane, how);
	if (!fresh)
		return err_set(err, "%d panes are the most", PANE_MOST);
	session->root = pane_root(fresh);
	session->active = fresh;
	session->zoomed = false;
	if (view != VIEWS)
		view_open(session, fresh, view);
	return true;
}

RUN(split)
{
	return split(session, pane, PANE_BELOW, request, err);
}

RUN(split_beside)
{
	return split(session, pane, PANE_BESIDE, request, err);
}

RUN(other)
{
	session->active = pane_next(pane, 1);
	if (session->active == pane)
		return err_set(err, "there is one pane; ^Ws and ^Wv split it");
	return true;
}

/* The nearest leaf in a direction: up the tree to a split of that kind where we are on the other
 * side, then down to its first or last leaf. */
static struct pane *neighbour(struct pane *pane, enum pane_split split, int step)
{
	struct pane *at = pane;

	while (at->parent && !(at->parent->split == split &&
			       at == (step > 0 ? at->parent->first : at->parent->second)))
		at = at->parent;
	if (!at->parent)
		return NULL;
	at = step > 0 ? at->parent->second : at->parent->first;
	while (at->split != PANE_LEAF)
		at = at->split == split && step < 0 ? at->second : at->first;
	return at;
}

static bool focus(struct session *session, struct pane *pane, enum pane_split split, int step,
		  struct err *err)
{
	struct pane *to = neighbour(pane, split, step);

	if (!to)
		return err_set(err, "no pane there");
	session->active = to;
	return true;
}

RUN(focus_left)
{
	return focus(session, pane, PANE_BESIDE, -1, err);
}

RUN(focus_right)
{
	return focus(session, pane, PANE_BESIDE, 1, err);
}

RUN(focus_up)
{
	return focus(session, pane, PANE_BELOW, -1, err);
}

RUN(focus_down)
{
	return focus(session, pane, PANE_BELOW, 1, err);
}

RUN(close_pane)
{
	struct pane *next = pane_close(pane);

	if (!next)
		return err_set(err, "the last pane stays; Q leaves the program");
	session->active = next;
	session->root = pane_root(next);
	session->zoomed = false;
	return true;
}

RUN(only)
{
	while (pane->parent) {
		struct pane *other = pane_leaf(session->root, pane_leaf(session->root, 0) == pane);

		pane_close(other);
		session->root = pane_root(pane);
	}
	session->active = pane;
	session->zoomed = false;
	return true;
}

RUN(zoom)
{
	if (!pane->parent)
		return err_set(err, "there is one pane");
	session->zoomed = !session->zoomed;
	return true;
}

RUN(even)
{
	pane_even(session->root);
	return true;
}

RUN(taller)
{
	pane_grow(pane, PANE_BELOW, STEP * (int)request->count);
	return true;
}

RUN(lower)
{
	pane_grow(pane, PANE_BELOW, -STEP * (int)request->count);
	return true;
}

RUN(wider)
{
	pane_grow(pane, PANE_BESIDE, STEP * (int)request->count);
	return true;
}

RUN(narrower)
{
	pane_grow(pane, PANE_BESIDE, -STEP * (int)request->count);
	return true;
}
