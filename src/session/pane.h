/* Panes as plain data: a tree whose leaves each show one view. */
#ifndef SESSION_PANE_H
#define SESSION_PANE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"
#include "session/place.h"

/* A row of a list or a table, before it is drawn. */
struct row {
	struct object object;
	uint8_t depth;
};

/* What a pane keeps of one view while it shows others: switching back finds all as it was. */
struct sight {
	struct place place;
	char filter[256];     /* of &, "" shows all; see query/filter.h */
	char about[256];      /* timeline: the name of the toll that it is of, "" for all claims */
	uint8_t order;	      /* number of the view's order, 0 its usual one */
	bool flipped;	      /* x: the axis is logarithmic; claims: outlets stand down */
	bool folded;	      /* whether groups are closed when `folds` does not name them */
	VEC(uint32_t) folds;  /* groups that differ from that */
	VEC(struct row) across; /* claims turned over: the questions, which are columns then */
	VEC(struct row) rows; /* what the list holds after filter, order and folds */
	double largest;	      /* timeline: the largest number of its rows, */
	bool dwarfs;	      /* and whether it dwarfs most of them */
	uint64_t stamp;	      /* session->stamp when rows were made; 0: make them anew */
};

enum pane_split { PANE_LEAF, PANE_BESIDE, PANE_BELOW };

enum { PANE_MOST = 16, PANE_SHARE = 1000 };

struct pane {
	uint8_t split;
	struct pane *parent, *first, *second; /* NULL in a leaf */
	uint16_t share;			      /* of `first`, in thousandths */

	/* a leaf */
	uint8_t view; /* enum view_id, names the sight that is shown */
	struct sight sights[VIEWS];
	VEC(struct place) back, forward; /* the jump list */
	char pattern[256];		 /* of / in this pane, "" for none */
	uint16_t lines,
		columns; /* of its body when it was last drawn, for moving by pages; at least 1 */
	uint32_t text_top, text_end; /* reader: bytes that were drawn */
};

struct pane *pane_new(enum view_id view);
void pane_free(struct pane *pane); /* with all below it */

static inline struct sight *pane_sight(struct pane *pane)
{
	return &pane->sights[pane->view];
}

static inline struct place *pane_place(struct pane *pane)
{
	return &pane->sights[pane->view].place;
}

/* Splits a leaf: it moves into `first` of itself. Returns the new leaf, a copy that shows the same;
 * NULL when there are PANE_MOST leaves. */
struct pane *pane_split(struct pane *leaf, enum pane_split split);
/* Takes the leaf away and frees it; its sibling takes the room. Returns the leaf that is active
 * then; NULL (and nothing is changed) when it is the only one. */
struct pane *pane_close(struct pane *leaf);
struct pane *pane_root(struct pane *pane);
/* Leaves in reading order; n from 0; NULL past the last. */
struct pane *pane_leaf(struct pane *root, unsigned n);
unsigned pane_count(struct pane *root);
/* The leaf after (step 1) or before (-1) this one, round at the ends. */
struct pane *pane_next(struct pane *leaf, int step);
/* Gives `leaf` more (or less) of the nearest split of that kind, in thousandths. */
void pane_grow(struct pane *leaf, enum pane_split split, int by);
void pane_even(struct pane *root);

/* Remembers where the pane stands, before it jumps away. */
void pane_mark(struct pane *pane);
/* Back (-1) and forward (1) in the jump list; false at its end. */
bool pane_jump(struct pane *pane, int step);
/* Goes to a place, after pane_mark. */
void pane_go(struct pane *pane, struct place place);
/* Rows are made anew at the next look. */
void pane_stale(struct pane *pane);

bool sight_is_folded(const struct sight *sight, uint32_t group);
void sight_fold(struct sight *sight, uint32_t group, bool folded);

#endif
