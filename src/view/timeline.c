/*
 * Claims by the day of their count, each as a bar on one axis of numbers:
 *
 *     as of      source         claim      0       100       200       300
 *                                          +---------+---------+---------+
 *     2016-04-30 Euronews       225-275 ~ |                      [==o=]
 *     2016-05-01 Al Jazeera     251+    ~ |                         o----->
 *
 * The columns before the axis say the same in numbers, so that nothing is told by place alone;
 * `:set nobars` puts words where the bars are.
 */
#include "config.h"

#include "view/timeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/axis.h"
#include "view/course.h"
#include "view/list.h"
#include "view/passage.h"
#include "view/review.h"
#include "view/view.h"
#include "view/words.h"

enum { NARROW = 60, WIDE = 120, UNCUT = 80 }; /* UNCUT: columns of the axis in a saved view */

/* Where the columns stand. */
struct grid {
	uint32_t date, year, source, figure, sign, axis; /* year: characters left out of the date */
};

static struct grid grid_make(const struct page *page)
{
	if (page->width < NARROW)
		return (struct grid){1, 5, 7, 16, 24, 27};
	if (page->width < WIDE)
		return (struct grid){2, 0, 13, 28, 37, 40};
	return (struct grid){2, 0, 13, 40, 49, 52};
}

day timeline_day(const struct session *session, const struct row *row)
{
	const struct article *article = session_article(session, row->object.article);
	day as_of = article->claims[row->object.index].as_of;

	return as_of == DAY_NONE ? article->published : as_of;
}

/* The places of the view's orders in view.c. */
enum { ORDER_DATE, ORDER_SOURCE, ORDER_NUMBER, ORDER_TIME };

struct sorting {
	const struct session *session;
	uint8_t order;
};

static int row_compare(const void *a, const void *b, void *context)
{
	const struct row *left = a, *right = b;
	const struct sorting *sorting = context;
	const struct article *l = session_article(sorting->session, left->object.article);
	const struct article *r = session_article(sorting->session, right->object.article);
	day from = timeline_day(sorting->session, left), to = timeline_day(sorting->session, right);
	int64_t low = l->claims[left->object.index].interval.min;
	int64_t high = r->claims[right->object.index].interval.min;
	int order = 0;

	if (sorting->order == ORDER_SOURCE)
		order = strcmp(words_source(l), words_source(r));
	else if (sorting->order == ORDER_NUMBER)
		order = (low < high) - (low > high);
	if (!order)
		order = (from > to) - (from < to);
	if (!order)
		order = (left->object.article > right->object.article) -
			(left->object.article < right->object.article);
	return order ? order : left->object.index < right->object.index ? -1 : 1;
}

static double value_of(const struct session *session, struct object object)
{
	struct claim_ref ref = {object.article, object.index};
	const struct interval *interval = &session_claim(session, ref)->interval;

	/* An arrow needs room to point into. */
	return interval->max == COUNT_NONE ? 1.2 * (double)interval->min : (double)interval->max;
}

/* A linear axis shows nothing where one number dwarfs most others; then it is logarithmic unless
 * the reader turns it. */
static void rows_measure(const struct session *session, struct sight *sight)
{
	uint32_t small = 0;

	sight->largest = 1;
	for (uint32_t r = 0; r < sight->rows.count; r++)
		if (value_of(session, sight->rows.at[r].object) > sight->largest)
			sight->largest = value_of(session, sight->rows.at[r].object);
	for (uint32_t r = 0; r < sight->rows.count; r++)
		small += value_of(session, sight->rows.at[r].object) < sight->largest / 60;
	sight->dwarfs = small > sight->rows.count / 2;
}

/* Whether the toll is the one, or a part of it or of its parts. */
static bool toll_is_of(const struct comparison *comparison, uint32_t n, const char *name)
{
	for (uint32_t up = 0; n < comparison->toll_count && up < comparison->toll_count; up++) {
		if (strcmp(comparison->tolls[n].name, name) == 0)
			return true;
		n = comparison->tolls[n].parent;
	}
	return false;
}

/* Whether the claim answers the question that the timeline is of, or any where it is of none. */
static bool is_asked(const struct session *session, const struct sight *sight, struct claim_ref ref)
{
	const uint32_t *tolls = session->standings[ref.article].tolls;

	if (!sight->about[0])
		return true;
	return session->comparison && tolls &&
	       toll_is_of(session->comparison, tolls[ref.claim], sight->about);
}

static const struct toll *toll_asked(const struct session *session, const struct sight *sight)
{
	const struct comparison *comparison = session->comparison;

	for (uint32_t n = 0; sight->about[0] && comparison && n < comparison->toll_count; n++)
		if (strcmp(comparison->tolls[n].name, sight->about) == 0)
			return &comparison->tolls[n];
	return NULL;
}

void timeline_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	struct filter *filter = list_filter(sight);
	struct sorting sorting = {session, sight->order};
	bool all = filter_is_empty(filter);
	char text[512];

	for (uint32_t n = 0; n < session->article_count; n++) {
		const struct article *article = session->articles[n];

		for (uint32_t c = 0; article && c < article->claim_count; c++) {
			struct claim_ref ref = {n, c};
			const struct claim *claim = session_claim(session, ref);
			enum verdict verdict = session_verdict(session, ref);
			struct filter_row row = {.text = text,
						 .article = article,
						 .claim = claim,
						 .source = comparison_source(
							 session->comparison, ref),
						 .verdict = verdict < VERDICT_COUNT
								    ? verdict_name(verdict)
								    : NULL,
						 .review = review_state(session, ref),
						 .tags = review_tags(session, ref)};

			if (!is_asked(session, sight, ref))
				continue;
			if (!all)
				words_claim(session, ref, text, sizeof text);
			if (claim->repeats == INDEX_NONE && (all || filter_passes(filter, &row)))
				list_row(sight, (struct object){OBJECT_CLAIM, n, c, claim->words},
					 0);
		}
	}
	filter_free(filter);
	if (sight->rows.count)
		qsort_r(sight->rows.at, sight->rows.count, sizeof *sight->rows.at, row_compare,
			&sorting);
	rows_measure(session, sight);
}

bool timeline_is_log(const struct sight *sight)
{
	return sight->dwarfs != sight->flipped;
}

static struct axis axis_make(const struct sight *sight, const struct page *page, uint32_t column)
{
	struct axis axis = {column, 0, 1, timeline_is_log(sight)};
	uint32_t width = page_is_uncut(page) ? column + UNCUT : page->width;

	axis.width = width > column + 2 ? width - column - 1 : 1;
	axis.most = axis_most(sight->largest);
	return axis;
}

struct glyphs {
	const char *stated, *left, *right, *within, *line, *more, *less, *side;
};

static const struct glyphs unicode = {
	"\xe2\x97\x8f", "\xe2\x94\xa3", "\xe2\x94\xab", "\xe2\x94\x81",
	"\xe2\x94\x80", "\xe2\x96\xb6", "\xe2\x97\x80", "\xe2\x94\x82",
};
static const struct glyphs plain = {"o", "[", "]", "=", "-", ">", "<", "|"};

static void bar_draw(const struct axis *axis, struct page *page, uint32_t line,
		     const struct claim *claim, unsigned style, const struct glyphs *glyphs)
{
	struct interval interval = claim->interval;
	uint32_t low = axis_column(axis, interval.min == COUNT_NONE ? 0 : interval.min);
	uint32_t end = axis->column + axis->width - 1, high, stated;

	if (interval.max == COUNT_NONE) {
		page_put(page, line, low, 1, style, glyphs->stated);
		if (end > low + 1)
			page_fill(page, line, low + 1, end - low - 1, style, glyphs->line);
		if (end > low)
			page_put(page, line, end, 1, style, glyphs->more);
		return;
	}
	high = axis_column(axis, interval.max);
	if (interval.min <= 0 && interval.max > 0 && high > low) {
		page_put(page, line, low, 1, style, glyphs->less);
		page_fill(page, line, low + 1, high - low - 1, style, glyphs->line);
		page_put(page, line, high, 1, style, glyphs->stated);
		return;
	}
	if (high <= low + 1) {
		page_put(page, line, low, 1, style, glyphs->stated);
		return;
	}
	stated = claim->bounds.about == COUNT_NONE ? 0 : axis_column(axis, claim->bounds.about);
	page_put(page, line, low, 1, style, glyphs->left);
	for (uint32_t at = low + 1; at < high; at++)
		page_put(page, line, at, 1, style, at == stated ? glyphs->stated : glyphs->within);
	page_put(page, line, high, 1, style, glyphs->right);
}

static void row_words(struct session *session, struct page *page, uint32_t line, uint32_t column,
		      struct claim_ref ref)
{
	char text[512];

	page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN,
		 words_claim(session, ref, text, sizeof text));
}

static void source_make(const struct article *article, const struct claim *claim, char *text,
			size_t size)
{
	const char *outlet = words_source(article);

	if (claim->source[0] && strcmp(claim->source, outlet) != 0)
		snprintf(text, size, "%s/%s", outlet, claim->source);
	else
		snprintf(text, size, "%s", outlet);
}

/* What all rows are drawn with. */
struct look {
	struct grid grid;
	struct axis axis;
	const struct glyphs *glyphs;
	bool bars;
};

static void row_draw(struct session *session, const struct look *look, struct page *page,
		     uint32_t line, const struct row *row)
{
	const struct grid *grid = &look->grid;
	struct claim_ref ref = {row->object.article, row->object.index};
	const struct article *article = session->articles[ref.article];
	const struct claim *claim = session_claim(session, ref);
	enum verdict verdict = session_verdict(session, ref);
	bool rejected = review_is_rejected(session, ref);
	unsigned style = rejected		       ? STYLE_DIM
			 : verdict_is_dispute(verdict) ? STYLE_DISPUTED
						       : STYLE_FIGURE;
	char date[DAY_TEXT], text[256];

	day_format(timeline_day(session, row), date);
	if (*date)
		page_put(page, line, grid->date, 10, STYLE_DATE, date + grid->year);
	source_make(article, claim, text, sizeof text);
	page_put(page, line, grid->source, grid->figure - grid->source - 1, STYLE_PLAIN, text);
	page_put(page, line, grid->figure, 8, style,
		 words_interval(claim->interval, text, sizeof text));
	page_put(page, line, grid->sign, 1, style, rejected ? "x" : words_sign(verdict));
	if (!look->bars) {
		row_words(session, page, line, grid->axis, ref);
		return;
	}
	page_put(page, line, grid->axis - 1, 1, STYLE_RULE, look->glyphs->side);
	bar_draw(&look->axis, page, line, claim, style, look->glyphs);
}

static void legend_draw(const struct look *look, struct page *page, uint32_t line)
{
	const struct glyphs *glyphs = look->glyphs;

	page_printf(page, line, look->grid.date, PAGE_UNCUT, STYLE_DIM,
		    "%s%s%s%s%s low, stated, high   %s exact   %s%s%s at least   %s%s%s at most",
		    glyphs->left, glyphs->within, glyphs->stated, glyphs->within, glyphs->right,
		    glyphs->stated, glyphs->stated, glyphs->line, glyphs->more, glyphs->less,
		    glyphs->line, glyphs->stated);
}

void timeline_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	bool ascii = session->settings.glyphs == GLYPHS_ASCII, bars = session->settings.bars;
	bool legend = bars && page->height > 8;
	struct window window = list_window(pane, page, 2, legend);
	struct look look = {
		.grid = grid_make(page), .glyphs = ascii ? &plain : &unicode, .bars = bars};

	if (!sight->rows.count) {
		page_put(page, 1, 2, PAGE_UNCUT, STYLE_DIM,
			 sight->filter[0] ? "No claim passes the filter; & ^U Enter shows all."
					  : "No claims in these articles.");
		return;
	}
	if (sight->order == ORDER_TIME && !page_is_uncut(page) && page->height >= COURSE_LINES &&
	    page->width >= COURSE_COLUMNS &&
	    page->height < COURSE_AND_ROWS) {
		course_build(session, pane, page);
		return;
	}
	if (sight->order == ORDER_TIME && page->height >= COURSE_AND_ROWS &&
	    page->width >= COURSE_COLUMNS)
		window = list_window(pane, page, 2, COURSE_UNDER + legend);
	look.axis = axis_make(sight, page, look.grid.axis);
	page_put(page, 0, look.grid.date, 5, STYLE_DIM, "as of");
	page_put(page, 0, look.grid.source, 6, STYLE_DIM, "source");
	page_put(page, 0, look.grid.figure, 8, STYLE_DIM, "claim");
	if (bars)
		axis_draw(&look.axis, page, ascii);
	if (toll_asked(session, sight))
		page_put(page, 1, look.grid.date, look.grid.axis - look.grid.date - 1, STYLE_TITLE,
			 toll_asked(session, sight)->question);
	for (uint32_t row = window.first; row < window.end; row++) {
		list_line(session, pane, page, &window, row);
		row_draw(session, &look, page, window.line + row - window.first,
			 &sight->rows.at[row]);
	}
	if (legend)
		legend_draw(&look, page, window.line + window.end - window.first);
	if (sight->order == ORDER_TIME && page->height >= COURSE_AND_ROWS &&
	    page->width >= COURSE_COLUMNS)
		course_under(session, pane, page, window.line + window.end - window.first + legend);
}

uint16_t timeline_detail_lines(uint16_t lines)
{
	return lines >= 30 ? 8 : 5;
}

void timeline_detail(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	struct passage_look look = {session, 0, page->width > 4 ? page->width - 4u : 1, NULL, NULL};
	char text[256];

	if (!row)
		return;
	look.article = row->object.article;
	page_rule(page, 0, 0, page->width, "passage",
		  words_name(session_article(session, row->object.article)));
	(void)text;
	passage_quote(&look, row->object.span, page, 1, page->height, 2);
}

void timeline_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct pair *pair;
	struct claim_ref ref;
	char text[512];

	if (!row)
		return;
	ref = (struct claim_ref){row->object.article, row->object.index};
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s",
		    words_claim(session, ref, text, sizeof text));
	pair = session_pair(session, ref, 0);
	if (pair)
		page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%s %s: %s",
			    words_sign(pair->verdict), verdict_name(pair->verdict),
			    words_why(session, pair, text, sizeof text));
}

void timeline_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	struct sight *sight = pane_sight(pane);

	snprintf(text, size, "%u of %u claims, axis %s%s%s", sight->rows.count, session->claims,
		 timeline_is_log(sight) ? "log" : "linear", sight->filter[0] ? "  & " : "",
		 sight->filter);
}
