/*
 * From one disagreement to the next in the compare view: those of all reports, in the order of the
 * comparison; the first one shown is the worst. Left out: how a pair is drawn (compare.c).
 */
#include <stdio.h>

#include "view/compare.h"
#include "view/view.h"

/* Which pair in dispute this is, of how many. */
static uint32_t dispute_number(struct session *session, const struct place *place, uint32_t *count)
{
	const struct comparison *comparison = session->comparison;
	uint32_t here = INDEX_NONE;

	*count = 0;
	for (uint32_t i = 0; comparison && i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];

		if (!verdict_is_dispute(pair->verdict))
			continue;
		if (pair->a.article == place->a.article && pair->a.claim == place->a.claim &&
		    pair->b.article == place->b.article && pair->b.claim == place->b.claim)
			here = *count;
		++*count;
	}
	return here;
}

/* Where nothing is compared yet: the worst disagreement, of two reports sooner than within one. */
static bool worst_open(struct place *place, const struct comparison *comparison)
{
	const struct pair *worst = NULL;

	for (uint32_t i = 0; comparison && i < comparison->pair_count; i++) {
		const struct pair *pair = &comparison->pairs[i];
		bool apart = pair->a.article != pair->b.article;

		if (!verdict_is_dispute(pair->verdict))
			continue;
		if (!worst || pair->verdict < worst->verdict ||
		    (pair->verdict == worst->verdict && apart &&
		     worst->a.article == worst->b.article))
			worst = pair;
	}
	if (!worst)
		return false;
	place->a = worst->a;
	place->b = worst->b;
	return true;
}

bool compare_step(struct session *session, struct pane *pane, int step)
{
	struct place *place = pane_place(pane);
	const struct comparison *comparison = session->comparison;
	uint32_t count, here = dispute_number(session, place, &count), want, at = 0;

	if (here == INDEX_NONE && step > 0 && worst_open(place, comparison))
		return true;
	if (here == INDEX_NONE)
		want = step > 0 ? 0 : count - 1;
	else
		want = here + (uint32_t)step;
	if (want >= count)
		return false;
	for (uint32_t i = 0; i < comparison->pair_count; i++)
		if (verdict_is_dispute(comparison->pairs[i].verdict) && at++ == want) {
			place->a = comparison->pairs[i].a;
			place->b = comparison->pairs[i].b;
			return true;
		}
	return false;
}

void compare_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	uint32_t count, here = dispute_number(session, pane_place(pane), &count);

	if (here != INDEX_NONE)
		snprintf(text, size, "compare: disagreement %u of %u", here + 1, count);
	else
		snprintf(text, size, "compare");
}
