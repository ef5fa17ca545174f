/*
 * The list of victims is a tree by its column "parent". Containment is walking up:
 *
 *	person -+- civilian -+- child - infant
 *	        |            +- resident, passenger ...
 *	        +- woman, man
 *	        +- fighter -+- soldier
 *	                    +- police, rebel ...
 *
 * Branches of a tree need not be disjoint (a passenger may be a child), so what excludes what is
 *said apart, as groups: the bits below. Two rows of groups that exclude one another share no one;
 *of all others that stand in different branches it is not known.
 */
#include "compare/victims.h"

#include <string.h>

#include "base/span.h"
#include "compare/comparison.h"

enum group {
	GROUP_CIVILIAN = 1 << 0,
	GROUP_COMBATANT = 1 << 1,
	GROUP_CHILD = 1 << 2,
	GROUP_WOMAN = 1 << 3,
	GROUP_MAN = 1 << 4,
	GROUP_SOLDIER = 1 << 5,
	GROUP_POLICE = 1 << 6,
	GROUP_IRREGULAR = 1 << 7,
	GROUP_MOVER = 1 << 8,
	GROUP_ANYONE = 1 << 9
};

/* Words whose row, and all below it, is of a group. */
static const struct {
	const char *word;
	uint32_t group;
} roots[] = {
	{"civilian", GROUP_CIVILIAN},
	{"non-combatant", GROUP_CIVILIAN},
	{"child", GROUP_CHILD},
	{"woman", GROUP_WOMAN},
	{"girl", GROUP_CHILD},
	{"man", GROUP_MAN},
	{"fighter", GROUP_COMBATANT},
	{"combatant", GROUP_COMBATANT},
	{"soldier", GROUP_COMBATANT | GROUP_SOLDIER},
	{"police", GROUP_POLICE},
	{"policeman", GROUP_POLICE},
	{"rebel", GROUP_COMBATANT | GROUP_IRREGULAR},
	{"insurgent", GROUP_COMBATANT | GROUP_IRREGULAR},
	{"militant", GROUP_COMBATANT | GROUP_IRREGULAR},
	{"terrorist", GROUP_COMBATANT | GROUP_IRREGULAR},
	{"jihadist", GROUP_COMBATANT | GROUP_IRREGULAR},
	{"gunman", GROUP_COMBATANT | GROUP_IRREGULAR},
	{"evacuee", GROUP_MOVER},
	{"refugee", GROUP_MOVER},
	{"displaced person", GROUP_MOVER},
	{"migrant", GROUP_MOVER},
	{"resident", GROUP_MOVER},
	{"inhabitant", GROUP_MOVER},
	{"family", GROUP_MOVER},
	{"person", GROUP_ANYONE},
	{"victim", GROUP_ANYONE},
	{"casualty", GROUP_ANYONE},
	{"other", GROUP_ANYONE},
	{"body", GROUP_ANYONE},
	{"life", GROUP_ANYONE},
	{"fatality", GROUP_ANYONE},
	{"death", GROUP_ANYONE},
};

static const uint32_t exclusions[][2] = {
	{GROUP_CIVILIAN, GROUP_COMBATANT}, {GROUP_CIVILIAN, GROUP_POLICE},
	{GROUP_CHILD, GROUP_WOMAN},	   {GROUP_CHILD, GROUP_MAN},
	{GROUP_WOMAN, GROUP_MAN},	   {GROUP_CHILD, GROUP_COMBATANT},
	{GROUP_CHILD, GROUP_POLICE},	   {GROUP_SOLDIER, GROUP_IRREGULAR},
	{GROUP_POLICE, GROUP_IRREGULAR},   {GROUP_SOLDIER, GROUP_POLICE},
};

/* The row whose first form is the word. */
static uint32_t row_of(const struct lexicon *lexicon, const char *word)
{
	uint32_t rows = lexicon_rows(lexicon, LEXICON_VICTIM), found = INDEX_NONE;
	size_t length = strlen(word);

	for (uint32_t row = 0; row < rows; row++) {
		const char *forms = lexicon_cell(lexicon, LEXICON_VICTIM, row, 0);

		if (strncmp(forms, word, length) == 0 && (!forms[length] || forms[length] == '|'))
			found = row; /* a later row takes the place of an earlier one */
	}
	return found;
}

static void groups_spread(struct victims *victims, uint32_t row)
{
	uint32_t at = row;

	for (int depth = 0; depth < 16 && at != INDEX_NONE; depth++) {
		/* Being under "person" says nothing; being it does. */
		victims->group[row] |=
			victims->group[at] & (at == row ? ~0u : ~(uint32_t)GROUP_ANYONE);
		at = victims->parent[at];
	}
}

void victims_init(struct victims *victims, const struct lexicon *lexicon, struct arena *arena)
{
	int column = lexicon_column(lexicon, LEXICON_VICTIM, "parent");

	victims->rows = lexicon_rows(lexicon, LEXICON_VICTIM);
	victims->parent = arena_array(arena, victims->rows + 1, sizeof *victims->parent);
	victims->group = arena_array(arena, victims->rows + 1, sizeof *victims->group);
	victims->person = row_of(lexicon, "person");
	victims->civilian = row_of(lexicon, "civilian");
	for (uint32_t row = 0; row < victims->rows; row++) {
		const char *parent = lexicon_cell(lexicon, LEXICON_VICTIM, row, column);

		if (row &&
		    strcmp(parent, lexicon_cell(lexicon, LEXICON_VICTIM, row - 1, column)) == 0)
			victims->parent[row] = victims->parent[row - 1];
		else
			victims->parent[row] = *parent ? row_of(lexicon, parent) : INDEX_NONE;
	}
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		uint32_t row = row_of(lexicon, roots[i].word);

		if (row != INDEX_NONE)
			victims->group[row] |= roots[i].group;
	}
	for (uint32_t row = 0; row < victims->rows; row++)
		groups_spread(victims, row);
}

static bool inside(const struct victims *victims, uint32_t row, uint32_t whole)
{
	for (int depth = 0; depth < 16 && row != INDEX_NONE; depth++) {
		row = victims->parent[row];
		if (row == whole)
			return whole != INDEX_NONE;
	}
	return false;
}

static bool is_plain_woman(uint32_t group)
{
	return (group & GROUP_WOMAN) && !(group & (GROUP_COMBATANT | GROUP_POLICE));
}

static bool exclude(uint32_t a, uint32_t b)
{
	for (size_t i = 0; i < sizeof exclusions / sizeof *exclusions; i++) {
		const uint32_t *pair = exclusions[i];

		if (((a & pair[0]) && (b & pair[1])) || ((a & pair[1]) && (b & pair[0])))
			return true;
	}
	return false;
}

bool victims_are_anyone(const struct victims *victims, uint32_t row, const char *word)
{
	if (row == INDEX_NONE || row >= victims->rows)
		return !*word || strcmp(word, "person") == 0;
	return (victims->group[row] & GROUP_ANYONE) != 0;
}

bool victims_are_civilians(const struct victims *victims, uint32_t row)
{
	return row != INDEX_NONE && row == victims->civilian;
}

bool victims_are_movers(const struct victims *victims, uint32_t row)
{
	return row != INDEX_NONE && row < victims->rows && (victims->group[row] & GROUP_MOVER);
}

char victims_relate(const struct victims *victims, uint32_t a, const char *a_word, uint32_t b,
		    const char *b_word)
{
	bool a_anyone = victims_are_anyone(victims, a, a_word);
	bool b_anyone = victims_are_anyone(victims, b, b_word);

	if (a_anyone || b_anyone)
		return a_anyone && b_anyone ? REL_SAME : a_anyone ? REL_CONTAINS : REL_INSIDE;
	if (a == INDEX_NONE || b == INDEX_NONE || a >= victims->rows || b >= victims->rows)
		return strcmp(a_word, b_word) == 0 ? REL_SAME : REL_UNKNOWN;
	if (a == b || (*a_word && strcmp(a_word, b_word) == 0))
		return REL_SAME;
	if (inside(victims, a, b))
		return REL_INSIDE;
	if (inside(victims, b, a))
		return REL_CONTAINS;
	/* Women that are not said to have fought are counted among the civilians in reports. */
	if (b == victims->civilian && is_plain_woman(victims->group[a]))
		return REL_INSIDE;
	if (a == victims->civilian && is_plain_woman(victims->group[b]))
		return REL_CONTAINS;
	return exclude(victims->group[a], victims->group[b]) ? REL_DISJOINT : REL_UNKNOWN;
}
