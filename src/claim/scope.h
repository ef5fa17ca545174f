/* What the finders of roles know of each word of an article: its class, the lists it is in, and the
 * edges between clauses. */
#ifndef CLAIM_SCOPE_H
#define CLAIM_SCOPE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "claim/choice.h"
#include "claim/claim.h"
#include "claim/look.h"
#include "claim/sense.h"
#include "lexicon/lexicon.h"
#include "mark/entity.h"
#include "mark/moment.h"
#include "read/article.h"

/* What a word is to a noun phrase. */
enum word_class {
	WORD_NOUN, /* anything that can stand in a noun phrase: nouns, adjectives, names */
	WORD_DET,  /* the, a, his, these: begins a noun phrase */
	WORD_PREP,
	WORD_OF,
	WORD_AND,
	WORD_VERB,
	WORD_AUX, /* be, have, do, will, to */
	WORD_ADVERB,
	WORD_PRONOUN,
	WORD_CLAUSE, /* when, while, that, who */
	WORD_NUMBER,
	WORD_QUANTIFIER, /* many, other, another */
	WORD_MARK
};

/* The edge that stands before a word, weakest first. */
enum word_edge {
	EDGE_NONE,
	EDGE_COMMA,
	EDGE_WHEN,     /* when, as, after, before: a clause of the same happening */
	EDGE_RELATIVE, /* who, which, that */
	EDGE_AND,      /* and, with a subject and a verb of its own behind it */
	EDGE_BUT,      /* while, whereas, but */
	EDGE_HARD      /* ; | - between two statements */
};

enum word_flag {
	WORD_SOURCE = 1 << 0,  /* in the words that say whose word it is */
	WORD_HEADING = 1 << 1, /* in a title, heading or caption */
	WORD_LABEL = 1 << 2,   /* inside brackets */
	WORD_CREDIT = 1 << 3   /* closes the credit of a caption */
};

/* A phrase of a list over a word; count 0 where none is. */
struct hit {
	uint32_t row;
	uint8_t back;  /* tokens from its first to this one */
	uint8_t count; /* tokens it has */
};

struct word {
	struct hit cause, actor, report, head, victim;
	uint32_t mention, moment; /* indexes, INDEX_NONE */
	uint8_t class, edge, flags;
	uint8_t relative; /* number of the relative clause it is in, 0 for none */
	uint32_t senses;  /* enum sense */
	uint64_t lists;	  /* lexicon_lists */
	uint32_t cost;	  /* of all edges before it in its sentence, going left */
	uint16_t opened;  /* relative clauses among them */
};

/* The columns "kind" of report.tsv and "use" of cause.tsv. */
enum report_kind {
	REPORT_NONE,
	REPORT_VERB,
	REPORT_TOLD,
	REPORT_PUT,
	REPORT_CITE,
	REPORT_PREP,
	REPORT_SOURCE,
	REPORT_ACCOUNT,
	REPORT_SAW,
	REPORT_KINDS
};
enum cause_use { CAUSE_EVENT, CAUSE_WEAPON, CAUSE_VERB, CAUSE_BLOW, CAUSE_BLAME, CAUSE_USES };

/* Columns "form" of harm.tsv: "taken to" where a hospital follows; those before HARM_INTRANSITIVE
 * can have a doer for their subject. */
enum { HARM_HOSPITAL = 5, HARM_INTRANSITIVE = 9 };

/* Columns whose cells are looked at as numbers. */
enum scope_table { TABLE_GRAMMAR, TABLE_REPORT, TABLE_HARM, TABLE_CAUSE, SCOPE_TABLES };

enum { CODE_UNKNOWN = 255 };

struct code_table {
	uint8_t *codes; /* by row, CODE_UNKNOWN until it is asked for */
	const char *const *names;
	enum lexicon_list list;
	int column;
	uint8_t count;
};

enum { SCOPE_KEPT = 64 }; /* spans whose tokens are kept; a power of two */
struct scope_kept;
struct report_row;
struct stretch;

struct scope {
	const struct article *article;
	const struct lexicon *lexicon;
	const struct token *tokens;
	struct word *words; /* one a token; those of sentences that were not read are empty */
	struct arena arena; /* its own */
	bool *read;	    /* by sentence */
	const struct report_row **reports; /* by sentence, NULL until asked for (report_get) */
	struct stretch *cores; /* by claim, empty until asked for; NULL before the first (role.c) */
	const struct sense_table *senses;
	struct code_table tables[SCOPE_TABLES];
	struct {
		int victim_human, cause_kind, head_kind, head_side, place_kind, actor_side, within;
	} columns;
	uint8_t classes[GRAMMAR_CLASSES]; /* enum word_class by enum grammar_class */
	struct scope_kept *kept;	  /* [SCOPE_KEPT]: what scope_stretch was asked for last */
};

/* Tokens, half open; first == end for none. */
struct stretch {
	uint32_t first, end;
};

void scope_init(struct scope *scope, const struct article *article, const struct lexicon *lexicon);
void scope_release(struct scope *scope);
/* Reads the sentence, if that was not done yet: until then its words have only their mention,
 * moment and lists, and the flags of titles and stamps. */
void scope_read(struct scope *scope, uint32_t sentence);

/* The number of a row's cell: enum grammar_class, report_kind, cause_use, or of the forms of harm.
 */
uint8_t scope_code_read(const struct scope *scope, enum scope_table which, uint32_t row);
static inline uint8_t scope_code(const struct scope *scope, enum scope_table which, uint32_t row)
{
	uint8_t code = scope->tables[which].codes[row];

	return code == CODE_UNKNOWN ? scope_code_read(scope, which, row) : code;
}
/* Whether the token is one of words, parted by one space each. */
static inline bool scope_is_one(const struct scope *scope, uint32_t token, const char *words)
{
	return token < scope->article->token_count &&
	       choice_has(scope->article->text, &scope->tokens[token], words);
}
static inline bool scope_is(const struct scope *scope, uint32_t token, const char *word)
{
	return scope_is_one(scope, token, word);
}
struct span scope_span(const struct scope *scope, struct stretch stretch);
/* The tokens that a span covers. */
struct stretch scope_stretch(const struct scope *scope, struct span span);

/* The noun phrase that ends with token `last`, not before `least`: "the Syrian Observatory" ... */
struct stretch scope_noun_before(const struct scope *scope, uint32_t last, uint32_t least);
/* The noun phrase that begins at `first`, not behind `most` (exclusive); empty if none does. */
struct stretch scope_noun_after(const struct scope *scope, uint32_t first, uint32_t most);
/* The last word of the subject of the verb at `verb`: what stands before its auxiliaries and
 * adverbs; INDEX_NONE when that is no noun. */
uint32_t scope_subject(const struct scope *scope, uint32_t verb, uint32_t least);

/* Whether the text from the token on is an hour: "12.30", "9:05". */
bool scope_is_hour(const struct article *article, const struct token *token);
/* Whether a verb or an auxiliary is among the tokens. */
bool scope_has_verb(const struct scope *scope, struct stretch stretch);
/* How far candidate tokens are from the claim's, in tenths of a clause edge. */
uint32_t scope_cost(const struct scope *scope, struct stretch claim, struct stretch candidate);

/* ---- between the files of the scope ---- */

static inline bool scope_ends_in(const struct scope *scope, uint32_t i, const char *tail)
{
	const struct token *token = &scope->tokens[i];
	size_t length = strlen(tail);

	return token->end - token->start > length + 2 &&
	       !memcmp(scope->article->text + token->end - length, tail, length);
}
static inline bool scope_has(const struct scope *scope, uint32_t i, enum lexicon_list list)
{
	return scope->words[i].lists >> list & 1;
}
/* What the words of a class of grammar.tsv are. */
uint8_t scope_class_of(enum grammar_class class);
void scope_classes(struct scope *scope, uint32_t first, uint32_t end);
void scope_edges(struct scope *scope, uint32_t first, uint32_t end);
void scope_labels(struct scope *scope, uint32_t sentence);
void scope_titles(struct scope *scope);
void scope_stamps(struct scope *scope);

#endif
