/*
 * A passage may name its place in a sentence that tells of no harm, and of no blow either:
 *
 *	In Tarnow, a wall of mud reached the school. Nine pupils died.
 *	Shada market was open again. ...
 *
 * Read only for claims that would have no place without it, or an older one: the named place that
 * stands in, at or near something in the sentences before it in its paragraph, the narrowest of the
 * nearest. Left out: where things went (to, from), whose they are, buildings, and what is said of a
 * source.
 */
#include "claim/setting.h"

enum {
	BACK_MOST = 6,	  /* sentences of the paragraph that are looked at */
	OPENING_MOST = 3, /* sentences that a report opens with */
	OPENING_LAST = 12 /* sentences of headings before them */
};

static bool setting_of(struct scope *scope, uint32_t sentence, uint32_t before, struct role *role)
{
	const struct sentence *at = &scope->article->sentences[sentence];
	struct claim passage = {.figure = INDEX_NONE,
				.sentence = sentence,
				.trigger = INDEX_NONE,
				.part_of = INDEX_NONE};
	struct role_case look;

	if (before <= at->first)
		return false;
	report_get(scope, sentence);
	passage.words = token_span(&scope->tokens[before - 1]);
	role_case_set(&look, scope, &passage, NULL);
	look.first = at->first;
	look.end = before;
	for (uint32_t i = at->first; i < before; i++)
		if (scope->words[i].flags & WORD_CREDIT)
			look.first = i + 1; /* what stands before it is a caption's */
	return role_place_setting(&look, role);
}

struct role setting_before(struct scope *scope, const struct claim *claim, uint32_t after)
{
	const struct sentence *sentences = scope->article->sentences;
	uint32_t before = scope_stretch(scope, claim->words).first;
	struct role role = {.entity = INDEX_NONE};

	for (uint32_t i = claim->sentence, steps = 0; steps < BACK_MOST; steps++) {
		if ((after != INDEX_NONE && i <= after) ||
		    sentences[i].paragraph != sentences[claim->sentence].paragraph ||
		    setting_of(scope, i, before, &role) || i == 0)
			break;
		i--;
		before = sentences[i].end;
	}
	return role;
}

struct role setting_opening(struct scope *scope)
{
	const struct article *article = scope->article;
	struct role role = {.entity = INDEX_NONE};

	for (uint32_t i = 0, seen = 0;
	     i < article->sentence_count && i < OPENING_LAST && seen < OPENING_MOST; i++) {
		report_get(scope, i);
		if (scope->words[article->sentences[i].first].flags & WORD_HEADING)
			continue;
		seen++;
		if (setting_of(scope, i, article->sentences[i].end, &role))
			break;
	}
	return role;
}
