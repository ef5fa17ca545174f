/*
 * The standoff format of brat (.ann): a line an annotation, offsets in characters.
 *
 *     T1	Person 4 18	Sergei Lavrov              names
 *     T7	Figure 40 52	145 civilians              the words of a claim
 *     T8	Place 60 66	Aleppo                     the words of its roles
 *     T9	Killed 53 64	were killed                its trigger
 *     E1	Killed:T9 Figure:T7 Place:T8           the claim, by its trigger and arguments
 *     A1	Status E1 hedged
 *     R1	PartOf Arg1:E2 Arg2:E1
 *     #1	AnnotatorNotes E1	c4: killed, civilians, Aleppo: 145
 *
 * A passage over several lines is written as fragments, one a line, as brat wants it. Left out:
 * what was resolved and stands in no words of the article; the notes say it.
 */
#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "mark/entity.h"
#include "view/annotation.h"

struct brat {
	const struct article *article;
	struct ruler ruler;
	struct buf *out;
	uint32_t passages, attributes, relations, notes;
};

/* "Killed" of "killed": types are capitalised, and are one word. */
static void type_add(struct buf *out, const char *name)
{
	buf_add_char(out, (char)toupper((unsigned char)*name));
	buf_add_string(out, name + 1);
}

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

/* Cleaned, for a tab or a line end within would be another field. */
static void words_add(struct brat *brat, struct span span)
{
	utf8_clean(brat->out, brat->article->text + span.start, span_length(span));
}

/* Calls for each piece of the span that lies on one line. */
static struct span piece_next(const struct article *article, struct span span, uint32_t *at)
{
	struct span piece;

	while (*at < span.end && is_break(article->text[*at]))
		++*at;
	piece.start = *at;
	while (*at < span.end && !is_break(article->text[*at]))
		++*at;
	piece.end = *at;
	return piece;
}

/* A text-bound annotation; returns its number, 0 for an empty span. */
static uint32_t passage_add(struct brat *brat, const char *type, struct span span)
{
	struct buf *out = brat->out;
	struct span piece;
	uint32_t at = span.start;

	if (span_is_empty(span))
		return 0;
	buf_printf(out, "T%u\t", ++brat->passages);
	type_add(out, type);
	for (char before = ' '; !span_is_empty(piece = piece_next(brat->article, span, &at));
	     before = ';')
		buf_printf(out, "%c%u %u", before, ruler_characters(&brat->ruler, piece.start),
			   ruler_characters(&brat->ruler, piece.end));
	at = span.start;
	for (char before = '\t'; !span_is_empty(piece = piece_next(brat->article, span, &at));
	     before = ' ') {
		buf_add_char(out, before);
		words_add(brat, piece);
	}
	buf_add_char(out, '\n');
	return brat->passages;
}

static void note_add(struct brat *brat, const struct claim *claim, uint32_t number)
{
	struct buf told;

	buf_init(&told);
	annotation_tell(claim, &told);
	buf_printf(brat->out, "#%u\tAnnotatorNotes E%u\tc%u: ", ++brat->notes, number, number);
	utf8_clean(brat->out, told.bytes, told.length);
	buf_add_char(brat->out, '\n');
	buf_release(&told);
}

/* Event n (from 1) is claim n. */
static void claim_add(struct brat *brat, uint32_t number)
{
	const struct article *article = brat->article;
	const struct claim *claim = &article->claims[number - 1];
	const char *harm = harm_name((enum harm)claim->harm);
	uint32_t figure = passage_add(brat, "figure", claim->words), trigger, roles[ROLE_KINDS];
	struct span word = claim->trigger < article->token_count
				   ? token_span(&article->tokens[claim->trigger])
				   : claim->words;

	for (unsigned r = 0; r < ROLE_KINDS; r++)
		roles[r] = passage_add(brat, role_kind_name(r), claim->roles[r].words);
	trigger = passage_add(brat, harm, word);
	buf_printf(brat->out, "E%u\t", number);
	type_add(brat->out, harm);
	buf_printf(brat->out, ":T%u Figure:T%u", trigger, figure);
	for (unsigned r = 0; r < ROLE_KINDS; r++)
		if (roles[r]) {
			buf_add_char(brat->out, ' ');
			type_add(brat->out, role_kind_name(r));
			buf_printf(brat->out, ":T%u", roles[r]);
		}
	buf_add_char(brat->out, '\n');
	if (claim->status)
		buf_printf(brat->out, "A%u\tStatus E%u %s\n", ++brat->attributes, number,
			   claim_status_name(claim->status));
	note_add(brat, claim, number);
}

static void relation_add(struct brat *brat, const char *name, uint32_t from, uint32_t to)
{
	if (to < brat->article->claim_count)
		buf_printf(brat->out, "R%u\t%s Arg1:E%u Arg2:E%u\n", ++brat->relations, name,
			   from + 1, to + 1);
}

void brat_write(const struct article *article, bool several, struct buf *out)
{
	struct brat brat = {.article = article, .out = out};

	ruler_init(&brat.ruler, article);
	if (several) {
		buf_add_string(out, "# ");
		utf8_clean(out, article->name, strlen(article->name));
		buf_add_char(out, '\n');
	}
	for (uint32_t n = 0; n < article->mention_count; n++) {
		const struct mention *mention = &article->mentions[n];

		if (!mention->described && !mention->aside)
			passage_add(&brat, entity_type_name(mention->type), mention->span);
	}
	for (uint32_t n = 0; n < article->claim_count; n++)
		claim_add(&brat, n + 1);
	for (uint32_t n = 0; n < article->claim_count; n++) {
		relation_add(&brat, "PartOf", n, article->claims[n].part_of);
		relation_add(&brat, "Repeats", n, article->claims[n].repeats);
	}
	ruler_release(&brat.ruler);
}
