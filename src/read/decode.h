/* Bytes of any origin to UTF-8 text. */
#ifndef READ_DECODE_H
#define READ_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

struct decoded {
	const char *encoding; /* "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252"; a literal */
	size_t skip;	      /* bytes of a mark at the start, which no offset counts */
	uint32_t invalid;     /* places that were no character, each U+FFFD now */
	bool copied;	      /* out holds the text; else the text is the bytes after the mark */
};

/* Whether the bytes at the start of a file are no text: a NUL where no UTF-16 mark stands before,
 * or many control characters. */
bool decode_is_binary(const char *bytes, size_t length);

/* Finds out what the bytes are. Where they are UTF-8 already nothing is written. */
struct decoded decode(const char *bytes, size_t length, struct buf *out);

/* Adds bytes that should be UTF-8 to out with each part that is not as U+FFFD (a maximal subpart is
 * one, as Unicode 15 chapter 3.9 recommends); returns how many. */
uint32_t decode_mend(struct buf *out, const char *bytes, size_t length);

#endif
