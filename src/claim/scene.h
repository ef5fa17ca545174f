/* The incident that an account is telling of, sentence by sentence, and what claims take from it.
 */
#ifndef CLAIM_SCENE_H
#define CLAIM_SCENE_H

#include "claim/role.h"

struct scene {
	struct article *article;
	struct scope *scope;
	struct role roles[ROLE_KINDS]; /* of the incident; attribution: the last source named */
	uint32_t number;	       /* counted up with each new incident, 0 before the first */
	int family;		       /* of its harms: hurt, displaced, trapped, held */
	struct role war[ROLE_KINDS];   /* place and window of the last count of a war */
	uint32_t war_sentence;
	uint32_t touched;	   /* the last sentence that told of it */
	uint32_t source_sentence;  /* where the last source was named */
	uint32_t witness_sentence; /* where an eyewitness account began, INDEX_NONE outside one */
	uint32_t *scenes;	   /* by claim: the number of its incident, 0 for none */
};

void scene_init(struct scene *scene, struct article *article, struct scope *scope);
/* Reads one sentence: claims [first, end) of the article are its own and have their own words. */
void scene_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
		uint32_t first, uint32_t end);
/* Gives parts what their wholes have. */
void scene_finish(struct scene *scene);

#endif
