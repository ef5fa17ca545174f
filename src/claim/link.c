/*
 * Links between claims. "Of them" is a part of the last claim of the same harm within five
 * sentences that is not smaller; "the remaining 70" of what the part before it is of. A claim
 * repeats an earlier one when the same words stand around both, from the trigger to the figure and
 * on to both sides, as captions and headlines do.
 */
#include "claim/link.h"

enum {
	ANAPHOR_REACH = 5, /* sentences */
	REPEAT_LEAST = 4   /* tokens that two claims must share beside trigger and figure */
};

uint32_t link_anaphor(const struct article *article, const struct claim *claims, uint32_t count,
		      uint32_t sentence, uint8_t harm, int64_t number)
{
	(void)article;
	while (count-- > 0 && claims[count].sentence + ANAPHOR_REACH >= sentence)
		if ((claims[count].harm == harm ||
		     harm_contains((enum harm)claims[count].harm, (enum harm)harm)) &&
		    claims[count].part_of == INDEX_NONE && claims[count].status != STATUS_ZERO &&
		    (claims[count].bounds.about < 0 || claims[count].op != OP_EQUAL ||
		     claims[count].bounds.about >= number))
			return count;
	return INDEX_NONE;
}

uint8_t link_victims(const struct claim *claims, uint32_t count, uint32_t sentence)
{
	uint32_t told = sentence; /* the last sentence with such victims */

	while (count-- > 0 && (told == sentence || claims[count].sentence == told)) {
		if (claims[count].sentence == sentence)
			continue;
		if (claims[count].harm == HARM_KILLED || claims[count].harm == HARM_CASUALTIES)
			return HARM_KILLED;
		if (claims[count].harm == HARM_INJURED)
			told = claims[count].sentence;
	}
	return told < sentence ? HARM_INJURED : HARM_KILLED;
}

/* "the remaining 70", "the other nine": what is left of a whole that a part was told of. */
static bool is_rest(const struct article *article, const struct claim *claim)
{
	const struct token *figure =
		&article->tokens[article_token_at(article, claim->words.start)];

	return figure - article->tokens >= 2 && token_is(article->text, figure - 2, "the") &&
	       (token_is(article->text, figure - 1, "remaining") ||
		token_is(article->text, figure - 1, "other"));
}

static void link_rests(const struct article *article, struct claim *claims, uint32_t count)
{
	for (uint32_t i = 1; i < count; i++) {
		uint32_t whole = claims[i - 1].part_of;

		if (claims[i].part_of != INDEX_NONE || whole >= i ||
		    claims[i - 1].sentence != claims[i].sentence ||
		    claims[whole].harm != claims[i].harm ||
		    claims[i].bounds.about > claims[whole].bounds.about ||
		    !is_rest(article, &claims[i]))
			continue;
		claims[i].part_of = whole;
		claims[i].relation = RELATION_PART;
	}
}

static bool same_token(const struct article *article, uint32_t a, uint32_t b)
{
	const struct token *x = &article->tokens[a], *y = &article->tokens[b];

	return x->kind == y->kind && x->hash == y->hash && x->mark == y->mark;
}

static bool is_repeat(const struct article *article, const struct claim *a, const struct claim *b)
{
	uint32_t fa = article_token_at(article, a->words.start);
	uint32_t fb = article_token_at(article, b->words.start);
	uint32_t low_a = fa < a->trigger ? fa : a->trigger,
		 high_a = fa > a->trigger ? fa : a->trigger;
	uint32_t low_b = fb < b->trigger ? fb : b->trigger;
	uint32_t n = high_a - low_a + 1, more = 0;
	const struct sentence *sa = &article->sentences[a->sentence];
	const struct sentence *sb = &article->sentences[b->sentence];

	if (low_b + n > sb->end || (fa < a->trigger) != (fb < b->trigger))
		return false;
	for (uint32_t i = 0; i < n; i++)
		if (!same_token(article, low_a + i, low_b + i))
			return false;
	for (uint32_t i = 1; low_a >= sa->first + i && low_b >= sb->first + i &&
			     same_token(article, low_a - i, low_b - i);
	     i++)
		more++;
	for (uint32_t i = 0; low_a + n + i < sa->end && low_b + n + i < sb->end &&
			     same_token(article, low_a + n + i, low_b + n + i);
	     i++)
		more++;
	return n + more >= REPEAT_LEAST + 2;
}

static void link_repeats(const struct article *article, struct claim *claims, uint32_t count)
{
	enum { NEAREST = 64 }; /* earlier claims looked at, so that a long list stays linear */

	for (uint32_t i = 1; i < count; i++) {
		for (uint32_t j = i > NEAREST ? i - NEAREST : 0; j < i; j++) {
			if (claims[j].harm != claims[i].harm ||
			    claims[j].sentence == claims[i].sentence ||
			    claims[j].repeats != INDEX_NONE ||
			    claims[j].bounds.about != claims[i].bounds.about ||
			    !is_repeat(article, &claims[i], &claims[j]))
				continue;
			claims[i].repeats = j;
			if (claims[i].relation == RELATION_NONE)
				claims[i].relation = RELATION_REPEAT;
			break;
		}
	}
}

void link_claims(const struct article *article, struct claim *claims, uint32_t count)
{
	link_rests(article, claims, count);
	link_repeats(article, claims, count);
}
