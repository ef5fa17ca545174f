/* Who says what in a sentence: the sources it names, and which of its words each of them vouches
 * for. */
#ifndef CLAIM_REPORT_H
#define CLAIM_REPORT_H

#include "claim/scope.h"

struct report {
	struct stretch source; /* the words that name the source; a pronoun's where `pronoun` */
	struct stretch clause; /* all words of the saying: "the Observatory said on Monday" */
	struct stretch says;   /* the words it vouches for */
	uint32_t cue;	       /* the token of "said" or "according" */
	uint8_t kind;	       /* enum report_kind */
	bool pronoun;	       /* he, she, it, they */
	bool pointing;	       /* "the group", "the source": a noun that refers back */
	bool eyewitness;       /* "a photographer saw" */
	const char *rule;
};

enum { REPORT_MOST = 24 }; /* sources in one sentence; more are dropped */

struct report_row {
	struct report at[REPORT_MOST];
	uint32_t count;
};

/* Reads the sentence's sources, and marks their words WORD_SOURCE in the scope. */
void report_read(struct scope *scope, uint32_t sentence, struct report_row *row);

/* The report that vouches for the token, NULL if none does. */
const struct report *report_of(const struct report_row *row, uint32_t token);

#endif
