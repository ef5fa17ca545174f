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
#include <uninorm.h>
#include <unictype.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "mark/naming.h"

/* An entity in the making. */
struct link {
	uint8_t type;
	enum lexicon_list list;
	uint32_t row;
	uint32_t full;			/* the draft with its fullest name */
	uint32_t first_word, last_word; /* hashes, of a person */
	uint32_t words;			/* of the fullest name */
	const char *key;		/* of a place or body without a row */
	uint32_t latest;		/* draft that named it last */
};

struct chain {
	struct naming *naming;
	struct arena *arena;
	VEC(struct link) links;
	uint32_t *by_serial; /* draft number when added -> link */
};

/* Lower case, letters without their marks, everything else one '-'. */
static void slug_add(struct buf *buf, const char *text, size_t length)
{
	size_t decomposed_length = 0;
	uint8_t *decomposed =
		u8_normalize(UNINORM_NFKD, (const uint8_t *)text, length, NULL, &decomposed_length);
	size_t start = buf->length;
	unsigned taken;

	for (size_t at = 0; decomposed && at < decomposed_length; at += taken) {
		uint32_t c =
			utf8_get((const char *)decomposed + at, decomposed_length - at, &taken);
		char folded[TOKEN_FOLD];

		if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2bc ||
		    uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
			continue;
		if (c < 0x80 ? !((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9')
			     : !uc_is_property_alphabetic(c)) {
			if (buf->length > start && buf->bytes[buf->length - 1] != '-')
				buf_add_char(buf, '-');
			continue;
		}
		buf_add(buf, folded, token_fold((const char *)decomposed + at, taken, folded));
	}
	if (buf->length > start && buf->bytes[buf->length - 1] == '-')
		buf_cut(buf, buf->length - 1);
	free(decomposed);
}

static const char *id_new(const struct chain *chain, uint8_t type, const char *name)
{
	struct buf buf;
	const char *id;

	buf_init(&buf);
	buf_add_string(&buf, entity_type_name((enum entity_type)type));
	buf_add_char(&buf, ':');
	slug_add(&buf, name, strlen(name));
	id = arena_string(chain->arena, buf.bytes, buf.length);
	buf_release(&buf);
	return id;
}

static const struct token *token_of(const struct chain *chain, uint32_t token)
{
	return &chain->naming->tokens[token];
}

/* A head that is said or left out at will: Fardous, Fardous district; not Foo Valley. */
static bool head_is_loose(const struct naming *naming, uint32_t token)
{
	struct phrase phrase =
		lexicon_find(naming->lexicon, LEXICON_PLACEHEAD, naming->tokens[token].word);
	const char *kind;

	if (!phrase.count)
		return false;
	kind = lexicon_cell(naming->lexicon, LEXICON_PLACEHEAD, phrase.row, naming->head_kind);
	return !strcmp(kind, "district") || !strcmp(kind, "camp") || !strcmp(kind, "town") ||
	       !strcmp(kind, "province") || !strcmp(kind, "state") || !strcmp(kind, "region");
}

/* The words of a place or a body that tell it: no article, no head of places at its end. */
static const char *key_new(const struct chain *chain, const struct draft *draft)
{
	const struct naming *naming = chain->naming;
	uint32_t last = draft->end - 1;
	uint32_t start = draft->span.start, end = draft->span.end;
	struct buf buf;
	const char *key;

	if (draft->type == ENTITY_PLACE && last > draft->first && head_is_loose(naming, last) &&
	    !(naming_lists(naming, draft->first) & LIST_BIT(PLACE)))
		end = token_of(chain, last - 1)->end;
	if (draft->type == ENTITY_PLACE && end - start > 4 &&
	    (naming->text[start + 2] == '-' || naming->text[start + 2] == ' ') &&
	    (naming->text[start] | 0x20) == 'a' && (naming->text[start + 1] | 0x20) == 'l')
		start += 3;
	buf_init(&buf);
	slug_add(&buf, naming->text + start, end - start);
	key = arena_string(chain->arena, buf.bytes, buf.length);
	buf_release(&buf);
	return key;
}

static uint32_t link_add(struct chain *chain, uint32_t index)
{
	const struct draft *draft = &chain->naming->drafts.at[index];
	struct link link = {
		.type = draft->type,
		.list = draft->list,
		.row = draft->row,
		.full = index,
		.first_word = token_of(chain, draft->first)->hash,
		.last_word = token_of(chain, draft->end - 1)->hash,
		.words = draft->end - draft->first,
		.key = draft->row == INDEX_NONE && draft->type != ENTITY_PERSON
			       ? key_new(chain, draft)
			       : NULL,
		.latest = index,
	};

	vec_add(&chain->links, link);
	return chain->links.count - 1;
}

static uint32_t row_find(const struct chain *chain, const struct draft *draft)
{
	for (uint32_t i = 0; i < chain->links.count; i++)
		if (chain->links.at[i].row == draft->row && chain->links.at[i].list == draft->list)
			return i;
	return INDEX_NONE;
}

static bool initials_fit(const struct chain *chain, const struct draft *acronym,
			 const struct draft *full)
{
	uint32_t at = acronym->span.start;
	const char *text = chain->naming->text;

	for (uint32_t i = full->first; i < full->end && at < acronym->span.end; i++) {
		const struct token *t = token_of(chain, i);

		if (t->flags & TOKEN_CAPITAL && text[t->start] == text[at])
			at++;
	}
	return at == acronym->span.end && full->end - full->first > 1;
}

static uint32_t key_find(const struct chain *chain, const struct draft *draft, const char *key)
{
	const struct naming *naming = chain->naming;
	bool acronym = draft->end - draft->first == 1 &&
		       naming->tokens[draft->first].flags & TOKEN_CAPITALS &&
		       draft->type == ENTITY_ORGANISATION;

	for (uint32_t i = 0; i < chain->links.count; i++) {
		const struct link *link = &chain->links.at[i];

		if (link->type != draft->type)
			continue;
		if (link->key && !strcmp(link->key, key))
			return i;
		if (acronym && initials_fit(chain, draft, &naming->drafts.at[link->full]))
			return i;
	}
	return INDEX_NONE;
}

static bool is_initial_of(const struct chain *chain, const struct draft *a, const struct draft *b)
{
	const struct token *first = token_of(chain, a->first), *other = token_of(chain, b->first);
	const char *text = chain->naming->text;

	return (first->end - first->start == 1 || other->end - other->start == 1) &&
	       text[first->start] == text[other->start];
}

/* A person of the article with this surname whose first name is not another one. */
static uint32_t person_find(const struct chain *chain, const struct draft *draft)
{
	const struct token *first = token_of(chain, draft->first);
	const struct token *last = token_of(chain, draft->end - 1);
	bool alone = draft->end - draft->first == 1;
	uint32_t best = INDEX_NONE;

	for (uint32_t i = 0; i < chain->links.count; i++) {
		const struct link *link = &chain->links.at[i];

		if (link->type != ENTITY_PERSON || link->last_word != last->hash)
			continue;
		if (!alone && link->words > 1 && link->first_word != first->hash &&
		    !is_initial_of(chain, draft, &chain->naming->drafts.at[link->full]))
			continue;
		if (best == INDEX_NONE || link->latest > chain->links.at[best].latest)
			best = i;
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

static uint32_t draft_link(struct chain *chain, uint32_t index)
{
	struct draft *draft = &chain->naming->drafts.at[index];
	uint32_t found = bracket_find(chain, index);
	const char *key;

	if (draft->like != INDEX_NONE && draft->type != ENTITY_PERSON)
		return INDEX_NONE; /* when all others have theirs */
	if (found != INDEX_NONE &&
	    (draft->row == INDEX_NONE || row_find(chain, draft) == INDEX_NONE)) {
		draft->rule = "acronym";
		return found;
	}
	if (draft->row != INDEX_NONE) {
		found = row_find(chain, draft);
		return found != INDEX_NONE ? found : link_add(chain, index);
	}
	if (draft->type == ENTITY_PERSON) {
		found = person_find(chain, draft);
		if (found != INDEX_NONE && draft->end - draft->first == 1)
			draft->rule = "surname";
		return found != INDEX_NONE ? found : link_add(chain, index);
	}
	key = key_new(chain, draft);
	found = key_find(chain, draft, key);
	return found != INDEX_NONE ? found : link_add(chain, index);
}

static int draft_order(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;

	return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* A person's surname before his full name: the headline comes first, the name after. So full names
 * are linked in a first round, the rest in a second. */
static bool is_full(const struct draft *draft)
{
	return draft->type == ENTITY_PERSON &&
	       (draft->end - draft->first > 1 || draft->row != INDEX_NONE);
}

static void drafts_link(struct chain *chain)
{
	struct naming *naming = chain->naming;

	for (int round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < naming->drafts.count; i++) {
			struct draft *draft = &naming->drafts.at[i];

			if (is_full(draft) != !round)
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
			draft->entity = link_add(chain, i);
	}
}

static const char *link_name(const struct chain *chain, const struct link *link)
{
	const struct naming *naming = chain->naming;

	switch (link->row == INDEX_NONE ? LEXICON_LISTS : link->list) {
	case LEXICON_PLACE:
		return place_name(chain->arena, naming->lexicon, link->row);
	case LEXICON_ORGANISATION:
		return lexicon_cell(naming->lexicon, LEXICON_ORGANISATION, link->row,
				    naming->org_id);
	case LEXICON_GROUP:
		return lexicon_cell(naming->lexicon, LEXICON_GROUP, link->row, naming->group_id);
	case LEXICON_PERSON:
		return lexicon_cell(naming->lexicon, LEXICON_PERSON, link->row, naming->person_id);
	default:
		return article_words(naming->article, naming->drafts.at[link->full].span,
				     chain->arena);
	}
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

		entity->name = link_name(chain, link);
		entity->id = id_new(chain, link->type, entity->name);
		entity->place = link->list != LEXICON_PLACE ? INDEX_NONE :
				link->row != INDEX_NONE	    ? link->row :
								  naming->drafts.at[link->full].base;
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
	struct chain chain = {.naming = naming, .arena = &naming->article->arena};

	if (naming->drafts.count)
		qsort(naming->drafts.at, naming->drafts.count, sizeof *naming->drafts.at,
		      draft_order);
	chain.by_serial = alloc_zeroed(naming->drafts.count + 1, sizeof *chain.by_serial);
	NULL;
	for (uint32_t i = 0; i < naming->drafts.count; i++)
		chain.by_serial[i] = INDEX_NONE;
	drafts_link(&chain);
	entities_fill(&chain);
	mentions_fill(&chain);
	free(chain.by_serial);
	vec_release(&chain.links);
}
