/*
 * A line being typed, with a history that Up and Down walk through by what was typed so far. Left
 * out: what the line means (command/), where history is kept between runs (session/remember).
 */
#include "session/prompt.h"

#include <stdlib.h>
#include <string.h>

void prompt_init(struct prompt *prompt)
{
	memset(prompt, 0, sizeof *prompt);
	buf_init(&prompt->text);
	buf_init(&prompt->typed);
}

void prompt_release(struct prompt *prompt)
{
	buf_release(&prompt->text);
	buf_release(&prompt->typed);
}

static void text_set(struct prompt *prompt, const char *text)
{
	buf_clear(&prompt->text);
	buf_add_string(&prompt->text, text);
	prompt->cursor = prompt->text.length;
}

void prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *text)
{
	prompt->kind = (uint8_t)kind;
	prompt->old = UINT32_MAX;
	prompt->hint[0] = '\0';
	text_set(prompt, text);
	buf_clear(&prompt->typed);
}

void prompt_close(struct prompt *prompt)
{
	prompt->kind = PROMPT_NONE;
	prompt->hint[0] = '\0';
}

void prompt_insert(struct prompt *prompt, const char *text, size_t length)
{
	struct buf *line = &prompt->text;
	size_t tail = line->length - prompt->cursor;

	buf_reserve(line, length);
	memmove(line->bytes + prompt->cursor + length, line->bytes + prompt->cursor, tail + 1);
	memcpy(line->bytes + prompt->cursor, text, length);
	line->length += length;
	prompt->cursor += length;
	prompt->old = UINT32_MAX;
}

static bool is_inside(const struct prompt *prompt, size_t at)
{
	return at < prompt->text.length && ((unsigned char)prompt->text.bytes[at] & 0xc0) == 0x80;
}

bool prompt_move(struct prompt *prompt, int step)
{
	if (step < 0 ? prompt->cursor == 0 : prompt->cursor >= prompt->text.length)
		return false;
	do
		prompt->cursor += step < 0 ? (size_t)-1 : 1;
	while (is_inside(prompt, prompt->cursor));
	return true;
}

static void cut_to(struct prompt *prompt, size_t end)
{
	struct buf *line = &prompt->text;

	memmove(line->bytes + prompt->cursor, line->bytes + end, line->length - end);
	buf_cut(line, line->length - (end - prompt->cursor));
	prompt->old = UINT32_MAX;
}

bool prompt_rub(struct prompt *prompt)
{
	size_t end = prompt->cursor;

	if (!prompt_move(prompt, -1))
		return false;
	cut_to(prompt, end);
	return true;
}

void prompt_rub_word(struct prompt *prompt)
{
	size_t end = prompt->cursor;

	while (prompt->cursor && prompt->text.bytes[prompt->cursor - 1] == ' ')
		prompt_move(prompt, -1);
	while (prompt->cursor && prompt->text.bytes[prompt->cursor - 1] != ' ')
		prompt_move(prompt, -1);
	cut_to(prompt, end);
}

void prompt_recall(struct prompt *prompt, const struct history *history, int step)
{
	uint32_t at = prompt->old == UINT32_MAX ? history->lines.count : prompt->old;

	if (prompt->old == UINT32_MAX) {
		buf_clear(&prompt->typed);
		buf_add(&prompt->typed, prompt->text.bytes, prompt->text.length);
	}
	for (;;) {
		if (step < 0 ? at == 0 : at >= history->lines.count)
			return;
		at += step < 0 ? (uint32_t)-1 : 1;
		if (at == history->lines.count) {
			text_set(prompt, prompt->typed.bytes);
			prompt->old = UINT32_MAX;
			return;
		}
		if (strncmp(history->lines.at[at], prompt->typed.bytes, prompt->typed.length) == 0)
			break;
	}
	text_set(prompt, history->lines.at[at]);
	prompt->old = at;
}

void history_add(struct history *history, const char *line)
{
	uint32_t i = 0;

	if (!*line)
		return;
	while (i < history->lines.count && strcmp(history->lines.at[i], line) != 0)
		i++;
	if (i == history->lines.count && i >= HISTORY_MOST)
		i = 0;
	if (i < history->lines.count) {
		free(history->lines.at[i]);
		memmove(history->lines.at + i, history->lines.at + i + 1,
			(history->lines.count - i - 1) * sizeof *history->lines.at);
		history->lines.count--;
	}
	vec_add(&history->lines, alloc_string(line));
}

void history_release(struct history *history)
{
	for (uint32_t i = 0; i < history->lines.count; i++)
		free(history->lines.at[i]);
	vec_release(&history->lines);
}
