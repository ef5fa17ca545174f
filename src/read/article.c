/*
 * The article itself knows nothing of files or claims; it only holds them together, and answers
 * where a byte stands. Left out: how it is filled (read/, mark/, claim/analyse).
 */
#include "read/article.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"

struct article *article_new(void)
{
	struct article *article = alloc_zeroed(1, sizeof *article);

	arena_init(&article->arena);
	article->name = article->path = article->title = article->source = "";
	article->byline = article->url = article->format = article->language = "";
	article->encoding = article->text = "";
	article->published = DAY_NONE;
	return article;
}

void article_free(struct article *article)
{
	if (!article)
		return;
	arena_release(&article->arena);
	free(article);
}

void article_note(struct article *article, const char *format, ...)
{
	char line[512];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	if (article->note_count == article->note_room) {
		uint32_t room = article->note_room ? article->note_room * 2 : 4;
		const char **notes = arena_array(&article->arena, room, sizeof *notes);

		if (article->note_count)
			memcpy(notes, article->notes, article->note_count * sizeof *notes);
		article->notes = notes;
		article->note_room = room;
	}
	article->notes[article->note_count++] = arena_string(&article->arena, line, strlen(line));
}

/* ASCII that is no white space. */
static bool is_inked(char c)
{
	return (unsigned char)c > ' ' && (unsigned char)c < 0x80;
}

char *article_words(const struct article *article, struct span span, struct arena *arena)
{
	char *words = arena_get(arena, (size_t)span_length(span) + 1);
	size_t n = 0;
	unsigned taken;
	bool gap = false;

	assert(span.start <= span.end && span.end <= article->bytes);
	for (uint32_t at = span.start; at < span.end; at += taken) {
		if (utf8_is_space(utf8_get(article->text + at, span.end - at, &taken))) {
			gap = n > 0;
			continue;
		}
		if (gap)
			words[n++] = ' ';
		gap = false;
		while (at + taken < span.end && is_inked(article->text[at + taken]))
			taken++;
		memcpy(words + n, article->text + at, taken);
		n += taken;
	}
	return words;
}

/* No branch depends on what is read: which way it goes cannot be foretold. */
uint32_t article_token_at(const struct article *article, uint32_t at)
{
	const struct token *token = article->tokens;
	uint32_t left = article->token_count;

	while (left > 1) {
		uint32_t half = left / 2;

		token += half & -(uint32_t)(token[half - 1].end <= at);
		left -= half;
	}
	return (uint32_t)(token - article->tokens) + (left && token->end <= at);
}

uint32_t article_sentence_at(const struct article *article, uint32_t at)
{
	uint32_t token = article_token_at(article, at);

	assert(article->sentence_count);
	if (token < article->token_count && article->tokens[token].start > at && token)
		token--;
	if (token >= article->token_count)
		return article->sentence_count - 1;
	return sentence_of_token(article->sentences, article->sentence_count, token);
}

uint32_t article_line(const struct article *article, uint32_t at)
{
	uint32_t line = 1;

	for (const char *c = article->text; c < article->text + at; c++) {
		c = memchr(c, '\n', (size_t)(article->text + at - c));
		if (!c)
			break;
		line++;
	}
	return line;
}
