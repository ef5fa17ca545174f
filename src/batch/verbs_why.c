/*
 * The verb why: one claim, named as records print it ("NAME:c4", or "c4" where there is one
 * article), explained. Its text is the page of the view "why", uncut; the other formats are its
 * steps by their keys. All articles are compared first, for the pairs the claim stands in.
 */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "batch/verb.h"
#include "session/session.h"
#include "view/record.h"
#include "view/why.h"
#include "view/words.h"

/* The number after "c", from 0; false where that is none. */
static bool number_read(const char *text, uint32_t *number)
{
	char *end;
	unsigned long n;

	if (text[0] != 'c' || text[1] < '1' || text[1] > '9')
		return false;
	n = strtoul(text + 1, &end, 10);
	if (*end || n >= INDEX_NONE)
		return false;
	*number = (uint32_t)n - 1;
	return true;
}

/* The article of that name; without its folders too where only one has it so. */
static uint32_t article_find(const struct session *session, const char *name, size_t length)
{
	uint32_t found = INDEX_NONE, alike = 0;

	for (uint32_t n = 0; n < session->article_count; n++) {
		const char *whole = session->articles[n]->name;
		const char *last = words_name(session->articles[n]);

		if (strlen(whole) == length && !memcmp(whole, name, length))
			return n;
		if (strlen(last) == length && !memcmp(last, name, length)) {
			found = n;
			alike++;
		}
	}
	return alike == 1 ? found : INDEX_NONE;
}

static bool claim_find_named(const struct session *session, const char *name, struct claim_ref *ref,
			     struct err *err)
{
	const char *colon = strrchr(name, ':');
	const struct article *article;

	if (!number_read(colon ? colon + 1 : name, &ref->claim))
		return err_set(err, "why: %s names no claim; a name is as in ARTICLE:c4", name);
	if (!session->article_count)
		return err_set(err, "why: there is no article to look for %s in", name);
	if (!colon && session->article_count > 1)
		return err_set(err, "why: %s of which of %u articles? Say ARTICLE:%s", name,
			       session->article_count, name);
	ref->article = colon ? article_find(session, name, (size_t)(colon - name)) : 0;
	article = session_article(session, ref->article);
	if (!article)
		return err_set(err, "why: no article is named %.*s; see recount articles",
			       (int)(colon - name), name);
	if (ref->claim >= article->claim_count)
		return err_set(err, "why: %s has %u claim%s, there is no c%u", article->name,
			       article->claim_count, article->claim_count == 1 ? "" : "s",
			       ref->claim + 1);
	return true;
}

static void record_put(struct run *run, const struct session *session, struct claim_ref ref)
{
	struct record_writer writer;

	record_begin(&writer, &record_why, run->options->format, &run->output.buf);
	record_write(&writer, (struct subject){.article = session_article(session, ref.article),
					       .index = ref.claim,
					       .articles = session->articles,
					       .comparison = session->comparison,
					       .lexicon = run->lexicon});
	record_end(&writer);
}

void verb_why(struct run *run)
{
	struct session *session = session_new(run->lexicon);
	struct claim_ref ref = {INDEX_NONE, INDEX_NONE};
	struct err err = ERR_INIT;

	library_wait(run->library);
	run_problems(run);
	for (uint32_t n = 0; n < library_count(run->library); n++)
		if (library_article(run->library, n))
			session_add(session, library_article(run->library, n));
	if (!claim_find_named(session, run->options->pattern, &ref, &err)) {
		trouble_say(err.text);
		run->trouble = true;
	} else {
		run_casebook(run, session);
		session_settle(session);
		if (run->options->format == RECORD_TEXT)
			why_text(session, ref, &run->output.buf);
		else
			record_put(run, session, ref);
	}
	session_free(session);
}
