/* What a line or a cell of a page stands for, and where a pane stands. Plain numbers: a place stays
 * good when the window changes its size and when more articles come in. */
#ifndef SESSION_PLACE_H
#define SESSION_PLACE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "compare/comparison.h"

enum object_kind {
	OBJECT_NONE,
	OBJECT_ARTICLE, /* article */
	OBJECT_TEXT,	/* article, span: words of it */
	OBJECT_CLAIM,	/* article, index into its claims, span */
	OBJECT_MENTION, /* article, index into its mentions, span */
	OBJECT_MOMENT,	/* article, index into its moments, span */
	OBJECT_ENTITY,	/* index into session->directory */
	OBJECT_NAME,	/* index into the names of session->directory, article INDEX_NONE */
	OBJECT_LIKENESS, /* the same: span.start is the number of a proposal of the listing */
	OBJECT_PART,	/* the same: span.start is the number of a part of the listing */
	OBJECT_ROLE,	/* the same: span.start is 0 for the claims it is the source of, 1 the place */
	OBJECT_TOLL,	/* index into the comparison's tolls */
	OBJECT_CELL,	/* index of a toll; article: column number of the matrix */
	OBJECT_OUTLET,	/* index: column number of the matrix */
	OBJECT_PAIR,	/* index into the comparison's pairs */
	OBJECT_HIT,	/* article, index into session->results, span */
	OBJECT_JUDGEMENT, /* index: row of the ledger; article, span: what it is about */
	OBJECT_HEADING, /* a line that groups others: index numbers the group */
	OBJECT_COMMAND, /* index into the table of commands */
	OBJECT_TAB	/* index: enum view_id, in the header line */
};

/* What is not named for its kind is INDEX_NONE or SPAN_NONE. */
struct object {
	uint8_t kind;
	uint32_t article, index;
	struct span span;
};

#define OBJECT_INIT ((struct object){OBJECT_NONE, INDEX_NONE, INDEX_NONE, {0, 0}})

static inline bool object_same(struct object a, struct object b)
{
	return a.kind == b.kind && a.article == b.article && a.index == b.index &&
	       a.span.start == b.span.start && a.span.end == b.span.end;
}

enum view_id {
	VIEW_ARTICLES,
	VIEW_READER,
	VIEW_CLAIMS,
	VIEW_COMPARE,
	VIEW_ENTITIES,
	VIEW_TIMELINE,
	VIEW_SEARCH,
	VIEW_HELP,
	VIEW_WHY,
	VIEW_CASEBOOK,
	VIEWS
};

/* Where a pane stands in one view. Lists and tables use row, column and the first ones shown; texts
 * use bytes of the article's text, so that the same words stay at the top when lines break anew. */
struct place {
	uint8_t view;	       /* enum view_id */
	uint32_t row, top;     /* of sight.rows: the cursor's, and the first that is shown */
	uint32_t column, left; /* of a table: the cursor's, and the first that is shown */
	uint32_t article;      /* reader: which one, INDEX_NONE for none */
	struct span at;	       /* reader: the cursor, a span as it may stand on an object */
	uint32_t top_at;       /* reader: a byte of the first line that is shown */
	struct claim_ref a, b; /* compare: what is compared; .article INDEX_NONE for none */
	struct object here;    /* what is under the cursor: rows are found again by it */
};

#endif
