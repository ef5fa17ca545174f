/*
 * The rules of a verdict as a table: the first whose function answers true has decided. Each sees the
 * five dimensions, the two intervals, and the order in which the counts were made, and nothing of the
 * texts but whether they are the same words again.
 *
 *	1  denied or hypothetical  -> not counted     6  a later count    -> update
 *	2  same words; linked      -> repeat; part    7  only = and <     -> part, conflict
 *	3  a # dimension           -> incomparable    8  intervals meet   -> agree, consistent
 *	4  a ? dimension           -> unresolved      9  apart, barely    -> tension
 *	5  both < and >            -> unresolved     10  apart            -> conflict
 *
 * Left out: what the dimensions are (dimension.c), and the words (why.c).
 */
#include "compare/verdict.h"

#include <string.h>

#include "compare/origin.h"
#include "compare/range.h"

static bool any(const struct weighing *w, char relation)
{
	return weighing_has(w, relation);
}

static bool all_same(const struct weighing *w)
{
	return !any(w, REL_INSIDE) && !any(w, REL_CONTAINS) && !any(w, REL_DISJOINT) &&
	       !any(w, REL_UNKNOWN);
}

static bool decide(struct weighing *w, enum verdict verdict, const char *cue)
{
	w->verdict = verdict;
	w->cue = cue;
	return true;
}

static bool rule_not_counted(struct weighing *w)
{
	return (!saying_counts(w->a) || !saying_counts(w->b)) &&
	       decide(w, VERDICT_NOT_COUNTED, NULL);
}

/* The same words about another place or day are no repeat, where the sentence itself names it. */
static bool tells_otherwise(const struct weighing *w, enum role_kind kind, enum dimension dimension)
{
	const struct claim *a = w->a->claim, *b = w->b->claim;

	return w->literal[dimension] == REL_DISJOINT && !span_is_empty(a->roles[kind].words) &&
	       !span_is_empty(b->roles[kind].words) && a->roles[kind].sentence == a->sentence &&
	       b->roles[kind].sentence == b->sentence;
}

static bool rule_repeat(struct weighing *w)
{
	if (tells_otherwise(w, ROLE_PLACE, DIM_PLACE) ||
	    tells_otherwise(w, ROLE_WINDOW, DIM_WINDOW))
		return false;
	return origin_repeats(w->a, w->b) && decide(w, VERDICT_REPEAT, "the same words again");
}

/* The part's low end beyond the whole's high end cannot be. */
static bool decide_part(struct weighing *w, const struct saying *part, const struct saying *whole,
			const char *cue)
{
	int64_t most = whole->claim->interval.max;
	bool more = most != COUNT_NONE && part->claim->interval.min > most;

	w->part = part == w->a ? 1 : -1;
	return decide(w, more ? VERDICT_CONFLICT : VERDICT_PART, cue);
}

static bool is_part_of(const struct saying *part, const struct saying *whole)
{
	const struct claim *claims = part->article->claims;
	uint32_t at = part->ref.claim;

	if (part->ref.article != whole->ref.article)
		return false;
	for (int depth = 0; depth < 8 && claims[at].relation != RELATION_ADDITIONAL; depth++) {
		at = claims[at].part_of;
		if (at == whole->ref.claim)
			return true;
		if (at >= part->article->claim_count)
			return false;
	}
	return false;
}

/* Where the report says that it is a part, some dimension is narrower, and who suffered is the
 * plainest. */
static void mark_part(struct weighing *w, char relation)
{
	for (int i = 0; i < DIM_COUNT; i++)
		if (w->dims[i] != relation)
			w->dims[i] = REL_SAME;
	if (!any(w, relation))
		w->dims[DIM_VICTIMS] = relation;
}

static bool rule_linked(struct weighing *w)
{
	static const char cue[] = "the report itself tells the one as part of the other";

	if (is_part_of(w->a, w->b)) {
		mark_part(w, REL_INSIDE);
		return decide_part(w, w->a, w->b, cue);
	}
	if (is_part_of(w->b, w->a)) {
		mark_part(w, REL_CONTAINS);
		return decide_part(w, w->b, w->a, cue);
	}
	return false;
}

/* "Four others": told as more people than those before. */
static bool is_additional_to(const struct saying *more, const struct saying *base)
{
	return more->ref.article == base->ref.article &&
	       more->claim->relation == RELATION_ADDITIONAL &&
	       more->claim->part_of == base->ref.claim;
}

static bool rule_disjoint(struct weighing *w)
{
	if (w->a->claim->harm == w->b->claim->harm &&
	    (is_additional_to(w->a, w->b) || is_additional_to(w->b, w->a))) {
		w->dims[DIM_VICTIMS] = REL_DISJOINT;
		return decide(w, VERDICT_INCOMPARABLE, "the report tells them as others");
	}
	return any(w, REL_DISJOINT) && decide(w, VERDICT_INCOMPARABLE, NULL);
}

/* "Two more have died, which brings the toll to 22": they are no toll. "Another 40 are missing", who
 * are told beside the dead, are all of the missing. */
static bool is_more(const struct saying *saying)
{
	enum { NEAR = 2 }; /* claims behind it */
	const struct article *article = saying->article;
	const struct claim *claim = saying->claim;

	if (claim->relation != RELATION_ADDITIONAL || claim->part_of < article->claim_count)
		return false;
	for (uint32_t i = saying->ref.claim + 1;
	     i < article->claim_count && i <= saying->ref.claim + NEAR; i++)
		if (article->claims[i].harm == claim->harm &&
		    article->claims[i].sentence == claim->sentence &&
		    article->claims[i].event == claim->event &&
		    article->claims[i].running & RUNNING_ROSE)
			return true;
	return false;
}

static bool rule_unknown(struct weighing *w)
{
	if (w->dims[DIM_VICTIMS] == REL_SAME && !w->declared &&
	    range_meet(w->a->claim->interval, w->b->claim->interval) == MEETING_APART &&
	    is_more(w->a) != is_more(w->b)) {
		w->dims[DIM_VICTIMS] = REL_UNKNOWN;
		return decide(w, VERDICT_UNRESOLVED,
			      "the one is told as more people than those before");
	}
	return any(w, REL_UNKNOWN) && decide(w, VERDICT_UNRESOLVED, NULL);
}

static bool rule_crossed(struct weighing *w)
{
	return any(w, REL_INSIDE) && any(w, REL_CONTAINS) && decide(w, VERDICT_UNRESOLVED, NULL);
}

/* Two counts of one day, low and high, in that order? `low` said that it runs, or `high` that it
 * rose. */
static const char *same_day_order(const struct saying *low, const struct saying *high)
{
	struct interval common;
	bool rose = high->claim->running & RUNNING_ROSE;
	bool meets = range_common(low->claim->interval, high->claim->interval, &common);

	/* The count of dead beside it shows which report is the older. */
	if (low->dead != COUNT_NONE && high->dead != COUNT_NONE && low->dead > high->dead)
		return NULL;
	if (low->ref.article == high->ref.article && !rose)
		return NULL;
	if (meets)
		return rose && origin_is_one(low, high)
			       ? "of one source, in words of a count that rose"
			       : NULL;
	if (rose)
		return "the higher one in words of a count that rose";
	return low->claim->running ? "the lower one in words of a count that moves" : NULL;
}

/* Who is found is missing no more: such counts fall as the others rise. */
static bool harm_ends(uint8_t harm)
{
	return harm == HARM_MISSING;
}

static bool rule_update(struct weighing *w)
{
	int64_t a = saying_number(w->a), b = saying_number(w->b);
	struct interval common;
	const char *cue;

	if (!all_same(w) || a == b)
		return false;
	/* A vague word states no number: only what lies wholly above it is higher. */
	if ((saying_is_vague(w->a) || saying_is_vague(w->b)) &&
	    range_common(w->a->claim->interval, w->b->claim->interval, &common))
		return false;
	if (w->later && (w->later > 0 ? b > a : a > b))
		return decide(w, VERDICT_UPDATE, "counted later");
	if (w->later)
		return harm_ends(w->a->claim->harm) &&
		       decide(w, VERDICT_UPDATE,
			      "counted later, and who is found is counted no more");
	cue = a < b ? same_day_order(w->a, w->b) : same_day_order(w->b, w->a);
	return cue && decide(w, VERDICT_UPDATE, cue);
}

static bool is_bare_round(const struct claim *claim)
{
	return claim->op == OP_EQUAL && range_is_round(claim->bounds.about);
}

static bool barely_apart(const struct weighing *w)
{
	const struct claim *a = w->a->claim, *b = w->b->claim;
	bool vague = saying_is_vague(w->a) || saying_is_vague(w->b);
	double limit = vague ? 2 : 1.25;

	if (!vague && !a->interval.soft && !b->interval.soft && !is_bare_round(a) &&
	    !is_bare_round(b))
		return false;
	return range_ratio(a->interval, b->interval) <= limit;
}

/* One and the same source, in one report: named in both, or the report itself in its own text. */
static bool one_voice(const struct weighing *w)
{
	const struct claim *a = w->a->claim, *b = w->b->claim;
	const struct article *article = w->a->article;
	bool a_named = !span_is_empty(a->roles[ROLE_ATTRIBUTION].words);
	bool b_named = !span_is_empty(b->roles[ROLE_ATTRIBUTION].words);

	if (w->a->ref.article != w->b->ref.article || a_named != b_named)
		return false;
	if (a_named)
		return *w->a->source && strcmp(w->a->source, w->b->source) == 0;
	/* A headline may be older than its text. */
	return !span_overlaps(article->title_span, a->words) &&
	       !span_overlaps(article->title_span, b->words);
}

/* One day's deed at one hospital, market, convoy has one toll, by whatever means it was done. */
static bool hit_one_target(const struct weighing *w)
{
	const char *a = w->a->event->target, *b = w->b->event->target;

	return a && b && *a && strcmp(a, b) == 0 && !w->a->event->campaign &&
	       w->dims[DIM_WINDOW] == REL_SAME;
}

/* Numbers that exclude one another, where it is likelier that they count two sets: what a source
 * says twice in one report it says of two, and parts of a campaign are told as if they were all of
 * it. */
static const char *likely_two_sets(const struct weighing *w)
{
	enum { FAR_APART = 5 };
	bool blow = w->a->event && w->b->event &&
		    (w->a->event->blow || w->b->event->blow || hit_one_target(w));

	if ((w->a->claim->status == STATUS_ZERO) != (w->b->claim->status == STATUS_ZERO) &&
	    (any(w, REL_INSIDE) || any(w, REL_CONTAINS)))
		return "where no one was hurt is told of one place and moment";
	if (one_voice(w))
		return "one source gives both numbers in one report";
	if (!blow && w->one_event &&
	    range_ratio(w->a->claim->interval, w->b->claim->interval) > FAR_APART)
		return "the numbers are too far apart for two counts of one set";
	return NULL;
}

/* How far a count reaches is sure only where it says so itself: days and places that were carried
 * to it from its passage prove no conflict with another event. */
static bool reach_is_carried(const struct weighing *w, const struct saying *whole)
{
	const struct role *roles = whole->claim->roles;

	return !w->one_event &&
	       ((w->dims[DIM_WINDOW] != REL_SAME && span_is_empty(roles[ROLE_WINDOW].words)) ||
		(w->dims[DIM_PLACE] != REL_SAME && span_is_empty(roles[ROLE_PLACE].words)));
}

static bool exceeds(const struct saying *part, const struct saying *whole)
{
	return whole->claim->interval.max != COUNT_NONE &&
	       part->claim->interval.min > whole->claim->interval.max;
}

static bool rule_two_sets(struct weighing *w)
{
	bool in = any(w, REL_INSIDE), out = any(w, REL_CONTAINS), excluded;
	const char *cue;

	if (in && out)
		return false;
	if (in || out)
		excluded = in ? exceeds(w->a, w->b) : exceeds(w->b, w->a);
	else
		excluded =
			range_meet(w->a->claim->interval, w->b->claim->interval) == MEETING_APART &&
			!barely_apart(w);
	cue = excluded && !w->declared ? likely_two_sets(w) : NULL;
	if (excluded && !w->declared && !cue && (in || out) &&
	    reach_is_carried(w, in ? w->b : w->a))
		cue = "the wider count does not say itself how far it reaches";
	if (!cue)
		return false;
	w->dims[DIM_VICTIMS] = REL_UNKNOWN;
	return decide(w, VERDICT_UNRESOLVED, cue);
}

static bool rule_part(struct weighing *w)
{
	if (any(w, REL_INSIDE) && !any(w, REL_CONTAINS))
		return decide_part(w, w->a, w->b, NULL);
	if (any(w, REL_CONTAINS) && !any(w, REL_INSIDE))
		return decide_part(w, w->b, w->a, NULL);
	return false;
}

static bool rule_meeting(struct weighing *w)
{
	switch (range_meet(w->a->claim->interval, w->b->claim->interval)) {
	case MEETING_EQUAL:
		return decide(w, VERDICT_AGREE, NULL);
	case MEETING_OVERLAP:
	case MEETING_ADJACENT:
		return decide(w, VERDICT_CONSISTENT, NULL);
	case MEETING_APART:
		break;
	}
	return false;
}

static bool rule_tension(struct weighing *w)
{
	return barely_apart(w) && decide(w, VERDICT_TENSION, NULL);
}

static bool rule_apart(struct weighing *w)
{
	return decide(w, VERDICT_CONFLICT, NULL);
}

static const struct rule {
	uint8_t number; /* of DESIGN.md */
	const char *name;
	bool (*fits)(struct weighing *weighing);
} rules[] = {
	{1, "what is denied or only possible is not counted", rule_not_counted},
	{2, "the same sentence again", rule_repeat},
	{2, "linked in one report", rule_linked},
	{3, "a dimension is disjoint", rule_disjoint},
	{4, "a dimension is not known", rule_unknown},
	{5, "neither contains the other", rule_crossed},
	{6, "a later count that moved on", rule_update},
	{4, "two numbers that exclude one another, likely of two sets", rule_two_sets},
	{7, "one lies inside the other", rule_part},
	{8, "the intervals meet", rule_meeting},
	{9, "apart, but a bound is soft", rule_tension},
	{10, "apart", rule_apart},
};

void verdict_decide(struct weighing *w)
{
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		if (!rules[i].fits(w))
			continue;
		w->rule = rules[i].number;
		w->rule_name = rules[i].name;
		return;
	}
}

void verdict_find(struct weighing *w)
{
	dimension_weigh(w);
	verdict_decide(w);
}
