/* Names as they are heard, whoever transcribed them. */
#ifndef COMPARE_SPELLING_H
#define COMPARE_SPELLING_H

#include <stdbool.h>
#include <stdint.h>

enum { SPELLING_WORDS = 8, SPELLING_LETTERS = 32 };

/* A word of a name: as transcribed, and its consonants; an 'a' stands for a vowel it begins with.
 */
struct spelling_word {
	char letters[SPELLING_LETTERS], consonants[SPELLING_LETTERS];
	bool initial; /* one letter */
};

struct spelling {
	uint32_t type; /* a hash of what stands before the colon of the id */
	uint32_t count;
	bool cut; /* a word, or the end of one, had no room */
	struct spelling_word words[SPELLING_WORDS]; /* without the Arabic article */
};

/* Of an id, "person:sergei-lavrov"; words past the last that has room are left out. */
struct spelling spelling_of(const char *id);

#endif
