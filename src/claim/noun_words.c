/*
 * Noun phrases that are counted by words alone, and what hangs on a count by "of":
 *
 *	a soldier   his son   another man   no civilians   both of the passengers   a family of six
 *	15 of them      two of the wounded      five of a family
 *
 * Left out: phrases with a figure before their head (noun.c).
 */
#include "claim/head.h"

#include "claim/choice.h"

void noun_count_by(struct chunk *chunk, const struct figure *figure, uint32_t index)
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

void noun_count_words(struct chunk *chunk, int64_t n, uint32_t first, uint32_t end)
{
	chunk->figure = INDEX_NONE;
	chunk->bounds = (struct bounds){n, n, n};
	chunk->op = OP_EQUAL;
	chunk->noun |= NOUN_COUNTED;
	chunk->words = first;
	chunk->words_end = end;
}

/* Behind a figure: "of them", "of the victims", "of people"; returns the token behind it. */
uint32_t noun_of_read(struct look_window *window, uint32_t i, struct chunk *chunk)
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
	if (token_is(window->article->text, &window->article->tokens[at], "others")) {
		chunk->noun |= NOUN_BARE | NOUN_OTHERS; /* "dozens of others" */
		return at + 1;
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
		if (definite && at > i + 1 && after < window->end &&
		    (!noun_word(window, after) || look_at(window, after)->harm.form == FORM_VI)) {
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

/* "family of six", "crew of three": their number is behind them. */
static bool family_of(struct look_window *window, struct chunk *chunk)
{
	const struct article *article = window->article;
	const struct figure *figure;
	uint32_t count;

	if (chunk->head == INDEX_NONE || chunk->end >= window->end ||
	    !choice_has(article->text, &article->tokens[chunk->head], "family crew") ||
	    grammar_at(window, chunk->end, &count) != GRAMMAR_OF || chunk->end + 1 >= window->end)
		return false;
	figure = figure_at(window, chunk->end + 1);
	if (!figure || figure->kind != FIGURE_COUNT)
		return false;
	noun_count_by(chunk, figure, (uint32_t)(figure - article->figures));
	if (token_is(article->text, &article->tokens[chunk->head], "family"))
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

/* "both of the passengers", "both of them"; "both died", of those told of before. */
static bool both_read(struct look_window *window, uint32_t i, uint32_t at, struct chunk *chunk)
{
	uint32_t count;

	if (at == i || at >= window->end)
		return false;
	if (grammar_at(window, at, &count) == GRAMMAR_OF && noun_of_read(window, at, chunk) > at &&
	    (chunk->victim != INDEX_NONE || chunk->noun & NOUN_ANAPHOR)) {
		noun_count_words(chunk, 2, i, at);
		if (chunk->noun & NOUN_ANAPHOR)
			chunk->noun |= NOUN_SAME;
		chunk->end = noun_of_read(window, at, chunk);
		chunk->noun &= (uint16_t) ~(NOUN_PARTITIVE | NOUN_ANAPHOR);
		return true;
	}
	if (!verb_follows(window, at))
		return false;
	noun_count_words(chunk, 2, i, at);
	chunk->noun |= NOUN_BARE | NOUN_SAME;
	chunk->end = at;
	return true;
}

/* "The pair", "the trio": those told of before. */
static bool pair_read(struct look_window *window, uint32_t i, uint32_t at, struct chunk *chunk)
{
	const struct article *article = window->article;
	uint32_t count;
	bool three;

	if (at == i || at >= window->end ||
	    !choice_has(article->text, &article->tokens[at], "pair duo trio") ||
	    (at + 1 < window->end && (grammar_at(window, at + 1, &count) == GRAMMAR_OF ||
				      (noun_word(window, at + 1) && !verb_looks(window, at + 1) &&
				       !look_at(window, at + 1)->harm.count))))
		return false;
	three = token_is(article->text, &article->tokens[at], "trio");
	noun_count_words(chunk, three ? 3 : 2, i, at + 1);
	chunk->noun |= NOUN_BARE | NOUN_SAME;
	chunk->end = at + 1;
	return true;
}

/* "Twin sisters", "her twin boys" at their word for two */
static bool is_twins(const struct look_window *window, uint32_t i, const struct chunk *chunk)
{
	const struct article *article = window->article;

	return chunk->victim != INDEX_NONE && chunk->victim_token > i &&
	       !(chunk->noun & (NOUN_HARM | NOUN_COUNTED)) &&
	       token_is(article->text, &article->tokens[i], "twin");
}

/* "Cyclist, 19, killed in collision": a log leaves the article out too. */
static bool is_aged(const struct look_window *window, uint32_t i, uint32_t end)
{
	const struct token *tokens = window->article->tokens;

	if (i > window->first && tokens[i - 1].mark != ':' && tokens[i - 1].mark != ';' &&
	    tokens[i - 1].mark != '.')
		return false;
	return end + 3 < window->end && tokens[end].mark == ',' &&
	       tokens[end + 1].kind == TOKEN_NUMBER && tokens[end + 2].mark == ',';
}

/* "Man killed", "Woman, child among dead": a headline leaves out the article. */
static bool is_heading_one(struct look_window *window, uint32_t i, const struct chunk *chunk)
{
	return (window->heading || is_aged(window, i, chunk->end)) &&
	       chunk->victim_token != INDEX_NONE && chunk->victim != INDEX_NONE &&
	       !(chunk->noun & (NOUN_HARM | NOUN_ATTRIBUTE)) &&
	       victim_is_human(window, chunk->victim);
}

/* "a body", "another death" */
static bool is_one_dead(const struct look_window *window, const struct chunk *chunk)
{
	const struct article *article = window->article;

	return chunk->harm == HARM_KILLED && chunk->noun & NOUN_HARM &&
	       (token_is(article->text, &article->tokens[chunk->head], "body") ||
		token_is(article->text, &article->tokens[chunk->head], "corpse") ||
		token_is(article->text, &article->tokens[chunk->head], "death") ||
		token_is(article->text, &article->tokens[chunk->head], "fatality"));
}

/* Counts what "a", "his", "another" or a headline's bare noun stands before. */
static void one_read(struct look_window *window, uint32_t i, uint32_t at, enum grammar_class class,
		     struct chunk *chunk)
{
	const struct article *article = window->article;
	struct head head = {.plural = true};
	uint32_t count;

	if (chunk->victim_token != INDEX_NONE)
		head = head_at(window, chunk->victim_token);
	head.plural |= head.token == INDEX_NONE; /* "their hands" */
	if (is_one_dead(window, chunk)) {
		if (class != GRAMMAR_POSS && class != GRAMMAR_NONE &&
		    (chunk->end >= window->end ||
		     (grammar_at(window, chunk->end, &count) != GRAMMAR_OF)))
			noun_count_words(chunk, 1, i, chunk->end);
		return;
	}
	if (head.plural || chunk->noun & NOUN_HARM ||
	    token_is(article->text, &article->tokens[chunk->head], "bomber"))
		return;
	if (token_is(article->text, &article->tokens[chunk->head], "couple")) {
		noun_count_words(chunk, 2, i, chunk->end);
		return;
	}
	noun_count_words(chunk, 1, class == GRAMMAR_ANOTHER ? at : i, chunk->end);
	chunk->noun |= NOUN_SINGLE;
}

/* "a soldier", "his son", "another man", "no civilians": a phrase without a figure. */
bool noun_plain_read(struct look_window *window, uint32_t i, uint32_t at, enum grammar_class class,
		     struct chunk *chunk)
{
	/* "the dead", "its dead" */
	bool definite = class == GRAMMAR_DET ||
			(class == GRAMMAR_POSS && at < window->end &&
			 choice_has(window->article->text, &window->article->tokens[at],
				    "dead wounded injured missing"));
	uint32_t after = at, count;

	/* "a woman in her eighties" */
	if (class == GRAMMAR_POSS && at < window->end &&
	    choice_has(
		    window->article->text, &window->article->tokens[at],
		    "teens twenties thirties forties fifties sixties seventies eighties nineties "
		    "late early mid")) {
		chunk->noun |= NOUN_THING;
		chunk->end = at + 1;
		return true;
	}
	if ((class == GRAMMAR_BOTH && both_read(window, i, at, chunk)) ||
	    (class == GRAMMAR_DET && pair_read(window, i, at, chunk)))
		return true;
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
			noun_count_words(chunk, 0, i, i + count);
			chunk->noun |= NOUN_ZERO;
		} else if (class == GRAMMAR_BOTH) {
			if (chunk->victim != INDEX_NONE && !(chunk->noun & NOUN_HARM))
				noun_count_words(chunk, 2, i, after);
		} else if (class == GRAMMAR_POSS && is_twins(window, at, chunk) &&
			   head_at(window, chunk->victim_token).plural) {
			noun_count_words(chunk, 2, i, after);
		} else if (class == GRAMMAR_A || class == GRAMMAR_POSS ||
			   class == GRAMMAR_ANOTHER) {
			one_read(window, i, at, class, chunk);
		} else if (class == GRAMMAR_NONE && is_twins(window, i, chunk)) {
			noun_count_words(chunk, 2, i, after);
		} else if (class == GRAMMAR_NONE && is_heading_one(window, i, chunk)) {
			one_read(window, i, at, class, chunk);
		}
		return true;
	}
	if ((class == GRAMMAR_ANOTHER || class == GRAMMAR_A) && at > i &&
	    verb_follows(window, at)) {
		noun_count_words(chunk, 1, i, at);
		chunk->noun |= NOUN_SINGLE | NOUN_BARE;
		if (class == GRAMMAR_ANOTHER || !figure_at(window, at - 1) ||
		    figure_at(window, at - 1)->kind == FIGURE_ORDINAL)
			chunk->noun |= NOUN_OTHERS;
		chunk->end = at;
		return true;
	}
	while (at < window->end && head_plain_words(window, at) &&
	       !(figure_at(window, at) && figure_at(window, at)->kind == FIGURE_COUNT)) {
		/* "the warning" is a noun, "a bus carrying" goes on as a verb */
		if (verb_looks(window, at) && at > i &&
		    !(at == i + 1 && choice_has(window->article->text, &window->article->tokens[i],
						"the a an its their")))
			break;
		at += head_plain_words(window, at);
	}
	if (at == i)
		return false;
	chunk->end = at < window->end ? at : window->end;
	return true;
}
