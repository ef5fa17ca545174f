/*
 * A noun phrase, and whether it counts people:
 *
 *	at least seven | rebel-held town 's | civilians        figure, words before the head, head
 *	15 of them      several of the wounded                 a part of a set
 *	a 44-year-old man      his two sons      no one        counted by words
 *	250 civilian casualties                                the head is a harm, its victims
 *before it
 *
 * Its head is found by head.c. Left out: what a preposition adds ("members of ...").
 */
#include "claim/head.h"

#include <string.h>

#include "claim/choice.h"

enum {
	AGE_MOST = 90,
	SAME_MOST = 20 /* "all three" looks back for three, "the 400" does not */
};

static bool takes_figure(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT || figure->kind == FIGURE_FRACTION ||
	       figure->kind == FIGURE_PERCENT;
}

/* A year, an age, or a number that no one can be counted by. */
static bool bare_year(struct look_window *window, const struct figure *figure)
{
	const struct article *article = window->article;
	uint32_t count;

	if (token_is(article->text, &article->tokens[figure->first], "aged") ||
	    token_is(article->text, &article->tokens[figure->first], "ages"))
		return true; /* "aged four to nine" */
	if (figure->first > 0 &&
	    ((token_is(article->text, &article->tokens[figure->first - 1], "both") &&
	      figure->op == OP_EQUAL && figure->bounds.about < AGE_MOST) ||
	     token_is(article->text, &article->tokens[figure->first - 1], "aged") ||
	     token_is(article->text, &article->tokens[figure->first - 1], "ages") ||
	     token_is(article->text, &article->tokens[figure->first - 1], "age")))
		return true;
	/* "children under five", "women over 60" */
	if (figure->op != OP_EQUAL && figure->bounds.about < AGE_MOST && figure->first > 0 &&
	    (token_is(article->text, &article->tokens[figure->first], "under") ||
	     token_is(article->text, &article->tokens[figure->first], "over") ||
	     token_is(article->text, &article->tokens[figure->first], "above") ||
	     token_is(article->text, &article->tokens[figure->first], "below")) &&
	    lexicon_find(window->lexicon, LEXICON_VICTIM, article->tokens[figure->first - 1].word)
		    .count)
		return true;
	if (figure->op == OP_EQUAL && figure->bounds.about < 120 && figure->first > 0 &&
	    figure->end < window->end && article->tokens[figure->first - 1].mark == ',' &&
	    article->tokens[figure->end].mark == ',')
		return true;
	if (figure->op != OP_EQUAL || span_length(figure->number) != 4 ||
	    figure->bounds.about < 1900 || figure->bounds.about > 2099)
		return false;
	if (figure->first <= window->first)
		return true;
	switch (grammar_at(window, figure->first - 1, &count)) {
	case GRAMMAR_PREP:
	case GRAMMAR_WHEN:
	case GRAMMAR_TIME:
	case GRAMMAR_OF:
		return true;
	default:
		return article->tokens[figure->first - 1].kind == TOKEN_NUMBER;
	}
}

/* "1,900 Lumad fled": between a figure and a harm a name that no list has is that of a people. */
static bool is_people_name(struct look_window *window, uint32_t i)
{
	const struct token *token;
	struct harm_word word;

	if (i + 1 >= window->end)
		return false;
	token = &window->article->tokens[i];
	word = look_at(window, i + 1)->harm;
	return token->kind == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
	       !(token->flags & TOKEN_CAPITALS) && !look_at(window, i)->class &&
	       !look_at(window, i)->harm.count && !look_at(window, i)->victim.count &&
	       !(lexicon_lists(window->lexicon, token->word) &
		 (UINT64_C(1) << LEXICON_PLACE | UINT64_C(1) << LEXICON_CALENDAR)) &&
	       word.count && (word.form == FORM_VI || word.form == FORM_EDVI);
}

/* Past the same number in brackets: "20 (twenty) people". */
static uint32_t told_again(struct look_window *window, uint32_t i, const struct figure *figure)
{
	const struct token *tokens = window->article->tokens;
	const struct figure *again;

	if (i + 2 >= window->end || tokens[i].mark != '(')
		return i;
	again = figure_at(window, i + 1);
	return again && again->bounds.about == figure->bounds.about && again->end < window->end &&
			       tokens[again->end].mark == ')'
		       ? again->end + 1
		       : i;
}

/* "six members | of one family | drowned": one lot of people. */
static uint32_t behind_family(const struct look_window *window, uint32_t at)
{
	const struct article *article = window->article;
	uint32_t i = at + 1;

	if (i + 1 >= window->end || !token_is(article->text, &article->tokens[at], "of"))
		return at;
	while (i + 1 < window->end && i < at + 4 &&
	       choice_has(article->text, &article->tokens[i],
			  "one a an the same single extended his her their"))
		i++;
	return i > at + 1 && choice_has(article->text, &article->tokens[i], "family household")
		       ? i + 1
		       : at;
}

/* The words behind a figure. */
static uint32_t counted_read(struct look_window *window, uint32_t i, const struct figure *figure,
			     struct chunk *chunk)
{
	const struct article *article = window->article;
	bool many = figure->bounds.high != 1 && figure->bounds.about != 1;
	uint32_t at = told_again(window, i, figure), after, count;

	if (at + 1 < window->end && article->tokens[at].mark == '"' &&
	    (token_is(article->text, &article->tokens[at + 1], "more") ||
	     token_is(article->text, &article->tokens[at + 1], "of")))
		at++;
	if (at < window->end && (token_is(article->text, &article->tokens[at], "additional") ||
				 token_is(article->text, &article->tokens[at], "further"))) {
		chunk->noun |= NOUN_OTHERS;
		at++;
	}
	if (at < window->end && token_is(article->text, &article->tokens[at], "more")) {
		chunk->noun |= NOUN_OTHERS;
		at++;
	}
	if (at < window->end && (token_is(article->text, &article->tokens[at], "others") ||
				 token_is(article->text, &article->tokens[at], "other"))) {
		bool plural = token_is(article->text, &article->tokens[at], "others");

		chunk->noun |= NOUN_OTHERS;
		at++;
		if (plural) {
			chunk->noun |= NOUN_BARE;
			return at;
		}
	}
	if (at < window->end && grammar_at(window, at, &count) == GRAMMAR_OF) {
		after = noun_of_read(window, at, chunk);
		if (after == at && !(chunk->noun & NOUN_PARTITIVE))
			chunk->noun |= NOUN_THING;
		return after;
	}
	after = at < window->end ? head_find(window, at, many, figure->whole != INDEX_NONE, chunk)
				 : at;
	if (after > at)
		after = behind_family(window, after);
	if (after == at && is_people_name(window, at)) {
		chunk->head = chunk->victim_token = at;
		return at + 1;
	}
	if (after == at)
		chunk->noun |= NOUN_BARE;
	return after;
}

static void thing_check(struct look_window *window, struct chunk *chunk)
{
	if (chunk->victim != INDEX_NONE && !victim_is_human(window, chunk->victim) &&
	    !(chunk->noun & NOUN_HARM))
		chunk->noun |= NOUN_THING;
}

/* "of the victims": who they are was told before. */
static bool is_victims(const struct look_window *window, const struct chunk *chunk)
{
	const struct article *article = window->article;

	return chunk->head != INDEX_NONE &&
	       token_is(article->text, &article->tokens[chunk->head], "victims");
}

/* A phrase counted by its figure. */
static void figure_read(struct look_window *window, const struct figure *figure,
			struct chunk *chunk)
{
	uint32_t at = figure->end < window->end ? figure->end : window->end;

	noun_count_by(chunk, figure, (uint32_t)(figure - window->article->figures));
	chunk->end = counted_read(window, at, figure, chunk);
	if (chunk->end <= at)
		chunk->end = at;
	if (bare_year(window, figure) && chunk->noun & NOUN_BARE)
		chunk->noun |= NOUN_THING;
	/* "40 per cent of the crops" */
	if (figure->kind == FIGURE_PERCENT && figure->whole == INDEX_NONE &&
	    chunk->victim == INDEX_NONE && !(chunk->noun & NOUN_HARM))
		chunk->noun &= (uint16_t)~NOUN_COUNTED;
	/* "half of them": of how many, the words here do not say */
	if (chunk->bounds.about < 0 && figure->whole == INDEX_NONE &&
	    (figure->kind == FIGURE_FRACTION || figure->kind == FIGURE_PERCENT)) {
		if (chunk->noun & NOUN_PARTITIVE &&
		    (chunk->noun & (NOUN_ANAPHOR | NOUN_HARM) || is_victims(window, chunk)))
			chunk->noun |= NOUN_SHARE;
		else if (figure->kind == FIGURE_FRACTION || chunk->noun & NOUN_BARE)
			chunk->noun &= (uint16_t)~NOUN_COUNTED;
	}
	thing_check(window, chunk);
}

/* "a 44-year-old man": an age or an ordinal before the noun; what other figures count is no one. */
static void other_figure_read(struct look_window *window, uint32_t i, enum grammar_class class,
			      const struct figure *figure, struct chunk *chunk)
{
	uint32_t at = figure->end < window->end ? figure->end : window->end;

	if (figure->kind != FIGURE_AGE && figure->kind != FIGURE_ORDINAL) {
		chunk->noun |= NOUN_THING;
		chunk->end = at;
	} else if (!noun_plain_read(window, i, at, class, chunk) || chunk->end == at) {
		chunk->end = at;
		if ((class == GRAMMAR_A || (class == GRAMMAR_NONE && window->heading)) &&
		    figure->kind == FIGURE_AGE &&
		    window->article->tokens[at - 1].flags & TOKEN_HYPHEN) {
			/* "a 3-year-old and her aunt" */
			noun_count_words(chunk, 1, i, at);
			chunk->noun |= NOUN_SINGLE;
		}
	}
	thing_check(window, chunk);
}

bool noun_read(struct look_window *window, uint32_t i, struct chunk *chunk)
{
	const struct article *article = window->article;
	uint32_t at = i, count;
	enum grammar_class class = GRAMMAR_NONE, next;
	const struct figure *figure = figure_at(window, i);
	bool both = false; /* "both my daughters" */

	while (!figure && at < window->end) {
		next = grammar_at(window, at, &count);
		if (next == GRAMMAR_NOBODY && count > 1 && at + count < window->end &&
		    head_at(window, at + count).token != INDEX_NONE) {
			next = GRAMMAR_NO; /* "not one soldier" */
		} else if (next == GRAMMAR_NOBODY) {
			noun_count_words(chunk, 0, at, at + count);
			chunk->noun |= NOUN_ZERO | NOUN_BARE;
			chunk->end = at + count;
			/* "not one passenger" */
			if (chunk->end < window->end &&
			    token_is(article->text, &article->tokens[chunk->end - 1], "one"))
				chunk->end = head_find(window, chunk->end, false, false, chunk);
			if (chunk->end < window->end &&
			    grammar_at(window, chunk->end, &count) == GRAMMAR_OF)
				chunk->end = noun_of_read(window, chunk->end, chunk);
			return true;
		}
		if (next != GRAMMAR_A && next != GRAMMAR_POSS && next != GRAMMAR_DET &&
		    next != GRAMMAR_ANOTHER && next != GRAMMAR_NO && next != GRAMMAR_SOME &&
		    next != GRAMMAR_BOTH)
			break;
		both |= next == GRAMMAR_BOTH;
		class = next;
		at += count;
		if (at + 1 < window->end && article->tokens[at].mark == '"' &&
		    figure_at(window, at + 1))
			at++;
		figure = at < window->end ? figure_at(window, at) : NULL;
	}
	if (both && (class == GRAMMAR_POSS || class == GRAMMAR_DET))
		class = GRAMMAR_BOTH;
	if (class == GRAMMAR_DET && at < window->end &&
	    token_is(article->text, &article->tokens[at], "other")) {
		class = GRAMMAR_ANOTHER; /* "the other man", "the other four": more */
		at++;
		figure = at < window->end ? figure_at(window, at) : NULL;
	}
	if (class == GRAMMAR_DET || class == GRAMMAR_POSS)
		chunk->noun |= NOUN_DEFINITE;
	if (class == GRAMMAR_ANOTHER)
		chunk->noun |= NOUN_OTHERS;
	if (class == GRAMMAR_SOME)
		chunk->noun |= NOUN_SOME;
	if (figure && takes_figure(figure) && class != GRAMMAR_NO) {
		figure_read(window, figure, chunk);
		/* "shot a 68" */
		if (class == GRAMMAR_A && chunk->noun & NOUN_BARE &&
		    !(chunk->noun & (NOUN_OTHERS | NOUN_PARTITIVE)) && figure->first > i &&
		    article->tokens[figure->first].kind == TOKEN_NUMBER)
			chunk->noun |= NOUN_THING;
		/* "all three", "the two", "the pair" */
		if ((class == GRAMMAR_SOME || class == GRAMMAR_DET) && chunk->noun & NOUN_BARE &&
		    chunk->bounds.low == chunk->bounds.high && chunk->bounds.about < SAME_MOST)
			chunk->noun |= NOUN_SAME;
		return true;
	}
	if (figure) {
		other_figure_read(window, i, class, figure, chunk);
		return true;
	}
	if (article->tokens[i].kind == TOKEN_NUMBER) {
		chunk->end = i + 1;
		chunk->noun |= NOUN_THING;
		return true;
	}
	if (!noun_plain_read(window, i, at, class, chunk))
		return false;
	thing_check(window, chunk);
	return true;
}
