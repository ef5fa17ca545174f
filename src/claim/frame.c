/*
 * Every trigger of a sentence is tried against the rows of frame.def: the first row for its kind
 * whose path reaches a counted noun phrase binds the two. Then the parts: what stands behind
 * "including", or is counted "of them", belongs to the nearest claim before it and shares its harm.
 */
#include "claim/frame.h"

#include <string.h>

enum frame_path {
	PATH_SUBJECT,
	PATH_OBJECT,
	PATH_CONTACT,
	PATH_BARE_OBJECT,
	PATH_OF,
	PATH_WITH,
	PATH_AT,
	PATH_LEFT,
	PATH_LIVES,
	PATH_SELF,
	PATH_TOLL,
	PATH_NUMBER,
	PATH_TAKEN,
	PATH_FORCED,
	PATH_LOST,
	PATH_CLAIMED
};

static const struct frame {
	const char *name, *trigger;
	enum frame_path path;
	const char *example;
} frames[] = {
#define FRAME(name, trigger, path, example) {name, trigger, PATH_##path, example},
#include "claim/frame.def"
#undef FRAME
};

enum { CROWD = 10 /* fewer people leave a town for any reason */ };
enum { FRAME_COUNT = sizeof frames / sizeof *frames };

const char *frame_name(uint32_t frame)
{
	return frame < FRAME_COUNT ? frames[frame].name : NULL;
}

const char *frame_example(uint32_t frame)
{
	return frame < FRAME_COUNT ? frames[frame].example : NULL;
}

struct binder {
	struct look_window *reader;
	const struct chunk_row *row;
	struct binding_row *bindings;
};

/* The letter of frame.def for a chunk, 0 where it triggers nothing. */
static char trigger_letter(const struct chunk *chunk)
{
	static const char voices[] = {[VOICE_NONE] = 0,	    [VOICE_ACTIVE] = 'A',
				      [VOICE_PASSIVE] = 'P', [VOICE_BARE] = 'E',
				      [VOICE_ING] = 'I',     [VOICE_SUBJECT] = 'S',
				      [VOICE_EITHER] = 'B',  [VOICE_STATE] = 'J'};

	if (chunk->kind == CHUNK_TRIGGER)
		return voices[chunk->voice];
	if (chunk->kind == CHUNK_VERB)
		return 'v';
	if (chunk->kind != CHUNK_NOUN || chunk->trigger == INDEX_NONE)
		return 0;
	if (chunk->noun & NOUN_ATTRIBUTE)
		return chunk->noun & NOUN_COUNTED ? 'a' : 0;
	switch (chunk->form) {
	case FORM_TOLL:
		return 't';
	case FORM_LIVES:
		return 'l';
	case FORM_ACT:
		return 'n';
	case FORM_STATE:
		return chunk->noun & NOUN_COUNTED && !(chunk->noun & NOUN_THING) ? 'c' : 0;
	default:
		return chunk->noun & NOUN_COUNTED ? 'c' : 'n';
	}
}

static bool is_bound(const struct binding_row *bindings, uint32_t noun, uint8_t harm)
{
	for (uint32_t i = 0; i < bindings->count; i++)
		if (bindings->at[i].noun == noun && bindings->at[i].harm == harm)
			return true;
	return false;
}

static struct binding *bind(struct binder *binder, uint32_t noun, uint32_t trigger, uint8_t harm,
			    const char *frame)
{
	struct binding_row *bindings = binder->bindings;
	struct binding *binding;

	if (bindings->count == BINDING_MOST || is_bound(bindings, noun, harm))
		return NULL;
	binding = &bindings->at[bindings->count++];
	*binding = (struct binding){.noun = noun,
				    .trigger = trigger,
				    .parent = INDEX_NONE,
				    .frame = frame,
				    .harm = harm};
	return binding;
}

static bool starts(const struct binder *binder, const struct chunk *chunk, const char *word)
{
	const struct article *article = binder->reader->article;
	const struct token *token = &article->tokens[chunk->first];
	char folded[TOKEN_FOLD];
	size_t n = token_fold(article->text + token->start, token->end - token->start, folded);

	return n >= strlen(word) && !memcmp(folded, word, strlen(word));
}

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
	return noun->victim != INDEX_NONE && victim_is_human(binder->reader, noun->victim) ? -1 : 0;
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
	return walk_object(binder->reader, binder->row, t + 1, walk) && walk->count;
}

/* Whether the row of victim.tsv is `name` or inside it, by the column parent. */
static bool is_within(const struct binder *binder, uint32_t row, const char *name)
{
	const struct lexicon *lexicon = binder->reader->lexicon;
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

/* A noun phrase whose head is a place that people live in. */
static bool is_place(const struct binder *binder, uint32_t i)
{
	const struct lexicon *lexicon = binder->reader->lexicon;
	const struct chunk *noun;

	if (i >= binder->row->count || binder->row->at[i].kind != CHUNK_NOUN)
		return false;
	noun = &binder->row->at[i];
	return noun->victim != INDEX_NONE &&
	       !strcmp(lexicon_cell(lexicon, LEXICON_VICTIM, noun->victim,
				    lexicon_column(lexicon, LEXICON_VICTIM, "parent")),
		       "place");
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
		    !(starts(binder, verb, "forc") || starts(binder, verb, "driv") ||
		      starts(binder, verb, "drov")))
			return false;
		behind = chunk_behind(row, walk->at[walk->count - 1]);
		*harm = HARM_DISPLACED;
		return behind != INDEX_NONE && chunk_is_joint(&row->at[behind], GRAMMAR_PREP);
	case PATH_LEFT:
		*harm = HARM_DISPLACED;
		return verb->class == GRAMMAR_LEAVE && is_place(binder, t + 1) &&
		       walk_subject(binder->reader, row, t, walk) &&
		       row->at[walk->at[0]].victim != INDEX_NONE &&
		       (row->at[walk->at[0]].bounds.low >= CROWD ||
			row->at[walk->at[0]].bounds.about >= CROWD);
	case PATH_LOST:
		*harm = HARM_KILLED;
		return verb->class == GRAMMAR_LOSE && object_of_verb(binder, t, walk) &&
		       (is_within(binder, row->at[walk->at[0]].victim, "fighter") ||
			is_within(binder, row->at[walk->at[0]].victim, "kin"));
	default:
		*harm = HARM_KILLED;
		return verb->class == GRAMMAR_TAKE && starts(binder, verb, "claim") &&
		       object_of_verb(binder, t, walk) &&
		       row->at[walk->at[0]].victim != INDEX_NONE;
	}
}

/* "the number of children" before the trigger at t. */
static bool is_number_of(const struct binder *binder, uint32_t t)
{
	static const char *const heads[] = {"number", "tally", "count", "total"};
	const struct article *article = binder->reader->article;
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

static bool path_walk(const struct binder *binder, enum frame_path path, uint32_t t,
		      struct walk *walk, uint8_t *harm)
{
	struct look_window *reader = binder->reader;
	const struct chunk_row *row = binder->row;

	walk->count = 0;
	switch (path) {
	case PATH_SUBJECT:
		return (row->at[t].voice != VOICE_BARE || bare_object(binder, t) == 0) &&
		       walk_subject(reader, row, t, walk);
	case PATH_CONTACT:
		return walk_contact(row, t, walk);
	case PATH_OBJECT:
		return walk_object(reader, row, t + 1, walk);
	case PATH_BARE_OBJECT:
		return bare_object(binder, t) != 0 && walk_object(reader, row, t + 1, walk);
	case PATH_OF:
		return (row->at[t].form != FORM_LIVES || lives_lost(binder, t)) &&
		       walk_of(reader, row, t, walk);
	case PATH_AT:
		return walk_at(reader, row, t, walk);
	case PATH_WITH:
		if (row->at[t].harm != HARM_INJURED || t < 2 ||
		    !chunk_is_joint(&row->at[t - 1], GRAMMAR_PREP) ||
		    !starts(binder, &row->at[t - 1], "with"))
			return false;
		return walk_with(reader, row, t - 1, walk);
	case PATH_LIVES:
		walk->at[walk->count++] = t;
		return row->at[t].noun & NOUN_COUNTED && lives_lost(binder, t);
	case PATH_SELF:
		walk->at[walk->count++] = t;
		return true;
	case PATH_NUMBER:
		return is_number_of(binder, t) && walk_toll(reader, row, t, walk);
	case PATH_TOLL:
		return walk_toll(reader, row, t, walk);
	default:
		return path_verb(binder, path, t, walk, harm);
	}
}

/* "Them" of a binding stands for people counted before it in the sentence, else in one before. */
static void refer(const struct binder *binder, struct binding *binding)
{
	const struct binding_row *bindings = binder->bindings;

	binding->anaphor = true;
	for (uint32_t i = binding->noun; i-- > 0;) {
		const struct chunk *chunk = &binder->row->at[i];

		if (!chunk_counts(chunk) || chunk->noun & (NOUN_PARTITIVE | NOUN_ZERO) ||
		    (chunk->victim == INDEX_NONE && !is_bound(bindings, i, binding->harm)))
			continue;
		binding->anaphor = false;
		for (uint32_t b = 0; b < bindings->count; b++)
			if (bindings->at[b].noun == i && bindings->at[b].harm == binding->harm)
				binding->parent = b;
		return;
	}
}

/* "burned 70 people to death" */
static bool to_death(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->reader->article;
	uint32_t end = binder->row->at[i].end;

	return end + 1 < binder->reader->end &&
	       token_is(article->text, &article->tokens[end], "to") &&
	       token_is(article->text, &article->tokens[end + 1], "death");
}

/* "of whom 155", "Of these, 148": a part of those told of before. */
static bool is_of_whom(const struct chunk_row *row, uint32_t i)
{
	uint32_t before = i ? i - 1 : 0;

	if (before && row->at[before].kind == CHUNK_MARK && row->at[before].mark == ',')
		before--;
	if (!before || !chunk_is_joint(&row->at[before - 1], GRAMMAR_OF))
		return false;
	return chunk_is_joint(&row->at[before], GRAMMAR_REL) ||
	       chunk_is_joint(&row->at[before], GRAMMAR_THEM) ||
	       (before == 1 && row->at[before].kind == CHUNK_NOUN &&
		!(row->at[before].noun & NOUN_COUNTED) && row->at[before].head == INDEX_NONE);
}

static void bind_trigger(struct binder *binder, uint32_t t)
{
	const struct chunk *chunk = &binder->row->at[t];
	char letter = trigger_letter(chunk);

	if (!letter)
		return;
	for (uint32_t f = 0; f < FRAME_COUNT; f++) {
		struct walk walk;
		uint8_t harm = chunk->harm;

		if (!strchr(frames[f].trigger, letter) ||
		    !path_walk(binder, frames[f].path, t, &walk, &harm))
			continue;
		if (harm == HARM_INJURED && to_death(binder, walk.at[walk.count - 1]))
			harm = HARM_KILLED;
		for (uint32_t i = 0; i < walk.count; i++) {
			struct binding *binding = bind(binder, walk.at[i], t, harm, frames[f].name);
			uint16_t noun = binder->row->at[walk.at[i]].noun;

			if (binding && (noun & NOUN_ANAPHOR || is_of_whom(binder->row, walk.at[i]) ||
					(noun & NOUN_PARTITIVE && walk.at[i] == t)))
				refer(binder, binding);
		}
		return;
	}
}

/* The claim that reaches furthest right before chunk i. */
static uint32_t nearest_claim(const struct binder *binder, uint32_t i)
{
	uint32_t best = INDEX_NONE, reach = 0;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		const struct binding *binding = &binder->bindings->at[b];
		uint32_t to = binding->noun > binding->trigger && binding->trigger < i ?
				      binding->noun : binding->trigger;

		if (binding->noun >= i)
			continue;
		if (to > i)
			to = binding->noun;
		if (best == INDEX_NONE || to > reach || (to == reach && binding->noun > binder->bindings->at[best].noun)) {
			best = b;
			reach = to;
		}
	}
	return best;
}

/* "the victims": whose harm was told before. */
static bool is_victims(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->reader->article;
	const struct chunk *chunk = &binder->row->at[i];

	return chunk->kind == CHUNK_NOUN && chunk->noun & NOUN_DEFINITE &&
	       chunk->head != INDEX_NONE &&
	       token_is(article->text, &article->tokens[chunk->head], "victims");
}

/* The last trigger before chunk i, for parts of a set that has no count. */
static uint32_t nearest_trigger(const struct binder *binder, uint32_t i)
{
	while (i-- > 0) {
		const struct chunk *chunk = &binder->row->at[i];

		if (chunk->kind == CHUNK_TRIGGER ||
		    (chunk->kind == CHUNK_NOUN && chunk->noun & NOUN_HARM &&
		     chunk->form != FORM_STATE) || is_victims(binder, i))
			return i;
	}
	return INDEX_NONE;
}

static void bind_part(struct binder *binder, uint32_t noun, uint32_t at, const char *frame)
{
	uint32_t parent = nearest_claim(binder, at), trigger;
	struct binding *part;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		part = &binder->bindings->at[b];
		if (part->noun != noun)
			continue;
		if (parent != INDEX_NONE && parent != b &&
		    part->harm == binder->bindings->at[parent].harm && part->parent == INDEX_NONE)
			part->parent = parent;
		return;
	}
	if (parent != INDEX_NONE) {
		const struct binding *whole = &binder->bindings->at[parent];

		/* "49 of them children and 31 of them women" */
		if (whole->parent != INDEX_NONE && !strcmp(frame, "of them") &&
		    !strcmp(whole->frame, frame)) {
			parent = whole->parent;
			whole = &binder->bindings->at[parent];
		}

		part = bind(binder, noun, whole->trigger, whole->harm, frame);
		if (part)
			part->parent = parent;
		return;
	}
	trigger = nearest_trigger(binder, at);
	if (trigger == INDEX_NONE)
		return;
	part = bind(binder, noun, trigger,
		    is_victims(binder, trigger) ? HARM_KILLED : binder->row->at[trigger].harm, frame);
	if (part && binder->row->at[trigger].kind == CHUNK_NOUN &&
	    binder->row->at[trigger].noun & NOUN_DEFINITE)
		part->anaphor = true;
}

/* What is counted behind "including", up to the end of its list. */
static void bind_include(struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t at = i + 1;
	struct walk walk;

	if (at < row->count && row->at[at].kind == CHUNK_MARK && row->at[at].mark == ',')
		at++;
	if (!walk_object(binder->reader, row, at, &walk))
		return;
	for (uint32_t n = 0; n < walk.count; n++)
		bind_part(binder, walk.at[n], i, "including");
}

static bool has_own(const struct binder *binder, uint32_t noun)
{
	for (uint32_t b = 0; b < binder->bindings->count; b++)
		if (binder->bindings->at[b].noun == noun)
			return true;
	return false;
}

static void bind_all(struct binder *binder, const struct walk *walk, uint32_t trigger,
		     uint32_t parent, uint8_t harm)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		struct binding *binding = bind(binder, walk->at[i], trigger, harm, "among");

		if (!binding)
			continue;
		binding->parent = parent;
		binding->anaphor = parent == INDEX_NONE;
	}
}

/* "Among the dead were two nurses"; "Two nurses were among the dead", "... among 14 killed". */
static void bind_among(struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t before = chunk_before(row, i), next = chunk_behind(row, i), parent = INDEX_NONE;
	uint32_t verb;
	struct walk walk;
	uint8_t harm;

	if (next == INDEX_NONE || row->at[next].kind != CHUNK_NOUN)
		return;
	for (uint32_t b = 0; b < binder->bindings->count && parent == INDEX_NONE; b++)
		if (binder->bindings->at[b].noun == next)
			parent = b;
	if (parent != INDEX_NONE)
		harm = binder->bindings->at[parent].harm;
	else if (row->at[next].noun & NOUN_HARM)
		harm = row->at[next].harm;
	else if (is_victims(binder, next))
		harm = HARM_KILLED;
	else
		return;
	verb = chunk_behind(row, next);
	if (before != INDEX_NONE && row->at[before].kind == CHUNK_VERB) {
		if (walk_subject(binder->reader, row, before, &walk))
			bind_all(binder, &walk, next, parent, harm);
	} else if (verb != INDEX_NONE && row->at[verb].kind == CHUNK_VERB &&
		   walk_object(binder->reader, row, verb + 1, &walk)) {
		bind_all(binder, &walk, next, parent, harm);
	}
}

/* "The blast wounded 14, three critically." */
static bool graded(const struct binder *binder, uint32_t i)
{
	static const char *const grades[] = {"critically", "seriously", "severely", "badly",
					     "gravely", "slightly", "lightly"};
	const struct article *article = binder->reader->article;
	const struct chunk_row *row = binder->row;

	if (!i || i + 1 >= row->count || row->at[i - 1].kind != CHUNK_MARK ||
	    !(row->at[i].noun & NOUN_BARE) || row->at[i + 1].kind != CHUNK_JOINT)
		return false;
	for (size_t g = 0; g < sizeof grades / sizeof *grades; g++)
		if (token_is(article->text, &article->tokens[row->at[i + 1].first], grades[g]))
			return true;
	return false;
}

/* "six were killed in Homs and [four in Hama]": a bare count before a place shares the claim before. */
static bool is_elided(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t next = chunk_behind(row, i);

	if (!i || !(row->at[i].noun & NOUN_BARE) || next == INDEX_NONE ||
	    !(chunk_is_joint(&row->at[i - 1], GRAMMAR_AND) || row->at[i - 1].mark == ','))
		return false;
	return chunk_is_joint(&row->at[next], GRAMMAR_PREP) && next + 1 < row->count;
}

/* "..., the ministry [says 275,000]": another count of the same. */
static bool is_other_count(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t before = chunk_before(row, i);
	const struct chunk *verb;

	if (before == INDEX_NONE || !(row->at[i].noun & NOUN_BARE) ||
	    (i + 1 < row->count && row->at[i + 1].kind != CHUNK_MARK))
		return false;
	verb = &row->at[before];
	if (chunk_is_joint(verb, GRAMMAR_CLAUSE) && starts(binder, verb, "as"))
		return true; /* gave the number as */
	return verb->kind == CHUNK_VERB &&
	       (verb->class == GRAMMAR_SAY || verb->class == GRAMMAR_YIELD);
}

static void bind_alike(struct binder *binder, uint32_t i)
{
	const struct binding_row *bindings = binder->bindings;
	uint32_t claim = INDEX_NONE;
	bool elided = is_elided(binder, i);

	if (!elided && !is_other_count(binder, i))
		return;
	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun < i && bindings->at[b].trigger < i &&
		    (claim == INDEX_NONE || bindings->at[b].noun > bindings->at[claim].noun))
			claim = b;
	if (claim == INDEX_NONE)
		return;
	if (!elided) {
		bind(binder, i, bindings->at[claim].trigger, bindings->at[claim].harm,
		     "another count");
		return;
	}
	if (!bind(binder, i, bindings->at[claim].trigger, bindings->at[claim].harm, "elided"))
		return;
	binder->bindings->at[bindings->count - 1].parent = bindings->at[claim].parent;
	binder->bindings->at[bindings->count - 1].anaphor = bindings->at[claim].anaphor;
}

/* "Of the 38 injured, 12 are in critical condition." */
static void part_of_first(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		uint32_t noun = bindings->at[a].noun;

		if (!noun || !chunk_is_joint(&row->at[noun - 1], GRAMMAR_OF) ||
		    (noun > 1 && row->at[noun - 2].kind != CHUNK_MARK))
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			if (bindings->at[b].noun > noun && row->at[bindings->at[b].noun].noun & NOUN_BARE &&
			    bindings->at[b].parent == INDEX_NONE)
				bindings->at[b].parent = a;
	}
}

/* "21 of the 200 girls who were kidnapped" */
static void part_of_next(struct binder *binder)
{
	const struct chunk_row *row = binder->row;
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		uint32_t noun = bindings->at[a].noun;

		if (!(row->at[noun].noun & NOUN_PARTITIVE) || noun + 2 >= row->count ||
		    !chunk_is_joint(&row->at[noun + 1], GRAMMAR_OF))
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			if (bindings->at[b].noun == noun + 2 &&
			    bindings->at[b].harm == bindings->at[a].harm) {
				bindings->at[a].parent = b;
				bindings->at[a].anaphor = false;
			}
	}
}

/* "A man who was shot died" tells of the death alone. */
static void drop_shots(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		struct binding *shot = &bindings->at[a];

		if (shot->harm != HARM_INJURED)
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			shot->dropped |= bindings->at[b].noun == shot->noun &&
					 bindings->at[b].harm == HARM_KILLED;
	}
}

/* "Twelve hostages were killed" tells of the killing alone. */
static void drop_states(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		struct binding *state = &bindings->at[a];

		const struct chunk *noun = &binder->row->at[state->noun];

		if (state->noun != state->trigger || noun->noun & NOUN_FRACTION ||
		    !(noun->form == FORM_STATE || noun->noun & NOUN_PARTITIVE ||
		      (noun->noun & NOUN_ATTRIBUTE && noun->harm == HARM_MISSING)))
			continue;
		for (uint32_t b = 0; b < bindings->count; b++)
			state->dropped |= b != a && bindings->at[b].noun == state->noun;
	}
}

static bool has_whole(const struct binding_row *bindings, uint32_t noun)
{
	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun == noun && bindings->at[b].whole)
			return true;
	return false;
}

/* "Two-thirds of the 250 casualties died": the harm noun counts the whole, the verb its part; and
 * casualties that the sentence says died are no longer of an unknown harm. */
static void bind_wholes(struct binder *binder)
{
	struct binding_row *bindings = binder->bindings;

	for (uint32_t a = 0; a < bindings->count; a++) {
		struct binding *whole = &bindings->at[a], *part = NULL;
		uint32_t noun = whole->noun, count = bindings->count;

		if (noun != whole->trigger || whole->whole || has_whole(bindings, noun) ||
		    !(binder->row->at[noun].noun & NOUN_FRACTION))
			continue;
		for (uint32_t b = 0; b < count; b++)
			if (b != a && bindings->at[b].noun == noun)
				part = &bindings->at[b];
		if (!part && count < BINDING_MOST) {
			part = &bindings->at[bindings->count++];
			*part = *whole;
		}
		whole->whole = true;
		whole->anaphor = false;
		for (uint32_t b = 0; b < count; b++)
			if (part && bindings->at[b].parent == (uint32_t)(part - bindings->at))
				bindings->at[b].parent = a;
		if (!part)
			continue;
		part->parent = a;
		part->anaphor = false;
		if (whole->harm == HARM_CASUALTIES &&
		    harm_contains(HARM_CASUALTIES, (enum harm)part->harm))
			whole->harm = part->harm;
		for (uint32_t b = 0; b < count; b++)
			if (bindings->at[b].parent == a && &bindings->at[b] != part &&
			    bindings->at[b].harm == HARM_CASUALTIES)
				bindings->at[b].harm = whole->harm;
	}
}

void frame_bind(struct look_window *reader, const struct chunk_row *row,
		struct binding_row *bindings)
{
	struct binder binder = {reader, row, bindings};

	bindings->count = 0;
	for (uint32_t t = 0; t < row->count; t++)
		bind_trigger(&binder, t);
	for (uint32_t i = 0; i < row->count; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_INCLUDE))
			bind_include(&binder, i);
	for (uint32_t i = 0; i < row->count; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_AMONG))
			bind_among(&binder, i);
	for (uint32_t i = 0; i < row->count; i++)
		if (row->at[i].kind == CHUNK_NOUN && chunk_counts(&row->at[i]) && i &&
		    (row->at[i].noun & NOUN_ANAPHOR || graded(&binder, i)) &&
		    !has_own(&binder, i))
			bind_part(&binder, i, i, "of them");
	for (uint32_t i = 0; i < row->count; i++)
		if (row->at[i].kind == CHUNK_NOUN && chunk_counts(&row->at[i]) &&
		    !has_own(&binder, i))
			bind_alike(&binder, i);
	part_of_first(&binder);
	part_of_next(&binder);
	bind_wholes(&binder);
	drop_states(&binder);
	drop_shots(&binder);
}

static void bind_on(struct binder *binder, const struct walk *walk, uint8_t harm)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		struct binding *binding = bind(binder, walk->at[i], walk->at[i], harm,
					       "carried on");

		if (binding)
			binding->anaphor = true;
	}
}

void frame_continue(struct look_window *reader, const struct chunk_row *row, uint8_t harm,
		    struct binding_row *bindings)
{
	struct binder binder = {reader, row, bindings};
	uint32_t next = row->count ? chunk_behind(row, 0) : INDEX_NONE;
	struct walk walk = {{0}, 0};

	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun <= 2)
			return; /* it begins with a count of its own */
	if (next == INDEX_NONE)
		return;
	if ((chunk_is_joint(&row->at[0], GRAMMAR_PRON) || is_victims(&binder, 0)) &&
	    chunk_is_joint(&row->at[next], GRAMMAR_INCLUDE)) {
		if (walk_object(reader, row, next + 1, &walk))
			bind_on(&binder, &walk, harm);
		return;
	}
	if (row->at[0].kind == CHUNK_NOUN && row->at[0].noun & NOUN_ANAPHOR &&
	    chunk_counts(&row->at[0])) {
		walk.at[walk.count++] = 0;
	} else if (chunk_is_joint(&row->at[0], GRAMMAR_OF) &&
		   (chunk_is_joint(&row->at[1], GRAMMAR_THEM) ||
		    (row->at[1].kind == CHUNK_NOUN && !(row->at[1].noun & NOUN_COUNTED)))) {
		for (uint32_t i = 2; i + 1 < row->count && walk.count < WALK_MOST; i++)
			if (chunk_counts(&row->at[i]) && row->at[i].noun & NOUN_BARE &&
			    row->at[i + 1].kind == CHUNK_VERB &&
			    row->at[i + 1].class == GRAMMAR_BE)
				walk.at[walk.count++] = i;
	}
	bind_on(&binder, &walk, harm);
	for (uint32_t i = 0; walk.count && i < row->count; i++)
		if (row->at[i].kind == CHUNK_NOUN && chunk_counts(&row->at[i]) &&
		    !has_own(&binder, i))
			bind_alike(&binder, i);
	for (uint32_t i = 0; bindings->count && i < row->count; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_INCLUDE))
			bind_include(&binder, i);
}
