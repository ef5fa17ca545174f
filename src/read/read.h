/* Bytes -> article: all of read/ in one call. */
#ifndef READ_READ_H
#define READ_READ_H

#include "base/buf.h"
#include "base/err.h"
#include "lexicon/lexicon.h"
#include "read/article.h"
#include "read/walk.h"

enum reading {
	READING_FINE,
	READING_NOTHING, /* empty or no text: err says so, the exit status does not */
	READING_TROUBLE	 /* cannot be read */
};

enum depth {
	DEPTH_ALL,
	DEPTH_TEXT /* the text and its encoding alone */
};

/* Reads input (which has no problem) into an article as article_new makes it: everything but what
 * analyse adds; tokens are cut and bound already. raw is room for the file's bytes, the caller's to
 * use again. Safe in several threads at once. */
enum reading article_read(struct article *article, const struct input *input,
			  const struct lexicon *lexicon, enum depth depth, struct buf *raw,
			  struct err *err);
/* The same from bytes, for an article that has its name and path already. NULL, or in a few words
 * why there is nothing to read: "empty", "no text but binary" ... */
const char *article_take(struct article *article, const struct buf *raw,
			 const struct lexicon *lexicon, enum depth depth);
/* The same file as a new article, as article_read leaves it: made from what the other one holds,
 * which shares nothing with it. */
struct article *article_again(const struct article *article, const struct lexicon *lexicon);
/* Tokens and sentences of an article that was read to DEPTH_TEXT. */
void article_cut(struct article *article, const struct lexicon *lexicon);

#endif
