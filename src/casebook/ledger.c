/*
 * What counts is found by going through the rows once:
 *
 *	w1  reject   Ana   in force? no: undone by w3, which w4 takes back, which w5 ...
 *	w2  same     Ana   yes
 *	w3  undo w1  Ana   -
 *
 * An undo is a row that names another; the last such row about a judgement decides, if its author
 * is the judgement's own: nobody takes back what another said, he can say the contrary, and then
 * they are in conflict. Rows are ordered by their time and, within one, by uuid, so that two
 * casebooks with the same rows say the same whichever was imported into which. Judgements of one
 * time and author are one act.
 */
#include "casebook/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

void ledger_init(struct ledger *ledger)
{
	memset(ledger, 0, sizeof *ledger);
	arena_init(&ledger->arena);
	map_init(&ledger->numbers);
}

void ledger_release(struct ledger *ledger)
{
	arena_release(&ledger->arena);
	map_release(&ledger->numbers);
	vec_release(&ledger->rows);
	free(ledger->in_force);
	free(ledger->touched);
	memset(ledger, 0, sizeof *ledger);
}

bool ledger_add(struct ledger *ledger, const struct judgement *judgement)
{
	struct judgement row;

	if (ledger_find(ledger, judgement->uuid) != INDEX_NONE)
		return false;
	row = judgement_copy(judgement, &ledger->arena);
	map_set(&ledger->numbers, row.uuid, strlen(row.uuid), ledger->rows.count);
	vec_add(&ledger->rows, row);
	return true;
}

uint32_t ledger_find(const struct ledger *ledger, const char *uuid)
{
	uint32_t row = map_find(&ledger->numbers, uuid, strlen(uuid));

	return row == MAP_MISSING ? INDEX_NONE : row;
}

static int rows_order(const void *a, const void *b)
{
	const struct judgement *one = a, *other = b;

	if (one->when != other->when)
		return one->when < other->when ? -1 : 1;
	return strcmp(one->uuid, other->uuid);
}

static bool is_step(const struct judgement *judgement)
{
	return judgement->kind == JUDGEMENT_UNDO || judgement->kind == JUDGEMENT_REDO;
}

/* The row that a step is about; INDEX_NONE where it is not there, is another's, or cannot be
 * undone. */
static uint32_t step_target(const struct ledger *ledger, const struct judgement *step)
{
	uint32_t row = ledger_find(ledger, step->of);

	if (row == INDEX_NONE || strcmp(ledger->rows.at[row].who, step->who) != 0 ||
	    !judgement_is_undoable(&ledger->rows.at[row]))
		return INDEX_NONE;
	return row;
}

/* Whether the rows from `from` on stand where they belong. */
static bool is_in_order(const struct ledger *ledger, uint32_t from)
{
	for (uint32_t i = from ? from : 1; i < ledger->rows.count; i++)
		if (rows_order(&ledger->rows.at[i - 1], &ledger->rows.at[i]) > 0)
			return false;
	return true;
}

static void step_fold(struct ledger *ledger, uint32_t row)
{
	const struct judgement *step = &ledger->rows.at[row];
	uint32_t target = step_target(ledger, step);

	if (target == INDEX_NONE) {
		ledger->waiting = true;
		return;
	}
	ledger->in_force[target] = step->kind == JUDGEMENT_REDO;
	ledger->touched[target] = row;
}

/* What the rows from `from` on mean for which of all of them count. */
static void rows_fold(struct ledger *ledger, uint32_t from)
{
	const struct judgement *rows = ledger->rows.at;
	uint32_t count = ledger->rows.count;

	for (uint32_t i = from; i < count; i++) {
		map_set(&ledger->numbers, rows[i].uuid, strlen(rows[i].uuid), i);
		ledger->touched[i] = i;
		ledger->in_force[i] = rows[i].kind < JUDGEMENT_KINDS && !is_step(&rows[i]);
	}
	for (uint32_t i = from; i < count; i++)
		if (is_step(&rows[i]))
			step_fold(ledger, i);
}

void ledger_fold(struct ledger *ledger)
{
	uint32_t count = ledger->rows.count, from = ledger->folded;

	ledger->in_force = alloc_resize(ledger->in_force, count);
	ledger->touched =
		alloc_resize(ledger->touched, alloc_product(count, sizeof *ledger->touched));
	if (ledger->waiting || !is_in_order(ledger, from)) {
		qsort(ledger->rows.at, count, sizeof *ledger->rows.at, rows_order);
		ledger->waiting = false;
		from = 0;
	}
	rows_fold(ledger, from);
	ledger->folded = count;
	ledger->changes++;
}

/* ---- undo ---- */

/* All judgements of the act that `row` is of, that are in force as it is. */
static void act_take(const struct ledger *ledger, uint32_t row, row_list *act)
{
	const struct judgement *rows = ledger->rows.at;
	uint32_t i = row;

	act->count = 0;
	if (row == INDEX_NONE)
		return;
	while (i > 0 && rows[i - 1].when == rows[row].when)
		i--;
	for (; i < ledger->rows.count && rows[i].when == rows[row].when; i++)
		if (judgement_is_undoable(&rows[i]) &&
		    ledger->in_force[i] == ledger->in_force[row] &&
		    !strcmp(rows[i].who, rows[row].who))
			vec_add(act, i);
}

/* Of what `who` did, and is in force or not, what was touched last; nothing touched before row
 * `since`. */
static uint32_t row_latest(const struct ledger *ledger, const char *who, bool in_force,
			   uint32_t since)
{
	uint32_t found = INDEX_NONE;

	for (uint32_t i = 0; i < ledger->rows.count; i++) {
		const struct judgement *row = &ledger->rows.at[i];

		if (judgement_is_undoable(row) && ledger->in_force[i] == in_force &&
		    ledger->touched[i] >= since && !strcmp(row->who, who) &&
		    (found == INDEX_NONE || ledger->touched[i] > ledger->touched[found]))
			found = i;
	}
	return found;
}

void ledger_undoable(const struct ledger *ledger, const char *who, row_list *act)
{
	act_take(ledger, row_latest(ledger, who, true, 0), act);
}

void ledger_redoable(const struct ledger *ledger, const char *who, row_list *act)
{
	uint32_t since = ledger->rows.count;

	/* who does something new after an undo does not want the old again */
	while (since > 0 && !(judgement_is_undoable(&ledger->rows.at[since - 1]) &&
			      !strcmp(ledger->rows.at[since - 1].who, who)))
		since--;
	act_take(ledger, row_latest(ledger, who, false, since), act);
}
