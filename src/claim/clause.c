/*
 * Clauses that stand within another, as a way to the left crosses them:
 *
 *	the man | who | lit the fuse              from its verb to the pronoun
 *	At least 12 , says the mayor , have       from "says" to the comma before it
 *	a man | said to have lit | the fuse       a relative clause without its pronoun
 *
 * Left out: clauses in clauses.
 */
#include "claim/frame.h"

enum {
	REL_REACH = 12, /* chunks from a verb back to its relative pronoun */
	SAID_REACH = 8	/* chunks from ", says" to the comma that ends it */
};

uint32_t clause_relative(const struct chunk_row *row, uint32_t j)
{
	for (uint32_t n = 0; n < REL_REACH && j-- > 0; n++) {
		const struct chunk *chunk = &row->at[j];

		if (chunk_is_joint(chunk, GRAMMAR_REL))
			return j;
		if (chunk->kind == CHUNK_VERB || chunk_is_joint(chunk, GRAMMAR_CLAUSE) ||
		    chunk_is_joint(chunk, GRAMMAR_BUT) || chunk_is_mark(chunk, ':'))
			return INDEX_NONE;
	}
	return INDEX_NONE;
}

/* "the mayor", "a spokesman": no count of several. */
static bool is_speaker(const struct chunk *noun)
{
	return !chunk_counts(noun) || noun->noun & NOUN_SINGLE;
}

uint32_t clause_said(const struct chunk_row *row, uint32_t j)
{
	uint32_t start = j;

	if (row->at[j].kind != CHUNK_VERB || row->at[j].class != GRAMMAR_SAY)
		return INDEX_NONE;
	if (start && ((row->at[start - 1].kind == CHUNK_NOUN && is_speaker(&row->at[start - 1])) ||
		      chunk_is_joint(&row->at[start - 1], GRAMMAR_PRON)))
		start--; /* "the mayor says", "he says" */
	/* "the mayor of the town says" */
	if (start >= 2 && chunk_governs(&row->at[start - 1]) &&
	    row->at[start - 2].kind == CHUNK_NOUN && is_speaker(&row->at[start - 2]))
		start -= 2;
	if (!start || !chunk_is_mark(&row->at[start - 1], ','))
		return INDEX_NONE;
	for (uint32_t n = j + 1; n < row->count && n < j + SAID_REACH; n++) {
		if (chunk_is_mark(&row->at[n], ','))
			return start - 1;
		if (row->at[n].kind != CHUNK_NOUN && !chunk_governs(&row->at[n]) &&
		    !chunk_is_filler(&row->at[n]))
			return INDEX_NONE;
	}
	return INDEX_NONE;
}

bool clause_said_to_have(const struct look_window *window, const struct chunk_row *row, uint32_t j)
{
	const struct article *article = window->article;
	const struct token *first = &article->tokens[row->at[j].first];

	return row->at[j].end > row->at[j].first + 1 && row->at[j - 1].kind == CHUNK_NOUN &&
	       (token_is(article->text, first, "said") ||
		token_is(article->text, first, "believed") ||
		token_is(article->text, first, "thought") ||
		token_is(article->text, first, "alleged") ||
		token_is(article->text, first, "suspected")) &&
	       (token_is(article->text, first + 1, "to") ||
		token_is(article->text, first + 1, "of"));
}
