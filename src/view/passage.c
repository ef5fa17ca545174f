/*
 * From bytes of an article to lines of cells. Each byte of a paragraph gets an owner (the claim,
 * name or date that it belongs to); runs of one owner become pieces, and our marks go between them:
 *
 *     article   The group said 145 civilians were killed
 *     owner     ...............cccccccccccccc.............
 *     text      The group said [145 civilians]4? were killed
 *
 * Lines are broken in `text`, so the marks take part. A paragraph is a line of the file; one that
 * is longer than PIECE is taken in parts, so that a file of one line of 50 MB is drawn as fast as
 * any.
 */
#include "view/passage.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "claim/claim.h"
#include "mark/entity.h"
#include "mark/moment.h"
#include "text/width.h"
#include "text/wrap.h"
#include "view/owner.h"
#include "view/review.h"
#include "view/words.h"

enum { PIECE = 8192, SLACK = 256 };
enum { HIT = 1, SELECTED = 2 }; /* bits of a byte; hits_find writes HIT */

void passage_init(struct passage *passage)
{
	memset(passage, 0, sizeof *passage);
	buf_init(&passage->text);
}

void passage_release(struct passage *passage)
{
	buf_release(&passage->text);
	vec_release(&passage->pieces);
	vec_release(&passage->lines);
}

/* The nth part of a line begins at a space, if one is near, and never inside a character. */
static uint32_t part_start(const char *text, struct span line, uint32_t n)
{
	uint64_t at = (uint64_t)line.start + (uint64_t)n * PIECE;
	const char *space;

	if (n == 0)
		return line.start;
	if (at >= line.end)
		return line.end;
	space = memchr(text + at, ' ', line.end - at < SLACK ? line.end - at : SLACK);
	if (space)
		return (uint32_t)(space - text) + 1;
	while (at < line.end && ((unsigned char)text[at] & 0xc0) == 0x80)
		at++;
	return (uint32_t)at;
}

struct span passage_span(const struct article *article, uint32_t at)
{
	const char *text = article->text, *end;
	struct span line = {at, article->bytes};
	uint32_t n;

	if (at > article->bytes)
		line.start = at = article->bytes;
	while (line.start && text[line.start - 1] != '\n')
		line.start--;
	end = memchr(text + at, '\n', article->bytes - at);
	if (end)
		line.end = (uint32_t)(end - text);
	if (span_length(line) <= PIECE + SLACK)
		return line;
	n = (at - line.start) / PIECE;
	if (n && at < part_start(text, line, n))
		n--;
	return (struct span){part_start(text, line, n), part_start(text, line, n + 1)};
}

bool passage_after(const struct article *article, struct span span, uint32_t *at)
{
	if (span.end >= article->bytes)
		return false;
	*at = article->text[span.end] == '\n' ? span.end + 1 : span.end;
	return *at < article->bytes;
}

bool passage_before(struct span span, uint32_t *at)
{
	if (span.start == 0)
		return false;
	*at = span.start - 1;
	return true;
}

static void ours_add(struct passage *passage, uint32_t at, struct object object, const char *text)
{
	vec_add(&passage->pieces,
		((struct piece){(uint32_t)passage->text.length, at, STYLE_MARK, true, object}));
	buf_add_string(&passage->text, text);
}

/* What stands after a claim: its number, and the sign of the worst verdict it is in. */
static void claim_close(struct passage *passage, const struct session *session,
			const struct owner *owner)
{
	struct claim_ref ref = {owner->object.article, owner->object.index};
	enum verdict verdict = session_verdict(session, ref);
	bool rejected = review_is_rejected(session, ref);
	char text[48];

	snprintf(text, sizeof text, session->settings.brackets ? "]%u%.1s%s" : "(%u%.1s%s)",
		 owner->object.index + 1,
		 rejected		   ? "x"
		 : verdict < VERDICT_COUNT ? (char[]){verdict_sign(verdict), '\0'}
					   : "",
		 review_mark(session, ref));
	ours_add(passage, owner->span.end, owner->object, text);
}

/* Behind another spelling, a short form or a noun the name that the thing is listed under. */
static void gloss_add(struct passage *passage, const struct session *session,
		      const struct owner *owner)
{
	const struct article *article = session_article(session, owner->object.article);
	const struct mention *mention = &article->mentions[owner->object.index];
	char written[256], text[256];
	const char *name;
	size_t length;
	uint32_t n;

	if (mention->entity >= article->entity_count)
		return;
	words_span(article, mention->span, written, sizeof written);
	n = directory_find(&session->directory, article->entities[mention->entity].id, written);
	if (n == INDEX_NONE || mention->type == ENTITY_GROUP)
		return;
	name = session->directory.listings[n].name;
	length = strlen(written);
	/* "Aleppo (city)" says nothing of "Aleppo" */
	if (!strncasecmp(name, written, length) &&
	    (!name[length] || !strncmp(name + length, " (", 2)))
		return;
	snprintf(text, sizeof text, " {=%s}", name);
	ours_add(passage, owner->span.end, owner->object, text);
}

static void owner_close(struct passage *passage, const struct session *session,
			const struct owner *owner)
{
	static const char kinds[] = "polgwe";

	if (owner->object.kind == OBJECT_CLAIM) {
		claim_close(passage, session, owner);
	} else if (session->settings.kinds && owner->object.kind == OBJECT_TEXT) {
		ours_add(passage, owner->span.end, owner->object,
			 owner->style == STYLE_PEOPLE ? "/n" : "/q");
	} else if (owner->object.kind == OBJECT_MENTION) {
		uint8_t type = session_article(session, owner->object.article)
				       ->mentions[owner->object.index]
				       .type;

		if (session->settings.kinds)
			ours_add(passage, owner->span.end, owner->object,
				 (char[]){'/', type < ENTITY_TYPES ? kinds[type] : '?', '\0'});
		if (session->settings.gloss)
			gloss_add(passage, session, owner);
	}
}

/* Bytes of one owner and one hit state; hazards are a piece of their own. */
static void words_add(struct passage *passage, const char *text, struct span span, uint16_t style,
		      struct object object)
{
	unsigned taken;

	for (uint32_t at = span.start, end; at < span.end; at = end) {
		bool hazard = utf8_is_hazard(utf8_get(text + at, span.end - at, &taken));

		end = at + taken;
		while (!hazard && end < span.end &&
		       !utf8_is_hazard(utf8_get(text + end, span.end - end, &taken)))
			end += taken;
		vec_add(&passage->pieces,
			((struct piece){(uint32_t)passage->text.length, at,
					hazard ? (uint16_t)STYLE_HAZARD : style, false, object}));
		width_clean(&passage->text, text + at, end - at);
	}
}

static void pieces_make(struct passage *passage, const struct passage_look *look,
			const struct article *article, const struct owners *list,
			const uint16_t *map, const uint8_t *hits)
{
	struct span in = passage->span;

	for (uint32_t at = in.start, end; at < in.end; at = end) {
		uint16_t number = map[at - in.start];
		const struct owner *owner = number ? &list->list.at[number - 1] : NULL;
		uint8_t hit = hits[at - in.start];
		uint16_t style = owner && owner->style != STYLE_AMOUNT ? owner->style
				 : span_contains(article->title_span, (struct span){at, at + 1})
					 ? STYLE_TITLE
					 : STYLE_PLAIN;

		end = at + 1;
		while (end < in.end && map[end - in.start] == number &&
		       hits[end - in.start] == hit &&
		       span_holds(article->title_span, end) == (style == STYLE_TITLE || owner))
			end++;
		while (end < in.end && ((unsigned char)article->text[end] & 0xc0) == 0x80)
			end++;
		if (owner && owner->object.kind == OBJECT_CLAIM && at == owner->span.start &&
		    look->session->settings.brackets)
			ours_add(passage, at, owner->object, "[");
		words_add(
			passage, article->text, (struct span){at, end},
			(uint16_t)(style | (hit & HIT ? STYLE_HIT : 0) |
				   (hit & SELECTED ? STYLE_CURSOR : 0)),
			owner ? owner->object
			      : (struct object){OBJECT_TEXT, look->article, INDEX_NONE, {at, end}});
		if (owner && end >= owner->span.end)
			owner_close(passage, look->session, owner);
	}
}

static void lines_make(struct passage *passage, uint32_t cells)
{
	size_t at = 0, length = passage->text.length;

	do {
		vec_add(&passage->lines, (uint32_t)at);
		at = wrap_line(passage->text.bytes, length, at, cells ? cells : 1, NULL);
	} while (at < length);
}

static void selection_mark(const struct passage_look *look, struct span in, uint8_t *hits)
{
	struct object selected = look->session->selected;

	if (selected.kind != OBJECT_TEXT || selected.article != look->article)
		return;
	for (uint32_t at = in.start; at < in.end; at++)
		if (span_holds(selected.span, at))
			hits[at - in.start] |= SELECTED;
}

void passage_make(struct passage *passage, const struct passage_look *look, uint32_t at)
{
	const struct article *article = session_article(look->session, look->article);
	struct owners list = {0};
	uint16_t *map;
	uint8_t *hits;

	passage->span = passage_span(article, at);
	buf_clear(&passage->text);
	passage->pieces.count = passage->lines.count = 0;
	map = alloc_zeroed(span_length(passage->span) + 1, sizeof *map);
	hits = alloc_zeroed(span_length(passage->span) + 1, sizeof *hits);
	owners_find(&list, map, look, article, passage->span);
	hits_find(look, article, passage->span, hits);
	selection_mark(look, passage->span, hits);
	pieces_make(passage, look, article, &list, map, hits);
	lines_make(passage, look->cells);
	vec_release(&list.list);
	free(map);
	free(hits);
}

/* The piece that shows byte `shown` of the text. */
static uint32_t piece_at(const struct passage *passage, uint32_t shown)
{
	uint32_t low = 0, high = passage->pieces.count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (passage->pieces.at[middle].shown <= shown)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static uint32_t piece_end(const struct passage *passage, uint32_t n)
{
	return n + 1 < passage->pieces.count ? passage->pieces.at[n + 1].shown
					     : (uint32_t)passage->text.length;
}

/* Cleaning changes lengths, so inside a piece the way back is by walking; for plain words it is the
 * same number of bytes. */
static uint32_t shown_of(const struct passage *passage, uint32_t at)
{
	uint32_t best = 0;

	for (uint32_t n = 0; n < passage->pieces.count; n++) {
		const struct piece *piece = &passage->pieces.at[n];
		uint32_t end = piece_end(passage, n), shown;

		if (piece->ours || piece->start > at)
			continue;
		shown = piece->shown + (at - piece->start);
		best = shown < end ? shown : end > piece->shown ? end - 1 : end;
	}
	return best;
}

uint32_t passage_line_at(const struct passage *passage, uint32_t at)
{
	uint32_t shown = shown_of(passage, at), line = 0;

	while (line + 1 < passage->lines.count && passage->lines.at[line + 1] <= shown)
		line++;
	return line;
}

uint32_t passage_line_start(const struct passage *passage, uint32_t n)
{
	uint32_t shown = passage->lines.at[n], piece;
	const struct piece *at;

	if (!passage->pieces.count)
		return passage->span.start;
	piece = piece_at(passage, shown);
	at = &passage->pieces.at[piece];
	if (at->ours)
		return at->start;
	return at->start + (shown - at->shown);
}

void passage_draw(const struct passage *passage, uint32_t n, struct page *page, uint32_t line,
		  uint32_t column, struct span cursor)
{
	uint32_t from = passage->lines.at[n];
	uint32_t to = n + 1 < passage->lines.count ? passage->lines.at[n + 1]
						   : (uint32_t)passage->text.length;

	page_line(page, line);
	if (!passage->pieces.count)
		return;
	while (to > from && passage->text.bytes[to - 1] == ' ')
		to--;
	for (uint32_t p = piece_at(passage, from); p < passage->pieces.count; p++) {
		const struct piece *piece = &passage->pieces.at[p];
		uint32_t start = piece->shown > from ? piece->shown : from;
		uint32_t end = piece_end(passage, p) < to ? piece_end(passage, p) : to;
		bool under = piece->object.kind != OBJECT_TEXT && !span_is_empty(cursor) &&
			     piece->object.span.start == cursor.start &&
			     piece->object.span.end == cursor.end;

		if (piece->shown >= to)
			break;
		if (start >= end)
			continue;
		if (under && page->cursor_line < 0) {
			page->cursor_line = (int)line;
			page->cursor_column = (int)column;
		}
		column += page_add(page, line, column, PAGE_UNCUT,
				   piece->style | (under ? STYLE_CURSOR : 0u), piece->object,
				   passage->text.bytes + start, end - start);
	}
}

uint32_t passage_quote(const struct passage_look *look, struct span span, struct page *page,
		       uint32_t line, uint32_t end, uint32_t column)
{
	const struct article *article = session_article(look->session, look->article);
	uint32_t at = span.start, first;
	struct passage passage;
	bool more = true;

	passage_init(&passage);
	passage_make(&passage, look, at);
	first = article->sentence_count
			? sentence_span(&article->sentences[article_sentence_at(article, at)],
					article->tokens)
				  .start
			: passage.span.start;
	if (first < passage.span.start)
		first = passage.span.start;
	first = passage_line_at(&passage, first);
	/* The span itself must be seen, however long its sentence. */
	if (passage_line_at(&passage, at) >= first + (end - line))
		first = passage_line_at(&passage, at);
	while (more && line < end) {
		for (uint32_t n = first; n < passage.lines.count && line < end; n++)
			passage_draw(&passage, n, page, line++, column, span);
		more = passage_after(article, passage.span, &at);
		if (more && line < end)
			passage_make(&passage, look, at);
		first = 0;
	}
	passage_release(&passage);
	return line;
}
