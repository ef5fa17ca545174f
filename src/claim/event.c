/*
 * One article, several happenings. Claims are read in order; each joins the newest event it can
 *belong to, or opens one:
 *
 *	the headline, no day, "Syria"       opens event 1
 *	44 killed in Tarnow on Friday       joins 1: nothing speaks against it; 1 is now in Tarnow
 *	dozens wounded                      joins 1
 *	two hurt across the border          another place: opens 2
 *	300,000 since the war began         a war: opens 3
 *
 * What speaks against: other days, a place outside, a cause of another kind, a stretch against a
 *day, people moved or held against people killed. Parts and repeats follow what they are linked to.
 *An event then has the narrowest place that contains its claims' places, and an anchor by which
 *another article's event can be known as the same. Left out: other articles.
 */
#include "claim/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/vec.h"

bool event_is_war(const struct event *event)
{
	return event->campaign && strncmp(event->anchor, "war in ", 7) == 0;
}

/* A group of claims on its way to an event. */
struct group {
	const char *path;     /* of the gazetteer; "" */
	const char *presumed; /* where the passage of its first claim is */
	const char *spot;     /* a claim's own path with what narrows it, the first that had one */
	const char *town, *target;
	struct days days;
	bool loose, stretch,
		undecided;	 /* undecided: no claim said whether it is a day or a stretch */
	bool war, single, moved; /* moved: displaced, trapped, held ... */
	const char *cause, *cause_word;
	uint32_t claims, last;
};

typedef VEC(struct group) group_vec;

static bool known(struct days days)
{
	return days.from != DAY_NONE && days.to != DAY_NONE;
}

static int length(struct days days)
{
	return days.to - days.from + 1;
}

static bool overlap(struct days a, struct days b)
{
	return a.from <= b.to && b.from <= a.to;
}

bool event_counts_movement(uint8_t harm)
{
	return harm == HARM_DISPLACED || harm == HARM_TRAPPED || harm == HARM_DETAINED ||
	       harm == HARM_ABDUCTED;
}

static bool is_in(const char *path, const char *wider)
{
	size_t n = strlen(wider);

	return strncmp(path, wider, n) == 0 && (!path[n] || path[n] == '/');
}

static bool has_list(const char *path)
{
	return strstr(path, "; ") != NULL;
}

/* Places of one happening: one contains the other in the gazetteer; two different unknown names of
 * one day are two. */
static bool places_join(const struct group *group, const struct trace *trace)
{
	const char *path = *group->path ? group->path : group->presumed;

	if (!*trace->base || !*path)
		return true;
	if (has_list(trace->base) || has_list(path))
		return strcmp(trace->base, path) == 0;
	if (!is_in(trace->base, path) && !is_in(path, trace->base))
		return false;
	if (group->stretch || !strchr(trace->path, '\'') || !*group->spot)
		return true;
	return strcmp(trace->path, group->spot) == 0;
}

/* The dead of a quake are counted for days, and reports say on which: "140 on Wednesday". */
static bool counts_on(const struct group *group, const struct trace *trace)
{
	enum { DIGGING = 10 }; /* days */

	return !group->moved && event_is_sudden(group->cause) &&
	       strcmp(group->cause, trace->cause) == 0 && !trace->anew && !trace->stretch &&
	       !group->stretch && known(trace->days) && known(group->days) &&
	       trace->days.from <= group->days.from + DIGGING &&
	       group->days.from <= trace->days.from + DIGGING;
}

/* Days of one happening; people on the move are counted when they leave and when they arrive. */
static bool days_join(const struct group *group, const struct trace *trace, day published)
{
	enum { SHARP = 3, BLUNT = 20, RECENT = 10, MOVE = 2 };

	if (trace->weak && known(group->days))
		return true;
	if (counts_on(group, trace))
		return true;
	if (!known(trace->days))
		return !trace->stretch || group->stretch || group->undecided;
	if (!group->undecided && trace->stretch != group->stretch)
		return false;
	if (!known(group->days)) /* news is of the last days, what is older is another story */
		return trace->stretch || published == DAY_NONE ||
		       trace->days.to + RECENT >= published;
	if (group->moved)
		return overlap((struct days){group->days.from - MOVE, group->days.to + MOVE},
			       trace->days);
	if (!overlap(group->days, trace->days))
		return false;
	/* "In July a bomb ..." is told of because it is another one. */
	return trace->stretch || (length(group->days) <= SHARP) == (length(trace->days) <= SHARP) ||
	       (length(group->days) < BLUNT && length(trace->days) < BLUNT);
}

static bool joins(const struct group *group, const struct trace *trace, const struct claim *claim,
		  day published)
{
	if (group->war != trace->war || group->moved != event_counts_movement(claim->harm))
		return false;
	if (trace->war)
		return true;
	if (!group->stretch &&
	    event_blows_apart(group->cause, group->target, trace->cause, trace->target))
		return false;
	return event_causes_meet(group->cause, trace->cause) &&
	       days_join(group, trace, published) && places_join(group, trace);
}

static void group_take(struct group *group, const struct trace *trace, uint32_t index)
{
	/* It began on the earliest day; the later ones are those of the counting. */
	if (counts_on(group, trace) && trace->days.from != group->days.from) {
		if (trace->days.from < group->days.from)
			group->days = trace->days;
	} else if (known(trace->days) && !(trace->weak && known(group->days))) {
		if (!known(group->days)) {
			group->days = trace->days;
			group->loose = trace->loose;
		} else if (group->stretch) {
			if (trace->days.from < group->days.from)
				group->days.from = trace->days.from;
			if (trace->days.to > group->days.to)
				group->days.to = trace->days.to;
		} else if (length(trace->days) < length(group->days)) {
			group->days = trace->days;
			group->loose = trace->loose;
		}
		group->stretch = trace->stretch;
		group->undecided = false;
	} else if (trace->stretch && group->undecided) {
		group->stretch = true;
		group->undecided = false;
	}
	/* A quake is as wide as its widest place, an attack has its narrowest. */
	if (*trace->base && (!*group->path ||
			     (event_is_disaster(group->cause) ? is_in(group->path, trace->base)
							      : is_in(trace->base, group->path)))) {
		group->path = trace->base;
		if (*trace->town)
			group->town = trace->town;
	}
	if (*trace->path && !*group->spot && strchr(trace->path, '\''))
		group->spot = trace->path;
	if (!*group->town)
		group->town = trace->town;
	if (!*group->cause || strcmp(group->cause, "explosion") == 0 ||
	    strcmp(group->cause, "suicide") == 0) {
		if (*trace->cause) {
			group->cause = trace->cause;
			group->cause_word = trace->cause_word;
		}
	}
	if (!*group->target)
		group->target = trace->target;
	group->single |= trace->single;
	group->claims++;
	group->last = index;
}

static uint32_t linked_to(const struct article *article, uint32_t index)
{
	const struct claim *claim = &article->claims[index];

	if (claim->part_of < index && claim->part_of != INDEX_NONE)
		return claim->part_of;
	return claim->repeats < index && claim->repeats != INDEX_NONE ? claim->repeats : INDEX_NONE;
}

/* The newest group that the claim can belong to; first of all that of its own sentence. */
static uint32_t group_for(const struct article *article, const group_vec *groups,
			  const uint32_t *of, const struct trace *traces, uint32_t index)
{
	enum { CROWD = 64 };
	const struct claim *claim = &article->claims[index];
	uint32_t link = linked_to(article, index), best = INDEX_NONE;

	if (link != INDEX_NONE && event_counts_movement(claim->harm) == groups->at[of[link]].moved)
		return of[link];
	/* Where an article has very many, the lead and the newest are looked at. */
	for (uint32_t i = 0; i < groups->count;
	     i = i || groups->count < CROWD ? i + 1 : groups->count - CROWD + 1) {
		const struct group *group = &groups->at[i];

		if (joins(group, &traces[index], claim, article->published) &&
		    (best == INDEX_NONE || group->last > groups->at[best].last))
			best = i;
	}
	return best;
}

static const char *anchor_of(const struct group *group, struct arena *arena)
{
	const char *place = group->path;
	size_t country = strcspn(place, "/;");

	if (group->war)
		return arena_printf(arena, "war in %.*s", (int)(country < 80 ? country : 80),
				    place);
	if (event_is_disaster(group->cause) && *place)
		return arena_printf(arena, "%s in %.*s%s%s", group->cause,
				    (int)(country < 80 ? country : 80), place,
				    *group->town ? "; " : "", group->town);
	if (*group->town && *group->target)
		return arena_printf(arena, "%s; %s", group->town, group->target);
	return *group->town ? group->town : group->target;
}

static const char *name_of(const struct group *group, struct arena *arena)
{
	const char *slash = strrchr(group->path, '/'), *place = slash ? slash + 1 : group->path;
	const char *word = *group->cause_word ? group->cause_word
			   : *group->cause    ? group->cause
					      : "harm";
	char from[DAY_TEXT];

	if (!*place)
		place = "place not known";
	if (!known(group->days))
		return arena_printf(arena, "%s, %s", word, place);
	day_format(group->days.from, from);
	if (group->days.from == group->days.to)
		return arena_printf(arena, "%s, %s, %s", word, place, from);
	return arena_printf(arena, "%s, %s, from %s", word, place, from);
}

/* Reports of an unnamed day tell of theirs or the one before. */
static struct days days_of(const struct group *group, day published)
{
	if (known(group->days) || group->war || group->stretch || published == DAY_NONE)
		return group->days;
	return (struct days){published - 1, published};
}

static struct event event_of(struct group *group, day published, struct arena *arena)
{
	struct event event = {.at = INDEX_NONE, .cause = group->cause, .claims = group->claims};

	group->days = days_of(group, published);
	if (group->war) {
		group->path = arena_string(arena, group->path, strcspn(group->path, "/;"));
		group->town = "";
	}
	event.name = name_of(group, arena);
	event.at_path = group->path;
	event.days = group->days;
	event.anchor = anchor_of(group, arena);
	event.target = group->target;
	event.campaign = group->war || (group->stretch && !group->moved);
	event.moved = group->moved;
	event.blow = group->single && !event.campaign && !group->moved &&
		     !event_is_disaster(group->cause);
	return event;
}

static void group_open(group_vec *groups, const struct trace *trace, const struct claim *claim,
		       const char *around)
{
	struct group group = {.path = "",
			      .presumed = around,
			      .spot = "",
			      .town = "",
			      .target = "",
			      .cause = "",
			      .cause_word = "",
			      .days = DAYS_NONE,
			      .undecided = true};

	group.war = trace->war;
	group.moved = event_counts_movement(claim->harm);
	vec_add(groups, group);
}

void event_find(struct article *article, const struct trace *traces, const char *const *around,
		const char *const *around_town)
{
	uint32_t *of = alloc_zeroed(article->claim_count, sizeof *of);
	group_vec groups = {0};

	for (uint32_t i = 0; i < article->claim_count; i++) {
		uint32_t g = group_for(article, &groups, of, traces, i);

		if (g == INDEX_NONE) {
			g = groups.count;
			group_open(&groups, &traces[i], &article->claims[i], around[i]);
		}
		group_take(&groups.at[g], &traces[i], i);
		of[i] = g;
	}
	/* An event without a place of its own is where its passage is. */
	for (uint32_t i = article->claim_count; i-- > 0;) {
		struct group *group = &groups.at[of[i]];

		if (!*group->path ||
		    (is_in(around[i], group->path) && !*group->town && !group->war)) {
			group->path = around[i];
			group->town = around_town[i];
		}
	}
	article->events = arena_array(&article->arena, groups.count + 1, sizeof *article->events);
	article->event_count = groups.count;
	for (uint32_t i = 0; i < groups.count; i++)
		article->events[i] = event_of(&groups.at[i], article->published, &article->arena);
	for (uint32_t i = 0; i < article->claim_count; i++)
		article->claims[i].event = of[i];
	vec_release(&groups);
	free(of);
}
