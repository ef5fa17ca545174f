/*
 * An axis of numbers over columns of cells, linear in quarters or logarithmic in powers of ten:
 *
 *     0       100       200       300       400
 *     +---------+---------+---------+---------+
 */
#include "view/axis.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "view/words.h"

static double scaled(const struct axis *axis, double value)
{
	double part = axis->log ? log10(1 + value) / log10(1 + axis->most) : value / axis->most;

	return part < 0 ? 0 : part > 1 ? 1 : part;
}

uint32_t axis_column(const struct axis *axis, int64_t value)
{
	return axis->column + (uint32_t)(scaled(axis, (double)value) * (axis->width - 1) + 0.5);
}

/* 1, 2, 2.5 or 5 times a power of ten, four of which hold the largest. */
double axis_most(double largest)
{
	double step = 1;

	while (step * 4 < largest) {
		if (step * 8 >= largest)
			return step * 8;
		if (step * 10 >= largest)
			return step * 10;
		if (step * 20 >= largest)
			return step * 20;
		step *= 10;
	}
	return step * 4;
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

void axis_draw(const struct axis *axis, struct page *page, bool ascii)
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
