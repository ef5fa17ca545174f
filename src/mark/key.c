/*
 * The words by which names are compared and told apart: a slug of letters without case and marks;
 * of a place without its article and the head that is said or left out at will; of a body with its
 * country, wherever that stands, and its words in one order:
 *
 *	al-Fardous district        fardous
 *	Foo's Foreign Ministry     foo: foreign ministry
 *	Fooish Ministry of Foreign Affairs   the same
 */
#include <string.h>
#include <uninorm.h>
#include <unictype.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"
#include "mark/naming.h"

/* A character that is in no slug: one '-' for any number of them, none at the beginning. */
static void gap_add(struct buf *buf, size_t start)
{
	if (buf->length > start && buf->bytes[buf->length - 1] != '-')
		buf_add_char(buf, '-');
}

static void slug_add_ascii(struct buf *buf, size_t start, char c)
{
	char small = (char)(c | 0x20);

	if (c == '\'')
		return;
	if (small >= 'a' && small <= 'z')
		buf_add_char(buf, small);
	else if (c >= '0' && c <= '9')
		buf_add_char(buf, c);
	else
		gap_add(buf, start);
}

/* The same of a whole ASCII text, there being room for it. */
static void slug_add_plain(struct buf *buf, const char *text, size_t length)
{
	char *out = buf->bytes + buf->length;
	const char *first = out;

	for (size_t at = 0; at < length; at++) {
		char c = text[at], small = (char)(c | 0x20);

		if ((small >= 'a' && small <= 'z') || (c >= '0' && c <= '9'))
			*out++ = c >= 'A' && c <= 'Z' ? small : c;
		else if (c != '\'' && out > first && out[-1] != '-')
			*out++ = '-';
	}
	*out = '\0';
	buf->length += (size_t)(out - first);
}

static void slug_add_unicode(struct buf *buf, size_t start, const char *text, size_t length)
{
	size_t decomposed_length = 0;
	uint8_t *decomposed =
		u8_normalize(UNINORM_NFKD, (const uint8_t *)text, length, NULL, &decomposed_length);
	unsigned taken;

	for (size_t at = 0; decomposed && at < decomposed_length; at += taken) {
		const char *bytes = (const char *)decomposed + at;
		uint32_t c = utf8_get(bytes, decomposed_length - at, &taken);
		char folded[TOKEN_FOLD];

		if (c < 0x80)
			slug_add_ascii(buf, start, (char)c);
		else if (c == 0x2019 || c == 0x2018 || c == 0x2bc ||
			 uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
			continue;
		else if (!uc_is_property_alphabetic(c))
			gap_add(buf, start);
		else
			buf_add(buf, folded, token_fold(bytes, taken, folded));
	}
	free(decomposed);
}

/* Lower case, letters without their marks, everything else one '-'. */
static void slug_add(struct buf *buf, const char *text, size_t length)
{
	size_t start = buf->length, plain = utf8_plain(text, length);

	while (plain < length && (unsigned char)text[plain] < 0x80)
		plain++;
	buf_reserve(buf, length);
	if (plain < length)
		slug_add_unicode(buf, start, text, length);
	else
		slug_add_plain(buf, text, length);
	if (buf->length > start && buf->bytes[buf->length - 1] == '-')
		buf_cut(buf, buf->length - 1);
}

const char *key_id(struct arena *arena, uint8_t type, const char *name)
{
	struct buf buf;
	const char *id;

	buf_init(&buf);
	buf_add_string(&buf, entity_type_name((enum entity_type)type));
	buf_add_char(&buf, ':');
	slug_add(&buf, name, strlen(name));
	id = arena_string(arena, buf.bytes, buf.length);
	buf_release(&buf);
	return id;
}

uint32_t naming_surname(const struct naming *naming, uint32_t token)
{
	const struct token *t = &naming->tokens[token];
	char folded[TOKEN_FOLD];
	uint32_t at = t->start;

	if (!naming_has_article(naming, token))
		return t->hash;
	while (naming->text[at] != '-')
		at++;
	return hash_bytes(folded, token_fold(naming->text + at + 1, t->end - at - 1, folded));
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

static void place_key_add(const struct naming *naming, struct buf *buf, const struct draft *draft)
{
	uint32_t last = draft->end - 1;
	uint32_t start = draft->span.start, end = draft->span.end;

	if (last > draft->first && head_is_loose(naming, last) &&
	    !naming_has(naming, draft->first, LIST_BIT(PLACE)))
		end = naming->tokens[last - 1].end;
	if (end - start > 4 && (naming->text[start + 2] == '-' || naming->text[start + 2] == ' ') &&
	    (naming->text[start] | 0x20) == 'a' && (naming->text[start + 1] | 0x20) == 'l')
		start += 3;
	slug_add(buf, naming->text + start, end - start);
}

/* The country that a listed people or country name at token says, and how many tokens that takes;
 * "" where it is none. */
static const char *country_at(const struct naming *naming, uint32_t token, uint32_t end,
			      uint32_t *count)
{
	uint32_t left = end - token;
	struct phrase phrase =
		lexicon_match(naming->lexicon, LEXICON_GROUP, naming->tokens + token, left);
	const char *first;

	*count = phrase.count;
	if (phrase.count)
		return lexicon_cell(naming->lexicon, LEXICON_GROUP, phrase.row,
				    naming->group_place);
	phrase = lexicon_match(naming->lexicon, LEXICON_PLACE, naming->tokens + token, left);
	*count = phrase.count;
	if (!phrase.count ||
	    !naming_cell_is(naming, LEXICON_PLACE, phrase.row, naming->place_kind, "country"))
		return "";
	first = lexicon_cell(naming->lexicon, LEXICON_PLACE, phrase.row, 0);
	return first;
}

enum { KEY_WORDS = 12 };

struct words {
	const char *at[KEY_WORDS];
	uint32_t count;
};

/* One spelling of the words that two Englishes write in two ways; NULL for those that say nothing.
 */
static const char *word_plain(struct arena *arena, const char *word)
{
	static const char *const plain[][2] = {
		{"defense", "defence"}, {"center", "centre"}, {"organization", "organisation"},
		{"labor", "labour"},	{"affairs", NULL},    {"of", NULL},
		{"for", NULL},		{"and", NULL},	      {"the", NULL},
	};

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (!strcmp(plain[i][0], word))
			return plain[i][1];
	return arena_string(arena, word, strlen(word));
}

static int word_order(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "Foo's | Foreign Ministry": the country whose possessive stands right before. */
static const char *owner_of(const struct naming *naming, const struct draft *draft)
{
	const struct draft *before = draft - 1;
	uint32_t count;

	if (draft == naming->drafts.at || before->end + 1 != draft->first ||
	    naming->tokens[before->end].kind != TOKEN_POSSESSIVE || before->type != ENTITY_PLACE)
		return "";
	return country_at(naming, before->first, before->end, &count);
}

static void body_key_add(const struct naming *naming, struct buf *buf, const struct draft *draft,
			 struct arena *arena)
{
	struct words words = {.count = 0};
	const char *country = "";

	for (uint32_t i = draft->first; i < draft->end && words.count < KEY_WORDS;) {
		uint32_t count;
		const char *here = country_at(naming, i, draft->end, &count);
		char folded[TOKEN_FOLD + 1];
		size_t n;

		if (*here && !*country) {
			country = here;
			i += count;
			continue;
		}
		n = token_fold(naming->text + naming->tokens[i].start,
			       naming->tokens[i].end - naming->tokens[i].start, folded);
		i++;
		folded[n < TOKEN_FOLD ? n : TOKEN_FOLD] = '\0';
		words.at[words.count] = n ? word_plain(arena, folded) : NULL;
		words.count += words.at[words.count] != NULL;
	}
	if (!*country)
		country = owner_of(naming, draft);
	qsort(words.at, words.count, sizeof *words.at, word_order);
	slug_add(buf, country, strcspn(country, "|"));
	if (!words.count && !*country) { /* words too long for the lists, or small ones alone */
		buf_add_char(buf, ':');
		slug_add(buf, naming->text + draft->span.start,
			 draft->span.end - draft->span.start);
	}
	for (uint32_t i = 0; i < words.count; i++) {
		buf_add_char(buf, i ? '-' : ':');
		slug_add(buf, words.at[i], strlen(words.at[i]));
	}
}

const char *key_of_draft(const struct naming *naming, struct arena *arena,
			 const struct draft *draft)
{
	struct buf buf;
	const char *key;

	buf_init(&buf);
	if (draft->type == ENTITY_ORGANISATION)
		body_key_add(naming, &buf, draft, arena);
	else
		place_key_add(naming, &buf, draft);
	key = arena_string(arena, buf.bytes, buf.length);
	buf_release(&buf);
	return key;
}

const char *key_name(const struct naming *naming, struct arena *arena, const struct draft *full,
		     enum lexicon_list list, uint32_t row)
{
	switch (row == INDEX_NONE ? LEXICON_LISTS : list) {
	case LEXICON_PLACE:
		return place_name(arena, naming->lexicon, row);
	case LEXICON_ORGANISATION:
		return lexicon_cell(naming->lexicon, LEXICON_ORGANISATION, row, naming->org_id);
	case LEXICON_GROUP:
		return lexicon_cell(naming->lexicon, LEXICON_GROUP, row, naming->group_id);
	case LEXICON_PERSON:
		return lexicon_cell(naming->lexicon, LEXICON_PERSON, row, naming->person_id);
	case LEXICON_WEAPON:
	case LEXICON_EVENT:
		return lexicon_cell(naming->lexicon, list, row,
				    lexicon_column(naming->lexicon, list, "id"));
	default:
		return article_words(naming->article, full->span, arena);
	}
}
