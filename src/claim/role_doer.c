/*
 * Whose deed it is where no subject or "by" names him:
 *
 *	The brigade said | it had killed four		who tells of his own deed
 *	one of the teachers | they seized		the subject of the verb before
 *	are in | police | custody			whose custody it is
 *	militants free 21 captives			who lets go of those he took
 *	| a former dishwasher | shot four		by the look of a word that no list has
 *	the Front said it was | behind | the blast	who says so of himself
 *	| Gunmen | drag peasants from a chapel.		attackers, whatever they are told to do
 *
 * Left out: pronouns of other sentences; the scene carries those.
 */
#include "claim/role.h"

#include <string.h>

enum { ANSWER_REACH = 14 }; /* tokens from "in revenge for" to a word of what it is for */

bool role_is_answered(const struct role_case *at, uint32_t token)
{
	const struct scope *scope = at->scope;

	for (uint32_t i = token; i > at->core.end + 1 && token - i < ANSWER_REACH; i--) {
		if (scope->words[i - 1].class == WORD_MARK)
			return false;
		if (scope_is_one(scope, i - 1, "for to") &&
		    scope_is_one(scope, i - 2,
				 "revenge retaliation reprisal reprisals vengeance response "
				 "retribution"))
			return true;
	}
	return false;
}

uint32_t role_harm_length(const struct role_case *at)
{
	uint32_t trigger = at->claim->trigger;
	struct phrase found = lexicon_match(at->scope->lexicon, LEXICON_HARM,
					    &at->scope->tokens[trigger], at->end - trigger);

	return found.count ? found.count : 1;
}

/* A source that may have done what it tells of: the army, a front, a state. */
static bool is_side(const struct scope *scope, struct stretch source)
{
	uint32_t mention = scope->words[source.end - 1].mention;
	struct stretch actor = role_actor_words(scope, source);

	return actor.first < actor.end ||
	       (mention != INDEX_NONE &&
		scope->article->mentions[mention].type == ENTITY_ORGANISATION);
}

/* "The brigade said | its fire hurt no one". */
struct stretch role_owner_of_means(const struct role_case *at)
{
	const struct scope *scope = at->scope;
	const struct report *report = report_of(at->reports, at->cause.first);

	if (!scope_is_one(scope, at->cause.first, "its their our") || !report || report->pronoun ||
	    report->cue >= at->cause.first || report->source.first >= report->source.end ||
	    role_actor_words(scope, report->source).first >=
		    role_actor_words(scope, report->source).end)
		return (struct stretch){0, 0};
	return report->source;
}

/* Whether the verb at `verb` leans on the one who says it, whose cue is at `cue`: "said | it killed
 * four", "claims on the radio | to have killed", "admitted | killing". */
static bool leans_on_source(const struct scope *scope, uint32_t verb, uint32_t cue)
{
	uint32_t i = verb;
	bool infinitive = role_is_ing(scope, verb) && verb == cue + 1;

	for (; i > cue + 1 &&
	       (scope->words[i - 1].class == WORD_AUX || scope->words[i - 1].class == WORD_ADVERB);
	     i--)
		infinitive |= scope_is_one(scope, i - 1, "to having");
	if (infinitive)
		return true;
	if (i < cue + 2 || !scope_is_one(scope, i - 1, "it they we he she"))
		return false;
	i--;
	return i == cue + 1 || (i == cue + 2 && scope_is(scope, i - 1, "that"));
}

/* "The brigade said | it had killed four": who tells of the deed did it. */
static bool source_did(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	const struct report *report = report_of(at->reports, at->verb);
	uint32_t verb = at->verb;

	/* "to have killed four and | taken six" */
	if (verb > at->first && scope->words[verb - 1].class == WORD_AND &&
	    role_verb_before(at, verb) != INDEX_NONE)
		verb = role_verb_before(at, verb);
	if (!report || report->pronoun || report->cue >= verb ||
	    report->source.first >= report->source.end || !is_side(scope, report->source) ||
	    !leans_on_source(scope, verb, report->cue))
		return false;
	role_set(at, role, report->source, "tells of its own deed");
	return true;
}

/* "gunmen freed one of the four | they seized": the subject of the verb before. */
static bool pronoun_did(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct stretch noun = role_subject(at, at->verb);
	uint32_t verb;

	if (noun.first >= noun.end || !scope_is_one(scope, noun.first, "they it he she"))
		return false;
	verb = role_verb_before(at, noun.first);
	return verb != INDEX_NONE && scope->words[noun.first].edge < EDGE_AND &&
	       role_actor_take(at, role, role_subject(at, verb), "pronoun's own");
}

/* "are in | police | custody". */
static bool in_custody(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct stretch noun;

	if (at->claim->harm != HARM_DETAINED || at->claim->trigger == INDEX_NONE)
		return false;
	for (uint32_t i = at->claim->trigger + role_harm_length(at);
	     i-- > at->claim->trigger + 1;) {
		if (!scope_is_one(scope, i, "custody detention hands"))
			continue;
		noun = role_actor_words(scope, (struct stretch){at->claim->trigger + 1, i});
		if (noun.first < noun.end) {
			role_set(at, role, noun, "whose custody");
			return true;
		}
	}
	return false;
}

/* Whether the row of LEXICON_ACTOR is of those who attack: gunmen, rebels, a gang; not the army. */
static bool is_attacker_row(const struct lexicon *lexicon, uint32_t row)
{
	const char *side = lexicon_cell(lexicon, LEXICON_ACTOR, row,
					lexicon_column(lexicon, LEXICON_ACTOR, "side"));
	const char *kind = lexicon_cell(lexicon, LEXICON_ACTOR, row,
					lexicon_column(lexicon, LEXICON_ACTOR, "kind"));

	return !strcmp(side, "insurgent") || !strcmp(side, "jihadist") ||
	       !strcmp(side, "criminal") || !strcmp(side, "opposition") ||
	       (!*side && !strcmp(kind, "vague"));
}

static bool is_attacker(const struct scope *scope, uint32_t i)
{
	const struct hit *hit = &scope->words[i].actor;

	return hit->count && is_attacker_row(scope->lexicon, hit->row);
}

/* "militants | free | 21 captives": those who let go had taken. */
static bool let_go(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, at->claim->words).first;

	if (at->claim->harm != HARM_ABDUCTED && at->claim->harm != HARM_DETAINED)
		return false;
	for (uint32_t i = figure; i-- > at->first && figure - i < 6;) {
		struct stretch noun;

		if (!scope_is_one(scope, i, "free frees freed release releases released"))
			continue;
		while (i > at->first + 1 && scope->words[i - 1].class == WORD_AUX)
			i--;
		if (i <= at->first || scope->words[i - 1].class != WORD_NOUN)
			return false;
		noun = role_joined_before(scope, i - 1, at->first);
		for (uint32_t k = noun.first; k < noun.end; k++)
			if (is_attacker(scope, k))
				return role_actor_take(at, role, noun, "let go");
		return false;
	}
	return false;
}

bool role_doer_told(const struct role_case *at, struct role *role)
{
	return in_custody(at, role) || let_go(at, role) ||
	       (at->active && (source_did(at, role) || pronoun_did(at, role)));
}

/* "a former dishwasher | shot four", "a court | jailed 23": somebody by the look of the word, where
 * the harm is done by people alone. */
bool role_doer_by_look(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;
	struct stretch noun = role_subject(at, at->verb);
	uint32_t last = noun.end - 1;

	if (noun.first >= noun.end || role_overlaps(noun, at->core) || role_is_cause(scope, noun) ||
	    scope->words[noun.first].class != WORD_DET ||
	    scope->tokens[last].flags & (TOKEN_CAPITAL | TOKEN_DIGIT) ||
	    scope->words[last].flags & WORD_SOURCE ||
	    !scope_is_one(scope, at->verb,
			  "shot stabbed murdered kidnapped abducted arrested jailed detained "
			  "killed hanged shoots stabs executed beheaded sentenced convicted"))
		return false;
	if (!(scope_ends_in(scope, last, "er") || scope_ends_in(scope, last, "or") ||
	      scope_ends_in(scope, last, "ist") || scope_ends_in(scope, last, "ian") ||
	      scope_is_one(scope, last, "court judge jury thief nephew uncle cousin")) ||
	    scope_is_one(scope, last,
			 "trailer tanker carrier boiler container cylinder tower river fever power "
			 "water fire weather chopper bulldozer tractor elevator reactor generator "
			 "door floor disaster cancer danger weather winter summer number order "
			 "matter disorder tremor freighter cruiser bomber helicopter trawler liner "
			 "steamer cooker heater motor disorder error terror crater border order "
			 "laser poster letter shelter center computer digger lighter glacier"))
		return false;
	role_set(at, role, noun, "subject of the trigger");
	return true;
}

enum { ATTACKER_REACH = 12 }; /* tokens before the end of a subject that opens its sentence */

bool role_may_attack(const struct article *article, const struct lexicon *lexicon,
		     uint32_t sentence)
{
	const struct sentence *at = &article->sentences[sentence];

	if (!(at->lists >> LEXICON_ACTOR & 1))
		return false;
	for (uint32_t i = at->first; i < at->end && i < at->first + ATTACKER_REACH; i++) {
		struct phrase found =
			lexicon_match(lexicon, LEXICON_ACTOR, &article->tokens[i], at->end - i);

		if (found.count && is_attacker_row(lexicon, found.row))
			return true;
	}
	return false;
}

struct stretch role_attackers(const struct scope *scope, uint32_t first, uint32_t end)
{
	struct stretch noun, none = {0, 0};
	uint32_t i = first;

	for (; i < end && i < first + ATTACKER_REACH && !is_attacker(scope, i); i++)
		if (scope->words[i].class == WORD_VERB || scope->words[i].class == WORD_CLAUSE ||
		    scope->words[i].class == WORD_OF)
			return none;
	if (i >= end || i >= first + ATTACKER_REACH ||
	    scope->words[i].flags & (WORD_SOURCE | WORD_HEADING | WORD_LABEL))
		return none;
	while (i + 1 < end && is_attacker(scope, i + 1))
		i++;
	noun = scope_noun_before(scope, i, first);
	if (noun.end >= end || scope->words[noun.end].class != WORD_VERB ||
	    scope->words[noun.end].report.count || scope_is_one(scope, noun.end, "killed died"))
		return none;
	/* "the assailants": whoever was named before */
	if (scope_is(scope, noun.first, "the") &&
	    !*lexicon_cell(scope->lexicon, LEXICON_ACTOR, scope->words[i].actor.row,
			   lexicon_column(scope->lexicon, LEXICON_ACTOR, "side")))
		return none;
	if (noun.first > first && scope->words[noun.first - 1].class != WORD_MARK &&
	    scope->words[noun.first - 1].class != WORD_ADVERB &&
	    scope->words[noun.first - 1].moment == INDEX_NONE)
		return none;
	return noun;
}

bool role_doer_behind(const struct role_case *at, struct role *role)
{
	const struct scope *scope = at->scope;

	for (uint32_t i = at->first + 2; i + 2 < at->end; i++) {
		struct stretch means = scope_noun_after(scope, i + 1, at->end), doer;
		const struct report *report = report_of(at->reports, i);
		uint32_t last;

		if (!scope_is(scope, i, "behind") ||
		    !scope_is_one(scope, i - 1, "is are was were be been") ||
		    means.first >= means.end || !role_is_cause(scope, means))
			continue;
		last = scope_subject(scope, i, at->first);
		if (last == INDEX_NONE)
			continue;
		doer = role_joined_before(scope, last, at->first);
		if (scope_is_one(scope, last, "it they") && report && !report->pronoun &&
		    report->cue < last)
			doer = report->source;
		if (doer.first < doer.end && scope->words[doer.first].class != WORD_PRONOUN &&
		    role_can_act(scope, doer)) {
			role_set(at, role, doer, "was behind it");
			return true;
		}
	}
	return false;
}
