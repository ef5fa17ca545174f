/*
 * A path is written otherwise from its narrowest step that has another name, or lies elsewhere by
 * the reader's word:
 *
 *	Kafr Zeita = Kafr Zita          Syria/'Kafr Zeita'/east       -> Syria/Hama province/Kafr Zita/east
 *	Fardous is a part of Aleppo     Syria/'Fardous district'      -> Syria/Aleppo province/Aleppo/'Fardous'
 *
 * Of names that are one, the path of one that the gazetteer has is that of all; where it has none,
 * the longest path that any claim puts one of them below. An event is known by the names of its
 * town too (its anchor), and by the town that its place is declared a part of. Left out: a part
 * that the gazetteer puts around its whole; it stays where it is.
 */
#include "compare/alias_place.h"

#include <ctype.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "claim/claim.h"
#include "mark/entity.h"

enum { DEEPEST = 8, LONGEST = 512 };

static const struct thing *thing_get(const struct aliases *aliases, uint32_t n)
{
	return &aliases->things.things.at[n];
}

/* The whole that the group was last declared a part of, INDEX_NONE. */
static uint32_t whole_of(const struct aliases *aliases, uint32_t leader)
{
	for (uint32_t i = aliases->things.kinship_count; i-- > 0;) {
		const struct kinship *kinship = &aliases->things.kinships[i];
		uint32_t part, whole;

		if (kinship->dimension != DIM_COUNT || kinship->relation != REL_INSIDE)
			continue;
		part = things_find(&aliases->things, kinship->one, NULL);
		whole = things_find(&aliases->things, kinship->other, NULL);
		if (part != MAP_MISSING && whole != MAP_MISSING && aliases->leader[part] == leader)
			return aliases->leader[whole] == leader ? INDEX_NONE
								: aliases->leader[whole];
	}
	return INDEX_NONE;
}

/* The gazetteer's path of a thing; false where it has none of that name. */
static bool own_path(const struct aliases *aliases, uint32_t n, char *path)
{
	const struct thing *thing = thing_get(aliases, n);

	if (thing->type != ENTITY_PLACE || !thing->listed || thing->place == INDEX_NONE)
		return false;
	entity_place_path(aliases->yardstick->lexicon, thing->place, path, LONGEST);
	return true;
}

static size_t last_step(const char *path, size_t length)
{
	while (length && path[length - 1] != '/')
		length--;
	return length;
}

/* What parts paths and their steps is no part of a name: see claim/spot. */
static char plain(char c)
{
	return strchr("/;'", c) ? ' ' : c;
}

static size_t small_write(char *small, const char *name, size_t length)
{
	size_t n = 0;

	for (; n < length && n < LONGEST - 1; n++)
		small[n] = (char)tolower((unsigned char)plain(name[n]));
	small[n] = '\0';
	return n;
}

/* "Harbour district" -> harbour: small letters, without the heads behind it. */
static size_t bare_write(char *bare, const char *name, size_t length)
{
	for (size_t gap; length; length = gap) {
		for (gap = length; gap && name[gap - 1] != ' ';)
			gap--;
		if (!gap || name[gap] < 'a' || name[gap] > 'z')
			break;
		gap--;
	}
	return small_write(bare, name, length);
}

/* ---- which groups, and by what their places are known ---- */

static void key_add(struct aliases *aliases, struct map *map, const char *key, size_t length,
		    uint32_t at)
{
	if (length)
		map_add(map, arena_string(aliases->arena, key, length), length, at);
}

static void group_add(struct aliases *aliases, uint32_t leader)
{
	uint32_t at = aliases->moved.count;
	char path[LONGEST], bare[LONGEST + 1];

	if (thing_get(aliases, leader)->type != ENTITY_PLACE ||
	    aliases->moved_at[leader] != INDEX_NONE)
		return;
	aliases->moved_at[leader] = at;
	vec_add(&aliases->moved, leader);
	for (uint32_t n = leader; n != INDEX_NONE; n = aliases->next[n]) {
		const char *name = thing_get(aliases, n)->name;
		size_t length;

		if (own_path(aliases, n, path)) {
			name = path + last_step(path, strlen(path));
			length = small_write(bare, name, strlen(name));
			key_add(aliases, &aliases->anchors, bare, length, at);
			key_add(aliases, &aliases->moves, path, strlen(path), at);
			continue;
		}
		length = bare_write(bare + 1, name, strlen(name));
		key_add(aliases, &aliases->anchors, bare + 1, length, at);
		bare[0] = '\'';
		key_add(aliases, &aliases->moves, bare, length + 1, at);
	}
}

static void groups_find(struct aliases *aliases)
{
	for (uint32_t i = 0; i < aliases->things.kinship_count; i++) {
		const struct kinship *kinship = &aliases->things.kinships[i];
		uint32_t part, whole;

		if (kinship->dimension != DIM_COUNT || kinship->relation != REL_INSIDE)
			continue;
		part = things_find(&aliases->things, kinship->one, NULL);
		whole = things_find(&aliases->things, kinship->other, NULL);
		if (part == MAP_MISSING || whole == MAP_MISSING)
			continue;
		group_add(aliases, aliases->leader[part]);
		group_add(aliases, aliases->leader[whole]);
	}
	for (uint32_t n = 0; n < aliases->things.things.count; n++)
		if (aliases->leader[n] == n && aliases->size[n] > 1)
			group_add(aliases, n);
}

/* The group of the last step of a path, as an index into moved; MAP_MISSING. */
static uint32_t step_group(const struct aliases *aliases, const char *path, size_t length)
{
	size_t step = last_step(path, length);
	char bare[LONGEST + 1];

	if (path[step] != '\'')
		return map_find(&aliases->moves, path, length);
	bare[0] = '\'';
	return map_find(&aliases->moves, bare,
			1 + bare_write(bare + 1, path + step + 1,
				       length - step > 2 ? length - step - 2 : 0));
}

/* ---- the path of a group ---- */

/* A name that the gazetteer does not have lies below what most narrowly contains it. */
static void bases_meet(struct aliases *aliases, const char *path)
{
	size_t length = strcspn(path, ";");

	for (size_t at = 0; at < length; at++) {
		size_t stop = at + strcspn(path + at, "/;");
		uint32_t group;

		if (path[at] == '\'' && (!at || path[at - 1] == '/')) {
			group = step_group(aliases, path, stop);
			if (group != MAP_MISSING && at > strlen(aliases->bases[group]))
				aliases->bases[group] = arena_string(aliases->arena, path, at);
		}
		at = stop;
	}
}

static bool is_below(const char *path, const char *wider)
{
	size_t length = strlen(wider);

	return !strncmp(path, wider, length) && (path[length] == '/' || !path[length]);
}

static const char *quoted_path(struct aliases *aliases, const char *base, const char *name)
{
	char *path = arena_printf(aliases->arena, "%s'%s'", base, name);

	for (char *c = path + strlen(base) + 1; c[0] && c[1]; c++)
		*c = plain(*c);
	return path;
}

static const char *group_path(struct aliases *aliases, uint32_t at, int depth)
{
	uint32_t leader = aliases->moved.at[at], whole = whole_of(aliases, leader);
	char own[LONGEST];
	const char *path;
	bool listed = false;

	if (aliases->paths[at])
		return aliases->paths[at];
	for (uint32_t n = leader; n != INDEX_NONE && !listed; n = aliases->next[n])
		listed = own_path(aliases, n, own);
	path = listed ? arena_string(aliases->arena, own, strlen(own))
		      : quoted_path(aliases, aliases->bases[at], thing_get(aliases, leader)->name);
	if (whole != INDEX_NONE && aliases->moved_at[whole] != INDEX_NONE && depth < DEEPEST) {
		const char *around = group_path(aliases, aliases->moved_at[whole], depth + 1);

		if (!is_below(around, path))
			path = arena_printf(aliases->arena, "%s/%s", around,
					    path + last_step(path, strlen(path)));
	}
	/* what goes round in a circle is as deep as it was first looked at */
	if (!aliases->paths[at])
		aliases->paths[at] = path;
	return aliases->paths[at];
}

void alias_places_make(struct aliases *aliases, const struct article *const *articles,
		       uint32_t count)
{
	groups_find(aliases);
	if (!aliases->moved.count)
		return;
	aliases->bases = alloc_zeroed(aliases->moved.count, sizeof *aliases->bases);
	aliases->paths = alloc_zeroed(aliases->moved.count, sizeof *aliases->paths);
	for (uint32_t i = 0; i < aliases->moved.count; i++)
		aliases->bases[i] = "";
	for (uint32_t n = 0; n < count; n++)
		for (uint32_t c = 0; articles[n] && c < articles[n]->claim_count; c++)
			bases_meet(aliases, articles[n]->claims[c].at_path);
	for (uint32_t i = 0; i < aliases->moved.count; i++)
		group_path(aliases, i, 0);
}

/* ---- paths and anchors anew ---- */

/* One place of a list; adds it as it is to be. */
static bool place_move(const struct aliases *aliases, const char *path, size_t length,
		       struct buf *out)
{
	for (size_t stop = length; stop;) {
		uint32_t group = step_group(aliases, path, stop);
		const char *to = group == MAP_MISSING ? NULL : aliases->paths[group];

		if (to && (strlen(to) != stop || memcmp(to, path, stop) != 0)) {
			buf_add_string(out, to);
			buf_add(out, path + stop, length - stop);
			return true;
		}
		stop = last_step(path, stop);
		stop -= stop > 0;
	}
	buf_add(out, path, length);
	return false;
}

const char *alias_path(struct aliases *aliases, const char *path)
{
	bool moved = false;
	struct buf out;

	if (!aliases->moved.count || !*path)
		return path;
	buf_init(&out);
	for (const char *at = path; *at;) {
		size_t length = strcspn(at, ";");

		moved = place_move(aliases, at, length, &out) || moved;
		at += length;
		if (*at)
			buf_add_string(&out, "; ");
		at += strspn(at, "; ");
	}
	if (moved)
		path = arena_string(aliases->arena, out.bytes, out.length);
	buf_release(&out);
	return path;
}

static bool is_town(const struct aliases *aliases, uint32_t leader)
{
	static const char *const towns[] = {"city", "town", "village", "camp", "municipality"};
	const struct lexicon *lexicon = aliases->yardstick->lexicon;
	int column = lexicon_column(lexicon, LEXICON_PLACE, "kind");
	uint32_t row = thing_get(aliases, leader)->place;

	for (size_t i = 0; row != INDEX_NONE && i < sizeof towns / sizeof *towns; i++)
		if (!strcmp(lexicon_cell(lexicon, LEXICON_PLACE, row, column), towns[i]))
			return true;
	return row == INDEX_NONE;
}

/* The name by which an event is known at a group's place, and the town around it. */
static void anchor_add(const struct aliases *aliases, uint32_t group, struct buf *out)
{
	const char *path = aliases->paths[group];
	const char *last = path + last_step(path, strlen(path));
	bool quoted = *last == '\'';
	uint32_t whole = whole_of(aliases, aliases->moved.at[group]);

	buf_add(out, last + quoted, strlen(last) - 2 * (size_t)quoted);
	if (whole != INDEX_NONE && is_town(aliases, whole))
		buf_printf(out, "; %s", thing_get(aliases, whole)->name);
}

const char *alias_anchor(struct aliases *aliases, const char *anchor)
{
	bool moved = false;
	struct buf out;

	if (!aliases->moved.count || !*anchor)
		return anchor;
	buf_init(&out);
	for (const char *at = anchor; *at;) {
		size_t length = strcspn(at, ";");
		char bare[LONGEST];
		uint32_t group =
			map_find(&aliases->anchors, bare, small_write(bare, at, length));

		if (out.length)
			buf_add_string(&out, "; ");
		if (group == MAP_MISSING)
			buf_add(&out, at, length);
		else
			anchor_add(aliases, group, &out);
		moved = moved || group != MAP_MISSING;
		at += length;
		at += strspn(at, "; ");
	}
	if (moved)
		anchor = arena_string(aliases->arena, out.bytes, out.length);
	buf_release(&out);
	return anchor;
}
