/*
 * A passage may name its place in a sentence that tells of no harm, and of no blow either:
 *
 *	In Tarnow, a wall of mud reached the school. Nine pupils died.
 *	Shada market was open again. ...
 *
 * Read only for claims that would have no place without it, or an older one: the named place that
 * stands in, at or near something in the sentences before it in its paragraph, the narrowest of the
 * nearest. Left out: where things went (to, from), whose they are, buildings, and what is said of a
 * source.
 */
#include "claim/setting.h"

#include "claim/place_words.h"

enum {
	BACK_MOST = 6,	 /* sentences of the paragraph that are looked at */
	LABEL_MARKS = 5, /* tokens of a list's number or dash */
	LABEL_LONGEST = 5,
	OPENING_MOST = 5,     /* sentences that a report opens with */
	OPENING_TOKENS = 160, /* of a sentence: where points are lost it may be the whole text */
	OPENING_LAST = 12     /* sentences of headings before them */
};

const char setting_by_label[] = "before its counts";

/* The name at the beginning of a passage that stands before a bracket or a colon with counts behind
 * it: "South Velm (18 killed).", "d. Orsk: No deaths". */
static struct stretch label_of(const struct scope *scope, uint32_t first, uint32_t end)
{
	uint32_t i = first, name;
	bool bracket, known = false, named = false, common = false;

	while (i < end && i < first + LABEL_MARKS &&
	       (scope->tokens[i].kind != TOKEN_WORD ||
		(scope->tokens[i].end - scope->tokens[i].start == 1 && i + 1 < end &&
		 scope->tokens[i + 1].kind == TOKEN_MARK)))
		i++;
	for (name = i; i < end && i < name + LABEL_LONGEST; i++) {
		if (scope->tokens[i].kind != TOKEN_WORD ||
		    !((scope->tokens[i].flags & (TOKEN_CAPITAL | TOKEN_HYPHEN)) || i > name) ||
		    (scope->words[i].flags & WORD_HEADING) || scope->words[i].report.count ||
		    scope->words[i].victim.count || scope->words[i].moment != INDEX_NONE)
			break;
		known |= place_at(scope, i) != NULL;
		named |= scope->words[i].mention != INDEX_NONE;
		common |= (scope->tokens[i].flags & TOKEN_CAPITAL) && i == name &&
			  scope_has(scope, i, LEXICON_COMMON);
	}
	if (i == name || i + 1 >= end || !(scope->tokens[i - 1].flags & TOKEN_CAPITAL))
		return (struct stretch){0, 0};
	bracket = scope->tokens[i].mark == '(';
	if (!bracket && scope->tokens[i].mark != ':')
		return (struct stretch){0, 0};
	/* a body or a person may stand before a colon, but not in a list of places */
	if (!known && (common || (named && !bracket && name == first)))
		return (struct stretch){0, 0};
	if (scope->words[i + 1].class != WORD_NUMBER &&
	    !scope_is_one(scope, i + 1, "no nil none") && !(known && !bracket))
		return (struct stretch){0, 0};
	return (struct stretch){name, i};
}

static bool setting_of(struct scope *scope, uint32_t sentence, uint32_t before, struct role *role)
{
	const struct sentence *at = &scope->article->sentences[sentence];
	struct claim passage = {.figure = INDEX_NONE,
				.sentence = sentence,
				.trigger = INDEX_NONE,
				.part_of = INDEX_NONE};
	struct role_case look;
	struct stretch label;

	if (before <= at->first)
		return false;
	report_get(scope, sentence);
	passage.words = token_span(&scope->tokens[before - 1]);
	role_case_set(&look, scope, &passage, NULL);
	look.first = at->first;
	look.end = before;
	for (uint32_t i = at->first; i < before; i++)
		if (scope->words[i].flags & WORD_CREDIT)
			look.first = i + 1; /* what stands before it is a caption's */
	if (role_place_setting(&look, role))
		return true;
	label = label_of(scope, look.first, at->end);
	if (label.first >= label.end || label.first >= before)
		return false;
	role_set(&look, role, label, setting_by_label);
	return true;
}

bool setting_tells(struct scope *scope, uint32_t sentence, struct role *role)
{
	return setting_of(scope, sentence, scope->article->sentences[sentence].end, role);
}

bool setting_label(struct scope *scope, const struct claim *claim, struct role *role)
{
	const struct sentence *at = &scope->article->sentences[claim->sentence];
	struct stretch label = label_of(scope, at->first, at->end);
	struct role_case look = {.scope = scope, .claim = claim};

	if (label.first < label.end)
		role_set(&look, role, label, setting_by_label);
	return label.first < label.end;
}

struct role setting_before(struct scope *scope, const struct claim *claim, uint32_t after)
{
	const struct sentence *sentences = scope->article->sentences;
	uint32_t before = scope_stretch(scope, claim->words).first;
	struct role role = {.entity = INDEX_NONE};

	for (uint32_t i = claim->sentence, steps = 0; steps < BACK_MOST; steps++) {
		if ((after != INDEX_NONE && i <= after) ||
		    sentences[i].paragraph != sentences[claim->sentence].paragraph ||
		    setting_of(scope, i, before, &role) || i == 0)
			break;
		i--;
		before = sentences[i].end;
	}
	return role;
}

/* "tarnow: a lorry arrives": a dateline in small letters. */
static bool is_before_colon(const struct scope *scope, uint32_t first, struct role *role)
{
	const struct mention *mention = place_at(scope, first);

	if (!mention || mention->first != first || mention->end >= scope->article->token_count ||
	    scope->tokens[mention->end].mark != ':')
		return false;
	*role = (struct role){.words = mention->span,
			      .sentence = article_sentence_at(scope->article, mention->span.start),
			      .entity = mention->entity,
			      .rule = "where the report opens"};
	return true;
}

bool setting_is_point(const struct scope *scope, uint32_t sentence)
{
	const struct token *token = &scope->tokens[scope->article->sentences[sentence].first];

	return token->kind == TOKEN_MARK &&
	       (!token->mark || token->mark == '-' || token->mark == '*');
}

struct role setting_opening(struct scope *scope)
{
	const struct article *article = scope->article;
	uint32_t end;
	struct role role = {.entity = INDEX_NONE};

	for (uint32_t i = 0, seen = 0;
	     i < article->sentence_count && i < OPENING_LAST && seen < OPENING_MOST; i++) {
		report_get(scope, i);
		if (scope->words[article->sentences[i].first].flags & WORD_HEADING ||
		    setting_is_point(scope, i))
			continue;
		/* the second post of a live page tells of its own */
		if (seen && scope_is_hour(article, &scope->tokens[article->sentences[i].first]))
			break;
		seen++;
		end = article->sentences[i].end;
		if (end > article->sentences[i].first + OPENING_TOKENS)
			end = article->sentences[i].first + OPENING_TOKENS;
		if (is_before_colon(scope, article->sentences[i].first, &role) ||
		    setting_of(scope, i, end, &role))
			break;
	}
	return role;
}

bool setting_dateline(struct scope *scope, struct role *role)
{
	const struct article *article = scope->article;

	for (uint32_t i = 0; i < article->sentence_count && i < OPENING_LAST; i++) {
		uint32_t first = article->sentences[i].first, end = first;
		struct claim passage = {.sentence = i};
		struct role_case look = {.scope = scope, .claim = &passage};
		bool place = false;

		scope_read(scope, i);
		if ((scope->words[first].flags & (WORD_LABEL | WORD_HEADING)) != WORD_LABEL)
			continue;
		for (;
		     end < article->sentences[i].end && end < first + LABEL_LONGEST &&
		     scope->words[end].flags & WORD_LABEL && scope->tokens[end].kind == TOKEN_WORD;
		     end++)
			place |= place_at(scope, end) != NULL ||
				 scope->tokens[end].flags & TOKEN_CAPITALS;
		if (!place || end == first)
			continue;
		role_set(&look, role, (struct stretch){first, end}, "dateline");
		return true;
	}
	return false;
}

bool setting_is_here(struct scope *scope, const struct claim *claim)
{
	const struct sentence *at = &scope->article->sentences[claim->sentence];

	for (uint32_t i = at->first + 1; i < at->end; i++)
		if (scope_is(scope, i, "here") && scope->words[i - 1].class == WORD_NOUN &&
		    !scope_is_one(scope, i + 1, "is are was"))
			return true;
	return false;
}
