/*
 * From a verb or a state to its subject:
 *
 *	25 people , including two women , in the town of Homs were killed
 *	^ taken   , <- skipped            <- skipped           <- start
 *
 * A noun phrase behind a preposition, behind "including", or inside brackets is no subject; nor is
 * an apposition between commas, nor the object of another verb; behind "who" its antecedent is. A
 * finite verb ends the clause, unless it stands in a relative clause on the way. Left out: subjects
 * that were named a clause before; what noun phrases are (left_noun.c).
 */
#include "claim/left.h"

#include "claim/choice.h"
#include "mark/moment.h"

bool left_token_is(const struct left *left, uint32_t token, const char *words)
{
	const struct article *article = left->window->article;

	return choice_has(article->text, &article->tokens[token], words);
}

static enum left_step left_verb(struct left *left, uint32_t *j)
{
	const struct chunk *chunk = &left->row->at[*j];
	uint32_t start;

	/* "20,000 people live there under siege" */
	if (chunk->kind == CHUNK_VERB && left->row->at[left->t].form == FORM_COND &&
	    left_token_is(left, chunk->end - 1, "live lives lived"))
		return LEFT_ON;

	if (chunk->kind == CHUNK_TRIGGER) {
		if (left->joined && chunk->voice != VOICE_ACTIVE && chunk->voice != VOICE_ING)
			return LEFT_ON;
		if (chunk->voice == VOICE_BARE || chunk->voice == VOICE_STATE)
			return LEFT_ON;
	}
	start = clause_said(left->row, *j);
	if (start != INDEX_NONE) {
		*j = start; /* "At least seven, says the mayor, have" */
		return LEFT_ON;
	}
	if (chunk->kind == CHUNK_VERB && *j && clause_said_to_have(left->window, left->row, *j))
		return LEFT_ON;
	/* "nine miners, many of whom | were asleep, died" */
	if (left->commas && chunk->kind == CHUNK_VERB && *j >= 2 &&
	    chunk_is_joint(&left->row->at[*j - 1], GRAMMAR_INCLUDE) &&
	    chunk_is_mark(&left->row->at[*j - 2], ',')) {
		*j -= 1;
		return LEFT_ON;
	}
	start = clause_relative(left->row, *j);
	if (start != INDEX_NONE) {
		*j = start;
		left->relative = true;
		return LEFT_ON;
	}
	if (left->joined && chunk->kind == CHUNK_VERB && chunk->class != GRAMMAR_SAY) {
		left->joined = false; /* "fell and died" */
		return LEFT_ON;
	}
	/* "were on Wednesday killed" */
	if (chunk->kind == CHUNK_VERB && chunk->class == GRAMMAR_BE && left->lone &&
	    *j + 3 == left->t && chunk_is_joint(&left->row->at[*j + 1], GRAMMAR_PREP) &&
	    chunk_is_joint(&left->row->at[*j + 2], GRAMMAR_TIME))
		return LEFT_ON;
	/* "were pulled dead from the rubble", "were brought out dead" */
	if (chunk->kind == CHUNK_VERB && left->lone &&
	    (*j + 1 == left->t ||
	     (*j + 2 == left->t &&
	      left_token_is(left, left->row->at[*j + 1].first, "out up ashore home in"))) &&
	    chunk->end > chunk->first + 1 && left->row->at[left->t].voice == VOICE_STATE &&
	    left->row->at[left->t].harm == HARM_KILLED)
		return LEFT_ON;
	if (left->crosses && chunk->kind == CHUNK_VERB) {
		left->crosses = false;
		return LEFT_ON;
	}
	return aside_participle(left->window, chunk) ? LEFT_ON : LEFT_STOP;
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
		left->own = chunk_before(left->row, left->t) == j;
		return LEFT_ON;
	case GRAMMAR_CLAUSE:
		/* "listed as missing" */
		return j + 1 == left->t &&
				       token_is(left->window->article->text,
						&left->window->article->tokens[chunk->first], "as")
			       ? LEFT_ON
			       : LEFT_STOP;
	case GRAMMAR_PRON:
		/* "drove himself to a clinic with" */
		return left->crosses && aside_is_reflexive(left->window, chunk) ? LEFT_ON
										: LEFT_STOP;
	case GRAMMAR_BUT:
		return LEFT_STOP;
	case GRAMMAR_WHEN:
		if (j + 1 == left->t && left->lone) {
			left->crosses = true;
			return LEFT_ON;
		}
		if (!left->lone && chunk_before(left->row, left->t) == j + 1 &&
		    left->row->at[j + 1].kind == CHUNK_NOUN &&
		    token_is(left->window->article->text,
			     &left->window->article->tokens[chunk->first], "since"))
			return LEFT_STOP; /* "since the register was burnt" */
		return j + 1 < left->row->count &&
				       (left->row->at[j + 1].kind == CHUNK_NOUN ||
					chunk_is_joint(&left->row->at[j + 1], GRAMMAR_TIME))
			       ? LEFT_ON
			       : LEFT_STOP;
	default:
		return LEFT_ON;
	}
}

static enum left_step left_mark(struct left *left, uint32_t *j)
{
	switch (left->row->at[*j].mark) {
	case ',':
	case '-':
		left->commas++;
		return LEFT_ON;
	case ')':
	case ']':
		while (*j > 0 && !chunk_is_mark(&left->row->at[*j], '(') &&
		       !chunk_is_mark(&left->row->at[*j], '['))
			*j -= 1;
		return LEFT_ON;
	case ':':
		/* "12:57" */
		return *j + 1 < left->row->count &&
				       left->row->at[*j + 1].first == left->row->at[*j].end &&
				       !(left->window->article->tokens[left->row->at[*j].end]
						 .flags &
					 TOKEN_SPACE)
			       ? LEFT_ON
			       : LEFT_STOP;
	case ';':
	case '.':
	case '!':
	case '?':
	case '*':
		return LEFT_STOP;
	default:
		return LEFT_ON;
	}
}

/* Whether chunk j is in the words of a time: "over the past 24 hours", "at about 2 a.m." */
static bool in_time(const struct left *left, uint32_t j)
{
	const struct article *article = left->window->article;
	uint32_t low = 0, high = article->moment_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->moments[middle].end <= left->row->at[j].first)
			low = middle + 1;
		else
			high = middle;
	}
	return low < article->moment_count &&
	       article->moments[low].first <= left->row->at[j].first &&
	       article->moments[low].end >= left->row->at[j].end &&
	       left->row->at[j].kind == CHUNK_NOUN && !chunk_counts(&left->row->at[j]);
}

static bool walk_left(struct left *left, struct walk *walk)
{
	walk->count = 0;
	for (uint32_t j = left->t; j-- > 0;) {
		enum left_step step;

		if (in_time(left, j))
			continue;
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
			break;
	}
	return walk->count > 0;
}

bool walk_subject(struct look_window *window, const struct chunk_row *row, uint32_t t,
		  struct walk *walk)
{
	const struct chunk *chunk = &row->at[t];
	struct left left = {.window = window, .row = row, .t = t};

	left.lone = (chunk->voice == VOICE_BARE || chunk->voice == VOICE_EITHER ||
		     chunk->voice == VOICE_STATE || chunk->voice == VOICE_PASSIVE) &&
		    aside_without_auxiliary(window, chunk);
	return walk_left(&left, walk);
}

bool walk_participle(struct look_window *window, const struct chunk_row *row, uint32_t t,
		     struct walk *walk)
{
	struct left left = {.window = window, .row = row, .t = t, .lone = true};

	return walk_left(&left, walk);
}

bool walk_with(struct look_window *window, const struct chunk_row *row, uint32_t i,
	       struct walk *walk)
{
	struct left left = {.window = window, .row = row, .t = i, .crosses = true, .lone = true};

	return walk_left(&left, walk);
}
