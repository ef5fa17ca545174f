/*
 * The sentence as the finders of roles see it: every word has a class, the phrases of the lists
 * that lie over it, and the edge that stands before it. Roles are not parsed for; each candidate
 * phrase gets a cost, the edges and words between it and the claim, and the cheapest that fits
 *wins:
 *
 *	Rockets hit the port , killing four | while | two died in the fire , officials said
 *	                     ^comma          ^but                           ^comma
 *
 * So words that stand between, and commas that were lost, do not break anything; a second clause
 * with its own claim keeps its own words. Left out: nesting; a relative clause is a number on its
 * words.
 */
#include "claim/scope.h"

#include <assert.h>
#include <string.h>

#include "claim/look.h"

/* ---- words ---- */

/* A span and its tokens; empty at first. */
struct scope_kept {
	struct span span;
	struct stretch stretch;
};

static struct stretch stretch_find(const struct article *article, struct span span)
{
	struct stretch stretch;

	stretch.first = article_token_at(article, span.start);
	stretch.end = article_token_at(article, span.end - 1);
	if (stretch.end < article->token_count)
		stretch.end++;
	return stretch;
}

static struct scope_kept *kept_of(const struct scope *scope, struct span span)
{
	return &scope->kept[(span.start ^ span.end << 3) % SCOPE_KEPT];
}

struct span scope_span(const struct scope *scope, struct stretch stretch)
{
	struct span span;

	if (stretch.first >= stretch.end)
		return SPAN_NONE;
	span = (struct span){scope->tokens[stretch.first].start,
			     scope->tokens[stretch.end - 1].end};
	*kept_of(scope, span) = (struct scope_kept){span, stretch};
	return span;
}

/* The same few spans are asked for over and over. */
struct stretch scope_stretch(const struct scope *scope, struct span span)
{
	struct scope_kept *kept = kept_of(scope, span);

	if (span_is_empty(span))
		return (struct stretch){0, 0};
	if (kept->span.start != span.start || kept->span.end != span.end) {
		kept->span = span;
		kept->stretch = stretch_find(scope->article, span);
	}
	return kept->stretch;
}

/* ---- lists ---- */

static void hit_set(struct scope *scope, enum lexicon_list list, uint32_t i, uint32_t end,
		    size_t member)
{
	struct phrase phrase;
	struct hit *at = (struct hit *)(void *)((char *)&scope->words[i] + member);

	if (at->count)
		return;
	phrase = lexicon_match(scope->lexicon, list, &scope->tokens[i], end - i);
	if (list == LEXICON_VICTIM && phrase.count &&
	    *lexicon_cell(scope->lexicon, LEXICON_VICTIM, phrase.row,
			  scope->columns.victim_human) == 'n')
		return;
	for (uint32_t k = 0; k < phrase.count; k++) {
		struct hit *hit = (struct hit *)(void *)((char *)&scope->words[i + k] + member);

		*hit = (struct hit){phrase.row, (uint8_t)k, (uint8_t)phrase.count};
	}
}

static void hits_set(struct scope *scope, uint32_t first, uint32_t end)
{
	static const uint8_t members[LEXICON_LISTS] = {
		[LEXICON_CAUSE] = offsetof(struct word, cause),
		[LEXICON_ACTOR] = offsetof(struct word, actor),
		[LEXICON_REPORT] = offsetof(struct word, report),
		[LEXICON_PLACEHEAD] = offsetof(struct word, head),
		[LEXICON_VICTIM] = offsetof(struct word, victim),
	};
	static const enum lexicon_list lists[] = {LEXICON_CAUSE, LEXICON_ACTOR, LEXICON_REPORT,
						  LEXICON_PLACEHEAD, LEXICON_VICTIM};
	const uint64_t asked = UINT64_C(1) << LEXICON_CAUSE | UINT64_C(1) << LEXICON_ACTOR |
			       UINT64_C(1) << LEXICON_REPORT | UINT64_C(1) << LEXICON_PLACEHEAD |
			       UINT64_C(1) << LEXICON_VICTIM;

	for (uint32_t i = first; i < end; i++) {
		if (!(scope->words[i].lists & asked))
			continue;
		for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
			if (scope_has(scope, i, lists[k]))
				hit_set(scope, lists[k], i, end, members[lists[k]]);
	}
}

/* ---- the whole ---- */

static void marks_set(struct scope *scope)
{
	const struct article *article = scope->article;

	for (uint32_t i = 0; i < article->token_count; i++)
		scope->words[i].mention = scope->words[i].moment = INDEX_NONE;
	for (uint32_t i = 0; i < article->mention_count; i++) {
		const struct mention *mention = &article->mentions[i];

		for (uint32_t k = mention->first; k < mention->end; k++)
			if (!mention->described && mention->type != ENTITY_WEAPON)
				scope->words[k].mention = i;
	}
	for (uint32_t i = 0; i < article->moment_count; i++)
		for (uint32_t k = article->moments[i].first; k < article->moments[i].end; k++)
			scope->words[k].moment = i;
}

/* A cell as the number of its name, worked out at the first question. */
static uint8_t code_read(const struct scope *scope, const struct code_table *table, uint32_t row)
{
	const char *cell = lexicon_cell(scope->lexicon, table->list, row, table->column);
	size_t n = table->list == LEXICON_HARM ? strcspn(cell, "!") : strlen(cell);

	for (uint8_t k = 0; k < table->count; k++)
		if (cell[0] == table->names[k][0] && !strncmp(cell, table->names[k], n) &&
		    !table->names[k][n])
			return k;
	return 0;
}

uint8_t scope_code_read(const struct scope *scope, enum scope_table which, uint32_t row)
{
	const struct code_table *table = &scope->tables[which];

	table->codes[row] = code_read(scope, table, row);
	return table->codes[row];
}

static void table_set(struct scope *scope, enum scope_table which, enum lexicon_list list,
		      const char *column, const char *const *names, uint8_t count)
{
	uint32_t rows = lexicon_rows(scope->lexicon, list);
	uint8_t *codes = arena_get(&scope->arena, rows + 1);

	memset(codes, CODE_UNKNOWN, rows + 1);
	scope->tables[which] = (struct code_table){
		codes, names, list, lexicon_column(scope->lexicon, list, column), count};
}

static const char *const grammar_names[GRAMMAR_CLASSES] = {
	"",
#define GRAMMAR(name, text) text,
#include "claim/grammar.def"
#undef GRAMMAR
};
static const char *const report_kind_names[REPORT_KINDS] = {
	"", "verb", "told", "put", "cite", "prep", "source", "account", "saw"};
static const char *const harm_form_names[] = {"",	  "ed",	 "edpp", "edvi", "shot",
					      "hospital", "pp",	 "fin",	 "ing",	 "vi",
					      "viing",	  "adj", "cond"};
static const char *const cause_use_names[CAUSE_USES] = {"", "weapon", "verb", "blow", "blame"};

static void columns_find(struct scope *scope)
{
	const struct lexicon *lexicon = scope->lexicon;

	scope->columns.victim_human = lexicon_column(lexicon, LEXICON_VICTIM, "human");
	scope->columns.cause_kind = lexicon_column(lexicon, LEXICON_CAUSE, "kind");
	scope->columns.head_kind = lexicon_column(lexicon, LEXICON_PLACEHEAD, "kind");
	scope->columns.head_side = lexicon_column(lexicon, LEXICON_PLACEHEAD, "side");
	scope->columns.place_kind = lexicon_column(lexicon, LEXICON_PLACE, "kind");
	scope->columns.actor_side = lexicon_column(lexicon, LEXICON_ACTOR, "side");
	scope->columns.within = lexicon_column(lexicon, LEXICON_SIDE, "within");
}

void scope_init(struct scope *scope, const struct article *article, const struct lexicon *lexicon)
{
	*scope = (struct scope){.article = article, .lexicon = lexicon, .tokens = article->tokens};
	arena_init(&scope->arena);
	scope->words = arena_array(&scope->arena, article->token_count + 1, sizeof(struct word));
	scope->read = arena_array(&scope->arena, article->sentence_count, sizeof(bool));
	scope->reports =
		arena_array(&scope->arena, article->sentence_count, sizeof *scope->reports);
	scope->senses = sense_table();
	scope->kept = arena_array(&scope->arena, SCOPE_KEPT, sizeof *scope->kept);
	table_set(scope, TABLE_GRAMMAR, LEXICON_GRAMMAR, "class", grammar_names, GRAMMAR_CLASSES);
	table_set(scope, TABLE_REPORT, LEXICON_REPORT, "kind", report_kind_names, REPORT_KINDS);
	table_set(scope, TABLE_HARM, LEXICON_HARM, "form", harm_form_names,
		  sizeof harm_form_names / sizeof *harm_form_names);
	table_set(scope, TABLE_CAUSE, LEXICON_CAUSE, "use", cause_use_names, CAUSE_USES);
	columns_find(scope);
	for (int class = 0; class < GRAMMAR_CLASSES; class ++)
		scope->classes[class] = scope_class_of((enum grammar_class) class);
	marks_set(scope);
	scope_titles(scope);
	scope_stamps(scope);
}

/* "National | Disaster | Council": inside the name of a body nothing happens. */
static void names_clear(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		struct word *word = &scope->words[i];
		const struct mention *mention;

		if (!word->cause.count || word->mention == INDEX_NONE)
			continue;
		mention = &scope->article->mentions[word->mention];
		if (mention->type == ENTITY_ORGANISATION && i + 1 < mention->end)
			word->cause = (struct hit){0, 0, 0};
	}
}

void scope_read(struct scope *scope, uint32_t sentence)
{
	uint32_t first = scope->article->sentences[sentence].first;
	uint32_t end = scope->article->sentences[sentence].end;

	if (scope->read[sentence])
		return;
	scope->read[sentence] = true;
	for (uint32_t i = first; i < end; i++) {
		const struct token *token = &scope->tokens[i];

		scope->words[i].lists = lexicon_lists(scope->lexicon, token->word);
		scope->words[i].senses = sense_of(scope->senses, scope->article->text, token);
	}
	scope_labels(scope, sentence);
	hits_set(scope, first, end);
	names_clear(scope, first, end);
	scope_classes(scope, first, end);
	scope_edges(scope, first, end);
}

void scope_release(struct scope *scope)
{
	arena_release(&scope->arena);
}
