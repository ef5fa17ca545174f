/*
 * A conflict has sides, sides have camps, and some fight one another; who did it is named by a side
 * (the government), a force of it (the army), or a name (a group). Two lists say so, side.tsv and
 * actor.tsv; here they become numbers:
 *
 *	loyalist  <- government <- army            opposition  fights  loyalist, government, russian
 *	          <- russian
 *
 * An area that one side holds is disjoint from what its enemy holds; harm done by one is disjoint
 *from harm done by the other. Within a camp nothing is known: allies bomb together.
 */
#include "compare/side.h"

#include <string.h>

#include "compare/comparison.h"

static uint32_t column_side(const struct sides *sides, const char *name, size_t length)
{
	return length ? sides_find(sides, name, length) : INDEX_NONE;
}

uint32_t sides_find(const struct sides *sides, const char *name, size_t length)
{
	uint32_t rows = lexicon_rows(sides->lexicon, LEXICON_SIDE);

	for (uint32_t row = 0; row < rows; row++) {
		const char *cell = lexicon_cell(sides->lexicon, LEXICON_SIDE, row, 0);

		if (strncmp(cell, name, length) == 0 && !cell[length])
			return row;
	}
	return INDEX_NONE;
}

static void side_add_enemies(struct sides *sides, uint32_t row, const char *list)
{
	while (*list) {
		size_t length = strcspn(list, "|");
		uint32_t enemy = sides_find(sides, list, length);

		if (enemy < sides->count && row < 64 && enemy < 64) {
			sides->against[row] |= UINT64_C(1) << enemy;
			sides->against[enemy] |= UINT64_C(1) << row;
		}
		list += length + (list[length] == '|');
	}
}

static enum actor_kind kind_of(const char *kind)
{
	static const char *const names[] = {"side", "force", "name", "vague"};

	for (int i = 0; i < 4; i++)
		if (strcmp(kind, names[i]) == 0)
			return (enum actor_kind)i;
	return ACTOR_SIDE;
}

static void sides_read_actors(struct sides *sides, struct arena *arena)
{
	const struct lexicon *lexicon = sides->lexicon;
	int side = lexicon_column(lexicon, LEXICON_ACTOR, "side");
	int kind = lexicon_column(lexicon, LEXICON_ACTOR, "kind");

	sides->actors = lexicon_rows(lexicon, LEXICON_ACTOR);
	sides->actor_side = arena_array(arena, sides->actors + 1, sizeof *sides->actor_side);
	sides->actor_kind = arena_array(arena, sides->actors + 1, sizeof *sides->actor_kind);
	for (uint32_t row = 0; row < sides->actors; row++) {
		const char *cell = lexicon_cell(lexicon, LEXICON_ACTOR, row, side);

		sides->actor_side[row] = column_side(sides, cell, strlen(cell));
		sides->actor_kind[row] =
			(uint8_t)kind_of(lexicon_cell(lexicon, LEXICON_ACTOR, row, kind));
	}
}

void sides_init(struct sides *sides, const struct lexicon *lexicon, struct arena *arena)
{
	int within = lexicon_column(lexicon, LEXICON_SIDE, "within");
	int against = lexicon_column(lexicon, LEXICON_SIDE, "against");

	sides->lexicon = lexicon;
	sides->count = lexicon_rows(lexicon, LEXICON_SIDE);
	sides->within = arena_array(arena, sides->count + 1, sizeof *sides->within);
	sides->against = arena_array(arena, sides->count + 1, sizeof *sides->against);
	for (uint32_t row = 0; row < sides->count; row++) {
		const char *camp = lexicon_cell(lexicon, LEXICON_SIDE, row, within);

		sides->within[row] = column_side(sides, camp, strlen(camp));
		side_add_enemies(sides, row, lexicon_cell(lexicon, LEXICON_SIDE, row, against));
	}
	sides_read_actors(sides, arena);
}

bool sides_contain(const struct sides *sides, uint32_t a, uint32_t b)
{
	for (int depth = 0; depth < 8 && b < sides->count; depth++) {
		b = sides->within[b];
		if (b == a)
			return a != INDEX_NONE;
	}
	return false;
}

static bool fights(const struct sides *sides, uint32_t a, uint32_t b)
{
	return a < sides->count && b < sides->count && a < 64 && b < 64 &&
	       (sides->against[a] >> b & 1);
}

bool sides_oppose(const struct sides *sides, uint32_t a, uint32_t b)
{
	uint32_t camp_a = a, camp_b = b;

	if (fights(sides, a, b))
		return true;
	if (a < sides->count && sides->within[a] != INDEX_NONE)
		camp_a = sides->within[a];
	if (b < sides->count && sides->within[b] != INDEX_NONE)
		camp_b = sides->within[b];
	if (camp_a == b || camp_b == a || camp_a == camp_b)
		return false;
	return fights(sides, camp_a, b) || fights(sides, a, camp_b) ||
	       fights(sides, camp_a, camp_b);
}

static void actors_add(struct actors *actors, uint32_t row)
{
	for (int i = 0; i < actors->count; i++)
		if (actors->rows[i] == row)
			return;
	if (actors->count < ACTORS)
		actors->rows[actors->count++] = row;
}

void actors_join(struct actors *actors, struct actors more)
{
	for (int i = 0; i < more.count; i++)
		actors_add(actors, more.rows[i]);
	if (more.other)
		actors->other = actors->other * 31 + more.other;
}

/* "Areas controlled by rebels": who holds a place has done nothing yet. */
static bool is_holder(const struct article *article, uint32_t first)
{
	static const char *const holding[] = {"held", "controlled", "run", "occupied", "dominated"};

	while (first && token_is(article->text, &article->tokens[first - 1], "the"))
		first--;
	if (first < 2 || !token_is(article->text, &article->tokens[first - 1], "by"))
		return false;
	for (size_t i = 0; i < sizeof holding / sizeof *holding; i++)
		if (token_is(article->text, &article->tokens[first - 2], holding[i]))
			return true;
	return false;
}

struct actors actors_of(const struct sides *sides, const struct article *article, struct span words)
{
	struct actors actors = {{0}, 0, 0};
	uint32_t at;

	if (span_is_empty(words) || !article->token_count)
		return actors;
	at = article_token_at(article, words.start);
	if (is_holder(article, at))
		return actors;
	for (; at < article->token_count && article->tokens[at].start < words.end;) {
		const struct token *token = &article->tokens[at];
		struct phrase found = lexicon_match(sides->lexicon, LEXICON_ACTOR, token,
						    article->token_count - at);

		if (!found.count)
			found = lexicon_match_lead(sides->lexicon, LEXICON_ACTOR, token);
		if (found.count)
			actors_add(&actors, found.row);
		else if (token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) &&
			 !(token->flags & TOKEN_FUNCTION))
			actors.other = actors.other * 31 + token->hash + 1;
		at += found.count ? found.count : 1;
	}
	return actors;
}

/* One row to one row. */
static char actor_relate(const struct sides *sides, uint32_t a, uint32_t b)
{
	uint32_t x = sides->actor_side[a], y = sides->actor_side[b];
	uint8_t a_kind = sides->actor_kind[a], b_kind = sides->actor_kind[b];

	if (a == b)
		return REL_SAME;
	if (x == INDEX_NONE || y == INDEX_NONE)
		return REL_UNKNOWN;
	if (x != y) {
		if (sides_contain(sides, x, y))
			return REL_CONTAINS;
		if (sides_contain(sides, y, x))
			return REL_INSIDE;
		if (sides_oppose(sides, x, y))
			return REL_DISJOINT;
		return sides->within[x] != INDEX_NONE && sides->within[x] == sides->within[y]
			       ? REL_UNKNOWN
			       : REL_DISJOINT;
	}
	if (a_kind == b_kind)
		return a_kind == ACTOR_NAME ? REL_DISJOINT : REL_SAME;
	if (a_kind == ACTOR_SIDE || a_kind == ACTOR_VAGUE)
		return b_kind == ACTOR_SIDE || b_kind == ACTOR_VAGUE ? REL_SAME : REL_CONTAINS;
	if (b_kind == ACTOR_SIDE || b_kind == ACTOR_VAGUE)
		return REL_INSIDE;
	return REL_UNKNOWN;
}

static bool all_within(const struct sides *sides, const struct actors *a, const struct actors *b)
{
	for (int i = 0; i < a->count; i++) {
		bool found = false;

		for (int k = 0; k < b->count && !found; k++) {
			char relation = actor_relate(sides, a->rows[i], b->rows[k]);

			found = relation == REL_SAME || relation == REL_INSIDE;
		}
		if (!found)
			return false;
	}
	return true;
}

static bool all_apart(const struct sides *sides, const struct actors *a, const struct actors *b)
{
	for (int i = 0; i < a->count; i++)
		for (int k = 0; k < b->count; k++)
			if (actor_relate(sides, a->rows[i], b->rows[k]) != REL_DISJOINT)
				return false;
	return true;
}

char actors_relate(const struct sides *sides, const struct actors *a, const struct actors *b)
{
	bool a_named = a->count || a->other, b_named = b->count || b->other, in, out;

	if (!a_named || !b_named)
		return a_named ? REL_INSIDE : b_named ? REL_CONTAINS : REL_SAME;
	if (!a->count || !b->count)
		return a->other == b->other && a->count == b->count ? REL_SAME : REL_UNKNOWN;
	in = all_within(sides, a, b);
	out = all_within(sides, b, a);
	if (in || out)
		return in && out ? REL_SAME : in ? REL_INSIDE : REL_CONTAINS;
	return all_apart(sides, a, b) ? REL_DISJOINT : REL_UNKNOWN;
}
