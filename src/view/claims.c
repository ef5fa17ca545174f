/*
 * The matrix: each row a question (a toll), each column an outlet, in a cell what that outlet said
 * and the worst verdict it is in.
 *
 *      question                          | Euronews | AlJazeera|
 *      killed, civilians, Aleppo         |          |          |    a heading: what the rows share
 *        22 Apr - 1 May 2016             | 225-275 ~| 251+    ~|
 *        : children                      | 40+     ~| 49      ~|    a part says where it differs
 *
 * Cells hold intervals as said, those that differ side by side. Nothing is added up, nothing is
 * decided: the last column of a wide screen is what compare/ found common.
 */
#include "view/claims.h"

#include <stdio.h>
#include <string.h>

#include "text/wrap.h"
#include "view/list.h"
#include "view/view.h"
#include "view/words.h"

const struct toll *claims_toll(const struct session *session, uint32_t n)
{
	return session->comparison && n < session->comparison->toll_count
		       ? &session->comparison->tolls[n]
		       : NULL;
}

struct claim_ref claims_worst(const struct session *session, uint32_t n, uint32_t column)
{
	const struct toll *toll = claims_toll(session, n);
	struct claim_ref worst = {INDEX_NONE, INDEX_NONE};
	unsigned least = VERDICT_COUNT + 1;

	for (uint32_t i = 0; toll && i < toll->claim_count; i++) {
		struct claim_ref ref = toll->claims[i];
		unsigned verdict = session_answer(session, ref);

		if (column != INDEX_NONE && session_outlet(session, ref.article) != column)
			continue;
		if (verdict < least) {
			least = verdict;
			worst = ref;
		}
	}
	return worst;
}

bool claims_disputed(const struct session *session, uint32_t n, uint32_t *column)
{
	struct claim_ref worst = claims_worst(session, n, INDEX_NONE);

	if (!verdict_is_dispute(session_answer(session, worst)))
		return false;
	*column = session_outlet(session, worst.article);
	return true;
}

/* A part that differs in none of these differs in who did it, or in how it is counted. */
static void part_name(const struct session *session, const struct toll *toll, char *text,
		      size_t size)
{
	char words[96] = "";

	for (uint32_t i = 0; i < toll->claim_count && !*words; i++) {
		const struct claim *claim = session_claim(session, toll->claims[i]);
		const struct article *article = session_article(session, toll->claims[i].article);

		words_span(article, claim->roles[ROLE_ACTOR].words, words, sizeof words);
		if (!*words)
			words_span(article, claim->roles[ROLE_CAUSE].words, words, sizeof words);
	}
	snprintf(text, size, ": %s", *words ? words : "a part");
}

/* Where a part differs from what it is a part of; a whole says its days. */
void claims_label(const struct session *session, uint32_t n, char *text, size_t size)
{
	const struct toll *toll = claims_toll(session, n);
	const struct toll *whole =
		toll->parent != INDEX_NONE ? claims_toll(session, toll->parent) : NULL;
	char days[64], place[160];
	size_t at = 0;

	words_days(toll->days, days, sizeof days);
	if (!whole) {
		snprintf(text, size, "%s", *days ? days : "no date");
		return;
	}
	at = (size_t)snprintf(text, size, ":");
	if (toll->harm != whole->harm)
		at += (size_t)snprintf(text + at, size - at, " %s", harm_name(toll->harm));
	if (strcmp(toll->victims, whole->victims) != 0 && at < size)
		at += (size_t)snprintf(text + at, size - at, "%s%s", at > 1 ? ", " : " ",
				       toll->victims);
	if (strcmp(toll->place, whole->place) != 0 && at < size)
		at += (size_t)snprintf(text + at, size - at, "%s%s", at > 1 ? ", " : " ",
				       words_place(toll->place, place, sizeof place));
	if ((toll->days.from != whole->days.from || toll->days.to != whole->days.to) && *days &&
	    at < size)
		at += (size_t)snprintf(text + at, size - at, "%s%s", at > 1 ? ", " : " ", days);
	if (at <= 1)
		part_name(session, toll, text, size);
}

void claims_heading(const struct toll *toll, char *text, size_t size)
{
	char place[160];

	snprintf(text, size, "%s, %s%s%s", harm_name(toll->harm), toll->victims,
		 *toll->place ? ", " : "", words_place(toll->place, place, sizeof place));
}

uint16_t claims_detail_lines(uint16_t lines)
{
	return lines >= 30 ? 12 : 5;
}

/* Words over several lines; returns the line after them. */
static uint32_t words_wrap(struct page *page, uint32_t line, uint32_t column, unsigned style,
			   const char *text)
{
	size_t length = strlen(text), at = 0, end;

	while (at < length && line < page->height) {
		end = wrap_line(text, length, at,
				page->width > column + 1 ? page->width - column - 1 : 1, NULL);
		page_add(page, line++, column, PAGE_UNCUT, style, OBJECT_INIT, text + at, end - at);
		at = end;
	}
	return line;
}

static void quote_draw(struct session *session, struct page *page, uint32_t line,
		       struct claim_ref ref)
{
	const struct article *article = session_article(session, ref.article);
	const struct claim *claim = session_claim(session, ref);
	char head[128], text[1024];
	struct span span;

	words_short(session, ref, head, sizeof head);
	page_put(page, line, 3, 30, STYLE_TITLE, head);
	if (claim->sentence >= article->sentence_count)
		return;
	span = sentence_span(&article->sentences[claim->sentence], article->tokens);
	words_span(article, span, text, sizeof text);
	page_put(page, line, 34, PAGE_UNCUT, STYLE_PLAIN, text);
}

void claims_detail(struct session *session, struct pane *pane, struct page *page)
{
	struct object here = claims_here(session, pane);
	struct claim_ref ref = view_claim_of(session, pane, here), other;
	const struct pair *pair = session_answer_pair(session, ref);
	uint32_t line = 1;
	char a[256], b[256], why[1200], text[1800];

	page_fill(page, 0, 0, page->width, STYLE_RULE, "-");
	if (!session_claim(session, ref))
		return;
	if (!pair) {
		page_printf(page, line++, 1, PAGE_UNCUT, STYLE_STATUS, "%s",
			    words_claim(session, ref, text, sizeof text));
		quote_draw(session, page, line, ref);
		return;
	}
	other = pair->a.article == ref.article && pair->a.claim == ref.claim ? pair->b : pair->a;
	snprintf(text, sizeof text, "%s %s: %s v %s. %s", words_sign(pair->verdict),
		 verdict_name(pair->verdict), words_short(session, ref, a, sizeof a),
		 words_short(session, other, b, sizeof b),
		 words_why(session, pair, why, sizeof why));
	line = words_wrap(page, line, 1, STYLE_STATUS, text);
	if (page->height < 9)
		return;
	quote_draw(session, page, line++, ref);
	quote_draw(session, page, line, other);
}

void claims_status(struct session *session, struct pane *pane, struct page *page)
{
	struct object here = claims_here(session, pane);
	struct claim_ref ref = view_claim_of(session, pane, here);
	char text[512];

	if (session_claim(session, ref))
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s: %s",
			    words_source(session_article(session, ref.article)),
			    words_claim(session, ref, text, sizeof text));
	else if (here.kind == OBJECT_CELL && claims_toll(session, here.index))
		page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s: nothing by %s",
			    claims_toll(session, here.index)->question,
			    session->outlets.at[here.article].name);
	page_put(page, 1, 1, PAGE_UNCUT, STYLE_DIM,
		 "= agree ~ fits < part ^ update % tension ! conflict ? unresolved # other * more");
}

void claims_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	struct sight *sight = pane_sight(pane);
	uint32_t questions = 0, count = session->outlets.count;

	for (uint32_t r = 0; r < sight->rows.count; r++)
		questions += sight->rows.at[r].object.kind == OBJECT_TOLL;
	if (sight->flipped)
		questions = sight->across.count;
	/* In a narrow window the filter is told before the outlets, which are to be seen. */
	if (sight->filter[0])
		snprintf(text, size, "%u question%s  & %s", questions, questions == 1 ? "" : "s",
			 sight->filter);
	else
		snprintf(text, size, "%u question%s x %u outlet%s", questions,
			 questions == 1 ? "" : "s", count, count == 1 ? "" : "s");
}

uint32_t claims_columns(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);

	return sight->flipped ? sight->across.count : session->outlets.count;
}

bool claims_enter(struct session *session, struct pane *pane, struct err *err)
{
	struct claim_ref ref = view_claim_of(session, pane, claims_here(session, pane));
	const struct claim *claim = session_claim(session, ref);

	if (!claim)
		return err_set(err, "nothing was said here");
	return view_open_text(session, pane,
			      (struct object){OBJECT_CLAIM, ref.article, ref.claim, claim->words});
}

static struct object turned_here(struct pane *pane, const struct row *row)
{
	const struct sight *sight = pane_sight(pane);

	if (sight->place.column >= sight->across.count)
		return OBJECT_INIT;
	return (struct object){OBJECT_CELL, row->object.index,
			       sight->across.at[sight->place.column].object.index, SPAN_NONE};
}

struct object claims_here(struct session *session, struct pane *pane)
{
	const struct row *row = list_cursor(pane);

	(void)session;
	if (!row)
		return OBJECT_INIT;
	if (row->object.kind == OBJECT_OUTLET)
		return turned_here(pane, row);
	if (row->object.kind != OBJECT_TOLL)
		return row->object;
	return (struct object){OBJECT_CELL, pane_place(pane)->column, row->object.index, SPAN_NONE};
}
