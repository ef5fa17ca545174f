/*
 * What is declared the same is made one before anything is compared, so that blocks, tolls and
 * verdicts all see one value; what is declared apart, or a part, is looked up when two sayings are
 * weighed.
 *
 *	"since autumn" = 2016-09-01..2016-10-14       a group: its leader has days, so days stand
 * for both 'Old Town' # 'New Town'                       two groups, and a relation between them
 *
 * A place is the same wherever it stands; of what else is declared, "people" and "since Monday" are
 * other people and another Monday in the next report, so these values are an article's own: the
 * beginning of its SHA-256 stands before them. A later declaration takes the place of an earlier one
 * of the same two values. Left out: names of entities, which are one wherever they stand
 * (compare/alias).
 */
#include "compare/kin.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"

enum { SHA_SHOWN = 16 };

static bool is_kind(unsigned kind)
{
	return kind == DIM_VICTIMS || kind == DIM_PLACE || kind == DIM_WINDOW ||
	       kind == DIM_ACTOR || kind == KIN_EVENT;
}

/* KIN_KINDS for names of entities. */
static unsigned kind_of(const struct kinship *kinship)
{
	return kinship->dimension == KINSHIP_EVENT ? KIN_EVENT
	       : kinship->dimension < DIM_COUNT	   ? kinship->dimension
						   : KIN_KINDS;
}

/* ---- values ---- */

static void words_add(const struct saying *saying, enum role_kind role, struct buf *out)
{
	struct arena arena = ARENA_INIT;

	buf_add_string(out,
		       article_words(saying->article, saying->claim->roles[role].words, &arena));
	arena_release(&arena);
}

static void days_add(struct days days, struct buf *out)
{
	char from[DAY_TEXT], to[DAY_TEXT];

	buf_printf(out, "%s..%s", day_format(days.from, from), day_format(days.to, to));
}

static void plain_add(const struct saying *saying, unsigned kind, struct buf *out)
{
	const struct claim *claim = saying->claim;

	if (kind == DIM_VICTIMS)
		buf_add_string(out, claim->victims);
	else if (kind == DIM_PLACE)
		buf_add_string(out, claim->at_path);
	else if (kind == DIM_ACTOR && saying_is_amended(saying, AMENDED_ACTOR))
		buf_add_string(out, saying->amendment->actor);
	else if (kind == DIM_ACTOR)
		words_add(saying, ROLE_ACTOR, out);
	else if (kind == DIM_WINDOW && claim->days.from != DAY_NONE && claim->days.to != DAY_NONE)
		days_add(claim->days, out);
	else if (kind == DIM_WINDOW)
		words_add(saying, ROLE_WINDOW, out);
	else if (kind == KIN_EVENT && saying->event)
		buf_add_string(out, saying->event->name);
}

void kin_value(const struct saying *saying, unsigned kind, struct buf *out)
{
	size_t start = out->length, scope;

	if (kind != DIM_PLACE)
		buf_printf(out, "%.*s ", SHA_SHOWN, saying->article->sha256);
	scope = out->length;
	plain_add(saying, kind, out);
	if (out->length == scope)
		buf_cut(out, start);
}

const char *kin_plain(const char *value, unsigned kind)
{
	const char *space = kind == DIM_PLACE ? NULL : strchr(value, ' ');

	return space ? space + 1 : value;
}

static bool days_read(const char *value, struct days *days)
{
	struct amendment amendment = {0};

	if (!amendment_set(&amendment, AMENDED_WINDOW, value, NULL))
		return false;
	*days = amendment.days;
	return true;
}

/* ---- groups ---- */

/* While groups are made: a value, and a value that it is the same as, nearer to the leader. */
struct member {
	const char *value;
	uint32_t up;
	uint8_t kind;
};

struct grouping {
	struct arena *arena;
	struct map values; /* kind and value -> member */
	struct map last;   /* two members -> the last kinship of both */
	VEC(struct member) members;
};

static uint32_t member_of(struct grouping *grouping, unsigned kind, const char *value)
{
	char *key = arena_printf(grouping->arena, "%c%s", (char)('a' + kind), value);
	uint32_t m = map_add(&grouping->values, key, strlen(key), grouping->members.count);

	if (m == grouping->members.count)
		vec_add(&grouping->members, ((struct member){key + 1, m, (uint8_t)kind}));
	return m;
}

static uint32_t top_of(struct grouping *grouping, uint32_t m)
{
	struct member *members = grouping->members.at;

	for (; members[m].up != m; m = members[m].up)
		members[m].up = members[members[m].up].up;
	return m;
}

/* Days that are known stand better for a window than words. */
static bool leads(const struct member *one, const struct member *other)
{
	struct days days;

	return one->kind != DIM_WINDOW || days_read(kin_plain(one->value, DIM_WINDOW), &days) ||
	       !days_read(kin_plain(other->value, DIM_WINDOW), &days);
}

static void members_join(struct grouping *grouping, uint32_t a, uint32_t b)
{
	uint32_t one = top_of(grouping, a), other = top_of(grouping, b);

	if (leads(&grouping->members.at[one], &grouping->members.at[other]))
		grouping->members.at[other].up = one;
	else
		grouping->members.at[one].up = other;
}

static const void *pair_key(struct arena *arena, uint32_t a, uint32_t b)
{
	uint32_t pair[2] = {a, b};

	return arena_copy(arena, pair, sizeof pair);
}

/* The last word on the two of a kinship, whichever way round it was said. */
static bool is_last(struct grouping *grouping, const struct amendments *amendments, uint32_t i)
{
	const struct kinship *kinship = &amendments->kinships[i];
	uint32_t one = member_of(grouping, kind_of(kinship), kinship->one);
	uint32_t other = member_of(grouping, kind_of(kinship), kinship->other);
	uint32_t pair[2] = {one < other ? one : other, one < other ? other : one};

	return one != other && map_find(&grouping->last, pair, sizeof pair) == i;
}

static void kinships_meet(struct grouping *grouping, const struct amendments *amendments)
{
	for (uint32_t i = 0; i < amendments->kinship_count; i++) {
		const struct kinship *kinship = &amendments->kinships[i];
		uint32_t one, other;

		if (!is_kind(kind_of(kinship)) || kinship->relation == KINSHIP_DETACHED)
			continue;
		one = member_of(grouping, kind_of(kinship), kinship->one);
		other = member_of(grouping, kind_of(kinship), kinship->other);
		map_set(&grouping->last,
			pair_key(grouping->arena, one < other ? one : other,
				 one < other ? other : one),
			2 * sizeof one, i);
	}
}

static char turned(char relation)
{
	return relation == REL_INSIDE	  ? REL_CONTAINS
	       : relation == REL_CONTAINS ? REL_INSIDE
					  : relation;
}

static void groups_take(struct kins *kins, struct grouping *grouping)
{
	struct arena *arena = grouping->arena;
	uint32_t *group = arena_array(arena, grouping->members.count + 1u, sizeof *group);

	kins->leaders = arena_array(arena, grouping->members.count + 1u, sizeof *kins->leaders);
	for (uint32_t m = 0; m < grouping->members.count; m++) {
		const struct member *member = &grouping->members.at[m];
		uint32_t top = top_of(grouping, m);

		if (!group[top]) {
			group[top] = ++kins->count;
			kins->leaders[kins->count] = grouping->members.at[top].value;
		}
		/* the byte before a value is its kind */
		map_set(&kins->values, member->value - 1, strlen(member->value) + 1, group[top]);
	}
}

static uint32_t group_of(const struct kins *kins, struct grouping *grouping, unsigned kind,
			 const char *value)
{
	const struct member *member = &grouping->members.at[member_of(grouping, kind, value)];

	return map_find(&kins->values, member->value - 1, strlen(member->value) + 1);
}

static void relations_take(struct kins *kins, struct grouping *grouping,
			   const struct amendments *amendments)
{
	for (uint32_t i = 0; i < amendments->kinship_count; i++) {
		const struct kinship *kinship = &amendments->kinships[i];
		unsigned kind = kind_of(kinship);
		uint32_t one, other;

		if (!is_kind(kind) || kinship->relation == REL_SAME ||
		    kinship->relation == KINSHIP_DETACHED || !is_last(grouping, amendments, i))
			continue;
		one = group_of(kins, grouping, kind, kinship->one);
		other = group_of(kins, grouping, kind, kinship->other);
		if (one == other)
			continue; /* both are the same as a third: that was said too */
		map_set(&kins->relations, pair_key(grouping->arena, one, other), 2 * sizeof one,
			(unsigned char)kinship->relation);
		map_set(&kins->relations, pair_key(grouping->arena, other, one), 2 * sizeof one,
			(unsigned char)turned(kinship->relation));
	}
}

void kins_init(struct kins *kins, const struct amendments *amendments, struct arena *arena)
{
	struct grouping grouping = {.arena = arena};

	*kins = (struct kins){0};
	map_init(&kins->values);
	map_init(&kins->relations);
	if (!amendments)
		return;
	map_init(&grouping.values);
	map_init(&grouping.last);
	kinships_meet(&grouping, amendments);
	for (uint32_t i = 0; i < amendments->kinship_count; i++) {
		const struct kinship *kinship = &amendments->kinships[i];

		if (is_kind(kind_of(kinship)) && kinship->relation == REL_SAME &&
		    is_last(&grouping, amendments, i))
			members_join(&grouping,
				     member_of(&grouping, kind_of(kinship), kinship->one),
				     member_of(&grouping, kind_of(kinship), kinship->other));
	}
	groups_take(kins, &grouping);
	relations_take(kins, &grouping, amendments);
	map_release(&grouping.values);
	map_release(&grouping.last);
	vec_release(&grouping.members);
}

void kins_release(struct kins *kins)
{
	map_release(&kins->values);
	map_release(&kins->relations);
}

/* ---- sayings ---- */

static void leader_take(const struct yardstick *yardstick, struct saying *saying, unsigned kind,
			const char *leader, struct arena *arena)
{
	struct claim *claim;
	struct days days;

	if (kind == KIN_EVENT)
		return;
	if (kind == DIM_ACTOR) {
		saying->actors = actors_read(yardstick, leader, arena);
		return;
	}
	claim = arena_copy(arena, saying->claim, sizeof *claim);
	saying->claim = claim;
	if (kind == DIM_PLACE) {
		claim->at_path = leader;
	} else if (kind == DIM_VICTIMS) {
		claim->victims = leader;
		claim->victims_row =
			lexicon_row(yardstick->lexicon, LEXICON_VICTIM, leader, strlen(leader));
		if (claim->victims_row == LEXICON_NO_ROW)
			claim->victims_row = INDEX_NONE;
	} else if (days_read(leader, &days)) {
		claim->days = days;
		claim->days_loose = false;
	}
}

void kins_apply(const struct kins *kins, const struct yardstick *yardstick, struct saying *saying,
		struct arena *arena)
{
	struct kin kin = {{0}};
	bool any = false;
	struct buf key;

	if (!kins->count)
		return;
	buf_init(&key);
	for (unsigned kind = 0; kind < KIN_KINDS; kind++) {
		uint32_t group;

		if (!is_kind(kind))
			continue;
		buf_clear(&key);
		buf_add_char(&key, (char)('a' + kind));
		kin_value(saying, kind, &key);
		group = map_find(&kins->values, key.bytes, key.length);
		if (group == MAP_MISSING)
			continue;
		kin.values[kind] = group;
		any = true;
		if (strcmp(kins->leaders[group], key.bytes + 1) != 0)
			leader_take(yardstick, saying, kind, kin_plain(kins->leaders[group], kind),
				    arena);
	}
	buf_release(&key);
	if (any)
		saying->kin = arena_copy(arena, &kin, sizeof kin);
}

char kins_relate(const struct kins *kins, const struct saying *a, const struct saying *b,
		 unsigned kind)
{
	uint32_t pair[2], relation;

	if (!kins || !a->kin || !b->kin || !a->kin->values[kind] || !b->kin->values[kind])
		return 0;
	pair[0] = a->kin->values[kind];
	pair[1] = b->kin->values[kind];
	relation = map_find(&kins->relations, pair, sizeof pair);
	if (relation != MAP_MISSING)
		return (char)relation;
	/* the same value in both says nothing that the values do not */
	return pair[0] == pair[1] ? REL_SAME : 0;
}
