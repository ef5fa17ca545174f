/*
 * A claim without a source of its own has one where an account clearly goes on: a pronoun says it,
 * a quotation is continued, an eyewitness describes the scene, or its words hang on the count
 *before
 * ("another 17", "fifteen of them"). Everything else is the article's own word:
 *
 *	A nurse said nine people died. Another 17 were wounded.       the nurse
 *	A nurse said nine people died. In Bolkow shelling killed two. nobody
 *
 * A new speaker, a day or a place of its own ends an eyewitness account. Most claims name their
 * source, so sentences are heard only when one asks, backwards to the last source by name. Left
 *out: a run of sentences that an "as she told it" opens.
 */
#include "claim/account.h"

#include "claim/incident.h"
#include "claim/quotation.h"
#include "claim/source.h"

enum {
	SOURCE_REACH = 4, /* sentences after which "it said" has no one to stand for */
	WITNESS_REACH = 6,
	LABEL_REACH = 12 /* sentences behind "Baroness Hale:" in its paragraph */
};

void account_init(struct account *account, const struct article *article, struct scope *scope)
{
	*account = (struct account){.article = article,
				    .scope = scope,
				    .source_sentence = INDEX_NONE,
				    .witness_sentence = INDEX_NONE};
}

bool account_goes_on(const struct scope *scope, const struct claim *claim)
{
	const struct article *article = scope->article;
	struct stretch words = scope_stretch(scope, claim->words);
	uint32_t k = words.end;

	if (claim->figure != INDEX_NONE && article->figures[claim->figure].additional)
		return true;
	if (claim->part_of < article->claim_count &&
	    article->claims[claim->part_of].sentence != claim->sentence)
		return true;
	if (scope_is_one(scope, words.first, "another further"))
		return true;
	return k + 1 < article->token_count && scope_is(scope, k, "of") &&
	       scope_is_one(scope, k + 1, "them these those whom its their his");
}

static bool is_heading(const struct scope *scope, uint32_t token)
{
	return (scope->words[token].flags & (WORD_HEADING | WORD_LABEL)) != 0;
}

/* Takes a sentence's sources; false where the last of them is a pronoun's and no name stands before
 * it: who that is, earlier sentences tell. */
static bool names_take(struct account *account, uint32_t sentence, const struct report_row *reports)
{
	bool named = false;

	for (uint32_t i = 0; i < reports->count; i++) {
		const struct report *report = &reports->at[i];

		if (is_heading(account->scope, report->cue) || report->pronoun)
			continue;
		account->source = (struct role){.words = scope_span(account->scope, report->source),
						.sentence = sentence,
						.entity = INDEX_NONE,
						.rule = "named before"};
		named = true;
	}
	return named;
}

/* The last report of the sentence that is no heading's, NULL where it has none. */
static const struct report *last_report(const struct account *account,
					const struct report_row *reports)
{
	for (uint32_t i = reports->count; i-- > 0;)
		if (!is_heading(account->scope, reports->at[i].cue))
			return &reports->at[i];
	return NULL;
}

/* Hears the sentences before this one that were not heard yet, the last ones first. */
static void account_catch_up(struct account *account, uint32_t sentence)
{
	uint32_t latest = INDEX_NONE; /* with a source, be it a pronoun */
	bool named = false;

	for (uint32_t i = sentence; i-- > account->heard && !named;) {
		const struct report_row *reports;
		const struct report *last;

		if (!(account->article->sentences[i].lists >> LEXICON_REPORT & 1))
			continue;
		reports = report_get(account->scope, i);
		last = last_report(account, reports);
		if (!last)
			continue;
		if (latest == INDEX_NONE) {
			latest = i;
			account->witness_sentence = last->eyewitness ? i : INDEX_NONE;
		}
		named = names_take(account, i, reports);
	}
	if (latest != INDEX_NONE && (named || account->source_sentence != INDEX_NONE))
		account->source_sentence = latest;
	if (account->heard < sentence)
		account->heard = sentence;
}

/* The last source that the sentence named before a pronoun speaks in it. */
static const struct report *report_before(const struct report_row *reports,
					  const struct report *inner)
{
	for (uint32_t i = reports->count; i-- > 0;)
		if (!reports->at[i].pronoun && reports->at[i].cue < inner->cue)
			return &reports->at[i];
	return NULL;
}

/* "The ministry gave another version. It said ...": who the sentence before is about, where it
 * names no source; empty where that is nobody who could speak. */
static struct stretch subject_of(struct account *account, uint32_t sentence, bool anybody)
{
	const struct sentence *at = &account->article->sentences[sentence];
	struct stretch noun;

	scope_read(account->scope, sentence);
	noun = source_after(account->scope, at->first, at->end);
	if (noun.first >= noun.end || !(anybody || source_is_like(account->scope, noun)) ||
	    is_heading(account->scope, at->first) || noun.end >= at->end ||
	    account->scope->words[noun.first].class == WORD_NUMBER)
		return (struct stretch){0, 0};
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (account->scope->words[i].victim.count && !account->scope->words[i].actor.count)
			return (struct stretch){0, 0};
	return noun;
}

/* "it said": the source that the pronoun stands for. */
static void pronoun_give(struct account *account, struct claim *claim,
			 const struct report_row *reports, const struct report *report)
{
	struct role *role = &claim->roles[ROLE_ATTRIBUTION];
	const struct report *before = report_before(reports, report);
	const struct sentence *sentences = account->article->sentences;
	struct stretch subject = {0, 0};

	if (before) {
		struct role_case at = {.scope = account->scope, .claim = claim};

		role_set(&at, role, before->source, "pronoun, same sentence");
		return;
	}
	if (claim->sentence &&
	    sentences[claim->sentence - 1].paragraph == sentences[claim->sentence].paragraph &&
	    !last_report(account, report_get(account->scope, claim->sentence - 1)))
		subject = subject_of(account, claim->sentence - 1, false);
	account_catch_up(account, claim->sentence);
	if (subject.first < subject.end) {
		struct role_case at = {.scope = account->scope, .claim = claim};

		role_set(&at, role, subject, "pronoun");
		role->back = role->words;
		role->words = scope_span(account->scope, report->source);
		role->sentence = claim->sentence;
		return;
	}
	if (account->source_sentence == INDEX_NONE ||
	    claim->sentence - account->source_sentence > SOURCE_REACH)
		return;
	*role = account->source;
	role->back = role->words;
	role->words = scope_span(account->scope, report->source);
	role->sentence = claim->sentence;
	role->rule = "pronoun";
}

/* What is said between quotation marks is its speaker's. */
static bool quoted_give(struct account *account, struct claim *claim, uint32_t token)
{
	struct quotation quotation = quotation_at(account->scope, token);
	struct role_case at = {.scope = account->scope, .claim = claim};
	struct role *role = &claim->roles[ROLE_ATTRIBUTION];

	if (quotation.words.first >= quotation.words.end)
		return false;
	if (quotation.report && !quotation.report->pronoun) {
		role_set(&at, role, quotation.report->source, "quoted");
		return true;
	}
	if (!quotation.report && quotation.words.first > 1 &&
	    account->scope->tokens[quotation.words.first - 2].mark == ':') {
		struct stretch subject =
			subject_of(account,
				   article_sentence_at(
					   account->article,
					   account->scope->tokens[quotation.words.first - 2].start),
				   true);

		if (subject.first < subject.end)
			role_set(&at, role, subject, "quoted");
		return subject.first < subject.end;
	}
	account_catch_up(account, claim->sentence);
	if (account->source_sentence == INDEX_NONE ||
	    claim->sentence - account->source_sentence > SOURCE_REACH)
		return false;
	*role = account->source;
	role->rule = "quoted";
	return true;
}

/* "Baroness Hale: My Lords, ...": the whole paragraph is hers. */
static bool labelled_give(struct account *account, struct claim *claim)
{
	const struct sentence *sentences = account->article->sentences;
	struct role_case at = {.scope = account->scope, .claim = claim};
	struct stretch label;
	uint32_t first = claim->sentence;

	while (first && claim->sentence - first < LABEL_REACH &&
	       sentences[first - 1].paragraph == sentences[claim->sentence].paragraph)
		first--;
	scope_read(account->scope, first);
	label = report_label(account->scope, sentences[first].first, sentences[first].end);
	if (label.first < label.end)
		role_set(&at, &claim->roles[ROLE_ATTRIBUTION], label, "before a colon");
	return label.first < label.end;
}

static bool is_first_person(const struct scope *scope, const struct report *report)
{
	return scope_is_one(scope, report->source.first, "i we");
}

static bool is_quotation(const struct account *account, uint32_t sentence)
{
	const struct sentence *sentences = account->article->sentences;

	return account->scope->tokens[sentences[sentence].first].mark == '"' &&
	       sentences[sentence].paragraph == sentences[account->source_sentence].paragraph;
}

static bool witness_goes_on(const struct account *account, const struct claim *claim,
			    const struct report_row *reports)
{
	return account->witness_sentence != INDEX_NONE &&
	       claim->sentence - account->witness_sentence <= WITNESS_REACH && !reports->count &&
	       !role_is_set(&claim->roles[ROLE_WINDOW]) && !role_is_set(&claim->roles[ROLE_PLACE]);
}

/* "68 lay dead, prosecutors said, and | 25 were hurt". */
static bool is_added(const struct scope *scope, const struct claim *before,
		     const struct claim *claim, const struct report_row *reports)
{
	const struct report *report = report_of(reports, scope_stretch(scope, before->words).first);
	uint32_t i = scope_stretch(scope, claim->words).first;

	while (i &&
	       (scope->words[i - 1].class == WORD_DET || scope->words[i - 1].class == WORD_ADVERB ||
		scope->words[i - 1].class == WORD_QUANTIFIER))
		i--;
	return report && i > 1 && scope->words[i - 1].class == WORD_AND &&
	       scope->tokens[i - 2].mark == ',' &&
	       report->cue > scope_stretch(scope, before->words).first && report->cue < i;
}

void account_give(struct account *account, struct claim *claim, const struct report_row *reports,
		  bool apart)
{
	struct role *role = &claim->roles[ROLE_ATTRIBUTION];
	uint32_t token = scope_stretch(account->scope, claim->words).first;
	const struct report *report = report_of(reports, token);
	const struct claim *before = claim > account->article->claims ? claim - 1 : NULL;

	if (role_is_set(role) || is_heading(account->scope, token))
		return;
	if (report) {
		if (report->pronoun &&
		    !(is_first_person(account->scope, report) &&
		      (quoted_give(account, claim, token) || labelled_give(account, claim))))
			pronoun_give(account, claim, reports, report);
		return; /* else what it says is background */
	}
	if (quoted_give(account, claim, token) || labelled_give(account, claim) || apart)
		return;
	account_catch_up(account, claim->sentence);
	if (account->source_sentence == INDEX_NONE)
		return;
	if (witness_goes_on(account, claim, reports)) {
		*role = account->source;
		role->rule = "eyewitness account goes on";
	} else if (before && before->sentence == claim->sentence) {
		if (role_is_set(&before->roles[ROLE_ATTRIBUTION]) &&
		    (account_goes_on(account->scope, claim) ||
		     is_added(account->scope, before, claim, reports)))
			*role = before->roles[ROLE_ATTRIBUTION];
	} else if (claim->sentence - account->source_sentence == 1 &&
		   (account_goes_on(account->scope, claim) ||
		    is_quotation(account, claim->sentence))) {
		*role = account->source;
		role->rule = "same account goes on";
		account->source_sentence = claim->sentence;
	}
}

void account_read(struct account *account, uint32_t sentence, const struct report_row *reports)
{
	const struct report *last = last_report(account, reports);

	if (!last)
		return;
	if (names_take(account, sentence, reports)) {
		account->source_sentence = sentence;
	} else {
		account_catch_up(account, sentence);
		if (account->source_sentence != INDEX_NONE)
			account->source_sentence = sentence;
	}
	account->witness_sentence = last->eyewitness ? sentence : INDEX_NONE;
	account->heard = sentence + 1;
}
