/*
 * Words that stand aside from the telling: titles (also where the text repeats them), headings on a
 * line of their own, datelines, stamps of a date, what is inside brackets. Claims in a heading are
 * read by their own words alone; a label is no place and no day of anything. Left out: captions
 * that read like the text.
 */
#include "claim/scope.h"

#include <string.h>

/* Brackets of at most this many tokens are labels; an open one that never closes is none. */
enum { LABEL_LONGEST = 40 };

/* "(Reuters) Around 600 ...": the credit of a caption, and behind it the text begins. */
static void credit_set(struct scope *scope, uint32_t open, uint32_t close, uint32_t end)
{
	const struct token *next = &scope->tokens[close + 1];

	if (close + 1 >= end || !((next->flags & TOKEN_CAPITAL) || next->kind == TOKEN_NUMBER) ||
	    open == 0 || scope->tokens[open - 1].kind == TOKEN_MARK)
		return;
	for (uint32_t i = open + 1; i < close; i++)
		if ((scope->tokens[i].flags & TOKEN_CAPITAL) &&
		    (lexicon_find(scope->lexicon, LEXICON_OUTLET, scope->tokens[i].word).count ||
		     scope_is_one(scope, i, "agencies photo getty")))
			scope->words[close].flags |= WORD_CREDIT;
}

static void labels_set(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		char close = scope->tokens[i].mark == '(' ? ')' : ']';

		if (scope->tokens[i].mark != '(' && scope->tokens[i].mark != '[')
			continue;
		for (uint32_t k = i + 1; k < end && k < i + LABEL_LONGEST; k++) {
			if (scope->tokens[k].mark != close)
				continue;
			credit_set(scope, i, k, end);
			while (i <= k)
				scope->words[i++].flags |= WORD_LABEL;
			i = k;
			break;
		}
	}
}

enum { DATELINE_LONGEST = 14 };

/* "BEIRUT:", "GENEVA, May 1 (Agency) -", "Tarnow, BNA -" at the start of a paragraph: a label. */
static void dateline_set(struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];
	bool capitals = (scope->tokens[at->first].flags & TOKEN_CAPITALS) != 0;
	bool comma = false;

	if (!(scope->tokens[at->first].flags & TOKEN_CAPITAL) ||
	    (scope->words[at->first].flags & WORD_HEADING) ||
	    (sentence && scope->article->sentences[sentence - 1].paragraph == at->paragraph))
		return;
	for (uint32_t i = at->first + 1; i < at->end && i < at->first + DATELINE_LONGEST; i++) {
		const struct token *token = &scope->tokens[i];
		bool dash =
			token->mark == '-' && (token->flags & TOKEN_SPACE) && (capitals || comma);

		comma |= token->mark == ',';
		if (dash || (token->mark == ':' && capitals)) {
			for (uint32_t k = at->first; k <= i; k++)
				scope->words[k].flags |= WORD_LABEL;
			return;
		}
		if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL))
			return;
	}
}

/* A full date that nothing ties to the words around it: "Agency Thursday 2 Jul 2015 At least nine":
 * a stamp, and what stands before it in its paragraph. */
void scope_stamps(struct scope *scope)
{
	const struct article *article = scope->article;

	for (uint32_t i = 0; i < article->moment_count; i++) {
		const struct moment *moment = &article->moments[i];
		const struct token *next = &scope->tokens[moment->end];
		uint32_t numbers = 0;

		for (uint32_t k = moment->first; k < moment->end; k++)
			numbers += scope->tokens[k].kind == TOKEN_NUMBER;
		if (moment->shape != MOMENT_DAY || numbers < 2 ||
		    moment->end >= article->token_count ||
		    moment->span.start != moment->core.start ||
		    !((next->flags & TOKEN_CAPITAL) || next->kind == TOKEN_NUMBER))
			continue;
		for (uint32_t k = moment->first; k < moment->end; k++)
			scope->words[k].flags |= WORD_LABEL;
	}
}

static bool same_word(const struct token *a, const struct token *b)
{
	return a->kind == b->kind && a->hash == b->hash;
}

enum { TITLE_LEAST = 4, TITLE_SEEKS = 64 };

/* Where the words of the title stand again in the text they are a heading there too. */
void scope_titles(struct scope *scope)
{
	const struct article *article = scope->article;
	struct stretch title = scope_stretch(scope, article->title_span);
	uint32_t length, seeks = 0;

	if (title.first >= title.end)
		return;
	while (title.end > title.first && scope->tokens[title.end - 1].kind == TOKEN_MARK)
		title.end--;
	length = title.end - title.first;
	for (uint32_t i = title.first; i < title.end; i++)
		scope->words[i].flags |= WORD_HEADING;
	if (length < TITLE_LEAST)
		return;
	for (uint32_t i = title.end; i + length <= article->token_count && seeks < TITLE_SEEKS;
	     i++) {
		uint32_t k = 0;

		if (!same_word(&scope->tokens[i], &scope->tokens[title.first]))
			continue;
		seeks++;
		while (k < length &&
		       same_word(&scope->tokens[i + k], &scope->tokens[title.first + k]))
			k++;
		if (k < length)
			continue;
		for (k = 0; k < length; k++)
			scope->words[i + k].flags |= WORD_HEADING;
		i += length - 1;
	}
}

enum {
	HEADING_LONGEST = 24,
	LOST_LEAST = 12, /* tokens of a line that is text where points are lost */
	LOST_REACH = 4	 /* sentences back */
};

/* Whether long lines before this one end without a point too: they were lost. */
static bool points_are_lost(const struct scope *scope, uint32_t sentence)
{
	const struct sentence *sentences = scope->article->sentences;

	for (uint32_t i = sentence; i-- > 0 && i + LOST_REACH >= sentence;) {
		const struct token *last = &scope->tokens[sentences[i].end - 1];

		if (sentences[i].end - sentences[i].first > HEADING_LONGEST)
			return last->kind != TOKEN_MARK &&
			       sentences[i].paragraph != sentences[i + 1].paragraph;
	}
	return false;
}

/* "2." before a heading. */
static bool is_number(const struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];

	return at->end - at->first <= 2 && scope->tokens[at->first].end -
							   scope->tokens[at->first].start <=
						   2 &&
	       (sentence == 0 ||
		scope->article->sentences[sentence - 1].paragraph != at->paragraph);
}

/* A short line of its own without a point at its end. */
static bool is_heading(const struct scope *scope, uint32_t sentence)
{
	const struct article *article = scope->article;
	const struct sentence *at = &article->sentences[sentence];
	const struct token *last = &scope->tokens[at->end - 1];

	if (at->end - at->first > HEADING_LONGEST ||
	    strchr(".!?\"')", last->mark ? last->mark : 'x'))
		return false;
	if (sentence && article->sentences[sentence - 1].paragraph == at->paragraph &&
	    !is_number(scope, sentence - 1))
		return false;
	if (at->end - at->first >= LOST_LEAST && points_are_lost(scope, sentence))
		return false;
	return sentence + 1 >= article->sentence_count ||
	       article->sentences[sentence + 1].paragraph != at->paragraph;
}

bool scope_is_hour(const struct article *article, const struct token *token)
{
	const char *text = article->text + token->start;
	uint32_t length = article->bytes - token->start, i = 0;

	while (i < length && i < 3 && text[i] >= '0' && text[i] <= '9')
		i++;
	if (!i || i > 2 || i + 3 > length || (text[i] != '.' && text[i] != ':') ||
	    text[i + 1] < '0' || text[i + 1] > '5' || text[i + 2] < '0' || text[i + 2] > '9')
		return false;
	return i + 3 == length || text[i + 3] == ' ' || text[i + 3] == '\n' || text[i + 3] == '\r';
}

/* "12.30 Rebels shelled": the hour of a post. */
static void hour_set(struct scope *scope, uint32_t sentence)
{
	const struct article *article = scope->article;
	const struct sentence *at = &article->sentences[sentence];
	uint32_t start = scope->tokens[at->first].start;

	if ((sentence && at[-1].paragraph == at->paragraph) ||
	    !scope_is_hour(article, &scope->tokens[at->first]))
		return;
	for (uint32_t i = at->first; i < at->end && scope->tokens[i].start < start + 5 &&
				     scope->tokens[i].kind != TOKEN_WORD;
	     i++)
		scope->words[i].flags |= WORD_LABEL;
}

void scope_labels(struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];

	if (is_heading(scope, sentence))
		for (uint32_t k = at->first; k < at->end; k++)
			scope->words[k].flags |= WORD_HEADING;
	labels_set(scope, at->first, at->end);
	dateline_set(scope, sentence);
	hour_set(scope, sentence);
}
