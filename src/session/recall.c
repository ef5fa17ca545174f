/* Questions have numbers that change with every comparison, and names that do not. Where the cursor
 * stands on one, or one is tagged, the name finds it again. So do its words and its harm a claim,
 * where an article is read anew and has other claims before it. */
#include <string.h>

#include "base/map.h"
#include "claim/claim.h"
#include "session/gather.h"

static bool is_of_toll(const struct object *object)
{
	return object->kind == OBJECT_TOLL || object->kind == OBJECT_CELL ||
	       object->kind == OBJECT_HEADING;
}

static void object_recall(struct object *object, const struct comparison *old,
			  const struct map *numbers)
{
	const char *name;
	uint32_t number;

	if (!is_of_toll(object) || object->index >= old->toll_count)
		return;
	name = old->tolls[object->index].name;
	number = map_find(numbers, name, strlen(name));
	if (number == MAP_MISSING)
		*object = OBJECT_INIT;
	else
		object->index = number;
}

/* A tag on a question that is gone is gone with it. Headings are tagged in other lists too. */
static void tags_recall(struct session *session, const struct comparison *old,
			const struct map *numbers)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < session->tags.count; i++) {
		struct object object = session->tags.at[i];

		if (object.kind != OBJECT_HEADING)
			object_recall(&object, old, numbers);
		if (object.kind)
			session->tags.at[kept++] = object;
	}
	session->tags.count = kept;
}

void tolls_recall(struct session *session, const struct comparison *old,
		  const struct comparison *now)
{
	struct map numbers;

	if (!old || !now)
		return;
	map_init(&numbers);
	map_reserve(&numbers, now->toll_count);
	for (uint32_t n = 0; n < now->toll_count; n++)
		map_add(&numbers, now->tolls[n].name, strlen(now->tolls[n].name), n);
	for (unsigned n = 0; n < pane_count(session->root); n++)
		object_recall(&pane_leaf(session->root, n)->sights[VIEW_CLAIMS].place.here, old,
			      &numbers);
	tags_recall(session, old, &numbers);
	map_release(&numbers);
}

/* ---- claims ---- */

/* The number of the claim in the article that takes the place of `old`; INDEX_NONE where it has
 * none. */
static uint32_t claim_recall(const struct article *old, const struct article *now, uint32_t number)
{
	const struct claim *claim = &old->claims[number];

	for (uint32_t c = 0; c < now->claim_count; c++)
		if (now->claims[c].words.start == claim->words.start &&
		    now->claims[c].words.end == claim->words.end &&
		    now->claims[c].harm == claim->harm)
			return c;
	return INDEX_NONE;
}

static void ref_recall(struct claim_ref *ref, uint32_t n, const struct article *old,
		       const struct article *now)
{
	if (ref->article == n && ref->claim < old->claim_count)
		ref->claim = claim_recall(old, now, ref->claim);
}

static void row_recall(struct object *object, uint32_t n, const struct article *old,
		       const struct article *now)
{
	if (object->kind == OBJECT_CLAIM && object->article == n &&
	    object->index < old->claim_count)
		object->index = claim_recall(old, now, object->index);
}

void claims_recall(struct session *session, uint32_t n, const struct article *old,
		   const struct article *now)
{
	for (uint32_t i = 0; i < session->tags.count; i++)
		row_recall(&session->tags.at[i], n, old, now);
	for (unsigned p = 0; p < pane_count(session->root); p++)
		for (unsigned view = 0; view < VIEWS; view++) {
			struct place *place = &pane_leaf(session->root, p)->sights[view].place;

			ref_recall(&place->a, n, old, now);
			ref_recall(&place->b, n, old, now);
			row_recall(&place->here, n, old, now);
		}
}
