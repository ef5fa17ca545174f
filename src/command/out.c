/* Commands that bring something out: a file, the clipboard, a command of the shell. What only the
 * terminal can do is left to it as an errand. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "command/run.h"
#include "view/export.h"
#include "view/view.h"
#include "view/words.h"

RUN(save)
{
	if (!view_export(session, pane, request->words, request->bang, err))
		return false;
	session_say(session, "saved %s", request->words);
	return true;
}

RUN(export)
{
	size_t length = strcspn(request->words, " ");
	const char *path = request->words + length + strspn(request->words + length, " ");
	char format[32];

	if (length >= sizeof format || !*path)
		return err_set(err, "export wants a format and a file: csv counts.csv");
	snprintf(format, sizeof format, "%.*s", (int)length, request->words);
	if (!export_view(session, pane, format, path, request->bang, err))
		return false;
	session_say(session, "saved %s", path);
	return true;
}

static bool sentence_here(struct session *session, struct pane *pane, struct object *text,
			  struct buf *out, struct err *err)
{
	const struct article *article;
	struct span span;

	*text = view_text_of(session, view_here(session, pane));
	article = session_article(session, text->article);
	if (!article || !article->sentence_count)
		return err_set(err, "no words here to copy");
	span = sentence_span(&article->sentences[article_sentence_at(article, text->span.start)],
			     article->tokens);
	buf_clear(out);
	for (uint32_t at = span.start; at < span.end; at++)
		buf_add_char(out, article->text[at] == '\n' || article->text[at] == '\r'
					  ? ' '
					  : article->text[at]);
	return true;
}

/* The clipboard is outside of what curses cleans. */
static void clean_again(struct buf *text)
{
	struct buf clean;

	buf_init(&clean);
	utf8_clean(&clean, text->bytes, text->length);
	buf_release(text);
	*text = clean;
}

RUN(copy)
{
	struct object text;

	if (!sentence_here(session, pane, &text, &session->errand_text, err))
		return false;
	clean_again(&session->errand_text);
	session->errand = ERRAND_COPY;
	session_say(session, "copied, if the terminal allows it");
	return true;
}

RUN(copy_reference)
{
	const struct article *article;
	struct object text;
	char date[DAY_TEXT];

	if (!sentence_here(session, pane, &text, &session->errand_text, err))
		return false;
	article = session_article(session, text.article);
	buf_printf(&session->errand_text, "\n    %s%s%s, %s, line %u\n", words_source(article),
		   article->published == DAY_NONE ? "" : ", ", day_format(article->published, date),
		   article->name, article_line(article, text.span.start));
	clean_again(&session->errand_text);
	session->errand = ERRAND_COPY;
	session_say(session, "copied with its reference, if the terminal allows it");
	return true;
}

RUN(pipe)
{
	struct page page;

	page_init(&page);
	page_clear(&page, PAGE_UNCUT, PAGE_UNCUT);
	view_build(session, pane, &page);
	buf_clear(&session->errand_input);
	page_text(&page, &session->errand_input);
	page_release(&page);
	buf_clear(&session->errand_text);
	buf_add_string(&session->errand_text, request->words);
	session->errand = ERRAND_PIPE;
	return true;
}

RUN(shell)
{
	buf_clear(&session->errand_text);
	buf_add_string(&session->errand_text,
		       *request->words ? request->words : "exec \"${SHELL:-/bin/sh}\"");
	session->errand = ERRAND_SHELL;
	return true;
}

/* A word of the shell that stands for itself, whatever it holds. */
static void quote_add(struct buf *out, const char *word)
{
	buf_add_char(out, '\'');
	for (; *word; word++) {
		if (*word == '\'')
			buf_add_string(out, "'\\''");
		else
			buf_add_char(out, *word);
	}
	buf_add_char(out, '\'');
}

RUN(edit)
{
	struct object text = view_text_of(session, view_here(session, pane));
	const struct article *article = session_article(session, text.article);

	if (!article)
		return err_set(err, "no article here");
	if (strcmp(article->path, "-") == 0)
		return err_set(err, "this article came from standard input: there is no file");
	buf_clear(&session->errand_text);
	buf_printf(&session->errand_text, "${VISUAL:-${EDITOR:-vi}} +%u ",
		   article_line(article, text.span.start));
	/* A path that begins with a dash would be taken for an option. */
	if (article->path[0] == '-')
		buf_add_string(&session->errand_text, "./");
	quote_add(&session->errand_text, article->path);
	session->errand = ERRAND_SHELL;
	return true;
}

RUN(browse)
{
	struct object text = view_text_of(session, view_here(session, pane));
	const struct article *article = session_article(session, text.article);

	if (!article || !article->url[0])
		return err_set(err, "no address is known here");
	if (strncmp(article->url, "https://", 8) != 0 && strncmp(article->url, "http://", 7) != 0)
		return err_set(err, "only http and https addresses are opened");
	buf_clear(&session->errand_text);
	buf_add_string(&session->errand_text, "${BROWSER:-xdg-open} ");
	quote_add(&session->errand_text, article->url);
	session->errand = ERRAND_SHELL;
	return true;
}

RUN(bare)
{
	session->errand = ERRAND_BARE;
	return true;
}
