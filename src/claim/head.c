/*
 * The head of a noun phrase, and how its words lead to it:
 *
 *	two rebel-held | towns          a thing        nine suspected | militants    people
 *	civilian | deaths               a harm         wounded | soldiers            a harm before
 *people
 *
 * Behind a figure over one the first plural of victim.tsv is the head, so that a phrase ends where
 * lost punctuation hid its end ("26 civilians Syrian activists said"); a noun that is in no list is
 * taken when it looks like a plural. Left out: determiners and figures (noun.c).
 */
#include "claim/head.h"

#include <string.h>

enum { NOUN_REACH = 8 /* words between a figure and its head */ };

static bool plural_looks(struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];
	const char *text = window->article->text;
	char last, before;

	if (token->kind != TOKEN_WORD || token->end - token->start < 4)
		return false;
	last = (char)(text[token->end - 1] | 0x20);
	before = (char)(text[token->end - 2] | 0x20);
	return last == 's' && before != 's' && before != 'u' && before != 'i';
}

/* Whether "ex-policemen" ends with another form than the row's first. */
static bool tail_is_plural(struct look_window *window, uint32_t i, uint32_t row)
{
	const struct token *token = &window->article->tokens[i];
	const char *forms = lexicon_cell(window->lexicon, LEXICON_VICTIM, row, 0);
	size_t n = strcspn(forms, "|");
	char folded[TOKEN_FOLD];
	size_t length =
		token_fold(window->article->text + token->start, token->end - token->start, folded);

	return length < n || memcmp(folded + length - n, forms, n) != 0;
}

/* "a Liberian", "two Swedes": the name of a people that is no adjective of a noun behind it. */
static struct head group_at(struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];
	struct head head = {.token = INDEX_NONE, .victim = INDEX_NONE};

	if (!(token->flags & TOKEN_CAPITAL) ||
	    !(lexicon_lists(window->lexicon, token->word) & (UINT64_C(1) << LEXICON_GROUP)) ||
	    (i + 1 < window->end && noun_word(window, i + 1) && !verb_looks(window, i + 1) &&
	     !look_at(window, i + 1)->harm.count))
		return head;
	return (struct head){.token = i,
			     .end = i + 1,
			     .victim = INDEX_NONE,
			     .known = true,
			     .plural = plural_looks(window, i)};
}

/* The victim noun at i, if one stands there. */
struct head head_at(struct look_window *window, uint32_t i)
{
	const struct token *tokens = window->article->tokens;
	struct phrase found = look_at(window, i)->victim;
	struct head head = {.token = INDEX_NONE, .victim = INDEX_NONE};
	const char *forms, *bar;
	char folded[TOKEN_FOLD * 3];
	size_t n = 0;

	if (!found.count && tokens[i].flags & TOKEN_HYPHEN) {
		found = lexicon_match_tail(window->lexicon, LEXICON_VICTIM, &tokens[i]);
		if (!found.count)
			return head;
		return (struct head){.token = i,
				     .end = i + 1,
				     .victim = found.row,
				     .known = true,
				     .plural = plural_looks(window, i) ||
					       tail_is_plural(window, i, found.row)};
	}
	if (!found.count) {
		head = group_at(window, i);
		return head.token != INDEX_NONE ? head : head_of_trade(window, i);
	}
	head = (struct head){.token = i + found.count - 1,
			     .end = i + found.count,
			     .victim = found.row,
			     .known = true};
	forms = lexicon_cell(window->lexicon, LEXICON_VICTIM, found.row, 0);
	bar = strchr(forms, '|');
	for (uint32_t k = i; k < head.end && n + TOKEN_FOLD < sizeof folded; k++) {
		if (k > i)
			folded[n++] = ' ';
		n += token_fold(window->article->text + tokens[k].start,
				tokens[k].end - tokens[k].start, folded + n);
	}
	head.plural = *lexicon_cell(window->lexicon, LEXICON_VICTIM, found.row,
				    window->victim_number) == 'b' ||
		      !bar || (size_t)(bar - forms) != n || memcmp(forms, folded, n);
	return head;
}

/* The victim noun at i, or behind one or two plain words. */
static struct head head_near(struct look_window *window, uint32_t i)
{
	struct head head = {.token = INDEX_NONE};

	for (unsigned n = 0; n < 3 && i + n < window->end; n++) {
		head = head_at(window, i + n);
		if (head.token != INDEX_NONE || !noun_word(window, i + n) ||
		    verb_looks(window, i + n))
			break;
	}
	return head;
}

/* "52 confirmed deaths", "nine suspected rebels" */
bool noun_modifies(struct look_window *window, uint32_t i)
{
	if (look_at(window, i)->class != GRAMMAR_RAISE)
		return false;
	for (uint32_t n = i + 1; n < window->end && n <= i + 2; n++) {
		const struct look *next = look_at(window, n);

		if (next->harm.form == FORM_NOUN || next->harm.form == FORM_BODY ||
		    next->victim.count ||
		    (n == i + 1 && i > window->first && plural_looks(window, n) &&
		     window->article->tokens[i - 1].kind != TOKEN_MARK &&
		     token_is(window->article->text, &window->article->tokens[i], "suspected")))
			return true;
		if (!noun_word(window, n) || verb_looks(window, n))
			return false;
	}
	return false;
}

/* A word that can stand in a noun phrase here: no joint, no verb, no harm; idioms pass whole, and
 * so do harms that things have ("two besieged towns"). */
uint32_t head_plain_words(struct look_window *window, uint32_t i)
{
	const struct article *article = window->article;
	const struct token *token = &article->tokens[i];
	struct harm_word word;
	struct head head;

	if (token->kind == TOKEN_POSSESSIVE)
		return 1;
	if (token->kind == TOKEN_MARK)
		return (token->mark == '"' || token->mark == '\'' || token->mark == '#') &&
				       i + 1 < window->end && noun_word(window, i + 1)
			       ? 1
			       : 0;
	word = look_at(window, i)->harm;
	if (!word.count)
		return noun_word(window, i) || noun_modifies(window, i) ? 1 : 0;
	if (word.form == FORM_NONE)
		return word.count;
	if (word.form == FORM_HINT)
		return noun_word(window, i) ? 1 : 0;
	if (word.form != FORM_ED && word.form != FORM_ADJ)
		return 0;
	head = head_near(window, i + word.count);
	return head.token != INDEX_NONE && !victim_is_human(window, head.victim) ? word.count : 0;
}

static void set_victim(struct chunk *chunk, struct head head)
{
	chunk->head = head.token;
	chunk->victim = head.victim;
	chunk->victim_token = head.token;
}

bool head_opens_sentence(struct look_window *window, uint32_t i)
{
	const struct token *tokens = window->article->tokens;
	uint32_t count;

	return !window->heading && tokens[i].flags & TOKEN_CAPITAL &&
	       !(tokens[i].flags & TOKEN_CAPITALS) && i > window->first &&
	       look_at(window, i)->victim.count == 1 &&
	       !(lexicon_lists(window->lexicon, tokens[i].word) &
		 (UINT64_C(1) << LEXICON_GROUP | UINT64_C(1) << LEXICON_ORGANISATION |
		  UINT64_C(1) << LEXICON_ORGHEAD)) &&
	       i + 1 < window->end && tokens[i + 1].kind == TOKEN_WORD &&
	       !(tokens[i + 1].flags & TOKEN_CAPITAL) &&
	       (look_at(window, i + 1)->harm.form == FORM_VI ||
		grammar_is_deed(grammar_at(window, i + 1, &count)) ||
		token_is(window->article->text, &tokens[i + 1], "said"));
}

/* "the number of [wounded men]" */
bool head_of_number(const struct look_window *window, uint32_t i)
{
	const struct article *article = window->article;

	return i >= window->first + 2 && token_is(article->text, &article->tokens[i - 1], "of") &&
	       token_is(article->text, &article->tokens[i - 2], "number");
}

/* Whether a count of its own begins at i. */
static bool counts_at(struct look_window *window, uint32_t i)
{
	const struct figure *figure = figure_at(window, i);

	return figure && figure->kind == FIGURE_COUNT;
}

/* The harm word at i as a head ("47 deaths", "the wounded") or before one ("wounded men"). */
static bool harm_head(struct look_window *window, uint32_t i, bool definite, struct chunk *chunk)
{
	struct harm_word word = look_at(window, i)->harm;
	uint32_t next = i + word.count, count;
	struct head head = {.token = INDEX_NONE};
	bool of;

	if (!word.count || word.form == FORM_NONE)
		return false;
	of = next < window->end && grammar_at(window, next, &count) == GRAMMAR_OF;
	if (word.form == FORM_BODY && !of &&
	    token_is(window->article->text, &window->article->tokens[i], "remains"))
		return false; /* a verb: "the girl remains in hospital" */
	switch (word.form) {
	case FORM_NOUN:
	case FORM_BODY:
	case FORM_LIVES:
	case FORM_STATE:
	case FORM_TOLL:
	case FORM_ACT:
	case FORM_DEAD:
		break;
	case FORM_SIGN:
		if (chunk->noun & NOUN_COUNTED)
			return false; /* "12 cuts" are of anything */
		break;
	case FORM_FIN:
	case FORM_ING:
		if (!of && !(definite && word.form == FORM_ING))
			return false;
		word.form = FORM_ACT;
		break;
	case FORM_ED:
	case FORM_EDVI:
	case FORM_ADJ:
	case FORM_SHOT:
		head = head_near(window, next);
		if (next < window->end && (head_opens_sentence(window, next) ||
					   (chunk->noun & NOUN_COUNTED && counts_at(window, next))))
			head.token = INDEX_NONE; /* "the two killed eight people" */
		if (head.token != INDEX_NONE && victim_is_human(window, head.victim) &&
		    (chunk->noun & NOUN_COUNTED || definite || head_of_number(window, i))) {
			chunk->noun |= NOUN_ATTRIBUTE;
			set_victim(chunk, head);
			next = head.end;
			break;
		}
		if (word.form == FORM_ADJ && chunk->noun & NOUN_COUNTED &&
		    token_is(window->article->text, &window->article->tokens[i], "captive"))
			break;
		if (!definite || (next < window->end && head_plain_words(window, next) && !of &&
				  !verb_looks(window, next)))
			return false;
		break;
	default:
		return false;
	}
	if (word.form == FORM_ADJ && chunk->noun & NOUN_COUNTED &&
	    token_is(window->article->text, &window->article->tokens[i], "captive") &&
	    !(chunk->noun & NOUN_ATTRIBUTE))
		word.form = FORM_STATE; /* "one captive" */
	if (!(chunk->noun & NOUN_ATTRIBUTE)) {
		chunk->noun |= NOUN_HARM;
		chunk->head = next - 1;
		if (word.form == FORM_STATE) {
			head = head_at(window, i);
			if (head.token != INDEX_NONE) {
				chunk->victim = head.victim;
				chunk->victim_token = head.token;
			}
		}
	}
	chunk->trigger = i;
	chunk->harm = word.harm;
	chunk->form = word.form;
	chunk->known = word.form == FORM_SIGN || word.known;
	chunk->end = next;
	return true;
}

/* "civilian deaths": a harm as the head of a compound. */
static bool harm_noun(struct look_window *window, uint32_t i)
{
	struct harm_word word = look_at(window, i)->harm;

	return word.count && (word.form == FORM_NOUN || word.form == FORM_BODY);
}

/* A finite verb of harm ends the phrase, also where its word is a noun too: "men gun down". */
static bool harm_verb(struct look_window *window, uint32_t i)
{
	struct harm_word word = look_at(window, i)->harm;

	return word.count &&
	       (word.form == FORM_FIN || word.form == FORM_VI ||
		(word.form != FORM_NONE && word.form != FORM_HINT && !head_plain_words(window, i)));
}

/* The words from i to the head. With `many`, the first known plural is the head; else the last
 * singular one. Returns the token behind the head, or i when none was found. */
uint32_t head_find(struct look_window *window, uint32_t i, bool many, bool definite,
		   struct chunk *chunk)
{
	uint32_t at = i, took;
	struct head best = {.token = INDEX_NONE};
	uint32_t loose = INDEX_NONE;

	for (unsigned n = 0; at < window->end && n < NOUN_REACH; n++) {
		struct head head;

		if (at > i && figure_at(window, at) && figure_at(window, at)->kind == FIGURE_COUNT)
			break;
		if (harm_head(window, at, definite && at == i, chunk)) {
			if (best.known && !(chunk->noun & NOUN_ATTRIBUTE) &&
			    victim_is_human(window, best.victim)) {
				chunk->victim = best.victim;
				chunk->victim_token = best.token;
			}
			return chunk->end;
		}
		if (harm_verb(window, at))
			break; /* also where the word is a noun too: "gunmen shot" */
		if (many && at == i && head_opens_sentence(window, at))
			break;
		head = head_at(window, at);
		if (head.token != INDEX_NONE && many && head.end < window->end &&
		    window->article->tokens[head.end].kind == TOKEN_POSSESSIVE) {
			at = head.end; /* "two of the enemy's soldiers" */
			continue;
		}
		if (head.token != INDEX_NONE) {
			bool stop;

			/* "forty Rohingya", "two Chinese": the count says that it is a plural */
			head.plural |= many && head.known && head.victim == INDEX_NONE;
			stop = many && head.plural;

			best = head;
			at = head.end;
			if (stop) {
				struct head after = {.token = INDEX_NONE};

				if (at < window->end)
					after = head_at(window, at);
				if (after.token != INDEX_NONE && after.plural)
					continue;
				if (at < window->end && harm_noun(window, at) &&
				    harm_head(window, at, false, chunk)) {
					chunk->victim = best.victim;
					chunk->victim_token = best.token;
					return chunk->end;
				}
				break;
			}
			continue;
		}
		took = head_plain_words(window, at);
		if (!took)
			break;
		if (verb_looks(window, at) && best.token != INDEX_NONE)
			break;
		if (plural_looks(window, at + took - 1) &&
		    !(at + took < window->end &&
		      window->article->tokens[at + took].kind == TOKEN_POSSESSIVE))
			loose = at + took - 1;
		at += took;
		if (best.known && !many && !best.plural) {
			/* "a woman driver": the last word decides; an unknown one makes it no
			 * person */
			best.known = false;
		}
	}
	if (best.token != INDEX_NONE && many && !best.plural && loose == INDEX_NONE &&
	    (best.end >= window->end || !look_at(window, best.end)->harm.count))
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
