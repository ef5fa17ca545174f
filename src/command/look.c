/* Commands that change how things look, and what stands in the help. */
#include <stdio.h>
#include <string.h>

#include "command/feed.h"
#include "command/run.h"
#include "view/claims.h"
#include "view/list.h"
#include "view/view.h"

RUN(order)
{
	struct sight *sight = pane_sight(pane);
	const char *orders = view_get(pane->view)->orders, *at = orders;
	unsigned count = 0;

	if (!orders)
		return err_set(err, "there is one order here");
	for (; *at; count++) {
		size_t length = strcspn(at, " ");

		if (strlen(request->words) == length && memcmp(request->words, at, length) == 0)
			break;
		at += length + (at[length] == ' ');
	}
	if (*request->words && !*at)
		return err_set(err, "orders here: %s", orders);
	if (!*request->words)
		count = (sight->order + request->count) % (count ? count : 1);
	sight->order = (uint8_t)count;
	pane_stale(pane);
	at = orders;
	for (unsigned n = sight->order; n; n--)
		at += strcspn(at, " ") + 1;
	session_say(session, "by %.*s", (int)strcspn(at, " "), at);
	return true;
}

RUN(flip)
{
	struct sight *sight = pane_sight(pane);
	struct object here = view_here(session, pane);

	sight->flipped = !sight->flipped;
	sight->place.here = OBJECT_INIT;
	pane_stale(pane);
	if (pane->view == VIEW_CLAIMS && here.kind == OBJECT_CELL)
		claims_go(session, pane, here);
	return true;
}

RUN(fold)
{
	struct sight *sight = pane_sight(pane);
	uint32_t group;

	view_list(session, pane);
	if (!view_group(session, pane, &group))
		return err_set(err, "no group here");
	sight_fold(sight, group, !sight_is_folded(sight, group));
	view_list(session, pane);
	return true;
}

static bool fold_every(struct session *session, struct pane *pane, bool folded)
{
	struct sight *sight = pane_sight(pane);

	sight->folds.count = 0;
	sight->folded = folded;
	pane_stale(pane);
	view_list(session, pane);
	return true;
}

RUN(fold_all)
{
	return fold_every(session, pane, true);
}

RUN(unfold_all)
{
	return fold_every(session, pane, false);
}

RUN(set)
{
	char text[480] = "", one[64];

	if (*request->words) {
		if (!settings_set(&session->settings, request->words, err))
			return false;
		session->stamp++;
		return true;
	}
	for (unsigned n = 0; settings_show(&session->settings, n, one, sizeof one); n++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", n ? "  " : "",
			 one);
	session_say(session, "%s", text);
	return true;
}

static bool help_open(struct session *session, struct pane *pane, const char *words)
{
	struct sight *sight = &pane->sights[VIEW_HELP];

	if (pane->view != VIEW_HELP)
		sight->place.article = pane->view; /* which keys are "here" */
	snprintf(sight->filter, sizeof sight->filter, "%s", words);
	sight->stamp = 0;
	sight->place.row = 0;
	view_open(session, pane, VIEW_HELP);
	return true;
}

RUN(help)
{
	return help_open(session, pane, request->words);
}

RUN(legend)
{
	return help_open(session, pane, "legend");
}

RUN(which)
{
	bool more = false;
	const struct command *command =
		feed_lookup(session, request->words, 1u << pane->view, &more);

	if (command)
		session_say(session, "%s: %s (:%s)", request->words, command->help, command->name);
	else if (more)
		session_say(session, "%s begins longer keys; ? lists them", request->words);
	else
		session_say(session, "%s does nothing here", request->words);
	return true;
}

RUN(command)
{
	char count[16] = "";

	if (request->counted)
		snprintf(count, sizeof count, "%u", request->count);
	prompt_open(&session->prompt, PROMPT_COMMAND, count);
	return true;
}

RUN(bind)
{
	return session_bind(session, request->words, err);
}

RUN(redraw)
{
	session->errand = ERRAND_REDRAW;
	return true;
}

RUN(suspend)
{
	session->errand = ERRAND_SUSPEND;
	return true;
}

RUN(cancel)
{
	return true;
}

RUN(tag)
{
	struct object here;

	if (!*request->words) {
		here = view_here(session, pane);
		if (!here.kind)
			return err_set(err, "nothing to tag here");
		session_tag(session, here, !session_is_tagged(session, here));
		view_move(session, pane, 1);
		session_say(session, "%u tagged; ; and a key is for all of them",
			    session->tags.count);
		return true;
	}
	session_say(session, "%u tagged", view_tag_matching(session, pane, request->words));
	return true;
}

RUN(untag)
{
	session->tags.count = 0;
	return true;
}
