/*
 * The text of one article. Only the paragraphs that are seen are broken into lines; where the
 * window stands is kept as a byte of the text, so that the same words stay on top when lines break
 * anew.
 *
 *     -- Al Jazeera 2016-05-02 ---------------- line 21 of 63 -- 27% --
 *       The group said [145 civilians]4? were killed ...  | > 4 civilians  145 ?
 *
 * From 90 columns the claims of the article stand beside it, the one under the cursor in full.
 */
#include "view/reader.h"

#include <stdio.h>
#include <string.h>

#include "claim/claim.h"
#include "mark/entity.h"
#include "mark/moment.h"
#include "view/compare.h"
#include "view/passage.h"
#include "view/review.h"
#include "view/view.h"
#include "view/words.h"

enum {
	MARGIN = 2,
	PANEL = 28,		/* columns of the list of claims */
	PANEL_FROM = 90,	/* columns of the page from which it is there */
	LINES_COUNTED = 1 << 20 /* bytes: of a longer text lines are not counted at each stroke */
};

/* Columns of the text with its margins; the claims stand right of them where there is room. */
static uint32_t text_width(const struct session *session, uint32_t width)
{
	uint32_t most = (uint32_t)session->settings.measure + 2u * MARGIN;

	if (width < PANEL_FROM)
		return width;
	return width - PANEL < most ? width - PANEL : most;
}

uint32_t reader_cells(const struct session *session, uint32_t width)
{
	uint32_t most = (uint32_t)session->settings.measure;

	if (width >= PANEL_FROM)
		width -= PANEL;
	width = width > 2 * MARGIN + 1 ? width - 2 * MARGIN : 1;
	return width < most ? width : most;
}

static uint32_t paragraph_lines(struct passage *passage, const struct passage_look *look,
				uint32_t at)
{
	passage_make(passage, look, at);
	return passage->lines.count;
}

uint32_t reader_walk(struct session *session, uint32_t n, uint32_t at, int64_t lines,
		     uint32_t cells)
{
	const struct article *article = session_article(session, n);
	struct passage_look look = {session, n, cells, NULL, NULL};
	struct passage passage;
	uint32_t count;
	int64_t line;

	passage_init(&passage);
	count = paragraph_lines(&passage, &look, at);
	line = passage_line_at(&passage, at) + lines;
	while (line < 0 && passage_before(passage.span, &at)) {
		count = paragraph_lines(&passage, &look, at);
		line += count;
	}
	while (line >= count && passage_after(article, passage.span, &at)) {
		line -= count;
		count = paragraph_lines(&passage, &look, at);
	}
	if (line < 0)
		line = 0;
	if (line >= count)
		line = count - 1;
	at = passage_line_start(&passage, (uint32_t)line);
	passage_release(&passage);
	return at;
}

static uint32_t text_lines(const struct article *article)
{
	return article->bytes ? article_line(article, article->bytes - 1) : 1;
}

static void head_draw(const struct article *article, struct page *page, uint32_t width, uint32_t at)
{
	char left[256], right[96];
	unsigned percent = article->bytes ? (unsigned)((uint64_t)at * 100 / article->bytes) : 100;

	words_head(article, left, sizeof left);
	if (article->bytes < LINES_COUNTED)
		snprintf(right, sizeof right, "line %u of %u -- %u%%", article_line(article, at),
			 text_lines(article), percent);
	else
		snprintf(right, sizeof right, "%u%%", percent);
	page_rule(page, 0, 0, width, left, right);
}

uint32_t reader_draw(struct session *session, struct page *page, uint32_t n, uint32_t top,
		     struct span cursor, const struct query *query)
{
	const struct article *article = session_article(session, n);
	bool uncut = page_is_uncut(page);
	uint32_t width = uncut ? (uint32_t)session->settings.measure + 2u * MARGIN
			       : text_width(session, page->width);
	uint32_t line = 1, at = top, start;
	struct passage_look look = {session, n, 0, query, NULL};
	struct passage passage;
	bool more = true;

	look.cells =
		uncut ? (uint32_t)session->settings.measure : reader_cells(session, page->width);
	look.matcher = query ? matcher_new(query) : NULL;
	head_draw(article, page, width, span_is_empty(cursor) ? top : cursor.start);
	passage_init(&passage);
	if (span_is_empty(article->title_span) && article->title[0] && top == 0) {
		page_put(page, line, MARGIN, width - MARGIN, STYLE_TITLE, article->title);
		line += 2;
	}
	while (more && line < page->height) {
		passage_make(&passage, &look, at);
		start = at == top ? passage_line_at(&passage, top) : 0;
		for (uint32_t l = start; l < passage.lines.count && line < page->height; l++) {
			at = passage_line_start(&passage, l);
			page_line_object(page, line,
					 (struct object){OBJECT_TEXT, n, INDEX_NONE, {at, at}},
					 false);
			passage_draw(&passage, l, page, line++, MARGIN, cursor);
		}
		more = passage_after(article, passage.span, &at);
	}
	passage_release(&passage);
	matcher_free(look.matcher);
	return more ? at : article->bytes;
}

/* The line with the cursor is among those that will be drawn. */
static void top_settle(struct session *session, struct pane *pane, struct place *place,
		       uint32_t cells)
{
	const struct article *article = session_article(session, place->article);
	uint32_t here, end;

	if (place->at.start > article->bytes)
		place->at = (struct span){article->bytes, article->bytes};
	here = reader_walk(session, place->article, place->at.start, 0, cells);
	place->top_at = reader_walk(session, place->article, place->top_at, 0, cells);
	if (here < place->top_at)
		place->top_at = here;
	end = reader_walk(session, place->article, place->top_at, pane->lines - 1, cells);
	if (here > end)
		place->top_at =
			reader_walk(session, place->article, here, 1 - (int64_t)pane->lines, cells);
}

static void claim_row(struct session *session, struct page *page, uint32_t line, uint32_t column,
		      uint32_t article, uint32_t n, bool cursor)
{
	struct claim_ref ref = {article, n};
	const struct claim *claim = session_claim(session, ref);
	enum verdict verdict = session_verdict(session, ref);
	struct object object = {OBJECT_CLAIM, article, n, claim->words};
	bool rejected = review_is_rejected(session, ref);
	unsigned style = rejected		       ? STYLE_DIM
			 : verdict_is_dispute(verdict) ? STYLE_DISPUTED
						       : STYLE_FIGURE;
	char text[128], number[64];

	words_interval(claim->interval, number, sizeof number);
	snprintf(text, sizeof text, "%c%2u %s%s", cursor ? '>' : ' ', n + 1,
		 claim->part_of != INDEX_NONE ? ": " : "",
		 claim->harm == HARM_KILLED ? claim->victims : harm_name(claim->harm));
	page_add(page, line, column, PANEL - 12, cursor ? STYLE_CURSOR : STYLE_PLAIN, object, text,
		 strlen(text));
	page_right(page, line, column + PANEL - 12, 9, style, number);
	page_put(page, line, column + PANEL - 2, 1, style, rejected ? "x" : words_sign(verdict));
}

static void panel_field(struct page *page, uint32_t *line, uint32_t column, const char *name,
			const char *text)
{
	if (!*text)
		return;
	page_put(page, *line, column, 8, STYLE_DIM, name);
	page_put(page, (*line)++, column + 8, PANEL - 9, STYLE_PLAIN, text);
}

static void panel_claim(struct session *session, struct page *page, uint32_t line, uint32_t column,
			struct claim_ref ref)
{
	const struct article *article = session_article(session, ref.article);
	const struct claim *claim = session_claim(session, ref);
	const struct pair *pair = session_pair(session, ref, 0);
	char text[256];

	snprintf(text, sizeof text, "%u", ref.claim + 1);
	page_rule(page, line++, column, PANEL - 1, text, "");
	panel_field(page, &line, column, "harm", harm_name(claim->harm));
	panel_field(page, &line, column, "victims", claim->victims);
	panel_field(page, &line, column, "place", words_place(claim->at_path, text, sizeof text));
	panel_field(page, &line, column, "window", words_days(claim->days, text, sizeof text));
	panel_field(page, &line, column, "actor",
		    words_span(article, claim->roles[ROLE_ACTOR].words, text, sizeof text));
	panel_field(page, &line, column, "said by", claim->source);
	panel_field(page, &line, column, "status", claim_status_name(claim->status));
	panel_field(page, &line, column, "review", review_words(session, ref, text, sizeof text));
	if (!pair)
		return;
	line++;
	snprintf(text, sizeof text, "%s %s", words_sign(pair->verdict),
		 verdict_name(pair->verdict));
	page_put(page, line++, column, PANEL - 1, STYLE_TITLE, text);
	ref = pair->a.article == ref.article && pair->a.claim == ref.claim ? pair->b : pair->a;
	page_put(page, line, column, PANEL - 1, STYLE_PLAIN,
		 words_short(session, ref, text, sizeof text));
}

void reader_panel(struct session *session, struct page *page, uint32_t n, struct object here)
{
	const struct article *article = session_article(session, n);
	uint32_t column = text_width(session, page->width) + 1, line = 1;
	uint32_t selected = here.kind == OBJECT_CLAIM ? here.index : INDEX_NONE, first = 0;
	uint32_t room =
		selected != INDEX_NONE && page->height > 20 ? page->height - 17u : page->height;
	char count[16];

	if (page->width < PANEL_FROM)
		return;
	for (uint32_t l = 0; l < page->height; l++)
		page_put(page, l, column - 2, 1, STYLE_RULE, "|");
	snprintf(count, sizeof count, "%u", article->claim_count);
	page_rule(page, 0, column, PANEL - 1, "claims", count);
	if (selected != INDEX_NONE && selected + 2 > room)
		first = selected + 2 - room;
	for (uint32_t c = first; c < article->claim_count && line < room; c++)
		claim_row(session, page, line++, column, n, c, c == selected);
	if (selected != INDEX_NONE && line + 4 < page->height)
		panel_claim(session, page, line + 1, column, (struct claim_ref){n, selected});
}

void reader_build(struct session *session, struct pane *pane, struct page *page)
{
	struct place *place = pane_place(pane);
	const struct article *article = session_article(session, place->article);
	struct query *query =
		pane->pattern[0] ? query_compile(pane->pattern, QUERY_SMART, NULL) : NULL;
	uint32_t cells = reader_cells(session, page->width);

	if (!article) {
		page_put(page, 0, 2, PAGE_UNCUT, STYLE_DIM, "No article is open; A lists them.");
		query_free(query);
		return;
	}
	if (page_is_uncut(page)) {
		reader_draw(session, page, place->article, 0, SPAN_NONE, NULL);
		query_free(query);
		return;
	}
	session_open(session, place->article);
	if (session->selected.article == place->article &&
	    (session->selected.span.start != place->at.start ||
	     session->selected.span.end != place->at.end))
		session->selected = OBJECT_INIT;
	pane->lines = page->height > 1 ? (uint16_t)(page->height - 1) : 1;
	pane->columns = page->width;
	top_settle(session, pane, place, cells);
	pane->text_top = place->top_at;
	pane->text_end =
		reader_draw(session, page, place->article, place->top_at, place->at, query);
	reader_panel(session, page, place->article, reader_here(session, pane));
	if (page->cursor_line < 0)
		for (uint32_t l = 1; l < page->lines.count; l++)
			if (page->lines.at[l].object.kind == OBJECT_TEXT &&
			    page->lines.at[l].object.span.start <= place->at.start) {
				page->cursor_line = (int)l;
				page->cursor_column = MARGIN;
			}
	if (page->cursor_line >= 0) {
		page->lines.at[page->cursor_line].cursor = true;
		page_put(page, (uint32_t)page->cursor_line, 0, 1, STYLE_CURSOR, ">");
	}
	query_free(query);
}

struct object reader_here(struct session *session, struct pane *pane)
{
	struct place *place = pane_place(pane);
	const struct article *article = session_article(session, place->article);
	struct object here = {OBJECT_TEXT, place->article, INDEX_NONE, place->at};

	if (!article)
		return OBJECT_INIT;
	if (span_is_empty(place->at))
		return here;
	for (uint32_t n = 0; n < article->claim_count; n++)
		if (article->claims[n].words.start == place->at.start &&
		    article->claims[n].words.end == place->at.end)
			return (struct object){OBJECT_CLAIM, place->article, n, place->at};
	for (uint32_t n = 0; n < article->mention_count; n++)
		if (article->mentions[n].span.start == place->at.start &&
		    article->mentions[n].span.end == place->at.end)
			return (struct object){OBJECT_MENTION, place->article, n, place->at};
	return here;
}

/* On a claim: its comparison where there is one, else why it has none. */
bool reader_enter(struct session *session, struct pane *pane, struct err *err)
{
	struct object here = reader_here(session, pane);
	struct claim_ref a, b;

	if (view_claim_of(session, pane, here).article == INDEX_NONE)
		return err_set(err, "no claim here; ]f goes to the next");
	if (!compare_partner(session, here, 0, &a, &b, NULL))
		return view_open_why(session, pane, here, err);
	compare_open(pane, a, b);
	return true;
}

static void claim_status(struct session *session, struct page *page, struct claim_ref ref)
{
	const struct article *article = session_article(session, ref.article);
	const struct pair *pair = session_pair(session, ref, 0);
	char text[512], other[256], why[600];

	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%u/%u %s", ref.claim + 1,
		    article->claim_count, words_claim(session, ref, text, sizeof text));
	if (!pair)
		return;
	ref = pair->a.article == ref.article && pair->a.claim == ref.claim ? pair->b : pair->a;
	page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%s %s with %s: %s",
		    words_sign(pair->verdict), verdict_name(pair->verdict),
		    words_short(session, ref, other, sizeof other),
		    words_why(session, pair, why, sizeof why));
}

void reader_status(struct session *session, struct pane *pane, struct page *page)
{
	struct object here = reader_here(session, pane);
	const struct article *article = session_article(session, here.article);
	char head[256], text[512];

	if (!article)
		return;
	if (here.kind == OBJECT_CLAIM) {
		claim_status(session, page, (struct claim_ref){here.article, here.index});
	} else if (here.kind == OBJECT_MENTION) {
		const struct mention *mention = &article->mentions[here.index];
		const struct entity *entity = mention->entity < article->entity_count
						      ? &article->entities[mention->entity]
						      : NULL;

		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s: %s",
			    entity_type_name(mention->type), entity ? entity->name : "");
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%u mention%s here, by rule %s",
			    entity ? entity->mentions : 1,
			    entity && entity->mentions == 1 ? "" : "s",
			    mention->rule ? mention->rule : "");
	} else if (!span_is_empty(here.span)) {
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "\"%s\"",
			    words_span(article, here.span, text, sizeof text));
		page_put(page, 1, 1, PAGE_UNCUT, STYLE_STATUS,
			 ":add killed says that it is a claim; v one word more, V the sentence");
	} else {
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s",
			    article->title[0] ? article->title : article->name);
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%s  %s  %u claims%s%s",
			    article->name, words_head(article, head, sizeof head),
			    article->claim_count,
			    article->note_count ? "  " : "",
			    article->note_count ? article->notes[0] : "");
	}
}

void reader_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	const struct article *article = session_article(session, pane_place(pane)->article);

	if (article)
		snprintf(text, size, "%u claims, %u in dispute", article->claim_count,
			 session->standings[pane_place(pane)->article].disputed);
}
