/*
 * The ages behind a counted noun, which count nobody: "two girls aged 6 and 9", "two men, 21 and
 * 34,", "a girl of nine". They are taken into the noun.
 */
#include "claim/frame.h"

enum { AGE_MOST = 110 };

/* An age of nobody else: "aged 14", "16". */
static bool is_age(struct look_window *window, const struct chunk *chunk)
{
	const struct figure *figure = figure_at(window, chunk->first);

	return chunk->kind == CHUNK_NOUN && !(chunk->noun & NOUN_COUNTED) && figure &&
	       figure->kind == FIGURE_AGE && chunk->end <= figure->end;
}

/* A bare number where an age may stand. */
static bool is_bare_age(const struct chunk *chunk)
{
	return chunk->kind == CHUNK_NOUN && chunk->noun & NOUN_BARE && chunk->op == OP_EQUAL &&
	       !(chunk->noun & NOUN_OTHERS) && chunk->bounds.about > 0 &&
	       chunk->bounds.about < AGE_MOST;
}

/* "two girls aged 6 and 9", "two men, 21 and 34,": takes the ages into the noun. */
void mend_ages(struct look_window *window, struct chunk_row *row, uint32_t i)
{
	const struct chunk *noun = &row->at[i];
	uint32_t end = i, ages = 0;
	bool comma = i + 1 < row->count && chunk_is_mark(&row->at[i + 1], ','), told = false;

	/* "a girl of nine" */
	if (i + 2 < row->count && noun->noun & NOUN_SINGLE && noun->victim != INDEX_NONE &&
	    chunk_is_joint(&row->at[i + 1], GRAMMAR_OF) && is_bare_age(&row->at[i + 2])) {
		chunk_remove(row, i + 1, 2);
		return;
	}

	if (noun->kind != CHUNK_NOUN || !(noun->noun & NOUN_COUNTED) ||
	    noun->victim_token == INDEX_NONE)
		return;
	for (uint32_t at = i + 1 + comma; at < row->count; at = end + 2) {
		bool age = is_age(window, &row->at[at]);

		if (!age && !is_bare_age(&row->at[at]))
			break;
		told |= age;
		ages++;
		end = at;
		if (end + 1 >= row->count || (!chunk_is_mark(&row->at[end + 1], ',') &&
					      !chunk_is_joint(&row->at[end + 1], GRAMMAR_AND)))
			break;
	}
	if (!ages || (!told && (!comma || ages < 2 || ages != (uint32_t)noun->bounds.about)))
		return;
	if (comma && end + 1 < row->count && chunk_is_mark(&row->at[end + 1], ','))
		end++;
	chunk_remove(row, i + 1, end - i);
}
