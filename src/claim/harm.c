/*
 * A row of harm.tsv says which harm a word tells of and what the word can do in a sentence; the
 * longest row wins, so that an idiom ("death squad") hides the word in it ("death"). Left out: what
 * stands around the word (verb.c, noun.c) and who suffered (frame.c).
 */
#include "claim/harm.h"

#include <string.h>

#include "claim/claim.h"

static const char *const form_names[FORM_COUNT] = {
	"none",
#define HARM_FORM(name, text) text,
#include "claim/harm_form.def"
#undef HARM_FORM
};

static const char *const harm_names[HARM_COUNT] = {"killed",   "injured",  "casualties", "missing",
						   "abducted", "detained", "displaced",	 "trapped"};

const char *harm_name(enum harm harm)
{
	return harm_names[harm];
}

bool harm_contains(enum harm a, enum harm b)
{
	return a == HARM_CASUALTIES && (b == HARM_KILLED || b == HARM_INJURED);
}

void harm_columns_find(const struct lexicon *lexicon, struct harm_columns *columns)
{
	columns->harm = lexicon_column(lexicon, LEXICON_HARM, "harm");
	columns->form = lexicon_column(lexicon, LEXICON_HARM, "form");
	memset(columns->read, 0, sizeof columns->read);
}

static uint8_t name_find(const char *const *names, unsigned count, const char *cell)
{
	size_t n = strcspn(cell, "!");

	for (unsigned i = 0; i < count; i++)
		if (names[i][0] == cell[0] && !strncmp(names[i], cell, n) && !names[i][n])
			return (uint8_t)i;
	return 0;
}

static struct harm_word row_read(const struct lexicon *lexicon, const struct harm_columns *columns,
				 uint32_t row)
{
	const char *form = lexicon_cell(lexicon, LEXICON_HARM, row, columns->form);

	return (struct harm_word){
		.row = row,
		.form = name_find(form_names, FORM_COUNT, form),
		.known = form[0] && form[strlen(form) - 1] == '!',
		.harm = name_find(harm_names, HARM_COUNT,
				  lexicon_cell(lexicon, LEXICON_HARM, row, columns->harm))};
}

struct harm_word harm_match(const struct lexicon *lexicon, struct harm_columns *columns,
			    const struct token *tokens, uint32_t left)
{
	struct phrase found = lexicon_match(lexicon, LEXICON_HARM, tokens, left);
	struct harm_word word = {.row = found.row};

	if (!found.count)
		return word;
	if (found.row < HARM_KEPT && columns->read[found.row]) {
		word = columns->kept[found.row];
	} else {
		word = row_read(lexicon, columns, found.row);
		if (found.row < HARM_KEPT) {
			columns->kept[found.row] = word;
			columns->read[found.row] = true;
		}
	}
	word.count = found.count;
	return word;
}
