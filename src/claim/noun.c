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

enum { AGE_MOST = 90 };

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
	    (token_is(article->text, &article->tokens[figure->first - 1], "aged") ||
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

static void count_by(struct chunk *chunk, const struct figure *figure, uint32_t index)
{
	chunk->figure = index;
	chunk->bounds = figure->bounds;
	if ((figure->kind == FIGURE_PERCENT || figure->kind == FIGURE_FRACTION) &&
	    figure->whole == INDEX_NONE)
		chunk->bounds = (struct bounds){COUNT_NONE, COUNT_NONE, COUNT_NONE};
	chunk->op = figure->op;
	chunk->noun |= NOUN_COUNTED | (figure->additional ? NOUN_OTHERS : 0) |
		       (figure->whole != INDEX_NONE ? NOUN_FRACTION : 0);
	chunk->words = figure->first;
	chunk->words_end = figure->end;
}

static void count_words(struct chunk *chunk, int64_t n, uint32_t first, uint32_t end)
{
	chunk->figure = INDEX_NONE;
	chunk->bounds = (struct bounds){n, n, n};
	chunk->op = OP_EQUAL;
	chunk->noun |= NOUN_COUNTED;
	chunk->words = first;
	chunk->words_end = end;
}

/* Behind a figure: "of them", "of the victims", "of people"; returns the token behind it. */
static uint32_t of_read(struct look_window *window, uint32_t i, struct chunk *chunk)
{
	uint32_t count, at = i + 1, after;
	enum grammar_class class;
	bool definite = false;

	if (at >= window->end)
		return i;
	class = grammar_at(window, at, &count);
	if (class == GRAMMAR_THEM || class == GRAMMAR_REL || class == GRAMMAR_PRON) {
		chunk->noun |= NOUN_PARTITIVE | NOUN_ANAPHOR | NOUN_BARE;
		return at + count;
	}
	if (class == GRAMMAR_A) {
		/* "five of a family" */
		chunk->noun |= NOUN_BARE;
		return at + 1 < window->end && noun_word(window, at + 1) ? at + 2 : i;
	}
	while (class == GRAMMAR_DET || class == GRAMMAR_POSS) {
		definite = true;
		at += count;
		if (at >= window->end)
			return i;
		class = grammar_at(window, at, &count);
	}
	if (figure_at(window, at) && figure_at(window, at)->kind == FIGURE_COUNT) {
		chunk->noun |= NOUN_PARTITIVE | NOUN_BARE;
		return i;
	}
	after = head_find(window, at, true, true, chunk); /* "scores of wounded" too */
	if (after == at) {
		if (definite && at > i + 1 && after < window->end && !noun_word(window, after)) {
			/* "15 of those who" */
			chunk->noun |= NOUN_PARTITIVE | NOUN_ANAPHOR | NOUN_BARE;
			return at;
		}
		return i;
	}
	if (definite)
		chunk->noun |= NOUN_PARTITIVE;
	return after;
}

/* The words behind a figure. */
static uint32_t counted_read(struct look_window *window, uint32_t i, const struct figure *figure,
			     struct chunk *chunk)
{
	const struct article *article = window->article;
	bool many = figure->bounds.high != 1 && figure->bounds.about != 1;
	uint32_t at = i, after, count;

	if (at + 1 < window->end && article->tokens[at].mark == '"' &&
	    token_is(article->text, &article->tokens[at + 1], "more"))
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
		after = of_read(window, at, chunk);
		if (after == at && !(chunk->noun & NOUN_PARTITIVE))
			chunk->noun |= NOUN_THING;
		return after;
	}
	after = at < window->end ? head_find(window, at, many, figure->whole != INDEX_NONE, chunk)
				 : at;
	if (after == at)
		chunk->noun |= NOUN_BARE;
	return after;
}

/* "family of six": the family's number is behind it. */
static bool family_of(struct look_window *window, struct chunk *chunk)
{
	const struct article *article = window->article;
	const struct figure *figure;
	uint32_t count;

	if (chunk->head == INDEX_NONE || chunk->end >= window->end ||
	    !token_is(article->text, &article->tokens[chunk->head], "family") ||
	    grammar_at(window, chunk->end, &count) != GRAMMAR_OF || chunk->end + 1 >= window->end)
		return false;
	figure = figure_at(window, chunk->end + 1);
	if (!figure || figure->kind != FIGURE_COUNT)
		return false;
	count_by(chunk, figure, (uint32_t)(figure - article->figures));
	chunk->victim = chunk->victim_token = INDEX_NONE;
	chunk->end = figure->end;
	return true;
}

/* "another was", "a third died": the verb comes where a noun would. */
static bool verb_follows(struct look_window *window, uint32_t i)
{
	uint32_t count;
	struct harm_word word;

	if (i >= window->end)
		return false;
	switch (grammar_at(window, i, &count)) {
	case GRAMMAR_BE:
	case GRAMMAR_HAVE:
	case GRAMMAR_GET:
	case GRAMMAR_MODAL:
		return true;
	default:
		break;
	}
	word = look_at(window, i)->harm;
	return word.count && (word.form == FORM_VI || word.form == FORM_ED ||
			      word.form == FORM_EDVI || word.form == FORM_ADJ);
}

/* "a soldier", "his son", "another man", "no civilians": a phrase without a figure. */
static bool plain_read(struct look_window *window, uint32_t i, uint32_t at,
		       enum grammar_class class, struct chunk *chunk)
{
	bool definite = class == GRAMMAR_DET;
	uint32_t after = at, count;

	if (class == GRAMMAR_BOTH && at > i && at < window->end &&
	    grammar_at(window, at, &count) == GRAMMAR_OF && of_read(window, at, chunk) > at &&
	    chunk->victim != INDEX_NONE) {
		/* "both of the passengers" */
		count_words(chunk, 2, i, at);
		chunk->noun &= (uint16_t)~NOUN_PARTITIVE;
		chunk->end = of_read(window, at, chunk);
		return true;
	}
	if (at < window->end)
		after = head_find(window, at,
				  class == GRAMMAR_NO || class == GRAMMAR_SOME ||
					  class == GRAMMAR_BOTH,
				  definite, chunk);
	if (after == at && at < window->end && class == GRAMMAR_NO)
		after = head_find(window, at, false, definite, chunk);
	if (after > at) {
		chunk->end = after;
		if (family_of(window, chunk))
			return true;
		if (class == GRAMMAR_NO) {
			grammar_at(window, i, &count);
			count_words(chunk, 0, i, i + count);
			chunk->noun |= NOUN_ZERO;
		} else if (class == GRAMMAR_BOTH) {
			if (chunk->victim != INDEX_NONE && !(chunk->noun & NOUN_HARM))
				count_words(chunk, 2, i, after);
		} else if (class == GRAMMAR_A || class == GRAMMAR_POSS ||
			   class == GRAMMAR_ANOTHER) {
			struct head head = {.plural = true};

			if (chunk->victim_token != INDEX_NONE)
				head = head_at(window, chunk->victim_token);
			if (!head.plural && !(chunk->noun & NOUN_HARM) &&
			    !token_is(window->article->text, &window->article->tokens[chunk->head],
				      "bomber")) {
				count_words(chunk, 1, class == GRAMMAR_ANOTHER ? at : i, after);
				chunk->noun |= NOUN_SINGLE;
			}
		}
		return true;
	}
	if ((class == GRAMMAR_ANOTHER || class == GRAMMAR_A) && at > i &&
	    verb_follows(window, at)) {
		count_words(chunk, 1, i, at);
		chunk->noun |= NOUN_SINGLE | NOUN_BARE;
		if (class == GRAMMAR_ANOTHER || !figure_at(window, at - 1) ||
		    figure_at(window, at - 1)->kind == FIGURE_ORDINAL)
			chunk->noun |= NOUN_OTHERS;
		chunk->end = at;
		return true;
	}
	while (at < window->end && head_plain_words(window, at) &&
	       !(figure_at(window, at) && figure_at(window, at)->kind == FIGURE_COUNT)) {
		if (verb_looks(window, at) && at > i)
			break;
		at += head_plain_words(window, at);
	}
	if (at == i)
		return false;
	chunk->end = at < window->end ? at : window->end;
	return true;
}

static void thing_check(struct look_window *window, struct chunk *chunk)
{
	if (chunk->victim != INDEX_NONE && !victim_is_human(window, chunk->victim) &&
	    !(chunk->noun & NOUN_HARM))
		chunk->noun |= NOUN_THING;
}

/* A phrase counted by its figure. */
static void figure_read(struct look_window *window, const struct figure *figure,
			struct chunk *chunk)
{
	uint32_t at = figure->end < window->end ? figure->end : window->end;

	count_by(chunk, figure, (uint32_t)(figure - window->article->figures));
	chunk->end = counted_read(window, at, figure, chunk);
	if (chunk->end <= at)
		chunk->end = at;
	if (bare_year(window, figure) && chunk->noun & NOUN_BARE)
		chunk->noun |= NOUN_THING;
	/* "half of them": of how many, the words here do not say */
	if (chunk->bounds.about < 0 &&
	    (figure->kind == FIGURE_FRACTION ||
	     (figure->kind == FIGURE_PERCENT && chunk->noun & (NOUN_ANAPHOR | NOUN_BARE))))
		chunk->noun &= (uint16_t)~NOUN_COUNTED;
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
	} else if (!plain_read(window, i, at, class, chunk) || chunk->end == at) {
		chunk->end = at;
		if (class == GRAMMAR_A && figure->kind == FIGURE_AGE &&
		    window->article->tokens[at - 1].flags & TOKEN_HYPHEN) {
			/* "a 3-year-old and her aunt" */
			count_words(chunk, 1, i, at);
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

	while (!figure && at < window->end) {
		next = grammar_at(window, at, &count);
		if (next == GRAMMAR_NOBODY) {
			count_words(chunk, 0, at, at + count);
			chunk->noun |= NOUN_ZERO | NOUN_BARE;
			chunk->end = at + count;
			if (chunk->end < window->end &&
			    grammar_at(window, chunk->end, &count) == GRAMMAR_OF)
				chunk->end = of_read(window, chunk->end, chunk);
			return true;
		}
		if (next != GRAMMAR_A && next != GRAMMAR_POSS && next != GRAMMAR_DET &&
		    next != GRAMMAR_ANOTHER && next != GRAMMAR_NO && next != GRAMMAR_SOME &&
		    next != GRAMMAR_BOTH)
			break;
		class = next;
		at += count;
		if (at + 1 < window->end && article->tokens[at].mark == '"' &&
		    figure_at(window, at + 1))
			at++;
		figure = at < window->end ? figure_at(window, at) : NULL;
	}
	if (class == GRAMMAR_DET && at < window->end &&
	    token_is(article->text, &article->tokens[at], "other")) {
		class = GRAMMAR_ANOTHER; /* "the other man": one more */
		at++;
	}
	if (class == GRAMMAR_DET || class == GRAMMAR_POSS)
		chunk->noun |= NOUN_DEFINITE;
	if (class == GRAMMAR_ANOTHER)
		chunk->noun |= NOUN_OTHERS;
	if (class == GRAMMAR_SOME)
		chunk->noun |= NOUN_SOME;
	if (figure && takes_figure(figure) && class != GRAMMAR_NO) {
		figure_read(window, figure, chunk);
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
	if (!plain_read(window, i, at, class, chunk))
		return false;
	thing_check(window, chunk);
	return true;
}

bool noun_merge(struct look_window *window, struct chunk *chunk, uint32_t i)
{
	uint32_t count, at;
	enum grammar_class class;
	struct chunk second = {.trigger = INDEX_NONE,
			       .head = INDEX_NONE,
			       .victim = INDEX_NONE,
			       .victim_token = INDEX_NONE,
			       .figure = INDEX_NONE};
	int64_t sum;

	if (!(chunk->noun & NOUN_SINGLE) || i + 1 >= window->end ||
	    grammar_at(window, i, &count) != GRAMMAR_AND)
		return false;
	at = i + count;
	if (at >= window->end)
		return false;
	class = grammar_at(window, at, &count);
	if (class == GRAMMAR_NONE && !figure_at(window, at)) {
		/* "a woman and child" */
		struct head head = head_at(window, at);

		if (head.token == INDEX_NONE || head.plural ||
		    !victim_is_human(window, head.victim))
			return false;
		sum = 1;
		chunk->end = head.end;
		chunk->victim = chunk->victim_token = INDEX_NONE;
	} else if (class == GRAMMAR_POSS && noun_read(window, at, &second) &&
		   second.noun & NOUN_COUNTED && !(second.noun & (NOUN_THING | NOUN_HARM))) {
		sum = second.bounds.about;
		chunk->end = second.end;
	} else {
		return false;
	}
	if (sum < 0)
		return false;
	count_words(chunk, 1 + sum, chunk->words, chunk->end);
	chunk->noun |= NOUN_MERGED;
	return true;
}
