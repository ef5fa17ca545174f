/*
 * A name as it is heard. What depends on who wrote Cyrillic or Arabic in Latin letters is undone:
 * y and i, ou and u, doubled letters, the article, a silent h. Two vowels that are heard apart are
 * never one:
 *
 *	id                       letters          consonants
 *	person:sergey-lavrov     sergi lavrov     srg lvrv
 *	person:sergei-lavrov     sergi lavrov     srg lvrv
 *	place:al-hamzah          hamza            hmz
 *
 * Left out: what other languages do to names, and translated words.
 */
#include "compare/spelling.h"

#include <string.h>

#include "base/map.h"

static bool is_vowel(char c)
{
	return strchr("aeiouy", c) != NULL;
}

/* The Arabic article in its forms. */
static bool is_article(const char *word, size_t length)
{
	static const char articles[] = " al el ul an ar as ash at az ad ed ez es ";
	char spaced[6] = " ";

	if (!length || length > 3)
		return false;
	memcpy(spaced + 1, word, length);
	memcpy(spaced + 1 + length, " ", 2);
	return strstr(articles, spaced) != NULL;
}

/* What one sound is written as, longest first; the second is what it becomes. */
static const char *const sounds[][2] = {
	{"sch", "sh"}, {"iy", "i"}, {"yi", "i"}, {"ij", "i"}, {"ey", "i"}, {"ei", "i"}, {"ie", "i"},
	{"ee", "i"},   {"oo", "u"}, {"ou", "u"}, {"ph", "f"}, {"gh", "g"}, {"dj", "j"}, {"dh", "d"},
	{"th", "t"},   {"ck", "k"}, {"q", "k"},	 {"w", "v"},  {"y", "i"},
};

static size_t sound_at(const char *word, size_t left, const char **becomes)
{
	for (size_t i = 0; i < sizeof sounds / sizeof *sounds; i++) {
		size_t length = strlen(sounds[i][0]);

		if (length <= left && !memcmp(word, sounds[i][0], length)) {
			*becomes = sounds[i][1];
			return length;
		}
	}
	return 0;
}

/* False where it has no room for all. */
static bool word_transcribe(struct spelling_word *word, const char *text, size_t length)
{
	size_t at = 0, count = 0;

	if (length > 3 && !memcmp(text + length - 2, "ff", 2)) /* Petroff */
		length--;
	if (length > 3 && text[length - 1] == 'h' && is_vowel(text[length - 2])) /* Hamzah */
		length--;
	while (at < length && count + 3 < SPELLING_LETTERS) {
		const char *becomes;
		size_t taken = sound_at(text + at, length - at, &becomes);

		if (!taken) {
			word->letters[count++] = text[at++];
		} else {
			memcpy(word->letters + count, becomes, strlen(becomes));
			count += strlen(becomes);
			at += taken;
		}
		if (count > 1 && word->letters[count - 1] == word->letters[count - 2])
			count--;
	}
	word->letters[count] = '\0';
	if (count > 2 && !strcmp(word->letters + count - 2, "of"))
		word->letters[count - 1] = 'v';
	return at == length;
}

static bool word_set(struct spelling_word *word, const char *text, size_t length)
{
	size_t count = 0;
	bool whole;

	memset(word, 0, sizeof *word);
	word->initial = length == 1;
	whole = word_transcribe(word, text, length);
	for (const char *c = word->letters; *c; c++)
		if (!is_vowel(*c))
			word->consonants[count++] = *c;
		else if (c == word->letters)
			word->consonants[count++] = 'a';
	return whole;
}

struct spelling spelling_of(const char *id)
{
	const char *at = strchr(id, ':');
	struct spelling name = {.type = hash_bytes(id, strcspn(id, ":"))};

	for (at = at ? at + 1 : ""; *at && !name.cut;) {
		size_t length = strcspn(at, "-");

		if (length && !is_article(at, length))
			name.cut = name.count == SPELLING_WORDS ||
				   !word_set(&name.words[name.count++], at, length);
		at += length + (at[length] == '-');
	}
	return name;
}
