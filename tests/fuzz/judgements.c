/* Lines of judgements for the fuzzer: whatever they are, what is taken in goes out as lines that
 * are taken in as the same, and nothing that is not clean goes out.
 *
 *     make fuzz && tests/fuzz/judgements -max_len=4096 -max_total_time=60 FOLDER tests/fuzz/lines
 *
 * FOLDER gets what it found worth keeping. */
#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "casebook/casebook.h"
#include "casebook/dispute.h"
#include "casebook/line.h"
#include "view/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* One row as JSON Lines, read again. */
static void row_turn(const struct ledger *ledger, uint32_t row)
{
	struct arena arena = ARENA_INIT;
	struct record_writer writer;
	struct judgement again;
	struct err err = ERR_INIT;
	struct buf out;

	buf_init(&out);
	record_begin(&writer, &record_judgement, RECORD_JSONL, &out);
	record_write(&writer, (struct subject){.ledger = ledger, .index = row});
	record_end(&writer);
	assert(utf8_hazards(out.bytes, out.length) == 0);
	assert(line_judgement(out.bytes, out.length, &again, &arena, &err));
	assert(judgement_equal(&again, &ledger->rows.at[row]));
	buf_release(&out);
	arena_release(&arena);
}

static void ledger_use(const struct ledger *ledger)
{
	dispute_list disputes = {0};
	row_list act = {0};
	struct buf words;

	buf_init(&words);
	for (uint32_t row = 0; row < ledger->rows.count; row++) {
		row_turn(ledger, row);
		judgement_tell(&ledger->rows.at[row], &words);
		ledger_undoable(ledger, ledger->rows.at[row].who, &act);
		ledger_redoable(ledger, ledger->rows.at[row].who, &act);
	}
	disputes_find(ledger, &disputes);
	vec_release(&disputes);
	vec_release(&act);
	buf_release(&words);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct casebook *casebook = casebook_open(":memory:", CASEBOOK_WRITE, "Ana", NULL);
	const char *at = (const char *)bytes, *end = at + length;
	struct arena arena = ARENA_INIT;

	assert(casebook);
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		uint32_t added, differ;
		struct judgement judgement;

		stop = stop ? stop : end;
		if (line_judgement(at, (size_t)(stop - at), &judgement, &arena, NULL))
			assert(casebook_merge(casebook, &judgement, 1, &added, &differ, NULL));
		at = stop < end ? stop + 1 : end;
	}
	ledger_use(casebook_ledger(casebook));
	casebook_free(casebook);
	arena_release(&arena);
	return 0;
}
