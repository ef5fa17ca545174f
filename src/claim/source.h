/* Noun phrases that can speak. */
#ifndef CLAIM_SOURCE_H
#define CLAIM_SOURCE_H

#include "claim/scope.h"

/* Whether the token is a word for people or bodies. */
bool source_is_human(const struct scope *scope, uint32_t token);
/* Whether it is in a name that is no place's. */
bool source_is_name(const struct scope *scope, uint32_t token);
/* Whether it is in the name of a person. */
bool source_is_person(const struct scope *scope, uint32_t token);
/* Whether the noun phrase holds a word for people or bodies, or a name that is no place. */
bool source_is_like(const struct scope *scope, struct stretch noun);
/* A state that speaks through its name: "Moscow said"; not "in Aleppo | said". */
bool source_is_state(const struct scope *scope, struct stretch noun, uint32_t least);

/* The source that ends with token `last`, not before `least`; empty if none does. */
struct stretch source_before(const struct scope *scope, uint32_t last, uint32_t least);
/* The source that begins at `first`, before `most`: the noun phrase, and what hangs on it. */
/* Without what follows a name: "Sam Taylor | of the organisation". */
struct stretch source_person_alone(const struct scope *scope, struct stretch noun);
struct stretch source_after(const struct scope *scope, uint32_t first, uint32_t most);

#endif
