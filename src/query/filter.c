/*
 * A filter is a list of terms, and all must hold. Terms that ask for a field look at the claim or
 * the article behind a row; words look at the row's own text, as it is shown. Left out: patterns
 * (those are / and :grep), terms joined by "or".
 */
#include "config.h"

#include "query/filter.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/vec.h"

enum term_kind {
	TERM_WORDS,
	TERM_HARM,
	TERM_VICTIMS,
	TERM_PLACE,
	TERM_BY,
	TERM_IN,
	TERM_STATUS,
	TERM_VERDICT,
	TERM_KIND,
	TERM_REVIEW,
	TERM_TAG,
	TERM_FROM,
	TERM_TO,
	TERM_NUMBER
};

static const struct {
	const char *name;
	uint8_t kind;
	const char *help;
} names[] = {
	{"harm:", TERM_HARM, "killed, injured ..."},
	{"victims:", TERM_VICTIMS, "who was harmed: civilian, child ..."},
	{"place:", TERM_PLACE, "any part of the place's path"},
	{"by:", TERM_BY, "who said it: words of the attribution, or whose count it is"},
	{"in:", TERM_IN, "the outlet or the name of the article"},
	{"status:", TERM_STATUS, "asserted, hedged, denied, hypothetical, zero"},
	{"verdict:", TERM_VERDICT, "conflict, tension, unresolved ..."},
	{"review:", TERM_REVIEW, "what you decided: accepted, rejected, corrected, none"},
	{"tag:", TERM_TAG, "your label"},
	{"kind:", TERM_KIND, "of a name: person, organisation, place, group, weapon, event"},
	{"from:", TERM_FROM, "the harm reaches to that day (2016-05-01) or later"},
	{"to:", TERM_TO, "the harm begins on that day or earlier"},
	{">= <= > < =", TERM_NUMBER, "and a number: the claim's interval reaches it"},
};

struct term {
	uint8_t kind;
	bool denied;
	char sign[3];
	int64_t number;
	day day;
	char *word; /* lower case */
};

struct filter {
	VEC(struct term) terms;
};

static char *lowered(const char *text, size_t length)
{
	char *copy = alloc_string_n(text, length);

	for (char *c = copy; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}

static bool number_read(struct term *term, const char *text, size_t length, struct err *err)
{
	size_t sign = text[1] == '=' && text[0] != '=' ? 2 : 1;
	char digits[32] = "", *end;
	size_t n = 0;

	for (size_t i = sign; i < length && n < sizeof digits - 1; i++)
		if (text[i] != ',')
			digits[n++] = text[i];
	term->kind = TERM_NUMBER;
	memcpy(term->sign, text, sign);
	term->number = strtoll(digits, &end, 10);
	if (end == digits || *end)
		return err_set(err, "%.*s: a number belongs after %.*s", (int)length, text,
			       (int)sign, text);
	return true;
}

static const char *harm_value(unsigned n)
{
	return n < HARM_COUNT ? harm_name((enum harm)n) : NULL;
}

static const char *status_value(unsigned n)
{
	return n < STATUS_COUNT ? claim_status_name((enum claim_status)n) : NULL;
}

static const char *verdict_value(unsigned n)
{
	return n < VERDICT_COUNT ? verdict_name((enum verdict)n) : NULL;
}

/* Whether a term of few values can hold for any: "harm:blah" cannot. */
static bool word_can_be(const struct term *term, const char *help, struct err *err)
{
	const char *(*value)(unsigned) = term->kind == TERM_HARM      ? harm_value
					 : term->kind == TERM_STATUS  ? status_value
					 : term->kind == TERM_VERDICT ? verdict_value
								      : NULL;

	for (unsigned n = 0; value && value(n); n++)
		if (strcasestr(value(n), term->word))
			return true;
	return !value || err_set(err, "%s: no such word here (%s)", term->word, help);
}

/* "foo:bar", not "11:30": it looks like a term, and is none. */
static bool is_stray(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && isalpha((unsigned char)text[n]))
		n++;
	return n > 1 && n + 1 < length && text[n] == ':' && text[n + 1] != '/';
}

static bool term_read(struct term *term, const char *text, size_t length, bool quoted,
		      struct err *err)
{
	if (length > 1 && text[0] == '-') {
		term->denied = true;
		text++;
		length--;
	}
	if (strchr("<>=", text[0]) && length > 1)
		return number_read(term, text, length, err);
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
		size_t own = strlen(names[i].name);

		if (own > length || strncmp(text, names[i].name, own) != 0)
			continue;
		term->kind = names[i].kind;
		if (length == own)
			return err_set(err, "%s: a word belongs after it (%s)", names[i].name,
				       names[i].help);
		term->word = lowered(text + own, length - own);
		if (term->kind != TERM_FROM && term->kind != TERM_TO)
			return word_can_be(term, names[i].help, err);
		term->day = day_parse(term->word);
		return term->day != DAY_NONE ||
		       err_set(err, "%.*s: a day is written 2016-05-01", (int)length, text);
	}
	if (!quoted && is_stray(text, length))
		return err_set(err, "%.*s: no such term; in quotes it is looked for as words",
			       (int)length, text);
	term->word = lowered(text, length);
	return true;
}

struct filter *filter_new(const char *text, struct err *err)
{
	struct filter *filter = alloc_zeroed(1, sizeof *filter);

	while (*text) {
		struct term term = {.kind = TERM_WORDS};
		struct buf word;
		bool fine = true, quoted = false, any = false;

		buf_init(&word);
		for (; *text && (quoted || *text != ' '); text++) {
			if (*text == '"') {
				quoted = !quoted;
				any = true;
			} else {
				buf_add_char(&word, *text);
			}
		}
		while (*text == ' ')
			text++;
		if (word.length) {
			fine = term_read(&term, word.bytes, word.length, any, err);
			vec_add(&filter->terms, term);
		}
		buf_release(&word);
		if (!fine) {
			filter_free(filter);
			return NULL;
		}
	}
	return filter;
}

void filter_free(struct filter *filter)
{
	if (!filter)
		return;
	for (uint32_t i = 0; i < filter->terms.count; i++)
		free(filter->terms.at[i].word);
	vec_release(&filter->terms);
	free(filter);
}

bool filter_is_empty(const struct filter *filter)
{
	return filter->terms.count == 0;
}

static bool holds(const char *text, const char *word)
{
	return text && strcasestr(text, word);
}

static bool span_holds_word(const struct article *article, struct span span, const char *word)
{
	char *text;
	bool found;

	if (!article || span_is_empty(span))
		return false;
	text = alloc_string_n(article->text + span.start, span_length(span));
	found = holds(text, word);
	free(text);
	return found;
}

static bool number_passes(const struct term *term, const struct claim *claim)
{
	int64_t min = claim->interval.min, max = claim->interval.max;
	bool open = max == COUNT_NONE;

	if (min == COUNT_NONE)
		min = 0;
	switch (term->sign[0]) {
	case '>':
		return open || (term->sign[1] ? max >= term->number : max > term->number);
	case '<':
		return term->sign[1] ? min <= term->number : min < term->number;
	default:
		return min <= term->number && (open || term->number <= max);
	}
}

static bool claim_passes(const struct term *term, const struct filter_row *row)
{
	const struct claim *claim = row->claim;

	if (!claim)
		return false;
	switch (term->kind) {
	case TERM_HARM:
		return holds(harm_name(claim->harm), term->word);
	case TERM_VICTIMS:
		return holds(claim->victims, term->word) ||
		       span_holds_word(row->article, claim->victims_words, term->word);
	case TERM_PLACE:
		return holds(claim->at_path, term->word) ||
		       span_holds_word(row->article, claim->roles[ROLE_PLACE].words, term->word);
	case TERM_BY:
		return holds(claim->source, term->word) || holds(row->source, term->word) ||
		       span_holds_word(row->article, claim->roles[ROLE_ATTRIBUTION].words,
				       term->word);
	case TERM_STATUS:
		return holds(claim_status_name(claim->status), term->word);
	case TERM_FROM:
		return claim->days.from != DAY_NONE &&
		       (claim->days.to == DAY_NONE || claim->days.to >= term->day);
	case TERM_TO:
		return claim->days.from != DAY_NONE && claim->days.from <= term->day;
	default:
		return number_passes(term, claim);
	}
}

static bool term_passes(const struct term *term, const struct filter_row *row)
{
	switch (term->kind) {
	case TERM_WORDS:
		return holds(row->text, term->word);
	case TERM_KIND:
		return holds(row->kind, term->word);
	case TERM_REVIEW:
		return holds(row->review, term->word);
	case TERM_TAG:
		return holds(row->tags, term->word);
	case TERM_VERDICT:
		return holds(row->verdict, term->word);
	case TERM_IN:
		return row->article && (holds(row->article->source, term->word) ||
					holds(row->article->name, term->word));
	default:
		return claim_passes(term, row);
	}
}

bool filter_passes(const struct filter *filter, const struct filter_row *row)
{
	for (uint32_t i = 0; i < filter->terms.count; i++)
		if (term_passes(&filter->terms.at[i], row) == filter->terms.at[i].denied)
			return false;
	return true;
}

const char *filter_term_name(unsigned n)
{
	return n < sizeof names / sizeof *names ? names[n].name : NULL;
}
