/*
 * A source stands before, behind or inside what it says:
 *
 *	The Observatory said | five people died                     subject, then verb, then the
 *words Five people died | , a monitor said on Monday               the words, then subject and verb
 *	Five people died, | said Carl Estelle                       the same turned round
 *	According to medics | five people died                      a cue and its noun
 *	The daily reported, citing a doctor, that five died         X citing Y is Y
 *
 * Which of these it is, is read off what follows the verb: when only adverbials stand between it
 *and the end of its clause, the words came before. Left out: who a pronoun stands for
 *(attribution.c).
 */
#include "claim/report.h"

#include <string.h>

/* ---- noun phrases of sources ---- */

static bool is_human(const struct scope *scope, uint32_t i)
{
	const struct word *word = &scope->words[i];
	uint8_t kind = word->report.count ? scope->report_kinds[word->report.row] : REPORT_NONE;

	return kind == REPORT_SOURCE || kind == REPORT_ACCOUNT || word->victim.count ||
	       lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word).count ||
	       lexicon_find(scope->lexicon, LEXICON_TITLE, scope->tokens[i].word).count;
}

static bool is_name(const struct scope *scope, uint32_t i)
{
	uint32_t mention = scope->words[i].mention;

	return mention != INDEX_NONE && scope->article->mentions[mention].type != ENTITY_PLACE;
}

/* A state that speaks through its name: "Moscow said"; not "in Aleppo | said". */
static bool is_speaking_place(const struct scope *scope, struct stretch noun, uint32_t least)
{
	uint32_t mention = scope->words[noun.end - 1].mention;

	if (mention == INDEX_NONE || scope->article->mentions[mention].type != ENTITY_PLACE)
		return false;
	return noun.first <= least || (scope->words[noun.first - 1].class != WORD_PREP &&
				       scope->words[noun.first - 1].class != WORD_OF);
}

/* As is_human, but not everybody who can suffer. */
static bool is_voice(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++) {
		const struct hit *hit = &scope->words[i].report;
		uint8_t kind = hit->count ? scope->report_kinds[hit->row] : REPORT_NONE;

		if (kind == REPORT_SOURCE || kind == REPORT_ACCOUNT || is_name(scope, i) ||
		    lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word).count ||
		    lexicon_find(scope->lexicon, LEXICON_TITLE, scope->tokens[i].word).count)
			return true;
	}
	return false;
}

static bool is_sourcelike(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (is_human(scope, i) || is_name(scope, i))
			return true;
	return false;
}

static bool is_place_word(const struct scope *scope, uint32_t i)
{
	uint32_t mention = scope->words[i].mention;

	return mention != INDEX_NONE && scope->article->mentions[mention].type == ENTITY_PLACE;
}

/* "in Hama | local media": the object of a preposition that lost its comma is no part of the
 * source. */
static uint32_t skip_foreign(const struct scope *scope, struct stretch noun, uint32_t least)
{
	uint32_t first = noun.first;

	if (first > least && (scope->words[first - 1].class == WORD_PREP ||
			      scope->words[first - 1].class == WORD_OF)) {
		uint32_t i = first;

		while (i + 1 < noun.end && is_place_word(scope, i))
			i++;
		if (i > first && scope->tokens[i].kind != TOKEN_POSSESSIVE &&
		    is_sourcelike(scope, (struct stretch){i, noun.end}))
			return i;
	}
	/* "fired at militants | SANA news agency" */
	for (uint32_t i = first; i + 1 < noun.end; i++)
		if (scope->words[i].victim.count && !(scope->tokens[i].flags & TOKEN_CAPITAL) &&
		    (scope->tokens[i + 1].flags & TOKEN_CAPITAL) && !is_name(scope, i) &&
		    scope->article->text[scope->tokens[i].end - 1] == 's')
			return i + 1;
	return first;
}

/* Takes in what hangs on the noun before it: "an official from | the forces". */
static uint32_t source_widen(const struct scope *scope, uint32_t first, uint32_t least)
{
	for (int steps = 0; steps < 3 && first > least + 1; steps++) {
		uint32_t joint = first - 1;
		uint8_t class = scope->words[joint].class;
		struct stretch noun;

		/* "the Foreign and | Home Ministry" */
		if (class == WORD_AND && joint > least + 1 &&
		    (scope->tokens[joint - 1].flags & scope->tokens[first].flags & TOKEN_CAPITAL) &&
		    scope->words[joint - 2].class == WORD_DET)
			return joint - 2;
		if (scope->words[joint].edge >= EDGE_RELATIVE && class != WORD_AND)
			break;
		if (class == WORD_AND || class == WORD_OF ||
		    scope_is_one(scope, joint, "from in at for with")) {
			noun = scope_noun_before(scope, joint - 1, least);
			if (noun.first == noun.end || scope->words[noun.first].moment != INDEX_NONE)
				break;
			if ((class == WORD_AND || !is_human(scope, noun.end - 1)) &&
			    !(class == WORD_AND && is_voice(scope, noun)) &&
			    !(class != WORD_AND && is_name(scope, noun.end - 1)))
				break;
			if (class != WORD_AND && class != WORD_OF &&
			    scope->words[noun.end - 1].victim.count &&
			    !(scope->words[noun.end - 1].report.count))
				break; /* "killed two people in | the town" */
			first = skip_foreign(scope, noun, least);
			continue;
		}
		break;
	}
	return first;
}

static bool is_person(const struct scope *scope, uint32_t i)
{
	uint32_t mention = scope->words[i].mention;

	return mention != INDEX_NONE && scope->article->mentions[mention].type == ENTITY_PERSON;
}

/* "Sam Taylor | of the organisation": what follows the name is left out. */
static struct stretch person_alone(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		if (is_person(scope, i) && !is_person(scope, i + 1) &&
		    (scope->words[i + 1].class == WORD_OF ||
		     scope->words[i + 1].class == WORD_PREP))
			return (struct stretch){noun.first, i + 1};
	return noun;
}

/* "left another 30 injured | Ahmed Mustafa", "wounded 40 others | the agency". */
static uint32_t skip_counted(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.end; i-- > noun.first;) {
		if (scope_is(scope, i, "others"))
			return i + 1 < noun.end ? i + 1 : noun.first;
		if (scope->words[i].class == WORD_NUMBER && is_person(scope, noun.end - 1)) {
			while (noun.end > i + 1 && !is_person(scope, i + 1) &&
			       !is_human(scope, i + 1))
				i++;
			return i + 1;
		}
	}
	return noun.first;
}

/* A name that holds "and" or "of" is not cut: "the | Fire and Rescue Service". */
static uint32_t mention_whole(const struct scope *scope, uint32_t first, uint32_t least)
{
	uint32_t mention = scope->words[first].mention;

	if (mention == INDEX_NONE || scope->article->mentions[mention].first >= first)
		return first;
	first = scope->article->mentions[mention].first;
	if (first < least)
		return least;
	return first > least && scope->words[first - 1].class == WORD_DET ? first - 1 : first;
}

/* The source that ends with token `last`. */
static struct stretch source_before(const struct scope *scope, uint32_t last, uint32_t least)
{
	struct stretch noun;

	if (scope->tokens[last].mark == ')') { /* "the Observatory (SOHR) said" */
		while (last > least && scope->tokens[last].mark != '(')
			last--;
		if (last <= least)
			return (struct stretch){last, last};
		last--;
	}
	noun = scope_noun_before(scope, last, least);
	if (noun.first == noun.end)
		return noun;
	noun.first = skip_foreign(scope, noun, least);
	noun.first = skip_counted(scope, noun);
	noun.first = mention_whole(scope, noun.first, least);
	noun.first = source_widen(scope, noun.first, least);
	return person_alone(scope, noun);
}

/* The source that begins at `first`: the noun phrase, and what hangs on it. */
static struct stretch source_after(const struct scope *scope, uint32_t first, uint32_t most)
{
	struct stretch noun = scope_noun_after(scope, first, most);

	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		/* "according to SANA | the coalition", "the bulletin | Nusra fighters" */
		if (is_human(scope, i) && !(scope->tokens[i].flags & TOKEN_CAPITAL) &&
		    (scope->tokens[i + 1].flags & TOKEN_CAPITAL) && scope->words[i].report.count &&
		    scope->report_kinds[scope->words[i].report.row] == REPORT_ACCOUNT)
			noun.end = i + 1;
	while (noun.end > noun.first && noun.end + 1 < most) {
		uint8_t class = scope->words[noun.end].class;
		struct stretch next;

		if (class != WORD_OF && class != WORD_AND &&
		    !scope_is_one(scope, noun.end, "from for at in"))
			break;
		next = scope_noun_after(scope, noun.end + 1, most);
		if (next.first == next.end || scope->words[next.first].moment != INDEX_NONE)
			break;
		if (class == WORD_AND && !is_sourcelike(scope, next))
			break;
		noun.end = next.end;
	}
	return noun;
}

/* ---- clauses of saying ---- */

static bool is_adverbial(const struct scope *scope, uint32_t i)
{
	return scope->words[i].moment != INDEX_NONE || scope->words[i].class == WORD_ADVERB ||
	       (scope->words[i].flags & WORD_LABEL);
}

/* Behind the verb: past "on Monday", "on Twitter", "in a statement", "by telephone". */
static uint32_t adverbials_skip(const struct scope *scope, uint32_t i, uint32_t end)
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
			continue;
		}
		return i;
	}
	return i;
}

static bool ends_clause(const struct scope *scope, uint32_t i, uint32_t end)
{
	if (i >= end || scope->words[i].edge == EDGE_HARD)
		return true;
	if (scope->words[i].class == WORD_MARK)
		return strchr(".,;!?\"')]-", scope->tokens[i].mark ? scope->tokens[i].mark : 'x') !=
		       NULL;
	return scope->words[i].class == WORD_AND ||
	       scope_is_one(scope, i, "adding citing but while which who after");
}

enum { COUNT_REACH = 7 };   /* tokens from "gave" to what it gives */
enum { SUBJECT_REACH = 6 }; /* tokens between a source and its verb that belong to the saying */

struct reading {
	struct scope *scope;
	struct report_row *row;
	uint32_t first, end; /* of the sentence, or its piece between hard edges */
	uint32_t least;	     /* what an earlier report has taken */
};

/* A noun phrase that can speak: a person, a body, a state, or a name that no list knows. */
static bool can_speak(const struct reading *reading, struct stretch noun)
{
	const struct scope *scope = reading->scope;
	uint32_t last = noun.end - 1;

	if (noun.first >= noun.end)
		return false;
	if (scope->words[noun.first].class == WORD_PRONOUN || is_sourcelike(scope, noun) ||
	    is_speaking_place(scope, noun, reading->first))
		return true;
	return scope->words[last].mention == INDEX_NONE && !scope->words[last].cause.count &&
	       (scope->tokens[last].flags & TOKEN_CAPITAL) &&
	       !(scope->words[last].flags & WORD_HEADING) && last > reading->first;
}

static struct report *report_add(struct reading *reading, uint32_t cue, struct stretch source,
				 struct stretch says, const char *rule)
{
	struct report *report;
	struct scope *scope = reading->scope;
	const struct word *word = &scope->words[cue];

	if (source.first >= source.end || reading->row->count == REPORT_MOST)
		return NULL;
	report = &reading->row->at[reading->row->count++];
	*report = (struct report){.source = source,
				  .says = says,
				  .cue = cue,
				  .kind = word->report.count ? scope->report_kinds[word->report.row]
							     : REPORT_VERB,
				  .rule = rule};
	report->pronoun = scope->words[source.first].class == WORD_PRONOUN;
	report->clause = source;
	if (source.first < cue && cue - source.end < SUBJECT_REACH)
		report->clause.end = cue + 1;
	else if (source.first > cue)
		report->clause.first = cue;
	scope->words[cue].flags |= WORD_SOURCE;
	for (uint32_t i = report->clause.first; i < report->clause.end; i++)
		scope->words[i].flags |= WORD_SOURCE;
	return report;
}

static bool is_participle(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	return token->end - token->start > 4 &&
	       !memcmp(scope->article->text + token->end - 3, "ing", 3);
}

static bool has_mark(const struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (scope->words[i].class == WORD_MARK || scope->words[i].class == WORD_CLAUSE)
			return true;
	return false;
}

/* The subject of the whole piece, for "X has raised the toll, saying that". */
static struct stretch main_subject(const struct reading *reading, uint32_t before)
{
	const struct scope *scope = reading->scope;
	uint32_t verb = reading->first;
	uint32_t last;
	struct stretch source;

	while (verb < before && scope->words[verb].class != WORD_VERB &&
	       scope->words[verb].class != WORD_AUX)
		verb++;
	if (verb >= before)
		return (struct stretch){0, 0};
	last = scope_subject(scope, verb, reading->first);
	if (last == INDEX_NONE && verb > reading->first + 1 &&
	    scope_is_one(scope, verb - 1, "who which that"))
		last = verb - 2 -
		       (scope->tokens[verb - 2].mark == ',' && verb > reading->first + 2);
	if (last == INDEX_NONE || scope->words[last].class == WORD_MARK)
		return (struct stretch){0, 0};
	if (scope->words[last].class == WORD_PRONOUN)
		return (struct stretch){last, last + 1};
	source = source_before(scope, last, reading->first);
	/* "a photographer contributing to the agency | saw" */
	if (source.first < source.end && source.end == verb && is_participle(scope, verb) &&
	    before - verb < 8 && !has_mark(scope, verb, before))
		source.end = before;
	return source;
}

/* "The Observatory, a group based in Britain, said": the noun before the apposition, or the name in
 * it. */
static struct stretch past_apposition(const struct reading *reading, uint32_t comma)
{
	const struct scope *scope = reading->scope;
	uint32_t open = comma;
	struct stretch inner, outer;

	while (open > reading->first && scope->tokens[open - 1].mark != ',')
		open--;
	if (open <= reading->first + 1)
		return (struct stretch){0, 0};
	outer = source_before(scope, open - 2, reading->first);
	inner = source_before(scope, comma - 1, open);
	if (outer.first == outer.end || !is_sourcelike(scope, outer))
		return (struct stretch){0, 0};
	if (inner.first == open && inner.end == comma && is_name(scope, inner.end - 1) &&
	    !is_name(scope, outer.end - 1))
		return inner;
	return outer;
}

static bool is_passive(const struct scope *scope, uint32_t verb, uint32_t least)
{
	uint32_t i = verb;

	while (i > least && scope->words[i - 1].class == WORD_ADVERB)
		i--;
	return i > least && scope_is_one(scope, i - 1, "is are was were been be being");
}

/* Whether token i can open what is said: "that", a pronoun, a figure, a noun with a verb to come.
 */
static bool source_follows(const struct reading *reading, uint32_t i)
{
	const struct scope *scope = reading->scope;
	struct stretch noun;

	if (i >= reading->end)
		return false;
	noun = source_after(scope, i, reading->end);
	return noun.first < noun.end && is_sourcelike(scope, noun) &&
	       ends_clause(scope, adverbials_skip(scope, noun.end, reading->end), reading->end);
}

/* "with state television | saying": its own subject. */
static bool is_with(const struct scope *scope, struct stretch source, uint32_t first)
{
	return source.first < source.end && source.first > first &&
	       scope_is_one(scope, source.first - 1, "with while as and");
}

/* Who can see: a person, not a hospital that "saw 26 bodies". */
static bool is_witness(const struct scope *scope, struct stretch source)
{
	if (source.first >= source.end)
		return false;
	if (scope->words[source.first].class == WORD_PRONOUN)
		return false;
	for (uint32_t i = source.first; i < source.end; i++)
		if ((scope->words[i].report.count &&
		     scope->report_kinds[scope->words[i].report.row] == REPORT_SOURCE) ||
		    is_person(scope, i))
			return !scope->words[i].head.count &&
			       !lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word)
					.count;
	return false;
}

/* "the number recorded at the hospital": a participle behind its noun, nobody speaks. */
static bool is_reduced(const struct reading *reading, uint32_t verb, uint32_t after)
{
	const struct scope *scope = reading->scope;
	const struct token *token = &scope->tokens[verb];

	if (token->end - token->start < 4 ||
	    memcmp(scope->article->text + token->end - 2, "ed", 2) != 0 || after >= reading->end ||
	    !scope_is_one(scope, after, "at by in during among across from"))
		return false;
	return !ends_clause(scope, adverbials_skip(scope, after, reading->end), reading->end);
}

/* "claimed four lives", "claimed responsibility", "claiming the lives of": nothing is said. */
static bool takes_lives(const struct scope *scope, uint32_t verb, uint32_t after, uint32_t end)
{
	if (scope_is_one(scope, verb, "admitted admit admits admitting")) /* to a ward */
		return after < end &&
		       (scope->words[after].class == WORD_NUMBER ||
			scope_is_one(scope, after, "at more about some around over"));
	if (!scope_is_one(scope, verb, "claim claims claimed claiming"))
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

		if (hit->count && scope->report_kinds[hit->row] == REPORT_ACCOUNT)
			return true;
		if (scope_is_one(scope, i,
				 "number numbers figure dead wounded injured missing deaths"))
			return true;
		if (scope->words[i].class == WORD_MARK || scope->words[i].class == WORD_CLAUSE)
			return false;
	}
	return false;
}

static void verb_read(struct reading *reading, uint32_t verb)
{
	struct scope *scope = reading->scope;
	const struct hit *hit = &scope->words[verb].report;
	uint8_t kind = scope->report_kinds[hit->row];
	uint32_t after = verb + hit->count, last, next;
	struct stretch source = {0, 0};
	struct report *report;
	bool comma = verb > reading->first &&
		     (scope->tokens[verb - 1].mark == ',' || scope->tokens[verb - 1].mark == '"' ||
		      scope->tokens[verb - 1].mark == '\'');

	if (kind == REPORT_PUT && !is_of_count(scope, after, reading->end))
		return;
	if (is_passive(scope, verb, reading->first) || is_reduced(reading, verb, after) ||
	    takes_lives(scope, verb, after, reading->end))
		return;
	if (comma && !is_participle(scope, verb) && source_follows(reading, after)) {
		source = source_after(scope, after, reading->end);
		report_add(reading, verb, source, (struct stretch){reading->least, verb},
			   "said by");
		reading->least = source.end;
		return;
	}
	last = scope_subject(scope, verb, reading->first);
	if (last != INDEX_NONE && scope->words[last].class == WORD_PRONOUN)
		source = (struct stretch){last, last + 1};
	else if (last != INDEX_NONE)
		source = source_before(scope, last, reading->least);
	else if (verb > reading->least && scope->tokens[verb - 1].mark == ')')
		source = source_before(scope, verb - 1, reading->least);
	else if (comma && scope->tokens[verb - 1].mark == ',' && !is_participle(scope, verb)) {
		source = past_apposition(reading, verb - 1);
		for (uint32_t i = source.end; i < verb && source.first < source.end; i++)
			scope->words[i].flags |= WORD_SOURCE;
	}
	if (is_participle(scope, verb) && !is_with(scope, source, reading->first)) {
		struct stretch subject = main_subject(reading, verb);

		if (reading->row->count)
			source = reading->row->at[reading->row->count - 1].source;
		else if (can_speak(reading, subject))
			source = subject;
	}
	if (kind == REPORT_SAW && !is_witness(scope, source))
		source = main_subject(reading, verb);
	if (kind == REPORT_SAW && !is_witness(scope, source))
		return;
	if (!can_speak(reading, source))
		source = main_subject(reading, verb);
	if (!can_speak(reading, source))
		return;
	if (kind == REPORT_TOLD && after < reading->end) {
		struct stretch to = scope_noun_after(scope, after, reading->end);

		if (to.first == to.end && scope->words[after].class == WORD_PRONOUN)
			to = (struct stretch){after, after + 1};
		for (uint32_t i = to.first; i < to.end; i++)
			scope->words[i].flags |= WORD_SOURCE;
		after = to.end > to.first ? to.end : after;
	}
	next = adverbials_skip(scope, after, reading->end);
	if (source.first > reading->first + 1 && source.end <= verb &&
	    scope->words[source.first - 1].edge == EDGE_RELATIVE &&
	    scope_is_one(scope, source.first - 1, "that which") &&
	    (ends_clause(scope, next, reading->end) || scope->words[next].edge == EDGE_WHEN)) {
		uint32_t said = source.first - 1;

		while (said > reading->least && scope->words[said - 1].class != WORD_MARK &&
		       scope->words[said - 1].class != WORD_VERB)
			said--;
		report_add(reading, verb, source, (struct stretch){said, source.first},
			   "that X recorded");
		return;
	}
	if (source.first > reading->least && ends_clause(scope, next, reading->end) &&
	    kind != REPORT_PUT && kind != REPORT_SAW && source.end <= verb) {
		report = report_add(reading, verb, source,
				    (struct stretch){reading->least, source.first},
				    "X said, behind");
		if (report)
			report->clause.end = next;
		reading->least = next;
	} else {
		for (uint32_t i = after; i < next && scope->words[i].moment != INDEX_NONE; i++)
			scope->words[i].flags |= WORD_SOURCE; /* "said on Monday that" */
		report = report_add(reading, verb, source, (struct stretch){after, reading->end},
				    kind == REPORT_SAW ? "eyewitness" : "X said, before");
		if (report)
			report->eyewitness = kind == REPORT_SAW;
		reading->least = after;
	}
	for (uint32_t i = verb; report && i < next && report->clause.end == next; i++)
		scope->words[i].flags |= WORD_SOURCE;
}

static void cue_read(struct reading *reading, uint32_t cue)
{
	struct scope *scope = reading->scope;
	uint32_t after = cue + scope->words[cue].report.count;
	struct stretch source = source_after(scope, after, reading->end);

	if (source.first == source.end && after < reading->end &&
	    scope->words[after].class == WORD_PRONOUN)
		source = (struct stretch){after, after + 1};
	if (report_add(reading, cue, source, (struct stretch){reading->first, reading->end},
		       "according to"))
		reading->least = source.end;
}

/* "citing a doctor", "quoted a source as saying": the source behind wins over the one that cites.
 */
static void cite_read(struct reading *reading, uint32_t cue)
{
	struct scope *scope = reading->scope;
	struct stretch source = source_after(scope, cue + 1, reading->end);

	if (is_passive(scope, cue, reading->first) || !is_sourcelike(scope, source))
		return;
	/* "citing figures from the ministry": the ministry */
	if (scope->words[source.first].report.count &&
	    scope->report_kinds[scope->words[source.first].report.row] == REPORT_ACCOUNT &&
	    source.first + 2 < source.end && scope_is_one(scope, source.first + 1, "from of by"))
		source.first += 2;
	report_add(reading, cue, source, (struct stretch){reading->first, reading->end}, "citing");
}

/* "By the ministry's count, nine", "press reports of nine dead". */
static void account_read(struct reading *reading, uint32_t i)
{
	struct scope *scope = reading->scope;
	const struct hit *hit = &scope->words[i].report;
	struct stretch noun;
	bool by, of;

	if (!hit->count || hit->back || scope->words[i].class != WORD_NOUN ||
	    (scope->words[i].flags & WORD_SOURCE) ||
	    (scope->report_kinds[hit->row] != REPORT_ACCOUNT &&
	     !scope_is_one(scope, i, "report reports count estimate estimates")))
		return;
	noun = scope_noun_before(scope, i, reading->first);
	by = noun.first > reading->first && scope_is(scope, noun.first - 1, "by");
	of = i + 2 < reading->end && scope->words[i + 1].class == WORD_OF &&
	     scope->words[i + 2].class == WORD_NUMBER;
	if (noun.end - noun.first < 2 || scope->words[noun.end - 2].class == WORD_DET)
		return; /* "the count": nobody's */
	if (by && (noun.first < reading->first + 2 || scope->tokens[i + 1].mark == ','))
		report_add(reading, i, noun, (struct stretch){reading->first, reading->end},
			   "by the count of");
	else if (of)
		report_add(reading, i, noun, (struct stretch){i + 1, i + 4}, "a count of");
}

/* "Flood kills nine: officials", "... - monitor", and the same without its mark. */
static void tag_read(struct reading *reading)
{
	struct scope *scope = reading->scope;
	uint32_t end = reading->end, first;
	const struct hit *hit;

	if (!(scope->words[reading->first].flags & WORD_HEADING))
		return;
	while (end > reading->first + 1 && scope->words[end - 1].class == WORD_MARK)
		end--;
	/* "...: monitor Jane Doe", with the byline behind it */
	for (uint32_t i = reading->first + 3; i < end; i++)
		if (scope->tokens[i - 1].mark == ':' && scope->words[i].report.count && end - i < 8)
			end = i + scope->words[i].report.count;
	hit = &scope->words[end - 1].report;
	if (!hit->count || scope->report_kinds[hit->row] != REPORT_SOURCE ||
	    end - reading->first < 4 || hit->count >= end - reading->first)
		return;
	first = end - 1 - hit->back;
	if (scope->words[first - 1].class == WORD_DET ||
	    scope->words[first - 1].class == WORD_VERB ||
	    scope->words[first - 1].class == WORD_PREP || scope->words[first - 1].class == WORD_OF)
		return;
	report_add(reading, first, (struct stretch){first, end},
		   (struct stretch){reading->first, first}, "tag of a heading");
}

static void piece_read(struct reading *reading)
{
	struct scope *scope = reading->scope;

	for (uint32_t i = reading->first; i < reading->end; i++) {
		const struct hit *hit = &scope->words[i].report;

		if (!hit->count || hit->back)
			continue;
		switch (scope->report_kinds[hit->row]) {
		case REPORT_VERB:
		case REPORT_TOLD:
		case REPORT_PUT:
		case REPORT_SAW:
			if (scope->words[i].class == WORD_VERB)
				verb_read(reading, i);
			break;
		case REPORT_CITE:
			cite_read(reading, i);
			break;
		case REPORT_PREP:
			cue_read(reading, i);
			break;
		default:
			break;
		}
	}
	for (uint32_t i = reading->first; i < reading->end; i++)
		account_read(reading, i);
	tag_read(reading);
}

void report_read(struct scope *scope, uint32_t sentence, struct report_row *row)
{
	const struct sentence *at = &scope->article->sentences[sentence];
	uint32_t first = at->first;

	row->count = 0;
	for (uint32_t i = at->first; i < at->end; i++) {
		struct reading reading = {scope, row, first, i + 1, first};

		if (i + 1 < at->end && scope->words[i + 1].edge != EDGE_HARD)
			continue;
		while (reading.first < reading.end &&
		       scope->words[reading.first].class == WORD_MARK)
			reading.first++;
		reading.least = reading.first;
		if (reading.first < reading.end)
			piece_read(&reading);
		first = i + 1;
	}
}

/* Citing beats saying, the nearer beats the farther; a pronoun gives way to nothing. */
const struct report *report_of(const struct report_row *row, uint32_t token)
{
	const struct report *best = NULL;
	uint32_t nearest = UINT32_MAX;

	for (uint32_t i = 0; i < row->count; i++) {
		const struct report *report = &row->at[i];
		uint32_t away = report->cue > token ? report->cue - token : token - report->cue;

		if (token < report->says.first || token >= report->says.end)
			continue;
		if (best && best->kind == REPORT_CITE && report->kind != REPORT_CITE)
			continue;
		if (!best || (report->kind == REPORT_CITE && best->kind != REPORT_CITE) ||
		    away < nearest) {
			best = report;
			nearest = away;
		}
	}
	return best;
}
