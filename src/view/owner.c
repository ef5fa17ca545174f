/*
 * Whose a byte of a paragraph is: a claim's before a name's, a name's before a date's, that before
 * any other figure's; where claims overlap, the first has the words. One number a byte is enough,
 * for paragraphs are short.
 */
#include "view/owner.h"

#include <string.h>

#include "claim/claim.h"
#include "mark/counted.h"
#include "mark/entity.h"
#include "mark/moment.h"

static void owner_add(struct owners *list, uint16_t *map, struct span in, struct owner owner)
{
	uint32_t from = owner.span.start > in.start ? owner.span.start : in.start;
	uint32_t to = owner.span.end < in.end ? owner.span.end : in.end;

	if (from >= to || list->list.count >= UINT16_MAX - 1)
		return;
	for (uint32_t at = from; at < to; at++)
		if (map[at - in.start])
			return;
	vec_add(&list->list, owner);
	for (uint32_t at = from; at < to; at++)
		map[at - in.start] = (uint16_t)list->list.count;
}

static uint16_t claim_style(const struct session *session, struct claim_ref ref)
{
	switch (session_verdict(session, ref)) {
	case VERDICT_CONFLICT:
	case VERDICT_SUM_CONFLICT:
	case VERDICT_TENSION:
	case VERDICT_UNRESOLVED:
		return STYLE_DISPUTED;
	default:
		return STYLE_FIGURE;
	}
}

static void claims_own(struct owners *list, uint16_t *map, const struct passage_look *look,
		       const struct article *article, struct span in)
{
	for (uint32_t n = 0; n < article->claim_count; n++) {
		const struct claim *claim = &article->claims[n];
		struct object object = {OBJECT_CLAIM, look->article, n, claim->words};

		if (!span_overlaps(claim->words, in))
			continue;
		owner_add(list, map, in,
			  (struct owner){claim->words, object,
					 claim_style(look->session,
						     (struct claim_ref){look->article, n})});
	}
}

static uint16_t mention_style(const struct mention *mention)
{
	switch (mention->type) {
	case ENTITY_PERSON:
		return STYLE_PERSON;
	case ENTITY_ORGANISATION:
		return STYLE_ORGANISATION;
	case ENTITY_PLACE:
		return STYLE_PLACE;
	case ENTITY_WEAPON:
		return STYLE_WEAPON;
	case ENTITY_EVENT:
		return STYLE_EVENT;
	default:
		return STYLE_GROUP;
	}
}

static void mentions_own(struct owners *list, uint16_t *map, const struct passage_look *look,
			 const struct article *article, struct span in)
{
	uint32_t low = 0, high = article->mention_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->mentions[middle].span.end <= in.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < article->mention_count && article->mentions[low].span.start < in.end; low++) {
		const struct mention *mention = &article->mentions[low];

		owner_add(list, map, in,
			  (struct owner){mention->span,
					 {OBJECT_MENTION, look->article, low, mention->span},
					 mention_style(mention)});
	}
}

static void moments_own(struct owners *list, uint16_t *map, const struct passage_look *look,
			const struct article *article, struct span in)
{
	for (uint32_t n = 0; n < article->moment_count; n++) {
		struct span core = article->moments[n].core;

		if (core.start >= in.end)
			break;
		owner_add(
			list, map, in,
			(struct owner){core, {OBJECT_MOMENT, look->article, n, core}, STYLE_DATE});
	}
}

static void figures_own(struct owners *list, uint16_t *map, const struct passage_look *look,
			const struct article *article, struct span in)
{
	for (uint32_t n = 0; n < article->figure_count; n++) {
		const struct figure *figure = &article->figures[n];
		struct object object = {OBJECT_TEXT, look->article, INDEX_NONE, figure->span};

		if (figure->span.start >= in.end)
			break;
		owner_add(list, map, in,
			  (struct owner){figure->span, object,
					 counted_people(look->session->lexicon, article, figure)
						 ? STYLE_PEOPLE
						 : STYLE_AMOUNT});
	}
}

void hits_find(const struct passage_look *look, const struct article *article, struct span in,
	       uint8_t *hits)
{
	uint32_t from = in.start;
	struct span hit;

	while (look->query && from < in.end &&
	       query_find(look->query, look->matcher, article->text, in.end, from, &hit, NULL) ==
		       MATCH_FOUND) {
		memset(hits + hit.start - in.start, 1, span_length(hit));
		from = hit.end;
	}
}

void owners_find(struct owners *list, uint16_t *map, const struct passage_look *look,
		 const struct article *article, struct span in)
{
	claims_own(list, map, look, article, in);
	mentions_own(list, map, look, article, in);
	moments_own(list, map, look, article, in);
	figures_own(list, map, look, article, in);
}
