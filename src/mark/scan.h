/* What the readers of numbers and of times look at: the words of one sentence, and the columns of
 * their lists. */
#ifndef MARK_SCAN_H
#define MARK_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include "lexicon/lexicon.h"
#include "read/article.h"
#include "text/token.h"

/* The amount of a length of time, "three" of "three days". */
struct scan_amount {
	uint32_t at, sentence_end; /* where it was sought; sentence_end 0: nowhere */
	uint32_t end;		   /* behind it, INDEX_NONE where none is */
	bool loose;
	double value; /* 0 for none */
};

/* The phrases of CALENDAR that were found last, each in the place of its token's lowest bits, and the
 * last amount: the readers of times ask for the same few tokens many times over. */
enum { SCAN_KEPT = 16 };
struct scan_kept {
	struct scan_amount amount;
	uint32_t at[SCAN_KEPT], end[SCAN_KEPT]; /* the token and the sentence's end; end 0: none */
	struct phrase phrase[SCAN_KEPT];
};

struct scan {
	const char *text;
	const struct token *tokens;
	uint32_t begin, end; /* tokens of the sentence, half open */
	const struct lexicon *lexicon;
	/* columns of NUMBER, APPROX, UNIT, CALENDAR and REPORT; -1 where a list has none */
	int number_value, number_high;
	int approx_side, approx_op;
	int unit_kind, unit_side;
	int calendar_value, calendar_amount;
	int report_kind;
	struct scan_kept *kept; /* NULL, or the marker's own */
	bool capitals;		/* the sentence has no small letter: an all-capital headline */
};

void scan_init(struct scan *scan, const struct article *article, const struct lexicon *lexicon);
/* The readers then look at this sentence, and never beyond it. */
void scan_set_sentence(struct scan *scan, const struct article *article, uint32_t sentence);

static inline bool scan_holds(const struct scan *scan, uint32_t at)
{
	return at >= scan->begin && at < scan->end;
}

/* Whether there is such a token in the sentence, and it is this word or mark. */
static inline bool scan_is(const struct scan *scan, uint32_t at, const char *word)
{
	return scan_holds(scan, at) && token_is(scan->text, &scan->tokens[at], word);
}

static inline bool scan_is_mark(const struct scan *scan, uint32_t at, char mark)
{
	return scan_holds(scan, at) && scan->tokens[at].kind == TOKEN_MARK &&
	       scan->tokens[at].mark == mark;
}

/* One of the words, NULL behind the last. */
bool scan_is_any(const struct scan *scan, uint32_t at, const char *const *words);

/* A TOKEN_WORD is there; one of the list FUNCTION. */
static inline bool scan_is_word(const struct scan *scan, uint32_t at)
{
	return scan_holds(scan, at) && scan->tokens[at].kind == TOKEN_WORD;
}

static inline bool scan_is_function(const struct scan *scan, uint32_t at)
{
	return scan_holds(scan, at) && (scan->tokens[at].flags & TOKEN_FUNCTION);
}

/* No white space between the two neighbours. */
static inline bool scan_is_glued(const struct scan *scan, uint32_t at)
{
	return scan_holds(scan, at) && at > scan->begin &&
	       !(scan->tokens[at].flags & (TOKEN_SPACE | TOKEN_LINE));
}

/* Whether any phrase of the list begins with the token; cheap. */
static inline bool scan_has(const struct scan *scan, enum lexicon_list list, uint32_t at)
{
	return at < scan->end &&
	       (lexicon_lists(scan->lexicon, scan->tokens[at].word) & (UINT64_C(1) << list));
}

/* Whether a phrase of one of the lists (a bit each) begins with the token or its first part, or it
 * holds a digit; false outside the sentence. */
static inline bool scan_has_number_or(const struct scan *scan, uint32_t at, uint64_t lists)
{
	const struct token *token;

	if (!scan_holds(scan, at))
		return false;
	token = &scan->tokens[at];
	return token->flags & TOKEN_DIGIT || ((lexicon_lists(scan->lexicon, token->word) |
					       lexicon_lists(scan->lexicon, token->lead)) &
					      lists);
}

/* The longest phrase that begins at, or that ends before, the token (of at most PHRASE_MOST). */
enum { SCAN_BACK = 5 };
struct phrase scan_match(const struct scan *scan, enum lexicon_list list, uint32_t at);
struct phrase scan_match_back(const struct scan *scan, enum lexicon_list list, uint32_t before);

/* The class of the month or weekday ... that the token is; CALENDAR_NONE where it is none. Words
 * that are a month only with a capital letter (may, march) are asked for it. */
enum calendar_class scan_calendar(const struct scan *scan, uint32_t at, int *value);
bool scan_is_month(const struct scan *scan, uint32_t at);
/* Looks like a noun in the plural: "raids", "people"; not "as", "was", "class", a name. */
bool scan_is_plural(const struct scan *scan, uint32_t at);
/* A noun that can be counted stands there: "people", "displaced people" (of "2000 people"). */
bool scan_is_counting(const struct scan *scan, uint32_t at);
/* "in May 12 people were killed" counts; "on May 12 people were killed" does not: whether the
 * number between the month and token `end` counts what stands there. */
bool scan_is_month_counted(const struct scan *scan, uint32_t month, uint32_t end);

#endif
