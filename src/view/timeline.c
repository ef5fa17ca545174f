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

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/list.h"
#include "view/passage.h"
#include "view/view.h"
#include "view/words.h"

enum { DATE = 2, SOURCE = 13, FIGURE = 28, SIGN = 37, AXIS = 40, SOURCE_WIDTH = 14, UNCUT = 80 };

static day day_of(const struct session *session, const struct row *row)
{
	const struct article *article = session_article(session, row->object.article);
	day as_of = article->claims[row->object.index].as_of;

	return as_of == DAY_NONE ? article->published : as_of;
}

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
	day from = day_of(sorting->session, left), to = day_of(sorting->session, right);
	int64_t low = l->claims[left->object.index].interval.min;
	int64_t high = r->claims[right->object.index].interval.min;
	int order = 0;

	if (sorting->order == 1)
		order = strcmp(words_source(l), words_source(r));
	else if (sorting->order == 2)
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
	const struct interval *interval =
		&session->articles[object.article]->claims[object.index].interval;

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
			const struct claim *claim = &article->claims[c];
			struct claim_ref ref = {n, c};
			enum verdict verdict = session_verdict(session, ref);
			struct filter_row row = {text, article, claim, NULL,
						 verdict < VERDICT_COUNT ? verdict_name(verdict)
									 : NULL};

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

/* Numbers to columns. */
struct axis {
	uint32_t column, width;
	double most;
	bool log;
};

static double scaled(const struct axis *axis, double value)
{
	double part = axis->log ? log10(1 + value) / log10(1 + axis->most) : value / axis->most;

	return part < 0 ? 0 : part > 1 ? 1 : part;
}

static uint32_t axis_column(const struct axis *axis, int64_t value)
{
	return axis->column + (uint32_t)(scaled(axis, (double)value) * (axis->width - 1) + 0.5);
}

/* 1, 2 or 5 times a power of ten, four of which hold the largest. */
static double axis_most(double largest)
{
	double step = 1;

	while (step * 4 < largest) {
		if (step * 8 >= largest)
			return step * 8;
		if (step * 20 >= largest)
			return step * 20;
		step *= 10;
	}
	return step * 4;
}

static bool timeline_is_log(const struct sight *sight)
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

enum { TICKS_MOST = 24 };

/* Quarters of a linear axis, powers of ten of a logarithmic one. Returns how many. */
static unsigned ticks_make(const struct axis *axis, double ticks[TICKS_MOST])
{
	unsigned count = 0;

	if (!axis->log) {
		for (; count <= 4; count++)
			ticks[count] = axis->most * count / 4;
		return count;
	}
	ticks[count++] = 0;
	for (double tick = 1; tick <= axis->most && count < TICKS_MOST; tick *= 10)
		ticks[count++] = tick;
	return count;
}

static void axis_draw(const struct axis *axis, struct page *page, bool ascii)
{
	double ticks[TICKS_MOST];
	unsigned count = ticks_make(axis, ticks);
	uint32_t end = axis->column + axis->width, free_from = axis->column;
	uint32_t drawn = axis->column;
	char text[32];

	for (unsigned t = 0; t < count; t++) {
		uint32_t at = axis_column(axis, (int64_t)ticks[t]);

		words_range((int64_t)ticks[t], (int64_t)ticks[t], text, sizeof text);
		if (t && (at < free_from || at + strlen(text) > end + 1))
			continue;
		if (at + strlen(text) > end)
			at = end - (uint32_t)strlen(text);
		page_put(page, 0, at, 12, STYLE_DIM, text);
		free_from = at + (uint32_t)strlen(text) + 2;
		at = axis_column(axis, (int64_t)ticks[t]);
		if (at > drawn)
			page_fill(page, 1, drawn, at - drawn, STYLE_RULE,
				  ascii ? "-" : "\xe2\x94\x80");
		page_put(page, 1, at, 1, STYLE_RULE,
			 ascii ? "+"
			 : t   ? "\xe2\x94\xac"
			       : "\xe2\x94\x8c");
		drawn = at + 1;
	}
	if (drawn < end)
		page_fill(page, 1, drawn, end - drawn, STYLE_RULE, ascii ? "-" : "\xe2\x94\x80");
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

void timeline_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	bool bars = session->settings.bars;
	struct window window = list_window(pane, page, 2, bars && page->height > 8 ? 1 : 0);
	uint32_t wide = page->width >= 120 ? 12 : 0; /* more room for the source */
	struct axis axis = axis_make(sight, page, AXIS + wide);
	bool ascii = session->settings.glyphs == GLYPHS_ASCII;
	const struct glyphs *glyphs = ascii ? &plain : &unicode;

	if (!sight->rows.count) {
		page_put(page, 1, 2, PAGE_UNCUT, STYLE_DIM,
			 sight->filter[0] ? "No claim passes the filter; & Enter shows all."
					  : "No claims in these articles.");
		return;
	}
	page_put(page, 0, DATE, 10, STYLE_DIM, "as of");
	page_put(page, 0, SOURCE, 10, STYLE_DIM, "source");
	page_put(page, 0, FIGURE + wide, 8, STYLE_DIM, "claim");
	if (bars)
		axis_draw(&axis, page, ascii);
	for (uint32_t row = window.first; row < window.end; row++) {
		struct object object = sight->rows.at[row].object;
		struct claim_ref ref = {object.article, object.index};
		const struct article *article = session->articles[object.article];
		const struct claim *claim = &article->claims[object.index];
		enum verdict verdict = session_verdict(session, ref);
		unsigned style = verdict_is_dispute(verdict) ? STYLE_DISPUTED : STYLE_FIGURE;
		uint32_t line = window.line + row - window.first;
		char date[DAY_TEXT], text[256];

		list_line(session, pane, page, &window, row);
		page_put(page, line, DATE, 10, STYLE_DATE,
			 day_format(day_of(session, &sight->rows.at[row]), date));
		source_make(article, claim, text, sizeof text);
		page_put(page, line, SOURCE, SOURCE_WIDTH + wide, STYLE_PLAIN, text);
		page_put(page, line, FIGURE + wide, 8, style,
			 words_interval(claim->interval, text, sizeof text));
		page_put(page, line, SIGN + wide, 1, style, words_sign(verdict));
		if (!bars) {
			row_words(session, page, line, AXIS + wide, ref);
			continue;
		}
		page_put(page, line, axis.column - 1, 1, STYLE_RULE, glyphs->side);
		bar_draw(&axis, page, line, claim, style, glyphs);
	}
	if (bars && page->height > 8)
		page_printf(page, window.line + window.end - window.first, DATE, PAGE_UNCUT,
			    STYLE_DIM,
			    "%s%s%s%s%s low, stated, high   %s exact   %s%s%s at least   %s%s%s at "
			    "most",
			    glyphs->left, glyphs->within, glyphs->stated, glyphs->within,
			    glyphs->right, glyphs->stated, glyphs->stated, glyphs->line,
			    glyphs->more, glyphs->less, glyphs->line, glyphs->stated);
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
