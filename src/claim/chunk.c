/*
 * Cuts a sentence into what the frames look at:
 *
 *	Early raids killed at least seven civilians , the Observatory said , including two children
 *	[noun     ] [trig] [noun: >=7 civilian    ] , [noun         ] [verb] , [joint] [noun: 2
 *child]
 *
 * One pass from left to right without a grammar behind it: function words come from a table,
 *numbers from the figures, harms from their lexicon, and what is left is taken for nouns unless it
 *looks like a verb. That survives lost commas and apostrophes, capitals everywhere, and headlines.
 *Left out: attachment. Which noun a preposition hangs on is not decided here.
 */
#include "claim/head.h"

#include <string.h>

bool victim_is_human(struct look_window *window, uint32_t row)
{
	return row == INDEX_NONE ||
	       *lexicon_cell(window->lexicon, LEXICON_VICTIM, row, window->victim_human) != 'n';
}

static bool ends_with(const struct article *article, const struct token *token, const char *end)
{
	size_t n = strlen(end);

	if (token->end - token->start <= n + 1)
		return false;
	for (size_t i = n; i-- > 0;)
		if ((article->text[token->end - n + i] | 0x20) != end[i])
			return false;
	return true;
}

bool verb_looks(struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];

	if (token->kind != TOKEN_WORD || token->flags & (TOKEN_HYPHEN | TOKEN_DIGIT))
		return false;
	if (token->flags & TOKEN_CAPITAL && i > window->first && !window->heading)
		return false; /* Ahmed, Khaled */
	return ends_with(window->article, token, "ed") || ends_with(window->article, token, "ing");
}

bool adverb_looks(struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];

	return token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL) &&
	       ends_with(window->article, token, "ly");
}

bool noun_word(struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];
	uint32_t count;

	return token->kind == TOKEN_WORD && grammar_at(window, i, &count) == GRAMMAR_NONE;
}

static void chunk_start(struct chunk *chunk, uint32_t i, uint32_t count, enum chunk_kind kind)
{
	*chunk = (struct chunk){.first = i,
				.end = i + count,
				.kind = (uint8_t)kind,
				.trigger = INDEX_NONE,
				.head = INDEX_NONE,
				.victim = INDEX_NONE,
				.victim_token = INDEX_NONE,
				.figure = INDEX_NONE};
}

/* Whether words of this class may open a noun phrase, so that they are read there first. */
static bool opens_noun(enum grammar_class class)
{
	switch (class) {
	case GRAMMAR_NONE:
	case GRAMMAR_A:
	case GRAMMAR_POSS:
	case GRAMMAR_DET:
	case GRAMMAR_ANOTHER:
	case GRAMMAR_BOTH:
	case GRAMMAR_NO:
	case GRAMMAR_NOBODY:
	case GRAMMAR_SOME:
		return true;
	default:
		return false;
	}
}

bool grammar_is_deed(enum grammar_class class)
{
	switch (class) {
	case GRAMMAR_VERB:
	case GRAMMAR_SAY:
	case GRAMMAR_LEAVE:
	case GRAMMAR_TAKE:
	case GRAMMAR_LOSE:
	case GRAMMAR_YIELD:
	case GRAMMAR_RISE:
	case GRAMMAR_FORCE:
		return true;
	default:
		return false;
	}
}

static bool opens_verb(enum grammar_class class)
{
	switch (class) {
	case GRAMMAR_BE:
	case GRAMMAR_GET:
	case GRAMMAR_HAVE:
	case GRAMMAR_DO:
	case GRAMMAR_MODAL:
	case GRAMMAR_TO:
	case GRAMMAR_NOT:
	case GRAMMAR_RAISE:
		return true;
	default:
		return grammar_is_deed(class);
	}
}

bool chunk_governs(const struct chunk *chunk)
{
	if (chunk->kind != CHUNK_JOINT)
		return false;
	switch (chunk->class) {
	case GRAMMAR_PREP:
	case GRAMMAR_OF:
	case GRAMMAR_AMONG:
	case GRAMMAR_SOURCE:
	case GRAMMAR_WHEN:
	case GRAMMAR_TO:
		return true;
	default:
		return false;
	}
}

/* One chunk at token i; always takes at least one token. */
static void chunk_one(struct look_window *window, uint32_t i, bool governed, struct chunk *chunk)
{
	const struct token *token = &window->article->tokens[i];
	enum grammar_class class;
	uint32_t count;

	if (token->kind == TOKEN_MARK && !figure_at(window, i)) {
		chunk_start(chunk, i, 1, CHUNK_MARK);
		chunk->mark = token->mark;
		return;
	}
	class = grammar_at(window, i, &count);
	chunk_start(chunk, i, 1, CHUNK_NOUN);
	if (figure_at(window, i) || token->kind == TOKEN_NUMBER) {
		if (noun_read(window, i, chunk))
			return;
	} else if (class != GRAMMAR_NONE) {
		if (opens_noun(class) && noun_read(window, i, chunk))
			return;
	}
	/* "of confirmed deaths" */
	if (governed && class == GRAMMAR_RAISE && noun_modifies(window, i) &&
	    noun_read(window, i, chunk))
		return;
	/* "Displaced persons: 84" */
	if (class == GRAMMAR_NONE && look_at(window, i)->harm.form == FORM_STATE &&
	    noun_read(window, i, chunk))
		return;
	chunk_start(chunk, i, 1, CHUNK_NOUN);
	/* "the number of wounded men" */
	if (governed && look_at(window, i)->harm.count && head_of_number(window, i) &&
	    noun_read(window, i, chunk) && chunk->noun & NOUN_ATTRIBUTE)
		return;
	chunk_start(chunk, i, 1, CHUNK_NOUN);
	/* "with broken bones" */
	if (governed && look_at(window, i)->harm.form == FORM_SIGN && noun_read(window, i, chunk))
		return;
	/* "under crippling siege" */
	if (governed && class == GRAMMAR_NONE && verb_looks(window, i) && i + 1 < window->end &&
	    noun_word(window, i + 1) && !verb_looks(window, i + 1) &&
	    !look_at(window, i)->harm.count && noun_read(window, i, chunk))
		return;
	chunk_start(chunk, i, 1, CHUNK_VERB);
	if (opens_verb(class) || class == GRAMMAR_NONE || class == GRAMMAR_ADVERB ||
	    class == GRAMMAR_PREP) {
		if (verb_read(window, i, chunk))
			return;
	}
	chunk_start(chunk, i, 1, CHUNK_NOUN);
	if (class == GRAMMAR_NONE && !adverb_looks(window, i) && noun_read(window, i, chunk))
		return;
	chunk_start(chunk, i, count ? count : 1, CHUNK_JOINT);
	chunk->class = (uint8_t)(class == GRAMMAR_NONE ? GRAMMAR_ADVERB : class);
}

void chunk_read(struct look_window *window, uint32_t first, uint32_t end, struct chunk_row *row)
{
	uint32_t i = first;

	end = look_move(window, first, end);
	row->count = 0;
	while (i < end && row->count < CHUNK_MOST) {
		struct chunk *chunk = &row->at[row->count];

		chunk_one(window, i, row->count && chunk_governs(chunk - 1), chunk);
		if (chunk->kind == CHUNK_NOUN)
			noun_merge(window, chunk, chunk->end);
		i = chunk->end;
		row->count++;
	}
	row->end = i;
	row->heading = window->heading;
	chunk_mend(window, row);
}
