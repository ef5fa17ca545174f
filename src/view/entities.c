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

#include "mark/entity.h"
#include "text/width.h"
#include "view/list.h"
#include "view/view.h"
#include "view/words.h"

enum { NAME = 10, COUNTS = 24 }; /* COUNTS: columns that stand right of the name */

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
		if (sight_is_folded(sight, n))
			continue;
		for (uint32_t k = 0; k < session->directory.listings[n].naming_count; k++)
			list_row(sight, (struct object){OBJECT_NAME, INDEX_NONE, n, {k, k}}, 1);
		for (uint32_t k = 0; k < session->directory.listings[n].proposal_count; k++)
			list_row(sight, (struct object){OBJECT_LIKENESS, INDEX_NONE, n, {k, k}}, 1);
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

static void entity_draw(struct page *page, uint32_t line, uint32_t column,
			const struct listing *listing, bool folded)
{
	char text[64] = "";

	page_put(page, line, 2, 6, STYLE_PLAIN, type_short(listing->type));
	if (listing->naming_count || listing->proposal_count)
		page_put(page, line, NAME - 1, 1, STYLE_DIM, folded ? ">" : "v");
	page_put(page, line, NAME + 1, column - NAME - 2, STYLE_PLAIN, listing->name);
	counts_draw(page, line, column, STYLE_PLAIN, listing->mentions, listing->articles);
	if (listing->source_of)
		snprintf(text, sizeof text, "source of %u", listing->source_of);
	else if (listing->place_of)
		snprintf(text, sizeof text, "place of %u", listing->place_of);
	page_put(page, line, column + 12, 14, STYLE_FIGURE, text);
}

static void naming_draw(struct page *page, uint32_t line, uint32_t column,
			const struct naming *naming)
{
	page_printf(page, line, NAME + 1, column - NAME - 2, STYLE_DIM, "= %s", naming->name);
	counts_draw(page, line, column, STYLE_DIM, naming->mentions, naming->articles);
	page_put(page, line, column + 12, 14, STYLE_DIM, naming->rule ? naming->rule : "");
}

static void proposal_draw(struct page *page, uint32_t line, uint32_t column,
			  const struct listing *other, const char *rule)
{
	page_printf(page, line, NAME + 1, column - NAME - 2, STYLE_PLAIN, "? %s", other->name);
	counts_draw(page, line, column, STYLE_DIM, other->mentions, other->articles);
	page_put(page, line, column + 12, 14, STYLE_DIM, rule);
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
			proposal_draw(page, line, column,
				      proposed_get(session, listing, object.span.start),
				      listing->proposals[object.span.start].rule);
		else
			naming_draw(page, line, column, &listing->namings[object.span.start]);
	}
	if (!sight->rows.count)
		page_put(page, 1, 2, PAGE_UNCUT, STYLE_DIM,
			 sight->filter[0]      ? "No name passes the filter; & Enter shows all."
			 : session->comparison ? "No names in these articles."
					       : "Reading ...");
}

/* A mention in its sentence, so that the name is seen however far right it stands. */
static void mention_draw(const struct session *session, struct page *page, uint32_t line,
			 uint32_t number, const struct article *article, uint32_t m)
{
	const struct mention *mention = &article->mentions[m];
	struct object object = {OBJECT_MENTION, number, m, mention->span};
	uint32_t from = mention->span.start, column = 2, start, end;
	char text[512], place[64];

	(void)session;
	start = article->sentence_count
			? sentence_span(&article->sentences[article_sentence_at(article, from)],
					article->tokens)
				  .start
			: from;
	if (start > from)
		start = from;
	if (from - start > page->width / 3u) {
		start = from - page->width / 3u;
		while (start < from && article->text[start] != ' ')
			start++;
	}
	snprintf(place, sizeof place, "%.12s:%u", words_name(article), article_line(article, from));
	column += page_put(page, line, column, 18, STYLE_DIM, place) + 2u;
	words_span(article, (struct span){start, from}, text, sizeof text);
	column += page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text);
	if (*text && column < page->width && article->text[from - 1] == ' ')
		column++;
	words_span(article, mention->span, text, sizeof text);
	column +=
		page_add(page, line, column, PAGE_UNCUT, STYLE_PERSON, object, text, strlen(text));
	end = mention->span.end;
	if (end < article->bytes && (article->text[end] == ' ' || article->text[end] == '\n'))
		column++;
	words_span(article,
		   (struct span){end, end + 300 < article->bytes ? end + 300 : article->bytes},
		   text, sizeof text);
	page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text);
	page_line_object(page, line, object, false);
}

static bool naming_is(const struct article *article, uint32_t m, const struct naming *naming)
{
	char text[256];

	return !naming || strcmp(words_span(article, article->mentions[m].span, text, sizeof text),
				 naming->name) == 0;
}

/* The first mention of any entity of the listing, INDEX_NONE for none; the articles are many, the
 * entities of one few. */
static uint32_t first_mention(const struct directory *directory, uint32_t number,
			      const struct article *article)
{
	uint32_t first = INDEX_NONE;

	for (uint32_t e = 0; article && e < article->entity_count; e++) {
		const struct entity *entity = &article->entities[e];

		if (entity->first < first &&
		    (directory->listings[number].detached ||
		     directory_find(directory, entity->id, NULL) == number))
			first = entity->first;
	}
	return first;
}

static bool mention_is(const struct directory *directory, uint32_t number,
		       const struct article *article, uint32_t m)
{
	uint32_t entity = article->mentions[m].entity;
	char text[256];

	return entity < article->entity_count &&
	       directory_find(directory, article->entities[entity].id,
			      words_span(article, article->mentions[m].span, text, sizeof text)) ==
		       number;
}

static uint32_t mentions_draw(struct session *session, struct page *page, uint32_t line,
			      const struct listing *listing, const struct naming *naming)
{
	const struct directory *directory = &session->directory;
	uint32_t number = (uint32_t)(listing - directory->listings);

	for (uint32_t n = naming ? naming->article : 0;
	     n < session->article_count && line < page->height; n++) {
		const struct article *article = session->articles[n];

		for (uint32_t m = first_mention(directory, number, article);
		     article && m < article->mention_count && line < page->height; m++)
			if (mention_is(directory, number, article, m) &&
			    naming_is(article, m, naming))
				mention_draw(session, page, line++, n, article, m);
	}
	return line;
}

void entities_detail(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct listing *listing = row ? listing_get(session, row->object.index) : NULL;
	char text[64];

	if (!listing)
		return;
	if (row->object.kind == OBJECT_LIKENESS)
		listing = proposed_get(session, listing, row->object.span.start);
	snprintf(text, sizeof text, "%u mentions", listing->mentions);
	page_rule(page, 0, 0, page->width, listing->name, text);
	mentions_draw(session, page, 1, listing,
		      row->object.kind == OBJECT_NAME ? &listing->namings[row->object.span.start]
						      : NULL);
}

void entities_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct listing *listing = row ? listing_get(session, row->object.index) : NULL;
	const struct naming *naming;

	if (!listing)
		return;
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS,
		    "%s: %s, %u mentions in %u articles, source of %u claims, place of %u",
		    entity_type_name(listing->type), listing->name, listing->mentions,
		    listing->articles, listing->source_of, listing->place_of);
	if (row->object.kind == OBJECT_NAME) {
		naming = &listing->namings[row->object.span.start];
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "\"%s\" is the same by rule: %s",
			    naming->name, naming->rule ? naming->rule : "none");
	} else if (row->object.kind == OBJECT_LIKENESS) {
		const struct proposal *proposal = &listing->proposals[row->object.span.start];

		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS,
			    "\"%s\" may be the same, by: %s   = the same   D another",
			    session->directory.listings[proposal->listing].name, proposal->rule);
	} else {
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_DIM, "%s", listing->id);
	}
}

void entities_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	struct sight *sight = pane_sight(pane);

	int length = snprintf(text, size, "%u names", session->directory.count);

	if (session->directory.proposals && length > 0 && (size_t)length < size)
		length += snprintf(text + length, size - (size_t)length, ", %u proposed",
				   session->directory.proposals);
	if (sight->filter[0] && length > 0 && (size_t)length < size)
		snprintf(text + length, size - (size_t)length, "  & %s", sight->filter);
}

/* Opens the first place where it stands. */
bool entities_enter(struct session *session, struct pane *pane, struct err *err)
{
	const struct row *row = list_cursor(pane);
	const struct listing *listing = row ? listing_get(session, row->object.index) : NULL;
	const struct naming *naming;
	struct page page;
	struct object object = OBJECT_INIT;

	if (!listing)
		return err_set(err, "no name here");
	if (row->object.kind == OBJECT_LIKENESS)
		listing = proposed_get(session, listing, row->object.span.start);
	naming = row->object.kind == OBJECT_NAME ? &listing->namings[row->object.span.start] : NULL;
	page_init(&page);
	page_clear(&page, 80, 1);
	mentions_draw(session, &page, 0, listing, naming);
	if (page.lines.count)
		object = page.lines.at[0].object;
	page_release(&page);
	return view_open_text(session, pane, object) || err_set(err, "it stands nowhere");
}
