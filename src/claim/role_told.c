/*
 * The place that who tells gives away:
 *
 *	| Mexico | recorded 29,414 murders                  a state that counts, counts its own
 *	Health officials in | Tarnow | say nine died        those who have charge of it
 *
 * Only where the claim's own words name none. Left out: bodies named for a place.
 */
#include "claim/incident.h"
#include "claim/role.h"

/* "Mexico recorded 29,414 murders": a state that counts, counts its own. */
static void counted_at_home(const struct role_case *at, struct claim *claim)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, claim->words).first;
	const struct report *report = report_of(at->reports, figure);
	struct role *place = &claim->roles[ROLE_PLACE];

	if (role_is_set(place) || !report || report->cue + 1 != figure ||
	    !scope_is_one(scope, report->cue,
			  "recorded records reported reports registered registers counted counts "
			  "logged confirmed confirms") ||
	    report->source.end > report->cue ||
	    scope->words[report->source.end - 1].mention == INDEX_NONE ||
	    scope->article->mentions[scope->words[report->source.end - 1].mention].type !=
		    ENTITY_PLACE)
		return;
	role_set(at, place, report->source, "counted at home");
}

/* "Health officials in Tarnow say nine people died": those who have charge of a place tell of it.
 */
static void told_from_there(const struct role_case *at, struct claim *claim)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, claim->words).first;
	const struct report *report = report_of(at->reports, figure);
	struct role *place = &claim->roles[ROLE_PLACE];

	if (role_is_set(place) || !report || report->pronoun)
		return;
	for (uint32_t i = report->source.first; i + 2 < report->source.end; i++) {
		struct stretch words = {i + 2, report->source.end};
		uint32_t last = report->source.end - 1;

		if (!scope_is(scope, i + 1, "in") ||
		    !scope_is_one(scope, i,
				  "officials authorities police doctors rescuers residents medics "
				  "firefighters paramedics"))
			continue;
		if (scope->words[last].mention != INDEX_NONE &&
		    scope->article->mentions[scope->words[last].mention].type == ENTITY_PLACE)
			role_set(at, place, words, "told from there");
		return;
	}
}

void role_told_place(const struct role_case *at, struct claim *claim)
{
	counted_at_home(at, claim);
	told_from_there(at, claim);
}
