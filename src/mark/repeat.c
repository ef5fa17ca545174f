/*
 * What an article has named once in full it names again in short: Kerry, the Observatory, the
 *town's bare name in a headline. The first pass leaves such words alone, since nothing around them
 *says what they are; here each capital word that no name holds yet is looked up among the names
 *found:
 *
 *	last word of a person        -> the person
 *	a place or body of one word  -> that
 *	"the" and a head of a body   -> the body whose name has that head
 *
 * "the group", "the agency" in small letters point back to the nearest body that can be called so;
 * they are described mentions, for attribution only.
 */
#include <string.h>

#include "base/map.h"
#include "mark/naming.h"

enum { REPEAT_SLOTS = 1024, REPEAT_MOST = 700 }; /* names of an article that are known again */
enum { FARTHEST = 64 };				 /* names back that "the group" is sought */

struct repeat {
	struct naming *naming;
	uint8_t *covered; /* by token: a name holds it */
	uint32_t found;	  /* drafts of the first pass */
	uint32_t count;
	struct {
		uint32_t hash, draft; /* draft + 1; 0 is empty */
	} slots[REPEAT_SLOTS];
};

static uint32_t slot_of(const struct repeat *repeat, uint32_t hash)
{
	uint32_t at = hash % REPEAT_SLOTS;

	while (repeat->slots[at].draft && repeat->slots[at].hash != hash)
		at = (at + 1) % REPEAT_SLOTS;
	return at;
}

static void word_add(struct repeat *repeat, uint32_t hash, uint32_t draft)
{
	uint32_t at = slot_of(repeat, hash);

	if (repeat->slots[at].draft || repeat->count == REPEAT_MOST)
		return;
	repeat->slots[at].hash = hash;
	repeat->slots[at].draft = draft + 1;
	repeat->count++;
}

static bool same_words(const struct naming *naming, const struct draft *a, const struct draft *b)
{
	if (a->end - a->first != b->end - b->first)
		return false;
	for (uint32_t i = 0; i < a->end - a->first; i++)
		if (naming->tokens[a->first + i].hash != naming->tokens[b->first + i].hash)
			return false;
	return true;
}

static uint32_t words_hash(const struct naming *naming, const struct draft *draft)
{
	uint32_t hash = HASH_START;

	for (uint32_t i = draft->first; i < draft->end; i++)
		hash = (hash ^ naming->tokens[i].hash) * 16777619u;
	return hash;
}

/* What only its capitals made a person is a village where the article says so elsewhere. */
static void weak_settle(struct naming *naming)
{
	uint32_t mask = 63;
	uint32_t *first;

	while (mask < naming->drafts.count * 2)
		mask = mask * 2 + 1;
	first = alloc_zeroed((size_t)mask + 1,
			     sizeof *first); /* draft + 1 by its words, the first */
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		const struct draft *draft = &naming->drafts.at[i];

		if ((draft->type == ENTITY_PLACE || draft->type == ENTITY_ORGANISATION) &&
		    !first[words_hash(naming, draft) & mask])
			first[words_hash(naming, draft) & mask] = i + 1;
	}
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		struct draft *weak = &naming->drafts.at[i];
		const struct draft *other;
		uint32_t index = first[words_hash(naming, weak) & mask];

		if (!index || weak->type != ENTITY_PERSON || strcmp(weak->rule, "capitals") != 0)
			continue;
		other = &naming->drafts.at[index - 1];
		if (!same_words(naming, weak, other))
			continue;
		weak->type = other->type;
		weak->list = other->list;
		weak->rule = "said again";
	}
	free(first);
}

/* "By Foo Bar, Kabul" */
static bool is_byline(const struct naming *naming, uint32_t first)
{
	return first > 0 && naming->tokens[first - 1].flags & (TOKEN_PARAGRAPH | TOKEN_LINE) &&
	       (token_is(naming->text, &naming->tokens[first - 1], "by") ||
		token_is(naming->text, &naming->tokens[first - 1], "from"));
}

/* "Foo del Bar and Kabul": beside a listed place that is no country, what capitals alone made a
 * person is a place too. */
static void beside_settle(struct naming *naming)
{
	for (uint32_t i = 0; i + 1 < naming->drafts.count; i++) {
		struct draft *weak = &naming->drafts.at[i];
		const struct draft *next = weak + 1;

		if (weak->type != ENTITY_PERSON || strcmp(weak->rule, "capitals") != 0 ||
		    is_byline(naming, weak->first) || next->type != ENTITY_PLACE ||
		    next->row == INDEX_NONE || next->first != weak->end + 1 ||
		    (!token_is(naming->text, &naming->tokens[weak->end], "and") &&
		     naming->tokens[weak->end].mark != ',') ||
		    !*lexicon_cell(naming->lexicon, LEXICON_PLACE, next->row, naming->place_parent))
			continue;
		weak->type = ENTITY_PLACE;
		weak->list = LEXICON_PLACE;
		weak->rule = "list of places";
	}
}

/* Words by which a name may be said again. */
static void words_add(struct repeat *repeat, uint32_t index)
{
	struct naming *naming = repeat->naming;
	const struct draft *draft = &naming->drafts.at[index];
	uint32_t last = draft->end - 1;

	if (draft->part)
		return;
	switch (draft->type) {
	case ENTITY_PERSON:
		word_add(repeat, naming_surname(naming, draft_surname(naming, draft)), index);
		if (!naming_ordinary(naming, draft->first) &&
		    naming->tokens[draft->first].end - naming->tokens[draft->first].start > 3 &&
		    !naming_in(naming, draft->first, WORDS_PARTICLE))
			word_add(repeat, naming->tokens[draft->first].hash, index);
		break;
	case ENTITY_PLACE:
		if (draft->row == INDEX_NONE &&
		    !(naming_lists(naming, draft->first) & LIST_BIT(PLACE)) &&
		    (last == draft->first || naming_lists(naming, last) & LIST_BIT(PLACEHEAD)) &&
		    !naming_ordinary(naming, draft->first))
			word_add(repeat, naming->tokens[draft->first].hash, index);
		break;
	case ENTITY_ORGANISATION:
		if (last == draft->first)
			word_add(repeat, naming->tokens[last].hash, index);
		for (uint32_t i = draft->first + 1; i <= last; i++)
			if (lexicon_find(naming->lexicon, LEXICON_ORGHEAD, naming->tokens[i].word)
				    .count &&
			    naming->tokens[i].flags & TOKEN_CAPITAL)
				word_add(repeat, naming->tokens[i].hash, index);
		break;
	case ENTITY_EVENT:
		if (!strcmp(draft->rule, STORM_BY_NAME) && !naming_ordinary(naming, last))
			word_add(repeat, naming->tokens[last].hash, index);
		break;
	default:
		break;
	}
}

static void again_add(struct repeat *repeat, uint32_t token, uint32_t index, const char *rule)
{
	struct naming *naming = repeat->naming;
	bool storm = naming->drafts.at[index].type == ENTITY_EVENT && token > naming->begin &&
		     naming_joined(naming, token - 1) && naming_capital(naming, token - 1) &&
		     naming_has(naming, token - 1, LIST_BIT(EVENTHEAD)); /* in a headline */
	struct draft *draft =
		draft_add(naming, token - storm, token + 1, naming->drafts.at[index].type, rule);
	const struct draft *full = &naming->drafts.at[index];

	draft->list = full->list;
	draft->row = full->row;
	draft->like = full->serial;
	draft->short_form = true;
	repeat->covered[token] = 1;
}

/* A head of bodies is one body again only where "the" or another word of it tells that. */
static bool is_head_again(const struct naming *naming, uint32_t token)
{
	if (naming_starts(naming, token))
		return false;
	return naming_plain(naming);
}

static const char *rule_again(const struct naming *naming, const struct draft *draft,
			      uint32_t token)
{
	if (draft->type == ENTITY_PLACE || draft->type == ENTITY_EVENT)
		return "said again";
	if (draft->type == ENTITY_ORGANISATION)
		return "head noun again";
	return draft->end - draft->first > 1 &&
			       naming_surname(naming, token) !=
				       naming_surname(naming, draft_surname(naming, draft))
		       ? FIRST_NAME_ALONE
		       : "surname";
}

/* "Card | had": at the start of a sentence, before a verb of being or saying. */
static bool is_subject(const struct naming *naming, uint32_t token)
{
	static const char *const verbs[] = {"had", "was", "has", "is", "said", "told", "died"};

	for (size_t i = 0; token + 1 < naming->end && i < sizeof verbs / sizeof *verbs; i++)
		if (token_is(naming->text, &naming->tokens[token + 1], verbs[i]))
			return !naming_has(naming, token, LIST_BIT(FUNCTION) | LIST_BIT(CALENDAR));
	return false;
}

static void again_read(struct repeat *repeat, uint32_t token)
{
	struct naming *naming = repeat->naming;
	uint32_t at = slot_of(repeat, naming_surname(naming, token));
	uint32_t index = repeat->slots[at].draft - 1;
	const struct draft *draft;

	if (!repeat->slots[at].draft)
		return;
	draft = &naming->drafts.at[index];
	if (draft->type == ENTITY_ORGANISATION && draft->end - draft->first > 1 &&
	    !is_head_again(naming, token))
		return;
	if (draft->type != ENTITY_ORGANISATION && naming_ordinary(naming, token) &&
	    (!naming_plain(naming) ||
	     (naming_starts(naming, token) &&
	      !(draft->type == ENTITY_PERSON && is_subject(naming, token)))))
		return;
	again_add(repeat, token, index, rule_again(naming, draft, token));
}

/* Whether a body of this kind is called by the noun at token: a monitor "the group", not a
 * newspaper. */
static bool can_be_called(const struct naming *naming, const struct draft *draft, uint32_t token)
{
	const char *kind = "";

	if (draft->type != ENTITY_ORGANISATION || draft->described)
		return false;
	for (uint32_t i = draft->first; i < draft->end; i++)
		if (naming->tokens[i].hash == naming->tokens[token].hash)
			return true;
	if (draft->row != INDEX_NONE)
		kind = lexicon_cell(naming->lexicon, LEXICON_ORGANISATION, draft->row,
				    naming->org_kind);
	if (token_is(naming->text, &naming->tokens[token], "agency"))
		return !strcmp(kind, "media") || !strcmp(kind, "international");
	if (token_is(naming->text, &naming->tokens[token], "group") ||
	    token_is(naming->text, &naming->tokens[token], "organisation") ||
	    token_is(naming->text, &naming->tokens[token], "organization"))
		return strcmp(kind, "media") && strcmp(kind, "government") &&
		       strcmp(kind, "company");
	return false;
}

/* "the group": the nearest body before it within the last sentences. */
static void described_read(struct repeat *repeat, uint32_t token, uint32_t before)
{
	struct naming *naming = repeat->naming;

	for (uint32_t i = before; i-- > 0;) {
		const struct draft *draft = &naming->drafts.at[i];

		if (naming->sentence - draft->sentence > 5 || before - i > FARTHEST)
			return;
		if (!can_be_called(naming, draft, token))
			continue;
		again_add(repeat, token, i, "the noun for it");
		naming->drafts.at[naming->drafts.count - 1].described = true;
		return;
	}
}

static void sentence_reread(struct repeat *repeat, uint32_t *before)
{
	struct naming *naming = repeat->naming;

	for (uint32_t i = naming->begin; i < naming->end; i++) {
		const struct token *token = &naming->tokens[i];

		while (*before < repeat->found && naming->drafts.at[*before].first <= i)
			++*before;
		if (token->kind != TOKEN_WORD || repeat->covered[i])
			continue;
		naming_stand(naming, i);
		if (naming_capital(naming, i))
			again_read(repeat, i);
		else if (i > naming->begin && naming_lists(naming, i) & LIST_BIT(ORGHEAD) &&
			 naming_in(naming, i - 1, WORDS_THE))
			described_read(repeat, i, *before);
	}
}

void repeat_find(struct naming *naming)
{
	struct repeat *repeat = alloc_zeroed(1, sizeof *repeat);
	uint32_t before = 0;

	beside_settle(naming);
	weak_settle(naming);
	repeat->naming = naming;
	repeat->found = naming->drafts.count;
	repeat->covered = alloc_zeroed(naming->count + 1, 1);
	for (uint32_t i = 0; i < repeat->found; i++) {
		const struct draft *draft = &naming->drafts.at[i];

		memset(repeat->covered + draft->first, 1, draft->end - draft->first);
		words_add(repeat, i);
	}
	for (uint32_t i = 0; i < naming->article->sentence_count; i++) {
		naming_enter(naming, i);
		sentence_reread(repeat, &before);
	}
	free(repeat->covered);
	free(repeat);
}
