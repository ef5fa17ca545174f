/*
 * Two paths run together for a while and then part, or one of them ends:
 *
 *	Syria / Aleppo province / Aleppo                           contains
 *	Syria / Aleppo province / Aleppo / opposition-held         ... which is disjoint from
 *	Syria / Aleppo province / Aleppo / government-held
 *	Syria / Aleppo province / Aleppo / east                    of which neither is known
 *
 * Where they part decides: two names of the gazetteer are two places, two holders are disjoint when
 * they fight one another, two opposite directions are; of two things of different nature (a
 *district and a direction) only the reader can know. Lists of places are compared place by place.
 *Left out: geometry; there are no coordinates here.
 */
#include "compare/place.h"

#include <string.h>

#include "compare/comparison.h"

enum { DEPTH = 16, PLACES = 6 };

struct word {
	const char *at;
	size_t length;
};

struct path {
	struct word steps[DEPTH];
	int depth;
};

struct places {
	struct path paths[PLACES];
	int count;
};

static bool word_is(struct word a, struct word b)
{
	return a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

static bool word_ends(struct word a, const char *tail)
{
	size_t n = strlen(tail);

	return a.length > n && memcmp(a.at + a.length - n, tail, n) == 0;
}

static void path_read(struct path *path, const char *text, size_t length)
{
	const char *end = text + length;

	path->depth = 0;
	while (text < end && path->depth < DEPTH) {
		const char *slash = memchr(text, '/', (size_t)(end - text));
		const char *stop = slash ? slash : end;

		if (stop > text)
			path->steps[path->depth++] = (struct word){text, (size_t)(stop - text)};
		text = stop + 1;
	}
}

static void places_read(struct places *places, const char *text)
{
	places->count = 0;
	while (*text && places->count < PLACES) {
		const char *semi = strstr(text, "; ");
		size_t length = semi ? (size_t)(semi - text) : strlen(text);

		path_read(&places->paths[places->count], text, length);
		if (places->paths[places->count].depth)
			places->count++;
		text += length;
		if (semi)
			text += 2;
	}
}

enum nature { NATURE_KNOWN, NATURE_HOLDER, NATURE_DIRECTION, NATURE_EDGE, NATURE_QUOTED };

static const char *const directions[][2] = {
	{"north", "south"},	      {"east", "west"},	       {"north-east", "south-west"},
	{"north-west", "south-east"}, {"north-east", "south"}, {"north-east", "west"},
	{"north-west", "south"},      {"north-west", "east"},  {"south-east", "north"},
	{"south-east", "west"},	      {"south-west", "north"}, {"south-west", "east"},
};

static bool word_equals(struct word word, const char *text)
{
	return word.length == strlen(text) && memcmp(word.at, text, word.length) == 0;
}

static enum nature nature_of(struct word word)
{
	if (word.at[0] == '\'')
		return NATURE_QUOTED;
	if (word_ends(word, "-held"))
		return NATURE_HOLDER;
	if (word_equals(word, "outskirts"))
		return NATURE_EDGE;
	if (word_equals(word, "centre"))
		return NATURE_DIRECTION;
	for (size_t i = 0; i < sizeof directions / sizeof *directions; i++)
		if (word_equals(word, directions[i][0]) || word_equals(word, directions[i][1]))
			return NATURE_DIRECTION;
	return NATURE_KNOWN;
}

static char directions_relate(struct word a, struct word b)
{
	for (size_t i = 0; i < sizeof directions / sizeof *directions; i++) {
		const char *const *pair = directions[i];

		if ((word_equals(a, pair[0]) && word_equals(b, pair[1])) ||
		    (word_equals(a, pair[1]) && word_equals(b, pair[0])))
			return REL_DISJOINT;
	}
	return REL_UNKNOWN;
}

static char holders_relate(struct word a, struct word b, const struct sides *sides)
{
	uint32_t x = sides_find(sides, a.at, a.length - strlen("-held"));
	uint32_t y = sides_find(sides, b.at, b.length - strlen("-held"));

	if (x == INDEX_NONE || y == INDEX_NONE)
		return REL_UNKNOWN;
	return sides_oppose(sides, x, y) ? REL_DISJOINT : REL_UNKNOWN;
}

/* 'Fardous district' -> the head "district", if the last word is lower case, and the name before
 * it. */
static struct word quoted_head(struct word word, struct word *name)
{
	const char *start = word.at + 1, *end = word.at + word.length - 1, *gap = end;

	while (gap > start && gap[-1] != ' ')
		gap--;
	if (gap > start && *gap >= 'a' && *gap <= 'z') {
		*name = (struct word){start, (size_t)(gap - 1 - start)};
		return (struct word){gap, (size_t)(end - gap)};
	}
	*name = (struct word){start, end > start ? (size_t)(end - start) : 0};
	return (struct word){gap, 0};
}

static char quoted_relate(struct word a, struct word b)
{
	struct word a_name, b_name;
	struct word a_head = quoted_head(a, &a_name), b_head = quoted_head(b, &b_name);

	if (word_is(a_name, b_name))
		return REL_SAME;
	return a_head.length && word_is(a_head, b_head) ? REL_DISJOINT : REL_UNKNOWN;
}

static char steps_relate(struct word a, struct word b, const struct sides *sides)
{
	enum nature x = nature_of(a), y = nature_of(b);

	if (x != y)
		return REL_UNKNOWN;
	switch (x) {
	case NATURE_HOLDER:
		return holders_relate(a, b, sides);
	case NATURE_DIRECTION:
		return directions_relate(a, b);
	case NATURE_QUOTED:
		return quoted_relate(a, b);
	case NATURE_EDGE:
		return REL_UNKNOWN;
	case NATURE_KNOWN:
		break;
	}
	return REL_DISJOINT;
}

static char paths_relate(const struct path *a, const struct path *b, const struct sides *sides)
{
	int i = 0;

	for (; i < a->depth && i < b->depth; i++) {
		char step;

		if (word_is(a->steps[i], b->steps[i]))
			continue;
		step = steps_relate(a->steps[i], b->steps[i], sides);
		if (step != REL_SAME)
			return step;
	}
	if (a->depth == b->depth)
		return REL_SAME;
	return i < a->depth ? REL_INSIDE : REL_CONTAINS;
}

/* Every place of a inside (or the same as) some place of b. */
static bool all_inside(const struct places *a, const struct places *b, const struct sides *sides)
{
	for (int i = 0; i < a->count; i++) {
		bool found = false;

		for (int k = 0; k < b->count && !found; k++) {
			char relation = paths_relate(&a->paths[i], &b->paths[k], sides);

			found = relation == REL_SAME || relation == REL_INSIDE;
		}
		if (!found)
			return false;
	}
	return true;
}

static bool all_disjoint(const struct places *a, const struct places *b, const struct sides *sides)
{
	for (int i = 0; i < a->count; i++)
		for (int k = 0; k < b->count; k++)
			if (paths_relate(&a->paths[i], &b->paths[k], sides) != REL_DISJOINT)
				return false;
	return true;
}

char place_relate(const char *a, const char *b, const struct sides *sides)
{
	struct places x, y;
	bool in, out;

	if (!*a || !*b)
		return REL_UNKNOWN;
	if (a == b || strcmp(a, b) == 0)
		return REL_SAME;
	places_read(&x, a);
	places_read(&y, b);
	if (!x.count || !y.count)
		return REL_UNKNOWN;
	if (x.count == 1 && y.count == 1)
		return paths_relate(&x.paths[0], &y.paths[0], sides);
	in = all_inside(&x, &y, sides);
	out = all_inside(&y, &x, sides);
	if (in || out)
		return in && out ? REL_SAME : in ? REL_INSIDE : REL_CONTAINS;
	return all_disjoint(&x, &y, sides) ? REL_DISJOINT : REL_UNKNOWN;
}

bool place_contains_or_is(const char *a, const char *b)
{
	size_t length = strlen(a);

	if (!length || strstr(a, "; "))
		return length && strcmp(a, b) == 0;
	while (strncmp(a, b, length) == 0 && (!b[length] || b[length] == '/' || b[length] == ';')) {
		b = strstr(b, "; "); /* each place of a list */
		if (!b)
			return true;
		b += 2;
	}
	return false;
}

bool place_names_differ(const char *a, const char *b)
{
	struct places x, y;
	struct word one, other;
	enum nature first, second;

	places_read(&x, a);
	places_read(&y, b);
	if (x.count != 1 || y.count != 1)
		return false;
	one = x.paths[0].steps[x.paths[0].depth - 1];
	other = y.paths[0].steps[y.paths[0].depth - 1];
	first = nature_of(one);
	second = nature_of(other);
	return (first == NATURE_KNOWN || first == NATURE_QUOTED) &&
	       (second == NATURE_KNOWN || second == NATURE_QUOTED) && !word_is(one, other);
}

size_t place_shared(const char *a, const char *b)
{
	size_t i = 0, last = 0;

	for (; a[i] && a[i] == b[i] && a[i] != ';'; i++)
		if (a[i] == '/')
			last = i;
	if ((!a[i] || a[i] == '/' || a[i] == ';') && (!b[i] || b[i] == '/' || b[i] == ';'))
		return i;
	return last;
}

const char *place_last(const char *path, size_t *length)
{
	const char *slash = strrchr(path, '/'), *last = slash ? slash + 1 : path;

	*length = strlen(last);
	return last;
}

const char *place_label(const char *path, struct arena *arena)
{
	struct places places;
	const char *label = "";

	places_read(&places, path);
	for (int i = 0; i < places.count; i++) {
		const struct path *each = &places.paths[i];
		struct word last = each->steps[each->depth - 1];
		struct word base = each->depth > 1 ? each->steps[each->depth - 2] : last;
		bool narrowed = each->depth > 1 && nature_of(last) != NATURE_KNOWN;

		if (narrowed)
			label = arena_printf(arena, "%s%s%.*s, %.*s", label, i ? " and " : "",
					     (int)base.length, base.at, (int)last.length, last.at);
		else
			label = arena_printf(arena, "%s%s%.*s", label, i ? " and " : "",
					     (int)last.length, last.at);
	}
	return label;
}
