/*
 * An analysed article is const, so one whose head the reader corrects, or that he says has a claim
 * which was not found, is read anew, from the text that it holds (its file may be gone, or was a
 * pipe), and analysed with what he said. That is done where the comparison is made anew, in its
 * thread, and both are put in place together: until then the old articles stand with the old
 * comparison.
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

static bool remark_corrects(const struct remark *remark)
{
	return remark->date_row != INDEX_NONE || remark->source_row != INDEX_NONE ||
	       remark->title_row != INDEX_NONE;
}

static void heads_take(struct remade *remade, const struct remark *remark,
		       const struct ledger *ledger, struct arena *arena)
{
	if (remark->date_row != INDEX_NONE) {
		remade->heads |= ARTICLE_DATE;
		remade->published = day_parse(ledger->rows.at[remark->date_row].value);
	}
	if (remark->source_row != INDEX_NONE) {
		remade->heads |= ARTICLE_SOURCE;
		remade->source = value_copy(ledger, remark->source_row, arena);
	}
	if (remark->title_row != INDEX_NONE) {
		remade->heads |= ARTICLE_TITLE;
		remade->title = value_copy(ledger, remark->title_row, arena);
	}
}

/* The claims that were added to an article. */
static void added_take(struct remade *remade, const struct reviews *reviews, struct arena *arena)
{
	struct added *added;
	uint32_t count = 0;

	for (uint32_t i = 0; i < reviews->additions.count; i++)
		count += reviews->additions.at[i].article == remade->article;
	added = arena_array(arena, count + 1u, sizeof *added);
	for (uint32_t i = 0; i < reviews->additions.count; i++) {
		const struct addition *addition = &reviews->additions.at[i];

		if (addition->article == remade->article)
			added[remade->added_count++] =
				(struct added){addition->span, addition->harm};
	}
	remade->added = added;
}

static bool is_added(const struct remade *remade, const struct article *made)
{
	if (made->added_count != remade->added_count)
		return false;
	for (uint32_t i = 0; i < made->added_count; i++)
		if (made->added[i].harm != remade->added[i].harm ||
		    made->added[i].words.start != remade->added[i].words.start ||
		    made->added[i].words.end != remade->added[i].words.end)
			return false;
	return true;
}

static bool is_as_wanted(const struct remade *remade, const struct article *made)
{
	if (made->corrected != remade->heads || !is_added(remade, made))
		return false;
	return (!(remade->heads & ARTICLE_DATE) || made->published == remade->published) &&
	       (!remade->source || !strcmp(made->source, remade->source)) &&
	       (!remade->title || !strcmp(made->title, remade->title));
}

/* What is to be made of the article: NULL where there is none. */
static struct remade *remade_want(remade_vec *plan, uint32_t article,
				  const struct article *const *articles, uint32_t count)
{
	struct remade *remade = remade_find(plan, article);

	if (remade || article >= count || !articles[article])
		return remade;
	vec_add(plan, ((struct remade){.article = article,
				       .original = articles[article],
				       .published = DAY_NONE}));
	return &plan->at[plan->count - 1];
}

void corrections_plan(const remade_vec *placed, const struct reviews *reviews,
		      const struct ledger *ledger, const struct article **articles, uint32_t count,
		      struct arena *arena, remade_vec *plan)
{
	for (uint32_t i = 0; i < placed->count; i++)
		articles[placed->at[i].article] = placed->at[i].original;
	for (uint32_t i = 0; i < reviews->remarks.count; i++) {
		const struct remark *remark = &reviews->remarks.at[i];
		struct remade *remade =
			remark_corrects(remark)
				? remade_want(plan, remark->article, articles, count)
				: NULL;

		if (remade)
			heads_take(remade, remark, ledger, arena);
	}
	for (uint32_t i = 0; i < reviews->additions.count; i++)
		remade_want(plan, reviews->additions.at[i].article, articles, count);
	for (uint32_t i = 0; i < plan->count; i++) {
		struct remade *remade = &plan->at[i];
		const struct remade *before = remade_find(placed, remade->article);

		added_take(remade, reviews, arena);
		if (before && is_as_wanted(remade, before->made))
			remade->made = before->made;
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
	article->added = arena_copy(&article->arena, remade->added,
				    remade->added_count * sizeof *remade->added);
	article->added_count = remade->added_count;
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
	for (uint32_t i = 0; i < placed->count; i++) { /* they were the plan's */
		placed->at[i].source = placed->at[i].title = NULL;
		placed->at[i].added = NULL;
	}
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
