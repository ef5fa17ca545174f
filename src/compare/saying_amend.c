/* What a reader corrected takes the place of what was read: the saying gets a claim of its own, and
 * its article's stays as it is. What the words of a role are stays too: whether something was
 * named, and where, is a fact of the text. Left out: the event that a claim tells of, which no
 * correction moves. */
#include <string.h>

#include "compare/saying.h"
#include "mark/entity.h"

/* A path as it is given, or that of the place which the words name, or a name beside the gazetteer.
 */
static const char *place_path(const struct yardstick *yardstick, const char *place,
			      struct arena *arena)
{
	enum { LONGEST = 512 };
	char path[LONGEST];
	uint32_t row;

	if (strchr(place, '/'))
		return place;
	row = lexicon_row(yardstick->lexicon, LEXICON_PLACE, place, strlen(place));
	if (row == LEXICON_NO_ROW)
		return arena_printf(arena, "'%s'", place);
	entity_place_path(yardstick->lexicon, row, path, sizeof path);
	return arena_string(arena, path, strlen(path));
}

/* Reads words that stand in no article as if they stood in one. */
struct actors actors_read(const struct yardstick *yardstick, const char *words,
			  struct arena *arena)
{
	struct article article = {.text = words, .bytes = (uint32_t)strlen(words)};

	article.tokens = token_split(arena, words, article.bytes, &article.token_count);
	lexicon_bind(yardstick->lexicon, words, article.tokens, article.token_count);
	return actors_of(&yardstick->sides, &article, (struct span){0, article.bytes});
}

void saying_amend(struct saying *saying, const struct yardstick *yardstick,
		  const struct amendment *amendment, struct arena *arena)
{
	struct claim *claim = arena_copy(arena, saying->claim, sizeof *claim);
	uint32_t fields = amendment->fields;

	saying->claim = claim;
	saying->amendment = amendment;
	amendment_apply(amendment, claim);
	saying->source = claim->source;
	if (fields & 1u << AMENDED_VICTIMS) {
		claim->victims_row = lexicon_row(yardstick->lexicon, LEXICON_VICTIM, claim->victims,
						 strlen(claim->victims));
		if (claim->victims_row == LEXICON_NO_ROW)
			claim->victims_row = INDEX_NONE;
	}
	if (fields & 1u << AMENDED_PLACE)
		claim->at_path = place_path(yardstick, amendment->place, arena);
	if (fields & 1u << AMENDED_ACTOR)
		saying->actors = actors_read(yardstick, amendment->actor, arena);
}
