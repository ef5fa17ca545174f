/*
 * A name beside the list:
 *
 *	names      every way it is written               proposed   what may be the same, by which rule
 *	in, parts  where it lies, and what lies in it    figures    claims it is the source or place of
 *	with       what is named in the same paragraphs  and its mentions, in their sentences
 *
 * Narrow pages have the mentions alone. Left out: the list (entities.c).
 */
#include "view/mentions.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "mark/entity.h"
#include "text/wrap.h"
#include "view/words.h"

/* A mention in its sentence, so that the name is seen however far right it stands. */
static void mention_draw(struct page *page, uint32_t line,
			 uint32_t number, const struct article *article, uint32_t m)
{
	const struct mention *mention = &article->mentions[m];
	struct object object = {OBJECT_MENTION, number, m, mention->span};
	uint32_t from = mention->span.start, column = 2, start, end;
	char text[512], place[64];

	start = article->sentence_count
			? sentence_span(&article->sentences[article_sentence_at(article, from)],
					article->tokens)
				  .start
			: from;
	if (start > from)
		start = from;
	if (from - start > page->width / 3u) {
		start = from - page->width / 3u;
		while (start < from && article->text[start] != ' ')
			start++;
	}
	snprintf(place, sizeof place, "%.12s:%u", words_name(article), article_line(article, from));
	column += page_put(page, line, column, 18, STYLE_DIM, place) + 2u;
	words_span(article, (struct span){start, from}, text, sizeof text);
	column += page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text);
	if (*text && column < page->width && article->text[from - 1] == ' ')
		column++;
	words_span(article, mention->span, text, sizeof text);
	column += page_add(page, line, column, PAGE_UNCUT,
			   (enum style)(STYLE_PERSON + mention->type), object, text, strlen(text));
	end = mention->span.end;
	if (end < article->bytes && (article->text[end] == ' ' || article->text[end] == '\n'))
		column++;
	words_span(article,
		   (struct span){end, end + 300 < article->bytes ? end + 300 : article->bytes},
		   text, sizeof text);
	page_put(page, line, column, PAGE_UNCUT, STYLE_PLAIN, text);
	page_line_object(page, line, object, false);
}

static bool naming_is(const struct article *article, uint32_t m, const struct naming *naming)
{
	char text[256];

	return !naming || strcmp(words_span(article, article->mentions[m].span, text, sizeof text),
				 naming->name) == 0;
}

/* The first mention of any entity of the listing, INDEX_NONE for none; the articles are many, the
 * entities of one few. */
static uint32_t first_mention(const struct directory *directory, uint32_t number,
			      const struct article *article)
{
	uint32_t first = INDEX_NONE;

	for (uint32_t e = 0; article && e < article->entity_count; e++) {
		const struct entity *entity = &article->entities[e];

		if (entity->first < first &&
		    (directory->listings[number].detached ||
		     directory_find(directory, entity->id, NULL) == number))
			first = entity->first;
	}
	return first;
}

static bool mention_is(const struct directory *directory, uint32_t number,
		       const struct article *article, uint32_t m)
{
	uint32_t entity = article->mentions[m].entity;
	char text[256];

	return entity < article->entity_count &&
	       directory_find(directory, article->entities[entity].id,
			      words_span(article, article->mentions[m].span, text, sizeof text)) ==
		       number;
}

uint32_t mentions_draw(struct session *session, struct page *page, uint32_t line,
			      const struct listing *listing, const struct naming *naming)
{
	const struct directory *directory = &session->directory;
	uint32_t number = (uint32_t)(listing - directory->listings);

	for (uint32_t n = naming ? naming->article : 0;
	     n < session->article_count && line < page->height; n++) {
		const struct article *article = session->articles[n];

		for (uint32_t m = first_mention(directory, number, article);
		     article && m < article->mention_count && line < page->height; m++)
			if (mention_is(directory, number, article, m) &&
			    naming_is(article, m, naming))
				mention_draw(page, line++, n, article, m);
	}
	return line;
}

/* ---- what stands above the mentions ---- */

enum { LABEL = 2, VALUE = 13, VALUE_LINES = 3, WIDE_LINES = 20, WIDE_COLUMNS = 60 };

/* A label and its words on as many lines as they need, VALUE_LINES at most; nothing without words. */
static uint32_t value_draw(struct page *page, uint32_t line, const char *label,
			   const struct buf *words)
{
	uint32_t cells = page->width - VALUE - 1u;

	if (!words->length)
		return line;
	page_put(page, line, LABEL, VALUE - LABEL - 1, STYLE_DIM, label);
	for (size_t from = 0, n = 0; from < words->length && n < VALUE_LINES; n++) {
		size_t end = n + 1 < VALUE_LINES
				     ? wrap_line(words->bytes, words->length, from, cells, NULL)
				     : words->length;

		page_add(page, line++, VALUE, cells, STYLE_PLAIN, OBJECT_INIT, words->bytes + from,
			 end - from);
		from = end;
	}
	return line;
}

static void word_add(struct buf *words, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void word_add(struct buf *words, const char *format, ...)
{
	char text[256];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	buf_printf(words, "%s%s", words->length ? ", " : "", text);
}

static void parts_add(struct buf *words, const struct directory *directory,
		      const struct proposal *others, uint32_t count, bool ruled)
{
	for (uint32_t k = 0; k < count; k++) {
		const char *name = directory->listings[others[k].listing].name;

		if (ruled)
			word_add(words, "%s (%s)", name, others[k].rule);
		else
			word_add(words, "%s", name);
	}
}

static void whole_add(struct buf *words, const struct directory *directory,
		      const struct listing *listing)
{
	enum { DEEPEST = 8 };

	for (int depth = 0; depth < DEEPEST && listing->whole != INDEX_NONE; depth++) {
		bool declared = listing->whole_declared;

		listing = &directory->listings[listing->whole];
		word_add(words, "%s%s", listing->name, declared ? " (by your word)" : "");
	}
}

static void figures_add(struct buf *words, const struct listing *listing)
{
	if (listing->source_of)
		word_add(words, "source of %u claim%s", listing->source_of,
			 listing->source_of == 1 ? "" : "s");
	if (listing->place_of)
		word_add(words, "place of %u claim%s", listing->place_of,
			 listing->place_of == 1 ? "" : "s");
}

struct company {
	uint32_t listing, count;
};

static int company_compare(const void *a, const void *b)
{
	const struct company *one = a, *other = b;

	if (one->count != other->count)
		return one->count < other->count ? 1 : -1;
	return (one->listing > other->listing) - (one->listing < other->listing);
}

static struct span line_around(const struct article *article, uint32_t at)
{
	struct span line = {at, at};

	while (line.start && article->text[line.start - 1] != '\n')
		line.start--;
	while (line.end < article->bytes && article->text[line.end] != '\n')
		line.end++;
	return line;
}

/* Counts what stands in the paragraph of mention m; returns the last mention that it looked at. */
static uint32_t company_meet(const struct directory *directory, uint32_t number,
			     const struct article *article, uint32_t m, uint32_t *counts)
{
	struct span line = line_around(article, article->mentions[m].span.start);
	uint32_t first = m, last = m;

	while (first && article->mentions[first - 1].span.start >= line.start)
		first--;
	for (uint32_t k = first;
	     k < article->mention_count && article->mentions[k].span.start < line.end; k++) {
		uint32_t entity = article->mentions[k].entity, other;

		last = k;
		if (entity >= article->entity_count)
			continue;
		other = directory_find(directory, article->entities[entity].id, NULL);
		if (other != number && other != INDEX_NONE)
			counts[other]++;
	}
	return last;
}

/* What is named in the same paragraphs; of a name that is everywhere the first are looked at. */
static void company_add(const struct session *session, uint32_t number, struct buf *words)
{
	enum { PARAGRAPHS = 200, SHOWN = 6 };
	const struct directory *directory = &session->directory;
	uint32_t *counts = alloc_zeroed(directory->count + 1u, sizeof *counts), met = 0;
	VEC(struct company) companies = {0};

	for (uint32_t n = 0; n < session->article_count && met < PARAGRAPHS; n++) {
		const struct article *article = session->articles[n];

		for (uint32_t m = first_mention(directory, number, article);
		     article && m < article->mention_count; m++)
			if (mention_is(directory, number, article, m)) {
				m = company_meet(directory, number, article, m, counts);
				met++;
			}
	}
	for (uint32_t k = 0; k < directory->count; k++)
		if (counts[k])
			vec_add(&companies, ((struct company){k, counts[k]}));
	if (companies.count)
		qsort(companies.at, companies.count, sizeof *companies.at, company_compare);
	for (uint32_t k = 0; k < companies.count && k < SHOWN; k++)
		word_add(words, "%s %u", directory->listings[companies.at[k].listing].name,
			 companies.at[k].count);
	vec_release(&companies);
	free(counts);
}

static uint32_t facts_draw(const struct session *session, struct page *page, uint32_t line,
			   const struct listing *listing)
{
	static const char *const labels[] = {"names", "proposed", "in",
					     "parts", "figures",  "with"};
	enum { NAMES, PROPOSED, IN, PARTS, FIGURES, WITH, FACTS };
	const struct directory *directory = &session->directory;
	struct buf words[FACTS];

	for (int i = 0; i < FACTS; i++)
		buf_init(&words[i]);
	word_add(&words[NAMES], "%s", listing->name);
	for (uint32_t k = 0; k < listing->naming_count; k++)
		word_add(&words[NAMES], "%s", listing->namings[k].name);
	parts_add(&words[PROPOSED], directory, listing->proposals, listing->proposal_count, true);
	whole_add(&words[IN], directory, listing);
	parts_add(&words[PARTS], directory, listing->parts, listing->part_count, false);
	figures_add(&words[FIGURES], listing);
	company_add(session, (uint32_t)(listing - directory->listings), &words[WITH]);
	for (int i = 0; i < FACTS; i++) {
		line = value_draw(page, line, labels[i], &words[i]);
		buf_release(&words[i]);
	}
	return line;
}

void mentions_detail(struct session *session, struct page *page, const struct listing *listing,
		     const struct naming *naming)
{
	char text[64];
	uint32_t line = 1;

	snprintf(text, sizeof text, "%s, %u mention%s", entity_type_name(listing->type),
		 listing->mentions, listing->mentions == 1 ? "" : "s");
	page_rule(page, 0, 0, page->width, listing->name, text);
	if (page->height >= WIDE_LINES && page->width >= WIDE_COLUMNS && !naming) {
		line = facts_draw(session, page, line, listing);
		page_put(page, ++line, LABEL, PAGE_UNCUT, STYLE_DIM, "mentions");
		line++;
	}
	mentions_draw(session, page, line, listing, naming);
}

/* ---- everywhere ---- */

void mentions_search(struct session *session, const struct listing *listing)
{
	const struct directory *directory = &session->directory;
	uint32_t number = (uint32_t)(listing - directory->listings);
	struct search *search = &session->results;
	VEC(struct hit) hits = {0};

	search_release(search);
	for (uint32_t n = 0; n < session->article_count; n++) {
		const struct article *article = session->articles[n];
		uint32_t before = hits.count;

		search->searched += article != NULL;
		for (uint32_t m = first_mention(directory, number, article);
		     article && m < article->mention_count && hits.count < SESSION_HITS; m++)
			if (mention_is(directory, number, article, m)) {
				struct span span = article->mentions[m].span;

				vec_add(&hits,
					((struct hit){n, span, search_sentence(article, span)}));
			}
		search->found += hits.count > before;
	}
	search->hits = hits.at;
	search->hit_count = hits.count;
	search->cut = hits.count == SESSION_HITS;
}
