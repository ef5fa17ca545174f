/* Kinds of place: the nouns that head a phrase of place. */
#ifndef CLAIM_PLACE_HEAD_H
#define CLAIM_PLACE_HEAD_H

#include "claim/place_words.h"

/* The kind of place that the row of LEXICON_PLACEHEAD at token i says, "" if it has none. */
const char *place_head_kind(const struct scope *scope, uint32_t i);
/* The kind of a known place (city, province), "" if it is not known. */
const char *place_kind(const struct scope *scope, const struct mention *mention);
enum place_width place_width_kind(const char *kind);
/* A part of a place; a kind of place; either; whether it is a plural; a street. */
bool place_is_part(const struct scope *scope, uint32_t i);
bool place_is_kind(const struct scope *scope, uint32_t i);
bool place_is_head(const struct scope *scope, uint32_t i);
bool place_is_plural(const struct scope *scope, uint32_t i);
bool place_is_street(const struct scope *scope, uint32_t i);

#endif
