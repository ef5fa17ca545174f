/* The file of a casebook as SQLite has it; used by casebook.c alone. */
#ifndef CASEBOOK_STORE_H
#define CASEBOOK_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/err.h"
#include "casebook/casebook.h"

struct store {
	sqlite3 *db;
	sqlite3_stmt *insert;  /* NULL until the first store_add */
	char *path, *file;     /* as named, for messages; as SQLite is given it */
	sqlite3_int64 number;  /* of the last row that was read */
	sqlite3_int64 edition; /* PRAGMA data_version at the last look */
};

struct store *store_open(const char *path, enum casebook_mode mode, struct err *err);
void store_free(struct store *store);
/* Fills err with what a result code of SQLite means to a reader, and what to do; false. */
bool store_trouble(const struct store *store, int code, struct err *err);

/* Calls each(context, judgement) for the rows after the last call, in the order they were written;
 * its strings are gone after each. Rows that are no judgements are counted in *strange. False where
 * reading ended early. */
bool store_read(struct store *store, void (*each)(void *context, const struct judgement *judgement),
		void *context, uint32_t *strange, struct err *err);
/* Whether another program wrote since the last call. */
bool store_is_stale(struct store *store);

/* A transaction that no other can write beside; what was written before it began can be read. */
bool store_begin(struct store *store, struct err *err);
bool store_add(struct store *store, const struct judgement *judgement, struct err *err);
/* On the disk when it returns true. Otherwise nothing of the transaction is, as after store_cancel.
 */
bool store_commit(struct store *store, struct err *err);
void store_cancel(struct store *store);

#endif
