/*
 * Who a bare count is of, where the sentence says it beside the claim: the set it is taken from,
 * those whom the deed was done to, "all of them police", what accounts for it.
 */
#include "claim/victim.h"

#include "claim/choice.h"
#include "claim/head.h"

/* The set that a bare count is taken from: "Of the 40 pilgrims, 28 died", "four of the nine
 * climbers are dead and two are missing", "40 pilgrims, of whom 28 died", "carrying 40 pilgrims ...
 * 28". */
const struct chunk *victim_set_before(const struct victim_scene *scene, uint32_t noun)
{
	const struct chunk_row *row = scene->row;
	const struct article *article = scene->window->article;
	bool whom = noun >= 2 && chunk_is_joint(&row->at[noun - 1], GRAMMAR_REL) &&
		    chunk_is_joint(&row->at[noun - 2], GRAMMAR_OF);

	if (row->at[noun].noun & (NOUN_OTHERS | NOUN_ANAPHOR))
		return NULL;
	for (uint32_t i = noun; i-- > 1;) {
		const struct chunk *set = &row->at[i], *before = set - 1;

		if (!chunk_counts(set) || set->victim == INDEX_NONE || set->noun & NOUN_SINGLE ||
		    !victim_is_human(scene->window, set->victim))
			continue;
		if (whom)
			return set;
		if (chunk_is_joint(before, GRAMMAR_OF) &&
		    (i == 1 || before[-1].kind == CHUNK_MARK ||
		     (before[-1].kind == CHUNK_NOUN && before[-1].noun & NOUN_PARTITIVE)))
			return set;
		if (before->kind == CHUNK_VERB &&
		    choice_has(article->text, &article->tokens[before->end - 1],
			       "carrying carried ferrying"))
			return set;
	}
	return NULL;
}

/* "fired on miners, killing 34": those whom the deed before was done to. */
const struct chunk *victim_target_before(const struct victim_scene *scene, uint32_t b)
{
	const struct chunk_row *row = scene->row;
	const struct chunk *trigger = &row->at[scene->bindings->at[b].trigger], *target;
	uint32_t t = scene->bindings->at[b].trigger;

	if (trigger->kind != CHUNK_TRIGGER || trigger->voice != VOICE_ING || t < 3 ||
	    scene->bindings->at[b].noun < t)
		return NULL;
	target = trigger - 1;
	if (chunk_is_mark(target, ','))
		target--;
	/* "into pedestrians [in the city], killing ten" */
	if (target->kind == CHUNK_NOUN && target - row->at >= 3 &&
	    (target->victim == INDEX_NONE || !victim_is_human(scene->window, target->victim)) &&
	    chunk_is_joint(target - 1, GRAMMAR_PREP) && target[-2].kind == CHUNK_NOUN)
		target -= 2;
	if (target->kind != CHUNK_NOUN || target->noun & NOUN_COUNTED ||
	    target->victim == INDEX_NONE || !victim_is_human(scene->window, target->victim) ||
	    !head_at(scene->window, target->victim_token).plural)
		return NULL;
	return target[-1].kind == CHUNK_VERB || target[-1].kind == CHUNK_TRIGGER ||
			       chunk_is_joint(target - 1, GRAMMAR_PREP)
		       ? target
		       : NULL;
}

/* "17 were hurt, all of them police", "five bodies, all miners" */
const struct chunk *victim_all_are(const struct victim_scene *scene, uint32_t b)
{
	const struct chunk_row *row = scene->row;
	const struct article *article = scene->window->article;
	uint32_t from = scene->bindings->at[b].noun, at;

	if (scene->bindings->at[b].trigger > from)
		from = scene->bindings->at[b].trigger;
	for (at = from + 1; at + 1 < row->count && !chunk_is_mark(&row->at[at], ','); at++)
		if (row->at[at].kind == CHUNK_TRIGGER || row->at[at].kind == CHUNK_VERB)
			return NULL;
	if (++at >= row->count ||
	    !token_is(article->text, &article->tokens[row->at[at].first], "all"))
		return NULL;
	if (chunk_is_joint(&row->at[at], GRAMMAR_INCLUDE) && ++at >= row->count)
		return NULL;
	if (row->at[at].kind != CHUNK_NOUN || row->at[at].noun & NOUN_COUNTED ||
	    row->at[at].victim == INDEX_NONE || !victim_is_human(scene->window, row->at[at].victim))
		return NULL;
	return &row->at[at];
}

/* The people that the sentence begins with, where they account for the count at noun. */
const struct chunk *victim_first_people(const struct victim_scene *scene, const struct chunk *noun)
{
	const struct article *article = scene->window->article;
	const struct chunk *first = scene->row->at;

	if (noun->first < 2 || !choice_has(article->text, &article->tokens[noun->first - 2],
					   "account accounts accounted accounting"))
		return NULL;
	return first->kind == CHUNK_NOUN && first->victim != INDEX_NONE &&
			       victim_is_human(scene->window, first->victim)
		       ? first
		       : NULL;
}
