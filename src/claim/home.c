/*
 * People who leave where they live: the nouns on both sides of a verb that drives them out.
 *
 *	forced | 40 families | from their homes     a crowd, a home
 *	thousands forced | from the camp            no verb but a participle
 *	20 commuters left the city                  no crowd: they leave it every day
 *
 * Left out: the verbs (path_verb.c), and who is brought to safety (refuge.c).
 */
#include "claim/bind.h"

#include <string.h>

#include "claim/choice.h"
#include "mark/entity.h"

enum { CROWD = 10 /* fewer people leave a town for any reason */ };

/* A noun phrase whose head is a place that people live in, or its name. */
bool home_is_place(const struct binder *binder, uint32_t i)
{
	const struct lexicon *lexicon = binder->window->lexicon;
	const struct chunk *noun;

	if (i >= binder->row->count || binder->row->at[i].kind != CHUNK_NOUN)
		return false;
	noun = &binder->row->at[i];
	if (mention_is_place(binder->window->article, noun->first))
		return true;
	return noun->victim != INDEX_NONE &&
	       !strcmp(lexicon_cell(lexicon, LEXICON_VICTIM, noun->victim,
				    lexicon_column(lexicon, LEXICON_VICTIM, "parent")),
		       "place");
}

/* A place, or what else people are driven out of or into. */
bool home_is_left(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->window->article;

	return i < binder->row->count &&
	       (home_is_place(binder, i) ||
		(binder->row->at[i].kind == CHUNK_NOUN &&
		 choice_has(
			 article->text, &article->tokens[binder->row->at[i].end - 1],
			 "home homes house houses flats land lands country region area areas "
			 "valley valleys coast island islands exile tents shelters camps camp "
			 "border hills forest streets lorries buses building buildings tower block "
			 "district districts zone communities property properties farms hotels "
			 "hotel "
			 "hostels hospital hospitals school schools")));
}

bool home_is_crowd(const struct binder *binder, const struct chunk *noun)
{
	const struct binding_row *bindings = binder->bindings;

	if (noun->bounds.low < CROWD && noun->bounds.about < CROWD)
		return false;
	if (noun->head != INDEX_NONE &&
	    choice_has(binder->window->article->text, &binder->window->article->tokens[noun->head],
		       "commuters tourists visitors fans soldiers troops delegates players voters "
		       "holidaymakers graduates passengers"))
		return false; /* who leave a place for any reason */
	return noun->victim != INDEX_NONE || binder->window->told == HARM_DISPLACED + 1 ||
	       (bindings->count && bindings->at[bindings->count - 1].harm == HARM_DISPLACED);
}

/* "the upper camp", "their farms" */
static bool is_camp(const struct binder *binder, uint32_t i)
{
	static const char *const heads[] = {"camp", "camps",  "farms",	     "land", "settlement",
					    "farm", "ghetto", "settlements", "lands"};
	const struct article *article = binder->window->article;

	for (size_t k = 0; i < binder->row->count && k < sizeof heads / sizeof *heads; k++)
		if (token_is(article->text, &article->tokens[binder->row->at[i].end - 1], heads[k]))
			return true;
	return false;
}

bool home_forced_from(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	const struct article *article = binder->window->article;
	uint32_t from = chunk_behind(row, t);

	return from != INDEX_NONE && from == t + 1 &&
	       chunk_is_joint(&row->at[from], GRAMMAR_PREP) &&
	       token_is(article->text, &article->tokens[row->at[from].first], "from") &&
	       (home_is_place(binder, from + 1) || is_camp(binder, from + 1)) &&
	       walk_participle(binder->window, row, t, walk) &&
	       home_is_crowd(binder, &row->at[walk->at[0]]);
}
