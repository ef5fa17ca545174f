/* What the stages of binding share: the chunks of a sentence and the bindings found so far. */
#ifndef CLAIM_BIND_H
#define CLAIM_BIND_H

#include "claim/frame.h"

struct binder {
	struct look_window *window;
	const struct chunk_row *row;
	struct binding_row *bindings;
};

/* The paths of frame.def. */
enum frame_path {
	PATH_SUBJECT,
	PATH_OBJECT,
	PATH_CONTACT,
	PATH_BARE_OBJECT,
	PATH_OF,
	PATH_WITH,
	PATH_AT,
	PATH_LEFT,
	PATH_LIVES,
	PATH_SELF,
	PATH_TOLL,
	PATH_RISES,
	PATH_LABEL,
	PATH_NUMBER,
	PATH_TAKEN,
	PATH_FORCED,
	PATH_LOST,
	PATH_CLAIMED,
	PATH_ARE,
	PATH_THEY_ARE,
	PATH_SURVIVORS,
	PATH_SURVIVED,
	PATH_VICTIMS,
	PATH_ORDERED,
	PATH_SEIZED,
	PATH_BURIED,
	PATH_HOSPITAL,
	PATH_CASES,
	PATH_SOUGHT,
	PATH_SWEPT,
	PATH_PRISONER,
	PATH_HOLDS,
	PATH_LAID,
	PATH_SUFFERED,
	PATH_ADMITTED,
	PATH_LOGGED,
	PATH_LOST_OF,
	PATH_COST,
	PATH_MOVED,
	PATH_SHELTERED,
	PATH_CROSSED,
	PATH_INVERTED
};

/* Adds a binding; NULL where the noun has one of that harm, or the row is full. */
struct binding *binding_add(struct binder *binder, uint32_t noun, uint32_t trigger, uint8_t harm,
			    const char *frame);
bool binding_is(const struct binding_row *bindings, uint32_t noun, uint8_t harm);
/* Whether the noun chunk has a binding of any harm. */
bool binding_of_noun(const struct binder *binder, uint32_t noun);
/* Whether the chunk's first word begins so (lower case). */
bool chunk_starts(const struct binder *binder, const struct chunk *chunk, const char *word);

/* path.c: the nouns that the path reaches from chunk t; may set the harm. */
bool path_walk(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm);

/* home.c: people who leave where they live. */
/* Whether chunk i is a place that people live in, or its name. */
bool home_is_place(const struct binder *binder, uint32_t i);
/* Whether chunk i is what people are driven out of or into. */
bool home_is_left(const struct binder *binder, uint32_t i);
/* People enough to be fleeing: known as people, or counted beside others who do. */
bool home_is_crowd(const struct binder *binder, const struct chunk *noun);
/* "thousands of people forced from the camp": the participle at chunk t. */
bool home_forced_from(const struct binder *binder, uint32_t t, struct walk *walk);

/* path_verb.c: whether the main verb of the group begins with one of the stems, NULL last. */
bool path_verb_begins(const struct binder *binder, const struct chunk *verb,
		      const char *const *stems);
/* path_seize.c: whom captors or police take; sets the harm. */
bool path_seized(const struct binder *binder, uint32_t t, struct walk *walk, uint8_t *harm);
/* path_verb.c: the same for plain verbs; sets the harm. */
bool path_verb(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm);

/* deed.c: more of them. */
bool path_deed(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm);
/* The counted nouns next behind the verb at t; the token behind the last of them; whether
 * victim.tsv knows the first to be people. */
bool deed_object(const struct binder *binder, uint32_t t, struct walk *walk);
uint32_t deed_behind(const struct binder *binder, const struct walk *walk);
bool deed_known(const struct binder *binder, const struct walk *walk);
/* refuge.c: who is brought to safety, and crosses borders. */
bool path_refuge(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
		 uint8_t *harm);
/* Whether chunk t is a loss of players and such, or a fate that the sentence does not call unknown:
 * that tells of no harm. */
bool deed_is_fate(const struct binder *binder, uint32_t t);
/* Whether the weak word at t can tell of a taking: who picks people up is somebody who takes them.
 * Sets whether they are detained or abducted, where the sentence tells. */
bool deed_takes(const struct binder *binder, uint32_t t, uint32_t noun, uint8_t *harm);
/* Whether the words before the token name who takes people: detained by police, abducted by a gang.
 */
bool deed_captor(const struct look_window *window, uint32_t token, uint8_t *harm);

/* part.c: what is counted as a part of a claim before it. */
void part_bind(struct binder *binder, uint32_t noun, uint32_t at, const char *frame);
void part_include(struct binder *binder, uint32_t i);
void part_apposed(struct binder *binder);
void part_of_state(struct binder *binder);
/* part_set.c: members of a set that opens the sentence: "Of the dead, 26 were women". */
void part_of_set(struct binder *binder);
/* part_set.c: parts right behind the count that they are of. */
void part_of_nearest(struct binder *binder);
void part_of_them_and(struct binder *binder);
void part_namely(struct binder *binder, uint32_t i);
void part_among(struct binder *binder, uint32_t i);
bool part_is_graded(const struct binder *binder, uint32_t i);
bool part_is_fatal(const struct binder *binder, uint32_t i);
bool part_is_victims(const struct binder *binder, uint32_t i);

/* fit.c: leaves those whom the harm of trigger t fits; false where none are left. */
bool fit_keep(const struct binder *binder, uint32_t t, struct walk *walk);
/* Whether a people is counted: "300 Rohingya". */
bool fit_of_a_people(const struct binder *binder, const struct chunk *noun);
/* Whether the row of victim.tsv is `name` or inside it, by the column parent. */
bool victim_is_within(const struct binder *binder, uint32_t row, const char *name);

/* gap.c: bare counts whose harm is understood from a claim before. */
void gap_bind(struct binder *binder);
/* Whether "victims" at chunk i are of something that nobody dies of: "of the fraud". */
bool gap_of_crime(const struct binder *binder, uint32_t i);
/* Those who shared it: "was killed along with 11 of his men". */
void gap_company(struct binder *binder);
/* Whether the token stands in the name of a place. */
bool mention_is_place(const struct article *article, uint32_t token);

/* share.c: counts that share a claim's harm, and claims that hang together. */
void share_bind(struct binder *binder, uint32_t i);
void share_of_first(struct binder *binder);
void share_of_next(struct binder *binder);
void share_wholes(struct binder *binder);
void share_drop_states(struct binder *binder);
void share_drop_shots(struct binder *binder);

/* uncount.c: drops what counts nobody who was harmed. */
void uncount_drop(struct binder *binder);

#endif
