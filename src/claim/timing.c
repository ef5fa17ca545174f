/*
 * Some times govern what follows them:
 *
 *	- Feb 3: Gunmen enter a chapel. Nine are killed.       the entry of a chronology
 *	14:55 Medics count nine dead.                          of a live page: no time of harm, but
 *	                                                       what was told before it ends
 *	TARNOW: A mine killed two.                             an item of a round-up: no time, but
 *	                                                       nothing of the item before it holds
 *	Losses since 22 August / Deaths: 118                   a heading, over its section
 *	In 2010, dams burst. ... Seven people drowned.         what opens a paragraph or
 *	Since Monday fires killed five. Nine were hurt.        is counted in it, over its rest
 *
 * Left out: which incident a sentence tells of (scene.c).
 */
#include "claim/timing.h"

#include <string.h>

#include "claim/account.h"
#include "claim/place_words.h"

enum {
	ENTRIES_LEAST = 2, /* of one kind, before they are taken for entries */
	COUNT_REACH = 2,   /* sentences from a count to what goes on with it */
	ITEM_LEAST = 8,	   /* tokens behind the name of an item, more than a row has */
	BACK_MOST = 6	   /* sentences of the paragraph that are looked at */
};

static uint32_t content_first(const struct article *article, uint32_t sentence)
{
	uint32_t i = article->sentences[sentence].first;

	for (int taken = 0; taken < 2 && i + 1 < article->sentences[sentence].end &&
			    article->tokens[i].kind == TOKEN_MARK;
	     taken++)
		i++;
	return i;
}

bool timing_opens_paragraph(const struct article *article, uint32_t sentence)
{
	return sentence == 0 ||
	       article->sentences[sentence - 1].paragraph != article->sentences[sentence].paragraph;
}

/* "14:55", "08.02", "2.45pm" at the start of the sentence, nothing glued to it. */
static bool is_clock(const struct article *article, uint32_t sentence)
{
	uint32_t at = article->tokens[article->sentences[sentence].first].start;
	const char *text = article->text;
	uint32_t digits = 0, minutes = 0;

	for (; at < article->bytes && text[at] >= '0' && text[at] <= '9'; at++)
		digits++;
	if (digits < 1 || digits > 2 || at >= article->bytes || !strchr(":.", text[at]))
		return false;
	for (at++; at < article->bytes && text[at] >= '0' && text[at] <= '9'; at++)
		minutes++;
	return minutes == 2 && at < article->bytes && strchr(" \t\n-apAP", text[at]);
}

/* The moment that is the label of a dated entry: "Feb 3 -", "1998:"; NULL without one. */
static const struct moment *entry_moment(const struct timing *timing, uint32_t sentence)
{
	const struct article *article = timing->article;
	uint32_t first = content_first(article, sentence);
	uint32_t index = timing->scope->words[first].moment;
	const struct moment *moment = index == INDEX_NONE ? NULL : &article->moments[index];
	const struct token *next;

	if (!moment || moment->first != first || moment->end >= article->token_count ||
	    (moment->shape != MOMENT_DAY && moment->shape != MOMENT_STRETCH))
		return NULL;
	next = &article->tokens[moment->end];
	return (next->mark == ':' || (next->mark == '-' && (next->flags & TOKEN_SPACE))) &&
			       moment->end + 1 < article->sentences[sentence].end
		       ? moment
		       : NULL;
}

/* "TARNOW: A mine killed two people on Monday": the place that heads an item of a round-up. */
static bool is_item(const struct timing *timing, uint32_t sentence)
{
	const struct article *article = timing->article;
	uint32_t first = content_first(article, sentence), end = article->sentences[sentence].end;
	const struct mention *mention = place_at(timing->scope, first);
	const struct token *mark, *next;

	if (!mention || mention->first != first || mention->end + ITEM_LEAST > end)
		return false;
	mark = &article->tokens[mention->end];
	next = mark + 1;
	return (mark->mark == ':' || (mark->mark == '-' && (mark->flags & TOKEN_SPACE))) &&
	       next->kind == TOKEN_WORD && (next->flags & TOKEN_CAPITAL);
}

static void entry_mark(struct timing *timing, uint32_t sentence, enum timing_entry entry)
{
	const struct sentence *at = &timing->article->sentences[sentence];
	uint32_t index = timing->scope->words[at->first].moment;

	timing->entries[sentence] = (uint8_t)entry;
	if (entry != ENTRY_CLOCK || index == INDEX_NONE)
		return;
	for (uint32_t i = at->first; i < timing->article->moments[index].end; i++)
		timing->scope->words[i].flags |= WORD_LABEL;
}

void timing_init(struct timing *timing, const struct article *article, struct scope *scope)
{
	uint32_t clocks = 0, days = 0, listed = 0, items = 0;

	*timing = (struct timing){article, scope, NULL};
	timing->entries = arena_array(&scope->arena, article->sentence_count, sizeof(uint8_t));
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		if (!timing_opens_paragraph(article, i))
			continue;
		clocks += is_clock(article, i);
		items += is_item(timing, i);
		if (entry_moment(timing, i)) {
			days++;
			listed += content_first(article, i) > article->sentences[i].first;
		}
	}
	if (clocks < ENTRIES_LEAST && days < ENTRIES_LEAST && items < ENTRIES_LEAST && !listed) {
		timing->entries = NULL;
		return;
	}
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		if (!timing_opens_paragraph(article, i))
			continue;
		if (clocks >= ENTRIES_LEAST && is_clock(article, i))
			entry_mark(timing, i, ENTRY_CLOCK);
		else if ((days >= ENTRIES_LEAST || listed) && entry_moment(timing, i))
			entry_mark(timing, i, ENTRY_DAY);
		else if (items >= ENTRIES_LEAST && is_item(timing, i))
			entry_mark(timing, i, ENTRY_ITEM);
	}
}

enum timing_entry timing_between(const struct timing *timing, uint32_t from, uint32_t to)
{
	uint8_t entry = ENTRY_NONE;

	if (to > TIMING_REACH && from < to - TIMING_REACH)
		from = to - TIMING_REACH;
	for (uint32_t i = from + 1; timing->entries && i <= to; i++)
		if (timing->entries[i] > entry)
			entry = timing->entries[i];
	return (enum timing_entry)entry;
}

struct role timing_role(const struct moment *moment, uint32_t sentence, const char *rule)
{
	return (struct role){
		.words = moment->span, .sentence = sentence, .entity = INDEX_NONE, .rule = rule};
}

struct role timing_of_entry(const struct timing *timing, uint32_t sentence)
{
	struct role none = {.entity = INDEX_NONE};
	uint32_t i = sentence;

	if (!timing->entries)
		return none;
	while (!timing_opens_paragraph(timing->article, i))
		if (--i + TIMING_REACH < sentence)
			return none;
	return timing->entries[i] == ENTRY_DAY
		       ? timing_role(entry_moment(timing, i), i, "day of the entry")
		       : none;
}

static bool is_own(const struct claim *claim, int kind)
{
	return role_is_set(&claim->roles[kind]) && claim->roles[kind].sentence == claim->sentence;
}

/* "Yesterday the minister put the dead at 900": the day of a saying. */
static bool is_said(struct scope *scope, const struct moment *moment, uint32_t sentence)
{
	const struct report_row *row = report_get(scope, sentence);

	for (uint32_t i = 0; moment->shape == MOMENT_DAY && i < row->count; i++)
		if (row->at[i].kind != REPORT_PREP && row->at[i].kind != REPORT_CITE &&
		    row->at[i].source.first >= moment->end &&
		    row->at[i].source.first <= moment->end + 2 &&
		    row->at[i].cue >= row->at[i].source.end)
			return true;
	return false;
}

/* "In 2010, dams burst": a time that the sentence opens with, which is no day of a saying. */
static bool opening_read(const struct timing *timing, const struct claim *claim, uint32_t sentence,
			 bool known, struct role *role)
{
	const struct scope *scope = timing->scope;
	uint32_t first = content_first(timing->article, sentence);
	uint32_t index = scope->words[first].moment;
	const struct moment *moment = index == INDEX_NONE ? NULL : &timing->article->moments[index];

	if (!moment || moment->first != first || moment->of_report || moment->as_of ||
	    moment->shape == MOMENT_LENGTH || moment->shape == MOMENT_PART ||
	    (scope->words[first].flags & (WORD_LABEL | WORD_HEADING | WORD_SOURCE)) ||
	    role_moment_counts(scope, moment) || is_said(timing->scope, moment, sentence) ||
	    ((claim->status == STATUS_ZERO || claim->status == STATUS_DENIED) &&
	     !timing_opens_paragraph(timing->article, sentence)) ||
	    (moment->shape == MOMENT_STRETCH &&
	     ((known && !timing_opens_paragraph(timing->article, sentence)) ||
	      (!account_goes_on(scope, claim) &&
	       (is_own(claim, ROLE_ACTOR) || is_own(claim, ROLE_CAUSE))))))
		return false;
	*role = timing_role(moment, sentence, "opens the paragraph");
	return true;
}

/* "A plane ditched off the island this afternoon.": the day of the sentence just before, where
 * nothing is said of an incident otherwise. */
static bool before_read(const struct timing *timing, const struct claim *claim, uint32_t sentence,
			struct role *role)
{
	const struct article *article = timing->article;
	const struct scope *scope = timing->scope;
	const struct moment *last = NULL;
	const struct claim *other = claim;

	while (other > article->claims && other[-1].sentence >= sentence)
		if ((--other)->sentence == sentence)
			return false;
	for (uint32_t i = article->sentences[sentence].first; i < article->sentences[sentence].end;
	     i++) {
		uint32_t index = scope->words[i].moment;
		const struct moment *moment = index == INDEX_NONE ? NULL : &article->moments[index];

		if ((scope->words[i].report.count && scope->words[i].class == WORD_VERB) ||
		    role_is_ceremony(scope, i))
			return false;
		if (moment && moment->first == i && moment->shape == MOMENT_DAY &&
		    !moment->of_report && !moment->as_of &&
		    !(scope->words[i].flags & (WORD_LABEL | WORD_HEADING | WORD_SOURCE)))
			last = moment;
	}
	if (!last || is_own(claim, ROLE_PLACE) || incident_family_of(scope, claim) != FAMILY_HURT)
		return false;
	*role = timing_role(last, sentence, "told just before");
	return true;
}

/* Whether the claim goes on with the count of the other: nobody else counts it, and nobody else
 * did it. */
static bool goes_on(const struct scope *scope, const struct claim *claim, const struct claim *other)
{
	uint32_t figure = scope_stretch(scope, other->words).first;

	/* "up from 71 in June" is done with */
	return !scope_is_one(scope, figure - 1, "from against with") &&
	       incident_family_of(scope, claim) == incident_family_of(scope, other) &&
	       !is_own(claim, ROLE_ACTOR) && !is_own(claim, ROLE_CAUSE) &&
	       (!is_own(claim, ROLE_ATTRIBUTION) || !role_is_set(&other->roles[ROLE_ATTRIBUTION]) ||
		role_same_words(scope, &claim->roles[ROLE_ATTRIBUTION],
				&other->roles[ROLE_ATTRIBUTION]));
}

/* The stretch of a count in the sentence: "67 people have been killed since 26 February". */
static bool counted_read(const struct timing *timing, const struct claim *claim, uint32_t sentence,
			 struct role *role)
{
	const struct claim *next = claim;

	if (claim->status == STATUS_ZERO || claim->status == STATUS_DENIED)
		return false;
	while (claim > timing->article->claims && claim[-1].sentence >= sentence) {
		const struct role *window;

		claim--;
		window = &claim->roles[ROLE_WINDOW];
		if (claim->sentence != sentence || !goes_on(timing->scope, next, claim) ||
		    claim->status == STATUS_HYPOTHETICAL || claim->status == STATUS_DENIED ||
		    !role_is_set(window) ||
		    timing->article->sentences[window->sentence].paragraph !=
			    timing->article->sentences[sentence].paragraph ||
		    !incident_is_stretch(timing->scope, window) ||
		    !strcmp(incident_kind(timing->scope, &claim->roles[ROLE_CAUSE]), "war"))
			continue;
		*role = *window;
		role->rule = "counted with what goes before";
		return true;
	}
	return false;
}

struct role timing_of_paragraph(const struct timing *timing, const struct claim *claim,
				uint32_t after)
{
	const struct sentence *sentences = timing->article->sentences;
	struct scope *scope = timing->scope;
	struct role role = {.entity = INDEX_NONE};
	bool known;

	for (uint32_t i = claim->sentence, steps = 0; i > 0 && steps < BACK_MOST; steps++) {
		i--;
		if ((after != INDEX_NONE && i <= after) ||
		    sentences[i].paragraph != sentences[claim->sentence].paragraph)
			break;
		report_get(scope, i);
		known = after != INDEX_NONE && (steps > 0 || timing_is_of_finding(scope, claim));
		if ((!known && steps < COUNT_REACH && counted_read(timing, claim, i, &role)) ||
		    opening_read(timing, claim, i, known, &role) ||
		    (after == INDEX_NONE && steps == 0 && before_read(timing, claim, i, &role)))
			break;
	}
	return role;
}
