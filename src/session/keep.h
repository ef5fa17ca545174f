/* The reader's decisions, kept: what a session writes into its casebook and takes from it. A
 * judgement counts at once, in lists and verdicts. */
#ifndef SESSION_KEEP_H
#define SESSION_KEEP_H

#include <stdbool.h>
#include <stdint.h>

#include "casebook/casebook.h"
#include "session/session.h"

enum keep_mode {
	KEEP_FILE, /* a casebook at that path, made with the first judgement where there is none */
	KEEP_COPY  /* what stands there is read; what is decided now is gone with the session */
};

/* Uses the casebook at path. False with err where that cannot be: then the session goes on with
 * what could be read of it, keeps its judgements to itself, and err says so. */
bool session_keep(struct session *session, const char *path, enum keep_mode mode, struct err *err);

/* Judgements are signed with that name instead of the account's; before session_keep. False where
 * it is none that can sign. */
bool session_sign(struct session *session, const char *name, struct err *err);
/* Shows what is wrong with the casebook at path, as session_keep said it. */
void session_alarm_casebook(struct session *session, const char *path, const struct err *err);

/* Judgements as one act: all or none; nothing happened when it returns false. */
bool session_judge(struct session *session, const struct judgement *judgements, uint32_t count,
		   struct err *err);
/* An anchor for a place of article n (SPAN_NONE: all of it); its strings live until session_free.
 */
struct anchor session_anchor(struct session *session, uint32_t n, struct span span);
/* A judgement about a claim, ready but for its field, value and reason. */
struct judgement session_claim_judgement(struct session *session, struct claim_ref ref,
					 enum judgement_kind kind);
/* Undoes, or does again, the reader's last act. *row is a judgement of it in session_ledger,
 * INDEX_NONE where there is nothing. */
bool session_undo(struct session *session, uint32_t *row, struct err *err);
bool session_redo(struct session *session, uint32_t *row, struct err *err);

/* Takes over what other programs wrote, and what more articles mean for what was decided; returns
 * whether anything changed. Part of session_refresh. */
bool session_heed(struct session *session);
/* An article was replaced by another: all judgements are looked up again. */
void keep_forget(struct session *session);
/* Parts of session_new and session_free. */
void keep_init(struct session *session);
void keep_release(struct session *session);
const struct ledger *session_ledger(const struct session *session);

#endif
