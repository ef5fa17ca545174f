/*
 * How the victims of a trigger are reached, by the path of its row in frame.def. The ways through
 * the sentence itself are in walk.c; here stands which of them a trigger may take. Verbs that tell
 * of a harm only with what stands around them are in path_verb.c.
 */
#include "claim/bind.h"
#include "claim/choice.h"
#include "claim/head.h"

#include <string.h>

enum { LABEL_REACH = 6 /* chunks from a harm to the colon of its label */ };

/* Whether the bare verb at t ("killed") has its object behind it: 1 counted, -1 another, 0 none. */
static int bare_object(const struct binder *binder, uint32_t t)
{
	const struct chunk_row *row = binder->row;
	uint32_t next = chunk_behind(row, t), before = chunk_before(row, t), after;
	const struct chunk *noun;
	bool subject = before != INDEX_NONE && chunk_counts(&row->at[before]);

	if (row->at[t].form == FORM_EDPP || row->at[t].form == FORM_PP)
		return 0;
	if (next != INDEX_NONE && (chunk_is_joint(&row->at[next], GRAMMAR_THEM) ||
				   chunk_is_joint(&row->at[next], GRAMMAR_PRON)))
		return next == t + 1 ? -1 : 0; /* "killed himself" */
	if (next == INDEX_NONE || row->at[next].kind != CHUNK_NOUN)
		return 0;
	noun = &row->at[next];
	if (subject && head_opens_sentence(binder->window, noun->first))
		return 0;
	if (chunk_counts(noun)) {
		after = chunk_behind(row, next);
		if (subject && after != INDEX_NONE && row->at[after].kind == CHUNK_TRIGGER &&
		    row->at[after].voice != VOICE_ING && row->at[after].voice != VOICE_ACTIVE)
			return 0;
		return 1;
	}
	if (!subject || (row->at[t].known && next == t + 1))
		return -1;
	return noun->victim != INDEX_NONE && victim_is_human(binder->window, noun->victim) ? -1 : 0;
}

/* "claimed 40 lives", "40 lives were lost". */
static bool lives_lost(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t before = chunk_before(row, i), next = chunk_behind(row, i);

	if (before != INDEX_NONE && row->at[before].kind == CHUNK_VERB &&
	    (row->at[before].class == GRAMMAR_TAKE || row->at[before].class == GRAMMAR_LOSE))
		return true;
	/* "with the loss of 58 lives" */
	if (before != INDEX_NONE && before && chunk_is_joint(&row->at[before], GRAMMAR_OF) &&
	    token_is(binder->window->article->text,
		     &binder->window->article->tokens[row->at[before - 1].end - 1], "loss"))
		return true;
	return next != INDEX_NONE && row->at[next].kind == CHUNK_VERB &&
	       (row->at[next].class == GRAMMAR_LOSE || row->at[next].class == GRAMMAR_TAKE);
}

/* "the number of children" before chunk t, which may be the one behind the last. */
static bool is_number_before(const struct binder *binder, uint32_t t)
{
	static const char *const heads[] = {"number", "tally", "count", "total"};
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	if (t < 3 || row->at[t - 1].kind != CHUNK_NOUN || row->at[t - 1].noun & NOUN_COUNTED ||
	    !chunk_is_joint(&row->at[t - 2], GRAMMAR_OF) || row->at[t - 3].kind != CHUNK_NOUN)
		return false;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (token_is(article->text, &article->tokens[row->at[t - 3].end - 1], heads[i]))
			return true;
	return false;
}

/* "the number of children" before the trigger at t. */
static bool is_number_of(const struct binder *binder, uint32_t t)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	if (t > 1 && chunk_is_joint(&row->at[t - 1], GRAMMAR_REL)) {
		t--;
		/* "the number who have died" */
		if (row->at[t - 1].kind == CHUNK_NOUN && row->at[t - 1].noun & NOUN_DEFINITE &&
		    token_is(article->text, &article->tokens[row->at[t - 1].end - 1], "number"))
			return true;
	}
	if (row->at[t].kind == CHUNK_NOUN)
		t++; /* the harm is the noun itself */
	return is_number_before(binder, t);
}

/* "bringing to 40 the number of miners killed" */
static bool brought_to(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t noun;

	if (t >= 4 && chunk_is_joint(&row->at[t - 1], GRAMMAR_REL) && is_number_of(binder, t) &&
	    chunk_counts(&row->at[t - 3]) && chunk_is_joint(&row->at[t - 4], GRAMMAR_TO)) {
		walk_add(walk, t - 3); /* "bringing to 40 the number who have died" */
		return true;
	}
	if (t > 0 && chunk_is_joint(&row->at[t - 1], GRAMMAR_REL))
		t--;
	if (row->at[t].kind == CHUNK_NOUN)
		t++;
	if (t < 5 || !is_number_before(binder, t))
		return false;
	noun = t - 4;
	if (!chunk_counts(&row->at[noun]) || !chunk_is_joint(&row->at[noun - 1], GRAMMAR_TO))
		return false;
	walk_add(walk, noun);
	return true;
}

/* "bringing to 40 the death toll" */
static bool brought_before(const struct chunk_row *row, uint32_t t, struct walk *walk)
{
	if (t < 3 || !chunk_counts(&row->at[t - 1]) || !(row->at[t - 1].noun & NOUN_BARE) ||
	    !chunk_is_joint(&row->at[t - 2], GRAMMAR_TO) || row->at[t - 3].kind != CHUNK_VERB)
		return false;
	walk_add(walk, t - 1);
	return true;
}

/* "The two pilots were the only fatalities." */
static bool are_the_dead(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t be = chunk_before(row, t);

	if (be != INDEX_NONE && row->at[be].kind == CHUNK_NOUN && be + 1 < t &&
	    row->at[be].noun & NOUN_DEFINITE && row->at[be].end == row->at[be].first + 1)
		be = chunk_before(row, be); /* "the only" */
	else if (!(row->at[t].noun & NOUN_DEFINITE))
		return false;
	return be != INDEX_NONE && row->at[be].kind == CHUNK_VERB &&
	       row->at[be].class == GRAMMAR_BE && !row->at[be].negated &&
	       walk_subject(binder->window, row, be, walk);
}

/* "The dead were a man and two women." */
static bool the_dead_are(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t be = chunk_behind(row, t);

	if (!(row->at[t].noun & NOUN_DEFINITE) || be == INDEX_NONE ||
	    (t && chunk_governs(&row->at[t - 1])) || row->at[be].kind != CHUNK_VERB ||
	    row->at[be].class != GRAMMAR_BE || row->at[be].negated ||
	    !walk_object(binder->window, row, be + 1, walk))
		return false;
	for (uint32_t i = 0; i < walk->count; i++)
		if (row->at[walk->at[i]].noun & (NOUN_BARE | NOUN_ANAPHOR | NOUN_PARTITIVE) &&
		    !(row->at[walk->at[i]].noun & NOUN_MERGED))
			return false; /* "the dead were 12 and 14" */
	return true;
}

/* "no survivors among the 62 aboard" */
static bool no_survivors(const struct chunk_row *row, uint32_t t, struct walk *walk)
{
	if (t + 2 >= row->count || !chunk_governs(&row->at[t + 1]) ||
	    !chunk_counts(&row->at[t + 2]))
		return false;
	walk_add(walk, t + 2);
	return true;
}

/* "Of the 52 victims", at the start of its clause: they are the dead, unless a verb says else. */
static bool of_victims(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;

	if (!t || !chunk_is_joint(&row->at[t - 1], GRAMMAR_OF) ||
	    (t > 1 && row->at[t - 2].kind != CHUNK_MARK))
		return false;
	for (uint32_t i = t + 1; i < row->count; i++)
		if (row->at[i].kind == CHUNK_TRIGGER)
			return false;
	if (gap_of_crime(binder, t))
		return false;
	walk_add(walk, t);
	return true;
}

/* "for missing three tests": the verb. */
static bool misses_a_thing(const struct chunk_row *row, uint32_t t)
{
	const struct chunk *next = t + 1 < row->count ? &row->at[t + 1] : NULL;

	return row->at[t].harm == HARM_MISSING && row->at[t].voice == VOICE_STATE && next &&
	       next->kind == CHUNK_NOUN && t && chunk_governs(&row->at[t - 1]);
}

/* "left missing four miners": a thing that somebody is missing is no victim. */
static bool left_in_state(const struct binder *binder, uint32_t t)
{
	const struct chunk_row *row = binder->row;
	uint32_t before = chunk_before(row, t), count;

	return grammar_at(binder->window, row->at[t].first, &count) == GRAMMAR_LEAVE ||
	       (before != INDEX_NONE && row->at[before].kind == CHUNK_VERB &&
		row->at[before].class == GRAMMAR_LEAVE);
}

/* Whether a verb of rising stands between the chunks: "casualties rose to 40"; it may be in the
 * figure phrase: "deaths [topped 40]". */
static bool rises_to(const struct binder *binder, uint32_t from, uint32_t to)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;
	uint32_t count;

	if (article->text[article->tokens[row->at[from].end - 1].end - 1] != 's' &&
	    !(row->at[from].noun & NOUN_DEFINITE && row->at[from].form != FORM_NOUN))
		return false; /* "the injury hit three players" */
	for (uint32_t i = from + 1; i < to; i++)
		if (row->at[i].kind == CHUNK_VERB)
			return row->at[i].class == GRAMMAR_RISE;
	return chunk_before(row, to) == from &&
	       grammar_at(binder->window, row->at[to].first, &count) == GRAMMAR_RISE;
}

/* Where the count of a label stands: behind the colon, on a line of its own also behind a dash or
 * nothing; INDEX_NONE where the harm at t labels nothing. */
static uint32_t labelled(const struct chunk_row *row, uint32_t t)
{
	uint32_t i = t + 1;

	/* "Deaths 118", "Injured 41; Missing 3" */
	if (i < row->count && (!t || chunk_is_mark(&row->at[t - 1], ';')) &&
	    chunk_counts(&row->at[i]) && row->at[i].noun & NOUN_BARE &&
	    (i + 1 == row->count || chunk_is_mark(&row->at[i + 1], ';')) &&
	    (row->at[t].kind == CHUNK_NOUN || row->at[t].voice == VOICE_STATE))
		return i;
	if (i + 1 < row->count && (!t || chunk_is_mark(&row->at[t - 1], ';')) &&
	    chunk_is_mark(&row->at[i], '-') &&
	    chunk_counts(&row->at[i + 1]) && row->at[i + 1].noun & NOUN_BARE)
		return i + 1;
	/* "Displaced persons housed in 212 camps: 84,720" */
	for (; i < row->count && i <= t + LABEL_REACH; i++) {
		const struct chunk *chunk = &row->at[i];

		if (chunk_is_mark(chunk, ':'))
			return i + 1 < row->count && chunk_counts(&row->at[i + 1]) ? i + 1
										   : INDEX_NONE;
		if (chunk->kind == CHUNK_TRIGGER ||
		    (chunk->kind == CHUNK_VERB &&
		     (chunk->class == GRAMMAR_SAY || chunk->end > chunk->first + 1)) ||
		    (chunk->kind == CHUNK_MARK && chunk->mark != '(' && chunk->mark != ')'))
			return INDEX_NONE;
	}
	return INDEX_NONE;
}

/* "Killed: 73, wounded: 270": a list, in which the harm stands before its count. */
static bool is_label(struct look_window *window, const struct chunk_row *row, uint32_t t,
		     struct walk *walk)
{
	const struct chunk *before = t ? &row->at[t - 1] : NULL;
	uint32_t count = labelled(row, t);

	if (count == INDEX_NONE || row->at[t].noun & NOUN_COUNTED)
		return false;
	/* "Casualties: 17 dead" */
	if (count + 1 < row->count && row->at[count + 1].kind == CHUNK_TRIGGER)
		return false;
	if (before && before->kind == CHUNK_NOUN) {
		if (before->noun & NOUN_THING)
			return false; /* "Cattle perished: 2,113" */
		before = NULL; /* "Civilians killed: 73" */
	}
	walk_object(window, row, count, walk); /* "Hurt: two nurses and a porter" */
	return !before || before->kind == CHUNK_MARK || chunk_is_joint(before, GRAMMAR_AND) ||
	       (t <= 3 && chunk_is_joint(before, GRAMMAR_OF)); /* "No. of deaths: 19" */
}

bool path_walk(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm)
{
	struct look_window *window = binder->window;
	const struct chunk_row *row = binder->row;

	walk->count = 0;
	switch (path) {
	case PATH_SUBJECT:
		return !misses_a_thing(row, t) &&
		       (row->at[t].voice != VOICE_BARE || bare_object(binder, t) == 0) &&
		       walk_subject(window, row, t, walk);
	case PATH_LABEL:
		return is_label(window, row, t, walk);
	case PATH_CONTACT:
		return walk_contact(row, t, walk);
	case PATH_OBJECT:
		return (row->at[t].voice != VOICE_STATE || row->at[t].harm != HARM_MISSING ||
			left_in_state(binder, t)) &&
		       walk_object(window, row, t + 1, walk);
	case PATH_BARE_OBJECT:
		return bare_object(binder, t) != 0 && walk_object(window, row, t + 1, walk);
	case PATH_OF:
		return (row->at[t].form != FORM_LIVES || lives_lost(binder, t)) &&
		       !deed_is_fate(binder, t) && walk_of(window, row, t, walk);
	case PATH_AT:
		return walk_at(window, row, t, walk);
	case PATH_WITH:
		if (row->at[t].harm != HARM_INJURED || t < 2 ||
		    !chunk_is_joint(&row->at[t - 1], GRAMMAR_PREP) ||
		    !token_is(window->article->text,
			      &window->article->tokens[row->at[t - 1].first], "with"))
			return false;
		return walk_with(window, row, t - 1, walk);
	case PATH_LIVES:
		walk->at[walk->count++] = t;
		return row->at[t].noun & NOUN_COUNTED && lives_lost(binder, t);
	case PATH_SELF:
		walk->at[walk->count++] = t;
		return true;
	case PATH_NUMBER:
		if (brought_to(binder, t, walk))
			return true;
		return is_number_of(binder, t) &&
		       (walk_toll(window, row, t, walk) ||
			(row->at[t].noun & NOUN_ATTRIBUTE && walk_at(window, row, t, walk)));
	case PATH_RISES:
		return walk_toll(window, row, t, walk) && rises_to(binder, t, walk->at[0]);
	case PATH_TOLL:
		return walk_toll(window, row, t, walk) || brought_before(row, t, walk);
	case PATH_CASES:
		if (t < 2 || !chunk_is_joint(&row->at[t - 1], GRAMMAR_OF) ||
		    !(row->at[t - 2].noun & NOUN_COUNTED) || row->at[t - 2].head == INDEX_NONE ||
		    !choice_has(window->article->text,
				&window->article->tokens[row->at[t - 2].head],
				"cases case instances incidents"))
			return false;
		walk->at[walk->count++] = t - 2;
		return true;
	case PATH_ARE:
		return are_the_dead(binder, t, walk);
	case PATH_THEY_ARE:
		return the_dead_are(binder, t, walk);
	case PATH_SURVIVORS:
		*harm = HARM_KILLED;
		return no_survivors(row, t, walk);
	case PATH_VICTIMS:
		*harm = HARM_KILLED;
		return of_victims(binder, t, walk);
	case PATH_PRISONER:
	case PATH_HOLDS:
	case PATH_LAID:
	case PATH_SUFFERED:
	case PATH_ADMITTED:
	case PATH_LOGGED:
	case PATH_LOST_OF:
	case PATH_COST:
	case PATH_INVERTED:
		return path_deed(binder, path, t, walk, harm);
	case PATH_MOVED:
	case PATH_SHELTERED:
	case PATH_CROSSED:
		return path_refuge(binder, path, t, walk, harm);
	default:
		return path_verb(binder, path, t, walk, harm);
	}
}
