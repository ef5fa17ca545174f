/* Records for machines, and for people who want a list: RECORDS.md, one table of fields a record.
 */
#ifndef VIEW_RECORD_H
#define VIEW_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "compare/comparison.h"
#include "read/article.h"
#include "view/cell.h"

struct judgement;
struct ledger;

/* Raised when a field changes its meaning or goes; new fields do not raise it. */
enum { RECORD_VERSION = 1 };

enum { RECORD_FIELDS = 48 }; /* at most */

enum record_format { RECORD_TEXT, RECORD_JSONL, RECORD_CSV, RECORD_TSV, RECORD_FORMATS };

/* What a record is about. Which of these are set is said where its type is declared. */
struct subject {
	const struct article *article;
	uint32_t index; /* of the figure, claim ... in the article, or of the toll in the comparison
			 */
	const struct article *const *articles; /* those the comparison was made of */
	const struct comparison *comparison;
	const struct pair *pair; /* one of these two is NULL */
	const struct sum *sum;
	struct span hit;     /* of a search, in article */
	const struct ledger *ledger; /* whose row `index` is */
	const struct judgement *against; /* that it is in conflict with, NULL */
	const struct lexicon *lexicon;
	struct arena *arena; /* room for what a field has to make; outlives the record */
};

struct record_field {
	const char *name;
	void (*get)(const struct subject *subject, struct cell *cell);
	uint8_t width; /* of the column in the text format, at most; 0: not shown there */
};

struct record_type {
	const char *name; /* of the verb that prints it */
	const struct record_field *fields;
	uint32_t field_count;
	const char *last; /* the field that ends a line of text, uncut; NULL: the last one shown */
};

extern const struct record_type record_article; /* article */
extern const struct record_type record_text;	/* article */
extern const struct record_type record_figure;	/* article, index */
extern const struct record_type record_entity;	/* article, index (of the mention) */
extern const struct record_type record_date;	/* article, index */
extern const struct record_type record_claim;	/* article, index */
extern const struct record_type record_toll;	/* articles, comparison, index */
extern const struct record_type record_ucdp;	/* articles, comparison, index (of the toll) */
extern const struct record_type record_pair;	/* articles, comparison, pair or sum */
extern const struct record_type record_hit;	/* article, hit */
extern const struct record_type record_judgement; /* ledger, index (of the row), against */
extern const struct record_type record_why;	/* article, index (of the claim), articles, comparison, lexicon */

/* Writes records one after another to a buf. */
struct record_writer {
	const struct record_type *type;
	enum record_format format;
	struct buf *out;
	struct arena arena;	      /* of the record being written */
	struct columns *columns;      /* of the text format: held back until record_end */
	uint8_t shown[RECORD_FIELDS]; /* the fields of its columns, in their order */
	uint32_t shown_count;
};

/* Writes what stands before the first record. */
void record_begin(struct record_writer *writer, const struct record_type *type,
		  enum record_format format, struct buf *out);
/* subject's arena is set here. */
void record_write(struct record_writer *writer, struct subject subject);
/* Writes what is still held back, frees what the writer holds. */
void record_end(struct record_writer *writer);

/* -1 when there is no format of that name. */
int record_format_find(const char *name);
/* "article:c4" of a claim, in arena. */
const char *record_claim_name(const struct article *article, uint32_t claim, struct arena *arena);

#endif
