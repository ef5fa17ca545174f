/*
 * Most sentences of a paper tell of no harm. This is the one look at each token's bits that finds
 * out which are worth cutting into chunks: a word of harm stands there, and something that may be
 * counted: people, a figure, or a word that counts like "nobody" and "both".
 */
#include "claim/gate.h"

#include "claim/choice.h"
#include "claim/head.h"

enum { HEADING_MOST = 18 /* tokens */ };

/* "nobody", "no", "any", "both", "a death": a count in words that are neither figures nor people.
 */
static bool has_count_word(struct look_window *window, const struct sentence *sentence)
{
	uint32_t end = look_move(window, sentence->first, sentence->end), count;
	const struct article *article = window->article;

	for (uint32_t i = sentence->first; i < end; i++) {
		switch (grammar_at(window, i, &count)) {
		case GRAMMAR_NO:
		case GRAMMAR_NOBODY:
		case GRAMMAR_BOTH:
			return true;
		case GRAMMAR_DET:
		case GRAMMAR_PRON:
			if (token_is(article->text, &article->tokens[i], "any") ||
			    token_is(article->text, &article->tokens[i], "anyone") ||
			    token_is(article->text, &article->tokens[i], "anybody") ||
			    (i + 1 < end &&
			     choice_has(article->text, &article->tokens[i + 1], "pair duo trio")))
				return true;
			break;
		case GRAMMAR_A:
		case GRAMMAR_ANOTHER:
			if (i + 1 < end && (look_at(window, i + 1)->harm.count ||
					    head_of_trade(window, i + 1).token != INDEX_NONE))
				return true;
			break;
		default:
			break;
		}
	}
	return false;
}

bool gate_has_figure(const struct article *article, const struct sentence *sentence)
{
	uint32_t low = 0, high = article->figure_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->figures[middle].first < sentence->first)
			low = middle + 1;
		else
			high = middle;
	}
	return low < article->figure_count && article->figures[low].first < sentence->end;
}

bool gate_opens(struct look_window *window, const struct sentence *sentence)
{
	const struct article *article = window->article;
	const struct lexicon *lexicon = window->lexicon;
	const uint64_t harm = UINT64_C(1) << LEXICON_HARM, victim = UINT64_C(1) << LEXICON_VICTIM;
	bool told = false, hinted = false, people = false;

	if (!(sentence->lists & harm))
		return false;
	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		uint32_t word = article->tokens[i].word;
		uint64_t lists;
		struct harm_word found;

		if (!word)
			continue;
		lists = lexicon_lists(lexicon, word);
		people |= (lists & victim) != 0;
		if (!(lists & harm))
			continue;
		found = harm_match(lexicon, &window->harms, &article->tokens[i], sentence->end - i);
		if (!found.count)
			continue;
		told |= found.form != FORM_NONE && found.form != FORM_HINT;
		hinted |= found.form == FORM_HINT;
		if (told && people)
			return true;
		i += found.count - 1;
	}
	return (told &&
		(people || gate_has_figure(article, sentence) || has_count_word(window, sentence))) ||
	       (hinted && (people || gate_has_figure(article, sentence)));
}

bool gate_is_heading(const struct article *article, uint32_t sentence)
{
	const struct sentence *at = &article->sentences[sentence];
	const struct token *first = &article->tokens[at->first];
	const struct token *word = first->kind == TOKEN_MARK && at->end > at->first + 1
					   ? first + 1 /* "- 9 clerks among the dead" */
					   : first;
	const struct token *last = &article->tokens[at->end - 1];

	if (span_contains(article->title_span, (struct span){first->start, last->end}))
		return true;
	return at->end - at->first <= HEADING_MOST &&
	       first->flags & (word == first ? TOKEN_PARAGRAPH : TOKEN_PARAGRAPH | TOKEN_LINE) &&
	       (word->flags & TOKEN_CAPITAL || word->kind == TOKEN_NUMBER) &&
	       (at->end == article->token_count ||
		last[1].flags & (word == first ? TOKEN_PARAGRAPH : TOKEN_PARAGRAPH | TOKEN_LINE)) &&
	       last->kind != TOKEN_MARK;
}
