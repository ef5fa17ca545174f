/*
 * A time in a claim's sentence may be another deed's. Each clause keeps its own:
 *
 *	two were cut off ; | a crew brought food on Monday    behind the edge nothing is harmed
 *	killing six , was driven by a man who | had slept ill on Monday
 *	while the fire drew crowds in 2014 , | six died       set against the claim
 *	two bodies were found on Monday , bringing to | 12    the day of the new ones alone
 *	they met on Monday to mark a year since | a bomb killed four
 *	the agency on Monday | listed 12 dead                 the day of the counting
 *	crews dug on Monday | for survivors of a quake        the day of the rescue
 *
 * Left out: the day of a saying (role_window.c), and which of two times is nearer.
 */
#include "claim/timing.h"

enum { RAISE_REACH = 8, SEEN_REACH = 6, RESCUE_REACH = 5 /* tokens */ };

static bool is_parting(const struct scope *scope, uint32_t i)
{
	return scope->words[i].edge == EDGE_AND || scope->words[i].edge == EDGE_BUT ||
	       (scope->tokens[i].mark == ':' && scope->words[i].edge == EDGE_COMMA);
}

/* Whether a word of harm or of its means is among the tokens. */
static bool has_deed(const struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		struct phrase found;

		if (scope->words[i].cause.count)
			return true;
		if (!(scope->words[i].lists >> LEXICON_HARM & 1))
			continue;
		found = lexicon_match(scope->lexicon, LEXICON_HARM, &scope->tokens[i], end - i);
		/* "brought" alone harms nobody */
		if (found.count && scope_code(scope, TABLE_HARM, found.row) &&
		    scope_code(scope, TABLE_HARM, found.row) != HARM_HOSPITAL)
			return true;
	}
	return false;
}

static uint32_t clause_first(const struct role_case *at, uint32_t i)
{
	while (i > at->first && !is_parting(at->scope, i))
		i--;
	return i;
}

static uint32_t clause_end(const struct role_case *at, uint32_t i)
{
	while (i < at->end && !is_parting(at->scope, i))
		i++;
	return i;
}

static bool is_fronted(const struct scope *scope, uint32_t first, uint32_t token)
{
	for (uint32_t i = first; i < token; i++)
		if (scope->words[i].class != WORD_MARK && scope->words[i].class != WORD_AND &&
		    scope->words[i].class != WORD_ADVERB && scope->words[i].class != WORD_CLAUSE)
			return false;
	return true;
}

/* "remained trapped | on Tuesday evening": how things stood, not when they came to it. */
static bool is_state(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t trigger = at->claim->trigger;

	for (uint32_t i = trigger; trigger != INDEX_NONE && i < moment->first; i++)
		if (scope->words[i].edge == EDGE_WHEN)
			return false; /* "after a blast on Friday" */
	return trigger != INDEX_NONE && trigger > at->first && trigger < moment->first &&
	       (moment->shape == MOMENT_DAY || moment->shape == MOMENT_PART) &&
	       scope_is_one(scope, trigger - 1, "remain remains remained remaining");
}

/* Whether a claim of another kind of harm stands among the tokens. */
static bool has_other_harm(const struct role_case *at, uint32_t first, uint32_t end)
{
	const struct article *article = at->scope->article;
	const struct claim *claim = at->claim;

	if (claim < article->claims || claim >= article->claims + article->claim_count)
		return false;
	while (claim > article->claims && claim[-1].sentence == at->claim->sentence)
		claim--;
	for (; claim < article->claims + article->claim_count &&
	       claim->sentence == at->claim->sentence;
	     claim++) {
		uint32_t figure = scope_stretch(at->scope, claim->words).first;

		if (figure >= first && figure < end &&
		    incident_family_of(at->scope, claim) !=
			    incident_family_of(at->scope, at->claim))
			return true;
	}
	return false;
}

/* "20 are held and would appear in court | today": a day to come. */
static bool is_to_come(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;

	for (uint32_t i = at->core.end; i < moment->first; i++)
		if (scope_is_one(scope, i, "will would due expected scheduled"))
			return !has_deed(scope, i, moment->first);
	return false;
}

/* Behind the claim: in a clause, or a relative one, that tells of no harm. */
static bool is_other_behind(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t first = clause_first(at, moment->first);
	uint8_t relative = scope->words[moment->first].relative;

	if (is_state(at, moment) ||
	    (at->claim->status != STATUS_HYPOTHETICAL && is_to_come(at, moment)))
		return true;
	if (first >= at->core.end) {
		/* "and the clinic was shut on Monday" goes on with what was told */
		if ((scope->words[first].edge != EDGE_AND ||
		     scope_is_one(scope, moment->first, "by until till")) &&
		    !has_deed(scope, first, clause_end(at, moment->end)))
			return true;
		bool remain = false;

		/* "14 remained trapped on Friday", not "after a blast on Friday" */
		for (uint32_t i = first; i < moment->first; i++)
			remain = (remain && scope->words[i].edge != EDGE_WHEN) ||
				 scope_is_one(scope, i, "remain remains remained remaining");
		if (remain)
			return true;
	}
	if (!relative || relative == scope->words[at->core.end - 1].relative ||
	    relative == scope->words[at->core.first].relative)
		return false;
	first = moment->first;
	while (first > at->core.end && scope->words[first - 1].relative == relative)
		first--;
	if (first <= at->core.end + 1 && moment->shape != MOMENT_LENGTH)
		return false; /* "40 wounded | who reached the clinic on Friday" */
	return moment->shape == MOMENT_LENGTH || !has_deed(scope, first, moment->first);
}

/* "were taken on Monday by men who | had killed nine": told as earlier than the rest. */
static bool is_earlier_deed(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t i = at->core.first;
	uint8_t relative = scope->words[i].relative;

	if (!relative || scope->words[moment->first].relative == relative)
		return false;
	while (i > moment->end &&
	       (scope->words[i - 1].class == WORD_ADVERB || scope_is_one(scope, i - 1, "been")))
		i--;
	return i > moment->end && scope_is(scope, i - 1, "had");
}

/* "two nuns who | came out last week | speak of thousands driven off": of the nuns. */
static bool is_aside(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t first = moment->first, end = moment->end;
	uint8_t relative = scope->words[first].relative;

	if (!relative || scope->words[first].class == WORD_VERB) /* "which began in May" */
		return false;
	while (first > at->first && scope->words[first - 1].relative == relative)
		first--;
	/* a verb behind the time is that of the nuns */
	if (end < at->core.first && scope->words[end].class == WORD_VERB &&
	    scope_has_verb(scope, (struct stretch){first, moment->first}))
		return !has_deed(scope, first, end);
	if (relative == scope->words[at->core.first].relative)
		return false;
	while (end < at->core.first && scope->words[end].relative == relative)
		end++;
	/* where nothing ends it, the clause runs on into the claim's */
	return end < at->core.first && scope->tokens[end].mark == ',' &&
	       !has_deed(scope, first, end);
}

/* Before the claim: in a clause that tells of no harm, or that is set against it. */
static bool is_other_before(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t end = clause_end(at, moment->end), first = clause_first(at, moment->first);
	bool comma = false;

	/* "for ten days nobody could leave, and 900 are held" */
	if (moment->shape == MOMENT_LENGTH && end < at->core.first &&
	    scope->words[end].edge == EDGE_AND && !has_deed(scope, first, end))
		return true;
	if (is_earlier_deed(at, moment) || is_aside(at, moment) ||
	    timing_is_long_before(scope, at->claim))
		return true;
	if (end < at->core.first && !scope_is(scope, end, "but") &&
	    !is_fronted(scope, first, moment->first) &&
	    (!has_deed(scope, first, end) ||
	     (scope_is(scope, end + 1, "that") && has_other_harm(at, first, end))))
		return true;
	for (uint32_t i = moment->end; i < at->core.first; i++)
		comma |= scope->tokens[i].mark == ',';
	return comma && first < moment->first &&
	       scope_is_one(scope, first, "although though while whereas");
}

bool role_is_ceremony(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "mark marks marked marking commemorate commemorated commemorating "
			    "commemorates anniversary memorial vigil mourn mourned mourning "
			    "remember remembered remembering honour honoured honor honored");
}

/* "funerals were held in Tarnow | on Sunday | for 14 victims", not "at a funeral on Sunday". */
static bool is_burial(const struct role_case *at, uint32_t i, const struct moment *moment)
{
	const struct scope *scope = at->scope;

	if (!scope_is_one(scope, i, "funeral funerals burials vigil vigils") ||
	    moment->first <= i + 1 || !scope_is_one(scope, i + 1, "was were are took"))
		return false;
	for (uint32_t k = i; k < moment->first; k++)
		if (scope->words[k].edge >= EDGE_COMMA)
			return false;
	return true;
}

/* "gathered on Sunday to mark ten years since a bomb killed nine": the day of a ceremony. */
static bool is_ceremony(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;

	if (moment->shape != MOMENT_DAY && moment->shape != MOMENT_PART)
		return false;
	for (uint32_t i = at->first; i < at->core.first; i++) {
		if (is_burial(at, i, moment))
			return true;
		if (!role_is_ceremony(scope, i))
			continue;
		if (moment->end <= i || moment->first - i <= 1)
			return true;
	}
	return false;
}

/* "crews dug | on Thursday | for survivors of a quake": the day of those who came after it. */
static bool is_rescue(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;

	if (moment->shape != MOMENT_DAY && moment->shape != MOMENT_PART)
		return false;
	for (uint32_t i = at->first; i < at->core.first; i++) {
		if (!scope_is_one(
			    scope, i,
			    "dug dig digging searched searching search combed combing scoured "
			    "scouring scrambled raced sifted sifting visited visiting toured "
			    "touring inspected surveyed"))
			continue;
		if (moment->end <= i)
			return i - moment->end < RESCUE_REACH;
		return moment->first - i <= RESCUE_REACH &&
		       scope->words[moment->first].edge < EDGE_WHEN;
	}
	return false;
}

/* "bringing to 12 the number": the claim is a sum to which the day's are added. */
static bool is_sum_of(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	uint32_t figure = scope_stretch(scope, at->claim->words).first;
	bool to = false; /* "bringing down a wall and killing 12" */

	for (uint32_t i = figure; i > moment->end && figure - i < RAISE_REACH; i--) {
		if (scope_is_one(scope, i - 1, "bringing raising lifting taking pushing"))
			return to;
		to |= scope_is(scope, i - 1, "to");
	}
	return false;
}

/* "120 were killed; | hospitals counted 81 by evening": a semicolon parts what each says. */
static bool is_statement_between(const struct role_case *at, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (at->scope->tokens[i].mark == ';')
			return true;
	return false;
}

bool role_moment_counts(const struct scope *scope, const struct moment *moment)
{
	uint32_t verb = moment->end;

	return moment->shape == MOMENT_DAY &&
	       scope_is_one(scope, verb,
			    "listed put reported announced confirmed recorded counted logged gave "
			    "released updated revised raised lowered declared tallied registered "
			    "cited estimated said acknowledged admitted");
}

/* "the execution of two men | sentenced last month" */
static bool is_of_sentence(const struct role_case *at, const struct moment *moment)
{
	for (uint32_t i = at->core.end; i < moment->first; i++)
		if (scope_is_one(at->scope, i,
				 "sentenced convicted charged indicted accused condemned tried"))
			return true;
	return false;
}

/* "47 were killed, against 60 | in January": of those it is compared with. */
static bool is_of_compared(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;

	for (uint32_t i = at->core.end; i + 1 < moment->first; i++) {
		uint32_t next = i + 1 + scope_is_one(scope, i + 1, "with to just only about some");

		if (scope_is_one(scope, i, "against compared versus") &&
		    (scope->words[next].class == WORD_NUMBER ||
		     scope->tokens[next].kind == TOKEN_NUMBER))
			return true;
	}
	return false;
}

/* "as was seen in 2012" */
static bool is_compared(const struct role_case *at, const struct moment *moment)
{
	for (uint32_t i = moment->first; i > at->core.end && moment->first - i < SEEN_REACH; i--)
		if (scope_is_one(at->scope, i - 1, "seen happened occurred did") &&
		    scope_is_one(at->scope, i - 2, "as previously was also last"))
			return true;
	return false;
}

/* "held two men on Sunday | over a bombing that killed 54": the day of the answer to it. */
static bool is_of_answer(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	bool answered = false;

	for (uint32_t i = at->first; i < at->core.first; i++) {
		answered |= scope_is_one(scope, i,
					 "charged detained arrested held jailed sentenced resigned "
					 "sued convicted tried questioned indicted protested");
		if (answered && i >= moment->end && scope_is(scope, i, "over") &&
		    scope->words[i + 1].class != WORD_NUMBER)
			return true;
	}
	return false;
}

/* "were confirmed dead | on Monday": when it was known. */
static bool is_of_confirming(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;

	return moment->shape == MOMENT_DAY && moment->first > at->first + 1 &&
	       scope_is_one(scope, moment->first - 1, "dead killed") &&
	       scope_is(scope, moment->first - 2, "confirmed");
}

bool role_moment_is_other(const struct role_case *at, const struct moment *moment)
{
	if (scope_is(at->scope, moment->first, "since"))
		return moment->end <= at->core.first &&
		       is_statement_between(at, moment->end, at->core.first);
	if (is_of_confirming(at, moment))
		return true;
	if (moment->first >= at->core.end)
		return is_other_behind(at, moment) || is_compared(at, moment) ||
		       is_of_sentence(at, moment) || is_of_compared(at, moment) ||
		       is_statement_between(at, at->core.end, moment->first);
	if (moment->end > at->core.first)
		return false;
	return is_other_before(at, moment) || is_of_answer(at, moment) || is_sum_of(at, moment) ||
	       is_ceremony(at, moment) || is_rescue(at, moment) ||
	       role_moment_counts(at->scope, moment);
}
