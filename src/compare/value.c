/*
 * What a claim holds in one dimension, as a reader finds it in the text: the words in quotes where
 * there are words, what they were resolved to beside them, and "not named" where there are none.
 * Left out: what follows from it (why.c).
 */
#include "compare/value.h"

#include <string.h>

#include "compare/kin.h"
#include "compare/place.h"

void value_add_words(struct buf *buf, const struct article *article, struct span span)
{
	struct arena arena = ARENA_INIT;

	buf_add_char(buf, '\'');
	buf_add_string(buf, article_words(article, span, &arena));
	buf_add_char(buf, '\'');
	arena_release(&arena);
}

void value_add_figure(struct buf *buf, const struct saying *saying)
{
	value_add_words(buf, saying->article, saying->claim->words);
	if (saying_is_amended(saying, AMENDED_FIGURE)) {
		buf_add_string(buf, " (corrected to ");
		value_add_interval(buf, saying->claim->interval);
		buf_add_char(buf, ')');
	}
}

void value_add_day(struct buf *buf, day d)
{
	char text[DAY_TEXT];

	buf_add_string(buf, d == DAY_NONE ? "day not known" : day_format(d, text));
}

static void add_days(struct buf *buf, struct days days)
{
	if (days.from == DAY_NONE && days.to == DAY_NONE) {
		buf_add_string(buf, "no day known");
		return;
	}
	value_add_day(buf, days.from);
	if (days.from != days.to) {
		buf_add_string(buf, " to ");
		value_add_day(buf, days.to);
	}
}

void value_add_interval(struct buf *buf, struct interval interval)
{
	if (interval.max == COUNT_NONE)
		buf_printf(buf, "%lld or more", (long long)interval.min);
	else if (interval.min == interval.max)
		buf_printf(buf, "%lld", (long long)interval.min);
	else
		buf_printf(buf, "%lld to %lld", (long long)interval.min, (long long)interval.max);
}

void value_add_role(struct buf *buf, const struct saying *saying, enum role_kind kind)
{
	value_add_words(buf, saying->article, saying->claim->roles[kind].words);
}

void value_add_cause(struct buf *buf, const struct saying *saying)
{
	const struct event *event = saying->event;

	if (value_has(saying, ROLE_CAUSE))
		value_add_role(buf, saying, ROLE_CAUSE);
	else if (value_has(saying, ROLE_ACTOR))
		value_add_role(buf, saying, ROLE_ACTOR);
	else
		buf_add_string(buf, event->cause);
	if (event->target && *event->target)
		buf_printf(buf, " (%s)", event->target);
}

bool value_has(const struct saying *saying, enum role_kind kind)
{
	return !span_is_empty(saying->claim->roles[kind].words);
}

/* Without its quotes, which are for what stands in the text. */
static void add_other_name(struct buf *buf, const char *path)
{
	struct arena arena = ARENA_INIT;

	buf_add_string(buf, " (taken as ");
	for (const char *c = place_label(path, &arena); *c; c++)
		if (*c != '\'')
			buf_add_char(buf, *c);
	buf_add_char(buf, ')');
	arena_release(&arena);
}

static void add_place(struct buf *buf, const struct saying *saying)
{
	const char *path = saying->claim->at_path;
	size_t length;

	if (value_has(saying, ROLE_PLACE)) {
		const char *last = place_last(path, &length);

		value_add_role(buf, saying, ROLE_PLACE);
		if (!span_is_empty(saying->claim->roles[ROLE_PLACE].back)) {
			buf_add_string(buf, " (");
			value_add_words(buf, saying->article,
					saying->claim->roles[ROLE_PLACE].back);
			buf_add_char(buf, ')');
		}
		/* Who holds it is said beside the name: "areas held by the army in Tarnow". */
		if (length > 5 && strcmp(last + length - 5, "-held") == 0)
			buf_printf(buf, " (%s)", last);
		else if (saying->moved)
			add_other_name(buf, path);
		return;
	}
	if (!*path) {
		buf_add_string(buf, "not named");
		return;
	}
	buf_add_string(buf, "not named there (the report's ");
	buf_add_string(buf, place_last(path, &length));
	buf_add_char(buf, ')');
}

static void add_window(struct buf *buf, const struct saying *saying)
{
	if (value_has(saying, ROLE_WINDOW)) {
		value_add_role(buf, saying, ROLE_WINDOW);
		buf_add_string(buf, " (");
		add_days(buf, saying->claim->days);
		buf_add_char(buf, ')');
		return;
	}
	add_days(buf, saying->claim->days);
}

static void add_actor(struct buf *buf, const struct saying *saying)
{
	if (value_has(saying, ROLE_ACTOR))
		value_add_role(buf, saying, ROLE_ACTOR);
	else
		buf_add_string(buf, "not named");
}

/* What the reader put in the place of what was read; false where he did not. */
static bool add_corrected(struct buf *buf, const struct saying *saying, enum dimension dimension)
{
	static const uint8_t fields[DIM_COUNT] = {AMENDED_HARM, AMENDED_VICTIMS, AMENDED_PLACE,
						  AMENDED_WINDOW, AMENDED_ACTOR};
	struct arena arena = ARENA_INIT;

	if (!saying_is_amended(saying, (enum amended)fields[dimension]))
		return false;
	if (dimension == DIM_HARM)
		buf_add_string(buf, harm_name(saying->claim->harm));
	else if (dimension == DIM_VICTIMS)
		buf_add_string(buf, saying->claim->victims);
	else if (dimension == DIM_PLACE)
		buf_add_string(buf, place_label(saying->claim->at_path, &arena));
	else if (dimension == DIM_WINDOW)
		add_days(buf, saying->claim->days);
	else
		buf_add_string(buf, saying->amendment->actor);
	buf_add_string(buf, " (corrected)");
	arena_release(&arena);
	return true;
}

void value_add(struct buf *buf, const struct saying *saying, enum dimension dimension)
{
	if (add_corrected(buf, saying, dimension))
		return;
	switch (dimension) {
	case DIM_HARM:
		buf_add_string(buf, harm_name(saying->claim->harm));
		break;
	case DIM_VICTIMS:
		if (span_is_empty(saying->claim->victims_words))
			buf_add_string(buf,
				       *saying->claim->victims ? saying->claim->victims : "people");
		else
			value_add_words(buf, saying->article, saying->claim->victims_words);
		break;
	case DIM_PLACE:
		add_place(buf, saying);
		break;
	case DIM_WINDOW:
		add_window(buf, saying);
		break;
	default:
		add_actor(buf, saying);
		break;
	}
	if (saying->kin && saying->kin->values[dimension])
		buf_add_string(buf, " (as declared)");
}
