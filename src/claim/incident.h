/* One incident of an account: where, when, by whom, by what; and whether two tellings are of one.
 */
#ifndef CLAIM_INCIDENT_H
#define CLAIM_INCIDENT_H

#include "claim/role.h"

/* Harms that one incident brings together; people who leave, are cut off or held are another
 * matter. */
enum incident_family {
	FAMILY_HURT,
	FAMILY_DISPLACED,
	FAMILY_TRAPPED,
	FAMILY_HELD,
	INCIDENT_FAMILIES
};

struct incident {
	struct role roles[ROLE_KINDS]; /* place to cause; empty where not known */
	uint32_t number;  /* no other incident of the article has it; 0 before the first */
	uint32_t touched; /* the last sentence that told of it */
};

bool role_is_set(const struct role *role);
void role_clear(struct role *role);
bool role_same_words(const struct scope *scope, const struct role *a, const struct role *b);

/* The moment in the words of a window, NULL if none is. */
const struct moment *incident_moment(const struct scope *scope, const struct role *window);
/* The kind of a phrase of LEXICON_CAUSE, its column "kind". */
const char *incident_kind_of(const struct scope *scope, const struct hit *cause);
/* That of the last such phrase in a cause's words; "" if none is. */
const char *incident_kind(const struct scope *scope, const struct role *cause);
/* Kinds that one accident may be called in turn. */
bool incident_is_one_accident(const char *a, const char *b);
/* Kinds that nobody does to anybody: quake, flood ... */
bool incident_is_natural(const char *kind);
/* Kinds that have no doer: those, and crashes, crushes, collapses. */
bool incident_is_doerless(const char *kind);
/* Kinds that another disaster brings about: collapses, fires, crushes. */
bool incident_is_secondary(const char *kind);
/* Those, and slides and what falls: a disaster has them for its parts. */
bool incident_is_brought_down(const char *kind);
/* Kinds that one event may have in turn; a kind that is not known goes with all. */
bool incident_same_kind(const char *a, const char *b);
/* "hypothermia", "burns": what bodies suffer from an event. */
bool incident_is_ailment(const struct scope *scope, const struct role *cause);
/* Whether two actors may be one: of one camp, or of none that is known. */
bool incident_same_actor(const struct scope *scope, const struct role *a, const struct role *b);
/* Whether they are one: the same words, or one camp. */
bool incident_is_one_actor(const struct scope *scope, const struct role *a, const struct role *b);
/* Whether two causes end in the same word: "a rocket", "rebel rockets". */
bool incident_same_means(const struct scope *scope, const struct role *a, const struct role *b);
/* "a town in the north": a place that a later name can tell. */
bool incident_is_unnamed(const struct scope *scope, const struct role *place);

/* Whether a window is a stretch longer than one attack lasts: "since March", "in July". */
bool incident_is_stretch(const struct scope *scope, const struct role *window);
enum incident_family incident_family_of(const struct scope *scope, const struct claim *claim);
/* Whether the claim is no part of an incident: a count over a stretch, of a war, or of what could
 * be. */
bool incident_is_apart(const struct scope *scope, const struct claim *claim);
/* Whether nothing was told of it in the last `reach` sentences. */
bool incident_is_stale(const struct incident *now, uint32_t sentence, uint32_t reach);
/* Whether the roles tell of another incident. */
bool incident_differs(const struct scope *scope, const struct incident *incident,
		      const struct role *roles);

#endif
