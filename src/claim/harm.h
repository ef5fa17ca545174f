/* The words of harm: harm.tsv, one row a word or idiom. */
#ifndef CLAIM_HARM_H
#define CLAIM_HARM_H

#include <stdbool.h>
#include <stdint.h>

#include "lexicon/lexicon.h"
#include "text/token.h"

/* What a word can do; the names stand in the column "form" and are told at the head of harm.tsv. */
enum harm_form {
	FORM_NONE, /* also the idioms that are no harm */
#define HARM_FORM(name, text) FORM_##name,
#include "claim/harm_form.def"
#undef HARM_FORM
	FORM_COUNT
};

struct harm_word {
	uint32_t row, count; /* count: tokens, 0 where no row begins here */
	uint8_t form, harm;  /* enum harm_form, enum harm */
	bool known;	     /* a harm only of people whom victim.tsv knows */
};

enum { HARM_KEPT = 256 }; /* rows whose cells are kept; others are worked out */

/* The columns of harm.tsv, and what was read of its rows. */
struct harm_columns {
	int harm, form;
	bool read[HARM_KEPT];
	struct harm_word kept[HARM_KEPT]; /* of those read, without a count */
};

void harm_columns_find(const struct lexicon *lexicon, struct harm_columns *columns);
/* The longest row at tokens[0]; an idiom has form FORM_NONE and a count. */
struct harm_word harm_match(const struct lexicon *lexicon, struct harm_columns *columns,
			    const struct token *tokens, uint32_t left);

#endif
