/* What the lists and the figures say of each word of a sentence, looked up once. */
#ifndef CLAIM_LOOK_H
#define CLAIM_LOOK_H

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

#include "claim/harm.h"
#include "lexicon/lexicon.h"
#include "mark/figure.h"
#include "read/article.h"

/* Classes of grammar.tsv; the names are those of its column. */
enum grammar_class {
	GRAMMAR_NONE,
#define GRAMMAR(name, text) GRAMMAR_##name,
#include "claim/grammar.def"
#undef GRAMMAR
	GRAMMAR_CLASSES
};

/* Of one token: the longest phrase that begins there in each list. Counts are in tokens, 0 for
 * none. */
struct look {
	struct harm_word harm;
	struct phrase victim;
	uint32_t figure; /* that begins here, else INDEX_NONE */
	uint8_t class, class_count;
	bool known;
};

enum {
	LOOK_MOST = 1024,    /* tokens of a window; a longer sentence is read in pieces */
	LOOK_CLASS_ROWS = 64 /* rows of grammar.tsv whose class is kept; others are worked out */
};

/* What a reading of one article needs at hand: the columns' numbers, and a window of looks. */
struct look_window {
	const struct article *article;
	const struct lexicon *lexicon;
	struct harm_columns harms;
	int grammar_class, victim_noun, victim_human, victim_number, hedge_status, hedge_reach;
	uint8_t class_rows[LOOK_CLASS_ROWS]; /* GRAMMAR_CLASSES where not known yet */
	uint8_t told; /* 1 + the harm of a claim that stands a sentence or two before, else 0 */
	uint32_t first, end;		     /* tokens of the window */
	bool heading;			     /* they are a headline: "Man killed" counts one */
	struct look looks[LOOK_MOST];
};

void look_init(struct look_window *window, const struct article *article,
	       const struct lexicon *lexicon);
/* Moves the window to the tokens [first, end), cut after LOOK_MOST; returns its end. */
uint32_t look_move(struct look_window *window, uint32_t first, uint32_t end);
/* Works out what is not known yet. */
const struct look *look_find(struct look_window *window, uint32_t i);
/* A token of the window. */
static inline const struct look *look_at(struct look_window *window, uint32_t i)
{
	const struct look *look;

	assert(i >= window->first && i < window->end);
	look = &window->looks[i - window->first];
	return look->known ? look : look_find(window, i);
}

#endif
