/*
 * Two claims beside each other, in their own words, and under them dimension by dimension what they
 * speak of, how the one stands to the other, and which rule made the verdict of that.
 *
 *     -- Euronews 2016-05-01 --------+-- Al Jazeera 2016-05-02 --------
 *       at least 40 children ...     |   including 49 children ...
 *     -------------------------------+---------------------------------
 *      place      Aleppo             | Aleppo/rebel-held     > second is inside first
 *      ...
 *      ? unresolved, by rule 5: ...
 */
#include "view/compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/wrap.h"
#include "view/passage.h"
#include "view/view.h"
#include "view/words.h"

enum { UNCUT_WIDTH = 120, UNCUT_LINES = 14, LABEL = 11 };

void compare_open(struct pane *pane, struct claim_ref a, struct claim_ref b)
{
	struct place place = pane->sights[VIEW_COMPARE].place;
	bool turned = b.article < a.article || (b.article == a.article && b.claim < a.claim);

	place.a = turned ? b : a;
	place.b = turned ? a : b;
	place.row = place.top = 0;
	pane_go(pane, place);
}

bool compare_partner(struct session *session, struct object here, uint32_t n, struct claim_ref *a,
		     struct claim_ref *b, struct err *err)
{
	const struct pair *pair;

	*a = view_claim_of(session, session->active, here);
	if (!session_claim(session, *a))
		return view_claim_missing(here, err);
	/* A cell is compared within its row first. */
	pair = n == 0 && (here.kind == OBJECT_CELL || here.kind == OBJECT_TOLL)
		       ? session_answer_pair(session, *a)
		       : session_pair(session, *a, n);
	if (!pair)
		return err_set(err, n ? "it is compared with fewer claims than that"
				      : "no other claim speaks of the same; i says more");
	*b = pair->a.article == a->article && pair->a.claim == a->claim ? pair->b : pair->a;
	return true;
}

static const char *ref_read(const struct session *session, const char *text, struct claim_ref *ref)
{
	const char *colon = strchr(text, ':');
	size_t length = colon ? (size_t)(colon - text) : 0;
	unsigned long number;
	char *end;

	*ref = (struct claim_ref){INDEX_NONE, INDEX_NONE};
	if (!length)
		return NULL;
	number = strtoul(colon + 1 + (colon[1] == 'c'), &end, 10);
	for (uint32_t n = 0; n < session->article_count && number; n++) {
		const struct article *article = session->articles[n];

		if (article && number <= article->claim_count &&
		    strncmp(words_name(article), text, length) == 0) {
			*ref = (struct claim_ref){n, (uint32_t)number - 1};
			break;
		}
	}
	return end;
}

bool compare_read(const struct session *session, const char *text, struct claim_ref *a,
		  struct claim_ref *b, struct err *err)
{
	const char *end = ref_read(session, text, a);

	if (end)
		end = ref_read(session, end + strspn(end, " "), b);
	if (!end || *end || a->article == INDEX_NONE || b->article == INDEX_NONE)
		return err_set(err, "compare wants two claims as ARTICLE:NUMBER, 004:4 001:3");
	return true;
}

/* The pair as it was found, or judged for this look. */
static struct pair pair_of(struct session *session, struct claim_ref a, struct claim_ref b,
			   struct arena *arena)
{
	const struct pair *pair;

	for (uint32_t n = 0; (pair = session_pair(session, a, n)); n++)
		if ((pair->b.article == b.article && pair->b.claim == b.claim) ||
		    (pair->a.article == b.article && pair->a.claim == b.claim))
			return *pair;
	if (session->comparison && session->comparison->comparing &&
	    a.article < session->outlet_articles && b.article < session->outlet_articles)
		return comparison_judge_two(session->comparison, a, b, arena);
	return comparison_judge(session->articles, a, b, session->lexicon, arena);
}

/* Both values of one line, and how they stand to each other. */
struct line {
	const char *name;
	char a[256], b[256];
	char relation; /* 0 for none */
	const char *remark;
};

static void role_value(const struct session *session, struct claim_ref ref, enum role_kind role,
		       const char *none, char *text, size_t size)
{
	const struct claim *claim = session_claim(session, ref);

	words_span(session_article(session, ref.article), claim->roles[role].words, text, size);
	if (!*text)
		snprintf(text, size, "%s", none);
}

static void place_value(const struct session *session, struct claim_ref ref, char *text,
			size_t size)
{
	const struct claim *claim = session_claim(session, ref);

	if (claim->at_path[0])
		words_place(claim->at_path, text, size);
	else
		role_value(session, ref, ROLE_PLACE, "not named", text, size);
}

static void window_value(const struct session *session, struct claim_ref ref, char *text,
			 size_t size)
{
	const struct claim *claim = session_claim(session, ref);
	char words[128];
	size_t at;

	words_days(claim->days, text, size);
	words_span(session_article(session, ref.article), claim->roles[ROLE_WINDOW].words, words,
		   sizeof words);
	at = strlen(text);
	if (*words)
		snprintf(text + at, size - at, "%s\"%s\"", at ? " " : "", words);
	else if (!at)
		snprintf(text, size, "not known");
}

static void figure_value(const struct session *session, struct claim_ref ref, char *text,
			 size_t size)
{
	const struct claim *claim = session_claim(session, ref);
	char number[64], words[128];

	words_interval(claim->interval, number, sizeof number);
	words_span(session_article(session, ref.article), claim->words, words, sizeof words);
	snprintf(text, size, "%s%s \"%s\"", number, claim->interval.soft ? " soft" : "", words);
}

static void line_draw(struct page *page, uint32_t at, uint32_t width, const struct line *line)
{
	uint32_t half = (width - LABEL) * 2 / 5, right = LABEL + half;
	char text[128];

	page_put(page, at, 1, LABEL - 1, STYLE_DIM, line->name);
	page_put(page, at, LABEL, half - 1, STYLE_PLAIN, line->a);
	page_put(page, at, right, 1, STYLE_RULE, "|");
	page_put(page, at, right + 2, half - 3, STYLE_PLAIN, line->b);
	if (!line->relation)
		return;
	snprintf(text, sizeof text, "%c %s", line->relation, line->remark);
	page_put(page, at, right + half, width - right - half,
		 line->relation == REL_SAME ? STYLE_PLAIN : STYLE_TITLE, text);
}

static void dates_value(const struct claim *claim, char *text, size_t size)
{
	char date[DAY_TEXT];

	snprintf(text, size, "%s",
		 claim->as_of == DAY_NONE ? "not known" : day_format(claim->as_of, date));
}

static uint32_t dimension_draw(struct page *page, uint32_t at, uint32_t width,
			       const struct pair *pair, enum dimension dimension, struct line *line)
{
	line->relation = pair->dims[dimension];
	line->remark = words_relation(line->relation);
	line->name = dimension_name(dimension);
	line_draw(page, at, width, line);
	return at + 1;
}

uint32_t compare_dimensions(struct session *session, const struct pair *pair, struct page *page,
			    uint32_t at, uint32_t width)
{
	const struct claim *a = session_claim(session, pair->a);
	const struct claim *b = session_claim(session, pair->b);
	struct line line = {0};

	snprintf(line.a, sizeof line.a, "%s", harm_name(a->harm));
	snprintf(line.b, sizeof line.b, "%s", harm_name(b->harm));
	at = dimension_draw(page, at, width, pair, DIM_HARM, &line);
	snprintf(line.a, sizeof line.a, "%s", a->victims);
	snprintf(line.b, sizeof line.b, "%s", b->victims);
	at = dimension_draw(page, at, width, pair, DIM_VICTIMS, &line);
	place_value(session, pair->a, line.a, sizeof line.a);
	place_value(session, pair->b, line.b, sizeof line.b);
	at = dimension_draw(page, at, width, pair, DIM_PLACE, &line);
	window_value(session, pair->a, line.a, sizeof line.a);
	window_value(session, pair->b, line.b, sizeof line.b);
	at = dimension_draw(page, at, width, pair, DIM_WINDOW, &line);
	role_value(session, pair->a, ROLE_ACTOR, "not named", line.a, sizeof line.a);
	role_value(session, pair->b, ROLE_ACTOR, "not named", line.b, sizeof line.b);
	at = dimension_draw(page, at, width, pair, DIM_ACTOR, &line);
	line.relation = 0;
	line.name = "figure";
	figure_value(session, pair->a, line.a, sizeof line.a);
	figure_value(session, pair->b, line.b, sizeof line.b);
	line_draw(page, at++, width, &line);
	line.name = "as of";
	dates_value(a, line.a, sizeof line.a);
	dates_value(b, line.b, sizeof line.b);
	line_draw(page, at++, width, &line);
	line.name = "origin";
	snprintf(line.a, sizeof line.a, "%s", a->source[0] ? a->source : "not named");
	snprintf(line.b, sizeof line.b, "%s", b->source[0] ? b->source : "not named");
	line.relation = pair->same_origin ? '=' : '.';
	line.remark = pair->same_origin ? "one witness, not two" : "independent?";
	line_draw(page, at++, width, &line);
	line.name = "status";
	line.relation = 0;
	snprintf(line.a, sizeof line.a, "%s", claim_status_name(a->status));
	snprintf(line.b, sizeof line.b, "%s", claim_status_name(b->status));
	line_draw(page, at++, width, &line);
	return at;
}

static void passage_side(struct session *session, struct claim_ref ref, uint32_t width,
			 uint32_t lines, struct page *page)
{
	const struct article *article = session_article(session, ref.article);
	struct span words = session_claim(session, ref)->words;
	struct passage_look look = {session, ref.article, width > 3 ? width - 3 : 1, NULL, NULL};
	char left[256], right[64], date[DAY_TEXT];

	page_clear(page, (uint16_t)width, (uint16_t)lines);
	snprintf(left, sizeof left, "%s %s", words_source(article),
		 day_format(article->published, date));
	snprintf(right, sizeof right, "line %u", article_line(article, words.start));
	page_rule(page, 0, 0, width, left, right);
	passage_quote(&look, words, page, 1, lines, 1);
}

static void verdict_make(const struct session *session, const struct pair *pair, char *text,
			 size_t size)
{
	char why[1200];

	snprintf(text, size, "%s %s, by rule %u: %s", words_sign(pair->verdict),
		 verdict_name(pair->verdict), pair->rule,
		 words_why(session, pair, why, sizeof why));
}

/* Writes the verdict over as many lines as it takes; only counts them where page is NULL. */
static uint32_t verdict_draw(struct page *page, uint32_t at, uint32_t width, const char *text,
			     unsigned style)
{
	size_t length = strlen(text), from = 0, end;

	for (; from < length; from = end, at++) {
		end = wrap_line(text, length, from, width > 3 ? width - 2 : 1, NULL);
		if (page)
			page_add(page, at, 1, width - 1, style, OBJECT_INIT, text + from,
				 end - from);
	}
	return at;
}

/* How many lines are left for the words: 9 are for the dimensions, 1 for a rule. */
static uint32_t passage_lines(const struct page *page, uint32_t width, const char *verdict)
{
	uint32_t why = verdict_draw(NULL, 0, width, verdict, 0);

	if (page_is_uncut(page))
		return UNCUT_LINES;
	if (page->height < 12)
		return page->height;
	if (page->height < 20 && why > 4)
		why = 4;
	return page->height > why + 15 ? page->height - why - 10 : 5;
}

void compare_build(struct session *session, struct pane *pane, struct page *page)
{
	struct place *place = pane_place(pane);
	bool uncut = page_is_uncut(page);
	uint32_t width = uncut ? UNCUT_WIDTH : page->width, half = (width - 1) / 2, lines, at;
	struct arena arena = ARENA_INIT;
	struct page side;
	struct pair pair;
	char verdict[1400];

	if (!session_claim(session, place->a) || !session_claim(session, place->b)) {
		page_put(page, 0, 2, PAGE_UNCUT, STYLE_DIM,
			 "Nothing is compared: d on a claim sets it beside one it disagrees with.");
		return;
	}
	pair = pair_of(session, place->a, place->b, &arena);
	verdict_make(session, &pair, verdict, sizeof verdict);
	lines = passage_lines(page, width, verdict);
	pane->lines = page->height;
	page_init(&side);
	passage_side(session, pair.a, half, lines, &side);
	page_place(page, 0, 0, &side);
	at = side.lines.count;
	passage_side(session, pair.b, width - half - 1, lines, &side);
	page_place(page, 0, half + 1, &side);
	if (side.lines.count > at)
		at = side.lines.count;
	if (!uncut)
		at = lines;
	page_release(&side);
	for (uint32_t l = 0; l < at; l++)
		page_put(page, l, half, 1, STYLE_RULE, l ? "|" : "+");
	page->cursor_line = page->cursor_column = 0;
	page_fill(page, at++, 0, width, STYLE_RULE, "-");
	at = compare_dimensions(session, &pair, page, at, width);
	verdict_draw(page, at, width, verdict,
		     verdict_is_dispute(pair.verdict) ? STYLE_TITLE : STYLE_PLAIN);
	arena_release(&arena);
}

void compare_status(struct session *session, struct pane *pane, struct page *page)
{
	struct place *place = pane_place(pane);
	struct arena arena = ARENA_INIT;
	struct pair pair;
	char a[256], b[256], why[1200];

	if (!session_claim(session, place->a) || !session_claim(session, place->b))
		return;
	pair = pair_of(session, place->a, place->b, &arena);
	page_printf(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, "%s %s: %s v %s",
		    words_sign(pair.verdict), verdict_name(pair.verdict),
		    words_short(session, pair.a, a, sizeof a),
		    words_short(session, pair.b, b, sizeof b));
	page_printf(page, 1, 1, PAGE_UNCUT, STYLE_STATUS, "%s",
		    words_why(session, &pair, why, sizeof why));
	arena_release(&arena);
}

struct object compare_here(struct session *session, struct pane *pane)
{
	struct place *place = pane_place(pane);
	const struct claim *claim = session_claim(session, place->a);

	if (!claim)
		return OBJECT_INIT;
	return (struct object){OBJECT_CLAIM, place->a.article, place->a.claim, claim->words};
}

bool compare_enter(struct session *session, struct pane *pane, struct err *err)
{
	if (!view_open_text(session, pane, compare_here(session, pane)))
		return err_set(err, "nothing is compared");
	return true;
}
