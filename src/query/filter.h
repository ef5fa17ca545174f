/* What & narrows a list to: "harm:killed place:aleppo by:observatory >=40 status:hedged words". */
#ifndef QUERY_FILTER_H
#define QUERY_FILTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "compare/comparison.h"
#include "read/article.h"

struct filter;

/* All terms must hold. Terms: harm: victims: place: by: in: status: verdict: review: tag: kind: with a word (any
 * case, part of the value is enough), a leading - denies; >=N <=N >N <N =N on the numbers of a
 * claim; from:DATE to:DATE; any other word is looked for in the text of the row. "a phrase" in
 * quotes. NULL and err when a term is not understood. "" gives a filter that passes everything. */
struct filter *filter_new(const char *text, struct err *err);
void filter_free(struct filter *filter);

/* What a row has to be filtered by; what a row has not is NULL, and terms on that do not pass. */
struct filter_row {
	const char *text; /* the words of the row */
	const struct article *article;
	const struct claim *claim;
	const char *source;  /* whose count it is, if under another name than in its article */
	const char *kind;    /* of a name: "person" */
	const char *verdict; /* "conflict" */
	const char *review;  /* "accepted corrected", "none" */
	const char *tags;    /* " odd late " */
};

bool filter_passes(const struct filter *filter, const struct filter_row *row);
bool filter_is_empty(const struct filter *filter);

/* Every term by name with what it does: for the manual and for completion; NULL past the last. */
const char *filter_term_name(unsigned n);

#endif
