/*
 * By whom. Tried in this order, the first that names an actor wins:
 *
 *	Russian and government | bombardment killed        before the means
 *	killed by | militants                              behind by
 *	Gunmen | killed                                    the subject of the trigger
 *	when | Russian jets | raided the village           the subject of the blow
 *
 * An actor is a word of LEXICON_ACTOR, a nation, a group or body by name, or a person where he is
 * said to do the deed. Things that fly or burn are none by themselves. Left out: whether the blame
 * is just.
 */
#include "claim/role.h"

#include <string.h>

enum {
	BY_COST_MOST = 30,
	BLOW_COST_MOST = 28,
	COST_OTHER_HARM = 20,
	DEED_REACH = 8, /* tokens from the deed to "by" */
	CLAUSES_MOST = 4
};

static bool is_named_actor(const struct scope *scope, uint32_t i)
{
	uint32_t index = scope->words[i].mention;
	const struct mention *mention;

	if (scope->words[i].actor.count ||
	    lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i].word).count)
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
			.count;
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
		if (is_named_actor(scope, i)) {
			first = first < i ? first : i;
			end = i + 1;
		}
	/* "Myanmar | army": the state before its force */
	while (first < end && first > noun.first && is_state_name(scope, first - 1))
		first--;
	return first < end ? (struct stretch){first, end} : (struct stretch){0, 0};
}

static bool is_human_noun(const struct scope *scope, struct stretch noun)
{
	uint32_t last = noun.end - 1;
	const struct token *token = &scope->tokens[last];

	if ((token->flags & (TOKEN_HYPHEN | TOKEN_DIGIT)) == (TOKEN_HYPHEN | TOKEN_DIGIT) &&
	    !memcmp(scope->article->text + token->end - 4, "-old", 4))
		return true; /* "a 20-year-old" */
	if (scope_is_one(scope, last, "people civilians persons children women residents victims"))
		return false; /* "the number of civilians | killed" */
	if (scope_is_one(scope, last, "group groups gang gangs mob crowd"))
		return true;
	if (last > noun.first && scope_is_one(scope, last - 1, "jet war fighter"))
		return false; /* "jet fighters" */
	return scope->words[last].victim.count || scope->words[last].actor.count ||
	       (scope->words[last].mention != INDEX_NONE &&
		scope->article->mentions[scope->words[last].mention].type == ENTITY_PERSON);
}

static bool is_cause_noun(const struct scope *scope, struct stretch noun)
{
	return scope->words[noun.end - 1].cause.count != 0;
}

static bool overlaps(struct stretch a, struct stretch b)
{
	return a.first < b.end && b.first < a.end;
}

static bool can_act(const struct scope *scope, struct stretch noun)
{
	struct stretch actor = role_actor_words(scope, noun);

	return is_human_noun(scope, noun) || actor.first < actor.end;
}

/* A whole noun phrase as the actor, if it is one. */
static bool actor_take(const struct role_case *at, struct role *role, struct stretch noun,
		       const char *rule)
{
	const struct scope *scope = at->scope;

	if (noun.first >= noun.end || overlaps(noun, at->core) || is_cause_noun(scope, noun))
		return false;
	if (scope->words[noun.first].class == WORD_PRONOUN ||
	    scope_is_one(scope, noun.first, "no none nobody") ||
	    (scope->words[noun.end - 1].flags & WORD_SOURCE))
		return false;
	if (!can_act(scope, noun)) {
		/* "jets from | the army" */
		if (noun.end + 1 >= at->end || !scope_is(scope, noun.end, "from"))
			return false;
		noun = scope_noun_after(scope, noun.end + 1, at->end);
		if (noun.first >= noun.end || !can_act(scope, noun))
			return false;
	}
	role_set(at, role, noun, rule);
	return true;
}

/* "Shelling by rebel and jihadist groups", "the Assad regime and Russia air forces". */
static struct stretch coordinated_after(const struct scope *scope, uint32_t first, uint32_t most)
{
	struct stretch noun = scope_noun_after(scope, first, most);

	while (noun.end > noun.first && noun.end + 1 < most &&
	       scope->words[noun.end].class == WORD_AND) {
		struct stretch next = scope_noun_after(scope, noun.end + 1, most);

		if (next.first == next.end ||
		    (role_actor_words(scope, next).first == role_actor_words(scope, next).end &&
		     !scope_is_one(scope, next.end - 1,
				   "forces troops groups fighters militias allies")))
			break;
		noun.end = next.end;
	}
	return noun;
}

static struct stretch coordinated_before(const struct scope *scope, uint32_t last, uint32_t least)
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

static bool before_means(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct stretch noun = at->cause, words;

	if (noun.first >= noun.end)
		return false;
	/* "US-led coalition's bombing" */
	if (noun.first > at->first && scope->tokens[noun.first].kind == TOKEN_POSSESSIVE)
		noun.first = scope_noun_before(scope, noun.first - 1, at->first).first;
	while (noun.end > noun.first + 1 && scope->words[noun.end - 1].cause.count)
		noun.end--;
	words = role_actor_words(scope, noun);
	if (words.first >= words.end)
		return false;
	role_set(at, role, words, "before the means");
	return true;
}

/* Whether "by" at i tells who did the deed: "killed by", "shelling by", "carried out on Monday by";
 * not "areas held by", "calls by". */
static bool is_of_deed(const struct role_case *at, uint32_t by, uint32_t *extra)
{
	const struct scope *scope = at->scope;
	const uint64_t harm = UINT64_C(1) << LEXICON_HARM;

	*extra = 0;
	for (uint32_t i = by; i > at->first && by - i < DEED_REACH; i--) {
		const struct word *word = &scope->words[i - 1];

		if (word->cause.count || i - 1 == at->claim->trigger)
			return true;
		if (scope_is_one(scope, i - 1,
				 "conducted perpetrated caused staged committed done blamed fueled "
				 "fuelled"))
			return true;
		if (lexicon_lists(scope->lexicon, scope->tokens[i - 1].word) & harm) {
			*extra = COST_OTHER_HARM; /* "a town besieged by" */
			return i < at->first + 2 || !(scope->words[i - 2].head.count ||
						      scope->words[i - 2].mention != INDEX_NONE);
		}
		if (word->class == WORD_VERB || word->class == WORD_CLAUSE ||
		    word->edge >= EDGE_WHEN || word->class == WORD_MARK)
			return false;
	}
	return false;
}

static bool behind_by(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t least = BY_COST_MOST;
	struct stretch best = {0, 0};

	for (uint32_t i = at->first; i + 1 < at->end; i++) {
		struct stretch noun;
		uint32_t cost, extra;

		if (!scope_is(scope, i, "by") || (scope->words[i].flags & WORD_SOURCE) ||
		    !is_of_deed(at, i, &extra))
			continue;
		noun = coordinated_after(scope, i + 1, at->end);
		if (noun.first >= noun.end || is_cause_noun(scope, noun) ||
		    scope->words[noun.first].moment != INDEX_NONE)
			continue;
		if (!is_human_noun(scope, noun) &&
		    role_actor_words(scope, noun).first == role_actor_words(scope, noun).end)
			continue;
		cost = role_cost(at, (struct stretch){i, i + 1}) + extra;
		if (at->cause.first < at->cause.end && at->cause.end == i)
			cost = 0;
		if (cost < least) {
			least = cost;
			best = noun;
		}
	}
	return best.first < best.end && actor_take(at, role, best, "behind by");
}

/* "two men in | a passing car": the noun that the phrase hangs on, if it can act. */
static struct stretch subject_head(const struct scope *scope, struct stretch noun, uint32_t least)
{
	struct stretch at = noun;

	for (int steps = 0; steps < CLAUSES_MOST && at.first > least + 1; steps++) {
		uint32_t joint = at.first - 1;
		struct stretch head;

		if (scope->words[joint].class != WORD_OF &&
		    !scope_is_one(scope, joint, "in from at near with for on"))
			break;
		head = coordinated_before(scope, joint - 1, least);
		if (head.first >= head.end)
			break;
		if (is_cause_noun(scope, head))
			return head;
		if (scope->words[joint].class == WORD_OF &&
		    scope_is_one(scope, joint - 1,
				 "units unit aircraft jets planes fighters members "
				 "elements soldiers troops")) {
			noun.first = head.first; /* "units of the army" */
			break;
		}
		if (can_act(scope, head))
			noun = head;
		else if (scope_is(scope, joint, "from"))
			break; /* "jets from | the army" */
		at = head;
	}
	return noun;
}

static bool is_ing(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	return token->end - token->start > 4 &&
	       !memcmp(scope->article->text + token->end - 3, "ing", 3);
}

/* The verb before token i in the same clause, INDEX_NONE if there is none. */
static uint32_t verb_before(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;

	while (i > at->first) {
		if (scope->words[i].edge >= EDGE_AND)
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
	uint32_t open = verb;

	if (verb <= at->first + 1 || scope->tokens[verb - 1].mark != ',')
		return (struct stretch){0, 0};
	for (open = verb - 1; open > at->first + 1; open--)
		if (scope->tokens[open - 1].mark == ',')
			break;
	if (scope->tokens[open - 1].mark != ',' || open < at->first + 2)
		return (struct stretch){0, 0};
	return coordinated_before(scope, open - 2, at->first);
}

struct stretch role_subject(const struct role_case *at, uint32_t token)
{
	const struct scope *scope = at->scope;
	uint32_t verb = token;

	for (int steps = 0; steps < CLAUSES_MOST; steps++) {
		uint32_t before = verb_before(at, verb);
		uint32_t last = scope_subject(scope, verb, at->first);
		bool own = !is_ing(scope, verb) || before == INDEX_NONE;

		if (own && last != INDEX_NONE && scope->words[last].class == WORD_PRONOUN)
			return (struct stretch){last, last + 1};
		if (own && last != INDEX_NONE &&
		    !overlaps((struct stretch){last, last + 1}, at->core)) {
			struct stretch noun = subject_head(
				scope, coordinated_before(scope, last, at->first), at->first);

			if (is_cause_noun(scope, noun) || can_act(scope, noun) ||
			    before == INDEX_NONE)
				return noun;
		} else if (own) {
			struct stretch noun = past_comma(at, verb);

			if (noun.first < noun.end && can_act(scope, noun))
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

	if (word->class == WORD_VERB)
		return true;
	if (token == first || next >= end || word->cause.count > 1)
		return false;
	/* "rebels shell the town", "alliance attacks Aleppo" */
	return scope->words[token - 1].class == WORD_NOUN &&
	       scope->tokens[token - 1].kind == TOKEN_WORD &&
	       (scope->words[token - 1].actor.count || scope->words[token - 1].victim.count ||
		lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[token - 1].word)
			.count) &&
	       (scope->words[next].class == WORD_DET || scope->words[next].mention != INDEX_NONE);
}

static bool subject_of_trigger(const struct role_case *at, struct role *role)
{
	/* who leads people out has not driven them out */
	if (at->claim->harm == HARM_DISPLACED &&
	    scope_is_one(at->scope, at->claim->trigger, "evacuated evacuate evacuating evacuates"))
		return false;
	return at->active &&
	       actor_take(at, role, role_subject(at, at->verb), "subject of the trigger");
}

/* The verb that has the means at i for its object: "fired | a dozen rockets", "goes on | a
 * rampage". */
static uint32_t verb_of_object(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct stretch noun = scope_noun_before(scope, i, at->first);
	uint32_t verb = noun.first;

	if (noun.first <= at->first)
		return INDEX_NONE;
	if (scope_is_one(scope, verb - 1, "on out down of") && verb > at->first + 1)
		verb--;
	verb--;
	if (!scope->words[verb].cause.count || scope->words[verb].class != WORD_VERB ||
	    is_ing(scope, verb) || (scope->words[verb].flags & WORD_SOURCE) ||
	    (verb > at->first && scope->words[verb - 1].class == WORD_AUX &&
	     !scope_is_one(scope, verb - 1, "has have had to will would")))
		return INDEX_NONE;
	return verb;
}

static bool subject_of_blow(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t least = BLOW_COST_MOST, blow = INDEX_NONE;

	for (uint32_t i = at->first; i < at->end; i++) {
		const struct hit *hit = &scope->words[i].cause;
		uint32_t cost, verb;

		if (!hit->count || hit->back)
			continue;
		if (scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_BLAME ||
		    (i + 1 < at->end && scope->words[i + 1].class == WORD_NUMBER &&
		     scope_is_one(scope, i, "hit hits")))
			continue; /* "the toll hits 43" */
		verb = role_is_verb(scope, i, at->first, at->end) ? i : verb_of_object(at, i);
		if (verb == INDEX_NONE)
			continue;
		cost = role_cost(at, (struct stretch){i, i + hit->count});
		if (cost < least) {
			struct stretch noun = role_subject(at, verb);

			if (noun.first == noun.end || overlaps(noun, at->core))
				continue;
			least = cost;
			blow = verb;
		}
	}
	return blow != INDEX_NONE &&
	       actor_take(at, role, role_subject(at, blow), "subject of the blow");
}

/* Somebody, not "Saudi mismanagement". */
static bool is_blameable(const struct scope *scope, struct stretch noun)
{
	return noun.first < noun.end &&
	       (is_human_noun(scope, noun) || is_named_actor(scope, noun.end - 1) ||
		scope->words[noun.end - 1].mention != INDEX_NONE);
}

/* "blamed on | the army", "accused | the rebels of". */
static bool behind_blame(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;

	for (uint32_t i = at->first; i + 1 < at->end; i++) {
		uint32_t k = i + 1;

		if (scope_is_one(scope, i, "finger") && scope_is(scope, k, "at"))
			k++;
		else if (!scope_is_one(scope, i, "blamed blames blaming accused accuses accusing"))
			continue;
		else if (scope_is(scope, k, "on"))
			k++;
		if (k < at->end && is_blameable(scope, coordinated_after(scope, k, at->end)) &&
		    actor_take(at, role, coordinated_after(scope, k, at->end), "blamed"))
			return true;
	}
	return false;
}

void role_actor_find(const struct role_case *at, struct role *role)
{
	if (at->doerless)
		return;
	(void)(before_means(at, role) || behind_by(at, role) || subject_of_trigger(at, role) ||
	       subject_of_blow(at, role) || behind_blame(at, role));
}
