/*
 * The subject of a verb of saying: what stands where a subject stands, over an apposition, out of a
 * relative clause, or the subject of the whole piece:
 *
 *	[the mayor of Tarnow], Jane Doe, has | told       past the apposition
 *	[the rebels], who | claimed                        what who stands for
 *	[the ministry] raised the toll, | saying           of the piece
 *
 * Nouns that cannot speak are no sources. Left out: who a pronoun stands for.
 */
#include "claim/speaker.h"

#include "claim/place_words.h"
#include "claim/role.h"
#include "claim/source.h"

enum {
	WHO_REACH = 14,	  /* tokens of a clause with who between a speaker and its verb */
	SPEECH_REACH = 4, /* tokens from a speaker to its verb */
	COURT_REACH = 6
};

/* Verbs that only who can speak has for a subject: "a pathologist | said", not "the toll shows". */
static bool is_speech(const struct scope *scope, uint32_t verb)
{
	return scope_is_one(scope, verb,
			    "report reported say says said saying tell tells told announce "
			    "announces announced "
			    "confirm confirms confirmed claim claims claimed deny denies denied "
			    "warn warns warned caution cautions cautioned insist insists insisted "
			    "allege alleges alleged argue argues argued explain explained inform "
			    "informs informed recall recalled testified admit admits admitted "
			    "acknowledge acknowledged concede conceded put puts") ||
	       scope_is_one(scope, verb,
			    "reject rejects rejected dismiss dismissed dispute disputes disputed "
			    "stress stressed "
			    "fear fears feared estimate estimates estimated reckon reckons contend "
			    "contends maintain maintains believe believes");
}

/* Whether the noun stands free, behind no preposition that governs it. */
static bool is_free(const struct hearing *hearing, struct stretch noun)
{
	const struct scope *scope = hearing->scope;

	return noun.first <= hearing->least || (scope->words[noun.first - 1].class != WORD_PREP &&
						scope->words[noun.first - 1].class != WORD_OF &&
						scope->words[noun.first - 1].class != WORD_NUMBER);
}

/* Fire in "Cal Fire": a word for harm inside a name is none. */
static bool is_cause(const struct scope *scope, struct stretch noun)
{
	uint32_t last = noun.end - 1;

	return scope->words[last].cause.count &&
	       !(last > noun.first && scope->tokens[last].flags & TOKEN_CAPITAL &&
		 scope->tokens[last - 1].flags & TOKEN_CAPITAL);
}

/* "A missionary, reached by radio, said": what opens the piece, and is no means. */
static bool is_opening(const struct hearing *hearing, struct stretch noun)
{
	const struct scope *scope = hearing->scope;

	return noun.first == hearing->first && scope->words[noun.first].class == WORD_DET &&
	       noun.end > noun.first + 1 && !is_cause(scope, noun) &&
	       scope->words[noun.end - 1].mention == INDEX_NONE &&
	       scope->words[noun.end - 1].moment == INDEX_NONE;
}

/* "Alarm Phone": capitals that no list knows. */
static bool is_unknown_name(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (!(scope->tokens[i].flags & TOKEN_CAPITAL) || place_at(scope, i))
			return false;
	return true;
}

/* "Alarmtel, a charity, | said": a name opens the piece, and what it is stands behind it. */
static bool is_opening_name(const struct hearing *hearing, struct stretch noun)
{
	const struct scope *scope = hearing->scope;

	return noun.first == hearing->first && is_unknown_name(scope, noun) &&
	       scope->words[noun.first].class == WORD_NOUN &&
	       !scope_has(scope, noun.first, LEXICON_COMMON) &&
	       scope->tokens[noun.end].mark == ',' &&
	       scope->words[noun.end + 1].class == WORD_DET && !is_cause(scope, noun) &&
	       scope->words[noun.first].moment == INDEX_NONE;
}

/* A noun phrase that can speak: a person, a body, a state, or a name that no list knows; before a
 * verb of speech, whoever stands there. */
static bool can_speak(const struct hearing *hearing, struct stretch noun, uint32_t verb)
{
	const struct scope *scope = hearing->scope;
	uint32_t last = noun.end - 1;

	if (noun.first >= noun.end)
		return false;
	if (scope->words[noun.first].class == WORD_PRONOUN || source_is_like(scope, noun) ||
	    source_is_state(scope, noun, hearing->first))
		return true;
	if (is_speech(scope, verb) &&
	    (noun.end + SPEECH_REACH > verb ||
	     (noun.end < verb && scope->tokens[verb - 1].mark == ',' &&
	      scope->tokens[noun.end].mark == ',' &&
	      (is_opening(hearing, noun) || is_opening_name(hearing, noun)))) &&
	    is_free(hearing, noun) && scope->words[last].class == WORD_NOUN &&
	    scope->tokens[last].kind == TOKEN_WORD && !is_cause(scope, noun) &&
	    scope->words[last].moment == INDEX_NONE && scope->words[last].mention == INDEX_NONE)
		return true;
	return scope->words[last].mention == INDEX_NONE && !scope->words[last].cause.count &&
	       (scope->tokens[last].flags & TOKEN_CAPITAL) &&
	       !(scope->words[last].flags & WORD_HEADING) && last > hearing->first;
}

static bool has_mark(const struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (scope->words[i].class == WORD_MARK || scope->words[i].class == WORD_CLAUSE)
			return true;
	return false;
}

/* The subject of the whole piece, for "X has raised the toll, saying that". */
static struct stretch main_subject(const struct hearing *hearing, uint32_t before)
{
	const struct scope *scope = hearing->scope;
	uint32_t verb = hearing->first;
	uint32_t last;
	struct stretch source;

	while (verb < before && scope->words[verb].class != WORD_VERB &&
	       scope->words[verb].class != WORD_AUX)
		verb++;
	if (verb >= before)
		return (struct stretch){0, 0};
	last = scope_subject(scope, verb, hearing->first);
	if (last == INDEX_NONE && verb > hearing->first + 1 &&
	    scope_is_one(scope, verb - 1, "who which that"))
		last = verb - 2 -
		       (scope->tokens[verb - 2].mark == ',' && verb > hearing->first + 2);
	if (last == INDEX_NONE || scope->words[last].class == WORD_MARK)
		return (struct stretch){0, 0};
	if (scope->words[last].class == WORD_PRONOUN)
		return (struct stretch){last, last + 1};
	source = source_before(scope, last, hearing->first);
	/* "a photographer contributing to the agency | saw" */
	if (source.first < source.end && source.end == verb && role_is_ing(scope, verb) &&
	    before - verb < 8 && !has_mark(scope, verb, before))
		source.end = before;
	return source;
}

/* "Its radio station, | Sawt al-Velm, | said": a name that no list has, of what is
 * somebody's. */
static bool is_channel(const struct scope *scope, struct stretch inner, struct stretch outer)
{
	return scope_is_one(scope, outer.first, "its their his her") &&
	       !(scope->tokens[outer.end - 1].flags & TOKEN_CAPITAL) &&
	       source_is_human(scope, outer.end - 1) &&
	       scope->tokens[inner.end - 1].flags & (TOKEN_CAPITAL | TOKEN_HYPHEN) &&
	       scope->words[inner.first].class != WORD_DET &&
	       scope->words[inner.end - 1].mention == INDEX_NONE;
}

/* "The Observatory, a group based in Britain, said": the noun before the apposition, or the name in
 * it. */
static struct stretch past_apposition(const struct hearing *hearing, uint32_t comma)
{
	const struct scope *scope = hearing->scope;
	uint32_t open = comma;
	struct stretch inner, outer;

	while (open > hearing->first && scope->tokens[open - 1].mark != ',')
		open--;
	if (open <= hearing->first + 1)
		return (struct stretch){0, 0};
	outer = source_before(scope, open - 2, hearing->first);
	inner = source_before(scope, comma - 1, open);
	if (outer.first == outer.end)
		return (struct stretch){0, 0};
	if (inner.first == open && inner.end == comma &&
	    (source_is_name(scope, inner.end - 1) || is_channel(scope, inner, outer)) &&
	    !source_is_name(scope, outer.end - 1))
		return inner;
	return source_is_like(scope, outer) || is_unknown_name(scope, outer) ||
			       is_opening(hearing, outer)
		       ? outer
		       : (struct stretch){0, 0};
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
		     scope_code(scope, TABLE_REPORT, scope->words[i].report.row) ==
			     REPORT_SOURCE) ||
		    source_is_person(scope, i))
			return !scope->words[i].head.count &&
			       !lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word)
					.count;
	return false;
}

/* "| a medic | who may not speak to reporters | said": past a clause that has its verb. */
static struct stretch past_who(const struct hearing *hearing, uint32_t verb)
{
	const struct scope *scope = hearing->scope;
	struct stretch none = {0, 0};
	uint32_t who = verb;

	if (!scope_is_one(scope, verb, "said says told added"))
		return none;
	while (who > hearing->least + 1 && verb - who < WHO_REACH &&
	       scope->words[who - 1].class != WORD_MARK && !scope_is(scope, who, "who"))
		who--;
	if (!scope_is(scope, who, "who") || who + 3 > verb ||
	    scope->words[who - 1].class != WORD_NOUN || !source_is_human(scope, who - 1) ||
	    !scope_has_verb(scope, (struct stretch){who + 1, verb}))
		return none;
	return source_before(scope, who - 1, hearing->least);
}

/* What stands where the verb's subject stands. */
static struct stretch subject_before(struct hearing *hearing, uint32_t verb)
{
	struct scope *scope = hearing->scope;
	uint32_t last = scope_subject(scope, verb, hearing->first), comma;
	struct stretch source = {0, 0};

	source = past_who(hearing, verb);
	if (source.first < source.end)
		return source;
	/* "the charity | that runs it | said" */
	if (last != INDEX_NONE && scope->words[last].class == WORD_PRONOUN &&
	    last > hearing->least + 3 && scope->words[last - 1].class != WORD_MARK &&
	    scope_is_one(scope, last - 2, "that which who"))
		return source_before(scope, last - 3, hearing->least);
	if (last != INDEX_NONE && scope->words[last].class == WORD_PRONOUN)
		return (struct stretch){last, last + 1};
	if (last != INDEX_NONE)
		return source_before(scope, last, hearing->least);
	comma = verb;
	while (comma > hearing->first && (scope->words[comma - 1].class == WORD_AUX ||
					  scope->words[comma - 1].class == WORD_ADVERB ||
					  scope->words[comma - 1].moment != INDEX_NONE))
		comma--;
	/* "a medic | working there | said" */
	if (comma > hearing->least + 2 && scope->words[comma - 1].class == WORD_VERB &&
	    scope_is_one(scope, comma - 1, "working stationed living based serving staying") &&
	    scope->words[comma - 2].class == WORD_NOUN)
		return source_before(scope, comma - 2, hearing->least);
	if (comma > hearing->least && scope->tokens[comma - 1].mark == ')')
		return source_before(scope, comma - 1, hearing->least);
	/* "the rebels, | who claimed" */
	if (comma > hearing->first + 1 && scope_is_one(scope, comma - 1, "who which")) {
		comma -= scope->tokens[comma - 2].mark == ',' && comma > hearing->first + 2 ? 3 : 2;
		return source_before(scope, comma, hearing->first);
	}
	if (comma > hearing->first && scope->tokens[comma - 1].mark == ',' &&
	    !role_is_ing(scope, verb)) {
		source = past_apposition(hearing, comma - 1);
		for (uint32_t i = source.end; i < verb && source.first < source.end; i++)
			scope->words[i].flags |= WORD_SOURCE;
		/* "the coroner, | Ana Polk, | said" */
		if (source.first > hearing->first + 1 &&
		    scope->tokens[source.first - 1].mark == ',') {
			struct stretch outer =
				source_before(scope, source.first - 2, hearing->first);

			/* "a rescuer | in the district": where he is may be where it was */
			for (uint32_t i = outer.first;
			     i < outer.end && scope->words[i].class != WORD_PREP; i++)
				scope->words[i].flags |= WORD_SOURCE;
		}
	}
	return source;
}

/* "the jury at Tarnow | heard" */
static struct stretch court_before(const struct hearing *hearing, uint32_t verb)
{
	const struct scope *scope = hearing->scope;
	uint32_t end = verb;

	while (end > hearing->least + 1 && scope_is_one(scope, end - 1, "has had have been also"))
		end--; /* "the court | has heard" */
	for (uint32_t i = verb; i > hearing->least && verb - i < COURT_REACH; i--) {
		if (scope->words[i - 1].class == WORD_MARK)
			break;
		if (scope_is_one(scope, i - 1,
				 "inquest court jury tribunal inquiry hearing commission committee "
				 "parliament"))
			return (struct stretch){
				scope_noun_before(scope, i - 1, hearing->least).first, end};
	}
	return (struct stretch){0, 0};
}

/* "More than 370 civilians were killed, a medic working there | said": who suffered says nothing.
 */
static bool has_number(const struct scope *scope, struct stretch source)
{
	bool number = false;

	for (uint32_t i = source.first; i < source.end; i++)
		number |= scope->words[i].class == WORD_NUMBER;
	return number && scope->words[source.end - 1].victim.count &&
	       scope_is_one(scope, source.end, "were was have had are");
}

/* Who speaks with the verb; empty when nobody does. */
struct stretch speaker_of(struct hearing *hearing, uint32_t verb, uint8_t kind)
{
	struct scope *scope = hearing->scope;
	struct stretch source = subject_before(hearing, verb);

	/* who hears is a court: others hear shots */
	if (scope_is_one(scope, verb, "hear hears heard"))
		return court_before(hearing, verb);
	if (scope_is(scope, verb, "recall") && verb > hearing->first &&
	    scope_is_one(scope, verb - 1, "will would may"))
		return (struct stretch){0, 0}; /* "the House will recall": asked to */
	if (role_is_ing(scope, verb) && !is_with(scope, source, hearing->first)) {
		struct stretch subject = main_subject(hearing, verb);

		if (hearing->row->count)
			source = hearing->row->at[hearing->row->count - 1].source;
		else if (can_speak(hearing, subject, verb))
			source = subject;
	}
	if (!(kind == REPORT_SAW ? is_witness(scope, source) : can_speak(hearing, source, verb)))
		source = main_subject(hearing, verb);
	if (!can_speak(hearing, source, verb) || has_number(scope, source) ||
	    (kind == REPORT_SAW && !is_witness(scope, source)))
		return (struct stretch){0, 0};
	return source;
}
