/* How well a phrase of place fits where it stands, as a cost. */
#ifndef CLAIM_PLACE_FIT_H
#define CLAIM_PLACE_FIT_H

#include "claim/place_words.h"
#include "claim/role.h"

/* In tenths of a clause edge, as scope_cost. */
enum {
	FIT_CITY = 4,	 /* a town has narrower places in it */
	FIT_AROUND = 12, /* "A in | B": B holds what was told already */
	FIT_BESIDE = 2,	 /* held, but not by the word before */
	FIT_MOTION = 45, /* to, into: where something went */
	FIT_ADJUNCT = 4, /* "the Tarnow bombing" */
	FIT_OTHER = 14,	 /* by, for, with */
	FIT_OWNER = 8,	 /* of, 's, subject of a verb */
	FIT_FROM = 45,	 /* where the dead had come from */
};

/* What its width costs: the narrower the better, buildings last. */
uint32_t place_fit_width(const struct place_words *place);
/* What the words before and behind it cost. */
uint32_t place_fit_cost(const struct role_case *at, const struct place_words *place);
/* "A in | B", "A, | B": whether only such words stand between the two. */
bool place_fit_around(const struct role_case *at, struct stretch inner, struct stretch outer);

/* place_prep.c: what a preposition, of, and a word of leaving make of what stands behind them. */
uint32_t place_prep_cost(const struct role_case *at, uint32_t before);
uint32_t place_prep_of(const struct role_case *at, uint32_t of);
uint32_t place_prep_leaving(const struct role_case *at);
/* Whether something was fired or dropped a few words before token i. */
bool place_prep_blow(const struct role_case *at, uint32_t i);

/* "rushed to a clinic | in Tarnow": whether the preposition at token `before` tells where the hurt
 * are nursed. */
/* "died at a hospital in | Bolkow": of those alone who are nursed there. */
bool place_fit_nursed(const struct scope *scope, uint32_t first);
bool place_fit_taken_to(const struct role_case *at, uint32_t before);

#endif
