/*
 * What the words of a count promise, as an interval:
 *
 *	47 [47,47]   at least 47 [47,..)   about 250 [225,275]   nearly 40 [36,40]   dozens [24,99]
 *
 * Soft where the words do not promise the bound. The numbers are those of the project's design, not
 * measured; they differ from the literal bounds of a figure, which stay with it.
 */
#include "claim/interval.h"

#include "claim/choice.h"

static int64_t at_most(int64_t n)
{
	return n > COUNT_MOST ? COUNT_MOST : n;
}

/* Half of the last digit's unit that n is rounded to: 5 for 250, 50 for 300. */
static int64_t half_unit(int64_t n)
{
	int64_t unit = 1;

	while (n >= 10 && n % 10 == 0) {
		n /= 10;
		unit *= 10;
	}
	return unit / 2;
}

static struct interval around(int64_t n)
{
	int64_t slack = (n + 9) / 10, half = half_unit(n);

	if (half > slack)
		slack = half;
	return (struct interval){n > slack ? n - slack : 0, at_most(n + slack), true};
}

static bool number_has(const struct article *article, const struct figure *figure, const char *word)
{
	for (uint32_t i = figure->first; i < figure->end; i++)
		if (token_is(article->text, &article->tokens[i], word))
			return true;
	return false;
}

/* Where the words of a vague amount are looser than their literal bounds. */
static struct interval vague(const struct article *article, const struct figure *figure)
{
	struct interval interval = {figure->bounds.low < 0 ? 0 : figure->bounds.low,
				    figure->bounds.high < 0 ? COUNT_NONE : figure->bounds.high,
				    true};

	if (number_has(article, figure, "scores"))
		interval.max = 199;
	else if (number_has(article, figure, "few"))
		interval.min = 2;
	else if (number_has(article, figure, "couple"))
		interval = (struct interval){2, 3, true};
	return interval;
}

static struct interval about(const struct article *article, const struct figure *figure)
{
	int64_t n = figure->bounds.about;

	if (figure->nearly)
		return (struct interval){n - n / 10, n, true};
	if (number_has(article, figure, "dozen") && n <= 12)
		return (struct interval){n - n / 6, n + n / 6, true};
	return around(n);
}

/* Rounded outward. */
static struct interval share_of(double share, struct interval whole)
{
	whole.min = (int64_t)(share * (double)whole.min);
	if (whole.max != COUNT_NONE) {
		double top = share * (double)whole.max;

		whole.max = (int64_t)top;
		if ((double)whole.max < top)
			whole.max++;
	}
	whole.soft = true;
	return whole;
}

static struct interval fraction(const struct article *article, const struct figure *figure)
{
	struct interval whole = {0, COUNT_NONE, true};
	double share = figure->value;

	if (figure->whole == INDEX_NONE || figure->whole >= article->figure_count ||
	    !(share >= 0 && share <= 1))
		return whole;
	return share_of(share, interval_of_figure(article, &article->figures[figure->whole]));
}

struct interval interval_of_figure(const struct article *article, const struct figure *figure)
{
	struct bounds bounds = figure->bounds;
	struct interval interval = {0, COUNT_NONE, figure->approximate};

	switch (figure->op) {
	case OP_FRACTION:
		return fraction(article, figure);
	case OP_VAGUE:
		return vague(article, figure);
	case OP_ABOUT:
		return bounds.about < 0 ? (struct interval){0, COUNT_NONE, true}
					: about(article, figure);
	default:
		break;
	}
	if (figure->kind == FIGURE_PERCENT || figure->kind == FIGURE_FRACTION)
		return fraction(article, figure);
	if (bounds.low >= 0)
		interval.min = bounds.low;
	if (bounds.high >= 0)
		interval.max = bounds.high;
	if (bounds.low < 0 && bounds.high < 0 && bounds.about >= 0)
		return around(bounds.about);
	if (number_has(article, figure, "dozen"))
		interval.soft = true;
	return interval;
}

struct interval interval_of_count(int64_t n)
{
	return (struct interval){n, n, false};
}

/* "The toll passed 300", "deaths near 90": the verb bounds the count. */
bool interval_rise(const struct article *article, uint32_t before, uint32_t least,
		   struct claim *claim)
{
	const struct token *tokens = article->tokens;
	int64_t n = claim->bounds.about;

	while (before > least && (token_is(article->text, &tokens[before - 1], "the") ||
				  tokens[before - 1].mark == '"'))
		before--;
	if (before <= least)
		return false;
	if (choice_has(
		    article->text, &tokens[before - 1],
		    "pass passes passed passing exceed exceeds exceeded exceeding top tops topped "
		    "topping cross crosses crossed crossing surpass surpasses surpassed surpassing "
		    "past beyond")) {
		claim->op = OP_MORE;
		claim->bounds = (struct bounds){n + 1, COUNT_NONE, n};
		claim->interval = (struct interval){n + 1, COUNT_NONE, false};
		return true;
	}
	if (choice_has(article->text, &tokens[before - 1],
		       "near nears neared nearing approach approaches approached toward towards")) {
		claim->op = OP_ABOUT;
		claim->bounds = (struct bounds){COUNT_NONE, n, n};
		claim->interval = (struct interval){n - n / 10, n, true};
		return true;
	}
	return false;
}

void interval_share(double share, const struct claim *whole, struct claim *claim)
{
	claim->op = OP_FRACTION;
	claim->bounds = (struct bounds){COUNT_NONE, COUNT_NONE, COUNT_NONE};
	if (whole->bounds.about >= 0)
		claim->bounds.about = (int64_t)(share * (double)whole->bounds.about + 0.5);
	claim->interval = share_of(share, whole->interval);
}
