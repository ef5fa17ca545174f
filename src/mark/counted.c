/*
 * The head of a noun phrase without a grammar: words are passed over up to the first noun in the
 * plural or word for people, then as long as such words go on.
 *
 *	12 | rebel-held | areas          areas
 *	250 civilian casualties          civilian is one who suffers, casualties goes on: casualties
 *	12 killed                        killed is a harm: nobody is named
 *	hundreds of displaced people     of is passed over
 *
 * It ends at a mark, a function word, a number, or after a handful of words: better nothing than a
 * word from the next phrase.
 */
#include "mark/counted.h"

#include <string.h>

#include "mark/unit.h"

enum { LOOK = 6 };

static bool is_passed(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {"of",   "the",   "its",   "their", "his",
					    "her",  "our",   "those", "these", "all",
					    "more", "other", "such",  "our",   NULL};

	return scan_is_any(scan, at, words);
}

/* killed, wounded, dead: what happened, not to whom; but "deaths" and "casualties" are counted. */
static bool is_harm(const struct scan *scan, uint32_t at)
{
	if (scan_is(scan, at, "dead"))
		return true;
	return scan_match(scan, LEXICON_HARM, at).count && !scan_is_plural(scan, at);
}

static bool is_person(const struct scan *scan, uint32_t at)
{
	return scan_match(scan, LEXICON_VICTIM, at).count > 0;
}

/* A word that no noun phrase goes through: a mark, a function word, a number, a time, a unit. */
static bool is_end(const struct scan *scan, uint32_t at)
{
	struct phrase phrase;
	int value;

	if (scan->tokens[at].kind != TOKEN_WORD)
		return true;
	if (scan_is_function(scan, at) || scan_has(scan, LEXICON_NUMBER, at))
		return true;
	return scan_calendar(scan, at, &value) || unit_before(scan, at + 1, &phrase) == UNIT_AGE;
}

/* A harm or a day that stands as an adjective: a noun in the plural follows within two words. */
static bool is_before_plural(const struct scan *scan, uint32_t at, uint32_t limit)
{
	if (!scan_is_word(scan, at) || scan_is_function(scan, at) ||
	    scan_has(scan, LEXICON_NUMBER, at))
		return false;
	for (uint32_t next = at + 1; next < limit && next < at + 3; next++) {
		if (is_end(scan, next) || is_harm(scan, next))
			return false;
		if (scan_is_plural(scan, next))
			return true;
	}
	return false;
}

/* Past "of the", "more", "other"; *of tells whether "of" was among them. */
static uint32_t links_pass(const struct scan *scan, uint32_t at, bool *of, bool *additional)
{
	for (; at < scan->end && is_passed(scan, at); at++) {
		if (scan_is(scan, at, "of"))
			*of = true;
		else if (scan_is(scan, at, "more"))
			*additional |= !scan_is(scan, at + 1, "than");
		else if (scan_is(scan, at, "other"))
			*additional = true;
	}
	return at;
}

struct span counted_find(const struct scan *scan, uint32_t at, bool *additional)
{
	uint32_t head = INDEX_NONE, limit;
	bool of = false, plural = false;

	at = links_pass(scan, at, &of, additional);
	if (scan_is(scan, at, "others")) {
		*additional = true;
		return token_span(&scan->tokens[at]);
	}
	limit = at + LOOK < scan->end ? at + LOOK : scan->end;
	for (; at < limit; at++) {
		if (scan->tokens[at].kind == TOKEN_POSSESSIVE && of) {
			head = INDEX_NONE;
			plural = false;
			continue;
		}
		if (scan_is_mark(scan, at, '"') && head == INDEX_NONE)
			continue;
		if (is_end(scan, at) || is_harm(scan, at)) {
			/* wounded children, captive schoolgirls, Sunday worshippers */
			if (head == INDEX_NONE && is_before_plural(scan, at, limit))
				continue;
			break;
		}
		if (scan_is_plural(scan, at)) {
			head = at;
			plural = true;
		} else if (plural) {
			break;
		} else if (is_person(scan, at)) {
			head = at; /* "civilian", unless a plural follows: "civilian casualties" */
		}
	}
	/* A possessive whose thing was not found leaves nothing: "dozens more Syria's". */
	if (head == INDEX_NONE ||
	    (head + 1 < scan->end && scan->tokens[head + 1].kind == TOKEN_POSSESSIVE && !of))
		return SPAN_NONE;
	return token_span(&scan->tokens[head]);
}

bool counted_people(const struct lexicon *lexicon, const struct article *article,
		    const struct figure *figure)
{
	const struct token *token;
	struct phrase phrase;

	if (figure->kind != FIGURE_COUNT || span_is_empty(figure->of))
		return false;
	token = &article->tokens[article_token_at(article, figure->of.start)];
	if (lexicon_find(lexicon, LEXICON_GROUP, token->word).count)
		return true;
	phrase = lexicon_find(lexicon, LEXICON_VICTIM, token->word);
	return phrase.count &&
	       strcmp(lexicon_cell(lexicon, LEXICON_VICTIM, phrase.row,
				   lexicon_column(lexicon, LEXICON_VICTIM, "human")),
		      "no") != 0;
}
