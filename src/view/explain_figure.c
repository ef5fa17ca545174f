/*
 * The arithmetic of a count:
 *
 *	"at least 12" >= 12: low 12, high none, about 12      what the words bound
 *	12 or more                                            what comparison uses, and by what rule
 *
 * The rules are those of claim/interval.c, in words. Left out: how the number's own words make its
 * value ("two dozen"); the value itself is printed.
 */
#include <inttypes.h>

#include "claim/interval.h"
#include "view/explain.h"

static void bound_put(struct buf *out, const char *name, int64_t n)
{
	if (n == COUNT_NONE)
		buf_printf(out, "%s none", name);
	else
		buf_printf(out, "%s %" PRId64, name, n);
}

static const struct figure *figure_of(const struct article *article, const struct claim *claim)
{
	return claim->figure < article->figure_count ? &article->figures[claim->figure] : NULL;
}

static bool is_share(const struct figure *figure)
{
	return figure->op == OP_FRACTION || figure->kind == FIGURE_PERCENT ||
	       figure->kind == FIGURE_FRACTION;
}

void explain_figure(struct buf *out, const struct article *article, const struct claim *claim)
{
	const struct figure *figure = figure_of(article, claim);

	explain_quote(out, article, claim->words);
	if (!figure) {
		buf_add_string(out, " counted by its words");
	} else {
		buf_add_string(out, ": the number ");
		explain_quote(out, article, figure->number);
		buf_printf(out, ", op %s", figure_op_name(claim->op));
		if (is_share(figure))
			buf_printf(out, ", a share of %.4g", figure->value);
		if (claim->op != figure->op)
			buf_printf(out, " (its words alone: %s)", figure_op_name(figure->op));
	}
	bound_put(out, "; low", claim->bounds.low);
	bound_put(out, ", high", claim->bounds.high);
	bound_put(out, ", about", claim->bounds.about);
	if (figure && is_share(figure) && figure->whole < article->figure_count) {
		buf_add_string(out, "; the whole is ");
		explain_quote(out, article, article->figures[figure->whole].span);
	}
}

/* Which rule of interval.c made the interval; NULL where the words promise their bounds. */
static const char *rule_of(const struct figure *figure, const struct claim *claim)
{
	if (!figure)
		return "people counted by words are exactly so many";
	if (claim->op != figure->op)
		return "told as the new toll, so it bounds nothing";
	if (is_share(figure))
		return figure->whole != INDEX_NONE
			       ? "the share times the interval of its whole, rounded outwards"
			       : "a share of an unknown whole bounds nothing";
	if (figure->op == OP_VAGUE)
		return "what a vague word can mean, at least and at most";
	if (figure->op == OP_ABOUT && figure->nearly)
		return "from a tenth below up to the number: nearly, almost";
	if (figure->op == OP_ABOUT)
		return "a tenth to each side, or half of the unit that the number is rounded to "
		       "where "
		       "that is more; a sixth for a dozen";
	return NULL;
}

void explain_interval(struct buf *out, const struct article *article, const struct claim *claim)
{
	const struct figure *figure = figure_of(article, claim);
	const char *rule = rule_of(figure, claim);
	const struct interval *interval = &claim->interval;

	bound_put(out, "min", interval->min);
	bound_put(out, ", max", interval->max);
	buf_add_string(out, interval->soft ? ", soft: the words do not promise the bounds"
					   : ", hard: the words promise the bounds");
	if (rule)
		buf_printf(out, " (%s)", rule);
	else if (interval->soft)
		buf_add_string(out, " (estimated, some, a dozen)");
}
