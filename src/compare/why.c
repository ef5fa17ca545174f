/*
 * The words of a verdict. In this order: the verdict and the two figures; what decided, in the
 *texts' own words; the numbers; what is the same; who counted, as of when; the rule:
 *
 *	unresolved: 'two-thirds of the estimated 250' against '145'. Place 'Aleppo' contains
 *	'rebel-controlled neighbourhoods'; actor 'government' is inside not named; neither contains
 *the other. If declared the same: tension, gap 5, ratio 1.03. ...
 *
 * Left out: advice. What is not known is named, and that the reader can supply it, no more.
 */
#include "compare/why.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "compare/incident.h"
#include "compare/origin.h"
#include "compare/range.h"
#include "compare/value.h"
#include "compare/verdict.h"

/* The value once, where both are the same words. */
static bool add_common_value(struct buf *buf, const struct weighing *w, enum dimension dimension)
{
	struct buf a, b;
	bool same;

	buf_init(&a);
	buf_init(&b);
	value_add(&a, w->a, dimension);
	value_add(&b, w->b, dimension);
	same = strcmp(a.bytes, b.bytes) == 0;
	if (same)
		buf_add(buf, a.bytes, a.length);
	buf_release(&a);
	buf_release(&b);
	return same;
}

static void add_dimension(struct buf *buf, const struct weighing *w, enum dimension dimension)
{
	const struct saying *a = w->a, *b = w->b;
	const char *between = " beside ";

	if (dimension == DIM_WINDOW && w->by_as_of) {
		const struct saying *later = w->later > 0 ? b : a;

		buf_add_string(buf, "the window of ");
		value_add_figure(buf, later);
		buf_add_string(buf, " runs on to a later count, ");
		value_add_day(buf, later->claim->as_of);
		return;
	}
	if (dimension == DIM_ACTOR && w->by_cause) {
		buf_add_string(buf, "cause ");
		value_add_cause(buf, a);
		buf_add_string(buf, " is apart from ");
		value_add_cause(buf, b);
		return;
	}
	buf_add_string(buf, dimension_name(dimension));
	buf_add_char(buf, ' ');
	if (w->dims[dimension] == REL_SAME && add_common_value(buf, w, dimension))
		return;
	switch (w->dims[dimension]) {
	case REL_INSIDE:
		between = " is inside ";
		break;
	case REL_CONTAINS:
		between = " contains ";
		break;
	case REL_DISJOINT:
		between = " is apart from ";
		break;
	default:
		break;
	}
	value_add(buf, a, dimension);
	buf_add_string(buf, between);
	value_add(buf, b, dimension);
}

/* All dimensions of that relation, parted by "; ". Returns how many. */
static int add_dimensions(struct buf *buf, const struct weighing *w, const char *relations)
{
	int count = 0;

	for (int i = 0; i < DIM_COUNT; i++) {
		if (!strchr(relations, w->dims[i]))
			continue;
		if (count++)
			buf_add_string(buf, "; ");
		add_dimension(buf, w, (enum dimension)i);
	}
	return count;
}

static void add_softness(struct buf *buf, const struct saying *saying, const char *which)
{
	if (!saying->claim->interval.soft)
		return;
	buf_printf(buf, ", %s bound soft (", which);
	value_add_figure(buf, saying);
	buf_add_string(buf, " read as ");
	value_add_interval(buf, saying->claim->interval);
	buf_add_char(buf, ')');
}

static void add_numbers(struct buf *buf, const struct weighing *w)
{
	struct interval a = w->a->claim->interval, b = w->b->claim->interval, common;

	if (range_common(a, b, &common)) {
		buf_add_string(buf, "both allow ");
		value_add_interval(buf, common);
	} else {
		double ratio = range_ratio(a, b);

		buf_printf(buf, "gap %lld", (long long)range_gap(a, b));
		if (isfinite(ratio))
			buf_printf(buf, ", ratio %.2f", ratio);
	}
	add_softness(buf, w->a, "first");
	add_softness(buf, w->b, "second");
}

/* What the verdict were if every open dimension were declared the same. */
static void add_if_same(struct buf *buf, const struct weighing *w)
{
	struct weighing same = *w;

	memset(same.dims, REL_SAME, sizeof same.dims);
	same.by_as_of = same.doubted = false;
	same.declared = true;
	verdict_decide(&same);
	buf_printf(buf, " If declared the same: %s, ", verdict_name(same.verdict));
	add_numbers(buf, w);
	buf_add_char(buf, '.');
}

static void add_remainder(struct buf *buf, struct interval whole, struct interval part)
{
	struct interval rest = range_rest(whole, part), stated = part;

	buf_add_string(buf, "; the remainder is ");
	value_add_interval(buf, rest);
	stated.max = stated.min;
	if (part.max == COUNT_NONE && range_rest(whole, stated).min > rest.min) {
		buf_add_string(buf, ", and ");
		value_add_interval(buf, range_rest(whole, stated));
		buf_add_string(buf, " if no more than what is stated");
	}
}

static void add_rest(struct buf *buf, const struct weighing *w)
{
	const struct saying *part = w->part > 0 ? w->a : w->b, *whole = w->part > 0 ? w->b : w->a;
	struct interval p = part->claim->interval, q = whole->claim->interval;

	value_add_figure(buf, part);
	if (w->verdict == VERDICT_CONFLICT) {
		buf_printf(buf, " is at least %lld and exceeds its whole ", (long long)p.min);
		value_add_figure(buf, whole);
		buf_printf(buf, ", at most %lld, by %lld", (long long)q.max,
			   (long long)(p.min - q.max));
	} else {
		buf_add_string(buf, " among ");
		value_add_figure(buf, whole);
		add_remainder(buf, q, p);
	}
	add_softness(buf, part, "the part's");
	add_softness(buf, whole, "the whole's");
	buf_add_char(buf, '.');
}

static void add_not_counted(struct buf *buf, const struct weighing *w)
{
	const struct saying *each[] = {w->a, w->b};

	for (int i = 0; i < 2; i++) {
		const struct claim *claim = each[i]->claim;

		if (saying_is_rejected(each[i])) {
			value_add_figure(buf, each[i]);
			buf_add_string(buf, " was rejected by the reader. ");
			continue;
		}
		if (claim->status != STATUS_DENIED && claim->status != STATUS_HYPOTHETICAL)
			continue;
		value_add_figure(buf, each[i]);
		buf_printf(buf, " is %s", claim_status_name(claim->status));
		if (!span_is_empty(claim->cue)) {
			buf_add_string(buf, " by the words ");
			value_add_words(buf, each[i]->article, claim->cue);
		}
		buf_add_string(buf, ". ");
	}
	add_dimensions(buf, w, "=<>#?");
	buf_add_char(buf, '.');
}

static const char *doubt_of(const struct weighing *w)
{
	if (!w->a->event || !w->b->event)
		return "one of them names none";
	if (w->a->article == w->b->article)
		return "the report tells them apart";
	return incident_doubt(w->a->event, w->b->event, &w->yardstick->sides);
}

static void add_unknown(struct buf *buf, const struct weighing *w)
{
	if (w->cue) {
		buf_printf(buf, "%s; something tells the people apart that the words do not show. ",
			   w->cue);
		if (!add_dimensions(buf, w, "<>"))
			buf_add_string(buf, "Nothing else differs");
		buf_add_char(buf, '.');
	} else if (w->doubted) {
		buf_printf(buf, "nothing shows that both tell of one event: %s; ", doubt_of(w));
		add_dimensions(buf, w, "=?");
		buf_add_string(buf, ". Declare them one event or two.");
	} else {
		buf_add_string(buf, "not known how ");
		add_dimensions(buf, w, "?");
		buf_add_string(buf, " stand to one another. Declare them the same or different.");
	}
	add_if_same(buf, w);
}

static void add_update(struct buf *buf, const struct weighing *w)
{
	int64_t a = saying_number(w->a), b = saying_number(w->b);
	bool rises = w->later ? w->later > 0 : b > a; /* b is the newer */
	const struct saying *old = rises ? w->a : w->b, *fresh = rises ? w->b : w->a;

	const int64_t more = saying_number(fresh) - saying_number(old);

	buf_add_string(buf, "the number went from ");
	value_add_figure(buf, old);
	buf_add_string(buf, " as of ");
	value_add_day(buf, old->claim->as_of);
	buf_add_string(buf, " to ");
	value_add_figure(buf, fresh);
	buf_add_string(buf, " as of ");
	value_add_day(buf, fresh->claim->as_of);
	buf_printf(buf, ", %lld %s; %s.", (long long)llabs(more), more < 0 ? "fewer" : "more",
		   w->cue);
}

static void add_reason(struct buf *buf, const struct weighing *w)
{
	switch (w->rule) {
	case 1:
		add_not_counted(buf, w);
		return;
	case 2:
		buf_printf(buf, "%s: ", w->cue);
		if (w->verdict != VERDICT_REPEAT) {
			add_rest(buf, w);
			return;
		}
		buf_printf(buf, "'%s' and '%s'.", w->a->article->name, w->b->article->name);
		return;
	case 3:
		add_dimensions(buf, w, "#");
		if (w->cue)
			buf_printf(buf, " (%s)", w->cue);
		buf_add_char(buf, '.');
		return;
	case 4:
		add_unknown(buf, w);
		return;
	case 5:
		add_dimensions(buf, w, "<>");
		buf_add_string(buf, "; neither contains the other.");
		add_if_same(buf, w);
		return;
	case 6:
		add_update(buf, w);
		return;
	case 7:
		add_dimensions(buf, w, "<>");
		buf_add_string(buf, "; ");
		add_rest(buf, w);
		return;
	default:
		add_numbers(buf, w);
		buf_add_char(buf, '.');
		return;
	}
}

static void add_who(struct buf *buf, const struct saying *saying)
{
	if (value_has(saying, ROLE_ATTRIBUTION)) {
		value_add_role(buf, saying, ROLE_ATTRIBUTION);
		if (strcmp(saying->source, saying->claim->source) != 0)
			buf_printf(buf, " (taken as %s)", saying->source);
	} else if (*saying->article->source)
		buf_printf(buf, "%s itself", saying->article->source);
	else
		buf_add_string(buf, "no source named");
	buf_add_string(buf, ", ");
	value_add_day(buf, saying->claim->as_of);
}

/* Two outlets that quote one monitor are one witness. */
static void add_witnesses(struct buf *buf, const struct weighing *w)
{
	switch (origin_witnesses(w->a, w->b)) {
	case WITNESS_ONE:
		buf_add_string(buf,
			       origin_is_copied(w->a, w->b)
				       ? "One witness, not two: the passages are one text with "
					 "small edits. "
				       : "One witness, not two. ");
		break;
	case WITNESS_TWO:
		buf_add_string(buf, "Two witnesses. ");
		break;
	default:
		buf_add_string(buf, "One witness or two: not told. ");
		break;
	}
}

void why_pair(struct buf *buf, const struct weighing *w)
{
	struct buf same;

	buf_printf(buf, "%s: ", verdict_name(w->verdict));
	value_add_figure(buf, w->a);
	buf_add_string(buf, " against ");
	value_add_figure(buf, w->b);
	buf_add_string(buf, "; ");
	add_reason(buf, w);
	if (w->rule != 1 && !w->doubted) {
		buf_init(&same);
		if (add_dimensions(&same, w, "="))
			buf_printf(buf, " %s: %s.", w->one_event ? "Same, of one event" : "Same",
				   same.bytes);
		buf_release(&same);
	}
	buf_add_string(buf, " Counted by ");
	add_who(buf, w->a);
	buf_add_string(buf, "; by ");
	add_who(buf, w->b);
	buf_add_string(buf, ". ");
	if (w->rule >= 6 && w->verdict != VERDICT_PART)
		add_witnesses(buf, w);
	buf_printf(buf, "Rule %d: %s.", w->rule, w->rule_name);
}

void why_sum(struct buf *buf, const struct saying *whole, const struct saying *const *parts,
	     uint32_t count, enum dimension apart, enum verdict verdict)
{
	struct interval sum = parts[0]->claim->interval;

	buf_printf(buf, "%s: ", verdict_name(verdict));
	for (uint32_t i = 0; i < count; i++) {
		if (i)
			sum = range_sum(sum, parts[i]->claim->interval);
		buf_add_string(buf, i ? " + " : "");
		value_add_figure(buf, parts[i]);
		buf_add_string(buf, " (");
		value_add(buf, parts[i], apart);
		buf_add_char(buf, ')');
	}
	buf_add_string(buf, " = ");
	value_add_interval(buf, sum);
	buf_add_string(buf, verdict == VERDICT_SUM_OK ? ", within " : ", more than ");
	value_add_figure(buf, whole);
	buf_add_string(buf, ", ");
	value_add_interval(buf, whole->claim->interval);
	if (verdict == VERDICT_SUM_OK) {
		add_remainder(buf, whole->claim->interval, sum);
	} else {
		buf_printf(buf, ", by %lld", (long long)(sum.min - whole->claim->interval.max));
	}
	buf_printf(buf, "%s. The parts are apart in %s.",
		   whole->claim->interval.soft || sum.soft ? " (a soft bound)" : "",
		   dimension_name(apart));
}
