/*
 * Sources told without a verb of their own: by a noun that stands for a saying, behind "by", or
 * before a colon:
 *
 *	By [the ministry]'s count, | nine died        an account of somebody
 *	[the government]'s claim that | nine died     what is claimed, and whose claim it is
 *	a claim by [the rebels] that | nine died
 *	nine deaths recorded by | [the council]       behind "by"
 *	[Baroness Hale]: | My Lords, nine ...         before a colon
 *
 * Left out: labels of bodies (a wire's name, a section).
 */
#include "claim/report.h"

#include "claim/source.h"

enum {
	BY_REACH = 5,	 /* tokens from a verb to its "by" */
	THAT_REACH = 12, /* tokens from a claim to its "that" */
	LABEL_LONGEST = 6,
	SENT_LONGEST = 14 /* tokens from "From" to its colon */
};

/* ---- behind "by" ---- */

bool report_by_read(struct hearing *hearing, uint32_t verb, uint32_t after)
{
	struct scope *scope = hearing->scope;
	struct stretch source;
	uint32_t by = after, least = hearing->first;
	uint32_t reach = report_is_passive(scope, verb, least) ? BY_REACH : 1;

	if (scope_is_one(scope, verb,
			 "found shown released witnessed condemned said saw claimed claims "
			 "raised dismissed rejected listed heard feared") ||
	    (scope_is(scope, verb, "told") && !report_is_passive(scope, verb, least)))
		return false;
	if (scope->article->text[scope->tokens[verb].end - 1] != 'd' &&
	    !scope_is_one(scope, verb, "put given"))
		return false;
	while (by < hearing->end && by < after + reach && !scope_is(scope, by, "by")) {
		if (scope->words[by].class == WORD_MARK || scope->words[by].class == WORD_CLAUSE ||
		    scope->words[by].class == WORD_VERB || scope->words[by].class == WORD_AUX)
			return false;
		by++;
	}
	if (by >= hearing->end || by >= after + reach || by + 1 >= hearing->end ||
	    scope->words[by + 1].moment != INDEX_NONE)
		return false;
	source = source_after(scope, by + 1, hearing->end);
	if (source.first >= source.end ||
	    !(source_is_like(scope, source) ||
	      scope_is_one(scope, verb, "confirmed announced reported given put informed")) ||
	    scope->words[source.end - 1].cause.count)
		return false;
	return report_add(hearing, verb, source, (struct stretch){hearing->first, hearing->end},
			  "behind by") != NULL;
}

/* ---- nouns ---- */

/* Whether token i is a saying as a noun: "the claim that", "a report by". */
static bool is_saying(const struct scope *scope, uint32_t i)
{
	return scope->words[i].class == WORD_NOUN &&
	       scope_is_one(scope, i,
			    "claim claims report reports allegation allegations rumour rumours "
			    "rumor rumors suggestion suggestions assertion statement estimate");
}

/* "the government's claim that", "a report by the council that", "reports on the radio that". */
static bool saying_read(struct hearing *hearing, uint32_t i)
{
	struct scope *scope = hearing->scope;
	struct stretch noun, source;
	uint32_t that = i + 1;

	if (!is_saying(scope, i) || (scope->words[i].flags & WORD_SOURCE))
		return false;
	while (that < hearing->end && that < i + THAT_REACH && !scope_is(scope, that, "that")) {
		if (scope->words[that].class == WORD_MARK || scope->words[that].class == WORD_VERB)
			return false;
		that++;
	}
	if (that >= hearing->end || that >= i + THAT_REACH)
		return false;
	noun = scope_noun_before(scope, i, hearing->first);
	if (noun.first > hearing->first && scope_is_one(scope, noun.first - 1, "in via through"))
		return false; /* "said | in a statement on Monday | that": somebody's */
	if (scope_is_one(scope, i + 1, "by from"))
		source = source_after(scope, i + 2, that);
	else if (noun.first > hearing->first && scope->tokens[noun.first].kind == TOKEN_POSSESSIVE)
		source = source_before(scope, noun.first - 1, hearing->first);
	else if (noun.end - noun.first > 1 && scope->tokens[noun.end - 2].kind == TOKEN_POSSESSIVE)
		source = (struct stretch){noun.first, noun.end - 2};
	else if (scope_is_one(scope, i + 1, "on in") &&
		 scope_noun_after(scope, i + 2, that).end == that)
		source = (struct stretch){noun.first, that};
	else
		return false;
	if (source.first >= source.end)
		return false;
	return report_add(hearing, i, source, (struct stretch){that, hearing->end}, "a claim of") !=
	       NULL;
}

/* "a combined toll of nine": whose, is not told. */
static bool is_nobodys(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		if (source_is_human(scope, i) || source_is_name(scope, i) ||
		    scope->tokens[i].kind == TOKEN_POSSESSIVE ||
		    scope->tokens[i].flags & TOKEN_CAPITAL)
			return false;
	return scope->words[noun.first].class == WORD_DET;
}

/* "By the ministry's count, nine", "press reports of nine dead". */
void report_noun_read(struct hearing *hearing, uint32_t i)
{
	struct scope *scope = hearing->scope;
	const struct hit *hit = &scope->words[i].report;
	struct stretch noun;
	bool by, of;

	if (saying_read(hearing, i))
		return;
	if (!hit->count || hit->back ||
	    (scope->words[i].class != WORD_NOUN && !scope_is(scope, i, "reckoning")) ||
	    (scope->words[i].flags & WORD_SOURCE) ||
	    (scope_code(scope, TABLE_REPORT, hit->row) != REPORT_ACCOUNT &&
	     !scope_is_one(scope, i, "report reports count estimate estimates claims")))
		return;
	noun = scope_noun_before(scope, i, hearing->first);
	by = noun.first > hearing->first && scope_is(scope, noun.first - 1, "by");
	of = i + 2 < hearing->end && scope->words[i + 1].class == WORD_OF &&
	     scope->words[i + 2].class == WORD_NUMBER;
	if (noun.end - noun.first < 2 || scope->words[noun.end - 2].class == WORD_DET)
		return; /* "the count": nobody's */
	if (by && (noun.first < hearing->first + 2 || scope->tokens[i + 1].mark == ',' ||
		   scope->tokens[i + 1].mark == '.'))
		report_add(hearing, i, noun, (struct stretch){hearing->first, hearing->end},
			   "by the count of");
	else if (of && !is_nobodys(scope, noun))
		report_add(hearing, i, noun, (struct stretch){i + 1, i + 4}, "a count of");
}

/* ---- before a colon ---- */

struct stretch report_label(const struct scope *scope, uint32_t first, uint32_t end)
{
	uint32_t i = first;
	bool person = false;

	if (scope->words[i].flags & WORD_HEADING)
		return (struct stretch){0, 0};
	for (; i < end && i < first + LABEL_LONGEST; i++) {
		const struct token *token = &scope->tokens[i];

		if (token->mark == ':')
			break;
		if (token->mark == '.' && i > first && (token[-1].flags & TOKEN_ABBREVIATION))
			continue;
		if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
			return (struct stretch){0, 0};
		person |= source_is_person(scope, i);
	}
	if (i >= end || scope->tokens[i].mark != ':' || !person || i + 2 >= end)
		return (struct stretch){0, 0};
	return (struct stretch){first, i};
}

/* "From our reporter | Dana Ilic in Tarnow: "I have counted ten": who saw it. */
static struct stretch sent_from(const struct hearing *hearing)
{
	const struct scope *scope = hearing->scope;
	uint32_t colon = hearing->first;
	struct stretch noun, none = {0, 0};

	if (!scope_is(scope, colon, "from"))
		return none;
	while (colon < hearing->end && colon < hearing->first + SENT_LONGEST &&
	       scope->tokens[colon].mark != ':')
		colon++;
	if (colon + 1 >= hearing->end || scope->tokens[colon].mark != ':')
		return none;
	noun = source_person_alone(scope, source_after(scope, hearing->first + 1, colon));
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (scope_is_one(scope, i, "correspondent reporter colleague producer stringer"))
			return noun;
	return none;
}

void report_label_read(struct hearing *hearing)
{
	struct stretch label = report_label(hearing->scope, hearing->first, hearing->end);
	struct stretch sent = sent_from(hearing);

	if (sent.first < sent.end)
		report_add(hearing, sent.end, sent, (struct stretch){sent.end, hearing->end},
			   "sent from");

	if (label.first < label.end)
		report_add(hearing, label.end, label, (struct stretch){label.end + 1, hearing->end},
			   "before a colon");
}
