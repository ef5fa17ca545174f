/*
 * A noun phrase, and whether it counts people:
 *
 *	at least seven | rebel-held town 's | civilians        figure, words before the head, head
 *	15 of them      several of the wounded                 a part of a set
 *	a 44-year-old man      his two sons      no one        counted by words
 *	250 civilian casualties                                the head is a harm, its victims before it
 *
 * The head is the first plural noun of victim.tsv behind a figure over one, so that a phrase ends
 * where lost punctuation hid its end ("26 civilians Syrian activists said"); a noun that is in no
 * list is taken when it looks like a plural. Left out: what a preposition adds ("members of ...").
 */
#include "claim/chunk.h"

#include <string.h>

enum { NOUN_REACH = 8 /* words between a figure and its head */ };

struct head {
	uint32_t token, end, victim;
	bool plural, known;
};

static bool plural_looks(struct look_window *reader, uint32_t i)
{
	const struct token *token = &reader->article->tokens[i];
	const char *text = reader->article->text;
	char last, before;

	if (token->kind != TOKEN_WORD || token->end - token->start < 4)
		return false;
	last = (char)(text[token->end - 1] | 0x20);
	before = (char)(text[token->end - 2] | 0x20);
	return last == 's' && before != 's' && before != 'u' && before != 'i';
}

/* Whether "ex-policemen" ends with another form than the row's first. */
static bool tail_is_plural(struct look_window *reader, uint32_t i, uint32_t row)
{
	const struct token *token = &reader->article->tokens[i];
	const char *forms = lexicon_cell(reader->lexicon, LEXICON_VICTIM, row, 0);
	size_t n = strcspn(forms, "|");
	char folded[TOKEN_FOLD];
	size_t length = token_fold(reader->article->text + token->start,
				   token->end - token->start, folded);

	return length < n || memcmp(folded + length - n, forms, n) != 0;
}

/* The victim noun at i, if one stands there. */
static struct head head_at(struct look_window *reader, uint32_t i)
{
	const struct token *tokens = reader->article->tokens;
	struct phrase found = look_at(reader, i)->victim;
	struct head head = {.token = INDEX_NONE, .victim = INDEX_NONE};
	const char *forms, *bar;
	char folded[TOKEN_FOLD * 3];
	size_t n = 0;

	if (!found.count && tokens[i].flags & TOKEN_HYPHEN) {
		found = lexicon_match_tail(reader->lexicon, LEXICON_VICTIM, &tokens[i]);
		if (!found.count)
			return head;
		return (struct head){.token = i, .end = i + 1, .victim = found.row, .known = true,
				     .plural = plural_looks(reader, i) ||
					       tail_is_plural(reader, i, found.row)};
	}
	if (!found.count)
		return head;
	head = (struct head){.token = i + found.count - 1, .end = i + found.count,
			     .victim = found.row, .known = true};
	forms = lexicon_cell(reader->lexicon, LEXICON_VICTIM, found.row, 0);
	bar = strchr(forms, '|');
	for (uint32_t k = i; k < head.end && n + TOKEN_FOLD < sizeof folded; k++) {
		if (k > i)
			folded[n++] = ' ';
		n += token_fold(reader->article->text + tokens[k].start,
				tokens[k].end - tokens[k].start, folded + n);
	}
	head.plural = *lexicon_cell(reader->lexicon, LEXICON_VICTIM, found.row,
				    reader->victim_number) == 'b' ||
		      !bar || (size_t)(bar - forms) != n || memcmp(forms, folded, n);
	return head;
}

/* The victim noun at i, or behind one or two plain words. */
static struct head head_near(struct look_window *reader, uint32_t i)
{
	struct head head = {.token = INDEX_NONE};

	for (unsigned n = 0; n < 3 && i + n < reader->end; n++) {
		head = head_at(reader, i + n);
		if (head.token != INDEX_NONE || !noun_word(reader, i + n) ||
		    verb_looks(reader, i + n))
			break;
	}
	return head;
}

/* "52 confirmed deaths", "nine suspected rebels" */
bool noun_modifies(struct look_window *reader, uint32_t i)
{
	if (look_at(reader, i)->class != GRAMMAR_RAISE)
		return false;
	for (uint32_t n = i + 1; n < reader->end && n <= i + 2; n++) {
		const struct look *next = look_at(reader, n);

		if (next->harm.form == FORM_NOUN || next->harm.form == FORM_BODY ||
		    next->victim.count)
			return true;
		if (!noun_word(reader, n) || verb_looks(reader, n))
			return false;
	}
	return false;
}

/* A word that can stand in a noun phrase here: no joint, no verb, no harm; idioms pass whole, and
 * so do harms that things have ("two besieged towns"). */
static uint32_t plain_words(struct look_window *reader, uint32_t i)
{
	const struct article *article = reader->article;
	const struct token *token = &article->tokens[i];
	struct harm_word word;
	struct head head;

	if (token->kind == TOKEN_POSSESSIVE)
		return 1;
	if (token->kind == TOKEN_MARK)
		return (token->mark == '"' || token->mark == '\'' || token->mark == '#') &&
		       i + 1 < reader->end && noun_word(reader, i + 1) ? 1 : 0;
	word = look_at(reader, i)->harm;
	if (!word.count)
		return noun_word(reader, i) || noun_modifies(reader, i) ? 1 : 0;
	if (word.form == FORM_NONE)
		return word.count;
	if (word.form != FORM_ED && word.form != FORM_ADJ)
		return 0;
	head = head_near(reader, i + word.count);
	return head.token != INDEX_NONE && !victim_is_human(reader, head.victim) ? word.count : 0;
}

static bool takes_figure(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT || figure->kind == FIGURE_FRACTION ||
	       figure->kind == FIGURE_PERCENT;
}

/* A year, an age, or a number that no one can be counted by. */
static bool bare_year(struct look_window *reader, const struct figure *figure)
{
	const struct article *article = reader->article;
	uint32_t count;

	if (figure->first > 0 && (token_is(article->text, &article->tokens[figure->first - 1], "aged") ||
				  token_is(article->text, &article->tokens[figure->first - 1], "age")))
		return true;
	if (figure->op == OP_EQUAL && figure->bounds.about < 120 && figure->first > 0 &&
	    figure->end < reader->end && article->tokens[figure->first - 1].mark == ',' &&
	    article->tokens[figure->end].mark == ',')
		return true;
	if (figure->op != OP_EQUAL || span_length(figure->number) != 4 ||
	    figure->bounds.about < 1900 || figure->bounds.about > 2099)
		return false;
	if (figure->first == 0)
		return true;
	switch (grammar_at(reader, figure->first - 1, &count)) {
	case GRAMMAR_PREP: case GRAMMAR_WHEN: case GRAMMAR_TIME: case GRAMMAR_OF:
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

static void set_victim(struct chunk *chunk, struct head head)
{
	chunk->head = head.token;
	chunk->victim = head.victim;
	chunk->victim_token = head.token;
}

/* The harm word at i as a head ("47 deaths", "the wounded") or before one ("wounded men"). */
static bool harm_head(struct look_window *reader, uint32_t i, bool definite, struct chunk *chunk)
{
	struct harm_word word = look_at(reader, i)->harm;
	uint32_t next = i + word.count, count;
	struct head head = {.token = INDEX_NONE};
	bool of;

	if (!word.count || word.form == FORM_NONE)
		return false;
	of = next < reader->end && grammar_at(reader, next, &count) == GRAMMAR_OF;
	if (word.form == FORM_BODY && !of &&
	    token_is(reader->article->text, &reader->article->tokens[i], "remains"))
		return false; /* a verb: "the girl remains in hospital" */
	switch (word.form) {
	case FORM_NOUN: case FORM_BODY: case FORM_LIVES: case FORM_STATE: case FORM_TOLL:
	case FORM_ACT: case FORM_DEAD:
		break;
	case FORM_FIN: case FORM_ING:
		if (!of && !(definite && word.form == FORM_ING))
			return false;
		word.form = FORM_ACT;
		break;
	case FORM_ED: case FORM_EDVI: case FORM_ADJ: case FORM_SHOT:
		head = head_near(reader, next);
		if (head.token != INDEX_NONE && victim_is_human(reader, head.victim) &&
		    (chunk->noun & NOUN_COUNTED || definite)) {
			chunk->noun |= NOUN_ATTRIBUTE;
			set_victim(chunk, head);
			next = head.end;
			break;
		}
		if (!definite || (next < reader->end && plain_words(reader, next) && !of &&
				  !verb_looks(reader, next)))
			return false;
		break;
	default:
		return false;
	}
	if (!(chunk->noun & NOUN_ATTRIBUTE)) {
		chunk->noun |= NOUN_HARM;
		chunk->head = next - 1;
		if (word.form == FORM_STATE) {
			head = head_at(reader, i);
			if (head.token != INDEX_NONE) {
				chunk->victim = head.victim;
				chunk->victim_token = head.token;
			}
		}
	}
	chunk->trigger = i;
	chunk->harm = word.harm;
	chunk->form = word.form;
	chunk->end = next;
	return true;
}

/* "civilian deaths": a harm as the head of a compound. */
static bool harm_noun(struct look_window *reader, uint32_t i)
{
	struct harm_word word = look_at(reader, i)->harm;

	return word.count && (word.form == FORM_NOUN || word.form == FORM_BODY);
}

/* A finite verb of harm ends the phrase, also where its word is a noun too: "men gun down". */
static bool harm_verb(struct look_window *reader, uint32_t i)
{
	struct harm_word word = look_at(reader, i)->harm;

	return word.count && (word.form == FORM_FIN || word.form == FORM_VI);
}

/* The words from i to the head. With `many`, the first known plural is the head; else the last
 * singular one. Returns the token behind the head, or i when none was found. */
static uint32_t head_find(struct look_window *reader, uint32_t i, bool many, bool definite,
			  struct chunk *chunk)
{
	uint32_t at = i, took;
	struct head best = {.token = INDEX_NONE};
	uint32_t loose = INDEX_NONE;

	for (unsigned n = 0; at < reader->end && n < NOUN_REACH; n++) {
		struct head head;

		if (at > i && figure_at(reader, at) &&
		    figure_at(reader, at)->kind == FIGURE_COUNT)
			break;
		if (harm_head(reader, at, definite && at == i, chunk)) {
			if (best.known && !(chunk->noun & NOUN_ATTRIBUTE) &&
			    victim_is_human(reader, best.victim)) {
				chunk->victim = best.victim;
				chunk->victim_token = best.token;
			}
			return chunk->end;
		}
		if (harm_verb(reader, at))
			break;
		head = head_at(reader, at);
		if (head.token != INDEX_NONE) {
			bool stop = many && head.plural;

			best = head;
			at = head.end;
			if (stop) {
				struct head after = {.token = INDEX_NONE};

				if (at < reader->end)
					after = head_at(reader, at);
				if (after.token != INDEX_NONE && after.plural)
					continue;
				if (at < reader->end && harm_noun(reader, at) &&
				    harm_head(reader, at, false, chunk)) {
					chunk->victim = best.victim;
					chunk->victim_token = best.token;
					return chunk->end;
				}
				break;
			}
			continue;
		}
		took = plain_words(reader, at);
		if (!took)
			break;
		if (verb_looks(reader, at) && best.token != INDEX_NONE)
			break;
		if (took == 1 && plural_looks(reader, at) &&
		    !(at + 1 < reader->end &&
		      reader->article->tokens[at + 1].kind == TOKEN_POSSESSIVE))
			loose = at;
		at += took;
		if (best.known && !many && !best.plural) {
			/* "a woman driver": the last word decides; an unknown one makes it no person */
			best.known = false;
		}
	}
	if (best.token != INDEX_NONE && many && !best.plural && loose == INDEX_NONE &&
	    (best.end >= reader->end ||
	     !look_at(reader, best.end)->harm.count))
		return i;
	if (best.token != INDEX_NONE && (best.known || many)) {
		if (many && !best.plural && loose != INDEX_NONE && loose > best.token) {
			chunk->head = chunk->victim_token = loose;
			return loose + 1;
		}
		set_victim(chunk, best);
		return best.end;
	}
	if (loose != INDEX_NONE) {
		chunk->head = chunk->victim_token = loose;
		return loose + 1;
	}
	return i;
}

/* Behind a figure: "of them", "of the victims", "of people"; returns the token behind it. */
static uint32_t of_read(struct look_window *reader, uint32_t i, struct chunk *chunk)
{
	uint32_t count, at = i + 1, after;
	enum grammar_class class;
	bool definite = false;

	if (at >= reader->end)
		return i;
	class = grammar_at(reader, at, &count);
	if (class == GRAMMAR_THEM || class == GRAMMAR_REL || class == GRAMMAR_PRON) {
		chunk->noun |= NOUN_PARTITIVE | NOUN_ANAPHOR | NOUN_BARE;
		return at + count;
	}
	if (class == GRAMMAR_A) {
		/* "five of a family" */
		chunk->noun |= NOUN_BARE;
		return at + 1 < reader->end && noun_word(reader, at + 1) ? at + 2 : i;
	}
	while (class == GRAMMAR_DET || class == GRAMMAR_POSS) {
		definite = true;
		at += count;
		if (at >= reader->end)
			return i;
		class = grammar_at(reader, at, &count);
	}
	if (figure_at(reader, at) && figure_at(reader, at)->kind == FIGURE_COUNT) {
		chunk->noun |= NOUN_PARTITIVE | NOUN_BARE;
		return i;
	}
	after = head_find(reader, at, true, definite, chunk);
	if (after == at) {
		if (definite && at > i + 1 && after < reader->end &&
		    !noun_word(reader, after)) {
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
static uint32_t counted_read(struct look_window *reader, uint32_t i, const struct figure *figure,
			     struct chunk *chunk)
{
	const struct article *article = reader->article;
	bool many = figure->bounds.high != 1 && figure->bounds.about != 1;
	uint32_t at = i, after, count;

	if (at + 1 < reader->end && article->tokens[at].mark == '"' &&
	    token_is(article->text, &article->tokens[at + 1], "more"))
		at++;
	if (at < reader->end && token_is(article->text, &article->tokens[at], "more")) {
		chunk->noun |= NOUN_OTHERS;
		at++;
	}
	if (at < reader->end && (token_is(article->text, &article->tokens[at], "others") ||
				 token_is(article->text, &article->tokens[at], "other"))) {
		bool plural = token_is(article->text, &article->tokens[at], "others");

		chunk->noun |= NOUN_OTHERS;
		at++;
		if (plural) {
			chunk->noun |= NOUN_BARE;
			return at;
		}
	}
	if (at < reader->end && grammar_at(reader, at, &count) == GRAMMAR_OF) {
		after = of_read(reader, at, chunk);
		if (after == at && !(chunk->noun & NOUN_PARTITIVE))
			chunk->noun |= NOUN_THING;
		return after;
	}
	after = at < reader->end ? head_find(reader, at, many, figure->whole != INDEX_NONE, chunk) : at;
	if (after == at)
		chunk->noun |= NOUN_BARE;
	return after;
}

/* "family of six": the family's number is behind it. */
static bool family_of(struct look_window *reader, struct chunk *chunk)
{
	const struct article *article = reader->article;
	const struct figure *figure;
	uint32_t count;

	if (chunk->head == INDEX_NONE || chunk->end >= reader->end ||
	    !token_is(article->text, &article->tokens[chunk->head], "family") ||
	    grammar_at(reader, chunk->end, &count) != GRAMMAR_OF || chunk->end + 1 >= reader->end)
		return false;
	figure = figure_at(reader, chunk->end + 1);
	if (!figure || figure->kind != FIGURE_COUNT)
		return false;
	count_by(chunk, figure, (uint32_t)(figure - article->figures));
	chunk->victim = chunk->victim_token = INDEX_NONE;
	chunk->end = figure->end;
	return true;
}

/* "another was", "a third died": the verb comes where a noun would. */
static bool verb_follows(struct look_window *reader, uint32_t i)
{
	uint32_t count;
	struct harm_word word;

	if (i >= reader->end)
		return false;
	switch (grammar_at(reader, i, &count)) {
	case GRAMMAR_BE: case GRAMMAR_HAVE: case GRAMMAR_GET: case GRAMMAR_MODAL:
		return true;
	default:
		break;
	}
	word = look_at(reader, i)->harm;
	return word.count && (word.form == FORM_VI || word.form == FORM_ED ||
			      word.form == FORM_EDVI || word.form == FORM_ADJ);
}

/* "a soldier", "his son", "another man", "no civilians": a phrase without a figure. */
static bool plain_read(struct look_window *reader, uint32_t i, uint32_t at,
		       enum grammar_class class, struct chunk *chunk)
{
	bool definite = class == GRAMMAR_DET;
	uint32_t after = at;

	if (at < reader->end)
		after = head_find(reader, at, class == GRAMMAR_NO || class == GRAMMAR_SOME ||
					  class == GRAMMAR_BOTH,
				  definite, chunk);
	if (after == at && at < reader->end && class == GRAMMAR_NO)
		after = head_find(reader, at, false, definite, chunk);
	if (after > at) {
		chunk->end = after;
		if (family_of(reader, chunk))
			return true;
		if (class == GRAMMAR_NO) {
			count_words(chunk, 0, i, i + 1);
			chunk->noun |= NOUN_ZERO;
		} else if (class == GRAMMAR_BOTH) {
			if (chunk->victim != INDEX_NONE && !(chunk->noun & NOUN_HARM))
				count_words(chunk, 2, i, after);
		} else if (class == GRAMMAR_A || class == GRAMMAR_POSS ||
			   class == GRAMMAR_ANOTHER) {
			struct head head = {.plural = true};

			if (chunk->victim_token != INDEX_NONE && chunk->victim != INDEX_NONE)
				head = head_at(reader, chunk->victim_token);
			if (!head.plural && !(chunk->noun & NOUN_HARM) &&
			    !token_is(reader->article->text,
				      &reader->article->tokens[chunk->head], "bomber")) {
				count_words(chunk, 1, class == GRAMMAR_ANOTHER ? at : i, after);
				chunk->noun |= NOUN_SINGLE;
			}
		}
		return true;
	}
	if ((class == GRAMMAR_ANOTHER || class == GRAMMAR_A) && at > i && verb_follows(reader, at)) {
		count_words(chunk, 1, i, at);
		chunk->noun |= NOUN_SINGLE | NOUN_BARE;
		if (class == GRAMMAR_ANOTHER || !figure_at(reader, at - 1) ||
		    figure_at(reader, at - 1)->kind == FIGURE_ORDINAL)
			chunk->noun |= NOUN_OTHERS;
		chunk->end = at;
		return true;
	}
	while (at < reader->end && plain_words(reader, at) &&
	       !(figure_at(reader, at) && figure_at(reader, at)->kind == FIGURE_COUNT)) {
		if (verb_looks(reader, at) && at > i)
			break;
		at += plain_words(reader, at);
	}
	if (at == i)
		return false;
	chunk->end = at < reader->end ? at : reader->end;
	return true;
}

static void thing_check(struct look_window *reader, struct chunk *chunk)
{
	if (chunk->victim != INDEX_NONE && !victim_is_human(reader, chunk->victim) &&
	    !(chunk->noun & NOUN_HARM))
		chunk->noun |= NOUN_THING;
}

bool noun_read(struct look_window *reader, uint32_t i, struct chunk *chunk)
{
	const struct article *article = reader->article;
	uint32_t at = i, count;
	enum grammar_class class = GRAMMAR_NONE, next;
	const struct figure *figure = figure_at(reader, i);

	while (!figure && at < reader->end) {
		next = grammar_at(reader, at, &count);
		if (next == GRAMMAR_NOBODY) {
			count_words(chunk, 0, at, at + count);
			chunk->noun |= NOUN_ZERO | NOUN_BARE;
			chunk->end = at + count;
			if (chunk->end < reader->end &&
			    grammar_at(reader, chunk->end, &count) == GRAMMAR_OF)
				chunk->end = of_read(reader, chunk->end, chunk);
			return true;
		}
		if (next != GRAMMAR_A && next != GRAMMAR_POSS && next != GRAMMAR_DET &&
		    next != GRAMMAR_ANOTHER && next != GRAMMAR_NO && next != GRAMMAR_SOME &&
		    next != GRAMMAR_BOTH)
			break;
		class = next;
		at += count;
		if (at + 1 < reader->end && article->tokens[at].mark == '"' &&
		    figure_at(reader, at + 1))
			at++;
		figure = at < reader->end ? figure_at(reader, at) : NULL;
	}
	if (class == GRAMMAR_DET && at < reader->end &&
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
		count_by(chunk, figure, (uint32_t)(figure - article->figures));
		at = figure->end < reader->end ? figure->end : reader->end;
		chunk->end = counted_read(reader, at, figure, chunk);
		if (chunk->end <= at)
			chunk->end = at;
		if (bare_year(reader, figure) && chunk->noun & NOUN_BARE)
			chunk->noun |= NOUN_THING;
		/* "half of them": of how many, the words here do not say */
		if (chunk->bounds.about < 0 &&
		    (figure->kind == FIGURE_FRACTION ||
		     (figure->kind == FIGURE_PERCENT &&
		      chunk->noun & (NOUN_ANAPHOR | NOUN_BARE))))
			chunk->noun &= (uint16_t)~NOUN_COUNTED;
		thing_check(reader, chunk);
		return true;
	}
	if (figure) {
		/* "a 44-year-old man": an age before the noun; else what it counts is no one */
		at = figure->end < reader->end ? figure->end : reader->end;
		if (figure->kind == FIGURE_AGE || figure->kind == FIGURE_ORDINAL) {
			bool read = plain_read(reader, i, at, class, chunk);

			if (!read)
				chunk->end = at;
		} else {
			chunk->noun |= NOUN_THING;
			chunk->end = at;
		}
		thing_check(reader, chunk);
		return true;
	}
	if (article->tokens[i].kind == TOKEN_NUMBER) {
		chunk->end = i + 1;
		chunk->noun |= NOUN_THING;
		return true;
	}
	if (!plain_read(reader, i, at, class, chunk))
		return false;
	thing_check(reader, chunk);
	return true;
}

bool noun_merge(struct look_window *reader, struct chunk *chunk, uint32_t i)
{
	uint32_t count, at;
	enum grammar_class class;
	struct chunk second = {.trigger = INDEX_NONE, .head = INDEX_NONE, .victim = INDEX_NONE,
			       .victim_token = INDEX_NONE, .figure = INDEX_NONE};
	int64_t sum;

	if (!(chunk->noun & NOUN_SINGLE) || i + 1 >= reader->end ||
	    grammar_at(reader, i, &count) != GRAMMAR_AND)
		return false;
	at = i + count;
	if (at >= reader->end)
		return false;
	class = grammar_at(reader, at, &count);
	if (class == GRAMMAR_NONE && !figure_at(reader, at)) {
		/* "a woman and child" */
		struct head head = head_at(reader, at);

		if (head.token == INDEX_NONE || head.plural || !victim_is_human(reader, head.victim))
			return false;
		sum = 1;
		chunk->end = head.end;
		chunk->victim = chunk->victim_token = INDEX_NONE;
	} else if (class == GRAMMAR_POSS && noun_read(reader, at, &second) &&
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
