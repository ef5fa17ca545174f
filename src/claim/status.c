/*
 * The words that take the assertion out of a count, nearest first: a count of none; then the verb
 * group of the harm and the verbs between it and its victims ("could have been killed", "the toll
 * is expected to reach"); then what governs the clause ("fears that", "denied that", "whether"), up
 * to the mark or joint that ends it. What takes the whole back, ahead of the sentence or behind the
 * claim ("In the film, ...", "... proved false"), goes before all but a count of none. Left out:
 * irony, and doubt spread over sentences.
 */
#include "claim/status.h"

enum { CLAUSE_REACH = 7 /* chunks before the claim */ };

static const char *const status_names[STATUS_COUNT] = {"asserted", "hedged", "denied",
						       "hypothetical", "zero"};

const char *claim_status_name(enum claim_status status)
{
	return status_names[status];
}

/* "for May: 113 killed": no doubt, a month. */
static bool is_month(const struct look_window *window, uint32_t i, uint32_t count)
{
	const struct article *article = window->article;

	return count == 1 && i > window->first && article->tokens[i].flags & TOKEN_CAPITAL &&
	       !(article->tokens[i].flags & TOKEN_CAPITALS) && !window->heading &&
	       token_is(article->text, &article->tokens[i], "may");
}

static bool find_cue(struct look_window *window, uint32_t first, uint32_t end, char reach,
		     struct status *found)
{
	const struct article *article = window->article;
	const struct lexicon *lexicon = window->lexicon;

	for (uint32_t i = first; i < end; i++) {
		struct phrase cue = lexicon_match(lexicon, LEXICON_HEDGE, &article->tokens[i],
						  (reach == 'g' ? end : window->end) - i);
		char at;
		const char *name;

		if (!cue.count || is_month(window, i, cue.count))
			continue;
		at = *lexicon_cell(lexicon, LEXICON_HEDGE, cue.row, window->hedge_reach);
		if (at != reach && (at != 'b' || (reach != 'g' && reach != 'c')))
			continue;
		name = lexicon_cell(lexicon, LEXICON_HEDGE, cue.row, window->hedge_status);
		found->status = name[0] == 'd'	 ? STATUS_DENIED
				: name[1] == 'e' ? STATUS_HEDGED
						 : STATUS_HYPOTHETICAL;
		found->cue = (struct span){article->tokens[i].start,
					   article->tokens[i + cue.count - 1].end};
		return true;
	}
	return false;
}

/* may ... have: not certain, but told as done. */
static bool may_have(struct look_window *window, const struct chunk *verb, struct status *found)
{
	const struct article *article = window->article;

	for (uint32_t i = verb->first; i < verb->end; i++) {
		if (!token_is(article->text, &article->tokens[i], "may") &&
		    !token_is(article->text, &article->tokens[i], "might"))
			continue;
		for (uint32_t j = i + 1; j < verb->end; j++) {
			if (token_is(article->text, &article->tokens[j], "have")) {
				found->status = STATUS_HEDGED;
				found->cue = token_span(&article->tokens[i]);
				return true;
			}
		}
	}
	return false;
}

/* "a plot to kill 40": an infinitive of its own tells of no deed, but behind "managed" and such. */
static bool purpose(struct look_window *window, const struct chunk *verb, struct status *found)
{
	static const char *const done[] = {"used", "managed", "continued", "helped",
					   "went", "enough",  "proceeded", "worked"};
	const struct article *article = window->article;

	if (verb->form != FORM_FIN || verb->first == 0 ||
	    !token_is(article->text, &article->tokens[verb->first], "to"))
		return false;
	for (size_t i = 0; i < sizeof done / sizeof *done; i++)
		if (token_is(article->text, &article->tokens[verb->first - 1], done[i]))
			return false;
	found->status = STATUS_HYPOTHETICAL;
	found->cue = token_span(&article->tokens[verb->first]);
	return true;
}

static bool had_to(const struct article *article, uint32_t cue)
{
	return cue > 0 && token_is(article->text, &article->tokens[cue], "to") &&
	       token_is(article->text, &article->tokens[cue - 1], "had");
}

static bool is_cue_of_harm(const struct look_window *window, const struct chunk *verb)
{
	return verb->kind == CHUNK_TRIGGER &&
	       (token_is(window->article->text, &window->article->tokens[verb->trigger], "could") ||
		token_is(window->article->text, &window->article->tokens[verb->trigger], "yet"));
}

static bool in_group(struct look_window *window, const struct chunk *verb, struct status *found)
{
	if (may_have(window, verb, found) || purpose(window, verb, found))
		return true;
	if (!find_cue(window, verb->first, verb->end, 'g', found))
		return false;
	/* "had to be evacuated": they were */
	if (found->status == STATUS_HYPOTHETICAL &&
	    had_to(window->article,
		   (uint32_t)article_token_at(window->article, found->cue.start))) {
		*found = (struct status){STATUS_ASSERTED, SPAN_NONE};
		return false;
	}
	/* "did not make it", "could not be saved", "yet to be found": it is the harm itself */
	if ((found->status != STATUS_DENIED && !is_cue_of_harm(window, verb)) ||
	    verb->kind != CHUNK_TRIGGER ||
	    found->cue.start < window->article->tokens[verb->trigger].start)
		return true;
	*found = (struct status){STATUS_ASSERTED, SPAN_NONE};
	return false;
}

/* "could kill nine and wound 30": a verb without an auxiliary behind "and" shares the one before.
 */
static bool shared_group(struct look_window *window, const struct chunk_row *row, uint32_t t,
			 struct status *found)
{
	const struct chunk *trigger = &row->at[t];
	uint32_t i = chunk_before(row, t);

	if ((trigger->form != FORM_FIN && trigger->form != FORM_VI) ||
	    trigger->first != trigger->trigger || i == INDEX_NONE ||
	    !chunk_is_joint(&row->at[i], GRAMMAR_AND))
		return false;
	while (i-- > 0)
		if (row->at[i].kind == CHUNK_TRIGGER || row->at[i].kind == CHUNK_VERB)
			return in_group(window, &row->at[i], found);
	return false;
}

static bool ends_clause(const struct chunk *chunk)
{
	if (chunk->kind == CHUNK_MARK)
		return chunk->mark != '"' && chunk->mark != '\'';
	if (chunk->kind == CHUNK_TRIGGER)
		return true;
	return chunk->kind == CHUNK_JOINT &&
	       (chunk->class == GRAMMAR_BUT || chunk->class == GRAMMAR_WHEN ||
		chunk->class == GRAMMAR_AND);
}

/* What stands far off and still takes the count back: "In the film, ...", "... proved false". */
static bool far_cue(struct look_window *window, const struct chunk_row *row, uint32_t left,
		    uint32_t right, struct status *found)
{
	uint32_t i = right + 1;

	if (find_cue(window, window->first, row->at[left].first, 's', found))
		return true;
	/* "killed four over rumours that proved false": of something else */
	while (i < row->count && !chunk_is_joint(&row->at[i], GRAMMAR_REL) &&
	       !chunk_is_joint(&row->at[i], GRAMMAR_CLAUSE) &&
	       (row->at[i].kind == CHUNK_TRIGGER || !ends_clause(&row->at[i])))
		i++;
	return find_cue(window, row->at[right].end, i < row->count ? row->at[i].first : row->end,
			'a', found);
}

/* Whether the victims are the subject of a finite verb, so that a verb before them is another's. */
static bool is_finite(const struct chunk_row *row, const struct binding *binding)
{
	const struct chunk *trigger = &row->at[binding->trigger];

	if (trigger->kind != CHUNK_TRIGGER || binding->noun > binding->trigger)
		return false;
	return trigger->first != trigger->trigger || trigger->voice == VOICE_SUBJECT;
}

struct status status_of(struct look_window *window, const struct chunk_row *row,
			const struct binding *binding)
{
	const struct chunk *noun = &row->at[binding->noun];
	const struct article *article = window->article;
	uint32_t left = binding->noun < binding->trigger ? binding->noun : binding->trigger;
	uint32_t right = binding->noun < binding->trigger ? binding->trigger : binding->noun;
	struct status found = {STATUS_ASSERTED, SPAN_NONE};
	uint32_t before;

	if (noun->noun & NOUN_ZERO || (noun->figure != INDEX_NONE && noun->bounds.high == 0)) {
		found.status = STATUS_ZERO;
		found.cue = (struct span){article->tokens[noun->words].start,
					  article->tokens[noun->words_end - 1].end};
		return found;
	}
	if (far_cue(window, row, left, right, &found))
		return found;
	if (row->at[binding->trigger].kind != CHUNK_NOUN &&
	    in_group(window, &row->at[binding->trigger], &found))
		return found;
	if (row->at[binding->trigger].kind == CHUNK_TRIGGER &&
	    shared_group(window, row, binding->trigger, &found))
		return found;
	if (row->at[binding->trigger].kind == CHUNK_NOUN)
		for (uint32_t i = left + 1; i < right; i++)
			if (row->at[i].kind == CHUNK_VERB && in_group(window, &row->at[i], &found))
				return found;
	if (noun->noun & NOUN_DEFINITE)
		return found; /* "whether the 18 murders ...": they are taken for granted */
	before = is_finite(row, binding) ? INDEX_NONE : chunk_before(row, left);
	if (before != INDEX_NONE && row->at[before].kind == CHUNK_VERB &&
	    in_group(window, &row->at[before], &found))
		return found;
	for (uint32_t n = 0, i = left; n < CLAUSE_REACH && i-- > 0; n++) {
		const struct chunk *chunk = &row->at[i];

		if (ends_clause(chunk))
			break;
		if (find_cue(window, chunk->first, chunk->end, 'c', &found))
			return found;
	}
	return found;
}
