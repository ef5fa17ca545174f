/*
 * Where. The phrases of place in the claim's piece of the sentence are costed by clause edges, by
 * the preposition before them, and by how wide they are, so that the narrowest of the clause wins:
 *
 *	In [the northern countryside] ten died when raids hit [the village of Tarnow]
 *	    wide, +8                                           object of a blow, narrow
 *
 * What stands "in" another place is the narrower one. Buildings stand back until nothing else is
 * there, hospitals where people are taken count for nothing. "The city" and "there" are looked up:
 * the last city, the last place named before. Left out: places that only a map could narrow.
 */
#include <string.h>

#include "claim/frame.h"
#include "claim/place_back.h"
#include "claim/place_fit.h"
#include "claim/place_head.h"

enum {
	COST_MOST = 42,
	THERE_REACH = 4, /* tokens from the claim to "there" */
	OWNER_REACH = 4, /* tokens from "had" to the figure */
};

static bool is_open(const struct role_case *at, uint32_t i)
{
	const struct word *word = &at->scope->words[i];

	return !(word->flags & (WORD_SOURCE | WORD_LABEL)) && word->moment == INDEX_NONE;
}

/* From the claim, or from its cause, whichever is nearer. */
static uint32_t distance(const struct role_case *at, struct stretch words)
{
	uint32_t cost = role_cost(at, words), other;

	if (at->cause.first >= at->cause.end || words.first < at->cause.end)
		return cost;
	other = scope_cost(at->scope, at->cause, words) + at->cause_cost / 2 + FIT_BESIDE;
	return other < cost ? other : cost;
}

/* "Tarnow is | the worst affected district": the name of what is the worst; NULL without one. */
static const struct mention *worst_of(const struct scope *scope, struct stretch words,
				      uint32_t first)
{
	const struct mention *mention;

	if (words.first < first + 2 || !scope_is_one(scope, words.first, "the") ||
	    !scope_is_one(scope, words.first + 1, "worst hardest most") ||
	    !scope_is_one(scope, words.first - 1, "is was remains remained"))
		return NULL;
	mention = place_at(scope, words.first - 2);
	return mention && mention->end + 1 == words.first ? mention : NULL;
}

static void place_set(const struct role_case *at, struct role *role,
		      const struct place_words *found)
{
	const struct mention *worst = worst_of(at->scope, found->words, at->first);

	if (worst) {
		role_set(at, role, (struct stretch){worst->first, worst->end}, "is the worst");
		return;
	}
	role_set(at, role, found->words, found->rule);
	if (found->width == WIDTH_BUILDING)
		role->rule = role_building;
	if (!found->bare)
		return;
	role->rule = role_points_back;
	role->back = place_back_find(at->scope, found);
	if (!span_is_empty(role->back))
		role->rule = "named before";
	else if (scope_is_one(at->scope, found->words.end - 1,
			      "forest bush jungle desert mountains hills river lake sea valley "
			      "border"))
		role->rule = found->rule; /* there may be one only */
}

/* "there" behind the claim: the last phrase of place before it in the piece. */
static bool there_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t there = at->core.end;
	struct place_words found, last = {.words = {0, 0}};

	while (there < at->end && there <= at->core.end + THERE_REACH &&
	       !(scope->words[there].senses & SENSE_THERE))
		there++;
	if (there >= at->end || there > at->core.end + THERE_REACH)
		return false;
	for (uint32_t i = at->first; i < there; i++)
		if (is_open(at, i) && place_words_read(scope, i, at->first, there, &found) &&
		    found.named)
			last = found;
	if (last.words.first == last.words.end && at->claim->sentence) {
		const struct sentence *before = &scope->article->sentences[at->claim->sentence - 1];

		report_get(at->scope, at->claim->sentence - 1);
		for (uint32_t i = before->first; i < before->end; i++)
			if (is_open(at, i) &&
			    place_words_read(scope, i, before->first, before->end, &found) &&
			    (found.named || found.words.end - found.words.first > 1))
				last = found;
	}
	if (last.words.first == last.words.end)
		return false;
	role_set(at, role, (struct stretch){there, there + 1}, "there");
	role->back = scope_span(scope, last.words);
	return true;
}

/* "driven to | the border at Tarnow": where they went. */
static bool is_goal(const struct role_case *at, uint32_t first)
{
	return first > at->first && scope_is_one(at->scope, first - 1, "to towards toward") &&
	       !place_prep_blow(at, first - 1);
}

static bool covers(struct stretch a, struct stretch b)
{
	return b.first < b.end && a.first <= b.first && b.end <= a.end;
}

/* "Velm, just across the river, | had five murders": whose count it is. */
static bool owner_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, at->claim->words).first, verb = figure;
	struct place_words found;

	while (verb > at->first && figure - verb < OWNER_REACH &&
	       !scope_is_one(scope, verb, "had has saw sees suffered recorded registered counted"))
		verb--;
	if (verb <= at->first || figure - verb >= OWNER_REACH ||
	    scope->words[verb].report.count > 1 || !is_open(at, at->first) ||
	    scope->words[verb + 1].class == WORD_VERB)
		return false;
	if (!place_words_read(scope, at->first, at->first, at->end, &found) ||
	    found.words.first != at->first || !found.named || found.width == WIDTH_BUILDING)
		return false;
	if (found.words.end != verb &&
	    (scope->tokens[found.words.end].mark != ',' || scope->tokens[verb - 1].mark != ','))
		return false;
	role_set(at, role, found.words, "has the count");
	return true;
}

/* "Tarnow has recorded nine deaths, | Bolkow | four": the name before a count without its verb. */
static bool elided_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, at->claim->words).first;
	const struct mention *mention = figure > at->first + 1 ? place_at(scope, figure - 1) : NULL;

	if (!mention || mention->end != figure || mention->first <= at->first ||
	    at->claim->trigger >= mention->first ||
	    !(scope->tokens[mention->first - 1].mark == ',' ||
	      scope->words[mention->first - 1].class == WORD_AND))
		return false;
	role_set(at, role, (struct stretch){mention->first, mention->end},
		 "before an elided count");
	return true;
}

/* "111 died, | 85 of them in Tarnow": where some of them did, from the comma on; the end if none
 * are told apart. */
static uint32_t part_begins(const struct scope *scope, uint32_t from, uint32_t end)
{
	for (uint32_t i = from; i + 3 < end; i++)
		if (scope->tokens[i].mark == ',' && scope_is(scope, i + 2, "of") &&
		    scope_is_one(scope, i + 3, "them whom these those") &&
		    scope_is_one(scope, i + 4, "in at near around outside on along") &&
		    (scope->words[i + 1].class == WORD_NUMBER ||
		     scope_is_one(scope, i + 1, "most half many some several dozens")))
			return i;
	return end;
}

/* "a clerk in Tarnow, | where | nine people died": the place that the clause hangs on, also where
 * it is told of a speaker. */
static bool where_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t first = scope->article->sentences[at->claim->sentence].first;
	uint32_t where = at->core.first;
	struct place_words found = {.words = {0, 0}};

	while (where > first && !scope_is(scope, where, "where") &&
	       scope->words[where - 1].edge < EDGE_HARD)
		where--;
	if (where < first + 2 || !scope_is(scope, where, "where") ||
	    scope->tokens[where - 1].mark != ',')
		return false;
	for (uint32_t i = where; i < at->core.first; i++)
		if (place_at(scope, i) || scope->words[i].edge > EDGE_AND ||
		    (i > where && scope->tokens[i].mark == ','))
			return false;
	for (uint32_t i = first; i + 1 < where && found.words.end + 1 != where; i++)
		if (!place_may_begin(scope, i) ||
		    !place_words_read(scope, i, first, where - 1, &found) || !found.named)
			found.words.end = 0;
	if (found.words.end + 1 != where || found.care ||
	    place_fit_taken_to(at, found.words.first - 1))
		return false;
	for (uint32_t i = at->core.end;
	     i < at->end && scope->words[i].edge < EDGE_COMMA && scope->tokens[i].mark != ','; i++)
		if (place_at(scope, i))
			return false;
	role_set(at, role, found.words, "where");
	return true;
}

/* "the Apollo cinema in | Tarnow": the town is the place, whatever stands there; what lies open, a
 * square or a road, is one itself. */
static bool in_building(const struct scope *scope, const struct place_words *inner,
			const struct place_words *outer)
{
	return inner->words.first < inner->words.end &&
	       !scope_is_one(scope, inner->words.end - 1,
			     "cemetery park square market bazaar souk street road highway avenue "
			     "boulevard junction roundabout gate station bridge") &&
	       inner->width == WIDTH_BUILDING && !inner->care && outer->named && !outer->bare &&
	       outer->width <= WIDTH_CITY;
}

/* "20 in the port and 15 in | Tarnow": of the count between. */
static bool is_next_counts(const struct role_case *at, uint32_t first)
{
	const struct scope *scope = at->scope;

	return first >= at->core.end + 3 && scope->words[first - 1].class == WORD_PREP &&
	       scope->words[first - 2].class == WORD_NUMBER &&
	       (scope->words[first - 3].class == WORD_AND ||
		scope->tokens[first - 3].mark == ',') &&
	       scope_is_one(scope, first - 1, "in at near");
}

/* "Deaths by district: | Tarnow | 12": the name right before the count. */
static bool listed_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, at->claim->words).first;
	struct stretch words;

	if (!at->claim->frame || strcmp(at->claim->frame, FRAME_BY_PLACE) != 0 ||
	    figure < at->first + 2)
		return false;
	words = scope_noun_before(scope, figure - 1 - (scope->tokens[figure - 1].mark == '('),
				  at->first);
	if (words.first >= words.end)
		return false;
	role_set(at, role, words, "before its count");
	return true;
}

/* "two dead in | nightclub | shooting": the kind of place in the name of what happened, where a
 * heading tells no other. */
static bool headed_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;

	if (!at->heading || !at->counts)
		return false;
	for (uint32_t i = at->core.end; i + 2 < at->end; i++)
		if (scope_is_one(scope, i, "in at") && place_is_kind(scope, i + 1) &&
		    place_width_kind(place_head_kind(scope, i + 1)) == WIDTH_BUILDING &&
		    scope->words[i + 2].cause.count) {
			role_set(at, role, (struct stretch){i + 1, i + 2}, role_building);
			return true;
		}
	return false;
}

/* "| Mexico |'s roads claimed 4,000 lives": whose they are, where nothing else is told. */
static bool possessor_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	const struct mention *owner = place_at(scope, at->first);
	struct stretch noun;

	if (!owner || owner->first != at->first || !place_is_country(scope, owner) ||
	    owner->end >= at->core.first || scope->tokens[owner->end].kind != TOKEN_POSSESSIVE ||
	    at->heading)
		return false;
	noun = scope_noun_after(scope, owner->end + 1, at->end);
	if (noun.first >= noun.end || role_can_act(scope, noun) || role_is_cause(scope, noun) ||
	    scope->words[noun.end - 1].flags & WORD_SOURCE ||
	    scope->words[noun.end - 1].report.count)
		return false;
	role_set(at, role, (struct stretch){owner->first, owner->end}, "whose it is");
	return true;
}

void role_place_find(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct place_words best = {.words = {0, 0}}, last = {.words = {0, 0}}, found;
	struct stretch before = {0, 0}, earlier = {0, 0};
	uint32_t least = COST_MOST, fit = 0, end;
	bool told_by_kind = false;

	if (listed_find(at, role) || there_find(at, role) || owner_find(at, role) ||
	    elided_find(at, role) || where_find(at, role))
		return;
	end = part_begins(scope, at->core.end, at->end);
	for (uint32_t i = at->first; i < end; i++) {
		uint32_t cost;

		if (!place_may_begin(scope, i) || !is_open(at, i) || i == at->claim->trigger ||
		    !place_words_read(scope, i, at->first, at->end, &found))
			continue;
		if (before.first < found.words.first && found.words.end <= before.end &&
		    (told_by_kind || is_goal(at, before.first)))
			fit = is_goal(at, before.first)
				      ? FIT_MOTION
				      : place_fit_cost(at, &found) +
						FIT_AROUND; /* "a camp near | the border" */
		else if (!in_building(scope, &last, &found) &&
			 place_fit_around(at, covers(found.words, before) ? earlier : before,
					  found.words))
			fit = fit >= FIT_MOTION ? fit : place_fit_cost(at, &found) + FIT_AROUND;
		else
			fit = place_fit_cost(at, &found);
		cost = distance(at, found.words) + place_fit_width(&found) + fit;
		if (covers(found.words, before)) {
			before = found.words; /* "Tarnow's | suburbs" */
		} else if (found.words.first >= before.end) {
			earlier = before;
			before = found.words;
			last = found;
			told_by_kind = !found.named && found.width != WIDTH_BUILDING && !found.care;
		}
		if (best.words.first < best.words.end && is_next_counts(at, found.words.first))
			continue;
		/* "the edge of the town | of Tarnow": the whole of it */
		if (cost < least ||
		    (best.words.first < best.words.end && cost <= least + FIT_CITY &&
		     found.words.first == best.words.first && found.words.end > best.words.end)) {
			least = cost;
			best = found;
		}
	}
	if (best.words.first < best.words.end)
		place_set(at, role, &best);
	else if (!headed_find(at, role))
		(void)possessor_find(at, role);
}

/* A place where the passage is: said to be in, at or near it, by name. */
static bool is_setting(const struct place_words *place, uint32_t fit)
{
	return place->named && !place->care && !place->bare && place->width != WIDTH_BUILDING &&
	       fit <= FIT_ADJUNCT;
}

bool role_place_setting(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct place_words best = {.words = {0, 0}}, found;
	struct stretch before = {0, 0};
	uint32_t least = COST_MOST, end = part_begins(scope, at->first, at->end);
	bool house = false; /* "the mine in | Velm County": the county counts */

	for (uint32_t i = at->first; i < end; i++) {
		uint32_t fit;

		if (scope->words[i].relative)
			continue;

		if (!place_may_begin(scope, i) || !is_open(at, i) ||
		    !place_words_read(scope, i, at->first, at->end, &found))
			continue;
		if (found.words.first < before.end && found.words.end <= before.end && !house)
			continue; /* "Velm and | Tarnow" */
		fit = place_fit_cost(at, &found);
		if (is_setting(&found, fit) && !place_fit_nursed(scope, found.words.first)) {
			fit += place_fit_width(&found);
			if (!house && place_fit_around(at, before, found.words))
				fit += FIT_AROUND;
			if (fit <= least) {
				least = fit;
				best = found;
			}
		}
		if (found.words.first >= before.end || house) {
			before = found.words;
			house = found.width == WIDTH_BUILDING && !found.care;
		}
	}
	if (best.words.first >= best.words.end)
		return false;
	role_set(at, role, best.words, "set before");
	return true;
}
