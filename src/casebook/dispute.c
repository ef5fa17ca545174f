/*
 * Conflicts: whatever is judged has one last word of everyone who spoke of it, and the last of
 * these is what counts; who says otherwise is in conflict with it.
 *
 *	slot    date of f3a9...    Ana 2016-05-01   Ben 2016-05-02   Eve 2016-05-02
 *	                           conflict with ---------------------^
 */
#include "casebook/dispute.h"

#include <string.h>

/* The last word of one author on one thing. */
struct word {
	uint32_t row;
	uint32_t slot; /* the thing: number of the first word on it */
};

struct words {
	const struct ledger *ledger;
	struct arena arena;
	struct map slots;  /* thing -> its first word */
	struct map voices; /* thing and author -> word */
	VEC(struct word) words;
	VEC(uint32_t) last; /* by word, of first ones: the last row on the thing */
};

static uint32_t map_enter(struct words *words, struct map *map, const struct buf *key,
			  uint32_t value)
{
	return map_add(map, arena_copy(&words->arena, key->bytes, key->length), key->length, value);
}

static void word_add(struct words *words, uint32_t row)
{
	const struct judgement *judgement = &words->ledger->rows.at[row];
	uint32_t fresh = words->words.count, slot, word;
	struct buf key;

	buf_init(&key);
	judgement_slot(judgement, &key);
	slot = map_enter(words, &words->slots, &key, fresh);
	buf_add_string(&key, judgement->who);
	word = map_enter(words, &words->voices, &key, fresh);
	buf_release(&key);
	if (word == fresh) {
		vec_add(&words->words, ((struct word){row, slot}));
		vec_add(&words->last, row);
	}
	words->words.at[word].row = row;
	words->last.at[slot] = row;
}

static bool differ(const struct judgement *one, const struct judgement *other)
{
	struct buf a, b;
	bool same;

	buf_init(&a);
	buf_init(&b);
	judgement_saying(one, &a);
	judgement_saying(other, &b);
	same = a.length == b.length && !memcmp(a.bytes, b.bytes, a.length);
	buf_release(&a);
	buf_release(&b);
	return !same;
}

void disputes_find(const struct ledger *ledger, dispute_list *disputes)
{
	const struct judgement *rows = ledger->rows.at;
	struct words words = {.ledger = ledger};

	arena_init(&words.arena);
	map_init(&words.slots);
	map_init(&words.voices);
	for (uint32_t i = 0; i < ledger->rows.count; i++)
		if (ledger->in_force[i] && judgement_is_disputed(&rows[i]))
			word_add(&words, i);
	for (uint32_t i = 0; i < words.words.count; i++) {
		const struct word *word = &words.words.at[i];
		uint32_t last = words.last.at[word->slot];

		if (differ(&rows[last], &rows[word->row]))
			vec_add(disputes, ((struct dispute){last, word->row}));
	}
	map_release(&words.slots);
	map_release(&words.voices);
	arena_release(&words.arena);
	vec_release(&words.words);
	vec_release(&words.last);
}
