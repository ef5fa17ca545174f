/*
 * A handful of very common words makes a tenth of any text and belongs to one language, so counting
 * them at the beginning of a text tells the language; scripts that part no words by spaces tell it
 * by their letters. Left out: languages that the list does not have, and texts of a few words: then
 * nothing is said.
 */
#include "read/language.h"

#include <string.h>

#include "base/utf8.h"

enum {
	LOOKED_AT = 300, /* tokens */
	LEAST = 3,	 /* common words that must be there */
	SHARE = 16,	 /* and one in that many words */
	LANGUAGES = 32
};

struct tally {
	const char *code;
	uint32_t count;
};

static void tally_add(struct tally tallies[LANGUAGES], const char *code)
{
	for (int i = 0; i < LANGUAGES; i++) {
		if (!tallies[i].code)
			tallies[i].code = code;
		if (!strcmp(tallies[i].code, code)) {
			tallies[i].count++;
			return;
		}
	}
}

static const char *language_of_words(const struct article *article, const struct lexicon *lexicon)
{
	struct tally tallies[LANGUAGES] = {0}, *best = tallies;
	int column = lexicon_column(lexicon, LEXICON_LANGUAGE, "language");
	uint32_t words = 0;

	for (uint32_t i = 0; i < article->token_count && i < LOOKED_AT; i++) {
		struct phrase phrase;

		if (article->tokens[i].kind != TOKEN_WORD)
			continue;
		words++;
		phrase = lexicon_find(lexicon, LEXICON_LANGUAGE, article->tokens[i].word);
		if (phrase.count)
			tally_add(tallies,
				  lexicon_cell(lexicon, LEXICON_LANGUAGE, phrase.row, column));
	}
	for (int i = 0; i < LANGUAGES; i++)
		if (tallies[i].count > best->count)
			best = &tallies[i];
	return best->count >= LEAST && best->count * SHARE >= words ? best->code : "";
}

/* Scripts of one language, or of one that is far more common than the others. Unicode blocks. */
static const struct script {
	uint32_t first, last;
	const char *code;
} scripts[] = {
	{0x0370, 0x03ff, "el"}, {0x0530, 0x058f, "hy"}, {0x0590, 0x05ff, "he"},
	{0x0900, 0x097f, "hi"}, {0x0980, 0x09ff, "bn"}, {0x0b80, 0x0bff, "ta"},
	{0x0e00, 0x0e7f, "th"}, {0x1000, 0x109f, "my"}, {0x10a0, 0x10ff, "ka"},
	{0x1200, 0x137f, "am"}, {0x3040, 0x30ff, "ja"}, {0xac00, 0xd7a3, "ko"},
	{0x4e00, 0x9fff, "zh"},
};

enum { SCRIPTS = sizeof scripts / sizeof *scripts, SCRIPT_BYTES = 2000 };

static const char *language_of_script(const struct article *article)
{
	uint32_t counts[SCRIPTS] = {0}, others = 0, taken, best = 0;
	uint32_t end = article->bytes < SCRIPT_BYTES ? article->bytes : SCRIPT_BYTES;

	for (uint32_t at = 0; at < end; at += taken) {
		uint32_t c = utf8_get(article->text + at, article->bytes - at, &taken), i = 0;

		while (i < SCRIPTS && !(c >= scripts[i].first && c <= scripts[i].last))
			i++;
		if (i < SCRIPTS)
			counts[i]++;
		else
			others += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	}
	/* Japanese and Korean are written with Chinese characters too; kana and hangul decide. */
	for (uint32_t i = 1; i < SCRIPTS; i++)
		if (counts[i] > counts[best] * (i + 1 == SCRIPTS ? 8 : 1))
			best = i;
	return counts[best] > others ? scripts[best].code : "";
}

void language_tell(struct article *article, const struct lexicon *lexicon)
{
	article->language = language_of_words(article, lexicon);
	if (!*article->language)
		article->language = language_of_script(article);
	if (*article->language && strcmp(article->language, "en"))
		article_note(article, "not English but %s: counts are looked for in English only",
			     article->language);
}
