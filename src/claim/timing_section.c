/*
 * The time that a heading tells is that of the list under it:
 *
 *	Losses since 22 August           a heading
 *	Houses damaged: 96,400           a row, which ends no section
 *	Deaths: 118                      since 22 August
 *	Nine people drowned on Friday.   a sentence: no row, and so not of the section
 *
 * Left out: headings that name one day, which are titles more often.
 */
#include "claim/timing.h"

enum {
	ROW_MOST = 6,	     /* tokens of the name of a row */
	HEADING_LONGEST = 14 /* tokens */
};

static bool is_heading(const struct timing *timing, uint32_t sentence)
{
	const struct sentence *at = &timing->article->sentences[sentence];

	if (at->end - at->first > HEADING_LONGEST)
		return false;
	scope_read(timing->scope, sentence);
	return timing->scope->words[at->end - 1].flags & WORD_HEADING;
}

/* "Houses damaged: 96,400": a row of a list, which ends no section. */
static bool is_row(const struct timing *timing, uint32_t sentence)
{
	const struct sentence *at = &timing->article->sentences[sentence];

	for (uint32_t i = at->first; i < at->end; i++)
		if (timing->article->tokens[i].mark == ':' ||
		    timing->article->tokens[i].kind == TOKEN_NUMBER)
			return true;
	return false;
}

/* "a. North: four died", "- four died", "North (four died)": what a list has of each. */
static bool is_listed(const struct timing *timing, const struct claim *claim)
{
	const struct article *article = timing->article;
	uint32_t sentence = claim->sentence, first;
	uint8_t flags =
		timing->scope->words[scope_stretch(timing->scope, claim->words).first].flags;

	if (flags & (WORD_HEADING | WORD_LABEL))
		return true;
	while (!timing_opens_paragraph(article, sentence))
		if (--sentence + TIMING_REACH < claim->sentence)
			return false;
	first = article->sentences[sentence].first;
	if (article->tokens[first].kind == TOKEN_MARK && article->tokens[first].mark != '"')
		return true;
	if (first + 1 < article->token_count &&
	    article->tokens[first].end - article->tokens[first].start == 1 &&
	    article->tokens[first].kind == TOKEN_WORD &&
	    (article->tokens[first + 1].mark == '.' || article->tokens[first + 1].mark == ')'))
		return true;
	for (uint32_t i = first; i < first + ROW_MOST && i < article->sentences[sentence].end; i++)
		if (article->tokens[i].mark == ':')
			return true;
	return false;
}

/* "PAST CRASHES": the last heading above the row of a list; INDEX_NONE where it is of none. */
static uint32_t section_heading(const struct timing *timing, const struct claim *claim)
{
	if (!is_listed(timing, claim))
		return INDEX_NONE;
	for (uint32_t i = claim->sentence; i > 1 && claim->sentence - i < TIMING_REACH; i--)
		if (is_heading(timing, i - 1) && !is_row(timing, i - 1))
			return i - 1;
	return INDEX_NONE;
}

bool timing_section_cause(const struct timing *timing, const struct claim *claim, uint32_t *first,
			  uint32_t *end)
{
	uint32_t heading = section_heading(timing, claim);
	const struct sentence *at;

	if (heading == INDEX_NONE)
		return false;
	at = &timing->article->sentences[heading];
	for (uint32_t i = at->first; i < at->end; i++) {
		const struct hit *hit = &timing->scope->words[i].cause;

		if (!hit->count || hit->back ||
		    scope_code(timing->scope, TABLE_CAUSE, hit->row) != CAUSE_EVENT)
			continue;
		*first = i;
		*end = i + hit->count;
		return true;
	}
	return false;
}

struct role timing_of_section(const struct timing *timing, const struct claim *claim)
{
	const struct article *article = timing->article;
	struct role none = {.entity = INDEX_NONE};
	uint32_t token = scope_stretch(timing->scope, claim->words).first, low = 0,
		 k = article->moment_count;
	const struct moment *moment;

	if (!is_listed(timing, claim))
		return none;
	while (low < k) {
		uint32_t middle = low + (k - low) / 2;

		if (article->moments[middle].first >= token)
			k = middle;
		else
			low = middle + 1;
	}
	for (; k > 0; k--) {
		uint32_t sentence;

		moment = &article->moments[k - 1];
		sentence = article_sentence_at(article, moment->span.start);
		if (sentence + TIMING_REACH < claim->sentence)
			break;
		if (moment->shape == MOMENT_STRETCH && sentence < claim->sentence &&
		    is_heading(timing, sentence)) {
			for (uint32_t i = sentence + 1; i < claim->sentence; i++)
				if (is_heading(timing, i) && !is_row(timing, i))
					return none;
			return timing_role(moment, sentence, "time of the section");
		}
	}
	return none;
}
