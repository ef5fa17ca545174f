/*
 * A report saved as text says what it is in its first lines and its last ones. Here these lines are
 * gone through, and what they said is weighed: the date that stands first counts, a date that can
 * be read two ways is read as the others suggest, an address may hold a date too.
 */
#include "read/plain.h"

#include <stdlib.h>
#include <string.h>

#include "read/head.h"

enum { HEAD_LINES = 14, FOOT_LINES = 5, NEAR = 31 /* days between two dates of one head */ };

static void lines_read(struct head *head)
{
	const struct article *article = head->article;
	uint32_t lines = 0, end = article->token_count;

	for (uint32_t first = 0; first < article->token_count; lines++) {
		struct line line = line_from(article, first);

		if (lines < HEAD_LINES)
			head_line(head, &line);
		head_credit(head, &line);
		first = line.end;
	}
	for (lines = 0; lines < FOOT_LINES && end > head->body_end; lines++) {
		struct line line = line_before(article, end);

		head_foot_line(head, &line);
		end = line.first;
	}
}

/* Days between a date and the nearest of the other stamps that can be read one way only. */
static int64_t distance_to_others(const struct head *head, day found)
{
	int64_t nearest = NEAR + 1;

	for (uint32_t i = 0; i < head->stamp_count; i++) {
		int64_t distance = llabs((int64_t)found - head->stamps[i].day);

		if (head->stamps[i].other == DAY_NONE && distance < nearest)
			nearest = distance;
	}
	return nearest;
}

/* Where no line tells the day: the address may, and then the file's own name. */
static day published_of_names(struct head *head)
{
	day found = head->url ? stamp_of_address(head->url) : DAY_NONE;

	if (found != DAY_NONE)
		return found;
	found = stamp_of_address(head->article->name);
	if (found != DAY_NONE)
		article_note(head->article, "its date is that in its name");
	return found;
}

static day published_decide(struct head *head)
{
	const struct stamp *first = &head->stamps[0];
	int64_t as_day, as_other;

	if (!head->stamp_count)
		return published_of_names(head);
	if (first->other == DAY_NONE)
		return first->day;
	as_day = distance_to_others(head, first->day);
	as_other = distance_to_others(head, first->other);
	if (as_day < as_other)
		return first->day;
	if (as_other < as_day)
		return first->other;
	article_note(head->article, "its date can be read two ways, so it is left open");
	return DAY_NONE;
}

static void credits_keep(struct head *head)
{
	struct article *article = head->article;

	article->credits = arena_copy(&article->arena, head->credits.at,
				      head->credits.count * sizeof *head->credits.at);
	article->credit_count = head->credits.count;
	vec_release(&head->credits);
}

void plain_read(struct article *article, const struct lexicon *lexicon)
{
	struct head head = {.article = article, .lexicon = lexicon};

	lines_read(&head);
	article->title_span = head.title;
	if (!span_is_empty(head.title))
		article->title = article_words(article, head.title, &article->arena);
	if (head.source || head.wire)
		article->source = head.source ? head.source : head.wire;
	if (head.byline)
		article->byline = head.byline;
	if (head.url)
		article->url = head.url;
	article->published = published_decide(&head);
	credits_keep(&head);
}
