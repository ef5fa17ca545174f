/* Chunks: the noun phrases, verb groups and joints of a sentence. */
#ifndef CLAIM_CHUNK_H
#define CLAIM_CHUNK_H

#include <stdbool.h>
#include <stdint.h>

#include "claim/claim.h"
#include "claim/look.h"
#include "lexicon/lexicon.h"
#include "mark/figure.h"
#include "read/article.h"

enum chunk_kind {
	CHUNK_NOUN,    /* a noun phrase; see `noun` */
	CHUNK_TRIGGER, /* a verb group or adjective that tells of a harm: "had been killed", "dead"
			*/
	CHUNK_VERB,    /* any other verb group */
	CHUNK_JOINT,   /* one of the words of grammar.tsv, by `class` */
	CHUNK_MARK     /* punctuation, by `mark` */
};

enum chunk_voice {
	VOICE_NONE,
	VOICE_ACTIVE,  /* its victim is its object: "killed" behind have or before an object, "kill"
			*/
	VOICE_PASSIVE, /* its victim is its subject: "were killed" */
	VOICE_BARE,    /* "killed" without an auxiliary: either */
	VOICE_ING,     /* "killing": object */
	VOICE_SUBJECT, /* intransitive: "died", "fleeing" */
	VOICE_EITHER,  /* "drowning": an object behind it, else its subject */
	VOICE_STATE    /* "dead", "in custody", behind its victims */
};

enum noun_flag {
	NOUN_COUNTED = 1 << 0,	 /* has a figure, or is counted by words */
	NOUN_SINGLE = 1 << 1,	 /* "a soldier", "his son": 1 */
	NOUN_ZERO = 1 << 2,	 /* "no one", "no casualties" */
	NOUN_THING = 1 << 3,	 /* its head cannot suffer */
	NOUN_BARE = 1 << 4,	 /* a figure without a noun: "at least 75" */
	NOUN_PARTITIVE = 1 << 5, /* "15 of them", "two of the wounded" */
	NOUN_ANAPHOR = 1 << 6,	 /* the set is one told of before: them, whom, those */
	NOUN_HARM = 1 << 7,	 /* its head is a harm: "47 deaths", "the wounded", "12 bodies" */
	NOUN_ATTRIBUTE = 1 << 8, /* a harm stands before its head: "three wounded men" */
	NOUN_SOME = 1 << 9,	 /* "many", "most": no count */
	NOUN_OTHERS = 1 << 10,	 /* "40 others", "dozens more", "another five" */
	NOUN_DEFINITE = 1 << 11, /* "the", "those" */
	NOUN_MERGED = 1 << 12,	 /* "a woman and her two children" */
	NOUN_FRACTION = 1 << 13, /* "two-thirds of the 250 ...", with the figure of its whole */
	NOUN_SAME = 1 << 14,	 /* "both", "all three": those told of before, every one */
	NOUN_SHARE = 1 << 15	 /* "half of them": of a count that stands elsewhere */
};

struct chunk {
	uint32_t first, end; /* tokens, half open */
	uint32_t trigger;    /* token of the harm's word, INDEX_NONE without one */
	uint32_t words;	     /* first token of the figure phrase of a counted noun phrase */
	uint32_t words_end;
	uint32_t head;	       /* token of the head noun, INDEX_NONE without one */
	uint32_t victim;       /* LEXICON_VICTIM row of the victims, INDEX_NONE without one */
	uint32_t victim_token; /* where that stands ("civilian" in "250 civilian casualties") */
	uint32_t figure;       /* index, INDEX_NONE when counted by words */
	struct bounds bounds;
	uint8_t op; /* enum figure_op */
	uint8_t kind, class, form, harm, voice;
	uint16_t noun;	   /* enum noun_flag */
	bool known;	   /* its harm is one only of people whom victim.tsv knows */
	bool negated;	   /* a verb group with not or never */
	bool hypothetical; /* ... with would, could, will, to */
	char mark;
};

enum { CHUNK_MOST = 512 }; /* a longer stretch is read in pieces */

struct chunk_row {
	struct chunk at[CHUNK_MOST];
	uint32_t count;
	uint32_t end; /* the token after the last that was read */
	bool heading; /* they are a headline's */
};

/* Reads tokens [first, end) of one sentence, at most CHUNK_MOST chunks or a window of looks;
 * row->end tells how far. */
void chunk_read(struct look_window *window, uint32_t first, uint32_t end, struct chunk_row *row);

/* ---- between chunk.c, noun.c and verb.c ---- */

/* The class of the word or phrase at token i, and how many tokens it takes. */
/* Whether words of the class are verbs of their own: neither auxiliaries nor what stands with them.
 */
bool grammar_is_deed(enum grammar_class class);
static inline enum grammar_class grammar_at(struct look_window *window, uint32_t i, uint32_t *count)
{
	const struct look *look = look_at(window, i);

	*count = look->class_count;
	return (enum grammar_class)look->class;
}
/* The figure whose tokens begin at i, or NULL. */
static inline const struct figure *figure_at(struct look_window *window, uint32_t i)
{
	uint32_t figure = look_at(window, i)->figure;

	return figure != INDEX_NONE ? &window->article->figures[figure] : NULL;
}
/* Reads a noun phrase at i into chunk; false when none stands there. */
bool noun_read(struct look_window *window, uint32_t i, struct chunk *chunk);
/* Joins "a woman" + "and her two children" into one; the row's last chunk and tokens from i. */
bool noun_merge(struct look_window *window, struct chunk *chunk, uint32_t i);
/* Takes `count` chunks from i on out of the row. */
void chunk_remove(struct chunk_row *row, uint32_t i, uint32_t count);
/* Takes the ages behind the counted noun at i into it: "two girls [aged 6 and 9]". */
void mend_ages(struct look_window *window, struct chunk_row *row, uint32_t i);
/* Joins what several chunks count together, or count as none. */
void chunk_mend(struct look_window *window, struct chunk_row *row);
/* Whether the word at i is one like "confirmed" that belongs to a noun behind it. */
bool noun_modifies(struct look_window *window, uint32_t i);
/* Reads a verb group, or a lone harm word that is none of a noun, at i. */
bool verb_read(struct look_window *window, uint32_t i, struct chunk *chunk);

/* Whether token i can be part of a noun phrase: a word without a class that is no verb by its
 * looks. */
bool noun_word(struct look_window *window, uint32_t i);
bool adverb_looks(struct look_window *window, uint32_t i);
bool verb_looks(struct look_window *window, uint32_t i);
/* Whether the chunk is a joint that a noun phrase hangs on: in, of, among, after. */
bool chunk_governs(const struct chunk *chunk);
bool victim_is_human(struct look_window *window, uint32_t row);

#endif
