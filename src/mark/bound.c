/*
 * What a figure's words bound, by the table of gold/GUIDELINES.md. "More than 370" begins at 371,
 * "nearly 40" ends at 40, "about 40" has no ends. A vague word brings its own ends, and a bound
 * before it takes one of them away ("at least several hundred"). Shares of a known whole are
 * products and have no ends.
 */
#include <math.h>

#include "mark/figure.h"

static int64_t whole_of(double value)
{
	if (isnan(value) || value < 0)
		return COUNT_NONE;
	if (value >= (double)COUNT_MOST)
		return COUNT_MOST;
	return (int64_t)(value + 0.5);
}

/* The next whole number above or below; a share or a measure has none. */
static double stepped(double value, double step)
{
	return value == floor(value) ? value + step : value;
}

static struct amounts amounts_of(const struct figure *figure, double low, double high, double step)
{
	double about = figure->value;

	switch ((enum figure_op)figure->op) {
	case OP_EQUAL:
		return (struct amounts){about, about, about};
	case OP_AT_LEAST:
		return (struct amounts){low, NAN, about};
	case OP_MORE:
		return (struct amounts){stepped(low, step), NAN, about};
	case OP_AT_MOST:
		return (struct amounts){NAN, high, about};
	case OP_LESS:
		return (struct amounts){NAN, stepped(high, -step), about};
	case OP_ABOUT:
		return (struct amounts){NAN, figure->nearly ? about : NAN, about};
	case OP_RANGE:
		about = (low + high) / 2;
		return (struct amounts){low, high, step > 0 ? floor(about + 0.5) : about};
	case OP_VAGUE:
		return (struct amounts){low, high, NAN};
	case OP_FRACTION:
	case OP_COUNT:
		break;
	}
	return (struct amounts){NAN, NAN, about};
}

void figure_bound(struct figure *figure, double low, double high)
{
	double shown = figure->kind == FIGURE_PERCENT ? 100 : 1;
	struct amounts exact = amounts_of(figure, low, high, figure->kind == FIGURE_COUNT ? 1 : 0);

	figure->exact =
		(struct amounts){exact.low * shown, exact.high * shown, exact.about * shown};
	figure->bounds = (struct bounds){
		.low = whole_of(figure->exact.low),
		.high = whole_of(figure->exact.high),
		.about = whole_of(figure->exact.about),
	};
}
