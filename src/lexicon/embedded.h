/* The word lists as they were at build time; made by embed.awk. */
#ifndef LEXICON_EMBEDDED_H
#define LEXICON_EMBEDDED_H

#include <stddef.h>

struct lexicon_embedded {
	const char *name; /* of the file, without .tsv */
	const unsigned char *bytes;
	size_t size;
};

extern const struct lexicon_embedded lexicon_embedded[];
extern const size_t lexicon_embedded_count;

#endif
