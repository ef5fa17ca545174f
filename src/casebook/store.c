/*
 * One table, one row a judgement, written and never changed:
 *
 *	number  uuid  time  who  kind  subject  sha256 path start end quote before after
 *	field  value  reason  of
 *
 * The write-ahead log is synced at every commit (synchronous=FULL): what a commit confirmed
 * outlives a kill and a power cut, and a torn one is as if it had never begun. Readers do not wait
 * for writers; two writers wait for each other, WAIT at most.
 *
 * A casebook may come from a stranger: triggers, views and the schema's own functions are off, and
 * the table must be the one that is made here, to the letter.
 */
#include "casebook/store.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/buf.h"

enum {
	WAIT = 3000,		  /* milliseconds for another program's transaction */
	APPLICATION = 0x72636e74, /* "rcnt", PRAGMA application_id */
	LONGEST = 1 << 20	  /* bytes of a row, an SQL text: far above what is written here */
};

#define SCHEMA                                                                                     \
	"CREATE TABLE judgement (\n"                                                               \
	"number INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, time INTEGER NOT NULL,\n"          \
	"who TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, sha256 TEXT NOT NULL,\n"    \
	"path TEXT NOT NULL, \"start\" INTEGER NOT NULL, \"end\" INTEGER NOT NULL,\n"              \
	"quote TEXT NOT NULL, \"before\" TEXT NOT NULL, \"after\" TEXT NOT NULL,\n"                \
	"field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, \"of\" TEXT NOT NULL)"

const char *casebook_library(void)
{
	static char text[64];

	sqlite3_snprintf(sizeof text, text, "SQLite %s", sqlite3_libversion());
	return text;
}

bool store_trouble(const struct store *store, int code, struct err *err)
{
	switch (code & 0xff) {
	case SQLITE_FULL:
		return err_set(err,
			       "%s: the disk is full; nothing of this was kept, free some room and "
			       "do it again",
			       store->path);
	case SQLITE_READONLY:
		return err_set(err,
			       "%s: cannot be written (read-only); allow writing to it and its "
			       "folder, or name another with --casebook",
			       store->path);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(err, "%s: another program holds it locked; close that, or try again",
			       store->path);
	case SQLITE_NOTADB:
		return err_set(err, "%s: is no casebook; name another with --casebook",
			       store->path);
	case SQLITE_CONSTRAINT:
		return err_set(
			err,
			"%s: one of these has the uuid of a row that is no judgement; nothing "
			"of this was kept, import it into a new casebook",
			store->path);
	case SQLITE_ERROR: /* all SQL is ours: the schema it meets is not */
	case SQLITE_CORRUPT:
		return err_set(err,
			       "%s: is damaged; save what can be read of it with recount casebook "
			       "export, and import that into a new one",
			       store->path);
	case SQLITE_CANTOPEN:
		return err_set(err,
			       "%s: cannot be opened; see that its folder is there and can be "
			       "written, or name another with --casebook",
			       store->path);
	default:
		return err_set(
			err,
			"%s: %s; nothing of this was kept, see that its disk works and has room",
			store->path, sqlite3_errstr(code));
	}
}

static bool run(struct store *store, const char *sql, struct err *err)
{
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	return code == SQLITE_OK || store_trouble(store, code, err);
}

/* The first value that a statement gives: a number, or a text into *text (to be kept). */
static int ask(struct store *store, const char *sql, sqlite3_int64 *number, struct buf *text)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);

	*number = 0;
	if (code == SQLITE_OK) {
		code = sqlite3_step(statement);
		if (code == SQLITE_ROW) {
			*number = sqlite3_column_int64(statement, 0);
			if (text && sqlite3_column_text(statement, 0))
				buf_add(text, sqlite3_column_text(statement, 0),
					(size_t)sqlite3_column_bytes(statement, 0));
		}
	}
	sqlite3_finalize(statement);
	return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

static bool number_ask(struct store *store, const char *sql, sqlite3_int64 *number, struct err *err)
{
	int code = ask(store, sql, number, NULL);

	return code == SQLITE_OK || store_trouble(store, code, err);
}

/* ---- opening ---- */

static void harden(sqlite3 *db)
{
	sqlite3_extended_result_codes(db, 1);
	sqlite3_busy_timeout(db, WAIT);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_limit(db, SQLITE_LIMIT_LENGTH, LONGEST);
	sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, LONGEST);
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
}

static bool schema_make(struct store *store, struct err *err)
{
	char line[64];

	sqlite3_snprintf(sizeof line, line, "PRAGMA application_id = %d", APPLICATION);
	if (!run(store, SCHEMA, err) || !run(store, line, err))
		return false;
	sqlite3_snprintf(sizeof line, line, "PRAGMA user_version = %d", CASEBOOK_VERSION);
	return run(store, line, err);
}

/* What the file holds: *blank where nothing yet. */
static bool schema_check(struct store *store, bool *blank, struct err *err)
{
	sqlite3_int64 application, version, tables;
	struct buf schema;
	bool ours;
	int code;

	if (!number_ask(store, "PRAGMA application_id", &application, err) ||
	    !number_ask(store, "PRAGMA user_version", &version, err) ||
	    !number_ask(store, "SELECT count(*) FROM sqlite_schema", &tables, err))
		return false;
	*blank = !application && !version && !tables;
	if (*blank)
		return true;
	if (application != APPLICATION)
		return err_set(err,
			       "%s: is a database of another program, no casebook; name another "
			       "with --casebook",
			       store->path);
	if (version > CASEBOOK_VERSION)
		return err_set(
			err,
			"%s: was written by a later recount (version %lld of the file, this one "
			"knows %d); update recount, or name another with --casebook",
			store->path, (long long)version, CASEBOOK_VERSION);
	buf_init(&schema);
	code = ask(store,
		   "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'judgement'",
		   &tables, &schema);
	ours = version == CASEBOOK_VERSION && !strcmp(schema.bytes, SCHEMA);
	buf_release(&schema);
	if (code != SQLITE_OK)
		return store_trouble(store, code, err);
	return ours || err_set(err,
			       "%s: its table is not as recount makes it; name another with "
			       "--casebook",
			       store->path);
}

/* Twice, for a second program may have made the schema before this one could. */
static bool schema_provide(struct store *store, struct err *err)
{
	bool blank;

	if (!schema_check(store, &blank, err))
		return false;
	if (!blank)
		return true;
	if (!run(store, "BEGIN IMMEDIATE", err))
		return false;
	if (schema_check(store, &blank, err) && (!blank || schema_make(store, err)) &&
	    run(store, "COMMIT", err))
		return true;
	sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

static bool damage_check(struct store *store, struct err *err)
{
	struct buf said;
	sqlite3_int64 number;
	bool fine;
	int code;

	buf_init(&said);
	code = ask(store, "PRAGMA quick_check(1)", &number, &said);
	fine = code == SQLITE_OK && !strcmp(said.bytes, "ok");
	buf_release(&said);
	return fine || store_trouble(store, code == SQLITE_OK ? SQLITE_CORRUPT : code, err);
}

static bool open_to_write(struct store *store, struct err *err)
{
	/* where there is no shared memory SQLite keeps its rollback journal, as safe and slower */
	if (!schema_provide(store, err) || !damage_check(store, err) ||
	    !run(store, "PRAGMA journal_mode = WAL", err) ||
	    !run(store, "PRAGMA synchronous = FULL", err))
		return false;
	return sqlite3_db_readonly(store->db, "main") != 1 ||
	       store_trouble(store, SQLITE_READONLY, err);
}

/* A file on a medium that cannot be written has no log beside it, and nobody changes it. */
static int open_immutable(struct store *store)
{
	char *uri = sqlite3_mprintf("file:%s?immutable=1", store->file);
	char *log = sqlite3_mprintf("%s-wal", store->file);
	int code = SQLITE_CANTOPEN;

	if (uri && log && !strpbrk(store->file, "?#%") && access(log, F_OK) != 0) {
		sqlite3_close(store->db);
		code = sqlite3_open_v2(uri, &store->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
				       NULL);
		harden(store->db);
	}
	sqlite3_free(uri);
	sqlite3_free(log);
	return code;
}

static bool open_to_read(struct store *store, struct err *err)
{
	sqlite3_int64 number;
	bool blank;
	int code = ask(store, "PRAGMA user_version", &number, NULL);

	if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY)
		code = open_immutable(store);
	if (code != SQLITE_OK)
		return store_trouble(store, code, err);
	if (!schema_check(store, &blank, err))
		return false;
	return !blank || err_set(err, "%s: is an empty file, no casebook", store->path);
}

/* A name that SQLite takes for a file's, whatever it begins with. */
static char *file_of(const char *path)
{
	struct buf file;

	buf_init(&file);
	if (path[0] != '/' && strcmp(path, ":memory:") != 0)
		buf_add_string(&file, "./");
	buf_add_string(&file, path);
	return buf_detach(&file, NULL);
}

/* A pipe would keep its opener waiting, and of a folder or a device SQLite only says that it fails. */
static bool is_file_or_none(const char *file)
{
	struct stat status;

	return stat(file, &status) != 0 || S_ISREG(status.st_mode);
}

struct store *store_open(const char *path, enum casebook_mode mode, struct err *err)
{
	struct store *store = alloc_zeroed(1, sizeof *store);
	int flags = mode == CASEBOOK_READ ? SQLITE_OPEN_READONLY
					  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	int code;

	store->path = alloc_string(path);
	store->file = file_of(path);
	if (mode == CASEBOOK_READ && access(store->file, F_OK) != 0) {
		err_set(err, "%s: there is no such casebook", path);
		store_free(store);
		return NULL;
	}
	if (!is_file_or_none(store->file)) {
		err_set(err, "%s: is no plain file; name another with --casebook", path);
		store_free(store);
		return NULL;
	}
	code = sqlite3_open_v2(store->file, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
	if (!store->db)
		alloc_product(SIZE_MAX, 2); /* no memory: leaves */
	harden(store->db);
	if (code != SQLITE_OK)
		store_trouble(store, code, err);
	else if (mode == CASEBOOK_READ ? open_to_read(store, err) : open_to_write(store, err))
		return store;
	store_free(store);
	return NULL;
}

void store_free(struct store *store)
{
	if (!store)
		return;
	sqlite3_finalize(store->insert);
	sqlite3_close(store->db);
	free(store->path);
	free(store->file);
	free(store);
}
