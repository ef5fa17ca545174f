/* Standoff annotations: what was found in an article as other tools read it, apart from its text. A
 * format is a file with one function and a row of annotation.c. */
#ifndef VIEW_ANNOTATION_H
#define VIEW_ANNOTATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "claim/claim.h"
#include "read/article.h"

struct annotation_format {
	const char *name;
	/* Adds all annotations of the article. several: those of other articles stand beside it. */
	void (*write)(const struct article *article, bool several, struct buf *out);
	const char *about;
};

extern const struct annotation_format annotation_formats[];
/* NULL when there is none of that name. */
const struct annotation_format *annotation_find(const char *name);

/* ---- for the formats ---- */

/* Bytes of a text to its characters (code points), as both formats count. */
struct ruler {
	const char *text;
	VEC(uint32_t) marks; /* characters before every RULER_STEP bytes */
};

void ruler_init(struct ruler *ruler, const struct article *article);
void ruler_release(struct ruler *ruler);
uint32_t ruler_characters(const struct ruler *ruler, uint32_t byte);

void brat_write(const struct article *article, bool several, struct buf *out);
void web_annotation_write(const struct article *article, bool several, struct buf *out);
/* "killed, civilians, Aleppo: 40-50 (the ministry, hedged)" */
void annotation_tell(const struct claim *claim, struct buf *out);

#endif
