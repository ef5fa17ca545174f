/*
 * A word as the lists have it: lower case, straight apostrophes, plain hyphens, nothing invisible, so
 * that "Ra’ad", a soft hyphen and capitals change nothing. ASCII goes byte by byte; libunistring
 * is asked only where a byte over 127 stands.
 */
#include <string.h>
#include <unicase.h>

#include "base/utf8.h"
#include "text/token.h"

static size_t fold_unicode(const char *text, size_t length, char folded[TOKEN_FOLD])
{
	size_t n = 0;
	unsigned taken;

	for (size_t at = 0; at < length; at += taken) {
		uint32_t c = utf8_get(text + at, length - at, &taken);

		if (utf8_is_invisible(c))
			continue;
		if (utf8_is_apostrophe(c))
			c = '\'';
		else if (utf8_is_hyphen(c))
			c = '-';
		else
			c = uc_tolower(c);
		if (n + 4 > TOKEN_FOLD)
			return 0;
		n += utf8_put(c, folded + n);
	}
	return n;
}

size_t token_fold(const char *text, size_t length, char folded[TOKEN_FOLD])
{
	if (length > TOKEN_FOLD)
		return 0;
	for (size_t at = 0; at < length; at++) {
		unsigned char c = (unsigned char)text[at];

		if (c >= 0x80)
			return fold_unicode(text, length, folded);
		folded[at] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
	}
	return length;
}

bool token_is_whole(const char *text, const struct token *token, const char *word)
{
	char folded[TOKEN_FOLD];
	size_t length = token->end - token->start, n;

	if (token->flags & TOKEN_UNICODE) {
		n = token_fold(text + token->start, length, folded);
		return n == strlen(word) && !memcmp(folded, word, n);
	}
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[token->start + i];

		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != (unsigned char)word[i])
			return false;
	}
	return !word[length];
}
