/*
 * An analysed article is const, so one whose head the reader corrects is read anew, from the text
 * that it holds (its file may be gone, or was a pipe), and analysed with the corrected head. That
 *is done where the comparison is made anew, in its thread, and both are put in place together:
 *until then the old articles stand with the old comparison.
 *
 *	remarks -> plan -> (thread) read anew, compare -> placed; what stood before is freed
 *	                                                  the original stays with the library
 *
 * Taking a correction back puts the original in its place again. Left out: when that is done
 * (gather.c), which judgements count (review.c).
 */
#include "session/correction.h"

#include <stdlib.h>
#include <string.h>

#include "claim/analyse.h"
#include "read/read.h"

enum judgement_kind correction_kind(enum article_head head)
{
	return head == ARTICLE_DATE	? JUDGEMENT_ARTICLE_DATE
	       : head == ARTICLE_SOURCE ? JUDGEMENT_ARTICLE_SOURCE
					: JUDGEMENT_ARTICLE_TITLE;
}

static struct remade *remade_find(const remade_vec *remades, uint32_t article)
{
	for (uint32_t i = 0; i < remades->count; i++)
		if (remades->at[i].article == article)
			return &remades->at[i];
	return NULL;
}

static const char *value_copy(const struct ledger *ledger, uint32_t row, struct arena *arena)
{
	const char *value = ledger->rows.at[row].value;

	return arena_string(arena, value, strlen(value));
}

static struct remade remade_of(const struct remark *remark, const struct ledger *ledger,
			       struct arena *arena)
{
	struct remade remade = {.article = remark->article, .published = DAY_NONE};

	if (remark->date_row != INDEX_NONE) {
		remade.heads |= ARTICLE_DATE;
		remade.published = day_parse(ledger->rows.at[remark->date_row].value);
	}
	if (remark->source_row != INDEX_NONE) {
		remade.heads |= ARTICLE_SOURCE;
		remade.source = value_copy(ledger, remark->source_row, arena);
	}
	if (remark->title_row != INDEX_NONE) {
		remade.heads |= ARTICLE_TITLE;
		remade.title = value_copy(ledger, remark->title_row, arena);
	}
	return remade;
}

static bool is_as_wanted(const struct remade *remade, const struct article *made)
{
	if (made->corrected != remade->heads)
		return false;
	return (!(remade->heads & ARTICLE_DATE) || made->published == remade->published) &&
	       (!remade->source || !strcmp(made->source, remade->source)) &&
	       (!remade->title || !strcmp(made->title, remade->title));
}

void corrections_plan(const remade_vec *placed, const struct reviews *reviews,
		      const struct ledger *ledger, const struct article **articles, uint32_t count,
		      struct arena *arena, remade_vec *plan)
{
	for (uint32_t i = 0; i < placed->count; i++)
		articles[placed->at[i].article] = placed->at[i].original;
	for (uint32_t i = 0; i < reviews->remarks.count; i++) {
		struct remade remade = remade_of(&reviews->remarks.at[i], ledger, arena);
		const struct remade *before;

		if (!remade.heads || remade.article >= count || !articles[remade.article])
			continue;
		remade.original = articles[remade.article];
		before = remade_find(placed, remade.article);
		if (before && is_as_wanted(&remade, before->made))
			remade.made = before->made;
		vec_add(plan, remade);
	}
}

static struct article *remade_read(const struct remade *remade, const struct lexicon *lexicon)
{
	struct article *article = article_again(remade->original, lexicon);

	article->corrected = remade->heads;
	if (remade->heads & ARTICLE_DATE)
		article->published = remade->published;
	if (remade->source)
		article->source =
			arena_string(&article->arena, remade->source, strlen(remade->source));
	if (remade->title)
		article->title =
			arena_string(&article->arena, remade->title, strlen(remade->title));
	analyse(article, lexicon);
	return article;
}

void corrections_carry_out(remade_vec *plan, const struct article **articles,
			   const struct lexicon *lexicon)
{
	for (uint32_t i = 0; i < plan->count; i++) {
		struct remade *remade = &plan->at[i];

		if (!remade->made)
			remade->made = remade_read(remade, lexicon);
		articles[remade->article] = remade->made;
	}
}

void corrections_place(remade_vec *placed, remade_vec *plan)
{
	remade_vec before = *placed;

	*placed = *plan;
	for (uint32_t i = 0; i < placed->count; i++) /* they were the plan's */
		placed->at[i].source = placed->at[i].title = NULL;
	memset(plan, 0, sizeof *plan);
	corrections_drop(placed, &before);
}

void corrections_drop(const remade_vec *placed, remade_vec *plan)
{
	for (uint32_t i = 0; i < plan->count; i++) {
		const struct remade *kept = remade_find(placed, plan->at[i].article);

		if (!kept || kept->made != plan->at[i].made)
			article_free(plan->at[i].made);
	}
	vec_release(plan);
}
