/*
 * A scan is one sentence as the readers of numbers and times see it. They ask by index, in any
 * direction, and an index outside the sentence is simply no word: so every reader is safe at the
 * edges without asking. Left out: any judgement.
 */
#include "mark/scan.h"

#include <string.h>

void scan_init(struct scan *scan, const struct article *article, const struct lexicon *lexicon)
{
	*scan = (struct scan){
		.text = article->text,
		.tokens = article->tokens,
		.lexicon = lexicon,
		.number_value = lexicon_column(lexicon, LEXICON_NUMBER, "value"),
		.number_high = lexicon_column(lexicon, LEXICON_NUMBER, "high"),
		.approx_side = lexicon_column(lexicon, LEXICON_APPROX, "side"),
		.approx_op = lexicon_column(lexicon, LEXICON_APPROX, "op"),
		.unit_kind = lexicon_column(lexicon, LEXICON_UNIT, "kind"),
		.unit_side = lexicon_column(lexicon, LEXICON_UNIT, "side"),
		.calendar_value = lexicon_column(lexicon, LEXICON_CALENDAR, "value"),
		.calendar_amount = lexicon_column(lexicon, LEXICON_CALENDAR, "amount"),
		.report_kind = lexicon_column(lexicon, LEXICON_REPORT, "kind"),
	};
}

void scan_set_sentence(struct scan *scan, const struct article *article, uint32_t sentence)
{
	uint32_t letters = 0, capitals = 0;

	scan->begin = article->sentences[sentence].first;
	scan->end = article->sentences[sentence].end;
	for (uint32_t i = scan->begin; i < scan->end && i < scan->begin + 8; i++) {
		letters += scan->tokens[i].kind == TOKEN_WORD;
		capitals += (scan->tokens[i].flags & TOKEN_CAPITALS) != 0;
	}
	scan->capitals = letters > 2 && capitals + 1 >= letters;
}

bool scan_is_any(const struct scan *scan, uint32_t at, const char *const *words)
{
	if (!scan_holds(scan, at))
		return false;
	for (; *words; words++)
		if (token_is(scan->text, &scan->tokens[at], *words))
			return true;
	return false;
}

struct phrase scan_match(const struct scan *scan, enum lexicon_list list, uint32_t at)
{
	if (!scan_holds(scan, at))
		return (struct phrase){0, 0};
	return lexicon_match(scan->lexicon, list, &scan->tokens[at], scan->end - at);
}

struct phrase scan_match_back(const struct scan *scan, enum lexicon_list list, uint32_t before)
{
	if (before <= scan->begin || before > scan->end)
		return (struct phrase){0, 0};
	for (uint32_t back = SCAN_BACK; back > 0; back--) {
		struct phrase phrase;

		if (before - scan->begin < back)
			continue;
		phrase = lexicon_match(scan->lexicon, list, &scan->tokens[before - back], back);
		if (phrase.count == back)
			return phrase;
	}
	return (struct phrase){0, 0};
}

enum calendar_class scan_calendar(const struct scan *scan, uint32_t at, int *value)
{
	struct phrase phrase;
	const char *cell;

	*value = 0;
	if (!scan_has(scan, LEXICON_CALENDAR, at) || at < scan->begin)
		return CALENDAR_NONE;
	phrase = lexicon_find(scan->lexicon, LEXICON_CALENDAR, scan->tokens[at].word);
	if (!phrase.count)
		return CALENDAR_NONE;
	cell = lexicon_cell(scan->lexicon, LEXICON_CALENDAR, phrase.row, scan->calendar_value);
	for (; *cell >= '0' && *cell <= '9' && *value < 10000; cell++)
		*value = *value * 10 + (*cell - '0');
	return lexicon_code(scan->lexicon, LEXICON_CALENDAR, phrase.row);
}

bool scan_is_month(const struct scan *scan, uint32_t at)
{
	static const char *const after_may[] = {"have", "be",  "not",	"has",
						"also", "yet", "still", NULL};
	static const char *const verbs[] = {"may", "march", NULL};
	static const char *const before_day[] = {"since", "on", "until", "from", "by", "of", NULL};
	int value;

	if (scan_calendar(scan, at, &value) != CALENDAR_MONTH)
		return false;
	if (!scan_is_any(scan, at, verbs))
		return true;
	if (!(scan->tokens[at].flags & TOKEN_CAPITAL))
		return false;
	/* "since 21 May have" is a date, "12 May have" says what twelve may do. */
	return !scan_is_any(scan, at + 1, after_may) || scan_is_any(scan, at - 2, before_day);
}

bool scan_is_plural(const struct scan *scan, uint32_t at)
{
	static const char *const irregular[] = {
		"people",      "children", "women",	 "men",	       "police",    "troops",
		"personnel",   "dead",	   "casualties", "fishermen",  "policemen", "servicemen",
		"policewomen", "gunmen",   "firemen",	 "countrymen", "livestock", "cattle",
		"sheep",       "aircraft", "others",	 "folk",       "staff",	    "crew",
		"infantry",    "youth",	   "lives",	 NULL};
	const struct token *token;
	uint32_t length;
	char last, before;

	if (!scan_is_word(scan, at) || scan_is_function(scan, at))
		return scan_is(scan, at, "others");
	token = &scan->tokens[at];
	length = token->end - token->start;
	if (length < 4 || (token->flags & TOKEN_DIGIT))
		return scan_is(scan, at, "men");
	last = (char)(scan->text[token->end - 1] | 0x20);
	before = (char)(scan->text[token->end - 2] | 0x20);
	if (last == 's' && before != 's' && before != 'u' && before != 'i')
		return true;
	return scan_is_any(scan, at, irregular);
}

bool scan_is_counting(const struct scan *scan, uint32_t at)
{
	if (scan_has(scan, LEXICON_VICTIM, at) || scan_is_plural(scan, at))
		return !scan_is_function(scan, at) || scan_is(scan, at, "others");
	return scan_is_word(scan, at) && !scan_is_function(scan, at) &&
	       !(scan->tokens[at].flags & TOKEN_CAPITAL) &&
	       (scan_has(scan, LEXICON_VICTIM, at + 1) || scan_is_plural(scan, at + 1));
}

bool scan_is_month_counted(const struct scan *scan, uint32_t month, uint32_t end)
{
	static const char *const words[] = {"in",    "during", "since", "last", "this",
					    "early", "late",   "until", "next", NULL};

	return scan_is_any(scan, month - 1, words) && scan_is_counting(scan, end);
}
