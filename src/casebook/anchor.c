/*
 * A passage is known by three things, asked in this order:
 *
 *	the file's bytes   sha256 and span: a file that was moved or renamed is found by them alone
 *	its name           another text under the same name is a changed article, in which
 *	its words          the quote is looked for, with the words that stood before and behind it
 *
 * In a changed text the place is taken where quote and both sides stand once; or where the quote
 * stands once in all of the text, and one side still is what it was. Anything else is no longer
 * certain, and said so instead of guessed. White space counts as one space, since a text that was
 * wrapped anew is the same.
 *
 * Left out: words that were themselves changed (a corrected number): that is just what a reader has
 * to look at again.
 */
#include "casebook/anchor.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "base/vec.h"

/* The nearest place not after `at` where a character begins. */
static uint32_t character_before(const char *text, uint32_t at)
{
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80)
		at--;
	return at;
}

static uint32_t character_after(const char *text, uint32_t length, uint32_t at)
{
	while (at < length && ((unsigned char)text[at] & 0xc0) == 0x80)
		at++;
	return at;
}

struct anchor anchor_make(const struct article *article, struct span span, struct arena *arena)
{
	struct anchor anchor = {
		.sha256 = arena_string(arena, article->sha256, strlen(article->sha256)),
		.path = arena_string(arena, article->name, strlen(article->name)),
		.span = span,
		.quote = "",
		.before = "",
		.after = "",
	};
	const char *text = article->text;
	uint32_t from, to;

	if (span_is_empty(span)) {
		anchor.span = SPAN_NONE;
		return anchor;
	}
	to = span.end;
	if (span_length(span) > ANCHOR_QUOTE)
		to = character_before(text, span.start + ANCHOR_QUOTE);
	anchor.quote = arena_string(arena, text + span.start, to - span.start);
	from = span.start > ANCHOR_AROUND ? span.start - ANCHOR_AROUND : 0;
	from = character_after(text, span.start, from);
	anchor.before = arena_string(arena, text + from, span.start - from);
	to = article->bytes - span.end > ANCHOR_AROUND ? span.end + ANCHOR_AROUND : article->bytes;
	if (to < article->bytes)
		to = character_before(text, to);
	to = to > span.end ? to : span.end;
	anchor.after = arena_string(arena, text + span.end, to - span.end);
	return anchor;
}

/* ---- looking for words ---- */

/* A text with one space for every run of white space. */
struct flat {
	struct buf text;
	VEC(uint32_t) places; /* by byte of text: where it stood; and one more, the end */
};

static void flat_make(struct flat *flat, const char *text, size_t length)
{
	bool spaced = false;

	buf_init(&flat->text);
	memset(&flat->places, 0, sizeof flat->places);
	for (size_t at = 0; at < length;) {
		unsigned taken;
		bool space = utf8_is_space(utf8_get(text + at, length - at, &taken));

		for (unsigned i = 0; i < (space ? spaced ? 0 : 1 : taken); i++) {
			buf_add_char(&flat->text, space ? ' ' : text[at + i]);
			vec_add(&flat->places, (uint32_t)(at + i));
		}
		spaced = space;
		at += taken;
	}
	vec_add(&flat->places, (uint32_t)length);
}

static void flat_release(struct flat *flat)
{
	buf_release(&flat->text);
	vec_release(&flat->places);
}

/* Whether words stand once in the text, and where; two times are as bad as none. */
static bool stands_once(const struct flat *flat, const char *words, size_t length, size_t *at)
{
	const char *text = flat->text.bytes, *found, *end = text + flat->text.length;

	found = length ? memmem(text, flat->text.length, words, length) : NULL;
	if (!found || memmem(found + 1, (size_t)(end - found - 1), words, length))
		return false;
	*at = (size_t)(found - text);
	return true;
}

static bool flat_find(const struct flat *text, const struct flat *before, const struct flat *quote,
		      const struct flat *after, size_t *at)
{
	size_t lead = before->text.length, words = quote->text.length, tail = after->text.length;
	struct buf all;
	size_t alone;
	bool found;

	buf_init(&all);
	buf_add(&all, before->text.bytes, lead);
	buf_add(&all, quote->text.bytes, words);
	buf_add(&all, after->text.bytes, tail);
	found = stands_once(text, all.bytes, all.length, at);
	if (found)
		*at += lead;
	else if (stands_once(text, quote->text.bytes, words, &alone)) {
		*at = alone;
		found = (lead && stands_once(text, all.bytes, lead + words, &alone)) ||
			(tail && stands_once(text, all.bytes + lead, words + tail, &alone));
	}
	buf_release(&all);
	return found;
}

static const char *text_of(const char *text)
{
	return text ? text : "";
}

/* The span of the anchor's words in a text that is not the one it was made in. */
static struct span words_find(const struct anchor *anchor, const struct article *article)
{
	const char *strings[3] = {text_of(anchor->before), text_of(anchor->quote),
				  text_of(anchor->after)};
	struct span span = SPAN_NONE;
	struct flat text, parts[3];
	size_t at;

	/* of a longer passage only the beginning is known */
	if (strlen(strings[1]) != span_length(anchor->span))
		return SPAN_NONE;
	flat_make(&text, article->text, article->bytes);
	for (int i = 0; i < 3; i++)
		flat_make(&parts[i], strings[i], strlen(strings[i]));
	if (flat_find(&text, &parts[0], &parts[1], &parts[2], &at))
		span = (struct span){text.places.at[at], text.places.at[at + parts[1].text.length]};
	for (int i = 0; i < 3; i++)
		flat_release(&parts[i]);
	flat_release(&text);
	return span;
}

/* ---- looking for articles ---- */

static const char *last_of(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash ? slash + 1 : name;
}

static void chain_add(struct map *map, uint32_t *next, const char *key, uint32_t n)
{
	uint32_t first = map_add(map, key, strlen(key), n);

	next[n] = INDEX_NONE;
	if (first == n)
		return;
	next[n] = next[first];
	next[first] = n;
}

void shelf_init(struct shelf *shelf, const struct article *const *articles, uint32_t count)
{
	*shelf = (struct shelf){.articles = articles, .count = count};
	map_init(&shelf->bytes);
	map_init(&shelf->names);
	map_init(&shelf->lasts);
	shelf->next_bytes = alloc_get(alloc_product(count, sizeof(uint32_t)));
	shelf->next_last = alloc_get(alloc_product(count, sizeof(uint32_t)));
	for (uint32_t n = 0; n < count; n++) {
		if (!articles[n])
			continue;
		chain_add(&shelf->bytes, shelf->next_bytes, articles[n]->sha256, n);
		chain_add(&shelf->lasts, shelf->next_last, last_of(articles[n]->name), n);
		map_add(&shelf->names, articles[n]->name, strlen(articles[n]->name), n);
	}
}

void shelf_release(struct shelf *shelf)
{
	map_release(&shelf->bytes);
	map_release(&shelf->names);
	map_release(&shelf->lasts);
	free(shelf->next_bytes);
	free(shelf->next_last);
}

/* Whether the words stand where they stood. */
static bool words_stand(const struct anchor *anchor, const struct article *article)
{
	size_t length = strlen(text_of(anchor->quote));

	return anchor->span.end <= article->bytes && anchor->span.start <= anchor->span.end &&
	       length <= span_length(anchor->span) &&
	       !memcmp(article->text + anchor->span.start, text_of(anchor->quote), length);
}

/* Among articles of the same bytes (copies, or several in one file): of the same name first. */
static uint32_t same_bytes(const struct shelf *shelf, const struct anchor *anchor)
{
	const char *name = text_of(anchor->path);
	uint32_t n = map_find(&shelf->names, name, strlen(name));

	if (n != MAP_MISSING && !strcmp(shelf->articles[n]->sha256, anchor->sha256) &&
	    words_stand(anchor, shelf->articles[n]))
		return n;
	n = map_find(&shelf->bytes, anchor->sha256, strlen(anchor->sha256));
	while (n != MAP_MISSING && n != INDEX_NONE && !words_stand(anchor, shelf->articles[n]))
		n = shelf->next_bytes[n];
	return n == MAP_MISSING ? INDEX_NONE : n;
}

/* One name is the end of the other: "aleppo/a" and "a", as an article is called when it is opened
 * from another folder. */
static bool names_end_alike(const char *one, const char *other)
{
	size_t a = strlen(one), b = strlen(other);
	const char *longer = a > b ? one : other, *shorter = a > b ? other : one;
	size_t more = a > b ? a - b : b - a;

	return !strcmp(longer + more, shorter) && (!more || longer[more - 1] == '/');
}

static uint32_t same_name(const struct shelf *shelf, const struct anchor *anchor)
{
	const char *name = text_of(anchor->path), *last = last_of(name);
	uint32_t n = map_find(&shelf->names, name, strlen(name)), found = INDEX_NONE;

	if (n != MAP_MISSING || !*name)
		return n == MAP_MISSING ? INDEX_NONE : n;
	n = map_find(&shelf->lasts, last, strlen(last));
	for (; n != MAP_MISSING && n != INDEX_NONE; n = shelf->next_last[n]) {
		if (!names_end_alike(name, shelf->articles[n]->name))
			continue;
		if (found != INDEX_NONE)
			return INDEX_NONE;
		found = n;
	}
	return found;
}

struct whereabouts shelf_find(const struct shelf *shelf, const struct anchor *anchor)
{
	struct whereabouts where = {ANCHOR_ABSENT, INDEX_NONE, SPAN_NONE};

	if (anchor_is_empty(anchor))
		return where;
	where.article = same_bytes(shelf, anchor);
	if (where.article != INDEX_NONE) {
		where.state = ANCHOR_KEPT;
		where.span = anchor->span;
		return where;
	}
	where.article = same_name(shelf, anchor);
	if (where.article == INDEX_NONE)
		return where;
	where.state = ANCHOR_MOVED;
	if (span_is_empty(anchor->span))
		return where;
	where.span = words_find(anchor, shelf->articles[where.article]);
	if (span_is_empty(where.span))
		where.state = ANCHOR_CHANGED;
	return where;
}
