/*
 * Between the session and its casebook:
 *
 *	session_judge -> casebook_put -> (confirmed) --+
 *	another program's rows -> casebook_refresh ----+-> session_heed -> names, reviews, read
 * marks articles that came in -------------------------+                   -> directory, comparison
 * anew
 *
 * A session always has a casebook: in memory until there is something to keep, and for good where
 * no file can be used. A file is made with the first judgement, so that looking at a folder leaves
 * nothing behind.
 */
#include "session/keep.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/map.h"
#include "base/utf8.h"
#include "casebook/corpus.h"
#include "session/review.h"

enum { NAME_LONGEST = 100 };

static const char lost[] = "what is decided now is gone when the program is left";

static struct casebook *memory_open(const char *who)
{
	struct err err = ERR_INIT;
	struct casebook *casebook = casebook_open(":memory:", CASEBOOK_WRITE, who, &err);

	if (!casebook)
		alloc_product(SIZE_MAX, 2); /* only memory can be missing: leaves */
	return casebook;
}

void keep_init(struct session *session)
{
	char *who = corpus_reader();

	session->casebook = memory_open(who);
	session->heeded = casebook_ledger(session->casebook)->changes;
	arena_init(&session->anchors);
	reviews_init(&session->reviews);
	free(who);
}

void keep_release(struct session *session)
{
	reviews_release(&session->reviews);
	arena_release(&session->anchors);
	casebook_free(session->casebook);
	free(session->casebook_path);
}

void keep_forget(struct session *session)
{
	reviews_forget(&session->reviews);
	session->heeded = UINT32_MAX;
}

/* On the screen the name of the file would leave no room for what is wrong with it. */
static void path_shorten(const char *path, struct err *err)
{
	size_t length = strlen(path);
	struct err whole = *err;

	if (!strncmp(whole.text, path, length) && whole.text[length] == ':')
		err_set(err, "casebook%s", whole.text + length);
}

void session_alarm_casebook(struct session *session, const char *path, const struct err *err)
{
	struct err shown = *err;

	path_shorten(path, &shown);
	session_alarm(session, &shown);
}

static void casebook_take(struct session *session, struct casebook *casebook)
{
	casebook_free(session->casebook);
	session->casebook = casebook;
	keep_forget(session); /* what was found is known by the old ledger's strings */
}

bool session_sign(struct session *session, const char *name, struct err *err)
{
	size_t length = strlen(name);

	if (!length || length > NAME_LONGEST || utf8_check(name, length) != length ||
	    utf8_hazards(name, length))
		return err_set(err, "--who: %s is no name", name);
	casebook_take(session, memory_open(name));
	return true;
}

/* The rows of a casebook that cannot be written, in one that is gone with the session. */
static bool copy_take(struct session *session, const char *path, struct err *err)
{
	const char *who = casebook_who(session->casebook);
	struct casebook *from = casebook_open(path, CASEBOOK_READ, who, err), *copy;
	struct err why = ERR_INIT;
	uint32_t added, differ;

	if (!from)
		return false;
	copy = memory_open(who);
	if (casebook_merge(copy, casebook_ledger(from)->rows.at, casebook_ledger(from)->rows.count,
			   &added, &differ, &why))
		casebook_take(session, copy);
	else
		casebook_free(copy);
	casebook_free(from);
	return !err->text[0];
}

/* Opens the file that is there, or was not there until now. */
static bool file_take(struct session *session, const char *path, struct err *err)
{
	struct err why = ERR_INIT, ignored = ERR_INIT;
	struct casebook *casebook =
		casebook_open(path, CASEBOOK_WRITE, casebook_who(session->casebook), &why);

	free(session->casebook_path);
	session->casebook_path = NULL;
	if (casebook) {
		casebook_take(session, casebook);
		return true;
	}
	copy_take(session, path, &ignored);
	return err_set(err, "%s; %s", why.text, lost);
}

bool session_keep(struct session *session, const char *path, enum keep_mode mode, struct err *err)
{
	bool there = access(path, F_OK) == 0, fine = true;

	if (there && mode == KEEP_COPY)
		fine = copy_take(session, path, err);
	else if (there) {
		char *copy = alloc_string(path);

		fine = file_take(session, copy, err);
		free(copy);
	} else if (mode == KEEP_FILE) {
		free(session->casebook_path);
		session->casebook_path = alloc_string(path);
	}
	session_heed(session);
	return fine;
}

const struct ledger *session_ledger(const struct session *session)
{
	return casebook_ledger(session->casebook);
}

/* ---- heeding ---- */

static void read_marks_take(struct session *session)
{
	const struct reviews *reviews = &session->reviews;

	for (uint32_t i = 0; i < reviews->remarks.count; i++) {
		uint32_t n = reviews->remarks.at[i].article;

		if (!reviews->remarks.at[i].read || session->standings[n].read)
			continue;
		session->standings[n].read = true;
		session->opened++;
	}
}

static void number_add(struct buf *buf, int64_t number)
{
	buf_add_number(buf, number);
	buf_add_char(buf, ' ');
}

static void text_add(struct buf *buf, const char *text)
{
	buf_add(buf, text ? text : "", (text ? strlen(text) : 0) + 1);
}

/* Stands for all that comparison is given, to tell whether it must be made anew. */
static uint32_t amendments_hash(const struct reviews *reviews)
{
	uint32_t hash;
	struct buf buf;

	buf_init(&buf);
	for (uint32_t i = 0; i < reviews->amendments.count; i++) {
		const struct amendment *a = &reviews->amendments.at[i];

		number_add(&buf, a->ref.article);
		number_add(&buf, a->ref.claim);
		number_add(&buf, a->rejected);
		number_add(&buf, a->fields);
		for (int field = 0; field < AMENDED_COUNT; field++) {
			uint32_t row = reviews_claim(reviews, a->ref)->rows[field];

			text_add(&buf, row == INDEX_NONE ? "" : reviews->findings.at[row].uuid);
		}
	}
	for (uint32_t i = 0; i < reviews->remarks.count; i++) {
		const struct remark *remark = &reviews->remarks.at[i];
		const uint32_t rows[] = {remark->date_row, remark->source_row, remark->title_row};

		for (unsigned head = 0; head < sizeof rows / sizeof *rows; head++) {
			if (rows[head] == INDEX_NONE)
				continue;
			number_add(&buf, remark->article);
			text_add(&buf, reviews->findings.at[rows[head]].uuid);
		}
	}
	for (uint32_t i = 0; i < reviews->additions.count; i++) {
		const struct addition *addition = &reviews->additions.at[i];

		number_add(&buf, addition->article);
		number_add(&buf, addition->span.start);
		number_add(&buf, addition->span.end);
		number_add(&buf, addition->harm);
	}
	hash = buf.length ? hash_bytes(buf.bytes, buf.length) : 0;
	buf_release(&buf);
	return hash;
}

/* The same of what was declared of names. */
static uint32_t kinships_hash(const struct reviews *reviews)
{
	uint32_t hash;
	struct buf buf;

	buf_init(&buf);
	for (uint32_t i = 0; i < reviews->kinships.count; i++) {
		number_add(&buf, reviews->kinships.at[i].dimension);
		buf_add_char(&buf, reviews->kinships.at[i].relation);
		text_add(&buf, reviews->kinships.at[i].one);
		text_add(&buf, reviews->kinships.at[i].other);
	}
	hash = buf.length ? hash_bytes(buf.bytes, buf.length) : 0;
	buf_release(&buf);
	return hash;
}

/* Said once, when all articles are there. */
static void changes_say(struct session *session)
{
	const struct reviews *reviews = &session->reviews;
	uint32_t changed = 0;

	for (uint32_t i = 0; i < reviews->strays.count; i++)
		changed += reviews->strays.at[i].state != ANCHOR_ABSENT;
	if (changed && !session->loading && !session->message[0] &&
	    session->heeded_loaded != session->loaded)
		session_say(session,
			    "%u judgement%s no longer count%s: the text changed under %s (B)",
			    changed, changed == 1 ? "" : "s", changed == 1 ? "s" : "",
			    changed == 1 ? "it" : "them");
}

static void judgements_heed(struct session *session)
{
	const struct ledger *ledger = session_ledger(session);
	uint32_t hash, names;

	session->heeded = ledger->changes;
	reviews_make(&session->reviews, ledger, session->articles, session->article_count,
		     session->loaded);
	changes_say(session);
	session->heeded_loaded = session->loaded;
	read_marks_take(session);
	hash = amendments_hash(&session->reviews);
	names = kinships_hash(&session->reviews);
	session->amended += hash != session->amendments_hash || names != session->kinships_hash;
	session->named += names != session->kinships_hash;
	if (names != session->kinships_hash && session->comparison)
		session_identify(session);
	session->amendments_hash = hash;
	session->kinships_hash = names;
	session->stamp++;
}

bool session_heed(struct session *session)
{
	struct err err = ERR_INIT;

	if (session->casebook_path && access(session->casebook_path, F_OK) == 0) {
		char *path = session->casebook_path;

		session->casebook_path = NULL;
		if (!file_take(session, path, &err))
			session_alarm_casebook(session, path, &err);
		free(path);
	} else if (!casebook_refresh(session->casebook, &err)) {
		session_alarm_casebook(session, casebook_path(session->casebook), &err);
	}
	if (session_ledger(session)->changes == session->heeded &&
	    (session->loading || session->loaded == session->heeded_loaded))
		return false;
	judgements_heed(session);
	return true;
}

/* ---- judging ---- */

/* The file, with the first judgement. */
static bool file_provide(struct session *session, struct err *err)
{
	char *path = session->casebook_path;
	bool fine;

	if (!path)
		return true;
	session->casebook_path = NULL;
	fine = file_take(session, path, err);
	if (!fine && err)
		path_shorten(path, err);
	free(path);
	return fine;
}

/* Whatever was tried with the casebook: what is on its disk now is what counts. */
static bool tried(struct session *session, bool fine, struct err *err)
{
	if (!fine && err)
		path_shorten(casebook_path(session->casebook), err);
	session_heed(session);
	return fine;
}

bool session_judge(struct session *session, const struct judgement *judgements, uint32_t count,
		   struct err *err)
{
	return tried(session,
		     file_provide(session, err) &&
			     casebook_put(session->casebook, judgements, count, err),
		     err);
}

bool session_undo(struct session *session, uint32_t *row, struct err *err)
{
	return tried(session, casebook_undo(session->casebook, row, err), err);
}

bool session_redo(struct session *session, uint32_t *row, struct err *err)
{
	return tried(session, casebook_redo(session->casebook, row, err), err);
}

struct anchor session_anchor(struct session *session, uint32_t n, struct span span)
{
	return anchor_make(session->articles[n], span, &session->anchors);
}

struct judgement session_claim_judgement(struct session *session, struct claim_ref ref,
					 enum judgement_kind kind)
{
	const struct claim *claim = session_claim(session, ref);

	return (struct judgement){
		.kind = (uint8_t)kind,
		.subject = harm_name((enum harm)claim->harm),
		.anchor = session_anchor(session, ref.article, claim->words),
	};
}
