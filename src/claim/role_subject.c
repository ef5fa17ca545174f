/*
 * Whose deed a verb is: the noun phrases that can act, and the subject of a clause.
 *
 *	[army units], with the help of jets, | killed      past what stands between commas
 *	[two men] in a car | opened fire                   past what hangs on the noun
 *	[rebels] stormed the base and | killed             shared by the verbs
 *
 * Left out: subjects that stand behind their verb.
 */
#include "claim/role.h"

#include <string.h>

enum { CLAUSES_MOST = 4 };

bool role_names_actor(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;
	const struct mention *mention;

	if (scope->words[i].actor.count ||
	    lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i].word).count)
		return true;
	/* "the Orsk Liberation Front": by its last word */
	if (i && (scope->tokens[i - 1].flags & scope->tokens[i].flags & TOKEN_CAPITAL) &&
	    !(scope->words[i].flags & WORD_HEADING) &&
	    scope_is_one(scope, i, "front brigade brigades army militia guerrillas fighters") &&
	    scope->words[i - 1].class != WORD_DET)
		return true;
	if (index == INDEX_NONE)
		return false;
	mention = &scope->article->mentions[index];
	if (mention->type == ENTITY_GROUP)
		return true;
	/* a body that is no ministry, agency, radio ... */
	return mention->type == ENTITY_ORGANISATION &&
	       !scope->words[mention->end - 1].report.count &&
	       !lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[mention->end - 1].word)
			.count &&
	       !scope_is_one(scope, mention->first, "ministry department office") &&
	       !scope_is_one(scope, mention->first + 1, "ministry department office");
}

static bool is_state_name(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;

	return index != INDEX_NONE && scope->article->mentions[index].type == ENTITY_PLACE;
}

struct stretch role_actor_words(const struct scope *scope, struct stretch noun)
{
	uint32_t first = noun.end, end = noun.first;

	for (uint32_t i = noun.first; i < noun.end; i++)
		if (role_names_actor(scope, i)) {
			first = first < i ? first : i;
			end = i + 1;
		}
	/* "Myanmar | army": the state before its force */
	while (first < end && first > noun.first && is_state_name(scope, first - 1))
		first--;
	return first < end ? (struct stretch){first, end} : (struct stretch){0, 0};
}

bool role_is_human(const struct scope *scope, struct stretch noun)
{
	uint32_t last = noun.end - 1;
	const struct token *token = &scope->tokens[last];

	if ((token->flags & (TOKEN_HYPHEN | TOKEN_DIGIT)) == (TOKEN_HYPHEN | TOKEN_DIGIT) &&
	    !memcmp(scope->article->text + token->end - 4, "-old", 4))
		return true; /* "a 20-year-old" */
	if (scope_is_one(scope, last,
			 "people civilians persons children women residents victims coach "
			 "coaches"))
		return false; /* "the number of civilians | killed" */
	if (scope_is_one(scope, last, "group groups gang gangs mob crowd"))
		return true;
	if (last > noun.first && scope_is_one(scope, last - 1, "jet war fighter"))
		return false; /* "jet fighters" */
	return scope->words[last].victim.count || scope->words[last].actor.count ||
	       (scope->words[last].mention != INDEX_NONE &&
		scope->article->mentions[scope->words[last].mention].type == ENTITY_PERSON);
}

bool role_is_cause(const struct scope *scope, struct stretch noun)
{
	return scope->words[noun.end - 1].cause.count != 0;
}

bool role_overlaps(struct stretch a, struct stretch b)
{
	return a.first < b.end && b.first < a.end;
}

/* "Sarn's aircraft": somebody's, not bare aircraft. */
static bool is_states_force(const struct scope *scope, struct stretch noun)
{
	if (noun.first >= noun.end ||
	    !scope_is_one(scope, noun.end - 1,
			  "aircraft planes jets warplanes helicopters drones artillery navy forces "
			  "troops tanks gunners"))
		return false;
	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		if (is_state_name(scope, i) && scope->tokens[i + 1].kind == TOKEN_POSSESSIVE)
			return true;
	return false;
}

bool role_can_act(const struct scope *scope, struct stretch noun)
{
	struct stretch actor = role_actor_words(scope, noun);

	return role_is_human(scope, noun) || actor.first < actor.end ||
	       is_states_force(scope, noun);
}

struct stretch role_joined_before(const struct scope *scope, uint32_t last, uint32_t least)
{
	struct stretch noun = scope_noun_before(scope, last, least);

	/* "in the suburb of Tarnow | gunmen", its comma lost */
	if (noun.first > least && (scope->words[noun.first - 1].class == WORD_PREP ||
				   scope->words[noun.first - 1].class == WORD_OF))
		while (noun.first < last && scope->words[noun.first].mention != INDEX_NONE &&
		       scope->article->mentions[scope->words[noun.first].mention].type ==
			       ENTITY_PLACE &&
		       scope->words[last].mention == INDEX_NONE)
			noun.first++;
	while (noun.first > least + 1 && noun.first < noun.end &&
	       scope->words[noun.first - 1].class == WORD_AND) {
		struct stretch next = scope_noun_before(scope, noun.first - 2, least);

		if (next.first == next.end ||
		    role_actor_words(scope, next).first == role_actor_words(scope, next).end)
			break;
		noun.first = next.first;
	}
	return noun;
}

/* "two men in | a passing car": the noun that the phrase hangs on, if it can act. */
static struct stretch subject_head(const struct scope *scope, struct stretch noun, uint32_t least)
{
	struct stretch at = noun;

	for (int steps = 0; steps < CLAUSES_MOST && at.first > least + 1; steps++) {
		uint32_t joint = at.first - 1;
		struct stretch head;

		/* "a bomber | disguised as | a soldier" */
		if (joint > least + 1 &&
		    scope_is_one(scope, joint - 1, "disguised dressed clad armed posing") &&
		    scope->words[joint - 2].class == WORD_NOUN) {
			noun = at = role_joined_before(scope, joint - 2, least);
			continue;
		}

		if (scope->words[joint].class != WORD_OF &&
		    (scope->words[joint].class != WORD_PREP ||
		     scope->words[joint].edge >= EDGE_WHEN ||
		     scope->words[joint].senses & SENSE_BY) &&
		    !scope_is_one(scope, joint, "in from at near with for on"))
			break;
		head = role_joined_before(scope, joint - 1, least);
		if (head.first >= head.end)
			break;
		if (role_is_cause(scope, head))
			return head;
		if (scope->words[joint].class == WORD_OF &&
		    scope_is_one(scope, joint - 1,
				 "units unit aircraft jets planes fighters members "
				 "elements soldiers troops")) {
			noun.first = head.first; /* "units of the army" */
			break;
		}
		if (role_can_act(scope, head))
			noun = head;
		else if (scope_is(scope, joint, "from"))
			break; /* "jets from | the army" */
		at = head;
	}
	return noun;
}

bool role_is_ing(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	return token->end - token->start > 4 &&
	       !memcmp(scope->article->text + token->end - 3, "ing", 3);
}

/* A participle leans on the clauses before its own, a finite verb does not. */
uint32_t role_verb_before(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	enum word_edge stop = role_is_ing(scope, i) ? EDGE_AND : EDGE_WHEN;

	while (i > at->first) {
		if (scope->words[i].edge >= stop)
			return INDEX_NONE;
		i--;
		if (scope->words[i].class == WORD_VERB && !(scope->words[i].flags & WORD_SOURCE))
			return i;
	}
	return INDEX_NONE;
}

/* "stormed the base and | killed": a verb that shares the subject of the one before it. */
static bool shares_subject(const struct scope *scope, uint32_t verb, uint32_t least)
{
	while (verb > least && (scope->words[verb - 1].class == WORD_ADVERB ||
				scope->words[verb - 1].class == WORD_AUX))
		verb--;
	return verb > least &&
	       (scope->words[verb - 1].class == WORD_AND || scope->tokens[verb - 1].mark == ',');
}

/* "army units, with the help of jets, | killed": the noun before what stands between commas. */
static struct stretch past_comma(const struct role_case *at, uint32_t verb)
{
	const struct scope *scope = at->scope;
	uint32_t open;

	while (verb > at->first && scope->words[verb - 1].class == WORD_AUX)
		verb--;
	if (verb <= at->first + 1 || scope->tokens[verb - 1].mark != ',')
		return (struct stretch){0, 0};
	for (open = verb - 1; open > at->first + 1; open--)
		if (scope->tokens[open - 1].mark == ',')
			break;
	if (scope->tokens[open - 1].mark != ',' || open < at->first + 2)
		return (struct stretch){0, 0};
	return role_joined_before(scope, open - 2, at->first);
}

struct stretch role_antecedent(const struct role_case *at, uint32_t verb)
{
	const struct scope *scope = at->scope;
	uint32_t i = verb;

	while (i > at->first &&
	       (scope->words[i - 1].class == WORD_AUX || scope->words[i - 1].class == WORD_ADVERB))
		i--;
	if (i < at->first + 2 || scope->words[i - 1].edge != EDGE_RELATIVE ||
	    !scope_is_one(scope, i - 1, "who which that"))
		return (struct stretch){0, 0};
	i--;
	if (scope->tokens[i - 1].mark == ',')
		i--;
	return i > at->first ? role_joined_before(scope, i - 1, at->first) : (struct stretch){0, 0};
}

/* "a helicopter carrying ministers | crashed": the noun before the participle. */
static struct stretch past_participle(const struct scope *scope, struct stretch noun,
				      uint32_t least)
{
	uint32_t verb = noun.first - 1;

	if (noun.first < least + 2 || scope->words[verb].class != WORD_VERB ||
	    !role_is_ing(scope, verb) || scope->words[verb - 1].class != WORD_NOUN)
		return noun;
	return subject_head(scope, role_joined_before(scope, verb - 1, least), least);
}

/* "landed on | a coach stand", "said to be from | the Front": it hangs on a verb, and is no
 * subject; but "a mine laid by | the guards". */
static bool hangs_on_verb(const struct scope *scope, struct stretch noun, uint32_t least)
{
	const struct word *joint;

	if (noun.first < least + 2)
		return false;
	joint = &scope->words[noun.first - 1];
	return joint->class == WORD_PREP && joint->edge < EDGE_WHEN &&
	       joint[-1].class == WORD_VERB && !(joint->senses & SENSE_BY && joint[-1].cause.count);
}

struct stretch role_subject(const struct role_case *at, uint32_t token)
{
	const struct scope *scope = at->scope;
	uint32_t verb = token;

	for (int steps = 0; steps < CLAUSES_MOST; steps++) {
		uint32_t before = role_verb_before(at, verb);
		uint32_t last = scope_subject(scope, verb, at->first);
		bool own = !role_is_ing(scope, verb) || before == INDEX_NONE;
		struct stretch whose = role_antecedent(at, verb);

		if (whose.first < whose.end)
			return whose;
		if (own && last != INDEX_NONE && scope->words[last].class == WORD_PRONOUN)
			return (struct stretch){last, last + 1};
		if (own && last != INDEX_NONE &&
		    !role_overlaps((struct stretch){last, last + 1}, at->core)) {
			struct stretch noun = subject_head(
				scope, role_joined_before(scope, last, at->first), at->first);

			noun = past_participle(scope, noun, at->first);
			if (!hangs_on_verb(scope, noun, at->first) &&
			    (role_is_cause(scope, noun) || role_can_act(scope, noun) ||
			     before == INDEX_NONE))
				return noun;
		} else if (own) {
			struct stretch noun = past_comma(at, verb);

			if (noun.first < noun.end && role_can_act(scope, noun))
				return noun;
			if (!shares_subject(scope, verb, at->first))
				break;
		}
		if (before == INDEX_NONE)
			break;
		verb = before;
	}
	return (struct stretch){0, 0};
}

bool role_is_verb(const struct scope *scope, uint32_t token, uint32_t first, uint32_t end)
{
	const struct word *word = &scope->words[token];
	uint32_t next = token + (word->cause.count ? word->cause.count : 1);

	if (word->class == WORD_VERB ||
	    (role_is_ing(scope, token) && token > first &&
	     scope_is_one(scope, token - 1, "is are was were been be")) ||
	    (role_is_ing(scope, token) && token > first && next < end &&
	     scope->tokens[token - 1].mark == ',' && scope_ends_in(scope, next, "ly")))
		return true; /* ", shooting sporadically" */
	if (token == first || next >= end || word->cause.count > 1)
		return false;
	if (scope_is(scope, token - 1, "to") &&
	    (scope->words[next].class == WORD_DET || scope->words[next].mention != INDEX_NONE))
		return true; /* "to storm the fort" */
	/* "rebels shell the town", "alliance attacks Aleppo" */
	return scope->words[token - 1].class == WORD_NOUN &&
	       scope->tokens[token - 1].kind == TOKEN_WORD &&
	       (scope->words[token - 1].actor.count || scope->words[token - 1].victim.count ||
		lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[token - 1].word)
			.count) &&
	       (scope->words[next].class == WORD_DET || scope->words[next].mention != INDEX_NONE);
}
