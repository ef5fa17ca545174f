/*
 * Claims that hang together in a sentence: a bare count that shares the harm of the one before it
 * ("killed six in Homs and four in Hama", "the ministry says 275"), counts whose order tells which
 * is the whole, fractions of a counted set, and claims that another one of the same people outdoes.
 */
#include "claim/bind.h"
#include "claim/choice.h"

#include <string.h>

/* "six were killed in Homs and [four in Hama]": a bare count before a place shares the claim
 * before. */
static bool is_elided(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t next = chunk_behind(row, i);

	if (!i || !(row->at[i].noun & NOUN_BARE) || next == INDEX_NONE ||
	    !(chunk_is_joint(&row->at[i - 1], GRAMMAR_AND) || row->at[i - 1].mark == ','))
		return false;
	return (chunk_is_joint(&row->at[next], GRAMMAR_PREP) ||
		chunk_is_joint(&row->at[next], GRAMMAR_AMONG)) &&
	       next + 1 < row->count;
}

/* "..., the ministry [says 275,000]": another count of the same. */
static bool is_other_count(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t before = chunk_before(row, i);
	const struct chunk *verb;

	if (before == INDEX_NONE || !(row->at[i].noun & NOUN_BARE) ||
	    (i + 1 < row->count && row->at[i + 1].kind != CHUNK_MARK))
		return false;
	verb = &row->at[before];
	if (chunk_is_joint(verb, GRAMMAR_CLAUSE) && chunk_starts(binder, verb, "as"))
		return true; /* gave the number as */
	return verb->kind == CHUNK_VERB &&
	       (verb->class == GRAMMAR_SAY || verb->class == GRAMMAR_YIELD);
}

/* Whether the claim told its place, as the elided one behind it does: "324 dead, 2,000 in camps"
 * shares nothing. */
static bool has_place(const struct chunk_row *row, const struct binding *claim, uint32_t end)
{
	uint32_t from = claim->noun > claim->trigger ? claim->noun : claim->trigger;

	for (uint32_t i = from + 1; i < end; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_PREP))
			return true;
	return false;
}

void share_bind(struct binder *binder, uint32_t i)
{
	const struct binding_row *bindings = binder->bindings;
	uint32_t claim = INDEX_NONE;
	bool elided = is_elided(binder, i);

	if (!elided && !is_other_count(binder, i))
		return;
	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun < i && bindings->at[b].trigger < i &&
		    (claim == INDEX_NONE || bindings->at[b].noun > bindings->at[claim].noun))
			claim = b;
	if (claim == INDEX_NONE || (elided && !has_place(binder->row, &bindings->at[claim], i)))
		return;
	if (!elided) {
		binding_add(binder, i, bindings->at[claim].trigger, bindings->at[claim].harm,
			    "another count");
		return;
	}
	if (!binding_add(binder, i, bindings->at[claim].trigger, bindings->at[claim].harm,
			 "elided"))
		return;
	binder->bindings->at[bindings->count - 1].parent = bindings->at[claim].parent;
	binder->bindings->at[bindings->count - 1].anaphor = bindings->at[claim].anaphor;
}

/* "Of the 38 injured, 12 are in critical condition." */
void share_of_first(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		uint32_t noun = bindings->at[a].noun;

		if (!noun || !chunk_is_joint(&row->at[noun - 1], GRAMMAR_OF) ||
		    (noun > 1 && row->at[noun - 2].kind != CHUNK_MARK))
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			if (bindings->at[b].noun > noun &&
			    row->at[bindings->at[b].noun].noun & NOUN_BARE &&
			    bindings->at[b].parent == INDEX_NONE)
				bindings->at[b].parent = a;
	}
}

/* "21 of the 200 girls who were kidnapped" */
void share_of_next(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		uint32_t noun = bindings->at[a].noun;

		if (!(row->at[noun].noun & NOUN_PARTITIVE) || noun + 2 >= row->count ||
		    !chunk_is_joint(&row->at[noun + 1], GRAMMAR_OF))
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			if (bindings->at[b].noun == noun + 2 &&
			    bindings->at[b].harm == bindings->at[a].harm) {
				bindings->at[a].parent = b;
				bindings->at[a].anaphor = false;
			}
	}
}

static bool is_presumed(const struct binder *binder, uint32_t trigger)
{
	const struct article *article = binder->window->article;

	return choice_has(article->text, &article->tokens[binder->row->at[trigger].first],
			  "presumed feared believed");
}

/* "A man who was shot died", "four were swept away and drowned" tell of the death alone. */
void share_drop_shots(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		struct binding *shot = &bindings->at[a];

		if (shot->harm != HARM_INJURED && shot->harm != HARM_MISSING)
			continue;
		for (uint32_t b = 0; b < bindings->count; b++) {
			if (bindings->at[b].noun != shot->noun ||
			    bindings->at[b].harm != HARM_KILLED)
				continue;
			/* "missing, presumed drowned" are missing */
			if (shot->harm == HARM_MISSING &&
			    is_presumed(binder, bindings->at[b].trigger))
				bindings->at[b].dropped = true;
			else
				shot->dropped = true;
		}
	}
}

/* "Twelve hostages were killed" tells of the killing alone. */
void share_drop_states(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		struct binding *state = &bindings->at[a];

		const struct chunk *noun = &binder->row->at[state->noun];

		if (state->noun != state->trigger || noun->noun & NOUN_FRACTION ||
		    !(noun->form == FORM_STATE || noun->noun & NOUN_PARTITIVE ||
		      (noun->noun & NOUN_ATTRIBUTE && noun->harm == HARM_MISSING)))
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			state->dropped |= b != a && bindings->at[b].noun == state->noun;
	}
}

static bool has_whole(const struct binding_row *bindings, uint32_t noun)
{
	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun == noun && bindings->at[b].whole)
			return true;
	return false;
}

/* "Two-thirds of the 250 casualties died": the harm noun counts the whole, the verb its part; and
 * casualties that the sentence says died are no longer of an unknown harm. */
void share_wholes(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		struct binding *whole = &bindings->at[a], *part = NULL;
		uint32_t noun = whole->noun, count = bindings->count;

		if (noun != whole->trigger || whole->whole || has_whole(bindings, noun) ||
		    !(binder->row->at[noun].noun & NOUN_FRACTION))
			continue;
		for (uint32_t b = 0; b < count; b++)
			if (b != a && bindings->at[b].noun == noun)
				part = &bindings->at[b];
		if (!part && count < BINDING_MOST) {
			part = &bindings->at[bindings->count++];
			*part = *whole;
		}
		whole->whole = true;
		whole->anaphor = false;
		for (uint32_t b = 0; b < count; b++)
			if (part && bindings->at[b].parent == (uint32_t)(part - bindings->at))
				bindings->at[b].parent = a;
		if (!part)
			continue;
		part->parent = a;
		part->anaphor = false;
		if (whole->harm == HARM_CASUALTIES &&
		    harm_contains(HARM_CASUALTIES, (enum harm)part->harm))
			whole->harm = part->harm;
		for (uint32_t b = 0; b < count; b++)
			if (bindings->at[b].parent == a && &bindings->at[b] != part &&
			    bindings->at[b].harm == HARM_CASUALTIES)
				bindings->at[b].harm = whole->harm;
	}
}
