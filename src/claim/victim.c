/*
 * The victims' noun: the row of victim.tsv where there is one, else the word itself made singular
 * by rule ("Ugandans" - ugandan). Left out: what contains what; that is the column "parent".
 */
#include "claim/victim.h"

#include <string.h>

static const char *singular(const char *folded, size_t n, struct arena *arena)
{
	char *word = arena_string(arena, folded, n);

	if (n > 4 && !strcmp(word + n - 3, "ies")) {
		word[n - 3] = 'y';
		word[n - 2] = 0;
	} else if (n > 4 && (!strcmp(word + n - 4, "ches") || !strcmp(word + n - 4, "shes") ||
			     !strcmp(word + n - 4, "sses") || !strcmp(word + n - 3, "xes"))) {
		word[n - 2] = 0;
	} else if (n > 4 && !strcmp(word + n - 3, "men")) {
		word[n - 2] = 'a';
	} else if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's') {
		word[n - 1] = 0;
	}
	return word;
}

const char *victim_name(struct look_window *reader, const struct chunk *chunk,
			struct arena *arena)
{
	const struct article *article = reader->article;
	const struct token *token;
	const char *cell, *bar;
	char folded[TOKEN_FOLD];
	size_t n;

	if (chunk->victim_token == INDEX_NONE)
		return NULL;
	if (chunk->victim != INDEX_NONE) {
		cell = lexicon_cell(reader->lexicon, LEXICON_VICTIM, chunk->victim,
				    reader->victim_noun);
		if (*cell)
			return cell;
		cell = lexicon_cell(reader->lexicon, LEXICON_VICTIM, chunk->victim, 0);
		bar = strchr(cell, '|');
		n = bar ? (size_t)(bar - cell) : strlen(cell);
		for (size_t i = n; i-- > 0;)
			if (cell[i] == ' ')
				return arena_string(arena, cell + i + 1, n - i - 1);
		return arena_string(arena, cell, n);
	}
	token = &article->tokens[chunk->victim_token];
	n = token_fold(article->text + token->start, token->end - token->start, folded);
	return n ? singular(folded, n, arena) : NULL;
}

bool victim_is_shared(struct look_window *reader, uint32_t row)
{
	static const char *const apart[] = {"man",  "woman",  "boy",  "girl",  "child", "male",
					    "female", "infant", "baby", "person", "teenager"};
	const char *cell, *bar;
	size_t n;

	if (row == INDEX_NONE)
		return true;
	cell = lexicon_cell(reader->lexicon, LEXICON_VICTIM, row, 0);
	bar = strchr(cell, '|');
	n = bar ? (size_t)(bar - cell) : strlen(cell);
	for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
		if (strlen(apart[i]) == n && !memcmp(apart[i], cell, n))
			return false;
	return true;
}
