/*
 * What two found names say of each other by their letters, before it is known what they name:
 *
 *	FRC                 the first letters of Foo Relief Council
 *	S. Foo, Sergei Foo  first names that may be one person's
 *
 * Left out: names that are equal (key.c).
 */
#include <string.h>

#include "base/map.h"
#include "mark/naming.h"

/* The first letters of the capital words: "FRC" of Foo Relief Council. */
uint32_t draft_initials(const struct naming *naming, const struct draft *draft)
{
	uint32_t hash = HASH_START;

	for (uint32_t i = draft->first; i < draft->end; i++)
		if (naming->tokens[i].flags & TOKEN_CAPITAL)
			hash = hash_step(hash,
					 (unsigned char)naming->text[naming->tokens[i].start]);
	return hash_end(hash);
}

uint32_t draft_letters(const struct naming *naming, const struct draft *draft)
{
	uint32_t hash = HASH_START;

	for (uint32_t at = draft->span.start; at < draft->span.end; at++)
		if (naming->text[at] != '.')
			hash = hash_step(hash, (unsigned char)naming->text[at]);
	return hash_end(hash);
}

bool draft_is_acronym(const struct naming *naming, const struct draft *draft)
{
	return draft->type == ENTITY_ORGANISATION && draft->end - draft->first == 1 &&
	       !draft->part && naming->tokens[draft->first].flags & (TOKEN_CAPITALS | TOKEN_DOTTED);
}

/* Whether two names with one surname can be one person's: a first name of one is in the other, or
 * begins with its initial. */
bool draft_fits_person(const struct naming *naming, const struct draft *a, const struct draft *full)
{
	const struct token *first = &naming->tokens[a->first];
	const char *text = naming->text;

	if (a->end - a->first == 1 || full->end - full->first == 1 ||
	    naming_in(naming, a->first, WORDS_PARTICLE)) /* "De Mistura" */
		return true;
	for (uint32_t i = full->first; i + 1 < full->end; i++)
		if (naming->tokens[i].hash == first->hash)
			return true;
	return (first->end - first->start == 1 ||
		naming->tokens[full->first].end - naming->tokens[full->first].start == 1) &&
	       text[first->start] == text[naming->tokens[full->first].start];
}

uint32_t draft_surname(const struct naming *naming, const struct draft *draft)
{
	uint32_t last = draft->end - 1;

	while (last > draft->first && person_is_suffix(naming, last))
		last--;
	return last;
}

int draft_order(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;

	return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* They mostly are: only what was said again was added late. */
bool draft_is_sorted(const struct naming *naming)
{
	for (uint32_t i = 1; i < naming->drafts.count; i++)
		if (draft_order(&naming->drafts.at[i - 1], &naming->drafts.at[i]) > 0)
			return false;
	return true;
}

bool draft_is_full(const struct draft *draft)
{
	return draft->type == ENTITY_PERSON &&
	       (draft->end - draft->first > 1 || draft->row != INDEX_NONE);
}
