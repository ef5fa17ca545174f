/*
 * How far the words of a window reach. A moment is taken with what holds it and what is joined to
 * it, and a stretch that opens with since is taken whole:
 *
 *	in the first week of | May              on Monday | and Tuesday
 *	since the conflict began in March 2011 | with protests
 *	in the two days | since the bombers came back
 *
 * Left out: which window is the claim's (role_window.c).
 */
#include "claim/role.h"

enum { SINCE_LONGEST = 14, SINCE_REACH = 8 };

/* "in the 12 months | to March", "in the year | ending in June": a stretch told by its end. */
static bool is_told_by_end(const struct scope *scope, uint32_t first)
{
	return scope_is_one(scope, first, "to ending") &&
	       scope_is_one(scope, first - 1, "year years month months week weeks days quarter");
}

/* "in the first week of | May", "on the night of | March 3-4": what holds the moment. */
static uint32_t holder_before(const struct role_case *at, uint32_t first)
{
	const struct scope *scope = at->scope;
	struct stretch noun;

	if (first >= at->first + 3 && is_told_by_end(scope, first - 1))
		first--;
	if (first < at->first + 2 ||
	    !(is_told_by_end(scope, first) ||
	      (scope_is(scope, first, "of") &&
	       scope_is_one(scope, first - 1,
			    "week weeks weekend night nights morning evening afternoon hours days "
			    "months half course space period night eve"))))
		return first;
	noun = scope_noun_before(scope, first - 1, at->first);
	if (noun.first >= noun.end)
		return first;
	return noun.first > at->first && scope_is_one(scope, noun.first - 1,
						      "in on during over at within through")
		       ? noun.first - 1
		       : noun.first;
}

/* "in air strikes" at i, "by shelling": how, and no more of when. */
static bool opens_means(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	struct stretch noun;

	if (!scope_is_one(scope, i, "in by during"))
		return false;
	noun = scope_noun_after(scope, i + 1, at->end);
	return noun.first < noun.end && scope->words[noun.end - 1].cause.count &&
	       scope->words[noun.end - 1].moment == INDEX_NONE;
}

/* "since" at i, with a clause or a noun behind it. */
static struct stretch since_words(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	uint32_t end = i + 1;
	bool verb = false;

	while (end < at->end && end - i < SINCE_LONGEST) {
		const struct word *word = &scope->words[end];

		if ((word->class == WORD_MARK && word->moment == INDEX_NONE) ||
		    word->edge >= EDGE_WHEN || word->class == WORD_AND ||
		    (word->flags & WORD_SOURCE))
			break;
		/* "since New Year | in air strikes carried out by" */
		if (!verb && end > i + 1 && opens_means(at, end))
			break;
		if (verb && word->class == WORD_PREP && word->moment == INDEX_NONE &&
		    end + 1 < at->end && scope->words[end + 1].class != WORD_MARK)
			break;
		if (word->class == WORD_AUX && end > i + 1 && !verb &&
		    scope->words[end - 1].moment != INDEX_NONE)
			break;
		verb |= word->class == WORD_VERB;
		end++;
	}
	return (struct stretch){i, end};
}

/* "on Monday | and Tuesday". */
static uint32_t joined_end(const struct role_case *at, uint32_t end)
{
	const struct scope *scope = at->scope;

	/* "on June 12 | last year" */
	if (end < at->end && scope->words[end].moment != INDEX_NONE &&
	    scope->article->moments[scope->words[end].moment].first == end)
		return scope->article->moments[scope->words[end].moment].end;
	if (end + 1 < at->end && scope->words[end].class == WORD_AND &&
	    scope->words[end + 1].moment != INDEX_NONE)
		return scope->article->moments[scope->words[end + 1].moment].end;
	return end;
}

/* "the worst since 1996, | when 800 died": the day of what is told behind it. */
bool window_is_then(const struct role_case *at, uint32_t end)
{
	if (end < at->end && at->scope->tokens[end].mark == ',')
		end++;
	return end < at->core.first && scope_is(at->scope, end, "when");
}

/* "since a volcano buried the town in 1985, | killing 25,000": what came of that. */
static bool is_told_within(const struct role_case *at, uint32_t end)
{
	const struct scope *scope = at->scope;

	return end + 1 < at->end && scope->tokens[end].mark == ',' && at->core.first == end + 1 &&
	       role_is_ing(scope, end + 1);
}

/* "ten years since a bomb tore through the town, | killing nine": the same, where no time is told.
 */
bool window_is_since_told(const struct role_case *at, uint32_t end)
{
	const struct scope *scope = at->scope;

	while (end < at->core.first && scope->tokens[end].mark != ',')
		end++;
	return end < at->core.first && is_told_within(at, end);
}

struct stretch window_moment_words(const struct role_case *at, const struct moment *moment)
{
	const struct scope *scope = at->scope;
	struct stretch words = {moment->first, joined_end(at, moment->end)};

	if (scope_is(scope, words.first, "since") &&
	    (window_is_then(at, words.end) || is_told_within(at, words.end))) {
		words.first++;
		return words;
	}
	/* "since the war began in 2011 | with protests" */
	if (scope_is(scope, words.first, "since") && scope_has_verb(scope, words) &&
	    words.end < at->end && scope->words[words.end].class == WORD_PREP) {
		struct stretch since = since_words(at, words.first);

		return since.end > words.end ? since : words;
	}
	/* "the toll for | Wednesday", "unaccounted for | at sunrise" */
	if (scope_is(scope, words.first, "for") && words.first + 1 < words.end &&
	    (moment->shape == MOMENT_DAY || scope->words[words.first + 1].class == WORD_PREP))
		words.first++;
	/* "for the | 1985 massacre" */
	if (scope_is(scope, words.first, "for") && words.first + 2 < words.end &&
	    scope->words[words.first + 1].class == WORD_DET && words.end < at->end &&
	    moment->shape != MOMENT_LENGTH && scope->words[words.end].class == WORD_NOUN)
		words.first += 2;
	/* "in | Saturday's raids": the word before belongs to the raids */
	if (scope->tokens[moment->end - 1].kind == TOKEN_POSSESSIVE)
		words.first = article_token_at(scope->article, moment->core.start);
	words.first = holder_before(at, words.first);
	for (uint32_t k = moment->first; k > at->first && moment->first - k < SINCE_REACH; k--) {
		if (scope->words[k - 1].senses & SENSE_SINCE) {
			struct stretch since = since_words(at, k - 1);

			/* "the worst since one | killed 900 people | in 2003" */
			if (is_told_within(at, words.end) || is_told_within(at, since.end) ||
			    (at->core.first >= k && at->core.first < words.first))
				return words;
			if (since.end >= words.end)
				return since;
			return (struct stretch){since.first, words.end};
		}
		if (scope->words[k - 1].class == WORD_MARK || scope->words[k - 1].edge >= EDGE_AND)
			break;
	}
	return words;
}

/* "in this period", "over the same ten days": the end of such words at i, or i. */
uint32_t window_same_time(const struct role_case *at, uint32_t i)
{
	const struct scope *scope = at->scope;
	uint32_t end = i + 1;

	if (!(scope->words[i].senses & SENSE_PERIOD))
		return i;
	if (scope_is(scope, end, "the") && scope_is(scope, end + 1, "same"))
		end += 2;
	else if (scope_is_one(scope, end, "this that"))
		end++;
	else
		return i;
	while (end < at->end && scope->words[end].class == WORD_NUMBER)
		end++;
	return end < at->end && scope_is_one(scope, end,
					     "period time days weeks months hours years span")
		       ? end + 1
		       : i;
}

/* "in the two days | since the bombers came back". */
struct stretch window_since_words(const struct role_case *at, uint32_t i)
{
	struct stretch words = since_words(at, i);

	if (i > at->first && at->scope->words[i - 1].moment != INDEX_NONE)
		words.first = at->scope->article->moments[at->scope->words[i - 1].moment].first;
	return words;
}
