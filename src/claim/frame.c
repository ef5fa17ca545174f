/*
 * Every trigger of a sentence is tried against the rows of frame.def: the first row for its kind
 * whose path reaches a counted noun phrase binds the two. Then the parts: what stands behind
 * "including", or is counted "of them", belongs to the nearest claim before it and shares its harm.
 */
#include "claim/bind.h"

#include "claim/choice.h"

#include <pthread.h>
#include <string.h>

static const struct frame {
	const char *name, *trigger;
	enum frame_path path;
	const char *example;
} frames[] = {
#define FRAME(name, trigger, path, example) {name, trigger, PATH_##path, example},
#include "claim/frame.def"
#undef FRAME
};

enum { FRAME_COUNT = sizeof frames / sizeof *frames };

const char *frame_name(uint32_t frame)
{
	return frame < FRAME_COUNT ? frames[frame].name : NULL;
}

const char *frame_example(uint32_t frame)
{
	return frame < FRAME_COUNT ? frames[frame].example : NULL;
}

/* Nouns that tell of a harm by what stands around them: "no survivors", "the 52 victims". */
static char noun_letter(const struct binder *binder, const struct chunk *chunk)
{
	const struct article *article = binder->window->article;

	if (chunk->noun & NOUN_COUNTED && chunk->end > chunk->first &&
	    choice_has(article->text, &article->tokens[chunk->end - 1],
		       "centres centers camps shelters sites camp centre"))
		return 'e';
	if (chunk->victim == INDEX_NONE || !(chunk->noun & NOUN_COUNTED))
		return 0;
	if (chunk->noun & NOUN_ZERO)
		return token_is(article->text, &article->tokens[chunk->head], "survivors") ? 's'
											   : 0;
	return chunk->noun & NOUN_DEFINITE &&
			       token_is(article->text, &article->tokens[chunk->head], "victims")
		       ? 'x'
		       : 0;
}

/* The letter of frame.def for a chunk, 0 where it triggers nothing. */
static char trigger_letter(const struct binder *binder, const struct chunk *chunk)
{
	static const char voices[] = {
		[VOICE_NONE] = 0,     [VOICE_ACTIVE] = 'A', [VOICE_PASSIVE] = 'P',
		[VOICE_BARE] = 'E',   [VOICE_ING] = 'I',    [VOICE_SUBJECT] = 'S',
		[VOICE_EITHER] = 'B', [VOICE_STATE] = 'J'};

	if (chunk->kind == CHUNK_TRIGGER)
		return voices[chunk->voice];
	if (chunk->kind == CHUNK_VERB)
		return 'v';
	if (chunk->kind != CHUNK_NOUN)
		return 0;
	if (chunk->trigger == INDEX_NONE)
		return noun_letter(binder, chunk);
	if (chunk->noun & NOUN_ATTRIBUTE)
		return chunk->noun & NOUN_COUNTED ? 'a' : 'm';
	switch (chunk->form) {
	case FORM_SIGN:
		return 'w';
	case FORM_TOLL:
		return 't';
	case FORM_LIVES:
		return 'l';
	case FORM_ACT:
		return 'n';
	case FORM_STATE:
		return chunk->noun & NOUN_COUNTED && !(chunk->noun & NOUN_THING) ? 'c' : 'y';
	default:
		return chunk->noun & NOUN_COUNTED ? 'c' : 'n';
	}
}

bool binding_is(const struct binding_row *bindings, uint32_t noun, uint8_t harm)
{
	for (uint32_t i = 0; i < bindings->count; i++)
		if (bindings->at[i].noun == noun && bindings->at[i].harm == harm)
			return true;
	return false;
}

struct binding *binding_add(struct binder *binder, uint32_t noun, uint32_t trigger, uint8_t harm,
			    const char *frame)
{
	struct binding_row *bindings = binder->bindings;
	struct binding *binding;

	if (bindings->count == BINDING_MOST || binding_is(bindings, noun, harm))
		return NULL;
	binding = &bindings->at[bindings->count++];
	*binding = (struct binding){.noun = noun,
				    .trigger = trigger,
				    .parent = INDEX_NONE,
				    .frame = frame,
				    .harm = harm};
	return binding;
}

bool binding_of_noun(const struct binder *binder, uint32_t noun)
{
	for (uint32_t b = 0; b < binder->bindings->count; b++)
		if (binder->bindings->at[b].noun == noun)
			return true;
	return false;
}

bool chunk_starts(const struct binder *binder, const struct chunk *chunk, const char *word)
{
	const struct article *article = binder->window->article;
	const struct token *token = &article->tokens[chunk->first];
	char folded[TOKEN_FOLD];
	size_t n = token_fold(article->text + token->start, token->end - token->start, folded);

	return n >= strlen(word) && !memcmp(folded, word, strlen(word));
}

/* "Them" of a binding stands for people counted before it in the sentence, else in one before. */
static void refer(const struct binder *binder, struct binding *binding)
{
	const struct binding_row *bindings = binder->bindings;

	binding->anaphor = true;
	for (uint32_t i = binding->noun; i-- > 0;) {
		const struct chunk *chunk = &binder->row->at[i];

		if (!chunk_counts(chunk) || chunk->noun & (NOUN_PARTITIVE | NOUN_ZERO) ||
		    (chunk->victim == INDEX_NONE && !binding_is(bindings, i, binding->harm)))
			continue;
		binding->anaphor = false;
		for (uint32_t b = 0; b < bindings->count; b++)
			if (bindings->at[b].noun == i && bindings->at[b].harm == binding->harm)
				binding->parent = b;
		return;
	}
}

/* "Floodwaters carried off 15 villagers", "were carried off by a wave" */
static bool is_by_water(const struct binder *binder, uint32_t t)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	if (row->at[t].trigger == INDEX_NONE ||
	    !choice_has(article->text, &article->tokens[row->at[t].trigger], "carried snatched"))
		return false;
	for (uint32_t i = row->at[0].first; i < row->at[row->count - 1].end; i++)
		if (choice_has(article->text, &article->tokens[i],
			       "flood floods floodwaters river wave waves current currents torrent "
			       "torrents mudslide mudslides landslide avalanche sea tide water "
			       "waters"))
			return true;
	return false;
}

/* "burned 70 people to death", "... alive" */
static bool to_death(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->window->article;
	uint32_t end = binder->row->at[i].end;

	if (end < binder->window->end && token_is(article->text, &article->tokens[end], "alive"))
		return true;
	return end + 1 < binder->window->end &&
	       token_is(article->text, &article->tokens[end], "to") &&
	       token_is(article->text, &article->tokens[end + 1], "death");
}

/* "lined up against a wall and shot", "taken to a forest and shot": put to death. */
static bool is_shot_captive(const struct binder *binder, uint32_t t)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	if (row->at[t].kind != CHUNK_TRIGGER || !t ||
	    !chunk_is_joint(&row->at[t - 1], GRAMMAR_AND) ||
	    !token_is(article->text, &article->tokens[row->at[t].trigger], "shot") ||
	    row->at[t].first != row->at[t].trigger)
		return false;
	for (uint32_t i = t - 1; i-- > 0 && row->at[i].kind != CHUNK_MARK;)
		if (row->at[i].kind == CHUNK_VERB && row->at[i].end > row->at[i].first + 1 &&
		    choice_has(article->text, &article->tokens[row->at[i].end - 1],
			       "lined marched herded taken led"))
			return true;
	return false;
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

/* "of whom nine were infants", "of them 12 children": told of them beside their harm. */
static bool is_said_of_whom(const struct chunk_row *row, uint32_t i)
{
	const struct chunk *next = &row->at[i + 1];

	if (!is_of_whom(row, i))
		return false;
	if (i + 1 >= row->count || next->kind == CHUNK_MARK)
		return !(row->at[i].noun & NOUN_BARE);
	return next->kind == CHUNK_VERB && next->class == GRAMMAR_BE && i + 2 < row->count &&
	       row->at[i + 2].kind == CHUNK_NOUN;
}

/* "five of them"; "none of them serious" counts nobody. */
static bool is_anaphor(const struct chunk *chunk)
{
	return chunk->noun & NOUN_ANAPHOR && !(chunk->noun & NOUN_ZERO);
}

/* The frames of each letter, one bit a frame. */
static uint64_t frames_of[128];
static pthread_once_t frames_once = PTHREAD_ONCE_INIT;

static void frames_sort(void)
{
	_Static_assert(FRAME_COUNT < 64, "one bit a frame");
	for (uint32_t f = 0; f < FRAME_COUNT; f++)
		for (const char *letter = frames[f].trigger; *letter; letter++)
			frames_of[*letter & 127] |= UINT64_C(1) << f;
}

static void bind_trigger(struct binder *binder, uint32_t t)
{
	const struct chunk *chunk = &binder->row->at[t];
	char letter = trigger_letter(binder, chunk);

	if (!letter)
		return;
	for (uint32_t f = 0; frames_of[letter & 127] >> f; f++) {
		struct walk walk;
		uint8_t harm = chunk->harm;

		if (!(frames_of[letter & 127] >> f & 1) ||
		    !path_walk(binder, frames[f].path, t, &walk, &harm) ||
		    !fit_keep(binder, t, &walk) ||
		    (chunk->known && !deed_takes(binder, t, walk.at[0], &harm)))
			continue;
		if (harm == HARM_ABDUCTED && is_by_water(binder, t))
			harm = HARM_MISSING;
		if (harm == HARM_INJURED &&
		    (to_death(binder, walk.at[walk.count - 1]) || is_shot_captive(binder, t)))
			harm = HARM_KILLED;
		for (uint32_t i = 0; i < walk.count; i++) {
			struct binding *binding =
				binding_add(binder, walk.at[i], t, harm, frames[f].name);
			uint16_t noun = binder->row->at[walk.at[i]].noun;

			if (binding &&
			    (noun & NOUN_ANAPHOR || is_of_whom(binder->row, walk.at[i]) ||
			     (noun & NOUN_PARTITIVE && walk.at[i] == t)))
				refer(binder, binding);
		}
		return;
	}
}

void frame_bind(struct look_window *window, const struct chunk_row *row,
		struct binding_row *bindings)
{
	struct binder binder = {window, row, bindings};

	pthread_once(&frames_once, frames_sort);
	bindings->count = 0;
	for (uint32_t t = 0; t < row->count; t++)
		bind_trigger(&binder, t);
	for (uint32_t i = 0; i < row->count; i++)
		if (chunk_counts(&row->at[i]) && part_is_fatal(&binder, i))
			binding_add(&binder, i, i, HARM_KILLED, "fatal");
	part_of_set(&binder);
	for (uint32_t i = 0; i < row->count; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_INCLUDE))
			part_include(&binder, i);
	for (uint32_t i = 0; i < row->count; i++)
		part_namely(&binder, i);
	for (uint32_t i = 0; i < row->count; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_AMONG))
			part_among(&binder, i);
	for (uint32_t i = 0; i < row->count; i++)
		if (row->at[i].kind == CHUNK_NOUN && chunk_counts(&row->at[i]) && i &&
		    (is_anaphor(&row->at[i]) || part_is_graded(&binder, i) ||
		     is_said_of_whom(row, i)) &&
		    !binding_of_noun(&binder, i))
			part_bind(&binder, i, i, "of them");
	part_of_them_and(&binder);
	part_of_nearest(&binder);
	for (uint32_t i = 0; i < row->count; i++)
		if (row->at[i].kind == CHUNK_NOUN && chunk_counts(&row->at[i]) &&
		    !binding_of_noun(&binder, i))
			share_bind(&binder, i);
	gap_company(&binder);
	gap_bind(&binder);
	part_apposed(&binder);
	part_of_state(&binder);
	share_of_first(&binder);
	share_of_next(&binder);
	share_wholes(&binder);
	share_drop_states(&binder);
	share_drop_shots(&binder);
	uncount_drop(&binder);
}

static void bind_on(struct binder *binder, const struct walk *walk, uint8_t harm)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		struct binding *binding = NULL;

		if (!binding_of_noun(binder, walk->at[i]))
			binding = binding_add(binder, walk->at[i], walk->at[i], harm, "carried on");

		if (binding)
			binding->anaphor = true;
	}
}

/* "Two of the three were nurses", where three were told of. */
static bool is_some_of(const struct chunk_row *row, int64_t whole)
{
	return row->count > 3 && row->at[0].noun & NOUN_PARTITIVE &&
	       chunk_is_joint(&row->at[1], GRAMMAR_OF) && chunk_counts(&row->at[2]) &&
	       row->at[2].noun & NOUN_BARE && row->at[2].bounds.about == whole && whole > 0 &&
	       row->at[3].kind == CHUNK_VERB && row->at[3].class == GRAMMAR_BE;
}

void frame_continue(struct look_window *window, const struct chunk_row *row, uint8_t harm,
		    int64_t whole, struct binding_row *bindings)
{
	struct binder binder = {window, row, bindings};
	uint32_t next = row->count ? chunk_behind(row, 0) : INDEX_NONE;
	struct walk walk = {{0}, 0};

	for (uint32_t b = 0; b < bindings->count; b++)
		if (bindings->at[b].noun <= 2)
			return; /* it begins with a count of its own */
	if (next == INDEX_NONE)
		return;
	if ((chunk_is_joint(&row->at[0], GRAMMAR_PRON) || part_is_victims(&binder, 0)) &&
	    chunk_is_joint(&row->at[next], GRAMMAR_INCLUDE)) {
		if (walk_object(window, row, next + 1, &walk))
			bind_on(&binder, &walk, harm);
		return;
	}
	/* "Among them were 21 residents." */
	if (chunk_is_joint(&row->at[0], GRAMMAR_INCLUDE) && row->at[next].kind == CHUNK_VERB &&
	    row->at[next].class == GRAMMAR_BE) {
		if (walk_object(window, row, next + 1, &walk))
			bind_on(&binder, &walk, harm);
		return;
	}
	if (row->at[0].kind == CHUNK_NOUN && chunk_counts(&row->at[0]) &&
	    (row->at[0].noun & NOUN_ANAPHOR || is_some_of(row, whole))) {
		walk.at[walk.count++] = 0;
	} else if (chunk_is_joint(&row->at[0], GRAMMAR_OF) &&
		   (chunk_is_joint(&row->at[1], GRAMMAR_THEM) ||
		    (row->at[1].kind == CHUNK_NOUN &&
		     (!(row->at[1].noun & NOUN_COUNTED) ||
		      (row->at[1].noun & NOUN_BARE && row->at[1].noun & NOUN_DEFINITE &&
		       row->at[1].bounds.about == whole))))) {
		for (uint32_t i = 2; i + 1 < row->count && walk.count < WALK_MOST; i++)
			if (chunk_counts(&row->at[i]) && row->at[i].noun & NOUN_BARE &&
			    row->at[i + 1].kind == CHUNK_VERB && row->at[i + 1].class == GRAMMAR_BE)
				walk.at[walk.count++] = i;
	}
	bind_on(&binder, &walk, harm);
	for (uint32_t i = 0; walk.count && i < row->count; i++)
		if (row->at[i].kind == CHUNK_NOUN && chunk_counts(&row->at[i]) &&
		    !binding_of_noun(&binder, i))
			share_bind(&binder, i);
	for (uint32_t i = 0; bindings->count && i < row->count; i++)
		if (chunk_is_joint(&row->at[i], GRAMMAR_INCLUDE))
			part_include(&binder, i);
}
