/* Words, numbers and marks of an article, in reading order. */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"

enum token_kind {
	TOKEN_WORD,       /* letters, with what is hyphenated to them: "rebel-held", "17-nation", "Ra'ad" */
	TOKEN_NUMBER,     /* digits with , and . between digits: "1,200", "4.5" */
	TOKEN_POSSESSIVE, /* 's after a word, straight or curly */
	TOKEN_MARK        /* one character of punctuation or any other sign; see `mark` */
};

enum token_flag {
	TOKEN_SPACE = 1 << 0,        /* white space stands before it */
	TOKEN_LINE = 1 << 1,         /* a line end stands before it */
	TOKEN_PARAGRAPH = 1 << 2,    /* an empty line stands before it; the first token too */
	TOKEN_CAPITAL = 1 << 3,      /* begins with a capital letter */
	TOKEN_CAPITALS = 1 << 4,     /* two or more letters, all capital */
	TOKEN_HYPHEN = 1 << 5,       /* several parts joined by hyphens */
	TOKEN_DIGIT = 1 << 6,        /* holds a digit */
	TOKEN_DOTTED = 1 << 7,       /* initials with their points: "U.N." */
	TOKEN_ABBREVIATION = 1 << 8, /* set by lexicon_bind: a point after it ends no sentence */
	TOKEN_FUNCTION = 1 << 9,     /* set by lexicon_bind: the, of, was, they ... */
	TOKEN_UNICODE = 1 << 10      /* holds a byte over 127 */
};

struct token {
	uint32_t start, end; /* bytes of the text */
	uint32_t word;       /* the lexicon's number for the folded word, 0 where it has none */
	uint32_t lead, tail; /* the same for the first and the last hyphenated part; else as word */
	uint32_t hash;       /* hash_bytes of the folded word */
	uint16_t flags;
	uint8_t kind;
	/* Of a TOKEN_MARK: the character in ASCII; all double quotes are '"', single ones '\'', dashes '-'
	 * (a hyphen not inside a word too), an ellipsis '.', any other character 0. */
	char mark;
};

static inline struct span token_span(const struct token *token)
{
	return (struct span){token->start, token->end};
}

/* Cuts text (UTF-8, length under 4 GiB) into tokens in the arena; white space is in none of them. */
struct token *token_split(struct arena *arena, const char *text, uint32_t length, uint32_t *count);

enum { TOKEN_FOLD = 64 }; /* longest folded word that is looked up, in bytes */

/* Writes the word in lower case with straight apostrophes and plain hyphens, without invisible
 * characters, at most TOKEN_FOLD bytes; returns how many, 0 when it is longer. */
size_t token_fold(const char *text, size_t length, char folded[TOKEN_FOLD]);

/* token_is where the first byte does not decide. */
bool token_is_whole(const char *text, const struct token *token, const char *word);
/* Whether the token's folded word is `word` (lower case ASCII, not empty). Asked often and mostly in
 * vain. */
static inline bool token_is(const char *text, const struct token *token, const char *word)
{
	unsigned char c = (unsigned char)text[token->start];

	if (c < 0x80 && c != (unsigned char)*word && (c | 0x20) != (unsigned char)*word)
		return false;
	return token_is_whole(text, token, word);
}

#endif
