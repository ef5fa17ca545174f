/*
 * A source stands before, behind or inside what it says:
 *
 *	A monitor said | five people died             subject, verb, then the words (report_verb.c)
 *	According to medics | five people died        a cue and its noun
 *	The daily reported, citing a doctor, | ...    X citing Y is Y
 *	Flood kills nine: | officials                 the tag of a heading
 *	By UN figures, | nine have died               an account of somebody
 *
 * Left out: who a pronoun stands for (account.c).
 */
#include "claim/report.h"

#include <string.h>

#include "claim/source.h"

enum { SUBJECT_REACH = 6 }; /* tokens between a source and its verb that belong to the saying */

struct report *report_add(struct hearing *hearing, uint32_t cue, struct stretch source,
			  struct stretch says, const char *rule)
{
	struct report *report;
	struct scope *scope = hearing->scope;
	const struct word *word = &scope->words[cue];

	if (source.first >= source.end || hearing->row->count == REPORT_MOST)
		return NULL;
	report = &hearing->row->at[hearing->row->count++];
	*report = (struct report){
		.source = source,
		.says = says,
		.cue = cue,
		.kind = word->report.count ? scope_code(scope, TABLE_REPORT, word->report.row)
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

static void cue_read(struct hearing *hearing, uint32_t cue)
{
	struct scope *scope = hearing->scope;
	uint32_t after = cue + scope->words[cue].report.count;
	struct stretch source = source_after(scope, after, hearing->end);

	if (source.first == source.end && after < hearing->end &&
	    scope->words[after].class == WORD_PRONOUN)
		source = (struct stretch){after, after + 1};
	if (report_add(hearing, cue, source, (struct stretch){hearing->first, hearing->end},
		       "according to"))
		hearing->least = source.end;
}

/* "scanner traffic", "a court document": what can be cited and cannot speak. */
static bool is_record(const struct scope *scope, struct stretch noun)
{
	return noun.first < noun.end &&
	       scope_is_one(scope, noun.end - 1,
			    "traffic document documents footage records logs memo letter email "
			    "papers transcripts survey letters emails video videos report reports");
}

/* "citing a doctor", "quoted a source as saying": the source behind wins over the one that cites.
 */
static void cite_read(struct hearing *hearing, uint32_t cue)
{
	struct scope *scope = hearing->scope;
	struct stretch source = source_after(scope, cue + 1, hearing->end);

	if (report_is_passive(scope, cue, hearing->first) ||
	    !(source_is_like(scope, source) || is_record(scope, source)))
		return;
	/* "citing figures from the ministry": the ministry */
	if (scope->words[source.first].report.count &&
	    scope_code(scope, TABLE_REPORT, scope->words[source.first].report.row) ==
		    REPORT_ACCOUNT &&
	    source.first + 2 < source.end && scope_is_one(scope, source.first + 1, "from of by"))
		source.first += 2;
	report_add(hearing, cue, source, (struct stretch){hearing->first, hearing->end}, "citing");
}

/* "Raiders kill eight villagers": who suffered is not who says so. */
static bool is_victims(const struct article *article, struct span words)
{
	for (uint32_t c = 0; c < article->claim_count; c++)
		if (span_overlaps(article->claims[c].victims_words, words))
			return true;
	return false;
}

/* "Flood kills nine: officials", "... - monitor", and the same without its mark. */
static void tag_read(struct hearing *hearing)
{
	struct scope *scope = hearing->scope;
	uint32_t end = hearing->end, first;
	const struct hit *hit;

	if (!(scope->words[hearing->first].flags & WORD_HEADING))
		return;
	while (end > hearing->first + 1 && scope->words[end - 1].class == WORD_MARK)
		end--;
	/* "...: monitor Jane Doe", with the byline behind it */
	for (uint32_t i = hearing->first + 3; i < end; i++)
		if (scope->tokens[i - 1].mark == ':' && scope->words[i].report.count && end - i < 8)
			end = i + scope->words[i].report.count;
	hit = &scope->words[end - 1].report;
	if (!hit->count || scope_code(scope, TABLE_REPORT, hit->row) != REPORT_SOURCE ||
	    end - hearing->first < 4 || hit->count >= end - hearing->first)
		return;
	first = end - 1 - hit->back;
	if (scope->words[first - 1].class == WORD_DET ||
	    scope->words[first - 1].class == WORD_VERB ||
	    scope->words[first - 1].class == WORD_PREP ||
	    scope->words[first - 1].class == WORD_OF ||
	    is_victims(scope->article,
		       (struct span){scope->tokens[first].start, scope->tokens[end - 1].end}))
		return;
	report_add(hearing, first, (struct stretch){first, end},
		   (struct stretch){hearing->first, first}, "tag of a heading");
}

static void piece_read(struct hearing *hearing)
{
	struct scope *scope = hearing->scope;

	for (uint32_t i = hearing->first; i < hearing->end; i++) {
		const struct hit *hit = &scope->words[i].report;

		if (!hit->count || hit->back)
			continue;
		switch (scope_code(scope, TABLE_REPORT, hit->row)) {
		case REPORT_VERB:
		case REPORT_TOLD:
		case REPORT_PUT:
		case REPORT_SAW:
			if (scope->words[i].class == WORD_VERB)
				report_verb_read(hearing, i);
			break;
		case REPORT_CITE:
			cite_read(hearing, i);
			break;
		case REPORT_PREP:
			cue_read(hearing, i);
			break;
		case REPORT_SOURCE: /* not "died in hospital" */
			if (scope->words[i].class == WORD_VERB &&
			    (i == hearing->first || scope->words[i - 1].class != WORD_VERB))
				report_verb_read(hearing, i);
			break;
		default:
			break;
		}
	}
	report_label_read(hearing);
	for (uint32_t i = hearing->first; i < hearing->end; i++)
		report_noun_read(hearing, i);
	tag_read(hearing);
}

static void sentence_read(struct scope *scope, const struct sentence *at, struct report_row *row)
{
	uint32_t first = at->first;

	for (uint32_t i = at->first; i < at->end; i++) {
		struct hearing hearing = {scope, row, first, i + 1, first};

		if (i + 1 < at->end && scope->words[i + 1].edge != EDGE_HARD)
			continue;
		while (hearing.first < hearing.end &&
		       scope->words[hearing.first].class == WORD_MARK)
			hearing.first++;
		hearing.least = hearing.first;
		if (hearing.first < hearing.end)
			piece_read(&hearing);
		first = i + 1;
	}
}

const struct report_row *report_get(struct scope *scope, uint32_t sentence)
{
	static const struct report_row silent = {NULL, 0};
	const struct sentence *at = &scope->article->sentences[sentence];
	struct report reports[REPORT_MOST];
	struct report_row row = {reports, 0};

	if (scope->reports[sentence])
		return scope->reports[sentence];
	scope_read(scope, sentence);
	scope->reports[sentence] = &silent;
	if (at->lists >> LEXICON_REPORT & 1)
		sentence_read(scope, at, &row);
	if (row.count) {
		row.at = arena_copy(&scope->arena, reports, row.count * sizeof *reports);
		scope->reports[sentence] = arena_copy(&scope->arena, &row, sizeof row);
	}
	return scope->reports[sentence];
}

void report_get_tokens(struct scope *scope, uint32_t first, uint32_t end)
{
	const struct article *article = scope->article;

	if (first >= end)
		return;
	for (uint32_t i = sentence_of_token(article->sentences, article->sentence_count, first);
	     i < article->sentence_count && article->sentences[i].first < end; i++)
		report_get(scope, i);
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
