/*
 * Bare counts whose harm is understood from a claim before them in the sentence:
 *
 *	Liberia has 1,089 deaths , Sierra Leone | 491 and Guinea | 350       the verb is left out
 *	reported 14 deaths , bringing the total to | 210                     the total of the same
 *	left 19 dead , up from | 13 ; ... an earlier count of | 13           the count before
 *	Of the 52 dead , | 30 were children                                  a part of the set
 *
 * Left out: what is understood from another sentence.
 */
#include "claim/bind.h"

#include "claim/choice.h"
#include "mark/entity.h"

enum { GAP_REACH = 12 /* chunks from a claim to the count that leaves its verb out */ };

/* Whether the token stands in the name of a place. */
bool mention_is_place(const struct article *article, uint32_t token)
{
	uint32_t low = 0, high = article->mention_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->mentions[middle].end <= token)
			low = middle + 1;
		else
			high = middle;
	}
	return low < article->mention_count && article->mentions[low].first <= token &&
	       article->mentions[low].type == ENTITY_PLACE;
}

static bool word_is(const struct binder *binder, uint32_t token, const char *words)
{
	const struct article *article = binder->window->article;

	return choice_has(article->text, &article->tokens[token], words);
}

/* The claim before chunk i that tells its harm: the last, but one of the dead before others. */
static uint32_t claim_before(const struct binder *binder, uint32_t i)
{
	const struct binding_row *bindings = binder->bindings;
	uint32_t claim = INDEX_NONE;

	for (uint32_t b = 0; b < bindings->count; b++) {
		const struct binding *at = &bindings->at[b];
		const struct binding *best = claim != INDEX_NONE ? &bindings->at[claim] : NULL;

		if (at->noun >= i || at->trigger >= i)
			continue;
		if (!best || (best->harm != HARM_KILLED && at->harm == HARM_KILLED) ||
		    (best->harm == at->harm && at->noun > best->noun && at->parent == INDEX_NONE))
			claim = b;
	}
	return claim;
}

/* Whether nothing behind the count makes it a count of something else. */
static bool stands_bare(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t next = i + 1;

	if (next >= row->count || row->at[next].kind == CHUNK_MARK)
		return true;
	if (row->at[next].kind == CHUNK_NOUN && row->at[next].end > row->at[next].first + 1 &&
	    word_is(binder, row->at[next].first + 1,
		    "day week month year previous same whole last"))
		return true; /* "17 the week before" */
	return row->at[next].kind == CHUNK_JOINT && row->at[next].class != GRAMMAR_OF;
}

/* "Sierra Leone 491", "and shells 104": who or what did the same. */
static bool is_gapped(const struct binder *binder, uint32_t i, const struct binding *claim)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *subject;
	uint32_t verb = INDEX_NONE;

	/* "followed by Tull with 492" */
	if (i >= 4 && i - claim->noun <= GAP_REACH && row->at[i - 1].kind == CHUNK_JOINT &&
	    word_is(binder, row->at[i - 1].first, "with") && row->at[i - 2].kind == CHUNK_NOUN &&
	    word_is(binder, row->at[i - 3].first, "by") &&
	    word_is(binder, row->at[i - 3].first - 1, "followed"))
		return true;
	if (i < 3 || i - claim->noun > GAP_REACH || row->at[i - 1].kind != CHUNK_NOUN ||
	    row->at[i - 1].noun & (NOUN_COUNTED | NOUN_HARM) ||
	    !(walk_joins(&row->at[i - 2]) || chunk_is_mark(&row->at[i - 2], ';')))
		return false;
	subject = &row->at[i - 1];
	for (uint32_t k = 0; k < i - 1; k++) {
		const struct chunk *chunk = &row->at[k];
		bool deed = chunk->kind == CHUNK_VERB ||
			    (chunk->kind == CHUNK_TRIGGER && chunk->voice != VOICE_PASSIVE);

		if (deed && k < claim->noun)
			verb = k;
		else if (deed && k > claim->noun && k > claim->trigger)
			return false;
	}
	if (verb == INDEX_NONE)
		return false;
	/* "the first killed six, the second 13": nothing may follow */
	if (subject->noun & NOUN_DEFINITE)
		return i + 1 >= row->count || row->at[i + 1].kind == CHUNK_MARK;
	if (binder->window->article->tokens[subject->first].flags & TOKEN_CAPITAL)
		return mention_is_place(binder->window->article, subject->end - 1);
	return chunk_is_joint(&row->at[i - 2], GRAMMAR_AND) &&
	       row->at[claim->trigger].kind == CHUNK_TRIGGER;
}

/* "31 deaths (Orsk 19, Velmar 8)": the claim before the bracket that the places share out;
 * INDEX_NONE where i is no such count. */
static uint32_t bracketed(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t open = i;

	if (i < 3 || row->at[i - 1].kind != CHUNK_NOUN || row->at[i - 1].noun & NOUN_COUNTED ||
	    !(binder->window->article->tokens[row->at[i - 1].first].flags & TOKEN_CAPITAL) ||
	    (i + 1 < row->count && row->at[i + 1].kind != CHUNK_MARK))
		return INDEX_NONE;
	while (open > 0 && (row->at[open].kind == CHUNK_NOUN || walk_joins(&row->at[open]) ||
			    chunk_is_mark(&row->at[open], ';')))
		open--;
	if (!open || !chunk_is_mark(&row->at[open], '('))
		return INDEX_NONE;
	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		const struct binding *claim = &binder->bindings->at[b];

		if ((claim->noun + 1 == open || claim->trigger + 1 == open) &&
		    row->at[claim->noun].bounds.about >= row->at[i].bounds.about)
			return b;
	}
	return INDEX_NONE;
}

/* "bringing the total to 210", "brought to 210 the total" */
static bool is_total(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *noun;

	if (i < 3 || !chunk_is_joint(&row->at[i - 1], GRAMMAR_TO) ||
	    row->at[i - 2].kind != CHUNK_NOUN || row->at[i - 3].kind != CHUNK_VERB)
		return false;
	noun = &row->at[i - 2];
	return !(noun->noun & (NOUN_COUNTED | NOUN_HARM)) &&
	       word_is(binder, noun->end - 1, "total tally count number figure") &&
	       word_is(binder, row->at[i - 3].end - 1,
		       "bring brings bringing brought take takes taking took taken raise raises "
		       "raising raised push pushes pushing pushed lift lifts lifting lifted");
}

/* "put the figure at 90", "; the army, at six" */
static bool is_put_at(const struct binder *binder, uint32_t i, const struct binding *claim)
{
	const struct chunk_row *row = binder->row;
	uint32_t noun;

	/* "relatives say the real figure is 340" */
	if (i >= 2 && row->at[i - 1].kind == CHUNK_VERB && row->at[i - 1].class == GRAMMAR_BE)
		return row->at[i - 2].kind == CHUNK_NOUN &&
		       !(row->at[i - 2].noun & (NOUN_COUNTED | NOUN_HARM)) &&
		       word_is(binder, row->at[i - 2].end - 1, "total tally count number figure");
	if (i < 4 || row->at[i - 1].kind != CHUNK_JOINT ||
	    !word_is(binder, row->at[i - 1].first, "at"))
		return false;
	if (row->at[i - 2].kind == CHUNK_NOUN && row->at[i - 3].kind == CHUNK_VERB)
		return !(row->at[i - 2].noun & (NOUN_COUNTED | NOUN_HARM)) &&
		       word_is(binder, row->at[i - 2].end - 1, "total tally count number figure");
	noun = chunk_is_mark(&row->at[i - 2], ',') ? i - 3 : i - 2;
	return row->at[noun].kind == CHUNK_NOUN && !(row->at[noun].noun & NOUN_COUNTED) &&
	       (walk_joins(&row->at[noun - 1]) || chunk_is_mark(&row->at[noun - 1], ';')) &&
	       claim->noun && row->at[claim->noun - 1].kind == CHUNK_JOINT &&
	       word_is(binder, row->at[claim->noun - 1].first, "at");
}

/* "rose to 67 this year [from 55]" */
static bool rose_to(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		uint32_t noun = binder->bindings->at[b].noun;

		if (noun < i && noun >= 2 && noun > binder->bindings->at[b].trigger &&
		    chunk_is_joint(&row->at[noun - 1], GRAMMAR_TO) &&
		    row->at[noun - 2].kind == CHUNK_VERB && row->at[noun - 2].class == GRAMMAR_RISE)
			return true;
	}
	return false;
}

/* "an earlier count of 13", "up from 13" */
static bool is_earlier(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t of;

	if (i < 2)
		return false;
	if (row->at[i - 1].kind == CHUNK_JOINT && word_is(binder, row->at[i - 1].first, "from"))
		return (row->at[i - 2].kind == CHUNK_JOINT &&
			word_is(binder, row->at[i - 2].first, "up down")) ||
		       rose_to(binder, i);
	of = row->at[i - 1].first;
	if (row->at[i - 1].kind == CHUNK_JOINT && word_is(binder, of, "against"))
		return true; /* "three deaths, against nine in the week before" */
	if (row->at[i - 1].kind == CHUNK_JOINT && word_is(binder, of, "with to") &&
	    of > binder->window->first)
		return word_is(binder, of - 1, "compared");
	return chunk_is_joint(&row->at[i - 1], GRAMMAR_OF) && of >= binder->window->first + 2 &&
	       word_is(binder, of - 1, "count tally figure estimate total") &&
	       word_is(binder, of - 2,
		       "earlier previous prior initial preliminary provisional first last");
}

/* "Of the 52 dead, 30 were children": a part of the first count. */
static uint32_t first_set(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;

	if (i + 1 >= row->count || row->at[i + 1].kind != CHUNK_VERB ||
	    (row->at[i + 1].class != GRAMMAR_BE && row->at[i + 1].class != GRAMMAR_HAVE))
		return INDEX_NONE;
	/* "14 people, of whom nine were infants, died" */
	if (i > 2 && chunk_is_joint(&row->at[i - 1], GRAMMAR_REL) &&
	    chunk_is_joint(&row->at[i - 2], GRAMMAR_OF)) {
		uint32_t best = INDEX_NONE;

		for (uint32_t b = 0; b < binder->bindings->count; b++)
			if (binder->bindings->at[b].noun < i - 2 &&
			    (best == INDEX_NONE ||
			     binder->bindings->at[b].noun > binder->bindings->at[best].noun))
				best = b;
		if (best != INDEX_NONE)
			return best;
	}
	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		const struct binding *set = &binder->bindings->at[b];

		if (set->noun < i && set->noun && set->noun == set->trigger &&
		    chunk_is_joint(&row->at[set->noun - 1], GRAMMAR_OF) &&
		    (set->noun == 1 || row->at[set->noun - 2].kind == CHUNK_MARK))
			return b;
	}
	return INDEX_NONE;
}

/* "; in Bane, four": the place is told before the count, as it is in the claim. */
static bool is_fronted(const struct binder *binder, uint32_t i, const struct binding *claim)
{
	const struct chunk_row *row = binder->row;
	const struct article *article = binder->window->article;
	uint32_t place = i && chunk_is_mark(&row->at[i - 1], ',') ? i - 2 : i - 1;

	if (i < 6 || row->at[place].kind != CHUNK_NOUN || claim->noun < 2 ||
	    !mention_is_place(article, row->at[place].end - 1) ||
	    !chunk_is_joint(&row->at[place - 1], GRAMMAR_PREP) ||
	    !(walk_joins(&row->at[place - 2]) || chunk_is_mark(&row->at[place - 2], ';')) ||
	    (i + 1 < row->count && row->at[i + 1].kind != CHUNK_MARK))
		return false;
	return chunk_is_joint(&row->at[0], GRAMMAR_PREP);
}

/* "12 of the 39 bodies": the harm of the set that stands behind. */
static uint32_t next_set(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;

	if (!(row->at[i].noun & NOUN_PARTITIVE) || i + 2 >= row->count ||
	    !chunk_is_joint(&row->at[i + 1], GRAMMAR_OF))
		return INDEX_NONE;
	for (uint32_t b = 0; b < binder->bindings->count; b++)
		if (binder->bindings->at[b].noun == i + 2 &&
		    (binder->bindings->at[b].trigger == i + 2 ||
		     (binder->bindings->at[b].trigger > i &&
		      (!i || row->at[i - 1].kind == CHUNK_MARK))))
			return b;
	return INDEX_NONE;
}

static void gap_fill(struct binder *binder, uint32_t i)
{
	uint32_t claim = claim_before(binder, i), set = first_set(binder, i);
	const struct binding *from;
	const char *frame;
	struct binding *binding;

	if (set == INDEX_NONE)
		set = next_set(binder, i);
	if (set == INDEX_NONE)
		set = bracketed(binder, i);
	if (claim == INDEX_NONE && set == INDEX_NONE)
		return;
	from = &binder->bindings->at[set != INDEX_NONE ? set : claim];
	if (set != INDEX_NONE)
		frame = "of the first";
	else if (!stands_bare(binder, i))
		return;
	else if (is_gapped(binder, i, from))
		frame = "left out";
	else if (is_fronted(binder, i, from))
		frame = "left out";
	else if (is_total(binder, i))
		frame = "total";
	else if (is_put_at(binder, i, from))
		frame = "another count";
	else if (is_earlier(binder, i))
		frame = "earlier count";
	else
		return;
	binding = binding_add(binder, i, from->trigger, from->harm, frame);
	if (binding && set != INDEX_NONE)
		binding->parent = set;
}

bool gap_of_crime(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t at = row->at[i].end, count;

	for (unsigned n = 0; n < 5 && at < binder->window->end; n++, at++) {
		if (word_is(binder, at,
			    "fraud scam theft burglary trafficking abuse rape hack breach "
			    "harassment "
			    "discrimination bullying corruption scandal racism slavery torture"))
			return true;
		if (n == 0 && grammar_at(binder->window, at, &count) != GRAMMAR_OF)
			return false;
	}
	return false;
}

/* "30 of the victims were children": the dead, unless only hurt people were told of. */
static bool is_of_victims(const struct binder *binder, const struct chunk *chunk)
{
	return chunk->kind == CHUNK_NOUN && chunk->noun & NOUN_PARTITIVE &&
	       chunk->noun & NOUN_COUNTED && !(chunk->noun & NOUN_ZERO) &&
	       chunk->head != INDEX_NONE && word_is(binder, chunk->head, "victims");
}

void gap_company(struct binder *binder)
{
	const struct chunk_row *row = binder->row;

	for (uint32_t t = 1; t + 2 < row->count; t++) {
		const struct chunk *trigger = &row->at[t];
		uint32_t with = chunk_behind(row, t);
		struct walk walk;

		/* "53 soldiers have died, along with two civilians and a driver" */
		if (with != INDEX_NONE && chunk_is_mark(&row->at[with], ','))
			with = chunk_behind(row, with);
		if (trigger->kind != CHUNK_TRIGGER ||
		    (trigger->voice != VOICE_PASSIVE && trigger->voice != VOICE_SUBJECT) ||
		    with == INDEX_NONE || with + 1 >= row->count ||
		    row->at[with].kind != CHUNK_JOINT ||
		    !word_is(binder, row->at[with].first, "along together alongside") ||
		    !walk_object(binder->window, row, with + 1, &walk))
			continue;
		for (uint32_t n = 0; n < walk.count; n++) {
			const struct chunk *noun = &row->at[walk.at[n]];

			if ((noun->noun & NOUN_BARE || noun->victim != INDEX_NONE) &&
			    !binding_of_noun(binder, walk.at[n]))
				binding_add(binder, walk.at[n], t, trigger->harm, "along with");
		}
	}
}

void gap_bind(struct binder *binder)
{
	const struct chunk_row *row = binder->row;

	for (uint32_t i = 0; i < row->count; i++) {
		struct binding *binding = NULL;

		if (is_of_victims(binder, &row->at[i]) && !binding_of_noun(binder, i) &&
		    !gap_of_crime(binder, i))
			binding = binding_add(binder, i, i, HARM_KILLED, FRAME_OF_VICTIMS);
		if (binding)
			binding->anaphor = true;
	}

	for (uint32_t i = 0; binder->bindings->count && i < row->count; i++)
		if (chunk_counts(&row->at[i]) && row->at[i].noun & NOUN_BARE &&
		    !(row->at[i].noun & (NOUN_SINGLE | NOUN_ANAPHOR | NOUN_ZERO)) &&
		    !binding_of_noun(binder, i))
			gap_fill(binder, i);
}
