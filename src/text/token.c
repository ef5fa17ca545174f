/*
 * One pass over the bytes. The text of news is 99 in 100 ASCII, so a table of bytes decides there
 * and libunistring only where a byte over 127 stands.
 *
 *	"Syria's rebel-held east: 1,200 dead"
 *	 Syria|'s|rebel-held|east|:|1,200|dead
 *
 * A hyphenated word is one token that knows its first and last part, since "rebel-held" acts as one
 * adjective and "17-nation" is no count of nations; but digits on both sides are two numbers
 * ("70-80"). Initials keep their points ("U.N."). Left out: what a word means (lexicon), where a
 * sentence ends (sentence.c), numbers in words (mark/figure).
 */
#include "text/token.h"

#include <string.h>
#include <unictype.h>

#include "base/map.h"
#include "base/utf8.h"
#include "base/vec.h"

typedef VEC(struct token) token_vec;

/* Somewhat less than news has, and more than an article of it. */
enum { BYTES_A_TOKEN = 4, USUAL_LENGTH = 1 << 17 };

struct reader {
	const char *text;
	uint32_t length, at;
	token_vec tokens;
	uint16_t pending; /* flags from the white space before the next token */
};

enum class { CLASS_OTHER, CLASS_LETTER, CLASS_DIGIT, CLASS_SPACE, CLASS_SKIP };

#define TEN(c) [c] = CLASS_DIGIT
#define PAIR(c) [c] = CLASS_LETTER, [(c) | 0x20] = CLASS_LETTER

static const unsigned char ascii_class[128] = {
	['\t'] = CLASS_SPACE, ['\n'] = CLASS_SPACE, ['\v'] = CLASS_SPACE, ['\f'] = CLASS_SPACE,
	['\r'] = CLASS_SPACE, [' '] = CLASS_SPACE,
	TEN('0'), TEN('1'), TEN('2'), TEN('3'), TEN('4'),
	TEN('5'), TEN('6'), TEN('7'), TEN('8'), TEN('9'),
	PAIR('A'), PAIR('B'), PAIR('C'), PAIR('D'), PAIR('E'), PAIR('F'), PAIR('G'), PAIR('H'),
	PAIR('I'), PAIR('J'), PAIR('K'), PAIR('L'), PAIR('M'), PAIR('N'), PAIR('O'), PAIR('P'),
	PAIR('Q'), PAIR('R'), PAIR('S'), PAIR('T'), PAIR('U'), PAIR('V'), PAIR('W'), PAIR('X'),
	PAIR('Y'), PAIR('Z'),
};

static bool is_ascii_letter(unsigned char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

static enum class character_class(uint32_t c)
{
	if (c < 0x80)
		return (enum class)ascii_class[c];
	if (c >= 0x2010 && c <= 0x2027) /* dashes, quotes, dots: most of what is not ASCII */
		return CLASS_OTHER;
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M))
		return CLASS_LETTER;
	if (utf8_is_space(c))
		return CLASS_SPACE;
	return utf8_is_invisible(c) ? CLASS_SKIP : CLASS_OTHER;
}

static uint32_t peek(const struct reader *reader, uint32_t at, unsigned *taken)
{
	if (at >= reader->length) {
		*taken = 0;
		return 0;
	}
	return utf8_get(reader->text + at, reader->length - at, taken);
}

static void skip_space(struct reader *reader)
{
	unsigned taken, lines = 0;
	bool any = false;

	if (reader->at + 1 < reader->length && reader->text[reader->at] == ' ') {
		unsigned char next = (unsigned char)reader->text[reader->at + 1];

		if (next < 0x80 && ascii_class[next] != CLASS_SPACE) {
			reader->at++;
			reader->pending |= TOKEN_SPACE;
			return;
		}
	}
	while (reader->at < reader->length) {
		uint32_t c = peek(reader, reader->at, &taken);
		enum class class = character_class(c);

		if (class != CLASS_SPACE && class != CLASS_SKIP)
			break;
		any |= class == CLASS_SPACE;
		lines += c == '\n' || c == 0x2028 || c == 0x2029;
		reader->at += taken;
	}
	if (any)
		reader->pending |= TOKEN_SPACE;
	if (lines)
		reader->pending |= TOKEN_LINE;
	if (lines > 1)
		reader->pending |= TOKEN_PARAGRAPH;
}

/* Letters and digits from at; apostrophes between letters belong to them, but not a final 's. */
static uint32_t part_end(const struct reader *reader, uint32_t at, uint16_t *flags)
{
	unsigned taken, next_taken;

	for (;; at += taken) {
		uint32_t c = peek(reader, at, &taken);
		enum class class = taken ? character_class(c) : CLASS_SPACE;

		if (class == CLASS_DIGIT)
			*flags |= TOKEN_DIGIT;
		if (c >= 0x80 && class != CLASS_OTHER && class != CLASS_SPACE)
			*flags |= TOKEN_UNICODE;
		if (class == CLASS_LETTER || class == CLASS_DIGIT || class == CLASS_SKIP)
			continue;
		if (utf8_is_apostrophe(c)) {
			uint32_t after = peek(reader, at + taken, &next_taken);
			uint32_t second;

			if (!next_taken || character_class(after) != CLASS_LETTER)
				return at;
			second = peek(reader, at + taken + next_taken, &next_taken);
			if ((after | 0x20) == 's' &&
			    (!next_taken || character_class(second) != CLASS_LETTER))
				return at;
			if (c >= 0x80)
				*flags |= TOKEN_UNICODE;
			continue;
		}
		return at;
	}
}

/* 1,200 or 4.5 or 12: digits, then groups behind a single comma or point. */
static uint32_t number_end(const struct reader *reader, uint32_t at)
{
	const char *text = reader->text;

	for (; at < reader->length; at++) {
		if (text[at] >= '0' && text[at] <= '9')
			continue;
		if ((text[at] == ',' || text[at] == '.') && at + 1 < reader->length &&
		    text[at + 1] >= '0' && text[at + 1] <= '9')
			continue;
		break;
	}
	return at;
}

/* U.N. or a.m.: single letters each behind a point, at least two. */
static uint32_t dotted_end(const struct reader *reader, uint32_t at)
{
	const char *text = reader->text;
	uint32_t start = at;

	while (at + 1 < reader->length && character_class((unsigned char)text[at]) == CLASS_LETTER &&
	       (unsigned char)text[at] < 0x80 && text[at + 1] == '.')
		at += 2;
	return at - start >= 4 ? at : start;
}

static void add_token(struct reader *reader, uint32_t end, enum token_kind kind, uint16_t flags,
		      char mark)
{
	struct token token = {.start = reader->at,
			      .end = end,
			      .flags = (uint16_t)(flags | reader->pending),
			      .kind = (uint8_t)kind,
			      .mark = mark};

	vec_add(&reader->tokens, token);
	reader->at = end;
	reader->pending = 0;
}

static bool is_digit_at(const struct reader *reader, uint32_t at)
{
	return at < reader->length && reader->text[at] >= '0' && reader->text[at] <= '9';
}

static uint16_t capital_flags(const char *text, uint32_t length)
{
	uint16_t flags = 0;
	unsigned taken, letters = 0, capitals = 0;

	for (uint32_t at = 0; at < length; at += taken) {
		uint32_t c = utf8_get(text + at, length - at, &taken);
		bool capital;

		if (character_class(c) != CLASS_LETTER)
			continue;
		capital = c < 0x80 ? c <= 'Z' : uc_is_upper(c);
		if (!at && capital)
			flags |= TOKEN_CAPITAL;
		letters++;
		capitals += capital;
	}
	if (letters > 1 && capitals == letters)
		flags |= TOKEN_CAPITALS;
	return flags;
}

/* The word most words are: ASCII letters alone, nothing joined to them. Hashes while it reads.
 * False, and nothing done, where another byte follows that could belong to the word. */
static bool read_plain_word(struct reader *reader)
{
	const unsigned char *text = (const unsigned char *)reader->text;
	uint32_t at = reader->at, hash = HASH_START;
	uint16_t flags = 0;

	for (; at < reader->length && is_ascii_letter(text[at]); at++)
		hash = hash_step(hash, text[at] | 0x20);
	if (at < reader->length &&
	    (text[at] >= 0x80 || text[at] == '\'' || text[at] == '-' ||
	     ascii_class[text[at]] == CLASS_DIGIT || (text[at] == '.' && at - reader->at == 1)))
		return false;
	if (!(text[reader->at] & 0x20)) {
		uint32_t capital = reader->at + 1;

		while (capital < at && !(text[capital] & 0x20))
			capital++;
		flags = TOKEN_CAPITAL;
		if (capital == at && at - reader->at > 1)
			flags |= TOKEN_CAPITALS;
	}
	add_token(reader, at, TOKEN_WORD, flags, 0);
	reader->tokens.at[reader->tokens.count - 1].hash = hash_end(hash);
	return true;
}

/* A word whose first part is known to reach to `from` (digits), or begins at reader->at. */
static void read_word(struct reader *reader, uint32_t from)
{
	uint16_t flags = from > reader->at ? TOKEN_DIGIT : 0;
	unsigned taken, next_taken;
	uint32_t end = dotted_end(reader, from);

	if (end > from) {
		flags |= TOKEN_DOTTED;
	} else {
		end = part_end(reader, from, &flags);
		for (;;) {
			uint32_t c = peek(reader, end, &taken);
			uint32_t after = taken ? peek(reader, end + taken, &next_taken) : 0;
			enum class class;

			if (!taken || !utf8_is_hyphen(c) || !next_taken)
				break;
			class = character_class(after);
			if (class != CLASS_LETTER && class != CLASS_DIGIT)
				break;
			flags |= TOKEN_HYPHEN;
			if (c >= 0x80)
				flags |= TOKEN_UNICODE;
			end = part_end(reader, end + taken, &flags);
		}
	}
	flags |= capital_flags(reader->text + reader->at, end - reader->at);
	add_token(reader, end, TOKEN_WORD, flags, 0);
}

static void read_number(struct reader *reader)
{
	uint32_t end = number_end(reader, reader->at);
	unsigned taken;
	uint32_t c = peek(reader, end, &taken);
	bool glued = taken && character_class(c) == CLASS_LETTER;

	/* 17-nation, 45-year-old: one word. 70-80 and 2016-10-13: numbers and marks. */
	if (taken && utf8_is_hyphen(c) && !is_digit_at(reader, end + taken)) {
		unsigned next_taken;
		uint32_t after = peek(reader, end + taken, &next_taken);

		glued = next_taken && character_class(after) == CLASS_LETTER;
	}
	if (glued)
		read_word(reader, end);
	else
		add_token(reader, end, TOKEN_NUMBER, TOKEN_DIGIT, 0);
}

static char mark_of(uint32_t c)
{
	switch (c) {
	case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0xab: case 0xbb:
		return '"';
	case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2039: case 0x203a: case '`':
		return '\'';
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
		return '-';
	case 0x2026:
		return '.';
	default:
		return c < 0x80 ? (char)c : 0;
	}
}

static void read_mark(struct reader *reader)
{
	unsigned taken, next_taken, more;
	uint32_t c = peek(reader, reader->at, &taken);
	uint16_t flags = c >= 0x80 ? TOKEN_UNICODE : 0;

	if (utf8_is_apostrophe(c) && reader->tokens.count && !reader->pending) {
		uint32_t s = peek(reader, reader->at + taken, &next_taken);
		uint32_t after = peek(reader, reader->at + taken + next_taken, &more);

		if (next_taken && (s | 0x20) == 's' &&
		    (!more || (character_class(after) != CLASS_LETTER &&
			       character_class(after) != CLASS_DIGIT))) {
			add_token(reader, reader->at + taken + next_taken, TOKEN_POSSESSIVE, flags, 0);
			return;
		}
	}
	add_token(reader, reader->at + taken, TOKEN_MARK, flags, mark_of(c));
}

static void hash_token(const char *text, struct token *token)
{
	uint32_t hash = HASH_START;

	if (token->kind == TOKEN_MARK || token->hash)
		return;
	if (token->flags & TOKEN_UNICODE) {
		char folded[TOKEN_FOLD];
		size_t n = token_fold(text + token->start, token->end - token->start, folded);

		token->hash = hash_bytes(folded, n);
		return;
	}
	for (uint32_t at = token->start; at < token->end; at++) {
		unsigned char c = (unsigned char)text[at];

		hash = hash_step(hash, c >= 'A' && c <= 'Z' ? c | 0x20 : c);
	}
	token->hash = hash_end(hash);
}

struct token *token_split(struct arena *arena, const char *text, uint32_t length, uint32_t *count)
{
	struct reader reader = {.text = text, .length = length, .pending = TOKEN_PARAGRAPH};
	struct token *tokens;

	vec_reserve(&reader.tokens,
		    (length < USUAL_LENGTH ? length : USUAL_LENGTH) / BYTES_A_TOKEN + 16);
	for (;;) {
		unsigned taken;
		enum class class;

		skip_space(&reader);
		if (reader.at >= length)
			break;
		class = character_class(peek(&reader, reader.at, &taken));
		if (class == CLASS_LETTER) {
			if (!read_plain_word(&reader))
				read_word(&reader, reader.at);
		} else if (class == CLASS_DIGIT) {
			read_number(&reader);
		} else {
			read_mark(&reader);
		}
	}
	for (uint32_t i = 0; i < reader.tokens.count; i++)
		hash_token(text, &reader.tokens.at[i]);
	*count = reader.tokens.count;
	tokens = arena_copy(arena, reader.tokens.at, reader.tokens.count * sizeof *tokens);
	vec_release(&reader.tokens);
	return tokens;
}
