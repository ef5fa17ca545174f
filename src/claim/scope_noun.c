/*
 * Noun phrases by the classes of their words, from either end: as far as nouns, names and numbers
 * reach, to the determiner that opens them. No head is decided here but the last word. Left out:
 * phrases that go on behind a preposition; whoever wants those joins them.
 */
#include "claim/scope.h"

enum {
	NOUN_LONGEST = 14, /* words; longer phrases are junk */
	BRACKET_MOST = 5   /* tokens of a short name in brackets */
};

static bool stands_in_noun(const struct scope *scope, uint32_t i)
{
	uint8_t class = scope->words[i].class;

	return class == WORD_NOUN || class == WORD_NUMBER;
}

struct stretch scope_noun_before(const struct scope *scope, uint32_t last, uint32_t least)
{
	uint32_t first = last + 1;

	if (!stands_in_noun(scope, last))
		return (struct stretch){last, last};
	while (first > least && last + 1 - first < NOUN_LONGEST) {
		uint32_t i = first - 1;
		const struct token *token = &scope->tokens[i];

		if (scope->words[i].moment != INDEX_NONE && scope->words[last].moment == INDEX_NONE)
			break;
		if (scope->words[i].class == WORD_DET) {
			first = i;
			break;
		}
		if (token->mark == '-' && !(token->flags & TOKEN_SPACE) && i > least &&
		    !(scope->tokens[first].flags & TOKEN_SPACE)) {
			first = i; /* "U.K.-based" */
			continue;
		}
		if (scope->words[i].class == WORD_ADVERB && i > least &&
		    scope_ends_in(scope, i, "ly") && !(token->flags & TOKEN_CAPITAL) &&
		    (scope->words[i - 1].class == WORD_DET ||
		     scope->words[i - 1].class == WORD_NOUN)) {
			first = i; /* "a predominantly Kurdish town" */
			continue;
		}
		if (token->mark == '.' && !(token->flags & TOKEN_SPACE) && first <= last &&
		    i > least && !(scope->tokens[first].flags & TOKEN_SPACE) &&
		    scope->tokens[first].kind == TOKEN_NUMBER) {
			first = i; /* "a magnitude-6.1 quake" */
			continue;
		}
		if (scope_is(scope, i, "only") && i > least &&
		    scope->tokens[i - 1].kind == TOKEN_POSSESSIVE) {
			first = i; /* "the town's only hospital" */
			continue;
		}
		if (token->mark == '.' && i > least &&
		    (scope->tokens[i - 1].flags & TOKEN_ABBREVIATION)) {
			first = i; /* "Capt. John Cook" */
			continue;
		}
		if (!stands_in_noun(scope, i) || (scope->words[i].flags & WORD_LABEL))
			break;
		if (first <= last && scope->words[first].edge == EDGE_HARD)
			break;
		first = i;
	}
	while (first < last && scope->tokens[first].kind == TOKEN_MARK)
		first++;
	return (struct stretch){first, last + 1};
}

struct stretch scope_noun_after(const struct scope *scope, uint32_t first, uint32_t most)
{
	uint32_t end = first;

	if (end < most && scope->words[end].class == WORD_DET)
		end++;
	while (end < most && end - first < NOUN_LONGEST && stands_in_noun(scope, end)) {
		if (end > first && (scope->words[end].moment != INDEX_NONE ||
				    ((scope->words[end].flags & WORD_SOURCE) &&
				     !(scope->words[first].flags & WORD_SOURCE))))
			break;
		end++;
		if (end < most && scope->tokens[end].mark == '.' &&
		    (scope->tokens[end - 1].flags & TOKEN_ABBREVIATION) &&
		    scope->tokens[end - 1].kind == TOKEN_WORD && end + 1 < most)
			end++;
	}
	if (end == first + 1 && scope->words[first].class == WORD_DET)
		end = first;
	return (struct stretch){first, end};
}

/* The bracket that opens before the one at `close`, with a short name in it; `least` without one.
 */
static uint32_t bracket_before(const struct scope *scope, uint32_t close, uint32_t least)
{
	for (uint32_t i = close; i > least && close - i < BRACKET_MOST; i--)
		if (scope->tokens[i - 1].mark == '(')
			return i - 1;
	return least;
}

uint32_t scope_subject(const struct scope *scope, uint32_t verb, uint32_t least)
{
	for (uint32_t i = verb; i-- > least;) {
		uint8_t class = scope->words[i].class;

		if (i > least && scope_is(scope, i, "since") &&
		    scope->words[i - 1].class == WORD_AUX)
			continue;
		if (scope->tokens[i].mark == ')' && bracket_before(scope, i, least) > least) {
			i = bracket_before(scope, i, least);
			continue; /* the Front (FFL) | shelled */
		}
		if (class == WORD_AUX || class == WORD_ADVERB ||
		    scope->words[i].moment != INDEX_NONE ||
		    (i + 1 == verb && scope->tokens[i].mark == '"' &&
		     (scope->tokens[i].flags & TOKEN_SPACE)))
			continue; /* officers "slaughtered" four */
		return class == WORD_NOUN || class == WORD_NUMBER || class == WORD_PRONOUN
			       ? i
			       : INDEX_NONE;
	}
	return INDEX_NONE;
}
