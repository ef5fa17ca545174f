/*
 * Verbs that tell of a harm only with what stands around them:
 *
 *	took 12 clerks hostage      forced 40 from their homes      ordered 40 to leave
 *	lost 30 soldiers            none of the 62 survived         buried 12 alive, under itself
 *
 * Who seizes and takes people away is in path_seize.c. Left out: what the verb's subject is.
 */
#include "claim/bind.h"

#include <string.h>

#include "claim/choice.h"
#include "mark/entity.h"

static const char *const drives[] = {"forc", "driv", "drov", NULL};
static const char *const claims[] = {"claim", NULL};

static bool object_of_verb(const struct binder *binder, uint32_t t, struct walk *walk)
{
	return walk_object(binder->window, binder->row, t + 1, walk) && walk->count;
}

bool victim_is_within(const struct binder *binder, uint32_t row, const char *name)
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

static bool is_named(const struct binder *binder, uint32_t row, const char *name)
{
	const char *forms = lexicon_cell(binder->window->lexicon, LEXICON_VICTIM, row, 0);
	size_t n = strcspn(forms, "|");

	return strlen(name) == n && !memcmp(forms, name, n);
}

bool path_verb_begins(const struct binder *binder, const struct chunk *verb,
		      const char *const *stems)
{
	const struct article *article = binder->window->article;
	const struct token *token = &article->tokens[verb->end - 1];
	char folded[TOKEN_FOLD];
	size_t n;

	for (uint32_t i = verb->first; i < verb->end; i++) {
		token = &article->tokens[i];
		n = token_fold(article->text + token->start, token->end - token->start, folded);
		for (size_t k = 0; n && stems[k]; k++)
			if (folded[0] == stems[k][0] && n >= strlen(stems[k]) &&
			    !memcmp(folded, stems[k], strlen(stems[k])))
				return true;
	}
	return false;
}

/* Those whom somebody loses only to death: "lost 12 men", not "lost 12 members". */
static bool is_mourned(const struct binder *binder, const struct walk *walk)
{
	static const char *const names[] = {"fighter", "kin",	   "man",      "woman",
					    "child",   "villager", "resident", "civilian"};
	const struct chunk_row *row = binder->row;
	uint32_t last = walk->at[walk->count - 1], victim = row->at[walk->at[0]].victim;

	if (victim == INDEX_NONE) /* "lost her mother and sister" */
		return row->at[walk->at[0]].noun & NOUN_MERGED;
	/* "lost two players to injury", but "two sons to measles" */
	if (last + 1 < row->count && chunk_is_joint(&row->at[last + 1], GRAMMAR_TO) &&
	    !victim_is_within(binder, victim, "kin"))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (i < 2 ? victim_is_within(binder, victim, names[i])
			  : is_named(binder, victim, names[i]))
			return true;
	return is_named(binder, victim, "person") || is_named(binder, victim, "personnel");
}

/* "Egypt alone lost 658", where the dead were told of before. */
static bool is_toll_of_place(const struct binder *binder, uint32_t t, const struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t who = chunk_before(row, t), last = walk->at[walk->count - 1];

	return binder->window->told && who != INDEX_NONE && row->at[who].kind == CHUNK_NOUN &&
	       row->at[last].noun & NOUN_BARE &&
	       (last + 1 >= row->count || row->at[last + 1].kind != CHUNK_NOUN) &&
	       mention_is_place(binder->window->article, row->at[who].end - 1);
}

/* "ordered 40 families to leave" */
static bool is_ordered_away(const struct binder *binder, uint32_t t, struct walk *walk)
{
	static const char *const orders[] = {"order",  "told", "instruct", "forc",
					     "compel", "made", NULL};
	static const char *const leaves[] = {"leav", "vacat", "relocat", "mov", "abandon", NULL};
	const struct chunk_row *row = binder->row;
	uint32_t behind;

	if (!path_verb_begins(binder, &row->at[t], orders) || !object_of_verb(binder, t, walk))
		return false;
	behind = chunk_behind(row, walk->at[walk->count - 1]);
	if (behind == INDEX_NONE)
		return false;
	if (row->at[behind].kind == CHUNK_TRIGGER)
		return row->at[behind].harm == HARM_DISPLACED &&
		       row->at[behind].first < row->at[behind].trigger;
	return row->at[behind].kind == CHUNK_VERB &&
	       path_verb_begins(binder, &row->at[behind], leaves) &&
	       (behind + 1 >= row->count || row->at[behind + 1].kind != CHUNK_NOUN ||
		home_is_left(binder, behind + 1));
}

/* "put two men to death": at the token behind them. */
static bool is_put_to_death(const struct binder *binder, const struct chunk *verb, uint32_t at)
{
	const struct article *article = binder->window->article;

	return choice_has(article->text, &article->tokens[verb->end - 1], "put puts putting") &&
	       at + 1 < binder->window->end &&
	       token_is(article->text, &article->tokens[at], "to") &&
	       token_is(article->text, &article->tokens[at + 1], "death");
}

/* "buried 12 villagers alive" */
static bool is_buried_alive(const struct binder *binder, uint32_t t, struct walk *walk)
{
	static const char *const buries[] = {"buri", "bury", "burn", "put", NULL};
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;
	uint32_t behind;

	if (!path_verb_begins(binder, &row->at[t], buries) || !object_of_verb(binder, t, walk))
		return false;
	behind = walk->at[walk->count - 1] + 1;
	return is_put_to_death(binder, &row->at[t], row->at[behind - 1].end) ||
	       (behind < row->count &&
		token_is(article->text, &article->tokens[row->at[behind].first], "alive"));
}

/* "the slide buried 12 villagers": whom earth, snow or walls cover; mourners bury the dead. */
static bool is_buried_under(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;
	uint32_t by = chunk_before(row, t);

	/* "nine pickers were buried when the slope gave way" */
	if (by != INDEX_NONE && row->at[by].kind == CHUNK_NOUN && t + 1 < row->count &&
	    chunk_is_joint(&row->at[t + 1], GRAMMAR_CLAUSE) &&
	    choice_has(article->text, &article->tokens[row->at[t + 1].first], "when as") &&
	    choice_has(article->text, &article->tokens[row->at[t].end - 1], "buried") &&
	    choice_has(article->text, &article->tokens[row->at[t].first], "was were been are is") &&
	    walk_subject(binder->window, row, t, walk))
		return row->at[walk->at[0]].noun & NOUN_BARE ||
		       (row->at[walk->at[0]].victim != INDEX_NONE &&
			victim_is_human(binder->window, row->at[walk->at[0]].victim));
	return by != INDEX_NONE && row->at[by].kind == CHUNK_NOUN &&
	       row->at[by].victim == INDEX_NONE &&
	       lexicon_lists(binder->window->lexicon, article->tokens[row->at[by].end - 1].word) &
		       UINT64_C(1) << LEXICON_CAUSE &&
	       choice_has(article->text, &article->tokens[row->at[t].end - 1],
			  "buried buries bury burying") &&
	       object_of_verb(binder, t, walk) && row->at[walk->at[0]].victim != INDEX_NONE &&
	       victim_is_human(binder->window, row->at[walk->at[0]].victim);
}

/* "took 12 miners to hospital" */
static bool is_hospitalised(const struct binder *binder, uint32_t t, struct walk *walk)
{
	static const char *const takes[] = {"took", "tak",  "sent", "send",   "rush",
					    "ferr", "carr", "brou", "airlif", NULL};
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;
	uint32_t behind;

	if (!path_verb_begins(binder, &row->at[t], takes) || !object_of_verb(binder, t, walk))
		return false;
	behind = walk->at[walk->count - 1] + 1;
	return behind + 1 < row->count && chunk_is_joint(&row->at[behind], GRAMMAR_TO) &&
	       row->at[behind + 1].kind == CHUNK_NOUN &&
	       choice_has(article->text, &article->tokens[row->at[behind + 1].end - 1],
			  "hospital hospitals clinic clinics");
}

/* "divers were looking for five passengers": whom rescuers look for; police look for suspects. */
static bool is_searched_for(const struct binder *binder, uint32_t t, struct walk *walk)
{
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;
	const struct chunk *verb = &row->at[t];
	bool rescuers = false;

	if (!choice_has(article->text, &article->tokens[verb->end - 1],
			"looking searching search searched look hunting") ||
	    t + 2 >= row->count ||
	    !choice_has(article->text, &article->tokens[row->at[t + 1].first], "for") ||
	    !walk_object(binder->window, row, t + 2, walk))
		return false;
	for (uint32_t i = binder->window->first; i < verb->end; i++)
		rescuers |= choice_has(article->text, &article->tokens[i],
				       "rescuers rescue divers diver crews coastguard coastguards "
				       "lifeguards searchers firefighters teams helicopters boats "
				       "volunteers navy");
	return rescuers && row->at[walk->at[0]].victim != INDEX_NONE &&
	       victim_is_human(binder->window, row->at[walk->at[0]].victim) &&
	       !(row->at[walk->at[0]].noun & NOUN_SINGLE);
}

/* "swept 12 miners away", "... out to sea" */
static bool is_swept_away(const struct binder *binder, uint32_t t, struct walk *walk)
{
	static const char *const sweeps[] = {"swep", "sweep", "wash", "drag", NULL};
	const struct article *article = binder->window->article;
	const struct chunk_row *row = binder->row;
	uint32_t behind;

	if (!path_verb_begins(binder, &row->at[t], sweeps) || !object_of_verb(binder, t, walk) ||
	    row->at[walk->at[0]].victim == INDEX_NONE)
		return false;
	behind = row->at[walk->at[walk->count - 1]].end;
	return behind < binder->window->end &&
	       (choice_has(article->text, &article->tokens[behind], "away downstream overboard") ||
		(behind + 2 < binder->window->end &&
		 token_is(article->text, &article->tokens[behind], "out") &&
		 token_is(article->text, &article->tokens[behind + 2], "sea")));
}

/* "None of the 62 survived": the 62. */
static bool none_survived(const struct binder *binder, uint32_t t, struct walk *walk)
{
	static const char *const survives[] = {"surviv", "lived", NULL};
	const struct chunk_row *row = binder->row;

	if (!path_verb_begins(binder, &row->at[t], survives))
		return false;
	for (uint32_t i = t; i-- > 1;) {
		const struct chunk *chunk = &row->at[i];

		if (chunk->kind == CHUNK_VERB || chunk->kind == CHUNK_TRIGGER)
			return false;
		if (!chunk_counts(chunk) || !chunk_is_joint(&row->at[i - 1], GRAMMAR_OF))
			continue;
		if (chunk->victim == INDEX_NONE && !(chunk->noun & NOUN_BARE))
			return false; /* "none of the 12 proposals" */
		if (i < 2 || row->at[i - 2].kind != CHUNK_NOUN ||
		    !(row->at[i - 2].noun & NOUN_ZERO))
			return false;
		walk_add(walk, i);
		return true;
	}
	return false;
}

/* "Ferry accident claims 29": in a heading, of what kills. */
static bool is_claimed_bare(const struct binder *binder, uint32_t t, const struct walk *walk)
{
	const struct chunk_row *row = binder->row;
	uint32_t by = chunk_before(row, t), next = walk->at[0] + 1;

	return row->heading && by != INDEX_NONE && row->at[by].kind == CHUNK_NOUN &&
	       row->at[walk->at[0]].noun & NOUN_BARE && row->at[walk->at[0]].bounds.about > 1 &&
	       (next >= row->count || chunk_governs(&row->at[next])) &&
	       lexicon_lists(binder->window->lexicon,
			     binder->window->article->tokens[row->at[by].end - 1].word) &
		       UINT64_C(1) << LEXICON_CAUSE;
}

/* The frames of plain verbs; sets the harm where it is none of the trigger's. */
bool path_verb(const struct binder *binder, enum frame_path path, uint32_t t, struct walk *walk,
	       uint8_t *harm)
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
		*harm = HARM_DISPLACED;
		if (verb->class != GRAMMAR_FORCE || !path_verb_begins(binder, verb, drives))
			return false;
		if (!object_of_verb(binder, t, walk))
			return home_forced_from(binder, t, walk);
		behind = chunk_behind(row, walk->at[walk->count - 1]);
		if (row->at[walk->at[0]].noun & NOUN_SINGLE)
			return false; /* "drove her mother out of town" */
		return behind != INDEX_NONE && chunk_is_joint(&row->at[behind], GRAMMAR_PREP) &&
		       (home_is_left(binder, behind + 1) || behind + 1 == row->count ||
			row->at[behind + 1].kind != CHUNK_NOUN);
	case PATH_ORDERED:
		*harm = HARM_DISPLACED;
		return is_ordered_away(binder, t, walk);
	case PATH_SEIZED:
		return path_seized(binder, t, walk, harm);
	case PATH_BURIED:
		*harm = HARM_KILLED;
		if (is_buried_alive(binder, t, walk))
			return true;
		*walk = (struct walk){.count = 0};
		*harm = HARM_TRAPPED;
		return is_buried_under(binder, t, walk);
	case PATH_HOSPITAL:
		*harm = HARM_INJURED;
		return is_hospitalised(binder, t, walk);
	case PATH_SOUGHT:
		*harm = HARM_MISSING;
		return is_searched_for(binder, t, walk);
	case PATH_SWEPT:
		*harm = HARM_MISSING;
		return is_swept_away(binder, t, walk);
	case PATH_SURVIVED:
		*harm = HARM_KILLED;
		return none_survived(binder, t, walk);
	case PATH_LEFT:
		*harm = HARM_DISPLACED;
		return verb->class == GRAMMAR_LEAVE && home_is_place(binder, t + 1) &&
		       walk_subject(binder->window, row, t, walk) &&
		       home_is_crowd(binder, &row->at[walk->at[0]]);
	case PATH_LOST:
		*harm = HARM_KILLED;
		return verb->class == GRAMMAR_LOSE && object_of_verb(binder, t, walk) &&
		       (is_mourned(binder, walk) || is_toll_of_place(binder, t, walk));
	default:
		*harm = HARM_KILLED;
		if (verb->class != GRAMMAR_TAKE || !path_verb_begins(binder, verb, claims) ||
		    !object_of_verb(binder, t, walk))
			return false;
		if (row->at[walk->at[0]].victim == INDEX_NONE)
			return is_claimed_bare(binder, t, walk);
		if (choice_has(binder->window->article->text,
			       &binder->window->article->tokens[row->at[walk->at[0]].victim_token],
			       "customers users members subscribers readers followers visitors "
			       "viewers supporters"))
			return false;
		/* "the group claimed 40 soldiers were killed": it says so */
		behind = chunk_behind(row, walk->at[walk->count - 1]);
		return behind == INDEX_NONE || row->at[behind].kind != CHUNK_TRIGGER ||
		       row->at[behind].voice == VOICE_ING;
	}
}
