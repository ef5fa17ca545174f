/*
 * A report may open with where it was written, when, and whose words it is:
 *
 *     GENEVA, May 1 (Agency) -     BEIRUT (Agency)     Aleppo, ABC –     (Agency)     AGENCY --
 *
 * What stands in the brackets, or in capitals behind the place, is an agency by its position,
 * whether or not the list of outlets has it. Left out: the place (mark/entity has it) and a day
 * without its year.
 */
#include "read/head.h"

#include <string.h>

enum { LONGEST = 16 /* tokens before the dash */, PLACE_LONGEST = 6 };

static bool is_dash(const struct head *head, const struct line *line, uint32_t at)
{
	return line_mark_is(head->article, line, at, '-') ||
	       line_mark_is(head->article, line, at, ':');
}

/* The words from one token up to another, as one name. */
static const char *words_between(const struct head *head, uint32_t first, uint32_t end)
{
	const struct token *tokens = head->article->tokens;
	struct span span = {tokens[first].start, tokens[end - 1].end};

	return article_words(head->article, span, &head->article->arena);
}

static void wire_take(struct head *head, const struct line *line, uint32_t first, uint32_t end)
{
	struct outlet outlet = outlet_at(head->article, head->lexicon, line, first, false);
	const char *name = outlet.name ? outlet.name : words_between(head, first, end);

	outlet_names_add(&head->credits, name);
	if (!head->wire)
		head->wire = name;
}

/* "( ... )" at `at`, of at most four words that begin with capitals; the token behind it, or 0. */
static uint32_t brackets_end(const struct head *head, const struct line *line, uint32_t at)
{
	const struct token *tokens = head->article->tokens;
	uint32_t end = at + 1;

	if (!line_mark_is(head->article, line, at, '('))
		return 0;
	while (end < line->end && end <= at + 5 && !line_mark_is(head->article, line, end, ')'))
		end++;
	if (!line_mark_is(head->article, line, end, ')') || end == at + 1 ||
	    !(tokens[at + 1].flags & TOKEN_CAPITAL))
		return 0;
	return end + 1;
}

/* The place at the start of the line: capital words and commas. The token behind it. */
static uint32_t place_end(const struct head *head, const struct line *line)
{
	const struct token *tokens = head->article->tokens;
	uint32_t at = line->first;

	while (at < line->end && at - line->first < PLACE_LONGEST) {
		bool comma = line_mark_is(head->article, line, at, ',') && at > line->first;

		if (!comma && !(tokens[at].kind == TOKEN_WORD && tokens[at].flags & TOKEN_CAPITAL))
			break;
		at++;
	}
	return at;
}

/* "ABC" behind a comma and before a dash, longer than a state or a country. */
static bool is_sign(const struct head *head, const struct line *line, uint32_t at)
{
	const struct token *token = &head->article->tokens[at];

	if (at <= line->first || !line_mark_is(head->article, line, at - 1, ','))
		return false;
	if (outlet_at(head->article, head->lexicon, line, at, false).name)
		return true;
	return token->flags & TOKEN_CAPITALS && token->end - token->start >= 3 &&
	       token->end - token->start <= 5 && !line_word_is(head->article, line, at, "usa") &&
	       !line_word_is(head->article, line, at, "uae");
}

void dateline_read(struct head *head, const struct line *line)
{
	const struct token *tokens = head->article->tokens;
	uint32_t at = line->first, place = place_end(head, line), end;
	bool ended = false;
	struct outlet outlet = outlet_at(head->article, head->lexicon, line, at, false);

	if ((end = brackets_end(head, line, at)) &&
	    outlet_at(head->article, head->lexicon, line, at + 1, false).name) {
		wire_take(head, line, at + 1, end - 1);
		return;
	}
	if (outlet.name && is_dash(head, line, at + outlet.count)) {
		wire_take(head, line, at, at + outlet.count);
		return;
	}
	if (place == at)
		return;
	if (is_dash(head, line, place)) {
		if (is_sign(head, line, place - 1))
			wire_take(head, line, place - 1, place);
		return;
	}
	/* a day, perhaps with its year, may stand between the place and the brackets */
	for (at = place; at < line->end && at - line->first < LONGEST && !ended; at++) {
		end = brackets_end(head, line, at);
		ended = is_dash(head, line, at);
		if (end &&
		    (is_dash(head, line, end) || tokens[line->first].flags & TOKEN_CAPITALS)) {
			wire_take(head, line, at + 1, end - 1);
			ended = true;
		}
	}
	if (ended) {
		size_t where;
		uint32_t start = tokens[line->first].start;

		head_stamp(head, stamp_find(head->article->text + start,
					    tokens[at - 1].start - start, &where));
	}
}
