/*
 * A casebook is its file and its ledger, and every way to write ends the same:
 *
 *	begin -> read what others wrote -> add rows -> commit -> ledger -> fold
 *	             (all of this or nothing)            ^ only now it is confirmed
 *
 * Times rise within a casebook even where the clock does not, so that an undo never stands before
 * what it undoes; but no further than a day past the clock, whatever an imported row says.
 */
#include "casebook/casebook.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "casebook/store.h"
#include "base/vec.h"
#include "casebook/uuid.h"

struct casebook {
	struct store *store;
	struct ledger ledger;
	char *who;
	uint32_t strange;
	bool readable; /* opened in CASEBOOK_READ */
};

static void row_take(void *context, const struct judgement *judgement)
{
	struct casebook *casebook = context;

	/* the file has no uuid twice; a damaged one might */
	if (!ledger_add(&casebook->ledger, judgement))
		casebook->strange++;
}

/* Takes over the rows that are new in the file. */
static bool rows_take(struct casebook *casebook, struct err *err)
{
	uint32_t before = casebook->ledger.rows.count;
	bool fine = store_read(casebook->store, row_take, casebook, &casebook->strange, err);

	if (casebook->ledger.rows.count != before)
		ledger_fold(&casebook->ledger);
	return fine;
}

struct casebook *casebook_open(const char *path, enum casebook_mode mode, const char *who,
			       struct err *err)
{
	struct store *store = store_open(path, mode, err);
	struct casebook *casebook;

	if (!store)
		return NULL;
	casebook = alloc_zeroed(1, sizeof *casebook);
	casebook->store = store;
	casebook->who = alloc_string(who);
	casebook->readable = mode == CASEBOOK_READ;
	ledger_init(&casebook->ledger);
	store_is_stale(store);
	if (rows_take(casebook, err) || mode == CASEBOOK_READ)
		return casebook;
	casebook_free(casebook);
	return NULL;
}

void casebook_free(struct casebook *casebook)
{
	if (!casebook)
		return;
	store_free(casebook->store);
	ledger_release(&casebook->ledger);
	free(casebook->who);
	free(casebook);
}

const char *casebook_path(const struct casebook *casebook)
{
	return casebook->store->path;
}

const char *casebook_who(const struct casebook *casebook)
{
	return casebook->who;
}

const struct ledger *casebook_ledger(const struct casebook *casebook)
{
	return &casebook->ledger;
}

uint32_t casebook_strange(const struct casebook *casebook)
{
	return casebook->strange;
}

bool casebook_refresh(struct casebook *casebook, struct err *err)
{
	return !store_is_stale(casebook->store) || rows_take(casebook, err);
}

/* ---- writing ---- */

typedef VEC(struct judgement) judgement_list;

static instant time_next(const struct casebook *casebook)
{
	const struct ledger *ledger = &casebook->ledger;
	instant now = instant_now(), last;

	if (!ledger->rows.count)
		return now;
	last = ledger->rows.at[ledger->rows.count - 1].when;
	if (last < now)
		return now;
	return (last < now + INSTANT_DAY ? last : now + INSTANT_DAY) + 1;
}

/* Commits the judgements, then they stand in the ledger too. */
static bool all_write(struct casebook *casebook, const judgement_list *judgements, struct err *err)
{
	for (uint32_t i = 0; i < judgements->count; i++)
		if (!store_add(casebook->store, &judgements->at[i], err)) {
			store_cancel(casebook->store);
			return false;
		}
	if (!store_commit(casebook->store, err))
		return false;
	if (!judgements->count) /* no row was written: none is the last one */
		return true;
	for (uint32_t i = 0; i < judgements->count; i++)
		ledger_add(&casebook->ledger, &judgements->at[i]);
	ledger_fold(&casebook->ledger);
	casebook->store->number = sqlite3_last_insert_rowid(casebook->store->db);
	return true;
}

static bool writing_begin(struct casebook *casebook, struct err *err)
{
	if (casebook->readable)
		return err_set(err, "%s: was opened to be read only", casebook_path(casebook));
	if (!store_begin(casebook->store, err))
		return false;
	if (rows_take(casebook, err))
		return true;
	store_cancel(casebook->store);
	return false;
}

bool casebook_put(struct casebook *casebook, const struct judgement *judgements, uint32_t count,
		  struct err *err)
{
	char(*uuids)[UUID_LENGTH + 1];
	judgement_list list = {0};
	bool fine = true;
	instant when;

	if (!count)
		return true;
	if (!writing_begin(casebook, err))
		return false;
	uuids = alloc_get(alloc_product(count, sizeof *uuids));
	when = time_next(casebook);
	for (uint32_t i = 0; fine && i < count; i++) {
		struct judgement judgement = judgements[i];

		uuid_make(uuids[i]);
		judgement.uuid = judgement.uuid && *judgement.uuid ? judgement.uuid : uuids[i];
		judgement.who = judgement.who && *judgement.who ? judgement.who : casebook->who;
		judgement.when = when;
		fine = judgement_check(&judgement, err);
		vec_add(&list, judgement);
	}
	if (fine)
		fine = all_write(casebook, &list, err);
	else
		store_cancel(casebook->store);
	vec_release(&list);
	free(uuids);
	return fine;
}

bool casebook_merge(struct casebook *casebook, const struct judgement *judgements, uint32_t count,
		    uint32_t *added, uint32_t *differ, struct err *err)
{
	judgement_list list = {0};
	struct map fresh;
	bool fine;

	*added = *differ = 0;
	if (!writing_begin(casebook, err))
		return false;
	map_init(&fresh);
	for (uint32_t i = 0; i < count; i++) {
		const struct judgement *judgement = &judgements[i];
		uint32_t row = ledger_find(&casebook->ledger, judgement->uuid);
		uint32_t at = list.count;

		if (row != INDEX_NONE) {
			*differ += !judgement_equal(judgement, &casebook->ledger.rows.at[row]);
			continue;
		}
		at = map_add(&fresh, judgement->uuid, strlen(judgement->uuid), list.count);
		if (at == list.count)
			vec_add(&list, *judgement);
		else
			*differ += !judgement_equal(judgement, &list.at[at]);
	}
	*added = list.count;
	fine = all_write(casebook, &list, err);
	map_release(&fresh);
	vec_release(&list);
	return fine;
}

/* Writes an undo or redo of each judgement of an act. */
static bool steps_put(struct casebook *casebook, const row_list *act, enum judgement_kind kind,
		      uint32_t *row, struct err *err)
{
	judgement_list steps = {0};
	struct arena arena;
	bool fine;

	*row = INDEX_NONE;
	if (!act->count)
		return true;
	arena_init(&arena);
	for (uint32_t i = 0; i < act->count; i++) {
		/* says what it is about, so that a log can be read */
		struct judgement step =
			judgement_copy(&casebook->ledger.rows.at[act->at[i]], &arena);

		step.kind = (uint8_t)kind;
		step.of = step.uuid;
		step.uuid = "";
		vec_add(&steps, step);
	}
	fine = casebook_put(casebook, steps.at, steps.count, err);
	if (fine)
		*row = ledger_find(&casebook->ledger, steps.at[0].of);
	vec_release(&steps);
	arena_release(&arena);
	return fine;
}

/* The next act that `choose` finds, and the steps that it takes. */
static bool act_step(struct casebook *casebook,
		     void (*choose)(const struct ledger *ledger, const char *who, row_list *act),
		     enum judgement_kind kind, uint32_t *row, struct err *err)
{
	row_list act = {0};
	bool fine;

	if (!casebook_refresh(casebook, err))
		return false;
	choose(&casebook->ledger, casebook->who, &act);
	fine = steps_put(casebook, &act, kind, row, err);
	vec_release(&act);
	return fine;
}

bool casebook_undo(struct casebook *casebook, uint32_t *row, struct err *err)
{
	return act_step(casebook, ledger_undoable, JUDGEMENT_UNDO, row, err);
}

bool casebook_redo(struct casebook *casebook, uint32_t *row, struct err *err)
{
	return act_step(casebook, ledger_redoable, JUDGEMENT_REDO, row, err);
}
