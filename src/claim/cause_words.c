/*
 * The words of a cause: the noun phrase up to the head, without a day or an owner before it, and
 * what is joined to it:
 *
 *	Saturday's | heavy air strikes        Syrian regime | shelling        a rebel rocket
 *	a series of | air strikes             shells, homemade rockets and explosive cylinders
 *
 * One adjective of who did it stays in, longer ones are the actor's alone. Left out: verbs
 * (role_means.c).
 */
#include "claim/role.h"

static bool is_actor_word(const struct scope *scope, uint32_t i)
{
	return scope->words[i].actor.count ||
	       lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i].word).count;
}

bool cause_words_place(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;

	return index != INDEX_NONE && scope->article->mentions[index].type == ENTITY_PLACE;
}

/* The tokens right before `end` that name who did it: "Russian and government". */
static struct stretch actors_before(const struct scope *scope, uint32_t end, uint32_t least)
{
	uint32_t first = end;

	while (first > least) {
		uint32_t i = first - 1;

		if (is_actor_word(scope, i) || (first < end && cause_words_place(scope, i)) ||
		    (first < end && first > least + 1 && scope->words[i].class == WORD_AND &&
		     is_actor_word(scope, i - 1)))
			first = i;
		else
			break;
	}
	return (struct stretch){first, end};
}

/* "a series of | air strikes". */
static uint32_t measure_before(const struct scope *scope, uint32_t first, uint32_t least)
{
	if (first >= least + 2 && scope->words[first - 1].class == WORD_OF &&
	    scope_is_one(scope, first - 2,
			 "series wave waves string spate barrage volley hail round"))
		return scope_noun_before(scope, first - 2, least).first;
	return first;
}

/* "a magnitude 6.4 | quake": how strong it was. */
static uint32_t behind_magnitude(const struct scope *scope, uint32_t first, uint32_t head)
{
	for (uint32_t i = first; i < head && i < first + 2; i++)
		if (scope_ends_in(scope, i, "-magnitude") && i + 1 <= head)
			return i + 1;
	for (uint32_t i = first; i + 1 < head && i < first + 2; i++)
		if (scope_is(scope, i, "magnitude") && scope->words[i + 1].class == WORD_NUMBER)
			return i + 2;
	return first;
}

struct stretch cause_words_of(const struct scope *scope, uint32_t i, uint32_t least,
			      struct stretch *whole)
{
	uint32_t head_first = i, end = i + scope->words[i].cause.count;
	struct stretch noun = scope_noun_before(scope, end - 1, least);
	uint32_t first = head_first;

	*whole = noun;
	while (first > noun.first) {
		uint32_t k = first - 1;
		struct stretch actors;

		if (scope->tokens[k].kind == TOKEN_POSSESSIVE ||
		    scope->words[k].moment != INDEX_NONE ||
		    (scope->words[k].victim.count && !is_actor_word(scope, k)))
			break;
		if (is_actor_word(scope, k)) {
			actors = actors_before(scope, first, least);
			if (actors.first < whole->first)
				whole->first = actors.first;
			if (actors.end - actors.first > 1)
				break;
			first = k;
			continue;
		}
		if (scope->words[k].mention != INDEX_NONE &&
		    scope->article->mentions[scope->words[k].mention].type == ENTITY_PLACE)
			break;
		if ((scope->tokens[k].flags & TOKEN_CAPITAL) && k > least &&
		    !(scope->words[k].flags & WORD_HEADING) && !scope->words[k].cause.count &&
		    !(scope->tokens[k].flags & TOKEN_HYPHEN) && scope->words[k].class != WORD_DET)
			break; /* a name, or what lost its full stop */
		first = k;
	}
	first = measure_before(scope, first, least);
	first = behind_magnitude(scope, first, head_first);
	/* "14 new | cholera | deaths": how many and which is said of the deaths */
	if (scope_is_one(scope, end,
			 "death deaths fatalities case cases victims patients infections"))
		while (first < head_first &&
		       (scope->words[first].class == WORD_NUMBER ||
			scope->words[first].class == WORD_DET ||
			scope_is_one(scope, first,
				     "new more fresh further additional confirmed suspected")))
			first++;
	return (struct stretch){first, end};
}

/* Joins "shells, homemade rockets and explosive cylinders". */
uint32_t cause_words_joined(const struct scope *scope, uint32_t end, uint32_t most)
{
	for (int steps = 0; steps < 4 && end + 1 < most; steps++) {
		uint32_t k = end + 1;
		struct stretch noun;

		if (scope->words[end].class != WORD_AND && scope->tokens[end].mark != ',')
			break;
		if (scope->tokens[end].mark == ',' && scope->words[k].class == WORD_AND)
			k++;
		noun = scope_noun_after(scope, k, most);
		while (noun.end > noun.first && scope->words[noun.end - 1].class == WORD_NUMBER)
			noun.end--;
		if (noun.first == noun.end || !scope->words[noun.end - 1].cause.count ||
		    scope->words[noun.first].class == WORD_NUMBER)
			break;
		end = noun.end;
	}
	/* "fighting | between the army and rebels" */
	if (end + 3 < most && scope_is(scope, end, "between")) {
		struct stretch one = scope_noun_after(scope, end + 1, most), two;

		if (one.first < one.end && one.end + 1 < most &&
		    scope->words[one.first].moment == INDEX_NONE &&
		    scope->words[one.end].class == WORD_AND) {
			two = scope_noun_after(scope, one.end + 1, most);
			if (two.first < two.end)
				return two.end;
		}
	}
	return end;
}
