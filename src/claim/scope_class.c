/*
 * What a word is to a noun phrase. The classes of grammar.tsv come first, then looks (-ed, -ing,
 * -ly), then what only the words around can tell:
 *
 *	the [besieged town]     they [besieged] the town     the [report]     they [report] ten dead
 *
 * Left out: tagging for its own sake; a word is an adjective or a noun alike.
 */
#include "claim/scope.h"

#include "claim/chunk.h"

uint8_t scope_class_of(enum grammar_class class)
{
	switch (class) {
	case GRAMMAR_A:
	case GRAMMAR_POSS:
	case GRAMMAR_DET:
	case GRAMMAR_NO:
		return WORD_DET;
	case GRAMMAR_PREP:
	case GRAMMAR_WHEN:
	case GRAMMAR_AMONG:
	case GRAMMAR_SOURCE:
	case GRAMMAR_INCLUDE:
		return WORD_PREP;
	case GRAMMAR_OF:
		return WORD_OF;
	case GRAMMAR_AND:
		return WORD_AND;
	case GRAMMAR_BE:
	case GRAMMAR_HAVE:
	case GRAMMAR_DO:
	case GRAMMAR_MODAL:
	case GRAMMAR_TO:
	case GRAMMAR_GET:
		return WORD_AUX;
	case GRAMMAR_NOT:
	case GRAMMAR_ADVERB:
		return WORD_ADVERB;
	case GRAMMAR_RAISE:
		return WORD_VERB;
	case GRAMMAR_BUT:
	case GRAMMAR_CLAUSE:
	case GRAMMAR_REL:
		return WORD_CLAUSE;
	case GRAMMAR_PRON:
	case GRAMMAR_THEM:
	case GRAMMAR_NOBODY:
		return WORD_PRONOUN;
	case GRAMMAR_ANOTHER:
	case GRAMMAR_SOME:
		return WORD_QUANTIFIER;
	default:
		return grammar_is_deed(class) ? WORD_VERB : WORD_NOUN;
	}
}

/* Pasts without -ed that end in no other way, and what is done by going in or out. */
static bool is_irregular(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "overran broke blew threw fought caught drove fell flew came went "
			    "began became ran swept tore sank rose gave took brought held lost "
			    "left met sent spoke stood struck seized swam wiped seize seizes burst "
			    "drag drags enter enters flee flees");
}

/* A word in no list that looks like a verb, and does not stand before a noun as an adjective. */
static bool looks_like_verb(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];
	char last;

	if (token->kind != TOKEN_WORD || (token->flags & (TOKEN_CAPITAL | TOKEN_HYPHEN)))
		return false;
	if (is_irregular(scope, i))
		return true;
	last = scope->article->text[token->end - 1];
	if (last != 'd' && last != 'g')
		return false;
	return (scope_ends_in(scope, i, "ed") &&
		(!scope_ends_in(scope, i, "eed") || scope_is(scope, i, "freed")) &&
		!scope_ends_in(scope, i, "red")) ||
	       scope_ends_in(scope, i, "ing") || scope_ends_in(scope, i, "ured") ||
	       scope_ends_in(scope, i, "ered") || scope_ends_in(scope, i, "ared") ||
	       scope_ends_in(scope, i, "ired");
}

/* A word that names a body or a source: "group", "agency", "official". */
static bool is_body(const struct scope *scope, uint32_t i)
{
	return scope->words[i].report.count ||
	       (scope_has(scope, i, LEXICON_ORGHEAD) &&
		lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word).count);
}

/* Whether a verb form at i is an adjective: "the besieged town", "of escalated fighting". */
static bool is_attribute(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end)
{
	uint8_t before = i > first ? scope->words[i - 1].class : WORD_MARK;

	if (i + 1 >= end || scope->words[i + 1].class != WORD_NOUN ||
	    scope->tokens[i + 1].kind != TOKEN_WORD)
		return false;
	if (scope_is_one(scope, i,
			 "masked armed hooded unidentified suspected uniformed disguised hired "
			 "flying falling exploding collapsing burning speeding passing oncoming"))
		return true;
	if (before == WORD_NOUN && i > first + 1 && scope->words[i - 2].class == WORD_DET &&
	    scope->words[i + 1].victim.count)
		return true; /* "a newlywed radicalized couple" */
	if (before == WORD_NOUN && (is_body(scope, i + 1) || scope->words[i + 1].head.count))
		return true; /* "the monitoring group" behind a name */
	if (scope_ends_in(scope, i, "ing") && i > first && scope_is(scope, i - 1, "by"))
		return false; /* "by targeting homes" */
	if (before == WORD_AND)
		return scope_is_one(scope, i + 1, "forces troops groups fighters militias");
	if (scope_ends_in(scope, i, "ed") && i > first && scope_is(scope, i - 1, "to"))
		return true; /* "resorted to unprovoked shelling" */
	if (scope_ends_in(scope, i, "ed") && before == WORD_MARK && scope->words[i + 1].actor.count)
		return true; /* "masked gunmen" */
	return before == WORD_DET || before == WORD_PREP || before == WORD_OF ||
	       before == WORD_NUMBER || before == WORD_QUANTIFIER;
}

/* A noun for how harm comes: "siege", not "shot". */
static bool is_mean(const struct scope *scope, uint32_t i)
{
	const struct hit *hit = &scope->words[i].cause;

	return hit->count && scope_code(scope, TABLE_CAUSE, hit->row) <= CAUSE_WEAPON;
}

/* Words of harm that do not stand inside noun phrases: verbs, "dead". */
static void harms_set(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		struct phrase found;

		if (!scope_has(scope, i, LEXICON_HARM))
			continue;
		found = lexicon_match(scope->lexicon, LEXICON_HARM, &scope->tokens[i], end - i);
		if (!found.count || !scope_code(scope, TABLE_HARM, found.row))
			continue;
		for (uint32_t k = i; k < i + found.count; k++)
			if (!scope->words[k].actor.count && !is_mean(scope, k))
				scope->words[k].class = WORD_VERB;
		i += found.count - 1;
	}
}

/* -ly, but for nouns and adjectives that end so. */
static bool is_adverb(const struct scope *scope, uint32_t i)
{
	return scope_ends_in(scope, i, "ly") && !(scope->tokens[i].flags & TOKEN_CAPITAL) &&
	       !scope->words[i].victim.count &&
	       !scope_is_one(scope, i,
			     "family elderly daily weekly monthly deadly friendly lonely "
			     "ally assembly supply reply anomaly rally fly yearly quarterly "
			     "fortnightly hourly nightly untimely timely costly grisly ghastly "
			     "cowardly disorderly unruly holy tally bully belly");
}

/* "re-opened": a verb for all its hyphen. */
static bool is_done_again(const struct scope *scope, uint32_t i)
{
	const char *text = scope->article->text + scope->tokens[i].start;

	return (text[0] | 0x20) == 'r' && text[1] == 'e' && text[2] == '-' &&
	       scope_ends_in(scope, i, "ed");
}

/* "the old quarter of Tarnow", not "a quarter of the crew". */
static bool is_town_quarter(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i, "quarter quarters") && i &&
	       !scope_is_one(scope, i - 1, "a one three last first second third fourth final") &&
	       scope->tokens[i - 1].kind == TOKEN_WORD;
}

static void classes_set(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end;) {
		struct phrase found = {0, 0};
		uint8_t class;
		uint32_t count;

		if (scope_has(scope, i, LEXICON_GRAMMAR))
			found = lexicon_match(scope->lexicon, LEXICON_GRAMMAR, &scope->tokens[i],
					      end - i);
		class = found.count ? scope_code(scope, TABLE_GRAMMAR, found.row) : GRAMMAR_NONE;
		count = found.count ? found.count : 1;
		/* "monitoring group said": words by themselves; "Sheikh Said": a name */
		if (class == GRAMMAR_SAY &&
		    (count > 1 || (i > first && !(scope->words[i].flags & WORD_HEADING) &&
				   scope->tokens[i].flags & TOKEN_CAPITAL &&
				   !(scope->tokens[i].flags & TOKEN_CAPITALS)))) {
			class = GRAMMAR_NONE;
			count = 1;
		}

		for (uint32_t k = i; k < i + count && k < end; k++) {
			const struct token *token = &scope->tokens[k];
			struct word *word = &scope->words[k];

			if (token->kind == TOKEN_MARK)
				word->class = WORD_MARK;
			else if (token->kind == TOKEN_NUMBER)
				word->class = WORD_NUMBER;
			else if (token->kind == TOKEN_POSSESSIVE ||
				 ((token->flags & TOKEN_HYPHEN) && !is_done_again(scope, k)))
				word->class = WORD_NOUN;
			else if (token->flags & TOKEN_HYPHEN)
				word->class = WORD_VERB;
			else if (class == GRAMMAR_RAISE && scope_ends_in(scope, k, "ly"))
				word->class = WORD_ADVERB;
			else if (class != GRAMMAR_NONE)
				word->class = scope->classes[class];
			else if (is_adverb(scope, k))
				word->class = WORD_ADVERB;
			else if (scope_has(scope, k, LEXICON_NUMBER) &&
				 !is_town_quarter(scope, k) &&
				 lexicon_find(scope->lexicon, LEXICON_NUMBER, token->word).count)
				word->class = WORD_NUMBER;
			else
				word->class = looks_like_verb(scope, k) ? WORD_VERB : WORD_NOUN;
		}
		i += count;
	}
	harms_set(scope, first, end);
}

/* A word of saying that is used as a verb: not "the report", "official claims". */
static bool is_report_verb(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end)
{
	const struct hit *hit = &scope->words[i].report;
	uint8_t kind, before;

	if (!hit->count || hit->back)
		return false;
	kind = scope_code(scope, TABLE_REPORT, hit->row);
	before = i > first ? scope->words[i - 1].class : WORD_MARK;
	/* "the directorate | reports that 46 people": the list has the noun alone */
	if (kind == REPORT_SOURCE && i + 1 < end && scope_is_one(scope, i, "report reports") &&
	    (scope_is(scope, i + 1, "that") || scope->words[i + 1].class == WORD_NUMBER ||
	     scope->tokens[i + 1].mark == ':'))
		return before == WORD_NOUN || before == WORD_ADVERB;
	/* "nine have died, the government | reports." */
	if (kind == REPORT_SOURCE && scope_is(scope, i, "reports") && i > first + 2 &&
	    i + 1 < scope->article->token_count && scope->tokens[i + 1].mark == '.' &&
	    before == WORD_NOUN && scope->words[i - 2].class == WORD_DET &&
	    scope->tokens[i - 3].mark == ',')
		return true;
	if (scope_is(scope, i + hit->count, "of") ||
	    (i > first && scope->tokens[i - 1].kind == TOKEN_POSSESSIVE) ||
	    ((scope->tokens[i].flags & TOKEN_CAPITAL) && i > first &&
	     !(scope->words[i].flags & WORD_HEADING)) ||
	    (kind != REPORT_VERB && kind != REPORT_TOLD && kind != REPORT_PUT &&
	     kind != REPORT_CITE && kind != REPORT_SAW))
		return false;
	return before != WORD_DET && before != WORD_OF && before != WORD_NUMBER &&
	       before != WORD_PREP && before != WORD_QUANTIFIER;
}

/* "rebels | lob | bombs": a blow behind those who deal it. */
static bool is_deed_of_actor(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end)
{
	const struct word *word = &scope->words[i];

	return word->class == WORD_NOUN && word->cause.count == 1 && word->mention == INDEX_NONE &&
	       i > first && i + 1 < end && word[-1].actor.count &&
	       scope_code(scope, TABLE_CAUSE, word->cause.row) == CAUSE_BLOW &&
	       (scope_ends_in(scope, i - 1, "s") || scope_ends_in(scope, i - 1, "men")) &&
	       (word[1].class == WORD_NOUN || word[1].class == WORD_DET);
}

/* "Fire | guts | mill", "Crane | topples | onto": what headlines tell in the present. */
static bool is_headline_deed(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end)
{
	const struct word *word = &scope->words[i];

	if (word->class != WORD_NOUN || !word->cause.count || i <= first || i + 1 >= end ||
	    word->mention != INDEX_NONE || word[-1].class != WORD_NOUN ||
	    (!scope_ends_in(scope, i, "s") &&
	     !(scope_ends_in(scope, i - 1, "s") && scope_is_one(scope, i, "collide"))))
		return false;
	if (scope_code(scope, TABLE_CAUSE, word->cause.row) == CAUSE_VERB)
		return true;
	return word[-1].cause.count &&
	       scope_is_one(scope, i,
			    "guts engulfs ravages razes hits rocks shakes levels flattens "
			    "devastates batters");
}

/* What only the words around it can tell: "strikes" the noun, "besieged" the adjective. */
static void classes_settle(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = end; i-- > first;) {
		struct word *word = &scope->words[i];
		const struct token *token = &scope->tokens[i];
		uint8_t before = i > first ? scope->words[i - 1].class : WORD_MARK;

		if ((word->mention != INDEX_NONE || word->actor.count > 1) &&
		    word->class != WORD_MARK)
			word->class = WORD_NOUN;
		else if (is_report_verb(scope, i, first, end)) {
			word->class = WORD_VERB;
			continue;
		}
		if (is_deed_of_actor(scope, i, first, end) ||
		    is_headline_deed(scope, i, first, end))
			word->class = WORD_VERB;
		if (word->class == WORD_AUX && scope_is_one(scope, i, "got gets") &&
		    scope_is_one(scope, i + 1, "out into off away up down"))
			word->class = WORD_VERB; /* "got out of a car and" */
		if (word->class == WORD_VERB && i > first && scope->tokens[i - 1].mark == '-' &&
		    !(token->flags & TOKEN_SPACE))
			word->class = WORD_NOUN; /* "U.K.-based" */
		if (word->class == WORD_PREP && word->senses & SENSE_SIDE && i > first &&
		    (before == WORD_DET || scope->tokens[i - 1].kind == TOKEN_POSSESSIVE ||
		     (scope->tokens[i - 1].flags & TOKEN_HYPHEN)) &&
		    scope_is(scope, i + 1, "of")) {
			word->class = WORD_NOUN; /* "the east of the city" */
			if (i + 1 < end)
				scope->words[i + 1].class = WORD_OF;
		}
		if (word->senses & SENSE_FORCE &&
		    (i + 1 >= end || scope->words[i + 1].class == WORD_VERB ||
		     scope->words[i + 1].class == WORD_AUX ||
		     scope->words[i + 1].class == WORD_PREP ||
		     scope->words[i + 1].class == WORD_MARK ||
		     scope->words[i + 1].class == WORD_AND))
			word->class = WORD_NOUN;
		if (word->class != WORD_VERB)
			continue;
		if (word->report.count &&
		    ((i > first && scope->tokens[i - 1].kind == TOKEN_POSSESSIVE) ||
		     scope_is(scope, i, "reports")))
			word->class = WORD_NOUN; /* "the council's claim" */
		if (word->report.count && before == WORD_NOUN && scope_is(scope, i + 1, "of"))
			word->class = WORD_NOUN; /* "press reports of" */
		if (word->cause.count &&
		    scope_code(scope, TABLE_CAUSE, word->cause.row) != CAUSE_VERB &&
		    scope_code(scope, TABLE_CAUSE, word->cause.row) != CAUSE_BLOW)
			word->class = WORD_NOUN;
		else if (before == WORD_DET && !scope_ends_in(scope, i, "ed") &&
			 !scope_ends_in(scope, i, "ing"))
			word->class = WORD_NOUN; /* "the report" */
		else if (is_attribute(scope, i, first, end) &&
			 (scope_ends_in(scope, i, "ed") || scope_ends_in(scope, i, "ing")))
			word->class = WORD_NOUN;
		else if (scope_ends_in(scope, i, "ing") && before == WORD_NOUN && i > first + 1 &&
			 scope->words[i - 2].class == WORD_DET && i + 1 < end &&
			 word[1].class == WORD_VERB && !scope_ends_in(scope, i + 1, "ing"))
			word->class = WORD_NOUN; /* "a bamboo railing gave way" */
		else if ((token->flags & TOKEN_CAPITAL) && i > first && !word->report.count &&
			 !word->cause.count && !(scope->words[i].flags & WORD_HEADING))
			word->class = WORD_NOUN;
	}
}

void scope_classes(struct scope *scope, uint32_t first, uint32_t end)
{
	classes_set(scope, first, end);
	classes_settle(scope, first, end);
}
