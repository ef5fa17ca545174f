/*
 * Parts: what stands behind "including", is counted "of them", or was "among the dead" belongs to
 * the nearest claim before it and shares its harm; where the set has no count of its own, the harm
 * is that of the nearest trigger ("killing civilians, including 12 children").
 */
#include "claim/bind.h"

#include <string.h>

/* The claim that reaches furthest right before chunk i. */
static uint32_t nearest_claim(const struct binder *binder, uint32_t i)
{
	uint32_t best = INDEX_NONE, reach = 0;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		const struct binding *binding = &binder->bindings->at[b];
		uint32_t to = binding->noun > binding->trigger && binding->trigger < i
				      ? binding->noun
				      : binding->trigger;

		if (binding->noun >= i)
			continue;
		if (to > i)
			to = binding->noun;
		if (best == INDEX_NONE || to > reach ||
		    (to == reach && binding->noun > binder->bindings->at[best].noun)) {
			best = b;
			reach = to;
		}
	}
	return best;
}

/* "the victims": whose harm was told before. */
bool part_is_victims(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->window->article;
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
		     chunk->form != FORM_STATE) ||
		    part_is_victims(binder, i))
			return i;
	}
	return INDEX_NONE;
}

void part_bind(struct binder *binder, uint32_t noun, uint32_t at, const char *frame)
{
	uint32_t parent = nearest_claim(binder, at), trigger;
	struct binding *part;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		part = &binder->bindings->at[b];
		if (part->noun != noun)
			continue;
		if (parent != INDEX_NONE && parent != b &&
		    (part->harm == binder->bindings->at[parent].harm ||
		     harm_contains((enum harm)binder->bindings->at[parent].harm,
				   (enum harm)part->harm)) &&
		    part->parent == INDEX_NONE)
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

		part = binding_add(binder, noun, whole->trigger, whole->harm, frame);
		if (part)
			part->parent = parent;
		return;
	}
	trigger = nearest_trigger(binder, at);
	if (trigger == INDEX_NONE ||
	    (binder->row->at[noun].noun & NOUN_BARE &&
	     !(binder->row->at[noun].noun & NOUN_ANAPHOR && noun == trigger + 2)))
		return; /* but "the injured, 14 of them children" */
	part = binding_add(binder, noun, trigger,
			   part_is_victims(binder, trigger) ? HARM_KILLED
							    : binder->row->at[trigger].harm,
			   frame);
	if (part && binder->row->at[trigger].kind == CHUNK_NOUN &&
	    binder->row->at[trigger].noun & NOUN_DEFINITE)
		part->anaphor = true;
}

/* What is counted behind "including", up to the end of its list. */
void part_include(struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	uint32_t at = i + 1;
	struct walk walk;

	if (at < row->count && row->at[at].kind == CHUNK_MARK && row->at[at].mark == ',')
		at++;
	/* "28 bodies, including [those of] five children" */
	if (at + 2 < row->count && row->at[at].kind == CHUNK_NOUN &&
	    !(row->at[at].noun & NOUN_COUNTED) && row->at[at].end == row->at[at].first + 1 &&
	    chunk_starts(binder, &row->at[at], "those") &&
	    chunk_is_joint(&row->at[at + 1], GRAMMAR_OF))
		at += 2;
	if (!walk_object(binder->window, row, at, &walk))
		return;
	/* "including two children and | six women were killed": the commas were lost */
	at = walk.at[walk.count - 1];
	if (at + 2 < row->count && chunk_is_joint(&row->at[at + 1], GRAMMAR_AND) &&
	    chunk_counts(&row->at[at + 2]) && !binding_of_noun(binder, at + 2))
		walk_add(&walk, at + 2);
	for (uint32_t n = 0; n < walk.count; n++)
		part_bind(binder, walk.at[n], i, "including");
}

static void bind_all(struct binder *binder, const struct walk *walk, uint32_t trigger,
		     uint32_t parent, uint8_t harm)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		struct binding *binding = binding_add(binder, walk->at[i], trigger, harm, "among");

		if (!binding)
			continue;
		binding->parent = parent;
		binding->anaphor = parent == INDEX_NONE;
	}
}

/* "those who died", "those killed" at i: the chunk of their harm; INDEX_NONE for others. */
static uint32_t those_harmed(const struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;

	if (row->at[i].kind != CHUNK_NOUN || row->at[i].noun & NOUN_COUNTED ||
	    row->at[i].end != row->at[i].first + 1 || !chunk_starts(binder, &row->at[i], "those"))
		return INDEX_NONE;
	i++;
	if (i < row->count && chunk_is_joint(&row->at[i], GRAMMAR_REL))
		i++;
	return i < row->count && row->at[i].kind == CHUNK_TRIGGER ? i : INDEX_NONE;
}

/* "Among the dead were two nurses"; "Two nurses were among the dead", "... among 14 killed". */
void part_among(struct binder *binder, uint32_t i)
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
	else if (part_is_victims(binder, next))
		harm = HARM_KILLED;
	else if (those_harmed(binder, next) != INDEX_NONE)
		harm = row->at[those_harmed(binder, next)].harm;
	else
		return;
	verb = those_harmed(binder, next);
	verb = chunk_behind(row, verb == INDEX_NONE ? next : verb);
	/* "among the 34 dead were" */
	if (verb != INDEX_NONE && row->at[verb].kind == CHUNK_TRIGGER &&
	    row->at[verb].first == row->at[verb].trigger)
		verb = chunk_behind(row, verb);
	if (before != INDEX_NONE && row->at[before].kind == CHUNK_VERB) {
		if (walk_subject(binder->window, row, before, &walk))
			bind_all(binder, &walk, next, parent, harm);
	} else if ((row->heading || before == 0 ||
		    (before == 1 && row->at[0].kind == CHUNK_MARK)) &&
		   before != INDEX_NONE && chunk_counts(&row->at[before])) {
		walk.count = 0; /* "Woman among dead" */
		walk_take_left(row, before, &walk);
		bind_all(binder, &walk, next, parent, harm);
	} else if (verb != INDEX_NONE &&
		   (row->at[verb].kind == CHUNK_VERB || chunk_is_mark(&row->at[verb], ':')) &&
		   walk_object(binder->window, row, verb + 1, &walk)) {
		bind_all(binder, &walk, next, parent, harm);
	}
}

/* The list of counts behind a claim's noun n, up to the mark that closes it; false if it is none,
 * or counts more than the claim. */
static bool apposed_list(const struct binder *binder, uint32_t n, struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	int64_t whole = row->at[n].bounds.about, sum = 0;
	uint32_t last;
	char mark;

	if (n + 2 >= row->count || row->at[n + 1].kind != CHUNK_MARK || whole < 2)
		return false;
	mark = row->at[n + 1].mark;
	if ((mark != '-' && mark != '(' && mark != ',' && mark != ':') ||
	    !walk_object(binder->window, row, n + 2, walk) || walk->at[0] != n + 2)
		return false;
	last = walk->at[walk->count - 1];
	/* "Toll hits 19 - minister": who says so */
	if (row->heading && mark == '-' && last == n + 2 && last + 1 >= row->count &&
	    row->at[last].noun & NOUN_SINGLE)
		return false;
	for (uint32_t i = 0; i < walk->count; i++) {
		const struct chunk *part = &row->at[walk->at[i]];

		if (part->bounds.about < 0 ||
		    part->noun & (NOUN_BARE | NOUN_OTHERS | NOUN_PARTITIVE))
			return false;
		sum += part->bounds.about;
	}
	if (row->at[n].noun & NOUN_MERGED)
		return false;
	if (mark == ',' || mark == ':') /* a list of others looks the same: it has to add up */
		return walk->count > 1 && sum == whole;
	if (last + 1 < row->count && row->at[last + 1].kind != CHUNK_MARK)
		return false;
	return sum <= whole;
}

/* "Nine people - four women and five men - were killed": the parts between the dashes. */
void part_apposed(struct binder *binder)
{
	uint32_t count = binder->bindings->count;

	for (uint32_t b = 0; b < count; b++) {
		const struct binding *whole = &binder->bindings->at[b];
		struct walk walk = {{0}, 0};

		if (whole->dropped || !apposed_list(binder, whole->noun, &walk))
			continue;
		for (uint32_t i = 0; i < walk.count; i++) {
			struct binding *part = binding_add(binder, walk.at[i], whole->trigger,
							   whole->harm, "apposed");

			for (uint32_t k = 0; !part && k < binder->bindings->count; k++)
				if (binder->bindings->at[k].noun == walk.at[i] &&
				    binder->bindings->at[k].harm == whole->harm)
					part = &binder->bindings->at[k];
			if (part)
				part->parent = b;
		}
	}
}

/* "The victims, three men and a woman, were found": the list between the commas. */
void part_namely(struct binder *binder, uint32_t i)
{
	const struct chunk_row *row = binder->row;
	const struct chunk *chunk = &row->at[i];
	uint8_t harm = HARM_KILLED;
	struct walk walk;
	uint32_t last, at = i + 2;

	if (i + 2 >= row->count || chunk->kind != CHUNK_NOUN || !(chunk->noun & NOUN_DEFINITE) ||
	    chunk->noun & NOUN_COUNTED || !chunk_is_mark(&row->at[i + 1], ','))
		return;
	/* "the bodies, those of five men and a boy" */
	if (i + 4 < row->count && row->at[i + 2].kind == CHUNK_NOUN &&
	    chunk_starts(binder, &row->at[i + 2], "those") &&
	    chunk_is_joint(&row->at[i + 3], GRAMMAR_OF))
		at = i + 4;
	if (chunk->noun & NOUN_HARM && (chunk->form == FORM_ADJ || chunk->form == FORM_ED ||
					(chunk->form == FORM_BODY && at > i + 2)))
		harm = chunk->harm;
	else if (!part_is_victims(binder, i))
		return;
	if (!walk_object(binder->window, row, at, &walk) || walk.at[0] != at)
		return;
	last = walk.at[walk.count - 1];
	if (last + 1 < row->count && row->at[last + 1].kind != CHUNK_MARK)
		return;
	for (uint32_t n = 0; n < walk.count; n++) {
		struct binding *binding;

		if (row->at[walk.at[n]].noun & NOUN_BARE)
			continue;
		for (uint32_t b = 0; at > i + 2 && b < binder->bindings->count; b++)
			binder->bindings->at[b].dropped |= /* the bodies were taken away */
				binder->bindings->at[b].noun == walk.at[n];
		binding = binding_add(binder, walk.at[n], i, harm, "namely");
		if (binding)
			binding->anaphor = at == i + 2;
	}
}

/* "The blast wounded 14, three critically." */
bool part_is_graded(const struct binder *binder, uint32_t i)
{
	static const char *const grades[] = {"critically", "seriously", "severely", "badly",
					     "gravely",	   "slightly",	"lightly"};
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	if (!i || i + 1 >= row->count || row->at[i - 1].kind != CHUNK_MARK ||
	    !(row->at[i].noun & NOUN_BARE) || row->at[i + 1].kind != CHUNK_JOINT)
		return false;
	for (size_t g = 0; g < sizeof grades / sizeof *grades; g++)
		if (token_is(article->text, &article->tokens[row->at[i + 1].first], grades[g]))
			return true;
	return false;
}

/* "two of them policemen and [two guards]" */
void part_of_them_and(struct binder *binder)
{
	const struct chunk_row *row = binder->row;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		uint32_t i = binder->bindings->at[b].noun;
		struct binding *part;

		if (binder->bindings->at[b].parent == INDEX_NONE ||
		    !(row->at[i].noun & NOUN_ANAPHOR) || i + 3 >= row->count ||
		    row->at[i + 1].kind != CHUNK_NOUN || row->at[i + 1].noun & NOUN_COUNTED ||
		    !chunk_is_joint(&row->at[i + 2], GRAMMAR_AND) ||
		    !chunk_counts(&row->at[i + 3]) || binding_of_noun(binder, i + 3))
			continue;
		part = binding_add(binder, i + 3, binder->bindings->at[b].trigger,
				   binder->bindings->at[b].harm, "of them");
		if (part)
			part->parent = binder->bindings->at[b].parent;
	}
}

/* "Nine were taken to hospital, two in critical condition." */
void part_of_state(struct binder *binder)
{
	const struct chunk_row *row = binder->row;

	for (uint32_t b = 0; b < binder->bindings->count; b++) {
		struct binding *state = &binder->bindings->at[b];

		if (state->parent != INDEX_NONE || !state->noun ||
		    row->at[state->trigger].form != FORM_COND ||
		    row->at[state->trigger].first != row->at[state->trigger].trigger ||
		    !(row->at[state->noun].noun & NOUN_BARE) ||
		    row->at[state->noun].noun & NOUN_OTHERS ||
		    !chunk_is_mark(&row->at[state->noun - 1], ','))
			continue;
		for (uint32_t a = 0; a < binder->bindings->count; a++)
			if (binder->bindings->at[a].noun < state->noun &&
			    binder->bindings->at[a].harm == state->harm &&
			    binder->bindings->at[a].parent == INDEX_NONE)
				state->parent = a;
	}
}

/* "Two men were shot, one fatally.", "30 cases, 12 of them fatal" */
bool part_is_fatal(const struct binder *binder, uint32_t i)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;

	return i && i + 1 < row->count && row->at[i - 1].kind == CHUNK_MARK &&
	       row->at[i].noun & NOUN_BARE &&
	       ((row->at[i + 1].kind == CHUNK_JOINT &&
		 token_is(article->text, &article->tokens[row->at[i + 1].first], "fatally")) ||
		(row->at[i + 1].end == row->at[i + 1].first + 1 &&
		 (i + 2 >= row->count || row->at[i + 2].kind != CHUNK_NOUN) &&
		 token_is(article->text, &article->tokens[row->at[i + 1].first], "fatal")));
}
