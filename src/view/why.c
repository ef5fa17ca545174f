/*
 * Why a claim is as it is and has its sign: what it says and from which words, step by step; then
 * every claim it is compared with, worst first, each with the dimensions, the rule and the
 * arithmetic as compare/ gives them. A question says why of itself first. The page is made whole
 * and shown in a window; its lines are its rows.
 */
#include "view/why.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "text/wrap.h"
#include "view/compare.h"
#include "view/explain.h"
#include "view/list.h"
#include "view/page.h"
#include "view/review.h"
#include "view/view.h"
#include "view/words.h"

enum { PAIRS_MOST = 30, UNCUT_WIDTH = 100, STEP_COLUMN = 17 };

static uint32_t wrap_put(struct page *page, uint32_t line, uint32_t column, uint32_t width,
			 unsigned style, const char *text)
{
	size_t length = strlen(text), at = 0, end;

	while (at < length) {
		end = wrap_line(text, length, at, width > column + 1 ? width - column - 1 : 1,
				NULL);
		page_add(page, line++, column, width, style, OBJECT_INIT, text + at, end - at);
		at = end;
	}
	return line;
}

/* What the claim was read from: the name of a step, and beside it its text. */
static uint32_t steps_put(struct session *session, struct page *page, uint32_t line, uint32_t width,
			  struct claim_ref ref)
{
	struct buf text, clean;

	buf_init(&text);
	buf_init(&clean);
	for (unsigned step = 0; step < EXPLAIN_COUNT; step++) {
		buf_clear(&text);
		buf_clear(&clean);
		explain_step(&text, session_article(session, ref.article), ref.claim,
			     session->lexicon, (enum explain_step)step);
		if (!text.length)
			continue;
		utf8_clean(&clean, text.bytes, text.length);
		page_put(page, line, 3, STEP_COLUMN - 4, STYLE_DIM,
			 explain_title((enum explain_step)step));
		line = wrap_put(page, line, STEP_COLUMN, width,
				step == EXPLAIN_sentence ? STYLE_PLAIN : STYLE_DIM, clean.bytes);
	}
	buf_release(&text);
	buf_release(&clean);
	return line;
}

static uint32_t claim_put(struct session *session, struct page *page, uint32_t line, uint32_t width,
			  struct claim_ref ref)
{
	const struct article *article = session_article(session, ref.article);
	const struct claim *claim = session_claim(session, ref);
	char text[1024];

	page_printf(page, line, 1, width, STYLE_TITLE, "%s:c%u  %s", words_name(article),
		    ref.claim + 1, words_source(article));
	page_line_object(page, line++,
			 (struct object){OBJECT_CLAIM, ref.article, ref.claim, claim->words},
			 false);
	line = wrap_put(page, line, 3, width, STYLE_PLAIN,
			words_claim(session, ref, text, sizeof text));
	if (*review_words(session, ref, text, sizeof text))
		line = wrap_put(page, line, 3, width, STYLE_TITLE, text);
	return steps_put(session, page, line, width, ref);
}

static uint32_t pair_put(struct session *session, struct page *page, uint32_t line, uint32_t width,
			 struct claim_ref ref, const struct pair *pair)
{
	struct claim_ref other =
		pair->a.article == ref.article && pair->a.claim == ref.claim ? pair->b : pair->a;
	char text[1500], dims[160] = "", name[128];
	uint32_t next;

	snprintf(text, sizeof text, "%s %s with %s (%s:c%u), rule %u%s", words_sign(pair->verdict),
		 verdict_name(pair->verdict), words_short(session, other, name, sizeof name),
		 words_name(session_article(session, other.article)), other.claim + 1, pair->rule,
		 pair->same_origin ? ", one origin" : "");
	page_line(page, line);
	next = wrap_put(page, line, 1, width,
			verdict_is_dispute(pair->verdict) ? STYLE_DISPUTED : STYLE_TITLE, text);
	page_line_object(page, line,
			 (struct object){OBJECT_CLAIM, other.article, other.claim,
					 session_claim(session, other)->words},
			 false);
	line = next;
	for (unsigned d = 0; d < DIM_COUNT; d++)
		snprintf(dims + strlen(dims), sizeof dims - strlen(dims), "%s%s %c", d ? "   " : "",
			 dimension_name(d), pair->dims[d] ? pair->dims[d] : '?');
	line = wrap_put(page, line, 3, width, STYLE_DIM, dims);
	words_why(session, pair, text, sizeof text);
	return wrap_put(page, line, 3, width, STYLE_PLAIN, text);
}

static uint32_t sums_put(struct session *session, struct page *page, uint32_t line, uint32_t width,
			 struct claim_ref ref)
{
	const struct comparison *comparison = session->comparison;
	char text[1024];

	for (uint32_t i = 0; comparison && i < comparison->sum_count; i++) {
		const struct sum *sum = &comparison->sums[i];
		bool in = sum->whole.article == ref.article && sum->whole.claim == ref.claim;

		for (uint32_t p = 0; p < sum->part_count; p++)
			in = in || (sum->parts[p].article == ref.article &&
				    sum->parts[p].claim == ref.claim);
		if (!in)
			continue;
		snprintf(text, sizeof text, "%s %s", words_sign(sum->verdict),
			 sum->why ? sum->why : verdict_name(sum->verdict));
		line = wrap_put(page, line, 1, width, STYLE_TITLE, text);
	}
	return line;
}

static void whole_draw(struct session *session, const struct place *place, struct page *page,
		       uint32_t width)
{
	const struct comparison *comparison = session->comparison;
	const struct pair *pair;
	uint32_t line = 0, more = 0;
	char text[1024];

	if (place->b.article == INDEX_NONE && comparison &&
	    place->b.claim < comparison->toll_count) {
		const struct toll *toll = &comparison->tolls[place->b.claim];

		line = wrap_put(page, line, 1, width, STYLE_TITLE, toll->question);
		snprintf(text, sizeof text, "%s %s: %s", words_sign(toll->verdict),
			 verdict_name(toll->verdict), toll->why ? toll->why : "");
		line = wrap_put(page, line, 1, width, STYLE_PLAIN, text) + 1;
	}
	if (!session_claim(session, place->a))
		return;
	line = claim_put(session, page, line, width, place->a) + 1;
	line = sums_put(session, page, line, width, place->a);
	for (uint32_t n = 0; n < PAIRS_MOST && (pair = session_pair(session, place->a, n)); n++)
		line = pair_put(session, page, line, width, place->a, pair) + 1;
	while (session_pair(session, place->a, PAIRS_MOST + more))
		more++;
	if (more)
		page_printf(page, line, 1, width, STYLE_DIM,
			    "%u more pairs: recount compare prints them all.", more);
	if (!session_pair(session, place->a, 0))
		page_put(page, line, 1, width, STYLE_PLAIN,
			 "No other claim speaks of the same people, place and days.");
}

void why_text(struct session *session, struct claim_ref ref, struct buf *out)
{
	struct place place = {.a = ref, .b = {INDEX_NONE, INDEX_NONE}};
	struct page page;

	page_init(&page);
	page_clear(&page, PAGE_UNCUT, PAGE_UNCUT);
	whole_draw(session, &place, &page, UNCUT_WIDTH);
	page_text(&page, out);
	page_release(&page);
}

/* One row a line, so that it moves like any list. */
void why_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	struct page page;

	page_init(&page);
	page_clear(&page, PAGE_UNCUT, PAGE_UNCUT);
	whole_draw(session, &sight->place, &page, pane->columns > 20 ? pane->columns : 20);
	for (uint32_t n = 0; n < page.lines.count; n++)
		list_row(sight, (struct object){OBJECT_HEADING, INDEX_NONE, n, SPAN_NONE}, 1);
	page_release(&page);
}

void why_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	uint32_t width = page_is_uncut(page) ? UNCUT_WIDTH : page->width;
	struct window window;
	struct page whole;

	if (page_is_uncut(page)) {
		whole_draw(session, &sight->place, page, width);
		return;
	}
	if (pane->columns != page->width) {
		pane->columns = page->width;
		sight->stamp = 0;
		view_list(session, pane);
	}
	window = list_window(pane, page, 0, 0);
	page_init(&whole);
	page_clear(&whole, page->width, PAGE_UNCUT);
	whole_draw(session, &sight->place, &whole, width);
	for (uint32_t row = window.first; row < window.end && row < whole.lines.count; row++) {
		struct page_line *line = &whole.lines.at[row];

		for (uint32_t r = line->first; r != INDEX_NONE; r = whole.runs.at[r].next) {
			const struct run *run = &whole.runs.at[r];

			page_add(page, row - window.first, run->column, PAGE_UNCUT, run->style,
				 run->object, whole.text.bytes + run->text, run->length);
		}
		list_line(session, pane, page, &window, row);
		if (line->object.kind)
			page->lines.at[row - window.first].object = line->object;
	}
	page_release(&whole);
	if (!sight->rows.count)
		page_put(page, 0, 2, PAGE_UNCUT, STYLE_DIM,
			 "i on a claim says why it has its sign.");
}

struct object why_here(struct session *session, struct pane *pane)
{
	const struct claim *claim = session_claim(session, pane_place(pane)->a);
	struct page whole;
	struct object here = OBJECT_INIT;
	struct sight *sight = pane_sight(pane);

	if (!claim)
		return here;
	/* The claim whose lines the cursor is on; the lines after a head belong to it. */
	page_init(&whole);
	page_clear(&whole, PAGE_UNCUT, PAGE_UNCUT);
	whole_draw(session, &sight->place, &whole, pane->columns > 20 ? pane->columns : 20);
	for (uint32_t n = 0; n < whole.lines.count && n <= sight->place.row; n++)
		if (whole.lines.at[n].object.kind)
			here = whole.lines.at[n].object;
	page_release(&whole);
	return here;
}

void why_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	char name[128];

	snprintf(text, size, "why %s",
		 words_short(session, pane_place(pane)->a, name, sizeof name));
}

bool view_open_why(struct session *session, struct pane *pane, struct object object,
		   struct err *err)
{
	struct place place = pane->sights[VIEW_WHY].place;

	place.a = view_claim_of(session, pane, object);
	place.b = (struct claim_ref){INDEX_NONE, INDEX_NONE};
	if (object.kind == OBJECT_TOLL || object.kind == OBJECT_CELL)
		place.b.claim = object.index;
	if (!session_claim(session, place.a) && place.b.claim == INDEX_NONE)
		return view_claim_missing(object, err);
	place.row = place.top = 0;
	pane_go(pane, place);
	return true;
}
