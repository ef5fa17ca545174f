/* What one judgement says of its claim, its article, or names: the later one takes the place of the
 * earlier. Left out: which claim or article that is (review.c). */
#include "session/review.h"

#include <string.h>

/* " a b " with a tag added or taken away. */
static const char *tags_with(struct arena *arena, const char *tags, const char *tag, bool added)
{
	char *sought = arena_printf(arena, " %s ", tag);
	const char *found = strstr(tags, sought);

	if (added)
		return found ? tags : arena_printf(arena, "%s%s", *tags ? tags : " ", sought + 1);
	if (!found)
		return tags;
	if (strlen(tags) == strlen(sought))
		return "";
	return arena_printf(arena, "%.*s%s", (int)(found - tags), tags, found + strlen(sought) - 1);
}

void review_take(struct reviews *reviews, const struct judgement *judgement, uint32_t row,
		 struct review *review)
{
	enum amended field;

	switch (judgement->kind) {
	case JUDGEMENT_CLAIM_ACCEPT:
	case JUDGEMENT_CLAIM_REJECT:
		review->opinion = judgement->kind == JUDGEMENT_CLAIM_ACCEPT ? OPINION_ACCEPTED
									    : OPINION_REJECTED;
		review->opinion_row = row;
		review->amended.rejected = review->opinion == OPINION_REJECTED;
		break;
	case JUDGEMENT_CLAIM_SET:
		field = amendment_field_find(judgement->field);
		if (field == AMENDED_COUNT)
			break;
		/* an empty value takes the correction back */
		review->amended.fields &= ~(1u << field);
		review->rows[field] = INDEX_NONE;
		if (amendment_set(&review->amended, field, judgement->value, NULL))
			review->rows[field] = row;
		break;
	case JUDGEMENT_NOTE:
		review->note_row = *judgement->value ? row : INDEX_NONE;
		break;
	case JUDGEMENT_TAG:
	case JUDGEMENT_UNTAG:
		review->tags = tags_with(&reviews->arena, review->tags, judgement->field,
					 judgement->kind == JUDGEMENT_TAG);
		break;
	default:
		break;
	}
}

void remark_take(struct reviews *reviews, const struct judgement *judgement, uint32_t row,
		 enum anchor_state state, struct remark *remark)
{
	uint32_t value = *judgement->value ? row : INDEX_NONE;

	switch (judgement->kind) {
	case JUDGEMENT_ARTICLE_DATE:
		remark->date_row = row; /* an empty one says that no date is known */
		break;
	case JUDGEMENT_ARTICLE_SOURCE:
		remark->source_row = value;
		break;
	case JUDGEMENT_ARTICLE_TITLE:
		remark->title_row = value;
		break;
	case JUDGEMENT_NOTE:
		remark->note_row = value;
		break;
	case JUDGEMENT_TAG:
	case JUDGEMENT_UNTAG:
		remark->tags = tags_with(&reviews->arena, remark->tags, judgement->field,
					 judgement->kind == JUDGEMENT_TAG);
		break;
	case JUDGEMENT_READ:
		/* a text that changed was not read */
		remark->read = remark->read || state == ANCHOR_KEPT;
		break;
	default:
		break;
	}
}

void kinship_take(struct reviews *reviews, const struct judgement *judgement)
{
	static const char relations[JUDGEMENT_KINDS] = {[JUDGEMENT_SAME] = REL_SAME,
							[JUDGEMENT_APART] = REL_DISJOINT,
							[JUDGEMENT_PART_OF] = REL_INSIDE,
							[JUDGEMENT_DETACHED] = KINSHIP_DETACHED};
	struct kinship kinship = {.dimension = DIM_COUNT,
				  .relation = relations[judgement->kind],
				  .one = judgement->subject,
				  .other = judgement->value};

	for (unsigned dimension = 0; dimension < DIM_COUNT; dimension++)
		if (!strcmp(dimension_name((enum dimension)dimension), judgement->field))
			kinship.dimension = (uint8_t)dimension;
	if (!strcmp(judgement->field, "event"))
		kinship.dimension = KINSHIP_EVENT;
	if (kinship.dimension != DIM_COUNT || !strcmp(judgement->field, "entity"))
		vec_add(&reviews->kinships, kinship);
}
