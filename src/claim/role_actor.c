/*
 * By whom. Tried in this order, the first that names an actor wins:
 *
 *	Russian and government | bombardment killed        before the means
 *	killed by | militants                              behind by
 *	Gunmen | killed                                    the subject of the trigger
 *	when | Russian jets | raided the village           the subject of the blow
 *
 * An actor is a word of LEXICON_ACTOR, a nation, a group or body by name, or a person where he is
 *said to do the deed. Things that fly or burn are none by themselves. Left out: whether the blame
 *is just.
 */
#include "claim/role.h"

enum { BY_COST_MOST = 30, BLOW_COST_MOST = 28 };

static bool is_named_actor(const struct scope *scope, uint32_t i)
{
	uint32_t mention = scope->words[i].mention;
	uint8_t type;

	if (scope->words[i].actor.count ||
	    lexicon_find(scope->lexicon, LEXICON_GROUP, scope->tokens[i].word).count)
		return true;
	if (mention == INDEX_NONE)
		return false;
	type = scope->article->mentions[mention].type;
	return type == ENTITY_ORGANISATION || type == ENTITY_GROUP;
}

struct stretch role_actor_words(const struct scope *scope, struct stretch noun)
{
	uint32_t first = noun.end, end = noun.first;

	for (uint32_t i = noun.first; i < noun.end; i++)
		if (is_named_actor(scope, i)) {
			first = first < i ? first : i;
			end = i + 1;
		}
	return first < end ? (struct stretch){first, end} : (struct stretch){0, 0};
}

static bool is_human_noun(const struct scope *scope, struct stretch noun)
{
	uint32_t last = noun.end - 1;

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

/* A whole noun phrase as the actor, if it is one. */
static bool actor_take(const struct role_case *at, struct role *role, struct stretch noun,
		       const char *rule)
{
	const struct scope *scope = at->scope;

	if (noun.first >= noun.end || overlaps(noun, at->core) || is_cause_noun(scope, noun))
		return false;
	if (scope->words[noun.first].class == WORD_PRONOUN)
		return false;
	if (!is_human_noun(scope, noun) &&
	    role_actor_words(scope, noun).first == role_actor_words(scope, noun).end)
		return false;
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
		    role_actor_words(scope, next).first == role_actor_words(scope, next).end)
			break;
		noun.end = next.end;
	}
	return noun;
}

static struct stretch coordinated_before(const struct scope *scope, uint32_t last, uint32_t least)
{
	struct stretch noun = scope_noun_before(scope, last, least);

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

static bool behind_by(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t least = BY_COST_MOST;
	struct stretch best = {0, 0};

	for (uint32_t i = at->first; i + 1 < at->end; i++) {
		struct stretch noun;
		uint32_t cost;

		if (!scope_is(scope, i, "by") || (scope->words[i].flags & WORD_SOURCE))
			continue;
		noun = coordinated_after(scope, i + 1, at->end);
		if (noun.first >= noun.end || is_cause_noun(scope, noun) ||
		    scope->words[noun.first].moment != INDEX_NONE)
			continue;
		if (!is_human_noun(scope, noun) &&
		    role_actor_words(scope, noun).first == role_actor_words(scope, noun).end)
			continue;
		cost = role_cost(at, (struct stretch){i, i + 1});
		if (at->cause.first < at->cause.end && at->cause.end == i)
			cost = 0;
		if (cost < least) {
			least = cost;
			best = noun;
		}
	}
	return best.first < best.end && actor_take(at, role, best, "behind by");
}

struct stretch role_subject(const struct role_case *at, uint32_t token)
{
	const struct scope *scope = at->scope;
	uint32_t verb = token;

	for (int steps = 0; steps < 4; steps++) {
		uint32_t last = scope_subject(scope, verb, at->first);

		if (last != INDEX_NONE && scope->words[last].class == WORD_PRONOUN)
			return (struct stretch){last, last + 1};
		if (last != INDEX_NONE && !overlaps((struct stretch){last, last + 1}, at->core) &&
		    !(scope->words[last].victim.count && steps))
			return coordinated_before(scope, last, at->first);
		/* the verb before it in the same clause */
		while (verb > at->first) {
			verb--;
			if (scope->words[verb].edge >= EDGE_AND)
				return (struct stretch){0, 0};
			if (scope->words[verb].class == WORD_VERB)
				break;
		}
		if (verb == at->first && scope->words[verb].class != WORD_VERB)
			break;
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
	return at->active &&
	       actor_take(at, role, role_subject(at, at->claim->trigger), "subject of the trigger");
}

static bool subject_of_blow(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t least = BLOW_COST_MOST, blow = INDEX_NONE;

	for (uint32_t i = at->first; i < at->end; i++) {
		const struct hit *hit = &scope->words[i].cause;
		uint32_t cost;

		if (!hit->count || hit->back || i == at->claim->trigger ||
		    !role_is_verb(scope, i, at->first, at->end))
			continue;
		cost = role_cost(at, (struct stretch){i, i + hit->count});
		if (cost < least) {
			struct stretch noun = role_subject(at, i);

			if (noun.first == noun.end || overlaps(noun, at->core))
				continue;
			least = cost;
			blow = i;
		}
	}
	return blow != INDEX_NONE &&
	       actor_take(at, role, role_subject(at, blow), "subject of the blow");
}

void role_actor_find(const struct role_case *at, struct role *role)
{
	(void)(before_means(at, role) || behind_by(at, role) || subject_of_trigger(at, role) ||
	       subject_of_blow(at, role));
}
