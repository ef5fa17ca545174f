/*
 * Places that point back: "the city" is the one named most, "the governorate" the last one whose
 * name ends so, "the same region" the last place of all.
 */
#include "claim/place_back.h"

#include "claim/report.h"

enum {
	BACK_LONGEST = 4096, /* tokens that "the city" is looked up in: more than a report has */
	BACK_PHRASE = 16 /* tokens around its head that are looked at there: more than one has */
};

/* The place of this width that was named most before token i, of equals the last. */
static const struct mention *most_named(struct scope *scope, uint32_t i, enum place_width width)
{
	const struct mention *best = NULL;
	uint32_t most = 0;

	for (uint32_t k = i; k-- > 0 && i - k < BACK_LONGEST;) {
		const struct mention *mention = place_at(scope, k);
		uint32_t count;

		if (!mention || mention->first != k)
			continue;
		count = scope->article->entities[mention->entity].mentions;
		if (count <= most || (width == WIDTH_COUNTRY ? !place_is_country(scope, mention)
							     : !place_is_city(scope, mention)))
			continue;
		report_get_tokens(scope, k, k + 1);
		if (!(scope->words[k].flags & (WORD_SOURCE | WORD_LABEL))) {
			most = count;
			best = mention;
		}
	}
	return best;
}

/* "the governorate": the last phrase with a name that ends in the same word. */
static struct stretch same_head(struct scope *scope, uint32_t head)
{
	for (uint32_t i = head; i-- > 1 && head - i < BACK_LONGEST;) {
		struct stretch noun;

		if (scope->tokens[i].hash != scope->tokens[head].hash)
			continue;
		report_get_tokens(scope, i > BACK_PHRASE ? i - BACK_PHRASE : 0, i + 1);
		if (scope->words[i].class != WORD_NOUN || (scope->words[i].flags & WORD_SOURCE))
			continue;
		noun = scope_noun_before(scope, i, 0);
		if (i + 2 < head && scope_is(scope, i + 1, "of") && place_at(scope, i + 2))
			return (struct stretch){
				noun.first,
				scope->article->mentions[scope->words[i + 2].mention].end};
		if (place_at(scope, i - 1) || place_at(scope, i))
			return noun;
	}
	return (struct stretch){0, 0};
}

/* "the mountain": the last Mount named. */
static struct span mount_before(const struct scope *scope, uint32_t head)
{
	for (uint32_t i = head; i-- > 0 && head - i < BACK_LONGEST;)
		if (place_at(scope, i) && scope_is_one(scope, i, "mount mt mt. mont"))
			return place_at(scope, i)->span;
	return SPAN_NONE;
}

/* "the same region": the last place named before. */
static struct span last_named(struct scope *scope, uint32_t before)
{
	for (uint32_t i = before; i-- > 0 && before - i < BACK_LONGEST;) {
		const struct mention *mention = place_at(scope, i);

		if (!mention)
			continue;
		report_get_tokens(scope, i, i + 1);
		if (!(scope->words[i].flags & (WORD_SOURCE | WORD_LABEL)))
			return mention->span;
	}
	return SPAN_NONE;
}

/* A place that points back, looked up: "the city", "the country", "the governorate". */
struct span place_back_find(struct scope *scope, const struct place_words *found)
{
	const struct mention *named = NULL;
	struct stretch found_before;
	uint32_t head = found->words.end - 1;

	if (scope_is(scope, head, "city") || scope_is(scope, head, "country")) {
		named = most_named(scope, found->words.first,
				   scope_is(scope, head, "city") ? WIDTH_CITY : WIDTH_COUNTRY);
		return named ? named->span : SPAN_NONE;
	}
	if (scope_is_one(scope, head, "mountain peak volcano"))
		return mount_before(scope, head);
	if (head && scope_is(scope, head - 1, "same") &&
	    scope_is_one(scope, head,
			 "region area district province town village city neighbourhood "
			 "neighborhood country state place spot"))
		return last_named(scope, found->words.first);
	found_before = same_head(scope, head);
	if (found_before.first >= found_before.end && scope_is_one(scope, head, "town village")) {
		named = most_named(scope, found->words.first, WIDTH_CITY);
		if (named)
			return named->span;
	}
	return scope_span(scope, found_before);
}
