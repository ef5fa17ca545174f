/*
 * The ways from a trigger to its victims.
 *
 *	25 people , including two women , in the town of Homs were killed
 *	^ taken   , <- skipped            <- skipped           <- start
 *
 * To the left, a noun phrase behind a preposition, behind "including", or inside brackets is no
 * subject; nor is an apposition between commas; behind "who" its antecedent is. A finite verb ends
 * the clause, unless it stands in a relative clause on the way. To the right the object comes next
 * or not at all. Left out: subjects that were named a clause before ("... and were killed" is bound
 * only where a trigger of its own clause has them).
 */
#include "claim/frame.h"

enum { REL_REACH = 12, TOLL_REACH = 16 };

bool chunk_counts(const struct chunk *chunk)
{
	if (chunk->kind != CHUNK_NOUN || !(chunk->noun & NOUN_COUNTED) ||
	    chunk->noun & NOUN_THING)
		return false;
	return !(chunk->noun & NOUN_HARM) || chunk->noun & NOUN_FRACTION ||
	       chunk->form == FORM_STATE ||
	       chunk->form == FORM_ED || chunk->form == FORM_ADJ;
}

bool chunk_is_joint(const struct chunk *chunk, enum grammar_class class)
{
	return chunk->kind == CHUNK_JOINT && chunk->class == class;
}

static bool is_mark(const struct chunk *chunk, char mark)
{
	return chunk->kind == CHUNK_MARK && chunk->mark == mark;
}

static bool is_filler(const struct chunk *chunk)
{
	if (chunk->kind == CHUNK_JOINT)
		return chunk->class == GRAMMAR_ADVERB || chunk->class == GRAMMAR_TIME ||
		       chunk->class == GRAMMAR_RAISE || chunk->class == GRAMMAR_NOT;
	return chunk->kind == CHUNK_MARK && (chunk->mark == '"' || chunk->mark == '\'');
}

uint32_t chunk_before(const struct chunk_row *row, uint32_t i)
{
	while (i-- > 0)
		if (!is_filler(&row->at[i]))
			return i;
	return INDEX_NONE;
}

uint32_t chunk_behind(const struct chunk_row *row, uint32_t i)
{
	while (++i < row->count)
		if (!is_filler(&row->at[i]))
			return i;
	return INDEX_NONE;
}

static void walk_add(struct walk *walk, uint32_t i)
{
	if (walk->count < WALK_MOST)
		walk->at[walk->count++] = i;
}

static bool joins(const struct chunk *chunk)
{
	return chunk_is_joint(chunk, GRAMMAR_AND) || is_mark(chunk, ',');
}

/* The first noun of the list that ends with the noun at i: "including [two women] and a child". */
static uint32_t list_start(const struct chunk_row *row, uint32_t i)
{
	while (i >= 2 && joins(&row->at[i - 1]) && row->at[i - 2].kind == CHUNK_NOUN)
		i -= 2;
	return i;
}

/* The same without a count in it: "in [Homs, Hama and Idlib]". */
static uint32_t plain_list_start(const struct chunk_row *row, uint32_t i)
{
	while (i >= 2 && joins(&row->at[i - 1]) && row->at[i - 2].kind == CHUNK_NOUN &&
	       !chunk_counts(&row->at[i - 2]))
		i -= 2;
	return i;
}

/* The noun that is joined to the one at i on its left, over an age ("a man, 44, and a woman");
 * INDEX_NONE where none is. */
static uint32_t joined_before(const struct chunk_row *row, uint32_t i)
{
	if (i < 2 || !joins(&row->at[i - 1]))
		return INDEX_NONE;
	if (row->at[i - 2].kind == CHUNK_NOUN)
		return i - 2;
	if (i >= 5 && is_mark(&row->at[i - 2], ',') && row->at[i - 3].noun & NOUN_THING &&
	    row->at[i - 3].noun & NOUN_BARE && is_mark(&row->at[i - 4], ','))
		return i - 5;
	return INDEX_NONE;
}

/* Takes the noun at i and those joined to it on the left. */
static void take_left(const struct chunk_row *row, uint32_t i, struct walk *walk)
{
	bool joined = false;

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

/* From a verb at j to before the relative pronoun of its clause; INDEX_NONE when it is a main one. */
static uint32_t relative_start(const struct chunk_row *row, uint32_t j)
{
	for (uint32_t n = 0; n < REL_REACH && j-- > 0; n++) {
		const struct chunk *chunk = &row->at[j];

		if (chunk_is_joint(chunk, GRAMMAR_REL))
			return j;
		if (chunk->kind == CHUNK_VERB || chunk_is_joint(chunk, GRAMMAR_CLAUSE) ||
		    chunk_is_joint(chunk, GRAMMAR_BUT) || is_mark(chunk, ':'))
			return INDEX_NONE;
	}
	return INDEX_NONE;
}

static bool lone_participle(struct look_window *reader, const struct chunk *chunk)
{
	return chunk->kind == CHUNK_VERB && chunk->end == chunk->first + 1 &&
	       verb_looks(reader, chunk->first);
}

struct left {
	struct look_window *reader;
	const struct chunk_row *row;
	uint32_t t, commas;
	bool relative, joined;
	bool crosses; /* may pass one finite verb: "walked in after being shot" */
	bool lone; /* the trigger has no auxiliary: "12 dead" */
};

enum left_step { LEFT_ON, LEFT_STOP, LEFT_TAKEN };

/* Whether the verb at i has what stands behind it as its object: a deed, or a relative clause's. */
static bool is_object_of(const struct chunk_row *row, uint32_t i)
{
	const struct chunk *verb = &row->at[i];

	if (verb->kind == CHUNK_TRIGGER)
		return verb->voice == VOICE_ACTIVE || verb->voice == VOICE_ING ||
		       verb->voice == VOICE_BARE;
	return verb->kind == CHUNK_VERB && verb->class != GRAMMAR_SAY &&
	       relative_start(row, i) != INDEX_NONE;
}

/* Whether the harm's words may tell of a place: held, besieged, evacuated. */
static bool happens_to_places(const struct chunk *trigger)
{
	return trigger->harm == HARM_DETAINED || trigger->harm == HARM_ABDUCTED ||
	       trigger->harm == HARM_TRAPPED ||
	       trigger->harm == HARM_DISPLACED;
}

/* "the reports include two people who", not "50 people including two who" */
static bool is_verbal(struct look_window *reader, const struct chunk *include)
{
	const struct article *article = reader->article;
	const struct token *token = &article->tokens[include->first];

	return token_is(article->text, token, "include") ||
	       token_is(article->text, token, "includes") ||
	       token_is(article->text, token, "included");
}

static enum left_step left_noun(struct left *left, uint32_t *j, struct walk *walk)
{
	const struct chunk_row *row = left->row;
	const struct chunk *noun = &row->at[*j];
	const struct chunk *prev = *j ? &row->at[*j - 1] : NULL;
	bool relative = left->relative;
	uint32_t start = list_start(row, *j);

	left->relative = false;
	if (!prev || !chunk_governs(prev))
		left->joined = false;
	if (start && chunk_is_joint(&row->at[start - 1], GRAMMAR_INCLUDE) &&
	    !(chunk_counts(noun) && ((relative && is_verbal(left->reader, &row->at[start - 1])) || (left->lone && chunk_before(row, left->t) == *j)))) {
		*j = start - 1;
		return LEFT_ON;
	}
	if (noun->noun & NOUN_THING && happens_to_places(&row->at[left->t]) &&
	    (relative || (*j + 1 == left->t && left->lone)))
		return LEFT_STOP; /* "neighbourhoods held by", "towns which are besieged" */
	if (prev && chunk_governs(prev)) {
		if (chunk_counts(noun) && (relative || (chunk_before(row, left->t) == *j &&
				   (left->lone || chunk_is_joint(prev, GRAMMAR_WHEN))))) {
			walk_add(walk, *j);
			if (chunk_is_joint(prev, GRAMMAR_OF) && *j >= 2 &&
			    row->at[*j - 2].noun & NOUN_PARTITIVE)
				walk_add(walk, *j - 2);
			return LEFT_TAKEN;
		}
		*j -= 1;
		left->relative = relative;
		return LEFT_ON;
	}
	if (prev && is_object_of(row, *j - 1) && !(left->lone && chunk_before(row, left->t) == *j))
		return LEFT_ON;
	if (chunk_counts(noun)) {
		if (noun->noun & NOUN_ANAPHOR && left->commas)
			return LEFT_ON;
		take_left(row, *j, walk);
		return LEFT_TAKEN;
	}
	start = plain_list_start(row, *j);
	if (start && start < *j && chunk_governs(&row->at[start - 1])) {
		*j = start - 1;
		left->relative = relative;
		return LEFT_ON;
	}
	if (prev && chunk_is_joint(prev, GRAMMAR_AND) && *j >= 2 && chunk_counts(&row->at[*j - 2]) &&
	    !(*j >= 3 && is_object_of(row, *j - 3))) {
		take_left(row, *j - 2, walk);
		return LEFT_TAKEN;
	}
	if (prev && prev->kind == CHUNK_NOUN && prev->noun & NOUN_ANAPHOR) {
		*j -= 1; /* "49 of them children" */
		return LEFT_ON;
	}
	if (left->commas && prev && is_mark(prev, ','))
		return LEFT_ON;
	return LEFT_STOP;
}

static enum left_step left_verb(struct left *left, uint32_t *j)
{
	const struct chunk *chunk = &left->row->at[*j];
	uint32_t start;

	if (chunk->kind == CHUNK_TRIGGER) {
		if (left->joined && chunk->voice != VOICE_ACTIVE && chunk->voice != VOICE_ING)
			return LEFT_ON;
		if (chunk->voice == VOICE_BARE || chunk->voice == VOICE_STATE)
			return LEFT_ON;
	}
	start = relative_start(left->row, *j);
	if (start != INDEX_NONE) {
		*j = start;
		left->relative = true;
		return LEFT_ON;
	}
	if (left->joined && chunk->kind == CHUNK_VERB && chunk->class != GRAMMAR_SAY) {
		left->joined = false; /* "fell and died" */
		return LEFT_ON;
	}
	if (left->crosses && chunk->kind == CHUNK_VERB) {
		left->crosses = false;
		return LEFT_ON;
	}
	return lone_participle(left->reader, chunk) ? LEFT_ON : LEFT_STOP;
}

static enum left_step left_joint(struct left *left, uint32_t j)
{
	const struct chunk *chunk = &left->row->at[j];

	switch (chunk->class) {
	case GRAMMAR_AND:
		left->joined = true;
		return LEFT_ON;
	case GRAMMAR_REL:
		left->relative = true;
		return LEFT_ON;
	case GRAMMAR_CLAUSE:
		/* "listed as missing" */
		return j + 1 == left->t &&
				       token_is(left->reader->article->text,
						&left->reader->article->tokens[chunk->first],
						"as") ? LEFT_ON : LEFT_STOP;
	case GRAMMAR_BUT: case GRAMMAR_PRON:
		return LEFT_STOP;
	case GRAMMAR_WHEN:
		if (j + 1 == left->t && left->lone) {
			left->crosses = true;
			return LEFT_ON;
		}
		return j + 1 < left->row->count &&
				       (left->row->at[j + 1].kind == CHUNK_NOUN ||
					chunk_is_joint(&left->row->at[j + 1], GRAMMAR_TIME)) ?
			       LEFT_ON : LEFT_STOP;
	default:
		return LEFT_ON;
	}
}

static enum left_step left_mark(struct left *left, uint32_t *j)
{
	switch (left->row->at[*j].mark) {
	case ',':
		left->commas++;
		return LEFT_ON;
	case ')': case ']':
		while (*j > 0 && !is_mark(&left->row->at[*j], '(') &&
		       !is_mark(&left->row->at[*j], '['))
			*j -= 1;
		return LEFT_ON;
	case ':':
		/* "12:57" */
		return *j + 1 < left->row->count &&
				       left->row->at[*j + 1].first ==
					       left->row->at[*j].end &&
				       !(left->reader->article->tokens[left->row->at[*j].end].flags &
					 TOKEN_SPACE) ? LEFT_ON : LEFT_STOP;
	case ';': case '.': case '!': case '?': case '*':
		return LEFT_STOP;
	default:
		return LEFT_ON;
	}
}

/* "12 dead", "12 feared dead", "12 being held" */
static bool without_auxiliary(struct look_window *reader, const struct chunk *trigger)
{
	uint32_t count;

	enum grammar_class class = grammar_at(reader, trigger->first, &count);

	return trigger->first == trigger->trigger || class == GRAMMAR_RAISE ||
	       class == GRAMMAR_LEAVE ||
	       token_is(reader->article->text, &reader->article->tokens[trigger->first], "being");
}

static bool walk_left(struct left *left, struct walk *walk)
{
	walk->count = 0;
	for (uint32_t j = left->t; j-- > 0;) {
		enum left_step step;

		switch (left->row->at[j].kind) {
		case CHUNK_NOUN:
			step = left_noun(left, &j, walk);
			break;
		case CHUNK_JOINT:
			step = left_joint(left, j);
			break;
		case CHUNK_MARK:
			step = left_mark(left, &j);
			break;
		default:
			step = left_verb(left, &j);
			break;
		}
		if (step == LEFT_TAKEN)
			return true;
		if (step == LEFT_STOP)
			return false;
	}
	return false;
}

bool walk_subject(struct look_window *reader, const struct chunk_row *row, uint32_t t,
		  struct walk *walk)
{
	const struct chunk *chunk = &row->at[t];
	struct left left = {.reader = reader, .row = row, .t = t};

	left.lone = (chunk->voice == VOICE_BARE || chunk->voice == VOICE_EITHER ||
		     chunk->voice == VOICE_STATE || chunk->voice == VOICE_PASSIVE) &&
		    without_auxiliary(reader, chunk);
	return walk_left(&left, walk);
}

bool walk_with(struct look_window *reader, const struct chunk_row *row, uint32_t i,
	       struct walk *walk)
{
	struct left left = {.reader = reader, .row = row, .t = i, .crosses = true, .lone = true};

	return walk_left(&left, walk);
}

/* Whether the noun at i has a verb of its own behind it, so that it is no object of one before. */
static bool is_subject(const struct chunk_row *row, uint32_t i)
{
	uint32_t next = chunk_behind(row, i);
	const struct chunk *chunk;

	if (next == INDEX_NONE)
		return false;
	chunk = &row->at[next];
	if (chunk->kind == CHUNK_TRIGGER)
		return chunk->voice != VOICE_ING;
	return chunk->kind == CHUNK_VERB &&
	       (chunk->class == GRAMMAR_BE || chunk->class == GRAMMAR_HAVE);
}

bool walk_object(struct look_window *reader, const struct chunk_row *row, uint32_t i,
		 struct walk *walk)
{
	(void)reader;
	walk->count = 0;
	while (i < row->count && is_filler(&row->at[i]))
		i++;
	if (i >= row->count || row->at[i].kind != CHUNK_NOUN)
		return false;
	if (chunk_counts(&row->at[i]))
		walk_add(walk, i);
	while (i + 2 < row->count && joins(&row->at[i + 1])) {
		uint32_t next = i + 2;
		const struct chunk *noun;

		if (is_mark(&row->at[i + 1], ',') && chunk_is_joint(&row->at[next], GRAMMAR_AND))
			next++;
		if (next >= row->count)
			break;
		noun = &row->at[next];
		if (!chunk_counts(noun) || noun->noun & NOUN_ANAPHOR || is_subject(row, next))
			break;
		if (is_mark(&row->at[i + 1], ',') && next == i + 2 && noun->noun & NOUN_BARE)
			break;
		walk_add(walk, next);
		i = next;
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
	if (i != INDEX_NONE && i >= 2 && !chunk_counts(&row->at[i]) && joins(&row->at[i - 1]))
		i -= 2; /* "40 soldiers and police they hold" */
	if (i == INDEX_NONE || !chunk_counts(&row->at[i]) || row->at[i].noun & NOUN_BARE)
		return false;
	take_left(row, i, walk);
	return true;
}

bool walk_of(struct look_window *reader, const struct chunk_row *row, uint32_t t,
	     struct walk *walk)
{
	walk->count = 0;
	if (t + 2 >= row->count || !(chunk_is_joint(&row->at[t + 1], GRAMMAR_OF) ||
				     chunk_is_joint(&row->at[t + 1], GRAMMAR_TO)))
		return false;
	return walk_object(reader, row, t + 2, walk);
}

/* "from" and the like lead to no new count; "at", "to", "of" may. */
static bool leads_to_count(struct look_window *reader, const struct chunk *chunk)
{
	const struct article *article = reader->article;
	const struct token *token = &article->tokens[chunk->first];

	return chunk_is_joint(chunk, GRAMMAR_TO) || chunk_is_joint(chunk, GRAMMAR_OF) ||
	       (chunk_is_joint(chunk, GRAMMAR_PREP) &&
		(token_is(article->text, token, "at") || token_is(article->text, token, "above") ||
		 token_is(article->text, token, "over") || token_is(article->text, token, "up")));
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

bool walk_toll(struct look_window *reader, const struct chunk_row *row, uint32_t t,
	       struct walk *walk)
{
	walk->count = 0;
	for (uint32_t i = t + 1; i < row->count && i <= t + TOLL_REACH; i++) {
		const struct chunk *chunk = &row->at[i];
		const struct chunk *prev = &row->at[i - 1];

		if (chunk->kind == CHUNK_TRIGGER || chunk_is_joint(chunk, GRAMMAR_BUT) ||
		    chunk_is_joint(chunk, GRAMMAR_INCLUDE) ||
		    chunk_is_joint(chunk, GRAMMAR_CLAUSE))
			break;
		if (chunk->kind != CHUNK_NOUN || !chunk_counts(chunk) || chunk->noun & NOUN_SINGLE)
			continue;
		if ((chunk_governs(prev) && !leads_to_count(reader, prev)) ||
		    has_other_harm(row, i, row->at[t].harm))
			continue;
		if (walk->count && !behind_rise(row, i))
			continue;
		walk_add(walk, i);
	}
	return walk->count > 0;
}

bool walk_at(struct look_window *reader, const struct chunk_row *row, uint32_t t,
	     struct walk *walk)
{
	const struct article *article = reader->article;

	walk->count = 0;
	for (uint32_t i = t + 1; i + 1 < row->count && i <= t + TOLL_REACH; i++) {
		const struct chunk *chunk = &row->at[i];

		if (chunk->kind == CHUNK_TRIGGER || chunk->kind == CHUNK_VERB ||
		    chunk_is_joint(chunk, GRAMMAR_BUT))
			return false;
		if (!chunk_is_joint(chunk, GRAMMAR_PREP) ||
		    !token_is(article->text, &article->tokens[chunk->first], "at"))
			continue;
		while (i + 1 < row->count && is_filler(&row->at[i + 1]))
			i++;
		if (i + 1 < row->count && chunk_counts(&row->at[i + 1]) &&
		    !(row->at[i + 1].noun & NOUN_SINGLE)) {
			walk_add(walk, i + 1);
			return true;
		}
	}
	return false;
}
