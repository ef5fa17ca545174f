/* Rows of a casebook, out of its file and into it. What is read was perhaps written by a stranger:
 * a row that is no judgement is passed over and counted, never trusted. */
#include <string.h>

#include "casebook/store.h"

/* In the order of enum column. */
#define COLUMNS                                                                                    \
	"uuid, time, who, kind, subject, sha256, path, \"start\", \"end\", quote, \"before\", "    \
	"\"after\", field, value, reason, \"of\""

enum column {
	UUID,
	TIME,
	WHO,
	KIND_WORD,
	SUBJECT,
	SHA256,
	PATH,
	START,
	END,
	QUOTE,
	BEFORE,
	AFTER,
	FIELD,
	VALUE,
	REASON,
	OF,
	NUMBER
};

/* ---- reading ---- */

/* NULL where it is no text, or holds a NUL. */
static const char *text_get(sqlite3_stmt *row, enum column column)
{
	const char *text;

	if (sqlite3_column_type(row, column) != SQLITE_TEXT)
		return NULL;
	text = (const char *)sqlite3_column_text(row, column);
	return text && strlen(text) == (size_t)sqlite3_column_bytes(row, column) ? text : NULL;
}

static bool offset_get(sqlite3_stmt *row, enum column column, uint32_t *offset)
{
	sqlite3_int64 number = sqlite3_column_int64(row, column);

	*offset = (uint32_t)number;
	return sqlite3_column_type(row, column) == SQLITE_INTEGER && number >= 0 &&
	       number <= INT32_MAX;
}

static bool row_get(sqlite3_stmt *row, struct judgement *judgement)
{
	const char *texts[NUMBER] = {0};

	for (enum column column = UUID; column < NUMBER; column++) {
		if (column == TIME || column == START || column == END)
			continue;
		texts[column] = text_get(row, column);
		if (!texts[column])
			return false;
	}
	*judgement = (struct judgement){
		.kind = (uint8_t)judgement_kind_find(texts[KIND_WORD]),
		.word = texts[KIND_WORD],
		.uuid = texts[UUID],
		.when = sqlite3_column_int64(row, TIME),
		.who = texts[WHO],
		.subject = texts[SUBJECT],
		.anchor = {.sha256 = texts[SHA256],
			   .path = texts[PATH],
			   .quote = texts[QUOTE],
			   .before = texts[BEFORE],
			   .after = texts[AFTER]},
		.field = texts[FIELD],
		.value = texts[VALUE],
		.reason = texts[REASON],
		.of = texts[OF],
	};
	return sqlite3_column_type(row, TIME) == SQLITE_INTEGER &&
	       offset_get(row, START, &judgement->anchor.span.start) &&
	       offset_get(row, END, &judgement->anchor.span.end) &&
	       judgement_check(judgement, NULL);
}

bool store_read(struct store *store, void (*each)(void *context, const struct judgement *judgement),
		void *context, uint32_t *strange, struct err *err)
{
	sqlite3_stmt *row = NULL;
	struct judgement judgement;
	int code = sqlite3_prepare_v2(store->db,
				      "SELECT " COLUMNS ", number FROM judgement WHERE number > ?1 "
				      "ORDER BY number",
				      -1, &row, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_bind_int64(row, 1, store->number);
	if (code == SQLITE_OK)
		code = sqlite3_step(row);
	for (; code == SQLITE_ROW; code = sqlite3_step(row)) {
		store->number = sqlite3_column_int64(row, NUMBER);
		if (row_get(row, &judgement))
			each(context, &judgement);
		else
			++*strange;
	}
	sqlite3_finalize(row);
	return code == SQLITE_DONE || store_trouble(store, code, err);
}

bool store_is_stale(struct store *store)
{
	sqlite3_stmt *pragma = NULL;
	sqlite3_int64 edition = -1;

	if (sqlite3_prepare_v2(store->db, "PRAGMA data_version", -1, &pragma, NULL) == SQLITE_OK &&
	    sqlite3_step(pragma) == SQLITE_ROW)
		edition = sqlite3_column_int64(pragma, 0);
	sqlite3_finalize(pragma);
	if (edition == store->edition)
		return false;
	store->edition = edition;
	return true;
}

/* ---- writing ---- */

bool store_begin(struct store *store, struct err *err)
{
	int code = sqlite3_exec(store->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);

	return code == SQLITE_OK || store_trouble(store, code, err);
}

static int insert_prepare(struct store *store)
{
	if (store->insert)
		return SQLITE_OK;
	return sqlite3_prepare_v3(store->db,
				  "INSERT INTO judgement (" COLUMNS ") VALUES "
				  "(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)",
				  -1, SQLITE_PREPARE_PERSISTENT, &store->insert, NULL);
}

static int row_bind(sqlite3_stmt *row, const struct judgement *judgement)
{
	const struct anchor *anchor = &judgement->anchor;
	const char *texts[NUMBER] = {
		[UUID] = judgement->uuid,
		[WHO] = judgement->who,
		[KIND_WORD] = judgement_word(judgement),
		[SUBJECT] = judgement->subject,
		[SHA256] = anchor->sha256,
		[PATH] = anchor->path,
		[QUOTE] = anchor->quote,
		[BEFORE] = anchor->before,
		[AFTER] = anchor->after,
		[FIELD] = judgement->field,
		[VALUE] = judgement->value,
		[REASON] = judgement->reason,
		[OF] = judgement->of,
	};
	int code = sqlite3_bind_int64(row, TIME + 1, judgement->when);

	if (code == SQLITE_OK)
		code = sqlite3_bind_int64(row, START + 1, anchor->span.start);
	if (code == SQLITE_OK)
		code = sqlite3_bind_int64(row, END + 1, anchor->span.end);
	for (int i = 0; code == SQLITE_OK && i < NUMBER; i++)
		if (i != TIME && i != START && i != END)
			code = sqlite3_bind_text(row, i + 1, texts[i] ? texts[i] : "", -1,
						 SQLITE_STATIC);
	return code;
}

bool store_add(struct store *store, const struct judgement *judgement, struct err *err)
{
	int code = insert_prepare(store);

	if (code == SQLITE_OK)
		code = row_bind(store->insert, judgement);
	if (code == SQLITE_OK) {
		code = sqlite3_step(store->insert);
		if (code == SQLITE_DONE)
			code = SQLITE_OK;
	}
	if (store->insert) {
		sqlite3_reset(store->insert);
		sqlite3_clear_bindings(store->insert);
	}
	return code == SQLITE_OK || store_trouble(store, code, err);
}

bool store_commit(struct store *store, struct err *err)
{
	int code = sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);

	if (code == SQLITE_OK)
		return true;
	store_trouble(store, code, err);
	store_cancel(store);
	return false;
}

void store_cancel(struct store *store)
{
	/* where SQLite took it back itself this fails, and nothing is left to do */
	sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}
