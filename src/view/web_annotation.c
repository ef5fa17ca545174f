/*
 * W3C Web Annotation Data Model, as JSON-LD: one annotation a line, so that they can be taken one by
 * one or put into a collection.
 *
 *     {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "#c4", "type": "Annotation",
 *      "motivation": "describing", "body": [...],
 *      "target": {"source": IRI, "selector": [TextQuoteSelector, TextPositionSelector]}}
 *
 * The source is the address of the article where one is known, else its name as a relative IRI.
 * Positions count characters (code points) of the text that `recount text` prints, half open; the
 * quote has some words before and after it, which find the place when the text has changed.
 */
#include <ctype.h>
#include <string.h>

#include "mark/entity.h"
#include "view/annotation.h"
#include "view/cell.h"

enum { AROUND = 32 }; /* bytes of prefix and suffix, about */

struct web {
	const struct article *article;
	struct ruler ruler;
	struct buf *out;
};

static void member(struct web *web, const char *key, const char *text, size_t length)
{
	buf_printf(web->out, "\"%s\": ", key);
	json_string(web->out, text, length);
}

/* Whatever may not stand in an IRI is escaped, byte by byte (RFC 3986); of an address only what
 * stands in none. */
static void iri_add(struct buf *out, const char *name, bool address)
{
	for (const unsigned char *c = (const unsigned char *)name; *c; c++) {
		bool plain = isalnum(*c) || strchr("-._~/", *c);

		if (plain || (address && strchr(":?#[]@!$&'()*+,;=%", *c)))
			buf_add_char(out, (char)*c);
		else
			buf_printf(out, "%%%02X", *c);
	}
}

static void source_add(struct web *web)
{
	bool address = web->article->url[0];

	buf_add_string(web->out, "\"source\": \"");
	iri_add(web->out, address ? web->article->url : web->article->name, address);
	buf_add_char(web->out, '"');
}

/* A byte at most AROUND away at which a character begins. */
static struct span around(const struct article *article, struct span span)
{
	uint32_t start = span.start > AROUND ? span.start - AROUND : 0;
	uint32_t end = article->bytes - span.end > AROUND ? span.end + AROUND : article->bytes;

	while (start < span.start && ((unsigned char)article->text[start] & 0xc0) == 0x80)
		start++;
	while (end < article->bytes && ((unsigned char)article->text[end] & 0xc0) == 0x80)
		end++;
	return (struct span){start, end};
}

static void target_add(struct web *web, struct span span)
{
	const char *text = web->article->text;
	struct span wide = around(web->article, span);
	struct buf *out = web->out;

	buf_add_string(out, "\"target\": {");
	source_add(web);
	buf_add_string(out, ", \"selector\": [{\"type\": \"TextQuoteSelector\", ");
	member(web, "exact", text + span.start, span_length(span));
	buf_add_string(out, ", ");
	member(web, "prefix", text + wide.start, span.start - wide.start);
	buf_add_string(out, ", ");
	member(web, "suffix", text + span.end, wide.end - span.end);
	buf_printf(out, "}, {\"type\": \"TextPositionSelector\", \"start\": %u, \"end\": %u}]}",
		   ruler_characters(&web->ruler, span.start),
		   ruler_characters(&web->ruler, span.end));
}

static void body_add(struct web *web, const char *purpose, const char *text, size_t length)
{
	buf_printf(web->out, "{\"type\": \"TextualBody\", \"purpose\": \"%s\", ", purpose);
	member(web, "value", text, length);
	buf_add_char(web->out, '}');
}

static void open_add(struct web *web, const char *motivation, char kind, uint32_t number)
{
	buf_add_string(web->out, "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"id\": \"");
	/* Relative to the article: two articles have two annotations #c1. */
	iri_add(web->out, web->article->name, false);
	buf_printf(web->out,
		   "#%c%u\", \"type\": \"Annotation\", \"motivation\": \"%s\", \"body\": [",
		   kind, number, motivation);
}

static void claim_add(struct web *web, uint32_t n)
{
	const struct claim *claim = &web->article->claims[n];
	const char *harm = harm_name((enum harm)claim->harm);
	struct buf told;

	buf_init(&told);
	annotation_tell(claim, &told);
	open_add(web, "describing", 'c', n + 1);
	body_add(web, "describing", told.bytes, told.length);
	buf_add_string(web->out, ", ");
	body_add(web, "tagging", harm, strlen(harm));
	buf_add_string(web->out, "], ");
	target_add(web, claim->words);
	buf_add_string(web->out, "}\n");
	buf_release(&told);
}

static void mention_add(struct web *web, uint32_t n)
{
	const struct mention *mention = &web->article->mentions[n];
	const char *type = entity_type_name(mention->type), *name = "";

	if (mention->described || mention->aside)
		return;
	if (mention->entity < web->article->entity_count)
		name = web->article->entities[mention->entity].name;
	open_add(web, "identifying", 'm', n + 1);
	body_add(web, "identifying", name, strlen(name));
	buf_add_string(web->out, ", ");
	body_add(web, "tagging", type, strlen(type));
	buf_add_string(web->out, "], ");
	target_add(web, mention->span);
	buf_add_string(web->out, "}\n");
}

void web_annotation_write(const struct article *article, bool several, struct buf *out)
{
	struct web web = {.article = article, .out = out};

	(void)several; /* each names its source */
	ruler_init(&web.ruler, article);
	for (uint32_t n = 0; n < article->claim_count; n++)
		claim_add(&web, n);
	for (uint32_t n = 0; n < article->mention_count; n++)
		mention_add(&web, n);
	ruler_release(&web.ruler);
}
