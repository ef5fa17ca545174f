/*
 * A count that moves says so, by words of its sentence ("has risen to 48", "an updated toll"), or a
 * few sentences on ("rescuers were still retrieving bodies"). The words are LEXICON_RUNNING's;
 * where they need a word for the toll, or the figure right behind them, the column "use" says it.
 */
#include "claim/running.h"

#include <string.h>

#include "claim/choice.h"

static bool toll_word(const struct article *article, const struct sentence *sentence)
{
	static const char words[] =
		"toll number count dead deaths fatalities casualties killed figure "
		"total";

	for (uint32_t i = sentence->first; i < sentence->end; i++)
		if (choice_has(article->text, &article->tokens[i], words))
			return true;
	return false;
}

/* Whether the phrase that ends before token `end` stands right before the figure. */
static bool before_figure(const struct article *article, uint32_t end, const struct claim *claim)
{
	return end < article->token_count && article->tokens[end].start <= claim->words.start &&
	       end + 2 >= article_token_at(article, claim->words.start);
}

static uint8_t running_in(const struct article *article, const struct lexicon *lexicon,
			  uint32_t index, const struct claim *claim)
{
	const struct sentence *sentence = &article->sentences[index];
	uint8_t running = 0;

	if (!(sentence->lists >> LEXICON_RUNNING & 1))
		return 0;
	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		struct phrase found = lexicon_match(lexicon, LEXICON_RUNNING, &article->tokens[i],
						    sentence->end - i);
		int sense_column, use_column;
		const char *use;

		if (!found.count)
			continue;
		sense_column = lexicon_column(lexicon, LEXICON_RUNNING, "sense");
		use_column = lexicon_column(lexicon, LEXICON_RUNNING, "use");
		use = lexicon_cell(lexicon, LEXICON_RUNNING, found.row, use_column);
		if (strcmp(use, "figure") == 0 && !before_figure(article, i + found.count, claim))
			continue;
		if (strcmp(use, "toll") == 0 && !toll_word(article, sentence))
			continue;
		running |= strcmp(lexicon_cell(lexicon, LEXICON_RUNNING, found.row, sense_column),
				  "rose") == 0
				   ? RUNNING_ROSE
				   : RUNNING_MORE;
	}
	return running;
}

/* That higher counts may follow is often said a few sentences on. */
uint8_t running_of(const struct article *article, const struct lexicon *lexicon,
		   const struct claim *claim)
{
	enum { REACH = 5 };
	uint8_t running = running_in(article, lexicon, claim->sentence, claim);

	/* What may rise is the number of dead; of the wounded nothing is said. */
	if (claim->harm != HARM_KILLED && claim->harm != HARM_CASUALTIES)
		return running & RUNNING_ROSE;
	for (uint32_t i = claim->sentence + 1;
	     i < article->sentence_count && i <= claim->sentence + REACH; i++)
		running |= running_in(article, lexicon, i, claim) & RUNNING_MORE;
	return running;
}
