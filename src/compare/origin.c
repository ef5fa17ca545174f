/*
 * Agency copy travels: a paragraph is printed in one outlet, trimmed in another, and its headline
 * stands three times on one page. Two claims are a repeat when the words around their figures are
 *the same, but for a few:
 *
 *	they had carted away | at least 100 | bodies from the site of the blast which hit buses
 *	they had taken  away | at least 100 | bodies from the site of the blast which hit buses
 *	          x     same                  same same same ...
 *
 * Words are set against each other outward from the figure, each way on its own. Or their
 *passages are one text with small edits, see passage.c.
 */
#include "compare/origin.h"

#include <string.h>

#include "base/map.h"
#include "compare/passage.h"

enum {
	REACH = 12, /* words looked at each way */
	ENOUGH = 5, /* fewer words than this in common prove nothing */
	SKIP = 2    /* words that may be put in or left out at one spot */
};

struct run {
	const struct token *tokens[REACH];
	int count;
};

/* The words of the claim's sentence before or after its figure, nearest first. */
static struct run run_from(const struct saying *saying, int step)
{
	const struct article *article = saying->article;
	const struct sentence *sentence;
	struct run run = {{NULL}, 0};
	uint32_t at;

	if (saying->claim->sentence >= article->sentence_count)
		return run;
	sentence = &article->sentences[saying->claim->sentence];
	at = step > 0 ? saying->end : saying->first;
	if (step < 0 && at-- <= sentence->first)
		return run;
	for (; at >= sentence->first && at < sentence->end && run.count < REACH;
	     at += (uint32_t)step) {
		if (article->tokens[at].kind != TOKEN_MARK)
			run.tokens[run.count++] = &article->tokens[at];
		if (at == 0 && step < 0)
			break;
	}
	return run;
}

static bool same_word(const struct token *a, const struct token *b)
{
	return a->hash == b->hash && a->kind == b->kind;
}

/* How many words of the two runs are the same, in order, with small gaps; stops at the first large
 * one. */
static int run_common(const struct run *a, const struct run *b)
{
	int i = 0, k = 0, common = 0;

	while (i < a->count && k < b->count) {
		bool found = false;

		for (int gap = 0; gap <= 2 * SKIP && !found; gap++)
			for (int x = 0; x <= gap && !found; x++) {
				int y = gap - x;

				if (x > SKIP || y > SKIP || i + x >= a->count ||
				    k + y >= b->count ||
				    !same_word(a->tokens[i + x], b->tokens[k + y]))
					continue;
				i += x + 1;
				k += y + 1;
				found = true;
			}
		if (!found)
			break;
		common++;
	}
	return common;
}

static bool same_figure(const struct claim *a, const struct claim *b)
{
	return a->harm == b->harm && a->op == b->op && a->bounds.low == b->bounds.low &&
	       a->bounds.high == b->bounds.high && a->bounds.about == b->bounds.about;
}

uint32_t origin_shingle(const struct saying *saying, int step)
{
	enum { WORDS = 4 };
	const struct claim *claim = saying->claim;
	struct run run = run_from(saying, step);
	uint32_t hash;

	if (run.count < WORDS)
		return 0;
	hash = hash_bytes(&claim->bounds, sizeof claim->bounds) ^
	       (uint32_t)(claim->harm * 7 + step + 3);
	for (int i = 0; i < WORDS; i++)
		hash = hash * 31 + run.tokens[i]->hash;
	return hash ? hash : 1;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

bool origin_repeats(const struct saying *a, const struct saying *b)
{
	struct run x, y;
	int common, shorter;

	if (!same_figure(a->claim, b->claim))
		return false;
	if (a->ref.article == b->ref.article) {
		if (a->claim->repeats == b->ref.claim || b->claim->repeats == a->ref.claim)
			return true;
		if (a->claim->words.start == b->claim->words.start)
			return false;
	}
	if (origin_is_copied(a, b) && strcmp(a->claim->victims, b->claim->victims) == 0)
		return true;
	x = run_from(a, 1);
	y = run_from(b, 1);
	common = run_common(&x, &y);
	shorter = least(x.count, y.count);
	x = run_from(a, -1);
	y = run_from(b, -1);
	common += run_common(&x, &y);
	shorter += least(x.count, y.count);
	return common >= ENOUGH && common * 4 >= shorter * 3;
}

bool origin_is_one(const struct saying *a, const struct saying *b)
{
	const char *x = a->source, *y = b->source;
	bool x_named = !span_is_empty(a->claim->roles[ROLE_ATTRIBUTION].words);
	bool y_named = !span_is_empty(b->claim->roles[ROLE_ATTRIBUTION].words);

	if (!x_named || !y_named)
		return true;
	return *x && strcmp(x, y) == 0;
}

bool origin_is_copied(const struct saying *a, const struct saying *b)
{
	return a->ref.article != b->ref.article && passage_alike(a->sketch, b->sketch);
}

/* "Officials", "residents" in two outlets need not be the same ones; "police" of one town, "the
 * Observatory" are. */
static bool is_crowd(const char *source)
{
	size_t length = strlen(source);

	return *source >= 'a' && *source <= 'z' && length > 2 && source[length - 1] == 's' &&
	       source[length - 2] != 's';
}

enum witnesses origin_witnesses(const struct saying *a, const struct saying *b)
{
	const char *x = a->source, *y = b->source;
	bool one_text = a->ref.article == b->ref.article;

	if (origin_is_copied(a, b))
		return WITNESS_ONE;
	if (*x && strcmp(x, y) == 0)
		return one_text || !is_crowd(x) ? WITNESS_ONE : WITNESS_UNKNOWN;
	if (span_is_empty(a->claim->roles[ROLE_ATTRIBUTION].words) ||
	    span_is_empty(b->claim->roles[ROLE_ATTRIBUTION].words))
		return WITNESS_UNKNOWN;
	return WITNESS_TWO;
}
