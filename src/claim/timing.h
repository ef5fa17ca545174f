/* The times that govern more than their own sentence: of a dated entry, of a section, of a
 * paragraph. */
#ifndef CLAIM_TIMING_H
#define CLAIM_TIMING_H

#include "claim/role.h"

enum timing_entry {
	ENTRY_NONE,
	ENTRY_CLOCK, /* "14:55 The doctors say ...": of a live page */
	ENTRY_DAY    /* "- Feb 3: gunmen ...": of a chronology */
};

struct timing {
	const struct article *article;
	struct scope *scope;
	uint8_t *entries; /* enum timing_entry, by sentence: what begins with it; NULL: none does */
};

/* Finds the entries of the article. Clocks that head one are marked WORD_LABEL in the scope. */
void timing_init(struct timing *timing, const struct article *article, struct scope *scope);
/* The strongest entry that begins between two sentences, without the first and with the second. */
enum timing_entry timing_between(const struct timing *timing, uint32_t from, uint32_t to);
/* The day of the entry that the sentence is in; empty without one. */
struct role timing_of_entry(const struct timing *timing, uint32_t sentence);
/* The time that governs the claim from the sentences before it in its paragraph, but none before
 * sentence `after` (INDEX_NONE for all); empty without one. */
struct role timing_of_paragraph(const struct timing *timing, const struct claim *claim,
				uint32_t after);
/* The stretch that the heading over the claim names; empty without one. */
struct role timing_of_section(const struct timing *timing, const struct claim *claim);

#endif
