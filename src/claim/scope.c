/*
 * The sentence as the finders of roles see it: every word has a class, the phrases of the lists
 *that lie over it, and the edge that stands before it. Roles are not parsed for; each candidate
 *phrase gets a cost, the edges and words between it and the claim, and the cheapest that fits wins:
 *
 *	Rockets hit the port , killing four | while | two died in the fire , officials said
 *	                     ^comma          ^but                           ^comma
 *
 * So words that stand between, and commas that were lost, do not break anything; a second clause
 *with its own claim keeps its own words. Left out: nesting; a relative clause is a number on its
 *words.
 */
#include "claim/scope.h"

#include <assert.h>
#include <string.h>

#include "claim/chunk.h"

enum {
	COST_COMMA = 3,
	COST_WHEN = 4,
	COST_OUT_OF_RELATIVE = 3,
	COST_INTO_RELATIVE = 14,
	COST_AND = 10,
	COST_BUT = 25,
	COST_HARD = 1000,
	NOUN_LONGEST = 14 /* words; longer phrases are junk */
};

/* ---- words ---- */

bool scope_is(const struct scope *scope, uint32_t token, const char *word)
{
	return token < scope->article->token_count &&
	       token_is(scope->article->text, &scope->tokens[token], word);
}

bool scope_is_one(const struct scope *scope, uint32_t token, const char *words)
{
	char folded[TOKEN_FOLD + 1];
	const struct token *at;
	size_t length;

	if (token >= scope->article->token_count)
		return false;
	at = &scope->tokens[token];
	if (at->kind != TOKEN_WORD)
		return false;
	length = token_fold(scope->article->text + at->start, at->end - at->start, folded);
	while (length && words) {
		if (!strncmp(words, folded, length) && (words[length] == ' ' || !words[length]))
			return true;
		words = strchr(words, ' ');
		if (words)
			words++;
	}
	return false;
}

struct span scope_span(const struct scope *scope, struct stretch stretch)
{
	if (stretch.first >= stretch.end)
		return SPAN_NONE;
	return (struct span){scope->tokens[stretch.first].start,
			     scope->tokens[stretch.end - 1].end};
}

struct stretch scope_stretch(const struct scope *scope, struct span span)
{
	struct stretch stretch;

	if (span_is_empty(span))
		return (struct stretch){0, 0};
	stretch.first = article_token_at(scope->article, span.start);
	stretch.end = article_token_at(scope->article, span.end - 1);
	if (stretch.end < scope->article->token_count)
		stretch.end++;
	return stretch;
}

/* ---- classes ---- */

static enum word_class class_of_grammar(enum grammar_class class)
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
	case GRAMMAR_LEAVE:
	case GRAMMAR_TAKE:
	case GRAMMAR_LOSE:
	case GRAMMAR_YIELD:
	case GRAMMAR_RISE:
	case GRAMMAR_FORCE:
	case GRAMMAR_SAY:
	case GRAMMAR_VERB:
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
		return WORD_NOUN;
	}
}

static bool ends_in(const struct scope *scope, uint32_t i, const char *tail)
{
	const struct token *token = &scope->tokens[i];
	size_t length = strlen(tail);

	return token->end - token->start > length + 2 &&
	       !memcmp(scope->article->text + token->end - length, tail, length);
}

/* A word in no list that looks like a verb, and does not stand before a noun as an adjective. */
static bool looks_like_verb(const struct scope *scope, uint32_t i)
{
	const struct token *token = &scope->tokens[i];

	if (token->kind != TOKEN_WORD || (token->flags & (TOKEN_CAPITAL | TOKEN_HYPHEN)))
		return false;
	return (ends_in(scope, i, "ed") && !ends_in(scope, i, "eed") &&
		!ends_in(scope, i, "red")) ||
	       ends_in(scope, i, "ing") || ends_in(scope, i, "ured") || ends_in(scope, i, "ered") ||
	       ends_in(scope, i, "ared") || ends_in(scope, i, "ired");
}

/* A word that names a body or a source: "group", "agency", "official". */
static bool is_body(const struct scope *scope, uint32_t i)
{
	return scope->words[i].report.count ||
	       lexicon_find(scope->lexicon, LEXICON_ORGHEAD, scope->tokens[i].word).count;
}

/* Whether a verb form at i is an adjective: "the besieged town", "of escalated fighting". */
static bool is_attribute(const struct scope *scope, uint32_t i, uint32_t first, uint32_t end)
{
	uint8_t before = i > first ? scope->words[i - 1].class : WORD_MARK;

	if (i + 1 >= end || scope->words[i + 1].class != WORD_NOUN ||
	    scope->tokens[i + 1].kind != TOKEN_WORD)
		return false;
	if (before == WORD_NOUN && i > first + 1 && scope->words[i - 2].class == WORD_DET &&
	    scope->words[i + 1].victim.count)
		return true; /* "a newlywed radicalized couple" */
	if (before == WORD_NOUN && (is_body(scope, i + 1) || scope->words[i + 1].head.count))
		return true; /* "the monitoring group" behind a name */
	return before == WORD_DET || before == WORD_PREP || before == WORD_OF ||
	       before == WORD_NUMBER || before == WORD_QUANTIFIER;
}

/* Words of harm that do not stand inside noun phrases: verbs, "dead". */
static void harms_set(struct scope *scope, uint32_t first, uint32_t end)
{
	const uint64_t bit = UINT64_C(1) << LEXICON_HARM;

	for (uint32_t i = first; i < end; i++) {
		struct phrase found;

		if (!(lexicon_lists(scope->lexicon, scope->tokens[i].word) & bit))
			continue;
		found = lexicon_match(scope->lexicon, LEXICON_HARM, &scope->tokens[i], end - i);
		if (!found.count || !scope->harm_forms[found.row])
			continue;
		for (uint32_t k = i; k < i + found.count; k++)
			if (!scope->words[k].actor.count && !scope->words[k].cause.count)
				scope->words[k].class = WORD_VERB;
		i += found.count - 1;
	}
}

static void classes_set(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end;) {
		struct phrase found =
			lexicon_match(scope->lexicon, LEXICON_GRAMMAR, &scope->tokens[i], end - i);
		uint8_t class = found.count ? scope->grammar[found.row] : GRAMMAR_NONE;
		uint32_t count = found.count ? found.count : 1;

		if (class == GRAMMAR_SAY &&
		    count > 1) { /* "monitoring group said": words by themselves */
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
			else if (token->kind == TOKEN_POSSESSIVE || (token->flags & TOKEN_HYPHEN))
				word->class = WORD_NOUN;
			else if (class == GRAMMAR_RAISE && ends_in(scope, k, "ly"))
				word->class = WORD_ADVERB;
			else if (class != GRAMMAR_NONE)
				word->class = (uint8_t)class_of_grammar((enum grammar_class) class);
			else if (ends_in(scope, k, "ly") && !(token->flags & TOKEN_CAPITAL))
				word->class = WORD_ADVERB;
			else if (lexicon_find(scope->lexicon, LEXICON_NUMBER, token->word).count)
				word->class = WORD_NUMBER;
			else
				word->class = looks_like_verb(scope, k) ? WORD_VERB : WORD_NOUN;
		}
		i += count;
	}
	harms_set(scope, first, end);
}

/* A word of saying that is used as a verb: not "the report", "official claims". */
static bool is_report_verb(const struct scope *scope, uint32_t i, uint32_t first)
{
	const struct hit *hit = &scope->words[i].report;
	uint8_t kind = hit->count ? scope->report_kinds[hit->row] : REPORT_NONE;
	uint8_t before = i > first ? scope->words[i - 1].class : WORD_MARK;

	if (!hit->count || hit->back || scope_is(scope, i + hit->count, "of") ||
	    ((scope->tokens[i].flags & TOKEN_CAPITAL) && i > first &&
	     !(scope->words[i].flags & WORD_HEADING)) ||
	    (kind != REPORT_VERB && kind != REPORT_TOLD && kind != REPORT_PUT &&
	     kind != REPORT_CITE && kind != REPORT_SAW))
		return false;
	return before != WORD_DET && before != WORD_OF && before != WORD_NUMBER &&
	       before != WORD_PREP && before != WORD_QUANTIFIER;
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
		else if (is_report_verb(scope, i, first)) {
			word->class = WORD_VERB;
			continue;
		}
		if (word->class == WORD_VERB && i > first && scope->tokens[i - 1].mark == '-' &&
		    !(token->flags & TOKEN_SPACE))
			word->class = WORD_NOUN; /* "U.K.-based" */
		if (word->class != WORD_VERB)
			continue;
		if (word->report.count && before == WORD_NOUN && scope_is(scope, i + 1, "of"))
			word->class = WORD_NOUN; /* "press reports of" */
		if (word->cause.count && scope->cause_uses[word->cause.row] != CAUSE_VERB &&
		    scope->cause_uses[word->cause.row] != CAUSE_BLOW)
			word->class = WORD_NOUN;
		else if (before == WORD_DET && !ends_in(scope, i, "ed") &&
			 !ends_in(scope, i, "ing"))
			word->class = WORD_NOUN; /* "the report" */
		else if (is_attribute(scope, i, first, end) &&
			 (ends_in(scope, i, "ed") || ends_in(scope, i, "ing")))
			word->class = WORD_NOUN;
		else if ((token->flags & TOKEN_CAPITAL) && i > first && !word->report.count &&
			 !word->cause.count && !(scope->words[i].flags & WORD_HEADING))
			word->class = WORD_NOUN;
	}
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
	if (list == LEXICON_VICTIM && phrase.count && !scope->victim_human[phrase.row])
		return;
	for (uint32_t k = 0; k < phrase.count; k++) {
		struct hit *hit = (struct hit *)(void *)((char *)&scope->words[i + k] + member);

		*hit = (struct hit){phrase.row, (uint8_t)k, (uint8_t)phrase.count};
	}
}

static void hits_set(struct scope *scope, uint32_t first, uint32_t end)
{
	static const struct {
		enum lexicon_list list;
		size_t member;
	} lists[] = {{LEXICON_CAUSE, offsetof(struct word, cause)},
		     {LEXICON_ACTOR, offsetof(struct word, actor)},
		     {LEXICON_REPORT, offsetof(struct word, report)},
		     {LEXICON_PLACEHEAD, offsetof(struct word, head)},
		     {LEXICON_VICTIM, offsetof(struct word, victim)}};

	for (uint32_t i = first; i < end; i++) {
		uint64_t bits = lexicon_lists(scope->lexicon, scope->tokens[i].word);

		for (size_t k = 0; bits && k < sizeof lists / sizeof *lists; k++)
			if (bits & (UINT64_C(1) << lists[k].list))
				hit_set(scope, lists[k].list, i, end, lists[k].member);
	}
}

/* ---- edges ---- */

static bool has_verb(const struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (scope->words[i].class == WORD_VERB || scope->words[i].class == WORD_AUX)
			return true;
	return false;
}

/* "and" at i: whether a subject and a verb follow before the next mark or joint. */
static bool opens_clause(const struct scope *scope, uint32_t i, uint32_t end)
{
	uint32_t k = i + 1;

	if (k >= end || scope->words[k].class == WORD_VERB || scope->words[k].class == WORD_AUX)
		return false;
	for (; k < end && k < i + 14; k++) {
		uint8_t class = scope->words[k].class;

		if (class == WORD_VERB || class == WORD_AUX)
			return !ends_in(scope, k, "ing");
		if (class == WORD_MARK || class == WORD_AND || class == WORD_CLAUSE)
			return false;
	}
	return false;
}

static bool begins_statement(const struct scope *scope, uint32_t i, uint32_t end)
{
	while (i < end && scope->tokens[i].kind == TOKEN_MARK &&
	       (scope->tokens[i].mark == '"' || scope->tokens[i].mark == '-'))
		i++;
	return i < end && ((scope->tokens[i].flags & (TOKEN_CAPITAL | TOKEN_DIGIT)) ||
			   scope->tokens[i].kind == TOKEN_NUMBER);
}

static enum word_edge mark_edge(const struct scope *scope, uint32_t i, uint32_t end)
{
	switch (scope->tokens[i].mark) {
	case ';':
		return EDGE_BUT;
	case '|':
		return EDGE_HARD;
	case ',':
	case ':':
	case '.':
		return EDGE_COMMA;
	case '-':
		if (!(scope->tokens[i].flags & TOKEN_SPACE))
			return EDGE_NONE;
		return begins_statement(scope, i + 1, end) ? EDGE_HARD : EDGE_COMMA;
	default:
		return EDGE_NONE;
	}
}

static enum word_edge edge_of(const struct scope *scope, uint32_t i, uint32_t clause, uint32_t end)
{
	const struct word *word = &scope->words[i];

	if (word->class == WORD_MARK)
		return mark_edge(scope, i, end);
	if (word->class == WORD_AND && has_verb(scope, clause, i) && opens_clause(scope, i, end))
		return EDGE_AND;
	if (scope_is_one(scope, i, "while whereas but although though"))
		return EDGE_BUT;
	if (scope_is_one(scope, i, "who which whose whom where"))
		return EDGE_RELATIVE;
	if (scope_is(scope, i, "that"))
		return word->class == WORD_CLAUSE && i > clause &&
				       (scope->words[i - 1].class == WORD_NOUN ||
					scope->words[i - 1].class == WORD_NUMBER)
			       ? EDGE_RELATIVE
			       : EDGE_NONE;
	if (word->class == WORD_CLAUSE || scope_is_one(scope, i, "after before until since"))
		return EDGE_WHEN;
	return EDGE_NONE;
}

static void edges_set(struct scope *scope, uint32_t first, uint32_t end)
{
	uint32_t clause = first;
	uint8_t relative = 0, count = 0;

	for (uint32_t i = first; i < end; i++) {
		struct word *word = &scope->words[i];

		word->edge = (uint8_t)(word->flags & WORD_HEADING && i > first &&
						       !(word[-1].flags & WORD_HEADING)
					       ? EDGE_HARD
					       : edge_of(scope, i, clause, end));
		if (i > first && !(word->flags & WORD_HEADING) && (word[-1].flags & WORD_HEADING))
			word->edge = EDGE_HARD;
		if (i > first && word[-1].moment != INDEX_NONE && (word[-1].flags & WORD_LABEL) &&
		    word->moment != word[-1].moment)
			word->edge = EDGE_HARD; /* behind a stamp */
		if (word->edge == EDGE_RELATIVE && count < UINT8_MAX)
			relative = ++count;
		else if (word->edge >= EDGE_AND || (word->edge == EDGE_COMMA && relative))
			relative = 0;
		word->relative = relative;
		if (word->edge >= EDGE_WHEN)
			clause = i + 1;
	}
}

/* ---- headings ---- */

/* Brackets of at most this many tokens are labels; an open one that never closes is none. */
enum { LABEL_LONGEST = 40 };

static void labels_set(struct scope *scope, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		char close = scope->tokens[i].mark == '(' ? ')' : ']';

		if (scope->tokens[i].mark != '(' && scope->tokens[i].mark != '[')
			continue;
		for (uint32_t k = i + 1; k < end && k < i + LABEL_LONGEST; k++) {
			if (scope->tokens[k].mark != close)
				continue;
			while (i <= k)
				scope->words[i++].flags |= WORD_LABEL;
			i = k;
			break;
		}
	}
}

enum { DATELINE_LONGEST = 14 };

/* "BEIRUT:", "GENEVA, May 1 (Agency) -", "Tarnow, BNA -" at the start of a paragraph: a label. */
static void dateline_set(struct scope *scope, uint32_t sentence)
{
	const struct sentence *at = &scope->article->sentences[sentence];
	bool capitals = (scope->tokens[at->first].flags & TOKEN_CAPITALS) != 0;
	bool comma = false;

	if (!(scope->tokens[at->first].flags & TOKEN_CAPITAL) ||
	    (scope->words[at->first].flags & WORD_HEADING) ||
	    (sentence && scope->article->sentences[sentence - 1].paragraph == at->paragraph))
		return;
	for (uint32_t i = at->first + 1; i < at->end && i < at->first + DATELINE_LONGEST; i++) {
		const struct token *token = &scope->tokens[i];
		bool dash =
			token->mark == '-' && (token->flags & TOKEN_SPACE) && (capitals || comma);

		comma |= token->mark == ',';
		if (dash || (token->mark == ':' && capitals)) {
			for (uint32_t k = at->first; k <= i; k++)
				scope->words[k].flags |= WORD_LABEL;
			return;
		}
		if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL))
			return;
	}
}

/* A full date that nothing ties to the words around it: "Agency Thursday 2 Jul 2015 At least nine":
 * a stamp, and what stands before it in its paragraph. */
static void stamps_set(struct scope *scope)
{
	const struct article *article = scope->article;

	for (uint32_t i = 0; i < article->moment_count; i++) {
		const struct moment *moment = &article->moments[i];
		const struct token *next = &scope->tokens[moment->end];
		uint32_t numbers = 0;

		for (uint32_t k = moment->first; k < moment->end; k++)
			numbers += scope->tokens[k].kind == TOKEN_NUMBER;
		if (moment->shape != MOMENT_DAY || numbers < 2 ||
		    moment->end >= article->token_count ||
		    moment->span.start != moment->core.start ||
		    !((next->flags & TOKEN_CAPITAL) || next->kind == TOKEN_NUMBER))
			continue;
		for (uint32_t k = moment->first; k < moment->end; k++)
			scope->words[k].flags |= WORD_LABEL;
	}
}

static bool same_word(const struct token *a, const struct token *b)
{
	return a->kind == b->kind && a->hash == b->hash;
}

enum { TITLE_LEAST = 4, TITLE_SEEKS = 64 };

/* Where the words of the title stand again in the text they are a heading there too. */
static void titles_set(struct scope *scope)
{
	const struct article *article = scope->article;
	struct stretch title = scope_stretch(scope, article->title_span);
	uint32_t length, seeks = 0;

	if (title.first >= title.end)
		return;
	while (title.end > title.first && scope->tokens[title.end - 1].kind == TOKEN_MARK)
		title.end--;
	length = title.end - title.first;
	for (uint32_t i = title.first; i < title.end; i++)
		scope->words[i].flags |= WORD_HEADING;
	if (length < TITLE_LEAST)
		return;
	for (uint32_t i = title.end; i + length <= article->token_count && seeks < TITLE_SEEKS;
	     i++) {
		uint32_t k = 0;

		if (!same_word(&scope->tokens[i], &scope->tokens[title.first]))
			continue;
		seeks++;
		while (k < length &&
		       same_word(&scope->tokens[i + k], &scope->tokens[title.first + k]))
			k++;
		if (k < length)
			continue;
		for (k = 0; k < length; k++)
			scope->words[i + k].flags |= WORD_HEADING;
		i += length - 1;
	}
}

enum { HEADING_LONGEST = 24 };

/* A short line of its own without a point at its end. */
static bool is_heading(const struct scope *scope, uint32_t sentence)
{
	const struct article *article = scope->article;
	const struct sentence *at = &article->sentences[sentence];
	const struct token *last = &scope->tokens[at->end - 1];

	if (at->end - at->first > HEADING_LONGEST ||
	    strchr(".!?\"')", last->mark ? last->mark : 'x'))
		return false;
	if (sentence && article->sentences[sentence - 1].paragraph == at->paragraph)
		return false;
	return sentence + 1 >= article->sentence_count ||
	       article->sentences[sentence + 1].paragraph != at->paragraph;
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
			if (!mention->described)
				scope->words[k].mention = i;
	}
	for (uint32_t i = 0; i < article->moment_count; i++)
		for (uint32_t k = article->moments[i].first; k < article->moments[i].end; k++)
			scope->words[k].moment = i;
}

static const uint8_t *cells_read(struct scope *scope, enum lexicon_list list, const char *column,
				 const char *const *names, uint8_t count)
{
	uint32_t rows = lexicon_rows(scope->lexicon, list);
	int at = lexicon_column(scope->lexicon, list, column);
	uint8_t *values = arena_get(&scope->arena, rows + 1);

	for (uint32_t row = 0; row < rows; row++) {
		const char *cell = lexicon_cell(scope->lexicon, list, row, at);

		for (uint8_t k = 0; k < count; k++)
			if (!strcmp(cell, names[k]))
				values[row] = k;
	}
	return values;
}

static const char *const grammar_names[GRAMMAR_CLASSES] = {
	"",
#define GRAMMAR(name, text) text,
#include "claim/grammar.def"
#undef GRAMMAR
};
static const char *const report_kind_names[REPORT_KINDS] = {
	"", "verb", "told", "put", "cite", "prep", "source", "account", "saw"};
static const char *const harm_form_names[] = {"",    "ed",  "edpp", "edvi",  "shot", "hospital",
					      "fin", "ing", "vi",   "viing", "adj",  "cond"};
static const char *const human_names[2] = {"no", "yes"};
static const char *const cause_use_names[CAUSE_USES] = {"", "weapon", "verb", "blow"};

void scope_init(struct scope *scope, const struct article *article, const struct lexicon *lexicon)
{
	*scope = (struct scope){.article = article, .lexicon = lexicon, .tokens = article->tokens};
	arena_init(&scope->arena);
	scope->words = arena_array(&scope->arena, article->token_count + 1, sizeof(struct word));
	scope->grammar =
		cells_read(scope, LEXICON_GRAMMAR, "class", grammar_names, GRAMMAR_CLASSES);
	scope->report_kinds =
		cells_read(scope, LEXICON_REPORT, "kind", report_kind_names, REPORT_KINDS);
	scope->harm_forms = cells_read(scope, LEXICON_HARM, "form", harm_form_names,
				       sizeof harm_form_names / sizeof *harm_form_names);
	scope->victim_human = cells_read(scope, LEXICON_VICTIM, "human", human_names, 2);
	scope->cause_uses = cells_read(scope, LEXICON_CAUSE, "use", cause_use_names, CAUSE_USES);
	marks_set(scope);
	titles_set(scope);
	stamps_set(scope);
	for (uint32_t i = 0; i < article->sentence_count; i++) {
		uint32_t first = article->sentences[i].first, end = article->sentences[i].end;

		if (is_heading(scope, i))
			for (uint32_t k = first; k < end; k++)
				scope->words[k].flags |= WORD_HEADING;
		labels_set(scope, first, end);
		dateline_set(scope, i);
		hits_set(scope, first, end);
		classes_set(scope, first, end);
		classes_settle(scope, first, end);
		edges_set(scope, first, end);
	}
}

void scope_release(struct scope *scope)
{
	arena_release(&scope->arena);
}

/* ---- phrases ---- */

static bool stands_in_noun(const struct scope *scope, uint32_t i)
{
	uint8_t class = scope->words[i].class;

	return class == WORD_NOUN || class == WORD_NUMBER;
}

struct stretch scope_noun_before(const struct scope *scope, uint32_t last, uint32_t least)
{
	uint32_t first = last + 1;

	if (!stands_in_noun(scope, last))
		return (struct stretch){last, last};
	while (first > least && last + 1 - first < NOUN_LONGEST) {
		uint32_t i = first - 1;
		const struct token *token = &scope->tokens[i];

		if (scope->words[i].moment != INDEX_NONE && scope->words[last].moment == INDEX_NONE)
			break;
		if (scope->words[i].class == WORD_DET) {
			first = i;
			break;
		}
		if (token->mark == '-' && !(token->flags & TOKEN_SPACE) && i > least &&
		    !(scope->tokens[first].flags & TOKEN_SPACE)) {
			first = i; /* "U.K.-based" */
			continue;
		}
		if (scope->words[i].class == WORD_ADVERB && i > least && ends_in(scope, i, "ly") &&
		    !(token->flags & TOKEN_CAPITAL) &&
		    (scope->words[i - 1].class == WORD_DET ||
		     scope->words[i - 1].class == WORD_NOUN)) {
			first = i; /* "a predominantly Kurdish town" */
			continue;
		}
		if (token->mark == '.' && i > least &&
		    (scope->tokens[i - 1].flags & TOKEN_ABBREVIATION)) {
			first = i; /* "Capt. John Cook" */
			continue;
		}
		if (!stands_in_noun(scope, i) || (scope->words[i].flags & WORD_LABEL))
			break;
		if (first <= last && scope->words[first].edge == EDGE_HARD)
			break;
		first = i;
	}
	while (first < last && scope->tokens[first].kind == TOKEN_MARK)
		first++;
	return (struct stretch){first, last + 1};
}

struct stretch scope_noun_after(const struct scope *scope, uint32_t first, uint32_t most)
{
	uint32_t end = first;

	if (end < most && scope->words[end].class == WORD_DET)
		end++;
	while (end < most && end - first < NOUN_LONGEST && stands_in_noun(scope, end)) {
		if (end > first && (scope->words[end].moment != INDEX_NONE ||
				    ((scope->words[end].flags & WORD_SOURCE) &&
				     !(scope->words[first].flags & WORD_SOURCE))))
			break;
		end++;
		if (end < most && scope->tokens[end].mark == '.' &&
		    (scope->tokens[end - 1].flags & TOKEN_ABBREVIATION) &&
		    scope->tokens[end - 1].kind == TOKEN_WORD && end + 1 < most)
			end++;
	}
	if (end == first + 1 && scope->words[first].class == WORD_DET)
		end = first;
	return (struct stretch){first, end};
}

uint32_t scope_subject(const struct scope *scope, uint32_t verb, uint32_t least)
{
	for (uint32_t i = verb; i-- > least;) {
		uint8_t class = scope->words[i].class;

		if (i > least && scope_is(scope, i, "since") &&
		    scope->words[i - 1].class == WORD_AUX)
			continue;
		if (class == WORD_AUX || class == WORD_ADVERB ||
		    scope->words[i].moment != INDEX_NONE)
			continue;
		return class == WORD_NOUN || class == WORD_NUMBER || class == WORD_PRONOUN
			       ? i
			       : INDEX_NONE;
	}
	return INDEX_NONE;
}

/* ---- cost ---- */

static uint32_t edge_cost(const struct word *word, bool rightward)
{
	switch (word->edge) {
	case EDGE_COMMA:
		return COST_COMMA;
	case EDGE_WHEN:
		return COST_WHEN;
	case EDGE_RELATIVE:
		return rightward ? COST_INTO_RELATIVE : COST_OUT_OF_RELATIVE;
	case EDGE_AND:
		return COST_AND;
	case EDGE_BUT:
		return COST_BUT;
	case EDGE_HARD:
		return COST_HARD;
	default:
		return 0;
	}
}

uint32_t scope_cost(const struct scope *scope, struct stretch claim, struct stretch candidate)
{
	uint32_t cost = 0, from, to;
	bool rightward = candidate.first >= claim.end;
	const struct word *words = scope->words;

	if (candidate.first < claim.end && claim.first < candidate.end)
		return 0;
	from = rightward ? claim.end : candidate.end;
	to = rightward ? candidate.first : claim.first;
	for (uint32_t i = from; i <= to; i++)
		cost += edge_cost(&words[i], rightward);
	if (!rightward && words[candidate.first].relative &&
	    words[candidate.first].relative != words[claim.first].relative)
		cost += COST_INTO_RELATIVE;
	return cost + (to - from) / 3;
}
