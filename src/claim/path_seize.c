/*
 * Verbs that take people away: a harm where captors take them, or police.
 *
 *	seized 40 pupils            40 pupils were seized
 *	gunmen took 40 pupils from a school
 *	40 pupils were taken from a school by bandits
 *
 * Who makes arrests detains, anybody else abducts. Left out: how captors are told (deed.c).
 */
#include "claim/bind.h"

#include "claim/choice.h"

/* Whether one of the words of the sentence up to chunk t names those who make arrests. */
static bool is_lawful(const struct binder *binder, uint32_t t)
{
	static const char *const words[] = {"police", "officers", "authorities", "customs",
					    "court",  "agents",	  "detectives"};
	const struct article *article = binder->window->article;

	for (uint32_t i = binder->window->first; i < binder->row->at[t].first; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (token_is(article->text, &article->tokens[i], words[k]))
				return true;
	return false;
}

/* "gunmen took 40 pupils from a school": who takes people tells. */
static bool is_taken_from(const struct binder *binder, uint32_t t, struct walk *walk, uint8_t *harm)
{
	const struct article *article = binder->window->article;
	const struct chunk *verb = &binder->row->at[t];
	uint32_t behind;

	if (!choice_has(article->text, &article->tokens[verb->end - 1], "took take takes taking") ||
	    !deed_object(binder, t, walk) || !deed_known(binder, walk) ||
	    !deed_captor(binder->window, verb->first, harm) || *harm != HARM_ABDUCTED)
		return false;
	behind = deed_behind(binder, walk);
	return behind < binder->window->end &&
	       choice_has(article->text, &article->tokens[behind], "from away");
}

/* "38 students were taken from a college": where captors take people, or such were told of. */
static bool were_taken_from(const struct binder *binder, uint32_t t, struct walk *walk,
			    uint8_t *harm)
{
	const struct article *article = binder->window->article;
	const struct chunk *verb = &binder->row->at[t];

	if (!choice_has(article->text, &article->tokens[verb->end - 1], "taken") ||
	    !choice_has(article->text, &article->tokens[verb->first], "was were been had have") ||
	    verb->end >= binder->window->end ||
	    !choice_has(article->text, &article->tokens[verb->end], "from away") ||
	    !walk_subject(binder->window, binder->row, t, walk) || !deed_known(binder, walk))
		return false;
	*harm = HARM_ABDUCTED;
	for (uint32_t k = t + 1; k < binder->row->count; k++)
		if (chunk_is_joint(&binder->row->at[k], GRAMMAR_TO))
			return false; /* "from the school to a park" */
	return binder->window->told == HARM_ABDUCTED + 1 ||
	       (deed_captor(binder->window, binder->row->end, harm) && *harm == HARM_ABDUCTED);
}

/* "seized 40 pupils", "40 pupils were seized" */
static bool is_seized(const struct binder *binder, uint32_t t, struct walk *walk, uint8_t *harm)
{
	static const char *const seizes[] = {"seiz", "grab", "snatch", NULL};
	const struct chunk_row *row = binder->row;
	const struct chunk *verb = &row->at[t];
	uint32_t count;
	bool passive = grammar_at(binder->window, verb->first, &count) == GRAMMAR_BE ||
		       (verb->end > verb->first + 1 &&
			grammar_at(binder->window, verb->end - 2, &count) == GRAMMAR_BE);

	if (!path_verb_begins(binder, verb, seizes))
		return false;
	if (!passive && walk_contact(row, t, walk)) {
		*harm = is_lawful(binder, t) ? HARM_DETAINED : HARM_ABDUCTED;
		return row->at[walk->at[0]].victim != INDEX_NONE;
	}
	/* "the 14 foreigners seized at a plant" */
	if (!passive && verb->end == verb->first + 1 && t && chunk_counts(&row->at[t - 1]) &&
	    (t + 1 >= row->count || row->at[t + 1].kind != CHUNK_NOUN))
		walk_take_left(row, t - 1, walk);
	else if (!(passive ? walk_subject(binder->window, row, t, walk)
			   : walk_object(binder->window, row, t + 1, walk)))
		return false;
	if (row->at[walk->at[0]].victim == INDEX_NONE)
		return false;
	*harm = is_lawful(binder, t) ? HARM_DETAINED : HARM_ABDUCTED;
	return true;
}

bool path_seized(const struct binder *binder, uint32_t t, struct walk *walk, uint8_t *harm)
{
	if (is_taken_from(binder, t, walk, harm))
		return true;
	*walk = (struct walk){.count = 0};
	if (were_taken_from(binder, t, walk, harm))
		return true;
	*walk = (struct walk){.count = 0};
	return is_seized(binder, t, walk, harm);
}
