/*
 * Names over all articles: what each is, how often and in how many articles it stands, of how many
 * claims it is the source or the place; under it the other ways in which it is written, each with
 * the rule that made it the same, and the names that may be the same, proposed by a rule. Beside
 * the list: the very words around it.
 */
#include "config.h"

#include "view/entities.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "mark/entity.h"
#include "text/width.h"
#include "view/list.h"
#include "view/mentions.h"
#include "view/view.h"
#include "view/words.h"

enum { NAME = 10, COUNTS = 27 }; /* COUNTS: columns that stand right of the name */
enum { KNOWN_PARTS = 5 };

static const struct listing *listing_get(const struct session *session, uint32_t n)
{
	return n < session->directory.count ? &session->directory.listings[n] : NULL;
}

/* The other side of a proposal. */
static const struct listing *proposed_get(const struct session *session,
					  const struct listing *listing, uint32_t k)
{
	return &session->directory.listings[listing->proposals[k].listing];
}

static const struct listing *part_get(const struct session *session,
				      const struct listing *listing, uint32_t k)
{
	return &session->directory.listings[listing->parts[k].listing];
}

/* Of a proposal or a part the other one. */
const struct listing *entities_listing(const struct session *session, struct object object)
{
	const struct listing *listing = listing_get(session, object.index);

	if (!listing)
		return NULL;
	if (object.kind == OBJECT_LIKENESS && object.span.start < listing->proposal_count)
		return proposed_get(session, listing, object.span.start);
	if (object.kind == OBJECT_PART && object.span.start < listing->part_count)
		return part_get(session, listing, object.span.start);
	return object.kind == OBJECT_ENTITY || object.kind == OBJECT_NAME ||
			       object.kind == OBJECT_ROLE
		       ? listing
		       : NULL;
}

static const char *type_short(uint8_t type)
{
	return type == ENTITY_ORGANISATION ? "org" : entity_type_name(type);
}

struct sorting {
	const struct directory *directory;
	uint8_t order;
};

static int listing_compare(const void *a, const void *b, void *context)
{
	const uint32_t *left = a, *right = b;
	const struct sorting *sorting = context;
	const struct listing *l = &sorting->directory->listings[*left];
	const struct listing *r = &sorting->directory->listings[*right];
	int order = 0;

	if (sorting->order == 1)
		order = strcasecmp(l->name, r->name);
	else if (sorting->order == 2)
		order = l->type - r->type;
	else if (sorting->order == 3)
		order = (l->source_of < r->source_of) - (l->source_of > r->source_of);
	return order ? order : *left < *right ? -1 : 1;
}

static void rows_add(struct sight *sight, uint8_t kind, uint32_t n, uint32_t count)
{
	for (uint32_t k = 0; k < count; k++)
		list_row(sight, (struct object){kind, INDEX_NONE, n, {k, k}}, 1);
}

/* The lines below a name. Of what the gazetteer puts inside it only the most mentioned. */
static void below_list(struct sight *sight, const struct listing *listing, uint32_t n)
{
	uint32_t known = 0;

	rows_add(sight, OBJECT_NAME, n, listing->naming_count);
	for (uint32_t k = 0; k < listing->part_count; k++)
		if (listing->parts[k].rule == directory_declared || known++ < KNOWN_PARTS)
			list_row(sight, (struct object){OBJECT_PART, INDEX_NONE, n, {k, k}}, 1);
	rows_add(sight, OBJECT_LIKENESS, n, listing->proposal_count);
	if (listing->source_of)
		list_row(sight, (struct object){OBJECT_ROLE, INDEX_NONE, n, {0, 0}}, 1);
	if (listing->place_of)
		list_row(sight, (struct object){OBJECT_ROLE, INDEX_NONE, n, {1, 1}}, 1);
}

void entities_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	struct filter *filter = list_filter(sight);
	struct sorting sorting = {&session->directory, sight->order};
	VEC(uint32_t) shown = {0};

	for (uint32_t n = 0; n < session->directory.count; n++) {
		const struct listing *listing = &session->directory.listings[n];
		struct filter_row row = {.text = listing->name,
					 .kind = entity_type_name(listing->type)};

		if (filter_passes(filter, &row))
			vec_add(&shown, n);
	}
	if (sight->order && shown.count)
		qsort_r(shown.at, shown.count, sizeof *shown.at, listing_compare, &sorting);
	for (uint32_t i = 0; i < shown.count; i++) {
		uint32_t n = shown.at[i];

		list_row(sight, (struct object){OBJECT_ENTITY, INDEX_NONE, n, SPAN_NONE}, 0);
		if (!sight_is_folded(sight, n))
			below_list(sight, &session->directory.listings[n], n);
	}
	vec_release(&shown);
	filter_free(filter);
}

static void counts_draw(struct page *page, uint32_t line, uint32_t column, enum style style,
			uint32_t mentions, uint32_t articles)
{
	char text[16];

	snprintf(text, sizeof text, "%u", mentions);
	page_right(page, line, column, 5, style, text);
	snprintf(text, sizeof text, "%u", articles);
	page_right(page, line, column + 5, 5, style, text);
}

static bool has_below(const struct listing *listing)
{
	return listing->naming_count || listing->proposal_count || listing->part_count ||
	       listing->source_of || listing->place_of;
}

static void entity_draw(struct page *page, uint32_t line, uint32_t column,
			const struct listing *listing, bool folded)
{
	char text[64] = "";

	page_put(page, line, 2, 6, STYLE_PLAIN, type_short(listing->type));
	if (has_below(listing))
		page_put(page, line, NAME - 1, 1, STYLE_DIM, folded ? ">" : "v");
	page_put(page, line, NAME + 1, column - NAME - 2, STYLE_PLAIN, listing->name);
	counts_draw(page, line, column, STYLE_PLAIN, listing->mentions, listing->articles);
	if (listing->source_of > listing->place_of)
		snprintf(text, sizeof text, "source of %u", listing->source_of);
	else if (listing->place_of)
		snprintf(text, sizeof text, "place of %u", listing->place_of);
	page_put(page, line, column + 12, COUNTS - 12, STYLE_FIGURE, text);
}

static void naming_draw(struct page *page, uint32_t line, uint32_t column,
			const struct naming *naming)
{
	page_printf(page, line, NAME + 1, column - NAME - 2, STYLE_DIM, "= %s", naming->name);
	counts_draw(page, line, column, STYLE_DIM, naming->mentions, naming->articles);
	page_put(page, line, column + 12, COUNTS - 12, STYLE_DIM, naming->rule ? naming->rule : "");
}

static void proposal_draw(struct page *page, uint32_t line, uint32_t column, const char *sign,
			  const struct listing *other, const char *rule)
{
	page_printf(page, line, NAME + 1, column - NAME - 2, STYLE_PLAIN, "%s %s", sign,
		    other->name);
	counts_draw(page, line, column, STYLE_DIM, other->mentions, other->articles);
	page_put(page, line, column + 12, COUNTS - 12, STYLE_DIM, rule);
}

static void role_draw(struct page *page, uint32_t line, const struct listing *listing, bool place)
{
	page_printf(page, line, NAME + 1, PAGE_UNCUT, STYLE_FIGURE, "# %s of %u claim%s",
		    place ? "place" : "source", place ? listing->place_of : listing->source_of,
		    (place ? listing->place_of : listing->source_of) == 1 ? "" : "s");
}

const char *entities_name(const struct session *session, struct object object)
{
	const struct listing *listing = listing_get(session, object.index);

	if (!listing)
		return NULL;
	if (object.kind == OBJECT_ENTITY)
		return listing->name;
	if (object.kind == OBJECT_NAME && object.span.start < listing->naming_count)
		return listing->namings[object.span.start].name;
	if (object.kind == OBJECT_LIKENESS && object.span.start < listing->proposal_count)
		return session->directory.listings[listing->proposals[object.span.start].listing]
			.name;
	if (object.kind == OBJECT_PART && object.span.start < listing->part_count)
		return session->directory.listings[listing->parts[object.span.start].listing].name;
	return NULL;
}

static uint32_t counts_column(const struct session *session, const struct sight *sight,
			      const struct page *page)
{
	uint32_t widest = 40;

	if (!page_is_uncut(page))
		return page->width > NAME + COUNTS + 10 ? page->width - COUNTS - 2u : NAME + 10;
	for (uint32_t r = 0; r < sight->rows.count; r++) {
		const struct listing *listing =
			listing_get(session, sight->rows.at[r].object.index);
		uint32_t width = width_text(listing->name, strlen(listing->name));

		if (width > widest)
			widest = width;
	}
	return NAME + 4 + widest;
}

void entities_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	struct window window = list_window(pane, page, 1, 0);
	uint32_t column = counts_column(session, sight, page);

	page_put(page, 0, 2, 4, STYLE_DIM, "kind");
	page_put(page, 0, NAME + 1, 4, STYLE_DIM, "name");
	page_right(page, 0, column, 5, STYLE_DIM, "ment");
	page_right(page, 0, column + 5, 5, STYLE_DIM, "art");
	page_put(page, 0, column + 12, 10, STYLE_DIM, "role");
	for (uint32_t row = window.first; row < window.end; row++) {
		struct object object = sight->rows.at[row].object;
		const struct listing *listing = listing_get(session, object.index);
		uint32_t line = window.line + row - window.first;

		list_line(session, pane, page, &window, row);
		if (object.kind == OBJECT_ENTITY)
			entity_draw(page, line, column, listing,
				    sight_is_folded(sight, object.index));
		else if (object.kind == OBJECT_LIKENESS)
			proposal_draw(page, line, column, "?",
				      proposed_get(session, listing, object.span.start),
				      listing->proposals[object.span.start].rule);
		else if (object.kind == OBJECT_PART)
			proposal_draw(page, line, column, ">",
				      part_get(session, listing, object.span.start),
				      listing->parts[object.span.start].rule);
		else if (object.kind == OBJECT_ROLE)
			role_draw(page, line, listing, object.span.start);
		else
			naming_draw(page, line, column, &listing->namings[object.span.start]);
	}
	if (!sight->rows.count)
		page_put(page, 1, 2, PAGE_UNCUT, STYLE_DIM,
			 sight->filter[0]      ? "No name passes the filter; & ^U Enter shows all."
			 : session->comparison ? "No names in these articles."
					       : "Reading ...");
}

static const char *plural(uint32_t count)
{
	return count == 1 ? "" : "s";
}

void entities_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct listing *listing = row ? listing_get(session, row->object.index) : NULL;
	const struct naming *naming;

	if (!listing)
		return;
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS,
		    "%s: %s, %u mention%s in %u article%s, source of %u claim%s, place of %u",
		    entity_type_name(listing->type), listing->name, listing->mentions,
		    plural(listing->mentions), listing->articles, plural(listing->articles),
		    listing->source_of, plural(listing->source_of), listing->place_of);
	if (row->object.kind == OBJECT_NAME) {
		naming = &listing->namings[row->object.span.start];
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "\"%s\" is the same by rule: %s",
			    naming->name, naming->rule ? naming->rule : "none");
	} else if (row->object.kind == OBJECT_LIKENESS) {
		const struct proposal *proposal = &listing->proposals[row->object.span.start];

		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS,
			    "\"%s\" may be the same, by: %s   = the same   D another",
			    session->directory.listings[proposal->listing].name, proposal->rule);
	} else if (row->object.kind == OBJECT_PART) {
		const struct proposal *part = &listing->parts[row->object.span.start];

		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "\"%s\" is a part, %s",
			    session->directory.listings[part->listing].name,
			    part->rule == directory_declared ? "by the reader's word   D not so"
							     : "by the gazetteer");
	} else if (row->object.kind == OBJECT_ROLE) {
		page_put(page, 1, 1, PAGE_UNCUT, STYLE_DIM, "Enter lists these claims");
	} else {
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_DIM, "%s", listing->id);
	}
}

static const char *const orders[] = {"", " by name", " by kind", " by source"};

void entities_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	struct sight *sight = pane_sight(pane);
	uint32_t shown = 0;
	struct buf words;

	for (uint32_t r = 0; r < sight->rows.count; r++)
		shown += sight->rows.at[r].object.kind == OBJECT_ENTITY;
	buf_init(&words);
	if (sight->filter[0])
		buf_printf(&words, "%u of ", shown);
	buf_printf(&words, "%u names%s", session->directory.count,
		   sight->order < sizeof orders / sizeof *orders ? orders[sight->order] : "");
	if (session->directory.proposals)
		buf_printf(&words, ", %u proposed", session->directory.proposals);
	if (sight->filter[0])
		buf_printf(&words, "  & %s", sight->filter);
	snprintf(text, size, "%s", words.bytes);
	buf_release(&words);
}

void entities_detail(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct listing *listing = row ? entities_listing(session, row->object) : NULL;

	if (listing)
		mentions_detail(session, page, listing,
				row->object.kind == OBJECT_NAME
					? &listing->namings[row->object.span.start]
					: NULL);
}

/* The claims that have it as their source, or as their place. */
static bool claims_open(struct session *session, struct pane *pane, const struct listing *listing,
			bool place)
{
	struct sight *sight = &pane->sights[VIEW_CLAIMS];

	snprintf(sight->filter, sizeof sight->filter, "%s:\"%s\"", place ? "place" : "by",
		 listing->name);
	view_open(session, pane, VIEW_CLAIMS);
	pane_stale(pane);
	return true;
}

/* Opens the first place where it stands; of what counts its claims, those. */
bool entities_enter(struct session *session, struct pane *pane, struct err *err)
{
	const struct row *row = list_cursor(pane);
	const struct listing *listing = row ? entities_listing(session, row->object) : NULL;
	const struct naming *naming;
	struct page page;
	struct object object = OBJECT_INIT;

	if (!listing)
		return err_set(err, "no name here");
	if (row->object.kind == OBJECT_ROLE)
		return claims_open(session, pane, listing, row->object.span.start);
	naming = row->object.kind == OBJECT_NAME ? &listing->namings[row->object.span.start] : NULL;
	page_init(&page);
	page_clear(&page, 80, 1);
	mentions_draw(session, &page, 0, listing, naming);
	if (page.lines.count)
		object = page.lines.at[0].object;
	page_release(&page);
	return view_open_text(session, pane, object) || err_set(err, "it stands nowhere");
}
