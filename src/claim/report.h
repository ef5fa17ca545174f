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
	struct report *at;
	uint32_t count;
};

/* The sentence's sources, which lie in the scope's arena. At the first call the sentence is read
 * (scope_read), and the words of its sources are marked WORD_SOURCE in the scope. */
const struct report_row *report_get(struct scope *scope, uint32_t sentence);
/* The same for all sentences that tokens [first, end) stand in. */
void report_get_tokens(struct scope *scope, uint32_t first, uint32_t end);

/* The report that vouches for the token, NULL if none does. */
const struct report *report_of(const struct report_row *row, uint32_t token);

/* The person named before a colon where the text from `first` on begins, empty where none is. */
struct stretch report_label(const struct scope *scope, uint32_t first, uint32_t end);

/* ---- between report.c, report_verb.c and report_noun.c ---- */

struct hearing {
	struct scope *scope;
	struct report_row *row; /* with room for REPORT_MOST */
	uint32_t first, end;	/* of the sentence, or its piece between hard edges */
	uint32_t least;		/* what an earlier report has taken */
};

/* Adds what the source vouches for; NULL when there is no source, or no room. */
struct report *report_add(struct hearing *hearing, uint32_t cue, struct stretch source,
			  struct stretch says, const char *rule);
/* Reads a verb of saying, telling, putting or seeing. */
void report_verb_read(struct hearing *hearing, uint32_t verb);
/* Reads what is behind "by": "recorded | by the council"; false where nobody is. */
bool report_by_read(struct hearing *hearing, uint32_t verb, uint32_t after);
/* Reads a noun that stands for a saying: "the ministry's count", "a report by". */
void report_noun_read(struct hearing *hearing, uint32_t i);
/* Reads who is named before a colon: "Baroness Hale: My Lords, ...". */
void report_label_read(struct hearing *hearing);
/* The first token from i on that is no adverbial: past "on Monday", "in a statement". */
uint32_t report_adverbials(const struct scope *scope, uint32_t i, uint32_t end);
/* Whether a clause ends before token i. */
bool report_ends_clause(const struct scope *scope, uint32_t i, uint32_t end);
bool report_is_passive(const struct scope *scope, uint32_t verb, uint32_t least);

#endif
