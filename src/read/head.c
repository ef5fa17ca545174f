/*
 * The lines above a report and below it. Each is asked in turn whether it is
 *
 *     page furniture      Share                                  passed over
 *     an address          https://...
 *     a stamp             Courier, 12 May 2016 | Published: ...  source and date
 *     a byline            By Ann Arbor and Bo Li, with Agency
 *     a credit            Agency | Source: Courier and agencies
 *     the title           the first line that is none of these and no sentence
 *
 * and what is left is the report. Rules look at shapes and positions; names come from the list of
 * outlets, but an outlet that nobody listed is found too where only an outlet can stand.
 */
#include "read/head.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	TITLE_LONGEST = 250, /* bytes */
	STAMP_LINE_LONGEST = 120,
	STAMP_WORDS = 5, /* of an outlet before its date */
	FOOT_LONGEST = 160,
	FOOT_WORDS = 16,
	BODY_LINES = 4 /* in which a dateline may stand: after a stand-first and a caption */
};

static const struct article *article_of(const struct head *head)
{
	return head->article;
}

const char *head_text(struct head *head, uint32_t start, uint32_t end)
{
	return article_words(head->article, (struct span){start, end}, &head->article->arena);
}

void head_source(struct head *head, const char *name)
{
	if (!head->source)
		head->source = name;
}

void head_outlet(struct head *head, struct outlet outlet)
{
	if (outlet.agency)
		outlet_names_add(&head->credits, outlet.name);
	else
		head_source(head, outlet.name);
}

bool head_is_picture(const struct head *head, const struct line *line)
{
	static const char *const words[] = {"photo",   "photograph", "image",
					    "picture", "file",	     "getty"};

	for (uint32_t at = line->first; at < line->end; at++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (line_word_is(head->article, line, at, words[i]))
				return true;
	return false;
}

static bool is_address(const char *text)
{
	return (*text | 0x20) == 'h' &&
	       (!strncasecmp(text, "http://", 7) || !strncasecmp(text, "https://", 8));
}

/* An address, alone or behind "URL:". */
static bool address_read(struct head *head, const struct line *line)
{
	const char *text = line_text(head->article, line);
	size_t length = span_length(line->span), at = 0;
	struct outlet outlet;

	for (size_t i = 0; i + 8 < length && i < 40; i++)
		if (is_address(text + i)) {
			at = i;
			break;
		}
	if (!is_address(text + at) || (at && line->words > 12))
		return false;
	length = strcspn(text + at, " \t\r\n");
	if (!head->url)
		head->url = head_text(head, line->span.start + (uint32_t)at,
				      line->span.start + (uint32_t)(at + length));
	outlet = outlet_of_address(head->lexicon, text + at, length);
	if (outlet.name)
		head_source(head, outlet.name);
	return true;
}

/* "Published", "Last updated at", "Date of publication:" ..., and times of day with their zones. */
static bool is_label(const struct head *head, const struct line *line, uint32_t at)
{
	static const char *const words[] = {
		"published", "publication", "updated", "modified", "posted", "date", "last",
		"first",     "issued",	    "created", "of",	   "on",     "at",   "time",
		"filed",     "am",	    "pm",      "a.m.",	   "p.m.",   "gmt",  "utc",
		"bst",	     "cet",	    "cest",    "est",	   "edt",    "cst",  "cdt",
		"pst",	     "pdt",	    "ist",     "hkt"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (line_word_is(head->article, line, at, words[i]))
			return true;
	return article_of(head)->tokens[at].kind != TOKEN_WORD;
}

/* A domain by itself, as lists of pages have it. */
static bool is_domain(const char *text, size_t length)
{
	bool point = false;

	for (size_t i = 0; i < length; i++) {
		if (!isalnum((unsigned char)text[i]) && text[i] != '.' && text[i] != '-')
			return false;
		point |= text[i] == '.' && i && i + 2 < length;
	}
	return point;
}

/* Bytes `start`..`end` before a date name an outlet, if anything. known: only one that is listed.
 */
static bool publisher_read(struct head *head, const struct line *line, uint32_t start, uint32_t end,
			   bool known)
{
	const struct article *article = head->article;
	struct line part = *line;
	struct outlet outlet;
	const char *text;
	size_t length;

	while (part.first < part.end && article->tokens[part.first].start < start)
		part.first++;
	while (part.end > part.first && article->tokens[part.end - 1].end > end)
		part.end--;
	while (part.first < part.end && is_label(head, &part, part.first))
		part.first++;
	while (part.end > part.first && is_label(head, &part, part.end - 1))
		part.end--;
	if (part.first == part.end)
		return true;
	text = article->text + article->tokens[part.first].start;
	length = article->tokens[part.end - 1].end - article->tokens[part.first].start;
	outlet = is_domain(text, length)
			 ? outlet_of_address(head->lexicon, text, length)
			 : outlet_at(article, head->lexicon, &part, part.first, true);
	if (outlet.name && (outlet.count == 0 || outlet.count == part.end - part.first)) {
		head_outlet(head, outlet);
		if (outlet.agency && !head->wire)
			head->wire = outlet.name;
		return true;
	}
	if (known || part.end - part.first > STAMP_WORDS)
		return false;
	head_source(head, head_text(head, article->tokens[part.first].start,
				    article->tokens[part.end - 1].end));
	return true;
}

void head_stamp(struct head *head, struct stamp stamp)
{
	if (stamp.length && head->stamp_count < HEAD_STAMPS)
		head->stamps[head->stamp_count++] = stamp;
}

/* How many words stand in bytes start..end of the line. */
static uint32_t words_in(const struct head *head, const struct line *line, uint32_t start,
			 uint32_t end)
{
	uint32_t words = 0;

	for (uint32_t i = line->first; i < line->end; i++)
		words += article_of(head)->tokens[i].kind <= TOKEN_NUMBER &&
			 article_of(head)->tokens[i].start >= start &&
			 article_of(head)->tokens[i].end <= end;
	return words;
}

/* A line that is a date with at most an outlet before it and a time behind it. */
static bool stamp_line_read(struct head *head, const struct line *line)
{
	const char *text = line_text(head->article, line);
	uint32_t length = span_length(line->span), start = line->span.start;
	struct stamp stamp;
	size_t at;
	bool parted;

	if (length > STAMP_LINE_LONGEST)
		return false;
	stamp = stamp_find(text, length, &at);
	if (!stamp.length ||
	    words_in(head, line, start + (uint32_t)(at + stamp.length), line->span.end) > 6)
		return false;
	/* an outlet that nobody listed must be parted from the date, and not be the title */
	parted = at < 2 || memchr(",|:-", text[at - 2], 4) || (unsigned char)text[at - 2] >= 0x80 ||
		 is_label(head, line, line->first);
	if (!publisher_read(head, line, start, start + (uint32_t)at,
			    !parted || (span_is_empty(head->title) && line->first == 0)))
		return false;
	head_stamp(head, stamp);
	return true;
}

/* A domain alone on its line. */
static bool domain_line_read(struct head *head, const struct line *line)
{
	const char *text = line_text(head->article, line);
	size_t length = span_length(line->span);
	struct outlet outlet;

	while (length && !isalnum((unsigned char)text[length - 1]))
		length--;
	if (line->words > 4 || !is_domain(text, length))
		return false;
	outlet = outlet_of_address(head->lexicon, text, length);
	head_source(head, outlet.name ? outlet.name
				      : head_text(head, line->span.start,
						  line->span.start + (uint32_t)length));
	return true;
}

/* A sentence ends the line, and no abbreviation. */
static bool ends_as_sentence(const struct head *head, const struct line *line)
{
	return line_mark_is(head->article, line, line->end - 1, '.');
}

static bool title_read(struct head *head, const struct line *line)
{
	struct line suffix = *line;
	struct outlet outlet;

	if (!span_is_empty(head->title) || head->body || span_length(line->span) > TITLE_LONGEST ||
	    line->words < 2 || ends_as_sentence(head, line) ||
	    line->end == article_of(head)->token_count)
		return false;
	head->title = line->span;
	/* "Title - Courier", "Title | Courier" */
	for (uint32_t at = line->end - 1; at > line->first + 1; at--) {
		suffix.first = at + 1;
		if (!line_mark_is(head->article, line, at, '-') &&
		    !line_mark_is(head->article, line, at, '|'))
			continue;
		if (suffix.first >= line->end)
			break;
		outlet = outlet_at(head->article, head->lexicon, &suffix, suffix.first, false);
		if (outlet.name && suffix.first + outlet.count == line->end &&
		    article_of(head)->tokens[at].flags & TOKEN_SPACE) {
			head_outlet(head, outlet);
			head->title.end = article_of(head)->tokens[at - 1].end;
		}
		break;
	}
	return true;
}

static bool is_title_again(const struct head *head, const struct line *line)
{
	uint32_t length = span_length(head->title);

	return length && length == span_length(line->span) &&
	       !memcmp(head->article->text + head->title.start, line_text(head->article, line),
		       length);
}

/* The report itself: a dateline, or a date with an agency before it and the text behind it. */
static void body_read(struct head *head, const struct line *line)
{
	const struct article *article = head->article;
	uint32_t at = line->first;
	struct stamp stamp;
	struct outlet outlet;

	if (!head->body)
		head->body_end = line->end;
	if (head->body++ >= BODY_LINES)
		return;
	dateline_read(head, line);
	if (head->body != 1)
		return;
	outlet = outlet_at(article, head->lexicon, line, at, false);
	if (outlet.name)
		at += outlet.count;
	else
		while (at < line->end && is_label(head, line, at))
			at++;
	if (at == line->end)
		return;
	stamp = stamp_read(article->text + article->tokens[at].start,
			   line->span.end - article->tokens[at].start);
	if (!stamp.length)
		return;
	head_stamp(head, stamp);
	if (outlet.name)
		head_outlet(head, outlet);
}

void head_line(struct head *head, const struct line *line)
{
	if (line_is_all(head->article, head->lexicon, LEXICON_FURNITURE, line) ||
	    address_read(head, line) || head_source_line(head, line) ||
	    stamp_line_read(head, line) || domain_line_read(head, line) ||
	    head_byline(head, line) || head_credit_line(head, line) || is_title_again(head, line) ||
	    (line->words < 12 && head_is_picture(head, line) && !ends_as_sentence(head, line)) ||
	    (line->words < 2 && !ends_as_sentence(head, line)) || title_read(head, line))
		return;
	body_read(head, line);
}

void head_foot_line(struct head *head, const struct line *line)
{
	if (line->words > FOOT_WORDS || span_length(line->span) > FOOT_LONGEST)
		return;
	if (!address_read(head, line) && !head_source_line(head, line) &&
	    !head_contribution(head, line) && !head_byline(head, line))
		head_credit_line(head, line);
}
