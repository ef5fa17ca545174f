/* Whether a telling leaves the incident that an account was about for another one. */
#ifndef CLAIM_ANEW_H
#define CLAIM_ANEW_H

#include "claim/incident.h"

/* Whether a cause is told of for the first time: "a bomb", "clashes"; not "the blast". */
bool anew_is_first(const struct scope *scope, const struct role *cause, uint32_t least);
/* "The attack came a day after ten died in Bolkow": told of what went before, which neither goes on
 * with the incident nor ends it. */
bool anew_came_before(const struct scope *scope, const struct claim *claim);

/* "In a separate incident, ...": nothing of what was told before holds. */
bool anew_is_separate(const struct scope *scope, uint32_t sentence);
/* Whether the roles that a sentence names are of another deed at another place than the incident's,
 * told in a new paragraph. */
bool anew_is_elsewhere(const struct scope *scope, const struct incident *now,
		       const struct role *roles, uint32_t sentence);
/* The same for a claim beside others in one sentence: "ten died in Tarnow, hours after two bombs
 * killed six in Bolkow". */
bool anew_is_beside(const struct scope *scope, const struct incident *now,
		    const struct role *roles, const struct claim *claim);
/* Whether a deed of another doer is told in the place of the incident: right behind it, naming no
 * place and no day. */
bool anew_is_beside_deed(const struct scope *scope, const struct incident *now,
			 const struct role *roles, uint32_t sentence);

#endif
