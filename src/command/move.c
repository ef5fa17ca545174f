/* Commands that move the cursor or the window. How far is decided here, what a line is in view/. */
#include "command/run.h"
#include "view/view.h"

RUN(down)
{
	view_move(session, pane, request->count);
	return true;
}

RUN(up)
{
	view_move(session, pane, -(int64_t)request->count);
	return true;
}

RUN(first)
{
	view_move_to(session, pane, request->counted && request->count ? request->count - 1 : 0);
	return true;
}

RUN(last)
{
	view_move_to(session, pane,
		     request->counted ? (request->count ? request->count - 1 : 0) : UINT32_MAX);
	return true;
}

RUN(percent)
{
	uint32_t percent = request->count > 100 ? 100 : request->count;

	if (!request->counted)
		return err_set(err, "a number belongs before %%: 50%%");
	view_move_percent(session, pane, percent);
	return true;
}

static void page_move(struct session *session, struct pane *pane, int64_t lines)
{
	view_scroll(session, pane, lines);
	view_move(session, pane, 0);
}

RUN(half_down)
{
	int64_t half = pane->lines / 2 ? pane->lines / 2 : 1;

	view_scroll(session, pane, half * request->count);
	view_move(session, pane, half * request->count);
	return true;
}

RUN(half_up)
{
	int64_t half = pane->lines / 2 ? pane->lines / 2 : 1;

	view_scroll(session, pane, -half * request->count);
	view_move(session, pane, -half * request->count);
	return true;
}

RUN(page_down)
{
	int64_t page = pane->lines > 2 ? pane->lines - 1 : 1;
	struct place before = *pane_place(pane);

	page_move(session, pane, page * request->count);
	/* On the last page the window stays: then the cursor goes to the end. */
	if (pane_place(pane)->top == before.top && pane_place(pane)->top_at == before.top_at)
		view_move(session, pane, page * request->count);
	return true;
}

RUN(page_up)
{
	int64_t page = pane->lines > 2 ? pane->lines - 1 : 1;
	struct place before = *pane_place(pane);

	page_move(session, pane, -page * request->count);
	if (pane_place(pane)->top == before.top && pane_place(pane)->top_at == before.top_at)
		view_move(session, pane, -page * request->count);
	return true;
}

RUN(screen_top)
{
	view_move_seen(session, pane, 0);
	if (request->count > 1)
		view_move(session, pane, request->count - 1);
	return true;
}

RUN(screen_middle)
{
	view_move_seen(session, pane, 1);
	return true;
}

RUN(screen_bottom)
{
	view_move_seen(session, pane, 2);
	if (request->count > 1)
		view_move(session, pane, 1 - (int64_t)request->count);
	return true;
}

RUN(scroll_down)
{
	view_scroll(session, pane, request->count);
	return true;
}

RUN(scroll_up)
{
	view_scroll(session, pane, -(int64_t)request->count);
	return true;
}

RUN(line_top)
{
	view_centre(session, pane, 0);
	return true;
}

RUN(line_middle)
{
	view_centre(session, pane, 1);
	return true;
}

RUN(line_bottom)
{
	view_centre(session, pane, 2);
	return true;
}

RUN(left)
{
	view_move_column(session, pane, -(int64_t)request->count);
	return true;
}

RUN(right)
{
	view_move_column(session, pane, request->count);
	return true;
}

RUN(first_column)
{
	view_move_column(session, pane, INT32_MIN);
	return true;
}

RUN(last_column)
{
	view_move_column(session, pane, INT32_MAX);
	return true;
}

RUN(next_paragraph)
{
	for (uint32_t i = 0; i < request->count && view_paragraph(session, pane, 1); i++)
		;
	return true;
}

RUN(previous_paragraph)
{
	for (uint32_t i = 0; i < request->count && view_paragraph(session, pane, -1); i++)
		;
	return true;
}
