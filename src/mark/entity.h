/* Names: places in the text, and what they name. */
#ifndef MARK_ENTITY_H
#define MARK_ENTITY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

enum entity_type {
	ENTITY_PERSON,
	ENTITY_ORGANISATION,
	ENTITY_PLACE,
	ENTITY_GROUP,
	ENTITY_WEAPON,
	ENTITY_EVENT,
	ENTITY_TYPES
};

struct mention {
	struct span span;     /* the name alone, by gold/ENTITIES.md */
	struct span title;    /* role or title before it ("US Secretary of State"), empty if none */
	uint32_t first, end;  /* tokens of span */
	uint32_t entity;      /* index into the article's entities */
	uint8_t type;         /* enum entity_type */
	bool described;       /* a common noun that refers back ("the group"): not printed as a mention of
	                         its own, but known to attribution */
	bool aside;           /* stands where a page lists its other reports ("Related News"): named, but
	                         no mention of this report, so not printed */
	const char *rule;     /* the row or rule that linked it: "gazetteer", "full name", "surname",
	                         "acronym", "head noun" ...; a literal */
};

struct entity {
	const char *name;     /* its fullest usual form; the id across articles is made from it */
	const char *id;       /* "place:aleppo", "person:john-kerry": same thing, same id, in every article */
	uint32_t mentions;    /* how many */
	uint32_t first;       /* its first mention */
	uint32_t place;       /* row in LEXICON_PLACE for a known place, or for the known place that its
	                         name names it after ("Dadu district", "Mosul airport"), else INDEX_NONE */
	uint8_t type;
};

/* Finds all names; mentions in order, not overlapping (the longest name only). */
void entity_mark(struct article *article, const struct lexicon *lexicon);

const char *entity_type_name(enum entity_type type); /* "person" ... of RECORDS.md */

/* The gazetteer path of a LEXICON_PLACE row, narrowest last ("Syria/Aleppo province/Aleppo"), written
 * to path (size bytes, cut when longer). */
void entity_place_path(const struct lexicon *lexicon, uint32_t row, char *path, size_t size);

#endif
