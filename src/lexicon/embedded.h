#ifndef LEXICON_EMBEDDED_H
#define LEXICON_EMBEDDED_H

#include <stddef.h>

/* A lexicon as it stood when the program was built: the bytes of src/lexicon/NAME.tsv.
 * The arrays are made by embed.awk; a last row of NULLs follows the counted ones. */
struct lexicon_embedded {
	const char *name; /* without .tsv */
	const unsigned char *bytes;
	size_t size;
};

extern const struct lexicon_embedded lexicon_embedded[];
extern const size_t lexicon_embedded_count;

#endif
