/*
 * When. The moments of the claim's piece of the sentence are the candidates, but for the day of the
 * report; the nearest by clause edges wins. A stretch that opens with since is taken whole:
 *
 *	since the conflict began in March 2011 | with protests
 *
 * Left out: days that only the dateline tells.
 */
#include "claim/role.h"

enum { COST_MOST = 45, COST_PART = 4, SINCE_LONGEST = 14 };

/* "since" at i, with a clause or a noun behind it. */
static struct stretch since_words(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	uint32_t end = i + 1;
	bool verb = false;

	while (end < at->end && end - i < SINCE_LONGEST) {
		const struct word *word = &scope->words[end];

		if (word->class == WORD_MARK || word->edge >= EDGE_WHEN ||
		    word->class == WORD_AND || (word->flags & WORD_SOURCE))
			break;
		if (verb && word->class == WORD_PREP && word->moment == INDEX_NONE)
			break;
		if (word->class == WORD_AUX && end > i + 1 && !verb &&
		    scope->words[end - 1].moment != INDEX_NONE)
			break;
		verb |= word->class == WORD_VERB;
		end++;
	}
	return (struct stretch){i, end};
}

static struct stretch moment_words(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	struct stretch words = {moment->first, moment->end};

	for (uint32_t k = moment->first; k > at->first && moment->first - k < 8; k--) {
		if (scope_is(scope, k - 1, "since")) {
			struct stretch since = since_words(at, k - 1);

			if (since.end >= words.end)
				return since;
			return (struct stretch){since.first, words.end};
		}
		if (scope->words[k - 1].class == WORD_MARK || scope->words[k - 1].edge >= EDGE_AND)
			break;
	}
	return words;
}

static bool is_of_report(const struct role_case *at, const struct moment *moment)
{
	return moment->of_report || moment->as_of ||
	       (at->scope->words[moment->first].flags & (WORD_SOURCE | WORD_LABEL));
}

void role_window_find(const struct role_case *at, struct role *role)
{
	const struct article *article = at->scope->article;
	struct stretch best = {0, 0};
	uint32_t least = COST_MOST;

	for (uint32_t i = at->first; i < at->end; i++) {
		uint32_t index = at->scope->words[i].moment;
		const struct moment *moment = index == INDEX_NONE ? NULL : &article->moments[index];
		struct stretch words;
		uint32_t cost;

		if (moment && moment->first == i && !is_of_report(at, moment))
			words = moment_words(at, moment);
		else if (!moment && scope_is(at->scope, i, "since"))
			words = since_words(at, i);
		else
			continue;
		if (words.end - words.first < 2 && !moment)
			continue;
		cost = role_cost(at, (struct stretch){words.first, words.end});
		if (moment && moment->shape == MOMENT_PART)
			cost += COST_PART;
		if (cost < least) {
			least = cost;
			best = words;
		}
	}
	if (best.first < best.end)
		role_set(at, role, best, "time in the clause");
}
