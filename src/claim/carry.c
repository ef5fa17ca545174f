/*
 * Who did it and by what means, told once, hold for the next counts of the incident, but not for
 * all:
 *
 *	A monitor denied that dozens had died.          befell nobody
 *	Two gunmen were killed.                         are of the doer's side
 *	A guard shot four.                              says how, and not by a flood
 *	Correction: an earlier report said six died.    takes back
 *
 * Left out: what is told in turns.
 */
#include "claim/carry.h"

#include <string.h>

enum {
	STAMP_SAME = 6,	 /* tokens behind a stamp in which "the same" goes on */
	BEHIND_REACH = 6 /* tokens between two counts that share what is told behind both */
};

bool carry_is_one_spot(const struct scope *scope, const struct incident *now,
		       const struct role *own)
{
	return !role_is_set(&own[ROLE_PLACE]) || !role_is_set(&now->roles[ROLE_PLACE]) ||
	       role_same_words(scope, &own[ROLE_PLACE], &now->roles[ROLE_PLACE]);
}

bool carry_is_none_of(const struct scope *scope, const struct claim *claim)
{
	uint32_t i = scope_stretch(scope, claim->words).first;

	return claim->status == STATUS_ZERO && scope_is(scope, i, "none") &&
	       scope_is(scope, i + 1, "of") && scope_is_one(scope, i + 2, "the his her their them");
}

/* What nobody suffered has no means and no doer of its own: "the mayor denied that dozens were
 * killed", unless "it", the teller, does; "no one was hurt", unless it closes the telling. */
static bool befell(const struct scope *scope, const struct incident *now, const struct claim *claim)
{
	const struct sentence *sentences = scope->article->sentences;
	const struct role *source = &claim->roles[ROLE_ATTRIBUTION];

	if (claim->status == STATUS_DENIED)
		return now->touched == claim->sentence ||
		       (role_is_set(source) && !span_is_empty(source->back));
	return claim->status != STATUS_ZERO || now->touched == claim->sentence ||
	       carry_is_none_of(scope, claim) ||
	       (now->touched + 1 == claim->sentence &&
		sentences[now->touched].paragraph == sentences[claim->sentence].paragraph);
}

/* "Correction: an earlier version said six had died". */
static bool is_taken_back(const struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];

	for (uint32_t i = at->first; i < at->end; i++)
		if (scope->words[i].senses & SENSE_TAKEN_BACK &&
		    (!scope_is(scope, i, "earlier") ||
		     (i + 1 < at->end && scope_is_one(scope, i + 1, "version post story"))))
			return true;
	return false;
}

/* "shot dead six": a harm that says how it was done was not done otherwise. */
static bool says_how(const struct scope *scope, const struct claim *claim, const char *kind)
{
	const struct hit *hit;

	if (claim->trigger == INDEX_NONE)
		return false;
	hit = &scope->words[claim->trigger].cause;
	return hit->count && scope_code(scope, TABLE_CAUSE, hit->row) == CAUSE_VERB &&
	       strcmp(kind, incident_kind_of(scope, hit)) != 0;
}

/* Those who were harmed are of the doer's camp. */
static bool is_own_side(const struct scope *scope, const struct incident *now,
			const struct claim *claim)
{
	struct role victims = {.words = claim->victims_words};

	/* "another five | rebel fighters" */
	if (claim->words.end < victims.words.start)
		victims.words.start = claim->words.end;
	return !span_is_empty(claim->victims_words) &&
	       (incident_is_one_actor(scope, &now->roles[ROLE_ACTOR], &victims) ||
		(incident_same_means(scope, &now->roles[ROLE_ACTOR], &victims) &&
		 !scope_is_one(scope, scope_stretch(scope, victims.words).end - 1,
			       "men man people boys youths women persons")));
}

/* "In Bolkow a family was wiped out": another spot, with nothing said of how. */
static bool is_another_spot(const struct scope *scope, const struct incident *now,
			    const struct claim *claim)
{
	const char *kind = incident_kind(scope, &now->roles[ROLE_CAUSE]);

	const struct role *place = &claim->roles[ROLE_PLACE];
	uint32_t at = scope_stretch(scope, place->words).first;
	uint32_t first = scope->article->sentences[claim->sentence].first;
	uint32_t piece = scope_stretch(scope, claim->words).first;

	while (piece > first && scope->words[piece].edge != EDGE_HARD)
		piece--;
	return role_is_set(place) && at >= piece && at <= piece + 1 + (piece > first) &&
	       !carry_is_one_spot(scope, now, claim->roles) &&
	       !role_is_set(&claim->roles[ROLE_CAUSE]) && !incident_is_natural(kind) &&
	       !incident_is_doerless(kind);
}

bool carry_actor(const struct scope *scope, const struct incident *now, const struct claim *claim)
{
	return befell(scope, now, claim) && !is_taken_back(scope, claim->sentence) &&
	       !is_own_side(scope, now, claim) && !is_another_spot(scope, now, claim);
}

bool carry_cause(const struct scope *scope, const struct incident *now, const struct claim *claim)
{
	const char *kind = incident_kind(scope, &now->roles[ROLE_CAUSE]);

	return claim->harm != HARM_DETAINED && claim->harm != HARM_ABDUCTED &&
	       befell(scope, now, claim) && !is_taken_back(scope, claim->sentence) &&
	       !says_how(scope, claim, kind) && !is_another_spot(scope, now, claim) &&
	       !(role_is_set(&claim->roles[ROLE_ACTOR]) && !role_is_set(&now->roles[ROLE_ACTOR]) &&
		 !carry_is_one_spot(scope, now, claim->roles));
}

bool carry_is_item(const struct scope *scope, uint32_t sentence)
{
	const struct article *article = scope->article;
	const struct sentence *at = &article->sentences[sentence];
	const char *text = article->text + scope->tokens[at->first].start;
	size_t length = article->bytes - scope->tokens[at->first].start, i = 0;

	if (sentence && at[-1].paragraph == at->paragraph)
		return false;
	i += i < length && text[i] == '(';
	if (i < length && text[i] >= 'a' && text[i] <= 'z')
		i++;
	else
		while (i < length && i < 3 && text[i] >= '0' && text[i] <= '9')
			i++;
	return i && i + 1 < length && text[i - 1] != '(' && (text[i] == '.' || text[i] == ')') &&
	       text[i + 1] == ' ';
}

bool carry_ends_before(const struct scope *scope, uint32_t sentence)
{
	const struct article *article = scope->article;
	const struct sentence *at = &article->sentences[sentence];

	if ((sentence && at[-1].paragraph == at->paragraph) ||
	    !scope_is_hour(article, &scope->tokens[at->first]))
		return false;
	for (uint32_t i = at->first; i < at->end && i < at->first + STAMP_SAME; i++)
		if (scope_is(scope, i, "same"))
			return false;
	return true;
}

/* Whether "when", "after" or "as" opens a clause between two tokens. */
static bool is_when_between(const struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (scope_is_one(scope, i, "when after as"))
			return true;
	return false;
}

void carry_from_behind(const struct scope *scope, struct claim *claims, uint32_t count)
{
	for (uint32_t c = count; c-- > 1;) {
		struct claim *claim = &claims[c - 1];
		const struct claim *next = &claims[c];
		const struct role *cause = &next->roles[ROLE_CAUSE];
		uint32_t end = scope_stretch(scope, claim->words).end;
		uint32_t from = scope_stretch(scope, next->words).end;

		if (role_is_set(&claim->roles[ROLE_CAUSE]) ||
		    role_is_set(&claim->roles[ROLE_ACTOR]) || !role_is_set(cause) ||
		    cause->sentence != claim->sentence ||
		    incident_family_of(scope, claim) != FAMILY_HURT ||
		    incident_family_of(scope, next) != FAMILY_HURT ||
		    scope_stretch(scope, next->words).first > end + BEHIND_REACH ||
		    scope_stretch(scope, cause->words).first < from ||
		    !is_when_between(scope, from, scope_stretch(scope, cause->words).first))
			continue;
		claim->roles[ROLE_CAUSE] = *cause;
		claim->roles[ROLE_ACTOR] = next->roles[ROLE_ACTOR];
	}
}
