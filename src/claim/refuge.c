/*
 * People who are brought to safety, or are where such people are brought, and who crossed a border:
 *
 *	moved | 8,000 people | to shelters         900 families | in | 12 relief camps
 *	60,000 refugees | have crossed | the border
 *
 * Left out: who goes home again.
 */
#include "claim/bind.h"

#include "claim/choice.h"

enum { REFUGEES = 100 /* fewer people cross a border for any reason */ };

static bool word_is(const struct binder *binder, uint32_t token, const char *words)
{
	const struct article *article = binder->window->article;

	return choice_has(article->text, &article->tokens[token], words);
}

/* Whether the words from the token on name where people are brought to: "to shelters". */
static bool is_refuge(const struct binder *binder, uint32_t at)
{
	const struct article *article = binder->window->article;

	for (uint32_t i = at; i < binder->window->end && i < at + 6; i++) {
		if (article->tokens[i].kind == TOKEN_MARK)
			return false;
		if (word_is(binder, i,
			    "shelter shelters safety camp camps safer higher evacuation relief "
			    "temporary emergency"))
			return true;
	}
	return false;
}

/* "moved 8,000 residents to shelters" */
static bool moved_to_shelter(const struct binder *binder, uint32_t t, struct walk *walk)
{
	uint32_t at;

	if (!word_is(binder, binder->row->at[t].end - 1,
		     "moved moving move shifted shifting shift bused bussed ferried brought took "
		     "taken taking led transferred transported helped guided") ||
	    !deed_object(binder, t, walk) || !deed_known(binder, walk))
		return false;
	at = deed_behind(binder, walk);
	return at < binder->window->end && word_is(binder, at, "to into") &&
	       is_refuge(binder, at + 1);
}

/* "5,600 persons in 41 evacuation centers": who is there, next to it or behind a verb. */
static bool in_shelters(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *place = &row->at[t];
	uint32_t lead = t ? t - 1 : INDEX_NONE;
	bool refuge = false;

	for (uint32_t i = place->first; i < place->end; i++)
		refuge |= word_is(binder, i,
				  "evacuation relief displacement refugee transit accommodation "
				  "reception temporary makeshift");
	/* "61,000 are living in 190 shelters" */
	if (!refuge && lead != INDEX_NONE && row->at[lead].first > 0)
		refuge = word_is(binder, row->at[lead].first - 1,
				 "living live lived staying stay stayed housed sleeping crammed "
				 "crowded packed sheltered") &&
			 word_is(binder, place->end - 1, "shelters shelter camps");
	if (!refuge || lead == INDEX_NONE || !chunk_is_joint(&row->at[lead], GRAMMAR_PREP) ||
	    !word_is(binder, row->at[lead].first, "in at inside") ||
	    !walk_with(binder->window, row, lead, walk))
		return false;
	return deed_known(binder, walk) || (row->at[walk->at[0]].noun & NOUN_BARE &&
					    binder->window->told == HARM_DISPLACED + 1);
}

/* "60,000 refugees have crossed the border" */
static bool crossed(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *who;
	uint32_t at = row->at[t].end, end = binder->window->end;

	if (!word_is(binder, at - 1, "crossed crossing cross poured pouring streamed streaming") ||
	    at + 1 >= end ||
	    !(word_is(binder, at, "into") || word_is(binder, at + 1, "border") ||
	      word_is(binder, at + 1, "frontier")) ||
	    !walk_participle(binder->window, row, t, walk))
		return false;
	who = &row->at[walk->at[0]];
	if (who->bounds.low < REFUGEES && who->bounds.about < REFUGEES)
		return false;
	return who->noun & NOUN_BARE
		       ? binder->window->told == HARM_DISPLACED + 1
		       : who->head != INDEX_NONE &&
				 word_is(binder, who->head,
					 "people refugees families civilians residents villagers "
					 "women children inhabitants persons evacuees");
}

bool path_refuge(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
		 uint8_t *harm)
{
	*harm = HARM_DISPLACED;
	if (path == PATH_MOVED)
		return moved_to_shelter(binder, t, walk);
	if (path == PATH_SHELTERED)
		return in_shelters(binder, t, walk);
	return crossed(binder, t, walk);
}
