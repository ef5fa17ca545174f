/*
 * Before claims are set side by side, names that are one thing become one:
 *
 *	source   the name of the thing that leads the group
 *	actor    whoever one of its names is to the list of actors; else the group itself
 *	place    one path for all its names (alias_place.c)
 *
 * Each saying also keeps the numbers of its things, so that two that the reader declared apart are
 * two whatever their words. Where nothing is merged or declared nothing is changed. Left out: which
 * names are one (thing.c).
 */
#include "compare/alias.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "claim/claim.h"
#include "compare/alias_place.h"
#include "compare/place.h"
#include "mark/entity.h"

static void groups_make(struct aliases *aliases)
{
	uint32_t count = aliases->things.things.count;

	aliases->leader = alloc_zeroed(count + 1u, sizeof *aliases->leader);
	aliases->next = alloc_zeroed(count + 1u, sizeof *aliases->next);
	aliases->size = alloc_zeroed(count + 1u, sizeof *aliases->size);
	aliases->moved_at = alloc_zeroed(count + 1u, sizeof *aliases->moved_at);
	for (uint32_t n = 0; n < count; n++) {
		aliases->moved_at[n] = INDEX_NONE;
		aliases->leader[n] = things_leader(&aliases->things, n);
		aliases->next[n] = INDEX_NONE;
	}
	for (uint32_t n = 0; n < count; n++) {
		uint32_t leader = aliases->leader[n];

		aliases->size[leader]++;
		if (n == leader)
			continue;
		aliases->next[n] = aliases->next[leader];
		aliases->next[leader] = n;
	}
}

/* Two of the reader's word; what a way of writing was detached from is another than what it names. */
static void apart_take(struct aliases *aliases, const struct kinship *kinship)
{
	bool detached = kinship->relation == KINSHIP_DETACHED;
	uint32_t one = things_find(&aliases->things, kinship->one, NULL);
	uint32_t other = things_find(&aliases->things, detached ? kinship->one : kinship->other,
				     detached ? kinship->other : NULL);

	if (one == MAP_MISSING || other == MAP_MISSING)
		return;
	one = aliases->leader[one];
	other = aliases->leader[other];
	if (one != other)
		aliases->apart[aliases->apart_count++] = (struct apart){one, other};
}

void aliases_init(struct aliases *aliases, const struct yardstick *yardstick,
		  const struct article *const *articles, uint32_t count,
		  const struct amendments *amendments, struct arena *arena)
{
	struct likeness *likenesses;

	*aliases = (struct aliases){.arena = arena, .yardstick = yardstick};
	map_init(&aliases->ids);
	map_init(&aliases->moves);
	map_init(&aliases->anchors);
	aliases->things = (struct things){.arena = arena, .ids = &aliases->ids};
	if (amendments) {
		aliases->things.kinships = amendments->kinships;
		aliases->things.kinship_count = amendments->kinship_count;
	}
	for (uint32_t n = 0; n < count; n++)
		if (articles[n])
			things_meet(&aliases->things, articles[n]);
	things_join(&aliases->things, &likenesses);
	groups_make(aliases);
	aliases->apart = arena_array(arena, aliases->things.kinship_count + (size_t)1,
				     sizeof *aliases->apart);
	for (uint32_t i = 0; i < aliases->things.kinship_count; i++)
		if (aliases->things.kinships[i].dimension == DIM_COUNT &&
		    (aliases->things.kinships[i].relation == REL_DISJOINT ||
		     aliases->things.kinships[i].relation == KINSHIP_DETACHED))
			apart_take(aliases, &aliases->things.kinships[i]);
	alias_places_make(aliases, articles, count);
}

void aliases_settle(struct aliases *aliases)
{
	map_release(&aliases->ids);
	map_release(&aliases->moves);
	map_release(&aliases->anchors);
	vec_release(&aliases->things.things);
	vec_release(&aliases->moved);
	free(aliases->leader);
	free(aliases->next);
	free(aliases->size);
	free(aliases->moved_at);
	free(aliases->bases);
	free(aliases->paths);
	aliases->leader = aliases->next = aliases->size = aliases->moved_at = NULL;
	aliases->bases = aliases->paths = NULL;
}

bool aliases_are_apart(const struct aliases *aliases, uint32_t one, uint32_t other)
{
	for (uint32_t i = 0; i < aliases->apart_count; i++) {
		const struct apart *apart = &aliases->apart[i];

		if ((apart->one == one && apart->other == other) ||
		    (apart->one == other && apart->other == one))
			return true;
	}
	return false;
}

static uint32_t leader_of_role(struct aliases *aliases, const struct saying *saying,
			       enum role_kind kind, uint32_t entity)
{
	uint32_t n = things_of_role(&aliases->things, saying->article,
				    &saying->claim->roles[kind], entity);

	return n == INDEX_NONE ? INDEX_NONE : aliases->leader[n];
}

/* A claim's source is the name of an entity of its article, or other words. */
static void source_apply(struct aliases *aliases, struct saying *saying)
{
	const struct article *article = saying->article;
	uint32_t thing = INDEX_NONE, e = 0;

	if (span_is_empty(saying->claim->roles[ROLE_ATTRIBUTION].words))
		return;
	while (e < article->entity_count && article->entities[e].name != saying->source)
		e++;
	thing = leader_of_role(aliases, saying, ROLE_ATTRIBUTION, e);
	saying->named[NAMED_SOURCE] = thing;
	if (thing != INDEX_NONE && (aliases->size[thing] > 1 || aliases->things.has_detached))
		saying->source = aliases->things.things.at[thing].name;
}

/* Whom the names of a group are in the list of actors. */
static struct actors actors_of_group(struct aliases *aliases, uint32_t leader)
{
	const char *id = aliases->things.things.at[leader].id;

	for (uint32_t n = leader; n != INDEX_NONE; n = aliases->next[n]) {
		struct actors actors =
			actors_read(aliases->yardstick, aliases->things.things.at[n].name,
				    aliases->arena);

		if (actors.count)
			return actors;
	}
	return (struct actors){.other = hash_bytes(id, strlen(id))};
}

static bool can_act(const struct mention *mention)
{
	return mention->type == ENTITY_PERSON || mention->type == ENTITY_ORGANISATION ||
	       mention->type == ENTITY_GROUP;
}

static void actor_apply(struct aliases *aliases, struct saying *saying)
{
	const struct article *article = saying->article;
	struct span words = saying->claim->roles[ROLE_ACTOR].words;
	const struct sides *sides = &aliases->yardstick->sides;
	struct actors actors;
	uint32_t m = 0, thing;

	if (!saying->actors.count && !saying->actors.other)
		return;
	while (m < article->mention_count &&
	       (article->mentions[m].span.start < words.start || !can_act(&article->mentions[m])))
		m++;
	if (m == article->mention_count || article->mentions[m].span.end > words.end)
		return;
	thing = leader_of_role(aliases, saying, ROLE_ACTOR, article->mentions[m].entity);
	saying->named[NAMED_ACTOR] = thing;
	if (thing == INDEX_NONE || aliases->size[thing] == 1)
		return;
	actors = actors_of(sides, article,
			   (struct span){words.start, article->mentions[m].span.start});
	actors_join(&actors, actors_of_group(aliases, thing));
	actors_join(&actors, actors_of(sides, article,
				       (struct span){article->mentions[m].span.end, words.end}));
	saying->actors = actors;
}

void aliases_apply(struct aliases *aliases, struct saying *saying)
{
	const char *path;

	source_apply(aliases, saying);
	if (!saying_is_amended(saying, AMENDED_ACTOR))
		actor_apply(aliases, saying);
	if (!saying_is_amended(saying, AMENDED_PLACE))
		saying->named[NAMED_PLACE] =
			leader_of_role(aliases, saying, ROLE_PLACE,
				       saying->claim->roles[ROLE_PLACE].entity);
	path = alias_path(aliases, saying->claim->at_path);
	if (path != saying->claim->at_path) {
		struct claim *claim =
			arena_copy(aliases->arena, saying->claim, sizeof *saying->claim);

		claim->at_path = path;
		saying->moved = place_relate(path, saying->claim->at_path,
					     &aliases->yardstick->sides) != REL_SAME;
		saying->claim = claim;
	}
}

const struct event *aliases_events(struct aliases *aliases, const struct article *article)
{
	struct event *events = NULL;

	for (uint32_t i = 0; i < article->event_count; i++) {
		const struct event *event = &article->events[i];
		const char *path = alias_path(aliases, event->at_path);
		const char *anchor = alias_anchor(aliases, event->anchor);

		if (path == event->at_path && anchor == event->anchor)
			continue;
		if (!events) {
			events = arena_array(aliases->arena, article->event_count, sizeof *events);
			memcpy(events, article->events, article->event_count * sizeof *events);
		}
		events[i].at_path = path;
		events[i].anchor = anchor;
	}
	return events ? events : article->events;
}
