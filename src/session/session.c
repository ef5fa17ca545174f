/*
 * What is before the reader, in one place. Articles come in by number while workers read; when all
 * are there they are compared, and each claim learns the worst verdict it is in. Left out: loading
 * (session/library), drawing (view/), what keys do (command/).
 */
#include "session/session.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "session/gather.h"
#include "session/keep.h"

struct session *session_new(const struct lexicon *lexicon)
{
	struct session *session = alloc_zeroed(1, sizeof *session);

	session->lexicon = lexicon;
	session->stamp = 1;
	directory_init(&session->directory);
	keep_init(session);
	session->root = session->active = pane_new(VIEW_ARTICLES);
	settings_init(&session->settings);
	prompt_init(&session->prompt);
	buf_init(&session->errand_text);
	buf_init(&session->errand_input);
	return session;
}

void session_free(struct session *session)
{
	if (!session)
		return;
	for (uint32_t n = 0; n < session->article_count; n++)
		standing_release(&session->standings[n]);
	free(session->standings);
	gather_release(session);
	corrections_drop(&(remade_vec){0}, &session->corrected);
	free(session->articles);
	directory_release(&session->directory);
	keep_release(session);
	pane_free(session->root);
	prompt_release(&session->prompt);
	for (unsigned i = 0; i < PROMPT_KINDS; i++)
		history_release(&session->histories[i]);
	vec_release(&session->tags);
	vec_release(&session->bindings);
	search_release(&session->results);
	buf_release(&session->errand_text);
	buf_release(&session->errand_input);
	free(session);
}

void session_slot(struct session *session, uint32_t n, const struct article *article)
{
	while (n >= session->article_room) {
		uint32_t room = vec_grown(session->article_room);

		session->articles = alloc_resize(session->articles,
						 alloc_product(room, sizeof *session->articles));
		session->standings = alloc_resize(session->standings,
						  alloc_product(room, sizeof *session->standings));
		memset(session->standings + session->article_room, 0,
		       (room - session->article_room) * sizeof *session->standings);
		session->article_room = room;
	}
	while (session->article_count <= n) {
		session->standings[session->article_count].worst = VERDICT_COUNT;
		session->articles[session->article_count++] = NULL;
	}
	if (article && !session->articles[n])
		session->loaded++;
	if (session->articles[n])
		session->claims -= session->articles[n]->claim_count;
	if (article)
		session->claims += article->claim_count;
	if (session->articles[n] && session->articles[n] != article)
		keep_forget(session);
	session->articles[n] = article;
}

void session_add(struct session *session, const struct article *article)
{
	session_slot(session, session->article_count, article);
	session->stamp++;
}

void session_open(struct session *session, uint32_t n)
{
	struct judgement read = {.kind = JUDGEMENT_READ};
	struct err err = ERR_INIT;

	if (!session_article(session, n) || session->standings[n].read)
		return;
	session->standings[n].read = true;
	session->opened++;
	read.anchor = session_anchor(session, n, SPAN_NONE);
	if (!anchor_is_empty(&read.anchor) && !session_judge(session, &read, 1, &err))
		session_alarm(session, &err);
}

const struct article *session_article(const struct session *session, uint32_t n)
{
	return n < session->article_count ? session->articles[n] : NULL;
}

const struct claim *session_claim(const struct session *session, struct claim_ref ref)
{
	const struct article *article = session_article(session, ref.article);

	if (!article || ref.claim >= article->claim_count)
		return NULL;
	return reviews_corrected(&session->reviews, article, ref);
}

enum verdict session_verdict(const struct session *session, struct claim_ref ref)
{
	const uint8_t *verdicts;

	if (!session_claim(session, ref))
		return VERDICT_COUNT;
	verdicts = session->standings[ref.article].verdicts;
	return verdicts ? (enum verdict)verdicts[ref.claim] : VERDICT_COUNT;
}

uint32_t session_outlet(const struct session *session, uint32_t n)
{
	return session->outlet_of && n < session->outlet_articles ? session->outlet_of[n]
								  : INDEX_NONE;
}

void session_say(struct session *session, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(session->message, sizeof session->message, format, args);
	va_end(args);
	session->alarmed = false;
}

void session_alarm(struct session *session, const struct err *err)
{
	snprintf(session->message, sizeof session->message, "%s", err->text);
	session->alarmed = true;
}

static uint32_t tag_find(const struct session *session, struct object object)
{
	uint32_t n = 0;

	while (n < session->tags.count && !object_same(session->tags.at[n], object))
		n++;
	return n;
}

bool session_is_tagged(const struct session *session, struct object object)
{
	return tag_find(session, object) < session->tags.count;
}

void session_tag(struct session *session, struct object object, bool tagged)
{
	uint32_t n = tag_find(session, object);

	if (tagged && n == session->tags.count)
		vec_add(&session->tags, object);
	else if (!tagged && n < session->tags.count)
		session->tags.at[n] = session->tags.at[--session->tags.count];
}

void session_identify(struct session *session)
{
	enum { AT_ONCE = 4000 }; /* articles; 12 microseconds each */

	if (session->article_count > AT_ONCE)
		return;
	directory_build(&session->directory, session->articles, session->article_count,
			session->lexicon, session->reviews.kinships.at,
			session->reviews.kinships.count);
	session->stamp++;
}
