/*
 * Sources behind verbs of saying. Whether the words come before or behind is read off what follows
 * the verb: when only adverbials stand between it and the end of its clause, they came before.
 *
 *	Nine died, a monitor | said | on Monday.         before
 *	A monitor | said | on Monday nine died.          behind
 *	Nine died, | said | Jane Doe.                    before, turned round
 *	nine deaths that a monitor | recorded |          before, as an object
 *
 * A participle (adding, saying) has the source or the subject of its sentence. Nouns that cannot
 * speak are no sources: then the subject of the whole piece is tried. Left out: who a pronoun
 *stands for.
 */
#include "claim/role.h"

#include <string.h>

#include "claim/place_words.h"
#include "claim/source.h"
#include "claim/speaker.h"

enum { COUNT_REACH = 7 }; /* tokens from "gave" to what it gives */

/* ---- clauses of saying ---- */

static bool is_adverbial(const struct scope *scope, uint32_t i)
{
	return scope->words[i].moment != INDEX_NONE || scope->words[i].class == WORD_ADVERB ||
	       (scope->words[i].flags & WORD_LABEL);
}

/* Behind the verb: past "on Monday", "on Twitter", "in a statement", "by telephone". */
uint32_t report_adverbials(const struct scope *scope, uint32_t i, uint32_t end)
{
	while (i < end) {
		if (is_adverbial(scope, i)) {
			i++;
			continue;
		}
		if (scope_is_one(scope, i, "on in at by from to via during through") &&
		    i + 1 < end) {
			struct stretch noun = scope_noun_after(scope, i + 1, end);

			if (noun.first == noun.end)
				return i;
			i = noun.end;
			while (i + 1 < end && scope->words[i].class == WORD_OF &&
			       scope_noun_after(scope, i + 1, end).end > i + 1)
				i = scope_noun_after(scope, i + 1, end).end;
			/* "in a report | seen by the agency" */
			if (scope_is_one(scope, i,
					 "seen obtained published released issued posted "
					 "reviewed carried broadcast shared"))
				i++;
			continue;
		}
		return i;
	}
	return i;
}

bool report_ends_clause(const struct scope *scope, uint32_t i, uint32_t end)
{
	if (i >= end || scope->words[i].edge == EDGE_HARD)
		return true;
	if (scope->words[i].class == WORD_MARK)
		return strchr(".,;!?\"')]-", scope->tokens[i].mark ? scope->tokens[i].mark : 'x') !=
		       NULL;
	return scope->words[i].class == WORD_AND ||
	       scope_is_one(scope, i, "adding citing but while which who after");
}

bool report_is_passive(const struct scope *scope, uint32_t verb, uint32_t least)
{
	uint32_t i = verb;

	if (role_is_ing(scope, verb))
		return false; /* "is reporting" */
	while (i > least && scope->words[i - 1].class == WORD_ADVERB)
		i--;
	return i > least && scope_is_one(scope, i - 1, "is are was were been be being");
}

/* '"It is bad," said | foreman Jan Polk': whoever stands there has spoken. */
static bool is_behind_quote(const struct scope *scope, uint32_t i)
{
	return i > 1 && scope_is_one(scope, i - 1, "said says") &&
	       scope->tokens[i - 2].kind == TOKEN_MARK && scope->tokens[i - 2].mark != ',';
}

/* Whether token i can open what is said: "that", a pronoun, a figure, a noun with a verb to come.
 */
static bool source_follows(const struct hearing *hearing, uint32_t i)
{
	const struct scope *scope = hearing->scope;
	struct stretch noun;

	if (i >= hearing->end)
		return false;
	noun = source_after(scope, i, hearing->end);
	return noun.first < noun.end &&
	       (source_is_like(scope, noun) ||
		(is_behind_quote(scope, i) && scope->tokens[noun.end - 1].flags & TOKEN_CAPITAL)) &&
	       report_ends_clause(scope, report_adverbials(scope, noun.end, hearing->end),
				  hearing->end);
}

static bool is_comma(const struct hearing *hearing, uint32_t verb)
{
	char mark = verb > hearing->first ? hearing->scope->tokens[verb - 1].mark : 0;

	return mark == ',' || mark == '"' || mark == '\'';
}

/* "the number recorded at the hospital": a participle behind its noun, nobody speaks. */
static bool is_reduced(const struct hearing *hearing, uint32_t verb, uint32_t after)
{
	const struct scope *scope = hearing->scope;
	const struct token *token = &scope->tokens[verb];

	if (token->end - token->start < 4 ||
	    memcmp(scope->article->text + token->end - 2, "ed", 2) != 0 || after >= hearing->end ||
	    !scope_is_one(scope, after, "at by in during among across from") ||
	    scope_is_one(scope, after + 1, "least most"))
		return false;
	after = report_adverbials(scope, after, hearing->end);
	return !report_ends_clause(scope, after, hearing->end) && !scope_is(scope, after, "that");
}

/* "claimed | forty soldiers were killed" */
static bool is_clause(const struct scope *scope, uint32_t after, uint32_t end)
{
	for (uint32_t i = after; i < end && i < after + COUNT_REACH; i++) {
		if (scope_is_one(scope, i, "were was had have died perished drowned"))
			return true;
		if (scope->words[i].class == WORD_MARK || scope->words[i].class == WORD_CLAUSE ||
		    scope->words[i].class == WORD_AND)
			return false;
	}
	return false;
}

/* "claimed four lives", "claimed responsibility", "claiming the lives of": nothing is said. */
static bool takes_lives(const struct scope *scope, uint32_t verb, uint32_t after, uint32_t end)
{
	if (scope_is_one(scope, verb, "admitted admit admits admitting")) /* to a ward */
		return after < end &&
		       (scope->words[after].class == WORD_NUMBER ||
			scope_is_one(scope, after, "at more about some around over"));
	if (!scope_is_one(scope, verb, "claim claims claimed claiming") ||
	    is_clause(scope, after, end))
		return false;
	/* "the rebels claimed 20." */
	if (after < end && scope->words[after].class == WORD_NUMBER &&
	    (after + 1 == end || scope->tokens[after + 1].mark == '.'))
		return false;
	return after >= end || scope->words[after].class == WORD_NUMBER ||
	       scope->words[after].class == WORD_DET || scope->words[after].class == WORD_ADVERB ||
	       scope->words[after].class == WORD_PREP || scope_is(scope, after, "responsibility") ||
	       lexicon_find(scope->lexicon, LEXICON_NUMBER, scope->tokens[after].word).count ||
	       lexicon_find(scope->lexicon, LEXICON_APPROX, scope->tokens[after].word).count;
}

/* "put the toll at", "gave the number as": of a count, not "gave them food". */
static bool is_of_count(const struct scope *scope, uint32_t after, uint32_t end)
{
	for (uint32_t i = after; i < end && i < after + COUNT_REACH; i++) {
		const struct hit *hit = &scope->words[i].report;

		if (hit->count && scope_code(scope, TABLE_REPORT, hit->row) == REPORT_ACCOUNT)
			return true;
		if (scope_is_one(scope, i,
				 "number numbers figure dead wounded injured missing deaths"))
			return true;
		if (scope->words[i].class == WORD_MARK || scope->words[i].class == WORD_CLAUSE)
			return false;
	}
	return false;
}

/* Behind the comma of "nine died, said Jane Doe": the same turned round. */
/* "..., said Jane Doe, | head of the clinic in Tarnow": who speaks, not what is told. */
static void describe(struct hearing *hearing, uint32_t comma)
{
	struct scope *scope = hearing->scope;
	uint32_t i = comma + 1;

	if (i >= hearing->end || scope->tokens[comma].mark != ',' ||
	    (scope->words[i].class != WORD_DET && scope->words[i].class != WORD_NOUN) ||
	    scope->words[i].moment != INDEX_NONE || role_is_ing(scope, i))
		return;
	for (; i < hearing->end && scope->words[i].class != WORD_MARK &&
	       scope->words[i].class != WORD_VERB && scope->words[i].edge < EDGE_WHEN;
	     i++)
		scope->words[i].flags |= WORD_SOURCE;
}

/* "said its director, | Mr Jan Polk": the name, where who it is hangs on a pronoun. */
static struct stretch name_behind(const struct hearing *hearing, struct stretch source)
{
	const struct scope *scope = hearing->scope;
	struct stretch name;

	if (source.first >= source.end || source.end + 1 >= hearing->end ||
	    !scope_is_one(scope, source.first, "its their his her") ||
	    scope->tokens[source.end].mark != ',')
		return source;
	name = scope_noun_after(scope, source.end + 1, hearing->end);
	return name.first < name.end && source_is_person(scope, name.end - 1) ? name : source;
}

static bool turned_read(struct hearing *hearing, uint32_t verb, uint32_t after)
{
	struct stretch source, whole;

	if (!is_comma(hearing, verb) || role_is_ing(hearing->scope, verb) ||
	    !source_follows(hearing, after))
		return false;
	whole = source_after(hearing->scope, after, hearing->end);
	source = name_behind(hearing, source_person_alone(hearing->scope, whole));
	if (source.end > whole.end)
		whole.end = source.end;
	report_add(hearing, verb, source, (struct stretch){hearing->least, verb}, "said by");
	for (uint32_t i = whole.first; i < whole.end; i++)
		hearing->scope->words[i].flags |= WORD_SOURCE;
	hearing->least = whole.end;
	describe(hearing, whole.end);
	return true;
}

static bool has_body(const struct hearing *hearing, uint32_t after)
{
	for (uint32_t i = after; i < hearing->end && i < after + COUNT_REACH; i++) {
		if (scope_is(hearing->scope, i, "that"))
			return false;
		if (scope_is_one(hearing->scope, i,
				 "body bodies dead alive remains corpse corpses"))
			return true;
	}
	return false;
}

/* "villagers | feared dead", "confirmed dead", "feared for their lives": nobody says a count. */
static bool is_idle(const struct hearing *hearing, uint32_t verb, uint32_t after)
{
	const struct scope *scope = hearing->scope;

	if (scope_is_one(scope, verb, "confirmed reported listed declared recorded registered") &&
	    scope_is_one(scope, after, "dead killed injured wounded missing drowned trapped"))
		return true;
	/* "gunmen released 27 boys"; an office releases a count */
	if (scope_is_one(scope, verb, "release releases released"))
		return !is_of_count(scope, after, hearing->end);
	/* "deputies found four bodies"; a study finds that many */
	if (scope_is_one(scope, verb, "find finds found"))
		return has_body(hearing, after);
	if (!scope_is_one(scope, verb, "fear fears feared"))
		return false;
	return after >= hearing->end ||
	       !(scope_is_one(scope, after, "that they at as up more") ||
		 scope->words[after].class == WORD_NUMBER || scope->words[after].class == WORD_DET);
}

/* Past whom it is told to: "told | the agency that". */
static uint32_t told_skip(struct hearing *hearing, uint32_t after)
{
	struct scope *scope = hearing->scope;
	struct stretch to;

	if (after >= hearing->end)
		return after;
	to = scope_noun_after(scope, after, hearing->end);
	if (to.first == to.end && scope->words[after].class == WORD_PRONOUN)
		to = (struct stretch){after, after + 1};
	for (uint32_t i = to.first; i < to.end; i++)
		scope->words[i].flags |= WORD_SOURCE;
	return to.end > to.first ? to.end : after;
}

/* "nine deaths that | the council recorded". */
static bool recorded_read(struct hearing *hearing, uint32_t verb, struct stretch source,
			  uint32_t next)
{
	struct scope *scope = hearing->scope;
	uint32_t said = source.first - 1;

	if (source.first <= hearing->first + 1 || source.end > verb ||
	    scope->words[said].edge != EDGE_RELATIVE || !scope_is_one(scope, said, "that which") ||
	    !(report_ends_clause(scope, next, hearing->end) ||
	      scope->words[next].edge == EDGE_WHEN))
		return false;
	while (said > hearing->least && scope->words[said - 1].class != WORD_MARK &&
	       scope->words[said - 1].class != WORD_VERB)
		said--;
	report_add(hearing, verb, source, (struct stretch){said, source.first}, "that X recorded");
	return true;
}

/* What a saying between commas vouches for: also what goes on behind it.
 * "shelling, | residents said, | killed nine", "ten died, | he said, | and six were hurt". */
static struct stretch says_around(const struct hearing *hearing, struct stretch source,
				  uint32_t next)
{
	const struct scope *scope = hearing->scope;
	struct stretch says = {hearing->least, source.first};
	uint32_t comma = source.first - 1;

	if (source.first <= hearing->first + 1 || scope->tokens[comma].mark != ',' ||
	    next + 1 >= hearing->end || scope->tokens[next].mark != ',' ||
	    scope_is_one(scope, next + 1, "adding citing saying noting quoting calling"))
		return says;
	/* "over the past day, | the ministry said, | 20 people died": nothing was told before */
	if (scope->words[next + 1].class == WORD_VERB ||
	    !scope_has_verb(scope, (struct stretch){hearing->least, comma}) ||
	    scope->words[next + 1].class == WORD_AUX || scope->words[next + 1].class == WORD_AND)
		says.end = hearing->end;
	if (scope_is_one(scope, comma - 1, "that which who"))
		says.first = comma; /* "shelling that, residents said, killed nine" */
	return says;
}

/* "they came | after neighbours reported shots", with another source to come. */
static bool is_aside(const struct scope *scope, struct stretch source, uint32_t least)
{
	return source.first > least && scope->words[source.first - 1].edge == EDGE_WHEN;
}

/* "14 new cholera deaths | reported in Tarnow", "Tarnow | has recorded 71 deaths": what is counted,
 * and where; nobody says it. */
static bool is_no_teller(const struct scope *scope, struct stretch source, uint32_t verb)
{
	const struct mention *place = place_at(scope, source.end - 1);

	if (scope_is_one(scope, source.end - 1,
			 "deaths fatalities casualties injuries cases infections killings murders "
			 "homicides drownings arrests detentions kidnappings abductions"))
		return true;
	return place && scope_is_one(scope, verb, "recorded registered logged") &&
	       place_width_of(scope, place) != WIDTH_COUNTRY;
}

/* "in Sarn and Velm | states": two of a country's, no saying. */
static bool is_states(const struct scope *scope, uint32_t verb, uint32_t first)
{
	return verb > first && scope_is(scope, verb, "states") && place_at(scope, verb - 1) &&
	       !scope_is(scope, verb + 1, "that");
}

void report_verb_read(struct hearing *hearing, uint32_t verb)
{
	struct scope *scope = hearing->scope;
	const struct hit *hit = &scope->words[verb].report;
	uint8_t kind = scope_code(scope, TABLE_REPORT, hit->row);
	uint32_t after = verb + hit->count, next;
	struct stretch source;
	struct report *report;

	if (kind == REPORT_SOURCE)
		kind = REPORT_VERB; /* "reports", in the list as a noun */
	if (report_by_read(hearing, verb, after) || is_states(scope, verb, hearing->first))
		return;
	if ((kind == REPORT_PUT && !is_of_count(scope, after, hearing->end)) ||
	    report_is_passive(scope, verb, hearing->first) || is_reduced(hearing, verb, after) ||
	    takes_lives(scope, verb, after, hearing->end) || is_idle(hearing, verb, after) ||
	    (kind != REPORT_TOLD && kind != REPORT_PUT && turned_read(hearing, verb, after)))
		return;
	source = speaker_of(hearing, verb, kind);
	if (source.first == source.end || is_no_teller(scope, source, verb))
		return;
	if (kind == REPORT_TOLD)
		after = told_skip(hearing, after);
	next = report_adverbials(scope, after, hearing->end);
	if (recorded_read(hearing, verb, source, next))
		return;
	if (source.first > hearing->least && report_ends_clause(scope, next, hearing->end) &&
	    kind != REPORT_PUT && kind != REPORT_SAW && source.end <= verb) {
		report = report_add(hearing, verb, source, says_around(hearing, source, next),
				    "X said, behind");
		for (uint32_t i = verb; report && i < next; i++)
			scope->words[i].flags |= WORD_SOURCE;
		hearing->least = next;
		return;
	}
	for (uint32_t i = after; i < next && scope->words[i].moment != INDEX_NONE; i++)
		scope->words[i].flags |= WORD_SOURCE; /* "said on Monday that" */
	report = report_add(hearing, verb, source, (struct stretch){after, hearing->end},
			    kind == REPORT_SAW ? "eyewitness" : "X said, before");
	if (report)
		report->eyewitness = kind == REPORT_SAW;
	if (!is_aside(scope, source, hearing->first))
		hearing->least = after;
}
