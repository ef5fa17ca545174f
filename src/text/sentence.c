/*
 * A sentence ends at . ! or ? with the quotes and brackets that close behind it, when what follows
 * can begin one: a capital, a digit, an opening quote. A point after an abbreviation or an initial
 * ends none. A line end closes a sentence too, since titles, captions and list rows stand on lines
 * of their own without a point; but not where the text is wrapped by hand at some width, where only
 * an empty line does.
 *
 * Real reports lose spaces ("in Paris.This content"), so a point between a small letter and a
 * capital ends a sentence without one. Left out: a sentence inside a quotation inside another is
 * not nested; each piece is a sentence of its own.
 */
#include "text/sentence.h"

#include <assert.h>

#include "base/vec.h"

enum {
	WRAP_LEAST_LINES = 6, /* shorter texts are not judged */
	WRAP_WIDEST = 100,    /* a longer line was not wrapped by hand */
	WRAP_NARROWEST = 40,  /* most wrapped lines are longer */
	LONGEST = 512	      /* tokens; what no point ends is cut, so that no reader of a sentence
				 has to fear a file that is one */
};

/* Whether line ends within paragraphs are those of hand wrapping: most lines are neither long nor
 * short, and most of them do not end a sentence. */
static bool is_wrapped(const char *text, const struct token *tokens, uint32_t count)
{
	uint32_t lines = 0, full = 0, open = 0, line_start = count ? tokens[0].start : 0;

	for (uint32_t i = 1; i < count; i++) {
		uint32_t width;
		char last;

		if (!(tokens[i].flags & TOKEN_LINE))
			continue;
		width = tokens[i - 1].end - line_start;
		line_start = tokens[i].start;
		if (width > WRAP_WIDEST)
			return false;
		if (tokens[i].flags & TOKEN_PARAGRAPH)
			continue;
		last = text[tokens[i - 1].end - 1];
		lines++;
		full += width > WRAP_NARROWEST;
		open += last != '.' && last != '!' && last != '?' && last != '"';
	}
	return lines >= WRAP_LEAST_LINES && full * 3 > lines * 2 && open * 2 > lines;
}

static bool closes(const struct token *token)
{
	return token->kind == TOKEN_MARK && !(token->flags & TOKEN_SPACE) &&
	       (token->mark == '"' || token->mark == '\'' || token->mark == ')' ||
		token->mark == ']');
}

static bool opens_sentence(const struct token *token)
{
	if (token->kind == TOKEN_NUMBER || (token->flags & (TOKEN_CAPITAL | TOKEN_DIGIT)))
		return true;
	return token->kind == TOKEN_MARK &&
	       (token->mark == '"' || token->mark == '\'' || token->mark == '(' ||
		token->mark == '[' || token->mark == '-' || token->mark == '*' || token->mark == 0);
}

/* The point after "J." in "J. Smith". */
static bool is_initial(const struct token *token)
{
	return token->kind == TOKEN_WORD && token->end - token->start == 1 &&
	       (token->flags & TOKEN_CAPITAL);
}

/* "No. 12": a number's point, not an answer. */
static bool is_numero(const char *text, const struct token *token)
{
	return token->kind == TOKEN_WORD && token_is(text, token, "no");
}

/* Whether a sentence ends with the point at `at`; next is the token after what closes behind it. */
static bool ends_at_point(const char *text, const struct token *tokens, uint32_t at, uint32_t next)
{
	const struct token *before = at ? &tokens[at - 1] : NULL;
	const struct token *after = &tokens[next];
	bool glued = !(tokens[at].flags & TOKEN_SPACE);

	if (!opens_sentence(after))
		return false;
	if (before && glued && (before->flags & TOKEN_ABBREVIATION))
		return false;
	if (before && after->kind == TOKEN_NUMBER && is_numero(text, before))
		return false;
	if (before && glued && is_initial(before) && !(after->flags & TOKEN_FUNCTION))
		return false;
	if (after->flags & TOKEN_SPACE)
		return true;
	/* No space: only "Paris.This", not "example.Com" inside names of files or a bare number. */
	return next == at + 1 && before && before->kind == TOKEN_WORD &&
	       after->kind == TOKEN_WORD && (after->flags & TOKEN_CAPITAL) &&
	       !(before->flags & (TOKEN_CAPITALS | TOKEN_DOTTED)) && after->end - after->start > 1;
}

/* If a sentence ends with token `at`, or with what closes behind it, the first token after. */
static uint32_t sentence_end(const char *text, const struct token *tokens, uint32_t count,
			     uint32_t at)
{
	const struct token *token = &tokens[at];
	uint32_t next = at + 1;
	bool point = token->kind == TOKEN_MARK && token->mark == '.';
	bool call = token->kind == TOKEN_MARK && (token->mark == '!' || token->mark == '?');

	if (token->flags & TOKEN_DOTTED) /* U.S. The: the point is in the word */
		return next < count && (tokens[next].flags & TOKEN_FUNCTION) &&
				       (tokens[next].flags & TOKEN_CAPITAL)
			       ? next
			       : 0;
	if (!point && !call)
		return 0;
	while (next < count && closes(&tokens[next]))
		next++;
	if (next >= count)
		return next;
	if (call)
		return opens_sentence(&tokens[next]) ? next : 0;
	return ends_at_point(text, tokens, at, next) ? next : 0;
}

struct sentence *sentence_split(struct arena *arena, const char *text, const struct token *tokens,
				uint32_t token_count, uint32_t *count)
{
	VEC(struct sentence) found = {0};
	bool wrapped = is_wrapped(text, tokens, token_count);
	uint16_t breaking = wrapped ? TOKEN_PARAGRAPH : TOKEN_LINE;
	uint32_t first = 0, paragraph = 0;
	struct sentence *sentences;

	for (uint32_t i = 0; i < token_count; i++) {
		uint32_t end = sentence_end(text, tokens, token_count, i);
		uint32_t last = end ? end - 1 : i;
		bool line = last + 1 >= token_count || (tokens[last + 1].flags & breaking);

		/* What closes may itself stand on the next line. */
		for (uint32_t k = i + 1; end && k <= last; k++)
			if (tokens[k].flags & breaking) {
				last = k - 1;
				line = true;
				break;
			}
		if (!end && !line && last + 1 - first < LONGEST)
			continue;
		vec_add(&found, ((struct sentence){first, last + 1, paragraph, 0}));
		paragraph += line;
		first = last + 1;
		i = last;
	}
	assert(first == token_count);
	*count = found.count;
	sentences = arena_copy(arena, found.at, found.count * sizeof *sentences);
	vec_release(&found);
	return sentences;
}

uint32_t sentence_of_token(const struct sentence *sentences, uint32_t count, uint32_t token)
{
	uint32_t low = 0, high = count;

	assert(count);
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (sentences[middle].first <= token)
			low = middle;
		else
			high = middle;
	}
	return low;
}
