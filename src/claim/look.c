/*
 * Chunks are found by trying, so the same word is asked for several times: is it a joint, a harm, a
 * victim, does a figure begin there? The answers are worked out at the first question and kept
 * while the window stands on their sentence. Most words are in no list, which one load of bits
 * tells.
 */
#include "claim/look.h"

#include <assert.h>
#include <string.h>

#include "claim/choice.h"
#include "claim/chunk.h"
#include "mark/moment.h"

static const char *const class_names[GRAMMAR_CLASSES] = {
	"",
#define GRAMMAR(name, text) text,
#include "claim/grammar.def"
#undef GRAMMAR
};

void look_init(struct look_window *window, const struct article *article,
	       const struct lexicon *lexicon)
{
	window->article = article;
	window->lexicon = lexicon;
	harm_columns_find(lexicon, &window->harms);
	window->grammar_class = lexicon_column(lexicon, LEXICON_GRAMMAR, "class");
	window->victim_noun = lexicon_column(lexicon, LEXICON_VICTIM, "noun");
	window->victim_human = lexicon_column(lexicon, LEXICON_VICTIM, "human");
	window->victim_number = lexicon_column(lexicon, LEXICON_VICTIM, "number");
	window->hedge_status = lexicon_column(lexicon, LEXICON_HEDGE, "status");
	window->hedge_reach = lexicon_column(lexicon, LEXICON_HEDGE, "reach");
	window->first = window->end = 0;
	window->heading = false;
	memset(window->class_rows, GRAMMAR_CLASSES, sizeof window->class_rows);
}

/* "21 May have", "in May": the month, not the verb. */
static bool is_month(const struct article *article, uint32_t i)
{
	const struct token *token = &article->tokens[i];
	static const char *const before[] = {"in",    "since", "until", "by",	"last",
					     "early", "late",  "mid",	"from", "on"};

	if (!(token->flags & TOKEN_CAPITAL) || !token_is(article->text, token, "may"))
		return false;
	if (i + 1 < article->token_count && token[1].kind == TOKEN_NUMBER)
		return true;
	if (i == 0)
		return false;
	for (size_t k = 0; k < sizeof before / sizeof *before; k++)
		if (token_is(article->text, &token[-1], before[k]))
			return true;
	return token[-1].kind == TOKEN_NUMBER;
}

static enum grammar_class class_of(const struct look_window *window, uint32_t row)
{
	const char *cell =
		lexicon_cell(window->lexicon, LEXICON_GRAMMAR, row, window->grammar_class);

	for (int class = 1; class < GRAMMAR_CLASSES; class ++)
		if (class_names[class][0] == cell[0] && !strcmp(class_names[class], cell))
			return (enum grammar_class) class;
	return GRAMMAR_NONE;
}

static enum grammar_class class_find(struct look_window *window, uint32_t i, struct phrase found)
{
	if (found.count == 1 && is_month(window->article, i))
		return GRAMMAR_TIME;
	if (found.row >= LOOK_CLASS_ROWS)
		return class_of(window, found.row);
	if (window->class_rows[found.row] == GRAMMAR_CLASSES)
		window->class_rows[found.row] = (uint8_t)class_of(window, found.row);
	return (enum grammar_class)window->class_rows[found.row];
}

/* A figure inside a time expression counts no one. */
static bool in_moment(const struct article *article, const struct figure *figure)
{
	uint32_t low = 0, high = article->moment_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->moments[middle].span.end <= figure->number.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < article->moment_count &&
	       span_contains(article->moments[low].span, figure->number);
}

/* "since an outbreak that killed [11] in May": a count all the same. */
static bool is_harmed(struct look_window *window, uint32_t figure)
{
	const struct article *article = window->article;
	struct harm_word word;

	if (figure <= window->first)
		return false;
	word = harm_match(window->lexicon, &window->harms, &article->tokens[figure - 1], 1);
	return word.count && (word.form == FORM_ED || word.form == FORM_ING);
}

/* The first figure that begins at token i or behind it. */
static uint32_t figure_from(const struct article *article, uint32_t i)
{
	uint32_t low = 0, high = article->figure_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->figures[middle].first < i)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t look_move(struct look_window *window, uint32_t first, uint32_t end)
{
	const struct article *article = window->article;

	if (end - first > LOOK_MOST)
		end = first + LOOK_MOST;
	window->first = first;
	window->end = end;
	for (uint32_t i = 0; i < end - first; i++) {
		window->looks[i].known = false;
		window->looks[i].figure = INDEX_NONE;
	}
	for (uint32_t f = figure_from(article, first);
	     f < article->figure_count && article->figures[f].first < end; f++) {
		struct look *look = &window->looks[article->figures[f].first - first];

		const struct figure *figure = &article->figures[f];
		/* "for | more than two years": a length, whose "than" opens no clause */
		bool length = figure->kind == FIGURE_DURATION &&
			      figure->span.start < figure->number.start;

		/* the whole of a fraction may begin with it; the fraction comes first */
		if (look->figure == INDEX_NONE && (!in_moment(article, figure) || length ||
						   is_harmed(window, article->figures[f].first)))
			look->figure = f;
	}
	return end;
}

/* "the warning", "a rise", "its report": a verb's word behind an article is a noun. */
static bool is_nominal(const struct look_window *window, uint32_t i, uint8_t class)
{
	const struct article *article = window->article;

	return i > window->first && grammar_is_deed((enum grammar_class) class) &&
	       choice_has(article->text, &article->tokens[i - 1], "the a an this its their");
}

/* "US", "WHO" among words in small letters: names, not pronouns. */
static bool is_acronym(const struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];

	if (!(token->flags & TOKEN_CAPITALS))
		return false;
	if (i > window->first && token[-1].kind == TOKEN_WORD &&
	    token[-1].end - token[-1].start > 1)
		return !(token[-1].flags & TOKEN_CAPITALS);
	return i + 1 < window->end && token[1].kind == TOKEN_WORD &&
	       token[1].end - token[1].start > 1 && !(token[1].flags & TOKEN_CAPITALS);
}

/* "Sheikh Said": a name, where the sentence is not all in capitals. */
static bool is_name(const struct look_window *window, uint32_t i, uint8_t class)
{
	return class == GRAMMAR_SAY && i > window->first && !window->heading &&
	       window->article->tokens[i].flags & TOKEN_CAPITAL &&
	       !(window->article->tokens[i].flags & TOKEN_CAPITALS);
}

const struct look *look_find(struct look_window *window, uint32_t i)
{
	struct look *look = &window->looks[i - window->first];
	const struct token *token = &window->article->tokens[i];
	uint32_t left = window->end - i;
	uint64_t lists;

	assert(i >= window->first && i < window->end);
	*look = (struct look){.known = true, .figure = look->figure};
	lists = lexicon_lists(window->lexicon, token->word);
	if (lists & (UINT64_C(1) << LEXICON_HARM))
		look->harm = harm_match(window->lexicon, &window->harms, token, left);
	if (lists & (UINT64_C(1) << LEXICON_VICTIM))
		look->victim = lexicon_match(window->lexicon, LEXICON_VICTIM, token, left);
	if (lists & (UINT64_C(1) << LEXICON_GRAMMAR)) {
		struct phrase found = lexicon_match(window->lexicon, LEXICON_GRAMMAR, token, left);

		if (found.count) {
			look->class = (uint8_t)class_find(window, i, found);
			if (found.count == 1 &&
			    (is_acronym(window, i) || is_nominal(window, i, look->class) ||
			     is_name(window, i, look->class)))
				look->class = GRAMMAR_NONE;
			look->class_count = (uint8_t)(look->class ? found.count : 0);
		}
	}
	return look;
}
