/* What the headings on top of an article are about, for counts that say nothing of it. */
#ifndef CLAIM_LEAD_H
#define CLAIM_LEAD_H

#include "claim/scene.h"

/* Reads the sentence, as long as only headings were read: the title, key points of a live page. */
void lead_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
	       uint32_t first, uint32_t end);
/* Passes over a sentence. */
void lead_pass(struct scene *scene, uint32_t sentence);
/* Gives place and cause to a claim of the text that has neither. */
void lead_give(const struct scene *scene, struct claim *claim);

/* "Varnia: blast kills nine": the place that a heading begins with, for a claim in it. */
void lead_label(const struct scene *scene, struct claim *claim);

#endif
