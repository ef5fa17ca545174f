/*
 * A question is asked in the words of its first claim: harm, victims, place, days. Its name is the
 * same without anything but letters and digits, so that it can stand in a file or on a command
 * line; a second question of one name gets a number behind it.
 */
#include "compare/question.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "compare/place.h"

static void add_slug(struct buf *buf, const char *text, size_t length)
{
	bool gap = buf->length > 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x80 && !isalnum(c)) {
			gap = buf->length > 0;
			continue;
		}
		if (gap)
			buf_add_char(buf, '-');
		gap = false;
		buf_add_char(buf, (char)(c < 0x80 ? tolower(c) : c));
	}
}

static const char *victims_name(const struct claim *claim)
{
	return *claim->victims ? claim->victims : "person";
}

/* killed-person-qamishli-2016-07-27 */
const char *question_name(const struct saying *saying, struct map *names, struct arena *arena)
{
	const struct claim *claim = saying->claim;
	const char *name, *place;
	char date[DAY_TEXT];
	struct buf buf;
	size_t length;
	uint32_t times;

	buf_init(&buf);
	add_slug(&buf, harm_name(claim->harm), strlen(harm_name(claim->harm)));
	add_slug(&buf, victims_name(claim), strlen(victims_name(claim)));
	place = place_last(claim->at_path, &length);
	add_slug(&buf, place, length < 60 ? length : 60);
	day_format(claim->days.from, date);
	add_slug(&buf, date, strlen(date));
	name = arena_string(arena, buf.bytes, buf.length);
	length = buf.length;
	buf_release(&buf);
	times = map_find(names, name, length);
	times = times == MAP_MISSING ? 1 : times + 1;
	map_set(names, name, length, times);
	return times == 1 ? name : arena_printf(arena, "%s-%u", name, (unsigned)times);
}

const char *question_words(const struct saying *saying, struct arena *arena)
{
	const struct claim *claim = saying->claim;
	const char *place =
		*claim->at_path ? place_label(claim->at_path, arena) : "place not known";
	char from[DAY_TEXT], to[DAY_TEXT];

	day_format(claim->days.from, from);
	day_format(claim->days.to, to);
	if (claim->days.from == DAY_NONE)
		return arena_printf(arena, "%s, %s, %s%s%s", harm_name(claim->harm),
				    victims_name(claim), place, *to ? ", to " : "", to);
	if (claim->days.from == claim->days.to)
		return arena_printf(arena, "%s, %s, %s, %s", harm_name(claim->harm),
				    victims_name(claim), place, from);
	return arena_printf(arena, "%s, %s, %s, %s to %s", harm_name(claim->harm),
			    victims_name(claim), place, from, to);
}
