/*
 * A place lies in the place that the reader last said it is a part of; where he said nothing, in
 * the nearest one around it that the gazetteer has and some article names:
 *
 *	Syria/Aleppo province/Aleppo      Aleppo  in  Aleppo province, if that is named; else in Syria
 *
 * A country does not list what is in it: that is nearly everything. Left out: what follows for
 * claims (compare/alias_place).
 */
#include "session/inside.h"

#include <string.h>

#include "base/alloc.h"
#include "mark/entity.h"

enum { LONGEST = 512 };

const char directory_declared[] = "part of";
static const char known[] = "gazetteer";

static void whole_set(struct listing *listing, uint32_t n, uint32_t whole, bool declared)
{
	if (whole == n)
		return;
	listing->whole = whole;
	listing->whole_declared = declared;
}

static void declared_take(struct directory *directory, const struct things *things)
{
	for (uint32_t i = 0; i < things->kinship_count; i++) {
		const struct kinship *kinship = &things->kinships[i];
		uint32_t part, whole;

		if (kinship->dimension != DIM_COUNT || kinship->relation != REL_INSIDE)
			continue;
		part = directory_find(directory, kinship->one, NULL);
		whole = directory_find(directory, kinship->other, NULL);
		if (part != INDEX_NONE && whole != INDEX_NONE)
			whole_set(&directory->listings[part], part, whole, true);
	}
}

static bool path_of(const struct things *things, uint32_t n, const struct lexicon *lexicon,
		    char *path)
{
	const struct thing *thing = &things->things.at[n];

	if (thing->type != ENTITY_PLACE || !thing->listed || thing->place == INDEX_NONE)
		return false;
	entity_place_path(lexicon, thing->place, path, LONGEST);
	return true;
}

/* The nearest listing around a path; a country is none of which parts are told. */
static uint32_t around(const struct map *paths, const char *path)
{
	for (size_t length = strlen(path); length;) {
		uint32_t found;

		while (length && path[length - 1] != '/')
			length--;
		length -= length > 0;
		found = length ? map_find(paths, path, length) : MAP_MISSING;
		if (found != MAP_MISSING)
			return found;
	}
	return INDEX_NONE;
}

static void known_take(struct directory *directory, const struct things *things,
		       const struct lexicon *lexicon)
{
	struct map paths;
	char path[LONGEST];

	map_init(&paths);
	for (uint32_t n = 0; n < things->things.count; n++)
		if (path_of(things, n, lexicon, path))
			map_add(&paths, arena_string(&directory->arena, path, strlen(path)),
				strlen(path), directory->listing_of[n]);
	for (uint32_t n = 0; n < things->things.count; n++) {
		uint32_t listing = directory->listing_of[n], whole;

		if (directory->listings[listing].whole != INDEX_NONE ||
		    !path_of(things, n, lexicon, path))
			continue;
		whole = around(&paths, path);
		if (whole != INDEX_NONE)
			whole_set(&directory->listings[listing], listing, whole, false);
	}
	map_release(&paths);
}

/* Whether the listing is a place that no other contains. */
static bool is_country(const struct directory *directory, uint32_t n)
{
	return directory->listings[n].whole == INDEX_NONE;
}

void inside_find(struct directory *directory, const struct things *things,
		 const struct lexicon *lexicon)
{
	for (uint32_t n = 0; n < directory->count; n++)
		directory->listings[n].whole = INDEX_NONE;
	declared_take(directory, things);
	if (lexicon)
		known_take(directory, things, lexicon);
	for (int fill = 0; fill < 2; fill++) {
		for (uint32_t n = 0; fill && n < directory->count; n++) {
			struct listing *listing = &directory->listings[n];

			listing->parts = arena_array(&directory->arena, listing->part_count,
						     sizeof *listing->parts);
			listing->part_count = 0;
		}
		for (uint32_t n = 0; n < directory->count; n++) {
			const struct listing *part = &directory->listings[n];
			struct listing *whole;

			if (part->whole == INDEX_NONE ||
			    (!part->whole_declared && is_country(directory, part->whole)))
				continue;
			whole = &directory->listings[part->whole];
			if (fill)
				whole->parts[whole->part_count] = (struct proposal){
					n, part->whole_declared ? directory_declared : known};
			whole->part_count++;
		}
	}
}
