/* Who speaks the words between quotation marks. */
#ifndef CLAIM_QUOTATION_H
#define CLAIM_QUOTATION_H

#include "claim/report.h"

/* A quotation in one paragraph: its tokens without the marks, first == end for none. */
struct quotation {
	struct stretch words;
	const struct report *report; /* that speaks it, NULL where none in the paragraph does */
	uint32_t sentence;	     /* of the report */
};

/* The quotation that the token stands in. */
struct quotation quotation_at(struct scope *scope, uint32_t token);

#endif
