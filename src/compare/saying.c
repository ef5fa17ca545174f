/*
 * Pulls together what a verdict looks at, so that the verdict itself reads no text but names: the
 * claim, its event, who is named as the cause, and the count of dead that stands beside a count of
 * wounded. Left out: verdicts.
 */
#include "compare/saying.h"

#include <string.h>

#include "compare/passage.h"

void yardstick_init(struct yardstick *yardstick, const struct lexicon *lexicon, struct arena *arena)
{
	yardstick->lexicon = lexicon;
	yardstick->aliases = NULL;
	yardstick->kins = NULL;
	victims_init(&yardstick->victims, lexicon, arena);
	sides_init(&yardstick->sides, lexicon, arena);
}

int64_t saying_number(const struct saying *saying)
{
	const struct claim *claim = saying->claim;

	return claim->bounds.about != COUNT_NONE ? claim->bounds.about : claim->interval.min;
}

bool saying_counts(const struct saying *saying)
{
	return saying->claim->status != STATUS_DENIED &&
	       saying->claim->status != STATUS_HYPOTHETICAL &&
	       !saying_is_rejected(saying);
}

bool saying_is_vague(const struct saying *saying)
{
	return saying->claim->op == OP_VAGUE || saying->claim->bounds.about == COUNT_NONE;
}

static int64_t stated(const struct claim *claim)
{
	return claim->bounds.about != COUNT_NONE ? claim->bounds.about : claim->interval.min;
}

/* Claims of one sentence stand next to one another. */
static int64_t dead_beside(const struct article *article, uint32_t index)
{
	const struct claim *claim = &article->claims[index];
	int64_t dead = COUNT_NONE;
	enum { NEAR = 8 };
	uint32_t from = index > NEAR ? index - NEAR : 0;

	if (claim->harm == HARM_KILLED)
		return stated(claim);
	for (uint32_t i = from; i < article->claim_count && i <= index + NEAR; i++) {
		const struct claim *other = &article->claims[i];

		if (other->harm != HARM_KILLED || other->event != claim->event ||
		    other->part_of != INDEX_NONE)
			continue;
		if (other->sentence == claim->sentence)
			return stated(other);
		if (dead == COUNT_NONE || stated(other) > dead)
			dead = stated(other);
	}
	return dead;
}

static bool same_role(const struct claim *a, const struct claim *b, enum role_kind kind)
{
	return a->roles[kind].words.start == b->roles[kind].words.start;
}

/* "70,000 of them died of hunger": what makes the part smaller is in no dimension. */
static bool is_hidden_part(const struct article *article, const struct claim *claim)
{
	const struct claim *whole;

	if (claim->part_of >= article->claim_count || claim->relation == RELATION_ADDITIONAL)
		return false;
	whole = &article->claims[claim->part_of];
	return whole->harm == claim->harm && strcmp(whole->victims, claim->victims) == 0 &&
	       strcmp(whole->at_path, claim->at_path) == 0 && same_role(whole, claim, ROLE_ACTOR) &&
	       same_role(whole, claim, ROLE_WINDOW);
}

struct saying saying_of(const struct yardstick *yardstick, const struct article *article,
			struct claim_ref ref)
{
	const struct claim *claim = &article->claims[ref.claim];
	struct saying saying = {
		.ref = ref, .article = article, .claim = claim, .source = claim->source};

	if (claim->event < article->event_count)
		saying.event = &article->events[claim->event];
	for (int i = 0; i < NAMED_COUNT; i++)
		saying.named[i] = INDEX_NONE;
	saying.actors = actors_of(&yardstick->sides, article, claim->roles[ROLE_ACTOR].words);
	saying.hidden = is_hidden_part(article, claim);
	saying.dead = dead_beside(article, ref.claim);
	saying.first = saying.end = article_token_at(article, claim->words.start);
	while (saying.end < article->token_count &&
	       article->tokens[saying.end].start < claim->words.end)
		saying.end++;
	return saying;
}

void saying_sketch(struct saying *saying, const struct saying *before, struct arena *arena)
{
	uint32_t sentence = saying->claim->sentence;

	if (before && before->article == saying->article && before->claim->sentence == sentence)
		saying->sketch = before->sketch;
	else if (sentence < saying->article->sentence_count)
		saying->sketch = passage_sketch(saying->article, sentence, arena);
}
