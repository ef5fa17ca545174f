/*
 * A claim that no frame found, and a reader did: its words and its harm are given, its number is
 * that of the figure in its words, where there is one. Which word tells of the harm is not known;
 * the nearest word of that harm in the sentence stands for it, else the words themselves, so that
 * place, time and doer are looked for around them.
 *
 *	found   c1 c2 | c3        added   ------|--      claims   c1 c2 c3(added) c4
 *
 * Links between claims are moved with them. Left out: parts and repeats of added ones.
 */
#include "claim/added.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "claim/harm.h"
#include "claim/interval.h"

/* The count whose words overlap those that were pointed out. */
static uint32_t figure_in(const struct article *article, struct span words)
{
	for (uint32_t i = 0; i < article->figure_count; i++)
		if (article->figures[i].kind == FIGURE_COUNT &&
		    span_overlaps(article->figures[i].span, words))
			return i;
	return INDEX_NONE;
}

/* The token of the sentence that tells of the harm, nearest to the words. */
static uint32_t trigger_find(const struct article *article, const struct lexicon *lexicon,
			     struct harm_columns *columns, struct claim *claim)
{
	const struct sentence *sentence = &article->sentences[claim->sentence];
	uint32_t here = article_token_at(article, claim->words.start), best = here,
		 distance = UINT32_MAX;

	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		struct harm_word word =
			harm_match(lexicon, columns, &article->tokens[i], sentence->end - i);
		uint32_t away = i > here ? i - here : here - i;

		if (!word.count || word.form == FORM_NONE || word.harm != claim->harm ||
		    away >= distance)
			continue;
		best = i;
		distance = away;
		claim->harm_row = word.row;
	}
	return best < article->token_count ? best : sentence->first;
}

static struct claim claim_of(const struct article *article, const struct lexicon *lexicon,
			     struct harm_columns *columns, const struct added *added)
{
	struct claim claim = {.figure = figure_in(article, added->words),
			      .words = added->words,
			      .sentence = article_sentence_at(article, added->words.start),
			      .harm_row = INDEX_NONE,
			      .op = OP_VAGUE,
			      .bounds = {COUNT_NONE, COUNT_NONE, COUNT_NONE},
			      .interval = {0, COUNT_NONE, true},
			      .harm = added->harm,
			      .victims = "person",
			      .part_of = INDEX_NONE,
			      .repeats = INDEX_NONE,
			      .frame = "added by the reader",
			      .event = INDEX_NONE,
			      .at = INDEX_NONE,
			      .at_path = "",
			      .days = {DAY_NONE, DAY_NONE},
			      .as_of = DAY_NONE,
			      .source = ""};

	if (claim.figure != INDEX_NONE) {
		const struct figure *figure = &article->figures[claim.figure];

		claim.op = figure->op;
		claim.bounds = figure->bounds;
		claim.interval = interval_of_figure(article, figure);
	}
	claim.victims_row = lexicon_row(lexicon, LEXICON_VICTIM, "person", strlen("person"));
	if (claim.victims_row == LEXICON_NO_ROW)
		claim.victims_row = INDEX_NONE;
	for (int kind = 0; kind < ROLE_KINDS; kind++)
		claim.roles[kind].entity = INDEX_NONE;
	claim.trigger = trigger_find(article, lexicon, columns, &claim);
	claim.group = (struct span){article->tokens[claim.trigger].start,
				    article->tokens[claim.trigger].end};
	return claim;
}

static bool is_there(const struct article *article, const struct added *added)
{
	for (uint32_t c = 0; c < article->claim_count; c++)
		if (article->claims[c].words.start == added->words.start &&
		    article->claims[c].words.end == added->words.end &&
		    article->claims[c].harm == added->harm)
			return true;
	return false;
}

/* Makes room at place c, and moves the links of the others. */
static void claim_insert(struct article *article, uint32_t c, const struct claim *claim)
{
	struct claim *claims = article->claims;

	memmove(claims + c + 1, claims + c, (article->claim_count - c) * sizeof *claims);
	claims[c] = *claim;
	article->claim_count++;
	for (uint32_t i = 0; i < article->claim_count; i++) {
		if (claims[i].part_of != INDEX_NONE && claims[i].part_of >= c)
			claims[i].part_of++;
		if (claims[i].repeats != INDEX_NONE && claims[i].repeats >= c)
			claims[i].repeats++;
	}
}

void added_put(struct article *article, const struct lexicon *lexicon)
{
	struct harm_columns *columns;
	struct claim *claims;

	if (!article->added_count || !article->sentence_count)
		return;
	columns = alloc_zeroed(1, sizeof *columns);
	harm_columns_find(lexicon, columns);
	claims = arena_array(&article->arena, (size_t)article->claim_count + article->added_count,
			     sizeof *claims);
	if (article->claim_count)
		memcpy(claims, article->claims, article->claim_count * sizeof *claims);
	article->claims = claims;
	for (uint32_t i = 0; i < article->added_count; i++) {
		const struct added *added = &article->added[i];
		struct claim claim;
		uint32_t c = 0;

		if (added->words.end > article->bytes || span_is_empty(added->words) ||
		    added->harm >= HARM_COUNT || is_there(article, added))
			continue;
		claim = claim_of(article, lexicon, columns, added);
		while (c < article->claim_count && claims[c].words.start <= claim.words.start)
			c++;
		claim_insert(article, c, &claim);
	}
	free(columns);
}
