/*
 * Edges between clauses, and what it costs to cross them:
 *
 *	Rockets hit the port , killing four | while | two died in the fire , officials said
 *	                     ^comma          ^but                           ^comma
 *
 * Going out of a relative clause to what it hangs on is cheap, going into one is not: what it tells
 * is its own. Left out: nesting; a relative clause is a number on its words, ended by the next
 * comma.
 */
#include "claim/scope.h"

enum {
	COST_COMMA = 3,
	COST_WHEN = 4,
	COST_OUT_OF_RELATIVE = 3,
	COST_INTO_RELATIVE = 14,
	COST_AND = 10,
	COST_BUT = 25,
	COST_HARD = 1000,
	ASIDE_LONGEST = 9 /* tokens between the commas behind "and" */
};

bool scope_has_verb(const struct scope *scope, struct stretch stretch)
{
	for (uint32_t i = stretch.first; i < stretch.end; i++)
		if (scope->words[i].class == WORD_VERB || scope->words[i].class == WORD_AUX)
			return true;
	return false;
}

/* "and" at i: whether a subject and a verb follow before the next mark or joint. */
static bool opens_clause(const struct scope *scope, uint32_t i, uint32_t end)
{
	uint32_t k = i + 1;

	/* "and, the council says, ten were hurt" */
	if (k < end && scope->tokens[k].mark == ',')
		for (uint32_t c = k + 1; c < end && c < k + ASIDE_LONGEST; c++)
			if (scope->tokens[c].mark == ',') {
				k = c + 1;
				break;
			}
	if (k >= end || scope->words[k].class == WORD_VERB || scope->words[k].class == WORD_AUX)
		return false;
	for (; k < end && k < i + 14; k++) {
		uint8_t class = scope->words[k].class;

		if (class == WORD_VERB || class == WORD_AUX)
			return !scope_ends_in(scope, k, "ing");
		if (class == WORD_MARK || class == WORD_AND || class == WORD_CLAUSE)
			return false;
	}
	return false;
}

static bool begins_statement(const struct scope *scope, uint32_t i, uint32_t end)
{
	while (i < end && scope->tokens[i].kind == TOKEN_MARK &&
	       (scope->tokens[i].mark == '"' || scope->tokens[i].mark == '-'))
		i++;
	return i < end && ((scope->tokens[i].flags & (TOKEN_CAPITAL | TOKEN_DIGIT)) ||
			   scope->tokens[i].kind == TOKEN_NUMBER);
}

/* "were killed. he said": a point where the next sentence has lost its capital. */
static bool ends_small(const struct scope *scope, uint32_t i, uint32_t end)
{
	enum { WORD_LEAST = 4 }; /* bytes of what is no short form */
	const struct token *before = &scope->tokens[i - (i > 0)], *next = &scope->tokens[i + 1];

	return i > 0 && i + 1 < end && before->kind == TOKEN_WORD &&
	       before->end - before->start >= WORD_LEAST &&
	       !(before->flags & (TOKEN_ABBREVIATION | TOKEN_CAPITAL)) &&
	       next->flags & TOKEN_SPACE && !(next->flags & TOKEN_CAPITAL) &&
	       next->kind == TOKEN_WORD;
}

static enum word_edge mark_edge(const struct scope *scope, uint32_t i, uint32_t end)
{
	switch (scope->tokens[i].mark) {
	case ';':
		return EDGE_AND;
	case '|':
		return EDGE_HARD;
	case ':':
		if (i + 1 < end && !(scope->tokens[i + 1].flags & TOKEN_SPACE))
			return EDGE_NONE; /* 4:15 */
		return EDGE_COMMA;
	case '.':
		return ends_small(scope, i, end) ? EDGE_HARD : EDGE_COMMA;
	case ',':
		return EDGE_COMMA;
	case '-':
		if (!(scope->tokens[i].flags & TOKEN_SPACE))
			return EDGE_NONE;
		return begins_statement(scope, i + 1, end) ? EDGE_HARD : EDGE_COMMA;
	default:
		return EDGE_NONE;
	}
}

enum { SAYING_REACH = 7 };

/* "told the agency by telephone | that", "said in a statement | that": what is said begins. */
static bool opens_saying(const struct scope *scope, uint32_t that, uint32_t clause)
{
	for (uint32_t i = that; i > clause && that - i < SAYING_REACH; i--) {
		const struct word *word = &scope->words[i - 1];
		uint8_t kind;

		if (!word->report.count || word->class != WORD_VERB)
			continue;
		kind = scope_code(scope, TABLE_REPORT, word->report.row);
		return kind == REPORT_TOLD ||
		       (kind == REPORT_VERB && scope->words[i].class == WORD_PREP);
	}
	return false;
}

static enum word_edge edge_of(const struct scope *scope, uint32_t i, uint32_t clause, uint32_t end)
{
	const struct word *word = &scope->words[i];

	if (word->class == WORD_MARK)
		return mark_edge(scope, i, end);
	if (word->class == WORD_AND && scope_has_verb(scope, (struct stretch){clause, i}) &&
	    opens_clause(scope, i, end))
		return EDGE_AND;
	if (word->senses & SENSE_BUT)
		return EDGE_BUT;
	if (word->senses & SENSE_RELATIVE)
		return EDGE_RELATIVE;
	if (word->moment != INDEX_NONE && (word->senses & SENSE_THAT))
		return EDGE_NONE; /* "that night" */
	if (word->senses & SENSE_THAT)
		return word->class == WORD_CLAUSE && i > clause &&
				       scope->words[i - 1].moment == INDEX_NONE &&
				       !opens_saying(scope, i, clause) &&
				       (scope->words[i - 1].class == WORD_NOUN ||
					scope->words[i - 1].class == WORD_NUMBER)
			       ? EDGE_RELATIVE
			       : EDGE_NONE;
	if (word->class == WORD_CLAUSE || word->senses & SENSE_WHEN)
		return EDGE_WHEN;
	/* "left Tarnow along | with 2,200 from Bolkow": the others have words of their own */
	if (i > clause && i + 1 < end && scope_is(scope, i, "with") &&
	    scope_is_one(scope, i - 1, "along together") &&
	    scope->words[i + 1].class == WORD_NUMBER)
		return EDGE_COMMA;
	return EDGE_NONE;
}

/* "Mill fire: 12 dead A blaze tore through": a line end that was lost. A small word with a capital,
 * where neither a mark nor another capital is near, opens a new statement. */
static bool is_lost_line(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end)
{
	const struct token *token = &scope->tokens[i];

	if (!(token->flags & TOKEN_CAPITAL) ||
	    (token->flags & TOKEN_CAPITALS && token->end - token->start > 1) ||
	    scope->words[i].mention != INDEX_NONE || (scope->words[i].flags & WORD_HEADING) ||
	    i < first + 2 || i + 2 >= end || scope->tokens[i - 1].kind == TOKEN_MARK ||
	    scope->words[i - 1].class == WORD_DET || (scope->tokens[i + 1].flags & TOKEN_CAPITAL))
		return false;
	return scope_is_one(scope, i, "the a an in at on he she it they more several");
}

/* "where a man opened fire, | killing four": a participle behind a comma is in the same clause. */
static bool goes_on(const struct scope *scope, uint32_t comma, uint32_t end)
{
	return comma + 1 < end && scope->words[comma + 1].class == WORD_VERB &&
	       scope_ends_in(scope, comma + 1, "ing");
}

/* Of crossing an edge, out of a relative clause. */
static const uint16_t edge_costs[EDGE_HARD + 1] = {
	[EDGE_COMMA] = COST_COMMA, [EDGE_WHEN] = COST_WHEN, [EDGE_RELATIVE] = COST_OUT_OF_RELATIVE,
	[EDGE_AND] = COST_AND,	   [EDGE_BUT] = COST_BUT,   [EDGE_HARD] = COST_HARD};

/* Sums, so that the cost between any two words is at hand. */
static void costs_sum(struct scope *scope, uint32_t first, uint32_t end)
{
	uint32_t cost = 0;
	uint16_t opened = 0;

	for (uint32_t i = first; i < end; i++) {
		struct word *word = &scope->words[i];

		word->cost = cost;
		word->opened = opened;
		cost += edge_costs[word->edge];
		opened = (uint16_t)(opened + (word->edge == EDGE_RELATIVE));
	}
}

void scope_edges(struct scope *scope, uint32_t first, uint32_t end)
{
	uint32_t clause = first;
	uint8_t relative = 0, count = 0;

	for (uint32_t i = first; i < end; i++) {
		struct word *word = &scope->words[i];

		word->edge = (uint8_t)(word->flags & WORD_HEADING && i > first &&
						       !(word[-1].flags & WORD_HEADING)
					       ? EDGE_HARD
					       : edge_of(scope, i, clause, end));
		if (i > first && !(word->flags & WORD_HEADING) && (word[-1].flags & WORD_HEADING))
			word->edge = EDGE_HARD;
		if (i > first && word[-1].moment != INDEX_NONE && (word[-1].flags & WORD_LABEL) &&
		    word->moment != word[-1].moment)
			word->edge = EDGE_HARD; /* behind a stamp */
		if (i > first &&
		    ((word[-1].flags & WORD_CREDIT) || is_lost_line(scope, i, first, end)))
			word->edge = EDGE_HARD;
		if (word->edge == EDGE_RELATIVE && count < UINT8_MAX)
			relative = ++count;
		else if (word->edge >= EDGE_AND ||
			 (word->edge == EDGE_COMMA && relative && !goes_on(scope, i, end)))
			relative = 0;
		word->relative = relative;
		if (word->edge >= EDGE_WHEN)
			clause = i + 1;
	}
	costs_sum(scope, first, end);
}

uint32_t scope_cost(const struct scope *scope, struct stretch claim, struct stretch candidate)
{
	uint32_t cost, from, to;
	bool rightward = candidate.first >= claim.end;
	const struct word *words = scope->words;

	if (candidate.first < claim.end && claim.first < candidate.end)
		return 0;
	from = rightward ? claim.end : candidate.end;
	to = rightward ? candidate.first : claim.first;
	cost = words[to].cost + edge_costs[words[to].edge] - words[from].cost;
	if (rightward)
		cost += (COST_INTO_RELATIVE - COST_OUT_OF_RELATIVE) *
			((uint32_t)words[to].opened + (words[to].edge == EDGE_RELATIVE) -
			 words[from].opened);
	if (!rightward && words[candidate.first].relative &&
	    words[candidate.first].relative != words[claim.first].relative)
		cost += COST_INTO_RELATIVE;
	return cost + (to - from) / 3;
}
