/*
 * Panes are a tree: inner ones split their room in two, leaves show a view each.
 *
 *     +---------+-----------+          BESIDE
 *     |         |    b      |         /      \
 *     |    a    +-----------+        a      BELOW
 *     |         |    c      |               /   \
 *     +---------+-----------+              b     c
 *
 * A leaf keeps a sight of every view, so that going away and coming back costs nothing. Left out:
 * how large anything is on a screen (view/screen), what a view shows (view/).
 */
#include "session/pane.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

enum { JUMPS_MOST = 100, SHARE_LEAST = 100 };

static void place_init(struct place *place, enum view_id view)
{
	memset(place, 0, sizeof *place);
	place->view = (uint8_t)view;
	place->article = INDEX_NONE;
	place->a = place->b = (struct claim_ref){INDEX_NONE, INDEX_NONE};
	place->here = OBJECT_INIT;
}

struct pane *pane_new(enum view_id view)
{
	struct pane *pane = alloc_zeroed(1, sizeof *pane);

	for (unsigned v = 0; v < VIEWS; v++)
		place_init(&pane->sights[v].place, v);
	pane->view = (uint8_t)view;
	pane->share = PANE_SHARE / 2;
	pane->lines = pane->columns = 1;
	return pane;
}

static void leaf_release(struct pane *pane)
{
	for (unsigned v = 0; v < VIEWS; v++) {
		vec_release(&pane->sights[v].folds);
		vec_release(&pane->sights[v].rows);
		vec_release(&pane->sights[v].across);
	}
	vec_release(&pane->back);
	vec_release(&pane->forward);
}

void pane_free(struct pane *pane)
{
	if (!pane)
		return;
	pane_free(pane->first);
	pane_free(pane->second);
	leaf_release(pane);
	free(pane);
}

struct pane *pane_root(struct pane *pane)
{
	while (pane->parent)
		pane = pane->parent;
	return pane;
}

static struct pane *leaf_find(struct pane *pane, unsigned *n)
{
	struct pane *found;

	if (pane->split == PANE_LEAF)
		return (*n)-- == 0 ? pane : NULL;
	found = leaf_find(pane->first, n);
	return found ? found : leaf_find(pane->second, n);
}

struct pane *pane_leaf(struct pane *root, unsigned n)
{
	return leaf_find(root, &n);
}

unsigned pane_count(struct pane *root)
{
	if (root->split == PANE_LEAF)
		return 1;
	return pane_count(root->first) + pane_count(root->second);
}

struct pane *pane_next(struct pane *leaf, int step)
{
	struct pane *root = pane_root(leaf);
	unsigned count = pane_count(root), n = 0;

	while (pane_leaf(root, n) != leaf)
		n++;
	return pane_leaf(root, (n + count + (step < 0 ? count - 1 : 1)) % count);
}

/* The sights of a leaf again, for a second leaf that shows the same. */
static struct pane *leaf_copy(const struct pane *from)
{
	struct pane *copy = pane_new(from->view);

	for (unsigned v = 0; v < VIEWS; v++) {
		const struct sight *old = &from->sights[v];
		struct sight *sight = &copy->sights[v];

		sight->place = old->place;
		memcpy(sight->filter, old->filter, sizeof sight->filter);
		memcpy(sight->about, old->about, sizeof sight->about);
		sight->order = old->order;
		sight->flipped = old->flipped;
		sight->folded = old->folded;
		for (uint32_t i = 0; i < old->folds.count; i++)
			vec_add(&sight->folds, old->folds.at[i]);
	}
	memcpy(copy->pattern, from->pattern, sizeof copy->pattern);
	copy->lines = from->lines;
	copy->columns = from->columns;
	return copy;
}

struct pane *pane_split(struct pane *leaf, enum pane_split split)
{
	struct pane *parent, *copy;

	assert(leaf->split == PANE_LEAF && split != PANE_LEAF);
	if (pane_count(pane_root(leaf)) >= PANE_MOST)
		return NULL;
	copy = leaf_copy(leaf);
	parent = alloc_zeroed(1, sizeof *parent);
	parent->split = (uint8_t)split;
	parent->share = PANE_SHARE / 2;
	parent->parent = leaf->parent;
	if (parent->parent) {
		if (parent->parent->first == leaf)
			parent->parent->first = parent;
		else
			parent->parent->second = parent;
	}
	parent->first = leaf;
	parent->second = copy;
	leaf->parent = copy->parent = parent;
	return copy;
}

struct pane *pane_close(struct pane *leaf)
{
	struct pane *parent = leaf->parent, *other;

	if (!parent)
		return NULL;
	other = parent->first == leaf ? parent->second : parent->first;
	other->parent = parent->parent;
	if (parent->parent) {
		if (parent->parent->first == parent)
			parent->parent->first = other;
		else
			parent->parent->second = other;
	}
	parent->first = parent->second = NULL;
	pane_free(parent);
	pane_free(leaf);
	while (other->split != PANE_LEAF)
		other = other->first;
	return other;
}

void pane_grow(struct pane *leaf, enum pane_split split, int by)
{
	struct pane *below = leaf;
	int share;

	while (below->parent && below->parent->split != split)
		below = below->parent;
	if (!below->parent)
		return;
	share = below->parent->share + (below->parent->first == below ? by : -by);
	if (share < SHARE_LEAST)
		share = SHARE_LEAST;
	if (share > PANE_SHARE - SHARE_LEAST)
		share = PANE_SHARE - SHARE_LEAST;
	below->parent->share = (uint16_t)share;
}

void pane_even(struct pane *root)
{
	if (root->split == PANE_LEAF)
		return;
	root->share = (uint16_t)(PANE_SHARE * pane_count(root->first) / pane_count(root));
	pane_even(root->first);
	pane_even(root->second);
}

void pane_mark(struct pane *pane)
{
	if (pane->back.count == JUMPS_MOST) {
		memmove(pane->back.at, pane->back.at + 1, (JUMPS_MOST - 1) * sizeof *pane->back.at);
		pane->back.count--;
	}
	vec_add(&pane->back, *pane_place(pane));
	pane->forward.count = 0;
}

static void pane_show(struct pane *pane, const struct place *place)
{
	pane->view = place->view;
	*pane_place(pane) = *place;
	pane_stale(pane);
}

void pane_go(struct pane *pane, struct place place)
{
	pane_mark(pane);
	pane_show(pane, &place);
}

bool pane_jump(struct pane *pane, int step)
{
	struct place here = *pane_place(pane), there;

	if (step < 0) {
		if (!pane->back.count)
			return false;
		there = pane->back.at[--pane->back.count];
		vec_add(&pane->forward, here);
	} else {
		if (!pane->forward.count)
			return false;
		there = pane->forward.at[--pane->forward.count];
		vec_add(&pane->back, here);
	}
	pane_show(pane, &there);
	return true;
}

void pane_stale(struct pane *pane)
{
	pane_sight(pane)->stamp = 0;
}

static bool fold_find(const struct sight *sight, uint32_t group, uint32_t *at)
{
	for (*at = 0; *at < sight->folds.count; ++*at)
		if (sight->folds.at[*at] == group)
			return true;
	return false;
}

bool sight_is_folded(const struct sight *sight, uint32_t group)
{
	uint32_t at;

	return sight->folded != fold_find(sight, group, &at);
}

void sight_fold(struct sight *sight, uint32_t group, bool folded)
{
	uint32_t at;
	bool there = fold_find(sight, group, &at);

	sight->stamp = 0;
	if (folded == sight->folded && there)
		sight->folds.at[at] = sight->folds.at[--sight->folds.count];
	else if (folded != sight->folded && !there)
		vec_add(&sight->folds, group);
}
