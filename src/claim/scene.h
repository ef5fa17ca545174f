/* What an account is telling of, sentence by sentence, and what claims take from it. */
#ifndef CLAIM_SCENE_H
#define CLAIM_SCENE_H

#include "claim/account.h"
#include "claim/incident.h"
#include "claim/timing.h"

enum {
	SCENE_REACH = 9, /* sentences after which nothing is carried on to a claim */
	SCENE_BACK = 3	 /* ... nor to what is told without one, or back to a claim */
};

struct scene {
	struct article *article;
	struct scope *scope;
	struct account account;
	struct timing timing;
	struct incident incidents[INCIDENT_FAMILIES]; /* the present one of each family */
	struct role lead[ROLE_KINDS]; /* place and cause that the headings on top name */
	uint32_t stamp;		      /* minutes of the last post's hour and one, 0 before it */
	bool begun;		      /* whether the text under them has begun */
	struct incident war;	      /* place and window of the last count of a war */
	uint32_t opened;	      /* incidents so far */
	uint32_t *incident_of;	      /* by claim: its incident's number, 0 for none */
};

void scene_init(struct scene *scene, struct article *article, struct scope *scope);
/* Reads one sentence: claims [first, end) of the article are its own and have their own words. */
void scene_read(struct scene *scene, uint32_t sentence, const struct report_row *reports,
		uint32_t first, uint32_t end);
/* Passes over a sentence that has no claim and tells of no event, or too far from any claim. */
void scene_pass(struct scene *scene, uint32_t sentence);
/* Gives parts what their wholes have. */
void scene_finish(struct scene *scene);

/* ---- between the files of the scene ---- */

/* Empties the incident: what is told next is another one. */
void scene_open(struct scene *scene, struct incident *now);

/* scene_give.c */
/* The incident takes the roles that a sentence names. */
void scene_take(const struct scene *scene, struct incident *now, const struct role *roles,
		uint32_t sentence);
/* The claim takes what it lacks from the incident. */
void scene_give(const struct scene *scene, const struct incident *now, struct claim *claim);

/* "In Bolkow barrel bombs killed six": another deed, and whose it was is not said. */
bool scene_is_other_deed(const struct scene *scene, const struct incident *now,
			 const struct claim *claim);
/* What a sentence names gives claims of the incident before it, up to claim `end`, what they
 * lack. */
void scene_give_back(struct scene *scene, const struct incident *now, const struct role *roles,
		     uint32_t sentence, uint32_t end);
/* Who is blamed for the deed, told behind the claims of it. */
void scene_blame_back(struct scene *scene, const struct role *actor, uint32_t sentence);
/* Whether the doer is told of his own deed alone, or died in it. */
bool scene_doer_is_own(const struct scene *scene, const struct role *actor);

/* scene_family.c */
/* The incident that the claim is read with: of its family, or of those who were hurt, where right
 * behind it some are said to be taken. */
struct incident *scene_incident_for(struct scene *scene, const struct claim *claim);
/* Gives the incident of one family what it lacks and those of others know. */
void scene_family_take(struct scene *scene, struct incident *now, enum incident_family family,
		       uint32_t sentence);
/* "The conflict began in April": counts behind it in its paragraph may be of all of it ... */
void scene_war_begin(struct scene *scene, const struct claim *event);
/* ... and are where they name nothing else: "900 people have been killed". */
/* "Cholera has killed 40 since May. Eight more died this week": of the same illness. */
void scene_disease_goes_on(const struct scene *scene, struct claim *claim);
void scene_war_goes_on(const struct scene *scene, struct claim *claim);
/* Gives a count of a war what the one before it says; and the war, where "it" is the subject. */
void scene_war_read(struct scene *scene, struct claim *claim);
void scene_war_subject(const struct scene *scene, struct claim *claim);

/* scene_event.c */
/* Reads the sentence from token `from` on, in which no claim stands; claims before claim_end were
 * told before it. */
void scene_event_read(struct scene *scene, uint32_t sentence, uint32_t from,
		      const struct report_row *reports, uint32_t claim_end);
/* Takes the name of the place where a sentence of its own tells it: "Tarnow lies in the west". */
void scene_name_place(struct scene *scene, uint32_t sentence);
/* Reads what the sentence says of the incident around its word `word`; roles of `event` that are
 * set are kept. */
void scene_event_bind(struct scene *scene, struct claim *event, uint32_t word,
		      const struct report_row *reports);

#endif
