/*
 * A sentence that opens with a set and counts its members:
 *
 *	Of the dead | , 26 were women and eight children.
 *	Of those killed | , twelve were guards.
 *	The hostages | include six girls.
 *	Deaths by district: | Tarnow 12, Bolkow 4.
 *	five | , one of them critical, were airlifted
 *
 * The set says which harm; where it was counted, in this sentence or before, is found afterwards.
 * Left out: sets with a count of their own ("of the 52 dead"), which are claims themselves.
 */
#include "claim/bind.h"

#include <string.h>

#include "claim/choice.h"

enum { LABEL_REACH = 6 /* chunks from the harm to its colon */ };

bool part_is_listed(const char *frame)
{
	return !strcmp(frame, "including") || !strcmp(frame, "among") ||
	       !strcmp(frame, "namely") || !strcmp(frame, "of the set");
}

/* The harm of the set at chunk i, HARM_COUNT where it is none; *next is the chunk behind it. */
static uint8_t set_harm(const struct binder *binder, uint32_t i, uint32_t *next)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *set = &row->at[i];

	if (i >= row->count || set->kind != CHUNK_NOUN || set->noun & NOUN_COUNTED)
		return HARM_COUNT;
	*next = i + 1;
	if (set->noun & NOUN_DEFINITE && set->noun & NOUN_HARM)
		return set->harm;
	if (i + 1 < row->count && row->at[i + 1].kind == CHUNK_TRIGGER &&
	    set->end == set->first + 1 && chunk_starts(binder, set, "those")) {
		*next = i + 2;
		return row->at[i + 1].harm;
	}
	return HARM_COUNT;
}

static void member_add(struct binder *binder, uint32_t noun, uint8_t harm)
{
	struct binding *binding;

	for (uint32_t b = 0; b < binder->bindings->count; b++)
		if (binder->bindings->at[b].noun == noun &&
		    binder->bindings->at[b].harm == harm &&
		    binder->bindings->at[b].parent == INDEX_NONE)
			/* "12 are in a serious condition" */
			binder->bindings->at[b].anaphor = true;
	if (binding_of_noun(binder, noun))
		return;
	binding = binding_add(binder, noun, noun, harm, "of the set");
	if (binding)
		binding->anaphor = true;
}

/* "Of the dead, | 26 were women and eight children" */
static void of_set(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	uint32_t i = row->count && row->at[0].kind == CHUNK_MARK ? 1 : 0, next;
	uint8_t harm;
	bool told = false;

	if (i >= row->count || !chunk_is_joint(&row->at[i], GRAMMAR_OF))
		return;
	harm = set_harm(binder, i + 1, &next);
	if (harm == HARM_COUNT || next >= row->count || !chunk_is_mark(&row->at[next], ','))
		return;
	for (i = next + 1; i + 1 < row->count; i++) {
		const struct chunk *chunk = &row->at[i];

		if (chunk->kind == CHUNK_TRIGGER || chunk_is_mark(chunk, ';'))
			return;
		if (!chunk_counts(chunk))
			continue;
		if (chunk->noun & NOUN_BARE && (row->at[i + 1].kind == CHUNK_TRIGGER ||
						(row->at[i + 1].kind == CHUNK_VERB &&
						 row->at[i + 1].class == GRAMMAR_BE)))
			told = true;
		else if (!told || !walk_joins(&row->at[i - 1]))
			return;
		if (row->at[i + 1].kind != CHUNK_TRIGGER || binding_of_noun(binder, i))
			member_add(binder, i, harm);
	}
}

/* "The hostages | include six girls" */
static void set_includes(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	uint32_t next;
	uint8_t harm = set_harm(binder, 0, &next);
	struct walk walk;

	if (harm == HARM_COUNT || row->at[0].form != FORM_STATE || next >= row->count ||
	    !chunk_is_joint(&row->at[next], GRAMMAR_INCLUDE) ||
	    !walk_object(binder->window, row, next + 1, &walk))
		return;
	for (uint32_t n = 0; n < walk.count; n++)
		member_add(binder, walk.at[n], harm);
}

/* "Deaths by district: | Tarnow 12, Bolkow 4", "Tarnow (12)": places and their counts, behind the
 * harm that they share. */
static void set_by_place(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	const struct article *article = binder->window->article;
	const struct chunk *harm = &row->at[0];
	uint32_t i = 1;
	bool by = false;

	if (harm->kind != CHUNK_NOUN || !(harm->noun & NOUN_HARM) || harm->noun & NOUN_COUNTED)
		return;
	while (i < row->count && i < LABEL_REACH && !chunk_is_mark(&row->at[i], ':')) {
		by |= choice_has(article->text, &article->tokens[row->at[i].first], "by per");
		i++;
	}
	if (i >= row->count || !chunk_is_mark(&row->at[i], ':'))
		return;
	for (i++; i + 1 < row->count; i++) {
		const struct chunk *place = &row->at[i];
		uint32_t count = i + 1 + chunk_is_mark(&row->at[i + 1], '(');

		if (place->kind != CHUNK_NOUN || place->noun & NOUN_COUNTED ||
		    !(article->tokens[place->first].flags & TOKEN_CAPITAL) ||
		    !(by || mention_is_place(article, place->end - 1)) || count >= row->count ||
		    !chunk_counts(&row->at[count]) || !(row->at[count].noun & NOUN_BARE))
			return;
		if (!binding_of_noun(binder, count))
			binding_add(binder, count, 0, harm->harm, FRAME_BY_PLACE);
		i = count + 1;
		i += i < row->count && chunk_is_mark(&row->at[i], ')');
		if (i < row->count && chunk_is_joint(&row->at[i], GRAMMAR_AND))
			continue;
		if (i >= row->count || (!chunk_is_mark(&row->at[i], ',') &&
					!chunk_is_mark(&row->at[i], ';')))
			return;
	}
}

/* "while five, | one of them critical, were airlifted": of the five, whose verb comes later. */
void part_of_nearest(struct binder *binder)
{
	const struct chunk_row *row = binder->row;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		struct binding *part = &binder->bindings->at[b];
		uint32_t i = part->noun;

		if (!(row->at[i].noun & NOUN_ANAPHOR) || i < 2 ||
		    !chunk_is_mark(&row->at[i - 1], ',') || !chunk_counts(&row->at[i - 2]))
			continue;
		for (uint32_t k = 0; k < binder->bindings->count; k++)
			if (binder->bindings->at[k].noun == i - 2 &&
			    binder->bindings->at[k].harm == part->harm) {
				part->parent = k;
				part->anaphor = false;
			}
	}
}

void part_of_set(struct binder *binder)
{
	if (binder->row->count)
		set_by_place(binder);
	of_set(binder);
	if (binder->row->count)
		set_includes(binder);
}
