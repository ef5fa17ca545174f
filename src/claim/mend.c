/*
 * Counts that no noun phrase makes alone:
 *
 *	a woman | and her two children           one count of three
 *	a man | , his wife | and their son       the same
 *	her husband | and two of her sons        the same
 *	a 40-seat | bus                          one noun
 *	(men | 51 , women | 29)                  counts behind what they count, in brackets
 *	on the lowest | estimate                 a noun that looks like a verb
 *	all | but | two | of | the 44 guests     42 guests
 *	denied that | any of its troops          none
 *	did not hurt | anyone                    none
 *	two girls | aged 6 | and | 9             two girls
 *	died | or | been injured                 one harm, of the dead and the hurt
 *
 * Left out: what is counted by two sentences.
 */
#include "claim/frame.h"
#include "claim/head.h"

#include <string.h>

#include "claim/choice.h"

enum { DENIAL_REACH = 6 /* chunks from a denial to its "any" */ };

static struct chunk nothing(void)
{
	return (struct chunk){.trigger = INDEX_NONE,
			      .head = INDEX_NONE,
			      .victim = INDEX_NONE,
			      .victim_token = INDEX_NONE,
			      .figure = INDEX_NONE};
}

/* Whether the victims are of a family: sons, an uncle; with hers, also children and babies. */
static bool is_kin(const struct look_window *window, const struct chunk *chunk, bool hers)
{
	const char *parent;

	if (chunk->victim_token == INDEX_NONE || chunk->victim == INDEX_NONE)
		return false;
	parent = lexicon_cell(window->lexicon, LEXICON_VICTIM, chunk->victim,
			      lexicon_column(window->lexicon, LEXICON_VICTIM, "parent"));
	return !strcmp(parent, "kin") ||
	       (hers && (!strcmp(parent, "child") ||
			 choice_has(window->article->text,
				    &window->article->tokens[chunk->victim_token],
				    "child children"))) ||
	       choice_has(window->article->text, &window->article->tokens[chunk->victim_token],
			  "grandmother grandfather grandparents grandparent spouse fiance parents "
			  "parent twin twins");
}

/* "her two children", "his wife" at i: how many, 0 where no such count stands. Behind kin (of) any
 * kin go on: "her husband and two sons", "another son and a grandfather". */
static int64_t kin_read(struct look_window *window, uint32_t i, const struct chunk *of,
			uint32_t *end)
{
	struct chunk kin = nothing();
	enum grammar_class class;
	uint32_t count;

	bool hers;

	if (i >= window->end)
		return 0;
	hers = grammar_at(window, of->first, &count) == GRAMMAR_POSS;
	class = grammar_at(window, i, &count);
	if (class == GRAMMAR_BOTH)
		class = GRAMMAR_POSS; /* "both my daughters" */
	if ((class != GRAMMAR_POSS && !is_kin(window, of, hers)) || !noun_read(window, i, &kin) ||
	    !(kin.noun & NOUN_COUNTED) || kin.noun & (NOUN_THING | NOUN_HARM | NOUN_OTHERS) ||
	    kin.bounds.about < 1 || (class != GRAMMAR_POSS && !is_kin(window, &kin, hers)))
		return 0;
	*end = kin.end;
	return kin.bounds.about;
}

/* "a catechist", a person since kin follow: the last word before them names her. */
static bool is_someone(struct look_window *window, const struct chunk *chunk, uint32_t kin)
{
	uint32_t count;

	return !(chunk->noun & (NOUN_COUNTED | NOUN_THING | NOUN_HARM)) &&
	       chunk->head == INDEX_NONE && chunk->end > chunk->first + 1 &&
	       grammar_at(window, chunk->first, &count) == GRAMMAR_A && kin < window->end &&
	       grammar_at(window, kin, &count) == GRAMMAR_POSS;
}

/* "a couple", who can have children. */
static bool is_couple(const struct look_window *window, const struct chunk *chunk)
{
	const struct article *article = window->article;

	return chunk->noun & NOUN_BARE && chunk->end > chunk->first &&
	       token_is(article->text, &article->tokens[chunk->end - 1], "couple");
}

bool noun_merge(struct look_window *window, struct chunk *chunk, uint32_t i)
{
	const struct token *tokens = window->article->tokens;
	uint32_t count, at = i, end = i;
	bool someone = false;
	int64_t sum = 0, more;

	if (i + 1 >= window->end)
		return false;
	someone = is_someone(window, chunk, i + 1);
	if (!(chunk->noun & NOUN_SINGLE) && !is_couple(window, chunk) && !someone)
		return false;
	while (at + 1 < window->end &&
	       (more = kin_read(window, at + (tokens[at].mark == ','), chunk, &end)) > 0) {
		sum += more;
		at = end;
	}
	if (at > i && at + 1 < window->end && tokens[at].mark == ',')
		at++;
	if (at + 1 >= window->end || grammar_at(window, at, &count) != GRAMMAR_AND)
		return false;
	at += count;
	more = kin_read(window, at, chunk, &end);
	if (!more && at < window->end && !sum && grammar_at(window, at, &count) == GRAMMAR_NONE &&
	    !figure_at(window, at) && chunk->noun & NOUN_SINGLE) {
		/* "a woman and child" */
		struct head head = head_at(window, at);

		if (head.token == INDEX_NONE || head.plural ||
		    !victim_is_human(window, head.victim))
			return false;
		more = 1;
		end = head.end;
		chunk->victim = chunk->victim_token = INDEX_NONE;
	}
	if (!more)
		return false;
	if (someone) {
		chunk->head = chunk->victim_token = chunk->end - 1;
		chunk->words = chunk->first;
		chunk->noun |= NOUN_SINGLE;
	}
	chunk->end = end;
	noun_count_words(chunk, (chunk->noun & NOUN_SINGLE ? 1 : 2) + sum + more,
			 chunk->noun & NOUN_SINGLE ? chunk->words : chunk->first, end);
	chunk->noun |= NOUN_MERGED;
	return true;
}

static bool is_word(const struct look_window *window, const struct chunk *chunk, const char *word)
{
	const struct article *article = window->article;

	return chunk->end == chunk->first + 1 &&
	       token_is(article->text, &article->tokens[chunk->first], word);
}

void chunk_remove(struct chunk_row *row, uint32_t i, uint32_t count)
{
	memmove(&row->at[i], &row->at[i + count], (row->count - i - count) * sizeof row->at[0]);
	row->count -= count;
}

/* "all but two of the 44 guests": the rest. Without the 44 it counts nobody. */
static void all_but(struct look_window *window, struct chunk_row *row, uint32_t i)
{
	struct chunk *all = &row->at[i], *few = &row->at[i + 2], *whole;

	if (!is_word(window, all, "all") || !chunk_is_joint(&row->at[i + 1], GRAMMAR_BUT) ||
	    few->kind != CHUNK_NOUN || !(few->noun & NOUN_COUNTED))
		return;
	whole = i + 4 < row->count && chunk_is_joint(&row->at[i + 3], GRAMMAR_OF) ? &row->at[i + 4]
										  : few;
	if (whole == few || whole->kind != CHUNK_NOUN || !(whole->noun & NOUN_COUNTED) ||
	    whole->bounds.low != whole->bounds.high || few->bounds.low != few->bounds.high ||
	    few->bounds.about < 0 || whole->bounds.about <= few->bounds.about) {
		few->noun &= (uint16_t)~NOUN_COUNTED;
		return;
	}
	whole->first = all->first;
	noun_count_words(whole, whole->bounds.about - few->bounds.about, all->first,
			 whole->words_end);
	whole->noun &= (uint16_t)~NOUN_DEFINITE;
	*all = *whole;
	chunk_remove(row, i + 1, 4);
}

/* "any of its troops", "any casualties", "anyone": none of them. */
static bool none_of(struct look_window *window, struct chunk_row *row, uint32_t i)
{
	const struct article *article = window->article;
	struct chunk *any = &row->at[i];

	if (chunk_is_joint(any, GRAMMAR_PRON) &&
	    (is_word(window, any, "anyone") || is_word(window, any, "anybody"))) {
		struct chunk none = nothing();

		none.first = any->first;
		none.end = any->end;
		none.kind = CHUNK_NOUN;
		none.noun = NOUN_BARE;
		*any = none;
	} else if (any->kind != CHUNK_NOUN || any->noun & NOUN_COUNTED ||
		   !token_is(article->text, &article->tokens[any->first], "any")) {
		return false;
	}
	if (any->end == any->first + 1 && any->noun & NOUN_DEFINITE && i + 2 < row->count &&
	    chunk_is_joint(&row->at[i + 1], GRAMMAR_OF) && row->at[i + 2].kind == CHUNK_NOUN) {
		uint32_t first = any->first;

		*any = row->at[i + 2];
		any->first = first;
		any->noun &= (uint16_t)~NOUN_DEFINITE;
		chunk_remove(row, i + 1, 2);
		any = &row->at[i];
	}
	noun_count_words(any, 0, any->first, any->first + 1);
	any->noun |= NOUN_ZERO;
	any->noun &= (uint16_t)~NOUN_DEFINITE;
	return true;
}

static bool denies(const struct look_window *window, const struct chunk *chunk)
{
	static const char *const words[] = {"denied", "denies", "deny", "denying"};
	const struct article *article = window->article;

	if (chunk->kind != CHUNK_VERB && chunk->kind != CHUNK_TRIGGER)
		return false;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (token_is(article->text, &article->tokens[chunk->end - 1], words[k]))
			return true;
	return chunk->negated;
}

/* The "any" that the denial at chunk i governs, in its clause or in the one behind "that". */
static void deny(struct look_window *window, struct chunk_row *row, uint32_t i)
{
	for (uint32_t n = i + 1; n < row->count && n <= i + DENIAL_REACH; n++) {
		const struct chunk *chunk = &row->at[n];

		if (none_of(window, row, n) || chunk->kind == CHUNK_MARK ||
		    chunk_is_joint(chunk, GRAMMAR_CLAUSE) || chunk_is_joint(chunk, GRAMMAR_BUT) ||
		    (chunk_is_joint(chunk, GRAMMAR_REL) && !is_word(window, chunk, "that")))
			return;
	}
}

/* "died or been injured": casualties. */
static void either_harm(struct chunk_row *row, uint32_t i)
{
	struct chunk *first = &row->at[i], *second = &row->at[i + 2];
	bool dead = first->harm == HARM_KILLED || second->harm == HARM_KILLED;
	bool hurt = first->harm == HARM_INJURED || second->harm == HARM_INJURED;

	if (first->kind != CHUNK_TRIGGER || second->kind != CHUNK_TRIGGER || !dead || !hurt ||
	    !chunk_is_joint(&row->at[i + 1], GRAMMAR_AND) || second->voice == VOICE_ING)
		return;
	first->harm = HARM_CASUALTIES;
	first->end = second->end;
	chunk_remove(row, i + 1, 2);
}

/* "(men 51, women 29)": in brackets a count may stand behind what it counts. */
static void counted_behind(struct look_window *window, struct chunk_row *row, uint32_t i)
{
	struct chunk *who = &row->at[i], *count = &row->at[i + 1];
	uint32_t open = i, next = i + 2;

	if (who->kind != CHUNK_NOUN || who->noun & (NOUN_COUNTED | NOUN_HARM | NOUN_DEFINITE) ||
	    who->victim == INDEX_NONE || !victim_is_human(window, who->victim) ||
	    count->kind != CHUNK_NOUN || !(count->noun & NOUN_COUNTED) ||
	    !(count->noun & NOUN_BARE) || count->figure == INDEX_NONE)
		return;
	if (next < row->count &&
	    (row->at[next].kind != CHUNK_MARK || !strchr(",;)]", row->at[next].mark)))
		return;
	while (open > 0 && row->at[open - 1].kind != CHUNK_TRIGGER &&
	       row->at[open - 1].kind != CHUNK_VERB && row->at[open].mark != '(' &&
	       row->at[open].mark != '[')
		open--;
	if (row->at[open].kind != CHUNK_MARK ||
	    (row->at[open].mark != '(' && row->at[open].mark != '['))
		return;
	count->victim = who->victim;
	count->victim_token = who->victim_token;
	count->head = who->head;
	count->first = who->first;
	count->noun &= (uint16_t)~NOUN_BARE;
	chunk_remove(row, i, 1);
}

/* "on the lowest | estimate": a verb of saying behind a phrase that has no noun is its noun. */
static void noun_by_place(struct look_window *window, struct chunk_row *row, uint32_t i)
{
	struct chunk *lead = &row->at[i], *verb = &row->at[i + 1];
	const struct article *article = window->article;
	uint32_t count;

	if (!i || lead->kind != CHUNK_NOUN || verb->kind != CHUNK_VERB ||
	    verb->end != verb->first + 1 || !chunk_governs(&row->at[i - 1]) ||
	    lead->noun & NOUN_COUNTED || lead->head != INDEX_NONE ||
	    (grammar_at(window, lead->first, &count) != GRAMMAR_DET &&
	     grammar_at(window, lead->first, &count) != GRAMMAR_A &&
	     grammar_at(window, lead->first, &count) != GRAMMAR_POSS) ||
	    !(token_is(article->text, &article->tokens[verb->first], "estimate") ||
	      token_is(article->text, &article->tokens[verb->first], "estimates") ||
	      token_is(article->text, &article->tokens[verb->first], "claim") ||
	      token_is(article->text, &article->tokens[verb->first], "reports")))
		return;
	lead->end = verb->end;
	chunk_remove(row, i + 1, 1);
}

/* "wounded two men and killed [a third]": one more of them. */
static void count_third(const struct look_window *window, struct chunk_row *row, uint32_t i)
{
	struct chunk *third = &row->at[i];

	if (!i || row->at[i - 1].kind != CHUNK_TRIGGER || row->at[i - 1].voice == VOICE_PASSIVE ||
	    third->kind != CHUNK_NOUN || third->noun & NOUN_COUNTED ||
	    third->end != third->first + 2 ||
	    !token_is(window->article->text, &window->article->tokens[third->first], "a") ||
	    !choice_has(window->article->text, &window->article->tokens[third->first + 1],
			"second third fourth fifth sixth"))
		return;
	noun_count_words(third, 1, third->first, third->end);
	third->noun |= NOUN_SINGLE | NOUN_BARE | NOUN_OTHERS;
}

/* "the | night | shift": a part of the day between the article and its noun. */
static void timed_noun(const struct look_window *window, struct chunk_row *row, uint32_t i)
{
	struct chunk *lead = &row->at[i], *noun = &row->at[i + 2];

	if (lead->kind != CHUNK_NOUN || noun->kind != CHUNK_NOUN ||
	    !chunk_is_joint(&row->at[i + 1], GRAMMAR_TIME) || lead->end != lead->first + 1 ||
	    lead->noun & NOUN_COUNTED || lead->head != INDEX_NONE ||
	    noun->noun & (NOUN_COUNTED | NOUN_HARM | NOUN_DEFINITE) || noun->victim != INDEX_NONE ||
	    !choice_has(window->article->text, &window->article->tokens[lead->first],
			"the a their"))
		return;
	lead->end = noun->end;
	chunk_remove(row, i + 1, 2);
}

/* "a 40-seat | bus", "an 18-truck | convoy": the measure belongs to its noun. */
static void measured_noun(const struct look_window *window, struct chunk_row *row, uint32_t i)
{
	struct chunk *measure = &row->at[i], *noun = &row->at[i + 1];
	const struct token *last = &window->article->tokens[measure->end - 1];

	if (measure->kind != CHUNK_NOUN || noun->kind != CHUNK_NOUN ||
	    !(measure->noun & NOUN_THING) || measure->noun & NOUN_COUNTED ||
	    noun->noun & (NOUN_COUNTED | NOUN_HARM) || !(last->flags & TOKEN_HYPHEN) ||
	    window->article->tokens[noun->first].flags & TOKEN_CAPITAL ||
	    window->article->tokens[noun->first].kind != TOKEN_WORD)
		return;
	noun->first = measure->first;
	*measure = *noun;
	chunk_remove(row, i + 1, 1);
}

void chunk_mend(struct look_window *window, struct chunk_row *row)
{
	for (uint32_t i = 0; i < row->count; i++) {
		mend_ages(window, row, i);
		count_third(window, row, i);
		if (i + 2 < row->count) {
			all_but(window, row, i);
			either_harm(row, i);
			timed_noun(window, row, i);
		}
		if (i + 1 < row->count) {
			counted_behind(window, row, i);
			noun_by_place(window, row, i);
			measured_noun(window, row, i);
		}
		if (denies(window, &row->at[i]))
			deny(window, row, i);
	}
}
