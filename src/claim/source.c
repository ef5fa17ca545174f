/*
 * The noun phrases that name sources. They are longer than others (an official of the forces of the
 * north), and in texts that lost their commas they must be cut from what stands before them:
 *
 *	in the suburb of Tarnow | local media said       wounded 40 others | the agency reported
 *
 * Left out: which body a person speaks for.
 */
#include "claim/source.h"

enum { STEPS = 3 /* phrases that hang on each other */ };

bool source_is_human(const struct scope *scope, uint32_t i)
{
	const struct word *word = &scope->words[i];
	uint8_t kind = word->report.count ? scope_code(scope, TABLE_REPORT, word->report.row)
					  : REPORT_NONE;

	return kind == REPORT_SOURCE || kind == REPORT_ACCOUNT || word->victim.count ||
	       lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word).count ||
	       lexicon_find(scope->lexicon, LEXICON_TITLE, scope->tokens[i].word).count;
}

bool source_is_name(const struct scope *scope, uint32_t i)
{
	uint32_t mention = scope->words[i].mention;

	return mention != INDEX_NONE && scope->article->mentions[mention].type != ENTITY_PLACE;
}

/* A state that speaks through its name: "Moscow said"; not "in Aleppo | said". */
bool source_is_state(const struct scope *scope, struct stretch noun, uint32_t least)
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
		uint8_t kind = hit->count ? scope_code(scope, TABLE_REPORT, hit->row) : REPORT_NONE;

		if (kind == REPORT_SOURCE || kind == REPORT_ACCOUNT || source_is_name(scope, i) ||
		    lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word).count ||
		    lexicon_find(scope->lexicon, LEXICON_TITLE, scope->tokens[i].word).count)
			return true;
	}
	return false;
}

bool source_is_like(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (source_is_human(scope, i) || source_is_name(scope, i))
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
		/* "Inspector Kader of | Tarnow police" is whole */
		if (i > first && scope->tokens[i].kind != TOKEN_POSSESSIVE &&
		    !(first > least + 1 && (source_is_person(scope, first - 2) ||
					    source_is_human(scope, first - 2))) &&
		    source_is_like(scope, (struct stretch){i, noun.end}))
			return i;
	}
	/* "fired at militants | SANA news agency" */
	for (uint32_t i = first; i + 1 < noun.end; i++)
		if (scope->words[i].victim.count && !(scope->tokens[i].flags & TOKEN_CAPITAL) &&
		    (scope->tokens[i + 1].flags & TOKEN_CAPITAL) && !source_is_name(scope, i) &&
		    scope->article->text[scope->tokens[i].end - 1] == 's')
			return i + 1;
	return first;
}

/* "two people", "children": who may have suffered; not "an army officer". */
static bool is_counted(const struct scope *scope, struct stretch noun)
{
	if (!scope->words[noun.end - 1].victim.count)
		return false;
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (scope->words[i].class == WORD_NUMBER)
			return true;
	return scope->words[noun.first].class != WORD_DET;
}

/* "the state of": a kind of place that has its name behind "of". */
static bool is_place_kind(const struct scope *scope, uint32_t i)
{
	return scope_is_one(scope, i,
			    "state province town city village district region port county island "
			    "suburb capital camp");
}

/* "| A missionary | in the town": who opens what is said, unless it is a means or a place. */
static bool opens_piece(const struct scope *scope, struct stretch noun, uint32_t least)
{
	uint32_t last = noun.end - 1;

	return noun.first == least && scope->words[noun.first].class == WORD_DET && last > least &&
	       scope->words[last].class == WORD_NOUN && !scope->words[last].cause.count &&
	       !scope->words[last].head.count && !scope->words[last].report.count &&
	       !scope_has(scope, last, LEXICON_HARM);
}

/* Takes in what hangs on the noun before it: "an official from | the forces". */
static uint32_t source_widen(const struct scope *scope, uint32_t first, uint32_t least)
{
	for (int steps = 0; steps < STEPS && first > least + 1; steps++) {
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
		    scope_is_one(scope, joint, "from in at for with on by")) {
			noun = scope_noun_before(scope, joint - 1, least);
			if (noun.first == noun.end || scope->words[noun.first].moment != INDEX_NONE)
				break;
			if (class == WORD_OF && steps + 1 < STEPS &&
			    (scope->tokens[joint - 1].flags & scope->tokens[first].flags &
			     TOKEN_CAPITAL) &&
			    scope->words[joint - 1].class == WORD_NOUN &&
			    scope->words[joint - 1].moment == INDEX_NONE) {
				first = noun.first; /* "the School of | Public Health" */
				continue;
			}
			if (class != WORD_AND && is_place_kind(scope, noun.end - 1) &&
			    steps + 1 < STEPS) {
				first = noun.first; /* "officials in | the state of Tarnow" */
				continue;
			}
			if ((class == WORD_AND || !source_is_human(scope, noun.end - 1)) &&
			    !(class == WORD_AND && is_voice(scope, noun)) &&
			    !(class != WORD_AND && source_is_name(scope, noun.end - 1)) &&
			    !(class != WORD_AND && opens_piece(scope, noun, least)))
				break;
			if (class != WORD_AND && class != WORD_OF && is_counted(scope, noun) &&
			    noun.first > least && !(scope->words[noun.end - 1].report.count))
				break; /* "killed two people in | the town" */
			first = skip_foreign(scope, noun, least);
			continue;
		}
		break;
	}
	return first;
}

bool source_is_person(const struct scope *scope, uint32_t i)
{
	uint32_t mention = scope->words[i].mention;

	return mention != INDEX_NONE && scope->article->mentions[mention].type == ENTITY_PERSON;
}

/* "Sam Taylor | of the organisation": what follows the name is left out. */
struct stretch source_person_alone(const struct scope *scope, struct stretch noun)
{
	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		if (source_is_person(scope, i) && !source_is_person(scope, i + 1) &&
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
		if (scope->words[i].class == WORD_NUMBER && source_is_person(scope, noun.end - 1)) {
			while (noun.end > i + 1 && !source_is_person(scope, i + 1) &&
			       !source_is_human(scope, i + 1))
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
struct stretch source_before(const struct scope *scope, uint32_t last, uint32_t least)
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
	return source_person_alone(scope, noun);
}

/* The source that begins at `first`: the noun phrase, and what hangs on it. */
struct stretch source_after(const struct scope *scope, uint32_t first, uint32_t most)
{
	struct stretch noun = scope_noun_after(scope, first, most);

	for (uint32_t i = noun.first; i + 1 < noun.end; i++)
		/* "according to SANA | the coalition", "the bulletin | Nusra fighters" */
		if (source_is_human(scope, i) && !(scope->tokens[i].flags & TOKEN_CAPITAL) &&
		    (scope->tokens[i + 1].flags & TOKEN_CAPITAL) && scope->words[i].report.count &&
		    scope_code(scope, TABLE_REPORT, scope->words[i].report.row) == REPORT_ACCOUNT)
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
		if (class == WORD_AND && !source_is_like(scope, next))
			break;
		noun.end = next.end;
	}
	return noun;
}
