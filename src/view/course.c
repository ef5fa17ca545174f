/*
 * How counts went on: a column for each claim, in the order of the days they were made, from its low
 * to its high; and the highest number that was reached until then, as steps.
 *
 *     400 +                     ^        o exact or stated    | low to high    ^ at least
 *         |        ^ ^..........o        . highest that was stated until then
 *     200 +     |..o.
 *         |  o..o
 *       0 +------------------------
 *          30 Apr  1 May  13 Oct
 *
 * The claim under the cursor is marked below its column and told in the status line; the rows say the
 * same in numbers, so nothing is told by place alone.
 */
#include "view/course.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "view/axis.h"
#include "view/list.h"
#include "view/review.h"
#include "view/timeline.h"
#include "view/words.h"

enum { SCALE = 8, UNCUT_COLUMNS = 100, UNCUT_LINES = 24, DAY_WORDS = 24 };

struct course {
	struct axis axis; /* as if it lay: columns are lines, counted from the lowest */
	uint32_t left, width, lines;
	const char *stated, *within, *more, *less, *step, *rule;
	bool *taken; /* by line and column: many claims share a column where there is little room */
};

static uint32_t line_of(const struct course *course, int64_t value)
{
	return course->lines - 1 - axis_column(&course->axis, value);
}

/* The column of each row: by its day, but no two claims in one while there is room. */
static void columns_make(const struct session *session, const struct sight *sight,
			 const struct course *course, uint32_t *columns)
{
	uint32_t count = sight->rows.count, room = course->width;
	day first = timeline_day(session, &sight->rows.at[0]);
	day last = timeline_day(session, &sight->rows.at[count - 1]);
	bool crowded = count > room / 2;

	for (uint32_t r = 0; r < count; r++) {
		day d = timeline_day(session, &sight->rows.at[r]);
		uint32_t rest = 2 * (count - 1 - r), at;

		if (crowded) {
			columns[r] = course->left + (uint32_t)((uint64_t)r * (room - 1) /
							       (count > 1 ? count - 1 : 1));
			continue;
		}
		at = d == DAY_NONE || first == DAY_NONE || last <= first
			     ? 2 * r
			     : (uint32_t)((int64_t)(d - first) * (room - 1) / (last - first));
		/* What comes behind needs its columns too. */
		if (at + rest > room - 1)
			at = room - 1 - rest;
		if (r && course->left + at < columns[r - 1] + 2)
			at = columns[r - 1] + 2 - course->left;
		columns[r] = course->left + at;
	}
}

static void scale_draw(const struct course *course, struct page *page)
{
	char text[32];
	uint32_t before = course->lines;

	for (unsigned tick = 0; tick <= 4; tick++) {
		double part = course->axis.most * tick / 4;
		int64_t value = (int64_t)part;
		uint32_t line;

		/* On a logarithmic axis quarters lie together at the top: tens are drawn. */
		if (course->axis.log) {
			value = tick ? 1 : 0;
			for (unsigned t = 1; t < tick; t++)
				value *= course->axis.most > 10000 ? 100 : 10;
			if ((double)value > course->axis.most)
				break;
		}
		line = line_of(course, value);
		if (line >= before)
			continue;
		page_right(page, line, 0, SCALE - 2, STYLE_DIM,
			   words_range(value, value, text, sizeof text));
		page_put(page, line, SCALE - 1, 1, STYLE_RULE, "+");
		before = line;
	}
}

/* One sign in a cell; the first one stays. */
static void sign_put(const struct course *course, struct page *page, uint32_t line, uint32_t column,
		     unsigned style, const char *sign)
{
	bool *taken = &course->taken[line * course->width + (column - course->left)];

	if (!*taken)
		page_put(page, line, column, 1, style, sign);
	*taken = true;
}

static int64_t low_of(const struct claim *claim)
{
	return claim->interval.min == COUNT_NONE ? 0 : claim->interval.min;
}

static void column_draw(const struct course *course, struct page *page, uint32_t column,
			const struct claim *claim, unsigned style)
{
	struct interval interval = claim->interval;
	int64_t low = low_of(claim);
	uint32_t bottom = line_of(course, low), top;

	if (interval.max == COUNT_NONE) {
		if (bottom > 0)
			sign_put(course, page, bottom - 1, column, style, course->more);
		sign_put(course, page, bottom, column, style, course->stated);
		return;
	}
	top = line_of(course, interval.max);
	for (uint32_t line = top; line < bottom; line++)
		sign_put(course, page, line, column, style, course->within);
	sign_put(course, page, low ? bottom : top, column, style,
		 low ? course->stated : course->less);
	if (!low && interval.max)
		sign_put(course, page, bottom, column, style, course->within);
}

/* The highest number that was stated until then. */
static void steps_draw(const struct session *session, const struct sight *sight,
		       const struct course *course, const uint32_t *columns, struct page *page)
{
	int64_t highest = 0;

	for (uint32_t r = 0; r < sight->rows.count; r++) {
		struct object object = sight->rows.at[r].object;
		struct interval interval =
			session_claim(session, (struct claim_ref){object.article, object.index})
				->interval;
		uint32_t end = r + 1 < sight->rows.count ? columns[r + 1]
							 : course->left + course->width;

		if (interval.min != COUNT_NONE && interval.min > highest &&
		    !review_is_rejected(session, (struct claim_ref){object.article, object.index}))
			highest = interval.min;
		if (highest && end > columns[r] + 1)
			page_fill(page, line_of(course, highest), columns[r] + 1,
				  end - columns[r] - 1, STYLE_RULE, course->step);
	}
}

static void days_draw(const struct session *session, const struct sight *sight,
		      const struct course *course, const uint32_t *columns, struct page *page,
		      uint32_t line)
{
	uint32_t free_from = course->left;
	day drawn = DAY_NONE;
	char text[DAY_WORDS + 8];

	for (uint32_t r = 0; r < sight->rows.count; r++) {
		day d = timeline_day(session, &sight->rows.at[r]);

		if (d == DAY_NONE || d == drawn || columns[r] < free_from)
			continue;
		words_days((struct days){d, d}, text, sizeof text);
		if (columns[r] + strlen(text) > course->left + course->width)
			continue;
		page_put(page, line, columns[r], DAY_WORDS, STYLE_DATE, text);
		free_from = columns[r] + (uint32_t)strlen(text) + 2;
		drawn = d;
	}
}

static struct course course_make(const struct session *session, const struct sight *sight,
				 const struct page *page)
{
	bool ascii = session->settings.glyphs == GLYPHS_ASCII, uncut = page_is_uncut(page);
	struct course course = {.left = SCALE + 1,
				.lines = uncut ? UNCUT_LINES : page->height - 4u,
				.stated = ascii ? "o" : "\xe2\x97\x8f",
				.within = ascii ? "|" : "\xe2\x94\x83",
				.more = ascii ? "^" : "\xe2\x96\xb2",
				.less = ascii ? "v" : "\xe2\x96\xbc",
				.step = ascii ? "." : "\xc2\xb7",
				.rule = ascii ? "-" : "\xe2\x94\x80"};

	course.width = uncut ? UNCUT_COLUMNS : page->width - course.left - 1u;
	course.axis = (struct axis){0, course.lines, axis_most(sight->largest),
				    timeline_is_log(sight)};
	return course;
}

static void row_draw(struct session *session, struct pane *pane, const struct course *course,
		     const uint32_t *columns, struct page *page, uint32_t row)
{
	struct sight *sight = pane_sight(pane);
	struct object object = sight->rows.at[row].object;
	struct claim_ref ref = {object.article, object.index};
	bool cursor = row == sight->place.row && !page_is_uncut(page);
	unsigned style = verdict_is_dispute(session_verdict(session, ref)) ? STYLE_DISPUTED
									   : STYLE_FIGURE;

	if (review_is_rejected(session, ref))
		sign_put(course, page, line_of(course, low_of(session_claim(session, ref))),
			 columns[row], cursor ? STYLE_DIM | STYLE_CURSOR : STYLE_DIM, "x");
	else
		column_draw(course, page, columns[row], session_claim(session, ref),
			    cursor ? style | STYLE_CURSOR : style);
	if (!cursor || page->cursor_line >= 0)
		return;
	page_put(page, course->lines + 1, columns[row], 1, STYLE_CURSOR, "^");
	page->cursor_line = (int)course->lines + 1;
	page->cursor_column = (int)columns[row];
}

void course_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	struct course course = course_make(session, sight, page);
	uint32_t *columns = alloc_zeroed(sight->rows.count, sizeof *columns);

	course.taken = alloc_zeroed((size_t)course.lines * course.width, sizeof *course.taken);
	pane->lines = page->height;
	columns_make(session, sight, &course, columns);
	scale_draw(&course, page);
	page_fill(page, course.lines, SCALE - 1, course.width + 2, STYLE_RULE, course.rule);
	steps_draw(session, sight, &course, columns, page);
	row_draw(session, pane, &course, columns, page, sight->place.row);
	for (uint32_t r = 0; r < sight->rows.count; r++)
		row_draw(session, pane, &course, columns, page, r);
	days_draw(session, sight, &course, columns, page, course.lines + 2);
	page_printf(
		page, course.lines + 3, 1, PAGE_UNCUT, STYLE_DIM,
		"%s stated or exact  %s low to high  %s at least  %s at most  %s highest so far",
		course.stated, course.within, course.more, course.less, course.step);
	free(course.taken);
	free(columns);
}

void course_under(struct session *session, struct pane *pane, struct page *page, uint32_t line)
{
	uint16_t lines = pane->lines;
	struct page course;

	page_init(&course);
	if (page_is_uncut(page))
		page_clear(&course, PAGE_UNCUT, PAGE_UNCUT);
	else
		page_clear(&course, page->width, (uint16_t)(page->height - line));
	course_build(session, pane, &course);
	page_place(page, line, 0, &course);
	page_release(&course);
	pane->lines = lines;
}
