/*
 * What a comparison answers when it is asked: the words of a verdict, a dimension's value, whose word
 * a count is, the verdict on any two claims.
 */
#include "compare/comparing.h"
#include "compare/comparison.h"
#include "compare/why.h"

static const char *why_write(const struct weighing *w, struct arena *arena)
{
	const char *why;
	struct buf buf;

	buf_init(&buf);
	why_pair(&buf, w);
	why = arena_string(arena, buf.bytes, buf.length);
	buf_release(&buf);
	return why;
}

const char *comparison_value(const struct comparison *comparison, struct claim_ref ref,
			     enum dimension dimension, struct arena *arena)
{
	const struct comparing *c = comparison->comparing;
	const struct amendment *amendment = amendment_find(c->amendments, ref);
	struct saying saying = saying_of(&c->yardstick, c->articles[ref.article], ref);
	const char *value;
	struct buf buf;

	if (amendment)
		saying_amend(&saying, &c->yardstick, amendment, arena);
	buf_init(&buf);
	kin_value(&saying, dimension == DIM_COUNT ? KIN_EVENT : dimension, &buf);
	value = arena_string(arena, buf.bytes, buf.length);
	buf_release(&buf);
	return value;
}

const char *comparison_why(const struct comparison *comparison, const struct pair *pair,
			   struct arena *arena)
{
	const struct comparing *c = comparison->comparing;
	struct weighing w = {.yardstick = &c->yardstick,
			     .a = &c->sayings[comparing_index(c, pair->a)],
			     .b = &c->sayings[comparing_index(c, pair->b)]};

	verdict_find(&w);
	return why_write(&w, arena);
}

static struct pair pair_judged(struct weighing *w, struct arena *arena)
{
	struct pair pair;

	verdict_find(w);
	pair = pair_of(w);
	pair.why = why_write(w, arena);
	return pair;
}

struct pair comparison_judge_two(const struct comparison *comparison, struct claim_ref a,
				 struct claim_ref b, struct arena *arena)
{
	const struct comparing *c = comparison->comparing;
	struct weighing w = {.yardstick = &c->yardstick,
			     .a = &c->sayings[comparing_index(c, a)],
			     .b = &c->sayings[comparing_index(c, b)]};

	return pair_judged(&w, arena);
}

struct pair comparison_judge(const struct article *const *articles, struct claim_ref a,
			     struct claim_ref b, const struct lexicon *lexicon, struct arena *arena)
{
	struct yardstick yardstick;
	struct saying first, second;
	struct weighing w = {.yardstick = &yardstick, .a = &first, .b = &second};

	yardstick_init(&yardstick, lexicon, arena);
	first = saying_of(&yardstick, articles[a.article], a);
	second = saying_of(&yardstick, articles[b.article], b);
	saying_sketch(&first, NULL, arena);
	saying_sketch(&second, &first, arena);
	return pair_judged(&w, arena);
}

const char *comparison_source(const struct comparison *comparison, struct claim_ref ref)
{
	const struct comparing *c = comparison ? comparison->comparing : NULL;

	if (!c || ref.article >= c->article_count ||
	    ref.claim >= c->first[ref.article + 1] - c->first[ref.article])
		return NULL;
	return c->sayings[comparing_index(c, ref)].source;
}
