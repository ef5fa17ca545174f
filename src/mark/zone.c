/*
 * How each sentence uses capitals, and where a page lists its other reports: two things known of
 * every token before names are read.
 *
 *	plain     names have capitals      title     most words have one
 *	capital   ALL LETTERS HAVE         small     none has, in the whole article
 *
 * Names keep their capitals anywhere, so only words of the language are asked.
 */
#include <string.h>

#include "mark/naming.h"

/* What a word says about the use of capitals around it: 1 a word of the language with a capital
 * that no name gives it, -1 one without, 0 nothing. */
static int witness(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	uint64_t lists = naming_lists(naming, token);

	if (t->kind != TOKEN_WORD || lists & LIST_BIT(FUNCTION))
		return 0;
	if (!(t->flags & TOKEN_CAPITAL))
		return -1;
	return lists & LIST_BIT(COMMON) &&
	       !(lists & (LIST_BIT(TITLE) | LIST_BIT(ORGHEAD) | LIST_BIT(PLACEHEAD)));
}

/* Names keep their capitals anywhere: so only words of the language tell a headline. The first word
 * has its capital for another reason. *witnesses counts the former that have one. */
static enum zone zone_of(const struct naming *naming, const struct sentence *sentence,
			 uint32_t *witnesses)
{
	uint32_t words = 0, capitals = 0, capital = 0, small = 0;
	int said;

	*witnesses = 0;
	if (naming->small)
		return ZONE_SMALL;
	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		const struct token *token = &naming->tokens[i];

		if (token->kind != TOKEN_WORD)
			continue;
		words += token->end - token->start > 2;
		capitals += token->end - token->start > 2 && token->flags & TOKEN_CAPITALS;
		said = witness(naming, i);
		*witnesses += said > 0;
		capital += i > sentence->first && said > 0;
		small += said < 0;
	}
	if (words >= 3 && capitals * 10 >= words * 8)
		return ZONE_CAPITAL;
	if (small && sentence->end > sentence->first &&
	    naming->tokens[sentence->end - 1].mark == '.')
		return ZONE_PLAIN; /* a long name in a sentence, ended as headlines are not */
	return capital >= 2 && capital * 10 >= (capital + small) * 7 ? ZONE_TITLE : ZONE_PLAIN;
}

/* A headline may run on into text without a full stop: so in a long sentence each token has the
 * zone of the few words around it. */
static void zones_fill(struct naming *naming, const struct sentence *sentence)
{
	enum { AROUND = 5, FEW = 14, RING = 16, LEAST = 4 };
	uint32_t capital = 0, small = 0, witnesses;
	enum zone zone = zone_of(naming, sentence, &witnesses);
	int said[RING] = {0}; /* by the last tokens */

	memset(naming->zones + sentence->first, zone, sentence->end - sentence->first);
	if (zone != ZONE_PLAIN || sentence->end - sentence->first < FEW || witnesses < LEAST)
		return;
	for (uint32_t i = sentence->first; i < sentence->end + AROUND; i++) {
		if (i >= sentence->first + 2 * AROUND + 1) {
			int left = said[(i - 2 * AROUND - 1) % RING];

			capital -= left > 0;
			small -= left < 0;
		}
		if (i < sentence->end) {
			said[i % RING] = witness(naming, i);
			capital += said[i % RING] > 0;
			small += said[i % RING] < 0;
		}
		if (i >= sentence->first + AROUND && capital >= LEAST && small * 4 <= capital)
			naming->zones[i - AROUND] = ZONE_TITLE;
	}
}

/* The heading behind which a page lists its other reports: "Related News" alone on a line, or
 * before a row of headlines. Not in the first quarter, where a report has hardly begun. */
static bool is_aside_heading(const struct naming *naming, const struct sentence *sentence)
{
	uint32_t first = sentence->first, after;
	struct phrase phrase = lexicon_match(naming->lexicon, LEXICON_FURNITURE,
					     naming->tokens + first, sentence->end - first);

	if (!phrase.count || first * 4 < naming->count || !naming_capital(naming, first) ||
	    !(naming->tokens[first].flags & (TOKEN_LINE | TOKEN_PARAGRAPH)) ||
	    strncmp(lexicon_cell(naming->lexicon, LEXICON_FURNITURE, phrase.row, 0), "related|", 8))
		return false;
	after = first + phrase.count;
	return after == naming->count ||
	       naming->tokens[after].flags & (TOKEN_LINE | TOKEN_PARAGRAPH) ||
	       naming->zones[first] == ZONE_TITLE;
}

/* A paragraph of the report again, below a list in its midst: long, ended by a point, and without
 * what pages ask of their readers. */
static bool is_prose(const struct naming *naming, uint32_t first, uint32_t end)
{
	enum { SHORTEST = 20 };

	if (end - first < SHORTEST || naming->tokens[end - 1].mark != '.')
		return false;
	for (uint32_t i = first; i < end; i++)
		if (naming_lists(naming, i) & LIST_BIT(FURNITURE) &&
		    lexicon_match(naming->lexicon, LEXICON_FURNITURE, naming->tokens + i, end - i)
				    .count > 1)
			return false;
	return true;
}

static void asides_fill(struct naming *naming)
{
	const struct article *article = naming->article;
	bool aside = false;
	uint32_t next;

	for (uint32_t i = 0; i < article->sentence_count; i = next) {
		const struct sentence *sentence = &article->sentences[i];
		uint32_t end;

		for (next = i + 1; next < article->sentence_count &&
				   article->sentences[next].paragraph == sentence->paragraph;
		     next++)
			;
		end = article->sentences[next - 1].end;
		if (is_aside_heading(naming, sentence))
			aside = true;
		else if (aside && is_prose(naming, sentence->first, end))
			aside = false;
		for (uint32_t k = sentence->first; aside && k < end; k++)
			naming->zones[k] |= NAMING_ASIDE;
	}
}

void zone_fill(struct naming *naming)
{
	naming->zones = alloc_zeroed(naming->count + 1, 1);
	for (uint32_t i = 0; i < naming->article->sentence_count; i++)
		zones_fill(naming, &naming->article->sentences[i]);
	asides_fill(naming);
}
