/*
 * Words that stand aside on the way from a verb to its subject (left.c): a second name for the same
 * person, a rate, a reflexive, an "include" that is the verb itself.
 */
#include "claim/frame.h"

#include "claim/choice.h"

/* "one of the wounded, [a child], died" */
bool aside_is_renamed(const struct chunk_row *row, uint32_t j)
{
	return row->at[j].noun & NOUN_SINGLE && j >= 2 && j + 1 < row->count &&
	       chunk_is_mark(&row->at[j - 1], ',') && chunk_is_mark(&row->at[j + 1], ',') &&
	       chunk_counts(&row->at[j - 2]) && row->at[j - 2].bounds.about == 1;
}

/* "11 children [a day] die" */
bool aside_is_per_day(const struct look_window *window, const struct chunk *noun)
{
	const struct article *article = window->article;

	return noun->end == noun->first + 2 &&
	       choice_has(article->text, &article->tokens[noun->first], "a each every") &&
	       choice_has(article->text, &article->tokens[noun->first + 1],
			  "day week month year hour minute night");
}

bool aside_is_reflexive(const struct look_window *window, const struct chunk *chunk)
{
	const struct article *article = window->article;
	const struct token *token = &article->tokens[chunk->first];

	return token_is(article->text, token, "himself") ||
	       token_is(article->text, token, "herself") ||
	       token_is(article->text, token, "themselves");
}

/* "the reports include two people who", not "50 people including two who" */
bool aside_is_verbal(struct look_window *window, const struct chunk *include)
{
	const struct article *article = window->article;
	const struct token *token = &article->tokens[include->first];

	return token_is(article->text, token, "include") ||
	       token_is(article->text, token, "includes") ||
	       token_is(article->text, token, "included");
}

/* Whether the harm's words may tell of a place: held, besieged, evacuated. */
bool aside_happens_to_places(const struct chunk *trigger)
{
	return trigger->harm == HARM_DETAINED || trigger->harm == HARM_ABDUCTED ||
	       trigger->harm == HARM_TRAPPED || trigger->harm == HARM_DISPLACED;
}

/* "12 dead", "12 feared dead", "12 being held" */
bool aside_without_auxiliary(struct look_window *window, const struct chunk *trigger)
{
	uint32_t count;

	enum grammar_class class = grammar_at(window, trigger->first, &count);

	return trigger->first == trigger->trigger || class == GRAMMAR_RAISE ||
	       class == GRAMMAR_LEAVE ||
	       token_is(window->article->text, &window->article->tokens[trigger->first], "being");
}

bool aside_participle(struct look_window *window, const struct chunk *chunk)
{
	return chunk->kind == CHUNK_VERB && chunk->end == chunk->first + 1 &&
	       (verb_looks(window, chunk->first) ||
		choice_has(window->article->text, &window->article->tokens[chunk->first],
			   "born sent caught thrown seen known hit bound taken found driven brought hidden"));
}
