/*
 * The number of a toll, by two rules, in this order:
 *
 *	latest	 Of the counts that were made last those by a source that was named, if there are any,
 *		 else all of them. If they have an interval in common, the number is its lower end: of
 *		 "40" and "at least 38" it is 40.
 *	origins	 Else, the interval that counts of more independent origins share than any other, and
 *		 of two at least: its lower end.
 *
 * Counts that are denied, hypothetical, rejected, or vague (dozens) are never asked. The lower end is
 * taken because that is what was counted. Left out: any mean of counts; it was said by nobody.
 */
#include "compare/best.h"

#include <string.h>

#include "base/vec.h"
#include "compare/saying.h"

/* A count that is asked. */
struct voice {
	const struct saying *saying;
	uint32_t origin; /* the first voice of the same origin */
	bool named;	 /* whose count it is, is said, and it is not the outlet's own */
};

typedef VEC(struct voice) voice_list;

static const char *const rules[BEST_RULES] = {"", "latest", "origins"};

const char *best_rule_name(enum best_rule rule)
{
	return rules[rule];
}

static bool is_paired(const struct comparison *comparison, struct claim_ref a, struct claim_ref b)
{
	uint32_t low = 0, high = comparison->pair_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const struct pair *pair = &comparison->pairs[middle];
		uint32_t at[] = {pair->a.article, pair->a.claim, pair->b.article, pair->b.claim};
		uint32_t want[] = {a.article, a.claim, b.article, b.claim};
		int order = 0;

		for (int i = 0; i < 4 && !order; i++)
			order = (at[i] > want[i]) - (at[i] < want[i]);
		if (!order)
			return pair->same_origin;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

static bool is_one_origin(const struct comparison *comparison, const struct saying *a,
			  const struct saying *b)
{
	bool turned = b->ref.article < a->ref.article ||
		      (b->ref.article == a->ref.article && b->ref.claim < a->ref.claim);

	if (a->claim->source[0] && strcmp(a->claim->source, b->claim->source) == 0)
		return true;
	return turned ? is_paired(comparison, b->ref, a->ref)
		      : is_paired(comparison, a->ref, b->ref);
}

/* Origins are few where claims are many: a new voice is set beside one of each. */
static void voice_add(voice_list *voices, const struct comparison *comparison,
		      const struct saying *saying)
{
	struct voice voice = {saying, voices->count, false};
	const char *outlet = saying->article->source;

	voice.named = saying->claim->source[0] && strcmp(saying->claim->source, outlet) != 0;
	for (uint32_t i = 0; i < voices->count; i++)
		if (voices->at[i].origin == i &&
		    is_one_origin(comparison, voices->at[i].saying, saying)) {
			voice.origin = i;
			break;
		}
	vec_add(voices, voice);
}

static bool interval_meet(struct interval *common, struct interval other)
{
	if (other.min != COUNT_NONE && (common->min == COUNT_NONE || other.min > common->min))
		common->min = other.min;
	if (other.max != COUNT_NONE && (common->max == COUNT_NONE || other.max < common->max))
		common->max = other.max;
	return common->max == COUNT_NONE || common->min == COUNT_NONE || common->min <= common->max;
}

static bool is_number(struct interval common, int64_t *number)
{
	*number = common.min;
	/* "up to 40" counts nobody. */
	return common.min != COUNT_NONE && (common.min > 0 || common.max == 0);
}

static bool latest_find(const voice_list *voices, int64_t *number)
{
	struct interval common = {COUNT_NONE, COUNT_NONE, false};
	day last = DAY_NONE;
	bool named = false, any = false;

	for (uint32_t i = 0; i < voices->count; i++) {
		day as_of = voices->at[i].saying->claim->as_of;

		if (as_of != DAY_NONE && (last == DAY_NONE || as_of > last))
			last = as_of;
	}
	for (uint32_t i = 0; i < voices->count; i++)
		named = named ||
			(voices->at[i].named && voices->at[i].saying->claim->as_of == last);
	for (uint32_t i = 0; i < voices->count; i++) {
		const struct claim *claim = voices->at[i].saying->claim;

		if (claim->as_of != last || (named && !voices->at[i].named))
			continue;
		any = true;
		if (!interval_meet(&common, claim->interval))
			return false;
	}
	return any && is_number(common, number);
}

/* An interval that is shared by a set of counts begins at the lower end of one of them. */
static uint32_t origins_at(const voice_list *voices, int64_t low, uint32_t *seen)
{
	uint32_t count = 0;

	memset(seen, 0, voices->count * sizeof *seen);
	for (uint32_t i = 0; i < voices->count; i++) {
		struct interval interval = voices->at[i].saying->claim->interval;
		uint32_t origin = voices->at[i].origin;

		if (interval.min > low || (interval.max != COUNT_NONE && interval.max < low) ||
		    seen[origin])
			continue;
		seen[origin] = 1;
		count++;
	}
	return count;
}

static bool origins_find(const voice_list *voices, int64_t *number)
{
	VEC(uint32_t) seen = {0};
	uint32_t most = 1;
	bool alone = false;

	for (uint32_t i = 0; i < voices->count; i++)
		vec_add(&seen, 0);
	for (uint32_t i = 0; i < voices->count; i++) {
		int64_t low = voices->at[i].saying->claim->interval.min;
		uint32_t count;

		if (low == COUNT_NONE || low <= 0)
			continue;
		count = origins_at(voices, low, seen.at);
		if (count > most)
			*number = low;
		else if (count < most || most == 1 || low == *number)
			continue;
		alone = count > most;
		most = count;
	}
	vec_release(&seen);
	return most > 1 && alone;
}

static uint32_t origin_count(const voice_list *voices)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < voices->count; i++)
		count += voices->at[i].origin == i;
	return count;
}

static uint32_t source_count(const voice_list *voices)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < voices->count; i++) {
		const struct saying *one = voices->at[i].saying;
		uint32_t k = 0;

		while (k < i &&
		       (strcmp(one->article->source, voices->at[k].saying->article->source) != 0 ||
			strcmp(one->claim->source, voices->at[k].saying->claim->source) != 0))
			k++;
		count += k == i;
	}
	return count;
}

struct best best_find(const struct comparison *comparison, uint32_t n)
{
	const struct toll *toll = &comparison->tolls[n];
	struct best best = {.number = COUNT_NONE};
	voice_list all = {0}, asked = {0};

	for (uint32_t i = 0; i < toll->claim_count; i++) {
		const struct saying *saying = comparison_saying(comparison, toll->claims[i]);

		voice_add(&all, comparison, saying);
		if (saying_counts(saying) && !saying_is_vague(saying))
			voice_add(&asked, comparison, saying);
	}
	best.sources = source_count(&all);
	best.origins = origin_count(&all);
	if (latest_find(&asked, &best.number))
		best.rule = BEST_LATEST;
	else if (origins_find(&asked, &best.number))
		best.rule = BEST_ORIGINS;
	else
		best.number = COUNT_NONE;
	vec_release(&all);
	vec_release(&asked);
	return best;
}
