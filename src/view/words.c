/* The short ways in which all views write numbers, days, places and claims, so that a thing looks
 * the same wherever it is seen. */
#include "view/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/review.h"

char *words_number(int64_t n, char *text, size_t size)
{
	char digits[32];
	size_t length, out = 0;

	snprintf(digits, sizeof digits, "%" PRId64, n);
	length = strlen(digits);
	for (size_t i = 0; i < length && out + 2 < size; i++) {
		if (i && (length - i) % 3 == 0 && digits[i - 1] != '-')
			text[out++] = ',';
		text[out++] = digits[i];
	}
	text[out] = '\0';
	return text;
}

/* 300,000 and 300,001 ("more than 300,000") are both 300k: a cell is narrow. */
static char *number_short(int64_t n, char *text, size_t size)
{
	if (n >= 1000000 && n % 1000000 <= 1)
		snprintf(text, size, "%" PRId64 "M", n / 1000000);
	else if (n >= 100000 && n % 1000 <= 1)
		snprintf(text, size, "%" PRId64 "k", n / 1000);
	else
		snprintf(text, size, "%" PRId64, n);
	return text;
}

char *words_range(int64_t low, int64_t high, char *text, size_t size)
{
	char a[32], b[32];

	if (low == COUNT_NONE && high == COUNT_NONE)
		snprintf(text, size, "?");
	else if (high == COUNT_NONE || high < low)
		snprintf(text, size, "%s+", number_short(low, a, sizeof a));
	else if (low == high)
		snprintf(text, size, "%s", number_short(low, a, sizeof a));
	else if (low == COUNT_NONE || low == 0)
		snprintf(text, size, "<=%s", number_short(high, b, sizeof b));
	else
		snprintf(text, size, "%s-%s", number_short(low, a, sizeof a),
			 number_short(high, b, sizeof b));
	return text;
}

char *words_interval(struct interval interval, char *text, size_t size)
{
	return words_range(interval.min, interval.max, text, size);
}

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
				     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static void day_words(day d, bool year, char *text, size_t size)
{
	int y, m, dom;

	day_to_civil(d, &y, &m, &dom);
	if (year)
		snprintf(text, size, "%d %s %d", dom, months[m - 1], y);
	else
		snprintf(text, size, "%d %s", dom, months[m - 1]);
}

char *words_days(struct days days, char *text, size_t size)
{
	char from[24], to[24];
	int y1, y2, m, dom;

	if (days.from == DAY_NONE && days.to == DAY_NONE) {
		*text = '\0';
	} else if (days.to == DAY_NONE) {
		day_words(days.from, true, from, sizeof from);
		snprintf(text, size, "since %s", from);
	} else if (days.from == DAY_NONE) {
		day_words(days.to, true, to, sizeof to);
		snprintf(text, size, "until %s", to);
	} else if (days.from == days.to) {
		day_words(days.from, true, text, size);
	} else {
		day_to_civil(days.from, &y1, &m, &dom);
		day_to_civil(days.to, &y2, &m, &dom);
		day_words(days.from, y1 != y2, from, sizeof from);
		day_words(days.to, true, to, sizeof to);
		snprintf(text, size, "%s - %s", from, to);
	}
	return text;
}

const char *words_source(const struct article *article)
{
	return article->source[0] ? article->source : words_name(article);
}

const char *words_name(const struct article *article)
{
	const char *slash = strrchr(article->name, '/');

	return slash ? slash + 1 : article->name;
}

/* "Aleppo (province)" is Aleppo where nothing else has to be told from it. */
static size_t step_name(const char *step, size_t length)
{
	const char *open = memchr(step, '(', length);

	if (!open || open == step || step[length - 1] != ')')
		return length;
	return (size_t)(open - step) - (open[-1] == ' ');
}

char *words_place(const char *path, char *text, size_t size)
{
	const char *last = strrchr(path, '/'), *before;
	size_t length = step_name(last ? last + 1 : path, strlen(last ? last + 1 : path)), above;

	if (!last) {
		snprintf(text, size, "%.*s", (int)length, path);
		return text;
	}
	for (before = last; before > path && before[-1] != '/';)
		before--;
	above = step_name(before, (size_t)(last - before));
	if (above == length && memcmp(before, last + 1, length) == 0)
		snprintf(text, size, "%.*s", (int)length, last + 1);
	else
		snprintf(text, size, "%.*s/%.*s", (int)above, before, (int)length, last + 1);
	return text;
}

char *words_why(const struct session *session, const struct pair *pair, char *text, size_t size)
{
	const struct comparison *comparison = session->comparison;
	struct arena arena = ARENA_INIT;
	const char *why = pair->why, *name = verdict_name(pair->verdict);

	if (!why && comparison && comparison->comparing)
		why = comparison_why(comparison, pair, &arena);
	if (!why)
		why = "";
	/* The verdict stands before it already wherever this is shown. */
	if (strncmp(why, name, strlen(name)) == 0 && strncmp(why + strlen(name), ": ", 2) == 0)
		why += strlen(name) + 2;
	snprintf(text, size, "%s", why);
	arena_release(&arena);
	return text;
}

char *words_head(const struct article *article, char *text, size_t size)
{
	char date[DAY_TEXT];
	bool dated = article->corrected & ARTICLE_DATE;

	if (article->published == DAY_NONE)
		snprintf(date, sizeof date, "%s", dated ? "no date" : "");
	else
		day_format(article->published, date);
	snprintf(text, size, "%s%s%s%s%s", words_source(article),
		 article->corrected & ARTICLE_SOURCE ? "*" : "", *date ? " " : "", date,
		 dated ? "*" : "");
	return text;
}

char *words_claim(const struct session *session, struct claim_ref ref, char *text, size_t size)
{
	const struct claim *claim = session_claim(session, ref);
	char number[64], days[64], place[160], review[512];

	if (!claim) {
		*text = '\0';
		return text;
	}
	words_place(claim->at_path, place, sizeof place);
	words_interval(claim->interval, number, sizeof number);
	words_days(claim->days, days, sizeof days);
	review_brief(session, ref, review, sizeof review);
	snprintf(text, size, "%s%s%s%s, %s%s%s%s%s: %s%s%s%s%s%s%s",
		 *review ? "[" : "", review, *review ? "] " : "", harm_name(claim->harm),
		 claim->victims, *place ? ", " : "", place, *days ? ", " : "", days, number,
		 *claim->source || claim->status ? " (" : "", claim->source,
		 *claim->source && claim->status ? ", " : "",
		 claim->status ? claim_status_name(claim->status) : "",
		 *claim->source || claim->status ? ")" : "", claim->interval.soft ? " soft" : "");
	return text;
}

char *words_short(const struct session *session, struct claim_ref ref, char *text, size_t size)
{
	const struct claim *claim = session_claim(session, ref);
	char number[64];

	*text = '\0';
	if (claim)
		snprintf(text, size, "%s %s", words_source(session_article(session, ref.article)),
			 words_interval(claim->interval, number, sizeof number));
	return text;
}

const char *words_sign(enum verdict verdict)
{
	static char signs[VERDICT_COUNT][2];

	if (verdict >= VERDICT_COUNT)
		return ".";
	signs[verdict][0] = verdict_sign(verdict);
	return signs[verdict];
}

const char *words_relation(char relation)
{
	switch (relation) {
	case REL_SAME:
		return "same";
	case REL_INSIDE:
		return "first inside";
	case REL_CONTAINS:
		return "first wider";
	case REL_DISJOINT:
		return "apart";
	default:
		return "not known";
	}
}

char *words_span(const struct article *article, struct span span, char *text, size_t size)
{
	size_t out = 0;
	unsigned taken;
	bool gap = false;

	for (uint32_t at = span.start; at < span.end && out + 6 < size; at += taken) {
		if (utf8_is_space(utf8_get(article->text + at, span.end - at, &taken))) {
			gap = out > 0;
			continue;
		}
		if (gap)
			text[out++] = ' ';
		gap = false;
		memcpy(text + out, article->text + at, taken);
		out += taken;
	}
	text[out] = '\0';
	return text;
}
