/* A paragraph of an article as it is shown: clean words with our marks written in, broken into
 * lines, and the way back to the article's bytes. */
#ifndef VIEW_PASSAGE_H
#define VIEW_PASSAGE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "query/query.h"
#include "session/session.h"
#include "view/page.h"

/* Words in one style. */
struct piece {
	uint32_t shown; /* first byte of passage->text */
	uint32_t start; /* byte of the article that it shows; of what stands before it for our marks
			 */
	uint16_t style;
	bool ours; /* a mark of ours, not in the article */
	struct object object;
};

struct passage {
	struct span span; /* of the article: one line of its file, or a part of a very long one,
			     without the line end */
	struct buf text;
	VEC(struct piece) pieces;
	VEC(uint32_t) lines; /* where each line begins in text; at least one */
};

void passage_init(struct passage *passage);
void passage_release(struct passage *passage);

/* What the words of an article are drawn with. */
struct passage_look {
	const struct session *session;
	uint32_t article;	   /* must be loaded */
	uint32_t cells;		   /* longest line */
	const struct query *query; /* its matches are STYLE_HIT; NULL for none */
	struct matcher *matcher;
};

/* Makes passage the paragraph that holds byte `at`. */
void passage_make(struct passage *passage, const struct passage_look *look, uint32_t at);
/* The paragraph that holds byte `at` without drawing it. */
struct span passage_span(const struct article *article, uint32_t at);
/* Where the next paragraph begins; false at the end of the article. */
bool passage_after(const struct article *article, struct span span, uint32_t *at);
/* A byte of the paragraph before; false at the beginning. */
bool passage_before(struct span span, uint32_t *at);

/* The line (of passage->lines) on which byte `at` of the article is shown. */
uint32_t passage_line_at(const struct passage *passage, uint32_t at);
/* The first byte of the article that line n shows. */
uint32_t passage_line_start(const struct passage *passage, uint32_t n);
/* Draws line n at line and column of the page; cursor (may be empty) is the span under the cursor.
 */
void passage_draw(const struct passage *passage, uint32_t n, struct page *page, uint32_t line,
		  uint32_t column, struct span cursor);
/* Draws the words around `span` into a page, from its sentence on, as many lines as there is room
 * between line and end. Returns the line after the last. */
uint32_t passage_quote(const struct passage_look *look, struct span span, struct page *page,
		       uint32_t line, uint32_t end, uint32_t column);

#endif
