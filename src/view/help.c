/*
 * Help is made from the live table of commands: first what counts in the view it was asked from,
 * then all else under its headings; at the end the reader's own keys and the settings. Its rows are
 * narrowed like any list.
 */
#include "config.h"

#include "view/help.h"

#include <stdio.h>
#include <string.h>

#include "view/list.h"
#include "view/view.h"

enum { KEYS = 4, WHAT = 24 };

/* What a row's object stands for: a topic, a heading, a binding, a setting. */
enum help_row { HELP_TOPIC, HELP_HERE, HELP_GROUP, HELP_OWN, HELP_SETTING, HELP_SIGNS, HELP_LOOKS };

static const char *const signs[] = {
	"=  agree: the same number, of the same people",
	"~  consistent: the intervals meet",
	"<  part: one is a part of the other, and fits in it",
	"^  update: a later count, and a higher one",
	"%  tension: apart, but a bound is soft and the gap small",
	"!  conflict: they cannot both hold",
	"?  unresolved: a fact is missing, or neither contains the other",
	"#  incomparable: of different people, places or days",
	"\"  repeat: the same sentence again",
};

/* How the words of a report are drawn, and the letter that :set kinds puts behind them. */
static const struct look {
	uint8_t style;
	const char *sample, *what;
} looks[] = {
	{STYLE_FIGURE, "[12 people]3~", "a claim: its number in the report, and its sign"},
	{STYLE_DISPUTED, "[12 people]3!", "a claim in conflict, tension or unresolved"},
	{STYLE_PEOPLE, "12 people/n", "a number of people that is no claim"},
	{STYLE_AMOUNT, "12 km/q", "any other figure"},
	{STYLE_PERSON, "Ada Novak/p", "a person"},
	{STYLE_ORGANISATION, "Relief Union/o", "an organisation"},
	{STYLE_PLACE, "Tavrin/l", "a place"},
	{STYLE_GROUP, "Tavrinian/g", "a people, religion or tendency"},
	{STYLE_WEAPON, "T-55/w", "a weapon"},
	{STYLE_EVENT, "Storm Ada/e", "an event with a name"},
	{STYLE_DATE, "on Friday", "a time"},
	{STYLE_MARK, "{=Ada Novak}", "with :set gloss, whose name else it is"},
	{STYLE_HAZARD, "<U+202E>", "a character that is not safe to show"},
};

static void row_add(struct sight *sight, enum help_row kind, uint32_t index, uint8_t depth)
{
	list_row(sight, (struct object){OBJECT_COMMAND, (uint32_t)kind, index, SPAN_NONE}, depth);
}

static bool is_here(const struct session *session, const struct topic *topic, unsigned view)
{
	(void)session;
	return topic->maps != (1u << VIEWS) - 1 && topic->maps & 1u << view && topic->keys[0];
}

static bool topic_passes(const struct topic *topic, const char *words)
{
	return !*words || strcasestr(topic->name, words) || strcasestr(topic->help, words) ||
	       strcasestr(topic->manual, words) || strcasestr(topic->group, words) ||
	       strstr(topic->keys, words);
}

static void heres_add(struct session *session, struct sight *sight, unsigned view)
{
	uint32_t head = sight->rows.count;

	row_add(sight, HELP_HERE, view, 0);
	for (uint32_t n = 0; n < session->topic_count; n++)
		if (is_here(session, &session->topics[n], view) &&
		    topic_passes(&session->topics[n], sight->filter))
			row_add(sight, HELP_TOPIC, n, 1);
	if (sight->rows.count == head + 1)
		sight->rows.count = head;
}

static void topics_add(struct session *session, struct sight *sight)
{
	const char *group = "";

	for (uint32_t n = 0; n < session->topic_count; n++) {
		const struct topic *topic = &session->topics[n];

		if (!topic_passes(topic, sight->filter))
			continue;
		if (strcmp(group, topic->group) != 0)
			row_add(sight, HELP_GROUP, n, 0);
		group = topic->group;
		row_add(sight, HELP_TOPIC, n, 1);
	}
}

void help_list(struct session *session, struct pane *pane)
{
	struct sight *sight = pane_sight(pane);
	unsigned view = sight->place.article < VIEWS ? sight->place.article : VIEW_ARTICLES;

	heres_add(session, sight, view);
	topics_add(session, sight);
	if (session->bindings.count && !sight->filter[0])
		row_add(sight, HELP_OWN, INDEX_NONE, 0);
	for (uint32_t n = 0; n < session->bindings.count && !sight->filter[0]; n++)
		row_add(sight, HELP_OWN, n, 1);
	if (!sight->filter[0] || strcasestr("signs verdicts legend", sight->filter)) {
		row_add(sight, HELP_SIGNS, INDEX_NONE, 0);
		for (uint32_t n = 0; n < sizeof signs / sizeof *signs; n++)
			row_add(sight, HELP_SIGNS, n, 1);
	}
	if (!sight->filter[0] || strcasestr("legend kinds names figures", sight->filter)) {
		row_add(sight, HELP_LOOKS, INDEX_NONE, 0);
		for (uint32_t n = 0; n < sizeof looks / sizeof *looks; n++)
			row_add(sight, HELP_LOOKS, n, 1);
	}
	if (!sight->filter[0] || strcasestr("settings", sight->filter)) {
		row_add(sight, HELP_SETTING, INDEX_NONE, 0);
		for (uint32_t n = 0; settings_name(n); n++)
			row_add(sight, HELP_SETTING, n, 1);
	}
}

static void topic_draw(struct page *page, uint32_t line, const struct topic *topic)
{
	char name[96];
	uint32_t what = WHAT;

	page_put(page, line, KEYS, WHAT - KEYS - 1, STYLE_KEYS, topic->keys);
	snprintf(name, sizeof name, ":%s%s%s", topic->name, *topic->usage ? " " : "", topic->usage);
	if (page->width < 60 && topic->keys[0]) {
		page_put(page, line, what, PAGE_UNCUT, STYLE_PLAIN, topic->help);
		return;
	}
	page_put(page, line, what, 26, STYLE_DIM, name);
	page_put(page, line, what + 27, PAGE_UNCUT, STYLE_PLAIN, topic->help);
}

static void own_draw(struct session *session, struct page *page, uint32_t line, uint32_t n)
{
	const struct binding *binding;

	if (n == INDEX_NONE) {
		page_put(page, line, 2, PAGE_UNCUT, STYLE_TITLE, "CHANGED BY YOU");
		return;
	}
	binding = &session->bindings.at[n];
	page_put(page, line, KEYS, WHAT - KEYS - 1, STYLE_KEYS, binding->keys);
	page_printf(page, line, WHAT, PAGE_UNCUT, STYLE_PLAIN, ":%s", binding->line);
}

static void setting_draw(struct session *session, struct page *page, uint32_t line, uint32_t n)
{
	char text[64];

	if (n == INDEX_NONE) {
		page_put(page, line, 2, PAGE_UNCUT, STYLE_TITLE, "SETTINGS (:set)");
		return;
	}
	settings_show(&session->settings, n, text, sizeof text);
	page_put(page, line, KEYS, WHAT - KEYS - 1, STYLE_KEYS, text);
	page_put(page, line, WHAT, PAGE_UNCUT, STYLE_PLAIN, settings_help(n));
}

static void look_draw(struct page *page, uint32_t line, uint32_t n)
{
	if (n == INDEX_NONE) {
		page_put(page, line, 2, PAGE_UNCUT, STYLE_TITLE, "NAMES AND FIGURES (:set kinds)");
		return;
	}
	page_put(page, line, KEYS, WHAT - KEYS - 1, (enum style)looks[n].style, looks[n].sample);
	page_put(page, line, WHAT, PAGE_UNCUT, STYLE_PLAIN, looks[n].what);
}

static void row_draw(struct session *session, struct page *page, uint32_t line,
		     struct object object)
{
	char head[64];

	switch (object.article) {
	case HELP_HERE:
		snprintf(head, sizeof head, "HERE (%s)", view_get(object.index)->name);
		page_put(page, line, 2, PAGE_UNCUT, STYLE_TITLE, head);
		break;
	case HELP_GROUP:
		snprintf(head, sizeof head, "%s", session->topics[object.index].group);
		for (char *c = head; *c; c++)
			if (*c >= 'a' && *c <= 'z')
				*c = (char)(*c - 'a' + 'A');
		page_put(page, line, 2, PAGE_UNCUT, STYLE_TITLE, head);
		break;
	case HELP_TOPIC:
		topic_draw(page, line, &session->topics[object.index]);
		break;
	case HELP_OWN:
		own_draw(session, page, line, object.index);
		break;
	case HELP_LOOKS:
		look_draw(page, line, object.index);
		break;
	case HELP_SETTING:
		setting_draw(session, page, line, object.index);
		break;
	default:
		page_put(page, line, object.index == INDEX_NONE ? 2 : KEYS, PAGE_UNCUT,
			 object.index == INDEX_NONE ? STYLE_TITLE : STYLE_PLAIN,
			 object.index == INDEX_NONE ? "SIGNS" : signs[object.index]);
	}
}

void help_build(struct session *session, struct pane *pane, struct page *page)
{
	struct sight *sight = pane_sight(pane);
	struct window window = list_window(pane, page, 0, 0);

	for (uint32_t row = window.first; row < window.end; row++) {
		list_line(session, pane, page, &window, row);
		row_draw(session, page, window.line + row - window.first,
			 sight->rows.at[row].object);
	}
	if (!sight->rows.count)
		page_put(page, 0, 2, PAGE_UNCUT, STYLE_DIM, "No key or command has these words.");
}

void help_status(struct session *session, struct pane *pane, struct page *page)
{
	const struct row *row = list_cursor(pane);
	const struct topic *topic;

	if (!row || row->object.article != HELP_TOPIC)
		return;
	topic = &session->topics[row->object.index];
	page_put(page, 0, 1, PAGE_UNCUT, STYLE_STATUS, topic->manual);
	page_put(page, 1, 1, PAGE_UNCUT, STYLE_DIM,
		 "Made from the live table; recount --list-keys prints it; see also man recount.");
}

void help_summary(struct session *session, struct pane *pane, char *text, size_t size)
{
	struct sight *sight = pane_sight(pane);

	(void)session;
	if (sight->filter[0])
		snprintf(text, size, "help  filter: %s", sight->filter);
	else
		snprintf(text, size, "help  (& narrows)");
}
