/*
 * What a noun phrase is on the way left from a verb or a state to its subject:
 *
 *	[ten people], two of them policemen and [two guards], were killed
 *	^ the subject          ^ parts of it      ^ too
 *	[miners] in [Tarnow] who died          the noun before "who", not the one behind "in"
 *	[four], the mayor said, [all] dead     some that stand for others
 *
 * Left out: verbs, joints and marks on the way (left.c).
 */
#include "claim/left.h"

#include "claim/choice.h"

/* The first noun of the list that ends with the noun at i: "including [two women] and a child". */
static uint32_t list_start(const struct chunk_row *row, uint32_t i)
{
	while (i >= 2 && walk_joins(&row->at[i - 1]) && row->at[i - 2].kind == CHUNK_NOUN)
		i -= 2;
	return i;
}

/* The same without a count in it: "in [Homs, Hama and Idlib]". */
static uint32_t plain_list_start(const struct chunk_row *row, uint32_t i)
{
	while (i >= 2 && walk_joins(&row->at[i - 1]) && row->at[i - 2].kind == CHUNK_NOUN &&
	       !chunk_counts(&row->at[i - 2]))
		i -= 2;
	return i;
}

/* Whether the verb at i has what stands behind it as its object: a deed, or a relative clause's. */
static bool is_object_of(const struct chunk_row *row, uint32_t i)
{
	const struct chunk *verb = &row->at[i];

	if (verb->kind == CHUNK_TRIGGER)
		return verb->voice == VOICE_ACTIVE || verb->voice == VOICE_ING ||
		       verb->voice == VOICE_BARE;
	return verb->kind == CHUNK_VERB && verb->class != GRAMMAR_SAY &&
	       clause_relative(row, i) != INDEX_NONE;
}

/* A noun behind a preposition is a subject only for a "who" behind it, or for a state next to it.
 */
static enum left_step left_governed(struct left *left, uint32_t *j, bool relative, bool own,
				    struct walk *walk)
{
	const struct chunk_row *row = left->row;
	const struct chunk *prev = &row->at[*j - 1];
	bool next = chunk_before(row, left->t) == *j;

	/* "the driver, along with two passengers, was killed" */
	if (chunk_counts(&row->at[*j]) && chunk_is_joint(prev, GRAMMAR_PREP) &&
	    choice_has(left->window->article->text, &left->window->article->tokens[prev->first],
		       "along together alongside")) {
		walk_add(walk, *j);
		*j -= 1;
		return LEFT_ON;
	}
	/* "since the register was burnt": the subject of a clause */
	if (next && !left->lone && !relative && chunk_is_joint(prev, GRAMMAR_WHEN) &&
	    !chunk_counts(&row->at[*j]) &&
	    (left_token_is(left, prev->first, "since until") ||
	     (left_token_is(left, prev->first, "before after") &&
	      left_token_is(left, row->at[left->t].first, "was is has"))))
		return LEFT_STOP;
	/* "three of the [four people] who had been pulled out died": three did */
	if (relative && !own && !next && chunk_is_joint(prev, GRAMMAR_OF) && *j >= 2 &&
	    chunk_counts(&row->at[*j]) && row->at[*j - 2].noun & NOUN_PARTITIVE &&
	    chunk_counts(&row->at[*j - 2])) {
		walk_add(walk, *j - 2);
		return LEFT_TAKEN;
	}
	if (chunk_counts(&row->at[*j]) &&
	    (relative || (next && (left->lone || chunk_is_joint(prev, GRAMMAR_WHEN))))) {
		walk_add(walk, *j);
		/* but "he was one of 22 people killed" counts him no more */
		if (chunk_is_joint(prev, GRAMMAR_OF) && *j >= 2 &&
		    row->at[*j - 2].noun & NOUN_PARTITIVE &&
		    !(row->at[*j - 2].bounds.about == 1 && *j >= 3 &&
		      row->at[*j - 3].kind == CHUNK_VERB && row->at[*j - 3].class == GRAMMAR_BE))
			walk_add(walk, *j - 2);
		return LEFT_TAKEN;
	}
	*j -= 1;
	left->relative = relative;
	return LEFT_ON;
}

/* A noun phrase that counts people; `start` is the first of its list. */
static enum left_step left_count(struct left *left, uint32_t *j, uint32_t start, struct walk *walk)
{
	const struct chunk_row *row = left->row;
	const struct chunk *noun = &row->at[*j];
	const struct chunk *prev = *j ? &row->at[*j - 1] : NULL;

	if (aside_is_renamed(row, *j)) {
		left->apposed = left->commas + 1; /* those around it */
		return LEFT_ON;
	}
	/* "Passengers, [214 of them], were stuck" */
	if (noun->noun & NOUN_ANAPHOR && left->commas && *j == 2 && chunk_is_mark(prev, ',') &&
	    row->at[0].kind == CHUNK_NOUN && !chunk_counts(&row->at[0]) &&
	    row->at[0].victim != INDEX_NONE && victim_is_human(left->window, row->at[0].victim)) {
		walk_add(walk, *j);
		return LEFT_TAKEN;
	}
	if (noun->noun & NOUN_ANAPHOR && left->commas > left->apposed)
		return LEFT_ON;
	/* "three men, one of them [a nurse], died" */
	if (noun->noun & NOUN_SINGLE && left->commas && prev && prev->kind == CHUNK_NOUN &&
	    prev->noun & NOUN_ANAPHOR) {
		*j -= 1;
		return LEFT_ON;
	}
	/* "ten people, two of them policemen and [two guards], were" */
	if (left->commas && *j >= 3 && prev && chunk_is_joint(prev, GRAMMAR_AND) &&
	    row->at[*j - 2].kind == CHUNK_NOUN && row->at[*j - 3].noun & NOUN_ANAPHOR) {
		*j -= 3;
		return LEFT_ON;
	}
	/* "Six guards - five men and a woman - were killed" */
	if (start && chunk_is_mark(&row->at[start - 1], '-') && start >= 2 &&
	    chunk_counts(&row->at[start - 2]) && chunk_is_mark(&row->at[*j + 1], '-')) {
		*j = start - 1;
		return LEFT_ON;
	}
	walk_take_left(row, *j, walk);
	return LEFT_TAKEN;
}

/* What stands beside the people and is none: a measure, how they were, or how many more. */
static bool is_beside(const struct left *left, uint32_t *j)
{
	const struct chunk_row *row = left->row;
	const struct chunk *noun = &row->at[*j];
	const struct chunk *prev = *j ? &row->at[*j - 1] : NULL;
	uint32_t before = chunk_before(row, *j);

	/* "a checkpoint [20 km] north of the city" */
	if (prev && prev->kind == CHUNK_NOUN && noun->noun & NOUN_THING && !chunk_counts(noun) &&
	    left->window->article->tokens[noun->first].kind == TOKEN_NUMBER)
		return true;
	/* "nine miners, many of whom were [asleep], died" */
	if (left->commas && prev && prev->kind == CHUNK_VERB && *j >= 2 &&
	    chunk_is_joint(&row->at[*j - 2], GRAMMAR_INCLUDE))
		return true;
	/* "nine miners, and possibly [more], died" */
	if (left->commas && noun->noun & NOUN_SOME && before != INDEX_NONE &&
	    chunk_is_joint(&row->at[before], GRAMMAR_AND)) {
		*j = before;
		return true;
	}
	return false;
}

/* A word between those in a state and the state itself. */
static bool leads_to_state(struct left *left, uint32_t j)
{
	const struct chunk_row *row = left->row;
	const struct chunk *noun = &row->at[j];
	const struct chunk *prev = j ? &row->at[j - 1] : NULL;

	/* "20,000 people [live] there under siege" */
	if (row->at[left->t].form == FORM_COND && noun->end == noun->first + 1 && prev &&
	    left_token_is(left, noun->first, "live"))
		return true;
	/* "four were found, [all] dead"; "has spent [eleven hours] trapped" */
	if (left->lone && prev &&
	    ((j + 1 == left->t && chunk_is_mark(prev, ',') && noun->noun & NOUN_SOME &&
	      noun->end == noun->first + 1 && left_token_is(left, noun->first, "all")) ||
	     ((noun->noun & NOUN_THING || !chunk_counts(noun)) && prev->kind == CHUNK_VERB &&
	      left_token_is(left, prev->end - 1, "spent")))) {
		left->crosses = true;
		return true;
	}
	return false;
}

/* A noun phrase that counts nobody, and that nothing governs. */
static enum left_step left_uncounted(struct left *left, uint32_t *j, bool relative,
				     struct walk *walk)
{
	const struct chunk_row *row = left->row;
	const struct chunk *noun = &row->at[*j];
	const struct chunk *prev = *j ? &row->at[*j - 1] : NULL;
	uint32_t start = plain_list_start(row, *j);

	if (start && start < *j && chunk_governs(&row->at[start - 1])) {
		*j = start - 1;
		left->relative = relative;
		return LEFT_ON;
	}
	if (!prev)
		return LEFT_STOP;
	if (chunk_is_joint(prev, GRAMMAR_AND) && *j >= 2 && chunk_counts(&row->at[*j - 2]) &&
	    !(*j >= 3 && is_object_of(row, *j - 3))) {
		walk_take_left(row, *j - 2, walk);
		return LEFT_TAKEN;
	}
	if (clause_said(row, *j - 1) != INDEX_NONE ||
	    (*j >= 2 && clause_said_to_have(left->window, row, *j - 1)))
		return LEFT_ON;
	if (left->commas && prev->kind == CHUNK_NOUN && noun->noun & NOUN_THING &&
	    noun->noun & NOUN_BARE)
		return LEFT_ON; /* "children | under four" */
	if (prev->kind == CHUNK_NOUN && prev->noun & NOUN_ANAPHOR) {
		*j -= 1; /* "49 of them children" */
		return LEFT_ON;
	}
	return left->commas && (chunk_is_mark(prev, ',') || chunk_is_mark(prev, '-')) ? LEFT_ON
										      : LEFT_STOP;
}

enum left_step left_noun(struct left *left, uint32_t *j, struct walk *walk)
{
	const struct chunk_row *row = left->row;
	const struct chunk *noun = &row->at[*j];
	const struct chunk *prev = *j ? &row->at[*j - 1] : NULL;
	bool relative = left->relative, own = left->own;
	uint32_t start = list_start(row, *j);

	left->relative = left->own = false;
	if (prev && prev->kind == CHUNK_NOUN && aside_is_per_day(left->window, noun)) {
		left->relative = relative;
		return LEFT_ON;
	}
	if (!prev || !chunk_governs(prev))
		left->joined = false;
	if (is_beside(left, j))
		return LEFT_ON;
	/* "for more than [two years]" */
	if (prev && chunk_is_joint(prev, GRAMMAR_ADVERB) && *j >= 2 &&
	    chunk_governs(&row->at[*j - 2]) && !chunk_counts(noun)) {
		*j -= 2;
		left->relative = relative;
		return LEFT_ON;
	}
	if (start && chunk_is_joint(&row->at[start - 1], GRAMMAR_INCLUDE) &&
	    !(chunk_counts(noun) &&
	      ((relative && ((own && noun->noun & NOUN_BARE) ||
			     aside_is_verbal(left->window, &row->at[start - 1]))) ||
	       (left->lone && chunk_before(row, left->t) == *j)))) {
		*j = start - 1;
		return LEFT_ON;
	}
	if (leads_to_state(left, *j))
		return LEFT_ON;
	if (noun->noun & NOUN_THING && aside_happens_to_places(&row->at[left->t]) &&
	    (relative || (*j + 1 == left->t && left->lone)))
		return LEFT_STOP; /* "neighbourhoods held by", "towns which are besieged" */
	if (prev && chunk_governs(prev))
		return left_governed(left, j, relative, own, walk);
	if (prev && !relative && is_object_of(row, *j - 1) &&
	    !(left->lone && chunk_before(row, left->t) == *j))
		return LEFT_ON;
	return chunk_counts(noun) ? left_count(left, j, start, walk)
				  : left_uncounted(left, j, relative, walk);
}
