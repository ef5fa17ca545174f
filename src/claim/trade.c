/*
 * Words that no list has and that are made as those for people are: "a signalman", "two botanists",
 * "his lock-keeper". Left out: -er and -or, which engines have too.
 */
#include "claim/head.h"

#include <string.h>

static bool ends_in(const char *word, size_t n, const char *end)
{
	size_t length = strlen(end);

	return n > length + 2 && word[n - 1] == end[length - 1] &&
	       !memcmp(word + n - length, end, length);
}

static bool trade_looks(struct look_window *window, uint32_t i)
{
	static const char *const ends[] = {"man",    "woman",	"men",	   "women",    "ist",
					   "ists",   "ician",	"icians",  "keeper",   "keepers",
					   "worker", "workers", "grapher", "graphers", "maker",
					   "makers", "smith",	"smiths",  "monger",   "mongers"};
	static const char *const others[] = {
		"specimen", "regimen",	 "abdomen",    "acumen",     "talisman",   "foramen",
		"cyclamen", "pacemaker", "pacemakers", "caiman",     "consist",	   "consists",
		"persist",  "persists",	 "checklist",  "checklists", "shortlist",  "shortlists",
		"playlist", "playlists", "wishlist",   "blacklist",  "blacklists", "waitlist",
		"subsist",  "coexist",	 "whitelist",  "setlist",    "enlists",	   "insists",
		"resists",  "assists",	 "twists",     "hitlist"};
	const struct token *token = &window->article->tokens[i];
	char folded[TOKEN_FOLD];
	bool trade = false;
	size_t n;

	if (token->kind != TOKEN_WORD || token->flags & (TOKEN_CAPITAL | TOKEN_DIGIT) ||
	    token->end - token->start < 6 || look_at(window, i)->class ||
	    look_at(window, i)->harm.count)
		return false;
	n = token_fold(window->article->text + token->start, token->end - token->start, folded);
	for (size_t k = 0; n && !trade && k < sizeof ends / sizeof *ends; k++)
		trade = ends_in(folded, n, ends[k]);
	for (size_t k = 0; trade && k < sizeof others / sizeof *others; k++)
		trade = strlen(others[k]) != n || memcmp(folded, others[k], n) != 0;
	return trade;
}

static bool trade_is_plural(struct look_window *window, uint32_t i)
{
	const struct token *token = &window->article->tokens[i];
	char folded[TOKEN_FOLD];
	size_t n =
		token_fold(window->article->text + token->start, token->end - token->start, folded);

	return (n && folded[n - 1] == 's') || ends_in(folded, n, "men");
}

struct head head_of_trade(struct look_window *window, uint32_t i)
{
	if (!trade_looks(window, i))
		return (struct head){.token = INDEX_NONE, .victim = INDEX_NONE};
	return (struct head){.token = i,
			     .end = i + 1,
			     .victim = INDEX_NONE,
			     .known = true,
			     .plural = trade_is_plural(window, i)};
}
