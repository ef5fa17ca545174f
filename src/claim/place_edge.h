/* The first and last words of a phrase of place. */
#ifndef CLAIM_PLACE_EDGE_H
#define CLAIM_PLACE_EDGE_H

#include "claim/scope.h"

/* The first of the modifiers ("rebel-held", "northern", "the") before token `first`. */
uint32_t place_edge_modifiers(const struct scope *scope, uint32_t first, uint32_t least);
/* Joins "the town of" | name, "parts of" | name: the first token. */
uint32_t place_edge_heads(const struct scope *scope, uint32_t first, uint32_t least);
/* Behind a name that ends at `end`: "A, B and C"; "A province"; "near the border". The new end. */
uint32_t place_edge_list(const struct scope *scope, uint32_t end, uint32_t most);
uint32_t place_edge_kinds(const struct scope *scope, uint32_t end, uint32_t most);
uint32_t place_edge_tail(const struct scope *scope, uint32_t end, uint32_t most);
/* Told apart by who holds it: "rebel-held". */
bool place_edge_held(const struct scope *scope, struct stretch noun);
/* "town | of Tarnow": a kind of town at i with its name behind it; two tokens must follow i. */
bool place_edge_is_town(const struct scope *scope, uint32_t i);
/* Whether token i is a noun with a capital; north, south ... */
bool place_edge_capital(const struct scope *scope, uint32_t i);
bool place_edge_direction(const struct scope *scope, uint32_t i);

#endif
