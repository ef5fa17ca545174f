/*
 * A window is a time expression that was marked already (mark/moment); here is what its words make
 *of it for a count:
 *
 *	on Wednesday                one day
 *	since Friday                Friday to the day of the count
 *	in the last 10 days         as marked
 *	in nine days of bombing     nine days, to the day that the text calls the ninth, else to the
 *count early morning               a part of the day of the count
 *
 * Left out: the calendar itself.
 */
#include "claim/dating.h"

#include <string.h>

#include "mark/figure.h"
#include "mark/moment.h"

/* The first moment, or figure, that ends behind byte `at`; both arrays are in order. */
static uint32_t moment_from(const struct article *article, uint32_t at)
{
	uint32_t low = 0, high = article->moment_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->moments[middle].span.end > at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static uint32_t figure_from(const struct article *article, uint32_t at)
{
	uint32_t low = 0, high = article->figure_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->figures[middle].span.start >= at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static const struct moment *moment_in(const struct article *article, struct span words)
{
	uint32_t i = moment_from(article, words.start);

	return i < article->moment_count && article->moments[i].span.start < words.end
		       ? &article->moments[i]
		       : NULL;
}

static bool says(const struct article *article, struct span words, const char *word)
{
	for (uint32_t i = article_token_at(article, words.start);
	     i < article->token_count && article->tokens[i].start < words.end; i++)
		if (token_is(article->text, &article->tokens[i], word))
			return true;
	return false;
}

/* How many days a length has: "nine days", "48 hours", "more than a week"; 0 when it cannot be
 * told. */
static int length_of(const struct article *article, struct span words)
{
	static const struct {
		const char *unit;
		double days;
	} units[] = {{"hours", 1.0 / 24}, {"hour", 1.0 / 24}, {"days", 1},    {"day", 1},
		     {"weeks", 7},	  {"week", 7},	      {"months", 30}, {"month", 30},
		     {"years", 365},	  {"year", 365}};
	double number = 1;

	for (uint32_t i = figure_from(article, words.start);
	     i < article->figure_count && article->figures[i].span.start < words.end; i++)
		if (article->figures[i].value >= 1 && article->figures[i].value < 10000) {
			number = article->figures[i].value;
			break;
		}
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (says(article, words, units[i].unit)) {
			double days = number * units[i].days;

			return days < 1 ? 1 : (int)(days + 0.5);
		}
	return 0;
}

/* The day that a sentence near by calls the n-th: "Saturday was the ninth day of the siege". */
static day nth_day(const struct article *article, uint32_t sentence, int n)
{
	enum { REACH = 4 };

	for (uint32_t back = 0; back <= REACH && back <= sentence; back++) {
		const struct sentence *at = &article->sentences[sentence - back];
		struct span span = sentence_span(at, article->tokens);
		bool counted = false;

		for (uint32_t i = figure_from(article, span.start);
		     i < article->figure_count && article->figures[i].span.start < span.end; i++) {
			struct span after = {article->figures[i].span.end,
					     article->figures[i].span.end + 5};

			counted |= article->figures[i].kind == FIGURE_ORDINAL &&
				   (int)article->figures[i].value == n &&
				   says(article, after, "day");
		}
		for (uint32_t i = moment_from(article, span.start);
		     counted && i < article->moment_count &&
		     article->moments[i].span.start < span.end;
		     i++)
			if (article->moments[i].shape == MOMENT_DAY &&
			    article->moments[i].days.to != DAY_NONE)
				return article->moments[i].days.to;
	}
	return DAY_NONE;
}

static struct dating dating_of_length(const struct article *article, struct span words,
				      uint32_t sentence, day as_of)
{
	struct dating dating = {DAYS_NONE, true, true, false};
	int n = length_of(article, words);
	day end = n ? nth_day(article, sentence, n) : DAY_NONE;

	if (end != DAY_NONE)
		dating.ends = true;
	else
		end = as_of;
	if (n && end != DAY_NONE)
		dating.days = (struct days){end - n + 1, end};
	return dating;
}

static bool ends_a_count(const struct article *article, struct span words)
{
	static const char *const ends[] = {"by", "until", "till"};
	uint32_t first = article_token_at(article, words.start);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (first < article->token_count &&
		    token_is(article->text, &article->tokens[first], ends[i]))
			return true;
	return false;
}

struct dating dating_of_window(const struct article *article, const struct role *window,
			       uint32_t sentence, day as_of)
{
	struct dating dating = {DAYS_NONE, false, false, false};
	const struct moment *moment;
	bool since;

	if (span_is_empty(window->words))
		return dating;
	moment = moment_in(article, window->words);
	since = says(article, window->words, "since");
	if (!moment)
		return length_of(article, window->words)
			       ? dating_of_length(article, window->words, sentence, as_of)
			       : dating;
	dating.loose = moment->loose;
	dating.days = moment->days;
	dating.stretch = moment->shape == MOMENT_STRETCH || since ||
			 (moment->shape == MOMENT_LENGTH && moment->days.from < moment->days.to);
	/* "301 had died by Sunday": counted from the beginning, whenever that was, to that day. */
	if (moment->shape == MOMENT_DAY && moment->days.to != DAY_NONE &&
	    ends_a_count(article, window->words)) {
		dating.days.from = DAY_NONE;
		dating.stretch = dating.ends = true;
		return dating;
	}
	/* "Since the assault began": as far as the count, from a day that is not told. */
	if (since && moment->days.from == DAY_NONE) {
		dating.days.to = as_of;
		return dating;
	}
	if (moment->shape == MOMENT_LENGTH && !since &&
	    (moment->days.from == DAY_NONE || moment->days.to == DAY_NONE))
		return dating_of_length(article, window->words, sentence, as_of);
	if (moment->shape == MOMENT_PART && moment->days.from == DAY_NONE)
		dating.days = (struct days){as_of, as_of};
	if (since && as_of != DAY_NONE && dating.days.from != DAY_NONE)
		dating.days.to = as_of > dating.days.from ? as_of : dating.days.from;
	else if (dating.days.to == DAY_NONE && dating.days.from != DAY_NONE)
		dating.days.to =
			as_of != DAY_NONE && as_of > dating.days.from ? as_of : dating.days.from;
	/* A month or a year names a day in it, not a sum over it, unless the words count over it.
	 */
	if (moment->shape == MOMENT_STRETCH && !since && dating.days.from != DAY_NONE &&
	    dating.days.to != DAY_NONE && dating.days.to - dating.days.from >= 27 &&
	    says(article, window->words, "in")) {
		dating.stretch = false;
		dating.loose = true;
	}
	return dating;
}

/* The last day of a count that the sentence names, DAY_NONE. */
static day count_day_in(const struct article *article, const struct claim *claim, uint32_t sentence)
{
	struct span span;
	day found = DAY_NONE;

	if (sentence >= article->sentence_count)
		return DAY_NONE;
	span = sentence_span(&article->sentences[sentence], article->tokens);
	for (uint32_t i = moment_from(article, span.start);
	     i < article->moment_count && article->moments[i].span.start < span.end; i++) {
		const struct moment *moment = &article->moments[i];

		/* The day of the harm is not that of its counting. */
		if ((!moment->as_of && !moment->of_report) || moment->days.to == DAY_NONE ||
		    span_overlaps(moment->span, claim->roles[ROLE_WINDOW].words))
			continue;
		if (article->published == DAY_NONE || moment->days.to <= article->published)
			found = moment->days.to;
	}
	return found;
}

day dating_as_of(const struct article *article, const struct claim *claim)
{
	const struct role *source = &claim->roles[ROLE_ATTRIBUTION];
	day found = count_day_in(article, claim, claim->sentence);

	if (found == DAY_NONE && !span_is_empty(source->words) &&
	    source->sentence != claim->sentence)
		found = count_day_in(article, claim, source->sentence);
	return found;
}
