/*
 * Who wrote it: lines that name people, outlets and agencies and nothing else, above a report or
 * below it, and a name in brackets behind the last sentence of a paragraph.
 *
 *     By Ann Arbor and Bo Li, Courier, with Agency       Source: Courier and agencies
 *     Agency contributed to this report.                 ... nine villagers were killed. (Agency)
 */
#include <string.h>

#include "read/head.h"

/* The token behind the part of the line that begins at `at` and ends before a comma. */
static uint32_t part_end(const struct head *head, const struct line *line, uint32_t at)
{
	while (at < line->end && !line_mark_is(head->article, line, at, ','))
		at++;
	return at;
}

/* Whether the part at `at` names an outlet: one that is listed, or one whose last word says so. */
static bool part_is_outlet(const struct head *head, const struct line *line, uint32_t at)
{
	static const char *const words[] = {"television", "tv",	    "radio",   "news",
					    "times",	  "post",   "press",   "agency",
					    "daily",	  "herald", "tribune", "journal"};
	uint32_t end = part_end(head, line, at);

	if (outlet_at(head->article, head->lexicon, line, at, false).name)
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (end > at && line_word_is(head->article, line, end - 1, words[i]))
			return true;
	return false;
}

/* What follows the names: outlets, listed or not. */
static void byline_rest(struct head *head, const struct line *line, uint32_t at)
{
	const struct article *article = head->article;

	while (at < line->end) {
		struct outlet outlet = outlet_at(article, head->lexicon, line, at, false);
		bool part = line_mark_is(article, line, at - 1, ',');

		if (outlet.name)
			head_outlet(head, outlet);
		else if (part && part_is_outlet(head, line, at))
			head_source(head,
				    head_text(head, article->tokens[at].start,
					      article->tokens[part_end(head, line, at) - 1].end));
		at += outlet.count ? outlet.count : 1;
	}
}

static bool ends_names(const struct head *head, const struct line *line, uint32_t at)
{
	const struct article *article = head->article;

	if (line_mark_is(article, line, at, ','))
		return at + 1 < line->end && part_is_outlet(head, line, at + 1);
	return line_word_is(article, line, at, "with") || line_word_is(article, line, at, "for") ||
	       line_mark_is(article, line, at, '|') || line_mark_is(article, line, at, ';') ||
	       line_mark_is(article, line, at, '(');
}

/* Names of people up to what is no name: "with Agency", an outlet, a bar. */
bool head_byline(struct head *head, const struct line *line)
{
	const struct article *article = head->article;
	uint32_t at = line->first, part;

	if (line_word_is(article, line, at, "reporting") ||
	    line_word_is(article, line, at, "written"))
		at++;
	if (!line_word_is(article, line, at, "by") || line->words > 24 || at + 1 >= line->end ||
	    !(article->tokens[at + 1].flags & TOKEN_CAPITAL))
		return false;
	part = ++at;
	while (at < line->end && !ends_names(head, line, at))
		at++;
	if (!head->byline && at > part)
		head->byline =
			head_text(head, article->tokens[part].start, article->tokens[at - 1].end);
	byline_rest(head, line, at);
	return true;
}

/* Words that stand between the names of agencies. */
static bool is_joint(const struct head *head, const struct line *line, uint32_t at)
{
	static const char *const words[] = {"and",     "with",	    "from", "by",   "source",
					    "sources", "via",	    "the",  "news", "credit",
					    "inputs",  "copyright", "in"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (line_word_is(head->article, line, at, words[i]))
			return true;
	return head->article->tokens[at].kind != TOKEN_WORD;
}

/* A line of nothing but outlets, agencies and what joins them. */
bool head_credit_line(struct head *head, const struct line *line)
{
	struct outlet outlets[4] = {0};
	uint32_t count = 0;
	size_t at_stamp;
	struct stamp stamp;

	if (line->words > 10 || head_is_picture(head, line))
		return false;
	for (uint32_t at = line->first; at < line->end;) {
		struct outlet outlet = outlet_at(head->article, head->lexicon, line, at, true);

		if (outlet.name && count < 4)
			outlets[count++] = outlet;
		else if (!is_joint(head, line, at) &&
			 !(line->words > 1 && line_mark_is(head->article, line, line->first, '(')))
			return false;
		at += outlet.count ? outlet.count : 1;
	}
	for (uint32_t i = 0; i < count; i++)
		head_outlet(head, outlets[i]);
	/* an agency alone above the text is who wrote it */
	if (count == 1 && outlets[0].agency && !head->body && !head->wire)
		head->wire = outlets[0].name;
	stamp = stamp_find(line_text(head->article, line), span_length(line->span), &at_stamp);
	if (count && stamp.length)
		head_stamp(head, stamp);
	return count > 0;
}

/* "Source: Courier, News Agencies" */
bool head_source_line(struct head *head, const struct line *line)
{
	struct line rest = *line;

	if ((!line_word_is(head->article, line, line->first, "source") &&
	     !line_word_is(head->article, line, line->first, "sources")) ||
	    !line_mark_is(head->article, line, line->first + 1, ':') || line->words > 12 ||
	    line->first + 2 >= line->end)
		return false;
	rest.first += 2;
	if (!head_credit_line(head, &rest))
		head_source(head, head_text(head, head->article->tokens[rest.first].start,
					    line->span.end));
	return true;
}

/* "Agency contributed to this report": the agencies before the word. */
bool head_contribution(struct head *head, const struct line *line)
{
	bool contributed = false;

	for (uint32_t at = line->first; at < line->end; at++)
		contributed |= line_word_is(head->article, line, at, "contributed") ||
			       line_word_is(head->article, line, at, "inputs");
	for (uint32_t at = line->first; contributed && at < line->end; at++) {
		struct outlet outlet = outlet_at(head->article, head->lexicon, line, at, false);

		if (outlet.agency)
			outlet_names_add(&head->credits, outlet.name);
	}
	return contributed;
}

void head_credit(struct head *head, const struct line *line)
{
	const struct article *article = head->article;
	struct line inside = *line;
	struct outlet outlet;

	if (!line_mark_is(article, line, line->end - 1, ')'))
		return;
	inside.end--;
	inside.first = inside.end;
	while (inside.first > line->first && !line_mark_is(article, line, inside.first, '('))
		inside.first--;
	if (inside.first == line->first || inside.end - inside.first > 5 ||
	    head_is_picture(head, &inside))
		return;
	/* behind a sentence that has ended; "Name/Name" is a picture's credit */
	if (!line_mark_is(article, line, inside.first - 1, '.') &&
	    !line_mark_is(article, line, inside.first - 1, '"'))
		return;
	inside.first++;
	for (uint32_t at = inside.first; at < inside.end; at++)
		if (!(article->tokens[at].flags & TOKEN_CAPITAL))
			return;
	outlet = outlet_at(article, head->lexicon, &inside, inside.first, false);
	outlet_names_add(&head->credits,
			 outlet.name ? outlet.name
				     : head_text(head, article->tokens[inside.first].start,
						 article->tokens[inside.end - 1].end));
}
