/* Tokens and sentences: each text beside itself with the cuts written in. */
#include "tap.h"

#include "base/arena.h"
#include "base/buf.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"
#include "text/token.h"

static const struct {
	const char *text, *cut, *what;
} token_rows[] = {
	{"Syria's rebel-held east: 1,200 dead", "Syria|'s|rebel-held|east|:|1,200|dead", "words"},
	{"Kerry\xe2\x80\x99s", "Kerry|\xe2\x80\x99s", "a curly possessive"},
	{"70-80 killed", "70|-|80|killed", "a range is two numbers"},
	{"70\xe2\x80\x93"
	 "80",
	 "70|\xe2\x80\x93|80", "a range with a dash"},
	{"a 17-nation effort", "a|17-nation|effort", "a number hyphenated to a word"},
	{"the U.N. said", "the|U.N.|said", "initials keep their points"},
	{"4.5 km, 12.", "4.5|km|,|12|.", "a point inside a number, and one after it"},
	{"Ra'ad O\xe2\x80\x99Neill", "Ra'ad|O\xe2\x80\x99Neill", "an apostrophe inside a name"},
	{"12\xc2\xa0killed", "12|killed", "a no-break space is a space"},
	{"", "", "nothing"},
	{" \n\t", "", "white space alone"},
	{"a\x01"
	 "b",
	 "a|\x01|b", "a control character stands alone"},
	{"a\xff"
	 "b",
	 "a|\xff|b", "a byte that is no character stands alone"},
	{"dead.\"", "dead|.|\"", "marks, each by itself"},
};

static const struct {
	const char *text, *cut, *what;
} sentence_rows[] = {
	{"Two died. Three were hurt.", "Two died.|Three were hurt.", "a point"},
	{"\"Two died,\" he said. Then came rain.", "\"Two died,\" he said.|Then came rain.",
	 "a quotation inside"},
	{"He said \"two died.\" Then came rain.", "He said \"two died.\"|Then came rain.",
	 "a quote that closes behind the point"},
	{"J. Smith died. He was 4.5 km away.", "J. Smith died.|He was 4.5 km away.", "an initial"},
	{"A title\n\nTwo died.", "A title|Two died.", "a title without a point"},
	{"Five died in Paris.This content is ours.", "Five died in Paris.|This content is ours.",
	 "a space that is lost"},
	{"Who? Nobody knows! At least 12.", "Who?|Nobody knows!|At least 12.",
	 "questions and calls"},
	{"rose to 12. 5 more were hurt.", "rose to 12.|5 more were hurt.", "a digit begins one"},
	{"it fell to 2.5 percent.", "it fell to 2.5 percent.", "a point in a number"},
};

static const char *tokens_joined(struct buf *buf, const char *text)
{
	struct arena arena = ARENA_INIT;
	uint32_t count;
	struct token *tokens = token_split(&arena, text, (uint32_t)strlen(text), &count);

	buf_clear(buf);
	for (uint32_t i = 0; i < count; i++) {
		if (i > 0)
			buf_add_char(buf, '|');
		buf_add(buf, text + tokens[i].start, span_length(token_span(&tokens[i])));
	}
	arena_release(&arena);
	return buf->bytes;
}

static const char *sentences_joined(const struct lexicon *lexicon, struct buf *buf,
				    const char *text)
{
	struct arena arena = ARENA_INIT;
	uint32_t count, sentence_count, found = 0;
	struct token *tokens = token_split(&arena, text, (uint32_t)strlen(text), &count);
	struct sentence *sentences;

	lexicon_bind(lexicon, text, tokens, count);
	sentences = sentence_split(&arena, text, tokens, count, &sentence_count);
	buf_clear(buf);
	for (uint32_t i = 0; i < sentence_count; i++) {
		struct span span = sentence_span(&sentences[i], tokens);

		if (i > 0)
			buf_add_char(buf, '|');
		buf_add(buf, text + span.start, span_length(span));
		for (uint32_t t = sentences[i].first; t < sentences[i].end; t++)
			found += sentence_of_token(sentences, sentence_count, t) == i;
	}
	if (found != count)
		buf_add_string(buf, " (a token is not found in its sentence)");
	arena_release(&arena);
	return buf->bytes;
}

static void test_flags(void)
{
	static const char text[] = "UN Aid\n\nthe 12 ";
	struct arena arena = ARENA_INIT;
	uint32_t count;
	struct token *tokens = token_split(&arena, text, sizeof text - 1, &count);

	tap_int(count, 4, "four tokens");
	tap_ok(tokens[0].flags & TOKEN_CAPITALS && tokens[0].flags & TOKEN_PARAGRAPH,
	       "the first begins a paragraph, in capitals");
	tap_ok(tokens[1].flags & TOKEN_CAPITAL && !(tokens[1].flags & TOKEN_CAPITALS) &&
		       tokens[1].flags & TOKEN_SPACE && !(tokens[1].flags & TOKEN_LINE),
	       "the second begins with a capital, on the same line");
	tap_ok(tokens[2].flags & TOKEN_PARAGRAPH && !(tokens[2].flags & TOKEN_CAPITAL),
	       "the third begins a paragraph");
	tap_ok(tokens[3].kind == TOKEN_NUMBER && tokens[3].flags & TOKEN_DIGIT, "12 is a number");
	tap_ok(token_is(text, &tokens[0], "un") && !token_is(text, &tokens[0], "u"),
	       "a token is its folded word");
	arena_release(&arena);
}

int main(void)
{
	struct err err = ERR_INIT;
	struct lexicon *lexicon = lexicon_new(NULL, &err);
	struct buf buf;

	if (!tap_ok(lexicon != NULL, "the lexicon loads: %s", err.text))
		return tap_finish();
	buf_init(&buf);
	for (size_t i = 0; i < sizeof token_rows / sizeof *token_rows; i++)
		tap_str(tokens_joined(&buf, token_rows[i].text), token_rows[i].cut, "tokens: %s",
			token_rows[i].what);
	for (size_t i = 0; i < sizeof sentence_rows / sizeof *sentence_rows; i++)
		tap_str(sentences_joined(lexicon, &buf, sentence_rows[i].text),
			sentence_rows[i].cut, "sentences: %s", sentence_rows[i].what);
	test_flags();
	buf_release(&buf);
	lexicon_free(lexicon);
	return tap_finish();
}
