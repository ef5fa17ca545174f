/* The view "claims": questions down, outlets across. */
#ifndef VIEW_CLAIMS_H
#define VIEW_CLAIMS_H

#include "base/err.h"
#include "session/session.h"
#include "view/page.h"

void claims_list(struct session *session, struct pane *pane);
void claims_build(struct session *session, struct pane *pane, struct page *page);
void claims_detail(struct session *session, struct pane *pane, struct page *page);
uint16_t claims_detail_lines(uint16_t lines);
void claims_status(struct session *session, struct pane *pane, struct page *page);
void claims_summary(struct session *session, struct pane *pane, char *text, size_t size);
uint32_t claims_columns(struct session *session, struct pane *pane);
bool claims_enter(struct session *session, struct pane *pane, struct err *err);
struct object claims_here(struct session *session, struct pane *pane);

/* Toll n, or NULL before anything was compared. */
const struct toll *claims_toll(const struct session *session, uint32_t n);
/* What stands at the left of its row, and of the heading above; written to text. */
void claims_label(const struct session *session, uint32_t n, char *text, size_t size);
void claims_heading(const struct toll *toll, char *text, size_t size);
/* The claim of a toll with the worst verdict, of one column or (INDEX_NONE) of all. */
struct claim_ref claims_worst(const struct session *session, uint32_t toll, uint32_t column);
/* Turned over: to the next (previous) question in dispute. */
bool claims_step_across(struct session *session, struct pane *pane, int step);
/* Puts the cursor on a cell, whichever way the matrix stands. */
void claims_go(struct session *session, struct pane *pane, struct object cell);
/* Draws the matrix with outlets down and questions across. */
void turned_build(struct session *session, struct pane *pane, struct page *page);
/* What stands in a cell, and its verdict (VERDICT_COUNT for none); and cut to fit a cell, where '*'
 * says that there is more. */
enum verdict claims_cell(const struct session *session, uint32_t toll, uint32_t outlet, char *text,
			 size_t size);
void claims_cell_draw(struct session *session, struct page *page, uint32_t line, uint32_t column,
		      uint32_t width, struct object cell, bool cursor);

/* Whether the toll holds a disagreement; then the first column that has it. */
bool claims_disputed(const struct session *session, uint32_t toll, uint32_t *column);

#endif
