/*
 * The ways from a trigger to its victims that run to the right: the object comes next or not at
 * all, "of" leads to those who died, a toll to its count behind whatever it did. The way to the
 * left, to a subject, is in left.c; what all of them ask of chunks is here too.
 */
#include "claim/frame.h"

enum {
	TOLL_REACH = 16,    /* chunks from a toll to its count */
	RELATIVE_REACH = 12 /* chunks of a relative clause */
};

bool chunk_counts(const struct chunk *chunk)
{
	if (chunk->kind != CHUNK_NOUN || !(chunk->noun & NOUN_COUNTED) || chunk->noun & NOUN_THING)
		return false;
	return !(chunk->noun & NOUN_HARM) || chunk->noun & NOUN_FRACTION ||
	       chunk->form == FORM_STATE || chunk->form == FORM_ED || chunk->form == FORM_ADJ;
}

bool chunk_is_joint(const struct chunk *chunk, enum grammar_class class)
{
	return chunk->kind == CHUNK_JOINT && chunk->class == class;
}

bool chunk_is_mark(const struct chunk *chunk, char mark)
{
	return chunk->kind == CHUNK_MARK && chunk->mark == mark;
}

bool chunk_is_filler(const struct chunk *chunk)
{
	if (chunk->kind == CHUNK_JOINT)
		return chunk->class == GRAMMAR_ADVERB || chunk->class == GRAMMAR_TIME ||
		       chunk->class == GRAMMAR_RAISE || chunk->class == GRAMMAR_NOT;
	return chunk->kind == CHUNK_MARK && (chunk->mark == '"' || chunk->mark == '\'');
}

uint32_t chunk_before(const struct chunk_row *row, uint32_t i)
{
	while (i-- > 0)
		if (!chunk_is_filler(&row->at[i]))
			return i;
	return INDEX_NONE;
}

uint32_t chunk_behind(const struct chunk_row *row, uint32_t i)
{
	while (++i < row->count)
		if (!chunk_is_filler(&row->at[i]))
			return i;
	return INDEX_NONE;
}

void walk_add(struct walk *walk, uint32_t i)
{
	if (walk->count < WALK_MOST)
		walk->at[walk->count++] = i;
}

bool walk_joins(const struct chunk *chunk)
{
	return chunk_is_joint(chunk, GRAMMAR_AND) || chunk_is_mark(chunk, ',');
}

/* The noun that is joined to the one at i on its left, over an age ("a man, 44, and a woman");
 * INDEX_NONE where none is. */
static uint32_t joined_before(const struct chunk_row *row, uint32_t i)
{
	if (i < 2 || !walk_joins(&row->at[i - 1]))
		return INDEX_NONE;
	/* "33 men, among them ten guards, and a boy" */
	if (i >= 6 && chunk_is_joint(&row->at[i - 1], GRAMMAR_AND) &&
	    chunk_is_mark(&row->at[i - 2], ',') && row->at[i - 3].kind == CHUNK_NOUN) {
		uint32_t first = i - 3;

		while (first >= 2 && walk_joins(&row->at[first - 1]) &&
		       row->at[first - 2].kind == CHUNK_NOUN)
			first -= 2;
		if (first >= 3 && chunk_is_joint(&row->at[first - 1], GRAMMAR_INCLUDE) &&
		    chunk_is_mark(&row->at[first - 2], ',') &&
		    row->at[first - 3].kind == CHUNK_NOUN)
			return first - 3;
	}
	if (row->at[i - 2].kind == CHUNK_NOUN)
		return i - 2;
	/* "a woman, two boys, and a girl": but "it hurt two, and a girl was killed" */
	if (i >= 3 && chunk_is_joint(&row->at[i - 1], GRAMMAR_AND) &&
	    chunk_is_mark(&row->at[i - 2], ',') && chunk_counts(&row->at[i - 3]) &&
	    (i == 3 ||
	     (i >= 5 && chunk_is_mark(&row->at[i - 4], ',') && row->at[i - 5].kind == CHUNK_NOUN &&
	      chunk_counts(&row->at[i - 5]) && (i == 5 || chunk_is_mark(&row->at[i - 6], ',')))))
		return i - 3;
	if (i >= 5 && chunk_is_mark(&row->at[i - 2], ',') && row->at[i - 3].noun & NOUN_THING &&
	    row->at[i - 3].noun & NOUN_BARE && chunk_is_mark(&row->at[i - 4], ','))
		return i - 5;
	return INDEX_NONE;
}

/* Takes the noun at i and those joined to it on the left. */
void walk_take_left(const struct chunk_row *row, uint32_t i, struct walk *walk)
{
	/* "six priests, a woman and her son": the "and" may be inside the last of the list */
	bool joined = (row->at[i].noun & NOUN_MERGED &&
		       !(i + 1 < row->count && chunk_is_mark(&row->at[i + 1], ','))) ||
		      row->heading; /* "Woman, two children die" */

	walk_add(walk, i);
	for (;;) {
		uint32_t before = joined_before(row, i);

		if (before == INDEX_NONE || !chunk_counts(&row->at[before]) ||
		    row->at[before].noun & NOUN_ANAPHOR)
			return;
		joined |= chunk_is_joint(&row->at[i - 1], GRAMMAR_AND);
		if (!joined || (before && chunk_governs(&row->at[before - 1])))
			return;
		walk_add(walk, before);
		i = before;
	}
}

/* Whether the noun at i has a verb of its own behind it, so that it is no object of one before. */
static bool is_subject(struct look_window *window, const struct chunk_row *row, uint32_t i)
{
	uint32_t next = chunk_behind(row, i), count;
	enum grammar_class first;
	const struct chunk *chunk;

	if (next == INDEX_NONE)
		return false;
	chunk = &row->at[next];
	if (chunk->kind == CHUNK_TRIGGER)
		return chunk->voice != VOICE_ING;
	if (chunk->kind != CHUNK_VERB)
		return false;
	first = grammar_at(window, chunk->first, &count);
	return first == GRAMMAR_BE || first == GRAMMAR_HAVE || first == GRAMMAR_MODAL;
}

/* "its first victim, a farmer": the same again, unless an "and" closes a list of them. */
static bool is_renamed(const struct chunk_row *row, uint32_t i)
{
	if (row->heading || !(row->at[i].noun & NOUN_SINGLE) ||
	    !(row->at[i + 2].noun & NOUN_SINGLE))
		return false;
	for (uint32_t k = i + 3; k + 1 < row->count; k += 2)
		if (chunk_is_joint(&row->at[k], GRAMMAR_AND))
			return false;
		else if (!chunk_is_mark(&row->at[k], ',') || row->at[k + 1].kind != CHUNK_NOUN)
			return !(chunk_is_mark(&row->at[k], ',') &&
				 chunk_is_joint(&row->at[k + 1], GRAMMAR_AND));
	return true;
}

/* "two members | of the council | and a guard": where the noun at i ends with what it is of. */
static uint32_t owned_end(const struct chunk_row *row, uint32_t i)
{
	while (i + 3 < row->count && chunk_is_joint(&row->at[i + 1], GRAMMAR_OF) &&
	       row->at[i + 2].kind == CHUNK_NOUN && !chunk_counts(&row->at[i + 2]) &&
	       walk_joins(&row->at[i + 3]))
		i += 2;
	return i;
}

/* Whether the noun at i is put beside the one before, between commas: a name, an age, or what a
 * named one was. "killed a judge | , Amin Vell , | and four others". */
static bool is_apposed(const struct look_window *window, const struct chunk_row *row, uint32_t i)
{
	const struct token *tokens = window->article->tokens;
	const struct chunk *noun = &row->at[i], *before = &row->at[i - 2];
	const struct token *last = &tokens[noun->end - 1];
	bool named = before->end > before->first && !chunk_counts(before) &&
		     tokens[before->end - 1].flags & TOKEN_CAPITAL;

	if (noun->kind != CHUNK_NOUN || i + 2 >= row->count ||
	    !chunk_is_mark(&row->at[i - 1], ',') || !chunk_is_mark(&row->at[i + 1], ','))
		return false;
	if (!chunk_counts(noun))
		return last->flags & TOKEN_CAPITAL || last->kind == TOKEN_NUMBER;
	return named && noun->noun & NOUN_SINGLE;
}

/* "a man | , who had stayed | , and two guards": where what is told of the noun at i ends, if a
 * list goes on behind it. */
static uint32_t relative_end(const struct chunk_row *row, uint32_t i)
{
	if (i + 2 >= row->count || !chunk_is_mark(&row->at[i + 1], ',') ||
	    !chunk_is_joint(&row->at[i + 2], GRAMMAR_REL))
		return i;
	for (uint32_t k = i + 3; k + 2 < row->count && k < i + RELATIVE_REACH; k++) {
		if (chunk_is_mark(&row->at[k], ',') &&
		    chunk_is_joint(&row->at[k + 1], GRAMMAR_AND) && chunk_counts(&row->at[k + 2]))
			return k - 1;
		if (chunk_is_mark(&row->at[k], '.') || chunk_is_mark(&row->at[k], ';'))
			break;
	}
	return i;
}

bool walk_object(struct look_window *window, const struct chunk_row *row, uint32_t i,
		 struct walk *walk)
{
	walk->count = 0;
	while (i < row->count && chunk_is_filler(&row->at[i]))
		i++;
	/* "killing himself and eight others" */
	if (i + 1 < row->count && chunk_is_joint(&row->at[i], GRAMMAR_PRON) &&
	    chunk_is_joint(&row->at[i + 1], GRAMMAR_AND))
		i += 2;
	if (i >= row->count || row->at[i].kind != CHUNK_NOUN)
		return false;
	if (chunk_counts(&row->at[i]))
		walk_add(walk, i);
	i = owned_end(row, i);
	while (i + 2 < row->count && walk_joins(&row->at[i + 1])) {
		uint32_t next = i + 2;
		const struct chunk *noun;

		if (is_apposed(window, row, next)) {
			i = owned_end(row, next);
			continue;
		}
		i = relative_end(row, i);
		next = i + 2;
		if (next >= row->count)
			break;

		if (chunk_is_mark(&row->at[i + 1], ',') &&
		    chunk_is_joint(&row->at[next], GRAMMAR_AND))
			next++;
		if (next >= row->count)
			break;
		noun = &row->at[next];
		if (!chunk_counts(noun) || noun->noun & NOUN_ANAPHOR ||
		    is_subject(window, row, next))
			break;
		if (chunk_is_mark(&row->at[i + 1], ',') && next == i + 2 &&
		    ((noun->noun & NOUN_BARE && !(noun->noun & NOUN_OTHERS)) || is_renamed(row, i)))
			break; /* but "kills mayor, 3 others" */
		walk_add(walk, next);
		i = owned_end(row, next);
	}
	return walk->count > 0;
}

bool walk_contact(const struct chunk_row *row, uint32_t t, struct walk *walk)
{
	uint32_t i = chunk_before(row, t);

	walk->count = 0;
	if (i == INDEX_NONE || !chunk_is_joint(&row->at[i], GRAMMAR_PRON))
		return false;
	i = chunk_before(row, i);
	if (i != INDEX_NONE && chunk_is_joint(&row->at[i], GRAMMAR_REL))
		i = chunk_before(row, i);
	if (i != INDEX_NONE && i >= 2 && !chunk_counts(&row->at[i]) && walk_joins(&row->at[i - 1]))
		i -= 2; /* "40 soldiers and police they hold" */
	if (i == INDEX_NONE || !chunk_counts(&row->at[i]) || row->at[i].noun & NOUN_BARE)
		return false;
	walk_take_left(row, i, walk);
	return true;
}

bool walk_of(struct look_window *window, const struct chunk_row *row, uint32_t t, struct walk *walk)
{
	walk->count = 0;
	if (t + 2 >= row->count || !(chunk_is_joint(&row->at[t + 1], GRAMMAR_OF) ||
				     chunk_is_joint(&row->at[t + 1], GRAMMAR_TO)))
		return false;
	return walk_object(window, row, t + 2, walk);
}

/* "from" and the like lead to no new count; "at", "to", "of" may. */
static bool leads_to_count(struct look_window *window, const struct chunk *chunk)
{
	const struct article *article = window->article;
	const struct token *token = &article->tokens[chunk->first];

	return chunk_is_joint(chunk, GRAMMAR_TO) || chunk_is_joint(chunk, GRAMMAR_OF) ||
	       (chunk_is_joint(chunk, GRAMMAR_PREP) &&
		(token_is(article->text, token, "at") || token_is(article->text, token, "above") ||
		 token_is(article->text, token, "over") || token_is(article->text, token, "up") ||
		 token_is(article->text, token, "past") ||
		 token_is(article->text, token, "beyond")));
}

/* "in the hundreds" */
static bool is_in_the_hundreds(const struct chunk *chunk)
{
	return chunk->op == OP_VAGUE && chunk->noun & NOUN_BARE && chunk->noun & NOUN_DEFINITE;
}

/* "several dozen wounded" is no count of the dead. */
static bool has_other_harm(const struct chunk_row *row, uint32_t i, uint8_t harm)
{
	return i + 1 < row->count && row->at[i + 1].kind == CHUNK_TRIGGER &&
	       row->at[i + 1].harm != harm;
}

/* "stood at 14, then [rose to] 18" */
static bool behind_rise(const struct chunk_row *row, uint32_t i)
{
	uint32_t before = chunk_before(row, i);

	if (before != INDEX_NONE && chunk_governs(&row->at[before]))
		before = chunk_before(row, before);
	return before != INDEX_NONE && row->at[before].kind == CHUNK_VERB &&
	       row->at[before].class == GRAMMAR_RISE;
}

bool walk_toll(struct look_window *window, const struct chunk_row *row, uint32_t t,
	       struct walk *walk)
{
	walk->count = 0;
	for (uint32_t i = t + 1; i < row->count && i <= t + TOLL_REACH; i++) {
		const struct chunk *chunk = &row->at[i];
		const struct chunk *prev = &row->at[i - 1];

		if (chunk->kind == CHUNK_TRIGGER || chunk_is_joint(chunk, GRAMMAR_BUT) ||
		    chunk_is_joint(chunk, GRAMMAR_INCLUDE))
			break;
		/* "gave the toll as 40" */
		if (chunk_is_joint(chunk, GRAMMAR_CLAUSE) &&
		    !(i + 1 < row->count && chunk_counts(&row->at[i + 1]) &&
		      row->at[i + 1].noun & NOUN_BARE &&
		      token_is(window->article->text, &window->article->tokens[chunk->first],
			       "as")))
			break;
		if (chunk->kind != CHUNK_NOUN || !chunk_counts(chunk) || chunk->noun & NOUN_SINGLE)
			continue;
		if ((chunk_governs(prev) && !leads_to_count(window, prev) &&
		     !is_in_the_hundreds(chunk) && chunk->op != OP_RANGE) ||
		    has_other_harm(row, i, row->at[t].harm))
			continue;
		if (walk->count && !behind_rise(row, i))
			continue;
		walk_add(walk, i);
	}
	return walk->count > 0;
}

bool walk_at(struct look_window *window, const struct chunk_row *row, uint32_t t, struct walk *walk)
{
	const struct article *article = window->article;

	walk->count = 0;
	for (uint32_t i = t + 1; i + 1 < row->count && i <= t + TOLL_REACH; i++) {
		const struct chunk *chunk = &row->at[i];

		if (chunk->kind == CHUNK_TRIGGER || chunk->kind == CHUNK_VERB ||
		    chunk_is_joint(chunk, GRAMMAR_BUT))
			return false;
		if (!chunk_is_joint(chunk, GRAMMAR_PREP) ||
		    !token_is(article->text, &article->tokens[chunk->first], "at"))
			continue;
		while (i + 1 < row->count && chunk_is_filler(&row->at[i + 1]))
			i++;
		if (i + 1 < row->count && chunk_counts(&row->at[i + 1]) &&
		    !(row->at[i + 1].noun & NOUN_SINGLE)) {
			walk_add(walk, i + 1);
			return true;
		}
	}
	return false;
}
