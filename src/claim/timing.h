/* The times that govern more than their own sentence: of a dated entry, of a section, of a
 * paragraph. */
#ifndef CLAIM_TIMING_H
#define CLAIM_TIMING_H

#include "claim/incident.h"

enum { TIMING_REACH = 40 }; /* sentences from a heading to what it governs */

enum timing_entry {
	ENTRY_NONE,
	ENTRY_CLOCK, /* "14:55 The doctors say ...": of a live page */
	ENTRY_ITEM,  /* "TARNOW: A mine ...": of a round-up */
	ENTRY_DAY    /* "- Feb 3: gunmen ...": of a chronology */
};

struct timing {
	const struct article *article;
	struct scope *scope;
	uint8_t *entries; /* enum timing_entry, by sentence: what begins with it; NULL: none does */
};

/* Finds the entries of the article. Clocks that head one are marked WORD_LABEL in the scope. */
void timing_init(struct timing *timing, const struct article *article, struct scope *scope);
/* The strongest entry that begins between two sentences, without the first and with the second;
 * only the nearest few dozen are looked at. */
enum timing_entry timing_between(const struct timing *timing, uint32_t from, uint32_t to);
/* The day of the entry that the sentence is in; empty without one. */
struct role timing_of_entry(const struct timing *timing, uint32_t sentence);
/* The time that governs the claim from the sentences before it in its paragraph. Where the time of
 * its incident is known, from sentence `after`, only one that is nearer and sure; INDEX_NONE where
 * it is not. Empty without one. */
struct role timing_of_paragraph(const struct timing *timing, const struct claim *claim,
				uint32_t after);
/* The stretch that the heading over the claim names; empty without one. */
struct role timing_of_section(const struct timing *timing, const struct claim *claim);

/* Between the files of timing: whether the sentence is the first of its paragraph; the role of a
 * time that another sentence tells. */
bool timing_opens_paragraph(const struct article *article, uint32_t sentence);
struct role timing_role(const struct moment *moment, uint32_t sentence, const char *rule);

/* Whether the time of the incident holds for the claim too. */
bool timing_holds(const struct timing *timing, const struct incident *now,
		  const struct claim *claim);
/* Gives a claim without a time the one that governs it from before its sentence, if that is nearer
 * than the incident's. */
void timing_give(const struct timing *timing, const struct incident *now, struct claim *claim);
void timing_give_section(const struct timing *timing, struct claim *claim);
/* Whether a paragraph turns to something else between two sentences: "Meanwhile, ...". */
bool timing_turns(const struct timing *timing, uint32_t from, uint32_t to);
/* Whether a time hangs on another one of the text: "hours before", "that night". */
bool timing_hangs(const struct scope *scope, const struct role *window);
/* Whether the claim is told as long before the rest: "three years after a blast killed nine". */
bool timing_is_long_before(const struct scope *scope, const struct claim *claim);
/* Whether the claim counts bodies that were found: on another day than that on which they died. */
bool timing_is_of_finding(const struct scope *scope, const struct claim *claim);
/* Whether the claim's time is that of its counting alone: "by nightfall", of bodies found. */
bool timing_is_own(const struct scope *scope, const struct claim *claim);

/* "BLAZES OF SHAME" over a list: the tokens of the cause that a heading gives the rows under it. */
bool timing_section_cause(const struct timing *timing, const struct claim *claim, uint32_t *first,
			  uint32_t *end);

#endif
