/*
 * What a claim was read from. Every step is a function that adds its text; the table joins them to
 * the names that pages and records give them:
 *
 *	sentence  "A mortar hit a bus and [at least 12] <passengers> {were killed}, police said."
 *	frame     passive, as in "Four miners from the valley were killed."
 *	place     "in Kars" on line 12, carried from 2 sentences before, rule: carried on
 *
 * Nothing is worked out anew here: the claim holds what was bound. Left out: frames and rows that
 * were tried and did not bind.
 */
#include "view/explain.h"

#include <string.h>

#include "claim/frame.h"

static const char *const titles[EXPLAIN_COUNT] = {
#define EXPLAIN_TITLE(key, title) title,
	EXPLAIN_STEPS(EXPLAIN_TITLE)
#undef EXPLAIN_TITLE
};

const char *explain_title(enum explain_step step)
{
	return titles[step];
}

/* What is being explained. */
struct matter {
	const struct article *article;
	const struct claim *claim;
	const struct lexicon *lexicon;
};

/* The words of a span with white space as single spaces. */
static void words_add(struct buf *out, const struct article *article, size_t start, size_t end)
{
	bool space = false;

	for (size_t i = start; i < end && i < article->bytes; i++) {
		char c = article->text[i];

		if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
			space = true;
			continue;
		}
		if (space)
			buf_add_char(out, ' ');
		space = false;
		buf_add_char(out, c);
	}
	if (space)
		buf_add_char(out, ' ');
}

void explain_quote(struct buf *out, const struct article *article, struct span span)
{
	buf_add_char(out, '"');
	words_add(out, article, span.start, span.end);
	buf_add_char(out, '"');
}

static void days_add(struct buf *out, struct days days)
{
	char from[DAY_TEXT], to[DAY_TEXT];

	if (days.from == days.to)
		buf_add_string(out, day_format(days.from, from));
	else
		buf_printf(out, "%s..%s", day_format(days.from, from), day_format(days.to, to));
}

static bool days_known(struct days days)
{
	return days.from != DAY_NONE || days.to != DAY_NONE;
}

/* ---- the sentence and what found it ---- */

struct marked {
	struct span span;
	char open, close;
};

static void step_sentence(struct buf *out, const struct matter *m)
{
	const struct claim *claim = m->claim;
	struct span all =
		sentence_span(&m->article->sentences[claim->sentence], m->article->tokens);
	const struct marked marks[] = {{claim->words, '[', ']'},
				       {claim->group, '{', '}'},
				       {claim->victims_words, '<', '>'}};
	size_t at = all.start;

	/* The marks may nest: where several begin at one byte, the widest stands outside. */
	while (at < all.end) {
		size_t next = all.end;

		for (size_t k = 3; k-- > 0;)
			if (!span_is_empty(marks[k].span) && marks[k].span.start == at)
				buf_add_char(out, marks[k].open);
		for (size_t k = 0; k < 3; k++) {
			if (span_is_empty(marks[k].span))
				continue;
			if (marks[k].span.start > at && marks[k].span.start < next)
				next = marks[k].span.start;
			if (marks[k].span.end > at && marks[k].span.end < next)
				next = marks[k].span.end;
		}
		words_add(out, m->article, at, next);
		for (size_t k = 0; k < 3; k++)
			if (!span_is_empty(marks[k].span) && marks[k].span.end == next)
				buf_add_char(out, marks[k].close);
		at = next;
	}
}

static void step_frame(struct buf *out, const struct matter *m)
{
	if (!m->claim->frame)
		return;
	buf_add_string(out, m->claim->frame);
	for (uint32_t f = 0; frame_name(f); f++)
		if (!strcmp(frame_name(f), m->claim->frame)) {
			buf_printf(out, ", as in \"%s\"", frame_example(f));
			return;
		}
	buf_add_string(out, ", a rule that joins a count to the harm of another one");
}

static void step_word(struct buf *out, const struct matter *m)
{
	const struct claim *claim = m->claim;
	const struct lexicon *lexicon = m->lexicon;

	explain_quote(out, m->article, token_span(&m->article->tokens[claim->trigger]));
	buf_printf(out, " on line %u",
		   article_line(m->article, m->article->tokens[claim->trigger].start));
	if (claim->harm_row == INDEX_NONE) {
		buf_printf(out, ", %s", harm_name(claim->harm));
		return;
	}
	buf_printf(out, ", %s; a row of harm.tsv of form %s, as in \"%s\"", harm_name(claim->harm),
		   lexicon_cell(lexicon, LEXICON_HARM, claim->harm_row,
				lexicon_column(lexicon, LEXICON_HARM, "form")),
		   lexicon_cell(lexicon, LEXICON_HARM, claim->harm_row,
				lexicon_column(lexicon, LEXICON_HARM, "example")));
}

static void step_bound(struct buf *out, const struct matter *m)
{
	const struct claim *claim = m->claim;
	const struct token *trigger = &m->article->tokens[claim->trigger];

	buf_printf(out, "%s by ", harm_name(claim->harm));
	explain_quote(out, m->article, claim->group);
	if (claim->group.start < trigger->start) {
		buf_add_string(out, " (before the word of harm ");
		explain_quote(out, m->article, (struct span){claim->group.start, trigger[-1].end});
		buf_add_char(out, ')');
	}
	buf_add_string(out, ", count ");
	explain_quote(out, m->article, claim->words);
	buf_printf(out, ", victims %s", claim->victims && claim->victims[0] ? claim->victims : "?");
	if (span_is_empty(claim->victims_words)) {
		buf_add_string(out, " (no word names them)");
	} else {
		buf_add_string(out, " from ");
		explain_quote(out, m->article, claim->victims_words);
	}
}

static void step_part(struct buf *out, const struct matter *m)
{
	const struct claim *claim = m->claim;
	uint32_t other = claim->part_of != INDEX_NONE ? claim->part_of : claim->repeats;
	const char *relation = claim_relation_name(claim->relation);

	if (!relation && other == INDEX_NONE)
		return;
	buf_add_string(out, relation ? relation : "linked");
	if (other == INDEX_NONE || other >= m->article->claim_count)
		return;
	buf_printf(out, claim->part_of != INDEX_NONE ? " of c%u, " : ", same as c%u, ", other + 1);
	explain_quote(out, m->article, m->article->claims[other].words);
	buf_printf(out, " on line %u",
		   article_line(m->article, m->article->claims[other].words.start));
}

/* ---- roles, and what they were resolved to ---- */

static void role_add(struct buf *out, const struct matter *m, enum role_kind kind)
{
	const struct role *role = &m->claim->roles[kind];
	uint32_t here = m->claim->sentence;

	if (span_is_empty(role->words))
		return;
	explain_quote(out, m->article, role->words);
	buf_printf(out, role->sentence == here ? " on line %u" : " carried from line %u",
		   article_line(m->article, role->words.start));
	if (role->sentence != here) {
		uint32_t far =
			role->sentence < here ? here - role->sentence : role->sentence - here;

		buf_printf(out, ", %u sentence%s %s", far, far == 1 ? "" : "s",
			   role->sentence < here ? "before" : "after");
	}
	if (!span_is_empty(role->back)) {
		buf_add_string(out, ", stands for ");
		explain_quote(out, m->article, role->back);
	}
	if (role->rule)
		buf_printf(out, "; rule: %s", role->rule);
}

static void step_attribution(struct buf *out, const struct matter *m)
{
	role_add(out, m, ROLE_ATTRIBUTION);
}

static void step_place(struct buf *out, const struct matter *m)
{
	role_add(out, m, ROLE_PLACE);
}

static void step_window(struct buf *out, const struct matter *m)
{
	role_add(out, m, ROLE_WINDOW);
}

static void step_actor(struct buf *out, const struct matter *m)
{
	role_add(out, m, ROLE_ACTOR);
}

static void step_cause(struct buf *out, const struct matter *m)
{
	role_add(out, m, ROLE_CAUSE);
}

static const struct event *event_of(const struct matter *m)
{
	return m->claim->event < m->article->event_count ? &m->article->events[m->claim->event]
							 : NULL;
}

static void step_at(struct buf *out, const struct matter *m)
{
	const struct role *role = &m->claim->roles[ROLE_PLACE];

	if (!m->claim->at_path[0])
		return;
	buf_add_string(out, m->claim->at_path);
	if (span_is_empty(role->words))
		buf_add_string(out, "; the claim names no place: from the rest of the article");
	else if (m->claim->at == INDEX_NONE)
		buf_add_string(out, "; no row of place.tsv");
	else
		buf_add_string(out, "; the place's words, narrowest row of place.tsv");
}

static void step_days(struct buf *out, const struct matter *m)
{
	const struct claim *claim = m->claim;
	char text[DAY_TEXT];

	if (!days_known(claim->days))
		return;
	days_add(out, claim->days);
	if (claim->days_loose)
		buf_add_string(out, ", loosely");
	if (claim->stretch)
		buf_add_string(out, ", summed over the stretch");
	if (span_is_empty(claim->roles[ROLE_WINDOW].words))
		buf_add_string(out, "; the claim names no time: from the rest of the article");
	else
		buf_add_string(out, "; the window's words");
	if (m->article->published != DAY_NONE)
		buf_printf(out,
			   "; words like \"on Friday\" are reckoned from the article's date %s",
			   day_format(m->article->published, text));
	else
		buf_add_string(out, "; the article has no date");
}

static void step_as_of(struct buf *out, const struct matter *m)
{
	char text[DAY_TEXT];

	if (m->claim->as_of == DAY_NONE)
		return;
	buf_printf(out, "%s, %s", day_format(m->claim->as_of, text),
		   m->claim->as_of_said ? "said in the text" : "the day of the article");
	if (m->claim->running & RUNNING_ROSE)
		buf_add_string(out, "; the count rose to this");
	if (m->claim->running & RUNNING_MORE)
		buf_add_string(out, "; the count may rise");
}

static void step_event(struct buf *out, const struct matter *m)
{
	const struct event *event = event_of(m);

	if (!event)
		return;
	buf_add_string(out, event->name);
	if (days_known(event->days)) {
		buf_add_string(out, "; days ");
		days_add(out, event->days);
	}
	if (event->anchor && event->anchor[0])
		buf_printf(out, "; anchor %s", event->anchor);
	if (event->campaign)
		buf_add_string(out, "; a campaign");
	buf_printf(out, "; %u claim%s", event->claims, event->claims == 1 ? "" : "s");
}

static void step_source(struct buf *out, const struct matter *m)
{
	if (m->claim->source)
		buf_add_string(out, m->claim->source);
}

static void step_status(struct buf *out, const struct matter *m)
{
	buf_add_string(out, claim_status_name(m->claim->status));
	if (span_is_empty(m->claim->cue))
		return;
	buf_add_string(out, " by ");
	explain_quote(out, m->article, m->claim->cue);
}

static void step_figure(struct buf *out, const struct matter *m)
{
	explain_figure(out, m->article, m->claim);
}

static void step_interval(struct buf *out, const struct matter *m)
{
	explain_interval(out, m->article, m->claim);
}

void explain_step(struct buf *out, const struct article *article, uint32_t claim,
		  const struct lexicon *lexicon, enum explain_step step)
{
	static void (*const steps[EXPLAIN_COUNT])(struct buf *, const struct matter *) = {
#define EXPLAIN_FUNCTION(key, title) step_##key,
		EXPLAIN_STEPS(EXPLAIN_FUNCTION)
#undef EXPLAIN_FUNCTION
	};
	struct matter matter = {article, &article->claims[claim], lexicon};

	steps[step](out, &matter);
}
