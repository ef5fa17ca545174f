/*
 * What was decided, the last first, undone and undoing rows too: nothing leaves a casebook.
 *
 *	   2026-11-24 15:04 ana      rejected: 12 killed (a drill)
 *	 x 2026-11-24 15:02 ana      Orlov = Dmitri Orlov
 *	 ! 2026-11-23 09:40 ben      accepted: 12 killed
 *	 ^ what became of it
 *
 * Beside or below: the whole judgement, what became of it, and the passage that it is about. A
 * command finds the claim or the article of the row, so that what was decided can be decided anew
 * here.
 */
#include "view/casebook.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "session/keep.h"
#include "text/wrap.h"
#include "view/list.h"
#include "view/passage.h"
#include "view/view.h"
#include "view/words.h"

static const struct {
	const char *sign, *words;
} states[STATES] = {
	[STATE_COUNTS] = {" ", "counts"},
	[STATE_CONFLICT] = {"!", "another decided otherwise"},
	[STATE_CHANGED] = {"~", "the text changed under it; it does not count"},
	[STATE_ASTRAY] = {"?", "no claim is read in these words any more; it does not count"},
	[STATE_ABSENT] = {"-", "its article is not open"},
	[STATE_UNDONE] = {"x", "undone"},
	[STATE_STEP] = {"u", "undoes or does again what another row says"},
	[STATE_UNKNOWN] = {"*", "of a later version: kept, and not acted on"},
};

enum { ORDER_TIME, ORDER_WHO, ORDER_KIND, ORDER_ARTICLE };

static const struct judgement *judgement_at(const struct session *session, uint32_t row)
{
	const struct ledger *ledger = session_ledger(session);

	return row < ledger->rows.count ? &ledger->rows.at[row] : NULL;
}

static enum judgement_state state_of(const struct session *session, uint32_t row)
{
	return reviews_state(&session->reviews, session_ledger(session), row);
}

static struct object object_of(const struct session *session, uint32_t row)
{
	struct object object = {OBJECT_JUDGEMENT, INDEX_NONE, row, SPAN_NONE};

	if (row < session->reviews.findings.count) {
		object.article = session->reviews.findings.at[row].where.article;
		object.span = session->reviews.findings.at[row].where.span;
	}
	return object;
}

struct sorting {
	const struct session *session;
	uint8_t order;
};

static int row_compare(const void *a, const void *b, void *context)
{
	const struct sorting *sorting = context;
	uint32_t left = ((const struct row *)a)->object.index;
	uint32_t right = ((const struct row *)b)->object.index;
	const struct judgement *one = judgement_at(sorting->session, left);
	const struct judgement *other = judgement_at(sorting->session, right);
	int order = 0;

	if (sorting->order == ORDER_WHO)
		order = strcmp(one->who, other->who);
	else if (sorting->order == ORDER_KIND)
		order = strcmp(judgement_word(one), judgement_word(other));
	else if (sorting->order == ORDER_ARTICLE)
		order = strcmp(one->anchor.path, other->anchor.path);
	return order ? order : left < right ? 1 : -1;
}

void casebook_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	struct filter *filter = list_filter(sight);
	struct sorting sorting = {session, sight->order};
	struct buf text;

	buf_init(&text);
	for (uint32_t row = 0; row < session_ledger(session)->rows.count; row++) {
		const struct judgement *judgement = judgement_at(session, row);
		struct object object = object_of(session, row);
		struct filter_row words = {.article = session_article(session, object.article)};

		buf_clear(&text);
		judgement_tell(judgement, &text);
		buf_printf(&text, " %s %s %s %s", judgement->who, judgement_word(judgement),
			   judgement->anchor.path, states[state_of(session, row)].words);
		words.text = text.bytes;
		if (filter_passes(filter, &words))
			list_row(sight, object, 0);
	}
	if (sight->rows.count)
		qsort_r(sight->rows.at, sight->rows.count, sizeof *sight->rows.at, row_compare,
			&sorting);
	buf_release(&text);
	filter_free(filter);
}

static void row_draw(struct session *session, struct page *page, uint32_t line, uint32_t row)
{
	const struct judgement *judgement = judgement_at(session, row);
	enum judgement_state state = state_of(session, row);
	unsigned style = state == STATE_COUNTS || state == STATE_CONFLICT ? STYLE_PLAIN : STYLE_DIM;
	bool uncut = page_is_uncut(page);
	char when[INSTANT_TEXT];
	struct buf words;

	buf_init(&words);
	judgement_tell(judgement, &words);
	instant_format(judgement->when, when);
	when[10] = ' ';
	when[16] = '\0'; /* to the minute */
	page_put(page, line, 2, 1, STYLE_MARK, states[state].sign);
	page_put(page, line, 4, 16, STYLE_DATE, when);
	page_put(page, line, 21, 9, style, judgement->who);
	page_put(page, line, 31, uncut || page->width < 33 ? PAGE_UNCUT : page->width - 32u, style,
		 words.bytes);
	buf_release(&words);
}

void casebook_build(struct session *session, struct pane *pane, struct page *page)
{
	static const char *const orders[] = {"time", "who", "kind", "article"};
	struct sight *sight = pane_sight(pane);
	struct window window = list_window(pane, page, 1, 0);

	if (!session_ledger(session)->rows.count) {
		page_put(page, 0, 1, PAGE_UNCUT, STYLE_DIM, "Nothing was decided yet.");
		return;
	}
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_DIM, "%u of %u judgement%s, by %s",
		    sight->rows.count, session_ledger(session)->rows.count,
		    session_ledger(session)->rows.count == 1 ? "" : "s",
		    orders[sight->order % (sizeof orders / sizeof *orders)]);
	for (uint32_t row = window.first; row < window.end; row++) {
		list_line(session, pane, page, &window, row);
		row_draw(session, page, window.line + row - window.first,
			 sight->rows.at[row].object.index);
	}
}

/* "name  value", broken into lines; nothing where there is no value. */
static uint32_t field_put(struct page *page, uint32_t line, const char *name, const char *value)
{
	enum { COLUMN = 11 };
	size_t length = strlen(value);

	if (length)
		page_put(page, line, 1, COLUMN - 2, STYLE_DIM, name);
	for (size_t at = 0, end; at < length && line < page->height; at = end) {
		end = wrap_line(value, length, at,
				page->width > COLUMN + 1 ? page->width - COLUMN - 1u : 1, NULL);
		page_add(page, line++, COLUMN, PAGE_UNCUT, STYLE_PLAIN, OBJECT_INIT, value + at,
			 end - at);
	}
	return line;
}

/* Values come from files: what breaks a line is taken out, the page cleans the rest. */
static uint32_t value_put(struct page *page, uint32_t line, const char *name, const char *value)
{
	struct buf text;

	buf_init(&text);
	utf8_clean(&text, value, strlen(value));
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] == '\n' || text.bytes[i] == '\t')
			text.bytes[i] = ' ';
	line = field_put(page, line, name, text.bytes);
	buf_release(&text);
	return line;
}

static uint32_t state_put(const struct session *session, struct page *page, uint32_t line,
			  uint32_t row)
{
	enum judgement_state state = state_of(session, row);
	const struct judgement *other;
	struct buf text;

	line = field_put(page, line, "state", states[state].words);
	if (state != STATE_CONFLICT)
		return line;
	other = judgement_at(session, session->reviews.against.at[row]);
	buf_init(&text);
	buf_printf(&text, "%s: ", other->who);
	judgement_tell(other, &text);
	line = value_put(page, line, "against", text.bytes);
	buf_release(&text);
	return line;
}

void casebook_detail(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct judgement *judgement = row ? judgement_at(session, row->object.index) : NULL;
	char when[INSTANT_TEXT];
	uint32_t line = 1;

	if (!judgement)
		return;
	page_rule(page, 0, 0, page->width, judgement_word(judgement), "");
	line = value_put(page, line, "when", instant_format(judgement->when, when));
	line = value_put(page, line, "who", judgement->who);
	line = state_put(session, page, line, row->object.index);
	line = value_put(page, line, "article", judgement->anchor.path);
	line = value_put(page, line, "words", judgement->anchor.quote);
	line = value_put(page, line, "subject", judgement->subject);
	line = value_put(page, line, "field", judgement->field);
	line = value_put(page, line, "value", judgement->value);
	line = value_put(page, line, "reason", judgement->reason);
	line = value_put(page, line, "uuid", judgement->uuid);
	line = value_put(page, line, "of", judgement->of);
	if (!span_is_empty(row->object.span) && session_article(session, row->object.article)) {
		struct passage_look look = {session, row->object.article,
					    page->width > 4 ? page->width - 4u : 1, NULL, NULL};

		passage_quote(&look, row->object.span, page, line + 1, page->height, 2);
	}
}

void casebook_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	struct buf words;

	if (!row)
		return;
	buf_init(&words);
	judgement_tell(judgement_at(session, row->object.index), &words);
	page_put(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, words.bytes);
	page_put(page, 1, 1, PAGE_UNCUT, STYLE_STATUS,
		 states[state_of(session, row->object.index)].words);
	buf_release(&words);
}

void casebook_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	const struct reviews *reviews = &session->reviews;

	(void)pane;
	snprintf(text, size, "casebook: %u accepted, %u rejected", reviews->accepted,
		 reviews->rejected);
}

struct object casebook_here(struct session *session, struct pane *pane)
{
	const struct row *row = list_cursor(pane);
	const struct article *article;

	if (!row)
		return OBJECT_INIT;
	article = session_article(session, row->object.article);
	if (!article)
		return row->object;
	if (span_is_empty(row->object.span))
		return (struct object){OBJECT_ARTICLE, row->object.article, INDEX_NONE, SPAN_NONE};
	for (uint32_t c = 0; c < article->claim_count; c++)
		if (article->claims[c].words.start == row->object.span.start &&
		    article->claims[c].words.end == row->object.span.end)
			return (struct object){OBJECT_CLAIM, row->object.article, c,
					       row->object.span};
	return (struct object){OBJECT_TEXT, row->object.article, INDEX_NONE, row->object.span};
}

bool casebook_enter(struct session *session, struct pane *pane, struct err *err)
{
	const struct row *row = list_cursor(pane);

	if (row && view_open_text(session, pane, row->object))
		return true;
	return err_set(err, "what this is about is not open");
}
