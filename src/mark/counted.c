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

enum { LOOK = 6 };

static bool is_passed(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = {"of", "the", "its", "their", "his", "her", "our", "those",
					    "these", "all", "more", "other", "such", "our", NULL};

	return scan_is_any(scan, at, words);
}

/* killed, wounded, dead: what happened, not to whom; but "deaths" and "casualties" are counted. */
static bool is_harm(const struct scan *scan, uint32_t at)
{
	return (scan_has(scan, LEXICON_HARM, at) || scan_is(scan, at, "dead")) &&
	       (!scan_is_plural(scan, at) || scan_is(scan, at, "dead"));
}

static bool is_past_form(const struct scan *scan, uint32_t at)
{
	const struct token *token = &scan->tokens[at];
	uint32_t length = token->end - token->start;

	return length > 4 && (scan->text[token->end - 1] | 0x20) == 'd' &&
	       (scan->text[token->end - 2] | 0x20) == 'e';
}

static bool is_head(const struct scan *scan, uint32_t at)
{
	if (!scan_is_word(scan, at) || (scan_is_function(scan, at) && !scan_is(scan, at, "others")))
		return false;
	return scan_is_plural(scan, at) || scan_has(scan, LEXICON_VICTIM, at);
}

struct span counted_find(const struct scan *scan, uint32_t at, bool *additional)
{
	uint32_t head = INDEX_NONE, limit;

	for (; at < scan->end && is_passed(scan, at); at++) {
		if (scan_is(scan, at, "more"))
			*additional |= !scan_is(scan, at + 1, "than");
		else if (scan_is(scan, at, "other"))
			*additional = true;
	}
	if (scan_is(scan, at, "others"))
		*additional = true;
	limit = at + LOOK < scan->end ? at + LOOK : scan->end;
	for (; at < limit; at++) {
		const struct token *token = &scan->tokens[at];

		if (token->kind == TOKEN_POSSESSIVE) {
			head = INDEX_NONE;
			continue;
		}
		if (token->kind == TOKEN_MARK && token->mark == '"' && head == INDEX_NONE)
			continue;
		if (token->kind != TOKEN_WORD)
			break;
		if (scan_is_function(scan, at) && !scan_is(scan, at, "others"))
			break;
		if (is_head(scan, at) && !(head == INDEX_NONE && is_harm(scan, at) && is_past_form(scan, at)))
			head = at;
		else if (head != INDEX_NONE || (is_harm(scan, at) && !is_head(scan, at + 1)))
			break;
	}
	if (head == INDEX_NONE) {
		/* A single word before the phrase's end is its head: "one soldier", "12 cattle". */
		return SPAN_NONE;
	}
	return token_span(&scan->tokens[head]);
}
