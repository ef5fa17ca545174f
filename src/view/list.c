/* Lists and tables draw their own rows; which rows, and where the cursor stands, is the same in all
 * of them and stands here. */
#include "view/list.h"

struct window list_window(struct pane *pane, const struct page *page, uint32_t head, uint32_t foot)
{
	struct sight *sight = pane_sight(pane);
	struct place *place = &sight->place;
	uint32_t count = sight->rows.count, room;

	if (page->height == PAGE_UNCUT)
		return (struct window){0, count, head};
	room = page->height > head + foot ? page->height - head - foot : 1;
	pane->lines = (uint16_t)room;
	pane->columns = page->width;
	if (place->row >= count)
		place->row = count ? count - 1 : 0;
	if (place->top > place->row)
		place->top = place->row;
	if (place->row - place->top >= room)
		place->top = place->row - room + 1;
	/* No empty lines at the end while rows are out of sight above. */
	if (count - place->top < room)
		place->top = count > room ? count - room : 0;
	return (struct window){place->top, place->top + room < count ? place->top + room : count,
			       head};
}

struct columns list_columns(struct place *place, uint32_t count, uint32_t fit)
{
	fit = fit ? fit : 1;
	if (place->column >= count)
		place->column = count ? count - 1 : 0;
	if (place->left > place->column)
		place->left = place->column;
	if (place->column - place->left >= fit)
		place->left = place->column - fit + 1;
	if (count - place->left < fit)
		place->left = count > fit ? count - fit : 0;
	return (struct columns){place->left,
				place->left + fit < count ? place->left + fit : count};
}

void list_line(struct session *session, struct pane *pane, struct page *page,
	       const struct window *window, uint32_t row)
{
	struct sight *sight = pane_sight(pane);
	uint32_t line = window->line + row - window->first;
	bool cursor = row == sight->place.row && page->height != PAGE_UNCUT;
	struct object object = sight->rows.at[row].object;

	page_line_object(page, line, object, cursor);
	if (cursor)
		page_put(page, line, 0, 1, STYLE_CURSOR, ">");
	else if (session->tags.count && session_is_tagged(session, object))
		page_put(page, line, 0, 1, STYLE_TAGGED, "*");
}

struct filter *list_filter(const struct sight *sight)
{
	struct filter *filter = filter_new(sight->filter, NULL);

	return filter ? filter : filter_new("", NULL);
}

void list_row(struct sight *sight, struct object object, uint8_t depth)
{
	vec_add(&sight->rows, ((struct row){object, depth}));
}

const struct row *list_cursor(struct pane *pane)
{
	struct sight *sight = pane_sight(pane);

	return sight->place.row < sight->rows.count ? &sight->rows.at[sight->place.row] : NULL;
}
