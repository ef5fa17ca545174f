/*
 * Which names of an article name one thing.
 *
 *	one row of a list                   one thing, in every article
 *	same words, but for article, head   one place:   al-Fardous district, Fardous
 *	same words, or ( ) beside it        one body:    Foo Relief Council (FRC) ... FRC
 *	last word, and no other first word  one person:  Sergei Foo, Mr Foo, S. Foo
 *
 * A surname alone goes to the last person so called before it; two persons with one surname and two
 * first names stay two. The id is made from the fullest name, so that another article with the same
 * name makes the same id. Left out: spellings that differ between articles (compare/).
 */
#include <string.h>

#include "base/map.h"
#include "mark/naming.h"

/* An entity in the making. */
struct link {
	uint8_t type;
	enum lexicon_list list;
	uint32_t row;
	uint32_t full;	 /* the draft with its fullest name */
	uint32_t words;	 /* of that name */
	uint32_t latest; /* draft that named it last */
	const char *key; /* of a place or body without a row */
};

/* By what a link is found: a hash of its row, its key, its surname, its initials. */
struct handle {
	uint32_t hash, link, next;
	bool alias; /* a name that brackets gave it, whatever row it has elsewhere */
};

enum {
	CANDIDATES = 64
}; /* of one hash that are looked at, the newest first: bounds hostile texts */

struct chain {
	struct naming *naming;
	struct arena *arena;
	VEC(struct link) links;
	VEC(struct handle) handles;
	uint32_t *heads, mask;
	uint32_t *by_serial; /* draft number when added -> link */
};

static void handle_add(struct chain *chain, uint32_t hash, uint32_t link, bool alias)
{
	struct handle handle = {hash, link, chain->heads[hash & chain->mask], alias};

	vec_add(&chain->handles, handle);
	chain->heads[hash & chain->mask] = chain->handles.count - 1;
}

/* The next handle of this hash at or after `at`, INDEX_NONE at the end. */
static uint32_t handle_next(const struct chain *chain, uint32_t at, uint32_t hash)
{
	while (at != INDEX_NONE && chain->handles.at[at].hash != hash)
		at = chain->handles.at[at].next;
	return at;
}

static uint32_t row_hash(const struct draft *draft)
{
	return hash_end(draft->row * 31 + (uint32_t)draft->list + 1);
}

static uint32_t key_hash(const struct draft *draft, const char *key)
{
	return hash_bytes(key, strlen(key)) + draft->type;
}

static uint32_t link_add(struct chain *chain, uint32_t index, const char *key)
{
	const struct draft *draft = &chain->naming->drafts.at[index];
	struct link link = {
		.type = draft->type,
		.list = draft->list,
		.row = draft->row,
		.full = index,
		.words = draft->end - draft->first,
		.latest = index,
		.key = key,
	};
	const char *name = key ? strchr(key, ':') : NULL; /* none behind a country alone */
	uint32_t number = chain->links.count;

	vec_add(&chain->links, link);
	if (draft->row != INDEX_NONE)
		handle_add(chain, row_hash(draft), number, false);
	if (key)
		handle_add(chain, key_hash(draft, key), number, false);
	if (draft->type == ENTITY_PERSON)
		handle_add(chain,
			   naming_surname(chain->naming, draft_surname(chain->naming, draft)),
			   number, false);
	if (name && draft->type == ENTITY_ORGANISATION && name > key) /* "the Foreign Ministry" */
		handle_add(chain, key_hash(draft, name), number, true);
	if (draft->type == ENTITY_ORGANISATION && draft->end - draft->first > 1)
		handle_add(chain, draft_initials(chain->naming, draft), number, false);
	return number;
}

static uint32_t row_find(const struct chain *chain, const struct draft *draft)
{
	uint32_t hash = row_hash(draft), at = chain->heads[hash & chain->mask];

	while ((at = handle_next(chain, at, hash)) != INDEX_NONE) {
		const struct link *link = &chain->links.at[chain->handles.at[at].link];

		if (chain->handles.at[at].alias ||
		    (link->row == draft->row && link->list == draft->list))
			return chain->handles.at[at].link;
		at = chain->handles.at[at].next;
	}
	return INDEX_NONE;
}

static uint32_t key_find(const struct chain *chain, const struct draft *draft, const char *key)
{
	uint32_t hash = key_hash(draft, key), at = chain->heads[hash & chain->mask];

	while ((at = handle_next(chain, at, hash)) != INDEX_NONE) {
		const struct link *link = &chain->links.at[chain->handles.at[at].link];

		if (link->type == draft->type &&
		    (chain->handles.at[at].alias || (link->key && !strcmp(link->key, key))))
			return chain->handles.at[at].link;
		at = chain->handles.at[at].next;
	}
	return INDEX_NONE;
}

/* The body whose words begin with the letters of an acronym. */
static uint32_t initials_find(const struct chain *chain, const struct draft *draft)
{
	uint32_t hash = draft_letters(chain->naming, draft);
	uint32_t at = handle_next(chain, chain->heads[hash & chain->mask], hash);

	if (at == INDEX_NONE || draft->span.end - draft->span.start < 3 ||
	    chain->links.at[chain->handles.at[at].link].type != ENTITY_ORGANISATION)
		return INDEX_NONE;
	return chain->handles.at[at].link;
}

/* The person of the article with this surname who was named last. */
static uint32_t person_find(const struct chain *chain, const struct draft *draft)
{
	uint32_t hash = naming_surname(chain->naming, draft_surname(chain->naming, draft));
	uint32_t at = chain->heads[hash & chain->mask], best = INDEX_NONE;

	for (int i = 0; i < CANDIDATES && (at = handle_next(chain, at, hash)) != INDEX_NONE; i++) {
		uint32_t number = chain->handles.at[at].link;
		const struct link *link = &chain->links.at[number];

		at = chain->handles.at[at].next;
		if (link->type == ENTITY_PERSON &&
		    draft_fits_person(chain->naming, draft,
				      &chain->naming->drafts.at[link->full]) &&
		    (best == INDEX_NONE || link->latest > chain->links.at[best].latest))
			best = number;
	}
	return best;
}

/* "Foo Relief Council (FRC)": the name in brackets right after a body's name is its short form. */
static uint32_t bracket_find(const struct chain *chain, uint32_t index)
{
	const struct naming *naming = chain->naming;
	const struct draft *draft = &naming->drafts.at[index], *before;

	if (!index || draft->type != ENTITY_ORGANISATION || draft->end - draft->first > 1)
		return INDEX_NONE;
	before = draft - 1;
	if (before->type != ENTITY_ORGANISATION || before->end + 1 != draft->first ||
	    naming->tokens[before->end].mark != '(' || draft->end >= naming->count ||
	    naming->tokens[draft->end].mark != ')' || before->end - before->first < 2)
		return INDEX_NONE;
	return before->entity;
}

/* A listed name; but a surname that stands for somebody known is that of the namesake whom the
 * article has just named whole, unless it names the known one whole too, or gives a title. */
static uint32_t listed_find(const struct chain *chain, struct draft *draft)
{
	uint32_t found = row_find(chain, draft), other;

	if (draft->type != ENTITY_PERSON || draft->end - draft->first > 1 ||
	    !span_is_empty(draft->title) ||
	    (found != INDEX_NONE && chain->links.at[found].words > 1))
		return found;
	other = person_find(chain, draft);
	if (other == INDEX_NONE || chain->links.at[other].row == draft->row ||
	    chain->links.at[other].words < 2)
		return found;
	draft->rule = "surname";
	return other;
}

static uint32_t draft_link(struct chain *chain, uint32_t index)
{
	struct draft *draft = &chain->naming->drafts.at[index];
	uint32_t found = bracket_find(chain, index);
	const char *key = NULL;

	if (draft->like != INDEX_NONE &&
	    (draft->type != ENTITY_PERSON || !strcmp(draft->rule, FIRST_NAME_ALONE)))
		return INDEX_NONE; /* when all others have theirs */
	if (found != INDEX_NONE &&
	    (draft->row == INDEX_NONE || row_find(chain, draft) == INDEX_NONE)) {
		draft->rule = "acronym";
		handle_add(
			chain,
			draft->row == INDEX_NONE
				? key_hash(draft, key_of_draft(chain->naming, chain->arena, draft))
				: row_hash(draft),
			found, true);
		return found;
	}
	if (draft->row != INDEX_NONE) {
		found = listed_find(chain, draft);
	} else if (draft->type == ENTITY_PERSON) {
		found = person_find(chain, draft);
		if (found != INDEX_NONE && draft->end - draft->first == 1)
			draft->rule = "surname";
	} else {
		key = key_of_draft(chain->naming, chain->arena, draft);
		found = key_find(chain, draft, key);
		if (found == INDEX_NONE && draft_is_acronym(chain->naming, draft)) {
			found = initials_find(chain, draft);
			if (found != INDEX_NONE)
				draft->rule = "acronym";
		}
	}
	return found != INDEX_NONE ? found : link_add(chain, index, key);
}

/* A person's surname before his full name: the headline comes first, the name after. So full names
 * are linked in a first round, the rest in a second. */
static void drafts_link(struct chain *chain)
{
	struct naming *naming = chain->naming;

	for (int round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < naming->drafts.count; i++) {
			struct draft *draft = &naming->drafts.at[i];

			if (draft_is_full(draft) != !round)
				continue;
			draft->entity = draft_link(chain, i);
			if (draft->entity == INDEX_NONE)
				continue;
			chain->by_serial[draft->serial] = draft->entity;
			chain->links.at[draft->entity].latest = i;
			if (draft->end - draft->first > chain->links.at[draft->entity].words) {
				chain->links.at[draft->entity].words = draft->end - draft->first;
				chain->links.at[draft->entity].full = i;
			}
		}
	}
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		struct draft *draft = &naming->drafts.at[i];

		if (draft->entity == INDEX_NONE)
			draft->entity = chain->by_serial[draft->like];
		if (draft->entity == INDEX_NONE)
			draft->entity = link_add(chain, i, NULL);
	}
}

/* A district or airport that is named after a listed place ("La Paz department") lies there only if
 * the article speaks of that country. */
static uint32_t base_fitting(const struct chain *chain, uint32_t base)
{
	uint32_t country;

	if (base == INDEX_NONE)
		return INDEX_NONE;
	country = place_country(chain->naming->lexicon, base);
	for (uint32_t i = 0; i < chain->links.count && i < CANDIDATES; i++)
		if (place_is_of(chain->naming, chain->links.at[i].list, chain->links.at[i].row,
				country))
			return base;
	return INDEX_NONE;
}

static void entities_fill(struct chain *chain)
{
	const struct naming *naming = chain->naming;
	struct article *article = naming->article;

	article->entity_count = chain->links.count;
	article->entities =
		arena_array(chain->arena, chain->links.count, sizeof *article->entities);
	for (uint32_t i = 0; i < chain->links.count; i++) {
		const struct link *link = &chain->links.at[i];
		struct entity *entity = &article->entities[i];

		entity->name = key_name(naming, chain->arena, &naming->drafts.at[link->full],
					link->list, link->row);
		entity->id = key_id(chain->arena, link->type, link->key ? link->key : entity->name);
		entity->place = link->list != LEXICON_PLACE ? INDEX_NONE
				: link->row != INDEX_NONE
					? link->row
					: base_fitting(chain, naming->drafts.at[link->full].base);
		entity->type = link->type;
		entity->first = INDEX_NONE;
	}
}

static void mentions_fill(struct chain *chain)
{
	const struct naming *naming = chain->naming;
	struct article *article = naming->article;

	article->mention_count = naming->drafts.count;
	article->mentions =
		arena_array(chain->arena, naming->drafts.count, sizeof *article->mentions);
	for (uint32_t i = 0; i < naming->drafts.count; i++) {
		const struct draft *draft = &naming->drafts.at[i];
		struct entity *entity = &article->entities[draft->entity];

		article->mentions[i] = (struct mention){
			.span = draft->span,
			.title = draft->title,
			.first = draft->first,
			.end = draft->end,
			.entity = draft->entity,
			.type = draft->type,
			.described = draft->described,
			.aside = (naming->zones[draft->first] & NAMING_ASIDE) != 0,
			.rule = draft->rule,
		};
		if (entity->first == INDEX_NONE)
			entity->first = i;
		entity->mentions++;
	}
}

void chain_link(struct naming *naming)
{
	struct chain chain = {.naming = naming, .arena = &naming->article->arena, .mask = 255};

	while (chain.mask < naming->drafts.count * 2 && chain.mask < UINT32_MAX / 4)
		chain.mask = chain.mask * 2 + 1;
	chain.heads = alloc_get(alloc_product((size_t)chain.mask + 1, sizeof *chain.heads));
	memset(chain.heads, 0xff, ((size_t)chain.mask + 1) * sizeof *chain.heads);

	if (!draft_is_sorted(naming))
		qsort(naming->drafts.at, naming->drafts.count, sizeof *naming->drafts.at,
		      draft_order);
	place_settle(naming);
	namesake_resolve(naming);
	acronym_resolve(naming);
	chain.by_serial = alloc_zeroed(naming->drafts.count + 1, sizeof *chain.by_serial);
	for (uint32_t i = 0; i < naming->drafts.count; i++)
		chain.by_serial[i] = INDEX_NONE;
	drafts_link(&chain);
	entities_fill(&chain);
	mentions_fill(&chain);
	free(chain.by_serial);
	free(chain.heads);
	vec_release(&chain.handles);
	vec_release(&chain.links);
}
