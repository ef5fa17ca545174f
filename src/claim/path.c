/*
 * How the victims of a trigger are reached, by the path of its row in frame.def. The ways through
 * the sentence itself are in walk.c; here stands which of them a trigger may take, and the few
 * verbs that tell of a harm only with what stands behind them (took 12 hostage, forced 40 from,
 * lost 30).
 */
#include "claim/bind.h"

#include <string.h>

#include "mark/entity.h"

enum { CROWD = 10 /* fewer people leave a town for any reason */ };

/* Whether the bare verb at t ("killed") has its object behind it: 1 counted, -1 another, 0 none. */
static int bare_object(const struct binder *binder, uint32_t t)
{
	const struct chunk_row *row = binder->row;
	uint32_t next = chunk_behind(row, t), before = chunk_before(row, t), after;
	const struct chunk *noun;
	bool subject = before != INDEX_NONE && chunk_counts(&row->at[before]);

	if (row->at[t].form == FORM_EDPP)
		return 0;
	if (next != INDEX_NONE && (chunk_is_joint(&row->at[next], GRAMMAR_THEM) ||
				   chunk_is_joint(&row->at[next], GRAMMAR_PRON)))
		return next == t + 1 ? -1 : 0; /* "killed himself" */
	if (next == INDEX_NONE || row->at[next].kind != CHUNK_NOUN)
		return 0;
	noun = &row->at[next];
	if (chunk_counts(noun)) {
		after = chunk_behind(row, next);
		if (subject && after != INDEX_NONE && row->at[after].kind == CHUNK_TRIGGER &&
		    row->at[after].voice != VOICE_ING && row->at[after].voice != VOICE_ACTIVE)
			return 0;
		return 1;
	}
	if (!subject)
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
	return next != INDEX_NONE && row->at[next].kind == CHUNK_VERB &&
	       (row->at[next].class == GRAMMAR_LOSE || row->at[next].class == GRAMMAR_TAKE);
}

static bool object_of_verb(const struct binder *binder, uint32_t t, struct walk *walk)
{
	return walk_object(binder->window, binder->row, t + 1, walk) && walk->count;
}

/* Whether the row of victim.tsv is `name` or inside it, by the column parent. */
static bool is_within(const struct binder *binder, uint32_t row, const char *name)
{
	const struct lexicon *lexicon = binder->window->lexicon;
	int parent = lexicon_column(lexicon, LEXICON_VICTIM, "parent");

	for (unsigned depth = 0; row != INDEX_NONE && depth < 8; depth++) {
		const char *forms = lexicon_cell(lexicon, LEXICON_VICTIM, row, 0);
		const char *up = lexicon_cell(lexicon, LEXICON_VICTIM, row, parent);
		size_t n = strcspn(forms, "|");
		struct phrase found;

		if (strlen(name) == n && !memcmp(forms, name, n))
			return true;
		found = lexicon_find(lexicon, LEXICON_VICTIM,
				     lexicon_word(lexicon, up, strlen(up)));
		row = found.count ? found.row : INDEX_NONE;
	}
	return false;
}

/* Whether the token stands in the name of a place. */
static bool is_place_name(const struct article *article, uint32_t token)
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

/* A noun phrase whose head is a place that people live in, or its name. */
static bool is_place(const struct binder *binder, uint32_t i)
{
	const struct lexicon *lexicon = binder->window->lexicon;
	const struct chunk *noun;

	if (i >= binder->row->count || binder->row->at[i].kind != CHUNK_NOUN)
		return false;
	noun = &binder->row->at[i];
	if (is_place_name(binder->window->article, noun->first))
		return true;
	return noun->victim != INDEX_NONE &&
	       !strcmp(lexicon_cell(lexicon, LEXICON_VICTIM, noun->victim,
				    lexicon_column(lexicon, LEXICON_VICTIM, "parent")),
		       "place");
}

/* People enough to be fleeing: known as people, or counted beside others who do. */
static bool is_crowd(const struct binder *binder, const struct chunk *noun)
{
	const struct binding_row *bindings = binder->bindings;

	if (noun->bounds.low < CROWD && noun->bounds.about < CROWD)
		return false;
	return noun->victim != INDEX_NONE ||
	       (bindings->count && bindings->at[bindings->count - 1].harm == HARM_DISPLACED);
}

/* The frames of plain verbs; sets the harm where it is none of the trigger's. */
static bool path_verb(const struct binder *binder, enum frame_path path, uint32_t t,
		      struct walk *walk, uint8_t *harm)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *verb = &row->at[t];
	uint32_t behind;

	switch (path) {
	case PATH_TAKEN:
		if (verb->class != GRAMMAR_TAKE || !object_of_verb(binder, t, walk))
			return false;
		behind = chunk_behind(row, walk->at[walk->count - 1]);
		if (behind == INDEX_NONE || row->at[behind].kind != CHUNK_NOUN ||
		    row->at[behind].form != FORM_STATE || row->at[behind].noun & NOUN_COUNTED)
			return false;
		*harm = row->at[behind].harm;
		return true;
	case PATH_FORCED:
		if (verb->class != GRAMMAR_FORCE || !object_of_verb(binder, t, walk) ||
		    !(chunk_starts(binder, verb, "forc") || chunk_starts(binder, verb, "driv") ||
		      chunk_starts(binder, verb, "drov")))
			return false;
		behind = chunk_behind(row, walk->at[walk->count - 1]);
		*harm = HARM_DISPLACED;
		return behind != INDEX_NONE && chunk_is_joint(&row->at[behind], GRAMMAR_PREP);
	case PATH_LEFT:
		*harm = HARM_DISPLACED;
		return verb->class == GRAMMAR_LEAVE && is_place(binder, t + 1) &&
		       walk_subject(binder->window, row, t, walk) &&
		       is_crowd(binder, &row->at[walk->at[0]]);
	case PATH_LOST:
		*harm = HARM_KILLED;
		return verb->class == GRAMMAR_LOSE && object_of_verb(binder, t, walk) &&
		       (is_within(binder, row->at[walk->at[0]].victim, "fighter") ||
			is_within(binder, row->at[walk->at[0]].victim, "kin"));
	default:
		*harm = HARM_KILLED;
		if (verb->class != GRAMMAR_TAKE || !chunk_starts(binder, verb, "claim") ||
		    !object_of_verb(binder, t, walk) || row->at[walk->at[0]].victim == INDEX_NONE)
			return false;
		/* "the group claimed 40 soldiers were killed": it says so */
		behind = chunk_behind(row, walk->at[walk->count - 1]);
		return behind == INDEX_NONE || row->at[behind].kind != CHUNK_TRIGGER ||
		       row->at[behind].voice == VOICE_ING;
	}
}

/* "the number of children" before the trigger at t. */
static bool is_number_of(const struct binder *binder, uint32_t t)
{
	static const char *const heads[] = {"number", "tally", "count", "total"};
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	if (t > 0 && chunk_is_joint(&row->at[t - 1], GRAMMAR_REL))
		t--;
	if (row->at[t].kind == CHUNK_NOUN)
		t++; /* the harm is the noun itself */
	if (t < 3 || row->at[t - 1].kind != CHUNK_NOUN || row->at[t - 1].noun & NOUN_COUNTED ||
	    !chunk_is_joint(&row->at[t - 2], GRAMMAR_OF) || row->at[t - 3].kind != CHUNK_NOUN)
		return false;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (token_is(article->text, &article->tokens[row->at[t - 3].end - 1], heads[i]))
			return true;
	return false;
}

/* "bringing to 40 the number of miners killed" */
static bool brought_to(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t noun;

	if (t > 0 && chunk_is_joint(&row->at[t - 1], GRAMMAR_REL))
		t--;
	if (row->at[t].kind == CHUNK_NOUN)
		t++;
	if (t < 5 || !is_number_of(binder, t))
		return false;
	noun = t - 4;
	if (!chunk_counts(&row->at[noun]) || !chunk_is_joint(&row->at[noun - 1], GRAMMAR_TO))
		return false;
	walk_add(walk, noun);
	return true;
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

/* Whether a verb of rising stands between the chunks: "casualties rose to 40". */
static bool rises_to(const struct article *article, const struct chunk_row *row, uint32_t from,
		     uint32_t to)
{
	if (article->text[article->tokens[row->at[from].end - 1].end - 1] != 's')
		return false; /* "the injury hit three players" */
	for (uint32_t i = from + 1; i < to; i++)
		if (row->at[i].kind == CHUNK_VERB)
			return row->at[i].class == GRAMMAR_RISE;
	return false;
}

/* "Killed: 73, wounded: 270": a list, in which the harm stands before its count. */
static bool is_label(const struct chunk_row *row, uint32_t t)
{
	const struct chunk *before = t ? &row->at[t - 1] : NULL;

	if (t + 2 >= row->count || !chunk_is_mark(&row->at[t + 1], ':') ||
	    !chunk_counts(&row->at[t + 2]) || row->at[t].noun & NOUN_COUNTED)
		return false;
	if (before && before->kind == CHUNK_NOUN)
		before = NULL; /* "Civilians killed: 73" */
	return !before || before->kind == CHUNK_MARK || chunk_is_joint(before, GRAMMAR_AND);
}

bool path_walk(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm)
{
	struct look_window *window = binder->window;
	const struct chunk_row *row = binder->row;

	walk->count = 0;
	switch (path) {
	case PATH_SUBJECT:
		return (row->at[t].voice != VOICE_BARE || bare_object(binder, t) == 0) &&
		       walk_subject(window, row, t, walk);
	case PATH_LABEL:
		if (!is_label(row, t))
			return false;
		walk->at[walk->count++] = t + 2;
		return true;
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
		       walk_of(window, row, t, walk);
	case PATH_AT:
		return walk_at(window, row, t, walk);
	case PATH_WITH:
		if (row->at[t].harm != HARM_INJURED || t < 2 ||
		    !chunk_is_joint(&row->at[t - 1], GRAMMAR_PREP) ||
		    !chunk_starts(binder, &row->at[t - 1], "with"))
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
		return is_number_of(binder, t) && walk_toll(window, row, t, walk);
	case PATH_RISES:
		return walk_toll(window, row, t, walk) &&
		       rises_to(window->article, row, t, walk->at[0]);
	case PATH_TOLL:
		return walk_toll(window, row, t, walk);
	default:
		return path_verb(binder, path, t, walk, harm);
	}
}
