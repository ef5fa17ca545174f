/*
 * Counts that state one told before anew, by another source or at another time, in a sentence that
 * has no word of harm for them:
 *
 *	A mine killed 12 soldiers. The rebels claimed | 20.
 *	At least 30 were killed. This morning the union had counted | 22.
 *	Nine dead, says the agency. The governor is sticking to | seven.
 *	An earlier count of | 20 was wrong.
 *
 * They take the harm and the victims of the claim before. Left out: figures that stand for nothing
 * told in the two sentences before, and those that measure anything.
 */
#include "claim/bind.h"

#include "claim/choice.h"

static bool word_is(const struct look_window *window, uint32_t token, const char *words)
{
	const struct article *article = window->article;

	return choice_has(article->text, &article->tokens[token], words);
}

/* Whether what stands before the verb at v is a figure: "the ministry's figure stands". */
static bool is_figure(const struct look_window *window, const struct chunk_row *row, uint32_t v)
{
	uint32_t noun = chunk_before(row, v);

	return noun != INDEX_NONE && row->at[noun].kind == CHUNK_NOUN &&
	       !(row->at[noun].noun & NOUN_COUNTED) &&
	       word_is(window, row->at[noun].end - 1, "figure toll count tally estimate");
}

/* "claimed 20", "had counted 22", "sticking to seven", "spoke of two", "put it at 20" */
static bool is_stated(const struct look_window *window, const struct chunk_row *row, uint32_t i)
{
	uint32_t lead = chunk_before(row, i), verb = lead;
	const struct chunk *at;

	if (lead == INDEX_NONE)
		return false;
	at = &row->at[lead];
	if (at->kind == CHUNK_JOINT) {
		if (!word_is(window, at->end - 1, "to of at by with on"))
			return false;
		verb = chunk_before(row, lead);
		if (verb != INDEX_NONE && word_is(window, at->end - 1, "at") &&
		    (chunk_is_joint(&row->at[verb], GRAMMAR_PRON) ||
		     (row->at[verb].kind == CHUNK_NOUN && !(row->at[verb].noun & NOUN_COUNTED) &&
		      word_is(window, row->at[verb].end - 1,
			      "toll number figure count total tally"))))
			verb = chunk_before(row, verb);
		if (verb == INDEX_NONE || row->at[verb].kind != CHUNK_VERB)
			return false;
		at = &row->at[verb];
		return word_is(window, at->end - 1,
			       "sticking stuck sticks stick spoke speaks spoken talked talks told "
			       "put puts putting insists insisted settled talking speaking") ||
		       (word_is(window, at->end - 1, "stood stands stand standing") &&
			is_figure(window, row, verb));
	}
	/* "The ministry's figure is 61" */
	if (at->kind == CHUNK_VERB && at->class == GRAMMAR_BE)
		return is_figure(window, row, lead);
	verb = chunk_before(row, lead);
	if (verb == INDEX_NONE || (chunk_is_joint(&row->at[verb], GRAMMAR_PRON) &&
				   word_is(window, row->at[verb].first, "i we you me")))
		return false; /* "I counted ten, then lost count" */
	return at->kind == CHUNK_VERB &&
	       word_is(window, at->end - 1,
		       "claimed claims claim claiming counted counts count counting reported "
		       "reports "
		       "recorded records listed lists said says gave gives cited cites reporting "
		       "estimated estimates logged announced admitted admits acknowledged "
		       "acknowledges "
		       "confirmed confirms show shows showed");
}

/* "lowered its count from 18 to 15", "raised the figure to 40" */
static bool is_revised(const struct look_window *window, const struct chunk_row *row, uint32_t i)
{
	uint32_t at = i, verb;

	if (at < 3 || !chunk_is_joint(&row->at[at - 1], GRAMMAR_TO))
		return false;
	at--;
	if (at >= 3 && row->at[at - 1].kind == CHUNK_NOUN && row->at[at - 1].noun & NOUN_BARE &&
	    word_is(window, row->at[at - 2].first, "from"))
		at -= 2; /* "from 18" */
	if (at < 2)
		return false;
	if (row->at[at - 1].kind != CHUNK_NOUN && !chunk_is_joint(&row->at[at - 1], GRAMMAR_PRON))
		return false;
	if (row->at[at - 1].kind == CHUNK_NOUN &&
	    !word_is(window, row->at[at - 1].end - 1, "count figure tally estimate number total"))
		return false;
	verb = at - 2;
	return row->at[verb].kind != CHUNK_MARK &&
	       word_is(window, row->at[verb].end - 1,
		       "lowered raised revised cut upped lifted increased reduced corrected "
		       "adjusted "
		       "updated put brought");
}

/* "An earlier count of 20" */
static bool is_a_count(const struct look_window *window, const struct chunk_row *row, uint32_t i)
{
	uint32_t of = row->at[i - 1].first;

	return chunk_is_joint(&row->at[i - 1], GRAMMAR_OF) && of >= window->first + 2 &&
	       word_is(window, of - 1, "count tally figure estimate toll names") &&
	       word_is(window, of - 2,
		       "an a the its has have their his her earlier previous prior initial "
		       "preliminary "
		       "later second official unofficial provisional final lower higher latest new "
		       "first");
}

static bool stands_bare(const struct look_window *window, const struct chunk_row *row, uint32_t i)
{
	const struct chunk *next = &row->at[i + 1];

	if (i + 1 >= row->count)
		return true;
	if (next->kind == CHUNK_MARK)
		return next->mark != '-' && next->mark != '/' && next->mark != ':';
	if (next->kind == CHUNK_VERB)
		return next->class == GRAMMAR_BE ||
		       word_is(window, next->first, "is are was were has have had proved turned");
	return next->kind == CHUNK_JOINT && next->class != GRAMMAR_OF &&
	       !word_is(window, next->first, "to per");
}

void frame_restate(struct look_window *window, const struct chunk_row *row, uint8_t harm,
		   struct binding_row *bindings)
{
	struct binder binder = {window, row, bindings};

	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun < bindings->at[b].trigger)
			return; /* what is counted has a verb of its own */
	for (uint32_t i = 1; i < row->count; i++) {
		const struct chunk *chunk = &row->at[i];

		if (chunk->kind == CHUNK_TRIGGER)
			return;
		if (!chunk_counts(chunk) || chunk->figure == INDEX_NONE ||
		    !(chunk->noun & NOUN_BARE) || chunk->bounds.about == 1 ||
		    chunk->noun & (NOUN_SINGLE | NOUN_ANAPHOR | NOUN_ZERO | NOUN_OTHERS) ||
		    binding_of_noun(&binder, i) || !stands_bare(window, row, i))
			continue;
		if (is_stated(window, row, i) || is_a_count(window, row, i) ||
		    is_revised(window, row, i))
			binding_add(&binder, i, i, harm, "stated anew");
	}
}
