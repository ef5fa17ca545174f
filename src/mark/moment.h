/* Time expressions, each as a range of days. (RECORDS.md calls their records `dates`.) */
#ifndef MARK_MOMENT_H
#define MARK_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/day.h"
#include "base/span.h"
#include "lexicon/lexicon.h"
#include "read/article.h"

enum moment_shape {
	MOMENT_DAY,	/* Wednesday, 21 May, yesterday */
	MOMENT_STRETCH, /* in the last 10 days, in May, since Friday: harm summed over it */
	MOMENT_PART,	/* early morning, overnight, at dawn: a part of an unnamed day */
	MOMENT_LENGTH	/* nine days of, a 48-hour: a length without an end of its own */
};

struct moment {
	struct span span;    /* with its preposition: "since Friday", "in the last 10 days" */
	struct span core;    /* without it: "Friday", "the last 10 days" */
	uint32_t first, end; /* tokens of span */
	struct days days;    /* inclusive; an end is DAY_NONE when it is not known */
	uint8_t shape;
	bool anchored;	/* false: it hangs on the article's date, and that is unknown, or on nothing
			 */
	bool relative;	/* worked out from the article's date */
	bool of_report; /* the day of saying, not of the harm: "said on Monday", a dateline */
	bool loose;	/* its words leave a day's slack: about, last, in recent days, lengths */
	bool as_of;	/* "as of Sunday": when a count was made */
};

/* Finds all time expressions, in order, not overlapping. Weekdays are the last such day on or
 * before the article's date, unless the tense or a word (next, will) says otherwise. */
void moment_mark(struct article *article, const struct lexicon *lexicon);

#endif
