/* The record `claims`. The words of a role are printed as they stand in the article, but that words
 * which only point back ("there", "it") become the name they stand for (gold/GUIDELINES). */
#include "claim/claim.h"
#include "view/field.h"

static const struct claim *claim_of(const struct subject *s)
{
	return &s->article->claims[s->index];
}

/* Whether the words are one pronoun, or a place word like "there": they mean nothing alone. */
static bool words_point_back(const struct article *article, struct span words)
{
	uint32_t first = article_token_at(article, words.start);

	return first < article->token_count && article->tokens[first].end >= words.end &&
	       article->tokens[first].flags & TOKEN_FUNCTION;
}

static void role_cell(struct cell *cell, const struct subject *s, enum role_kind kind)
{
	const struct role *role = &claim_of(s)->roles[kind];
	bool back = !span_is_empty(role->back) &&
		    (kind != ROLE_ATTRIBUTION || words_point_back(s->article, role->words));

	cell_span(cell, s, back ? role->back : role->words);
}

static void quote_cell(struct cell *cell, const struct subject *s)
{
	const struct sentence *sentence = &s->article->sentences[claim_of(s)->sentence];

	cell_span(cell, s, sentence_span(sentence, s->article->tokens));
}

static void part_of_cell(struct cell *cell, const struct subject *s)
{
	uint32_t whole = claim_of(s)->part_of;

	cell_text(cell, whole == INDEX_NONE ? "" : arena_printf(s->arena, "c%u", whole + 1));
}

static void event_cell(struct cell *cell, const struct subject *s)
{
	uint32_t event = claim_of(s)->event;

	cell_text(cell, event < s->article->event_count ? s->article->events[event].name : "");
}

#define CLAIM_FIELDS(FIELD)                                                                        \
	FIELD(article, 22, cell_text(cell, s->article->name))                                      \
	FIELD(id, 4, cell_text(cell, arena_printf(s->arena, "c%u", s->index + 1)))                 \
	FIELD(start, 0, cell_number(cell, claim_of(s)->words.start))                               \
	FIELD(end, 0, cell_number(cell, claim_of(s)->words.end))                                   \
	FIELD(quote, 0, quote_cell(cell, s))                                                       \
	FIELD(figure, 24, cell_span(cell, s, claim_of(s)->words))                                  \
	FIELD(op, 0, cell_text(cell, figure_op_name(claim_of(s)->op)))                             \
	FIELD(low, 0, cell_count(cell, claim_of(s)->bounds.low))                                   \
	FIELD(high, 0, cell_count(cell, claim_of(s)->bounds.high))                                 \
	FIELD(about, 0, cell_count(cell, claim_of(s)->bounds.about))                               \
	FIELD(min, 0, cell_count(cell, claim_of(s)->interval.min))                                 \
	FIELD(max, 0, cell_count(cell, claim_of(s)->interval.max))                                 \
	FIELD(soft, 0, cell_flag(cell, claim_of(s)->interval.soft))                                \
	FIELD(harm, 10, cell_text(cell, harm_name(claim_of(s)->harm)))                             \
	FIELD(victims, 10, cell_text(cell, claim_of(s)->victims))                                  \
	FIELD(part_of, 0, part_of_cell(cell, s))                                                   \
	FIELD(relation, 0, cell_text(cell, claim_relation_name(claim_of(s)->relation)))            \
	FIELD(attribution, 24, role_cell(cell, s, ROLE_ATTRIBUTION))                               \
	FIELD(place, 20, role_cell(cell, s, ROLE_PLACE))                                           \
	FIELD(window, 18, role_cell(cell, s, ROLE_WINDOW))                                         \
	FIELD(actor, 14, role_cell(cell, s, ROLE_ACTOR))                                           \
	FIELD(cause, 0, role_cell(cell, s, ROLE_CAUSE))                                            \
	FIELD(status, 12, cell_text(cell, claim_status_name(claim_of(s)->status)))                 \
	FIELD(event, 0, event_cell(cell, s))                                                       \
	FIELD(at, 0, cell_text(cell, claim_of(s)->at_path))                                        \
	FIELD(from, 0, cell_day(cell, claim_of(s)->days.from))                                     \
	FIELD(to, 0, cell_day(cell, claim_of(s)->days.to))                                         \
	FIELD(as_of, 0, cell_day(cell, claim_of(s)->as_of))                                        \
	FIELD(frame, 0, cell_text(cell, claim_of(s)->frame))                                       \
	FIELD(source, 0, cell_text(cell, claim_of(s)->source))                                     \
	FIELD(published, 0, cell_day(cell, s->article->published))

RECORD_TYPE(record_claim, "claims", CLAIM_FIELDS)
