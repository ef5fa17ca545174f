/* Frames: which counted noun phrase a harm belongs to. */
#ifndef CLAIM_FRAME_H
#define CLAIM_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include "claim/chunk.h"

enum { BINDING_MOST = 256 };

/* The frame whose harm is that of the claims before it, HARM_KILLED where they do not tell. */
#define FRAME_OF_VICTIMS "some of the victims"
/* Counts of a list that stand behind their places. */
#define FRAME_BY_PLACE "by place"

/* Whether the frame of that name binds members of a list, which are no parts of each other;
 * part_set.c. */
bool part_is_listed(const char *frame);

/* A claim within its sentence. */
struct binding {
	uint32_t noun, trigger; /* chunks */
	uint32_t parent;	/* binding that it is a part of, INDEX_NONE */
	const char *frame;
	uint8_t harm;
	bool anaphor; /* part of, or the same as, a claim of an earlier sentence */
	bool whole;   /* counts the whole of the chunk's fraction */
	bool dropped;
};

struct binding_row {
	struct binding at[BINDING_MOST];
	uint32_t count;
};

/* Binds the chunks of one sentence; in no order yet. */
void frame_bind(struct look_window *window, const struct chunk_row *row,
		struct binding_row *bindings);

/* The same for a sentence without a harm that goes on about the claim before it, of this harm:
 * "They included two nurses.", "Five of them were children." */
void frame_continue(struct look_window *window, const struct chunk_row *row, uint8_t harm,
		    int64_t whole, struct binding_row *bindings);

/* The counts of a sentence that state the claim before it, of this harm, anew: "The rebels claimed
 * 20." */
void frame_restate(struct look_window *window, const struct chunk_row *row, uint8_t harm,
		   struct binding_row *bindings);

/* The frames by their row: for the manual, and the test of their examples. NULL past the last. */
const char *frame_name(uint32_t frame);
const char *frame_example(uint32_t frame);

/* ---- paths: walk.c, left.c ---- */

enum { WALK_MOST = 16 };

/* Noun chunks in the order they were found. */
struct walk {
	uint32_t at[WALK_MOST];
	uint32_t count;
};

/* The subject of the verb or state at chunk t: over what hangs between them, to the left. */
bool walk_subject(struct look_window *window, const struct chunk_row *row, uint32_t t,
		  struct walk *walk);
/* The same for a verb that may be a participle without its auxiliary. */
bool walk_participle(struct look_window *window, const struct chunk_row *row, uint32_t t,
		     struct walk *walk);
/* Who has what stands behind "with" at chunk i: next to it, or the subject of its verb. */
bool walk_with(struct look_window *window, const struct chunk_row *row, uint32_t i,
	       struct walk *walk);
/* The noun phrases that begin at chunk i, joined by commas and "and". */
bool walk_object(struct look_window *window, const struct chunk_row *row, uint32_t i,
		 struct walk *walk);
/* The antecedent of a relative clause whose object it is: "miners it had kidnapped". */
bool walk_contact(const struct chunk_row *row, uint32_t t, struct walk *walk);
bool walk_of(struct look_window *window, const struct chunk_row *row, uint32_t t,
	     struct walk *walk);
/* The count that "at" or "as" gives to the people of chunk t: "put the dead at 40". */
bool walk_at(struct look_window *window, const struct chunk_row *row, uint32_t t,
	     struct walk *walk);
bool walk_toll(struct look_window *window, const struct chunk_row *row, uint32_t t,
	       struct walk *walk);

/* clause.c: from a verb at j to before the relative pronoun of its clause; INDEX_NONE when it is a
 * main one. */
uint32_t clause_relative(const struct chunk_row *row, uint32_t j);
/* From "says" at j to the comma before it, where it stands between commas; else INDEX_NONE. */
uint32_t clause_said(const struct chunk_row *row, uint32_t j);
/* Whether the verb at j is "said to have" behind a noun. */
bool clause_said_to_have(const struct look_window *window, const struct chunk_row *row, uint32_t j);

/* ---- what stands aside on the way left: aside.c ---- */

/* "one of the wounded, [a child], died": the noun at j names again the one before it. */
bool aside_is_renamed(const struct chunk_row *row, uint32_t j);
/* "11 children [a day] die" */
bool aside_is_per_day(const struct look_window *window, const struct chunk *noun);
/* "himself" */
bool aside_is_reflexive(const struct look_window *window, const struct chunk *chunk);
/* "12 dead", "12 feared dead", "12 being held": the trigger has no auxiliary of its own. */
bool aside_without_auxiliary(struct look_window *window, const struct chunk *trigger);
/* Whether the harm's words may tell of a place: held, besieged, evacuated. */
bool aside_happens_to_places(const struct chunk *trigger);
/* "accused", "taken": a verb of one word that may hang on the noun before it. */
bool aside_participle(struct look_window *window, const struct chunk *chunk);
/* "the reports include two people who", not "50 people including two who" */
bool aside_is_verbal(struct look_window *window, const struct chunk *include);

void walk_add(struct walk *walk, uint32_t i);
/* Adds the noun at i and those joined to it on its left. */
void walk_take_left(const struct chunk_row *row, uint32_t i, struct walk *walk);
/* Whether the chunk is a comma or "and". */
bool walk_joins(const struct chunk *chunk);

/* Whether the chunk counts people who can be victims. */
bool chunk_counts(const struct chunk *chunk);
bool chunk_is_joint(const struct chunk *chunk, enum grammar_class class);
bool chunk_is_mark(const struct chunk *chunk, char mark);
/* An adverb, a time, a quotation mark: what may stand anywhere. */
bool chunk_is_filler(const struct chunk *chunk);
/* The chunk before or behind i that is no adverb, time or quotation mark; INDEX_NONE at the ends.
 */
uint32_t chunk_before(const struct chunk_row *row, uint32_t i);
uint32_t chunk_behind(const struct chunk_row *row, uint32_t i);

#endif
